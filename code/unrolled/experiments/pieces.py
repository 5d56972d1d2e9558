"""Bytes or pieces of words: what should a token of a language model be?"""

from typing import Any

from unrolled.experiments.recipe import Recipe, Search

VOCABULARIES = (256, 512, 2_048)  # the first is bytes alone
SHARES = (0.5, 2.0)  # of the rate, tried with one seed
_LAYERS = {
    "d_model": 64, "num_heads": 4, "num_layers": 2, "d_ff": 256, "context_length": 64
}  # fmt: skip

PIECES = Recipe(
    name="pieces",
    question="How many bits does a character cost a GPT that reads larger tokens?",
    corpus="shakespeare",
    task="language-in-pieces",
    architecture="gpt",
    config={**_LAYERS, "vocab_size": 256},
    batching="windows",
    batch_size=32,
    context_length=64,
    num_steps=300,
    learning_rate=6e-3,
    warmup_steps=30,
    test_on="validation",
    keep_weights=False,
)


def _variants(vocab_size: int) -> dict[str, dict[str, Any]]:
    config = {**_LAYERS, "vocab_size": vocab_size}
    every: dict[str, dict[str, Any]] = {"equal": {"config": config}}
    for share in SHARES:
        rate = PIECES.learning_rate * share
        every[f"rate-{share:g}"] = {
            "config": config, "learning_rate": rate, "seeds": (0,)
        }  # fmt: skip
    if vocab_size == VOCABULARIES[0]:
        # As much text as the largest vocabulary reads, at 2.76 characters a token.
        every["as-much-text"] = {"config": config, "num_steps": 828}
    return every


SEARCHES = tuple(
    Search(
        f"pieces-{size}",
        PIECES,
        tuple(_variants(size).values()),
        tuple(_variants(size)),
        f"How many bits does a character cost a GPT that reads {size:,} kinds of "
        "tokens, at the same number of tokens and updates?",
    )
    for size in VOCABULARIES
)

RECIPES = ()
