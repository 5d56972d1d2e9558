"""Copying in context: can one layer do it, can two, and when do they learn it?"""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

_TWO = Recipe(
    name="induction",
    question="Do two layers of attention learn to read on in a row that repeats?",
    corpus="",
    task="repeats",
    architecture="gpt",
    config={
        "d_model": 32, "num_heads": 4, "num_layers": 2, "d_ff": 64,
        "context_length": 64,
    },
    batching="generated",
    batch_size=32,
    context_length=64,
    num_steps=800,
    learning_rate=4e-3,  # at 8e-3 two layers were as right, with a lower loss
    look_every=20,
    tuned_by="tune-induction",
)  # fmt: skip

# As many parameters, within one per cent.
ONE: dict[str, Any] = {
    "config": {**_TWO.config, "d_model": 48, "num_layers": 1, "d_ff": 64}
}
_LAYERS: dict[str, dict[str, Any]] = {"two": {}, "one": ONE}
TRIED = (2e-3, 4e-3, 8e-3)

SEARCHES = (
    Search(
        "tune-induction",
        replace(_TWO, test_on="validation", seeds=(0,)),
        tuple(
            {**changes, "learning_rate": rate}
            for changes in _LAYERS.values()
            for rate in TRIED
        ),
        tuple(f"{name}-{rate:g}" for name in _LAYERS for rate in TRIED),
    ),
)

RECIPES = (
    _TWO,
    replace(
        _TWO,
        name="induction-one-layer",
        question="Does one layer of attention learn it, with as many parameters?",
        keep_weights=False,
        **ONE,
    ),
    # The first seed again, with its weights on the way.
    replace(
        _TWO,
        name="induction-forming",
        question="When do the heads form that read on in a row that repeats?",
        num_checkpoints=28,
        seeds=(0,),
    ),
)
