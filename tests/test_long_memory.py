"""The adding problem and the copy task: as published, and trained to the end."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

import gated
import small
from unrolled import records, running, training
from unrolled.data.long_memory import (
    ALPHABET,
    ASKED,
    BLANK,
    NAMES,
    RECALL,
    SYMBOLS,
    THINGS,
    adding,
    copying,
    recall,
)
from unrolled.errors import UserError
from unrolled.experiments import Recipe, Search
from unrolled.models.reader import CELLS, Reader
from unrolled.models.rnn import RNNCell
from unrolled.tasks import task_of
from unrolled.tasks.long_memory import NUM_SYMBOLS, CopyTask, Recall

SHORT = Recipe(
    name="short-adding",
    question="Does a run end when it has learned enough?",
    corpus="",
    task="adding",
    architecture="reader",
    config={"cell": "gru", "hidden_size": 16},
    batching="generated",
    batch_size=32,
    context_length=4,
    num_steps=400,
    learning_rate=2e-2,
    warmup_steps=5,
    look_every=10,
    stop_below=0.05,
)


def drawn(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("length", [2, 3, 10, 51])
def test_the_sum_is_of_the_two_marked_numbers_one_in_each_half(length: int) -> None:
    inputs, sums = adding(200, length, drawn())
    numbers, marks = inputs.unbind(-1)
    half = length // 2
    assert set(marks.unique().tolist()) <= {0.0, 1.0}
    assert (marks[:, :half].sum(1) == 1).all()
    assert (marks[:, half:].sum(1) == 1).all()
    torch.testing.assert_close(sums, (numbers * marks).sum(1))
    assert 0 <= numbers.min() <= numbers.max() < 1


def test_who_always_says_one_is_wrong_by_a_sixth() -> None:
    _, sums = adding(20_000, 10, drawn())
    assert float((sums - 1).square().mean()) == pytest.approx(1 / 6, rel=0.03)


def test_what_is_to_be_copied_comes_once_and_is_asked_for_after_the_lag() -> None:
    inputs, targets = copying(50, 7, 3, drawn())
    assert inputs.shape == targets.shape == (50, 7 + 6)
    assert torch.equal(inputs[:, :3], targets[:, -3:])
    assert inputs[:, :3].max() < SYMBOLS
    assert (inputs == RECALL).sum(1).tolist() == [1] * 50
    assert (inputs[:, 7 + 3 - 1] == RECALL).all()
    assert (inputs[:, 3:9] == BLANK).all()
    assert (targets[:, :-3] == BLANK).all()


@pytest.mark.parametrize("num_pairs", [1, 8, NAMES])
def test_each_name_comes_once_and_one_is_asked_for(num_pairs: int) -> None:
    inputs, answers = recall(200, num_pairs, drawn())
    names, things = inputs.unbind(-1)
    assert inputs.shape == (200, num_pairs + 1, 2)
    assert 0 <= names.min() <= names.max() < NAMES
    assert all(len(set(row[:-1])) == num_pairs for row in names.tolist())
    assert (things[:, -1] == ASKED).all()
    assert 0 <= things[:, :-1].min() <= things[:, :-1].max() < THINGS
    found = (names[:, :-1] == names[:, -1:]).long()
    assert (found.sum(1) == 1).all()
    assert torch.equal((found * things[:, :-1]).sum(1), answers)


def test_a_pair_is_two_ones_side_by_side() -> None:
    coded = Recall.encode(torch.tensor([[[2, 7], [2, ASKED]]]))
    assert coded.shape == (1, 2, NAMES + THINGS + 1)
    assert coded[0].nonzero().tolist() == [[0, 2], [0, 33], [1, 2], [1, 36]]


def test_too_short_sequences_are_told() -> None:
    for pairs in (0, NAMES + 1):
        with pytest.raises(UserError, match=f"{pairs} pairs cannot have a name each"):
            recall(1, pairs, drawn())
    with pytest.raises(UserError, match="Two numbers are to be added"):
        adding(1, 1, drawn())
    with pytest.raises(UserError, match="cannot be kept for 0 steps"):
        copying(1, 0, 5, drawn())


@pytest.mark.parametrize(
    ("task", "length"), [("adding", 9), ("copy", 30), ("recall", 9)]
)
def test_batches_depend_on_seed_and_step_and_meet_no_held_out_one(
    task: str, length: int
) -> None:
    of = task_of(replace(SHORT, task=task, context_length=length))
    first = of.batch(0, 3)["inputs"]
    assert torch.equal(first, of.batch(0, 3)["inputs"])
    for other in (of.batch(0, 4), of.batch(1, 3), of.drawn("test", 32)):  # type: ignore
        assert not torch.equal(first, other["inputs"])
    assert of.sha256 == task_of(of.recipe).sha256


def test_an_answer_that_copies_blanks_pays_what_the_docstring_says() -> None:
    of = CopyTask(replace(SHORT, task="copy", context_length=30))

    class Blank(nn.Module):
        """Sure of blanks where they are due, and without a memory after that."""

        def forward(self, x: Tensor) -> tuple[Tensor, None]:
            logits = torch.full((*x.shape[:2], ALPHABET), -1e4)
            logits[:, :-NUM_SYMBOLS, BLANK] = 0
            logits[:, -NUM_SYMBOLS:, :SYMBOLS] = 0
            return logits, None

    loss, _ = of.loss(Blank(), of.drawn("test"), None)
    assert loss.item() == pytest.approx(NUM_SYMBOLS * math.log(8) / 30)
    metrics = of.metrics(Blank())
    assert metrics["solved"].value == 0
    assert metrics["copied"].value == pytest.approx(1 / 8, abs=0.03)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("at_end", [False, True])
def test_torchs_kernel_gives_the_same_reader(cell: str, at_end: bool) -> None:
    config: dict[str, Any] = {"cell": cell, "at_end": at_end}
    fast = Reader(3, 2, 5, **config).double()
    ours = Reader(3, 2, 5, torch_kernel=False, **config).double()
    ours.load_state_dict(fast.state_dict())
    x, state, other = torch.randn(4, 12, 3, dtype=torch.float64), None, None
    for piece in x.split(6, dim=1):
        found, state = ours(piece, state)
        same, other = fast(piece, other)
        assert found.shape == (4, 1 if at_end else 6, 2)
        assert gated.furthest(found, same) <= gated.BOUND
        assert gated.furthest(state, other) <= gated.BOUND
        found.square().sum().backward(retain_graph=True)
        same.square().sum().backward(retain_graph=True)
    for (name, weight), twin in zip(
        ours.named_parameters(), fast.parameters(), strict=True
    ):
        assert gated.furthest(weight.grad, twin.grad) <= gated.BOUND, name


def test_a_cell_that_is_not_there_is_told() -> None:
    with pytest.raises(UserError, match="no cell called 'elman': choose one of rnn"):
        Reader(2, 1, 4, cell="elman")


def test_recurrent_weights_start_as_the_recipe_says() -> None:
    config = {"input_size": 2, "output_size": 1}
    size = {"cell": "rnn", "hidden_size": 8}
    for init in ("uniform", "orthogonal", "identity"):
        recipe = replace(SHORT, recurrent_init=init, config=size)
        cell = training.fresh_model(recipe, config, 0).cell
        assert isinstance(cell, RNNCell)
        W = cell.weight_hh.detach()
        turned = torch.allclose(W @ W.T, torch.eye(8), atol=1e-5)
        assert turned == (init != "uniform")
        assert torch.equal(W, torch.eye(8)) == (init == "identity")
        assert bool(cell.bias_hh.any()) == (init != "identity")
        assert bool(cell.weight_ih.abs().max() < 0.01) == (init == "identity")


def test_a_run_ends_at_the_look_that_finds_enough_learned(tmp_path: Path) -> None:
    run = training.train(SHORT, 0, tmp_path / "a", "cpu", quiet=True)
    looks = run.curves["validation"]
    assert 10 <= looks[-1]["step"] < SHORT.num_steps
    assert looks[-1]["loss"] < SHORT.stop_below
    assert all(row["loss"] >= SHORT.stop_below for row in looks[:-1])
    assert {10, 20} <= {row["step"] for row in looks}
    done: list[int] = []
    again = training.train(
        SHORT, 0, tmp_path / "a", "cpu", quiet=True, on_step=done.append
    )
    assert done == []  # what has ended is not gone on with
    assert again.curves == run.curves
    on = training.train(
        replace(SHORT, stop_below=0), 0, tmp_path / "b", "cpu", quiet=True
    )
    assert on.curves["validation"][-1]["step"] == SHORT.num_steps


def test_killed_before_its_early_end_it_ends_where_the_unbroken_one_does(
    tmp_path: Path,
) -> None:
    whole = training.train(SHORT, 0, tmp_path / "a", "cpu", quiet=True)

    def stop(step: int) -> None:
        if step == 23:
            raise KeyboardInterrupt

    options: dict[str, Any] = {"quiet": True, "save_every_seconds": 0.0}
    with pytest.raises(KeyboardInterrupt):
        training.train(SHORT, 0, tmp_path / "b", "cpu", on_step=stop, **options)
    again = training.train(SHORT, 0, tmp_path / "b", "cpu", **options)
    for name, weight in whole.model.state_dict().items():
        assert torch.equal(weight, again.model.state_dict()[name]), name
    curves = [
        [(row["step"], row["loss"]) for row in run.curves["validation"]]
        for run in (whole, again)
    ]
    assert curves[0] == curves[1]


def test_a_comparison_is_a_row_a_variant_and_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "code_state", small.committed)
    space = Search(
        "long",
        replace(SHORT, seeds=(0, 1), test_on="test"),
        ({}, {"num_steps": 2}),
        names=("learns", "too-short"),
        question="Who adds?",
    )
    running.search(space, tmp_path, "cpu")
    table = records.load_table("long", tmp_path)
    assert table.question.startswith("Who adds?")
    assert [(r["variant"], r["seed"]) for r in table.rows] == [
        ("learns", 0), ("learns", 1), ("too-short", 0), ("too-short", 1)
    ]  # fmt: skip
    assert [r["steps"] < 400 for r in table.rows[:2]] == [True, True]
    assert [r["steps"] for r in table.rows[2:]] == [2, 2]
    record = records.load_record("long-learns", 1, tmp_path)
    assert record.tokens == table.rows[1]["steps"] * 32 * 4
    assert running.replay("long-learns", 1, tmp_path) == 0

    def never(*_: Any) -> None:
        raise AssertionError("trained again")

    monkeypatch.setattr(running, "run", never)
    running.search(space, tmp_path, "cpu")
    assert records.load_table("long", tmp_path).rows == table.rows


def test_a_run_that_diverges_is_a_row_that_says_when(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "code_state", small.committed)
    wild = {"learning_rate": 1e30, "warmup_steps": 0}
    base = replace(SHORT, num_steps=5, seeds=(0,))
    running.search(Search("far", base, (wild, {}), ("wild", "tame")), tmp_path, "cpu")
    far, near = records.load_table("far", tmp_path).rows
    assert [far["variant"], near["variant"]] == ["wild", "tame"]
    assert far["diverged"] == far["steps"] in range(2, 6)
    assert near["steps"] == 5
    assert "diverged" not in near
    records.promote_table("far", tmp_path, tmp_path / "book")


@pytest.mark.parametrize("task", ["adding", "copy", "recall"])
def test_a_long_memory_run_is_recorded_and_replayed(
    task: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "code_state", small.committed)
    recipe = replace(SHORT, task=task, num_steps=4, context_length=15)
    record = running.run(recipe, 0, tmp_path, device="cpu", quiet=True)
    assert record is not None
    assert record.metrics["solved"].value == 0
    assert running.replay(recipe.name, 0, tmp_path) == 0
