"""How long a memory each cell learns: the adding problem and the copy task."""

import math
from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

HIDDEN = 64
ADDING_LENGTHS = (50, 100, 200, 400)
COPY_LAGS = (10, 25, 50)
COPIED = 5  # symbols, of eight kinds
CAP = 1_000  # steps; who has not learned by then has not solved it

ADDING = Recipe(
    name="adding",
    question="At which length does each cell still learn to add two marked numbers?",
    corpus="",
    task="adding",
    architecture="reader",
    config={"cell": "gru", "hidden_size": HIDDEN},
    batching="generated",
    batch_size=32,
    context_length=50,
    num_steps=CAP,
    learning_rate=1e-2,
    warmup_steps=20,
    seeds=(0, 1, 2, 3, 4),
    look_every=25,
    stop_below=0.01,
    keep_weights=False,
)

# What differs between the contestants but for the learning rate.
_CELLS: dict[str, dict[str, Any]] = {
    "gru": {"config": {"cell": "gru", "hidden_size": HIDDEN}},
    "lstm": {"config": {"cell": "lstm", "hidden_size": HIDDEN}},
    "rnn": {"config": {"cell": "rnn", "hidden_size": HIDDEN}},
    "rnn-orthogonal": {
        "config": {"cell": "rnn", "hidden_size": HIDDEN},
        "recurrent_init": "orthogonal",
    },
    "relu-identity": {
        "config": {"cell": "relu", "hidden_size": HIDDEN},
        "recurrent_init": "identity",
    },
}
CONTESTANTS = tuple(_CELLS)
TRIED = (1e-3, 3e-3, 1e-2)
# The best of those in tune-adding: the first to solve it, or else the lowest error.
RATES = {
    "gru": 1e-2,
    "lstm": 1e-2,
    "rnn": 1e-3,
    "rnn-orthogonal": 1e-3,
    "relu-identity": 1e-3,
}
_TUNED = tuple(
    {**changes, "learning_rate": RATES[name]} for name, changes in _CELLS.items()
)

_COPY = replace(
    ADDING,
    name="copy",
    question="Over which lag does each cell still learn to copy five symbols?",
    task="copy",
    seeds=(0, 1, 2),
)

SEARCHES = (
    Search(
        "tune-adding",
        replace(ADDING, num_steps=600, test_on="validation", seeds=(0,)),
        tuple(
            {**changes, "learning_rate": rate}
            for changes in _CELLS.values()
            for rate in TRIED
        ),
        tuple(f"{name}-{rate:g}" for name in _CELLS for rate in TRIED),
    ),
    *(
        Search(
            f"adding-{length}",
            replace(ADDING, context_length=length),
            _TUNED,
            CONTESTANTS,
            f"Which cells learn to add two marked numbers among {length}, in at most "
            f"{CAP:,} steps?",
        )
        for length in ADDING_LENGTHS
    ),
    *(
        Search(
            f"copy-{lag}",
            replace(
                _COPY,
                context_length=lag + 2 * COPIED,
                # A fiftieth of what it costs to remember nothing.
                stop_below=0.02 * COPIED * math.log(8) / (lag + 2 * COPIED),
            ),
            _TUNED,
            CONTESTANTS,
            f"Which cells learn to copy five symbols over a lag of {lag}, in at most "
            f"{CAP:,} steps?",
        )
        for lag in COPY_LAGS
    ),
)

# One ordinary record a kind of cell, so that what trained the tables is replayed.
RECIPES = tuple(
    replace(
        ADDING,
        name=f"adding-{name}",
        question=f"Does the {name} learn to add two marked numbers among fifty?",
        seeds=(0,),
        tuned_by="tune-adding",
        **changes,
    )
    for name, changes in zip(CONTESTANTS, _TUNED, strict=True)
    if name in ("gru", "lstm", "rnn-orthogonal")
)
