"""The training loop: what it does to weights, and what it refuses."""

import math
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional as F

import small
from unrolled import training
from unrolled.data.text import TextCorpus, Vocabulary
from unrolled.errors import UserError
from unrolled.experiments import Recipe
from unrolled.tasks.language import LanguageModelling
from unrolled.training import (
    Run,
    fresh_model,
    learning_rate,
    log_spaced,
    train_step,
)

NINE = {"vocab_size": 9}


def train(recipe: Recipe, folder: Path, **options: Any) -> Run:
    """Training on the CPU, without a bar, on the small text."""
    fixed: dict[str, Any] = {"device": "cpu", "quiet": True, "task": small.task(recipe)}
    return training.train(recipe, 0, folder, **{**fixed, **options})


def losses(run: Run, part: str = "validation") -> list[float]:
    return [row["loss"] for row in run.curves[part]]


@pytest.mark.parametrize("recipe", [small.RECIPE, small.WINDOWS])
def test_training_reduces_the_loss_on_text_it_never_saw(
    recipe: Recipe, tmp_path: Path
) -> None:
    run = train(replace(recipe, num_steps=80), tmp_path)
    found = losses(run)
    uniform = math.log(small.corpus().vocabulary.size)
    assert found[0] == pytest.approx(uniform, abs=0.4)
    assert found[-1] < found[0] - 0.2
    assert losses(run, "train")[-1] < losses(run, "train")[0] - 0.2


def test_a_run_is_a_function_of_recipe_and_seed(tmp_path: Path) -> None:
    first = train(small.RECIPE, tmp_path / "a")
    torch.rand(7)
    again = train(small.RECIPE, tmp_path / "b")
    other = training.train(
        small.RECIPE, 1, tmp_path / "c", "cpu", task=small.task(), quiet=True
    )
    assert losses(first) == losses(again) != losses(other)
    for name, weight in first.model.state_dict().items():
        assert torch.equal(weight, again.model.state_dict()[name]), name


def test_what_a_run_leaves(tmp_path: Path) -> None:
    done: list[int] = []
    run = train(small.RECIPE, tmp_path, on_step=done.append)
    assert done == list(range(1, 41))
    assert sorted(run.kept) == [1, 6]  # of 1, 6, 40 the last is the model itself
    rows = run.curves["validation"]
    assert [row["step"] for row in rows] == sorted({row["step"] for row in rows})
    assert {1, 6, 40} <= {row["step"] for row in rows}
    assert rows[-1]["tokens"] == 40 * 4 * 8
    seconds = [row["seconds"] for row in rows]
    assert seconds == sorted(seconds)
    assert run.seconds >= seconds[-1] - 1e-3
    assert run.peak_memory > 10_000_000
    assert (run.processes, run.device, run.precision) == (1, "cpu", "fp32")
    assert not any(torch.equal(a, b) for a, b in zip(*_weights(run), strict=True))


def _weights(run: Run) -> list[list[torch.Tensor]]:
    return [list(run.kept[1].values()), list(run.model.state_dict().values())]


def test_a_finished_run_is_not_trained_again(tmp_path: Path) -> None:
    first = train(small.RECIPE, tmp_path)
    done: list[int] = []
    again = train(small.RECIPE, tmp_path, on_step=done.append)
    assert done == []
    assert again.curves == first.curves
    assert again.seconds == first.seconds


def test_learning_rate_rises_in_a_line_and_falls_along_half_a_cosine() -> None:
    recipe = replace(small.RECIPE, learning_rate=2.0, warmup_steps=4, num_steps=12)
    rate = partial(learning_rate, recipe)
    assert [rate(step) for step in range(5)] == pytest.approx([0.5, 1, 1.5, 2, 2])
    assert rate(8) == pytest.approx(1)  # half way down
    assert rate(6) == pytest.approx(1 + math.cos(math.pi / 4))
    assert rate(11) == pytest.approx(1 + math.cos(math.pi * 7 / 8))
    assert rate(12) == pytest.approx(0)
    assert learning_rate(replace(recipe, warmup_steps=0), 0) == pytest.approx(2)


def test_kept_steps_are_evenly_spaced_in_log() -> None:
    steps = log_spaced(10_000, 14)
    assert len(steps) == 14
    assert (steps[0], steps[-1]) == (1, 10_000)
    ratios = [b / a for a, b in pairwise(steps[4:])]
    assert ratios == pytest.approx([10_000 ** (1 / 13)] * len(ratios), rel=0.03)
    assert log_spaced(5, 24) == [1, 2, 3, 4, 5]
    assert log_spaced(5, 0) == []
    assert log_spaced(5, 1) == [5]


def test_a_fresh_model_leaves_torchs_generator_alone() -> None:
    before = torch.get_rng_state()
    first = fresh_model(small.RECIPE, NINE, 0).state_dict()
    assert torch.equal(torch.get_rng_state(), before)
    torch.rand(3)
    again = fresh_model(small.RECIPE, NINE, 0).state_dict()
    other = fresh_model(small.RECIPE, NINE, 1).state_dict()
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not any(torch.equal(first[name], other[name]) for name in first)


@pytest.mark.parametrize("with_accelerator", [False, True])
@pytest.mark.parametrize(("clip", "clipped"), [(1e-3, True), (1e3, False)])
def test_a_long_gradient_is_scaled_down_to_the_clip_norm(
    clip: float, clipped: bool, with_accelerator: bool
) -> None:
    """Plain gradient descent at rate 1 moves the weights by the gradient itself."""
    recipe = replace(small.RECIPE, clip_norm=clip, learning_rate=1.0, warmup_steps=0)
    model = fresh_model(recipe, NINE, 0).double()
    before = nn.utils.parameters_to_vector(model.parameters()).detach().clone()
    batch = torch.randint(9, (4, 9))
    logits, _ = model(batch[:, :-1])
    expected = F.cross_entropy(logits.flatten(0, 1), batch[:, 1:].flatten())
    gradient = torch.cat(
        [g.flatten() for g in torch.autograd.grad(expected, [*model.parameters()])]
    )
    accelerator = None
    optimiser: Any = torch.optim.SGD(model.parameters(), lr=1)
    if with_accelerator:
        accelerator, _ = training._accelerator("cpu", "fp32")
        optimiser = accelerator.prepare(optimiser)
    loss, state = train_step(
        model, optimiser, {"tokens": batch}, None, recipe, 0, 0, accelerator
    )
    moved = before - nn.utils.parameters_to_vector(model.parameters()).detach()
    if clipped:
        gradient = gradient * clip / gradient.norm()
    torch.testing.assert_close(moved, gradient, rtol=1e-2, atol=1e-12)
    assert loss.item() == pytest.approx(expected.item())
    assert state is not None
    assert state.shape == (2, 4, 12)
    assert not state.requires_grad


def test_streams_carry_the_state_and_windows_start_from_zero(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: dict[str, list[bool]] = {}
    original = training.train_step

    def spy(*args: Any) -> Any:
        began.setdefault(args[4].batching, []).append(args[3] is not None)
        return original(*args)

    monkeypatch.setattr(training, "train_step", spy)
    train(small.RECIPE, tmp_path / "a")
    train(small.WINDOWS, tmp_path / "b")
    assert began == {"streams": [False] + [True] * 39, "windows": [False] * 40}


def test_fp16_on_a_cpu_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    for precision in ("fp16", "fp32", "fp16"):  # one refusal spoils no other run
        if precision == "fp32":
            assert train(small.RECIPE, tmp_path).precision == "fp32"
            continue
        with pytest.raises(UserError) as caught:
            train(small.RECIPE, tmp_path / "no", precision=precision)
        assert str(caught.value) == (
            "The device cpu does not compute in fp16: choose fp32."
        )
    assert not (tmp_path / "no").exists()


def test_bf16_on_a_cpu_is_what_was_computed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[torch.dtype] = set()
    original = F.embedding

    def spy(*args: Any, **kwargs: Any) -> Any:
        x = torch.ones(1, 1)
        seen.add((x @ x).dtype)
        return original(*args, **kwargs)

    monkeypatch.setattr(F, "embedding", spy)
    exact = train(replace(small.RECIPE, num_steps=6), tmp_path / "fp32")
    assert seen == {torch.float32}
    run = train(replace(small.RECIPE, num_steps=6), tmp_path / "bf16", precision="bf16")
    assert seen == {torch.float32, torch.bfloat16}
    assert run.precision == "bf16"
    assert losses(run) == pytest.approx(losses(exact), abs=0.02)
    assert losses(run) != losses(exact)
    # What comes back measures in float32, whatever it was trained in.
    assert {p.dtype for p in run.model.parameters()} == {torch.float32}
    seen.clear()
    run.model(torch.zeros(1, 2, dtype=torch.long))
    assert seen == {torch.float32}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"device": "tpu"}, "no device called 'tpu' on this machine: choose one of"),
        ({"device": ""}, "no device called ''"),
        ({"precision": "int8"}, "no precision called 'int8': choose fp32, bf16 or"),
    ],
)
def test_unknown_devices_and_precisions(
    options: dict[str, str], said: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=said):
        train(small.RECIPE, tmp_path / "run", **options)
    assert not (tmp_path / "run").exists()


def test_a_device_that_is_not_there_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(UserError, match="There is no device called 'cuda'"):
        train(small.RECIPE, tmp_path, device="cuda")


def test_a_loss_that_is_no_number_is_told(tmp_path: Path) -> None:
    wild = replace(small.RECIPE, learning_rate=1e30, warmup_steps=0)
    with pytest.raises(UserError, match=r"no longer a number at step [2-9]:"):
        train(wild, tmp_path / "run")
    assert not list(tmp_path.rglob("*.safetensors"))


def test_a_batch_that_cannot_be_shared_evenly_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three = SimpleNamespace(process_index=0, num_processes=3)
    monkeypatch.setattr(training, "_accelerator", lambda *_: (three, "fp32"))
    with pytest.raises(UserError, match="4 rows cannot be shared evenly by 3 process"):
        train(small.RECIPE, tmp_path)


@pytest.mark.parametrize("part", ["train", "validation"])
def test_an_empty_text_is_refused(part: str, tmp_path: Path) -> None:
    whole = small.corpus()
    texts = {"train": whole.train, "validation": whole.validation, part: ""}
    empty = TextCorpus("small", **texts, test="", vocabulary=Vocabulary(
        whole.vocabulary.characters), sha256="0" * 64)  # fmt: skip
    with pytest.raises(UserError, match=r"0 characters|fewer than two characters"):
        train(
            small.RECIPE, tmp_path / "run", task=LanguageModelling(small.RECIPE, empty)
        )
    assert not (tmp_path / "run").exists()


def test_a_run_that_goes_on_under_other_code_is_dirty(tmp_path: Path) -> None:
    began = small.committed()

    def stop(step: int) -> None:
        if step == 10:
            raise KeyboardInterrupt

    options = {"save_every_seconds": 0.0, "code": began}
    with pytest.raises(KeyboardInterrupt):
        train(small.RECIPE, tmp_path, on_step=stop, **options)
    edited = {"commit": "2" * 40, "dirty": False}
    run = train(small.RECIPE, tmp_path, code=edited)
    assert run.code == {**began, "dirty": True}
    # And stays so: training it "again" under clean code does not whiten it.
    assert train(small.RECIPE, tmp_path, code=began).code["dirty"]
    assert train(small.RECIPE, tmp_path / "whole", code=began).code == began
