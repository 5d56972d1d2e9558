"""Grade collected notebooks: the book's checks over a folder, one row a notebook.

What a student handed in is a program that somebody else wrote. It runs in processes
of its own, with limits and on a copy; the folder it came from is compared with what
was read before, and put back if anything changed. The book's page for instructors
tells what this protects from and what it does not.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from unrolled.errors import UserError
from unrolled.exercises import CHAPTERS
from unrolled.grading.collected import Notebook, collect, put_back
from unrolled.grading.processes import Limits, judge
from unrolled.grading.table import Row, write_csv

__all__ = ["Limits", "Row", "grade"]

AT_ONCE = 2  # notebooks judged side by side


def grade(folder: Path, out: Path, limits: Limits | None = None) -> list[Row]:
    """Run the checks over every notebook of a folder and write the table.

    Args:
        folder: Searched for ``*.ipynb``, in its folders too.
        out: CSV file to write; replaced in one step when all is done.
        limits: Of each exercise; the usual ones if none.

    Returns:
        One row a notebook, sorted by its place in the folder.

    Raises:
        UserError: If there is nothing to grade or nowhere to write.
    """
    limits = limits or Limits()
    limits.check()
    if not hasattr(os, "fork"):
        raise UserError("Grading needs Linux or macOS: run it there or in a container.")
    if out.is_dir() or not out.resolve().parent.is_dir():
        raise UserError(
            f"The table cannot be written to {out}: name a file in an existing folder."
        )
    notebooks = collect(folder)
    names = _columns(notebooks)
    rows = {n.file: Row(n.file, {}, 0.0, "not graded: interrupted") for n in notebooks}

    def one(notebook: Notebook) -> None:
        rows[notebook.file] = _row(notebook, names, limits)

    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        for _ in pool.map(one, notebooks):
            pass
    finally:
        # Also after Ctrl-C: what was found out is not lost.
        pool.shutdown(cancel_futures=True)
        for file in put_back(folder, notebooks):
            rows[file] = rows[file].remarked("was changed while grading, and put back")
        ordered = [rows[notebook.file] for notebook in notebooks]
        write_csv(out, names, ordered)
    return ordered


def _columns(notebooks: list[Notebook]) -> list[str]:
    """The exercises of every chapter of which some notebook has one."""
    names: list[str] = []
    for exercises in CHAPTERS.values():
        chapter = [exercise.name for exercise in exercises]
        if any(notebook.has(name) for notebook in notebooks for name in chapter):
            names += chapter
    return names


def _row(notebook: Notebook, names: list[str], limits: Limits) -> Row:
    """A row whatever happens: what goes wrong here stands in its remark."""
    if notebook.fault:
        return Row(notebook.file, {}, 0.0, notebook.fault)
    try:
        row = judge(notebook, names, limits)
    except Exception as error:
        about = f"the grader failed: {type(error).__name__}: {error}"
        return Row(notebook.file, {}, 0.0, about)
    missing = {name: row.results.get(name, "not attempted") for name in names}
    return replace(row, results=missing)
