"""The exercise *A row of waves*: the sinusoids of every place."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES


def _waves(length: int, d_model: int) -> Float[Tensor, "T D"]:
    """One number at a time."""
    rows = []
    for place in range(length):
        row = []
        for pair in range(d_model // 2):
            angle = place / 10_000 ** (2 * pair / d_model)
            row += [math.sin(angle), math.cos(angle)]
        rows.append(row)
    return torch.tensor(rows, dtype=torch.float32)


_RATES: dict[str, Callable[[Tensor, int], Tensor]] = {  # of numbers 0 to D - 1
    "": lambda i, d: 10_000.0 ** (-(i - i % 2) / d),
    "own-rate-each": lambda i, d: 10_000.0 ** (-i / d),
    "half-the-exponent": lambda i, d: 10_000.0 ** (-(i - i % 2) / 2 / d),
    "twice-the-exponent": lambda i, d: 10_000.0 ** (-2 * (i - i % 2) / d),
    "one-rate": lambda i, d: torch.ones_like(i),
    "ever-faster": lambda i, d: 10_000.0 ** ((i - i % 2) / d),
    "exponential": lambda i, d: torch.exp(-(i - i % 2) / d),
}
_FIRST: dict[str, int] = {"": 0, "from-one": 1}
_WAVES: dict[str, Callable[[Tensor], Tensor]] = {  # of angles [T D]
    "": lambda a: torch.stack([a[:, ::2].sin(), a[:, 1::2].cos()], -1).flatten(1),
    "halves": lambda a: torch.cat([a[:, ::2].sin(), a[:, 1::2].cos()], 1),
    "cosines-first": lambda a: torch.stack(
        [a[:, ::2].cos(), a[:, 1::2].sin()], -1
    ).flatten(1),
    "sines-alone": lambda a: a.sin(),
    "angles": lambda a: a,
}
_TOLD: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda rows: rows,
    "turned-over": lambda rows: rows.T,
}


def _faulty(faults: frozenset[str], length: int, d_model: int) -> Tensor:
    places = torch.arange(length) + pick(_FIRST, faults)
    numbers = torch.arange(d_model).double()
    angles = places[:, None] * pick(_RATES, faults)(numbers, d_model)
    return pick(_TOLD, faults)(pick(_WAVES, faults)(angles)).float()


_RATE = (
    "Numbers 2i and 2i + 1 share one rate, 10000^(-2i/D): the first pair turns by one "
    "radian a place, and every later pair more slowly."
)
_MESSAGES = {
    "halves": "You put all sines before all cosines. Here they stand by turns, as in "
    "the equation; many libraries do as you did.",
    "own-rate-each": f"You gave each number a rate of its own. {_RATE}",
    "half-the-exponent": f"Your exponents are half as large as they should be. {_RATE}",
    "twice-the-exponent": f"Your exponents are twice as large: `torch.arange(0, D, 2)` "
    f"is 2i already. {_RATE}",
    "one-rate": f"All your waves have the same rate. {_RATE}",
    "ever-faster": f"Your waves get ever faster; they should get slower. {_RATE}",
    "exponential": f"You took powers of e where they are powers of 10000. {_RATE}",
    "from-one": "You count the places from one. The first place is 0, so its row is "
    "0, 1, 0, 1 and so on.",
    "cosines-first": "You begin each pair with the cosine; the sine comes first.",
    "sines-alone": "You have sines alone. Without the cosine beside it, a step of k "
    "places is no turn.",
    "angles": "You return the angles; asked for are their sines and cosines.",
    "turned-over": "Your table is turned over: a row is a place.",
}

WAVES = Exercise(
    name="waves",
    parameters=("length", "d_model"),
    axes=("", ""),
    specification=_waves,
    cases=(
        Case("the shape", "Three places, four numbers each.", (3, 4), shape_only=True),
        Case("the first place", "Place 0: sines of 0, cosines of 0.", (1, 6)),
        Case("one pair", "Two numbers: one sine and one cosine.", (5, 2)),
        Case("several pairs", "Each pair slower than the one before.", (5, 8)),
        Case(SIZES, "Long and narrow.", (40, 4)),
        Case(SIZES, "Seven places, ten numbers.", (7, 10)),
    ),
    faults=faults_of(_MESSAGES, _RATES, _FIRST, _WAVES, _TOLD),
    faulty=_faulty,
    hints=(
        "There is one angle for each place and each *pair* of numbers: a table of T "
        "rows and D / 2 columns.",
        "`rates = 10_000.0 ** (-torch.arange(0, d_model, 2) / d_model)`, and the "
        "angles are the places as a column times these.",
        "`torch.stack([angles.sin(), angles.cos()], dim=-1)` has the shape "
        "[T, D / 2, 2]; `.flatten(1)` puts each pair side by side.",
    ),
    praise="It is what the Transformer of 2017 adds to its embeddings.",
    returns="the table of waves",
    differentiable=False,
)


def waves(answer: object) -> Outcome:
    """Check an answer to the exercise *A row of waves*.

    Args:
        answer: A function of (length, d_model) that returns the table.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return WAVES.check(answer)
