"""The exercise *The nucleus*: top-p."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick

_HAIR = 1e-6


def _keep_likely(chances: Float[Tensor, " V"], top_p: float) -> Float[Tensor, " V"]:
    """Take the likeliest that is left, until what was taken reaches the share."""
    left, taken = chances.tolist(), [0.0] * len(chances)
    while sum(taken) < top_p - _HAIR:
        place = max(range(len(left)), key=lambda k: left[k])
        taken[place], left[place] = left[place], -1.0
    return torch.tensor([one / sum(taken) for one in taken])


_ORDER: dict[str, bool] = {"": True, "unlikely-kept": False}
_KEEP: dict[str, Callable[[Tensor, float], Tensor]] = {  # of a row in order
    "": lambda row, p: row.cumsum(0) - row < p - _HAIR,
    "one-early": lambda row, p: row.cumsum(0) <= p + _HAIR,
    "short-of-it": lambda row, p: row.cumsum(0) < p - _HAIR,
    "one-late": lambda row, p: row.cumsum(0) - row - row.roll(1) < p - _HAIR,
    "each-by-itself": lambda row, p: row >= p,
    "below-one-minus-p": lambda row, p: row >= 1 - p,
    "share-of-the-likeliest": lambda row, p: row >= p * row.max(),
    "share-of-the-tokens": lambda row, p: torch.arange(len(row)) < p * len(row),
}
_SUM: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda kept: kept / kept.sum(),
    "not-normalised": lambda kept: kept,
    "softmaxed": lambda kept: kept.softmax(0),
    "all-alike": lambda kept: (kept > 0) / (kept > 0).sum(),
}
_BACK: dict[str, bool] = {"": True, "sorted": False}


def _faulty(faults: frozenset[str], chances: Tensor, top_p: float) -> Tensor:
    row, order = chances.sort(descending=pick(_ORDER, faults), stable=True)
    kept = row * pick(_KEEP, faults)(row, top_p)
    if pick(_BACK, faults):
        kept = torch.zeros_like(kept).scatter(0, order, kept)
    return pick(_SUM, faults)(kept)


_MESSAGES = {
    "one-early": "You leave out the token with which the sum reaches top_p. It is "
    "kept: ask whether those *before* it are enough, not whether those with it are.",
    "short-of-it": "You keep those whose sum is still below top_p. The one with which "
    "it is reached is kept too, or the share never is.",
    "one-late": "You keep one too many: once the sum has reached top_p, no more.",
    "not-normalised": "What is left has to sum to one again: divide by its sum.",
    "each-by-itself": "You compare each probability with top_p by itself. What counts "
    "is the sum of the likeliest.",
    "below-one-minus-p": "You compare each probability with 1 - top_p by itself. What "
    "counts is the sum of the likeliest.",
    "share-of-the-likeliest": "That is min-p: a share of the likeliest. Top-p asks for "
    "the sum.",
    "share-of-the-tokens": "You keep a share of the *tokens*. Top-p keeps a share of "
    "the probability.",
    "unlikely-kept": "You begin with the least likely; sort so that the likeliest "
    "comes first.",
    "sorted": "You return them in order of size. Each has to be where it was: token 3 "
    "is still token 3.",
    "softmaxed": "You take a softmax of probabilities, which also gives something to "
    "what was cut off. Divide by the sum.",
    "all-alike": "You give all that are left the same; they keep their proportions.",
}


def _case(*chances: float, top_p: float) -> tuple[Tensor, float]:
    return torch.tensor(chances), top_p


KEEP_LIKELY = Exercise(
    name="keep_likely",
    parameters=("chances", "top_p"),
    axes=("V", ""),
    specification=_keep_likely,
    cases=(
        Case(
            "the shape",
            "Four tokens.",
            _case(0.5, 0.3, 0.1, 0.1, top_p=0.7),
            shape_only=True,
        ),
        Case(
            "in order",
            "The likeliest come first: two of them reach the share.",
            _case(0.5, 0.3, 0.15, 0.05, top_p=0.7),
        ),
        Case(
            "very sure",
            "One token alone is more than enough.",
            _case(0.96, 0.02, 0.01, 0.01, top_p=0.5),
        ),
        Case("everything", "A share of one.", _case(0.25, 0.4, 0.35, top_p=1.0)),
        Case(
            "any order",
            "Tokens stay in their places.",
            _case(0.06, 0.5, 0.04, 0.3, 0.1, top_p=0.85),
        ),
        Case(
            "just reached",
            "The sum is the share: enough.",
            _case(0.125, 0.5, 0.25, 0.125, top_p=0.75),
        ),
        Case(
            "many",
            "General numbers.",
            _case(0.07, 0.21, 0.02, 0.33, 0.05, 0.19, 0.13, top_p=0.8),
        ),
    ),
    faults=faults_of(_MESSAGES, _ORDER, _KEEP, _SUM, _BACK),
    faulty=_faulty,
    hints=(
        "`values, order = chances.sort(descending=True)` gives the likeliest first, "
        "and tells where each came from.",
        "A token is kept if those before it sum to less than top_p: "
        "`values.cumsum(0) - values < top_p`.",
        "`out = torch.zeros_like(chances)`, `out[order[keep]] = values[keep]`, and "
        "divide by the sum.",
    ),
    praise="It is the nucleus of Holtzman and others.",
    returns="the probabilities",
    differentiable=False,
)


def keep_likely(answer: object) -> Outcome:
    """Check an answer to the exercise *The nucleus*.

    Args:
        answer: A function of (chances, top_p) that returns probabilities.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return KEEP_LIKELY.check(answer)
