"""Records: whole or not there, promoted only if they can stand behind a number."""

import json
import os
import statistics
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

import small
from unrolled import checkpoints, records, running
from unrolled.data.text import TextCorpus
from unrolled.errors import UserError
from unrolled.experiments import Search
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import Record, Table
from unrolled.tasks.language import SAMPLE_CHARACTERS


def files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, hidden ones too."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


# --- what a run leaves -------------------------------------------------------------


def test_a_record_says_what_was_done(runs: Path) -> None:
    record = records.load_record("small", 0, runs)
    assert record.as_recipe == small.RECIPE
    assert record.parameters == 15 * 4 + (4 + 12 + 2) * 12 + 26 * 12 + 13 * 15
    assert record.data == {"name": "small", "sha256": "0" * 64}
    assert record.tokens == 40 * 4 * 8
    assert record.code == small.committed()
    assert record.hardware["precision"] == "fp32"
    assert record.hardware["processes"] == 1
    assert record.hardware["threads"] == 1
    assert record.versions["torch"] == torch.__version__
    assert len(record.sample) == SAMPLE_CHARACTERS
    for how in ("windows", "carried"):
        nats, bits = (record.metrics[f"{how}_{unit}"] for unit in ("nats", "bits"))
        assert bits.value == pytest.approx(nats.value / 0.6931471805599453)
        length = len(small.corpus().test)
        assert f"all {length} characters of the test part" in nats.protocol
    assert records.list_records(runs) == [record]


def test_the_weights_of_a_run_are_the_ones_measured(runs: Path) -> None:
    model, vocabulary = records.load_model("small", 0, root=runs)
    found = small.task().metrics(model)
    stored = records.load_record("small", 0, runs).metrics
    for name, metric in stored.items():  # float16 on disk
        assert found[name].value == pytest.approx(metric.value, abs=2e-3)
    assert vocabulary.characters == small.corpus().vocabulary.characters


def test_weights_kept_on_the_way(runs: Path) -> None:
    record = records.load_record("small", 0, runs)
    assert record.steps_kept == [1, 6]
    losses = []
    for step in [*record.steps_kept, None]:
        model, _ = records.load_model("small", 0, step, runs)
        metrics = small.task().metrics(model)
        losses.append(metrics["windows_nats"].value)
        assert all(p.dtype == torch.float32 for p in model.parameters())
        assert not model.training
    assert losses == sorted(losses, reverse=True)
    with pytest.raises(UserError, match="kept no weights at step 2: choose one of 1,"):
        records.load_model("small", 0, 2, runs)


def test_weights_survive_a_round_trip(
    model: RNNLanguageModel, corpus: TextCorpus, tmp_path: Path
) -> None:
    config = {"embedding_size": 5, "hidden_size": 7, "num_layers": 2}
    about = {"architecture": "rnn", "config": json.dumps(config), "seed": "3"}
    file = tmp_path / "weights.safetensors"
    records.save_weights(file, model, corpus.vocabulary, about)
    again, vocabulary = records.read_weights(file)
    assert vocabulary.characters == corpus.vocabulary.characters
    for name, weight in model.state_dict().items():
        assert torch.equal(weight.half().float(), again.state_dict()[name])
    tensors, metadata = checkpoints.read_tensors(file)
    assert {t.dtype for t in tensors.values()} == {torch.float16}
    assert metadata == {**about, "vocabulary": corpus.vocabulary.characters}


# --- written whole or not at all ---------------------------------------------------


def test_a_failed_write_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "record.json"
    checkpoints.write_atomically(file, b"before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        UserError, match=r"record\.json could not be written \(No space"
    ):
        checkpoints.write_atomically(file, b"after")
    assert files(tmp_path) == {"record.json": b"before"}


def test_what_a_killed_writer_left_goes_with_the_next_write(tmp_path: Path) -> None:
    for name in (".seed-0.json.k1ll3d", ".seed-0.trace.safetensors.x", "seed-0.json.x"):
        (tmp_path / name).write_bytes(b"half")
    checkpoints.write_atomically(tmp_path / "seed-0.json", b"whole")
    assert set(files(tmp_path)) == {
        "seed-0.json", ".seed-0.trace.safetensors.x", "seed-0.json.x",
    }  # fmt: skip


def test_a_half_written_file_is_never_taken_for_a_record(runs: Path) -> None:
    folder = runs / "small"
    (folder / ".seed-1.json.abc").write_text("{")
    assert [record.seed for record in records.list_records(runs)] == [0]


@pytest.mark.parametrize(
    "damage", [b"", b'{"recipe": {', b"[]", b"{}", b"\xff\xfe", b'{"metrics": 3}']
)
def test_a_damaged_record_is_told(damage: bytes, runs: Path) -> None:
    (runs / "small/seed-0.json").write_bytes(damage)
    for read in (
        lambda: records.load_record("small", 0, runs),
        lambda: records.list_records(runs),
    ):
        with pytest.raises(UserError, match=r"seed-0\.json is not a whole record"):
            read()


@pytest.mark.parametrize("share", [0, 0.001, 0.5, 0.999])
def test_cut_weights_are_told(share: float, runs: Path) -> None:
    file = runs / "small/seed-0.safetensors"
    content = file.read_bytes()
    file.write_bytes(content[: int(share * len(content))])
    with pytest.raises(UserError, match=r"seed-0\.safetensors is damaged"):
        records.load_model("small", 0, root=runs)


def test_weights_of_something_else_are_told(tmp_path: Path) -> None:
    file = tmp_path / "w.safetensors"
    about = {"architecture": "rnn", "config": "{}", "vocabulary": "ab"}
    for metadata in ({}, about, {**about, "config": "{"}):
        checkpoints.write_tensors(file, {"x": torch.zeros(2)}, metadata)
        with pytest.raises(UserError, match=r"does not hold the weights|do not fit"):
            records.read_weights(file)


def test_a_record_of_another_version_is_told(runs: Path) -> None:
    file = runs / "small/seed-0.json"
    stored = json.loads(file.read_text())
    stored["recipe"]["dropout"] = 0.5
    file.write_text(json.dumps(stored))
    with pytest.raises(UserError, match="another version of the package"):
        running.replay("small", 0, runs)


def test_missing_records_weights_and_metrics_are_told(runs: Path) -> None:
    with pytest.raises(UserError, match="'nosuch' with seed 0: there are records of s"):
        records.load_record("nosuch", 0, runs)
    with pytest.raises(UserError, match="'small' with seed 7"):
        records.load_model("small", 7, root=runs)
    with pytest.raises(UserError, match="has no metric 'beauty': it has windows_nats"):
        records.measured("small", "beauty", runs)
    with pytest.raises(UserError, match="no record of 'nosuch'"):
        records.measured("nosuch", "windows_nats", runs)
    (runs / "small/seed-0.safetensors").unlink()
    with pytest.raises(UserError, match="There is no file"):
        records.load_model("small", 0, root=runs)


# --- numbers over seeds ------------------------------------------------------------


def test_measured_is_mean_and_sample_deviation_over_seeds(runs: Path) -> None:
    first = records.load_record("small", 0, runs)
    assert records.measured("small", "windows_nats", runs).spread == 0
    metric = first.metrics["windows_nats"]
    for seed, value in ((0, 1.5), (1, 1.7), (2, 1.6)):
        metrics = {"windows_nats": replace(metric, value=value)}
        records.write_record(replace(first, seed=seed, metrics=metrics), runs)
    found = records.measured("small", "windows_nats", runs)
    assert found.values == (1.5, 1.7, 1.6)
    assert found.mean == pytest.approx(1.6)
    assert found.spread == pytest.approx(statistics.stdev([1.5, 1.6, 1.7]))
    assert found.spread == pytest.approx(0.1)  # n − 1, not n
    assert found.text == "1.600 ± 0.100 nats per character"
    assert found.protocol == metric.protocol


# --- promotion ---------------------------------------------------------------------


def promote(runs: Path, to: Path) -> Path:
    return records.promote("small", 0, runs, running.replay, to)


def test_a_promoted_run_is_all_there(runs: Path, tmp_path: Path) -> None:
    to = tmp_path / "package"
    assert promote(runs, to) == to / "small/seed-0.json"
    here, there = files(runs), files(to)
    left_out = {"small/seed-0/checkpoint.safetensors"}
    assert set(here) - set(there) == left_out
    assert all(there[name] == here[name] for name in there)
    assert running.replay("small", 0, to) <= running.TOLERANCE


@pytest.mark.parametrize(
    "code",
    [{"commit": "1" * 40, "dirty": True}, {"commit": None, "dirty": False}],
)
def test_code_in_no_commit_is_refused(
    code: dict[str, Any], runs: Path, tmp_path: Path
) -> None:
    record = records.load_record("small", 0, runs)
    records.write_record(replace(record, code=code), runs)
    with pytest.raises(UserError, match="code that is in no commit: commit it, remove"):
        promote(runs, tmp_path / "package")
    assert not (tmp_path / "package").exists()


@pytest.mark.parametrize(
    "file",
    [
        "seed-0.safetensors",
        "seed-0/step-000006.safetensors",
        "seed-0.trace.safetensors",
    ],
)
@pytest.mark.parametrize("damage", ["missing", "cut"])
def test_a_damaged_run_is_not_promoted(
    file: str, damage: str, runs: Path, tmp_path: Path
) -> None:
    path = runs / "small" / file
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(UserError, match=r"There is no file|is damaged"):
        promote(runs, tmp_path / "package")
    assert not (tmp_path / "package").exists()


@pytest.mark.parametrize("stops_at", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("before", [False, True])
def test_half_a_promotion_leaves_no_record(
    stops_at: int,
    before: bool,
    runs: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nor one of an older run beside this one's weights."""
    to = tmp_path / "package"
    if before:
        promote(runs, to)
    write, written = checkpoints.write_atomically, []

    def stop(file: Path, content: bytes) -> None:
        written.append(file)
        if len(written) == stops_at:
            raise KeyboardInterrupt
        write(file, content)

    monkeypatch.setattr(checkpoints, "write_atomically", stop)
    with pytest.raises(KeyboardInterrupt):
        promote(runs, to)
    assert written[-1].suffix == (".json" if stops_at == 5 else ".safetensors")
    assert records.list_records(to) == []


def test_a_table_of_uncommitted_rows_is_not_promoted(tmp_path: Path) -> None:
    clean = small.committed()
    dirty = {**clean, "dirty": True}
    table = Table("t", "Why?", {}, [{"x": 1.0}], {}, {}, clean, 0.0)
    to = tmp_path / "package"
    refused = [
        replace(table, code=dirty),
        replace(table, rows=[{"x": 1.0, "code": dirty}]),
    ]
    for each in refused:
        records.write_table(each, tmp_path)
        with pytest.raises(UserError, match="t was made by code that is in no commit"):
            records.promote_table("t", tmp_path, to)
    assert not to.exists()
    records.write_table(table, tmp_path)
    assert records.promote_table("t", tmp_path, to) == to / "t.json"


def test_a_search_trains_again_what_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.use_as(monkeypatch)
    base = replace(small.RECIPE, num_steps=4, num_checkpoints=0, test_on="validation")
    space = Search("find", base, ({"learning_rate": 1e-3}, {"learning_rate": 1e-2}))
    trained: list[float] = []
    run = running.run

    def spy(recipe: Any, *rest: Any) -> Record | None:
        trained.append(recipe.learning_rate)
        return run(recipe, *rest)

    monkeypatch.setattr(running, "run", spy)
    file = running.search(space, tmp_path, "cpu")
    rows = records.load_table("find", tmp_path).rows
    assert file == tmp_path / "find.json"
    assert [row["changes"] for row in rows] == list(space.variants)
    running.search(space, tmp_path, "cpu")
    assert trained == [1e-3, 1e-2]  # what was run before is not run again
    elsewhere = records.load_record("find-01", 0, tmp_path)
    there = {**elsewhere.hardware, "device": "another"}
    records.write_record(replace(elsewhere, hardware=there), tmp_path)
    with pytest.raises(UserError, match="find-01 seed 0 ran on another machine"):
        running.search(space, tmp_path, "cpu")
    halved = {**elsewhere.hardware, "precision": "bf16"}
    records.write_record(replace(elsewhere, hardware=halved), tmp_path)
    with pytest.raises(UserError, match="find-01 seed 0 ran in bf16 and the runs"):
        running.search(space, tmp_path, "cpu")
    changed = replace(space, variants=({"learning_rate": 5e-3},))
    with pytest.raises(UserError, match="belongs to other settings"):
        running.search(changed, tmp_path, "cpu")
