"""The exercise *A fair size*: how many units a GRU may have for so many parameters."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick

Count = Callable[[int], int]  # hidden units -> parameters


def _matching_size(parameters: int, vocab_size: int, embedding_size: int) -> int:
    """Every size in turn, its parameters counted shape by shape."""
    best, off = 1, None
    for hidden in range(1, 10_000):
        rows = 3 * hidden
        shapes = ((vocab_size, embedding_size), (rows, embedding_size), (rows, hidden))
        shapes += ((rows, 1), (rows, 1), (vocab_size, hidden), (vocab_size, 1))
        count = sum(a * b for a, b in shapes)
        if off is None or abs(count - parameters) < off:
            best, off = hidden, abs(count - parameters)
        if count > 2 * parameters:
            break
    return best


_BLOCKS = {"": 3, "four-gates": 4, "two-gates": 2, "one-block": 1}
_BIASES = {"": 2, "one-bias": 1, "no-biases": 0}
_INPUTS: dict[str, Callable[[int, int], int]] = {
    "": lambda e, h: e,
    "no-weight-ih": lambda e, h: 0,
    "square-weight-ih": lambda e, h: h,
}
_REST: dict[str, Callable[[int, int, int], int]] = {
    "": lambda v, e, h: v * e + v * h + v,
    "layer-only": lambda v, e, h: 0,
    "no-embedding": lambda v, e, h: v * h + v,
    "no-readout": lambda v, e, h: v * e,
    "no-readout-bias": lambda v, e, h: v * e + v * h,
    "readout-from-embedding": lambda v, e, h: v * e + v * e + v,
}


def _nearest(count: Count, parameters: int) -> int:
    below = _below(count, parameters)
    return min((below, below + 1), key=lambda h: abs(count(h) - parameters))


def _below(count: Count, parameters: int) -> int:
    low, high = 0, 1
    while count(high) <= parameters:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if count(middle) <= parameters else (low, middle)
    return low


_ROUNDED: dict[str, Callable[[Count, int], int]] = {
    "": _nearest,
    "rounded-down": _below,
    "rounded-up": lambda count, parameters: _below(count, parameters) + 1,
}


def _faulty(
    faults: frozenset[str], parameters: int, vocab_size: int, embedding_size: int
) -> Tensor:
    blocks, biases = pick(_BLOCKS, faults), pick(_BIASES, faults)
    inputs, rest = pick(_INPUTS, faults), pick(_REST, faults)
    v, e = vocab_size, embedding_size

    def count(h: int) -> int:
        return blocks * h * (inputs(e, h) + h + biases) + rest(v, e, h)

    found = pick(_ROUNDED, faults)(count, parameters)
    return torch.tensor(float(found), dtype=torch.float64)


_MESSAGES = {
    "four-gates": "You count four blocks, as an LSTM has. A GRU has three: reset, "
    "update, candidate.",
    "two-gates": "You count the two gates and no candidate: a GRU has three blocks.",
    "one-block": "You count one block, as a tanh network has. A GRU has three: reset, "
    "update, candidate.",
    "one-bias": "You count one bias a block. This cell has two, `bias_ih` and "
    "`bias_hh`, as torch's has.",
    "no-biases": "You count no biases in the layer: each block has two.",
    "layer-only": "You count the recurrent layer only. The embedding and the readout "
    "are parameters of the model, too.",
    "no-embedding": "You left out the embedding: V times E numbers.",
    "no-readout": "You left out the readout: V times H weights, and V biases.",
    "no-readout-bias": "You left out the readout's biases: one a character.",
    "readout-from-embedding": "Your readout reads vectors of the embedding's width; it "
    "reads the state, which has H numbers.",
    "no-weight-ih": "You left out `weight_ih`, what each block hears of the input.",
    "square-weight-ih": "Your `weight_ih` has H columns. It reads the embedding, which "
    "has E numbers.",
    "rounded-down": "You take the largest network that is not too large. The one above "
    "it can be nearer: compare both.",
    "rounded-up": "You take the smallest network that is not too small. The one below "
    "it can be nearer: compare both.",
}
_CASES = (
    Case(
        "one number each",
        "One character, one number a character; as many parameters as a GRU of three "
        "units has here.",
        (52, 1, 1),
    ),
    Case(
        "the layer",
        "A larger budget; almost all of it goes to the layer.",
        (9000, 1, 1),
    ),
    Case("a wide embedding", "Ten numbers a character.", (2000, 2, 10)),
    Case("many characters", "Fifty characters.", (4000, 50, 2)),
    Case("between two sizes", "A little under the next size.", (1180, 5, 4)),
    Case("between two sizes", "Just under the middle.", (2670, 50, 2)),
    Case("between two sizes", "A little over a size.", (1075, 5, 4)),
    Case("real sizes", "As many as the page's tanh network.", (208_271, 79, 64)),
    Case("real sizes", "As many as an LSTM of 128 units.", (114_575, 79, 64)),
    Case("real sizes", "The benchmark's budget.", (810_000, 65, 64)),
    Case("real sizes", "A large one.", (10_600_000, 65, 384)),
)

MATCHING_SIZE = Exercise(
    name="matching_size",
    parameters=("parameters", "vocab_size", "embedding_size"),
    axes=("", "", ""),
    specification=_matching_size,
    cases=_CASES,
    faults=faults_of(_MESSAGES, _BLOCKS, _BIASES, _INPUTS, _REST, _ROUNDED),
    faulty=_faulty,
    hints=(
        "Write the count first: how many parameters has the model if it has H units? "
        "The class `GRUCell` has four, and around it stand an embedding and a readout.",
        "The layer has `3 * H * (E + H + 2)` numbers, the rest `V * E + V * H + V`.",
        "You need not solve the quadratic. Go up from one unit until the count is past "
        "the budget, and of the last two sizes take the nearer one.",
    ),
    praise="For the page's tanh network it gives 218 units: the GRU of this chapter.",
    kind="number",
    returns="the number of hidden units",
    differentiable=False,
)


def matching_size(answer: object) -> Outcome:
    """Check an answer to the exercise *A fair size*.

    Args:
        answer: A function of (parameters, vocab_size, embedding_size) that returns a
            whole number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return MATCHING_SIZE.check(answer)
