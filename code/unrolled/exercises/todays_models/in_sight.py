"""The exercise *A window and its sinks*: who is in sight."""

from collections.abc import Callable

import torch
from jaxtyping import Bool
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES


def _in_sight(length: int, window: int, num_sinks: int) -> Bool[Tensor, "T T"]:
    """One place at a time."""
    return torch.tensor(
        [
            [
                key <= query and (query - key < window or key < num_sinks)
                for key in range(length)
            ]
            for query in range(length)
        ]
    )


_NEAR: dict[str, Callable[[Tensor, int], Tensor]] = {  # of the distance back
    "": lambda far, window: far < window,
    "one-too-many": lambda far, window: far <= window,
    "one-too-few": lambda far, window: far < window - 1,
    "no-window": lambda far, window: far >= -torch.inf,
    "the-far-seen": lambda far, window: far >= window,
    "itself-hidden": lambda far, window: (far < window) & (far != 0),
    "both-ways": lambda far, window: far < window,
}
_SINKS: dict[str, Callable[[Tensor, Tensor, int], Tensor]] = {
    "": lambda query, key, sinks: key < sinks,
    "one-sink-more": lambda query, key, sinks: key <= sinks,
    "no-sinks": lambda query, key, sinks: key < -1,
    "sinks-that-see": lambda query, key, sinks: query < sinks,
    "sinks-last": lambda query, key, sinks: key >= len(key.flatten()) - sinks,
}
_JOINED: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda near, sink, past: (near | sink) & past,
    "sinks-to-come": lambda near, sink, past: near & past | sink,
    "future-seen": lambda near, sink, past: near | sink,
    "sinks-in-the-window": lambda near, sink, past: near & sink & past,
    "exclusive": lambda near, sink, past: (near ^ sink) & past,
    "hidden-for-seen": lambda near, sink, past: ~((near | sink) & past),
}
_OVER: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda mask: mask,
    "turned-over": lambda mask: mask.T,
}


def _faulty(
    faults: frozenset[str], length: int, window: int, num_sinks: int
) -> Bool[Tensor, "T T"]:
    places = torch.arange(length)
    query, key = places[:, None], places[None, :]
    far, past = query - key, key <= query
    if "both-ways" in faults:
        far, past = far.abs(), far.abs() >= 0
    near = pick(_NEAR, faults)(far, window)
    sink = pick(_SINKS, faults)(query, key, num_sinks)
    return pick(_OVER, faults)(pick(_JOINED, faults)(near, sink, past))


_WINDOW = "A place sees `window` places, and it is one of them."
_MESSAGES = {
    "one-too-many": f"Your window is one place too wide. {_WINDOW}",
    "sinks-to-come": "Your first places see the sinks that are still to come. A sink "
    "is in sight only of itself and of what comes after it.",
    "one-too-few": f"Your window is one place too narrow. {_WINDOW}",
    "future-seen": "You let places see what is still to come.",
    "both-ways": "Your window reaches to both sides; the future is hidden.",
    "no-sinks": "Your first places leave the window like all others. The first "
    "`num_sinks` stay in sight.",
    "one-sink-more": "You keep one sink too many: counted from 0, the sinks are the "
    "places below `num_sinks`.",
    "sinks-that-see": "You let the sinks see everything. It is the other way round: "
    "everything sees the sinks.",
    "sinks-last": "Your sinks are the last places; they are the first.",
    "sinks-in-the-window": "You ask that a place be a sink *and* near. One of the two "
    "is enough.",
    "exclusive": "Sinks that are near as well fall out of your sight: `^` is true "
    "where exactly one holds, `|` where at least one does.",
    "hidden-for-seen": "Your answer is true for what is hidden; asked for is what is "
    "in sight.",
    "no-window": f"Your places see all that came before. {_WINDOW}",
    "the-far-seen": f"You show the far and hide the near. {_WINDOW}",
    "itself-hidden": f"A place does not see itself. {_WINDOW}",
    "turned-over": "Your table is turned over: a row is the one that sees.",
}

IN_SIGHT = Exercise(
    name="in_sight",
    parameters=("length", "window", "num_sinks"),
    axes=("", "", ""),
    specification=_in_sight,
    cases=(
        Case("the shape", "Four places.", (4, 2, 0), shape_only=True),
        Case("no sinks", "Wide enough for all: the past.", (4, 9, 0)),
        Case("no sinks", "A window of one: only itself.", (4, 1, 0)),
        Case("no sinks", "A window of three.", (6, 3, 0)),
        Case("sinks", "One place stays.", (6, 2, 1)),
        Case("sinks", "Two stay.", (7, 3, 2)),
        Case(SIZES, "Nine places, a window of two, four sinks.", (9, 2, 4)),
        Case(SIZES, "Twelve places, a window of five, one sink.", (12, 5, 1)),
    ),
    faults=faults_of(_MESSAGES, _NEAR, _SINKS, _JOINED, _OVER),
    faulty=_faulty,
    hints=(
        "Give each place two numbers: `query = torch.arange(length)[:, None]` and "
        "`key = torch.arange(length)`. Every comparison of the two is a table.",
        "Near is `query - key < window`, a sink is `key < num_sinks`, and the past is "
        "`key <= query`.",
        "In sight is what is near or a sink, and past: `(near | sink) & past`.",
    ),
    praise="A memory of sinks and window is all that such a model needs.",
    returns="who is in sight",
    differentiable=False,
)


def in_sight(answer: object) -> Outcome:
    """Check an answer to the exercise *A window and its sinks*.

    Args:
        answer: A function of (length, window, num_sinks) that returns the mask.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return IN_SIGHT.check(answer)
