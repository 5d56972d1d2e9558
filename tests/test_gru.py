"""The GRU: equal to torch in value and gradient, in the form that torch has."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

import gated
from unrolled.errors import UserError
from unrolled.models import build
from unrolled.models.conversion import to_torch
from unrolled.models.gru import GRUCell, GRULanguageModel

SIZES = st.integers(1, 6)


@given(
    batch=SIZES,
    length=st.integers(1, 12),
    inputs=SIZES,
    hidden=SIZES,
    depth=st.integers(1, 3),
    started=st.booleans(),
    seed=st.integers(0, 99),
)
def test_value_and_every_gradient_equal_torch(
    batch: int, length: int, inputs: int, hidden: int, depth: int, started: bool,
    seed: int,
) -> None:  # fmt: skip
    torch.manual_seed(seed)
    cells = gated.stack_of(GRUCell, inputs, hidden, depth)
    gated.assert_equal_in_value_and_gradient(cells, batch, length, started)


@given(
    lengths=st.lists(st.integers(1, 9), min_size=1, max_size=5),
    depth=st.integers(1, 3),
    started=st.booleans(),
    seed=st.integers(0, 99),
)
def test_sequences_of_any_lengths_equal_torchs_packed_ones(
    lengths: list[int], depth: int, started: bool, seed: int
) -> None:
    torch.manual_seed(seed)
    cells = gated.stack_of(GRUCell, 3, 4, depth)
    longest, ends = max(lengths), torch.tensor(lengths)
    gated.assert_equal_in_value_and_gradient(
        cells, len(lengths), longest, started, ends
    )


def half_open(reset_after: bool) -> GRUCell:
    """One input, two units that hear each other; gates that hear nothing.

    The first reset gate is shut and the second open; both update gates keep 3/4.
    """
    cell = GRUCell(1, 2, reset_after).double()
    with torch.no_grad():
        for parameter in cell.parameters():
            parameter.zero_()
        cell.weight_ih[4:] = torch.tensor([[1.0], [-1.0]])
        cell.weight_hh[4:] = torch.tensor([[0.0, 1.0], [1.0, 0.0]])
        cell.bias_ih[:4] = torch.tensor([-60.0, 60.0, math.log(3), math.log(3)])
    return cell


@pytest.mark.parametrize("reset_after", [True, False])
def test_one_step_by_hand(reset_after: bool) -> None:
    """The candidates hear each other through one shut gate and one open one.

    After the matrix, the gate belongs to the unit that listens: the first is deaf.
    Before the matrix, it belongs to the unit that speaks: the first is mute.
    """
    x = torch.tensor([[[0.5]]], dtype=torch.float64)
    h = torch.tensor([[0.4, -0.8]], dtype=torch.float64)
    if reset_after:
        n = math.tanh(0.5), math.tanh(-0.5 + 0.4)
    else:
        n = math.tanh(0.5 - 0.8), math.tanh(-0.5)
    expected = torch.tensor([[0.25 * n[0] + 0.3, 0.25 * n[1] - 0.6]]).double()
    assert gated.furthest(half_open(reset_after)(x, h)[1], expected) <= 1e-7


@pytest.mark.parametrize("reset_after", [True, False])
def test_the_future_changes_nothing_before_it(reset_after: bool) -> None:
    cell = GRUCell(3, 4, reset_after)
    x = torch.randn(2, 9, 3)
    other = x.clone()
    other[:, 6:] = torch.randn(2, 3, 3)
    one, two = cell(x)[0], cell(other)[0]
    assert torch.equal(one[:, :6], two[:, :6])
    assert not torch.equal(one[:, 6:], two[:, 6:])


def test_a_state_between_minus_one_and_one_stays_there() -> None:
    cell = GRUCell(3, 4)
    with torch.no_grad():
        for parameter in cell.parameters():
            parameter.mul_(40)
    states, _ = cell(torch.randn(5, 50, 3) * 9)
    assert states.abs().max() <= 1


def test_torchs_kernel_is_refused_for_the_form_it_does_not_have() -> None:
    with pytest.raises(UserError, match="has the reset gate after the matrix"):
        GRULanguageModel(9, 4, 5, reset_after=False, torch_kernel=True)


def test_torch_has_the_reset_gate_after_the_matrix() -> None:
    """The other published form is another function of the same weights."""
    after, before = GRUCell(3, 4), GRUCell(3, 4, reset_after=False)
    before.load_state_dict(after.state_dict())
    x, h = torch.randn(2, 5, 3), torch.randn(2, 4)
    theirs = to_torch([after])
    torch.testing.assert_close(after(x, h)[0], theirs(x, h[None])[0])
    assert (before(x, h)[0] - after(x, h)[0]).abs().max() > 1e-3


def test_both_forms_agree_where_the_reset_gate_is_open() -> None:
    cells = GRUCell(3, 4), GRUCell(3, 4, reset_after=False)
    cells[1].load_state_dict(cells[0].state_dict())
    for cell in cells:
        with torch.no_grad():
            cell.bias_ih[:4] = 60.0
    x, h = torch.randn(2, 5, 3), torch.randn(2, 4)
    torch.testing.assert_close(cells[0](x, h)[0], cells[1](x, h)[0])


@pytest.mark.parametrize("depth", [1, 2])
def test_torchs_kernel_gives_the_same_model(depth: int) -> None:
    config = {"vocab_size": 9, "embedding_size": 4, "hidden_size": 5}
    ours = build("gru", {**config, "num_layers": depth}).double()
    fast = build("gru", {**config, "num_layers": depth, "torch_kernel": True}).double()
    fast.load_state_dict(ours.state_dict())
    tokens, state, other = torch.randint(9, (3, 8)), None, None
    for piece in tokens.split(4, dim=1):
        logits, state = ours(piece, state)
        same, other = fast(piece, other)
        assert gated.furthest(logits, same) <= gated.BOUND
        assert gated.furthest(state, other) <= gated.BOUND


def test_the_trace_opens_the_gates() -> None:
    model = GRULanguageModel(9, 4, 5, num_layers=2)
    opened: dict[str, Tensor] = {}
    tokens = torch.randint(9, (3, 6))
    logits, state = model(tokens, None, opened)
    assert set(opened) == {"embedded", "states", *"rzn"}
    assert torch.equal(opened["states"][:, :, -1], state)
    first = (1 - opened["z"][:, :, 0]) * opened["n"][:, :, 0]
    torch.testing.assert_close(opened["states"][:, :, 0], first)
    assert torch.equal(model(tokens)[0], logits)
