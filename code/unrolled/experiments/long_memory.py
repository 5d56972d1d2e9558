"""How long a memory each cell learns: the adding problem and the copy task."""

import math
from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

HIDDEN = 64
# Who is tried at which length: not whom no seed of solved the one before.
ADDING = {
    50: ("gru", "lstm", "rnn", "rnn-orthogonal", "relu-identity"),
    100: ("gru", "lstm"),
    200: ("gru", "lstm"),
    400: ("gru",),
}
COPY_LAGS = (10, 30)
COPIED = 3  # symbols, of eight kinds
CAP = 2_000  # updates; who has not learned by then has not solved it
COPY_CAP = 1_000

ADDING_PROBLEM = Recipe(
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
# The best of those among twenty numbers (tune-adding-short). Among fifty, at the same
# rates, only the GRU had learned anything (tune-adding).
RATES = {
    "gru": 1e-2,
    "lstm": 1e-2,
    "rnn": 1e-2,
    "rnn-orthogonal": 3e-3,
    "relu-identity": 3e-3,
}
_TUNED = {
    name: {**changes, "learning_rate": RATES[name]} for name, changes in _CELLS.items()
}

_COPY = replace(
    ADDING_PROBLEM,
    name="copy",
    question="Over which lag does each cell still learn to copy three symbols?",
    task="copy",
    num_steps=COPY_CAP,
    seeds=(0, 1, 2),
)

# One budget for every contestant: three rates, one seed, fifty numbers and twenty.
_TUNING = replace(ADDING_PROBLEM, num_steps=600, test_on="validation", seeds=(0,))

SEARCHES = (
    *(
        Search(
            name,
            base,
            tuple(
                {**changes, "learning_rate": rate}
                for changes in _CELLS.values()
                for rate in TRIED
            ),
            tuple(f"{cell}-{rate:g}" for cell in _CELLS for rate in TRIED),
        )
        for name, base in (
            ("tune-adding", _TUNING),
            (
                "tune-adding-short",
                replace(_TUNING, context_length=20, num_steps=1_000),
            ),
        )
    ),
    *(
        Search(
            f"adding-{length}",
            replace(ADDING_PROBLEM, context_length=length),
            tuple(_TUNED[name] for name in names),
            names,
            f"Which cells learn to add two marked numbers among {length}, in at most "
            f"{CAP:,} steps?",
        )
        for length, names in ADDING.items()
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
            tuple(_TUNED.values()),
            CONTESTANTS,
            f"Which cells learn to copy three symbols over a lag of {lag}, in at most "
            f"{COPY_CAP:,} steps?",
        )
        for lag in COPY_LAGS
    ),
)

# One ordinary record a kind of cell, so that what trained the tables is replayed.
RECIPES = tuple(
    replace(
        ADDING_PROBLEM,
        name=f"adding-{name}",
        question=f"Does the {name} learn to add two marked numbers among fifty?",
        seeds=(0,),
        tuned_by="tune-adding-short",
        **_TUNED[name],
    )
    for name in ("gru", "lstm", "rnn-orthogonal")
)
