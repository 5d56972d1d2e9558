"""*A distribution with a temperature*: logits to probabilities, safely."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(logits: Float[Tensor, " V"], temperature: float) -> Tensor:
    """The probabilities, one at a time in plain Python floats."""
    values = logits.tolist()
    top = max(values)
    if temperature == 0:
        chances = [float(value == top) for value in values]
    else:
        chances = [math.exp((value - top) / temperature) for value in values]
    total = sum(chances)
    return torch.tensor([chance / total for chance in chances], dtype=logits.dtype)


def _faulty(
    faults: frozenset[str], logits: Float[Tensor, " V"], temperature: float
) -> Tensor:
    """The distribution with some mistakes; none of them gives the right answer."""
    if temperature == 0 and "zero-unhandled" not in faults:
        return _at_zero(faults, logits)
    scaled = logits / temperature
    if faults & {"ignored", "divided-after", "powers"}:
        scaled = logits
    if "multiplied" in faults:
        scaled = logits * temperature
    result = _normalised(faults, scaled)
    if "divided-after" in faults:
        return result / temperature
    if "powers" in faults:
        # As torch divides: a temperature of zero gives infinity, not an error.
        return result ** (1 / torch.tensor(temperature, dtype=logits.dtype))
    return result


def _at_zero(faults: frozenset[str], logits: Tensor) -> Tensor:
    if "zero-index" in faults:
        return logits.argmax()
    if "zero-logit" in faults:
        return logits.max()
    if "zero-uniform" in faults:
        return torch.full_like(logits, 1 / len(logits))
    if "zero-plain" in faults:
        return _normalised(faults, logits)
    if "zero-logits" in faults:
        return logits
    return (logits == logits.max()).to(logits.dtype)


def _normalised(faults: frozenset[str], scaled: Tensor) -> Tensor:
    if "no-softmax" in faults:
        return scaled
    if "log" in faults:
        return torch.log_softmax(scaled, -1)
    if "exponentials" in faults:
        return scaled.exp()
    if "unstable" in faults:
        return scaled.exp() / scaled.exp().sum()
    if "proportional" in faults:
        return scaled / scaled.sum()
    if "sigmoid" in faults:
        return torch.sigmoid(scaled)
    return torch.softmax(scaled, -1)


_MESSAGES = {
    "multiplied": (
        "scale",
        "You multiply by the temperature. A high one should make the logits more "
        "alike: divide by it.",
    ),
    "ignored": (
        "scale",
        "Above zero, nothing in your result depends on the temperature.",
    ),
    "divided-after": (
        "scale",
        "You divide the probabilities by the temperature, so they no longer add up to "
        "one: divide the logits, before the softmax.",
    ),
    "powers": (
        "scale",
        "You raise the probabilities to the power of one over the temperature, which "
        "is right as far as it goes, but then they no longer add up to one.",
    ),
    "zero-unhandled": (
        "zero",
        "At temperature zero you divide by zero: it needs a case of its own.",
    ),
    "zero-index": (
        "zero",
        "At temperature zero you return the index of the largest logit. Return "
        "probabilities of shape [V] there too: a one at that index, zeros elsewhere.",
    ),
    "zero-logit": (
        "zero",
        "At temperature zero you return the largest logit. Return probabilities of "
        "shape [V]: a one where it stands, zeros elsewhere.",
    ),
    "zero-uniform": (
        "zero",
        "At temperature zero you give every character the same probability. That is "
        "the other end: cold means certain.",
    ),
    "zero-plain": (
        "zero",
        "You treat temperature zero like temperature one: at zero the largest logit "
        "takes it all.",
    ),
    "zero-logits": ("zero", "At temperature zero you return the logits as they are."),
    "unstable": (
        "softmax",
        "Your exponentials overflow: `exp` of a large number is infinite, and infinite "
        "over infinite is nan. Subtract the largest logit first, or let "
        "`torch.softmax` do it.",
    ),
    "no-softmax": (
        "softmax",
        "You return logits, not probabilities: the softmax is missing.",
    ),
    "log": (
        "softmax",
        "You return logarithms of probabilities: `log_softmax` is `softmax` and then "
        "a logarithm.",
    ),
    "exponentials": (
        "softmax",
        "Your exponentials do not add up to one: divide by their sum.",
    ),
    "proportional": (
        "softmax",
        "You divide the logits by their sum, which may even give negative numbers: "
        "the exponential comes first.",
    ),
    "sigmoid": (
        "softmax",
        "A sigmoid gives each character a probability of its own, and they do not add "
        "up to one: use a softmax.",
    ),
}


def _general(size: int) -> Tensor:
    draw = torch.Generator().manual_seed(size)
    return torch.randperm(4 * size, generator=draw)[:size].float() / size - 1.5


_SIZES = "any logits, any temperature"
_CASES = (
    Case(
        "temperature one",
        "The temperature is one, so this is the plain softmax: the second character "
        "is three times as likely as the first.",
        (torch.tensor([0, math.log(3)]), 1.0),
    ),
    Case(
        "a high temperature",
        "The temperature is two: the probabilities come closer together.",
        (torch.tensor([0, 2 * math.log(3)]), 2.0),
    ),
    Case(
        "a low temperature",
        "The temperature is one half: the probabilities move apart.",
        (torch.tensor([1, 0, -1.0]), 0.5),
    ),
    Case(
        "temperature zero",
        "The temperature is zero: the largest logit takes it all.",
        (torch.tensor([1.0, 3, 2]), 0.0),
    ),
    Case(
        "large logits",
        "Only differences matter: a thousand more on every logit changes nothing.",
        (torch.tensor([1000.0, 999, 1001]), 1.0),
    ),
    Case(
        "large logits",
        "A tiny temperature, a thousandth, makes small logits large.",
        (torch.tensor([0.5, 1, -1]), 0.001),
    ),
    Case(_SIZES, "One character is certain.", (torch.tensor([0.5]), 0.75)),
    Case(_SIZES, "The same code at other sizes.", (_general(7), 1.5)),
    Case(_SIZES, "The same code at other sizes.", (_general(5), 0.7)),
)

TEMPERED_SOFTMAX = Exercise(
    name="tempered_softmax",
    parameters=("logits", "temperature"),
    axes=("V", ""),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "The temperature acts on the logits, before the softmax. A high one should "
        "bring the probabilities together, so it has to make the differences between "
        "logits smaller.",
        "One cannot divide by zero, so zero needs a case of its own: zeros everywhere, "
        "and a one at `logits.argmax()`.",
        "The exponential of 1000 is too large for any floating-point number. Only "
        "differences of logits matter, so subtract the largest before anything else; "
        "`torch.softmax` does that for you.",
    ),
    praise="Draw from it with `torch.multinomial`, and the model writes.",
    returns="the probabilities",
)
