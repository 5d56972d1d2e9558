"""The exercise *No looking ahead*: weights that hide what comes later."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _hide_future(scores: Float[Tensor, "T T"]) -> Float[Tensor, "T T"]:
    """One row at a time, of what stands at its own place and before."""
    rows, length = [], scores.shape[0]
    for t, row in enumerate(scores.tolist()):
        shares = [math.exp(score - max(row[: t + 1])) for score in row[: t + 1]]
        rows.append([s / sum(shares) for s in shares] + [0.0] * (length - t - 1))
    return torch.tensor(rows, dtype=scores.dtype)


_INF = float("inf")
_HIDDEN: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda s: torch.ones_like(s).triu(1).bool(),
    "present-hidden": lambda s: torch.ones_like(s).triu(0).bool(),
    "past-hidden": lambda s: torch.ones_like(s).tril(-1).bool(),
    "past-and-present-hidden": lambda s: torch.ones_like(s).tril(0).bool(),
    "one-ahead-seen": lambda s: torch.ones_like(s).triu(2).bool(),
    "nothing-hidden": lambda s: torch.zeros_like(s).bool(),
    "present-alone": lambda s: ~torch.eye(len(s)).bool(),
    "last-hidden": lambda s: torch.arange(len(s)).expand_as(s) == len(s) - 1,
}


def _before(value: float) -> Callable[[Tensor, Tensor], Tensor]:
    return lambda s, hidden: s.masked_fill(hidden, value).softmax(-1)


_WEIGHTS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": _before(-_INF),
    "after-softmax": lambda s, hidden: s.softmax(-1).masked_fill(hidden, 0),
    "zero-scores": _before(0.0),
    "ones-subtracted": lambda s, hidden: (s - hidden.to(s.dtype)).softmax(-1),
    "over-queries": lambda s, hidden: s.masked_fill(hidden, -_INF).softmax(-2),
    "plus-infinity": _before(_INF),
    "no-softmax": lambda s, hidden: s.masked_fill(hidden, -_INF),
    "bare-scores": lambda s, hidden: s.masked_fill(hidden, 0),
}


def _faulty(faults: frozenset[str], scores: Float[Tensor, "T T"]) -> Tensor:
    return pick(_WEIGHTS, faults)(scores, pick(_HIDDEN, faults)(scores))


_MINUS = (
    "Before the softmax, set the hidden scores to minus infinity: their exponentials "
    "are zero, and the rest shares out the whole."
)
_ROWS = "Row t may look at columns 0 to t, itself among them."
_MESSAGES = {
    "after-softmax": "You take weights away after the softmax, so that a row no longer "
    f"adds up to one. {_MINUS}",
    "zero-scores": "You set the hidden scores to zero. The exponential of zero is one: "
    f"a score of zero is a score like any other. {_MINUS}",
    "present-hidden": f"You hide the present, too. {_ROWS}",
    "past-hidden": f"You hide the past and show the future. {_ROWS}",
    "past-and-present-hidden": f"You show nothing but the future. {_ROWS}",
    "one-ahead-seen": f"You let every row see one place ahead. {_ROWS}",
    "nothing-hidden": f"You hide nothing. {_ROWS}",
    "present-alone": f"You let each row see itself alone. {_ROWS}",
    "last-hidden": f"You hide the last place from all rows. {_ROWS}",
    "ones-subtracted": "You subtract one from the hidden scores, which only makes them "
    f"a little smaller. {_MINUS}",
    "over-queries": "Your softmax runs down the columns. Each row shares out a whole.",
    "plus-infinity": f"Your infinity has the wrong sign. {_MINUS}",
    "no-softmax": "You return scores; asked for are weights, their softmax.",
    "bare-scores": "You return the scores with zeros for the hidden ones; asked for "
    f"are weights. {_MINUS}",
}


def _scores(length: int, seed: int = 0) -> tuple[Tensor]:
    (scores,) = general(10 * length + seed, (length, length))
    return (3 * scores + 0.05,)


HIDE_FUTURE = Exercise(
    name="hide_future",
    parameters=("scores",),
    axes=("TT",),
    specification=_hide_future,
    cases=(
        Case("the first row", "Two places, all scores equal.", (torch.ones(2, 2),)),
        Case(
            "what is hidden counts for nothing",
            "Three places, and the largest scores stand where nobody may look.",
            (torch.tensor([[0.0, 9.0, 9.0], [1.0, 0.0, 9.0], [0.0, 1.0, 2.0]]),),
        ),
        Case("general numbers", "Three places.", _scores(3)),
        Case(SIZES, "One place.", _scores(1)),
        Case(SIZES, "Five places.", _scores(5)),
        Case(SIZES, "Four places.", _scores(4)),
    ),
    faults=faults_of(_MESSAGES, _HIDDEN, _WEIGHTS),
    faulty=_faulty,
    hints=(
        "Row t of the scores belongs to the query at place t. Which columns may it "
        "look at?",
        "Weights that are set to zero after a softmax leave a row that no longer adds "
        "up to one. Which score has zero as its exponential?",
        "`hidden = torch.ones_like(scores).triu(1).bool()` marks the future; "
        "`scores.masked_fill(hidden, float('-inf'))` hides it, and a softmax over the "
        "last axis follows.",
    ),
    praise="A network with these weights can be asked for every next character of a "
    "text at once, and cheats with none.",
    returns="the weights",
)


def hide_future(answer: object) -> Outcome:
    """Check an answer to the exercise *No looking ahead*.

    Args:
        answer: A function of (scores) that returns the weights.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return HIDE_FUTURE.check(answer)
