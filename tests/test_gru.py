"""The GRU: equal to torch in value and gradient, in the form that torch has."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

import gated
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
