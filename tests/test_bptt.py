"""Backpropagation through time by hand: equal to autograd, whatever the length."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional as F

from unrolled.models.bptt import through_time
from unrolled.models.rnn import RNNLanguageModel

BOUND = 1e-10
SIZES = st.integers(1, 6)


def by_autograd(
    model: RNNLanguageModel, tokens: Tensor, targets: Tensor, h0: Tensor
) -> tuple[dict[str, Tensor], Tensor]:
    """The same gradients as autograd has them."""
    h0 = h0.clone().requires_grad_()
    logits, _ = model(tokens, h0[None])
    loss = F.cross_entropy(logits.flatten(0, 1), targets.flatten())
    names, leaves = zip(*model.named_parameters(), strict=True)
    *found, start = torch.autograd.grad(loss, [*leaves, h0])
    return dict(zip(names, found, strict=True)), start


def drawn(
    batch: int, length: int, vocab: int, embedding: int, hidden: int, seed: int
) -> tuple[RNNLanguageModel, Tensor, Tensor, Tensor]:
    torch.manual_seed(seed)
    model = RNNLanguageModel(vocab, embedding, hidden).double()
    ids = torch.randint(vocab, (batch, length + 1))
    h0 = torch.rand(batch, hidden, dtype=torch.float64) * 2 - 1
    return model, ids[:, :-1], ids[:, 1:], h0


def recurrent(model: RNNLanguageModel) -> Tensor:
    """The matrix from state to state."""
    return dict(model.named_parameters())["layers.0.weight_hh"]


@given(
    batch=SIZES,
    length=st.integers(1, 40),
    vocab=SIZES,
    embedding=SIZES,
    hidden=SIZES,
    seed=st.integers(0, 99),
)
def test_every_gradient_equals_autograds(
    batch: int, length: int, vocab: int, embedding: int, hidden: int, seed: int
) -> None:
    given_ = drawn(batch, length, vocab, embedding, hidden, seed)
    found, start = through_time(*given_)
    expected, expected_start = by_autograd(*given_)
    assert found.keys() == expected.keys()
    for name, gradient in expected.items():
        assert found[name].shape == gradient.shape, name
        assert (found[name] - gradient).abs().max() <= BOUND, name
    assert (start - expected_start).abs().max() <= BOUND


@pytest.mark.parametrize("length", [1, 200, 1_000])
def test_a_long_text_too(length: int) -> None:
    given_ = drawn(2, length, 20, 8, 16, 0)
    found, start = through_time(*given_)
    expected, expected_start = by_autograd(*given_)
    for name, gradient in expected.items():
        assert (found[name] - gradient).abs().max() <= BOUND, name
    assert (start - expected_start).abs().max() <= BOUND


def test_a_large_recurrent_matrix_whose_gradients_grow() -> None:
    model, tokens, targets, h0 = drawn(3, 30, 7, 4, 5, 1)
    with torch.no_grad():
        recurrent(model).mul_(4)
    found, _ = through_time(model, tokens, targets, h0)
    expected, _ = by_autograd(model, tokens, targets, h0)
    for name, gradient in expected.items():
        assert torch.allclose(found[name], gradient, rtol=1e-10, atol=BOUND), name


def test_a_nudge_says_the_same() -> None:
    """Central differences of the loss for single weights of the recurrent matrix."""
    model, tokens, targets, h0 = drawn(2, 12, 5, 3, 4, 2)
    found, _ = through_time(model, tokens, targets, h0)
    weight = recurrent(model)

    def loss() -> float:
        with torch.no_grad():
            logits, _ = model(tokens, h0[None])
            return float(F.cross_entropy(logits.flatten(0, 1), targets.flatten()))

    for i, j in ((0, 0), (1, 3), (3, 2)):
        sides = []
        for nudge in (1e-5, -1e-5):
            with torch.no_grad():
                weight[i, j] += nudge
                sides.append(loss())
                weight[i, j] -= nudge
        slope = (sides[0] - sides[1]) / 2e-5
        assert found["layers.0.weight_hh"][i, j].item() == pytest.approx(
            slope, abs=1e-8
        )


def test_two_steps_worked_out_by_hand() -> None:
    """One unit, no input, no biases, two letters that are told apart by the state.

    h1 = tanh(w·h0) and h2 = tanh(w·h1); the logits are (h, 0) and both targets are 0,
    so each step's loss is log(1 + exp(−h)), averaged over the two.
    """
    model = RNNLanguageModel(2, 1, 1).double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
        recurrent(model).fill_(0.5)
        model.readout.weight.copy_(torch.tensor([[1.0], [0.0]]))
    tokens = torch.zeros(1, 2, dtype=torch.long)
    h0 = torch.tensor([[0.8]], dtype=torch.float64)
    found, start = through_time(model, tokens, tokens, h0)
    h1 = math.tanh(0.4)
    h2 = math.tanh(0.5 * h1)
    pull = [-0.5 / (1 + math.exp(h)) for h in (h1, h2)]  # of each own prediction
    delta2 = pull[1] * (1 - h2**2)
    delta1 = (pull[0] + 0.5 * delta2) * (1 - h1**2)
    expected = delta1 * 0.8 + delta2 * h1
    assert found["layers.0.weight_hh"].item() == pytest.approx(expected, abs=1e-15)
    assert found["layers.0.bias_hh"].item() == pytest.approx(delta1 + delta2, abs=1e-15)
    assert start.item() == pytest.approx(0.5 * delta1, abs=1e-15)


def test_the_readouts_bias_pulls_from_guess_to_truth() -> None:
    """Its gradient sums to zero: what one character gains the others lose."""
    found, _ = through_time(*drawn(4, 9, 6, 3, 5, 3))
    assert found["readout.bias"].sum().item() == pytest.approx(0, abs=1e-12)


def test_autograd_is_not_asked() -> None:
    model, tokens, targets, h0 = drawn(2, 5, 4, 3, 3, 4)
    found, start = through_time(model, tokens, targets, h0)
    assert not any(g.requires_grad for g in (*found.values(), start))
    assert all(p.grad is None for p in model.parameters())


def test_two_layers_are_refused() -> None:
    model = RNNLanguageModel(5, 3, 4, num_layers=2).double()
    ids = torch.zeros(1, 3, dtype=torch.long)
    h0 = torch.zeros(1, 4, dtype=torch.float64)
    with pytest.raises((ValueError, IndexError)):
        through_time(model, ids, ids, h0)
