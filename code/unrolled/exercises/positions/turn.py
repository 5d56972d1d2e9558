"""The exercise *Turn by place*: rotary positions."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _turn(x: Float[Tensor, "T K"], places: Int[Tensor, " T"]) -> Float[Tensor, "T K"]:
    """One pair at a time, by complex multiplication."""
    rows = []
    for row, place in zip(x.tolist(), places.tolist(), strict=True):
        half = len(row) // 2
        made = []
        for i in range(half):
            angle = place / 10_000 ** (2 * i / len(row))
            number = complex(row[i], row[i + half])
            made.append(number * complex(math.cos(angle), math.sin(angle)))
        rows.append([z.real for z in made] + [z.imag for z in made])
    return torch.tensor(rows, dtype=x.dtype)


Pairs = tuple[Tensor, Tensor]
_CUT: dict[str, Callable[[Tensor], Pairs]] = {
    "": lambda x: (x[:, : x.shape[1] // 2], x[:, x.shape[1] // 2 :]),
    "neighbours": lambda x: (x[:, ::2], x[:, 1::2]),
}
_RATES: dict[str, Callable[[Tensor, int], Tensor]] = {  # of pairs 0 to K/2 - 1
    "": lambda i, k: 10_000.0 ** (-2 * i / k),
    "half-the-exponent": lambda i, k: 10_000.0 ** (-i / k),
    "one-rate": lambda i, k: torch.ones_like(i),
    "ever-faster": lambda i, k: 10_000.0 ** (2 * i / k),
}
_FROM: dict[str, int] = {"": 0, "one-place-on": 1}
_TURNED: dict[str, Callable[[Tensor, Tensor, Tensor], Pairs]] = {
    "": lambda a, b, w: (a * w.cos() - b * w.sin(), a * w.sin() + b * w.cos()),
    "backwards": lambda a, b, w: (a * w.cos() + b * w.sin(), b * w.cos() - a * w.sin()),
    "no-minus": lambda a, b, w: (a * w.cos() + b * w.sin(), a * w.sin() + b * w.cos()),
    "stretched": lambda a, b, w: (a * w.cos(), b * w.sin()),
    "first-half-alone": lambda a, b, w: (a * w.cos() - b * w.sin(), b),
    "waves-added": lambda a, b, w: (a + w.cos(), b + w.sin()),
    "own-first-half": lambda a, b, w: (
        a * w.cos() - b * w.sin(),
        (a * w.cos() - b * w.sin()) * w.sin() + b * w.cos(),
    ),
}
_JOINED: dict[str, Callable[[Pairs], Tensor]] = {
    "": lambda pair: torch.cat(pair, 1),
    "put-by-turns": lambda pair: torch.stack(pair, -1).flatten(1),
}


def _faulty(
    faults: frozenset[str], x: Float[Tensor, "T K"], places: Int[Tensor, " T"]
) -> Tensor:
    width = x.shape[1]
    rates = pick(_RATES, faults)(torch.arange(width // 2).to(x), width)
    angles = (places[:, None] + pick(_FROM, faults)) * rates
    pair = pick(_TURNED, faults)(*pick(_CUT, faults)(x), angles)
    if "neighbours" in faults:
        return torch.stack(pair, -1).flatten(1)
    return pick(_JOINED, faults)(pair)


_PLANE = (
    "A point (a, b) turned by w is (a cos w - b sin w, a sin w + b cos w), and its "
    "length stays what it was."
)
_MESSAGES = {
    "neighbours": "You pair neighbours, as the paper does. That is as good, but for "
    "the order of the numbers; here number i is paired with number i + K/2, as in the "
    "weights that are published.",
    "backwards": "You turn the other way. Scores would be the same, since they know "
    "only the difference; but the weights would fit nobody else's.",
    "no-minus": f"A minus is missing, so points are not turned but mirrored. {_PLANE}",
    "half-the-exponent": "Your exponents are half as large: with K numbers there are "
    "K/2 pairs, and pair i has the rate 10000^(-2i/K).",
    "one-rate": "All pairs turn equally fast, so that after six places or so all are "
    "back where they were. Pair i has the rate 10000^(-2i/K).",
    "ever-faster": "Later pairs should turn more slowly, and yours turn faster.",
    "one-place-on": "You turn by one place too many: at place 0 nothing is turned.",
    "stretched": f"You multiply each half by one wave. {_PLANE}",
    "first-half-alone": f"You turn the first half and leave the second. {_PLANE}",
    "waves-added": "You add waves, which is the older way. Here x is turned, and its "
    f"length stays. {_PLANE}",
    "own-first-half": "You use the first half after it was turned to turn the second: "
    f"keep the old one until both are made. {_PLANE}",
    "put-by-turns": "You take the halves apart and put them together by turns: pair i "
    "has to come back to numbers i and i + K/2.",
}


def _numbers(t: int, k: int) -> tuple[Tensor, ...]:
    (x,) = general(10 * t + k, (t, k))
    return x + 0.05, torch.arange(t) * 3 + 1


TURN = Exercise(
    name="turn",
    parameters=("x", "places"),
    axes=("TK", "T"),
    specification=_turn,
    cases=(
        Case(
            "the shape",
            "Two places, four numbers each.",
            _numbers(2, 4),
            shape_only=True,
        ),
        Case(
            "place 0",
            "Nothing is turned at place 0.",
            (torch.tensor([[1.0, 2.0, 3.0, 4.0]]), torch.tensor([0])),
        ),
        Case(
            "one pair",
            "Two numbers are one point, turned by as many radians as the place says.",
            (torch.tensor([[1.0, 0.0], [1.0, 0.5]]), torch.tensor([1, 2])),
        ),
        Case(
            "two pairs",
            "Numbers 0 and 2 are the fast pair, 1 and 3 the slow one.",
            (torch.tensor([[1.0, 2.0, 0.0, 0.0]]), torch.tensor([5])),
        ),
        Case(SIZES, "One place, many pairs.", _numbers(1, 10)),
        Case(SIZES, "All sizes equal.", _numbers(6, 6)),
        Case(SIZES, "Every size another.", _numbers(5, 8)),
    ),
    faults=faults_of(_MESSAGES, _CUT, _RATES, _FROM, _TURNED, _JOINED),
    faulty=_faulty,
    hints=(
        "Cut every row in two halves, a and b: number i of a and number i of b are a "
        "point in a plane.",
        "`rates = 10_000.0 ** (-2 * torch.arange(K // 2) / K)`; the angles are the "
        "places as a column times these, of shape [T, K / 2].",
        "`a * angles.cos() - b * angles.sin()` is the new first half, "
        "`a * angles.sin() + b * angles.cos()` the new second; `torch.cat` along the "
        "last axis.",
    ),
    praise="Turn queries and keys so, and their product knows only how far apart they "
    "are.",
    returns="the turned rows",
)


def turn(answer: object) -> Outcome:
    """Check an answer to the exercise *Turn by place*.

    Args:
        answer: A function of (x, places) that returns the turned rows.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TURN.check(answer)
