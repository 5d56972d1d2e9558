"""The exercise *One block further*: a softmax that is corrected as it goes."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

State = tuple[Tensor, Tensor, Tensor]


def _one_block(
    highest: Float[Tensor, " T"],
    total: Float[Tensor, " T"],
    mixed: Float[Tensor, "T W"],
    scores: Float[Tensor, "T S"],
    values: Float[Tensor, "S W"],
) -> State:
    """One query at a time, in plain Python floats."""
    tops, sums, means = [], [], []
    held = values.tolist()
    for old, summed, mean, row in zip(
        highest.tolist(), total.tolist(), mixed.tolist(), scores.tolist(), strict=True
    ):
        top = max(old, *row)
        shrink = math.exp(old - top)
        weights = [math.exp(score - top) for score in row]
        tops.append(top)
        sums.append(summed * shrink + sum(weights))
        means.append(
            [
                before * shrink
                + sum(w * v[c] for w, v in zip(weights, held, strict=True))
                for c, before in enumerate(mean)
            ]
        )
    made = (torch.tensor(each, dtype=scores.dtype) for each in (tops, sums, means))
    first, second, third = made
    return first, second, third


_TOP: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda old, scores: torch.maximum(old, scores.amax(-1)),
    "own-maximum": lambda old, scores: scores.amax(-1),
    "old-maximum": lambda old, scores: old,
    "one-maximum-for-all": lambda old, scores: torch.maximum(
        old, scores.amax().expand_as(old)
    ),
}
_SHRINK: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda old, top: (old - top).exp(),
    "no-shrink": lambda old, top: torch.ones_like(old),
    "grown": lambda old, top: (top - old).exp(),
    "no-exponential": lambda old, top: old - top,
}
_WEIGHTS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda scores, top: (scores - top[:, None]).exp(),
    "no-maximum-taken-off": lambda scores, top: scores.exp(),
    "softmax-of-the-block": lambda scores, top: scores.softmax(-1),
}
_KEPT: dict[str, Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]] = {
    "": lambda total, mixed, shrink: (total * shrink, mixed * shrink[:, None]),
    "total-not-shrunk": lambda total, mixed, shrink: (total, mixed * shrink[:, None]),
    "mixed-not-shrunk": lambda total, mixed, shrink: (total * shrink, mixed),
    "old-forgotten": lambda total, mixed, shrink: (0 * total, 0 * mixed),
}
_TOLD: dict[str, Callable[[Tensor, Tensor, Tensor], State]] = {
    "": lambda top, total, mixed: (top, total, mixed),
    "divided": lambda top, total, mixed: (top, total, mixed / total[:, None]),
    "total-first": lambda top, total, mixed: (total, top, mixed),
}


def _faulty(
    faults: frozenset[str],
    highest: Float[Tensor, " T"],
    total: Float[Tensor, " T"],
    mixed: Float[Tensor, "T W"],
    scores: Float[Tensor, "T S"],
    values: Float[Tensor, "S W"],
) -> State:
    top = pick(_TOP, faults)(highest, scores)
    shrink = pick(_SHRINK, faults)(highest, top)
    weights = pick(_WEIGHTS, faults)(scores, top)
    total, mixed = pick(_KEPT, faults)(total, mixed, shrink)
    return pick(_TOLD, faults)(top, total + weights.sum(-1), mixed + weights @ values)


_CORRECT = (
    "What was summed so far had the old maximum taken off. With the new one it has to "
    "be multiplied by `(highest - top).exp()`, which is at most one."
)
_MESSAGES = {
    "no-shrink": f"You add to the old sums as they are. {_CORRECT}",
    "own-maximum": "You take the maximum of this block alone. It may be lower than the "
    "one before: then the old sums *grow*, and may overflow. Take the higher of both.",
    "divided": "You divide by the total already. The next block has still to be "
    "added: divide once, when all have been seen.",
    "total-not-shrunk": f"You corrected the mixed values and not the total. {_CORRECT}",
    "mixed-not-shrunk": f"You corrected the total and not the mixed values. {_CORRECT}",
    "old-maximum": "You keep the old maximum, whatever this block holds. Then a large "
    "score overflows.",
    "one-maximum-for-all": "You take one maximum for all queries. Each has its own: "
    "along the last axis.",
    "grown": f"Your correction is turned round. {_CORRECT}",
    "no-exponential": f"Your correction lacks its exponential. {_CORRECT}",
    "no-maximum-taken-off": "You take the exponentials of the bare scores. The maximum "
    "has to be taken off first, or a large score overflows.",
    "softmax-of-the-block": "You share out a whole within this block. The whole is "
    "shared out among all blocks, at the end.",
    "old-forgotten": "You forgot what was summed before this block.",
    "total-first": "Return them in the order highest, total, mixed.",
}


def _numbers(t: int, s: int, w: int) -> tuple[Tensor, ...]:
    drawn = general(100 * t + 10 * s + w, (t,), (t,), (t, w), (t, s), (s, w))
    highest, total, mixed, scores, values = drawn
    return highest + 0.05, total + 1.5, mixed, 3 * scores, values


def _by_hand(highest: float, total: float, scores: list[float]) -> tuple[Tensor, ...]:
    values = torch.arange(1.0, 1.0 + len(scores))[:, None]
    return (
        torch.tensor([highest]),
        torch.tensor([total]),
        torch.tensor([[3.0]]),
        torch.tensor([scores]),
        values,
    )


ONE_BLOCK = Exercise(
    name="one_block",
    parameters=("highest", "total", "mixed", "scores", "values"),
    axes=("T", "T", "TW", "TS", "SW"),
    specification=_one_block,
    cases=(
        Case(
            "a block of lower scores",
            "The highest score was seen before: nothing old has to be corrected.",
            _by_hand(2.0, 1.5, [1.0, 0.0]),
        ),
        Case(
            "a new maximum",
            "The second score of this block is higher than all before.",
            _by_hand(0.0, 1.5, [-1.0, 1.0]),
        ),
        Case("two queries", "Each has a maximum of its own.", _numbers(2, 3, 2)),
        Case(
            "large scores",
            "Scores of a hundred: their bare exponentials overflow.",
            _by_hand(99.0, 1.5, [100.0, 98.0]),
        ),
        Case(SIZES, "One of everything.", _numbers(1, 1, 1)),
        Case(SIZES, "All sizes equal.", _numbers(3, 3, 3)),
        Case(SIZES, "Every size another.", _numbers(4, 3, 2)),
    ),
    faults=faults_of(_MESSAGES, _TOP, _SHRINK, _WEIGHTS, _KEPT, _TOLD),
    faulty=_faulty,
    hints=(
        "The new maximum of each query is the higher of the old one and the highest "
        "score of its row.",
        "Everything summed so far was made with the old maximum. Which factor turns "
        "exp(s − old) into exp(s − new)?",
        "`shrink = (highest - top).exp()`; then the total is `total * shrink + "
        "weights.sum(-1)`, and the mixed values likewise, with `shrink[:, None]`.",
    ),
    praise="Called for block after block, and divided once at the end, it is attention "
    "without its matrix.",
    kind="tensors",
    returns="the three tensors",
    differentiable=False,
)


def one_block(answer: object) -> Outcome:
    """Check an answer to the exercise *One block further*.

    Args:
        answer: A function of (highest, total, mixed, scores, values) that returns the
            first three after this block.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return ONE_BLOCK.check(answer)
