"""What each part of the LSTM is worth: left out or changed, on two tasks."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.long_memory import ADDING_PROBLEM
from unrolled.experiments.recipe import Recipe, Search

# Each differs from the full cell, the first one, in what it says.
VARIANTS: dict[str, dict[str, Any]] = {
    "full cell": {},
    "no forget gate": {"forget_gate": False},
    "no input gate": {"input_gate": False},
    "no output gate": {"output_gate": False},
    "coupled gates": {"coupled": True},
    "peepholes": {"peepholes": True},
    "forget bias 0": {"forget_bias": 0.0},
    "forget bias 2": {"forget_bias": 2.0},
    "no tanh on the output": {"squash_output": False},
}

LANGUAGE = Recipe(
    name="lstm-ablations-language",
    question="What does each part of the LSTM do for predicting characters?",
    corpus="tiny-shakespeare",
    architecture="lstm-variant",
    config={"embedding_size": 32, "hidden_size": 96},
    batching="streams",  # a stream has no end at which a memory could be emptied
    batch_size=64,
    context_length=32,
    num_steps=300,
    learning_rate=1.6e-2,
    warmup_steps=50,
    tuned_by="tune-lstm-ablations-language",
    task="language-in-short",
    keep_weights=False,
)


ADDING = replace(
    ADDING_PROBLEM,
    name="lstm-ablations-adding",
    question="What does each part of the LSTM do for a memory over twenty steps?",
    config={"cell": "lstm-variant", "hidden_size": 64},
    context_length=20,
    num_steps=1_000,
    learning_rate=1e-2,  # the full cell's best at this length
    tuned_by="tune-adding-short",
    seeds=(0, 1, 2),
)


def _sweep(base: Recipe) -> Search:
    """Every variant with every seed; the learning rate is the full cell's."""
    return Search(
        base.name,
        base,
        tuple({"config": {**base.config, **each}} for each in VARIANTS.values()),
        tuple(VARIANTS),
        base.question,
    )


RECIPES = ()
SEARCHES = (
    Search(
        LANGUAGE.tuned_by,
        replace(LANGUAGE, test_on="validation", seeds=(0,)),
        tuple({"learning_rate": rate} for rate in (8e-3, 1.6e-2, 3.2e-2)),
    ),
    _sweep(LANGUAGE),
    _sweep(ADDING),
)
