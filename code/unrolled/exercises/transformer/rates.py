"""The exercise *Slowly at first*: the learning rate of the paper."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _paper_rate(step: int, d_model: int, warm_up: int) -> float:
    """Up along a line to the end of the warm-up, then down with the root."""
    if step <= warm_up:
        return step / warm_up * (d_model * warm_up) ** -0.5
    return (d_model * step) ** -0.5


_WHICH: dict[str, Callable[[float, float], float]] = {
    "": min,
    "larger": max,
    "added": lambda late, early: late + early,
    "early-alone": lambda late, early: early,
    "late-alone": lambda late, early: late,
}
_EARLY: dict[str, Callable[[int, int], float]] = {
    "": lambda s, w: s * w**-1.5,
    "root-of-warm-up": lambda s, w: s * w**-0.5,
    "share-of-warm-up": lambda s, w: s / w,
    "from-nought": lambda s, w: (s - 1) * w**-1.5,
}
_LATE: dict[str, Callable[[int, int], float]] = {
    "": lambda s, w: s**-0.5,
    "not-rooted": lambda s, w: 1 / s,
    "counted-from-the-top": lambda s, w: max(s - w, 1) ** -0.5,
}
_WIDTH: dict[str, Callable[[int], float]] = {
    "": lambda d: d**-0.5,
    "no-width": lambda d: 1.0,
    "width-not-rooted": lambda d: 1 / d,
    "times-the-root": lambda d: d**0.5,
}


def _faulty(faults: frozenset[str], step: int, d_model: int, warm_up: int) -> Tensor:
    early = pick(_EARLY, faults)(step, warm_up)
    late = pick(_LATE, faults)(step, warm_up)
    rate = pick(_WIDTH, faults)(d_model) * pick(_WHICH, faults)(late, early)
    return torch.tensor(rate, dtype=torch.float64)


_MESSAGES = {
    "larger": "You take the larger of the two. Early the line is the smaller one, late "
    "the root is: the rate follows the smaller.",
    "root-of-warm-up": "You raise the warm-up to −1/2. With −3/2 the line and the "
    "curve meet exactly at its end.",
    "share-of-warm-up": "You take the share of the warm-up that has gone. It has to "
    "be multiplied by the rate at its end, warm_up ** -0.5.",
    "early-alone": "You go on along the line for ever. After the warm-up the rate "
    "falls with the root of the step.",
    "late-alone": "You leave out the warm-up: the first step would be the largest.",
    "added": "You add the two. The rate is the smaller one.",
    "from-nought": "You count steps from nought in the line: the first step has the "
    "number one.",
    "not-rooted": "You divide by the step. It falls with its root.",
    "counted-from-the-top": "You count the steps of the descent from the end of the "
    "warm-up. They are counted from the beginning.",
    "no-width": "The width is missing: the wider, the smaller the rate.",
    "width-not-rooted": "You divide by the width; its root is asked for.",
    "times-the-root": "You multiply by the root of the width: its exponent is "
    "negative.",
}

PAPER_RATE = Exercise(
    name="paper_rate",
    parameters=("step", "d_model", "warm_up"),
    axes=("", "", ""),
    specification=_paper_rate,
    cases=(
        Case("the top", "Step 4 of a warm-up of 4, width 1.", (4, 1, 4)),
        Case("on the way up", "The first step of a warm-up of 4, width 1.", (1, 1, 4)),
        Case("on the way down", "Step 16 after a warm-up of 4, width 1.", (16, 1, 4)),
        Case("the width", "The top again, width 16.", (4, 16, 4)),
        Case("real sizes", "The paper's own, half-way up.", (2_000, 512, 4_000)),
        Case("real sizes", "The paper's own, at the end.", (100_000, 512, 4_000)),
    ),
    faults=faults_of(_MESSAGES, _WHICH, _EARLY, _LATE, _WIDTH),
    faulty=_faulty,
    hints=(
        "Two curves: one rises with the step, the other falls with its root. Which of "
        "them holds early, and which late?",
        "The smaller of the two holds. They meet where the step is the warm-up.",
        "`d_model**-0.5 * min(step**-0.5, step * warm_up**-1.5)`.",
    ),
    praise="At the top it is one over the root of width times warm-up: a longer "
    "warm-up is a lower peak, too.",
    kind="number",
    returns="the learning rate",
    differentiable=False,
)


def paper_rate(answer: object) -> Outcome:
    """Check an answer to the exercise *Slowly at first*.

    Args:
        answer: A function of (step, d_model, warm_up) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return PAPER_RATE.check(answer)
