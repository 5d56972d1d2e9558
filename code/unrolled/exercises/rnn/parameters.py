"""*Count the parameters*: the size of the language model as a formula."""

import math

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(
    vocab_size: int, embedding_size: int, hidden_size: int, num_layers: int
) -> Tensor:
    """Every parameter's shape, written down one after the other."""
    shapes: list[tuple[int, ...]] = [(vocab_size, embedding_size)]
    below = embedding_size
    for _ in range(num_layers):
        shapes += [(hidden_size, below), (hidden_size, hidden_size)]
        shapes += [(hidden_size,), (hidden_size,)]
        below = hidden_size
    shapes += [(vocab_size, hidden_size), (vocab_size,)]
    return torch.tensor(float(sum(map(math.prod, shapes))), dtype=torch.float64)


def _faulty(
    faults: frozenset[str],
    vocab_size: int,
    embedding_size: int,
    hidden_size: int,
    num_layers: int,
) -> Tensor:
    """The formula with some mistakes; none of them gives the right answer."""
    v, e, h = vocab_size, embedding_size, hidden_size
    layers = 1 if "one-layer-only" in faults else num_layers
    embedding = 0 if "no-embedding" in faults else v * e
    embedding += e if "embedding-bias" in faults else 0
    inputs = e * h + (layers - 1) * h * h
    if "all-layers-read-embedding" in faults:
        inputs = layers * e * h
    if "all-layers-read-states" in faults:
        inputs = layers * h * h
    if "no-weight-ih" in faults:
        inputs = 0
    own = {"no-weight-hh": 0, "weight-hh-vector": h}
    states = layers * next((own[f] for f in own if f in faults), h * h)
    few = {"one-bias": h, "no-biases": 0}
    biases = layers * next((few[f] for f in few if f in faults), 2 * h)
    readout = (e if "readout-from-embedding" in faults else h) * v
    readout = 0 if "no-readout" in faults else readout
    last = {"no-readout-bias": 0, "readout-bias-per-unit": h}
    readout += next((last[f] for f in last if f in faults), v)
    if "everything-per-layer" in faults:
        embedding, readout = num_layers * embedding, num_layers * readout
    total = embedding + inputs + states + biases + readout
    return torch.tensor(float(total), dtype=torch.float64)


_MESSAGES = {
    "one-bias": (
        "biases",
        "You count one bias a layer. This cell has two, `bias_ih` and `bias_hh`, as "
        "torch's has.",
    ),
    "no-biases": (
        "biases",
        "You count no biases in the recurrent layers: each has 2.",
    ),
    "all-layers-read-embedding": (
        "inputs",
        "You let every layer read the embedding. Only the first does; the others "
        "read the states of the layer below, so their `weight_ih` is H by H.",
    ),
    "all-layers-read-states": (
        "inputs",
        "You give the first layer a square `weight_ih` as well. It reads the "
        "embedding: its `weight_ih` is H by E.",
    ),
    "no-weight-ih": (
        "inputs",
        "You left out `weight_ih`: what comes in has a matrix of its own.",
    ),
    "one-layer-only": (
        "layers inputs",
        "You count one recurrent layer, however many there are.",
    ),
    "no-weight-hh": (
        "states",
        "You left out `weight_hh`, the matrix that carries the past.",
    ),
    "weight-hh-vector": (
        "states",
        "You count `weight_hh` as H numbers. Every unit hears every unit, itself "
        "included: that is H times H.",
    ),
    "no-embedding": (
        "embedding",
        "You left out the embedding: V times E numbers.",
    ),
    "embedding-bias": (
        "embedding bias",
        "You give the embedding a bias. It is a table, one row a character, and "
        "nothing else.",
    ),
    "no-readout-bias": (
        "readout bias",
        "You left out the bias of the readout: one number for each logit.",
    ),
    "readout-bias-per-unit": (
        "readout bias",
        "You count the readout's bias once a hidden unit. It is added to the logits, "
        "so there is one a character.",
    ),
    "no-readout": (
        "readout",
        "You left out the readout's matrix. It turns H states into V logits, and it "
        "is not the embedding turned round.",
    ),
    "readout-from-embedding": (
        "readout",
        "Your readout reads vectors of the embedding's width. It reads the states of "
        "the last layer, which have H numbers.",
    ),
    "everything-per-layer": (
        "layers",
        "You count the embedding and the readout once a layer. There is one of each, "
        "however many layers lie between them.",
    ),
}

_CASES = (
    Case("one of everything", "One character, one number, one unit.", (1, 1, 1, 1)),
    Case("more characters", "Only the vocabulary has grown.", (5, 1, 1, 1)),
    Case("a wider embedding", "Only the embedding is wider.", (1, 5, 1, 1)),
    Case("more hidden units", "Only the hidden units are more.", (1, 1, 5, 1)),
    Case("more layers", "Three layers instead of one.", (1, 1, 2, 3)),
    Case("any sizes", "All sizes differ, with one layer.", (11, 3, 5, 1)),
    Case("any sizes", "All sizes differ, with two layers.", (7, 5, 3, 2)),
    Case("any sizes", "The model of this chapter.", (79, 64, 384, 1)),
    Case("any sizes", "All sizes differ, with four layers.", (13, 2, 7, 4)),
)

COUNT_PARAMETERS = Exercise(
    name="count_parameters",
    parameters=("vocab_size", "embedding_size", "hidden_size", "num_layers"),
    axes=("", "", "", ""),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "Go through the class `RNNCell`: it has four parameters. What is the shape of "
        "each?",
        "The first layer and the others differ in one matrix only, `weight_ih`: what "
        "comes in has `embedding_size` numbers for the first, and `hidden_size` for "
        "every other.",
        "The embedding is a table with one row a character and nothing else. The "
        "readout is a matrix from the states to the logits, and one bias a logit.",
    ),
    praise="For the model of this chapter it gives 208,271.",
    kind="number",
    returns="the number of parameters",
    differentiable=False,
)
