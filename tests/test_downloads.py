"""What can be taken along: the book as a PDF, and each chapter as a notebook."""

import re
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sphinx.application import Sphinx

from sphinx_ext import book as the_book
from sphinx_ext import downloads, pdf
from sphinx_ext.notebooks import NOTEBOOKS
from test_notebooks import ROOT, make_book
from unrolled.errors import UserError

pytestmark = pytest.mark.slow

CHAPTER = """\
# Stub

Shannon began it {cite}`elman1990`, and {eq}`eq-stub` says so; see [below](#twice).

$$
h_t = f(x_t)
$$ (eq-stub)

```{exercise} Count
:label: count
Count to $x$.
```

```{dropdown} Hint
Begin with one.
```

## Twice

Here.
"""
AGAIN = "# Other *page*\n\n## Twice\n\nThere, beside {ref}`the exercise <count>`.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book in the real configuration, without code."""
    folder = make_book(tmp_path_factory.mktemp("book"), CHAPTER)
    (folder / "chapters" / "other.md").write_text(AGAIN, "utf-8")
    return folder


@pytest.fixture(scope="module")
def page(folder: Path) -> Path:
    """The small book as one page."""
    return pdf.write_page(folder, folder / "_build" / "print")


def test_one_page_holds_every_chapter_and_its_links_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert {"chapters/stub/twice", "chapters/other/twice"} <= set(ids)
    targets = re.findall(r'href="#([^"]+)"', text)
    assert set(targets) <= set(ids)
    assert {"chapters/stub/twice", "chapters/stub/count"} <= set(targets)
    assert "chapters/stub/equation-eq-stub" in targets
    assert "chapters/references/elman1990" in targets
    assert 'class="katex' in text
    assert "<script" not in text
    assert re.search(r'<details open[^>]*class="[^"]*sd-dropdown', text)
    for address in re.findall(r'<link[^>]*href="([^"?]+)', text):
        assert (page.parent / address).is_file()


def test_the_page_is_printed_with_numbers_links_and_bookmarks(
    page: Path, tmp_path: Path
) -> None:
    printed = pdf.print_page(page, tmp_path / "new" / "book.pdf")
    data = printed.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    # A title page, contents, and every chapter on a page of its own.
    assert len(re.findall(rb"/Type /Page\b(?!s)", data)) >= 7
    assert b"/Outlines" in data  # bookmarks
    assert b"/StructTreeRoot" in data  # tags, for screen readers
    assert b"(file:" not in data
    assert len(re.findall(rb"/Subtype /Link", data)) >= 10
    assert [file.name for file in printed.parent.iterdir()] == ["book.pdf"]


def test_without_a_browser_one_sentence_says_so(page: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="apt-get install chromium") as caught:
        pdf.print_page(page, tmp_path / "book.pdf", "no-such-browser")
    assert str(caught.value).count(". ") == 0
    assert list(tmp_path.iterdir()) == []


def built_site(folder: Path) -> tuple[str, str, Path]:
    """The first page and the chapter of the small book's site, and its folder."""
    site = folder / "_build" / "html"
    the_book.build(folder, "html", site, the_book.configuration(folder))
    pages = [site / "chapters" / name for name in ("index.html", "stub.html")]
    return pages[0].read_text("utf-8"), pages[1].read_text("utf-8"), site


def test_the_site_offers_what_is_there_and_nothing_else(folder: Path) -> None:
    file, notebook = folder / downloads.PDF, folder / NOTEBOOKS / "stub.ipynb"
    first, chapter, site = built_site(folder)
    assert "unrolled.pdf" not in first + chapter
    assert not (site / "unrolled.pdf").exists()
    assert ".ipynb" not in first + chapter

    file.parent.mkdir(parents=True)
    file.write_bytes(b"%PDF-")
    notebook.parent.mkdir()
    notebook.write_text("{}")
    first, chapter, site = built_site(folder)
    assert 'href="../unrolled.pdf"' in first
    assert (site / "unrolled.pdf").read_bytes() == b"%PDF-"
    assert 'href="../chapters/notebooks/stub.ipynb" download' in chapter
    assert (site / NOTEBOOKS / "stub.ipynb").read_text() == "{}"


def test_a_pdf_that_comes_or_goes_has_the_first_page_written_again(
    tmp_path: Path,
) -> None:
    config = SimpleNamespace(root_doc="chapters/index")
    site = tmp_path / "_build" / "html"
    app = cast(Sphinx, SimpleNamespace(srcdir=tmp_path, outdir=site, config=config))
    env: Any = None

    def again() -> list[str]:
        return downloads.write_again(app, env, set(), set(), set())

    site.mkdir(parents=True)
    assert again() == []
    file = tmp_path / downloads.PDF
    file.parent.mkdir()
    file.touch()
    assert again() == ["chapters/index"]
    (site / "unrolled.pdf").touch()
    assert again() == []
    file.unlink()
    assert again() == ["chapters/index"]


def test_make_says_what_is_missing_for_the_pdf() -> None:
    command = ["make", "pdf", "CHROMIUM=no-such-browser"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode != 0
    assert "the PDF need" in done.stderr
    assert "apt-get install chromium" in done.stderr
