"""The exercise *Words of different length*: no weight on what is not there."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _masked_weights(
    scores: Float[Tensor, "B S"], lengths: Int[Tensor, " B"]
) -> Float[Tensor, "B S"]:
    """Row by row: a softmax over the real letters, and zeros behind them."""
    rows = []
    for row, length in zip(scores.tolist(), lengths.tolist(), strict=True):
        top = max(row[:length])
        shares = [math.exp(score - top) for score in row[:length]]
        nothing = [0.0] * (len(row) - length)
        rows.append([share / sum(shares) for share in shares] + nothing)
    return torch.tensor(rows, dtype=scores.dtype)


_REAL: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda places, lengths: places < lengths[:, None],
    "one-letter-more": lambda places, lengths: places <= lengths[:, None],
    "one-letter-less": lambda places, lengths: (
        (places < lengths[:, None] - 1) | (places == 0)
    ),
    "mask-turned": lambda places, lengths: (
        (places >= lengths[:, None]) | (lengths[:, None] == places.shape[1])
    ),
    "no-mask": lambda places, lengths: places >= 0 * lengths[:, None],
    "first-word": lambda places, lengths: places < lengths[:1, None],
    "from-the-left": lambda places, lengths: (
        places >= places.shape[1] - lengths[:, None]
    ),
}
_WEIGHTS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda scores, real: scores.masked_fill(~real, -torch.inf).softmax(1),
    "masked-after": lambda scores, real: scores.softmax(1) * real,
    "zero-for-minus-infinity": lambda scores, real: (scores * real).softmax(1),
    "minus-one": lambda scores, real: scores.masked_fill(~real, -1.0).softmax(1),
    "softmax-over-words": lambda scores, real: (
        scores.masked_fill(~real, -torch.inf).softmax(0).nan_to_num(0.0)
    ),
    "scores-masked": lambda scores, real: scores * real,
    "even": lambda scores, real: real / real.sum(1, keepdim=True),
}


def _faulty(faults: frozenset[str], scores: Tensor, lengths: Tensor) -> Tensor:
    places = torch.arange(scores.shape[1])[None].expand_as(scores)
    real = pick(_REAL, faults)(places, lengths)
    return pick(_WEIGHTS, faults)(scores, real).to(scores.dtype)


_BEFORE = (
    "Put minus infinity in the place of their scores *before* the softmax, as "
    "`masked_fill` can: its exponential is zero, and the others share the whole."
)
_MESSAGES = {
    "masked-after": "You take the weights away after the softmax. What the padding got "
    f"is lost, and the rest adds up to less than one. {_BEFORE}",
    "zero-for-minus-infinity": "You set the padding's scores to zero. Zero is a score "
    f"like any other, and here not the lowest. {_BEFORE}",
    "minus-one": "You set the padding's scores to minus one. A real letter may score "
    f"less. {_BEFORE}",
    "one-letter-more": "You let one letter of the padding through: a word of n letters "
    "has the places 0 to n − 1.",
    "one-letter-less": "You hide each word's last letter too: a word of n letters has "
    "the places 0 to n − 1.",
    "mask-turned": "Your mask is turned around: it hides the word and keeps the "
    "padding.",
    "no-mask": "Nothing is hidden: the padding gets weight.",
    "first-word": "You hide in every row what is behind the first word's end.",
    "from-the-left": "You take the padding to stand in front. It stands behind.",
    "softmax-over-words": "Your softmax runs over the words of the batch. The letters "
    "of one word share the weight, along the last axis.",
    "scores-masked": "You return scores; weights come from them by a softmax.",
    "even": "You share the weight evenly among the letters; the scores decide.",
}


def _case(
    stage: str, about: str, scores: list[list[float]], lengths: list[int]
) -> Case:
    return Case(stage, about, (torch.tensor(scores), torch.tensor(lengths)))


MASKED_WEIGHTS = Exercise(
    name="masked_weights",
    parameters=("scores", "lengths"),
    axes=("BS", "B"),
    specification=_masked_weights,
    cases=(
        Case(
            "the shape",
            "Two words, three places: a weight for each place.",
            (general(1, (2, 3))[0], torch.tensor([3, 2])),
            shape_only=True,
        ),
        _case(
            "nothing to hide",
            "One word that fills its row.",
            [[1.0, 0.0, -2.0]],
            [3],
        ),
        _case(
            "padding behind a word",
            "A word of two letters, and two places of padding that score highest.",
            [[1.0, 0.0, 5.0, 5.0]],
            [2],
        ),
        _case(
            "low scores",
            "The letters score far below zero.",
            [[-8.0, -9.0, 0.0]],
            [2],
        ),
        _case(
            "words of one letter",
            "One letter gets everything, whatever it scores.",
            [[-3.0, 1.0], [2.0, 2.0]],
            [1, 2],
        ),
        Case(
            SIZES,
            "Three words of three lengths.",
            (general(2, (3, 5))[0], torch.tensor([5, 1, 3])),
        ),
        Case(
            SIZES,
            "The same code at other sizes.",
            (general(3, (4, 4))[0], torch.tensor([2, 4, 3, 4])),
        ),
    ),
    faults=faults_of(_MESSAGES, _REAL, _WEIGHTS),
    faulty=_faulty,
    hints=(
        "Which places are real? `torch.arange(S) < lengths[:, None]` says so for every "
        "word at once.",
        "The weights of the real letters must add up to one. So the padding has to be "
        "gone before the softmax, not after.",
        '`scores.masked_fill(~real, float("-inf")).softmax(dim=1)`.',
    ),
    praise="Our own batches hold words of one length, and need no mask. The next "
    "chapters' do.",
    returns="the weights",
)


def masked_weights(answer: object) -> Outcome:
    """Check an answer to the exercise *Words of different length*.

    Args:
        answer: A function of (scores, lengths) that returns weights.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return MASKED_WEIGHTS.check(answer)
