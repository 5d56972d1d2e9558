"""The Transformer: equal to torch, block by block, and honest in time."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

import gated
from unrolled.errors import UserError
from unrolled.models.transformer import (
    DecoderLayer,
    EncoderLayer,
    Transformer,
    sinusoids,
)

PHONES = ("AA", "B", "K", "S")
SIZES = {
    "batch": st.integers(1, 3),
    "length": st.integers(1, 6),
    "heads": st.sampled_from((1, 2, 4)),
    "norm": st.sampled_from(("pre", "post")),
    "seed": st.integers(0, 99),
}


def small(norm: str = "post", **changes: object) -> Transformer:
    """In double precision."""
    settings = {"d_ff": 12, "norm": norm, **changes}
    return Transformer(5, PHONES, 8, 2, 2, **settings).double()  # type: ignore[arg-type]


def assert_equal(
    ours: nn.Module, theirs: nn.Module, found: Tensor, expected: Tensor
) -> None:
    """Values, and gradients of every weight, which have the same names."""
    assert gated.furthest(found, expected) <= gated.BOUND
    pull = torch.randn_like(found)
    (found * pull).sum().backward()
    (expected * pull).sum().backward()
    other = dict(theirs.named_parameters())
    for name, weight in ours.named_parameters():
        assert gated.furthest(weight.grad, other[name].grad) <= gated.BOUND


@given(**SIZES)
def test_an_encoder_layer_equals_torchs(
    batch: int, length: int, heads: int, norm: str, seed: int
) -> None:
    torch.manual_seed(seed)
    ours = EncoderLayer(8, heads, 12, norm).double()
    theirs = nn.TransformerEncoderLayer(
        8, heads, 12, 0.0, batch_first=True, norm_first=norm == "pre"
    ).double()
    theirs.load_state_dict(ours.state_dict())
    x = torch.randn(batch, length, 8, dtype=torch.float64)
    assert_equal(ours, theirs, ours(x), theirs(x))


@given(**SIZES)
def test_a_decoder_layer_equals_torchs(
    batch: int, length: int, heads: int, norm: str, seed: int
) -> None:
    torch.manual_seed(seed)
    ours = DecoderLayer(8, heads, 12, norm).double()
    theirs = nn.TransformerDecoderLayer(
        8, heads, 12, 0.0, batch_first=True, norm_first=norm == "pre"
    ).double()
    theirs.load_state_dict(ours.state_dict())
    x = torch.randn(batch, length, 8, dtype=torch.float64)
    memory = torch.randn(batch, 5, 8, dtype=torch.float64)
    hidden = nn.Transformer.generate_square_subsequent_mask(length).double()
    assert_equal(ours, theirs, ours(x, memory), theirs(x, memory, tgt_mask=hidden))


@pytest.mark.parametrize("norm", ["post", "pre", "none"])
def test_phone_by_phone_is_as_all_at_once(norm: str) -> None:
    model = small(norm)
    word, heard = torch.randint(5, (3, 4)), torch.randint(5, (3, 6))
    whole: dict[str, Tensor] = {}
    state = model.begin(word)
    at_once, _ = model.step(heard, state, whole)
    assert gated.furthest(model(word, heard), at_once) <= gated.BOUND
    for t in range(6):
        opened: dict[str, Tensor] = {}
        logits, state = model.step(heard[:, t : t + 1], state, opened)
        assert gated.furthest(logits[:, 0], at_once[:, t]) <= gated.BOUND
        seen, there = opened["weights"][..., 0, :], whole["weights"][..., t, :]
        assert gated.furthest(seen, there) <= gated.BOUND


def test_what_comes_later_changes_nothing_before() -> None:
    model = small()
    word, heard = torch.randint(5, (2, 4)), torch.randint(4, (2, 6))
    other = heard.clone()
    other[:, 3:] = (other[:, 3:] + 1) % len(PHONES)
    before, after = model(word, heard), model(word, other)
    assert gated.furthest(before[:, :3], after[:, :3]) <= gated.BOUND
    assert not torch.allclose(before[:, 3], after[:, 3])


def test_without_sinusoids_the_encoder_does_not_know_the_order() -> None:
    """And with them it does."""
    model = small()
    x, order = torch.randn(1, 4, 8).double(), torch.tensor([2, 0, 3, 1])

    def encoded(x: Tensor) -> Tensor:
        for layer in model.encoder:
            x = layer(x)
        return x

    assert gated.furthest(encoded(x)[:, order], encoded(x[:, order])) <= gated.BOUND
    word = torch.tensor([[0, 1, 2, 3]])
    kept, turned = model.begin(word)["memory"], model.begin(word[:, order])["memory"]
    assert gated.furthest(kept[:, order], turned) > 0.01


def test_sinusoids_worked_out_by_hand() -> None:
    """Width 4: the second pair is a hundred times slower than the first."""
    expected = [math.sin(3), math.cos(3), math.sin(0.03), math.cos(0.03)]
    assert sinusoids(4, 4)[3].tolist() == pytest.approx(expected, abs=1e-6)


def test_parts_can_be_left_out() -> None:
    full = sum(p.numel() for p in small().parameters())
    bare = small("none", d_ff=0, residual=False)
    left = sum(p.numel() for p in bare.parameters())
    norms, feed = 2 * 5 * 2 * 8, 4 * (8 * 12 + 12 + 12 * 8 + 8)
    assert full - left == norms + feed
    word, heard = torch.randint(5, (1, 4)), torch.randint(4, (1, 3))
    assert bare(word, heard).isfinite().all()


def test_without_positions_the_encoder_reads_a_bag() -> None:
    model = small(positions=False)
    word, order = torch.tensor([[0, 1, 2, 3]]), torch.tensor([2, 0, 3, 1])
    kept, turned = model.begin(word)["memory"], model.begin(word[:, order])["memory"]
    assert gated.furthest(kept[:, order], turned) <= gated.BOUND


def test_a_norm_in_no_known_place_is_told() -> None:
    with pytest.raises(UserError, match="norm called 'between': choose one of post"):
        small("between")
