"""What the cases of this chapter's exercises are made of."""

from collections.abc import Mapping
from typing import TypeVar

import torch
from torch import Tensor

_Part = TypeVar("_Part")

SIZES = "any sizes, general numbers"


def pick(table: Mapping[str, _Part], faults: frozenset[str]) -> _Part:
    """The entry of the first fault that a table knows, or the right one."""
    return table[next((name for name in table if name in faults), "")]


def general(seed: int, *shapes: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Numbers of one decimal without any pattern, the same in every session."""
    draw = torch.Generator().manual_seed(seed)
    return tuple(
        torch.randint(-9, 10, shape, generator=draw).float() / 10 for shape in shapes
    )
