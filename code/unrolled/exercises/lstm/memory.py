"""*Along the memory*: what is left at the end of what was held on the way."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick


def _specification(f: Float[Tensor, "T H"]) -> Float[Tensor, "T H"]:
    """Each derivative as a product of its own, in plain Python floats."""
    rows = []
    for t in range(len(f)):
        row = []
        for cell in range(f.shape[1]):
            left = 1.0
            for later in range(t, len(f)):
                left *= f[later, cell].item()
            row.append(left)
        rows.append(row)
    return torch.tensor(rows, dtype=f.dtype)


def _from_behind(f: Tensor) -> Tensor:
    return f.flip(0).cumprod(0).flip(0)


def _without_own(f: Tensor) -> Tensor:
    return torch.cat([_from_behind(f)[1:], torch.ones_like(f[:1])])


_PRODUCT: dict[str, Callable[[Tensor], Tensor]] = {
    "": _from_behind,
    "from-the-start": lambda f: f.cumprod(0),
    "without-own-step": _without_own,
    "one-step": lambda f: f,
    "whole-product": lambda f: f.prod(0).expand_as(f),
    "sums": lambda f: f.flip(0).cumsum(0).flip(0),
    "along-the-cells": lambda f: f.flip(1).cumprod(1).flip(1),
    "only-the-first": lambda f: f.prod(0),
    "newest-first": lambda f: f.flip(0).cumprod(0),
}
_USED: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda f: f,
    "what-is-lost": lambda f: 1 - f,
    "sigmoid-again": torch.sigmoid,
}


def _faulty(faults: frozenset[str], f: Float[Tensor, "T H"]) -> Tensor:
    """The products with some mistakes; none of them gives the right answer."""
    return pick(_PRODUCT, faults)(pick(_USED, faults)(f))


_MESSAGES = {
    "from-the-start": "You multiply from the first step to step t. What counts for a "
    "memory held before step t are the gates that it still has to pass: from step t to "
    "the end.",
    "without-own-step": "You leave out the gate of step t itself. The memory held "
    "*before* step t passes that one too.",
    "one-step": "You give each step's own gate. Between step t and the end lie all the "
    "later gates as well, and each one scales what is left.",
    "whole-product": "Every row of yours is the product over all steps. A memory held "
    "before step t has not passed the gates before it.",
    "sums": "You add the gates. Each one scales what the one before left: multiply.",
    "along-the-cells": "You multiply over the cells. Each cell keeps to itself; the "
    "steps are the first axis.",
    "only-the-first": "You return one row, for the memory before the first step. Every "
    "step has its own.",
    "newest-first": "Your products are right and lie the wrong way round: row 0 is for "
    "the memory before the first step.",
    "what-is-lost": "You multiply 1 − f, the share that is lost. Its name misleads: at "
    "f = 1 everything is kept.",
    "sigmoid-again": "You squash the gates again: `f` holds what came out of the "
    "sigmoid.",
}


def _gates(steps: int, cells: int) -> Tensor:
    draw = torch.Generator().manual_seed(10 * steps + cells)
    return torch.randint(1, 10, (steps, cells), generator=draw).float() / 10


_CASES = (
    Case("one step", "One gate at one half: half of it is left.", (_gates(1, 1),)),
    Case(
        "the carousel",
        "All gates stand at 1: whatever was held is there in full.",
        (torch.ones(3, 1),),
    ),
    Case(
        "one gate shuts",
        "The second of three gates is shut. What was held before it is gone; what "
        "comes after it is kept.",
        (torch.tensor([[1.0], [0.0], [1.0]]),),
    ),
    Case(
        "gates in a row",
        "One half, then one quarter, then 1.",
        (torch.tensor([[0.5], [0.25], [1.0]]),),
    ),
    Case("several cells", "Each cell has its own gates.", (_gates(4, 3),)),
    Case("any sizes", "Seven steps, two cells.", (_gates(7, 2),)),
    Case("any sizes", "Four steps, four cells.", (_gates(4, 4),)),
)

ALONG_THE_MEMORY = Exercise(
    name="along_the_memory",
    parameters=("f",),
    axes=("TH",),
    specification=_specification,
    cases=_CASES,
    faults=faults_of(_MESSAGES, _PRODUCT, _USED),
    faulty=_faulty,
    hints=(
        "At one step the memory becomes `f * c + i * g`. With i and g held fixed, what "
        "is the derivative of that for `c`?",
        "Over several steps the derivatives multiply. Which gates lie between the "
        "memory before step t and the end?",
        "Go backwards: begin with ones, and at every step from the last to the first "
        "multiply by its gate and note what you have.",
    ),
    praise="With every gate at 1 it is 1 at any distance: the constant error carousel.",
    returns="the derivatives, of shape [T, H]",
)
