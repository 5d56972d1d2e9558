"""*Which letter is silent*, *Wrong labels* and *Find the leak*: three counts."""

from collections.abc import Callable

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from unrolled.exercises.bilstm.batches import GENERAL, numbers
from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick


def _ways(silent: Float[Tensor, " N"], says: Float[Tensor, "N M"]) -> list[Tensor]:
    """Probability of each way to line up: letter k silent, all others one phone."""
    found = []
    for k in range(len(silent)):
        way = silent[k]
        for i in range(len(silent)):
            if i != k:
                way = way * says[i, i if i < k else i - 1]
        found.append(way)
    return found


def _silent(
    silent: Float[Tensor, " N"], says: Float[Tensor, "N M"]
) -> Float[Tensor, " N"]:
    ways = _ways(silent, says)
    return torch.stack(ways) / sum(ways)


def _without_shift(silent: Tensor, says: Tensor) -> Tensor:
    last = says.shape[1] - 1
    rows = [
        torch.stack([says[i, min(i, last)] for i in range(len(silent)) if i != k])
        for k in range(len(silent))
    ]
    return torch.stack([silent[k] * row.prod() for k, row in enumerate(rows)])


def _all_silent(silent: Tensor, says: Tensor) -> Tensor:
    """Without the probability that the silent one is silent."""
    return torch.stack(_ways(torch.ones_like(silent), says))


_WAYS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda s, p: torch.stack(_ways(s, p)),
    "only-the-silent": lambda s, p: s,
    "silence-forgotten": _all_silent,
    "not-shifted": _without_shift,
    "added": lambda s, p: torch.stack(
        [
            s[k] + sum(p[i, i if i < k else i - 1] for i in range(len(s)) if i != k)
            for k in range(len(s))
        ]
    ),
}
_SHARES: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda w: w / w.sum(),
    "not-normalised": lambda w: w,
    "winner-takes-all": lambda w: (w == w.max()).to(w.dtype),
    "softmax": lambda w: w.softmax(0),
    "by-the-largest": lambda w: w / w.max(),
    "even": lambda w: torch.ones_like(w) / len(w),
    "logarithms": lambda w: (w / w.sum()).log(),
}
_SILENT_MESSAGES = {
    "not-normalised": "These are the probabilities of the ways themselves. The word "
    "*was* said in one of them, so divide by their sum.",
    "winner-takes-all": "You give everything to the best way. The expectation step "
    "spreads the count over all ways, each with its share; a best way alone learns "
    "from its own first guess.",
    "only-the-silent": "You look only at how readily each letter is silent. A way also "
    "needs every *other* letter to say its phone: multiply those in.",
    "silence-forgotten": "You multiply what the speaking letters say and forget the "
    "probability that the silent one is silent, `silent[k]`.",
    "not-shifted": "Behind the silent letter each letter says the phone *before* its "
    "own place: letter i says phone i − 1.",
    "added": "You add where you must multiply: all the letters have to do their part "
    "at once.",
    "softmax": "You put a softmax over the ways. They are probabilities already: "
    "divide by their sum.",
    "by-the-largest": "You divide by the largest way instead of the sum of all.",
    "even": "You count every way the same. The better way gets the larger share.",
    "logarithms": "You return logarithms; asked for are the shares.",
}

SILENT_LETTER = Exercise(
    name="silent_letter",
    parameters=("silent", "says"),
    axes=("N", "NM"),
    specification=_silent,
    cases=(
        Case(
            "two letters",
            "One phone for two letters, which say it equally well: only their silence "
            "decides.",
            (torch.tensor([0.2, 0.6]), torch.tensor([[0.5], [0.5]])),
        ),
        Case(
            "who says it",
            "Both are equally silent, and the first says the phone more readily.",
            (torch.tensor([0.3, 0.3]), torch.tensor([[0.4], [0.1]])),
        ),
        Case(
            "three letters",
            "Two phones: with letter 0 silent, letters 1 and 2 say phones 0 and 1.",
            (
                torch.tensor([0.1, 0.1, 0.5]),
                torch.tensor([[0.8, 0.1], [0.4, 0.5], [0.1, 0.2]]),
            ),
        ),
        Case(
            GENERAL,
            "Five letters.",
            (numbers(7, 5).sigmoid() / 2, numbers(8, 5, 4).sub(3).sigmoid()),
        ),
        Case(
            GENERAL,
            "Four letters.",
            (numbers(9, 4).sub(3).sigmoid(), numbers(10, 4, 3).sub(3).sigmoid()),
        ),
    ),
    faults=faults_of(_SILENT_MESSAGES, _WAYS, _SHARES),
    faulty=lambda faults, silent, says: pick(_SHARES, faults)(
        pick(_WAYS, faults)(silent, says)
    ),
    hints=(
        "There are as many ways as letters: one for each letter that may be silent. "
        "Write down the three ways to say *box*, if it had two phones only.",
        "With letter k silent, a letter i before it says phone i, and a letter i "
        "behind it says phone i − 1. The way's probability is the product of all "
        "that, and of `silent[k]`.",
        "Each way's share is its probability over the sum of all. Those shares are "
        "what is counted.",
    ),
    praise="That is the E of EM; the M divides the counts of each letter by their sum.",
    returns="the shares",
)


def _error(logits: Float[Tensor, "B T K"], labels: Int[Tensor, "B T"]) -> Tensor:
    """Letter by letter."""
    wrong = count = 0
    for rows, meant in zip(logits.tolist(), labels.tolist(), strict=True):
        for scores, label in zip(rows, meant, strict=True):
            if label >= 0:
                wrong += scores.index(max(scores)) != label
                count += 1
    return torch.tensor(wrong / count, dtype=torch.float64)


_GUESS: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda z: z.argmax(-1),
    "smallest": lambda z: z.argmin(-1),
}
_COUNT: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda off, real: (off & real).sum() / real.sum(),
    "padding-counted": lambda off, real: off.double().mean(),
    "padding-right": lambda off, real: (off & real).double().mean(),
    "padding-over-real": lambda off, real: off.sum() / real.sum(),
    "mean-of-words": lambda off, real: ((off & real).sum(1) / real.sum(1)).mean(),
    "per-word": lambda off, real: (off & real).sum() / len(real),
    "words": lambda off, real: (off & real).any(1).double().mean(),
    "sum": lambda off, real: (off & real).sum(),
    "first-word": lambda off, real: (off & real)[0].sum() / real[0].sum(),
    "silence-ignored": lambda off, real: (off & real).sum() / real.sum(),
}
_TURN: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda share: share,
    "accuracy": lambda share: 1 - share,
    "per-cent": lambda share: 100 * share,
}
_ERROR_MESSAGES = {
    "padding-counted": "You count the padding as letters, and all of them as wrong: "
    "no guess is ever −1. Only places with a label of 0 or more count.",
    "padding-right": "You divide by all places of the batch, padding included: divide "
    "by the number of letters, or long words in the batch make short ones look good.",
    "padding-over-real": "You divide by the letters, and count the padding among the "
    "wrong ones.",
    "mean-of-words": "You average within each word and then over words, so a letter of "
    "a short word counts more. Add up all letters and divide once.",
    "per-word": "You divide by the number of words instead of the number of letters.",
    "words": "You count words with any mistake; asked for is the share of letters.",
    "sum": "You count the wrong labels and do not divide by the letters.",
    "first-word": "Only the first word counts: look at the indentation of `return`.",
    "silence-ignored": "You leave the label 0 out. It is a label like all others.",
    "smallest": "You take the label of the smallest logit: the guess is the largest.",
    "accuracy": "You return the share of right labels; the error is the rest.",
    "per-cent": "You return per cent; asked for is a share between 0 and 1.",
}


def _faulty_error(faults: frozenset[str], logits: Tensor, labels: Tensor) -> Tensor:
    off = pick(_GUESS, faults)(logits) != labels
    real = labels > 0 if "silence-ignored" in faults else labels >= 0
    return pick(_TURN, faults)(pick(_COUNT, faults)(off, real).double())


def _scores(seed: int, *labels: list[int]) -> tuple[Tensor, Tensor]:
    """Logits of four labels, and those that were meant."""
    meant = torch.tensor(labels)
    return numbers(seed, *meant.shape, 4), meant


LABEL_ERROR = Exercise(
    name="label_error",
    parameters=("logits", "labels"),
    axes=("BTK", "BT"),
    specification=_error,
    cases=(
        Case(
            "one word",
            "Three letters, of which the second is mistaken.",
            (
                torch.tensor([[[2.0, 0, 0], [0, 2, 0], [0, 0, 2]]]),
                torch.tensor([[0, 2, 2]]),
            ),
        ),
        Case(
            "a word that ends sooner",
            "Three letters and one letter; the one is mistaken.",
            (
                torch.tensor(
                    [
                        [[2.0, 0, 0], [0, 2, 0], [0, 0, 2]],
                        [[2.0, 0, 0], [0, 2, 0], [0, 0, 2]],
                    ]
                ),
                torch.tensor([[0, 1, 2], [1, -1, -1]]),
            ),
        ),
        Case(GENERAL, "Two words.", _scores(11, [3, 1, 0, 2, 0], [1, 0, 2, -1, -1])),
        Case(
            GENERAL,
            "Four words of four lengths.",
            _scores(
                12,
                [3, 1, 0, 2, 0, 0],
                [1, 0, 2, -1, -1, -1],
                [0, -1, -1, -1, -1, -1],
                [2, 2, 3, 1, -1, -1],
            ),
        ),
    ),
    faults=faults_of(_ERROR_MESSAGES, _GUESS, _COUNT, _TURN),
    faulty=_faulty_error,
    hints=(
        "Which label does the network give a letter? `logits.argmax(dim=-1)` has it "
        "for every place, padding included.",
        "`real = labels >= 0` is true where there is a letter. A wrong label counts "
        "only there.",
        "Divide once: the wrong ones of all words by the letters of all words.",
    ),
    praise="A share of letters, whatever the padding.",
    kind="number",
    returns="one number",
    differentiable=False,
)


def _leak(sees: Bool[Tensor, "T T"], targets: Int[Tensor, " T"]) -> Tensor:
    """Output by output."""
    asked = [(t, at) for t, at in enumerate(targets.tolist()) if at >= 0]
    leaks = sum(bool(sees[t, at]) for t, at in asked)
    return torch.tensor(leaks / len(asked), dtype=torch.float64)


_Seen = Callable[[Tensor, Tensor], Tensor]
_LEAKS: dict[str, _Seen] = {
    "": lambda sees, at: sees[torch.arange(len(at)), at],
    "sees-itself": lambda sees, at: sees.diagonal(),
    "sees-any-future": lambda sees, at: sees.triu(1).any(1),
    "sees-the-next": lambda sees, at: torch.stack(
        [sees[t, min(t + 1, len(at) - 1)] for t in range(len(at))]
    ),
    "transposed": lambda sees, at: sees[at, torch.arange(len(at))],
}
_OVER: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda leak, asked: (leak & asked).sum() / asked.sum(),
    "asked-or-not": lambda leak, asked: (leak & asked).double().mean(),
    "not-asked-leaks": lambda leak, asked: leak.double().mean(),
    "honest-share": lambda leak, asked: 1 - (leak & asked).sum() / asked.sum(),
    "count": lambda leak, asked: (leak & asked).sum(),
    "any": lambda leak, asked: (leak & asked).any().double(),
}
_LEAK_MESSAGES = {
    "asked-or-not": "You divide by all outputs. Those with a target of −1 are asked "
    "nothing and cannot cheat: leave them out of the count.",
    "not-asked-leaks": "You count outputs with a target of −1, which are asked "
    "nothing. (And index −1 is the last letter, as Python counts.)",
    "sees-any-future": "You count an output as cheating if it sees *anything* to its "
    "right. It cheats if it sees its own target, wherever that stands.",
    "sees-itself": "You look whether output t sees input t. What it must not see is "
    "its target, input `targets[t]`.",
    "sees-the-next": "You look at the input after t. The target stands in "
    "`targets[t]`, and need not be the next one.",
    "transposed": "You look into `sees` the wrong way round: the first index is the "
    "output, the second the input.",
    "honest-share": "You return the share that does *not* cheat.",
    "count": "You count the outputs that cheat and do not divide by those asked.",
    "any": "You only say whether there is a leak; asked for is the share.",
}


def _reads(steps: int, ahead: int) -> Tensor:
    return torch.ones(steps, steps, dtype=torch.bool).tril(ahead)


def _scattered(seed: int, steps: int) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    sees = torch.rand(steps, steps, generator=generator) < 0.5
    targets = torch.randint(-1, steps, (steps,), generator=generator)
    return sees, targets


LEAK_SHARE = Exercise(
    name="leak_share",
    parameters=("sees", "targets"),
    axes=("TT", "T"),
    specification=_leak,
    cases=(
        Case(
            "a language model",
            "It reads from the left and predicts the next of four characters: it sees "
            "nothing that it must say.",
            (_reads(4, 0), torch.tensor([1, 2, 3, -1])),
        ),
        Case(
            "read from both ends",
            "The same targets, and every output sees every input.",
            (_reads(4, 3), torch.tensor([1, 2, 3, -1])),
        ),
        Case(
            "one letter ahead",
            "It sees one letter to its right and must name the one after that.",
            (_reads(5, 1), torch.tensor([2, 3, 4, -1, -1])),
        ),
        Case(GENERAL, "Nine outputs that see here and there.", _scattered(1, 9)),
        Case(GENERAL, "Eleven of them.", _scattered(4, 11)),
    ),
    faults=faults_of(_LEAK_MESSAGES, _LEAKS, _OVER),
    faulty=lambda faults, sees, targets: pick(_OVER, faults)(
        pick(_LEAKS, faults)(sees, targets), targets >= 0
    ).double(),
    hints=(
        "For one output t: where does its answer stand among the inputs, and does it "
        "see that place?",
        "`sees[t, targets[t]]` is that one question. Ask it only where `targets[t]` is "
        "not −1.",
        "Divide the number of outputs that see their answer by the number that have "
        "one.",
    ),
    praise="Whoever sees the answer need learn nothing else.",
    kind="number",
    returns="one number",
    differentiable=False,
)
