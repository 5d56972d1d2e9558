"""*Windows this side of the border*: where windows for training may begin."""

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(num_steps: int, length: int, border: int) -> Tensor:
    """Every place is tried: all the steps of its window come before the border."""
    starts = [
        start
        for start in range(num_steps)
        if all(start + t < min(border, num_steps) for t in range(length))
    ]
    return torch.tensor(starts, dtype=torch.long)


def _faulty(faults: frozenset[str], num_steps: int, length: int, border: int) -> Tensor:
    """The starts with some mistakes; none of them gives the right answer."""
    first, end = 0, border - length + 1
    if "start-before-the-border" in faults:
        end = border
    if "last-one-missing" in faults:
        end = border - length
    if "one-step-over" in faults:
        end = border - length + 2
    if "whole-series" in faults:
        end = num_steps - length + 1
    if "test-side" in faults:
        first, end = border, num_steps - length + 1
    if "from-one" in faults:
        first += 1
    stride = length if "side-by-side" in faults else 1
    starts = torch.arange(first, end, stride)
    return starts + length - 1 if "ends" in faults else starts


_MESSAGES = {
    "start-before-the-border": (
        "where",
        "Your windows *begin* before the border, but the last ones reach over it, and "
        "what lies behind it is the test. That is the leak: the *last* step of a "
        "window has to come before the border.",
    ),
    "whole-series": (
        "where",
        "You take the windows of the whole series, test included: none may reach the "
        "border.",
    ),
    "test-side": (
        "where",
        "You return the windows behind the border, which are the test: those before it "
        "are for training.",
    ),
    "last-one-missing": (
        "where",
        "You leave one window out: the one whose last step comes just before the "
        "border begins at `border - length`, and `torch.arange` stops before its end.",
    ),
    "one-step-over": (
        "where",
        "Your last window holds the step `border` itself, and that is the first step "
        "of the test.",
    ),
    "side-by-side": (
        "stride",
        "Your windows lie side by side. For training they may overlap, and every "
        "place where one fits is asked for.",
    ),
    "from-one": ("first", "You leave out the window that begins at step 0."),
    "ends": (
        "output",
        "You return where each window ends: return where it begins.",
    ),
}

_ANY = "any sizes"
_CASES = (
    Case(
        "windows of one step",
        "Five steps, three of them before the border, windows of a single step.",
        (5, 1, 3),
    ),
    Case(
        "not over the border",
        "Windows of two steps: the last one must end before step 4.",
        (8, 2, 4),
    ),
    Case(
        "overlapping",
        "Windows of three steps; a window may begin at every step that leaves room.",
        (12, 3, 8),
    ),
    Case("just room enough", "One window fits, and no more.", (9, 4, 4)),
    Case(_ANY, "A border near the end.", (24, 5, 18)),
    Case(_ANY, "A border in the middle.", (30, 4, 15)),
)

TRAINING_STARTS = Exercise(
    name="training_starts",
    parameters=("num_steps", "length", "border"),
    axes=("", "", ""),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "Take the smallest case and draw it: steps 0 to 7, a border at 4, windows of "
        "two steps. Which are the steps of the last window that is allowed?",
        "A window that begins at `s` has the steps `s` to `s + length - 1`. The last "
        "of them has to be smaller than `border`. `torch.arange(n)` counts from 0 to "
        "`n - 1`.",
    ),
    praise="No window of these knows anything of the test.",
    returns="the places where windows begin",
    differentiable=False,
)
