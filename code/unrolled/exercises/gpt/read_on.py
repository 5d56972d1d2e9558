"""The exercise *What would it say?*: the rule of an induction head."""

from collections import Counter
from collections.abc import Callable

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _read_on(row: Int[Tensor, " T"]) -> int:
    """Back from the end to the symbol's last earlier place, and one further."""
    symbols = row.tolist()
    for place in range(len(symbols) - 2, -1, -1):
        if symbols[place] == symbols[-1]:
            return symbols[place + 1]
    return -1


def _earlier(row: list[int]) -> list[int]:
    return [place for place in range(len(row) - 1) if row[place] == row[-1]]


def _commonest(row: list[int], places: list[int]) -> int:
    (found,) = Counter(row[p + 1] for p in places).most_common(1)
    return found[0]


_WHERE: dict[str, Callable[[list[int], list[int]], int]] = {
    "": lambda row, places: row[places[-1] + 1],
    "first-place": lambda row, places: row[places[0] + 1],
    "commonest": _commonest,
    "one-before": lambda row, places: row[max(0, places[-1] - 1)],
    "itself": lambda row, places: row[places[-1]],
    "two-further": lambda row, places: row[min(places[-1] + 2, len(row) - 1)],
    "a-place": lambda row, places: places[-1] + 1,
    "how-far": lambda row, places: len(row) - 1 - places[-1],
}
_NEW: dict[str, Callable[[list[int]], int]] = {
    "": lambda row: -1,
    "new-repeats-itself": lambda row: row[-1],
    "new-from-the-start": lambda row: row[0],
    "new-is-nought": lambda row: 0,
}


def _faulty(faults: frozenset[str], row: Tensor) -> Tensor:
    symbols = row.tolist()
    places = _earlier(symbols)
    found = (
        pick(_WHERE, faults)(symbols, places) if places else pick(_NEW, faults)(symbols)
    )
    return torch.tensor(float(found), dtype=torch.float64)


_MESSAGES = {
    "first-place": "You read on from the symbol's first place. What came after it most "
    "recently is nearer to what comes now: take its last place before the end.",
    "commonest": "You say what followed most often, as an n-gram would. Asked for is "
    "what followed the last time.",
    "one-before": "You say what stood *before* the symbol. That is what the first head "
    "looks at; the answer stands after.",
    "itself": "You say the symbol itself: go one place further.",
    "two-further": "You go two places further; the answer is the next one.",
    "a-place": "You return a place; asked for is the symbol that stands there.",
    "how-far": "You return how far back it was; asked for is a symbol.",
    "new-repeats-itself": "A symbol that was not there before has nothing to read on "
    "from, its own last place does not count: return -1.",
    "new-from-the-start": "For a symbol that was not there before, you say what stands "
    "first. (A count from -1 leads there.) Return -1.",
    "new-is-nought": "For a symbol that was not there before, return -1: 0 is a "
    "symbol.",
}


def _row(*symbols: int) -> tuple[Tensor]:
    return (torch.tensor(symbols),)


READ_ON = Exercise(
    name="read_on",
    parameters=("row",),
    axes=("T",),
    specification=_read_on,
    cases=(
        Case("once before", "7 was there once; then came 2.", _row(5, 7, 2, 9, 7)),
        Case(
            "twice before",
            "3 was there twice, with other symbols after it.",
            _row(3, 8, 1, 3, 6, 4, 3),
        ),
        Case(
            "four times before",
            "What came most often is not what came last.",
            _row(4, 9, 4, 1, 4, 1, 4, 6, 0, 4),
        ),
        Case("side by side", "It came after itself.", _row(2, 5, 5)),
        Case("new", "It was not there before.", _row(6, 1, 8, 3)),
        Case(
            "a row that repeats",
            "Nine symbols, then again.",
            _row(8, 3, 5, 0, 7, 1, 9, 2, 6, 8, 3, 5, 0),
        ),
    ),
    faults=faults_of(_MESSAGES, _WHERE, _NEW),
    faulty=_faulty,
    hints=(
        "Where was the row's last symbol before? Its last place itself does not count.",
        "Go back from the second last place until `row[place] == row[-1]`.",
        "The answer is `row[place + 1]`; if there is no such place, -1.",
    ),
    praise="Two heads in two layers learned to do this, from nothing but rows.",
    kind="number",
    returns="the symbol",
    differentiable=False,
)


def read_on(answer: object) -> Outcome:
    """Check an answer to the exercise *What would it say?*

    Args:
        answer: A function of (row) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return READ_ON.check(answer)
