"""The exercise *How good is an alignment?*: the largest weight on the right letter."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _share_aligned(weights: Float[Tensor, "T1 S"], letters: list[int]) -> float:
    """Phone by phone: whose weight is largest? Of equals the first."""
    right = 0
    for row, letter in zip(weights.tolist(), letters, strict=False):
        right += row.index(max(row)) == letter
    return right / len(letters)


Looked = Callable[[Tensor, int, int], float]  # weights, phone, letter -> its share

_ONE: dict[str, Looked] = {
    "": lambda weights, t, letter: float(weights[t].argmax() == letter),
    "the-weight-itself": lambda weights, t, letter: float(weights[t, letter]),
    "phone-of-each-letter": lambda weights, t, letter: float(
        weights[:-1, letter].argmax() == t
    ),
    "phone-of-each-letter-and-the-end": lambda weights, t, letter: float(
        weights[:, letter].argmax() == t
    ),
    "or-beside-it": lambda weights, t, letter: float(
        abs(int(weights[t].argmax()) - letter) <= 1
    ),
    "more-than-half": lambda weights, t, letter: float(weights[t, letter] > 0.5),
    "one-phone-late": lambda weights, t, letter: float(
        weights[t + 1].argmax() == letter
    ),
    "smallest": lambda weights, t, letter: float(weights[t].argmin() == letter),
    "from-one": lambda weights, t, letter: float(weights[t].argmax() + 1 == letter),
}
_ALL: dict[str, Callable[[list[float], int], float]] = {
    "": lambda found, rows: sum(found) / len(found),
    "mark-counted": lambda found, rows: sum(found) / rows,
    "not-divided": lambda found, rows: sum(found),
    "share-wrong": lambda found, rows: 1 - sum(found) / len(found),
    "all-or-nothing": lambda found, rows: float(min(found)),
}


def _faulty(faults: frozenset[str], weights: Tensor, letters: list[int]) -> Tensor:
    one = pick(_ONE, faults)
    found = [one(weights, t, letter) for t, letter in enumerate(letters)]
    share = pick(_ALL, faults)(found, len(weights))
    return torch.tensor(share, dtype=torch.float64)


_ROW = "For each phone, look along its row: which letter has the largest weight?"
_MESSAGES = {
    "the-weight-itself": "You take the mean of the weights on the right letters. That "
    f"is a good measure too, and another one. {_ROW}",
    "mark-counted": "You divide by all rows. The last row belongs to the end of the "
    "word, which no letter says: divide by the number of phones.",
    "phone-of-each-letter": "You ask of each letter which phone looks at it most. "
    f"Asked is the other way round. {_ROW}",
    "phone-of-each-letter-and-the-end": "You ask of each letter which phone, or the "
    f"end, looks at it most. Asked is the other way round. {_ROW}",
    "or-beside-it": "You count a phone that looks at a neighbour of its letter.",
    "more-than-half": "You ask for more than half of the weight. The largest weight "
    "may be smaller than that.",
    "one-phone-late": "You compare each phone's letter with where the next one looks.",
    "smallest": f"You take the smallest weight. {_ROW}",
    "from-one": "You count letters from one; here they count from zero.",
    "not-divided": "You return how many phones look at their letter; asked for is "
    "their share.",
    "share-wrong": "You return the share that looks elsewhere.",
    "all-or-nothing": "You ask whether all of them look at their letter; asked for is "
    "the share that does.",
}


def _case(
    stage: str, about: str, weights: list[list[float]], letters: list[int]
) -> Case:
    return Case(stage, about, (torch.tensor(weights), letters))


SHARE_ALIGNED = Exercise(
    name="share_aligned",
    parameters=("weights", "letters"),
    axes=("", ""),
    specification=_share_aligned,
    cases=(
        _case(
            "one phone",
            "One phone that looks at its letter, and the end.",
            [[0.1, 0.9], [0.8, 0.2]],
            [1],
        ),
        _case(
            "one of two",
            "Two phones: the first looks at its letter, the second at another.",
            [[0.6, 0.2, 0.2], [0.1, 0.2, 0.7], [0.1, 0.6, 0.3]],
            [0, 1],
        ),
        _case(
            "no clear majority",
            "The largest weight is less than one half.",
            [[0.4, 0.3, 0.3], [0.3, 0.3, 0.4], [0.2, 0.45, 0.35]],
            [0, 2],
        ),
        _case(
            "two phones of one letter",
            "The x of box says two phones, and both look at it.",
            [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0, 0.1, 0.9], [0, 0.3, 0.7], [0, 0, 1]],
            [0, 1, 2, 2],
        ),
        _case(
            "a real word",
            "The word though: its first two letters say one phone, its last four "
            "another.",
            [
                [0.1, 0.8, 0.1, 0, 0, 0],
                [0, 0, 0.3, 0.2, 0.1, 0.4],
                [0, 0, 0, 0, 0.5, 0.5],
            ],
            [0, 2],
        ),
        _case(
            "other numbers",
            "Four phones of five letters.",
            [
                [0.5, 0.2, 0.1, 0.1, 0.1],
                [0.1, 0.2, 0.6, 0, 0.1],
                [0.2, 0.1, 0.3, 0.4, 0],
                [0, 0.35, 0.05, 0.2, 0.4],
                [0, 0, 0, 0.45, 0.55],
            ],
            [0, 1, 4, 0],
        ),
    ),
    faults=faults_of(_MESSAGES, _ONE, _ALL),
    faulty=_faulty,
    hints=(
        "`weights` has a row for each phone and one more for the end. `letters` has an "
        "entry for each phone.",
        "Where a phone looks most is the `argmax` of its row, along the letters.",
        "Count the phones whose `argmax` is their letter, and divide by "
        "`len(letters)`.",
    ),
    praise="With this number an alignment is no longer a pretty picture: it can be "
    "compared with the diagonal, and lose.",
    kind="number",
    returns="the share of phones",
    differentiable=False,
)


def share_aligned(answer: object) -> Outcome:
    """Check an answer to the exercise *How good is an alignment?*

    Args:
        answer: A function of (weights, letters) that returns a share between 0 and 1.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SHARE_ALIGNED.check(answer)
