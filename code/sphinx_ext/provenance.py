"""The ``{provenance}`` directive: every record of the book, as tables.

One section a recipe, its anchor the recipe's name, so that each number in the text
can be followed to the runs that it comes from.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from unrolled.records import Record, Table, list_records, list_tables, measured


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = ""
) -> nodes.raw:
    """A table; the last cell of a row that is too short spans what is left.

    It is HTML at once: as nodes the book's records are a hundred thousand, which
    takes Sphinx, and then every reader's browser, most of a minute.
    """
    body = "".join(_row("td", row, len(head)) for row in rows)
    return nodes.raw(
        "",
        '<div class="pst-scrollable-table-container">'
        f'<table class="{" ".join(["provenance", "table", *kind.split()])}">\n'
        f"<thead>{_row('th', head, len(head))}</thead>\n"
        f"<tbody>{body}</tbody></table></div>",
        format="html",
    )


def _row(tag: str, cells: Sequence[str], width: int) -> str:
    wide = f' colspan="{width - len(cells) + 1}"' if len(cells) < width else ""
    spans = [*[""] * (len(cells) - 1), wide]
    # A line for each cell: the search takes tags away, and would join their words.
    inner = "\n".join(
        f"<{tag}{span}>{escape(cell)}</{tag}>"
        for cell, span in zip(cells, spans, strict=True)
    )
    return f"<tr>{inner}</tr>\n"


def plain(value: Any) -> str:
    """A recorded value as a reader would write it."""
    if isinstance(value, dict):
        return ", ".join(f"{key} = {plain(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(plain(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}" if abs(value) >= 10_000 else str(value)
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def words(name: str) -> str:
    """A field's name in words."""
    return name.replace("_", " ")


def metrics_table(recipe: str, runs: Sequence[Record]) -> nodes.Element:
    """Each metric by seed, then over the seeds, with its unit and protocol."""
    head = ["metric", *(f"seed {run.seed}" for run in runs), "mean ± sd"]
    rows = []
    for metric, first in runs[0].metrics.items():
        over = measured(recipe, metric)
        values = [plain(run.metrics[metric].value) for run in runs]
        mean = over.text.removesuffix(over.unit).strip()
        name, unit = words(metric), first.unit
        if unit and unit.split()[0] not in name.split():
            name = f"{name} ({unit})"
        rows.append([name, *values, mean, first.protocol])
    return table([*head, "measured"], rows, kind="metrics")


def runs_table(runs: Sequence[Record]) -> nodes.Element:
    """What each run was made with: code, machine, versions, time."""
    rows: list[list[str]] = []

    def add(name: str, values: list[Any]) -> None:
        texts = [plain(value) for value in values]
        rows.append([name, *(texts if len(set(texts)) > 1 else texts[:1])])

    add("parameters", [run.parameters for run in runs])
    add("tokens seen", [run.tokens for run in runs])
    add("tokens per second", [round(run.tokens_per_second) for run in runs])
    add("wall time, s", [round(run.seconds) for run in runs])
    add("peak memory, MB", [round(run.peak_memory / 1e6) for run in runs])
    for part in ("code", "data", "hardware", "versions"):
        for key in getattr(runs[0], part):
            values = [getattr(run, part).get(key, "") for run in runs]
            add(f"{part}: {words(key)}", [_short(key, value) for value in values])
    return table(["", *(f"seed {run.seed}" for run in runs)], rows)


def _short(key: str, value: Any) -> Any:
    """A commit or checksum by the first twelve of its digits."""
    return value[:12] if key in ("commit", "sha256") else value


def told(text: str) -> nodes.Element:
    """A sentence out of a record: generated, like the tables, and not typed here."""
    return nodes.paragraph("", text, classes=["provenance"])


def measurement(found: Table) -> list[nodes.Node]:
    """What was measured on trained models: where, and all rows behind a fold."""
    about = [["seconds", plain(found.seconds)]]
    for part in ("code", "hardware", "versions"):
        values = getattr(found, part).items()
        about += [[f"{part}: {words(k)}", plain(_short(k, v))] for k, v in values]
    columns = list(dict.fromkeys(key for row in found.rows for key in row))
    head = [
        f"{words(c)}, {found.units[c]}" if found.units.get(c) else words(c)
        for c in columns
    ]
    rows = [[plain(row.get(c, "")) for c in columns] for row in found.rows]
    fold = f"<details><summary>All {len(rows)} rows</summary>"
    return [
        told(found.question),
        table(["", "value"], about),
        nodes.raw("", fold, format="html"),
        table(head, rows),
        nodes.raw("", "</details>", format="html"),
    ]


class Provenance(SphinxDirective):
    """A section for each recipe that has records, and for each measurement."""

    def run(self) -> list[nodes.Node]:
        """Build the sections."""
        records, tables = list_records(), list_tables()
        if not records and not tables:
            return [nodes.paragraph("", "No run has been recorded yet.")]
        sections = [
            self.section(recipe, self.recipe(recipe, list(runs)))
            for recipe, runs in groupby(records, key=lambda record: record.name)
        ]
        return sections + [self.section(t.name, measurement(t)) for t in tables]

    def recipe(self, recipe: str, runs: list[Record]) -> list[nodes.Node]:
        """What a recipe's section holds."""
        fields = [
            [words(key), plain(value)]
            for key, value in runs[0].recipe.items()
            if key not in ("name", "question")
        ]
        return [
            told(plain(runs[0].recipe.get("question", ""))),
            metrics_table(recipe, runs),
            runs_table(runs),
            table(["recipe", "value"], fields),
        ]

    def section(self, name: str, content: list[nodes.Node]) -> nodes.Node:
        """A section that numbers in the text can link to by name."""
        section = nodes.section("", ids=[nodes.make_id(name)], names=[name])
        # A name may hold a number, and is generated like what it stands above.
        section += [nodes.title("", name, classes=["provenance"]), *content]
        self.state.document.note_explicit_target(section, section)
        return section


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_directive("provenance", Provenance)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
