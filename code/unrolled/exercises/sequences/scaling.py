"""*Scale a series*: mean and deviation of the training part, for all of it."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(values: Float[Tensor, " N"], num_train: int) -> Tensor:
    """One value at a time in plain Python floats."""
    train = values.tolist()[:num_train]
    mean = sum(train) / len(train)
    squares = sum((value - mean) ** 2 for value in train)
    deviation = math.sqrt(squares / (len(train) - 1))
    scaled = [(value - mean) / deviation for value in values.tolist()]
    return torch.tensor(scaled, dtype=values.dtype)


def _scaled(
    faults: frozenset[str], values: Float[Tensor, " N"], known: Float[Tensor, " K"]
) -> Float[Tensor, " N"]:
    """Values scaled by what is known of others, with some mistakes."""
    mean, deviation = known.mean(), known.std()
    if "population" in faults:
        deviation = known.std(unbiased=False)
    if "variance" in faults:
        deviation = known.var()
    if "min-max" in faults:
        return (values - known.min()) / (known.max() - known.min())
    if "not-centred" in faults:
        return values / deviation
    if "not-divided" in faults:
        return values - mean
    if "divided-first" in faults:
        return values / deviation - mean
    if "multiplied" in faults:
        return (values - mean) * deviation
    return (values - mean) / deviation


def _faulty(
    faults: frozenset[str], values: Float[Tensor, " N"], num_train: int
) -> Tensor:
    """The scaled series with some mistakes; none of them gives the right answer."""
    train, test = values[:num_train], values[num_train:]
    if "each-part-its-own" in faults:
        return torch.cat([_scaled(faults, part, part) for part in (train, test)])
    known = train
    if "all-of-it" in faults:
        known = values
    if "test-part" in faults:
        known = test
    if "training-part-alone" in faults:
        return _scaled(faults, train, known)
    if "test-part-alone" in faults:
        return _scaled(faults, test, known)
    return _scaled(faults, values, known)


_MESSAGES = {
    "all-of-it": (
        "known",
        "Your mean and deviation are those of the whole series. That is the leak: the "
        "model would know something of the days that it is to forecast. Take them "
        "from `values[:num_train]`.",
    ),
    "each-part-its-own": (
        "known output",
        "You scale each part by its own mean and deviation. The test part would then "
        "know its own future, and a rise between the parts would vanish: scale all "
        "of it by the training part's.",
    ),
    "training-part-alone": (
        "output",
        "You return the training part only: the test part has to be scaled too, by the "
        "same two numbers, or the model cannot read it.",
    ),
    "test-part-alone": (
        "output",
        "You return the test part only: return the whole series, in its order.",
    ),
    "test-part": (
        "known",
        "Your mean and deviation are those of the test part, from `num_train` on: take "
        "them from what comes before.",
    ),
    "not-centred": (
        "how spread",
        "You divide by the deviation but do not subtract the mean.",
    ),
    "not-divided": (
        "how spread",
        "You subtract the mean but do not divide by the deviation.",
    ),
    "divided-first": (
        "how",
        "You divide first and subtract the mean afterwards, and the mean is in other "
        "units by then: brackets around `values - mean`.",
    ),
    "multiplied": ("how", "You multiply by the deviation: divide by it."),
    "variance": (
        "spread",
        "You divide by the variance, which is the square of the deviation.",
    ),
    "population": (
        "spread",
        "You divide the sum of squares by their number; `Tensor.std()` divides by one "
        "less, and the exercise asks for that.",
    ),
    "min-max": (
        "how spread",
        "You squeeze the training part between zero and one, by its smallest and "
        "largest value: mean zero and deviation one are asked for.",
    ),
}


def _general(num: int) -> Tensor:
    draw = torch.Generator().manual_seed(num)
    return torch.randint(-30, 90, (num,), generator=draw).float() / 10


_ANY = "any lengths"
_CASES = (
    Case(
        "the whole series comes back",
        "Five values, three of them to learn from: five values return.",
        (_general(5), 3),
        shape_only=True,
    ),
    Case(
        "mean and deviation",
        "The training part has mean 2 and deviation 2, and the test part as well.",
        (torch.tensor([0.0, 2, 4, 0, 2, 4]), 3),
    ),
    Case(
        "the training part's",
        "A test part that is warmer: its values may not change how the others are "
        "scaled.",
        (torch.tensor([0.0, 2, 4, 10, 14]), 3),
    ),
    Case(_ANY, "Two values to learn from.", (_general(6), 2)),
    Case(_ANY, "Nearly all to learn from.", (_general(9), 6)),
    Case(_ANY, "Half and half.", (_general(8), 4)),
)

SCALE_SERIES = Exercise(
    name="scale_series",
    parameters=("values", "num_train"),
    axes=("N", ""),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "What may be known when the model is trained? Make that part a tensor of its "
        "own, and take `.mean()` and `.std()` of it.",
        "Use the two numbers on all of `values`, test part included: the same shift "
        "and the same unit everywhere.",
    ),
    praise="Keep the two numbers: forecasts have to be turned back into degrees.",
    returns="the scaled series",
)
