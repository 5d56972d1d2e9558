"""*Write the step*: the new state from the input and the old one."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.tables import pick


def _specification(
    x: Float[Tensor, "B I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "H I"],
    weight_hh: Float[Tensor, "H H"],
    bias_ih: Float[Tensor, " H"],
    bias_hh: Float[Tensor, " H"],
) -> Float[Tensor, "B H"]:
    """The new state, one number at a time in plain Python floats."""
    new = []
    for inputs, state in zip(x.tolist(), h.tolist(), strict=True):
        row = []
        for unit in range(len(bias_ih)):
            total = bias_ih[unit].item() + bias_hh[unit].item()
            for i, value in enumerate(inputs):
                total += weight_ih[unit, i].item() * value
            for j, value in enumerate(state):
                total += weight_hh[unit, j].item() * value
            row.append(math.tanh(total))
        new.append(row)
    return torch.tensor(new, dtype=x.dtype)


# Known mistakes: each replaces one part of tanh(input + state + biases).
_Term = Callable[[Tensor, Tensor], Tensor]  # (x or h, its weight) -> its share

_INPUT: dict[str, _Term] = {
    "": lambda x, w: x @ w.T,
    "no-input": lambda x, w: x.new_zeros(()),
    "weight-ih-not-transposed": lambda x, w: x @ w,
    "weight-ih-reshaped": lambda x, w: x @ w.reshape(w.shape[1], w.shape[0]),
    "input-unweighted": lambda x, w: x,
    "input-elementwise": lambda x, w: x * w,
    "weights-first": lambda x, w: w @ x,
    "weight-ih-first": lambda x, w: w @ x,
    "columns": lambda x, w: w @ x.T,
}
_STATE: dict[str, _Term] = {
    "": lambda h, w: h @ w.T,
    "no-state": lambda h, w: h.new_zeros(()),
    "weight-hh-not-transposed": lambda h, w: h @ w,
    "state-unweighted": lambda h, w: h,
    "state-elementwise": lambda h, w: h * w,
    "state-squashed-first": lambda h, w: torch.tanh(h) @ w.T,
    "state-averaged": lambda h, w: h.mean(0) @ w.T,
    "first-state-for-all": lambda h, w: h[0] @ w.T,
    "weights-first": lambda h, w: w @ h,
    "weight-hh-first": lambda h, w: w @ h,
    "columns": lambda h, w: w @ h.T,
}
_BIASES: dict[str, Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]] = {
    "": lambda i, h: (i, h),
    "no-biases": lambda i, h: (0 * i, 0 * h),
    "no-bias-ih": lambda i, h: (0 * i, h),
    "no-bias-hh": lambda i, h: (i, 0 * h),
    "bias-ih-twice": lambda i, h: (i, i),
    "bias-hh-twice": lambda i, h: (h, h),
}
# (input's share, state's share, bias_ih, bias_hh) -> output
_AROUND: dict[str, Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda a, s, i, h: torch.tanh(a + s + i + h),
    "no-tanh": lambda a, s, i, h: a + s + i + h,
    "sigmoid": lambda a, s, i, h: torch.sigmoid(a + s + i + h),
    "relu": lambda a, s, i, h: torch.relu(a + s + i + h),
    "softmax": lambda a, s, i, h: torch.softmax(a + s + i + h, -1),
    "tanh-twice": lambda a, s, i, h: torch.tanh(torch.tanh(a + s + i + h)),
    "tanh-of-input-only": lambda a, s, i, h: torch.tanh(a + i) + s + h,
    "tanh-of-bare-input": lambda a, s, i, h: torch.tanh(a) + s + i + h,
    "tanh-of-state-only": lambda a, s, i, h: a + i + torch.tanh(s + h),
    "tanh-of-bare-state": lambda a, s, i, h: a + i + torch.tanh(s) + h,
    "tanh-of-each": lambda a, s, i, h: torch.tanh(a + i) + torch.tanh(s + h),
    "tanh-before-biases": lambda a, s, i, h: torch.tanh(a + s) + i + h,
    "tanh-before-bias-hh": lambda a, s, i, h: torch.tanh(a + s + i) + h,
    "product": lambda a, s, i, h: torch.tanh((a + i) * (s + h)),
    "average": lambda a, s, i, h: torch.tanh((a + s + i + h) / 2),
    "concatenated": lambda a, s, i, h: torch.tanh(torch.cat([a + i, s + h], -1)),
}
# (output, old state) -> output
_OUTPUT: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda out, old: out,
    "transposed-output": lambda out, old: out.transpose(0, 1),
    "old-state-added": lambda out, old: out + old,
    "mean-over-batch": lambda out, old: out.mean(0),
    "sum-over-batch": lambda out, old: out.sum(0),
    "one-mean-for-all": lambda out, old: out.mean(0, keepdim=True).expand_as(old),
    "old-state-returned": lambda out, old: old,
}

_INPUT_WITH_HH = {"swapped-weights", "weight-hh-for-both"}
_STATE_WITH_IH = {"swapped-weights", "weight-ih-for-both"}


def _faulty(
    faults: frozenset[str],
    x: Float[Tensor, "B I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "H I"],
    weight_hh: Float[Tensor, "H H"],
    bias_ih: Float[Tensor, " H"],
    bias_hh: Float[Tensor, " H"],
) -> Tensor:
    """The step with some mistakes; none of them gives the right answer."""
    share = pick(_INPUT, faults)(x, weight_hh if faults & _INPUT_WITH_HH else weight_ih)
    kept = pick(_STATE, faults)(h, weight_ih if faults & _STATE_WITH_IH else weight_hh)
    biases = pick(_BIASES, faults)(bias_ih, bias_hh)
    return pick(_OUTPUT, faults)(pick(_AROUND, faults)(share, kept, *biases), h)


_ALL_OF_IT = (
    "Compare the equation: `tanh(x @ weight_ih.T + bias_ih + h @ weight_hh.T + "
    "bias_hh)`, one tanh around the whole sum."
)
_TURN = (
    "It has one row for each unit it writes to, so a batch of rows needs its "
    "transpose, `.T`"
)
_PAPER = (
    "That is how the equation stands on paper, for one column vector. Here each "
    "sequence of the batch is a row, so the data come first and the matrix is "
    "transposed: `x @ weight_ih.T`, `h @ weight_hh.T`."
)
# The likelier come first; see the tables above for what each one does.
_MESSAGES = {
    "no-tanh": f"You left out the tanh. {_ALL_OF_IT}",
    "no-input": "You left out the input: nothing in your result depends on `x`. The "
    "new state mixes what comes in with what was kept.",
    "no-state": "You left out the old state: nothing in your result depends on `h`, "
    "so the network would forget everything at every step.",
    "weight-ih-not-transposed": "You multiply `x` by `weight_ih` the wrong way round. "
    f"{_TURN}: `x @ weight_ih.T`.",
    "weight-hh-not-transposed": "You multiply `h` by `weight_hh` the wrong way round. "
    f"{_TURN}: `h @ weight_hh.T`. Because this matrix is square, torch cannot notice.",
    "weight-ih-reshaped": "You gave `weight_ih` the right shape with `view` or "
    "`reshape`, which deals its numbers out in another order: a transpose, `.T`, "
    "turns it over and keeps rows as columns.",
    "swapped-weights": "You swapped the two matrices: `weight_ih` goes with the input "
    "`x`, `weight_hh` with the old state `h`.",
    "weight-ih-for-both": "You use `weight_ih` for the old state as well: `weight_hh` "
    "goes with `h`.",
    "weight-hh-for-both": "You use `weight_hh` for the input as well: `weight_ih` goes "
    "with `x`.",
    "weights-first": f"You put the matrices first, `weight_ih @ x`. {_PAPER}",
    "weight-ih-first": f"You put `weight_ih` first, `weight_ih @ x`. {_PAPER}",
    "weight-hh-first": f"You put `weight_hh` first, `weight_hh @ h`. {_PAPER}",
    "no-biases": "You left out both biases: add `bias_ih` and `bias_hh` inside the "
    "tanh.",
    "no-bias-ih": "You left out `bias_ih`, the bias of the input.",
    "no-bias-hh": "You left out `bias_hh`, the bias of the state.",
    "bias-ih-twice": "You add `bias_ih` twice and `bias_hh` never.",
    "bias-hh-twice": "You add `bias_hh` twice and `bias_ih` never.",
    "sigmoid": "You squash with a sigmoid, which gives values from 0 to 1; this cell "
    "uses tanh, from -1 to 1.",
    "relu": "You use a ReLU; this cell uses tanh, which also keeps negative values.",
    "softmax": "You use a softmax, which makes the units compete for a total of 1; "
    "here every unit is squashed on its own, by tanh.",
    "tanh-of-input-only": "Your tanh closes too early: it squashes the input's share, "
    f"and the state's share is added outside. {_ALL_OF_IT}",
    "tanh-of-bare-input": "Your tanh closes too early: it squashes `x @ weight_ih.T` "
    f"and everything else is added outside. {_ALL_OF_IT}",
    "tanh-of-state-only": "Your tanh squashes the state's share only, and the input's "
    f"share is added outside. {_ALL_OF_IT}",
    "tanh-of-bare-state": "Your tanh squashes `h @ weight_hh.T` only, and everything "
    f"else is added outside. {_ALL_OF_IT}",
    "tanh-of-each": "You squash the input's share and the state's share each on its "
    f"own and then add, so the result can reach 2. {_ALL_OF_IT}",
    "tanh-before-biases": "You add the biases after the tanh. They belong inside it. "
    f"{_ALL_OF_IT}",
    "tanh-before-bias-hh": "Your tanh closes before `bias_hh`, which is then added "
    f"outside. {_ALL_OF_IT}",
    "tanh-twice": "You apply tanh twice: once around the whole sum is enough.",
    "product": "You multiply the input's share by the state's share; the cell adds "
    "them.",
    "average": "You halve the sum, as if to average the two shares; the cell adds "
    "them as they are, and learns the sizes of its weights.",
    "concatenated": "You put the two shares side by side, which makes 2 × H numbers; "
    "the cell adds them, unit by unit.",
    "state-unweighted": "You add the old state as it is: multiply it by its matrix "
    "first, `h @ weight_hh.T`, so that every unit can hear every other.",
    "input-unweighted": "You add the input as it is: multiply it by its matrix first, "
    "`x @ weight_ih.T`.",
    "state-elementwise": "You multiply `h` by `weight_hh` element by element: `*` "
    "pairs equal places, `@` is the matrix product.",
    "input-elementwise": "You multiply `x` by `weight_ih` element by element: `*` "
    "pairs equal places, `@` is the matrix product.",
    "state-squashed-first": "You squash the old state again before you use it: `h` "
    "has been through tanh already, at the step that made it.",
    "old-state-added": "You add the old state once more at the end. Other networks "
    "do that; here the new state replaces the old.",
    "old-state-returned": "You return the old state unchanged: return the new one.",
    "transposed-output": "Your numbers are right but lie the wrong way round, as "
    "[H, B]: keep one row for each sequence of the batch, [B, H].",
    "columns": "You put the matrices on the left, `weight_ih @ x.T`. On paper, with "
    "one column vector, that is right; here the sequences of the batch are rows, and "
    "the biases would be added along the wrong axis: `x @ weight_ih.T`.",
    "mean-over-batch": "You average over the batch: every row is a sequence of its "
    "own and keeps a state of its own.",
    "sum-over-batch": "You sum over the batch: every row is a sequence of its own and "
    "keeps a state of its own.",
    "one-mean-for-all": "Every row of your result is the mean over the batch: every "
    "row is a sequence of its own and keeps a state of its own.",
    "state-averaged": "You average the old state over the batch: every row is a "
    "sequence of its own and keeps a state of its own.",
    "first-state-for-all": "You use the first row of `h` for the whole batch: every "
    "row goes on from its own state.",
}
_PARTS = {
    "input": _INPUT,
    "state": _STATE,
    "biases": _BIASES,
    "around": _AROUND,
    "output": _OUTPUT,
}


# Whatever else such an answer computes, none of it reaches the result.
_ALONE = {"old-state-returned"}


def _fault(name: str, message: str) -> Fault:
    parts = {part for part, table in _PARTS.items() if name in table or name in _ALONE}
    if name in _INPUT_WITH_HH | _STATE_WITH_IH | _ALONE:
        parts.add("which matrix")
    return Fault(name, message, frozenset(parts))


def _general(batch: int, inputs: int, hidden: int) -> tuple[Tensor, ...]:
    """Arguments without any pattern, the same in every session."""
    draw = torch.Generator().manual_seed(100 * batch + 10 * inputs + hidden)
    shapes = [(batch, inputs), (batch, hidden), (hidden, inputs), (hidden, hidden)]
    shapes += [(hidden,), (hidden,)]
    # One decimal, so that the cases can be read; below 1, so that tanh bends but
    # does not flatten, where all mistakes would look alike.
    return tuple(
        torch.randint(-9, 10, shape, generator=draw).float() / 10 for shape in shapes
    )


_SIZES = "any sizes, general numbers"
_NOTHING = torch.zeros(1, 2)
_NO_BIAS = torch.zeros(2)
_ZERO = torch.zeros(2, 2)

_CASES = (
    Case(
        "the shape",
        "Two sequences, three inputs, four units: the new state has one row for each "
        "sequence and one column for each unit.",
        _general(2, 3, 4),
        shape_only=True,
    ),
    Case(
        "the input's share",
        "The old state, its matrix and the biases are zero, so only the input and "
        "its matrix are at work.",
        (
            torch.tensor([[1, -2, 0.5]]),
            _NOTHING,
            torch.tensor([[0.5, 0, 1], [0, 0.25, 0]]),
            _ZERO,
            _NO_BIAS,
            _NO_BIAS,
        ),
    ),
    Case(
        "the state's share",
        "The input and the biases are zero, so only the old state and its matrix are "
        "at work. The matrix is symmetric: which way round it stands does not matter "
        "yet.",
        (
            _NOTHING,
            torch.tensor([[1, -0.5]]),
            torch.tensor([[1.0, 2], [3, 4]]),
            torch.tensor([[0.5, 1], [1, -2]]),
            _NO_BIAS,
            _NO_BIAS,
        ),
    ),
    Case(
        "which unit hears which",
        "Row 1 of `weight_hh` says what unit 1 hears: here it hears unit 2, and unit "
        "2 hears nobody.",
        (
            _NOTHING,
            torch.tensor([[0.25, 0.5]]),
            _ZERO,
            torch.tensor([[0.0, 2], [0, 0]]),
            _NO_BIAS,
            _NO_BIAS,
        ),
    ),
    Case(
        "the biases",
        "Input and state are zero, so only the two biases are left.",
        (
            _NOTHING,
            _NOTHING,
            torch.tensor([[1.0, 2], [3, 4]]),
            torch.tensor([[1.0, 2], [3, 4]]),
            torch.tensor([0.5, 0]),
            torch.tensor([0.25, -1]),
        ),
    ),
    Case(
        "everything together",
        "Input, state and biases all take part, and together they are squashed.",
        _general(1, 2, 2),
    ),
    Case(
        "rows keep to themselves",
        "Three sequences at once: each row must come out as if it were alone.",
        _general(3, 2, 2),
    ),
    Case(_SIZES, "One sequence, one input, one unit.", _general(1, 1, 1)),
    Case(_SIZES, "The same code at other sizes.", _general(4, 2, 5)),
    Case(_SIZES, "The same code at other sizes.", _general(5, 3, 1)),
    # All sizes equal, so that even a matrix the wrong way round gives numbers to
    # recognise it by.
    Case(_SIZES, "The same code with all sizes equal.", _general(3, 3, 3)),
)

RNN_STEP = Exercise(
    name="rnn_step",
    parameters=("x", "h", "weight_ih", "weight_hh", "bias_ih", "bias_hh"),
    axes=("BI", "BH", "HI", "HH", "H", "H"),
    specification=_specification,
    cases=_CASES,
    faults=tuple(_fault(name, text) for name, text in _MESSAGES.items()),
    faulty=_faulty,
    hints=(
        "Four things are added up before anything is squashed: what the input "
        "brings, what the old state brings, and two biases. Which shape must each "
        "have, so that they can be added?",
        "`weight_ih` has one row for each hidden unit, and the inputs of a batch are "
        "rows as well. So the input's share is `x @ weight_ih.T`, of shape [B, H]. "
        "The state's share is made in the same way.",
        "`torch.tanh` goes around the whole sum, once; nothing is added after it, "
        "and its result is what you return.",
    ),
    praise="This is the step that the whole chapter repeats.",
    returns="the new state",
)
