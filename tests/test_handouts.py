"""Handouts: tasks for students, answers for instructors, from the same text."""

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from sphinx.errors import ExtensionError

from sphinx_ext import exercises, handouts
from sphinx_ext.notebook_prose import Code
from unrolled import grading
from unrolled.exercises import CHAPTERS

ROOT = Path(__file__).parents[1]
CHAPTER_OF = {e.name: chapter for chapter, ones in CHAPTERS.items() for e in ones}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reading: Any) -> Path:
    """Both sets of this book."""
    out = tmp_path_factory.mktemp("handouts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handouts, "read", reading)
        handouts.handouts(ROOT, out)
    return out


def read(file: Path) -> Any:
    return nbformat.reads(file.read_text("utf-8"), as_version=4)


def marks(notebook: Any, part: str) -> list[str]:
    """The exercises whose cells are marked as such a part."""
    return [
        cell["id"].removesuffix(f"-{part}")
        for cell in notebook.cells
        if part in cell["metadata"].get("tags", [])
    ]


def test_each_chapter_with_exercises_has_both(made: Path) -> None:
    for kind in ("student", "instructor"):
        files = {file.stem for file in (made / kind).iterdir()}
        assert files == set(CHAPTERS)
        for file in (made / kind).iterdir():
            notebook = read(file)
            nbformat.validate(notebook)
            names = [exercise.name for exercise in CHAPTERS[file.stem]]
            assert sorted(marks(notebook, "answer")) == sorted(names)
            assert sorted(marks(notebook, "check")) == sorted(names)
            told = [c["metadata"].get("exercise") for c in notebook.cells]
            assert sorted(filter(None, told)) == sorted(names)


def test_students_get_no_answer_and_no_way_to_one(made: Path) -> None:
    answers = {
        cell.strip()
        for file in (ROOT / "chapters/solutions").glob("*.md")
        for cell in re.findall(
            r"```\{code-cell\} python\n(.*?)```", file.read_text("utf-8"), re.S
        )
        if "def " in cell
    }
    assert len(answers) >= len(CHAPTER_OF)
    for file in (made / "student").iterdir():
        text = file.read_text("utf-8")
        assert "/solutions/" not in text
        assert "Solution to" not in text
        notebook = read(file)
        sources = {cell.source.strip() for cell in notebook.cells}
        assert not sources & answers
        bodies = [_body(answer) for answer in answers]
        whole = "\n".join(cell.source for cell in notebook.cells)
        assert not [body for body in bodies if len(body) > 60 and body in whole]
        assert "Hint 1" in whole


def _body(source: str) -> str:
    """What a function does, without its head and docstring."""
    tree = ast.parse(source)
    function = next(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))
    lines = [n for n in function.body if not isinstance(n, ast.Expr)]
    return "\n".join(ast.get_source_segment(source, line) or "" for line in lines)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_instructors_set_runs_and_every_check_passes(
    chapter: str, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    notebook = read(made / "instructor" / f"{chapter}.ipynb")
    for cell in notebook.cells:
        if cell.cell_type == "code":
            exec(compile(cell.source, cell["id"], "exec"), names)
    for exercise in CHAPTERS[chapter]:
        assert exercise.check(names[exercise.name]), exercise.name
    whole = "\n".join(cell.source for cell in notebook.cells)
    for exercise in CHAPTERS[chapter]:
        for fault in exercise.faults:
            assert f"- `{fault.name}`: {fault.message}" in whole


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_students_set_runs_and_is_not_attempted(
    chapter: str, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {"__name__": "__main__", "display": lambda *_: None}
    for cell in read(made / "student" / f"{chapter}.ipynb").cells:
        if cell.cell_type == "code":
            exec(compile(cell.source, cell["id"], "exec"), names)
    for exercise in CHAPTERS[chapter]:
        assert exercise.check(names[exercise.name]).kind == "not attempted"


@pytest.mark.slow
def test_what_is_handed_out_can_be_graded(made: Path, tmp_path: Path) -> None:
    """Untouched it is not attempted; with the answers all is solved."""
    # The two tests above ask of all chapters.
    given = {"student": ["lstm"], "instructor": ["lstm", "seq2seq"]}
    for kind, chapters in given.items():
        (tmp_path / kind).mkdir()
        for chapter in chapters:
            shutil.copy(made / kind / f"{chapter}.ipynb", tmp_path / kind)
    rows = {r.file: r for r in grading.grade(tmp_path, tmp_path / "grades.csv")}
    assert len(rows) == sum(map(len, given.values()))
    for file, row in rows.items():
        kind, chapter = Path(file).parts[0], Path(file).stem
        own = {e.name: row.results[e.name] for e in CHAPTERS[chapter]}
        expected = "solved" if kind == "instructor" else "not attempted"
        assert set(own.values()) == {expected}, (file, own)


def test_an_exercise_without_an_answer_is_refused() -> None:
    task = Code("def rnn_step(x):\n    ...")
    with pytest.raises(ExtensionError, match="rnn_step has no answer"):
        handouts.with_answers([task], ["# Answers"])


def test_the_table_lists_every_exercise() -> None:
    listed = 0
    for page in exercises.pages(ROOT):
        text = (ROOT / f"{page}.md").read_text("utf-8")
        found = exercises.tasks(text)
        boxes = len(re.findall(r"^`{3,}\{exercise\}", text, re.M))
        assert len(found) == boxes, f"{page} says difficulty and minutes in another way"
        listed += len(found)
    assert listed == len(CHAPTER_OF)


def test_snippets_for_other_graders_do_what_the_page_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a stand-in for the decorator of Otter."""
    import sys
    from types import ModuleType

    stand_in = ModuleType("otter.test_files")
    vars(stand_in)["test_case"] = lambda: lambda function: function
    monkeypatch.setitem(sys.modules, "otter", ModuleType("otter"))
    monkeypatch.setitem(sys.modules, "otter.test_files", stand_in)
    page = (ROOT / "chapters/instructors.md").read_text("utf-8")
    otter, nbgrader = re.findall(r"```python\n(.*?)```", page, re.S)
    right, wrong = "torch.tanh", ""
    for squash, error in ((right, None), (wrong, "left out the tanh")):
        names: dict[str, Any] = {}
        exec(
            "import torch\n"
            "def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):\n"
            f"    return {squash}(\n"
            "        x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh\n    )",
            names,
        )
        test: dict[str, Any] = {}
        exec(otter, test)
        assert test["OK_FORMAT"] is False
        if error is None:
            test["test_rnn_step"](names["rnn_step"])
            exec(nbgrader, names)
            continue
        with pytest.raises(AssertionError, match=error):
            test["test_rnn_step"](names["rnn_step"])
        with pytest.raises(AssertionError, match=error):
            exec(nbgrader, names)
