"""The exercise *Turn the gate around*: weights in the other sign convention."""

from collections.abc import Callable

from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Weights = tuple[Tensor, ...]


def _turn_around(
    weight_ih: Tensor, weight_hh: Tensor, bias_ih: Tensor, bias_hh: Tensor
) -> Weights:
    """The update gate's rows with their signs turned, a row at a time."""
    hidden = weight_hh.shape[1]
    turned = []
    for given in (weight_ih, weight_hh, bias_ih, bias_hh):
        new = given.clone()
        for row in range(hidden, 2 * hidden):
            new[row] = -given[row]
        turned.append(new)
    return tuple(turned)


_ROWS: dict[str, Callable[[int], slice]] = {
    "": lambda hidden: slice(hidden, 2 * hidden),
    "reset-rows": lambda hidden: slice(0, hidden),
    "candidate-rows": lambda hidden: slice(2 * hidden, 3 * hidden),
    "both-gates": lambda hidden: slice(0, 2 * hidden),
    "all-rows": lambda hidden: slice(0, 3 * hidden),
}
_CHANGE: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda w: -w,
    "one-minus": lambda w: 1 - w,
    "reciprocal": lambda w: 1 / w,
    "set-to-zero": lambda w: 0 * w,
}
_TURNED: dict[str, tuple[int, ...]] = {
    "": (0, 1, 2, 3),
    "biases-left": (0, 1),
    "weights-left": (2, 3),
    "state-left": (0, 2),
    "input-left": (1, 3),
    "bias-ih-left": (0, 1, 3),
    "bias-hh-left": (0, 1, 2),
    "nothing-turned": (),
}


def _faulty(faults: frozenset[str], *weights: Tensor) -> Weights:
    rows = pick(_ROWS, faults)(weights[1].shape[1])
    out = [w.clone() for w in weights]
    for index in pick(_TURNED, faults):
        out[index][rows] = pick(_CHANGE, faults)(weights[index][rows])
    return tuple(out)


_GATE = (
    "One minus the sigmoid of a is the sigmoid of −a: so whatever is added up inside "
    "the update gate changes its sign, two matrices' rows and two biases' entries."
)
_MIDDLE = "Its rows are the middle third, from H to 2H."
_MESSAGES = {
    "biases-left": f"You left the biases as they were. {_GATE}",
    "one-minus": "You take one minus the weights. What has to become one minus is the "
    f"*gate*. {_GATE}",
    "reset-rows": f"You turned the reset gate, not the update gate. {_MIDDLE}",
    "candidate-rows": f"You turned the candidate, not the update gate. {_MIDDLE}",
    "both-gates": "You turned both gates; the reset gate means the same in both "
    f"papers. {_MIDDLE}",
    "all-rows": f"You turned everything. {_MIDDLE}",
    "weights-left": f"You turned the biases only. {_GATE}",
    "state-left": f"You left `weight_hh` and `bias_hh` as they were. {_GATE}",
    "input-left": f"You left `weight_ih` and `bias_ih` as they were. {_GATE}",
    "bias-ih-left": f"You left `bias_ih` as it was. {_GATE}",
    "bias-hh-left": f"You left `bias_hh` as it was. {_GATE}",
    "reciprocal": f"You divide one by the weights. {_GATE}",
    "set-to-zero": f"You set the weights to zero: then the gate is one half. {_GATE}",
    "nothing-turned": f"You return the weights as they came. {_GATE}",
}


def _weights(inputs: int, hidden: int) -> Weights:
    G = 3 * hidden
    drawn = general(10 * inputs + hidden, (G, inputs), (G, hidden), (G,), (G,))
    return tuple(
        w + 0.05 for w in drawn
    )  # none is zero, and none is its own reciprocal


TURN_AROUND = Exercise(
    name="turn_around",
    parameters=("weight_ih", "weight_hh", "bias_ih", "bias_hh"),
    axes=("", "", "", ""),
    specification=_turn_around,
    cases=(
        Case("one unit", "One input and one unit: three rows each.", _weights(1, 1)),
        Case(SIZES, "Two inputs and three units.", _weights(2, 3)),
        Case(SIZES, "Three inputs and two units.", _weights(3, 2)),
        Case(SIZES, "All sizes equal.", _weights(2, 2)),
        Case(SIZES, "Four inputs and three units.", _weights(4, 3)),
    ),
    faults=faults_of(_MESSAGES, _ROWS, _CHANGE, _TURNED),
    faulty=_faulty,
    hints=(
        "Only one of the two gates means something else in the other paper. Which rows "
        "of the matrices make it?",
        "If z is the sigmoid of a, which number has 1 − z as its sigmoid? Try a = 0, "
        "and then a large one.",
        "Clone each of the four, and turn the sign of its rows from H to 2H, where H "
        "is `weight_hh.shape[1]`.",
    ),
    praise="The two papers write the same cell.",
    kind="tensors",
    returns="the four tensors",
    differentiable=False,
)


def turn_around(answer: object) -> Outcome:
    """Check an answer to the exercise *Turn the gate around*.

    Args:
        answer: A function of (weight_ih, weight_hh, bias_ih, bias_hh) that returns
            the four for the other convention.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TURN_AROUND.check(answer)
