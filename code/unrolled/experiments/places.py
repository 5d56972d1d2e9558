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
    num_steps=4_000,
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
    num_steps=2_000,
    learning_rate=2e-3,
    train_on=("train", "validation"),
    keep_weights=False,
)  # fmt: skip


def _with(base: Recipe, scheme: str) -> dict[str, Any]:
    return {"config": {**base.config, "positions": scheme}}


def _compared(base: Recipe, question: str) -> tuple[Search, Search]:
    """The comparison at one rate for all, and what half and twice the rate do."""
    rates = (base.learning_rate / 2, base.learning_rate * 2)
    one = replace(base, seeds=(0,), train_on=("train",), test_on="validation")
    shorter = base.task != "strings"  # strings of both parts are drawn, at no cost
    check = replace(one, keep_weights=False, num_steps=500 if shorter else 4_000)
    return (
        Search(
            base.name,
            base,
            tuple(_with(base, scheme) for scheme in SCHEMES),
            SCHEMES,
            question,
        ),
        Search(
            f"tune-{base.name}",
            check,
            tuple(
                {**_with(base, scheme), "learning_rate": rate}
                for scheme in SCHEMES
                for rate in rates
            ),
            tuple(f"{scheme}-{rate:g}" for scheme in SCHEMES for rate in rates),
        ),
    )


SEARCHES = (
    *_compared(_STRINGS, _STRINGS.question),
    *_compared(_LANGUAGE, _LANGUAGE.question),
)

# The runs of the comparison whose weights the page looks into.
RECIPES = tuple(
    replace(_STRINGS, name=f"places-strings-{scheme}", **_with(_STRINGS, scheme))
    for scheme in SCHEMES
)
