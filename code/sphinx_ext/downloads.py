"""What a reader can take along: each chapter as a notebook, the book as a PDF.

The generated notebooks are copied into the site. The PDF is there only if it has been
printed before (``make pdf``); the site links to it only then.
"""

import shutil
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_ext.colab import NOTEBOOKS, notebook_for

PDF = Path("_build/pdf/unrolled.pdf")


def printed(app: Sphinx) -> Path | None:
    """The book's PDF, if there is one."""
    file = Path(app.srcdir) / PDF
    return file if file.is_file() else None


def add_buttons(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put what can be downloaded at a page's head, after the button for Colab."""
    buttons = context.setdefault("header_buttons", [])
    notebook = notebook_for(app, page)
    up = "../" * page.count("/")
    link = {"type": "link", "icon": "fas fa-download"}
    if notebook is not None:
        here = {
            "url": f"{up}{notebook.as_posix()}",
            "tooltip": "Download this chapter as a notebook",
            "label": "notebook",
        }
        buttons.insert(1, link | here)
    if page == app.config.root_doc and printed(app) is not None:
        here = {
            "url": f"{up}{PDF.name}",
            "text": "PDF",
            "tooltip": "Download the whole book as a PDF",
            "label": "pdf",
        }
        buttons.insert(0, link | here)


def write_again(
    app: Sphinx,
    env: BuildEnvironment,
    added: set[str],
    changed: set[str],
    removed: set[str],
) -> list[str]:
    """The first page, if a PDF came or went since it was written."""
    there = (Path(app.outdir) / PDF.name).is_file()
    changed_since = there != (printed(app) is not None)
    return [app.config.root_doc] if changed_since else []


def copy(app: Sphinx, error: Exception | None) -> None:
    """Bring into the site what its pages offer, and nothing that is gone."""
    if error is not None or app.builder.name != "html":
        return
    site, source = Path(app.outdir), Path(app.srcdir)
    shutil.rmtree(site / NOTEBOOKS, ignore_errors=True)
    (site / NOTEBOOKS).mkdir(parents=True)
    for page in sorted(app.env.found_docs):
        notebook = notebook_for(app, page)
        if notebook is not None:
            shutil.copyfile(source / notebook, site / notebook)
    pdf = printed(app)
    if pdf is None:
        (site / PDF.name).unlink(missing_ok=True)
    else:
        shutil.copyfile(pdf, site / PDF.name)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx, after the theme and the button for Colab."""
    app.connect("html-page-context", add_buttons, priority=610)
    app.connect("env-get-outdated", write_again)
    app.connect("build-finished", copy)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
