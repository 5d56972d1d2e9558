"""Six ways to tell a Transformer where each token stands, beyond what it trained on."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

SCHEMES = ("none", "sinusoidal", "learned", "relative", "rotary", "alibi")

_STRINGS = Recipe(
    name="places-strings",
    question="Who copies, reverses and looks back in strings longer than any learned?",
    corpus="",
    task="strings",
    architecture="gpt",
    config={"d_model": 64, "num_heads": 4, "num_layers": 3, "d_ff": 128},
    batching="generated",
    batch_size=96,
    context_length=16,  # letters; a string and its answer are 33 places
    num_steps=2_400,
    learning_rate=2e-3,
)

# Trained on windows of 128 characters, and able to see 512.
_LANGUAGE = Recipe(
    name="places-language",
    question="Who reads on where no training window reached?",
    corpus="shakespeare",
    task="language-at-lengths",
    architecture="gpt",
    config={
        "d_model": 64, "num_heads": 4, "num_layers": 3, "d_ff": 256,
        "context_length": 512,
    },
    batching="windows",
    batch_size=32,
    context_length=128,
    window=128,
    num_steps=500,
    learning_rate=2e-3,
    train_on=("train", "validation"),
    keep_weights=False,
)  # fmt: skip


def _with(base: Recipe, scheme: str) -> dict[str, Any]:
    return {"config": {**base.config, "positions": scheme}}


SEARCHES = tuple(
    Search(
        base.name,
        base,
        tuple(_with(base, scheme) for scheme in SCHEMES),
        SCHEMES,
        base.question,
    )
    for base in (_STRINGS, _LANGUAGE)
)

# The runs of the comparison whose weights the page looks into.
RECIPES = tuple(
    replace(_STRINGS, name=f"places-strings-{scheme}", **_with(_STRINGS, scheme))
    for scheme in SCHEMES
)
