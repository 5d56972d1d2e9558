"""*Unroll a whole sequence*: every state on the way, from a given one."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(
    x: Float[Tensor, "B T I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "H I"],
    weight_hh: Float[Tensor, "H H"],
    bias_ih: Float[Tensor, " H"],
    bias_hh: Float[Tensor, " H"],
) -> Float[Tensor, "B T H"]:
    """One sequence, one step, one unit at a time, in plain Python floats."""
    rows = []
    into, kept = weight_ih.tolist(), weight_hh.tolist()
    biases = (bias_ih + bias_hh).tolist()
    for sequence, first in zip(x.tolist(), h.tolist(), strict=True):
        state, states = first, []
        for inputs in sequence:
            sums = [
                bias
                + sum(w * value for w, value in zip(into[unit], inputs, strict=True))
                + sum(w * value for w, value in zip(kept[unit], state, strict=True))
                for unit, bias in enumerate(biases)
            ]
            state = [math.tanh(total) for total in sums]
            states.append(state)
        rows.append(states)
    return torch.tensor(rows, dtype=x.dtype)


def _faulty(
    faults: frozenset[str],
    x: Float[Tensor, "B T I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "H I"],
    weight_hh: Float[Tensor, "H H"],
    bias_ih: Float[Tensor, " H"],
    bias_hh: Float[Tensor, " H"],
) -> Tensor:
    """The loop with some mistakes; none of them gives the right answer."""
    if "from-zeros" in faults:
        h = torch.zeros_like(h)
    start, states = h, []
    steps = list(x.unbind(0 if "over-the-batch" in faults else 1))
    if "backwards" in faults:
        steps.reverse()
    carried = weight_hh if "weight-hh-not-transposed" in faults else weight_hh.T
    for x_t in steps:
        total = x_t @ weight_ih.T + bias_ih + h @ carried + bias_hh
        new = total if "no-tanh" in faults else torch.tanh(total)
        states.append(new)
        if "not-carried" not in faults:
            h = new
        if "first-step-only" in faults:
            break
    return _collected(faults, start, states)


def _collected(faults: frozenset[str], start: Tensor, states: list[Tensor]) -> Tensor:
    if "with-the-start" in faults:
        states = [start, *states]
    if "before-each-step" in faults:
        states = [start, *states[:-1]]
    if "newest-first" in faults:
        states = states[::-1]
    if "last-only" in faults:
        return states[-1]
    if "last-everywhere" in faults:
        return torch.stack([states[-1]] * len(states), dim=1)
    if "side-by-side" in faults:
        return torch.cat(states, dim=1)
    if "below-each-other" in faults:
        return torch.cat(states)
    if "reshaped" in faults:
        length, batch, units = len(states), *states[0].shape
        return torch.stack(states).reshape(batch, length, units)
    return torch.stack(states, dim=0 if "time-first" in faults else 1)


_MESSAGES = {
    "not-carried": (
        "carry",
        "Every step of yours starts from the first state: what one step returns is "
        "never handed to the next. Overwrite `h` in the loop, `h = …`.",
    ),
    "from-zeros": (
        "start",
        "You start from zeros. The state to start from is the argument `h`: it may "
        "hold what was read before.",
    ),
    "time-first": (
        "collect",
        "Your states are stacked with time as the first axis, [T, B, H]: "
        "`torch.stack(states, dim=1)` makes it the second.",
    ),
    "last-only": (
        "collect",
        "You return the last state alone. Keep the state of every step, in a list.",
    ),
    "last-everywhere": (
        "collect",
        "Every step of your result holds the last state, as if the list held the "
        "same tensor again and again: keep a new tensor at each step.",
    ),
    "over-the-batch": (
        "axis",
        "You loop over the first axis of `x`, which is the batch. Time is the second: "
        "`x[:, t]`, or `x.unbind(dim=1)`.",
    ),
    "with-the-start": (
        "range",
        "Your first state is the one you were given, so there is one state too many: "
        "the result begins with the state after one step.",
    ),
    "before-each-step": (
        "range",
        "You keep the state before each step. Keep the one after it: append when the "
        "step is done.",
    ),
    "newest-first": ("order", "Your states come newest first: append them at the end."),
    "backwards": ("direction", "You read the sequence from its end to its beginning."),
    "first-step-only": (
        "axis",
        "Your loop ends in its first turn: look at the indentation of `return`.",
    ),
    "reshaped": (
        "collect",
        "You gave the states the right shape with `view` or `reshape`, which mixes "
        "sequences and steps up. `torch.stack(states, dim=1)` keeps them apart.",
    ),
    "side-by-side": (
        "collect",
        "`torch.cat(…, dim=1)` puts the states of all steps side by side along the "
        "units: `torch.stack` makes a new axis for time.",
    ),
    "below-each-other": (
        "collect",
        "`torch.cat` puts the states of all steps below each other along the batch: "
        "`torch.stack` makes a new axis for time.",
    ),
    "no-tanh": ("tanh", "You left out the tanh at each step."),
    "weight-hh-not-transposed": (
        "weight_hh",
        "You multiply `h` by `weight_hh` the wrong way round: `h @ weight_hh.T`.",
    ),
}


def _general(batch: int, length: int, inputs: int, hidden: int) -> tuple[Tensor, ...]:
    """Arguments without any pattern, the same in every session."""
    draw = torch.Generator().manual_seed(1000 * batch + 100 * length + 10 * hidden)
    shapes = [(batch, length, inputs), (batch, hidden), (hidden, inputs)]
    shapes += [(hidden, hidden), (hidden,), (hidden,)]
    return tuple(
        torch.randint(-9, 10, shape, generator=draw).float() / 10 for shape in shapes
    )


_CHAPTERS = (
    torch.tensor([[1.0], [-1]]),
    torch.tensor([[0.5, 1], [0, 0.5]]),
    torch.zeros(2),
    torch.zeros(2),
)
_SIZES = "any sizes, general numbers"

_CASES = (
    Case(
        "the shape",
        "Two sequences of three steps, two inputs, four units: a state of four "
        "numbers for each step of each sequence.",
        _general(2, 3, 2, 4),
        shape_only=True,
    ),
    Case(
        "one step",
        "A sequence of a single step: there is nothing to hand on yet.",
        (torch.tensor([[[1.0]]]), torch.zeros(1, 2), *_CHAPTERS),
    ),
    Case(
        "the state is handed on",
        "The sequence worked out in the chapter: a one, then silence. After the "
        "first step only the state can say that there was an input.",
        (torch.tensor([[[1.0], [0], [0]]]), torch.zeros(1, 2), *_CHAPTERS),
    ),
    Case(
        "the state to start from",
        "Nothing but zeros comes in, and the starting state is not zero.",
        (torch.zeros(1, 2, 1), torch.tensor([[0.5, -0.5]]), *_CHAPTERS),
    ),
    Case(
        "rows keep to themselves",
        "Three sequences at once: each must come out as if it were alone.",
        _general(3, 2, 1, 2),
    ),
    Case(_SIZES, "One of everything but four steps.", _general(1, 4, 1, 1)),
    Case(_SIZES, "The same code at other sizes.", _general(4, 5, 2, 3)),
    # All sizes equal, so that even a loop along the wrong axis gives numbers.
    Case(_SIZES, "The same code with all sizes equal.", _general(3, 3, 3, 3)),
)

UNROLL = Exercise(
    name="unroll",
    parameters=("x", "h", "weight_ih", "weight_hh", "bias_ih", "bias_hh"),
    axes=("BTI", "BH", "HI", "HH", "H", "H"),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "Which axis of `x` is time? The loop goes along that one, and each turn of it "
        "sees one input for every sequence of the batch, of shape [B, I].",
        "The state that one step returns is the state that the next step receives. So "
        "the loop has to overwrite `h`, and to keep a copy of each in a list.",
        "`torch.stack(states, dim=1)` puts the list back together with time as the "
        "second axis.",
    ),
    praise="This loop is what the chain of backpropagation through time is made of.",
    returns="the states of all steps",
)
