"""Weights carried between the book's cells and torch's layers, both ways.

Names, shapes and the order of the gates are the same on both sides, so nothing is
computed: a stack of cells and one layer of ``torch.nn`` hold the same numbers under
names that differ by the ending ``_l0``, ``_l1`` and so on.
"""

from collections.abc import Iterable

import torch
from torch import nn

from unrolled.errors import UserError
from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell
from unrolled.models.rnn import RNNCell

Cell = RNNCell | LSTMCell | GRUCell
Layers = nn.RNN | nn.LSTM | nn.GRU

PAIRS: tuple[tuple[type[Cell], type[Layers]], ...] = (
    (RNNCell, nn.RNN),
    (LSTMCell, nn.LSTM),
    (GRUCell, nn.GRU),
)


def to_torch(cells: Iterable[nn.Module]) -> Layers:
    """torch's layers with the weights of ours, batch first.

    Args:
        cells: All of one kind and width, each reading the outputs of the one before;
            of a model of this book, ``model.layers``.

    Returns:
        ``nn.RNN``, ``nn.LSTM`` or ``nn.GRU`` with a copy of the weights, of the same
        number format and on the same device.

    Raises:
        UserError: If there is no cell, they differ in kind, or torch has none that
            computes the same.
    """
    given = list(cells)
    kinds = {type(cell) for cell in given}
    found = [theirs for ours, theirs in PAIRS if kinds == {ours}]
    if not found:
        raise UserError(
            "torch's layers take the weights of one or more cells of one kind: give "
            "RNNCells, LSTMCells or GRUCells, such as a model's `layers`."
        )
    if any(isinstance(cell, GRUCell) and not cell.reset_after for cell in given):
        raise UserError(
            "torch has no GRU whose reset gate comes before the matrix: convert one "
            "with reset_after."
        )
    first = given[0].state_dict()
    inputs, hidden = first["weight_ih"].shape[1], first["weight_hh"].shape[1]
    layers = found[0](inputs, hidden, len(given), batch_first=True)
    layers.to(first["weight_ih"].device, first["weight_ih"].dtype)
    try:
        layers.load_state_dict(
            {
                f"{name}_l{index}": tensor
                for index, cell in enumerate(given)
                for name, tensor in cell.state_dict().items()
            }
        )
    except RuntimeError:
        raise UserError(
            "These cells do not stand on each other: each must have the same width "
            "and, but for the first, read as many numbers."
        ) from None
    return layers


def from_torch(layers: nn.Module) -> list[Cell]:
    """Our cells with the weights of torch's, the lowest first.

    Args:
        layers: ``nn.RNN`` with tanh, ``nn.LSTM`` or ``nn.GRU``, of any depth.

    Returns:
        One cell a layer with a copy of the weights, of the same number format and on
        the same device. A dropout between layers is not carried over.

    Raises:
        UserError: If they compute something that the book's cells do not.
    """
    found = [ours for ours, theirs in PAIRS if type(layers) is theirs]
    if not found or not isinstance(layers, nn.RNNBase):
        raise UserError(
            f"A {type(layers).__name__} cannot be carried over: give an nn.RNN, "
            "nn.LSTM or nn.GRU."
        )
    unlike = {
        "bidirectional": layers.bidirectional,
        "bias=False": not layers.bias,
        "proj_size": layers.proj_size > 0,
        "nonlinearity='relu'": getattr(layers, "nonlinearity", "tanh") != "tanh",
    }
    if any(unlike.values()):
        there = ", ".join(name for name, is_so in unlike.items() if is_so)
        raise UserError(f"The book's cells do not know {there}: leave that out.")
    cells: list[Cell] = []
    with torch.random.fork_rng(devices=[]):  # their first weights are thrown away
        for index in range(layers.num_layers):
            given = {
                name: getattr(layers, f"{name}_l{index}").detach()
                for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            }
            cell = found[0](given["weight_ih"].shape[1], layers.hidden_size)
            cell.to(given["weight_ih"].device, given["weight_ih"].dtype)
            cell.load_state_dict(given)
            cells.append(cell)
    return cells
