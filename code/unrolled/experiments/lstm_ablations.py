"""What each part of the LSTM is worth: left out or changed, on two tasks."""

from dataclasses import replace
from typing import Any

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
    learning_rate=8e-3,
    warmup_steps=50,
    tuned_by="tune-lstm-ablations-language",
    keep_weights=False,
)


def _tuning(base: Recipe, rates: tuple[float, ...]) -> Search:
    """Of the full cell's learning rate, which all variants then share."""
    once = replace(base, name=base.tuned_by, test_on="validation", seeds=(0,))
    return Search(base.tuned_by, once, tuple({"learning_rate": rate} for rate in rates))


RECIPES = ()
SEARCHES = (_tuning(LANGUAGE, (4e-3, 8e-3, 1.6e-2)),)
