"""Moving pictures: handwritten digits that drift about a small canvas and bounce.

The digits are the 1,797 pictures of 8×8 pixels that come with scikit-learn as
``load_digits``: the test part of *Optical Recognition of Handwritten Digits* by
E. Alpaydin and C. Kaynak, from the UCI repository (CC BY 4.0). The pictures are made
on the fly: nothing is stored, and every batch is a function of seed and step.

Source:
    Srivastava, Mansimov and Salakhutdinov (2015), arXiv:1502.04681, who moved two
    digits of MNIST about a canvas of 64×64.
"""

import math
from functools import cache
from typing import Literal

import numpy as np
import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.data.text import checked_sha256
from unrolled.errors import UserError

SHA256 = "b28e26dd8f70b98f383d506058e9ee9c90d12bc2c2705a8dd8c5dc66dc9234f9"
SIDE = 8  # pixels of a digit
SLOWEST, FASTEST = 0.5, 1.5  # pixels a frame

Part = Literal["train", "validation", "test"]
# Digits in the order of the file; a digit belongs to one part only.
PARTS = {"train": (0, 1197), "validation": (1197, 1497), "test": (1497, 1797)}


def _digits() -> tuple[np.ndarray, np.ndarray]:
    """All pictures and their labels; what they come with takes a second to import."""
    from sklearn.datasets import load_digits

    images, labels = load_digits(return_X_y=True)
    return np.asarray(images), np.asarray(labels)


@cache
def sprites(part: Part) -> Float[Tensor, "N 8 8"]:
    """The digits of one part, from 0 for paper to 1 for ink.

    Raises:
        UserError: If they are not the ones measured, or there is no such part.
    """
    if part not in PARTS:
        raise UserError(f"There is no part {part!r}: use {', '.join(PARTS)}.")
    images = _digits()[0].reshape(-1, SIDE, SIDE)
    text = " ".join(str(int(ink)) for ink in images.flatten())
    checked_sha256(text, SHA256, "The set of digits")
    first, last = PARTS[part]
    return torch.from_numpy(images[first:last]).float() / 16


@cache
def one_of_each(part: Part) -> Float[Tensor, "10 8 8"]:
    """The first 0, 1, … 9 of a part, from 0 for paper to 1 for ink."""
    first, last = PARTS[part]
    labels = _digits()[1][first:last]
    places = [int(np.flatnonzero(labels == digit)[0]) for digit in range(10)]
    return sprites(part)[places]


def moving_digits(
    batch_size: int,
    num_frames: int,
    seed: int,
    step: int,
    part: Part = "train",
    size: int = 24,
    num_digits: int = 2,
) -> Float[Tensor, "B T 1 Y X"]:
    """A batch of moving pictures with an axis for their one channel: see ``ways``."""
    what = ways(batch_size, seed, step, part, size, num_digits)
    return film(*what, num_frames, size)[:, :, None]


def ways(
    batch_size: int,
    seed: int,
    step: int,
    part: Part = "train",
    size: int = 24,
    num_digits: int = 2,
) -> tuple[Float[Tensor, "B D 8 8"], Float[Tensor, "B D 2"], Float[Tensor, "B D 2"]]:
    """What moves in a batch of moving pictures, and how: the arguments of ``film``.

    Args:
        batch_size: Number of moving pictures, B.
        seed: Of the run; any whole number.
        step: Of the training, from 0.
        part: Whose digits are used; the parts share none.
        size: Height and width of the canvas in pixels, at least 8.
        num_digits: Digits D on each canvas.

    Raises:
        UserError: If a digit does not fit on the canvas.
    """
    _must_fit(size)
    generator = torch.Generator().manual_seed(seed * 1_000_003 + step)
    digits, found = sprites(part), []
    for _ in range(num_digits):
        chosen = torch.randint(len(digits), (batch_size,), generator=generator)
        drawn = torch.rand(batch_size, 4, generator=generator)
        angle = 2 * math.pi * drawn[:, 0]
        pace = SLOWEST + (FASTEST - SLOWEST) * drawn[:, 1]
        speed = torch.stack([pace * angle.sin(), pace * angle.cos()], dim=1)
        found.append((digits[chosen], (size - SIDE) * drawn[:, 2:], speed))
    ink, start, speed = (torch.stack(each, dim=1) for each in zip(*found, strict=True))
    return ink, start, speed


def film(
    ink: Float[Tensor, "B D 8 8"],
    start: Float[Tensor, "B D 2"],
    speed: Float[Tensor, "B D 2"],
    num_frames: int,
    size: int = 24,
) -> Float[Tensor, "B T Y X"]:
    """Digits that glide in straight lines and bounce off the walls.

    Args:
        ink: The digits, from 0 for paper to 1 for ink.
        start: Row and column of each digit's upper left corner in the first frame,
            from 0 to size − 8.
        speed: Rows and columns that it moves in a frame, before it bounces.
        num_frames: Frames T.
        size: Height Y and width X of the canvas in pixels, at least 8.

    Returns:
        Ink from 0 to 1; where two digits meet, the darker ink shows.

    Raises:
        UserError: If a digit does not fit on the canvas.
    """
    _must_fit(size)
    way = start[:, :, None] + speed[:, :, None] * torch.arange(num_frames)[:, None]
    rows, columns = (_rows(each, size) for each in way.unbind(-1))
    return torch.einsum("bdtyi,bdij,bdtxj->bdtyx", rows, ink, columns).amax(1)


def _must_fit(size: int) -> None:
    if size < SIDE:
        raise UserError(f"A digit has {SIDE} pixels a side and the canvas {size}.")


def _rows(way: Float[Tensor, "B D T"], size: int) -> Float[Tensor, "B D T Y 8"]:
    """How much of each row of the digit falls on each row of the canvas.

    A digit between two rows gives to each in proportion, so that it glides.
    """
    room = size - SIDE
    # There and back again: the position bounces between 0 and the room.
    place = room - (way.remainder(2 * room) - room).abs() if room else way * 0
    apart = torch.arange(size)[:, None] - torch.arange(SIDE)
    return (1 - (apart - place[..., None, None]).abs()).clamp(min=0)
