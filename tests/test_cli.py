"""The command line, where all is as it should be."""

import json
import runpy
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

import small
from unrolled import records, running

Command = Callable[..., Any]


def test_train_leaves_a_record_and_says_its_losses(
    unrolled: Command, tmp_path: Path
) -> None:
    said = unrolled("train", "small", "--runs", tmp_path, "--device", "cpu", "--quiet")
    assert said.status == 0
    assert said.err == ""
    record = records.load_record("small", 0, tmp_path)
    assert f"windows_nats: {record.metrics['windows_nats'].value:.4f} nats" in said.out
    again = unrolled("train", "small", "--runs", tmp_path, "--device", "cpu", "--quiet")
    assert again.status == 0  # nothing to do, and the same to say
    assert records.load_record("small", 0, tmp_path).metrics == record.metrics


def test_seeds_that_are_asked_for_are_trained(
    unrolled: Command, tmp_path: Path
) -> None:
    options = ("--runs", tmp_path, "--device", "cpu", "--seed", "3", "--seed", "5")
    assert unrolled("train", "small", *options).status == 0
    assert [record.seed for record in records.list_records(tmp_path)] == [3, 5]


def test_a_bar_shows_how_far_training_is(unrolled: Command, tmp_path: Path) -> None:
    said = unrolled("train", "small", "--runs", tmp_path, "--device", "cpu")
    assert said.err == ""
    assert "small seed 0" in said.out
    assert "100%" in said.out
    assert "nats per character held out" in said.out


def test_training_from_uncommitted_code_is_announced(
    unrolled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--runs", tmp_path, "--device", "cpu", "--quiet")
    for dirty in (False, True):
        state = {"commit": "1" * 40, "dirty": dirty}
        monkeypatch.setattr(running, "code_state", lambda state=state: state)
        said = unrolled("train", "small", *options)
        assert ("not promoted into the book" in " ".join(said.out.split())) is dirty


def test_records_are_listed(unrolled: Command, runs: Path) -> None:
    said = unrolled("records", "list", "--runs", runs)
    assert said.status == 0
    value = records.load_record("small", 0, runs).metrics["carried_bits"].value
    assert f"{value:.4f}" in said.out


def test_replay_says_how_far_apart(
    unrolled: Command, runs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records.list_records, "__defaults__", (runs,))
    monkeypatch.setattr(records.load_record, "__defaults__", (runs,))
    monkeypatch.setattr(running.replay, "__defaults__", (runs,))
    for arguments in ((), ("small",), ("small", "--every-seed")):
        said = unrolled("replay", *arguments)
        assert said.status == 0
        assert "small seed 0: within" in said.out


def test_promote_takes_a_run_into_the_package(
    unrolled: Command, runs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "package"
    monkeypatch.setattr(records.promote, "__defaults__", (to,))
    said = unrolled("records", "promote", "small", "--runs", runs)
    assert said.status == 0
    assert "Promoted" in said.out
    assert records.list_records(to) == records.list_records(runs)


def test_help_lists_the_commands(unrolled: Command) -> None:
    for arguments, status in ((("--help",), 0), ((), 2)):
        said = unrolled(*arguments)
        assert said.status == status
        assert said.err == ""
        for command in ("train", "search", "replay", "records"):
            assert command in said.out


def test_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``python -m unrolled`` is the same command line."""
    monkeypatch.setattr("sys.argv", ["unrolled", "records", "--help"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("unrolled", run_name="__main__")
    assert not left.value.code
    assert "promote" in capsys.readouterr().out


# --- what state the code is in -----------------------------------------------------


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose code the package is made to be."""
    file = tmp_path / "repository/code/unrolled/running.py"
    file.parent.mkdir(parents=True)
    file.write_text("1\n")
    (file.parent / "records").mkdir()
    monkeypatch.setattr(running, "__file__", str(file))
    root = tmp_path / "repository"
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "Begin")):
        git(root, *arguments)
    return root


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=root, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_code_that_stands_in_a_commit(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD")
    assert running.code_state() == {"commit": head, "dirty": False}
    # Promoted records are results: they may wait for their commit.
    (repository / "code/unrolled/records/new.json").write_text("{}")
    assert running.code_state() == {"commit": head, "dirty": False}


@pytest.mark.parametrize("file", ["code/unrolled/running.py", "new.py", "Makefile"])
def test_any_change_makes_the_tree_dirty(file: str, repository: Path) -> None:
    (repository / file).write_text("2\n")
    assert running.code_state()["dirty"] is True


def test_an_installed_package_has_no_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "__file__", str(tmp_path / "running.py"))
    assert running.code_state() == {"commit": None, "dirty": False}


def test_what_a_run_ran_on() -> None:
    found = running.hardware()
    assert found["device"]
    assert found["threads"] == torch.get_num_threads() == 1
    assert json.loads(json.dumps(running.versions()))["torch"] == torch.__version__
    assert small.committed()["dirty"] is False
