"""Who can fetch: names with a thing each are read, and one is asked for at the end."""

from dataclasses import replace
from typing import Any

from unrolled.experiments.recipe import Recipe, Search

CAP = 1_000  # updates; who has not learned by then has not solved it

RECALL = Recipe(
    name="recall",
    question="Of how many pairs can each reader fetch the one that is asked for?",
    corpus="",
    task="recall",
    architecture="attention-reader",
    config={"d_model": 48, "num_heads": 2},
    batching="generated",
    batch_size=64,
    context_length=8 + 1,
    num_steps=CAP,
    learning_rate=1e-2,
    warmup_steps=20,
    look_every=50,
    stop_below=0.01,
    keep_weights=False,
)

# The first two have 11,722 and 11,628 parameters; the last has 86,794.
_READERS: dict[str, dict[str, Any]] = {
    "attention": {},
    "lstm": {"architecture": "reader", "config": {"cell": "lstm", "hidden_size": 37}},
    "lstm-wide": {
        "architecture": "reader",
        "config": {"cell": "lstm", "hidden_size": 128},
    },
}
# The wide one is tried where it is hardest.
CONTESTANTS = {
    4: ("attention", "lstm"),
    8: ("attention", "lstm"),
    16: ("attention", "lstm", "lstm-wide"),
}
TRIED = (1e-3, 3e-3, 1e-2)
RATES = {"attention": 3e-3, "lstm": 1e-2, "lstm-wide": 1e-2}  # tune-recall's best
_TUNED = {
    name: {**changes, "learning_rate": RATES[name]}
    for name, changes in _READERS.items()
}

SEARCHES = (
    # One budget for every contestant: three rates, one seed, eight pairs.
    Search(
        "tune-recall",
        replace(RECALL, num_steps=1_000, test_on="validation", seeds=(0,)),
        tuple(
            {**changes, "learning_rate": rate}
            for changes in _READERS.values()
            for rate in TRIED
        ),
        tuple(f"{name}-{rate:g}" for name in _READERS for rate in TRIED),
    ),
    *(
        Search(
            f"recall-{pairs}",
            replace(RECALL, context_length=pairs + 1),
            tuple(_TUNED[name] for name in CONTESTANTS[pairs]),
            CONTESTANTS[pairs],
            f"Who can fetch one of {pairs} pairs after at most {CAP:,} steps?",
        )
        for pairs in CONTESTANTS
    ),
)

# What the page looks into.
RECIPES = (
    replace(
        RECALL,
        name="recall-attention",
        question="Can one layer of self-attention fetch one of sixteen pairs?",
        context_length=16 + 1,
        tuned_by="tune-recall",
        keep_weights=True,
        **_TUNED["attention"],
    ),
)
