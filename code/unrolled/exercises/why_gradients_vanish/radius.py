"""The exercise *To a given radius*: the one number that rules the long run."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _to_radius(weight: Float[Tensor, "H H"], radius: float) -> Float[Tensor, "H H"]:
    """Scaled by what the largest of the eigenvalues' absolute values is short of."""
    largest = max(abs(complex(root)) for root in torch.linalg.eigvals(weight).tolist())
    return weight * (radius / largest)


_SIZE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda W: torch.linalg.eigvals(W).abs().max(),
    "norm": lambda W: torch.linalg.matrix_norm(W, ord=2),
    "frobenius": lambda W: torch.linalg.matrix_norm(W),
    "real-part": lambda W: torch.linalg.eigvals(W).real.max(),
    "largest-real": lambda W: torch.linalg.eigvals(W).real.abs().max(),
    "largest-entry": lambda W: W.abs().max(),
    "smallest": lambda W: torch.linalg.eigvals(W).abs().min(),
    "determinant": lambda W: torch.linalg.det(W).abs(),
}
_USE: dict[str, Callable[[Tensor, Tensor, float], Tensor]] = {
    "": lambda W, size, radius: W * (radius / size),
    "radius-forgotten": lambda W, size, radius: W / size,
    "not-divided": lambda W, size, radius: W * radius,
    "upside-down": lambda W, size, radius: W * (size / radius),
    "multiplied": lambda W, size, radius: W * (radius * size),
    "only-shrinks": lambda W, size, radius: W * (radius / size).clamp(max=1),
}


def _faulty(faults: frozenset[str], weight: Tensor, radius: float) -> Tensor:
    return pick(_USE, faults)(weight, pick(_SIZE, faults)(weight), radius)


_WHICH = "The spectral radius is the largest *absolute value* of an eigenvalue."
_MESSAGES = {
    "norm": "You divide by the spectral norm, the largest stretch of a single step. "
    f"In the long run the eigenvalues rule. {_WHICH}",
    "real-part": "You take the largest real part. An eigenvalue below zero, or one "
    f"that turns, counts with its absolute value. {_WHICH}",
    "largest-real": "You drop the imaginary parts before you take absolute values: an "
    f"eigenvalue that turns has a real part of almost nothing. {_WHICH}",
    "frobenius": f"You divide by the root of the sum of all squares. {_WHICH}",
    "largest-entry": f"You divide by the largest entry. {_WHICH}",
    "smallest": f"You divide by the smallest of them. {_WHICH}",
    "determinant": "You divide by the determinant, which is the product of all "
    f"eigenvalues. {_WHICH}",
    "radius-forgotten": "You scale to a radius of 1, whatever `radius` is.",
    "not-divided": "You multiply by `radius` and do not divide by the radius that the "
    "matrix has already.",
    "upside-down": "Your factor is upside down: it is the wanted radius over the one "
    "that the matrix has.",
    "multiplied": "You multiply by the radius that the matrix has, where you should "
    "divide by it.",
    "only-shrinks": "You only ever make the matrix smaller: one whose radius is too "
    "small has to grow.",
}

TO_RADIUS = Exercise(
    name="to_radius",
    parameters=("weight", "radius"),
    axes=("HH", ""),
    specification=_to_radius,
    cases=(
        Case(
            "one unit",
            "A weight of 3 that should be 1.",
            (torch.tensor([[3.0]]), 1.0),
        ),
        Case(
            "one unit",
            "A weight of 4 that should be 2.",
            (torch.tensor([[4.0]]), 2.0),
        ),
        Case(
            "the largest, whatever its sign",
            "Two units that hear only themselves, by 2 and by −4.",
            (torch.tensor([[2.0, 0], [0, -4]]), 1.0),
        ),
        Case(
            "a matrix that turns",
            "A quarter turn, twice as long: its eigenvalues are 2i and −2i.",
            (torch.tensor([[0.0, -2], [2, 0]]), 1.0),
        ),
        Case(
            "a matrix that stretches once",
            "[[1, 10], [0, 1]]: one step may stretch tenfold, the eigenvalues are 1.",
            (torch.tensor([[1.0, 10], [0, 1]]), 0.5),
        ),
        Case(
            "it may have to grow",
            "A matrix of radius one half, to be 1.1.",
            (torch.tensor([[0.5, 1], [0, 0.25]]), 1.1),
        ),
        Case(SIZES, "Five units, to 0.9.", (general(5, (5, 5))[0], 0.9)),
        Case(SIZES, "Four units, to 1.1.", (general(6, (4, 4))[0], 1.1)),
    ),
    faults=faults_of(_MESSAGES, _SIZE, _USE),
    faulty=_faulty,
    hints=(
        "Multiplying a matrix by a number multiplies each of its eigenvalues by it. So "
        "which number do you need?",
        "`torch.linalg.eigvals(weight)` gives the eigenvalues, as complex numbers; "
        "`.abs()` gives how far each is from zero.",
        "Divide by the largest of these, and multiply by `radius`.",
    ),
    praise="With 0.9, 1 and 1.1 you can now repeat the chapter's first experiment.",
    returns="the scaled matrix",
    differentiable=False,
)


def to_radius(answer: object) -> Outcome:
    """Check an answer to the exercise *To a given radius*.

    Args:
        answer: A function of (weight, radius) that returns a matrix.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TO_RADIUS.check(answer)
