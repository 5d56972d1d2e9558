"""The exercise *Only what was asked*: the loss of the words that were hidden."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor
from torch.nn import functional as F

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Logits = Float[Tensor, "B T V"]
Targets = Int[Tensor, "B T"]


def _masked_loss(logits: Logits, targets: Targets) -> Float[Tensor, ""]:
    """One place at a time."""
    losses = []
    for row, place in (targets != -1).nonzero().tolist():
        one = logits[row, place]
        losses.append(one.logsumexp(0) - one[targets[row, place]])
    return torch.stack(losses).mean()


_LOGS: dict[str, Callable[[Logits], Logits]] = {
    "": lambda logits: logits.log_softmax(-1),
    "softmax-twice": lambda logits: logits.softmax(-1).log_softmax(-1),
    "over-the-places": lambda logits: logits.log_softmax(1),
    "no-softmax": lambda logits: logits,
    "no-log": lambda logits: logits.softmax(-1),
}
Counted = Bool[Tensor, "B T"]
_COUNTED: dict[str, Callable[[Targets], Counted]] = {
    "": lambda targets: targets != -1,
    "as-the-first-word": lambda targets: targets < torch.inf,
    "as-the-last-word": lambda targets: targets < torch.inf,
    "the-others": lambda targets: targets == -1,
    "first-word-ignored": lambda targets: targets > 0,
}
_MEAN: dict[str, Callable[[Tensor, Counted], Tensor]] = {  # of losses, 0 if uncounted
    "": lambda losses, counted: losses.sum() / counted.sum(),
    "over-all-places": lambda losses, counted: losses.mean(),
    "rows-alike": lambda losses, counted: (losses.sum(1) / counted.sum(1)).mean(),
    "row-by-row": lambda losses, counted: losses.sum(1) / counted.sum(1),
    "by-the-rows": lambda losses, counted: losses.sum() / len(losses),
    "sum": lambda losses, counted: losses.sum(),
    "not-averaged": lambda losses, counted: losses[counted],
}
_SIGN: dict[str, int] = {"": -1, "negative": 1}
_UNIT: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda nats: nats,
    "bits": lambda nats: nats / math.log(2),
    "perplexity": lambda nats: nats.exp(),
}
# Torch's own loss, called in ways that do not fit.
_CALLED: dict[str, Callable[[Logits, Targets], Tensor]] = {
    "classes-second": lambda logits, targets: F.cross_entropy(
        logits, targets, ignore_index=-1
    ),
    "not-ignored": lambda logits, targets: F.cross_entropy(
        logits.flatten(0, 1), targets.flatten()
    ),
}
_OWN = dict.fromkeys(_CALLED)


def _faulty(faults: frozenset[str], logits: Logits, targets: Targets) -> Tensor:
    called = [_CALLED[name] for name in _CALLED if name in faults]
    if called:
        return pick(_UNIT, faults)(called[0](logits, targets))
    counted = pick(_COUNTED, faults)(targets)
    word = -1 if "as-the-last-word" in faults else 0
    words = targets.where(targets >= 0, word) % logits.shape[-1]
    logs = pick(_LOGS, faults)(logits).gather(-1, words[..., None])[..., 0]
    losses = (pick(_SIGN, faults) * logs).where(counted, 0)
    return pick(_UNIT, faults)(pick(_MEAN, faults)(losses, counted))


_ASKED = "Where the target is -1 nothing was asked, and nothing counts."
_MESSAGES = {
    "over-all-places": "You divide by the number of all places. Divide by how many "
    "were asked for: in zeros that stand for the others, too, a `.mean()` counts them.",
    "rows-alike": "You average in each row and then over the rows, so that a word "
    "counts less where more are asked. Take one mean over all words asked for.",
    "softmax-twice": "You take a softmax, and torch's `cross_entropy` another: it "
    "wants the logits themselves.",
    "classes-second": "You give torch's `cross_entropy` logits of shape [B, T, V]. It "
    "expects the words along the second axis, and takes your places for words. Choose "
    "the places asked for first, or flatten B and T into one axis.",
    "not-ignored": "Torch's `cross_entropy` takes -1 for a word, and there is no such "
    "word. Choose the places asked for first, or say `ignore_index=-1`.",
    "as-the-last-word": "You index with -1, which takes the *last* word, and count "
    f"what that costs. {_ASKED}",
    "as-the-first-word": f"You ask for the first word wherever none was. {_ASKED}",
    "sum": "You add the losses up and do not divide by how many words were asked for.",
    "bits": "Your number is in bits; nats are asked for, so divide by nothing: the "
    "natural logarithm gives them.",
    "negative": "Your number is negative: the loss is *minus* the log-probability.",
    "the-others": f"You count the places where nothing was asked, and no others. "
    f"{_ASKED}",
    "row-by-row": "You return a mean for each row; one number is asked for, over all "
    "words of all rows.",
    "by-the-rows": "You divide by the number of rows; divide by that of the words "
    "asked for.",
    "not-averaged": "You return the loss of each word asked for, and not their mean.",
    "no-softmax": "You take logits for log-probabilities: `log_softmax` makes the one "
    "of the other.",
    "no-log": "You average the probabilities; the loss averages their logarithms.",
    "over-the-places": "Your softmax runs over the places. It runs over the words, "
    "which stand along the last axis.",
    "first-word-ignored": "You leave out the word of the id 0: it is a word like "
    "others, and only -1 says that nothing was asked.",
    "perplexity": "You return the perplexity, e to the power of the loss.",
}


def _case(seed: int, num_words: int, *targets: list[int]) -> tuple[Tensor, Tensor]:
    shape = (len(targets), len(targets[0]), num_words)
    return 3 * general(seed, shape)[0], torch.tensor(targets)


MASKED_LOSS = Exercise(
    name="masked_loss",
    parameters=("logits", "targets"),
    axes=("BTV", "BT"),
    specification=_masked_loss,
    cases=(
        Case("all are asked for", "Two places, two words.", _case(1, 2, [1, 0])),
        Case("all are asked for", "Three places.", _case(2, 3, [2, 0, 1])),
        Case("one is not", "The second target is -1.", _case(3, 3, [1, -1, 0])),
        Case(
            "one is not",
            "Three of four are not asked for.",
            _case(4, 3, [-1, 2, -1, -1]),
        ),
        Case(
            "rows apart",
            "Of one row a single word is asked for, of the other all.",
            _case(5, 2, [-1, 1, -1], [0, 1, 1]),
        ),
        Case(
            SIZES,
            "Two rows of four places, six words.",
            _case(6, 6, [5, -1, 0, 3], [-1, -1, -1, 2]),
        ),
        Case(
            SIZES,
            "Three rows of five places, four words.",
            _case(7, 4, [1, 3, -1, -1, 0], [-1, -1, 2, -1, -1], [3, 0, 0, 2, -1]),
        ),
    ),
    faults=faults_of(
        _MESSAGES,
        _LOGS | _OWN,
        _COUNTED | _OWN,
        _MEAN | _OWN,
        _SIGN | _OWN,
        _UNIT,
    ),
    faulty=_faulty,
    hints=(
        "Which places count? `asked = targets != -1` tells.",
        "Indexed by such a table, `logits[asked]` holds a row of V logits for every "
        "word asked for, and `targets[asked]` the words, in the same order.",
        "From there it is the loss of any classifier, "
        "`torch.nn.functional.cross_entropy`, which takes logits and returns the mean.",
    ),
    praise="What the model says at the other places is free.",
    returns="the loss",
)


def masked_loss(answer: object) -> Outcome:
    """Check an answer to the exercise *Only what was asked*.

    Args:
        answer: A function of (logits, targets) that returns the loss in nats.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return MASKED_LOSS.check(answer)
