"""The recipes keep the promises that the text makes for them."""

from dataclasses import replace

import pytest
from torch import nn

from unrolled.experiments import RECIPES, SEARCHES, Recipe
from unrolled.experiments.tiny_shakespeare import TINY_BUDGET
from unrolled.models import build


def _parameters(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())


def _built(recipe: Recipe) -> nn.Module:
    return build(recipe.architecture, {"vocab_size": 65, **recipe.config})


def test_page_model_is_small_and_keeps_enough_checkpoints() -> None:
    recipe = RECIPES["rnn-page"]
    assert _parameters(build("rnn", {"vocab_size": 79, **recipe.config})) <= 250_000
    assert recipe.num_checkpoints >= 12
    assert len(recipe.seeds) == 3


@pytest.mark.parametrize("name", ["lstm-page", "gru-page", "transformer-page"])
def test_page_models_are_matched_within_one_percent(name: str) -> None:
    recipe, rnn = RECIPES[name], RECIPES["rnn-page"]
    sizes = [
        _parameters(build(r.architecture, {"vocab_size": 79, **r.config}))
        for r in (recipe, rnn)
    ]
    assert abs(sizes[0] - sizes[1]) / sizes[1] <= 0.01
    same = ("batch_size", "context_length", "num_steps", "num_checkpoints", "seeds")
    for field in (*same, "corpus", "train_on", "test_on"):
        assert getattr(recipe, field) == getattr(rnn, field)
    # A state that is a context is carried nowhere in training.
    carried = recipe.architecture != "gpt"
    assert recipe.batching == ("streams" if carried else "windows")
    of_gated, of_rnn = (SEARCHES[f"tune-{r.name}"].variants for r in (recipe, rnn))
    assert of_gated[: len(of_rnn)] == of_rnn  # one budget, and a step over the edge


def test_the_benchmark_stays_in_its_budget() -> None:
    large = "tune-large-tinyshakespeare"  # has half an hour instead
    budgeted = [
        search
        for search in SEARCHES.values()
        if search.base.corpus == "tiny-shakespeare" and search.name != large
    ]
    assert len(budgeted) >= 5
    recipes = [RECIPES["rnn-tinyshakespeare"]] + [
        replace(search.base, **changes)
        for search in budgeted
        for changes in search.variants
    ]
    for recipe in recipes:
        seen = recipe.batch_size * recipe.context_length * recipe.num_steps
        assert seen <= TINY_BUDGET == 1_536_000
        assert _parameters(_built(recipe)) <= 810_000


def test_searches_change_only_what_recipes_have() -> None:
    for search in SEARCHES.values():
        for changes in search.variants:
            assert set(changes) <= set(vars(search.base))
