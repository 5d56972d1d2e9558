"""Ids to batches: which characters a training step sees, as a function of the step.

Nothing is remembered between steps, so a run that was killed goes on with exactly
the batch that it would have seen.
"""

import torch
from jaxtyping import Shaped
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


def _need(ids: Tensor, length: int) -> None:
    if len(ids) < length:
        raise UserError(
            f"The text has {len(ids)} characters and one batch needs {length}: "
            "give a longer text, or a smaller batch or context."
        )


BATCHING = {"windows": windows, "streams": streams}
