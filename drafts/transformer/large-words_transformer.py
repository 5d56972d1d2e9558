"""What holds a Transformer up: where the norm stands, warm-up, depth, and every part;
and how good the ladder's models get when they may be large."""

from dataclasses import replace
from typing import Any

from unrolled.experiments import words
from unrolled.experiments.recipe import Recipe, Search

_TRANSFORMER = next(r for r in words.RECIPES if r.name == "words-transformer")
_ATTENTION = next(r for r in words.RECIPES if r.name == "words-attention")
_CONFIG = _TRANSFORMER.config

# Steady: who learns at all. Rates below, about and above what the paper's recipe
# reaches at this width, 1.4e-3; the deep ones are not tried at the highest.
STEADY = replace(
    _TRANSFORMER,
    name="words-steady",
    question="Which Transformers learn at all: which norm, which warm-up, which rate?",
    task="words-told",
    test_on="validation",
    num_steps=1_000,
    tuned_by="",
    keep_weights=False,
)
WARM_UPS = (0, 300)
RATES = {2: (5e-4, 2e-3, 8e-3), 6: (5e-4, 2e-3)}  # by layers of encoder and decoder


def _steady(norm: str, num_layers: int, warm_up: int) -> Search:
    config = {**_CONFIG, "norm": norm, "num_layers": num_layers}
    return Search(
        f"words-steady-{norm}-{num_layers}-{warm_up}",
        replace(STEADY, config=config, warmup_steps=warm_up),
        tuple({"learning_rate": rate} for rate in RATES[num_layers]),
        tuple(f"{rate:g}" for rate in RATES[num_layers]),
        f"Which rate does a {norm}-norm Transformer of {num_layers} layers a side "
        f"learn with after a warm-up of {warm_up} steps?",
    )


# Each with as many parameters as the full one, within one per cent, but for those
# that lack a part which has few.
PARTS: dict[str, dict[str, Any]] = {
    "full": {},
    "post-norm": {"norm": "post"},
    "no norm": {"norm": "none"},
    "no residuals": {"residual": False},
    "no feed-forward": {"d_ff": 0, "d_model": 172},
    "one layer": {"num_layers": 1, "d_model": 180, "d_ff": 456},
    "one head": {"num_heads": 1},
    "no positions": {"positions": False},
}
# Two rates each: what is fitted to the whole need not suit what is left of it.
PART_RATES = (5e-4, 2e-3)


def _parts(name: str, which: tuple[str, ...], rate: float) -> Search:
    base = replace(
        STEADY, name=name, batch_size=128, warmup_steps=_TRANSFORMER.warmup_steps // 2,
        learning_rate=rate,
    )  # fmt: skip
    return Search(
        name,
        base,
        tuple({"config": {**_CONFIG, **PARTS[each]}} for each in which),
        which,
        f"What is each part of the Transformer worth, at a rate of {rate:g}?",
    )


_HALVES = tuple(PARTS)[:4], tuple(PARTS)[4:]

SEARCHES = (
    *(
        _steady(norm, num_layers, warm_up)
        for norm in ("post", "pre")
        for num_layers in RATES
        for warm_up in WARM_UPS
    ),
    *(
        _parts(f"words-parts-{half}-{rate:g}", which, rate)
        for half, which in enumerate(_HALVES, 1)
        for rate in PART_RATES
    ),
)


def _large(recipe: Recipe, name: str, config: dict[str, Any], rate: float) -> Recipe:
    """As good as the page's time allows: eight times the batch, and larger."""
    return replace(
        recipe,
        name=f"words-large-{name}",
        question="How often is a word said wrong by a large model that learns longer?",
        task="words-at-best",
        config={**recipe.config, **config},
        batch_size=512,
        num_steps=6_500,  # twenty-eight times the dictionary
        learning_rate=rate,
        warmup_steps=500,
        tuned_by="",
        keep_weights=False,
    )


_WIDE = {"d_model": 256, "num_layers": 4, "d_ff": 1_024}

# The best on the tuning part is the one that counts.
RECIPES = (
    _large(
        _ATTENTION,
        "attention",
        {"embedding_size": 128, "hidden_size": 512, "dropout": 0.3},
        2e-3,
    ),
    _large(_TRANSFORMER, "transformer", {**_WIDE, "dropout": 0.15}, 1e-3),
    _large(_TRANSFORMER, "transformer-30", {**_WIDE, "dropout": 0.3}, 1e-3),
)
