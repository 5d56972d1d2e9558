"""Records are replayed: a change that would change a published number is noticed."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from unrolled import checkpoints, records, running
from unrolled.errors import UserError
from unrolled.models.rnn import RNNCell

ONE_OF_EACH = {record.name: record.seed for record in reversed(records.list_records())}
WITH_THE_CELL = {
    record.name: record.seed
    for record in reversed(records.list_records())
    if record.as_recipe.architecture.startswith("rnn")
}


@pytest.mark.parametrize(("recipe", "seed"), ONE_OF_EACH.items())
def test_a_record_of_each_recipe_replays(recipe: str, seed: int) -> None:
    assert running.replay(recipe, seed) <= 1e-4


def test_a_fresh_run_replays(runs: Path) -> None:
    assert running.replay("small", 0, runs) <= 1e-6


def no_second_bias(cell: RNNCell, u: Tensor, h: Tensor) -> Tensor:
    return torch.tanh(u + h @ cell.weight_hh.T)


def another_squash(cell: RNNCell, u: Tensor, h: Tensor) -> Tensor:
    return torch.sigmoid(u + h @ cell.weight_hh.T + cell.bias_hh)


def no_memory(cell: RNNCell, u: Tensor, h: Tensor) -> Tensor:
    return torch.tanh(u + cell.bias_hh)


@pytest.mark.parametrize("step", [no_second_bias, another_squash, no_memory])
def test_a_changed_cell_makes_the_replay_fail_and_names_the_record(
    step: Any, runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RNNCell, "step", step)
    with pytest.raises(
        UserError, match="record small seed 0 is stale: its first steps"
    ):
        running.replay("small", 0, runs)
    with pytest.raises(UserError, match="is stale"):
        records.promote("small", 0, runs, running.replay, runs / "package")
    assert WITH_THE_CELL
    for recipe, seed in WITH_THE_CELL.items():
        with pytest.raises(UserError, match=f"record {recipe} seed {seed} is stale"):
            running.replay(recipe, seed)


def test_changed_training_makes_the_replay_fail(
    runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unrolled.training.learning_rate", lambda *_: 1e-3)
    with pytest.raises(UserError, match="is stale"):
        running.replay("small", 0, runs)


def test_a_trace_of_something_else_is_told(runs: Path) -> None:
    file = records.trace_path("small", 0, runs)
    checkpoints.write_tensors(file, {"x": torch.zeros(1)}, {})
    with pytest.raises(UserError, match="trace of small seed 0 holds something else"):
        running.replay("small", 0, runs)


def test_a_replay_uses_one_thread_and_puts_the_others_back(
    runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    original = running.train_step

    def spy(*args: Any) -> Any:
        seen.append(torch.get_num_threads())
        return original(*args)

    monkeypatch.setattr(running, "train_step", spy)
    torch.set_num_threads(2)
    before = torch.get_rng_state()
    running.replay("small", 0, runs)
    assert torch.get_num_threads() == 2
    assert set(seen) == {1}
    assert torch.equal(torch.get_rng_state(), before)
