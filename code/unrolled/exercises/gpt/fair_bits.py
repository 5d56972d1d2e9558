"""The exercise *Bits that can be compared*: a loss a token, told a character."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _fair_bits(nats: float, num_tokens: int, num_characters: int) -> float:
    """What the whole text costs, shared out over its characters."""
    return nats * num_tokens / num_characters / math.log(2)


_SHARE: dict[str, Callable[[int, int], float]] = {
    "": lambda tokens, characters: tokens / characters,
    "per-token": lambda tokens, characters: 1,
    "ratio-turned-over": lambda tokens, characters: characters / tokens,
    "in-all": lambda tokens, characters: tokens,
    "shared-out-twice": lambda tokens, characters: 1 / characters,
}
_UNIT: dict[str, float] = {
    "": 1 / math.log(2),
    "still-nats": 1.0,
    "times-ln-two": math.log(2),
    "decimal": 1 / math.log(10),
    "of-ten": 1 / math.log10(2),
    "of-two": 1 / 2,
}


def _faulty(
    faults: frozenset[str], nats: float, num_tokens: int, num_characters: int
) -> Tensor:
    share = pick(_SHARE, faults)(num_tokens, num_characters)
    return torch.tensor(nats * share * pick(_UNIT, faults), dtype=torch.float64)


_MESSAGES = {
    "per-token": "That is bits a token. A token of three characters may cost three "
    "times as much and be as good: share the cost of all tokens out over the "
    "characters.",
    "ratio-turned-over": "Your ratio is turned over: with fewer tokens than characters "
    "a character costs less than a token.",
    "in-all": "That is what the whole text costs; share it out over its characters.",
    "shared-out-twice": "Your nats are a mean over tokens already, so the text costs "
    "nats times the number of tokens; share that out.",
    "still-nats": "That is nats a character. A bit is ln 2 nats: divide by it.",
    "times-ln-two": "You multiply by ln 2; one nat is *more* than one bit, so divide.",
    "decimal": "You divide by ln 10, which gives decimal digits; bits have base 2.",
    "of-ten": "You divide by the decimal logarithm of 2. Nats are natural: divide by "
    "the natural one.",
    "of-two": "You divide by 2; one bit is ln 2 nats.",
}

FAIR_BITS = Exercise(
    name="fair_bits",
    parameters=("nats", "num_tokens", "num_characters"),
    axes=("", "", ""),
    specification=_fair_bits,
    cases=(
        Case("a fair coin", "ln 2 nats for each character.", (math.log(2), 100, 100)),
        Case(
            "two characters a token",
            "ln 4 nats a token of two characters.",
            (math.log(4), 50, 100),
        ),
        Case("real numbers", "Three characters a token.", (4.2, 1_000, 2_760)),
        Case("real numbers", "More tokens than characters.", (1.1, 30, 20)),
    ),
    faults=faults_of(_MESSAGES, _SHARE, _UNIT),
    faulty=_faulty,
    hints=(
        "What does the whole text cost, in nats?",
        "`nats * num_tokens`; divide that by the number of characters.",
        "Divide by `math.log(2)` to tell it in bits.",
    ),
    praise="Now models with other tokens can be compared.",
    kind="number",
    returns="bits a character",
    differentiable=False,
)


def fair_bits(answer: object) -> Outcome:
    """Check an answer to the exercise *Bits that can be compared*.

    Args:
        answer: A function of (nats, num_tokens, num_characters) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return FAIR_BITS.check(answer)
