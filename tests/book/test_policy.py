"""A strict Content-Security-Policy holds on every page, with the widgets at work."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from visit import SCROLL, all_pages

from conftest import Quiet
from sphinx_ext import policy

pytestmark = pytest.mark.book

WATCH = """
globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(
  `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`), true);
"""


class Guarded(Quiet):
    """A server that sends the policy with everything."""

    def end_headers(self) -> None:
        """The policy after all other headers."""
        self.send_header("Content-Security-Policy", policy.HEADER)
        super().end_headers()


@pytest.fixture(scope="module")
def guarded(site: Path) -> Iterator[str]:
    """Address of the site under the policy."""
    handler = functools.partial(Guarded, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def watched(browser: Browser) -> tuple[Page, list[str]]:
    """A page and what its console has to complain of."""
    page = browser.new_page(reduced_motion="reduce")
    complaints: list[str] = []
    page.add_init_script(WATCH)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: (
            complaints.append(said.text) if said.type in ("error", "warning") else None
        ),
    )
    return page, complaints


def use_widgets(page: Page) -> int:
    """Type into each widget of a page and press its buttons; how many there were."""
    boxes = page.locator(".unrolled-widget")
    for box in boxes.all():
        for _ in range(10):
            box.evaluate("box => box.scrollIntoView({block: 'center'})")
            page.wait_for_timeout(60)
        box.locator(":is(button, select):enabled:visible").first.wait_for()
        for field in box.get_by_role("textbox").all():
            if field.is_editable():
                field.fill("My lord")
        page.wait_for_timeout(300)
        for button in box.locator("button:visible").all():
            button.evaluate("button => button.click()")
        page.wait_for_timeout(300)
    return boxes.count()


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("name", all_pages())
def test_nothing_is_refused(
    browser: Browser, site: Path, guarded: str, name: str, scheme: str
) -> None:
    root = guarded if scheme == "http" else site.as_uri()
    page, complaints = watched(browser)
    query = "?q=state" if name == "search" else ""
    page.goto(f"{root}/{name}.html{query}", wait_until="load")
    page.evaluate(SCROLL)
    used = use_widgets(page)
    assert used == page.locator("[data-widget]").count()
    for toggle in page.locator(".theme-switch-button:visible").all()[:1]:
        toggle.click()
    if name == "search":
        page.wait_for_selector("#search-results li a")
    page.wait_for_timeout(200)
    assert page.evaluate("violations") == []
    assert complaints == []
    page.close()


def test_the_policy_bites(browser: Browser, guarded: str) -> None:
    """What it is for: nothing that stands in a page runs, and nothing leaves it."""
    page, _ = watched(browser)
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
