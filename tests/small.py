"""A run that takes a second: a made-up text, a small recipe, and a way to train it.

Run as a script it is the package's command line, to which the small recipe is known.
"""

import random
from dataclasses import replace
from functools import cache

import pytest

from unrolled.data.text import TextCorpus, Vocabulary
from unrolled.experiments import RECIPES, Recipe
from unrolled.tasks import language
from unrolled.tasks.language import LanguageModelling

RECIPE = Recipe(
    name="small",
    question="Does the machinery work?",
    corpus="small",
    architecture="rnn",
    config={"embedding_size": 4, "hidden_size": 12, "num_layers": 2},
    batching="streams",
    batch_size=4,
    context_length=8,
    num_steps=40,
    learning_rate=1e-2,
    warmup_steps=4,
    window=16,
    num_checkpoints=3,
    seeds=(0,),
)
WINDOWS = replace(RECIPE, name="small-windows", batching="windows")
PLAYS = replace(RECIPE, name="small-plays", corpus="shakespeare")
DOWNLOADED = replace(RECIPE, name="small-downloaded", corpus="tiny-shakespeare")


@cache
def corpus() -> TextCorpus:
    """Made-up verse from a fixed seed, in three parts."""
    draw = random.Random(0)
    words = ["".join(draw.choices("abdeilmnorstu", k=k)) for k in (2, 3, 4, 5) * 6]

    def verse(lines: int) -> str:
        return "".join(" ".join(draw.choices(words, k=6)) + "\n" for _ in range(lines))

    parts = verse(80), verse(12), verse(12)
    vocabulary = Vocabulary("".join(sorted(set("".join(parts)))))
    return TextCorpus("small", *parts, vocabulary, "0" * 64)


def task(recipe: Recipe = RECIPE) -> LanguageModelling:
    """What a small recipe learns."""
    return LanguageModelling(recipe, corpus())


def committed() -> dict[str, object]:
    """The state of code that stands in a commit."""
    return {"commit": "1" * 40, "dirty": False}


def use_as(patch: pytest.MonkeyPatch, recipe: Recipe = RECIPE) -> None:
    """Make the small text and recipes known under their names."""
    patch.setitem(language.CORPORA, "small", corpus)
    for each in (recipe, PLAYS, DOWNLOADED):
        patch.setitem(RECIPES, each.name, each)


if __name__ == "__main__":
    from unrolled.cli import main

    use_as(pytest.MonkeyPatch())
    main()
