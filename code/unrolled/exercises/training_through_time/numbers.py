"""What the cases of this chapter's exercises are made of."""

import torch
from torch import Tensor

SIZES = "any sizes, general numbers"


def general(seed: int, *shapes: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Numbers of one decimal without any pattern, the same in every session."""
    draw = torch.Generator().manual_seed(seed)
    return tuple(
        torch.randint(-9, 10, shape, generator=draw).float() / 10 for shape in shapes
    )
