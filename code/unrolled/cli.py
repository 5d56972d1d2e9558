"""The command line: train, search, record, replay, grade."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from unrolled import grading, records, running
from unrolled.errors import UserError, choices
from unrolled.experiments import RECIPES, SEARCHES, Recipe
from unrolled.grading.table import on_screen

app = typer.Typer(
    help="Train, record and replay the models of the book *Unrolled*.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
record_app = typer.Typer(
    help="Look at the records, or take a run into the book.", no_args_is_help=True
)
app.add_typer(record_app, name="records")
console = Console()

Runs = Annotated[Path, typer.Option(help="Folder that runs are trained into.")]
Device = Annotated[str, typer.Option(help="auto, cpu, cuda or mps.")]
Precision = Annotated[str, typer.Option(help="fp32, bf16 or fp16.")]
RUNS = Path("runs")
LARGEST_SEED = 999_999
# What typer raises for a word or option that it does not know.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]


def _recipe(name: str) -> Recipe:
    if name not in RECIPES:
        raise UserError(
            f"There is no run called {name!r}: choose one of {choices(RECIPES)}."
        )
    return RECIPES[name]


def _seeds(asked: list[int] | None, recipe: Recipe) -> list[int]:
    for seed in asked or ():
        if not 0 <= seed <= LARGEST_SEED:
            raise UserError(
                f"A seed of {seed} cannot be used: choose one from 0 to {LARGEST_SEED}."
            )
    return asked or list(recipe.seeds)


@app.command()
def train(
    run: Annotated[str, typer.Argument(help="Name of a recipe.")],
    seed: Annotated[
        list[int] | None, typer.Option(help="One seed; all of the recipe's if none.")
    ] = None,
    device: Device = "auto",
    precision: Precision = "fp32",
    runs: Runs = RUNS,
    quiet: Annotated[bool, typer.Option(help="No progress bar.")] = False,
) -> None:
    """Train a recipe; a run that was killed goes on where it stopped.

    Several processes share a batch under `torchrun -m unrolled.cli train …`.
    """
    recipe = _recipe(run)
    seeds = _seeds(seed, recipe)
    state = running.code_state()
    if state["dirty"]:
        console.print(
            "The working tree has changes that are in no commit: what is trained "
            "now can be looked at, but not promoted into the book."
        )
    for each in seeds:
        record = running.run(recipe, each, runs, device, precision, quiet)
        if record:
            for name, metric in record.metrics.items():
                console.print(f"{name}: {metric.value:.4f} {metric.unit}")


@app.command()
def search(
    name: Annotated[str, typer.Argument(help="Name of a search.")],
    device: Device = "auto",
    precision: Precision = "fp32",
    runs: Runs = RUNS,
) -> None:
    """Run every variant of a tuning search and write their losses in one table."""
    if name not in SEARCHES:
        raise UserError(
            f"There is no search called {name!r}: choose one of {choices(SEARCHES)}."
        )
    console.print(f"Wrote {running.search(SEARCHES[name], runs, device, precision)}.")


@app.command()
def measure(
    name: Annotated[str, typer.Argument(help="Name of a measurement.")],
    runs: Runs = RUNS,
) -> None:
    """Measure something on the book's trained models and write its table."""
    console.print(f"Wrote {running.measure_table(name, runs)}.")


@app.command()
def replay(
    run: Annotated[
        str | None, typer.Argument(help="Name of a recipe; all if none.")
    ] = None,
    every_seed: Annotated[
        bool, typer.Option(help="Every record, not one of each recipe.")
    ] = False,
) -> None:
    """Train the first steps of the records again and compare with what they say."""
    if run:
        records.load_record(run, 0)
    seen: set[str] = set()
    for record in records.list_records():
        if (run and record.name != run) or (record.name in seen and not every_seed):
            continue
        seen.add(record.name)
        worst = running.replay(record.name, record.seed)
        console.print(f"{record.name} seed {record.seed}: within {worst:.1e}")


@app.command()
def grade(
    folder: Annotated[Path, typer.Argument(help="Folder of collected notebooks.")],
    out: Annotated[Path, typer.Option(help="CSV file to write.")] = Path("grades.csv"),
    seconds: Annotated[float, typer.Option(help="Limit of an exercise.")] = 20,
    memory: Annotated[int, typer.Option(help="Limit of an exercise, in MB.")] = 1000,
) -> None:
    """Run the exercises' checks over students' notebooks and write a table."""
    rows = grading.grade(folder, out, grading.Limits(seconds, memory))
    console.print(on_screen(rows))
    console.print(f"Wrote {len(rows)} rows to {out}.", markup=False)


@record_app.command("list")
def list_(runs: Annotated[Path, typer.Option()] = records.PACKAGED) -> None:
    """Every record and its metrics."""
    if runs != records.PACKAGED and not runs.is_dir():
        raise UserError(f"There is no folder {runs}: check the name.")
    table = Table("record", "seed", "metric", "value", "unit")
    for record in records.list_records(runs):
        for name, metric in record.metrics.items():
            table.add_row(
                record.name, str(record.seed), name, f"{metric.value:.4f}", metric.unit
            )
    console.print(table)


@record_app.command()
def promote(
    run: Annotated[str, typer.Argument(help="Name of a recipe or table.")],
    seed: Annotated[list[int] | None, typer.Option(help="All seeds if none.")] = None,
    runs: Runs = RUNS,
) -> None:
    """Take trained runs or a table into the package: the only way in."""
    if (runs / f"{run}.json").is_file():
        console.print(f"Promoted {records.promote_table(run, runs)}.")
        return
    for each in _seeds(seed, _recipe(run)):
        file = records.promote(run, each, runs, running.replay)
        console.print(f"Promoted {file}.")


def main() -> None:
    """Run the command line; what the reader can mend is one sentence and status 2."""
    try:
        raise SystemExit(app(standalone_mode=False))
    except UserError as error:
        print(error, file=sys.stderr)
        raise SystemExit(2) from None
    except UsageError as error:
        said = " ".join(error.format_message().split()).rstrip(".")  # type: ignore
        if said:  # asked for nothing, it has shown its help
            print(f"{said}: see `unrolled --help`.", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
