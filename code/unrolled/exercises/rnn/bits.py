"""*Bits from logits*: the surprise in bits, over windows of different lengths."""

import math

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults

Windows = list[tuple[Tensor, Tensor]]


def _specification(windows: Windows) -> Tensor:
    """Every character's surprise, one at a time in plain Python floats."""
    surprises = []
    for logits, targets in windows:
        for row, target in zip(logits.tolist(), targets.tolist(), strict=True):
            top = max(row)
            total = sum(math.exp(value - top) for value in row)
            chance = math.exp(row[target] - top) / total
            surprises.append(-math.log2(chance))
    mean = sum(surprises) / len(surprises)
    return torch.tensor(mean, dtype=torch.float64)


def _surprise(
    faults: frozenset[str], logits: Float[Tensor, "T V"], targets: Int[Tensor, " T"]
) -> Float[Tensor, " T"]:
    """Nats at each character, with some mistakes."""
    logits = logits.double()
    if "shifted" in faults:
        logits, targets = logits[:-1], targets[1:]
    if "softmax-twice" in faults:
        logits = logits.softmax(-1)
    logs = logits.log_softmax(0 if "over-time" in faults else -1)
    if "no-softmax" in faults:
        logs = logits
    if "of-the-likeliest" in faults:
        return -logs.max(-1).values
    if "entropy" in faults:
        return -(logs.exp() * logs).sum(-1)
    return -logs.gather(-1, targets[:, None]).squeeze(-1)


def _faulty(faults: frozenset[str], windows: Windows) -> Tensor:
    """The measurement with some mistakes; none of them gives the right answer."""
    each = [_surprise(faults, logits, targets) for logits, targets in windows]
    if "first-window" in faults:
        each = each[:1]
    if "last-window" in faults:
        each = each[-1:]
    every = torch.cat(each)
    nats = every.mean()
    if "mean-of-means" in faults:
        nats = torch.stack([one.mean() for one in each]).mean()
    if "sum" in faults:
        nats = every.sum()
    if "sum-of-means" in faults:
        nats = torch.stack([one.mean() for one in each]).sum()
    if "per-window" in faults:
        nats = every.sum() / len(each)
    if "mean-probability" in faults:
        nats = -(-every).exp().mean().log()
    if "no-minus" in faults:
        nats = -nats
    return _in_unit(faults, nats)


def _in_unit(faults: frozenset[str], nats: Tensor) -> Tensor:
    if "nats" in faults:
        return nats
    if "times-ln-two" in faults:
        return nats * math.log(2)
    if "log-of-nats" in faults:
        return nats.log2()
    if "perplexity" in faults:
        return nats.exp()
    return nats / math.log(2)


_MESSAGES = {
    "nats": (
        "unit",
        "Your number is in nats, as torch's losses are: divide by `math.log(2)`.",
    ),
    "times-ln-two": (
        "unit",
        "You multiply by the logarithm of two. A nat is more than a bit, so there are "
        "more bits than nats: divide.",
    ),
    "log-of-nats": (
        "unit",
        "You take a logarithm of the mean in nats, which is a logarithm already: "
        "divide by `math.log(2)` instead.",
    ),
    "perplexity": (
        "unit",
        "You return the perplexity, the exponential of the mean: leave the "
        "exponential out, and divide nats by `math.log(2)`.",
    ),
    "no-minus": (
        "sign",
        "The minus is missing: the logarithm of a probability is negative, and a "
        "surprise is not.",
    ),
    "mean-of-means": (
        "mean",
        "You average within each window and then over the windows, so a character of "
        "a short window counts more. Add up all characters and divide once.",
    ),
    "sum": ("mean", "You add up the surprise and do not divide by the characters."),
    "sum-of-means": ("mean", "You add up the means of the windows."),
    "per-window": (
        "mean",
        "You divide by the number of windows instead of the number of characters.",
    ),
    "mean-probability": (
        "mean",
        "You average the probabilities and take the logarithm of that: average the "
        "logarithms.",
    ),
    "first-window": (
        "which",
        "Only the first window counts: look at the indentation of `return`.",
    ),
    "last-window": (
        "which",
        "Only the last window counts: what the loop computes is overwritten instead of "
        "added up.",
    ),
    "shifted": (
        "shift",
        "You shift the targets against the logits. They are lined up already: row t of "
        "the logits is what the model said of target t.",
    ),
    "softmax-twice": (
        "softmax",
        "You take a softmax of a softmax: `cross_entropy` and `log_softmax` want "
        "logits, not probabilities.",
    ),
    "no-softmax": (
        "softmax",
        "You take the logits themselves for logarithms of probabilities: that needs a "
        "`log_softmax` first.",
    ),
    "over-time": (
        "softmax",
        "Your softmax goes along time. The characters that compete are those of one "
        "row: `dim=-1`.",
    ),
    "of-the-likeliest": (
        "target",
        "You take the surprise at the likeliest character, whatever came: use the "
        "target's.",
    ),
    "entropy": (
        "target",
        "You measure how unsure the model was, its entropy, whatever came: use the "
        "surprise at the target.",
    ),
}


def _general(*lengths: int, vocab_size: int = 5) -> Windows:
    draw = torch.Generator().manual_seed(sum(lengths))
    return [
        (
            torch.randint(-20, 21, (length, vocab_size), generator=draw).float() / 10,
            torch.randint(vocab_size, (length,), generator=draw),
        )
        for length in lengths
    ]


_ONE = torch.tensor([[0, math.log(3)]])
_CASES = (
    Case(
        "no idea at all",
        "Four characters, all equally likely: two bits, whatever comes.",
        ([(torch.zeros(3, 4), torch.tensor([0, 3, 1]))],),
    ),
    Case(
        "what really came",
        "The first character has a probability of a quarter, and it came.",
        ([(_ONE, torch.tensor([0]))],),
    ),
    Case(
        "what really came",
        "The second character has a probability of three quarters, and it came.",
        ([(_ONE, torch.tensor([1]))],),
    ),
    Case(
        "several characters",
        "One window of four characters: their mean.",
        (_general(4, vocab_size=3),),
    ),
    Case(
        "windows of different lengths",
        "A window of one character, and one of six: every character counts the same.",
        (_general(1, 6, vocab_size=3),),
    ),
    Case("any windows", "Two windows of equal length.", (_general(3, 3),)),
    Case("any windows", "A longer vocabulary.", (_general(5, 2, vocab_size=9),)),
    Case("any windows", "Three windows.", (_general(2, 5, 3),)),
)

BITS_FROM_LOGITS = Exercise(
    name="bits_from_logits",
    parameters=("windows",),
    axes=("",),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "The surprise at one character is minus the logarithm of the probability that "
        "the model gave to it. Logits are not probabilities yet: "
        "`torch.log_softmax(logits, dim=-1)` gives their natural logarithms.",
        "A nat is more than a bit: divide nats by the natural logarithm of two, "
        "`math.log(2)`.",
        "A short window must not count as much as a long one. Add up the surprise of "
        "all characters, count them, and divide once, at the end.",
    ),
    praise="Now two models can be compared, if both are measured like this.",
    kind="number",
    returns="the mean surprise in bits",
    differentiable=False,
)
