"""From recipe to record: train, measure, trace, write; and replay what was written."""

import json
import os
import platform
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import torch
from accelerate import PartialState

from unrolled import checkpoints, records
from unrolled.errors import Diverged, UserError, choices
from unrolled.experiments import Recipe, Search
from unrolled.measurements import MEASUREMENTS, UNITS
from unrolled.optimisers import optimiser_for
from unrolled.records import Record, Table
from unrolled.tasks import Batch, Task
from unrolled.training import fresh_model, train, train_step

TRACE_STEPS = 6
SWEEP_TRACE_STEPS = 3  # of many runs, each the twin of its neighbour
TOLERANCE = 1e-4  # what two machines' float32 losses may differ by in a few steps


def run(
    recipe: Recipe,
    seed: int,
    runs: Path,
    device: str = "auto",
    precision: str = "fp32",
    quiet: bool = False,
) -> Record | None:
    """Train, measure and record one seed of a recipe under a folder of runs.

    Returns:
        The record; None in all processes but the first.

    Raises:
        UserError: See ``training.train``.
    """
    code = code_state()  # before training: what is edited meanwhile does not run
    folder, start = runs / recipe.name / f"seed-{seed}", start_of(recipe, seed, runs)
    done = train(
        recipe, seed, folder, device, precision, quiet=quiet, code=code, start=start
    )
    if not PartialState().is_main_process:
        return None
    task = done.task
    # What a vocabulary decides is stored with it, all other arguments here.
    decided = {} if task.vocabulary else task.config
    about = {
        "architecture": recipe.architecture,
        "config": json.dumps({**decided, **recipe.config}),
        "recipe": recipe.name,
        "seed": str(seed),
    }
    for step, weights in done.kept.items():
        records.save_weights(
            folder / f"step-{step:06d}.safetensors",
            weights,
            task.vocabulary,
            {**about, "step": str(step)},
        )
    root = runs / recipe.name
    final = root / f"seed-{seed}.safetensors"
    records.save_weights(final, done.model, task.vocabulary, {**about, "step": "final"})
    trace(task, seed, records.trace_path(recipe.name, seed, runs), start)
    done.model.eval()
    stored, _ = records.read_network(final)
    tokens = int(done.curves["validation"][-1]["tokens"])  # the last step is looked at
    record = Record(
        recipe=asdict(recipe),
        seed=seed,
        parameters=sum(p.numel() for p in done.model.parameters()),
        data={"name": task.name, "sha256": task.sha256},
        metrics=task.metrics(done.model),
        curves=done.curves,
        steps_kept=sorted(done.kept),
        tokens=tokens,
        tokens_per_second=round(tokens / done.seconds, 1),
        seconds=round(done.seconds, 1),
        peak_memory=done.peak_memory,
        hardware={
            **hardware(done.device),
            "processes": done.processes,
            "precision": done.precision,
        },
        versions=versions(),
        code=done.code,
        sample=task.sample(stored, seed),
        loss_unit=task.loss_unit,
        elements=task.elements,
    )
    records.write_record(record, runs)
    return record


def start_of(recipe: Recipe, seed: int, runs: Path) -> dict[str, torch.Tensor] | None:
    """The weights that a run begins with, in float32; none if it begins afresh.

    Those of a run under the same folder are taken before those of the book.

    Raises:
        UserError: If that run was not made, or its weights are not kept.
    """
    name = recipe.starts_from
    if not name:
        return None
    there = (runs / name / f"seed-{seed}.json").is_file()
    root = runs if there else records.PACKAGED
    tensors, _ = checkpoints.read_tensors(records.weights_path(name, seed, None, root))
    return {name: tensor.float() for name, tensor in tensors.items()}


def search(
    space: Search, runs: Path, device: str = "auto", precision: str = "fp32"
) -> Path:
    """Run every variant of a search and write what each of them reached.

    What was run before is not run again, and what was killed goes on.

    Returns:
        File of the table, a row a variant and seed: what was changed, the metrics on
        the part that the search looks at, and the steps that were made. A run whose
        loss is no longer a number has the step at which it ``diverged`` for metrics.
    """
    rows, code, base = [], code_state(), space.base
    ran_on: dict[str, Any] = {}
    ran_with: dict[str, str] = {}
    for index, changes in enumerate(space.variants):
        called = space.names[index] if space.names else f"{index:02d}"
        recipe = replace(base, name=f"{space.name}-{called}", **changes)
        for seed in recipe.seeds:
            file = runs / recipe.name / f"seed-{seed}.json"
            there = file.exists()
            record = records.load_record(recipe.name, seed, runs) if there else None
            about = {"changes": changes, "variant": called}
            begun = time.monotonic()
            try:
                if record is None or record.as_recipe != recipe:
                    record = run(recipe, seed, runs, device, precision)
            except Diverged as end:
                spent = round(time.monotonic() - begun, 1)
                at = {"diverged": end.step, "steps": end.step, "seconds": spent}
                rows.append({**about, "seed": seed, **at, "code": code})
                continue
            if record:
                if ran_on and record.hardware["device"] != ran_on["device"]:
                    raise UserError(
                        f"{recipe.name} seed {seed} ran on another machine than the "
                        f"runs before it ({record.hardware['device']}, not "
                        f"{ran_on['device']}): run all of {space.name} on one."
                    )
                if ran_on and record.hardware["precision"] != ran_on["precision"]:
                    raise UserError(
                        f"{recipe.name} seed {seed} ran in "
                        f"{record.hardware['precision']} and the runs before it in "
                        f"{ran_on['precision']}: run all of {space.name} in one."
                    )
                ran_on, ran_with = record.hardware, record.versions
                rows.append({**about, **_row(record)})
    table = Table(
        name=space.name,
        question=f"{space.question or f'Which settings suit {base.name}?'} A row a "
        f"variant and seed, measured on the {base.test_on} part.",
        units=_units(rows),
        rows=rows,
        hardware=ran_on,
        versions=ran_with,
        code=code,
        seconds=round(sum(row["seconds"] for row in rows), 1),
    )
    if not PartialState().is_main_process:
        return runs / f"{space.name}.json"
    return records.write_table(table, runs)


def _row(record: Record) -> dict[str, Any]:
    """What a search's table keeps of one run."""
    return {
        "seed": record.seed,
        **{name: metric.value for name, metric in record.metrics.items()},
        "steps": int(record.curves["validation"][-1]["step"]),
        "parameters": record.parameters,
        "seconds": record.seconds,
        "code": record.code,
    }


def measure_table(name: str, runs: Path) -> Path:
    """Run one of ``measurements.MEASUREMENTS`` and write its table; returns the file.

    Raises:
        UserError: If there is none of that name.
    """
    if name not in MEASUREMENTS:
        raise UserError(
            f"There is no measurement called {name!r}: choose one of "
            f"{choices(MEASUREMENTS)}."
        )
    code, started = code_state(), time.monotonic()
    rows = MEASUREMENTS[name]()
    question = (MEASUREMENTS[name].__doc__ or "").strip().split("\n\n")[0]
    table = Table(
        name=name,
        question=" ".join(question.split()),
        units=_units(rows),
        rows=rows,
        hardware=hardware("cuda" if torch.cuda.is_initialized() else "cpu"),
        versions=versions(),
        code=code,
        seconds=round(time.monotonic() - started, 1),
    )
    return records.write_table(table, runs)


@contextmanager
def one_thread() -> Iterator[None]:
    """Compute on one CPU thread, as traces are made and replayed."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def trace(
    task: Task,
    seed: int,
    file: Path,
    start: dict[str, torch.Tensor] | None = None,
) -> None:
    """Store the first batches of a run and the losses they give on one thread."""
    recipe = task.recipe
    length = TRACE_STEPS if recipe.keep_weights else SWEEP_TRACE_STEPS
    steps = range(min(length, recipe.num_steps))
    seen = [task.batch(seed, step) for step in steps]
    losses = first_losses(recipe, seed, task.config, seen, start)
    stored = {
        f"batch.{step}.{name}": _packed(tensor)
        for step, batch in enumerate(seen)
        for name, tensor in batch.items()
    }
    about = {"config": json.dumps(task.config)}
    checkpoints.write_tensors(file, {**stored, "losses": losses}, about)


def _packed(tensor: torch.Tensor) -> torch.Tensor:
    """Whole numbers in two bytes each, if they fit."""
    short = tensor.to(torch.int16)
    return short if torch.equal(short.to(tensor.dtype), tensor) else tensor


def _traced(file: Path) -> tuple[dict[str, Any], list[Batch], torch.Tensor]:
    """What ``trace`` stored: the data's share of the config, batches and losses."""
    tensors, about = checkpoints.read_tensors(file)
    losses = tensors.pop("losses")
    if "batches" in tensors:  # all of one shape: how language models were traced
        config = {"vocab_size": int(about["vocab_size"])}
        return config, [{"tokens": t.long()} for t in tensors["batches"]], losses
    seen: list[Batch] = [{} for _ in losses]
    for key, tensor in tensors.items():
        _, step, name = key.split(".")
        whole = tensor.dtype == torch.int16
        seen[int(step)][name] = tensor.long() if whole else tensor
    return json.loads(about["config"]), seen, losses


def first_losses(
    recipe: Recipe,
    seed: int,
    config: dict[str, Any],
    seen: list[Batch],
    start: dict[str, torch.Tensor] | None = None,
) -> torch.Tensor:
    """Losses of a run's first steps in float32 on one CPU thread."""
    losses, state = [], None
    with one_thread(), torch.random.fork_rng(devices=[]):
        model = fresh_model(recipe, config, seed, start)
        optimiser = optimiser_for(model, recipe)
        for step, batch in enumerate(seen):
            carried = state if recipe.batching == "streams" else None
            loss, state = train_step(
                model, optimiser, batch, carried, recipe, step, seed
            )
            losses.append(loss)
    return torch.stack(losses)


def replay(recipe: str, seed: int, root: Path = records.PACKAGED) -> float:
    """Train the first steps of a recorded run again and compare the losses.

    Returns:
        Largest difference, in the unit of the loss.

    Raises:
        UserError: If it exceeds the tolerance: the record is stale.
    """
    record = records.load_record(recipe, seed, root)
    try:
        config, seen, expected = _traced(records.trace_path(recipe, seed, root))
    except (KeyError, ValueError, IndexError):
        raise UserError(
            f"The trace of {recipe} seed {seed} holds something else: install the "
            "record again or train it again."
        ) from None
    start = start_of(record.as_recipe, seed, root)
    losses = first_losses(record.as_recipe, seed, config, seen, start)
    worst = float((losses - expected).abs().max())
    if not worst <= TOLERANCE:
        raise UserError(
            f"The record {recipe} seed {seed} is stale: its first steps differ by "
            f"{worst:.2g} {record.loss_unit} from what this code computes, so undo "
            "the change or train it again."
        )
    return worst


def code_state() -> dict[str, object]:
    """Commit that the package's code stands at, and whether anything differs.

    An installed package lies in no repository: its version stands for the commit.
    """
    here = Path(__file__).parent

    def git(*arguments: str) -> str | None:
        try:
            done = subprocess.run(
                ["git", "-C", str(here), *arguments],
                capture_output=True,
                text=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        return done.stdout.strip()

    tracked = git("ls-files", "--error-unmatch", str(Path(__file__)))
    commit = git("rev-parse", "HEAD") if tracked else None
    # Promoted records are results, not code: they may wait for their commit.
    changes = git(
        "status", "--porcelain", "--", ":/", ":(exclude,top)code/unrolled/records"
    )
    return {"commit": commit, "dirty": changes != "" if commit else False}


def versions() -> dict[str, str]:
    """Versions of what a number may depend on."""
    found = {"python": platform.python_version()}
    for package in ("unrolled", "torch", "numpy", "accelerate", "safetensors"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def hardware(device: str = "cpu") -> dict[str, object]:
    """What a run or measurement ran on."""
    return {
        "device": device_name(device),
        "threads": torch.get_num_threads(),
        "cores": os.cpu_count(),
        "system": platform.system(),
        "machine": platform.machine(),
    }


def device_name(device: str) -> str:
    """What the device calls itself."""
    if device == "cuda":
        return torch.cuda.get_device_name()
    if device == "mps":
        return "Apple GPU"
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or "CPU"


def _units(rows: list[dict[str, Any]]) -> dict[str, str]:
    columns = {column for row in rows for column in row}
    return {column: UNITS[column] for column in sorted(columns & set(UNITS))}
