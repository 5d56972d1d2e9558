"""Ids to batches: which characters a training step sees, as a function of the step.

Nothing is remembered between steps, so a run that was killed goes on with exactly
the batch that it would have seen. Sequences of different lengths are padded to one
rectangle, and a mask tells what is real.
"""

from collections.abc import Sequence

import torch
from jaxtyping import Bool, Int, Shaped
from torch import Tensor

from unrolled.errors import UserError


def windows(
    ids: Shaped[Tensor, " N"],
    batch_size: int,
    context_length: int,
    seed: int,
    step: int,
) -> Shaped[Tensor, "B T1"]:
    """Windows of T + 1 elements from random places, the same for seed and step.

    Raises:
        UserError: If the text is shorter than one window.
    """
    _need(ids, context_length + 1)
    generator = torch.Generator().manual_seed(seed * 1_000_003 + step)
    starts = torch.randint(
        len(ids) - context_length, (batch_size,), generator=generator
    )
    return ids[starts[:, None] + torch.arange(context_length + 1)]


def streams(
    ids: Shaped[Tensor, " N"],
    batch_size: int,
    context_length: int,
    seed: int,
    step: int,
) -> Shaped[Tensor, "B T1"]:
    """The next T + 1 characters of B readers that walk through the text in parallel.

    The readers start at equal distances from each other and at a place that the
    seed chooses, and begin again at the front when they reach the end. Row b of
    one step goes on where row b of the step before stopped.

    Raises:
        UserError: If the text is shorter than one window for every reader.
    """
    _need(ids, batch_size * (context_length + 1))
    generator = torch.Generator().manual_seed(seed)
    offset = int(torch.randint(len(ids), (1,), generator=generator))
    readers = torch.arange(batch_size) * (len(ids) // batch_size)
    starts = offset + readers + step * context_length
    return ids[(starts[:, None] + torch.arange(context_length + 1)) % len(ids)]


def pad(
    sequences: Sequence[Shaped[Tensor, " _"]], value: float
) -> tuple[Shaped[Tensor, "B T"], Int[Tensor, " B"]]:
    """Sequences of different lengths as the rows of one rectangle.

    Args:
        sequences: B sequences of one dtype, each of any length, also none.
        value: What stands behind the end of a row; any number that the dtype holds.

    Returns:
        The rows, as long as the longest of them, and how much of each is real.

    Raises:
        UserError: If there is no sequence.
    """
    if not sequences:
        raise UserError("There is nothing to pad: give one sequence or more.")
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    shape = len(sequences), int(lengths.max())
    padded = sequences[0].new_full(shape, value)
    for b, sequence in enumerate(sequences):
        padded[b, : len(sequence)] = sequence
    return padded, lengths


def mask(lengths: Int[Tensor, " B"]) -> Bool[Tensor, "B T"]:
    """What is real in a padded batch: true before the end of each row.

    Args:
        lengths: Real steps of each row, from 0; the longest is T.

    Raises:
        UserError: If there is no row.
    """
    if not len(lengths):
        raise UserError("There is nothing to mask: give one length or more.")
    steps = torch.arange(int(lengths.max()), device=lengths.device)
    return steps < lengths[:, None]


def _need(ids: Tensor, length: int) -> None:
    if len(ids) < length:
        raise UserError(
            f"The text has {len(ids)} characters and one batch needs {length}: "
            "give a longer text, or a smaller batch or context."
        )


BATCHING = {"windows": windows, "streams": streams}
