"""Bytes or pieces of words: what should a token of a language model be?"""

from typing import Any

from unrolled.experiments.recipe import Recipe, Search

VOCABULARIES = (256, 512, 2_048)  # the first is bytes alone
SHARES = (0.5, 1.0, 2.0)  # of the rate
_LAYERS = {
    "d_model": 64, "num_heads": 4, "num_layers": 4, "d_ff": 256, "context_length": 64
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
    num_steps=2_000,
    learning_rate=4e-3,
    test_on="validation",
    keep_weights=False,
)


def _variant(vocab_size: int, share: float) -> dict[str, Any]:
    return {
        "config": {**_LAYERS, "vocab_size": vocab_size},
        "learning_rate": PIECES.learning_rate * share,
        "seeds": (0, 1, 2) if share == 1 else (0,),
    }


SEARCHES = tuple(
    Search(
        f"pieces-{size}",
        PIECES,
        tuple(_variant(size, share) for share in SHARES),
        tuple(f"{size}-{share:g}" for share in SHARES),
        f"How many bits does a character cost a GPT that reads {size:,} kinds of "
        "tokens, at the same number of tokens and updates?",
    )
    for size in VOCABULARIES
)

RECIPES = ()
