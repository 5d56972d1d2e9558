"""Grading: a row for every notebook that was collected, whatever it does."""

import csv
import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from unrolled import grading
from unrolled.errors import UserError
from unrolled.exercises import CHAPTERS
from unrolled.grading import Limits, processes, runner
from unrolled.grading.table import Row, on_screen, write_csv

ROOT = Path(__file__).parents[1]
NAMES = [exercise.name for exercise in CHAPTERS["rnn"]]
Command = Callable[..., Any]

IMPORTS = "import torch\nfrom unrolled.exercises import hint, rnn as check"
HEAD = "def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):\n    "
GOOD = (
    f"import torch\n{HEAD}return torch.tanh("
    "x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh)\n"
)
NO_TANH = GOOD.replace("torch.tanh", "")
ANSWERS = re.findall(
    r"```\{code-cell\} python\n(.*?)```",
    (ROOT / "chapters/solutions/rnn.md").read_text("utf-8"),
    re.S,
)
TEMPLATES = [
    cell
    for cell in re.findall(
        r"```\{code-cell\} python\n(.*?)```",
        (ROOT / "chapters/rnn.md").read_text("utf-8"),
        re.S,
    )
    if "  # your" in cell
]
FORGED = """
import builtins, sys, unrolled.exercises.checking as checking
import unrolled.exercises.outcome as outcome

check.rnn_step = lambda answer: True
checking.Exercise.check = lambda *_: outcome.Outcome("rnn_step", "right", "")
outcome.Outcome.kind = property(lambda self: "right")
"""
PATCHED = "import torch\ntorch.allclose = lambda *_, **__: True\n"
WRITES = """
import json, os

for handle in range(3, 64):
    try:
        os.write(handle, json.dumps({"result": "solved", "remarks": []}).encode())
    except OSError:
        pass
"""
FORKS = """
import os, time

for _ in range(300):
    try:
        if os.fork() == 0:
            os.setsid()
            time.sleep(3600)
    except OSError:
        pass
"""
DELETES = """
import os, shutil, pathlib

for folder in ("{folder}",):
    for file in pathlib.Path(folder).rglob("*"):
        try:
            file.unlink()
        except OSError:
            pass
    shutil.rmtree(folder, ignore_errors=True)
"""


def notebook(*cells: str, **metadata: Any) -> str:
    """A notebook of cells of code, as Jupyter stores it."""
    listed = [
        {
            "cell_type": "code",
            "source": cell.splitlines(True),
            "metadata": metadata,
            "outputs": [],
            "execution_count": None,
        }
        for cell in cells
    ]
    text = {"cell_type": "markdown", "source": ["# Mine"], "metadata": {}}
    whole = {"cells": [text, *listed], "metadata": {}, "nbformat": 4}
    return json.dumps({**whole, "nbformat_minor": 5})


# file -> (its text, what its row says of rnn_step)
COLLECTED: dict[str, tuple[str, str]] = {
    "right.ipynb": (notebook(*ANSWERS), "solved"),
    "blank.ipynb": (notebook(*TEMPLATES), "not attempted"),
    "deleted-cells.ipynb": (notebook("1 + 1"), "not attempted"),
    "wrong.ipynb": (notebook(NO_TANH), r"wrong \(no-tanh\)"),
    "strange.ipynb": (
        notebook(GOOD.replace("tanh", "sin")),
        r"wrong \(not recognised\)",
    ),
    "raises.ipynb": (notebook(f"{HEAD}return 1 / 0"), r"error \(ZeroDivisionError.*"),
    "syntax.ipynb": (notebook(IMPORTS, f"{HEAD}return x x"), r"error \(cell 2: Synt.*"),
    "endless.ipynb": (
        notebook(HEAD + "while True: pass"),
        r"out of time \(its check\)",
    ),
    "endless-cell.ipynb": (
        notebook(f"{GOOD}while True: pass"),
        r"out of time \(cell 1\)",
    ),
    "asleep.ipynb": (
        notebook(f"{GOOD}import time\ntime.sleep(1e6)"),
        r"out of time \(cell 1\)",
    ),
    "hog.ipynb": (
        notebook(f"{HEAD}a = []\n    while True: a.append(bytearray(10**8))"),
        "out of memory",
    ),
    "hog-torch.ipynb": (
        notebook(f"import torch\n{HEAD}return torch.ones(10**11)"),
        "out of memory",
    ),
    "exit.ipynb": (notebook(f"exit()\n{GOOD}", GOOD), "solved"),
    "os-exit.ipynb": (
        notebook(f"{GOOD}import os\nos._exit(0)"),
        r"error \(the process was ended in cell 1\)",
    ),
    "crash.ipynb": (
        notebook(f"{GOOD}import os\nos.abort()"),
        r"error \(ended by SIGABRT in cell 1\)",
    ),
    "kills.ipynb": (
        notebook(f"{GOOD}import os, signal\nos.kill(os.getppid(), signal.SIGKILL)"),
        "solved|error .*",
    ),
    "deletes.ipynb": (notebook(DELETES + GOOD), "solved"),
    "broken.ipynb": (notebook(GOOD)[:-40], ""),
    "list.ipynb": ("[1, 2, 3]", ""),
    "empty.ipynb": ("", ""),
    "flood.ipynb": (
        notebook(f"for _ in range(500): print('x' * 10**5)\n{GOOD}"),
        "solved",
    ),
    "forks.ipynb": (notebook(FORKS + GOOD), "solved"),
    "forged.ipynb": (
        notebook(IMPORTS, FORGED + NO_TANH),
        r"wrong \(no-tanh\)",
    ),
    "patched.ipynb": (
        notebook(PATCHED + NO_TANH),
        r"error \(the check was tampered with\)",
    ),
    "writes.ipynb": (
        notebook(WRITES + NO_TANH),
        r"error \(the notebook wrote a verdict of its own\)",
    ),
    "group b/magic.ipynb": (
        notebook("%matplotlib inline\n!pip list", "%%bash\nls", f"%%time\n{GOOD}?x"),
        "solved",
    ),
    "=cmd.ipynb": (notebook("1 / 0", GOOD, "undefined"), "solved"),
}


@dataclass(frozen=True)
class Graded:
    """What one run of the grader left."""

    folder: Path
    rows: dict[str, dict[str, str]]
    seconds: float
    before: dict[str, bytes]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """All of the notebooks above, graded once."""
    folder = tmp_path_factory.mktemp("collected")
    for name, (text, _) in COLLECTED.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.replace("{folder}", str(folder)), "utf-8")
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints/old.ipynb").write_text(notebook(GOOD))
    before = {name: (folder / name).read_bytes() for name in COLLECTED}
    out = tmp_path_factory.mktemp("table") / "grades.csv"
    start = time.monotonic()
    grading.grade(folder, out, Limits(seconds=6, memory=600))
    seconds = time.monotonic() - start
    with out.open(encoding="utf-8", newline="") as file:
        rows = {row["file"].lstrip("'"): row for row in csv.DictReader(file)}
    return Graded(folder, rows, seconds, before)


@pytest.mark.slow
def test_a_row_for_each_notebook_and_nothing_lost(graded: Graded) -> None:
    assert len(COLLECTED) >= 20
    assert set(graded.rows) == set(COLLECTED)
    assert graded.seconds <= 300
    for name, content in graded.before.items():
        assert (graded.folder / name).read_bytes() == content


@pytest.mark.slow
@pytest.mark.parametrize("name", COLLECTED)
def test_what_the_row_says(name: str, graded: Graded) -> None:
    row = graded.rows[name]
    assert re.fullmatch(COLLECTED[name][1], row["rnn_step"]), row
    assert list(row) == ["file", "solved", *NAMES, "seconds", "remark"]


@pytest.mark.slow
def test_what_else_the_rows_say(graded: Graded) -> None:
    right, blank = graded.rows["right.ipynb"], graded.rows["blank.ipynb"]
    assert [right[name] for name in NAMES] == ["solved"] * 6
    assert right["solved"] == "6"
    assert [blank[name] for name in NAMES] == ["not attempted"] * 6
    for name in ("broken", "list", "empty"):
        assert graded.rows[f"{name}.ipynb"]["remark"].startswith("is ")
    assert graded.rows["exit.ipynb"]["remark"] == "cell 1: it called exit()"
    assert graded.rows["=cmd.ipynb"]["file"] == "'=cmd.ipynb"
    assert graded.rows["=cmd.ipynb"]["remark"] == ""  # other cells are not run
    assert float(right["seconds"]) > 0


@pytest.mark.slow
def test_what_is_deleted_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system offers no protection at all."""
    monkeypatch.setattr(processes, "apart", lambda: ())
    monkeypatch.setattr(processes, "nobody", lambda: [])
    folder = tmp_path / "collected"
    folder.mkdir()
    texts = {"a.ipynb": notebook(GOOD), "b.ipynb": notebook(DELETES + GOOD)}
    for name, text in texts.items():
        (folder / name).write_text(text.replace("{folder}", str(folder)))
    before = {name: (folder / name).read_bytes() for name in texts}
    rows = grading.grade(folder, tmp_path / "grades.csv")
    assert {name: (folder / name).read_bytes() for name in texts} == before
    assert [row.file for row in rows] == ["a.ipynb", "b.ipynb"]
    assert all("put back" in row.remark for row in rows)
    assert (tmp_path / "grades.csv").read_text().count("\n") == 3


@pytest.mark.slow
def test_the_command_writes_a_table_and_shows_it(
    unrolled: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "collected"
    folder.mkdir()
    (folder / "[red]me.ipynb").write_text(notebook(NO_TANH))
    out = tmp_path / "table.csv"
    said = unrolled("grade", folder, "--out", out)
    assert said.status == 0
    assert said.err == ""
    assert "wrong (no-tanh)" in said.out
    assert "[red]me.ipynb" in said.out
    assert out.read_text().splitlines()[0].startswith("file,solved,rnn_step,")


def test_folders_in_which_there_is_nothing_to_grade(
    unrolled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/a.ipynb").write_text(notebook(GOOD))
    (tmp_path / "empty").mkdir()
    for arguments, expected in (
        (("nosuch",), "There is no folder nosuch"),
        (("full/a.ipynb",), "There is no folder full/a.ipynb"),
        (("empty",), "no notebooks (*.ipynb) in empty"),
        (("full", "--out", "nosuch/a.csv"), "cannot be written to nosuch/a.csv"),
        (("full", "--out", "empty"), "cannot be written to empty"),
        (("full", "--seconds", "0"), "0.0 seconds cannot be used"),
        (("full", "--seconds", "nan"), "nan seconds cannot be used"),
        (("full", "--memory", "1"), "1 MB cannot be used"),
        (("full", "--memory", "much"), "Invalid value for '--memory'"),
        ((), "Missing argument"),
    ):
        said = unrolled("grade", *arguments)
        assert said.status == 2
        assert said.err.count("\n") == 1
        assert expected in said.err
        assert said.err.endswith(".\n")
    assert not list(tmp_path.rglob("*.csv"))


def test_one_that_makes_the_grader_itself_fail_has_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Row:
        raise OSError("no more processes")

    monkeypatch.setattr(grading, "judge", fails)
    (tmp_path / "a.ipynb").write_text(notebook(GOOD))
    (row,) = grading.grade(tmp_path, tmp_path / "out.csv")
    assert "no more processes" in row.remark


# --- what comes back ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "status", "expected"),
    [
        ('{"secret": "s", "result": "solved", "remarks": []}', 0x300, "solved"),
        ('{"secret": "t", "result": "solved", "remarks": []}', 0x300, "of its own"),
        ('{"result": "solved", "remarks": []}', 0x300, "of its own"),
        ("3", 0x300, "of its own"),
        ('{"secret": "s", "result": "a", "remarks": []}\n' * 2, 0x300, "of its own"),
        ("@1\n@2", None, "out of time (cell 2)"),
        ("@1\n@0", None, "out of time (its check)"),
        ("@1", 9, "out of memory (killed in cell 1)"),
        ("@1", 11, "ended by SIGSEGV in cell 1"),
        ("", 0, "the process was ended"),
    ],
)
def test_a_verdict_counts_only_with_the_secret(
    said: str, status: int | None, expected: str
) -> None:
    assert expected in runner._read(said.encode(), status, "s")[0]


def test_a_table_is_safe_to_open(tmp_path: Path) -> None:
    rows = [Row("\udcff\x1b[2J.ipynb", {"rnn_step": "=1+1"}, 1.0, "-a\nb")]
    write_csv(tmp_path / "t.csv", ["rnn_step"], rows)
    text = (tmp_path / "t.csv").read_text("utf-8")
    assert text.splitlines()[1].endswith(",0,'=1+1,1.0,'-a b")
    assert on_screen(rows).row_count == 1


def test_a_full_disk_leaves_the_old_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "t.csv"
    out.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        write_csv(out, [], [])
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]
