"""The exercise *One hidden at a time*: the score of a sentence.

Salazar et al. (2020), arXiv:1910.14659, call it the pseudo-log-likelihood.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Sentence = Int[Tensor, " T"]
_REACH = 5  # places further away say the same as those


@dataclass(frozen=True)
class SmallModel:
    """A model without training: every place tells every other something of its word.

    Args:
        seed: Draws what is told.
        num_words: Number of words and marks V.
    """

    seed: int
    num_words: int

    def __call__(self, tokens: Int[Tensor, "B T"]) -> Float[Tensor, "B T V"]:
        """Logits of the word at every place.

        Raises:
            ValueError: If a sentence comes alone, and not as a row of a batch.
        """
        if tokens.dim() != 2:
            raise ValueError(
                f"The model reads rows of ids, [B, T]; these have {tokens.dim()} axes."
            )
        shape = (2 * _REACH + 1, self.num_words, self.num_words)
        told = 2 * general(self.seed, shape)[0]
        place = torch.arange(tokens.shape[1])
        away = (place - place[:, None]).clamp(-_REACH, _REACH) + _REACH
        return told[away, tokens[:, None]].sum(2)


def _sentence_score(model: SmallModel, tokens: Sentence, mask: int) -> float:
    """One word at a time."""
    score = 0.0
    for place, word in enumerate(tokens.tolist()):
        shown = tokens.tolist()
        shown[place] = mask
        logits = model(torch.tensor([shown]))[0, place].tolist()
        score += logits[word] - math.log(sum(map(math.exp, logits)))
    return score


_SHOWN: dict[str, Callable[[Sentence, int, Tensor], Tensor]] = {
    # of the sentence, the place asked for, and all places: which are hidden
    "": lambda tokens, place, places: places == place,
    "nothing-hidden": lambda tokens, place, places: places < 0,
    "all-hidden": lambda tokens, place, places: places >= 0,
    "stays-hidden": lambda tokens, place, places: places <= place,
    "the-sentence-itself": lambda tokens, place, places: places <= place,
    "from-there-hidden": lambda tokens, place, places: places >= place,
    "the-others-hidden": lambda tokens, place, places: places != place,
    "wherever-it-stands": lambda tokens, place, places: tokens == tokens[place],
}
_MARK: dict[str, Callable[[int], int]] = {
    "": lambda mask: mask,
    "hidden-by-nought": lambda mask: 0,
}
_CUT: dict[str, Callable[[Sentence, int], Sentence]] = {
    "": lambda shown, place: shown,
    "cut-off": lambda shown, place: shown[: place + 1],
}
Picked = Callable[[Float[Tensor, "T V"], int, int, int], Tensor]
_PICKED: dict[str, Picked] = {  # of logits, the place, its word, the mark
    "": lambda logits, place, word, mask: logits.log_softmax(-1)[place, word],
    "logits": lambda logits, place, word, mask: logits[place, word],
    "probabilities": lambda logits, place, word, mask: logits.softmax(-1)[place, word],
    "of-the-mark": lambda logits, place, word, mask: logits.log_softmax(-1)[
        place, mask
    ],
    "the-sentence-itself": lambda logits, place, word, mask: logits.log_softmax(-1)[
        place, mask
    ],
    "best-guess": lambda logits, place, word, mask: logits.log_softmax(-1)[place].max(),
    "over-the-places": lambda logits, place, word, mask: logits.log_softmax(0)[
        place, word
    ],
    "a-place-early": lambda logits, place, word, mask: (
        logits.log_softmax(-1)[place - 1, word] if place else logits.new_zeros(())
    ),
}
_SUM: dict[str, Callable[[Float[Tensor, " T"]], Tensor]] = {
    "": lambda logs: logs.sum(),
    "mean": lambda logs: logs.mean(),
    "probability": lambda logs: logs.sum().exp(),
    "perplexity": lambda logs: (-logs.mean()).exp(),
    "bits": lambda logs: logs.sum() / math.log(2),
    "first-skipped": lambda logs: logs[1:].sum(),
    "last-skipped": lambda logs: logs[:-1].sum(),
    "last-alone": lambda logs: logs[-1],
}
_SIGN: dict[str, int] = {"": 1, "negative": -1}


def _faulty(
    faults: frozenset[str], model: SmallModel, tokens: Sentence, mask: int
) -> Tensor:
    places, logs = torch.arange(len(tokens)), []
    for place, word in enumerate(tokens.tolist()):
        where = pick(_SHOWN, faults)(tokens, place, places)
        shown = tokens.masked_fill(where, pick(_MARK, faults)(mask))
        logits = model(pick(_CUT, faults)(shown, place)[None])[0]
        logs.append(pick(_PICKED, faults)(logits, place, word, mask))
    return pick(_SIGN, faults) * pick(_SUM, faults)(torch.stack(logs))


_ALONE = "Each word is hidden alone, with all the others in sight."
_MESSAGES = {
    "nothing-hidden": "You hide nothing: the model sees the word that it is asked for, "
    f"and need not guess. {_ALONE}",
    "stays-hidden": "What you hid for one word is still hidden when you ask for the "
    "next: the marks pile up. Begin each time from the sentence as it was, with "
    "`tokens.clone()`.",
    "the-sentence-itself": "`shown = tokens` makes no copy: the mark is written into "
    "the sentence itself, where it stays, and where the true word is then looked up. "
    "Take `tokens.clone()`.",
    "all-hidden": "You hide all words at once, so that the model sees nothing but "
    f"marks. {_ALONE}",
    "from-there-hidden": "You hide what follows as well, as for a model that reads "
    f"from left to right. This one reads both ways. {_ALONE}",
    "cut-off": "You cut the sentence off behind the hidden word, as for a model that "
    f"reads from left to right. This one reads both ways. {_ALONE}",
    "logits": "You add up logits. They say which word is likelier than which; a "
    "probability needs the softmax, and its logarithm is `log_softmax`.",
    "probabilities": "You add up probabilities; add up their logarithms.",
    "of-the-mark": "You ask how likely the mark is, and not the word that it hides: "
    "look the word up in `tokens`, not in what is shown.",
    "mean": "You return the mean of the log-probabilities; asked for is their sum.",
    "negative": "Your number has the wrong sign. A log-probability is at most 0, and "
    "so is a sum of them.",
    "bits": "Your number is in bits; the natural logarithm gives nats.",
    "probability": "You return e to the power of the score; return the score.",
    "perplexity": "You return a perplexity, e to the power of the mean loss; asked for "
    "is the sum of the log-probabilities.",
    "a-place-early": "You ask the place before the word, as one asks a model that "
    "continues. A model that fills gaps answers at the hidden place itself.",
    "the-others-hidden": f"You hide all words but the one that you ask for. {_ALONE}",
    "wherever-it-stands": "Where a word stands twice in the sentence, you hide it in "
    f"both places. {_ALONE}",
    "best-guess": "You take the word that the model finds likeliest; take the one that "
    "was hidden.",
    "over-the-places": "Your softmax runs over the places. It runs over the words, "
    "which stand along the last axis.",
    "hidden-by-nought": "You hide by the id 0; `mask` says which id the mark has.",
    "first-skipped": "You leave the first word out. It has no past, but a future, and "
    "is asked for like all others.",
    "last-skipped": "You leave the last word out; it is asked for like all others.",
    "last-alone": "You return what the last word gives: add up over all of them.",
}


def _case(seed: int, num_words: int, *ids: int, mask: int = 0) -> tuple[object, ...]:
    return SmallModel(seed, num_words), torch.tensor(ids), mask


SENTENCE_SCORE = Exercise(
    name="sentence_score",
    parameters=("model", "tokens", "mask"),
    axes=("", "T", ""),
    specification=_sentence_score,
    cases=(
        Case("a single word", "It is hidden; nothing else is there.", _case(1, 3, 2)),
        Case("one at a time", "Two words.", _case(2, 4, 3, 1)),
        Case("one at a time", "Four words.", _case(3, 5, 2, 4, 1, 3)),
        Case("a word twice", "The first word comes again.", _case(4, 5, 3, 1, 3)),
        Case("another mark", "The mark has the id 4.", _case(5, 5, 2, 0, 1, mask=4)),
        Case(SIZES, "Six words of eight.", _case(6, 8, 5, 0, 3, 7, 3, 1, mask=2)),
    ),
    faults=faults_of(_MESSAGES, _SHOWN, _MARK, _CUT, _PICKED, _SUM, _SIGN),
    faulty=_faulty,
    hints=(
        "Each word needs a sentence of its own, in which it alone is hidden: begin "
        "each time from a fresh `tokens.clone()`.",
        "The model reads rows, so one sentence goes in as `shown[None]`. Of its logits "
        "only those at the hidden place count, `logits[0, place]`.",
        "`.log_softmax(dim=-1)` makes log-probabilities of them, and `[tokens[place]]` "
        "takes that of the true word.",
    ),
    praise="Each word was guessed from all the others, so the sum compares sentences, "
    "but is the log-probability of none.",
    kind="number",
    returns="the score",
    differentiable=False,
)


def sentence_score(answer: object) -> Outcome:
    """Check an answer to the exercise *One hidden at a time*.

    Args:
        answer: A function of (model, tokens, mask) that returns the score in nats.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SENTENCE_SCORE.check(answer)
