"""What is read in a collected notebook: the cells that an answer needs."""

import json
from pathlib import Path

import pytest

from test_grading import GOOD, notebook
from unrolled.errors import UserError
from unrolled.grading import collected
from unrolled.grading.collected import cells_of, plain


def needed(name: str, *cells: str) -> list[int]:
    """Numbers of the cells that are run for an exercise."""
    found = collected.Notebook("a", b"", cells_of(notebook(*cells).encode()))
    return [cell.number for cell in found.needed(name)]


def test_only_what_an_answer_leans_on_is_run() -> None:
    cells = (
        "import torch as t, os",
        "def helper(x):\n    return t.tanh(x) * scale",
        "scale = [0]",
        "while True: pass",
        "scale[0] = 1",
        "def rnn_step(x, h, a, b, c, d):\n    return helper(x)",
        "other = 3",
        "check.rnn_step(rnn_step)",
    )
    assert needed("rnn_step", *cells) == [1, 2, 3, 5, 6]
    assert needed("unroll", *cells) == []


def test_parameters_are_not_taken_for_names_of_other_cells() -> None:
    assert needed("f", "x = 1", "def f(x):\n    return x") == [2]
    assert needed("f", "x = 1", "def f():\n    return x") == [1, 2]
    assert needed("f", "from math import *", "f = lambda: sqrt(2)") == [1, 2]
    assert needed("f", "log = []", "log.append(1)", "def f(): return log") == [1, 2, 3]
    assert needed("f", "def f(:", "f = 1") == [1, 2]


def test_an_answer_is_found_by_name_or_by_its_cell() -> None:
    tagged = cells_of(notebook("g = 1", exercise="f").encode())
    found = collected.Notebook("a", b"", tagged)
    assert found.has("f")
    assert found.has("g")
    assert not found.has("h")


def test_what_only_ipython_knows_is_left_out() -> None:
    assert plain("%load_ext x\na = 1\n  !ls\nf?\nb = a % 2") == (
        "pass\na = 1\n  pass\npass\nb = a % 2"
    )
    assert plain("%%html\n<b>") == ""
    assert plain("%%time\na") == "a"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"\xff\xfe", "JSON is broken"),
        (b"[" * 100_000, "JSON is broken"),
        (b"{}", "has no cells"),
        (b'{"nbformat": 4, "cells": 3}', "has no cells"),
        (b'"text"', "has no cells"),
    ],
)
def test_what_is_no_notebook(content: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        cells_of(content)


def test_odd_cells_are_no_trouble() -> None:
    odd = [1, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, "\ud800"]}]
    odd.append({"cell_type": "code", "source": "\0", "metadata": [1]})
    whole = json.dumps({"nbformat": 4, "cells": odd}).encode()
    cells = cells_of(whole)
    assert [cell.number for cell in cells] == [1, 2, 3]
    assert not any(cell.binds for cell in cells)


def test_links_and_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_text(notebook(GOOD))
    (tmp_path / "a.ipynb").symlink_to(tmp_path / "real")
    (tmp_path / "b.ipynb").mkdir()
    for found in collected.collect(tmp_path):
        assert found.fault == "is a link or a folder, not a file"
