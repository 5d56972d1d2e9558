"""Rows that repeat: what they hold, and what can be known of them."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import nn

import small
from unrolled import running
from unrolled.data.repeats import ALPHABET, PERIODS, repeating
from unrolled.errors import UserError
from unrolled.experiments import RECIPES
from unrolled.models import build
from unrolled.tasks import task_of
from unrolled.tasks.letters import IGNORED


class Oracle(nn.Module):
    """Finds a symbol's last place and reads on from there; knows no period."""

    def forward(self, tokens: torch.Tensor) -> tuple[torch.Tensor, None]:
        logits = torch.zeros(*tokens.shape, ALPHABET)
        for b, row in enumerate(tokens.tolist()):
            for t, symbol in enumerate(row):
                if symbol in row[:t]:
                    last = t - 1 - row[:t][::-1].index(symbol)
                    logits[b, t, row[last + 1]] = 20.0
        return logits, None


def test_rows_repeat_with_their_period_and_no_symbol_stands_twice_in_it() -> None:
    rows, periods = repeating(300, 64, torch.Generator().manual_seed(0))
    for row, period in zip(rows, periods.tolist(), strict=True):
        assert torch.equal(row[period:], row[:-period])
        assert len(set(row[:period].tolist())) == period
    assert (int(periods.min()), int(periods.max())) == PERIODS


def test_only_what_can_be_known_is_asked_and_an_induction_head_knows_it() -> None:
    task = task_of(RECIPES["induction"])
    batch = task.batch(0, 0)
    asked = batch["targets"] != IGNORED
    for row, wanted in zip(batch["inputs"], asked, strict=True):
        for t in range(len(row)):
            assert bool(wanted[t]) == (row[t] in row[:t])
    found = task.metrics(Oracle())
    assert found["foretold"].value == 1
    assert found["loss"].value < 1e-6


def test_one_and_two_layers_have_as_many_parameters() -> None:
    sizes = [
        sum(
            p.numel()
            for p in build("gpt", {"vocab_size": ALPHABET, **r.config}).parameters()
        )
        for r in (RECIPES["induction"], RECIPES["induction-one-layer"])
    ]
    assert abs(sizes[0] - sizes[1]) <= 0.01 * sizes[0]


def test_a_run_is_recorded_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "code_state", small.committed)
    recipe = replace(RECIPES["induction"], num_steps=3, batch_size=4, warmup_steps=1)
    record = running.run(recipe, 0, tmp_path, device="cpu", quiet=True)
    assert record is not None
    assert 0 <= record.metrics["foretold"].value < 0.5
    assert running.replay(recipe.name, 0, tmp_path) == 0


def test_periods_longer_than_the_alphabet_are_refused() -> None:
    with pytest.raises(UserError, match="Periods from 8 to 24"):
        repeating(1, 8, torch.Generator(), alphabet=16)
