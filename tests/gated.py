"""What every recurrent cell is held to: torch's values, and torch's gradients."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from unrolled.data.batches import mask
from unrolled.models.conversion import Cell, to_torch

BOUND = 1e-10


def furthest(ours: Tensor | None, theirs: Tensor | None) -> float:
    """Largest difference; both must be there."""
    assert ours is not None
    assert theirs is not None
    assert ours.shape == theirs.shape
    return float((ours - theirs).detach().abs().max())


def stack_of(kind: type[Cell], inputs: int, hidden: int, depth: int) -> list[nn.Module]:
    """Fresh cells on each other, in double precision."""
    sizes = [inputs] + [hidden] * (depth - 1)
    return [kind(size, hidden).double() for size in sizes]


def assert_equal_in_value_and_gradient(
    cells: Sequence[nn.Module],
    batch: int,
    length: int,
    started: bool,
    lengths: Tensor | None = None,
) -> None:
    """Outputs, last states, and gradients of inputs, states and every weight.

    Args:
        cells: Ours, in double precision, each reading the one before.
        batch: Sequences side by side.
        length: Steps of the longest.
        started: Whether from a random state, or from zeros.
        lengths: If the sequences differ in length, how long each one is [B]: torch
            gets them packed; ours reads the padding too, and only what stands before
            each end is compared.
    """
    theirs = to_torch(cells)
    hidden, parts = theirs.hidden_size, 2 if isinstance(theirs, nn.LSTM) else 1
    shape = batch, length, theirs.input_size
    x = torch.randn(shape, dtype=torch.float64, requires_grad=True)
    shape = parts, len(cells), batch, hidden
    start = torch.randn(shape, dtype=torch.float64, requires_grad=True)
    x_too, start_too = (t.detach().clone().requires_grad_() for t in (x, start))
    rows = torch.arange(batch)
    ends = (torch.full((batch,), length) if lengths is None else lengths) - 1

    out, last = x, []
    for index, cell in enumerate(cells):
        state = start[:, index] if parts == 2 else start[0, index]
        inside: dict[str, Tensor] = {}
        extra = (inside,) if parts == 2 else ()
        out, _ = cell(out, state if started else None, *extra)
        ended = [out, inside["c"]] if parts == 2 else [out]
        last.append(torch.stack([each[rows, ends] for each in ended]))
    found = torch.stack(last, dim=1)
    given = tuple(start_too) if parts == 2 else start_too[0]
    read = x_too
    if lengths is not None:
        read = pack_padded_sequence(x_too, lengths, True, enforce_sorted=False)
    expected, end = theirs(read, given if started else None)
    if lengths is not None:
        expected, _ = pad_packed_sequence(expected, True, total_length=length)
        real = torch.zeros(batch, length, dtype=torch.bool)
        real[:, : int(lengths.max())] = mask(lengths)
        out = out * real[..., None]
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
