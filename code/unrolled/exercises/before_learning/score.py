"""The exercise *Keep the score*: bits per character."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _bits_specification(pieces: list[Tensor]) -> float:
    total, characters = 0.0, 0
    for piece in pieces:
        for log_probability in piece.tolist():
            total -= log_probability / math.log(2)
            characters += 1
    return total / characters


_MEAN: dict[str, Callable[[list[Tensor]], Tensor]] = {
    "": lambda pieces: torch.cat(pieces).mean(),
    "mean-of-means": lambda pieces: torch.stack([p.mean() for p in pieces]).mean(),
    "sum": lambda pieces: torch.cat(pieces).sum(),
    "per-piece": lambda pieces: torch.cat(pieces).sum() / len(pieces),
    "first-piece": lambda pieces: pieces[0].mean(),
    "last-piece": lambda pieces: pieces[-1].mean(),
    "log-of-mean": lambda pieces: torch.cat(pieces).exp().mean().log(),
}
_BASE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda nats: nats / math.log(2),
    "nats": lambda nats: nats,
    "wrong-way": lambda nats: nats * math.log(2),
    "base-ten": lambda nats: nats / math.log(10),
}
_SIGN: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda bits: -bits,
    "negative": lambda bits: bits,
}
_SCALE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda bits: bits,
    "perplexity": lambda bits: 2**bits,
}


def _bits_faulty(faults: frozenset[str], pieces: list[Tensor]) -> Tensor:
    nats = pick(_MEAN, faults)(pieces)
    bits = pick(_BASE, faults)(nats)
    return pick(_SCALE, faults)(pick(_SIGN, faults)(bits))


_BITS_MESSAGES = {
    "mean-of-means": "You average the averages of the pieces, so a character in a "
    "short piece weighs more than one in a long piece. Add up the surprise of all "
    "characters first, and divide once, by their number.",
    "nats": "Your number is in nats: natural logarithms were given. A bit is a "
    "logarithm to base two, so divide by `math.log(2)`.",
    "negative": "Your number is negative: surprise is *minus* the logarithm.",
    "sum": "You return the surprise of the whole text; the score is the mean over its "
    "characters.",
    "per-piece": "You divide by the number of pieces; divide by the number of "
    "characters in all of them.",
    "wrong-way": "You multiply by `math.log(2)` where you should divide: one bit is "
    "about 0.69 nats, so there are more bits than nats.",
    "base-ten": "You changed to logarithms to base ten; bits are to base two.",
    "perplexity": "You return the perplexity, two to the power of the bits. The bits "
    "themselves are asked for.",
    "log-of-mean": "You average the probabilities and then take the logarithm. The "
    "score is the mean of the logarithms: a single certain miss must cost much, and "
    "an average of probabilities hides it.",
    "first-piece": "You score the first piece only.",
    "last-piece": "You score the last piece only: perhaps each turn of a loop "
    "overwrites what the turn before has found.",
}


def _logs(*probabilities: float) -> Tensor:
    return torch.tensor(probabilities).log()


BITS_PER_CHARACTER = Exercise(
    name="bits_per_character",
    parameters=("pieces",),
    axes=("",),
    specification=_bits_specification,
    cases=(
        Case(
            "one piece, one character",
            "One character, which the model gave one chance in eight: three bits.",
            ([_logs(1 / 8)],),
        ),
        Case(
            "the mean over characters",
            "One piece of four characters, each given another probability.",
            ([_logs(1 / 2, 1 / 4, 1 / 4, 1 / 16)],),
        ),
        Case(
            "pieces of one length",
            "Two pieces of two characters each.",
            ([_logs(1 / 2, 1 / 4), _logs(1 / 8, 1 / 8)],),
        ),
        Case(
            "pieces of different lengths",
            "A long piece that went well and a short one that went badly: every "
            "*character* counts the same.",
            ([_logs(1 / 2, 1 / 2, 1 / 2, 1 / 2), _logs(1 / 64)],),
        ),
        Case(
            "general numbers",
            "Three pieces of different lengths, any probabilities.",
            ([_logs(0.3, 0.7), _logs(0.05), _logs(0.9, 0.2, 0.4)],),
        ),
    ),
    faults=faults_of(_BITS_MESSAGES, _MEAN, _BASE, _SIGN, _SCALE),
    faulty=_bits_faulty,
    hints=(
        "What is being averaged over? Not the pieces: the characters in them. So you "
        "need one sum and one count over everything.",
        "`torch.cat(pieces)` puts all log-probabilities into one tensor. Its mean is "
        "already nearly the answer.",
        "The surprise is minus the logarithm, and a natural logarithm becomes one to "
        "base two when it is divided by `math.log(2)`.",
    ),
    praise="This is the number on which every comparison in the book rests.",
    kind="number",
    returns="the bits per character",
    differentiable=False,
)


def bits_per_character(answer: object) -> Outcome:
    """Check an answer to the exercise *Keep the score*.

    Args:
        answer: A function of (pieces) that returns the bits per character.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return BITS_PER_CHARACTER.check(answer)
