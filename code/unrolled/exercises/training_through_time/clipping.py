"""The exercise *Clip the gradient*: one factor for all parameters."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _clip(gradients: list[Tensor], largest: float) -> tuple[Tensor, ...]:
    """All of them scaled by one factor, so that their common norm is no larger."""
    squares = [number**2 for g in gradients for number in g.flatten().tolist()]
    norm = sum(squares) ** 0.5
    return tuple(g * largest / norm if norm > largest else g for g in gradients)


def _flat(gradients: list[Tensor]) -> Tensor:
    return torch.cat([g.flatten() for g in gradients])


_NORM: dict[str, Callable[[list[Tensor]], Tensor]] = {
    "": lambda gs: _flat(gs).norm(),
    "squared": lambda gs: _flat(gs).square().sum(),
    "norms-added": lambda gs: torch.stack([g.norm() for g in gs]).sum(),
    "largest-norm": lambda gs: torch.stack([g.norm() for g in gs]).max(),
    "largest-entry": lambda gs: _flat(gs).abs().max(),
    "absolute-values": lambda gs: _flat(gs).abs().sum(),
    "mean-square": lambda gs: _flat(gs).square().mean().sqrt(),
    "first-only": lambda gs: gs[0].norm(),
    "last-only": lambda gs: gs[-1].norm(),
}
# (gradient, norm, largest) -> what it becomes
_SCALE: dict[str, Callable[[Tensor, Tensor, float], Tensor]] = {
    "": lambda g, norm, c: g * c / norm if norm > c else g,
    "always": lambda g, norm, c: g * c / norm,
    "the-other-way": lambda g, norm, c: g * c / norm if norm < c else g,
    "not-divided": lambda g, norm, c: g * c if norm > c else g,
    "to-length-one": lambda g, norm, c: g / norm if norm > c else g,
    "upside-down": lambda g, norm, c: g * norm / c if norm > c else g,
    "dropped": lambda g, norm, c: torch.zeros_like(g) if norm > c else g,
}


def _faulty_clip(
    faults: frozenset[str], gradients: list[Tensor], largest: float
) -> tuple[Tensor, ...]:
    if "clamped" in faults:
        return tuple(g.clamp(-largest, largest) for g in gradients)
    if "nothing" in faults:
        return tuple(gradients)
    scale = pick(_SCALE, faults)
    if "each-on-its-own" in faults:
        return tuple(scale(g, g.norm(), largest) for g in gradients)
    norm = pick(_NORM, faults)(gradients)
    return tuple(scale(g, norm, largest) for g in gradients)


_ONE_NORM = (
    "The norm is that of all the gradients laid end to end: the root of the sum of all "
    "their squares."
)
_CLIP_MESSAGES = {
    "each-on-its-own": "You measure and scale every gradient on its own. That changes "
    "the direction of the whole step: a parameter with a long gradient is slowed and "
    f"its neighbour is not. {_ONE_NORM}",
    "always": "You scale short gradients too, up to the largest norm. Clipping only "
    "ever shortens: leave them alone unless the norm is larger than `largest`.",
    "clamped": "You clamp the entries one by one. That was the older way, and it turns "
    "the step in another direction; here all entries are scaled by one factor.",
    "squared": f"You forgot the square root. {_ONE_NORM}",
    "norms-added": "You add up the norms of the gradients, which is more than the norm "
    f"of them together. {_ONE_NORM}",
    "largest-norm": f"You use the norm of the longest gradient. {_ONE_NORM}",
    "largest-entry": f"You use the largest entry in place of the norm. {_ONE_NORM}",
    "absolute-values": "You add up absolute values: squares, and a root at the end. "
    f"{_ONE_NORM}",
    "mean-square": "You take the mean of the squares, so that a large model would be "
    f"clipped less than a small one: take their sum. {_ONE_NORM}",
    "first-only": f"You measure the first gradient only. {_ONE_NORM}",
    "last-only": f"You measure the last gradient only. {_ONE_NORM}",
    "the-other-way": "Your condition is the wrong way round: you scale the short "
    "gradients and leave the long ones.",
    "not-divided": "You multiply by `largest` and do not divide by the norm: the "
    "factor is `largest / norm`.",
    "to-length-one": "You scale to length one, whatever `largest` is: the factor is "
    "`largest / norm`.",
    "upside-down": "Your factor is upside down: `norm / largest` makes a long gradient "
    "longer. It is `largest / norm`.",
    "dropped": "You throw a long gradient away. Its direction is still worth having: "
    "scale it by `largest / norm`.",
    "nothing": "You return the gradients as they were, even where their norm is larger "
    "than `largest`.",
}
_WHOLE = {"clamped", "nothing"}
_CLIP_PARTS = {
    "norm": {*_NORM, "each-on-its-own", *_WHOLE},
    "scale": {*_SCALE, *_WHOLE},
}


def _clip_fault(name: str, message: str) -> Fault:
    parts = {part for part, names in _CLIP_PARTS.items() if name in names}
    return Fault(name, message, frozenset(parts))


CLIP = Exercise(
    name="clip",
    parameters=("gradients", "largest"),
    axes=("", ""),
    specification=_clip,
    cases=(
        Case(
            "short enough",
            "One gradient of norm 5, and 10 is allowed: nothing happens.",
            ([torch.tensor([3.0, 4])], 10.0),
        ),
        Case(
            "too long",
            "One gradient of norm 5, and 1 is allowed.",
            ([torch.tensor([3.0, 4])], 1.0),
        ),
        Case(
            "one norm for all",
            "Two gradients of norms 3 and 4: neither is longer than 4.5, but together "
            "they have norm 5.",
            ([torch.tensor([3.0, 0]), torch.tensor([[0.0], [4]])], 4.5),
        ),
        Case(
            SIZES,
            "A matrix and a bias, together short enough.",
            (list(general(1, (2, 3), (2,))), 4.0),
        ),
        Case(
            SIZES,
            "A bias, a matrix and a table, together too long.",
            (list(general(2, (3,), (3, 3), (4, 2))), 1.3),
        ),
    ),
    faults=tuple(_clip_fault(name, text) for name, text in _CLIP_MESSAGES.items()),
    faulty=_faulty_clip,
    hints=(
        "Imagine all the gradients laid end to end, as one vector. How long is it?",
        "The square of its length is the sum of the squares of all entries of all "
        "gradients: `sum((g**2).sum() for g in gradients)`.",
        "If that length is larger than `largest`, multiply every gradient by "
        "`largest / norm`; if not, return them as they are. Make new tensors.",
    ),
    praise="The step keeps its direction, and loses its violence.",
    kind="tensors",
    returns="the clipped gradients, in a list",
    differentiable=False,
)


def clip(answer: object) -> Outcome:
    """Check an answer to the exercise *Clip the gradient*.

    Args:
        answer: A function of (gradients, largest) that returns the clipped gradients.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return CLIP.check(answer)
