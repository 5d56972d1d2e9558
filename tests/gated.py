"""What LSTM and GRU are both held to: torch's values, and torch's gradients."""

import torch
from torch import Tensor, nn

from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell

Cells = list[LSTMCell] | list[GRUCell]

BOUND = 1e-10


def as_torch(kind: type[nn.LSTM | nn.GRU], cells: Cells) -> nn.LSTM | nn.GRU:
    """torch's layers with the weights of ours."""
    hidden, inputs = cells[0].weight_hh.shape[1], cells[0].weight_ih.shape[1]
    layers = kind(inputs, hidden, len(cells), batch_first=True).double()
    for index, cell in enumerate(cells):
        for name, weight in cell.named_parameters():
            getattr(layers, f"{name}_l{index}").data.copy_(weight)
    return layers


def furthest(ours: Tensor | None, theirs: Tensor | None) -> float:
    """Largest difference; both must be there."""
    assert ours is not None
    assert theirs is not None
    assert ours.shape == theirs.shape
    return float((ours - theirs).detach().abs().max())


def assert_equal_in_value_and_gradient(
    kind: type[nn.LSTM | nn.GRU],
    cells: Cells,
    batch: int,
    length: int,
    started: bool,
) -> None:
    """Outputs, last states, and gradients of inputs, states and every weight."""
    theirs = as_torch(kind, cells)
    hidden, inputs = cells[0].weight_hh.shape[1], cells[0].weight_ih.shape[1]
    parts = 2 if kind is nn.LSTM else 1
    x = torch.randn(batch, length, inputs, dtype=torch.float64, requires_grad=True)
    start = torch.randn(
        parts, len(cells), batch, hidden, dtype=torch.float64, requires_grad=True
    )
    x_too, start_too = (t.detach().clone().requires_grad_() for t in (x, start))

    out, last = x, []
    for index, cell in enumerate(cells):
        state = start[:, index] if parts == 2 else start[0, index]
        out, end = cell(out, state if started else None)
        last.append(torch.stack(end) if parts == 2 else end[None])
    found = torch.stack(last, dim=1)
    given = tuple(start_too) if parts == 2 else start_too[0]
    expected, end = theirs(x_too, given if started else None)
    expected_last = torch.stack(end) if parts == 2 else end[None]
    assert furthest(out, expected) <= BOUND
    assert furthest(found, expected_last) <= BOUND

    # Every output and the last states count, each position with its own weight.
    pull, pull_last = torch.randn_like(out), torch.randn_like(found)
    ((out * pull).sum() + (found * pull_last).sum()).backward()
    ((expected * pull).sum() + (expected_last * pull_last).sum()).backward()
    assert furthest(x.grad, x_too.grad) <= BOUND
    if started:
        assert furthest(start.grad, start_too.grad) <= BOUND
    for index, cell in enumerate(cells):
        for name, weight in cell.named_parameters():
            same = getattr(theirs, f"{name}_l{index}")
            assert furthest(weight.grad, same.grad) <= BOUND, name
