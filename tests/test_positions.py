"""Where a token stands: each scheme by hand, or by what it promises."""

import math

import pytest
import torch
from torch import Tensor

import gated
from unrolled.errors import UserError
from unrolled.models.positions import (
    SCHEMES,
    Alibi,
    Learned,
    Relative,
    Rotary,
    Sinusoidal,
    positions_of,
    turned,
)
from unrolled.models.transformer import sinusoids

LIKE = torch.zeros(1, 5, 8, dtype=torch.float64)


def turns(scheme: Rotary, length: int) -> tuple[Tensor, Tensor]:
    angles = scheme.angles(LIKE, length)
    assert angles is not None
    return angles


def test_no_positions_change_nothing() -> None:
    scheme = positions_of("none", 8, 2, 5)
    assert scheme.add(LIKE, 3) is LIKE
    assert scheme.bias(LIKE, 5, 5) is None
    assert scheme.angles(LIKE, 5) is None


def test_sinusoids_are_those_of_the_paper() -> None:
    """Place 3, numbers 2 and 3 of 8: sin and cos of 3 / 10000^(2/8)."""
    added = Sinusoidal(8, 2, 6).add(LIKE, 0)[0]
    angle = 3 / 10_000 ** (2 / 8)
    assert added[3, 2:4].tolist() == pytest.approx([math.sin(angle), math.cos(angle)])
    torch.testing.assert_close(added, sinusoids(5, 8).double(), atol=1e-6, rtol=0)
    # Places that come after others, and those beyond the last.
    later = Sinusoidal(8, 2, 6).add(LIKE, 3)[0]
    assert torch.equal(later[:2], added[3:5])
    assert torch.equal(later[3], later[4])


def test_a_learned_place_is_one_row() -> None:
    scheme = Learned(8, 2, 6).double()
    added = scheme.add(LIKE, 2)[0]
    assert torch.equal(added, scheme.weight[torch.tensor([2, 3, 4, 5, 5])])
    added.sum().backward()
    assert scheme.weight.grad is not None
    assert scheme.weight.grad[:, 0].tolist() == [0, 0, 1, 1, 1, 2]


def test_buckets_are_exact_then_logarithmic() -> None:
    """Sixteen distances each alone; from 16 to 128 sixteen buckets, even in log."""
    scheme = Relative(8, 2, 6)
    found = scheme.buckets(torch.tensor([0, 1, 15, 16, 17, 32, 64, 127, 128, 9999]))
    # 16 + 16 log(d / 16) / log 8: 17 gives 16.5, 32 gives 21.3, 64 26.7, 127 31.9.
    assert found.tolist() == [0, 1, 15, 16, 16, 21, 26, 31, 31, 31]
    bias = scheme.bias(LIKE, 2, 4)
    assert bias is not None
    assert bias.shape == (2, 2, 4)
    assert torch.equal(bias[:, 0, 0], scheme.weight[:, 2])
    assert torch.equal(bias[:, 1, 0], scheme.weight[:, 3])


def test_alibi_by_hand() -> None:
    """Eight heads have the paper's slopes 1/2, 1/4 … 1/256."""
    bias = Alibi(8, 8, 6).bias(LIKE, 1, 4)
    assert bias is not None
    assert bias[:, 0, 2].tolist() == [-(2.0 ** -(head + 1)) for head in range(8)]
    assert bias[0, 0].tolist() == [-1.5, -1.0, -0.5, 0.0]


def test_rotation_by_hand() -> None:
    """At place 2 the first pair is turned by 2, the second by 2 / 10000^(1/2)."""
    x = torch.zeros(1, 1, 3, 4, dtype=torch.float64)
    x[..., 0] = x[..., 1] = 1.0
    found = turned(x, turns(Rotary(4, 1, 6), 3))[0, 0, 2]
    slow = 2 / 100
    expected = [math.cos(2), math.cos(slow), math.sin(2), math.sin(slow)]
    assert found.tolist() == pytest.approx(expected, abs=1e-12)


def test_turned_scores_know_the_distance_alone() -> None:
    q, k = torch.randn(2, 1, 2, 1, 4, dtype=torch.float64).expand(2, 1, 2, 9, 4)
    angles = turns(Rotary(8, 2, 6), 9)
    scores = (turned(q, angles) @ turned(k, angles).mT)[0]
    for behind in range(-4, 5):
        along = scores.diagonal(behind, 1, 2)
        assert gated.furthest(along, along[:, :1].expand_as(along)) <= gated.BOUND
    # Nothing is lengthened, and the last places are taken of more.
    lengths = turned(q, angles).norm(dim=-1)
    assert gated.furthest(lengths, q.norm(dim=-1)) <= gated.BOUND
    late = turned(q[:, :, :2], angles)
    assert torch.equal(late, turned(q, angles)[:, :, -2:])


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(UserError, match=f"choose one of {', '.join(SCHEMES)}"):
        positions_of("nowhere", 8, 2, 5)
    with pytest.raises(UserError, match="A head that is 3 wide"):
        positions_of("rotary", 6, 2, 5)
