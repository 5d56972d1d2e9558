"""The exercises *The Jacobian of one step* and *How it fades*."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _step(
    h: Float[Tensor, " H"], weight_hh: Float[Tensor, "H H"]
) -> Float[Tensor, "H H"]:
    """The derivative of each new unit for each old one, an entry at a time."""
    H = len(h)
    rows = [
        [(1 - float(h[i]) ** 2) * float(weight_hh[i, j]) for j in range(H)]
        for i in range(H)
    ]
    return torch.tensor(rows, dtype=h.dtype)


_SLOPE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda h: 1 - h**2,
    "no-slope": lambda h: h * 0 + 1,
    "not-squared": lambda h: 1 - h,
    "tanh-again": lambda h: 1 - torch.tanh(h) ** 2,
    "sigmoid-slope": lambda h: h * (1 - h),
    "state-for-slope": lambda h: h,
}
_SIDE: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda s, W: s[:, None] * W,
    "columns-scaled": lambda s, W: W * s,
    "slopes-only": lambda s, W: torch.diag(s),
    "applied": lambda s, W: s * W.sum(1),
}
_TURN: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda J: J,
    "transposed": lambda J: J.mT if J.dim() == 2 else J,
}


def _faulty_step(faults: frozenset[str], h: Tensor, weight_hh: Tensor) -> Tensor:
    J = pick(_SIDE, faults)(pick(_SLOPE, faults)(h), weight_hh)
    return pick(_TURN, faults)(J)


_STEP_MESSAGES = {
    "no-slope": "You return the matrix alone. Between the old state and the new one "
    "stands a tanh as well, and its slope at each unit is `1 - h**2`.",
    "columns-scaled": "Each slope meets a column of the matrix, where it should meet a "
    "row: row i belongs to the new unit i, whose tanh it is. `(1 - h**2)[:, None]` "
    "stands upright.",
    "transposed": "Your matrix is turned over: row i should say how the *new* unit i "
    "depends on each old one.",
    "tanh-again": "You squash `h` a second time. It has been through the tanh already: "
    "the slope is `1 - h**2`.",
    "not-squared": "The slope of the tanh is one minus the *square* of its output.",
    "sigmoid-slope": "`h * (1 - h)` is the slope of the logistic function; that of "
    "the tanh is `1 - h**2`.",
    "state-for-slope": "You scale by the state itself; what scales the row is the "
    "slope of the tanh there, `1 - h**2`.",
    "slopes-only": "You return the slopes and no matrix. The old state reaches the "
    "tanh through `weight_hh`.",
    "applied": "You have summed over the old units. The Jacobian keeps them apart: one "
    "row a new unit, one column an old one.",
}

STEP_JACOBIAN = Exercise(
    name="step_jacobian",
    parameters=("h", "weight_hh"),
    axes=("H", "HH"),
    specification=_step,
    cases=(
        Case(
            "one unit",
            "One unit at one half, whose weight to itself is 2: the slope there is "
            "three quarters.",
            (torch.tensor([0.5]), torch.tensor([[2.0]])),
        ),
        Case(
            "one unit",
            "The same below zero.",
            (torch.tensor([-0.5]), torch.tensor([[2.0]])),
        ),
        Case(
            "a slope a row",
            "Two units: the first at 0, where the slope is 1, the second at one half.",
            (torch.tensor([0.0, 0.5]), torch.tensor([[1.0, 2], [3, 4]])),
        ),
        Case(
            "saturated",
            "Both units at their ends: nothing gets through.",
            (torch.tensor([1.0, -1]), torch.tensor([[1.0, 2], [3, 4]])),
        ),
        Case(SIZES, "Three units.", general(3, (3,), (3, 3))),
        Case(SIZES, "Five units.", general(4, (5,), (5, 5))),
    ),
    faults=faults_of(_STEP_MESSAGES, _SLOPE, _SIDE, _TURN),
    faulty=_faulty_step,
    hints=(
        "The new unit i is the tanh of a sum. How does that sum change when the old "
        "unit j does, and by how much is the change scaled on its way through the "
        "tanh?",
        "The sum changes by `weight_hh[i, j]`. The slope of the tanh, where its output "
        "is `h[i]`, is `1 - h[i]**2`.",
        "So row i of `weight_hh` is multiplied by the slope of unit i: "
        "`(1 - h**2)[:, None] * weight_hh`.",
    ),
    praise="Everything in this chapter is a product of these.",
    returns="the Jacobian",
)


def _fading(
    h: Float[Tensor, "T H"], weight_hh: Float[Tensor, "H H"]
) -> Float[Tensor, " K"]:
    """The norms, each product made from its first factor on."""
    found = []
    for k in range(1, len(h)):
        product = torch.eye(h.shape[1], dtype=h.dtype)
        for back in range(k):
            product = product @ _step(h[len(h) - 1 - back], weight_hh)
        found.append(torch.linalg.matrix_norm(product, ord=2))
    return torch.stack(found)


_LENGTH: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda P: torch.linalg.matrix_norm(P, ord=2),
    "frobenius": lambda P: torch.linalg.matrix_norm(P),
    "largest-entry": lambda P: P.abs().max(),
    "eigenvalue": lambda P: torch.linalg.eigvals(P).abs().max(),
}


def _steps(h: Tensor, W: Tensor, shift: int) -> list[Tensor]:
    """The Jacobians from the last step back to the second."""
    return [(1 - h[t - shift] ** 2)[:, None] * W for t in range(len(h) - 1, 0, -1)]


def _faulty_fading(faults: frozenset[str], h: Tensor, weight_hh: Tensor) -> Tensor:
    length = pick(_LENGTH, faults)
    steps = _steps(h, weight_hh, int("slope-before" in faults))
    if "no-slope" in faults:
        steps = [weight_hh for _ in steps]
    if "from-the-start" in faults:
        steps = steps[::-1]
    product = torch.eye(h.shape[1], dtype=h.dtype)
    found, bound = [], torch.ones((), dtype=h.dtype)
    for J in steps:
        swapped = ("wrong-order" in faults) != ("from-the-start" in faults)
        product = J @ product if swapped else product @ J
        bound = bound * length(J)
        found.append(
            bound
            if "norms-multiplied" in faults
            else length(J)
            if "one-step-only" in faults
            else length(product)
        )
    return torch.stack(found)


_FADING_MESSAGES = {
    "norms-multiplied": "You multiply the norms of the single steps. That is the "
    "*bound* of this chapter, and more than what is left: multiply the matrices, and "
    "take the norm of the product.",
    "wrong-order": "Your factors stand in the wrong order. The last step is the "
    "outermost function, so its Jacobian stands leftmost, and every earlier one is put "
    "to the right: `product = product @ J`.",
    "one-step-only": "You take the norm of each step by itself. What is left after k "
    "steps is the norm of the product of k of them.",
    "no-slope": "You multiply the matrix alone. Each step has its own slopes, "
    "`1 - h[t]**2`.",
    "slope-before": "Your slopes are one step late: the step *into* `h[t]` ends in "
    "the tanh whose output is `h[t]`, so that is where its slope is taken.",
    "from-the-start": "You begin at the first state. Asked is how the *last* one "
    "depends on those before it: begin at the end.",
    "frobenius": "You take the root of the sum of all squares, which is "
    "`matrix_norm`'s default. Asked is the spectral norm: `ord=2`.",
    "largest-entry": "You take the largest entry in place of the spectral norm.",
    "eigenvalue": "You take the largest eigenvalue. A product can lengthen a vector by "
    "far more than its eigenvalues say: take the spectral norm.",
}
_CHAIN = {
    "norms-multiplied": None,
    "wrong-order": None,
    "one-step-only": None,
}
_PLACES = {"no-slope": None, "slope-before": None}
_BEGINNING = {"from-the-start": None}
_ONE = torch.tensor([[0.5]])
_STATES, _MATRIX = general(7, (5, 3), (3, 3))

FADING = Exercise(
    name="fading",
    parameters=("h", "weight_hh"),
    axes=("TH", "HH"),
    specification=_fading,
    cases=(
        Case(
            "one unit",
            "Three states of one unit, at 0 all the time: only its weight of one half "
            "is left to multiply.",
            (torch.zeros(3, 1), _ONE),
        ),
        Case(
            "each step its slope",
            "The middle one of four states is at 0.6, where the slope is 0.64.",
            (torch.tensor([[0.0], [0], [0.6], [0.0]]), _ONE),
        ),
        Case(
            "each step its slope",
            "The last of three states is at 0.6.",
            (torch.tensor([[0.0], [0], [0.6]]), _ONE),
        ),
        Case(
            "units that mix",
            "Two units at 0: the matrix is [[0.5, 1], [0, 0.5]], as in the chapter on "
            "the recurrent network.",
            (torch.zeros(4, 2), torch.tensor([[0.5, 1], [0, 0.5]])),
        ),
        Case(SIZES, "Five states of three units.", (_STATES, _MATRIX)),
        Case(SIZES, "Two states of three units.", (_STATES[:2], _MATRIX)),
    ),
    faults=faults_of(_FADING_MESSAGES, _CHAIN, _PLACES, _BEGINNING, _LENGTH),
    faulty=_faulty_fading,
    hints=(
        "The last state depends on the one before it by the Jacobian of the last step, "
        "on the one before that by the product of two, and so on. The first of your "
        "numbers is the norm of one Jacobian.",
        "Walk from the last step to the second, and keep the product: it starts as "
        "`torch.eye(H)`, and each earlier Jacobian is multiplied on from the right.",
        "In the loop: `product = product @ ((1 - h[t]**2)[:, None] * weight_hh)`, then "
        "append `torch.linalg.matrix_norm(product, ord=2)`.",
    ),
    praise="This is the curve of the chapter's figures, at one place in one text.",
    returns="the norms, of shape [T - 1]",
    differentiable=False,
)


def step_jacobian(answer: object) -> Outcome:
    """Check an answer to the exercise *The Jacobian of one step*.

    Args:
        answer: A function of (h, weight_hh) that returns the Jacobian [H, H].

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return STEP_JACOBIAN.check(answer)


def fading(answer: object) -> Outcome:
    """Check an answer to the exercise *How it fades*.

    Args:
        answer: A function of (h, weight_hh) that returns T - 1 norms.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return FADING.check(answer)
