"""*Blocks* in a real browser: equal to torch, and used as a reader uses it."""

from collections.abc import Iterator
from pathlib import Path

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page, expect
from test_engine import PACK, unpack
from test_engine_transformer import encoded, furthest
from visit import AXE

from unrolled import widgets
from unrolled.models.taken_apart import opened, without
from unrolled.models.transformer import Transformer
from unrolled.records import load_network, weights_path
from unrolled.widgets import blocks

pytestmark = pytest.mark.book

OFF = (
    [],
    ["residual"],
    ["norm"],
    ["thinking"],
    ["positions", "5.0", "4.3", "0.1", "3.2"],
)
WORDS = "a", "knight", "antidisestablishment"
READ = """({weights, words, off}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadEncoderDecoder(bytes);
  PACK
  return off.map((parts) => words.map((word) => {
    const without = new Set(parts);
    const { ids } = model.encode(word);
    const { phones, looks } = model.say(ids, without);
    const state = model.begin(ids, without);
    const heard = [model.mark, ...phones.slice(0, -1)];
    const logits = heard.map((phone) => pack(model.step(state, phone, without).logits));
    return { phones, logits, looks: looks.map((rows) => rows.map((heads) =>
      heads.map((row) => Array.from(row)))) };
  }));
}""".replace("PACK", PACK)


@pytest.fixture(scope="module")
def model() -> Transformer:
    found = load_network(blocks.RECIPE, 0)
    assert isinstance(found, Transformer)
    return found.double()


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A narrow page with one widget, from file://; no error may be printed."""
    visited, errors = harness.watched_page(
        browser, viewport={"width": 320, "height": 900}, reduced_motion="reduce"
    )
    weights = weights_path(blocks.RECIPE, 0)
    fallback = widgets.fallback_html("blocks", blocks.RECIPE, 0)
    theme = 'data-theme="dark"'
    file = harness.write_page(tmp_path, weights, 1, theme, fallback, widget="blocks")
    visited.goto(file.as_uri())
    visited.locator("button:enabled").first.wait_for()
    yield visited
    visited.close()
    assert errors == []


def test_every_switch_equals_torch(page: Page, model: Transformer) -> None:
    """Logits within 5e-3, attention within 1e-3, whatever is switched off."""
    weights = encoded(weights_path(blocks.RECIPE, 0))
    asked = {"weights": weights, "words": WORDS, "off": OFF}
    worst = {"logits": 0.0, "attention": 0.0}
    found = page.evaluate(READ, asked)
    for parts, rows in zip(OFF, found, strict=True):
        bare = without(model, list(parts))
        for word, got in zip(WORDS, rows, strict=True):
            phones = got["phones"]
            heard = torch.tensor([model.mark, *phones[:-1]])
            logits, looks = opened(bare, blocks.LETTERS.encode(word), heard)
            shown = np.concatenate(
                [unpack(row, len(logits[0])) for row in got["logits"]]
            )
            worst["logits"] = max(worst["logits"], furthest(shown, logits))
            assert phones == logits.argmax(-1).tolist()
            for look, expected in zip(got["looks"], looks, strict=True):
                for t, heads in enumerate(look):
                    row = np.array(heads)
                    seen = expected[:, t]
                    worst["attention"] = max(
                        worst["attention"], furthest(row, seen[:, : row.shape[1]])
                    )
                    assert not seen[:, row.shape[1] :].any()
    print(worst)
    assert worst["logits"] <= 5e-3
    assert worst["attention"] <= 1e-3


def test_a_part_is_switched_off_by_keyboard_and_on_again(
    page: Page, model: Transformer
) -> None:
    names = [*model.phones, "●"]

    def said(off: list[str]) -> list[str]:
        phones, _, _ = blocks.said(model, "thoroughly", off)
        return [names[k] for k in phones]

    heads = page.get_by_role("rowheader")
    assert heads.all_text_contents() == said([])
    residuals = page.get_by_role("checkbox", name="residuals")
    residuals.focus()
    page.keyboard.press("Space")
    expect(residuals).not_to_be_checked()
    assert heads.all_text_contents()[:40] == said(["residual"])[:40]
    expect(page.locator(".status")).to_contain_text("Without residuals")
    page.get_by_role("button", name="Reset").click()
    page.get_by_role("checkbox", name="this head").uncheck()
    assert heads.all_text_contents() == said(["5.0"])
    page.locator(".head").select_option(index=1)
    expect(page.get_by_role("checkbox", name="this head")).to_be_checked()
    page.locator(".where").select_option(index=0)
    assert heads.all_text_contents() == list("thoroughly")


def test_fits_and_is_accessible(page: Page) -> None:
    """At 320 px and in the dark; hostile words do no harm."""
    _, narrow = widgets.HEIGHTS["blocks"]
    box = page.locator(".frame").bounding_box()
    assert box is not None
    assert box["height"] == narrow
    for typed, told in (("🙂", "nothing to say yet"), ("<b>é", "never saw: < > é")):
        page.get_by_role("textbox").fill(typed)
        expect(page.locator(".status")).to_contain_text(told)
    page.get_by_role("textbox").fill("counterrevolutionarily")
    page.get_by_role("checkbox", name="norms").uncheck()
    assert page.locator(".frame").bounding_box() == box
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, { preload: false })")
    assert [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]
    ] == []
