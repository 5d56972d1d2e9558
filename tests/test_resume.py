"""A training that was killed ends where an unbroken one ends."""

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

import small
from train_small import SAVE_EVERY
from unrolled import checkpoints, optimisers, training
from unrolled.errors import UserError

pytestmark = pytest.mark.slow
KILL_SEED = 20261122
BATCHING = ("streams", "windows")
WRITES = [(moment, passes) for moment in ("write", "rename") for passes in (0, 2)]
CHECKPOINT = "checkpoint.safetensors"


def killing_steps(batching: str) -> list[int]:
    """Three steps to be killed at, each in what the one before had left to do."""
    draw = random.Random(f"{KILL_SEED} {batching}")
    return sorted(draw.sample(range(SAVE_EVERY + 1, small.RECIPE.num_steps), 3))


def train_in_processes(jobs: list[dict[str, Any]]) -> list[list[int]]:
    """Signal and exit status of the process that each job was."""
    here = Path(__file__).parent
    path = os.pathsep.join([str(here.parent / "code"), *sys.path])
    done = subprocess.run(
        [sys.executable, str(here / "train_small.py"), json.dumps(jobs)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Runs killed three times each and then let go on to the end, and runs killed
    while they wrote their first or third checkpoint."""
    root = tmp_path_factory.mktemp("killed")
    jobs: list[dict[str, Any]] = []
    for batching in BATCHING:
        steps = killing_steps(batching)
        print(f"{batching}: killed at steps {steps}, drawn from seed {KILL_SEED}")
        job = {"folder": str(root / batching), "recipe": {"batching": batching}}
        jobs += [{**job, "die": ["step", step]} for step in steps]
        jobs += [{**job, "die": None}]
    for moment, passes in WRITES:
        folder = str(root / f"{moment}-{passes}")
        jobs.append({"folder": folder, "recipe": {}, "die": [moment, passes]})
    ends = [[signal.SIGKILL, 0] if job["die"] else [0, 0] for job in jobs]
    assert train_in_processes(jobs) == ends
    return root


def unbroken(batching: str, folder: Path) -> training.Run:
    recipe = replace(small.RECIPE, batching=batching)
    return training.train(recipe, 0, folder, "cpu", task=small.task(recipe), quiet=True)


def without_seconds(curve: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{k: v for k, v in row.items() if k != "seconds"} for row in curve]


@pytest.mark.parametrize("batching", BATCHING)
def test_killed_at_three_random_steps(
    batching: str, killed: Path, tmp_path: Path
) -> None:
    whole = unbroken(batching, tmp_path)
    found = json.loads((killed / batching / "result.json").read_text())
    for part in ("train", "validation"):
        ours = without_seconds(found["curves"][part])
        theirs = without_seconds(whole.curves[part])
        assert [row["step"] for row in ours] == [row["step"] for row in theirs]
        assert abs(ours[-1]["loss"] - theirs[-1]["loss"]) <= 1e-6
        assert ours == theirs
    sums = {str(k): float(w["readout.weight"].sum()) for k, w in whole.kept.items()}
    assert found["kept"] == sums
    assert {f.name for f in (killed / batching).iterdir()} == {
        CHECKPOINT,
        "result.json",
    }


def test_a_kill_costs_steps_and_not_only_the_last() -> None:
    """Otherwise the test above would resume where it was killed, and show little."""
    assert any(step % SAVE_EVERY > 1 for b in BATCHING for step in killing_steps(b))


@pytest.mark.parametrize(("moment", "passes"), WRITES)
def test_killed_while_a_checkpoint_is_written(
    moment: str, passes: int, killed: Path, tmp_path: Path
) -> None:
    folder = killed / f"{moment}-{passes}"
    left = sorted(file.name for file in folder.iterdir())
    hidden = [name for name in left if name != CHECKPOINT]
    assert len(hidden) == 1  # what was being written, under a name nothing reads
    assert hidden[0].startswith(f".{CHECKPOINT}.")
    if passes:  # the checkpoint before it stands, whole
        saved = checkpoints.load(folder / CHECKPOINT, small.RECIPE, 0)
        assert saved.progress["step"] == passes * SAVE_EVERY
    else:
        assert CHECKPOINT not in left
    done: list[int] = []
    again = training.train(
        small.RECIPE, 0, folder, "cpu", on_step=done.append,
        task=small.task(), quiet=True,
    )  # fmt: skip
    assert done[0] == passes * SAVE_EVERY + 1
    whole = unbroken("streams", tmp_path)
    for part in ("train", "validation"):
        assert without_seconds(again.curves[part]) == without_seconds(
            whole.curves[part]
        )
    assert [file.name for file in folder.iterdir()] == [CHECKPOINT]


def test_a_checkpoint_holds_all_that_a_run_needs(tmp_path: Path) -> None:
    """Weights, moments and state come back bit for bit."""
    unbroken("streams", tmp_path)
    saved = checkpoints.load(tmp_path / CHECKPOINT, small.RECIPE, 0)
    model = training.fresh_model(small.RECIPE, small.task().config, 5)
    optimiser = optimisers.optimiser_for(model, small.RECIPE)
    checkpoints.restore(saved, model, optimiser, None)
    for name, weight in model.state_dict().items():
        assert torch.equal(weight, saved.tensors[f"model.{name}"])
    moments = optimiser.state_dict()["state"]
    assert len(moments) == len(list(model.parameters()))
    assert {float(moment["step"]) for moment in moments.values()} == {40}
    assert saved.state is not None
    assert saved.state.shape == (2, 4, 12)


def test_a_checkpoint_of_other_settings_or_another_seed_is_refused(
    tmp_path: Path,
) -> None:
    unbroken("streams", tmp_path)
    other = replace(small.RECIPE, learning_rate=1e-3)
    fixed = {"device": "cpu", "task": small.task(), "quiet": True}
    with pytest.raises(UserError, match="belongs to other settings of small: remove"):
        training.train(other, 0, tmp_path, **fixed)
    with pytest.raises(UserError, match="belongs to seed 0, not 1"):
        training.train(small.RECIPE, 1, tmp_path, **fixed)


@pytest.mark.parametrize("damage", ["cut", "empty", "other"])
def test_a_damaged_checkpoint_is_told(damage: str, tmp_path: Path) -> None:
    unbroken("streams", tmp_path)
    file = tmp_path / CHECKPOINT
    content = file.read_bytes()
    if damage == "other":
        checkpoints.write_tensors(file, {"x": torch.zeros(1)}, {})
    else:
        file.write_bytes(content[: len(content) // 2] if damage == "cut" else b"")
    said = "is not a checkpoint of this book" if damage == "other" else "is damaged"
    with pytest.raises(UserError, match=said):
        unbroken("streams", tmp_path)
