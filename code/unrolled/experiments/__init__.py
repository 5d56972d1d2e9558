"""Every result's recipe: what is trained, on what, how, and how it is measured.

One question a file, each with its ``RECIPES`` and ``SEARCHES``. No logic: a recipe is
stored in the record of each of its runs, and a record says what was done without it.
"""

from unrolled.experiments import (
    bert,
    gate_sizes,
    induction,
    letters,
    long_memory,
    lstm_ablations,
    moving_digits,
    page,
    pieces,
    places,
    recall,
    scaling,
    temperatures,
    tiny_shakespeare,
    todays_models,
    truncation,
    words,
    words_transformer,
)
from unrolled.experiments.recipe import Recipe, Search

__all__ = ["RECIPES", "SEARCHES", "Recipe", "Search"]

_FILES = (
    page,
    tiny_shakespeare,
    temperatures,
    truncation,
    long_memory,
    recall,
    lstm_ablations,
    gate_sizes,
    letters,
    moving_digits,
    words,
    places,
    words_transformer,
    bert,
    scaling,
    induction,
    pieces,
    todays_models,
)

RECIPES = {recipe.name: recipe for file in _FILES for recipe in file.RECIPES}
SEARCHES = {search.name: search for file in _FILES for search in file.SEARCHES}
