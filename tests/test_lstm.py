"""The LSTM: equal to torch in value and gradient, and open to a look."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

import gated
from unrolled.models import build
from unrolled.models.lstm import LSTMCell, LSTMLanguageModel

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
    sizes = [inputs] + [hidden] * (depth - 1)
    cells = [LSTMCell(size, hidden).double() for size in sizes]
    gated.assert_equal_in_value_and_gradient(nn.LSTM, cells, batch, length, started)


def test_the_forget_gate_starts_open() -> None:
    bias = LSTMCell(3, 4).bias_ih + LSTMCell(3, 4).bias_hh
    assert bias[4:8].tolist() == [1.0] * 4
    assert not (bias[:4] == 1).any()
    drawn = LSTMCell(3, 4, forget_bias=None)
    assert drawn.bias_ih.abs().max() <= 0.5


@pytest.mark.parametrize("depth", [1, 2])
def test_torchs_kernel_gives_the_same_model(depth: int) -> None:
    config = {"vocab_size": 9, "embedding_size": 4, "hidden_size": 5}
    ours = build("lstm", {**config, "num_layers": depth}).double()
    fast = build("lstm", {**config, "num_layers": depth, "torch_kernel": True}).double()
    fast.load_state_dict(ours.state_dict())
    tokens, state = torch.randint(9, (3, 8)), None
    other = None
    for piece in tokens.split(4, dim=1):
        logits, state = ours(piece, state)
        same, other = fast(piece, other)
        assert gated.furthest(logits, same) <= gated.BOUND
        assert gated.furthest(state, other) <= gated.BOUND
        logits.square().sum().backward(retain_graph=True)
        same.square().sum().backward(retain_graph=True)
    for (name, weight), twin in zip(
        ours.named_parameters(), fast.parameters(), strict=True
    ):
        assert gated.furthest(weight.grad, twin.grad) <= gated.BOUND, name


def test_the_trace_opens_gates_and_memory() -> None:
    model = LSTMLanguageModel(9, 4, 5, num_layers=2)
    opened: dict[str, Tensor] = {}
    tokens = torch.randint(9, (3, 6))
    logits, state = model(tokens, None, opened)
    assert set(opened) == {"embedded", "states", *"ifgoc"}
    h, c = state
    assert torch.equal(opened["states"][:, :, -1], h)
    assert torch.equal(opened["c"][:, :, -1], c)
    first = opened["i"][:, :, 0] * opened["g"][:, :, 0]
    torch.testing.assert_close(opened["c"][:, :, 0], first)
    torch.testing.assert_close(opened["o"] * opened["c"].tanh(), opened["states"])
    assert torch.equal(model(tokens)[0], logits)
