"""What the notebooks say of the site is true of the site."""

import re
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest

from sphinx_ext.notebooks import ROOT, Places
from test_notebooks import COMMITTED

pytestmark = pytest.mark.book


class Anchors(HTMLParser):
    """Collects the ids of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id."""
        self.ids |= {value for name, value in attrs if name == "id" and value}


@pytest.mark.parametrize("file", COMMITTED, ids=lambda file: file.stem)
def test_every_link_into_the_site_finds_its_place(file: Path, site: Path) -> None:
    notebook = nbformat.reads(file.read_text("utf-8"), as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells)
    address = re.escape(Places.of(ROOT).site)
    links = set(re.findall(address + r"([^\s)\"'#]+)(?:#([^\s)\"']+))?", text))
    assert len(links) > 5
    missing = [
        f"{page}#{anchor}"
        for page, anchor in sorted(links)
        if not (site / page).is_file()
        or (anchor and anchor not in Anchors(site / page).ids)
    ]
    assert missing == []
