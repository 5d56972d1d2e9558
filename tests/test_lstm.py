"""The LSTM: equal to torch in value and gradient, causal, and open to a look."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

import gated
import small
from unrolled import records, running
from unrolled.errors import UserError
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
    cells = gated.stack_of(LSTMCell, inputs, hidden, depth)
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
    """What stands behind a sequence's end is read too, and changes nothing before."""
    torch.manual_seed(seed)
    cells = gated.stack_of(LSTMCell, 3, 4, depth)
    longest, ends = max(lengths), torch.tensor(lengths)
    gated.assert_equal_in_value_and_gradient(
        cells, len(lengths), longest, started, ends
    )


def test_a_case_worked_out_by_hand() -> None:
    """One cell that lets all in, keeps half, and shows half of what it holds.

    Weights of zero but for the candidate's, which hears the input: i = σ(60) = 1,
    f = o = σ(0) = 1/2, g = tanh(x). Of x = 1 and then silence, c1 = tanh(1),
    c2 = tanh(1) / 2, and h is half the tanh of each.
    """
    cell = LSTMCell(1, 1, forget_bias=0.0).double()
    with torch.no_grad():
        for weight in cell.parameters():
            weight.zero_()
        cell.weight_ih[2] = 1.0
        cell.bias_ih[0] = 60.0
    opened: dict[str, Tensor] = {}
    x = torch.tensor([[[1.0], [0.0]]], dtype=torch.float64)
    out, (h, c) = cell(x, None, opened)
    c1 = math.tanh(1)
    assert opened["c"].flatten().tolist() == pytest.approx([c1, c1 / 2], abs=1e-15)
    expected = [math.tanh(c1) / 2, math.tanh(c1 / 2) / 2]
    assert out.flatten().tolist() == pytest.approx(expected, abs=1e-15)
    assert expected == pytest.approx([0.32100750, 0.18169974], abs=1e-8)
    assert (h.item(), c.item()) == (out[0, 1].item(), opened["c"][0, 1].item())


def test_changing_the_future_leaves_the_past_alone() -> None:
    model = LSTMLanguageModel(9, 4, 5, num_layers=2)
    tokens = torch.randint(9, (2, 8))
    other = tokens.clone()
    other[:, 5:] = (other[:, 5:] + 1) % 9
    before, after = model(tokens)[0], model(other)[0]
    assert torch.equal(before[:, :5], after[:, :5])
    assert not torch.allclose(before[:, 5], after[:, 5])


def test_along_the_memory_the_derivative_is_the_forget_gate() -> None:
    """With no way round through h, and step by step: dc_t / dc_{t-1} = f_t."""
    cell = LSTMCell(3, 4).double()
    with torch.no_grad():
        cell.weight_hh.zero_()
    opened: dict[str, Tensor] = {}
    start = torch.zeros(1, 4, dtype=torch.float64, requires_grad=True)
    x = torch.randn(1, 30, 3, dtype=torch.float64)
    _, (_, c) = cell(x, (start.detach(), start), opened)
    c.sum().backward()
    expected = opened["f"].prod(dim=1)
    assert gated.furthest(start.grad, expected) <= gated.BOUND


Parts = tuple[Tensor, Tensor, Tensor, Tensor]
CHANGES: dict[str, Callable[[Parts], Parts]] = {
    "input and forget gate swapped": lambda p: (p[1], p[0], p[2], p[3]),
    "no output gate": lambda p: (*p[:3], torch.ones_like(p[3])),
    "gates coupled": lambda p: (1 - p[1], *p[1:]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_cell_fails_the_replay(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a small text, and on every record whose model computes with this cell."""
    recipe = replace(small.RECIPE, name="small-lstm", architecture="lstm")
    task = small.task(recipe)
    seen = [task.batch(0, step) for step in range(3)]
    expected = running.first_losses(recipe, 0, task.config, seen)
    again = running.first_losses(recipe, 0, task.config, seen)
    assert torch.equal(again, expected)
    original = LSTMCell.gates

    def changed(cell: LSTMCell, u: Tensor, h: Tensor) -> Parts:
        return CHANGES[name](original(cell, u, h))

    monkeypatch.setattr(LSTMCell, "gates", changed)
    found = running.first_losses(recipe, 0, task.config, seen)
    assert (found - expected).abs().max() > running.TOLERANCE
    for record in records.list_records():
        ours = not record.as_recipe.config.get("torch_kernel")
        if record.as_recipe.architecture == "lstm" and ours and record.seed == 0:
            with pytest.raises(UserError, match=f"record {record.name} seed 0 is st"):
                running.replay(record.name, 0)


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
