"""The launch button: from a chapter to its notebook in Colab.

The theme would point to the chapter's own source, which Colab cannot open; the
button is rewritten to the generated notebook, and left out where there is none.
"""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

NOTEBOOKS = Path("chapters/notebooks")


def notebook_for(app: Sphinx, page: str) -> Path | None:
    """The generated notebook of a page, relative to the repository."""
    path = NOTEBOOKS / f"{Path(page).name}.ipynb"
    chapter = Path(page).parent == NOTEBOOKS.parent
    return path if chapter and (Path(app.srcdir) / path).is_file() else None


def rewrite_button(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Swap the theme's menu of one entry for a link that says where it leads."""
    buttons = context.get("header_buttons", [])
    buttons[:] = [b for b in buttons if b.get("label") != "launch-buttons"]
    notebook = notebook_for(app, page)
    if notebook is None:
        return
    options = app.config["html_theme_options"]
    service = options["launch_buttons"]["colab_url"].rstrip("/")
    repository = options["repository_url"].split("github.com/")[-1].strip("/")
    branch = options["repository_branch"]
    buttons.insert(
        0,
        {
            "type": "link",
            "text": "Run in Colab",
            "tooltip": "Run, change and train this chapter in Google Colab",
            "icon": "fas fa-rocket",
            "label": "colab",
            "url": f"{service}/github/{repository}/blob/{branch}/{notebook.as_posix()}",
        },
    )


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    # After the theme, whose buttons come at 501.
    app.connect("html-page-context", rewrite_button, priority=600)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
