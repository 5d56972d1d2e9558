"""Records: what a run leaves, and the book's way to every number and weight.

A run lies in ``<root>/<recipe>/``: ``seed-0.json`` (recipe, curves, metrics,
hardware, versions), ``seed-0.safetensors`` (final weights, float16),
``seed-0.trace.safetensors`` (first steps, for the replay) and, where checkpoints
were kept, ``seed-0/step-000123.safetensors``. The book's own records are package
data; a runner's lie in ``./runs`` until ``promote`` has looked at them.
"""

import json
import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from unrolled import checkpoints
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError, choices
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.models import build
from unrolled.quantities import written

PACKAGED = Path(__file__).parent / "records"


@dataclass(frozen=True)
class Record:
    """What one run left. Seconds, bytes; curves in ``loss_unit``; tokens are
    ``elements``."""

    recipe: dict[str, Any]
    seed: int
    parameters: int
    data: dict[str, Any]
    metrics: dict[str, Metric]
    curves: dict[str, list[dict[str, float]]]
    steps_kept: list[int]
    tokens: int
    tokens_per_second: float
    seconds: float
    peak_memory: int
    hardware: dict[str, Any]
    versions: dict[str, str]
    code: dict[str, Any]
    sample: str
    loss_unit: str = "nats per character"
    elements: str = "characters"

    @property
    def name(self) -> str:
        """Name of the recipe."""
        return self.recipe["name"]

    @property
    def as_recipe(self) -> Recipe:
        """The recipe as the dataclass that training takes."""
        return recipe_from(self.recipe)


@dataclass(frozen=True)
class Table:
    """What was measured on trained models, or a search over settings: rows as
    measured, and where and with what code."""

    name: str
    question: str
    units: dict[str, str]
    rows: list[dict[str, Any]]
    hardware: dict[str, Any]
    versions: dict[str, str]
    code: dict[str, Any]
    seconds: float


@dataclass(frozen=True)
class Measured:
    """A metric over the seeds of a recipe, or what ``over`` says: mean and sample
    standard deviation."""

    recipe: str
    metric: str
    values: tuple[float, ...]
    unit: str
    protocol: str
    over: str = "seeds"

    @property
    def mean(self) -> float:
        """Mean of the values."""
        return statistics.fmean(self.values)

    @property
    def spread(self) -> float:
        """Sample standard deviation of the values; 0 for a single one."""
        return statistics.stdev(self.values) if len(self.values) > 1 else 0.0

    @property
    def text(self) -> str:
        """Value, spread and unit as the book prints them."""
        return written(self.values, self.unit)


def recipe_from(stored: dict[str, Any]) -> Recipe:
    """The recipe that a record was made by; JSON knows lists, not tuples."""
    fields: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in stored.items()
    }
    try:
        return Recipe(**fields)
    except TypeError:
        raise UserError(
            "The record was made by another version of the package, whose recipes "
            "have other fields: install that version, or train it again."
        ) from None


def save_weights(
    file: Path,
    weights: nn.Module | dict[str, Tensor],
    vocabulary: Vocabulary | None,
    metadata: dict[str, str],
) -> None:
    """Write weights in float16 with all that is needed to use them.

    Args:
        file: Where to; written whole or not at all.
        weights: A model or its state dictionary.
        vocabulary: The characters it was trained on; none if it reads no text.
        metadata: At least ``architecture`` and ``config`` (JSON).
    """
    if isinstance(weights, nn.Module):
        weights = weights.state_dict()
    half = {name: tensor.to(torch.float16) for name, tensor in weights.items()}
    known = {"vocabulary": vocabulary.characters} if vocabulary else {}
    checkpoints.write_tensors(file, half, {**metadata, **known})


def read_network(file: Path) -> tuple[nn.Module, dict[str, str]]:
    """Any model in float32, and what its file of ``save_weights`` says about it.

    Raises:
        UserError: If the file is missing, damaged, or holds something else.
    """
    tensors, metadata = checkpoints.read_tensors(file)
    try:
        config = json.loads(metadata["config"])
        if "vocabulary" in metadata:
            config = {"vocab_size": len(metadata["vocabulary"]), **config}
        model = build(metadata["architecture"], config)
        model.load_state_dict({name: t.float() for name, t in tensors.items()})
    except (KeyError, RuntimeError, json.JSONDecodeError):
        raise UserError(
            f"{file} does not hold the weights of a model of this book: remove it "
            "and make or install it again."
        ) from None
    return model.eval(), metadata


def read_weights(file: Path) -> tuple[nn.Module, Vocabulary]:
    """A language model and its vocabulary; otherwise as ``read_network``."""
    model, metadata = read_network(file)
    if "vocabulary" not in metadata:
        raise UserError(f"{file} holds no language model: use `load_network`.")
    return model, Vocabulary(metadata["vocabulary"])


def list_records(root: Path = PACKAGED) -> list[Record]:
    """Every record under a folder, by recipe and seed."""
    return [_read(file) for file in sorted(root.glob("*/seed-*.json"))]


def load_record(recipe: str, seed: int, root: Path = PACKAGED) -> Record:
    """The record of one run.

    Raises:
        UserError: If there is none, or it is damaged.
    """
    file = root / recipe / f"seed-{seed}.json"
    if not file.is_file():
        there = sorted({record.name for record in list_records(root)})
        raise UserError(
            f"There is no record of {recipe!r} with seed {seed}: there are records "
            f"of {choices(there) or 'nothing yet'}."
        )
    return _read(file)


def _read(file: Path) -> Record:
    try:
        stored = json.loads(file.read_text("utf-8"))
        metrics = {k: Metric(**m) for k, m in stored.pop("metrics").items()}
        return Record(metrics=metrics, **stored)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UserError(
            f"{file} is not a whole record: remove it and run its recipe again."
        ) from None


def write_record(record: Record, root: Path) -> Path:
    """Write a record's JSON, whole or not at all; returns the file."""
    file = root / record.name / f"seed-{record.seed}.json"
    text = json.dumps(asdict(record), indent=1, ensure_ascii=False)
    checkpoints.write_atomically(file, (text + "\n").encode())
    return file


def weights_path(
    recipe: str, seed: int = 0, step: int | None = None, root: Path = PACKAGED
) -> Path:
    """File of a run's final weights, or of those kept at a step.

    Raises:
        UserError: If that run or step was not recorded, or is one of a sweep whose
            weights the book does not keep.
    """
    record = load_record(recipe, seed, root)
    if step is None:
        file = root / recipe / f"seed-{seed}.safetensors"
        if not record.recipe.get("keep_weights", True) and not file.is_file():
            raise UserError(
                f"The weights of {recipe} are not kept, only its numbers: train it "
                f"with `unrolled train {recipe}`."
            )
        return file
    if step not in record.steps_kept:
        raise UserError(
            f"{recipe} kept no weights at step {step}: choose one of "
            f"{', '.join(map(str, record.steps_kept)) or 'none'}."
        )
    return root / recipe / f"seed-{seed}" / f"step-{step:06d}.safetensors"


def trace_path(recipe: str, seed: int, root: Path = PACKAGED) -> Path:
    """File of the first steps of a run, for the replay."""
    return root / recipe / f"seed-{seed}.trace.safetensors"


def load_model(
    recipe: str, seed: int = 0, step: int | None = None, root: Path = PACKAGED
) -> tuple[nn.Module, Vocabulary]:
    """A recorded language model in float32, ready to read, and its vocabulary."""
    return read_weights(weights_path(recipe, seed, step, root))


def load_network(
    recipe: str, seed: int = 0, step: int | None = None, root: Path = PACKAGED
) -> nn.Module:
    """A recorded model of any task, in float32."""
    return read_network(weights_path(recipe, seed, step, root))[0]


# What can be asked of any record beside its metrics, with its unit.
FIGURES = {
    "parameters": "parameters",
    "tokens": "{elements}",
    "tokens_per_second": "{elements} a second",
    "seconds": "seconds",
}


def measured(name: str, metric: str, root: Path = PACKAGED) -> Measured:
    """A metric over all recorded seeds of a recipe, or a column of a table.

    Args:
        name: A recipe or a table.
        metric: A metric of the recipe, a key of ``FIGURES``, or a column of the
            table, its rows chosen as in ``bits[context=8]``.
        root: Where the records lie.

    Raises:
        UserError: If there is no such record or table, or it measured no such thing.
    """
    if (root / f"{name}.json").is_file():
        return _measured_in_table(load_table(name, root), metric)
    found = [_read(file) for file in sorted((root / name).glob("seed-*.json"))]
    if not found:
        load_record(name, 0, root)  # says which records there are
    if metric in FIGURES:
        values = tuple(float(getattr(r, metric)) for r in found)
        unit = FIGURES[metric].format(elements=found[0].elements)
        return Measured(name, metric, values, unit, "as trained")
    if any(metric not in r.metrics for r in found):
        raise UserError(
            f"{name} has no metric {metric!r}: it has "
            f"{', '.join([*found[0].metrics, *FIGURES])}."
        )
    metrics = [r.metrics[metric] for r in found]
    values = tuple(m.value for m in metrics)
    return Measured(name, metric, values, metrics[0].unit, metrics[0].protocol)


def _measured_in_table(table: Table, metric: str) -> Measured:
    column, _, condition = metric.rstrip("]").partition("[")
    wanted = dict(pair.split("=", 1) for pair in condition.split(",") if "=" in pair)
    rows = [
        row
        for row in table.rows
        if column in row and all(str(row.get(k)) == v for k, v in wanted.items())
    ]
    if not rows:
        columns = sorted({column for row in table.rows for column in row})
        raise UserError(
            f"The table {table.name} has no row for {metric!r}: its columns are "
            f"{', '.join(columns)}."
        )
    values = tuple(float(row[column]) for row in rows)
    unit = table.units.get(column, "")
    once = len({row.get("seed") for row in rows}) == len(rows)
    over = "seeds" if once else "rows of the table"
    return Measured(table.name, metric, values, unit, table.question, over)


def list_tables(root: Path = PACKAGED) -> list[Table]:
    """Every table under a folder, by name."""
    return [load_table(file.stem, root) for file in sorted(root.glob("*.json"))]


def load_table(name: str, root: Path = PACKAGED) -> Table:
    """A table by its name.

    Raises:
        UserError: If there is none, or it is damaged.
    """
    file = root / f"{name}.json"
    if not file.is_file():
        there = choices(sorted(f.stem for f in root.glob("*.json")))
        raise UserError(f"There is no table {name!r}: there are {there or 'none yet'}.")
    try:
        return Table(**json.loads(file.read_text("utf-8")))
    except (ValueError, TypeError):
        raise UserError(
            f"{file} is not a whole table: remove it and measure it again."
        ) from None


def write_table(table: Table, root: Path) -> Path:
    """Write a table, whole or not at all; returns the file."""
    file = root / f"{table.name}.json"
    text = json.dumps(asdict(table), indent=1, ensure_ascii=False)
    checkpoints.write_atomically(file, (text + "\n").encode())
    return file


def promote_table(name: str, runs: Path, to: Path = PACKAGED) -> Path:
    """Take a table into the book, if committed code made it."""
    table = load_table(name, runs)
    for row in table.rows:  # those of a search were trained at several times
        _refuse_uncommitted(name, row.get("code", table.code))
    _refuse_uncommitted(name, table.code)
    return write_table(table, to)


def _refuse_uncommitted(what: str, code: dict[str, Any]) -> None:
    if code["dirty"] or not code["commit"]:
        raise UserError(
            f"{what} was made by code that is in no commit: commit it, remove the "
            "run and run it again."
        )


def promote(
    recipe: str,
    seed: int,
    runs: Path,
    replay: Callable[[str, int, Path], object],
    to: Path = PACKAGED,
) -> Path:
    """Take a run into the book, if it can stand behind a number.

    Args:
        recipe: Name of the recipe.
        seed: Of the run.
        runs: Folder that the run was trained into.
        replay: Trains its first steps again and raises if they differ.
        to: The package's records.

    Raises:
        UserError: If it was trained by code that is in no commit, its weights are
            damaged, or its first steps do not replay.
    """
    record = load_record(recipe, seed, runs)
    _refuse_uncommitted(f"{recipe} seed {seed}", record.code)
    steps = [*record.steps_kept, None] if record.as_recipe.keep_weights else []
    files = [weights_path(recipe, seed, step, runs) for step in steps]
    for file in files:
        read_network(file)
    replay(recipe, seed, runs)
    # An older record first out, the new one last in: a promotion that is cut off
    # leaves none, and never one beside another run's weights.
    (to / recipe / f"seed-{seed}.json").unlink(missing_ok=True)
    for file in [*files, trace_path(recipe, seed, runs)]:
        checkpoints.write_atomically(to / file.relative_to(runs), file.read_bytes())
    return write_record(record, to)
