"""The book as a PDF: ``make pdf``.

Sphinx writes all chapters as one page in a theme of its own (``print/``), and
Chromium prints that page. A page of a book has anchors that a page of another chapter
may have too, so each gets its chapter's name first. Folds are opened, since nobody
can press on paper; a widget shows its first frame.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from playwright.sync_api import sync_playwright
from sphinx.application import Sphinx
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx_jupyterbook_latex.nodes import HiddenCellNode

import unrolled
from sphinx_ext.book import ROOT, build, configuration
from sphinx_ext.downloads import PDF
from unrolled.errors import UserError

THEME = Path(__file__).parent / "print"

CHAPTER = re.compile(r'<span id="document-([^"]+)"></span>')
NO_BROWSER = (
    "Printing the book takes a headless browser and none was found: install Debian's "
    "chromium (apt-get install chromium), or name one with "
    "make pdf CHROMIUM=/path/to/chromium."
)


class PrintBuilder(SingleFileHTMLBuilder):
    """Sphinx's builder of a single page, whose references keep their chapter."""

    def assemble_doctree(self) -> nodes.document:
        """All chapters as one, without the lists of contents within them."""
        tree = super().assemble_doctree()
        for node in list(tree.findall(HiddenCellNode)):
            node.parent.remove(node)
        return tree

    def fix_refuris(self, tree: nodes.Node) -> None:
        """Leave ``#document-page#anchor``: ``with_own_anchors`` knows what it means."""


def with_own_anchors(page: str) -> str:
    """A page of many chapters in which no two anchors are the same.

    Args:
        page: HTML in which each chapter begins with a mark of Sphinx's.

    Returns:
        The page, anchors and the links to them led by their chapter's name.
    """
    first, *parts = CHAPTER.split(page)
    done = [first]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        own = set(re.findall(r'\sid="([^"]+)"', text))

        def led(match: re.Match[str], name: str = name, own: set[str] = own) -> str:
            if match[1] == "href=" and match[2] not in own:
                return match[0]
            return f'{match[1]}"#{name}/{match[2]}"'

        text = re.sub(r'(\sid=)"([^"]+)"', rf'\1"{name}/\2"', text)
        text = re.sub(r'(href=)"#([^"#]+)"', led, text)
        done.append(f'<span id="document-{name}"></span>{text}')
    return re.sub(r'href="#document-([^"#]+)#([^"]+)"', r'href="#\1/\2"', "".join(done))


def prepared(page: str) -> str:
    """A page with anchors of its own, hints and answers open, parts no headings."""
    page = re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)
    page = re.sub(r"<details\b(?=[^>]*\bsd-dropdown\b)", "<details open", page)
    return with_own_anchors(page.replace(' role="heading"', ""))


def write_page(book: Path, out: Path) -> Path:
    """Write the whole book as one page of HTML.

    Args:
        book: Folder of ``_config.yml`` and ``_toc.yml``.
        out: Folder to write into.

    Returns:
        The page.

    Raises:
        ExtensionError: If Sphinx warns of anything.
    """
    config = configuration(book)
    site = config["html_baseurl"]
    config["extensions"].append("sphinx_ext.pdf")
    config |= {
        "html_theme": THEME.name,
        "html_theme_path": [str(THEME.parent)],
        "html_theme_options": {},
        "html_sidebars": {},
        "html_css_files": [],
        "html_permalinks": False,
        "html_context": {
            "author": config["author"],
            "edition": edition(book),
            "site": site,
        },
    }
    build(book, PrintBuilder.name, out, config)
    # Sphinx writes addresses as if the page lay at the top, and lays it elsewhere.
    text = (out / "chapters" / "index.html").read_text("utf-8")
    page = out / "index.html"
    page.write_text(prepared(text), "utf-8")
    return page


def edition(book: Path) -> str:
    """Version, commit and date of what is printed, as far as they are known."""
    command = ["git", "log", "-1", "--format=%h, %cs"]
    found = subprocess.run(command, cwd=book, capture_output=True, text=True)
    commit = found.stdout.strip()
    version = f"Version {unrolled.__version__}"
    return f"{version}, commit {commit}" if commit else version


def print_page(page: Path, pdf: Path, chromium: str | None = None) -> Path:
    """Print a page of HTML.

    Args:
        page: A file that needs no script and no network.
        pdf: Written whole or not at all.
        chromium: Path or name of a browser; ``UNROLLED_CHROMIUM`` if none is named.

    Raises:
        UserError: If there is no browser.
    """
    program = shutil.which(chromium or os.environ.get("UNROLLED_CHROMIUM", "chromium"))
    if program is None:
        raise UserError(NO_BROWSER)
    pdf.parent.mkdir(parents=True, exist_ok=True)
    half = pdf.with_suffix(".part")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        context = browser.new_context(
            java_script_enabled=False, color_scheme="light", offline=True
        )
        sheet = context.new_page()
        sheet.set_default_timeout(180_000)
        sheet.goto(page.resolve().as_uri(), wait_until="load")
        sheet.pdf(
            path=half,
            prefer_css_page_size=True,
            print_background=True,
            outline=True,
            tagged=True,
        )
        browser.close()
    return half.replace(pdf)


def write_as_for_the_site(app: Sphinx) -> None:
    """Give the builder every way of writing a node that the site's builder has.

    Sphinx asks for those of ``html`` only where no extension names ``singlehtml``.
    """
    handlers = app.registry.translation_handlers
    handlers["singlehtml"] = handlers.get("singlehtml", {}) | handlers["html"]


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect to Sphinx; ``write_page`` loads this last, and only it does."""
    app.add_builder(PrintBuilder, override=True)
    app.connect("builder-inited", write_as_for_the_site)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def main() -> None:
    """Print the book."""
    try:
        pdf = print_page(write_page(ROOT, ROOT / "_build" / "print"), ROOT / PDF)
    except UserError as error:
        sys.exit(str(error))
    size = pdf.stat().st_size / 1e6
    print(f"The PDF: {pdf} ({size:.1f} MB). `make book` puts it on the site.")


if __name__ == "__main__":
    main()
