"""Attention: equal to torch, blind to order, and honest in time."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional as F

import gated
from unrolled.errors import UserError
from unrolled.measurements import attention as measured
from unrolled.measurements.attention import (
    attention_memory,
    attention_scale,
    softmax_slope,
)
from unrolled.models.attention import MultiHeadAttention, attention, causal
from unrolled.models.attention_reader import AttentionReader
from unrolled.models.online_attention import online_attention

SIZES = {
    "batch": st.integers(1, 3),
    "places": st.integers(1, 6),
    "sources": st.integers(1, 6),
    "seed": st.integers(0, 99),
}
HEADS = {"heads": st.sampled_from((1, 2, 4)), "hidden": st.booleans()}


def some_mask(batch: int, places: int, sources: int) -> Tensor:
    """True where one may look; every place may look somewhere."""
    mask = torch.rand(batch, places, sources) > 0.5
    mask[torch.arange(batch)[:, None], torch.arange(places), 0] = True
    return mask


def drawn(*shapes: tuple[int, ...]) -> tuple[Tensor, Tensor, Tensor]:
    """Queries, keys and values that want a gradient."""
    q, k, v = (torch.randn(s, dtype=torch.float64, requires_grad=True) for s in shapes)
    return q, k, v


def pulled(out: Tensor, *leaves: Tensor) -> list[Tensor]:
    """Gradients, where each number of the output has a weight of its own."""
    pull = torch.linspace(-1, 1, out.numel(), dtype=out.dtype).view_as(out)
    return list(torch.autograd.grad((out * pull).sum(), leaves))


@given(**SIZES, width=st.integers(1, 5), hidden=st.booleans())
def test_attention_equals_torchs_in_value_and_gradient(
    batch: int, places: int, sources: int, seed: int, width: int, hidden: bool
) -> None:
    torch.manual_seed(seed)
    shapes = (batch, places, width), (batch, sources, width), (batch, sources, 3)
    three = drawn(*shapes)
    mask = some_mask(batch, places, sources) if hidden else None
    ours, weights = attention(*three, mask)
    theirs = F.scaled_dot_product_attention(*three, attn_mask=mask)
    assert gated.furthest(ours, theirs) <= gated.BOUND
    assert gated.furthest(weights.sum(-1), torch.ones(batch, places)) <= gated.BOUND
    pairs = zip(pulled(ours, *three), pulled(theirs, *three), strict=True)
    assert all(gated.furthest(a, b) <= gated.BOUND for a, b in pairs)


@given(**SIZES, **HEADS, itself=st.booleans(), opened=st.booleans())
def test_multi_head_attention_equals_torchs(
    batch: int,
    places: int,
    sources: int,
    seed: int,
    heads: int,
    hidden: bool,
    itself: bool,
    opened: bool,
) -> None:
    torch.manual_seed(seed)
    ours = MultiHeadAttention(8, heads).double()
    theirs = nn.MultiheadAttention(8, heads, batch_first=True).double()
    theirs.load_state_dict(ours.state_dict())
    x = torch.randn(batch, places, 8, dtype=torch.float64, requires_grad=True)
    source = torch.randn(batch, sources, 8, dtype=torch.float64, requires_grad=True)
    if itself:
        source, sources = x, places
    mask = some_mask(batch, places, sources) if hidden else None
    trace: dict[str, Tensor] | None = {} if opened else None
    out = ours(
        x, None if itself else source, None if mask is None else mask[:, None], trace
    )
    # Torch means by True what is hidden, and wants a mask for each head.
    away = None if mask is None else ~mask.repeat_interleave(heads, 0)
    expected, weights = theirs(
        x, source, source, attn_mask=away, average_attn_weights=False
    )
    assert gated.furthest(out, expected) <= gated.BOUND
    if trace is not None:
        assert gated.furthest(trace["weights"], weights) <= gated.BOUND
    leaves = (x, *ours.parameters()) if itself else (x, source, *ours.parameters())
    others = (x, *theirs.parameters()) if itself else (x, source, *theirs.parameters())
    pairs = zip(pulled(out, *leaves), pulled(expected, *others), strict=True)
    assert all(gated.furthest(a, b) <= gated.BOUND for a, b in pairs)


def test_the_parameters_are_torchs_by_name_shape_and_start() -> None:
    torch.manual_seed(0)
    ours = MultiHeadAttention(8, 2).state_dict()
    torch.manual_seed(0)
    theirs = nn.MultiheadAttention(8, 2).state_dict()
    assert ours.keys() == theirs.keys()
    for name, tensor in theirs.items():
        assert torch.equal(ours[name], tensor), name


@given(**SIZES, block=st.integers(1, 7), hidden=st.booleans())
def test_online_attention_is_the_same_in_value_and_gradient(
    batch: int, places: int, sources: int, seed: int, block: int, hidden: bool
) -> None:
    torch.manual_seed(seed)
    shapes = (batch, places, 4), (batch, sources, 4), (batch, sources, 3)
    three = drawn(*shapes)
    mask = None
    if hidden:  # the first block may hold nothing that may be looked at
        mask = torch.rand(batch, places, sources) > 0.5
        mask[..., -1] = True
    plain, _ = attention(*three, mask)
    online = online_attention(*three, mask, block)
    assert gated.furthest(online, plain) <= 1e-12
    pairs = zip(pulled(online, *three), pulled(plain, *three), strict=True)
    assert all(gated.furthest(a, b) <= gated.BOUND for a, b in pairs)


def test_online_attention_does_not_overflow() -> None:
    scores = torch.tensor([[0.0], [900.0], [-900.0], [899.0]])
    query, values = torch.ones(1, 1), torch.eye(4)
    online = online_attention(query, scores, values, block=1)
    assert gated.furthest(online, attention(query, scores, values)[0]) <= 1e-6


def test_worked_out_by_hand() -> None:
    """Two keys; scores 2 and 0 over the root of 4, so the shares are e to 1."""
    q = torch.tensor([[1.0, 1.0, 0.0, 0.0]])
    k = torch.tensor([[2.0, 0.0, 0.0, 0.0], [0.0, 0.0, 3.0, 0.0]])
    mixed, weights = attention(q, k, torch.tensor([[1.0], [3.0]]))
    share = math.e / (math.e + 1)
    assert weights.tolist() == [pytest.approx([share, 1 - share])]
    assert mixed.item() == pytest.approx(3 - 2 * share)


@given(**SIZES, heads=st.sampled_from((1, 2, 4)))
def test_permuting_what_comes_in_permutes_what_goes_out(
    batch: int, places: int, sources: int, seed: int, heads: int
) -> None:
    torch.manual_seed(seed)
    layer = MultiHeadAttention(8, heads).double()
    x = torch.randn(batch, places, 8, dtype=torch.float64)
    source = torch.randn(batch, sources, 8, dtype=torch.float64)
    order, other = torch.randperm(places), torch.randperm(sources)
    assert gated.furthest(layer(x)[:, order], layer(x[:, order])) <= gated.BOUND
    asked = layer(x, source)
    assert gated.furthest(asked, layer(x, source[:, other])) <= gated.BOUND
    assert gated.furthest(asked[:, order], layer(x[:, order], source)) <= gated.BOUND


@given(places=st.integers(2, 7), seed=st.integers(0, 99), opened=st.booleans())
def test_future_places_never_change_past_outputs(
    places: int, seed: int, opened: bool
) -> None:
    torch.manual_seed(seed)
    layer = MultiHeadAttention(8, 2).double()
    x = torch.randn(2, places, 8, dtype=torch.float64, requires_grad=True)
    now = int(torch.randint(places - 1, ()))
    out = layer(x, mask=causal(places, places), trace={} if opened else None)
    (gradient,) = torch.autograd.grad(out[:, : now + 1].square().sum(), x)
    assert not gradient[:, now + 1 :].any()
    other = x.detach().clone()
    other[:, now + 1 :] = torch.randn_like(other[:, now + 1 :])
    changed = layer(other, mask=causal(places, places), trace={} if opened else None)
    assert gated.furthest(out[:, : now + 1], changed[:, : now + 1]) == 0
    last = causal(1, places)
    assert last.all()
    assert torch.equal(causal(places, places)[-1:], last)


def test_padding_that_is_hidden_changes_nothing() -> None:
    torch.manual_seed(0)
    layer = MultiHeadAttention(8, 2).double()
    x = torch.randn(1, 4, 8, dtype=torch.float64)
    padded = torch.cat([x, torch.full((1, 3, 8), 7.0, dtype=torch.float64)], dim=1)
    real = torch.arange(7)[None, None, None] < 4
    assert gated.furthest(layer(padded, mask=real)[:, :4], layer(x)) <= gated.BOUND
    assert gated.furthest(layer(padded)[:, :4], layer(x)) > 0.01


def test_a_row_that_may_look_nowhere() -> None:
    """No number by the equation; zeros from torch's kernel; and its gradient is ill."""
    torch.manual_seed(0)
    x = torch.randn(1, 3, 4, requires_grad=True)
    mask = torch.tensor([[True, False, False], [False] * 3, [True, True, False]])
    plain, weights = attention(x, x, x, mask)
    assert weights[0, 1].isnan().all()
    assert not weights[0, [0, 2]].isnan().any()
    fused = F.scaled_dot_product_attention(x, x, x, attn_mask=mask)
    assert not fused[0, 1].any()
    # Who leaves the row out of the loss is not safe from it.
    (gradient,) = torch.autograd.grad(plain[0, [0, 2]].sum(), x)
    assert gradient.isnan().any()
    assert online_attention(x, x, x, mask, 2)[0, 1].isnan().all()


def test_heads_that_do_not_divide_the_width_are_told() -> None:
    with pytest.raises(
        UserError, match="width of 8 cannot be shared evenly by 3 heads"
    ):
        MultiHeadAttention(8, 3)


def test_the_reader_does_not_know_the_order() -> None:
    torch.manual_seed(0)
    reader = AttentionReader(5, 3, 8, 2).double()
    x, order = torch.randn(2, 6, 5, dtype=torch.float64), torch.randperm(6)
    trace: dict[str, Tensor] = {}
    answers, state = reader(x, trace=trace)
    assert state is None
    assert trace["weights"].shape == (2, 2, 6, 6)
    assert gated.furthest(answers[:, order], reader(x[:, order])[0]) <= gated.BOUND


def test_the_slope_of_a_softmax_is_autograds() -> None:
    scores = torch.randn(6, dtype=torch.float64)
    jacobian = torch.autograd.functional.jacobian(lambda s: s.softmax(-1), scores)
    assert isinstance(jacobian, Tensor)
    assert softmax_slope(scores.softmax(-1)) == pytest.approx(jacobian.norm())


def test_what_is_measured_of_the_scale() -> None:
    rows = {(r["start"], r["width"], r["scaled"]): r for r in attention_scale((0,))}
    assert len(rows) == 2 * 5 * 2
    assert rows["unit", 256, False]["score"] == pytest.approx(16, rel=0.1)
    assert rows["unit", 256, True]["score"] == pytest.approx(1, rel=0.1)


def test_memory_grows_as_the_shapes_say() -> None:
    rows = {(r["who"], r["length"]): r for r in attention_memory(128)}
    assert len(rows) == 2 * 5
    matrix = 4 * 4 * 128 * 128 * 4  # batch, heads, places, places, bytes
    assert rows["plain", 128]["peak_bytes"] >= 2 * matrix
    assert rows["fused", 128]["peak_bytes"] < matrix + 4 * 4 * 128 * 128 * 4
    for who in ("plain", "fused", "online", "lstm"):
        assert rows[who, 128]["peak_bytes"] > rows[who, 64]["peak_bytes"]


def test_the_cost_is_measured_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "refuse_busy_machine", lambda: None)
    monkeypatch.setattr(measured, "D_MODEL", 8)
    rows = measured.attention_cost(64)
    assert [row["who"] for row in rows] == [
        "plain",
        "online",
        "fused",
        "lstm",
        "lstm-ours",
    ]
    assert all(row["both_ms"] > 0 < row["forward_ms"] for row in rows)
