"""*Unroll*'s place in a page: size, colours, what axe says, the chapter, its links."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Literal

import harness
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from test_unroll import awake, frame, guesses, holds, shown
from visit import AXE, bring_into_view

from conftest import Quiet, served
from unrolled import widgets
from unrolled.records import measured, read_weights

pytestmark = pytest.mark.book


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's model."""
    return harness.page_weights(tmp_path_factory.mktemp("weights"))


def findings(page: Page) -> list[str]:
    """Whatever axe finds, however slight."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run('.unrolled-widget', { preload: false })")
    return [
        f"{v['id']}: {node['html'][:120]} {node['failureSummary']}"
        for v in found["violations"]
        for node in v["nodes"]
    ]


@pytest.mark.parametrize(
    ("width", "theme"),
    [
        (320, "dark"),
        (600, "light"),
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
    theme: Literal["light", "dark"],
) -> None:
    """The live widget takes the recorded frame's place without a jump; axe finds
    nothing in either, nothing is cut off, and nothing scrolls sideways."""
    monkeypatch.setattr(widgets, "load_model", lambda *_: read_weights(weights))
    fallback = widgets.fallback_html("unroll", "rnn-page", 0)
    attributes = f'data-theme="{theme}"'
    file = harness.write_page(tmp_path, weights, 1, attributes, fallback, "unroll")
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    drawn = "rects => rects.map((r) => [...r.attributes].map(a => a.value).sort())"
    units = page.locator(".state rect").evaluate_all(drawn)
    first = (guesses(page), shown(page), page.locator(".where").text_content())
    heading = page.locator(".memory .heading").text_content()
    assert findings(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    awake(page)
    errors.clear()  # the script that was held back the first time
    live = (guesses(page), shown(page), page.locator(".where").text_content())
    assert live == first
    assert page.locator(".memory .heading").text_content() == heading
    assert page.locator(".state rect").evaluate_all(drawn) == units
    assert before is not None
    assert page.locator(".frame").bounding_box() == before
    wide, narrow = widgets.HEIGHTS["unroll"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    shift = page.evaluate(
        """() => new Promise((done) => new PerformanceObserver((list) =>
          done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({ type: "layout-shift", buffered: true }) ||
          setTimeout(() => done(0), 500))"""
    )
    assert shift <= 0.01
    assert findings(page) == []
    page.get_by_label("Text", exact=True).fill("Unknown: 🙂 é ﷽ " * 9)
    page.get_by_label("Its value here").press("End")
    page.get_by_label("Its value here").press("Home")
    page.locator(".letters > span").nth(3).click()
    page.get_by_label("Its value here").press("Home")
    frame(page)
    after = page.locator(".frame").bounding_box()
    assert after is not None
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    cut = "box => box.scrollHeight - box.clientHeight"
    assert page.locator(".frame").evaluate(cut) <= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div, .status, .sentence, .rows").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    motion = "letter => getComputedStyle(letter).transitionDuration"
    assert page.locator(".letters > span").first.evaluate(motion) == "0s"
    assert findings(page) == []
    assert errors == []
    page.close()


def test_two_on_a_page(browser: Browser, weights: Path, tmp_path: Path) -> None:
    """Two know nothing of each other; what is ended leaves nothing behind."""
    page, errors = harness.watched_page(browser, viewport={"width": 900, "height": 900})
    page.goto(harness.write_page(tmp_path, weights, 2, widget="unroll").as_uri())
    first, second = (page.locator(".unrolled-unroll").nth(n) for n in (0, 1))
    awake(first)
    second.scroll_into_view_if_needed()
    awake(second)
    first.get_by_label("Text", exact=True).fill("KING")
    first.get_by_label("Its value here").press("End")
    expect(first.locator(".where")).to_have_text("Step 4 of 4")
    expect(second.locator(".where")).to_have_text("Step 28 of 36")
    expect(second.locator(".cells .held")).to_have_count(0)
    left = page.evaluate(
        """async () => {
          const el = document.createElement("div");
          document.body.append(el);
          const heard = new Set();
          const state = { weights: Uint8Array.from(
            atob(unrolled.weights["test-seed-0"]), (c) => c.charCodeAt(0)).buffer };
          const model = {
            get: (key) => state[key], set: (key, value) => { state[key] = value; },
            save_changes() {}, on: (event) => heard.add(event),
            off: (event) => heard.delete(event),
          };
          const end = unrolled.widgets.unroll.render({ model, el });
          await new Promise((done) => setTimeout(done, 50));
          end();
          await new Promise((done) => setTimeout(done, 1000));
          return [el.childNodes.length, heard.size];
        }"""
    )
    assert left == [0, 0]
    assert errors == []
    page.close()


def test_strict_policy(
    browser: Browser, weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing inline, nothing evaluated, nothing fetched, recorded frame included."""
    monkeypatch.setattr(widgets, "load_model", lambda *_: read_weights(weights))
    fallback = widgets.fallback_html("unroll", "rnn-page", 0)
    harness.write_page(tmp_path, weights, widget="unroll", fallback=fallback)

    class Strict(Quiet):
        def end_headers(self) -> None:
            policy = "default-src 'none'; script-src 'self'; style-src 'self'"
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    page, errors = harness.watched_page(browser)
    with served(tmp_path, Strict) as address:
        page.goto(f"{address}/index.html")
        awake(page)
        page.get_by_label("Its value here").press("End")
        page.get_by_role("button", name="One step on").click()
        frame(page)
        box = page.locator(".frame").bounding_box()
        assert box is not None
        assert box["height"] == widgets.HEIGHTS["unroll"][0]
        assert [e for e in errors if "favicon" not in e] == []
        page.close()


def test_set_from_outside(browser: Browser, weights: Path, tmp_path: Path) -> None:
    """A host (a kernel, a link) sets several traits at once; junk does no harm."""
    page, errors = harness.watched_page(browser)
    page.goto(harness.write_page(tmp_path, weights, widget="unroll").as_uri())
    awake(page)
    page.evaluate(
        """() => {
          const link = document.createElement("a");
          link.href = "#widget-0";
          link.textContent = "Set it";
          document.querySelector("main").append(link);
          window.ask = (state) => { link.dataset.set = JSON.stringify(state); };
        }"""
    )
    state = {"text": "KING HENRY", "step": 4, "unit": 9, "changes": [[4, 9, -0.5]]}
    for asked in (state, {**state, "step": 99, "unit": 9999, "changes": [[99, 9, 1]]}):
        page.evaluate("state => ask(state)", asked)
        page.get_by_role("link", name="Set it").press("Enter")
        frame(page)
        last = 10 if asked["step"] == 99 else 4
        expect(page.locator(".where")).to_have_text(f"Step {last} of 10")
        kept = [] if asked["step"] == 99 else state["changes"]
        holds(page, weights, "KING HENRY", last, kept)
    assert json.loads(page.evaluate("JSON.stringify(location.hash)")) == "#widget-0"
    assert errors == []
    page.close()


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_in_the_chapter(
    browser: Browser, site: Path, site_url: str, scheme: str
) -> None:
    """The links of the chapter set its widget, before it is awake and after."""
    address = site.as_uri() if scheme == "file" else site_url
    page, errors = harness.watched_page(browser)
    page.goto(f"{address}/chapters/rnn.html")
    widget = page.locator("#widget-unroll")
    tracker = str(int(measured("rnn-units", SPEAKER).mean))
    links = page.locator("a.unrolled-set")
    links.nth(1).evaluate("link => link.click()")  # far from where we are
    awake(widget)
    expect(widget.locator(".where")).to_have_text("Step 23 of 36")
    expect(widget.locator(".status")).to_contain_text(f"Changed: unit {tracker} after")
    expect(widget.locator(".letters [aria-selected=true]")).to_have_text("H")
    bring_into_view(links.nth(0))
    links.nth(0).press("Enter")
    expect(widget.locator(".where")).to_have_text("Step 21 of 36")
    expect(widget.locator(".cells .held")).to_have_count(0)
    expect(widget.locator(".unit input")).to_have_value(tracker)
    expect(widget).to_be_in_viewport()
    bring_into_view(links.nth(2))
    links.nth(2).click()
    expect(widget.locator(".where")).to_have_text("Step 6 of 6")
    line_end = 100 * measured("rnn-pushes", "after[seed=0]").mean
    assert shown_in(widget, "↵") == pytest.approx(line_end, abs=0.15)
    widget.get_by_role("button", name="Reset").click()
    expect(widget.locator(".where")).to_have_text("Step 28 of 36")
    assert errors == []
    page.close()


SPEAKER = "unit[seed=0,what=on the speaker's line]"


def shown_in(widget: Locator, character: str) -> float:
    """Per cent of a character in a widget's bars."""
    row = widget.locator(".next li").filter(has_text=character).first
    text = row.locator(".percent").text_content() or ""
    return float(text.removesuffix("\u00a0%"))


def test_heights_are_those_of_the_stylesheet() -> None:
    """Python reserves what the stylesheet takes."""
    styles = (Path(widgets.__file__).parent / "unroll.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["unroll"]
    heights = [f"height: {height}px" for height in (narrow, wide)]
    places = [styles.index(height) for height in heights]
    assert all(a < b for a, b in pairwise(places))
