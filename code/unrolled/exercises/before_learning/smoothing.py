"""The exercise *Take a little from everybody*: one context of the n-gram."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _smooth_specification(
    counts: Float[Tensor, " V"], discount: float, lower: Float[Tensor, " V"]
) -> Tensor:
    kinds = sum(1 for c in counts.tolist() if c > 0)
    total = sum(counts.tolist())
    if total == 0:
        return lower.clone()
    out = []
    for c, below in zip(counts.tolist(), lower.tolist(), strict=True):
        kept = c - discount if c > 0 else 0.0
        out.append((kept + discount * kinds * below) / total)
    return torch.tensor(out, dtype=lower.dtype)


_KEPT: dict[str, Callable[[Tensor, float], Tensor]] = {
    "": lambda c, d: (c - d).clamp(min=0),
    "discount-everywhere": lambda c, d: c - d,
    "no-discount": lambda c, d: c,
}
# What is handed on: (counts, discount) -> weight before division by the total
_HANDED: dict[str, Callable[[Tensor, float], Tensor]] = {
    "": lambda c, d: d * (c > 0).sum(),
    "one-discount": lambda c, d: torch.tensor(d),
    "all-characters": lambda c, d: torch.tensor(d * len(c)),
    "nothing-handed-on": lambda c, d: torch.tensor(0.0),
    "times-total": lambda c, d: d * c.sum(),
    "lower-unweighted": lambda c, d: c.sum(),
}
_BELOW: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda below, c: below,
    "uniform-below": lambda below, c: torch.full_like(below, 1 / len(below)),
    "only-unseen": lambda below, c: torch.where(c > 0, 0, below),
    "shared-among-unseen": lambda below, c: (
        torch.where(c > 0, 0, below) / torch.where(c > 0, 0, below).sum()
    ),
}
_UNSEEN: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda below: below,
    "unseen-nan": lambda below: torch.full_like(below, math.nan),
    "unseen-zero": lambda below: torch.zeros_like(below),
    "unseen-uniform": lambda below: torch.full_like(below, 1 / len(below)),
}


def _smooth_faulty(
    faults: frozenset[str], counts: Tensor, discount: float, lower: Tensor
) -> Tensor:
    total = counts.sum()
    if total == 0:
        return pick(_UNSEEN, faults)(lower)
    kept = pick(_KEPT, faults)(counts, discount)
    handed = pick(_HANDED, faults)(counts, discount)
    below = pick(_BELOW, faults)(lower, counts)
    return (kept + handed * below) / total


_SMOOTH_MESSAGES = {
    "nothing-handed-on": "You take the discount off and hand nothing on, so the "
    "probabilities sum to less than one, and what was never seen stays impossible. "
    "Add λ times `lower`.",
    "one-discount": "You hand on one discount. It was taken off *every* character "
    "that was seen: λ is the discount times the number of different ones.",
    "all-characters": "You hand on a discount for every character of the vocabulary. "
    "Only those with a count above zero gave one: count these.",
    "times-total": "You hand on the discount times the number of *occurrences*. It is "
    "taken off once for each different character, however often that occurred.",
    "discount-everywhere": "You take the discount off characters that were never seen "
    "as well, which makes their share negative: only a count above zero can give.",
    "no-discount": "You add what comes from below without having taken anything off, "
    "so the probabilities sum to more than one.",
    "lower-unweighted": "You add `lower` as it is. It has to be weighted by what was "
    "taken off: λ over the total.",
    "only-unseen": "You let only the unseen characters have a share from below. In the "
    "interpolated form every character gets one, the seen ones too; as you have it, "
    "the sum is below one.",
    "shared-among-unseen": "You give all that was taken off to the unseen characters. "
    "That is the older form, backing off. In the interpolated one every character "
    "gets its share of `lower`, the seen ones too.",
    "uniform-below": "You spread what was taken off evenly. It goes by `lower`, what "
    "the shorter context says.",
    "unseen-nan": "After a context that was never seen you divide zero by zero. Then "
    "the longer table knows nothing: return `lower`.",
    "unseen-zero": "After a context that was never seen you return zeros, which is no "
    "distribution. Then the longer table knows nothing: return `lower`.",
    "unseen-uniform": "After a context that was never seen you return the die. The "
    "shorter context knows more: return `lower`.",
}
_LOWER = torch.tensor([0.5, 0.25, 0.125, 0.125])

SMOOTH = Exercise(
    name="smooth",
    parameters=("counts", "discount", "lower"),
    axes=("V", "", "V"),
    specification=_smooth_specification,
    cases=(
        Case(
            "no discount",
            "The discount is zero, so the counts alone decide.",
            (torch.tensor([2.0, 1, 1, 0]), 0.0, _LOWER),
        ),
        Case(
            "what is taken off",
            "Only the first character was ever seen, four times, and `lower` gives it "
            "nothing: what is left for it is four minus the discount, over four.",
            (torch.tensor([4.0, 0, 0]), 0.5, torch.tensor([0.0, 0.75, 0.25])),
        ),
        Case(
            "what is handed on",
            "Three different characters were seen, so three discounts are handed on.",
            (torch.tensor([5.0, 2, 1, 0]), 0.5, _LOWER),
        ),
        Case(
            "a context never seen",
            "All counts are zero: the longer context has nothing to say.",
            (torch.zeros(4), 0.75, _LOWER),
        ),
        Case(
            "general numbers",
            "Another vocabulary, another discount.",
            (
                torch.tensor([0.0, 7, 1, 0, 3, 1]),
                0.7,
                torch.tensor([0.1, 0.3, 0.05, 0.25, 0.2, 0.1]),
            ),
        ),
    ),
    faults=faults_of(_SMOOTH_MESSAGES, _KEPT, _HANDED, _BELOW, _UNSEEN),
    faulty=_smooth_faulty,
    hints=(
        "Three amounts: what is left of each count, how much was taken off in all, and "
        "the total that everything is divided by.",
        "What is left is `(counts - discount).clamp(min=0)`. As many discounts were "
        "taken off as there are characters with a count above zero: "
        "`(counts > 0).sum()`.",
        "Add what is left and λ times `lower`, divide by `counts.sum()`; and if that "
        "is zero, return `lower` before you divide.",
    ),
    praise="Stack this, one length on the other, and you have the judge.",
    returns="the probabilities",
    differentiable=False,
)


def smooth(answer: object) -> Outcome:
    """Check an answer to the exercise *Take a little from everybody*.

    Args:
        answer: A function of (counts, discount, lower) that returns probabilities.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SMOOTH.check(answer)
