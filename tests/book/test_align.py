"""*Align* in a real browser: equal to Python, and used as a reader uses it."""

from collections.abc import Iterator
from pathlib import Path

import harness
import pytest
import torch
from playwright.sync_api import Browser, Page, expect
from visit import AXE

from unrolled import widgets
from unrolled.records import load_network, weights_path
from unrolled.widgets import align

pytestmark = pytest.mark.book


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with one widget, from file://; the test fails if it prints an error."""
    opened, errors = harness.watched_page(
        browser, viewport={"width": 900, "height": 900}
    )
    weights = weights_path(align.ATTENTION, 0)
    opened.goto(harness.write_page(tmp_path, weights, widget="align").as_uri())
    opened.locator("button:enabled").first.wait_for()
    yield opened
    opened.close()
    assert errors == []


def spelled(recipe: str, word: str) -> list[str]:
    """What a recorded model says, as the page writes it."""
    model = load_network(recipe, 0)
    phones, _, _ = align.said(model, word)
    return [[*model.phones, "●"][k] for k in phones]  # pyright: ignore


def shown(page: Page) -> list[str]:
    return page.get_by_role("rowheader").all_text_contents()


@pytest.mark.parametrize("word", ["thoroughly", "knight", "antidisestablishment"])
def test_phones_and_weights_equal_torch(page: Page, word: str) -> None:
    page.get_by_role("textbox").fill(word)
    assert shown(page) == spelled(align.ATTENTION, word)
    _, _, weights = align.said(load_network(align.ATTENTION, 0), word)
    shares = page.get_by_role("gridcell").evaluate_all(
        "cells => cells.map((cell) => Number(cell.textContent))"
    )
    found = torch.tensor(shares).view(weights.shape) / 100
    assert (found - weights.where(weights >= 0.05, 0)).abs().max() <= 0.05
    page.get_by_role("checkbox").uncheck()
    assert shown(page) == spelled(align.PLAIN, word)


def test_a_moved_weight_and_what_follows(page: Page) -> None:
    """By keyboard: the phone is what torch says there, and Mend puts it right."""
    before = shown(page)
    cell = page.get_by_role("gridcell").nth(0)
    cell.focus()
    for key in ("ArrowDown", "End", "Enter"):
        page.keyboard.press(key)
    focus = page.locator("[role=gridcell]:focus")
    expect(focus).to_have_class("moved")
    expect(focus).to_have_text("100")
    model = load_network(align.ATTENTION, 0)
    with torch.no_grad():
        state = model.begin(align.LETTERS.encode("thoroughly")[None])  # pyright: ignore
        first = model.phones.index(before[0])  # pyright: ignore
        heard = torch.tensor([[model.mark, first]])
        out, _ = model.decoder(  # pyright: ignore
            model.phone_embedding(heard),  # pyright: ignore
            (state["h"][None], state["c"][None]),
        )
        both = torch.cat([state["sources"][:, -1], out[:, 1]], dim=-1)
        mixed = model.attention.combine(both).tanh()  # pyright: ignore
        phone = int(model.readout(mixed).argmax())  # pyright: ignore
    assert shown(page)[1] == [*model.phones, "●"][phone]  # pyright: ignore
    expect(page.locator(".sentence")).to_contain_text("(letter 10) alone, phone 2")
    page.get_by_role("button", name="Mend").click()
    assert shown(page) == before


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (900, "light")])
def test_fits_and_is_accessible(
    browser: Browser, tmp_path: Path, width: int, theme: str
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing, hostile words do no harm, and nothing scrolls sideways."""
    weights = weights_path(align.ATTENTION, 0)
    fallback = widgets.fallback_html("align", align.ATTENTION, 0)
    theme = f'data-theme="{theme}"'
    file = harness.write_page(tmp_path, weights, 1, theme, fallback, widget="align")
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.goto(file.as_uri())
    page.locator("button:enabled").first.wait_for()
    wide, narrow = widgets.HEIGHTS["align"]
    box = page.locator(".frame").bounding_box()
    assert box is not None
    assert box["height"] == (wide if box["width"] >= 560 else narrow)
    for typed, told in (("🙂", "nothing to say yet"), ("<b>é", "never saw: < > é")):
        page.get_by_role("textbox").fill(typed)
        expect(page.locator(".status")).to_contain_text(told)
    page.get_by_role("textbox").fill("counterrevolutionarily")
    page.get_by_role("gridcell").nth(3).click()
    assert page.locator(".frame").bounding_box() == box
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, { preload: false })")
    assert [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]
    ] == []
    assert errors == []
    page.close()
