"""What holds a Transformer up: where the norm stands, warm-up, and every part."""

from dataclasses import replace
from typing import Any

from unrolled.experiments import words
from unrolled.experiments.recipe import Recipe, Search

_TRANSFORMER = next(r for r in words.RECIPES if r.name == "words-transformer")
_CONFIG = _TRANSFORMER.config

# Who learns at all. Short runs: what does not learn shows early.
STEADY = replace(
    _TRANSFORMER,
    name="words-steady",
    question="Which Transformers learn at all: which norm, which warm-up, which rate?",
    task="words-told",
    test_on="validation",
    num_steps=400,
    tuned_by="",
    keep_weights=False,
)
WARM_UPS = (0, 100)
RATES = (5e-4, 2e-3, 8e-3)


def _steady(norm: str) -> Search:
    cells = [(warm_up, rate) for warm_up in WARM_UPS for rate in RATES]
    return Search(
        f"words-steady-{norm}",
        replace(STEADY, config={**_CONFIG, "norm": norm}),
        tuple({"warmup_steps": warm, "learning_rate": rate} for warm, rate in cells),
        tuple(f"{warm_up}-{rate:g}" for warm_up, rate in cells),
        f"Which warm-up and which rate does a Transformer with its norms {norm} learn "
        "with?",
    )


# Each with as many parameters as the full one, within one per cent.
PARTS: dict[str, dict[str, Any]] = {
    "full": {},
    "no norm": {"norm": "none"},
    "no residuals": {"residual": False},
    "no feed-forward": {"d_ff": 0, "d_model": 172},
    "one head": {"num_heads": 1},
    "no positions": {"positions": False},
}

RECIPES: tuple[Recipe, ...] = ()
SEARCHES = (
    _steady("post"),
    _steady("pre"),
    Search(
        "words-parts",
        replace(STEADY, num_steps=600, warmup_steps=100),
        tuple({"config": {**_CONFIG, **part}} for part in PARTS.values()),
        tuple(PARTS),
        "What is each part of the Transformer worth?",
    ),
)
