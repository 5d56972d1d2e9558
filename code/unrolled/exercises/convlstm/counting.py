"""The exercises *The size of a cell* and *How far it sees*."""

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, listed_faults, pick


def _number(value: float) -> Tensor:
    return torch.tensor(float(value), dtype=torch.float64)


def _cell_size(input_size: int, hidden_size: int, kernel_size: int) -> Tensor:
    """Every parameter's shape, written down one after the other."""
    gates, area = 4 * hidden_size, kernel_size * kernel_size
    weights = gates * input_size * area + gates * hidden_size * area
    return _number(weights + gates + gates)


def _faulty_size(
    faults: frozenset[str], input_size: int, hidden_size: int, kernel_size: int
) -> Tensor:
    areas = {"no-kernel": 1, "kernel-not-squared": kernel_size}
    area = next((areas[f] for f in areas if f in faults), kernel_size**2)
    gates = {"one-gate": 1, "three-gates": 3}
    gate = next((gates[f] for f in gates if f in faults), 4) * hidden_size
    channels = {"no-weight-hh": input_size, "no-weight-ih": hidden_size}
    inputs = next((channels[f] for f in channels if f in faults), None)
    inputs = input_size + hidden_size if inputs is None else inputs
    biases = {"one-bias": 1, "no-biases": 0, "bias-per-tap": 2 * area}
    bias = next((biases[f] for f in biases if f in faults), 2)
    return _number(gate * (inputs * area + bias))


_SIZE_MESSAGES = {
    "no-kernel": (
        "area",
        "You count one weight for each pair of channels, as for a dense layer. Here a "
        "pair of channels shares a kernel of K × K weights.",
    ),
    "kernel-not-squared": ("area", "A kernel has K × K weights, not K."),
    "one-bias": (
        "bias",
        "You count one bias a gate and channel. This cell has two, `bias_ih` and "
        "`bias_hh`, as torch's LSTM has.",
    ),
    "no-biases": ("bias", "You forgot the biases: two a gate and channel."),
    "bias-per-tap": (
        "bias",
        "You give every entry of a kernel a bias; a gate's channel has two in all.",
    ),
    "one-gate": ("gate", "You count one gate: there are three and a candidate."),
    "three-gates": (
        "gate",
        "You count the three gates and forget the candidate, which has weights too.",
    ),
    "no-weight-hh": (
        "inputs",
        "You left out `weight_hh`: the gates hear the H channels of the state as well.",
    ),
    "no-weight-ih": (
        "inputs",
        "You left out `weight_ih`: the gates hear the I channels of the frame as well.",
    ),
}

CELL_SIZE = Exercise(
    name="cell_size",
    parameters=("input_size", "hidden_size", "kernel_size"),
    axes=("", "", ""),
    specification=_cell_size,
    cases=(
        Case(
            "one of everything",
            "One channel in, one channel of state, kernels of one pixel.",
            (1, 1, 1),
        ),
        Case("a kernel", "The same with kernels of 3 × 3.", (1, 1, 3)),
        Case("channels", "Two channels in, one of state.", (2, 1, 1)),
        Case("any size", "The cell of this chapter.", (4, 32, 3)),
        Case("any size", "Another.", (3, 5, 5)),
    ),
    faults=listed_faults(_SIZE_MESSAGES),
    faulty=_faulty_size,
    hints=(
        "Write down the shapes of `weight_ih`, `weight_hh` and the two biases.",
        "`weight_ih` is [4H, I, K, K] and `weight_hh` is [4H, H, K, K]; each bias has "
        "4H numbers.",
        "Together: 4H times (I K² + H K² + 2).",
    ),
    praise="The size of a frame does not occur in it.",
    kind="number",
    returns="the number of parameters",
    differentiable=False,
)


def cell_size(answer: object) -> Outcome:
    """Check an answer to the exercise *The size of a cell*.

    Args:
        answer: A function of (input_size, hidden_size, kernel_size) that returns the
            number of a ``ConvLSTMCell``'s parameters.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return CELL_SIZE.check(answer)


def _reach(kernel_size: int, num_layers: int, back: int) -> Tensor:
    """Convolutions on the longest way, each a radius further."""
    way = 0
    for _ in range(num_layers):  # up from the frame through the layers
        way += (kernel_size - 1) // 2
    for _ in range(back):  # on from frame to frame
        way += (kernel_size - 1) // 2
    return _number(way)


_RADIUS = {
    "": lambda k: (k - 1) // 2,
    "whole-kernel": lambda k: k,
    "both-sides": lambda k: k - 1,
}
_CONVOLUTIONS = {
    "": lambda layers, back: layers + back,
    "layers-every-frame": lambda layers, back: layers * (back + 1),
    "layers-times-back": lambda layers, back: layers * back,
    "no-layers": lambda layers, back: back,
    "no-time": lambda layers, back: layers,
    "one-layer": lambda layers, back: 1 + back,
    "one-too-few": lambda layers, back: layers + back - 1,
    "one-too-many": lambda layers, back: layers + back + 1,
}


def _faulty_reach(
    faults: frozenset[str], kernel_size: int, num_layers: int, back: int
) -> Tensor:
    convolutions = pick(_CONVOLUTIONS, faults)(num_layers, back)
    return _number(convolutions * pick(_RADIUS, faults)(kernel_size))


_LONGEST = (
    "The longest way goes up through every layer once, and from frame to frame once a "
    "frame: L + back convolutions"
)
_REACH_MESSAGES = {
    "layers-every-frame": "You go through all the layers anew in every frame. A way "
    "that has gone up cannot come down again: a layer hears the one below it, and not "
    f"the one above. {_LONGEST}.",
    "whole-kernel": "A kernel of side K reaches (K − 1) / 2 pixels aside, not K.",
    "both-sides": "K − 1 is how much wider the window becomes, both sides together; "
    "to one side it is half of that.",
    "layers-times-back": f"You multiply layers by frames. {_LONGEST}.",
    "no-layers": "You left out the way up: each layer reads the one below through a "
    f"kernel too. {_LONGEST}.",
    "no-time": f"You left out the way from frame to frame. {_LONGEST}.",
    "one-layer": f"You count one layer, however many there are. {_LONGEST}.",
    "one-too-few": f"You are one convolution short. {_LONGEST}.",
    "one-too-many": "You are one convolution too far; the readout has a kernel of one "
    f"pixel and adds nothing. {_LONGEST}.",
}

REACH = Exercise(
    name="reach",
    parameters=("kernel_size", "num_layers", "back"),
    axes=("", "", ""),
    specification=_reach,
    cases=(
        Case("the last frame", "One layer, kernels of three.", (3, 1, 0)),
        Case("the frame before", "One layer, the frame before the last.", (3, 1, 1)),
        Case("two layers", "Two layers, the last frame.", (3, 2, 0)),
        Case("a larger kernel", "One layer, kernels of five.", (5, 1, 0)),
        Case("any size", "Two layers, three frames back.", (3, 2, 3)),
        Case("any size", "Three layers, nine frames back.", (5, 3, 9)),
        Case("any size", "A kernel of one pixel never looks aside.", (1, 3, 7)),
    ),
    faults=faults_of(_REACH_MESSAGES, _RADIUS, _CONVOLUTIONS),
    faulty=_faulty_reach,
    hints=(
        "How many pixels to each side does a single convolution look, if its kernel "
        "has side K?",
        "Follow the longest way from a pixel of that frame to the prediction. Each "
        "layer is entered through a convolution, and each frame is left through one.",
        "There are `num_layers` convolutions on the way up and `back` of them on the "
        "way through time, each (K − 1) / 2 pixels.",
    ),
    praise="What moves faster than that cannot be followed.",
    kind="number",
    returns="how many pixels it sees to each side",
    differentiable=False,
)


def reach(answer: object) -> Outcome:
    """Check an answer to the exercise *How far it sees*.

    Args:
        answer: A function of (kernel_size, num_layers, back) that returns how many
            pixels aside a pixel of an earlier frame may lie and still be seen.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return REACH.check(answer)
