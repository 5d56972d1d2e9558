"""Two processes share a batch and end where one process ends."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import train_together
from train_together import RECIPE, watched
from unrolled import checkpoints, records

pytestmark = pytest.mark.slow
TOLERANCE = 1e-4


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What two processes under torchrun left, on this machine's own network."""
    folder = tmp_path_factory.mktemp("together")
    script = Path(train_together.__file__)
    path = os.pathsep.join([str(script.parents[1] / "code"), *sys.path])
    own = ("RANK", "WORLD_SIZE", "LOCAL_RANK", "MASTER_ADDR", "MASTER_PORT")
    environment = {k: v for k, v in os.environ.items() if k not in own}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "torch.distributed.run"),
            *("--nnodes", "1", "--nproc_per_node", "2"),
            *("--master_addr", "127.0.0.1", "--master_port", str(free_port())),
            *(str(script), str(folder)),
        ],
        capture_output=True,
        text=True,
        env={
            **environment,
            "PYTHONPATH": path,
            "OMP_NUM_THREADS": "1",
            "GLOO_SOCKET_IFNAME": "lo0" if sys.platform == "darwin" else "lo",
        },
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def two(folder: Path) -> list[dict[str, Any]]:
    """What each of the two processes saw."""
    return [json.loads((folder / f"rank-{n}.json").read_text()) for n in (0, 1)]


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a single process saw, of the same training."""
    with pytest.MonkeyPatch.context() as patch:
        return watched(patch, tmp_path_factory.mktemp("one"))


def apart(two: list[dict[str, Any]], training: str, one: dict[str, Any]) -> float:
    """Largest difference of a step's loss over the whole batch."""
    first, second = (process[training]["losses"] for process in two)
    assert len(first) == len(second) == len(one["losses"]) == 20
    together = [(a + b) / 2 for a, b in zip(first, second, strict=True)]
    return max(abs(a - b) for a, b in zip(together, one["losses"], strict=True))


def test_there_were_two_processes_and_each_had_half_the_rows(
    two: list[dict[str, Any]], one: dict[str, Any]
) -> None:
    assert [process["at"] for process in two] == [["0", "2"], ["1", "2"]]
    assert one["world"] == 1
    for training in ("averaged", "alone"):
        assert [process[training]["world"] for process in two] == [2, 2]
        upper, lower = (process[training]["rows"] for process in two)
        assert {len(rows) for rows in upper + lower} == {RECIPE.batch_size // 2}
        both = [a + b for a, b in zip(upper, lower, strict=True)]
        assert both == one["rows"]  # the same global batch, no row twice


def test_two_processes_end_where_one_ends(
    two: list[dict[str, Any]], one: dict[str, Any]
) -> None:
    assert apart(two, "averaged", one) <= TOLERANCE
    assert two[0]["averaged"]["final"] == two[1]["averaged"]["final"]
    assert two[0]["averaged"]["final"] == pytest.approx(one["final"], abs=TOLERANCE)


def test_the_comparison_notices_gradients_that_are_not_averaged(
    two: list[dict[str, Any]], one: dict[str, Any]
) -> None:
    """The control: each process learns from its own half alone."""
    assert apart(two, "alone", one) > 10 * TOLERANCE


def test_one_process_writes(two: list[dict[str, Any]], one: dict[str, Any]) -> None:
    assert one["written"] == 1
    for training in ("averaged", "alone"):
        assert [process[training]["written"] for process in two] == [1, 0]


def test_one_process_records_one_run_after_the_other(
    two: list[dict[str, Any]], folder: Path
) -> None:
    assert [process["recorded"]["records"] for process in two] == [[2, 2], [None] * 2]
    found = records.list_records(folder / "recorded")
    assert [(record.seed, record.hardware["processes"]) for record in found] == [
        (0, 2),
        (1, 2),
    ]


def test_every_rows_state_is_in_the_checkpoint(folder: Path, tmp_path: Path) -> None:
    """So that a run may go on with another number of processes."""
    file = folder / "averaged" / "checkpoint.safetensors"
    saved = checkpoints.load(file, RECIPE, 0)
    with pytest.MonkeyPatch.context() as patch:
        watched(patch, tmp_path)
    alone = checkpoints.load(tmp_path / file.name, RECIPE, 0)
    assert saved.state is not None
    assert alone.state is not None
    assert saved.state.shape == alone.state.shape
    assert float((saved.state - alone.state).abs().max()) <= 1e-3
