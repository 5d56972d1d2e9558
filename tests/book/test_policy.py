"""A strict Content-Security-Policy is on every page, and bites.

That it refuses nothing of a page's own, ``test_pages.py`` sees on its visits.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from visit import WATCH, all_pages

from sphinx_ext import policy

pytestmark = pytest.mark.book


def test_the_policy_bites(browser: Browser, guarded: str) -> None:
    """What it is for: nothing that stands in a page runs, and nothing leaves it."""
    page = browser.new_page(reduced_motion="reduce")
    page.add_init_script(WATCH)
    page.goto(f"{guarded}/chapters/how-to-read.html")
    page.evaluate(
        """async () => {
          const box = document.querySelector("main");
          box.insertAdjacentHTML("beforeend",
            "<img src=x onerror='globalThis.hacked = 1'><p style='color: red'>p</p>");
          const script = document.createElement("script");
          script.textContent = "globalThis.hacked = 2";
          box.append(script);
          await fetch("https://example.org/").catch(() => {});
          await new Promise((done) => setTimeout(done, 200));
        }"""
    )
    assert page.evaluate("globalThis.hacked") is None
    refused = " ".join(page.evaluate("violations"))
    for directive in (
        "script-src-attr",
        "script-src-elem",
        "style-src-attr",
        "connect",
    ):
        assert directive in refused
    page.close()


def test_every_page_carries_it(site: Path) -> None:
    """Neither script nor style stands in a page, and the policy comes before both."""
    for name in all_pages():
        text = (site / f"{name}.html").read_text("utf-8")
        head = text.partition("</head>")[0]
        assert head.index(policy.meta_tag()) < head.index("<script"), name
        assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", text) == [], name
        assert "<style" not in text, name
        tags = policy.OPENING.findall(text)
        assert [t for t in tags if re.search(r"\s(?:style|on\w+)=", t)] == [], name


def test_what_a_style_attribute_said_is_kept() -> None:
    rules: dict[str, str] = {}
    page = (
        '<p style="height: 2em; --x: 1px" class="a">x</p><i style="false">y</i>'
        '<code>style="a: b"</code><b title="a > b" style="height: 2em; --x: 1px">z</b>'
    )
    lifted = policy.lift(page, rules)
    ((name, said),) = rules.items()
    assert said == "height: 2em!important;--x: 1px!important"
    assert lifted == (
        f'<p class="{name} a">x</p><i>y</i><code>style="a: b"</code>'
        f'<b class="{name}" title="a > b">z</b>'
    )
    assert policy.lift(lifted, rules) == lifted


def test_a_second_build_keeps_what_the_first_lifted(tmp_path: Path) -> None:
    files = {tmp_path / "a.html": '<p style="top:1em">', tmp_path / "b.html": "<p>"}
    first: dict[Path, Any] = policy.lift_all(files, tmp_path)
    sheet = (tmp_path / policy.LIFTED).read_text()
    assert "{top:1em!important}" in sheet
    assert policy.lift_all(first, tmp_path) == first
    assert (tmp_path / policy.LIFTED).read_text() == sheet
