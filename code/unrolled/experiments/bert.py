"""BERT: words hidden in Shakespeare's speeches, and then the genre of a speech."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

CONTEXT = 64  # words of a row
_SIZES = {
    "d_model": 96, "num_heads": 4, "num_layers": 2, "d_ff": 256,
    "context_length": CONTEXT, "position_std": 0.3,
}  # fmt: skip

_BERT = Recipe(
    name="bert",
    question="How well are hidden words of Shakespeare guessed from both sides?",
    corpus="shakespeare",
    task="masked-words",
    architecture="bert",
    config=_SIZES,
    batching="windows",
    batch_size=32,
    context_length=CONTEXT,
    num_steps=2_000,
    learning_rate=1.2e-2,
    optimiser="muon",
    tuned_by="tune-bert",
    seeds=(0,),
)

_SWEEP = {"keep_weights": False, "seeds": (0, 1, 2)}

# What is done to a word that is asked for: hidden, changed, left as it is, in tenths.
_RULES = {
    "80-10-10": "masked-words",
    "100-0-0": "masked-words-only-hidden",
    "0-100-0": "masked-words-only-changed",
}
# How large the places begin: as in BERT, as the words do, and three times that.
PLACES = {"0.02": 0.02, "0.1": 0.1, "0.3": 0.3}

_GENRE = Recipe(
    name="genre",
    question="Is a speech from a comedy, a history or a tragedy?",
    corpus="shakespeare",
    task="genre",
    architecture="bert-classifier",
    config={**_SIZES, "dropout": 0.1},
    batching="speeches",
    batch_size=32,
    context_length=CONTEXT,
    num_steps=200,
    learning_rate=3e-4,
    warmup_steps=20,
    **_SWEEP,
)

SHARES = (0.01, 0.03, 0.1, 0.3, 1.0)
_RATES = (3e-4, 1e-3, 3e-3)  # every share has all of them, on both sides


def _named(
    starts_from: str, shares: tuple[float, ...]
) -> tuple[tuple[dict[str, Any], ...], tuple[str, ...]]:
    """A variant a share of the labels and learning rate, and what it is called."""
    tries = [(share, rate) for share in shares for rate in _RATES]
    variants = [
        {"share": share, "learning_rate": rate, "starts_from": starts_from}
        for share, rate in tries
    ]
    return tuple(variants), tuple(f"{share:g}-{rate:g}" for share, rate in tries)


_PLATEAU = replace(_BERT, num_steps=1_000, look_every=50, **_SWEEP)

# The runs of the search whose curves are shown are recipes too.
RECIPES = (
    _BERT,
    *(
        replace(
            _PLATEAU,
            name=f"bert-places-{name}",
            config={**_SIZES, "position_std": std},
        )
        for name, std in PLACES.items()
    ),
)
SEARCHES = (
    Search(
        "tune-bert",
        replace(
            _BERT,
            name="tune-bert",
            num_steps=1_000,
            test_on="validation",
            tuned_by="",
            keep_weights=False,
        ),
        tuple({"learning_rate": rate} for rate in (3e-3, 6e-3, 1.2e-2, 2.4e-2)),
    ),
    Search(
        "bert-places",
        _PLATEAU,
        tuple({"config": {**_SIZES, "position_std": std}} for std in PLACES.values()),
        tuple(PLACES),
        "How large should the vectors of the places begin?",
    ),
    Search(
        "bert-masking",
        replace(_BERT, **_SWEEP),
        tuple({"task": task} for task in _RULES.values()),
        tuple(_RULES),
        "Does it matter what is done to the words that are asked for?",
    ),
    Search(
        "genre-pretrained",
        _GENRE,
        *_named("bert-masking-80-10-10", SHARES),
        "How many labels does a model need that has read the plays before?",
    ),
    Search(
        "genre-scratch",
        _GENRE,
        *_named("", SHARES),
        "How many labels does the same model need that has read nothing?",
    ),
    *(
        Search(
            f"genre-after-{rule}",
            _GENRE,
            *_named(f"bert-masking-{rule}", (0.1,)),
            f"What is it worth to have been trained by {rule}?",
        )
        for rule in _RULES
        if rule != "80-10-10"
    ),
)
