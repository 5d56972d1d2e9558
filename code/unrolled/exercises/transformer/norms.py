"""The exercise *A place by itself*: layer normalisation."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

EPSILON = 1e-5


def _normalise(
    x: Float[Tensor, "B T D"], scale: Float[Tensor, " D"], shift: Float[Tensor, " D"]
) -> Float[Tensor, "B T D"]:
    """One place at a time, in plain Python floats."""
    batch = []
    for row in x.tolist():
        places = []
        for place in row:
            mean = sum(place) / len(place)
            variance = sum((value - mean) ** 2 for value in place) / len(place)
            root = math.sqrt(variance + EPSILON)
            numbers = zip(place, scale.tolist(), shift.tolist(), strict=True)
            places.append([g * (value - mean) / root + b for value, g, b in numbers])
        batch.append(places)
    return torch.tensor(batch, dtype=x.dtype)


_AXES: dict[str, tuple[int, ...]] = {
    "": (-1,),
    "over-places": (-2,),
    "over-both": (-2, -1),
    "over-batch": (0,),
}
_CENTRED: dict[str, Callable[[Tensor, tuple[int, ...]], Tensor]] = {
    "": lambda x, axes: x - x.mean(axes, keepdim=True),
    "not-centred": lambda x, axes: x,
}
_ROOTS: dict[str, Callable[[Tensor, tuple[int, ...]], Tensor]] = {
    "": lambda x, axes: (x.var(axes, keepdim=True, correction=0) + EPSILON).sqrt(),
    "unbiased": lambda x, axes: (x.var(axes, keepdim=True) + EPSILON).sqrt(),
    "epsilon-outside": lambda x, axes: (
        x.std(axes, keepdim=True, correction=0) + EPSILON
    ),
    "no-epsilon": lambda x, axes: x.std(axes, keepdim=True, correction=0),
    "no-root": lambda x, axes: x.var(axes, keepdim=True, correction=0) + EPSILON,
    "not-divided": lambda x, axes: x.new_ones(()),
}
_ENDS: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda y, g, b: g * y + b,
    "no-scale": lambda y, g, b: y + b,
    "no-shift": lambda y, g, b: g * y,
    "scale-and-shift-forgotten": lambda y, g, b: y,
    "shift-first": lambda y, g, b: g * (y + b),
    "exchanged": lambda y, g, b: b * y + g,
}


def _faulty(
    faults: frozenset[str],
    x: Float[Tensor, "B T D"],
    scale: Float[Tensor, " D"],
    shift: Float[Tensor, " D"],
) -> Tensor:
    axes = pick(_AXES, faults)
    centred = pick(_CENTRED, faults)(x, axes)
    return pick(_ENDS, faults)(centred / pick(_ROOTS, faults)(x, axes), scale, shift)


_EACH = (
    "Mean and variance are those of one place's D numbers: take them along the last "
    "axis, with keepdim=True."
)
_MESSAGES = {
    "unbiased": "You divide the sum of squares by D − 1, as torch's var and std do "
    "unless told otherwise. The equation divides by D: `correction=0`.",
    "over-places": f"You normalise along the places. {_EACH}",
    "over-both": f"You normalise places and numbers together. {_EACH}",
    "over-batch": f"You normalise over the batch, as batch normalisation does. {_EACH}",
    "epsilon-outside": "You add ε to the root. It belongs under it: "
    "`(variance + 1e-5).sqrt()`; where a place hardly varies, that is another number.",
    "no-epsilon": "You left out ε. Where all numbers of a place are equal you divide "
    "by zero.",
    "no-root": "You divide by the variance. Divide by its root, the spread.",
    "not-divided": "You take the mean off and do not divide by the spread.",
    "not-centred": "You divide and do not take the mean off first.",
    "no-scale": "You left out the scale g.",
    "no-shift": "You left out the shift b.",
    "scale-and-shift-forgotten": "You left out scale and shift: g times the result, "
    "plus b.",
    "shift-first": "You add the shift before you scale. Scale first, then shift.",
    "exchanged": "You multiply by the shift and add the scale.",
}


def _numbers(b: int, t: int, d: int) -> tuple[Tensor, ...]:
    return general(100 * b + 10 * t + d, (b, t, d), (d,), (d,))


_PLAIN = torch.ones(4), torch.zeros(4)

NORMALISE = Exercise(
    name="normalise",
    parameters=("x", "scale", "shift"),
    axes=("BTD", "D", "D"),
    specification=_normalise,
    cases=(
        Case(
            "the shape", "Two words of three letters, four numbers each.",
            _numbers(2, 3, 4), shape_only=True,
        ),
        Case(
            "one place", "One place; the scale is one and the shift nothing.",
            (torch.tensor([[[1.0, 1.0, 3.0, 3.0]]]), *_PLAIN),
        ),
        Case(
            "each by itself", "Two places, one a hundred times as large.",
            (torch.tensor([[[1.0, 2, 3, 4], [100.0, 400, 200, 300]]]), *_PLAIN),
        ),
        Case(
            "no difference at all", "All numbers of the place are equal.",
            (torch.full((1, 1, 4), 2.0), *_PLAIN),
        ),
        Case(
            "small differences", "They are not large beside the root of ε.",
            (torch.tensor([[[0.001, 0.003, 0.001, 0.003]]]), *_PLAIN),
        ),
        Case("scale and shift", "One place of three numbers.", _numbers(1, 1, 3)),
        Case(SIZES, "All sizes equal.", _numbers(3, 3, 3)),
        Case(SIZES, "Every size another.", _numbers(2, 3, 5)),
    ),
    faults=faults_of(_MESSAGES, _AXES, _CENTRED, _ROOTS, _ENDS),
    faulty=_faulty,
    hints=(
        "Whose mean is it? Every place is normalised by itself: along which axis do "
        "its numbers stand?",
        "`x.mean(-1, keepdim=True)` is the mean. The variance is the mean of the "
        "squares of what is left when it is taken off.",
        "`(x - mean) / (variance + 1e-5).sqrt()`, then times `scale`, then plus "
        "`shift`.",
    ),
    praise="It is `torch.nn.functional.layer_norm`.",
    returns="the normalised places",
)  # fmt: skip


def normalise(answer: object) -> Outcome:
    """Check an answer to the exercise *A place by itself*.

    Args:
        answer: A function of (x, scale, shift) that returns the normalised places.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return NORMALISE.check(answer)
