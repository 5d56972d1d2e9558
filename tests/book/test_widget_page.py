"""*Sample*'s place in a page: its size, its colours, what axe says, the chapter."""

from itertools import pairwise
from pathlib import Path

import harness
import pytest
from harness import settled
from playwright.sync_api import Browser, Page, expect
from visit import AXE, bring_into_view

from unrolled import widgets
from unrolled.records import read_weights

pytestmark = pytest.mark.book

LENGTH = widgets.DEFAULTS["length"]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's model."""
    return harness.page_weights(tmp_path_factory.mktemp("weights"))


@pytest.mark.parametrize(
    ("width", "theme"),
    [
        (320, "dark"),
        (900, "light"),
        pytest.param(390, "light", marks=pytest.mark.weekly),
        pytest.param(900, "dark", marks=pytest.mark.weekly),
    ],
)
def test_fits_and_is_accessible(
    browser: Browser,
    weights: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    theme: str,
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing serious in either, and nothing scrolls sideways."""
    monkeypatch.setattr(widgets, "load_model", lambda *_: read_weights(weights))
    fallback = widgets.fallback_html("sample", "rnn-page", 0)
    theme = f'data-theme="{theme}"'
    file = harness.write_page(tmp_path, weights, 1, theme, fallback)
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    recorded = page.locator(".text").text_content()
    before = page.locator(".frame").bounding_box()
    assert serious(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    settled(page, LENGTH)
    errors.clear()  # the script that was held back the first time
    assert page.locator(".text").text_content() == recorded
    assert before is not None
    assert page.locator(".frame").bounding_box() == before
    wide, narrow = widgets.HEIGHTS["sample"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    shift = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) =>
          done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({ type: "layout-shift", buffered: true }) ||
          setTimeout(() => done(0), 500))"""
    )
    assert shift <= 0.01
    page.get_by_label("Prompt").fill("Unknown: 🙂 é ﷽ " * 9)
    settled(page, LENGTH)
    page.get_by_role("option").nth(40).click()
    assert page.locator(".frame").bounding_box() == before
    scroll = "document.documentElement.scrollWidth"
    assert page.evaluate(scroll) <= width
    for panel in page.locator(".panels > div, .status").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert serious(page) == []
    assert errors == []
    page.close()


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_in_the_chapter(
    browser: Browser, site: Path, site_url: str, scheme: str
) -> None:
    """The built chapter's widget works from files and from a server alike."""
    address = site.as_uri() if scheme == "file" else site_url
    page, errors = harness.watched_page(browser)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/chapters/rnn.html")
    recorded = page.locator(".unrolled-widget .text").first.text_content()
    bring_into_view(page.locator(".unrolled-widget").first)
    widget = page.locator(".unrolled-sample").first
    settled(widget, LENGTH)
    assert widget.locator(".text").text_content() == recorded
    widget.get_by_label("Prompt").fill("KING HENRY\n")
    widget.get_by_role("button", name="Continue").click()
    settled(widget, 2 * LENGTH)
    widget.get_by_role("option").nth(80).click()
    expect(widget.locator(".sentence")).to_contain_text("Most influence:")
    assert errors == []
    assert all(url.startswith((address, "data:", "blob:")) for url in asked)
    page.close()


def serious(page: Page) -> list[str]:
    """What axe finds that is serious or critical."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, { preload: false })")
    return [
        f"{v['id']}: {node['html'][:120]} {node['failureSummary']}"
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"]
    ]


def test_heights_are_those_of_the_stylesheet() -> None:
    """Python reserves what the stylesheet takes."""
    styles = (Path(widgets.__file__).parent / "sample.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["sample"]
    heights = [f"height: {height}px" for height in (narrow, wide)]
    places = [styles.index(height) for height in heights]
    assert all(a < b for a, b in pairwise(places))
