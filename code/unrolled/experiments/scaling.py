"""How the loss of a GPT falls with its size and with the text it reads."""

from math import sqrt
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

# Width, heads and layers; feed-forward networks are four times as wide. The page's
# Transformer is one of this family.
SIZES = {"14k": (24, 2, 2), "25k": (32, 2, 2), "83k": (48, 3, 3), "197k": (64, 4, 4)}
BATCH, CONTEXT = 32, 64
# Updates, each budget with a schedule of its own.
BUDGETS = {"0.25M": 122, "0.5M": 244, "1M": 488}
SHARES = (0.5, 2.0)  # of the rate that is the rule
TRIED, TRIED_AT = ("14k", "197k"), "0.5M"  # where these are tried, with one seed


def ruled_rate(d_model: int) -> float:
    """6e-3 at a width of 64, and more for a narrower model, by the root of the width.

    The page's Transformer, of that width, learned as well at 4e-3 as at 8e-3.
    """
    return 6e-3 * sqrt(64 / d_model)


def _config(size: str) -> dict[str, Any]:
    d_model, num_heads, num_layers = SIZES[size]
    return {
        "d_model": d_model,
        "num_heads": num_heads,
        "num_layers": num_layers,
        "d_ff": 4 * d_model,
        "context_length": CONTEXT,
    }


SCALING = Recipe(
    name="scaling",
    question="How does the loss fall with the size of a GPT and the text it reads?",
    corpus="shakespeare",
    task="language-in-windows",
    architecture="gpt",
    config=_config("197k"),
    batching="windows",
    batch_size=BATCH,
    context_length=CONTEXT,
    num_steps=BUDGETS["1M"],
    learning_rate=ruled_rate(64),
    warmup_steps=30,
    test_on="validation",
    keep_weights=False,
)


def _size(size: str) -> Search:
    """Every budget with three seeds; one of them at two more rates, at both ends of
    the sizes."""
    rule = ruled_rate(SIZES[size][0])
    tried = [(TRIED_AT, share) for share in SHARES] if size in TRIED else []
    cells = [*((budget, 1.0) for budget in BUDGETS), *tried]
    return Search(
        f"scaling-{size}",
        SCALING,
        tuple(
            {
                "config": _config(size),
                "num_steps": BUDGETS[budget],
                "learning_rate": rule * share,
                "seeds": (0, 1, 2) if share == 1 else (0,),
            }
            for budget, share in cells
        ),
        tuple(f"{budget}-{share:g}" for budget, share in cells),
        f"How does the loss of a GPT with {size} weights in its layers fall with the "
        "text it reads?",
    )


SEARCHES = tuple(_size(size) for size in SIZES)

RECIPES = ()
