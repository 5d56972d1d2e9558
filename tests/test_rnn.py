"""The tanh cell and the language model on it: equal to torch, and causal."""

import gc
import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

import gated
from unrolled.errors import UserError
from unrolled.models import ARCHITECTURES, build
from unrolled.models.rnn import RNNCell, RNNLanguageModel

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
    batch: int,
    length: int,
    inputs: int,
    hidden: int,
    depth: int,
    started: bool,
    seed: int,
) -> None:
    torch.manual_seed(seed)
    cells = gated.stack_of(RNNCell, inputs, hidden, depth)
    gated.assert_equal_in_value_and_gradient(cells, batch, length, started)


@given(
    lengths=st.lists(st.integers(1, 9), min_size=1, max_size=5),
    depth=st.integers(1, 3),
    seed=st.integers(0, 99),
)
def test_sequences_of_any_lengths_equal_torchs_packed_ones(
    lengths: list[int], depth: int, seed: int
) -> None:
    torch.manual_seed(seed)
    cells = gated.stack_of(RNNCell, 3, 4, depth)
    longest, ends = max(lengths), torch.tensor(lengths)
    gated.assert_equal_in_value_and_gradient(cells, len(lengths), longest, True, ends)


def test_one_step_is_torchs_cell() -> None:
    ours, theirs = RNNCell(3, 4), nn.RNNCell(3, 4)
    theirs.load_state_dict(ours.state_dict())  # names and shapes are torch's
    x, h = torch.randn(2, 3), torch.randn(2, 4)
    u = ours.project(x[:, None])[:, 0]
    torch.testing.assert_close(ours.step(u, h), theirs(x, h))


def test_a_case_worked_out_by_hand() -> None:
    """One input, one unit: h1 = tanh(2·0.5 − 1 + 0.5·0 + 0.25) = tanh(0.25)."""
    cell = RNNCell(1, 1).double()
    values = {"weight_ih": 2.0, "weight_hh": 0.5, "bias_ih": -1.0, "bias_hh": 0.25}
    with torch.no_grad():
        for name, value in values.items():
            getattr(cell, name).fill_(value)
    states, last = cell(torch.tensor([[[0.5], [1.0]]], dtype=torch.float64))
    first = math.tanh(0.25)
    second = math.tanh(2 - 1 + 0.5 * first + 0.25)
    assert states.flatten().tolist() == pytest.approx([first, second], abs=1e-15)
    assert last.item() == states[0, 1].item()
    assert first == pytest.approx(0.24491866, abs=1e-8)
    assert second == pytest.approx(0.87925147, abs=1e-8)


def test_weights_start_where_torchs_do() -> None:
    """Uniform within 1 / √H, both biases too."""
    cell = RNNCell(300, 64)
    for weight in cell.parameters():
        assert weight.abs().max() <= 1 / 8
    assert cell.weight_ih.abs().max() > 0.12
    assert cell.weight_ih.std().item() == pytest.approx(1 / 8 / math.sqrt(3), rel=0.05)


@given(
    length=st.integers(2, 12),
    changed=st.integers(1, 11),
    depth=st.integers(1, 3),
    seed=st.integers(0, 99),
)
def test_changing_the_future_leaves_the_past_alone(
    length: int, changed: int, depth: int, seed: int
) -> None:
    changed = min(changed, length - 1)
    torch.manual_seed(seed)
    model = RNNLanguageModel(9, 4, 5, depth)
    tokens = torch.randint(9, (2, length))
    other = tokens.clone()
    other[:, changed:] = (other[:, changed:] + 1) % 9
    before, _ = model(tokens)
    after, _ = model(other)
    assert torch.equal(before[:, :changed], after[:, :changed])
    assert not torch.allclose(before[:, changed], after[:, changed])


@given(cut=st.integers(1, 9), depth=st.integers(1, 3))
def test_a_text_read_in_two_pieces_is_the_text_read_at_once(
    cut: int, depth: int
) -> None:
    model = RNNLanguageModel(9, 4, 5, depth).double()
    tokens = torch.randint(9, (3, 10))
    whole, end = model(tokens)
    first, state = model(tokens[:, :cut])
    second, state = model(tokens[:, cut:], state)
    assert gated.furthest(torch.cat([first, second], dim=1), whole) <= gated.BOUND
    assert gated.furthest(state, end) <= gated.BOUND


def test_the_state_has_one_size_whatever_was_read(model: RNNLanguageModel) -> None:
    for length in (1, 10, 100):
        _, state = model(torch.zeros(3, length, dtype=torch.long))
        assert state.shape == (2, 3, 7)


def test_rows_of_a_batch_do_not_see_each_other(model: RNNLanguageModel) -> None:
    tokens = torch.randint(9, (4, 6))
    together, _ = model(tokens)
    order = torch.tensor([2, 0, 3, 1])
    permuted, _ = model(tokens[order])
    torch.testing.assert_close(permuted, together[order])


def test_the_trace_opens_the_model(model: RNNLanguageModel) -> None:
    tokens = torch.randint(9, (3, 6))
    opened: dict[str, Tensor] = {}
    logits, state = model(tokens, None, opened)
    assert set(opened) == {"embedded", "states"}
    assert opened["embedded"].shape == (3, 6, 5)
    assert opened["states"].shape == (2, 3, 6, 7)
    assert torch.equal(opened["states"][:, :, -1], state)
    torch.testing.assert_close(model.readout(opened["states"][-1]), logits)
    plain, _ = model(tokens)
    assert torch.equal(plain, logits)
    # Gradients flow through what was opened: chapters and widgets ask for them.
    (slope,) = torch.autograd.grad(logits[0, 2].sum(), opened["embedded"])
    assert (slope[0, :3].abs().sum(-1) > 0).all()
    assert slope[0, 3:].abs().sum() == slope[1:].abs().sum() == 0


@torch.no_grad()
def test_the_trace_costs_nothing_unless_asked_for() -> None:
    """Without a trace no state but the last of a layer outlives the call."""
    model = RNNLanguageModel(9, 4, 5, 2)
    tokens = torch.randint(9, (3, 50))

    def alive_after(trace: dict[str, Tensor] | None) -> int:
        gc.freeze()  # what there was before is not looked through
        try:
            kept = model(tokens, None, trace)
            gc.collect()
            new = sum(o.numel() for o in gc.get_objects() if type(o) is Tensor)
        finally:
            gc.unfreeze()
        assert len(kept) == 2
        return new

    assert alive_after(None) == 3 * 50 * 9 + 2 * 3 * 5
    assert alive_after({}) == 3 * 50 * 9 + 2 * 3 * 5 + 3 * 50 * 4 + 2 * 3 * 50 * 5


def test_tensors_have_the_names_that_weights_files_use() -> None:
    model = RNNLanguageModel(vocab_size=9, embedding_size=4, hidden_size=5)
    assert {name: tuple(t.shape) for name, t in model.state_dict().items()} == {
        "embedding.weight": (9, 4),
        "layers.0.weight_ih": (5, 4),
        "layers.0.weight_hh": (5, 5),
        "layers.0.bias_ih": (5,),
        "layers.0.bias_hh": (5,),
        "readout.weight": (9, 5),
        "readout.bias": (9,),
    }


@pytest.mark.parametrize(
    ("x", "h"),
    [
        (torch.zeros(2, 3), None),  # no batch
        (torch.zeros(2, 3, 4), torch.zeros(3, 5)),  # state of another batch
        (torch.zeros(2, 3, 4, dtype=torch.long), None),  # ids instead of vectors
    ],
)
def test_shapes_in_signatures_are_enforced_here(x: Tensor, h: Tensor | None) -> None:
    with pytest.raises(Exception, match=r"[Tt]ype-check") as caught:
        RNNCell(4, 5)(x, h)
    assert "jaxtyping" in type(caught.value).__module__


def test_models_are_built_by_name() -> None:
    config = {"vocab_size": 9, "embedding_size": 4, "hidden_size": 5}
    assert isinstance(build("rnn", config), ARCHITECTURES["rnn"])


@pytest.mark.parametrize(
    ("architecture", "config", "said"),
    [
        ("nosuch", {}, "There is no architecture called 'nosuch': choose one of rnn"),
        ("rnn", {"vocab_size": 9}, "settings do not fit the architecture 'rnn'"),
        ("rnn", {"width": 9}, "it takes vocab_size, embedding_size, hidden_size"),
    ],
)
def test_a_model_that_cannot_be_built_says_why(
    architecture: str, config: dict[str, int], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        build(architecture, config)
