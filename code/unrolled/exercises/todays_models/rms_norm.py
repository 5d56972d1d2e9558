"""The exercise *Divide by the size*: the root mean square norm."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Rows = Float[Tensor, "T D"]


def _rms_norm(x: Rows, weight: Float[Tensor, " D"], eps: float) -> Rows:
    """One number at a time."""
    rows = []
    for row in x:
        square = sum(number * number for number in row) / len(row) + eps
        rows.append(torch.stack([n * w for n, w in zip(row, weight, strict=True)]))
        rows[-1] = rows[-1] / square**0.5
    return torch.stack(rows)


Pick = Callable[[Rows], Tensor]
_CENTRED: dict[str, Pick] = {
    "": lambda x: x,
    "mean-taken-away": lambda x: x - x.mean(-1, keepdim=True),
}
_SQUARE: dict[str, Pick] = {  # of what is centred or not
    "": lambda x: x.square().mean(-1, keepdim=True),
    "by-the-length": lambda x: x.square().sum(-1, keepdim=True),
    "over-the-places": lambda x: x.square().mean(0, keepdim=True),
    "over-everything": lambda x: x.square().mean(),
    "by-the-deviation": lambda x: x.var(-1, unbiased=False, keepdim=True),
    "by-the-sample-deviation": lambda x: x.var(-1, keepdim=True),
    "mean-squared": lambda x: x.mean(-1, keepdim=True).square(),
    "by-the-size": lambda x: x.abs().mean(-1, keepdim=True).square(),
}
_ROOT: dict[str, Callable[[Tensor, float], Tensor]] = {
    "": lambda square, eps: (square + eps).sqrt(),
    "eps-outside": lambda square, eps: square.sqrt() + eps,
    "no-eps": lambda square, eps: square.sqrt(),
    "no-root": lambda square, eps: square + eps,
}
_SCALED: dict[str, Callable[[Rows, Tensor, Tensor], Rows]] = {
    "": lambda x, root, weight: x / root * weight,
    "no-weight": lambda x, root, weight: x / root,
    "multiplied": lambda x, root, weight: x * root * weight,
    "divided-by-weight": lambda x, root, weight: x / root / weight,
    "one-plus-weight": lambda x, root, weight: x / root * (1 + weight),
}


def _faulty(faults: frozenset[str], x: Rows, weight: Tensor, eps: float) -> Rows:
    x = pick(_CENTRED, faults)(x)
    root = pick(_ROOT, faults)(pick(_SQUARE, faults)(x), eps)
    return pick(_SCALED, faults)(x, root, weight)


_SIZE = "A row is divided by the root of the mean of its own squares."
_MESSAGES = {
    "mean-taken-away": "You take the mean away first. That is layer norm without its "
    f"bias; this norm leaves the mean where it is. {_SIZE}",
    "by-the-length": "You add the squares up and do not divide by how many there are: "
    f"that is the length of the row. {_SIZE}",
    "eps-outside": "You add eps to the root; it belongs under it, beside the mean of "
    "the squares.",
    "no-eps": "You leave eps out. A row of zeros would be divided by zero.",
    "over-the-places": "You average over the places, so that a row's size depends on "
    f"its neighbours, even on those to come. {_SIZE}",
    "over-everything": f"You average over all rows at once. {_SIZE}",
    "by-the-deviation": "You divide by the standard deviation, from which the mean has "
    f"been taken away. {_SIZE}",
    "by-the-sample-deviation": "You divide by the sample's standard deviation: its "
    f"mean is taken away, and it counts one number less. {_SIZE}",
    "mean-squared": "You square the mean; asked for is the mean of the squares.",
    "by-the-size": f"You average the sizes of the numbers, not their squares. {_SIZE}",
    "no-root": "The root is missing, so what you divide by has the wrong unit.",
    "no-weight": "The learned weight, one a number of the row, is missing.",
    "multiplied": "You multiply by the root; divide by it.",
    "divided-by-weight": "You divide by the weight; it multiplies.",
    "one-plus-weight": "You scale by one more than the weight. Gemma stores its "
    "weights that way; here the weight is the factor itself.",
}
_ONES = torch.ones(4)

RMS_NORM = Exercise(
    name="rms_norm",
    parameters=("x", "weight", "eps"),
    axes=("TD", "D", ""),
    specification=_rms_norm,
    cases=(
        Case(
            "the shape",
            "Three rows of four numbers.",
            (*general(1, (3, 4)), _ONES, 1e-6),
            shape_only=True,
        ),
        Case(
            "one row",
            "A row of mean zero: 1, -1, 2, -2.",
            (torch.tensor([[1.0, -1, 2, -2]]), _ONES, 1e-6),
        ),
        Case(
            "a mean",
            "The same row, three more everywhere.",
            (torch.tensor([[4.0, 2, 5, 1]]), _ONES, 1e-6),
        ),
        Case(
            "rows apart",
            "A small row and a large one.",
            (torch.tensor([[0.1, 0.2, -0.1, 0.3], [9.0, -7, 8, 5]]), _ONES, 1e-6),
        ),
        Case(
            "eps",
            "A large eps shows where it stands.",
            (torch.tensor([[1.0, 2, -2, 0.5], [0, 0, 0, 0]]), _ONES, 0.5),
        ),
        Case(
            "the weight",
            "Each number of a row has its own.",
            (*general(2, (2, 4)), torch.tensor([0.5, 1.0, 2.0, -1.0]), 1e-6),
        ),
        Case(
            SIZES,
            "Seven rows of five numbers.",
            (*general(3, (7, 5), (5,)), 1e-2),
        ),
    ),
    faults=faults_of(_MESSAGES, _CENTRED, _SQUARE, _ROOT, _SCALED),
    faulty=_faulty,
    hints=(
        "First the mean of the squares of each row: `x.square().mean(dim=-1, "
        "keepdim=True)`, of shape [T, 1].",
        "Add `eps` to it, and take the root of the sum.",
        "`x / root * weight`: the root meets its row, and the weight its column.",
    ),
    praise="It is what stands before every step of Llama's layers.",
    returns="the rows",
)


def rms_norm(answer: object) -> Outcome:
    """Check an answer to the exercise *Divide by the size*.

    Args:
        answer: A function of (x, weight, eps) that returns the rows.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return RMS_NORM.check(answer)
