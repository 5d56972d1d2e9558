"""The exercise *One step back*: the gradient for the state before."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _step_back(
    direct: Float[Tensor, "B H"],
    later: Float[Tensor, "B H"],
    h: Float[Tensor, "B H"],
    weight_hh: Float[Tensor, "H H"],
) -> Float[Tensor, "B H"]:
    """What goes back to the state before, one product at a time."""
    back = torch.zeros_like(h)
    for row in range(len(h)):
        for unit in range(h.shape[1]):
            owed = direct[row, unit] + later[row, unit]
            delta = owed * (1 - h[row, unit] * h[row, unit])
            for earlier in range(h.shape[1]):
                back[row, earlier] += delta * weight_hh[unit, earlier]
    return back


_OWED: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda d, n: d + n,
    "no-direct": lambda d, n: n,
    "no-later": lambda d, n: d,
    "sources-multiplied": lambda d, n: d * n,
    "direct-added-last": lambda d, n: n,
    "later-added-last": lambda d, n: d,
}
_SLOPE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda h: 1 - h**2,
    "no-slope": torch.ones_like,
    "tanh-again": lambda h: 1 - torch.tanh(h) ** 2,
    "not-squared": lambda h: 1 - h,
    "square-only": lambda h: h**2,
    "sigmoid-slope": lambda h: h * (1 - h),
    "sign-turned": lambda h: h**2 - 1,
    "the-state-itself": lambda h: h,
}
_THROUGH: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda delta, w: delta @ w,
    "transposed": lambda delta, w: delta @ w.T,
    "no-matrix": lambda delta, w: delta,
    "elementwise": lambda delta, w: delta * w,
    "matrix-first": lambda delta, w: w @ delta,
}
_BACK: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda back: back,
    "transposed-output": lambda back: back.T,
    "mean-over-batch": lambda back: back.mean(0),
    "sum-over-batch": lambda back: back.sum(0),
}


def _faulty_step(
    faults: frozenset[str],
    direct: Float[Tensor, "B H"],
    later: Float[Tensor, "B H"],
    h: Float[Tensor, "B H"],
    weight_hh: Float[Tensor, "H H"],
) -> Tensor:
    owed, slope = pick(_OWED, faults)(direct, later), pick(_SLOPE, faults)(h)
    through = pick(_THROUGH, faults)
    if "slope-last" in faults:
        back = through(owed, weight_hh) * slope
    else:
        back = through(owed * slope, weight_hh)
    if "direct-added-last" in faults:
        back = back + direct
    if "later-added-last" in faults:
        back = back + later
    return pick(_BACK, faults)(back)


_SUM_FIRST = (
    "The loss depends on the state in two ways, through its own prediction and through "
    "the next state: add the two, and send the sum back through tanh and matrix."
)
_STEP_MESSAGES = {
    "transposed": "You multiply by `weight_hh.T`. That is the way forward, from old "
    "state to new. On the way back the same matrix is read by columns: unit k gets "
    "what it sent to each unit i, times `weight_hh[i, k]`, and for rows of a batch "
    "that is `delta @ weight_hh`.",
    "no-direct": f"You left out `direct`. {_SUM_FIRST}",
    "no-later": f"You left out `later`: then no loss reaches back further than one "
    f"step, which is truncation after a single step. {_SUM_FIRST}",
    "no-slope": "You left out the slope of the tanh, `1 - h**2`: what arrives at the "
    "state must pass through the squashing before it reaches the sum inside.",
    "tanh-again": "You apply tanh to `h` before you square it. `h` is already the "
    "output of the tanh, and in terms of the output the slope is `1 - h**2`.",
    "direct-added-last": "You add `direct` at the end, to what goes back. It belongs "
    f"to this step's state, not to the one before. {_SUM_FIRST}",
    "later-added-last": "You add `later` at the end, to what goes back. It arrived at "
    f"this step's state, not at the one before. {_SUM_FIRST}",
    "slope-last": "You multiply by the slope after the matrix. The way forward is "
    "matrix, then tanh; the way back undoes the last thing first: slope, then matrix.",
    "no-matrix": "You stop at the sum inside the tanh. From there it goes on to the "
    "state before, through `weight_hh`.",
    "not-squared": "Your slope is `1 - h`: the slope of tanh is one minus its output "
    "*squared*.",
    "square-only": "Your slope is `h**2`: the slope of tanh is *one minus* its output "
    "squared, steep in the middle and flat at the ends.",
    "sigmoid-slope": "`h * (1 - h)` is the slope of a sigmoid; that of tanh is "
    "`1 - h**2`.",
    "sign-turned": "Your slope is `h**2 - 1`, which turns every gradient around: "
    "tanh rises, so its slope is `1 - h**2`.",
    "the-state-itself": "You multiply by the state; what is wanted is the slope of the "
    "tanh there, `1 - h**2`.",
    "sources-multiplied": f"You multiply `direct` by `later`. {_SUM_FIRST}",
    "elementwise": "You multiply by `weight_hh` element by element: `*` pairs equal "
    "places, `@` is the matrix product.",
    "matrix-first": "You put the matrix first, `weight_hh @ delta`. Here each sequence "
    "of the batch is a row, so the rows come first: `delta @ weight_hh`.",
    "transposed-output": "Your numbers are right but lie the wrong way round, as "
    "[H, B]: keep one row for each sequence of the batch, [B, H].",
    "mean-over-batch": "You average over the batch: every row is a sequence of its own "
    "and sends back a gradient of its own.",
    "sum-over-batch": "You sum over the batch. That is right for a gradient of the "
    "weights, which all rows share; the states belong to one row each.",
}
_STEP_PARTS = {
    "owed": _OWED,
    "slope": _SLOPE,
    "through": _THROUGH,
    "back": _BACK,
    "order": {"slope-last": None},
}


def _step_fault(name: str, message: str) -> Fault:
    parts = {part for part, table in _STEP_PARTS.items() if name in table}
    return Fault(name, message, frozenset(parts))


def _backward_arguments(batch: int, hidden: int) -> tuple[Tensor, ...]:
    row = (batch, hidden)
    return general(10 * batch + hidden, row, row, row, (hidden, hidden))


_ONE = torch.eye(2)
_ZEROS = torch.zeros(1, 2)

STEP_BACK = Exercise(
    name="step_back",
    parameters=("direct", "later", "h", "weight_hh"),
    axes=("BH", "BH", "BH", "HH"),
    specification=_step_back,
    cases=(
        Case(
            "the shape",
            "Two sequences, three units: what goes back has the shape of the state.",
            _backward_arguments(2, 3),
            shape_only=True,
        ),
        Case(
            "two sources",
            "The state is zero, where the tanh has slope one, and the matrix hands "
            "every unit on to itself: only `direct` and `later` are at work.",
            (torch.tensor([[1, -2.0]]), torch.tensor([[0.5, 0.25]]), _ZEROS, _ONE),
        ),
        Case(
            "the slope of the tanh",
            "The matrix hands every unit on to itself; `h` is what came out of the "
            "tanh.",
            (torch.tensor([[1.0, 1]]), _ZEROS, torch.tensor([[0.5, -0.8]]), _ONE),
        ),
        Case(
            "which unit heard which",
            "Unit 1 heard unit 2 twice over, and unit 2 heard nobody. The loss asks "
            "something of unit 1: whom does it pass that on to?",
            (
                _ZEROS,
                torch.tensor([[1.0, 0.25]]),
                _ZEROS,
                torch.tensor([[0.0, 2], [0, 0]]),
            ),
        ),
        Case(
            "everything together",
            "Both sources, the slope and the matrix all take part.",
            _backward_arguments(1, 2),
        ),
        Case(
            "rows keep to themselves",
            "Three sequences at once: each row must come out as if it were alone.",
            _backward_arguments(3, 2),
        ),
        Case(SIZES, "One sequence, one unit.", _backward_arguments(1, 1)),
        Case(SIZES, "The same code at other sizes.", _backward_arguments(2, 4)),
        Case(SIZES, "The same code, all sizes equal.", _backward_arguments(3, 3)),
    ),
    faults=tuple(_step_fault(name, text) for name, text in _STEP_MESSAGES.items()),
    faulty=_faulty_step,
    hints=(
        "In how many ways does the loss depend on this state? What arrives from each "
        "way is added.",
        "Going forward, the last thing that happened to the state was the tanh. Its "
        "slope can be had from its output alone: it is `1 - h**2`.",
        "Going forward, row i of `weight_hh` says what unit i hears. Going back, unit "
        "k collects over all the units i that heard it: "
        "`delta @ weight_hh`, without a transpose.",
    ),
    praise="Repeat it from the last step to the first, and you have gone back through "
    "time.",
    returns="the gradient for the state before",
)


def step_back(answer: object) -> Outcome:
    """Check an answer to the exercise *One step back*.

    Args:
        answer: A function of (direct, later, h, weight_hh) that returns the gradient
            for the state before; see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return STEP_BACK.check(answer)
