"""The recipes keep the promises that the text makes for them."""

from dataclasses import replace

import pytest
from torch import nn

from unrolled.experiments import RECIPES, SEARCHES, TINY_BUDGET
from unrolled.models import build


def _parameters(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())


def test_page_model_is_small_and_keeps_enough_checkpoints() -> None:
    recipe = RECIPES["rnn-page"]
    assert _parameters(build("rnn", {"vocab_size": 79, **recipe.config})) <= 250_000
    assert recipe.num_checkpoints >= 12
    assert len(recipe.seeds) == 3


@pytest.mark.parametrize(("layer", "units"), [(nn.LSTM, 187), (nn.GRU, 218)])
def test_other_page_models_can_be_matched_within_one_percent(
    layer: type[nn.LSTM | nn.GRU], units: int
) -> None:
    ours = _parameters(build("rnn", {"vocab_size": 79, **RECIPES["rnn-page"].config}))
    other = nn.ModuleList(
        [nn.Embedding(79, 64), layer(64, units), nn.Linear(units, 79)]
    )
    assert abs(_parameters(other) - ours) / ours <= 0.01


def test_the_benchmark_stays_in_its_budget() -> None:
    recipes = [RECIPES["rnn-tinyshakespeare"]] + [
        replace(search.base, **changes)
        for name in ("tune-rnn-tinyshakespeare", "tune-rnn-tinyshakespeare-deep")
        for search in [SEARCHES[name]]
        for changes in search.variants
    ]
    for recipe in recipes:
        seen = recipe.batch_size * recipe.context_length * recipe.num_steps
        assert seen <= TINY_BUDGET == 1_536_000
        assert _parameters(build("rnn", {"vocab_size": 65, **recipe.config})) <= 810_000


def test_searches_change_only_what_recipes_have() -> None:
    for search in SEARCHES.values():
        for changes in search.variants:
            assert set(changes) <= set(vars(search.base))
