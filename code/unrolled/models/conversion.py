"""Weights carried between the book's cells or blocks and torch's layers, both ways.

Names, shapes and the order of the gates are the same on both sides, so nothing is
computed: a stack of cells and one layer of ``torch.nn`` hold the same numbers under
names that differ by the ending ``_l0``, ``_l1`` and so on. A block of the GPT and one
of torch's encoder layers have the very same names.
"""

from collections.abc import Iterable
from typing import Any

import torch
from torch import nn

from unrolled.errors import UserError
from unrolled.models.gpt import ACTIVATIONS, Block
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


def to_torch_encoder(blocks: Iterable[nn.Module]) -> nn.TransformerEncoder:
    """torch's encoder with the weights of our blocks, batch first.

    It computes the same where it is given a causal mask and no places are told.

    Args:
        blocks: All of one kind and width; of a GPT, ``model.layers``.

    Returns:
        A copy of the weights, of the same number format and on the same device.

    Raises:
        UserError: If there is no block, or torch has none that computes the same.
    """
    given = [block for block in blocks if isinstance(block, Block)]
    if not given:
        raise UserError(
            "torch's encoder takes the weights of one or more blocks: give a GPT's "
            "`layers`."
        )
    first, attention = given[0], given[0].self_attn
    known = {ACTIVATIONS[name]: name for name in ("gelu", "relu")}
    if (
        first.activation not in known
        or not isinstance(first.norm1, nn.LayerNorm)
        or not isinstance(attention.q_norm, nn.Identity)
    ):
        raise UserError(
            "torch has no layer with these switches: convert blocks with GELU or ReLU, "
            "a layer norm, and queries and keys as they are."
        )
    layer = nn.TransformerEncoderLayer(
        first.linear1.in_features, attention.num_heads, first.linear1.out_features,
        first.dropout.p, known[first.activation], batch_first=True, norm_first=True,
    )  # fmt: skip
    weight = attention.in_proj_weight
    encoder = nn.TransformerEncoder(layer, len(given), enable_nested_tensor=False)
    encoder.to(weight.device, weight.dtype)
    for ours, theirs in zip(given, encoder.layers, strict=True):
        theirs.load_state_dict(ours.state_dict())
    return encoder


def from_torch_encoder(encoder: nn.Module) -> list[Block]:
    """Our blocks with the weights of torch's encoder, the lowest first.

    Args:
        encoder: ``nn.TransformerEncoder`` of layers with ``norm_first`` and GELU or
            ReLU.

    Returns:
        One block a layer with a copy of the weights, of the same number format and
        on the same device.

    Raises:
        UserError: If it computes something that the book's blocks do not.
    """
    names = {ACTIVATIONS[name]: name for name in ("gelu", "relu")}
    whole = isinstance(encoder, nn.TransformerEncoder)
    layers: list[Any] = list(encoder.layers) if whole else []
    blocks: list[Block] = []
    with torch.random.fork_rng(devices=[]):  # their first weights are thrown away
        for layer in layers:
            if not layer.norm_first or layer.activation not in names:
                break
            wide, heads = layer.linear1, layer.self_attn.num_heads
            activation, dropout = names[layer.activation], layer.dropout.p
            block = Block(
                wide.in_features, heads, wide.out_features, activation, dropout=dropout
            ).to(wide.weight.device, wide.weight.dtype)
            block.load_state_dict(layer.state_dict())
            blocks.append(block)
    if not blocks or len(blocks) < len(layers):
        raise UserError(
            "Only an nn.TransformerEncoder of layers with norm_first and GELU or ReLU "
            "can be carried over: give one of those."
        )
    return blocks
