"""The exercise *Where the parameters are*: those of encoder and decoder."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _num_parameters(d_model: int, d_ff: int, num_layers: int) -> int:
    """Layer by layer, part by part."""
    matrices = 4 * (d_model * d_model + d_model)  # with a bias each
    thinking = (d_model * d_ff + d_ff) + (d_ff * d_model + d_model)
    norm = d_model + d_model
    total = 0
    for _ in range(num_layers):
        total += matrices + thinking + 2 * norm  # of the encoder
        total += 2 * matrices + thinking + 3 * norm  # of the decoder
    return total


Part = Callable[[int, int], float]  # width, inner width
_ATTENTION: dict[str, Part] = {
    "": lambda d, f: 4 * d * d,
    "three-matrices": lambda d, f: 3 * d * d,
    "one-matrix": lambda d, f: d * d,
}
_THINKING: dict[str, Part] = {
    "": lambda d, f: 2 * d * f,
    "one-thinking-matrix": lambda d, f: d * f,
    "width-for-inner": lambda d, f: 2 * d * d,
}
_BIASES: dict[str, Part] = {
    "": lambda d, f: 12 * d + 2 * (f + d),
    "no-biases": lambda d, f: 0,
    "no-attention-biases": lambda d, f: 2 * (f + d),
    "no-thinking-biases": lambda d, f: 12 * d,
}
_NORMS: dict[str, Part] = {
    "": lambda d, f: 10 * d,
    "four-norms": lambda d, f: 8 * d,
    "no-shifts": lambda d, f: 5 * d,
    "numbers-of-norms": lambda d, f: 10,
    "no-norms": lambda d, f: 0,
}
_ATTENTIONS: dict[str, int] = {"": 3, "one-attention-each": 2}
_LAYERS: dict[str, Callable[[int], float]] = {
    "": lambda n: n,
    "one-layer": lambda n: 1,
    "shared-out": lambda n: n / 2,
}


def _faulty(faults: frozenset[str], d_model: int, d_ff: int, num_layers: int) -> Tensor:
    sizes = d_model, d_ff
    attentions = pick(_ATTENTIONS, faults)
    biases = pick(_BIASES, faults)(*sizes)
    if attentions == 2 and pick(_BIASES, faults) in (
        _BIASES[""],
        _BIASES["no-thinking-biases"],
    ):
        biases -= 4 * d_model  # an attention that is not counted has none
    both = (
        attentions * pick(_ATTENTION, faults)(*sizes)
        + 2 * pick(_THINKING, faults)(*sizes)
        + biases
        + pick(_NORMS, faults)(*sizes)
    )
    return torch.tensor(pick(_LAYERS, faults)(num_layers) * both, dtype=torch.float64)


_FOUR = "An attention has four matrices: for queries, keys, values and the output."
_MESSAGES = {
    "one-attention-each": "You gave the decoder's layer one attention. It has two: it "
    "looks back at the phones, and at the letters.",
    "no-biases": "You left out the biases. Every matrix has one, as long as what "
    "comes out.",
    "no-attention-biases": "You left out the biases of the attentions.",
    "no-thinking-biases": "You left out the biases of the feed-forward steps.",
    "three-matrices": f"You count three matrices for an attention. {_FOUR}",
    "one-matrix": f"You count one matrix for an attention. {_FOUR}",
    "one-thinking-matrix": "You count one matrix for a feed-forward step: there is one "
    "up to the inner width and one back.",
    "width-for-inner": "You take the width for the inner width of the feed-forward "
    "step.",
    "four-norms": "You count two norms for each layer. The decoder's has three, one a "
    "step.",
    "no-shifts": "You count one row for a norm: it has a scale and a shift.",
    "numbers-of-norms": "You count scale and shift as one number each. Each is a row "
    "of as many as the place has.",
    "no-norms": "You left out the norms: two in the encoder's layer, three in the "
    "decoder's.",
    "one-layer": "You count one layer on each side.",
    "shared-out": "You share the layers out between encoder and decoder: each has as "
    "many.",
}

NUM_PARAMETERS = Exercise(
    name="num_parameters",
    parameters=("d_model", "d_ff", "num_layers"),
    axes=("", "", ""),
    specification=_num_parameters,
    cases=(
        Case("the smallest", "Width 1, inner width 1, one layer a side.", (1, 1, 1)),
        Case("a width", "Width 4, inner width 1, one layer a side.", (4, 1, 1)),
        Case("an inner width", "Width 4, inner width 16, one layer.", (4, 16, 1)),
        Case("several layers", "Width 4, inner width 16, three layers.", (4, 16, 3)),
        Case("real sizes", "The page's own.", (128, 320, 2)),
        Case("real sizes", "The paper's own.", (512, 2048, 6)),
    ),
    faults=faults_of(
        _MESSAGES, _ATTENTION, _THINKING, _BIASES, _NORMS, _ATTENTIONS, _LAYERS
    ),
    faulty=_faulty,
    hints=(
        "Count one layer of the encoder and one of the decoder. How many attentions "
        "has each, how many feed-forward steps, how many norms?",
        "An attention has four matrices of D × D with a bias of D each. A feed-forward "
        "step has D × F and F × D, with biases of F and of D. A norm has 2 D.",
        "Per pair of layers: three attentions, two feed-forward steps, five norms.",
    ),
    praise="Of the page's model a little over half are attention, of the paper's a "
    "little under; nearly all the rest is feed-forward.",
    kind="number",
    returns="the number of parameters",
    differentiable=False,
)


def num_parameters(answer: object) -> Outcome:
    """Check an answer to the exercise *Where the parameters are*.

    Args:
        answer: A function of (d_model, d_ff, num_layers) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return NUM_PARAMETERS.check(answer)
