"""The table of results: for a spreadsheet, and for the screen."""

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path

from rich.table import Table

from unrolled.grading.collected import replace_file

SOLVED = "solved"


@dataclass(frozen=True)
class Row:
    """What came of one notebook.

    Args:
        file: Its place in the folder.
        results: For each exercise one of: solved, wrong (diagnosis), not attempted,
            error (what), out of time, out of memory.
        seconds: How long it took.
        remark: Anything else there is to know.
    """

    file: str
    results: dict[str, str]
    seconds: float
    remark: str = ""

    @property
    def solved(self) -> int:
        """How many exercises are solved."""
        return sum(result == SOLVED for result in self.results.values())

    def remarked(self, text: str) -> "Row":
        """The same row with one more remark."""
        return replace(self, remark="; ".join(filter(None, (self.remark, text))))


def write_csv(out: Path, names: list[str], rows: list[Row]) -> None:
    """Write the rows as CSV, in one step.

    Raises:
        UserError: If the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["file", "solved", *names, "seconds", "remark"])
    for row in rows:
        results = [row.results.get(name, "") for name in names]
        cells = [row.file, row.solved, *results, f"{row.seconds:.1f}", row.remark]
        writer.writerow([_harmless(cell) for cell in cells])
    # A name may hold bytes that are no text: they are written as escapes.
    replace_file(out, text.getvalue().encode("utf-8", "backslashreplace"))


def _harmless(cell: object) -> str:
    """A cell that a spreadsheet will not take for a formula."""
    text = " ".join(str(cell).split("\n"))
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def on_screen(rows: list[Row]) -> Table:
    """The rows as a table for a terminal, with what is not solved."""
    table = Table("notebook", "solved", "not solved", "seconds", "remark")
    for row in rows:
        rest: dict[str, list[str]] = {}
        for name, result in row.results.items():
            if result != SOLVED:
                rest.setdefault(result, []).append(name)
        told = [f"{', '.join(names)}: {result}" for result, names in rest.items()]
        solved = f"{row.solved} of {len(row.results)}" if row.results else "–"
        cells = (row.file, solved, "\n".join(told), f"{row.seconds:.1f}", row.remark)
        table.add_row(*(_printable(cell) for cell in cells))
    return table


def _printable(text: str) -> str:
    """Text without what a terminal or rich would take for a command."""
    safe = text.encode("utf-8", "backslashreplace").decode("utf-8")
    safe = "".join(c if c.isprintable() or c == "\n" else "�" for c in safe)
    return safe.replace("[", r"\[")
