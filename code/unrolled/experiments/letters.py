"""Letters to sounds: what it is worth to read a word from both ends."""

from dataclasses import replace

from unrolled.experiments.recipe import Recipe, Search

_BOTH = Recipe(
    name="sounds-both",
    question="How often is a letter's sound mistaken when the word is read from both "
    "ends?",
    corpus="letter-sounds",
    task="letter-sounds",
    architecture="letter-labeller",
    config={"embedding_size": 32, "hidden_size": 96, "torch_kernel": True},
    batching="words",
    batch_size=64,
    context_length=1,  # what is counted are words
    num_steps=1_000,  # more than half of the dictionary, once
    learning_rate=8e-3,
    tuned_by="tune-sounds-both",
)
_RIGHT = replace(
    _BOTH,
    name="sounds-right",
    question="How often, when it is read from left to right only, by one of the two?",
    config={**_BOTH.config, "reads": "right"},
    tuned_by="tune-sounds-wide",  # which is the same but for its width
    keep_weights=False,
)
_WIDE = replace(
    _BOTH,
    name="sounds-wide",
    question="How often, when one reader has the parameters of both?",
    config={**_BOTH.config, "hidden_size": 144, "reads": "right"},
    tuned_by="tune-sounds-wide",
)

_SHORT = {"num_steps": 300, "test_on": "validation", "seeds": (0,)}

SEARCHES = tuple(
    Search(
        recipe.tuned_by,
        replace(recipe, **_SHORT),
        tuple({"learning_rate": rate} for rate in (2e-3, 4e-3, 8e-3)),
    )
    for recipe in (_BOTH, _WIDE)
)

RECIPES = (
    _BOTH,
    _RIGHT,
    _WIDE,
    replace(
        _RIGHT,
        name="sounds-left",
        question="How often, when it is read from right to left only?",
        config={**_RIGHT.config, "reads": "left"},
    ),
    *(
        replace(
            _RIGHT,
            name=f"sounds-ahead-{letters}",
            question="How often, when the reader from left to right may read "
            f"{letters} letter(s) more before it answers?",
            config={**_RIGHT.config, "look_ahead": letters},
        )
        for letters in (1, 2, 4)
    ),
)
