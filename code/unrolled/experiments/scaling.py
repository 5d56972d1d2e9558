"""How the loss of a GPT falls with its size and with the text it reads."""

from math import sqrt
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

# Width and layers, about three times the weights from one size to the next. Heads are
# 16 wide, feed-forward networks four times the width: the page's Transformer is one of
# this family.
SIZES = {
    "25k": (32, 2),
    "83k": (48, 3),
    "197k": (64, 4),
    "553k": (96, 5),
    "1493k": (144, 6),
}
BATCH, CONTEXT = 32, 64
# Updates, each budget with a schedule of its own; the last one reads the text once.
BUDGETS = {"0.5M": 244, "1M": 488, "2M": 977, "4M": 1_953}
SHARES = (0.5, 1.0, 2.0)  # of the rate that is the rule


def ruled_rate(d_model: int) -> float:
    """4e-3 at a width of 64, and less for a wider model, by the root of the width."""
    return 4e-3 * sqrt(64 / d_model)


def _config(size: str) -> dict[str, Any]:
    d_model, num_layers = SIZES[size]
    return {
        "d_model": d_model,
        "num_heads": d_model // 16,
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
    warmup_steps=50,
    test_on="validation",
    keep_weights=False,
)


def _size(size: str) -> Search:
    """Every budget at three rates, and at the rule's with three seeds."""
    cells = [(budget, share) for budget in BUDGETS for share in SHARES]
    rule = ruled_rate(SIZES[size][0])
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
        f"How does the loss of a GPT with {size} weights beside its embeddings fall "
        "with the text it reads?",
    )


SEARCHES = tuple(_size(size) for size in SIZES)

RECIPES = ()
