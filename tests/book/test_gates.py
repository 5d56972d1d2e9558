"""*Gates* in a real browser: what it shows is what torch computes, by any means."""

from pathlib import Path
from typing import Any, Literal

import harness
import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect
from test_unroll import frame, guesses, shown
from test_unroll_page import findings

from unrolled import widgets
from unrolled.records import read_weights
from unrolled.widgets.continuation import probabilities
from unrolled.widgets.gates import DEFAULTS, gated

pytestmark = pytest.mark.book

TEXT, STEP = DEFAULTS["text"], DEFAULTS["step"]
GLYPHS = {"\n": "↵", " ": "␣"}


def opened(
    browser: Browser, folder: Path, weights: Path, **more: Any
) -> tuple[Page, list[str]]:
    """A page with the widget over some weights, alive."""
    attributes, fallback = more.pop("attributes", ""), more.pop("fallback", "")
    size = {"width": more.pop("width", 900), "height": 1000}
    page, errors = harness.watched_page(browser, viewport=size, **more)
    file = harness.write_page(folder, weights, 1, attributes, fallback, "gates")
    page.goto(file.as_uri())
    expect(page.locator(".cells [role=option]").first).to_be_attached(timeout=20_000)
    return page, errors


def hold(page: Page, whose: str, gate: str, span: tuple[int, int], value: int) -> None:
    page.get_by_label("Hold the").select_option(gate)
    page.locator(".whose select").select_option(whose)
    for label, step in zip(("from step", "to step"), span, strict=True):
        page.get_by_label(label, exact=True).fill(str(step))
    page.get_by_role("button", name="Open" if value else "Shut", exact=True).click()
    frame(page)


def holds(page: Page, weights: Path, step: int, part: str, held: list[Any]) -> None:
    """The page shows at this step what torch computes with these gates held."""
    model, vocabulary = read_weights(weights)
    ids = vocabulary.encode(TEXT)
    parts, logits = gated(model, ids, held)
    _, plain = gated(model, ids, [])
    likeliest = [vocabulary.characters[row.argmax()] for row in logits]
    assert guesses(page) == [GLYPHS.get(c, c) for c in likeliest]
    now, before = (probabilities(each[step - 1], 1.0) for each in (logits, plain))
    order = np.argsort(-now, kind="stable")[:8]
    bars = list(shown(page).values())
    np.testing.assert_allclose(bars[:8], 100 * now[order], atol=0.11)
    verbs = page.locator(".next .verb").all_text_contents()
    was = [float(text.removesuffix("\u00a0%")) for text in verbs if text]
    assert len(was) == (len(bars) if held else 0)
    np.testing.assert_allclose(was[:8], 100 * before[order][: len(was)], atol=0.11)
    labels = page.locator(".cells [role=option]").evaluate_all(
        "cells => cells.map(cell => cell.getAttribute('aria-label'))"
    )
    values = [float(label.split()[2].strip(",").replace("−", "-")) for label in labels]
    expected = parts[part][step - 1]
    expected = np.tanh(expected) if part == "c" else expected
    np.testing.assert_allclose(values, expected, atol=0.0051)


@pytest.mark.parametrize(
    ("architecture", "first", "second"), [("lstm", "f", "o"), ("gru", "z", "r")]
)
def test_gates_held_by_the_form(
    browser: Browser, tmp_path: Path, architecture: str, first: str, second: str
) -> None:
    """Alive at once; all units and one, shut and open, seen at any step; let go."""
    weights = harness.page_weights(tmp_path, architecture)
    page, errors = opened(browser, tmp_path, weights)
    expect(page.locator(".where")).to_have_text(f"Step {STEP} of {len(TEXT)}")
    holds(page, weights, STEP, first, [])
    expect(page.locator(".key")).to_be_hidden()
    hold(page, "all", first, (5, 12), 0)
    holds(page, weights, STEP, first, [[first, -1, 0, 5, 12]])
    expect(page.locator(".status")).to_contain_text("of all units shut from step 5")
    expect(page.locator(".trace .held")).to_have_count(1)
    page.get_by_label("Follow unit").fill("7")
    page.get_by_label("Follow unit").press("Tab")
    hold(page, "one", second, (20, STEP), 1)
    both = [[first, -1, 0, 5, 12], [second, 7, 1, 20, STEP]]
    holds(page, weights, STEP, second, both)
    assert page.locator(".cells .held").count() == 1
    page.get_by_label("Show the").select_option("h")
    for step in (5, 12, len(TEXT)):
        page.locator(".letters > span").nth(step - 1).click()
        frame(page)
        holds(page, weights, step, "h", both)
    if architecture == "lstm":
        page.get_by_label("Show the").select_option("c")
        holds(page, weights, len(TEXT), "c", both)
    page.get_by_role("button", name="Let go").press("Enter")
    expect(page.get_by_role("button", name="Shut")).to_be_focused()
    holds(page, weights, len(TEXT), "c" if architecture == "lstm" else "h", [])
    assert errors == []
    page.close()


def test_by_pointer_keyboard_and_link(browser: Browser, tmp_path: Path) -> None:
    """A span drawn along a row, keys alone, and what a link sets; then it is told."""
    weights = harness.page_weights(tmp_path, "lstm")
    page, errors = opened(browser, tmp_path, weights, reduced_motion="reduce")
    page.locator(".letters [tabindex='0']").focus()
    page.keyboard.press("Home")
    expect(page.locator(".where")).to_have_text(f"Step 1 of {len(TEXT)}")
    box = page.locator(".trace").bounding_box()
    assert box is not None
    row = box["y"] + 2.5 * 160 / 5  # the third: o
    page.mouse.move(box["x"] + 2.5 * 26, row)
    page.mouse.down()
    page.mouse.move(box["x"] + 8.5 * 26, row, steps=3)
    page.mouse.up()
    frame(page)
    expect(page.get_by_label("Hold the")).to_have_value("o")
    expect(page.get_by_label("from step", exact=True)).to_have_value("3")
    expect(page.get_by_label("to step", exact=True)).to_have_value("9")
    page.get_by_label("Hold the").focus()
    for key in ("Tab", "Tab", "Tab", "Tab"):
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Shut")).to_be_focused()
    page.keyboard.press("Enter")
    held: list[Any] = [["o", -1, 0, 3, 9]]
    step = int((page.locator(".where").text_content() or "").split()[1])
    holds(page, weights, step, "o", held)
    page.locator(".cells [tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Follow unit")).to_have_value("1")
    spoken = page.get_by_role("status")
    expect(spoken).to_contain_text("Unit 1: input gate +")
    page.get_by_role("button", name="Last step").press("Enter")
    expect(spoken).to_contain_text("Your changes moved")
    expect(spoken).to_contain_text("Held: output gate of all units shut from step 3")
    page.evaluate(
        """() => {
          const link = document.createElement("a");
          link.href = "#widget-0";
          link.textContent = "Set it";
          document.querySelector("main").append(link);
          window.ask = (state) => { link.dataset.set = JSON.stringify(state); };
        }"""
    )
    state = {"text": TEXT, "step": 9, "unit": 3, "part": "f"}
    for asked, kept in (
        ([["f", 3, 0, 2, 9]], [["f", 3, 0, 2, 9]]),
        ([["f", 3, 0, 30, 900], ["q", 0, 0, 1, 1], ["f", 9999, 0, 1, 1]], None),
    ):
        page.evaluate("state => ask(state)", {**state, "holds": asked})
        page.get_by_role("link", name="Set it").press("Enter")
        frame(page)
        holds(page, weights, 9, "f", kept or [["f", 3, 0, 30, len(TEXT)]])
    page.get_by_label("Text", exact=True).fill("KING")
    expect(page.locator(".status")).to_contain_text("Choose a gate")
    page.get_by_role("button", name="Reset").press("Enter")
    holds(page, weights, STEP, "f", [])
    assert errors == []
    page.close()


@pytest.mark.parametrize(
    ("architecture", "width", "theme"),
    [("lstm", 320, "light"), ("gru", 390, "dark"), ("lstm", 900, "dark")],
)
def test_fits_and_is_accessible(
    browser: Browser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    architecture: str,
    width: int,
    theme: Literal["light", "dark"],
) -> None:
    """The live widget takes the recorded frame's place without a jump; axe finds
    nothing in either, nothing is cut off, and nothing scrolls sideways."""
    weights = harness.page_weights(tmp_path, architecture)
    monkeypatch.setattr(widgets, "load_model", lambda *_: read_weights(weights))
    fallback = widgets.fallback_html("gates", "lstm-page", 0)
    size = {"width": width, "height": 700}
    page, errors = harness.watched_page(browser, viewport=size)
    attributes = f'data-theme="{theme}"'
    file = harness.write_page(tmp_path, weights, 1, attributes, fallback, "gates")
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())

    def seen() -> list[Any]:
        drawn = "rects => rects.map((r) => [...r.attributes].map(a => a.value).sort())"
        rects = page.locator(".state rect, .trace .up, .trace .down").evaluate_all(
            drawn
        )
        words = page.locator(".where, .heading, .pointed, .rows").all_inner_texts()
        box = page.locator(".frame").bounding_box()
        return [guesses(page), shown(page), rects, words, box]

    first = seen()
    assert findings(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    expect(page.locator(".cells [role=option]").first).to_be_attached(timeout=20_000)
    errors.clear()  # the script that was held back the first time
    for live, before in zip(seen(), first, strict=True):
        assert live == before
    wide, narrow = widgets.HEIGHTS["gates"]
    assert first[-1]["height"] == (wide if first[-1]["width"] >= 560 else narrow)
    page.get_by_role("button", name="Shut").click()
    page.get_by_label("Text", exact=True).fill("Unknown: 🙂 é ﷽ " * 9)
    frame(page)
    assert page.locator(".frame").evaluate("f => f.scrollHeight - f.clientHeight") <= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div, .status, .hold, .do, .rows").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    for target in page.locator("button, input, select, .letters > span").all():
        box = target.bounding_box()
        assert box is None or min(box["width"], box["height"]) >= 24
    assert findings(page) == []
    assert errors == []
    page.close()


def test_a_network_without_gates_is_told_so(browser: Browser, tmp_path: Path) -> None:
    page, _ = harness.watched_page(browser)
    weights = harness.page_weights(tmp_path)
    page.goto(harness.write_page(tmp_path, weights, widget="gates").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("without gates has none to show")
    page.close()
