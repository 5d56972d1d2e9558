"""The exercise *Listen to the neighbours*: a convolution that keeps the size."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional as F

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _neighbours(
    frame: Float[Tensor, "Y X"], kernel: Float[Tensor, "K K"]
) -> Float[Tensor, "Y X"]:
    """What every pixel hears, one neighbour at a time."""
    out, reach = torch.zeros_like(frame), len(kernel) // 2
    height, width = frame.shape
    for y in range(height):
        for x in range(width):
            for i in range(len(kernel)):
                for j in range(len(kernel)):
                    above, beside = y + i - reach, x + j - reach
                    if 0 <= above < height and 0 <= beside < width:
                        out[y, x] += kernel[i, j] * frame[above, beside]
    return out


# (frame with two axes before it, reach) -> the frame with something around it
_AROUND: dict[str, Callable[[Tensor, int], Tensor]] = {
    "": lambda f, r: F.pad(f, (r, r, r, r)),
    "one-sided-padding": lambda f, r: F.pad(f, (0, 2 * r, 0, 2 * r)),
    "padding-in-front": lambda f, r: F.pad(f, (2 * r, 0, 2 * r, 0)),
    "around-the-edge": lambda f, r: _wrapped(f, r),
    "edge-repeated": lambda f, r: F.pad(f, (r, r, r, r), mode="replicate"),
    "no-padding": lambda f, r: f,
}
_KERNEL: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda k: k,
    "flipped": lambda k: k.flip(0, 1),
    "transposed": lambda k: k.T,
    "mean": lambda k: k / k.numel(),
    "ones": torch.ones_like,
}


def _wrapped(frame: Tensor, reach: int) -> Tensor:
    for axis in (2, 3):
        places = torch.arange(-reach, frame.shape[axis] + reach) % frame.shape[axis]
        frame = frame.index_select(axis, places)
    return frame


def _faulty(
    faults: frozenset[str], frame: Float[Tensor, "Y X"], kernel: Float[Tensor, "K K"]
) -> Tensor:
    around = pick(_AROUND, faults)(frame[None, None], len(kernel) // 2)
    if min(around.shape[2:]) < len(kernel):
        return torch.zeros(0)
    return F.conv2d(around, pick(_KERNEL, faults)(kernel)[None, None])[0, 0]


_CENTRE = (
    "The middle of the kernel, `kernel[r, r]` with r = K // 2, lies on the pixel itself"
)
_MESSAGES = {
    "one-sided-padding": "You put all the zeros below and to the right. Then the first "
    "entry of the kernel lies on the pixel, and the picture that comes out is shifted "
    f"up and to the left. {_CENTRE}: put r rows of zeros on every side.",
    "padding-in-front": "You put all the zeros above and to the left: the picture that "
    f"comes out is shifted down and to the right. {_CENTRE}.",
    "flipped": "You turn the kernel around. Mathematicians do, and call that the "
    "convolution; networks do not: `kernel[i, j]` meets the pixel i − r rows below "
    "and j − r columns to the right.",
    "around-the-edge": "Your picture is a ring: what leaves at one edge is heard at "
    "the other. Outside the picture is zero.",
    "edge-repeated": "You repeat the edge outside the picture. Outside it is zero.",
    "no-padding": "You go only where the whole kernel fits, so the picture shrinks. "
    "Every pixel gets a value: outside the picture is zero.",
    "transposed": "You mix up rows and columns of the kernel: its first index goes "
    "down, its second to the right, as in the picture.",
    "mean": "You take a mean: the products are added up, and not divided.",
    "ones": "You add up the pixels and leave the kernel's weights out.",
}


def _spot(y: int, x: int) -> Tensor:
    frame = torch.zeros(3, 3)
    frame[y, x] = 1
    return frame


NEIGHBOURS = Exercise(
    name="neighbours",
    parameters=("frame", "kernel"),
    axes=("YX", "KK"),
    specification=_neighbours,
    cases=(
        Case(
            "the shape",
            "Four rows, five columns: what comes out is as large as what goes in.",
            general(1, (4, 5), (3, 3)),
            shape_only=True,
        ),
        Case(
            "the pixel itself",
            "A kernel that is 2 in its middle and 0 elsewhere doubles every pixel.",
            (torch.tensor([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]), 2 * _spot(1, 1)),
        ),
        Case(
            "left and right",
            "The kernel's 1 stands right of its middle, so every pixel hears its right "
            "neighbour. The spot of ink is in the middle: who hears it?",
            (_spot(1, 1), _spot(1, 2)),
        ),
        Case(
            "up and down",
            "Every pixel hears the one above it.",
            (_spot(1, 1), _spot(0, 1)),
        ),
        Case(
            "at the edge",
            "Every pixel hears its right neighbour, and the spot is in the first "
            "column. The last column hears what is outside.",
            (_spot(1, 0) + _spot(1, 2), _spot(1, 2)),
        ),
        Case(SIZES, "A kernel of three, a frame of 4 × 5.", general(2, (4, 5), (3, 3))),
        Case(SIZES, "A kernel of five.", general(3, (6, 6), (5, 5))),
        Case(SIZES, "A kernel of one.", general(4, (2, 3), (1, 1))),
    ),
    faults=faults_of(_MESSAGES, _AROUND, _KERNEL),
    faulty=_faulty,
    hints=(
        "Lay the middle of the kernel on a pixel, multiply what lies on each other, "
        "and add up. What lies outside the picture is zero.",
        "It is easiest to write the frame into a larger one of zeros, with r = K // 2 "
        "rows and columns more on every side.",
        "Then the window of pixel (y, x) is `wide[y : y + K, x : x + K]`: "
        "`(window * kernel).sum()` is its value.",
    ),
    praise="That is all of a convolution; the cell does it for every pair of channels.",
    returns="what every pixel hears, as large as the frame",
    differentiable=False,
)


def neighbours(answer: object) -> Outcome:
    """Check an answer to the exercise *Listen to the neighbours*.

    Args:
        answer: A function of (frame, kernel) that returns the weighted sum of every
            pixel's neighbourhood.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return NEIGHBOURS.check(answer)
