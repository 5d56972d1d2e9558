"""What a model's settings cost, by counting: as the models built from them have it."""

from typing import Any

import pytest
import torch

from unrolled.errors import UserError
from unrolled.measurements.todays import PARTS, SIZE, sizes_of, todays_parts
from unrolled.models.sizes import PUBLISHED, Sizes
from unrolled.models.todays import TodaysModel, active_parameters

BESIDE = {"qk-norm", "together"}  # norms of queries and keys are not counted


def made(part: dict[str, Any]) -> TodaysModel:
    small = {"d_model": 16, "num_heads": 4, "num_layers": 2, "context_length": 12}
    return TodaysModel(9, **{**SIZE, **small, **part, "d_ff": 10})


@pytest.mark.parametrize("name", PARTS)
def test_parameters_are_those_of_the_model(name: str) -> None:
    part = {key: PARTS[name][key] for key in PARTS[name] if key != "context_length"}
    model = made(part)
    sizes, norms = sizes_of(model), 0
    if name in BESIDE:
        norms = sum(p.numel() for n, p in model.named_parameters() if "_norm" in n)
    rms = 0
    if model.config["norm"] == "rms" and sizes.bias:  # which has none of its own
        rms = sum(p.numel() for n, p in model.named_parameters() if "norm" in n)
    counted = sum(p.numel() for p in model.parameters()) - norms + rms
    assert sizes.parameters() == counted
    assert sizes.parameters(active=True) == active_parameters(model) - norms + rms


@pytest.mark.parametrize("length", [1, 7, 20])
@pytest.mark.parametrize("more", [{}, {"num_kv_heads": 1, "positions": "none"}])
def test_bytes_are_those_of_the_state(length: int, more: dict[str, Any]) -> None:
    """And of the place that is being read, which the next hands on."""
    model = made(more)
    _, state = model(torch.randint(9, (1, length)))
    kept = sizes_of(model).cache_bytes(length, state.itemsize)
    place = sizes_of(model).cache_bytes(1, state.itemsize)
    full = length >= model.config["context_length"]
    assert kept - (place if full else 0) == state.numel() * state.itemsize


def test_products_are_those_of_the_matrices() -> None:
    """Every matrix that a token is multiplied by, and what it sees, twice."""
    model = made(PARTS["llama"])
    matrices = sum(
        p.numel() for n, p in model.named_parameters() if p.dim() == 2 and n[0] != "e"
    )
    assert sizes_of(model).products(5) == matrices + 2 * 2 * 16 * 5


def test_published_models_are_as_large_as_they_are_called() -> None:
    """To the digits that their authors give."""
    billions = {
        name: (sizes.parameters() / 1e9, sizes.parameters(active=True) / 1e9)
        for name, sizes in PUBLISHED.items()
    }
    for name, (all_of_it, active) in {
        "gpt-2": (0.124, 0.124),
        "gpt-3": (175, 175),
        "llama-7b": (6.7, 6.7),
        "llama-2-70b": (69, 69),
        "mistral-7b": (7.2, 7.2),
        "mixtral-8x7b": (47, 13),
    }.items():
        assert billions[name] == pytest.approx((all_of_it, active), rel=0.01), name


def test_the_table_says_what_is_counted() -> None:
    rows = {row["model"]: row for row in todays_parts()}
    assert list(rows) == list(PUBLISHED)
    by_hand = 2 * 32 * 8 * 128 * 2  # Mistral: keys and values, layers, heads, bytes
    assert rows["mistral-7b"]["place_bytes"] == by_hand
    assert rows["llama-7b"]["place_bytes"] == 4 * by_hand


def test_bad_sizes_are_refused() -> None:
    with pytest.raises(UserError, match="do not divide evenly"):
        Sizes(9, 16, 2, 3, 3, 8)
    with pytest.raises(UserError, match="cannot be asked"):
        Sizes(9, 16, 2, 4, 4, 8, num_experts=2, num_active=3)
