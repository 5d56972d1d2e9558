"""Tasks: what the training loop may know of what is learned."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

import small
from unrolled import checkpoints, records, running
from unrolled.data.byte_pairs import learn_pairs
from unrolled.errors import UserError
from unrolled.evaluation import Metric
from unrolled.models import ARCHITECTURES
from unrolled.tasks import TASKS, Batch, Task, pieces, task_of
from unrolled.tasks.language import (
    LanguageInShort,
    LanguageInWindows,
    LanguageModelling,
    next_token_loss,
)
from unrolled.tasks.pieces import LanguageInPieces
from unrolled.training import fresh_model


def test_the_loss_is_nats_per_character() -> None:
    logits = torch.tensor([[[0.0, 0.0], [0.0, math.log(3.0)]]])
    found = next_token_loss(logits, torch.tensor([[0, 1]]))
    assert found.item() == pytest.approx((math.log(2) + math.log(4 / 3)) / 2)


def test_a_recipe_learns_from_the_parts_that_it_names() -> None:
    both = replace(small.RECIPE, train_on=("train", "validation"))
    corpus = small.corpus()
    task = LanguageModelling(both, corpus)
    assert corpus.vocabulary.decode(task.ids) == corpus.train + corpus.validation
    assert task.batch(0, 0)["tokens"].shape == (4, 9)


def test_curves_are_drawn_by_a_part_that_is_not_learned_from() -> None:
    assert small.task().watched == "validation"
    tuned = replace(small.RECIPE, train_on=("train", "validation"), test_on="test")
    assert small.task(tuned).watched == "test"


def test_a_task_that_is_not_there_is_told() -> None:
    with pytest.raises(UserError, match="no task called 'chess': choose one of lang"):
        task_of(replace(small.RECIPE, task="chess"))


def test_the_older_form_of_a_trace_is_read_as_the_newer_one(runs: Path) -> None:
    """One stack of ids and the size of their vocabulary: language models alone."""
    file = records.trace_path("small", 0, runs)
    tensors, about = checkpoints.read_tensors(file)
    assert json.loads(about["config"]) == small.task().config
    stack = torch.stack([tensors[f"batch.{step}.tokens"] for step in range(6)])
    assert stack.dtype == torch.int16
    older = {"batches": stack, "losses": tensors["losses"]}
    size = str(small.corpus().vocabulary.size)
    checkpoints.write_tensors(file, older, {"vocab_size": size})
    assert running.replay("small", 0, runs) == 0


class Sums(Task):
    """A task without state, text or windows, whose batches differ in length."""

    loss_unit, elements = "squared error", "numbers"
    name, sha256, config = "sums", "0" * 64, {"in_features": 2}

    def batch(self, seed: int, step: int) -> Batch:
        draw = torch.Generator().manual_seed(1_000 * seed + step)
        x = torch.rand(4, 3 + step % 5, 2, generator=draw)
        return {"x": x, "count": torch.full((4,), x.shape[1])}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Tensor, None]:
        assert state is None
        found = model(batch["x"]).sum(1).squeeze(1) / batch["count"]
        return ((found - batch["x"].mean((1, 2))) ** 2).mean(), None

    @torch.no_grad()
    def held_out(self, model: nn.Module) -> float:
        return float(self.loss(model, self.batch(1, 0), None)[0])

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        return {"error": Metric(self.held_out(model), self.loss_unit, "one batch")}


def test_a_new_task_is_trained_recorded_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TASKS, "sums", Sums)
    monkeypatch.setitem(ARCHITECTURES, "linear", nn.Linear)
    monkeypatch.setattr(running, "code_state", small.committed)
    recipe = replace(
        small.RECIPE,
        name="sums",
        task="sums",
        architecture="linear",
        config={"out_features": 1},
        batching="generated",
        num_steps=200,
    )
    record = running.run(recipe, 0, tmp_path, device="cpu", quiet=True)
    assert record is not None
    losses = [row["loss"] for row in record.curves["validation"]]
    assert losses[-1] < losses[0] / 4
    assert record.metrics["error"].value == pytest.approx(losses[-1])
    assert (record.loss_unit, record.elements, record.sample) == (
        "squared error",
        "numbers",
        "",
    )
    assert records.measured("sums", "tokens", tmp_path).unit == "numbers"
    assert running.replay("sums", 0, tmp_path) == 0
    network = records.load_network("sums", 0, root=tmp_path)
    assert isinstance(network, nn.Linear)
    with pytest.raises(UserError, match="holds no language model"):
        records.load_model("sums", 0, root=tmp_path)


def test_a_sweep_may_be_tested_on_less_and_says_so() -> None:
    text = small.corpus()
    short = LanguageInShort(small.RECIPE, text)
    whole = LanguageModelling(small.RECIPE, text)
    model = fresh_model(small.RECIPE, whole.config, 0)
    assert "the first" in short.metrics(model)["carried_bits"].protocol
    assert "all" in whole.metrics(model)["carried_bits"].protocol


def test_larger_sweeps_are_tested_in_windows_and_write_nothing() -> None:
    text = small.corpus()
    task = LanguageInWindows(small.RECIPE, text)
    model = fresh_model(small.RECIPE, task.config, 0)
    assert set(task.metrics(model)) == {"windows_nats", "windows_bits"}
    assert task.sample(model, 0) == ""


def test_a_model_of_pieces_is_told_by_the_character(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pairs = learn_pairs(small.corpus().train, 280)
    monkeypatch.setattr(pieces, "shakespeare_pairs", lambda size: pairs)
    small.use_as(monkeypatch)
    recipe = replace(
        small.WINDOWS,
        architecture="gpt",
        config={
            "vocab_size": 280, "d_model": 8, "num_heads": 2, "num_layers": 1,
            "d_ff": 8, "context_length": 16,
        },
        task="language-in-pieces",
    )  # fmt: skip
    task = LanguageInPieces(recipe)
    model = fresh_model(recipe, task.config, 0)
    for parameter in model.parameters():
        parameter.data.zero_()
    found = task.metrics(model)
    # Who knows nothing pays log2 V a token, whatever the window.
    text = small.corpus().test
    ids = pairs.encode(text)
    expected = math.log2(280) * len(ids) / len(text)
    assert found["bits"].value == pytest.approx(expected, rel=1e-5)
    assert found["level_bits"].value == pytest.approx(expected, rel=1e-5)
    assert found["token_length"].value == len(text) / len(ids)
    assert pairs.decode(task.ids) == small.corpus().train
