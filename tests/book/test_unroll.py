"""*Unroll* in a real browser: what it shows is what torch computes, by any means."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Locator, Page, expect

from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import read_weights
from unrolled.widgets.unroll import DEFAULTS, unrolled

pytestmark = pytest.mark.book

TEXT = DEFAULTS["text"]
STEP = DEFAULTS["step"]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harness.page_weights(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def shared(
    browser: Browser, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """One page for all tests that leave it as it was."""
    folder = tmp_path_factory.mktemp("shared")
    with harness.visited(browser, folder, weights, "unroll") as opened:
        awake(opened)
        yield opened


@pytest.fixture
def page(browser: Browser, weights: Path, tmp_path: Path) -> Iterator[Page]:
    """A page of a test's own."""
    with harness.visited(browser, tmp_path, weights, "unroll") as opened:
        awake(opened)
        yield opened


def awake(page: Page | Locator) -> None:
    """Wait until the model is there and has said what moved its guess."""
    expect(page.locator(".cells [role=option]").first).to_be_attached(timeout=20_000)
    expect(page.locator(".sentence")).to_contain_text("influence")


def frame(page: Page) -> None:
    """Let whatever waits for the next frames happen."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => "
        "requestAnimationFrame(() => requestAnimationFrame(done))))"
    )


def type_text(page: Page, text: str) -> None:
    """Set through the page's own language: half a surrogate pair fits no other way."""
    page.get_by_label("Text", exact=True).evaluate(
        """(field, codes) => {
          field.value = String.fromCharCode(...codes);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        list(memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")),
    )
    frame(page)


def shown(page: Page) -> dict[str, float]:
    """The bars: per cent by character as it is written."""
    names = page.locator(".next .name").all_text_contents()
    percents = page.locator(".next .percent").all_text_contents()
    assert page.locator(".next li").count() == len(names)
    return {
        name: float(percent.removesuffix("\u00a0%"))
        for name, percent in zip(names, percents, strict=True)
    }


def guesses(page: Page) -> list[str]:
    return page.locator(".guesses > span").all_text_contents()


def expected(
    weights: Path, text: str, changes: list[list[float]]
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Torch's states, chances and likeliest characters, units changed on the way."""
    model, vocabulary = read_weights(weights)
    states, logits = unrolled(model, vocabulary.encode(text), changes)
    chances = torch.tensor(logits).softmax(-1).numpy()
    glyphs = {"\n": "↵", " ": "␣"}
    likeliest = [vocabulary.characters[row.argmax()] for row in logits]
    return states, chances, [glyphs.get(c, c) for c in likeliest]


def holds(
    page: Page, weights: Path, text: str, step: int, changes: list[list[float]]
) -> None:
    """The page shows at this step what torch computes from the changed states."""
    states, chances, likeliest = expected(weights, text, changes)
    assert guesses(page) == likeliest
    row = chances[step - 1]
    bars = shown(page)
    best = [100 * row[i] for i in np.argsort(-row, kind="stable")[:10]]
    np.testing.assert_allclose(list(bars.values())[:10], best, atol=0.11)
    assert sum(bars.values()) == pytest.approx(100, abs=1e-6)
    labels = page.locator(".cells [role=option]").evaluate_all(
        "cells => cells.map(cell => cell.getAttribute('aria-label'))"
    )
    values = [float(label.split()[2].strip(",").replace("−", "-")) for label in labels]
    np.testing.assert_allclose(values, states[step - 1], atol=0.0051)
    held = {unit for s, unit, _ in changes if s == step}
    assert {i for i, label in enumerate(labels) if "changed" in label} == held


def test_alive_at_once(page: Page, weights: Path) -> None:
    """Without a click there is a step, its state, what it expects and why."""
    expect(page.locator(".where")).to_have_text(f"Step {STEP} of {len(TEXT)}")
    holds(page, weights, TEXT, STEP, [])
    assert page.locator(".state svg rect").count() == len(
        expected(weights, TEXT, [])[0][0]
    )
    assert "".join(page.locator(".letters > span").all_text_contents()) == TEXT
    expect(page.locator(".letters [aria-selected=true]")).to_have_text(TEXT[STEP - 1])
    expect(page.locator(".cells [aria-selected=true]")).to_have_count(1)
    expect(page.locator(".next .chosen")).to_have_count(1)
    expect(page.locator(".letters [data-influence]").first).to_be_visible()


@pytest.mark.parametrize(
    ("step", "unit", "value"),
    [(1, 0, 1.0), (STEP, 271, 0.9), (12, 17, -0.35), (len(TEXT), 383, 0.0)],
)
def test_a_unit_by_its_slider(
    shared: Page, weights: Path, step: int, unit: int, value: float
) -> None:
    """Put to a value at a step, the network goes on from there, as torch's does."""
    put(shared, step, unit, value)
    for there in sorted({step, min(step + 1, len(TEXT)), len(TEXT)}):
        go_to(shared, there)
        holds(shared, weights, TEXT, there, [[step, unit, value]])
    shared.get_by_role("button", name="Put all back").click()


@pytest.mark.parametrize("architecture", ["lstm", "gru"])
def test_over_gated_cells(browser: Browser, tmp_path: Path, architecture: str) -> None:
    """What an LSTM or GRU puts out is put to another value; its memory is not."""
    weights = harness.page_weights(tmp_path, architecture)
    page, errors = harness.watched_page(browser)
    page.goto(harness.write_page(tmp_path, weights, widget="unroll").as_uri())
    awake(page)
    holds(page, weights, TEXT, STEP, [])
    page.get_by_label("Its value here").fill("-0.8")
    frame(page)
    for there in (STEP, STEP + 1):
        go_to(page, there)
        holds(page, weights, TEXT, there, [[STEP, 0, -0.8]])
    assert errors == []
    page.close()


def go_to(page: Page, step: int) -> None:
    page.locator(".letters > span").nth(step - 1).click()
    expect(page.locator(".where")).to_have_text(f"Step {step} of {len(TEXT)}")
    frame(page)


def put(page: Page, step: int, unit: int, value: float) -> None:
    """Put a unit to a value at a step, by its slider."""
    go_to(page, step)
    page.get_by_label("Unit", exact=True).fill(str(unit))
    page.get_by_label("Unit", exact=True).press("Tab")
    page.get_by_label("Its value here").fill(str(value))
    frame(page)


def test_several_units_by_hand(page: Page, weights: Path) -> None:
    """Dragged up and down with the pointer; marked; put back one by one and all."""
    go_to(page, 20)
    start = expected(weights, TEXT, [])[0][19]
    changes = []
    for unit, up in ((5, 45), (200, -60), (383, 30)):
        cell = page.locator(".cells [role=option]").nth(unit)
        box = cell.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y - up / 2)
        page.mouse.move(x, y - up, steps=4)
        frame(page)
        value = round(float(np.clip(start[unit] + up / 90, -1, 1)), 2)
        readout = page.locator(".readout").text_content() or ""
        assert float(readout.replace("−", "-")) == pytest.approx(value, abs=0.011)
        page.mouse.up()
        changes.append([20, unit, float(readout.replace("−", "-"))])
        expect(cell).to_have_attribute("aria-selected", "true")
        expect(page.locator(".cells .held")).to_have_count(len(changes))
        expect(page.locator(".unit input")).to_have_value(str(unit))
    holds(page, weights, TEXT, 20, changes)
    expect(page.locator(".status")).to_contain_text("Changed: unit 5 after 20 char")
    expect(page.locator(".next .own").first).to_be_visible()
    expect(page.locator(".trace .held")).to_have_count(1)
    page.get_by_role("button", name="Put back").click()
    holds(page, weights, TEXT, 20, changes[:2])
    page.get_by_role("button", name="Put all back").click()
    holds(page, weights, TEXT, 20, [])
    expect(page.get_by_role("button", name="Put all back")).to_be_disabled()
    expect(page.locator(".next .own")).to_have_count(0)


def test_a_finger_chooses_first(
    browser: Browser, weights: Path, tmp_path: Path
) -> None:
    """A swipe over the units scrolls the page; the chosen one can be dragged."""
    page, errors = harness.watched_page(
        browser, viewport={"width": 390, "height": 1300}, has_touch=True, is_mobile=True
    )
    page.goto(harness.write_page(tmp_path, weights, widget="unroll").as_uri())
    awake(page)
    cell = page.locator(".cells [role=option]").nth(100)
    touch = """(cell, [dy]) => {
      const box = cell.getBoundingClientRect();
      const at = (y) => ({ bubbles: true, pointerId: 1, pointerType: "touch", button: 0,
        isPrimary: true, clientX: box.x + 5, clientY: box.y + 5 + y });
      cell.dispatchEvent(new PointerEvent("pointerdown", at(0)));
      cell.dispatchEvent(new PointerEvent("pointermove", at(dy / 2)));
      cell.dispatchEvent(new PointerEvent("pointermove", at(dy)));
      cell.dispatchEvent(new PointerEvent("pointerup", at(dy)));
    }"""
    cell.evaluate(touch, [-60])
    frame(page)
    expect(page.locator(".cells .held")).to_have_count(0)
    cell.tap()
    expect(cell).to_have_attribute("aria-selected", "true")
    assert cell.evaluate("cell => getComputedStyle(cell).touchAction") == "none"
    # The pointer of a made-up event cannot be captured; a real one's can.
    page.evaluate("HTMLElement.prototype.setPointerCapture = () => {}")
    cell.evaluate(touch, [60])
    frame(page)
    expect(cell).to_have_class("held")
    for target in page.locator("button, input, select, .letters > span").all():
        box = target.bounding_box()
        assert box is None or min(box["width"], box["height"]) >= 24
    assert errors == []
    page.close()


def test_by_keyboard_alone(page: Page, weights: Path) -> None:
    """Walk, choose a unit, push it, ask about another character, put all back."""
    stops = []
    for _ in range(11):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "(document.activeElement.labels?.[0]?.innerText ??"
            "document.activeElement.getAttribute('aria-label') ??"
            "document.activeElement.innerText).trim().split(/\\s+/)[0]"
        )
        stops.append(name)
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
    assert stops[:6] == ["Text", "Reset", "First", "One", "One", "Last"]
    assert stops[7:] == ["What", "unit", "Unit", "Its"]

    page.locator(".letters [tabindex='0']").focus()
    for key, step in (
        *(("ArrowRight", STEP + 1), ("ArrowLeft", STEP), ("ArrowLeft", STEP - 1)),
        *(("Home", 1), ("ArrowLeft", 1), ("End", len(TEXT)), ("ArrowLeft", 35)),
    ):
        page.keyboard.press(key)
        expect(page.locator(".where")).to_have_text(f"Step {step} of {len(TEXT)}")
    page.get_by_role("button", name="One step back").press("Enter")
    page.get_by_role("button", name="First step").press("Enter")
    expect(page.locator(".where")).to_have_text(f"Step 1 of {len(TEXT)}")
    # What cannot be pressed any more has handed the focus on.
    expect(page.get_by_role("button", name="One step on")).to_be_focused()
    page.keyboard.press("Enter")

    page.locator(".cells [tabindex='0']").focus()
    for key in ("Home", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    focused = page.locator(".cells [role=option]:focus")
    assert (focused.get_attribute("aria-label") or "").startswith("unit 25: ")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")  # there is no row above the first
    assert (focused.get_attribute("aria-label") or "").startswith("unit 1: ")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    slider = page.get_by_label("Its value here")
    expect(slider).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(slider).to_have_attribute("aria-valuetext", "+0.98, changed")
    frame(page)
    holds(page, weights, TEXT, 2, [[2, 1, 0.98]])

    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    chosen = page.locator(".next .chosen button")
    expect(chosen).to_be_focused()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    assert page.get_by_label("What moved the chance of").input_value() != ""
    page.get_by_role("button", name="Put all back").press("Enter")
    expect(slider).to_be_focused()
    holds(page, weights, TEXT, 2, [])
    page.get_by_role("button", name="Reset").press("Enter")
    expect(page.locator(".where")).to_have_text(f"Step {STEP} of {len(TEXT)}")


@pytest.mark.parametrize("target", ["", "e", "\n"])
def test_what_moved_it(shared: Page, weights: Path, target: str) -> None:
    """The shading is torch's gradient, of any character, past a changed unit too."""
    step, changes = 20, [(12, 40, -1.0), (18, 7, 0.5)]
    for change in changes:
        put(shared, *change)
    go_to(shared, step)
    shared.get_by_label("What moved the chance of").select_option(target)
    frame(shared)
    model, vocabulary = read_weights(weights)
    assert isinstance(model, RNNLanguageModel)
    ids = vocabulary.encode(TEXT)
    x = model.double().embedding(ids[:step]).detach().requires_grad_()
    cell: Any = model.layers[0]
    h = torch.zeros(1, len(cell.bias_hh), dtype=torch.float64)
    for t, u in enumerate(cell.project(x[None]).unbind(dim=1), 1):
        h = cell.step(u, h)
        for _, unit, value in (change for change in changes if change[0] == t):
            h = h.index_fill(1, torch.tensor([unit]), value)
    about = vocabulary.characters.index(target or TEXT[step])
    model.readout(h)[0].log_softmax(-1)[about].backward()
    assert x.grad is not None
    norms = x.grad.norm(dim=-1)
    tinted = shared.locator(".letters > span").evaluate_all(
        "spans => spans.map(span => Number(span.dataset.influence ?? 0))"
    )
    np.testing.assert_allclose(tinted[:step], 100 * norms / norms.max(), atol=1.01)
    assert not any(tinted[step:])
    expect(shared.locator(".sentence")).to_contain_text("Most influence:")
    shared.get_by_role("button", name="Put all back").click()


@pytest.mark.parametrize(
    ("typed", "read", "said"),
    [
        ("What 🙂 é", "What  ", "Left out 2 characters this model never saw: 🙂 é"),
        ("", "\n", "The text is empty, so the text starts from a new line."),
        ("\ud83d", "\n", "never saw: U+D83D"),
        ("a\u200db\x00c", "abc", "never saw: U+200D U+0000"),
        ("שלום", "\n", "Left out 4 characters"),
        ("<script>window.hacked=1</script>", None, "Left out"),
        ('"><img src=x onerror="window.hacked=1">', None, "Left out"),
        ("a" * 10_000, "a" * 200, "Reads only the last 200 characters of the text."),
        ("ab" * 100, "ab" * 100, "Drag a unit"),
    ],
    ids=range(9),
)
def test_what_it_cannot_read(
    shared: Page, typed: str, read: str | None, said: str
) -> None:
    """Left out or refused in a sentence; nothing that is typed is ever HTML."""
    type_text(shared, typed)
    expect(shared.locator(".status")).to_contain_text(said)
    if read is not None:
        assert "".join(shared.locator(".letters > span").all_text_contents()) == read
        assert len(guesses(shared)) == len(read)
    assert shared.evaluate("window.hacked") is None
    assert shared.locator(".unrolled-live img, .unrolled-live script").count() == 0
    shared.get_by_role("button", name="First step").press("Enter")
    type_text(shared, TEXT)
    expect(shared.locator(".letters > span")).to_have_count(len(TEXT))


def test_typing_keeps_what_is_still_true(page: Page, weights: Path) -> None:
    """Changes before the place that is typed in stay; those after it go."""
    for step in (5, 30):
        go_to(page, step)
        page.get_by_label("Its value here").fill("0.5")
        frame(page)
    type_text(page, TEXT[:20])
    expect(page.locator(".where")).to_have_text("Step 20 of 20")
    holds(page, weights, TEXT[:20], 20, [[5, 0, 0.5]])


def test_it_speaks_in_sentences(page: Page) -> None:
    """One polite region; it says the step, what is likely, and what a push changed."""
    expect(page.locator("[aria-live], [role=status], [role=alert]")).to_have_count(1)
    page.get_by_role("button", name="One step on").press("Enter")
    spoken = page.get_by_role("status")
    expect(spoken).to_contain_text(f"Step {STEP + 1} of {len(TEXT)}, new line.")
    expect(spoken).to_contain_text("Likeliest next: ")
    expect(spoken).to_contain_text("Most influence: ")
    page.get_by_label("Its value here").press("Home")
    expect(spoken).to_contain_text("Your changes moved")
    expect(spoken).to_contain_text("Unit 0 is −1.00.")
