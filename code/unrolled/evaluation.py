"""How good a model is on text it never saw: over all of it, by two protocols.

*Windows*: the text is cut into pieces of T characters and the state starts from
zero in each, as it does in training and in published benchmarks. *Carried*: one
state is carried from the first character to the last, as it is when reading.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.errors import UserError

BITS_PER_NAT = 1 / math.log(2)


@dataclass(frozen=True)
class Metric:
    """One measured value: its unit, and by which protocol it was measured."""

    value: float
    unit: str
    protocol: str


@torch.no_grad()
def loss_in_windows(
    model: nn.Module,
    ids: Int[Tensor, " N"],
    context_length: int,
    windows_at_once: int = 64,
) -> float:
    """Mean loss in nats per character, the state set to zero every T characters.

    Every character but the first is predicted once; a last, shorter window counts.

    Raises:
        UserError: If the text has fewer than two characters.
    """
    _need_two(ids)
    device = next(model.parameters()).device
    whole = (len(ids) - 1) // context_length
    inputs = ids[: whole * context_length].view(whole, context_length)
    targets = ids[1 : whole * context_length + 1].view(whole, context_length)
    pairs = list(
        zip(inputs.split(windows_at_once), targets.split(windows_at_once), strict=True)
    )
    if whole * context_length < len(ids) - 1:
        rest = ids[whole * context_length :]
        pairs.append((rest[None, :-1], rest[None, 1:]))
    total = 0.0
    for x, y in pairs:
        logits, _ = model(x.to(device))
        total += _sum(logits, y.to(device))
    return total / (len(ids) - 1)


@torch.no_grad()
def loss_carried(
    model: nn.Module,
    ids: Int[Tensor, " N"],
    progress: Callable[[int], None] | None = None,
    chunk: int = 2048,
) -> float:
    """Mean loss in nats per character, one state carried through the whole text.

    Raises:
        UserError: If the text has fewer than two characters.
    """
    _need_two(ids)
    device = next(model.parameters()).device
    total, state = 0.0, None
    for start in range(0, len(ids) - 1, chunk):
        piece = ids[start : start + chunk + 1].to(device)
        logits, state = model(piece[None, :-1], state)
        total += _sum(logits, piece[None, 1:])
        if progress:
            progress(len(piece) - 1)
    return total / (len(ids) - 1)


def _sum(logits: Tensor, targets: Tensor) -> float:
    loss = F.cross_entropy(
        logits.flatten(0, 1).float(), targets.flatten(), reduction="sum"
    )
    return float(loss.double())


def _need_two(ids: Tensor) -> None:
    if len(ids) < 2:
        raise UserError(
            "There is nothing to measure in a text of fewer than two characters: "
            "give a longer one."
        )
