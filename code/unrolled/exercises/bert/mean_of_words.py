"""The exercise *The mean of a speech*: what the classifier reads."""

from collections.abc import Callable

import torch
from jaxtyping import Bool, Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

States = Float[Tensor, "B T D"]
There = Bool[Tensor, "B T"]


def _mean_of_words(states: States, there: There) -> Float[Tensor, "B D"]:
    """The words of one speech at a time."""
    means = []
    for row, is_word in zip(states, there.tolist(), strict=True):
        words = [word for word, real in zip(row, is_word, strict=True) if real]
        means.append(sum(words[1:], words[0]) / len(words))
    return torch.stack(means)


def _first(there: There) -> There:
    """As many from the beginning as there are words."""
    return torch.arange(there.shape[1]) < there.sum(1, keepdim=True)


_WORDS: dict[str, Callable[[There], Tensor]] = {  # 1 for what is added up
    "": lambda there: there,
    "padding-counted": torch.ones_like,
    "padding-added": torch.ones_like,
    "padding-for-words": lambda there: ~there,
    "from-the-beginning": _first,
}
_BY: dict[str, Callable[[There], Tensor]] = {  # [B 1] or one number
    "": lambda there: there.sum(1, keepdim=True),
    "padding-counted": lambda there: torch.tensor(there.shape[1]),
    "divided-by-all": lambda there: torch.tensor(there.shape[1]),
    "by-all-words": lambda there: there.sum(),
    "by-the-longest": lambda there: there.sum(1).max(),
    "padding-for-words": lambda there: (~there).sum(1, keepdim=True),
    "not-divided": lambda there: torch.tensor(1),
}
# What is read instead of a mean over each speech.
_READ: dict[str, Callable[[States, There], Tensor]] = {
    "first-place": lambda states, there: states[:, 0],
    "last-place": lambda states, there: states[:, -1],
    "last-word": lambda states, there: states[
        torch.arange(len(states)), there.sum(1) - 1
    ],
    "largest": lambda states, there: states.where(there[..., None], -torch.inf).amax(1),
    "one-for-all": lambda states, there: states[there].mean(0),
    "over-the-width": lambda states, there: states.mean(-1),
    "over-the-speeches": lambda states, there: (
        (states * there[..., None]).sum(0) / there.sum(0)[:, None]
    ),
}
_OWN = dict.fromkeys(_READ)


def _faulty(faults: frozenset[str], states: States, there: There) -> Tensor:
    read = [_READ[name] for name in _READ if name in faults]
    if read:
        return read[0](states, there)
    total = (states * pick(_WORDS, faults)(there)[..., None]).sum(1)
    return total / pick(_BY, faults)(there)


_MEAN = "Add up the words of each speech, and divide by how many it has."
_MESSAGES = {
    "padding-counted": "You average over all places, padding among them: a short "
    f"speech would be mostly padding. {_MEAN}",
    "divided-by-all": "You add up the words alone, but divide by the number of all "
    f"places, so that short speeches come out small. {_MEAN}",
    "padding-added": "You divide by the number of words, but add the padding up as "
    "well. The model says something there too, and it is not zero.",
    "by-all-words": "You divide by the number of words of all speeches together; "
    "divide each by its own.",
    "by-the-longest": "You divide all by the number of words of the longest speech; "
    "divide each by its own.",
    "not-divided": f"You add up and do not divide. {_MEAN}",
    "first-place": "You read the first place. So does BERT, where a mark stands in "
    f"front for that; here there is none. {_MEAN}",
    "last-place": "You read the last place, which may be padding, and is but one. "
    f"{_MEAN}",
    "last-word": "You read the last word, as one does with a model that reads from "
    f"left to right. Here each word has seen all others. {_MEAN}",
    "largest": f"You take the largest number of each column. {_MEAN}",
    "one-for-all": f"You average the words of all speeches together. {_MEAN}",
    "padding-for-words": "You average the padding and leave out the words: `there` is "
    "true where a word is.",
    "from-the-beginning": "You count the words, and take as many from the beginning. "
    "They need not stand there: `there` says where they are.",
    "over-the-width": "You average the D numbers of each place; average over the "
    "places, which stand along the second axis.",
    "over-the-speeches": "You average over the speeches; average over the places, "
    "which stand along the second axis.",
}


def _case(seed: int, width: int, *there: list[int]) -> tuple[Tensor, Tensor]:
    mask = torch.tensor(there, dtype=torch.bool)
    return general(seed, (*mask.shape, width))[0] + 0.05, mask


MEAN_OF_WORDS = Exercise(
    name="mean_of_words",
    parameters=("states", "there"),
    axes=("BTD", "BT"),
    specification=_mean_of_words,
    cases=(
        Case(
            "the shape",
            "Two speeches of three words.",
            _case(1, 4, [1, 1, 1], [1, 1, 1]),
            shape_only=True,
        ),
        Case(
            "no padding",
            "Two words, all there.",
            (torch.tensor([[[1.0, 4], [3, -2]]]), torch.tensor([[True, True]])),
        ),
        Case(
            "padding",
            "The last place of three is padding, and holds large numbers.",
            (
                torch.tensor([[[1.0, 4], [3, -2], [60, 90]]]),
                torch.tensor([[True, True, False]]),
            ),
        ),
        Case(
            "speeches apart",
            "One word in the first speech, three in the second.",
            _case(2, 2, [1, 0, 0], [1, 1, 1]),
        ),
        Case("padding anywhere", "It stands in front.", _case(3, 2, [0, 1, 1])),
        Case(
            SIZES,
            "Three speeches of up to five words, four numbers each.",
            _case(4, 4, [1, 1, 1, 1, 0], [1, 0, 0, 0, 0], [0, 1, 0, 1, 1]),
        ),
    ),
    faults=faults_of(_MESSAGES, _WORDS | _OWN, _BY | _OWN),
    faulty=_faulty,
    hints=(
        "A mean is a sum divided by a count. Both must leave the padding out.",
        "To meet the states, the mask needs an axis for the width: `there[..., None]` "
        "has the shape [B, T, 1].",
        "Multiplied by it, padding becomes zero and adds nothing to a sum over the "
        "places, `dim=1`. Summed over the places itself, it says how many words there "
        "are.",
    ),
    praise="One more layer, and it says which kind of play.",
    returns="the means",
)


def mean_of_words(answer: object) -> Outcome:
    """Check an answer to the exercise *The mean of a speech*.

    Args:
        answer: A function of (states, there) that returns a mean for each speech.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return MEAN_OF_WORDS.check(answer)
