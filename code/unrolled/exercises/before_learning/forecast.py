"""The exercise *As yesterday*: the seasonal naive forecast."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _seasonal_specification(
    series: Float[Tensor, " T"], season: int, horizon: int
) -> Tensor:
    known = series.tolist()
    for _ in range(horizon):
        known.append(known[len(known) - season])
    return torch.tensor(known[len(series) :], dtype=series.dtype)


_SOURCE: dict[str, Callable[[Tensor, int, int], Tensor]] = {
    "": lambda y, m, k: torch.stack([y[len(y) - m + i % m] for i in range(k)]),
    "naive": lambda y, m, k: y[-1].repeat(k),
    "one-too-early": lambda y, m, k: torch.stack(
        [y[len(y) - m - 1 + i % m] for i in range(k)]
    ),
    "one-too-late": lambda y, m, k: torch.stack(
        [y[len(y) - m + (i + 1) % m] for i in range(k)]
    ),
    "first-season": lambda y, m, k: torch.stack([y[i % m] for i in range(k)]),
    "first-season-in-phase": lambda y, m, k: torch.stack(
        [y[(len(y) + i) % m] for i in range(k)]
    ),
    "season-too-long": lambda y, m, k: torch.stack(
        [y[len(y) - m - 1 + i % (m + 1)] for i in range(k)]
    ),
    "last-complete-season": lambda y, m, k: torch.stack(
        [y[(len(y) // m - 1) * m + i % m] for i in range(k)]
    ),
    "wraps-to-the-start": lambda y, m, k: torch.stack([y[i - m] for i in range(k)]),
    "each-in-its-place": lambda y, m, k: y[-m:].repeat_interleave(-(-k // m))[:k],
    "backwards": lambda y, m, k: torch.stack([y[len(y) - 1 - i % m] for i in range(k)]),
    "season-start": lambda y, m, k: y[len(y) - m].repeat(k),
    "mean-of-season": lambda y, m, k: y[-m:].mean().repeat(k),
    "mean-by-phase": lambda y, m, k: torch.stack(
        [y[(len(y) + i) % m :: m].mean() for i in range(k)]
    ),
}
_LENGTH: dict[str, Callable[[Tensor, Tensor, int, int], Tensor]] = {
    "": lambda out, y, m, k: out,
    "one-season-only": lambda out, y, m, k: out[:m],
    "series-included": lambda out, y, m, k: torch.cat([y, out]),
    "last-step-only": lambda out, y, m, k: out[-1],
}


def _seasonal_faulty(
    faults: frozenset[str], series: Tensor, season: int, horizon: int
) -> Tensor:
    out = pick(_SOURCE, faults)(series, season, horizon)
    return pick(_LENGTH, faults)(out, series, season, horizon)


_SEASONAL_MESSAGES = {
    "naive": "You repeat the last value. That is the naive forecast; the seasonal one "
    "repeats the last *season*, hour by hour.",
    "one-too-early": "Your forecast is one step too early: the hour after the last one "
    "looks like `series[-season]`, not like `series[-season - 1]`.",
    "one-too-late": "Your forecast is one step too late: the hour after the last one "
    "looks like `series[-season]`, not like `series[-season + 1]`.",
    "first-season": "You repeat the first season of the series. The last one is "
    "nearer, and it is the one that ends where the forecast begins.",
    "first-season-in-phase": "You take the first season, at the right hour of the "
    "day. The last season is nearer.",
    "season-too-long": "You look one step too far back: a season before the step that "
    "is *forecast* is one later than a season before the last one known. And as the "
    "forecast goes on from itself, your season grows by a step.",
    "last-complete-season": "You take the last season that is complete when one counts "
    "from the start. The series may end in the middle of one: count from its end.",
    "wraps-to-the-start": "Beyond one season your index is no longer negative, and "
    "silently reads from the start of the series. The last season begins again: take "
    "the step modulo `season`.",
    "each-in-its-place": "You repeat each value in its place, as `repeat_interleave` "
    "does: the season as a whole begins again.",
    "backwards": "You walk backwards through the last season: the first forecast "
    "should look like its first hour, not like its last.",
    "season-start": "You repeat one value, the one a season before the first forecast. "
    "Each step has its own.",
    "mean-of-season": "You forecast the mean of the last season at every step.",
    "mean-by-phase": "You average over all seasons, hour by hour. That is another "
    "honest opponent, but here the last season alone is asked for.",
    "one-season-only": "You stop after one season. Beyond it the forecast begins the "
    "season again: `horizon` numbers are asked for.",
    "series-included": "You return the series with the forecast behind it; return the "
    "forecast alone.",
    "last-step-only": "You return the last step alone; return all `horizon` steps.",
}

SEASONAL_NAIVE = Exercise(
    name="seasonal_naive",
    parameters=("series", "season", "horizon"),
    axes=("T", "", ""),
    specification=_seasonal_specification,
    cases=(
        Case(
            "one step",
            "Two seasons of three; one step is asked for.",
            (torch.tensor([1.0, 2, 3, 4, 5, 6.5]), 3, 1),
        ),
        Case(
            "a whole season",
            "The same series, three steps: the last season once more.",
            (torch.tensor([1.0, 2, 3, 4, 5, 6.5]), 3, 3),
        ),
        Case(
            "a series that ends in mid-season",
            "Seven values, seasons of three: what counts is the distance from the end.",
            (torch.tensor([1.0, 2, 3, 4, 5, 6, 8]), 3, 2),
        ),
        Case(
            "further than a season",
            "Seven steps with seasons of three: the season begins again.",
            (torch.tensor([1.0, 2, 4, 3, 5, 9]), 3, 7),
        ),
        Case(
            "general numbers",
            "Another season, another horizon.",
            (torch.tensor([3.0, 1, 4, 1.5, 9, 2, 6, 5, 3.5, 5.5, 8]), 4, 6),
        ),
    ),
    faults=faults_of(_SEASONAL_MESSAGES, _SOURCE, _LENGTH),
    faulty=_seasonal_faulty,
    hints=(
        "Write down a series of six with seasons of three, and what you expect for the "
        "next four steps. Where in the series does each come from?",
        "The step i after the end (from 0) looks like position "
        "`len(series) - season + i`, as long as i is below `season`.",
        "Beyond that, take i modulo `season`. `torch.stack` makes one tensor of "
        "a list.",
    ),
    praise="Any forecast that costs more than this has to be better than this.",
    returns="the forecasts",
    differentiable=False,
)


def seasonal_naive(answer: object) -> Outcome:
    """Check an answer to the exercise *As yesterday*.

    Args:
        answer: A function of (series, season, horizon) that returns the forecasts.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SEASONAL_NAIVE.check(answer)
