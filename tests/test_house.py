"""The rules of the house, so that nobody has to remember them."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from sphinx_ext import sync
from sphinx_ext.notebooks import chapters_with_code

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "code"
PACKAGE = CODE / "unrolled"

# Data flows one way: a module may import from its own row and from those above.
ROWS = (
    {"errors", "quantities"},
    {"data"},
    {"models"},
    {
        "experiments",
        "checkpoints",
        "decoding",
        "evaluation",
        "optimisers",
        "sampling",
        "tasks",
        "training",
        "units",
    },
    {"counts"},
    {"records"},
    {"running", "measurements"},
    {
        "figures",
        "digits_figures",
        "forecast_figures",
        "gate_figures",
        "truncation_figures",
        "lstm_figures",
        "vanishing_figures",
        "self_attention_figures",
        "positions_figures",
        "transformer_figures",
        "gpt_figures",
        "todays_figures",
        "bert_figures",
        "sequence_figures",
        "sound_figures",
        "words_figures",
        "alignment_figures",
        "widgets",
        "exercises",
    },
    {"grading"},
    {"cli", "__main__"},
)
ROW_OF = {name: row for row, names in enumerate(ROWS) for name in names}


def tracked() -> list[Path]:
    """What git tracks or would, if everything were added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.check_output(command, cwd=ROOT, text=True).splitlines()
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def part_of(file: Path) -> str:
    """The module right below the package that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(source: str) -> set[str]:
    """Those of the package that some source imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "unrolled":
                names = [f"unrolled.{alias.name}" for alias in node.names]
        else:
            continue
        found |= {n.split(".")[1] for n in names if n.startswith("unrolled.")}
    return found - {"__version__"}


MODULES = [file for file in sorted(PACKAGE.rglob("*.py")) if file.parent != PACKAGE]
MODULES += [file for file in sorted(PACKAGE.glob("*.py")) if file.stem != "__init__"]


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_data_flows_one_way(file: Path) -> None:
    part = part_of(file)
    assert part in ROW_OF, f"say in ROWS where {part} stands"
    source = file.read_text("utf-8")
    against = {p for p in imported_parts(source) if ROW_OF.get(p, 99) > ROW_OF[part]}
    assert not against, f"{part} must not import {against}"
    assert "sphinx_ext" not in source, "the package knows nothing of the site"


def test_imports_are_seen_wherever_they_stand() -> None:
    source = "import unrolled.data.text\ndef f():\n  from unrolled import records, cli"
    assert imported_parts(source) == {"data", "records", "cli"}


def test_nothing_in_the_package_reads_a_chapter() -> None:
    readers = [f for f in MODULES if re.search(r"chapters/", f.read_text("utf-8"))]
    assert readers == []


def test_no_long_file_and_no_drawer_for_everything() -> None:
    files = [f for f in tracked() if f.suffix in (".py", ".js", ".css")]
    ours = [f for f in files if CODE in f.parents and "dist" not in f.parts]
    assert ours
    long = {f.name: n for f in ours if (n := len(f.read_text().splitlines())) > 400}
    assert long == {}
    drawers = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert [f for f in ours if drawers & set(f.with_suffix("").parts)] == []


def test_code_is_a_plain_folder() -> None:
    """A package of that name would shadow the standard library's `code`."""
    assert not (CODE / "__init__.py").exists()


def test_no_file_names_a_place_that_only_one_machine_has() -> None:
    """Neither a package index nor somebody's folders, whichever way one gets there."""
    hosts = ["pypi." + "org", "pythonhosted." + "org", "registry." + "npmjs"]
    hosts += ["npmjs." + "org", "deb." + "debian.org", "download." + "pytorch"]
    places = [f"/{name}/" for name in ("work", "root", "home")]
    faults = []
    for file in tracked():
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        faults += [
            f"{file.relative_to(ROOT)}: {word}"
            for word in (*hosts, *places)
            if word in text
        ]
    assert faults == []


@pytest.mark.parametrize("shown", sync.SHOWN, ids=lambda shown: shown.name)
def test_the_chapter_shows_the_class_that_is_run(shown: sync.Shown) -> None:
    assert sync.in_step(shown), "run `make sync`"


def test_sync_rewrites_a_class_that_drifted(tmp_path: Path) -> None:
    shown = sync.Shown("Cell", "chapter.md", "cell.py")
    module, chapter = tmp_path / "cell.py", tmp_path / "chapter.md"
    module.write_text(
        'class Cell:\n    """One line.\n\n    More.\n    """\n\n'
        '    def step(self):\n        """Doc."""\n        # why\n        return 2\n'
    )
    before = "# A\n\n```{code-cell} python\n:tags: [x]\nimport torch\n\n\n"
    after = "\n```\n\nText.\n"
    chapter.write_text(
        f"{before}class Cell:\n    def step(self):\n        return 1{after}"
    )
    assert not sync.in_step(shown, tmp_path)
    assert sync.rewrite(shown, tmp_path)
    assert sync.in_step(shown, tmp_path)
    body = "    def step(self):\n        # why\n        return 2"
    assert chapter.read_text() == f"{before}class Cell:\n{body}{after}"
    assert not sync.rewrite(shown, tmp_path)


def test_sync_knows_classes_in_several_cells_and_functions(tmp_path: Path) -> None:
    cell, module = tmp_path / "chapter.md", tmp_path / "cell.py"
    module.write_text(
        "def add(a, b):\n    return a + b\n\n\nclass Cell:\n    def one(self):\n"
        '        """Doc."""\n        return 1\n\n    def two(self):\n        return 2\n'
    )
    cell.write_text(
        "```{code-cell} python\ndef add(a, b):\n    return a - b\n```\n"
        "```{code-cell} python\nclass Cell:\n    def one(self):\n"
        "        return 0\n```\n"
        "```{code-cell} python\nclass Cell(Cell):\n    def two(self):\n"
        "        return 0\n```\n"
    )
    for name in ("add", "Cell"):
        shown = sync.Shown(name, "chapter.md", "cell.py")
        assert not sync.in_step(shown, tmp_path)
        assert sync.rewrite(shown, tmp_path)
        assert sync.in_step(shown, tmp_path)
    assert (
        "class Cell(Cell):\n    def two(self):\n        return 2\n" in cell.read_text()
    )
    module.write_text(module.read_text() + "\n    def three(self):\n        return 3\n")
    with pytest.raises(SystemExit, match="not the methods that it has"):
        sync.rewrite(sync.Shown("Cell", "chapter.md", "cell.py"), tmp_path)


NEEDS = "```{admonition} What you need, and how long it takes\n:class: needs\n"
WITH_CODE = [ROOT / f"{page}.md" for page in chapters_with_code(ROOT)]


@pytest.mark.parametrize("file", WITH_CODE, ids=lambda file: file.stem)
def test_a_chapter_says_first_what_it_needs_and_how_long_it_takes(file: Path) -> None:
    text = file.read_text("utf-8").split("\n---\n", 1)[-1]
    head = re.match(r"\s*# [^\n]+\n\s*(?P<rest>.*)", text, re.S)
    assert head is not None
    box = head["rest"]
    assert box.startswith(NEEDS), "the box stands right below the title"
    words = box.removeprefix(NEEDS).split("\n```", 1)[0]
    assert re.search(r"\b(minutes?|hours?)\b", words), "it says how long it takes"
    assert len(words.split()) >= 12


CELL = re.compile(
    r"^```\{code-cell\} python\n(?:---\n.*?\n---\n)?(.*?)^```$", re.S | re.M
)
# What is no running text: code, maths, the models, and what a fold holds.
APART = re.compile(
    r"^(`{3,})(?:\{(?:code-cell|widget|dropdown)\}|python$|bash$).*?^\1$"
    r"|^\$\$.*?^\$\$[^\n]*$",
    re.S | re.M,
)


@pytest.mark.parametrize("file", WITH_CODE, ids=lambda file: file.stem)
def test_cells_are_short_and_narrow(file: Path) -> None:
    cells = [c.splitlines() for c in CELL.findall(file.read_text("utf-8"))]
    assert len(cells) >= 10
    assert max(len(lines) for lines in cells) <= 30
    assert [line for lines in cells for line in lines if len(line) > 79] == []


@pytest.mark.parametrize("file", WITH_CODE, ids=lambda file: file.stem)
def test_a_chapter_is_as_long_as_one_sitting(file: Path) -> None:
    """Its exercises, which are worked on and not read, have minutes of their own."""
    text = file.read_text("utf-8").split("\n---\n", 1)[-1]
    head = re.split(r"^## Exercises$", text, flags=re.M)[0]
    tail = re.search(r"^## What still bothers us$.*", text, re.S | re.M)
    assert tail is not None, "it ends with what is left open"
    running = APART.sub("", head + tail[0])
    running = re.sub(r"\{[\w:]+\}`[^`]*`|\$[^$\n]+\$", "1", running)
    assert 2_000 <= len(re.findall(r"\w[\w’'-]*", running)) <= 3_500


def test_every_chapter_with_code_has_its_notebook() -> None:
    folder = ROOT / "chapters" / "notebooks"
    made = {file.stem for file in folder.glob("*.ipynb")}
    assert made == {file.stem for file in WITH_CODE}, "run `make notebooks`"
