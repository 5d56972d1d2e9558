"""Truncation: the sweep is matched, and the cut gradient is the one that is meant."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.nn import functional as F

from unrolled import records
from unrolled.errors import UserError
from unrolled.experiments import RECIPES, Recipe
from unrolled.experiments.truncation import TRUNCATION_BATCH, TRUNCATIONS
from unrolled.measurements import timing, truncation
from unrolled.models import build
from unrolled.models.bptt import through_time
from unrolled.models.rnn import RNNLanguageModel
from unrolled.models.truncated import TruncatedRNN

SWEEP = [RECIPES[f"truncation-{length}"] for length in TRUNCATIONS]
CONTROL = [RECIPES[name] for name in RECIPES if name.endswith("-in-128")]


def twins(cut_every: int) -> tuple[RNNLanguageModel, TruncatedRNN]:
    """The same weights, cut and not."""
    whole = RNNLanguageModel(9, 4, 5).double()
    cut = TruncatedRNN(9, 4, 5, cut_every).double()
    cut.load_state_dict(whole.state_dict())
    return whole, cut


def gradients(model: RNNLanguageModel, ids: Tensor, h0: Tensor) -> list[Tensor]:
    logits, _ = model(ids[:, :-1], h0[None])
    loss = F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten())
    return list(torch.autograd.grad(loss, list(model.parameters())))


@given(length=st.integers(1, 20), cut_every=st.integers(1, 24), seed=st.integers(0, 99))
def test_the_values_are_the_same_wherever_it_is_cut(
    length: int, cut_every: int, seed: int
) -> None:
    torch.manual_seed(seed)
    whole, cut = twins(cut_every)
    tokens = torch.randint(9, (3, length))
    h0 = torch.rand(1, 3, 5, dtype=torch.float64)
    for expected, found in zip(whole(tokens, h0), cut(tokens, h0), strict=True):
        assert (expected - found).abs().max() <= 1e-12


@given(length=st.integers(1, 20), cut_every=st.integers(1, 24), seed=st.integers(0, 99))
def test_a_cut_gradient_is_the_sum_over_pieces_by_hand(
    length: int, cut_every: int, seed: int
) -> None:
    """Each piece gone back through alone, from the state that the one before left."""
    torch.manual_seed(seed)
    whole, cut = twins(cut_every)
    ids = torch.randint(9, (2, length + 1))
    h0 = torch.rand(2, 5, dtype=torch.float64)
    found = gradients(cut, ids, h0)
    names = [name for name, _ in whole.named_parameters()]
    expected = {name: torch.zeros(()).double() for name in names}
    state = h0
    for start in range(0, length, cut_every):
        stop = min(start + cut_every, length)
        tokens, targets = ids[:, start:stop], ids[:, start + 1 : stop + 1]
        piece, _ = through_time(whole, tokens, targets, state)
        for name in names:
            expected[name] = expected[name] + piece[name] * (stop - start) / length
        state = whole(tokens, state[None])[1][0].detach()
    for name, gradient in zip(names, found, strict=True):
        assert (gradient - expected[name]).abs().max() <= 1e-10, name


def test_a_cut_beyond_the_end_is_none() -> None:
    whole, cut = twins(50)
    ids, h0 = torch.randint(9, (2, 31)), torch.rand(2, 5, dtype=torch.float64)
    for a, b in zip(gradients(whole, ids, h0), gradients(cut, ids, h0), strict=True):
        assert torch.equal(a, b)


def test_opened_or_without_gradients_it_is_the_plain_model() -> None:
    whole, cut = twins(2)
    tokens = torch.randint(9, (2, 7))
    opened: dict[str, Tensor] = {}
    logits, _ = cut(tokens, None, opened)
    assert opened["states"].shape == (1, 2, 7, 5)
    with torch.no_grad():
        assert torch.equal(cut(tokens)[0], whole(tokens)[0])
    assert torch.equal(logits, whole(tokens)[0])


def seen(recipe: Recipe) -> int:
    return recipe.batch_size * recipe.context_length * recipe.num_steps


def test_all_that_the_text_calls_matched_is() -> None:
    for recipe in (*SWEEP, *CONTROL):
        assert recipe.batch_size * recipe.context_length == TRUNCATION_BATCH
        same = ("num_steps", "learning_rate", "batching", "clip_norm", "test_on")
        for field in same:
            assert getattr(recipe, field) == getattr(SWEEP[0], field), field
        assert seen(recipe) == seen(SWEEP[0])
        assert recipe.config["hidden_size"] == 256
        assert len(recipe.seeds) == 3
        sizes = {"vocab_size": 79, **recipe.config}
        model = build(recipe.architecture, sizes)
        assert sum(p.numel() for p in model.parameters()) == 107_791
    assert {recipe.batch_size for recipe in CONTROL} == {SWEEP[-1].batch_size}


@pytest.mark.parametrize("recipe", [r.name for r in (*SWEEP, *CONTROL)])
def test_a_sweep_keeps_numbers_and_no_weights(recipe: str) -> None:
    folder = records.PACKAGED / recipe
    if not folder.is_dir():
        pytest.skip("not recorded yet")
    names = sorted(file.name for file in folder.iterdir())
    assert names == sorted(
        f"seed-{seed}.{ending}" for seed in (0, 1, 2)
        for ending in ("json", "trace.safetensors")
    )  # fmt: skip
    assert sum(file.stat().st_size for file in folder.iterdir()) < 150_000
    with pytest.raises(UserError, match=f"weights of {recipe} are not kept"):
        records.load_model(recipe, 0)


def test_the_cost_is_measured_for_every_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(truncation, "refuse_busy_machine", lambda: None)

    def once(contestants: dict[str, Callable[[], object]], repeats: int = 1) -> Any:
        return timing.paired(contestants, 1)

    monkeypatch.setattr(truncation, "paired", once)
    rows = truncation.truncation_cost()
    assert [row["length"] for row in rows] == list(TRUNCATIONS)
    for row in rows:
        assert row["readers"] * row["length"] == TRUNCATION_BATCH
        assert row["update_ms"] > 0
        # The states alone; embeddings and logits come on top.
        assert row["kept_bytes"] >= TRUNCATION_BATCH * 256 * 4
        assert row["reader_bytes"] == row["kept_bytes"] / row["readers"]


def test_places_of_a_window_average_to_the_loss_in_windows() -> None:
    table = records.load_table("rnn-position")
    for seed in (0, 1, 2):
        bits = [row["bits"] for row in table.rows if row["seed"] == seed]
        assert len(bits) == 64
        metric = records.load_record("rnn-page", seed).metrics["windows_bits"]
        assert sum(bits) / 64 == pytest.approx(metric.value, abs=2e-3)


def test_the_echo_is_learned_from_four_steps_on_and_not_from_three() -> None:
    """The chapter's first cell, as it stands there."""
    page = Path(__file__).parents[1] / "chapters/training-through-time.md"
    cell = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)[0]
    names: dict[str, Any] = {}
    exec(cell.split("for steps in")[0], names)
    assert names["echo"](3) > 0.9
    assert names["echo"](4) < 0.1
