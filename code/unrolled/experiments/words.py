"""Words to phones: the ladder from two LSTMs over attention to the Transformer."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

_ATTENTION = Recipe(
    name="words-attention",
    question="How often is a word said wrong by two LSTMs with attention between them?",
    corpus="cmudict",
    task="words-to-phones",
    architecture="seq2seq",
    config={
        "embedding_size": 64, "hidden_size": 256, "attention": "general",
        "dropout": 0.2,
    },
    batching="words",
    batch_size=64,
    context_length=1,  # what is counted are words
    num_steps=6_000,  # more than three times the dictionary
    learning_rate=4e-3,
    tuned_by="tune-words-attention",
)  # fmt: skip

# Each with as many parameters as the others, within one per cent.
_PLAIN = replace(
    _ATTENTION,
    name="words-plain",
    question="How often is a word said wrong when all that the decoder knows of it is "
    "the encoder's last state?",
    config={**_ATTENTION.config, "hidden_size": 306, "attention": "none"},
    learning_rate=8e-3,
    tuned_by="tune-words-plain",
)
_TRANSFORMER = replace(
    _ATTENTION,
    name="words-transformer",
    question="How often is it said wrong by a Transformer of the same size?",
    architecture="transformer",
    config={
        "d_model": 128, "num_heads": 4, "num_layers": 2, "d_ff": 320, "norm": "pre",
        "dropout": 0.1,
    },
    learning_rate=2e-3,
    warmup_steps=500,
    tuned_by="tune-words-transformer",
)  # fmt: skip

# Three times as large, and it reads the dictionary eighteen times.
_LARGE = replace(
    _ATTENTION,
    name="words-large",
    question="How seldom is a word said wrong by a larger model that reads the "
    "dictionary eighteen times?",
    task="words-searched",
    config={
        **_ATTENTION.config, "embedding_size": 128, "hidden_size": 448, "dropout": 0.3
    },
    batch_size=128,
    num_steps=16_000,
    learning_rate=4e-3,
    seeds=(0,),
    keep_weights=False,
    tuned_by="tune-words-large",
)  # fmt: skip

# Two layers, of which the upper one hears what attention found; four runs, which vote.
_LAYERED = replace(
    _LARGE,
    name="words-layered",
    question="How seldom, if the decoder can remember where it has looked, with the "
    "words split as others split them?",
    task="words-by-themselves",
    architecture="layered-seq2seq",
    config={
        **_LARGE.config, "hidden_size": 320, "num_layers": 2, "dropout": 0.4
    },
    learning_rate=2e-3,
    seeds=(0, 1, 2, 3),
    keep_weights=True,
    tuned_by="tune-words-layered",
)  # fmt: skip

_SHORT = {"num_steps": 1_000, "test_on": "validation", "seeds": (0,)}
_DEEPER = {"d_model": 96, "num_layers": 3, "d_ff": 336}


def _search(recipe: Recipe, *variants: dict[str, Any]) -> Search:
    return Search(recipe.tuned_by, replace(recipe, **_SHORT), variants)


# The highest of the first three won without attention, so one more was tried.
_RATES = tuple({"learning_rate": rate} for rate in (2e-3, 4e-3, 8e-3, 1.6e-2))

SEARCHES = (
    _search(_PLAIN, *_RATES),
    _search(_ATTENTION, *_RATES),
    _search(
        _TRANSFORMER,
        {"learning_rate": 1e-3},
        {"learning_rate": 2e-3},
        {"learning_rate": 4e-3},
        {"learning_rate": 2e-3, "config": {**_TRANSFORMER.config, **_DEEPER}},
    ),
    _search(
        replace(_LARGE, task="words-told"),
        *({"learning_rate": rate} for rate in (1e-3, 2e-3, 4e-3)),
    ),
    _search(
        replace(_LAYERED, task="words-told"),
        *({"learning_rate": rate} for rate in (1e-3, 2e-3, 4e-3)),
    ),
    # The highest rate won a short race; so the two best ran a longer one.
    Search(
        "tune-words-layered-longer",
        replace(_LAYERED, **{**_SHORT, "num_steps": 5_000}, task="words-told"),
        tuple({"learning_rate": rate} for rate in (2e-3, 4e-3)),
    ),
)


def _sized(recipe: Recipe, hidden_size: int) -> Recipe:
    """The same in everything but the size of the state."""
    return replace(
        recipe,
        name=f"{recipe.name}-{hidden_size}",
        question=f"How does the error grow with a word's length when the state has "
        f"{hidden_size} cells?",
        config={**recipe.config, "hidden_size": hidden_size},
    )


RECIPES = (
    _PLAIN,
    _ATTENTION,
    _TRANSFORMER,
    _LARGE,
    replace(
        _LARGE,
        name="words-large-by-word",
        question="How seldom, if every word was drawn by itself, as others draw them?",
        task="words-by-themselves",
    ),
    _LAYERED,
    *(_sized(_PLAIN, hidden_size) for hidden_size in (64, 128)),
    *(_sized(_ATTENTION, hidden_size) for hidden_size in (64, 128)),
)
