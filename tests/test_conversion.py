"""Weights from the book's cells to torch's layers and back."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from unrolled.errors import UserError
from unrolled.models import build
from unrolled.models.conversion import PAIRS, Cell, Layers, from_torch, to_torch
from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.models.rnn import RNNCell

SIZES = st.integers(1, 5)


@given(pair=st.sampled_from(PAIRS), inputs=SIZES, hidden=SIZES, depth=st.integers(1, 3))
def test_there_and_back_is_where_it_began(
    pair: tuple[type[Cell], type[Layers]], inputs: int, hidden: int, depth: int
) -> None:
    ours, theirs = pair
    sizes = [inputs] + [hidden] * (depth - 1)
    cells = [ours(size, hidden) for size in sizes]
    layers = to_torch(cells)
    assert type(layers) is theirs
    back = from_torch(layers)
    for cell, again in zip(cells, back, strict=True):
        assert type(again) is ours
        for name, weight in cell.named_parameters():
            assert torch.equal(weight, getattr(again, name))
    x = torch.randn(2, 4, inputs)
    expected, _ = layers(x)
    for cell in back:
        x, _ = cell(x)
    torch.testing.assert_close(x, expected)


@pytest.mark.parametrize("name", ["rnn", "lstm", "gru"])
def test_a_models_layers_become_one_of_torchs(name: str) -> None:
    sizes = {"vocab_size": 7, "embedding_size": 3, "hidden_size": 4, "num_layers": 2}
    model = build(name, sizes)
    assert isinstance(model, RecurrentLanguageModel)
    layers = to_torch(model.layers)
    tokens = torch.randint(7, (2, 6))
    by_torch = model.readout(layers(model.embedding(tokens))[0])
    torch.testing.assert_close(by_torch, model(tokens)[0])


def test_a_copy_is_a_copy_and_keeps_its_format() -> None:
    cells = [LSTMCell(2, 3).double()]
    layers = to_torch(cells)
    assert layers.weight_ih_l0.dtype == torch.float64
    with torch.no_grad():
        next(layers.parameters()).zero_()
    assert cells[0].weight_ih.abs().min() > 0
    back = from_torch(layers)[0]
    assert back.weight_hh.dtype == torch.float64
    assert back.weight_ih is not layers.weight_ih_l0


def test_taking_weights_over_draws_no_random_numbers() -> None:
    layers = nn.GRU(2, 3)
    before = torch.random.get_rng_state()
    from_torch(layers)
    assert torch.equal(before, torch.random.get_rng_state())


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [RNNCell(2, 3), LSTMCell(3, 3)],
        [nn.Linear(2, 3)],
        [GRUCell(2, 3, reset_after=False)],
        [LSTMCell(2, 3), LSTMCell(4, 3)],
        [LSTMCell(2, 3), LSTMCell(3, 4)],
    ],
)
def test_what_torch_does_not_have_is_said_in_one_sentence(cells: list) -> None:
    with pytest.raises(UserError):
        to_torch(cells)


@pytest.mark.parametrize(
    "layers",
    [
        nn.Linear(2, 3),
        nn.LSTM(2, 3, bidirectional=True),
        nn.LSTM(2, 3, proj_size=2),
        nn.GRU(2, 3, bias=False),
        nn.RNN(2, 3, nonlinearity="relu"),
    ],
)
def test_what_the_book_does_not_have_is_said_too(layers: nn.Module) -> None:
    with pytest.raises(UserError):
        from_torch(layers)
