"""*Sounds* in a real browser: equal to Python, and used as a reader uses it."""

import base64
from collections.abc import Iterator
from pathlib import Path

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page, expect
from visit import AXE

from unrolled import widgets
from unrolled.data.cmudict import load_cmudict
from unrolled.models.bilstm import LetterLabeller
from unrolled.records import load_network, weights_path
from unrolled.widgets import sounds

pytestmark = pytest.mark.book

BOUND = 5e-3  # of a logit, as for every model of the engine

LOGITS = """({weights, words}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadLabeller(bytes);
  const logits = (word) => model.forward(model.encode(word).ids);
  return words.map((word) => logits(word).map((row) => [...row]));
}"""


@pytest.fixture(scope="module")
def opened(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """One page for the tests below."""
    folder, weights = tmp_path_factory.mktemp("sounds"), weights_path(sounds.BOTH, 0)
    with harness.visited(browser, folder, weights, "sounds") as page:
        page.locator("button:enabled").first.wait_for()
        yield page


@pytest.fixture
def page(opened: Page) -> Page:
    """The page as it was at first."""
    opened.get_by_role("button", name="Reset").click()
    return opened


def labels(recipe: str, word: str) -> list[str]:
    """What each letter says to a recorded model, as the page writes it."""
    model = load_network(recipe, 0)
    assert isinstance(model, LetterLabeller)
    found = sounds.probabilities(model, word).argmax(-1)
    return [model.labels[k].replace("_", "–") for k in found]


def shown(page: Page, reader: str) -> list[str]:
    return page.locator(".text > span").evaluate_all(
        f"spans => spans.map((span) => span.dataset.{reader})"
    )


@pytest.mark.parametrize("recipe", [sounds.BOTH, sounds.ONEWAY])
def test_logits_equal_torch(page: Page, recipe: str) -> None:
    """On fifty words, long and short ones and nonsense among them."""
    words = ["a", "", "z" * 24, "qxjkvbz", *list(load_cmudict().test)[:46]]
    assert len(words) == 50
    file = weights_path(recipe, 0)
    packed = base64.b64encode(file.read_bytes()).decode()
    found = page.evaluate(LOGITS, {"weights": packed, "words": words})
    model, worst = load_network(recipe, 0), 0.0
    for word, rows in zip(words, found, strict=True):
        assert len(rows) == len(word)
        if word:
            tokens = sounds.LETTERS.encode(word)[None]
            with torch.no_grad():
                logits = model(tokens, torch.tensor([len(word)]))[0]
            worst = max(worst, float(np.abs(np.array(rows) - logits.numpy()).max()))
    print(f"largest difference of a logit: {worst:.1e}")
    assert worst <= BOUND


def test_it_answers_while_one_types(page: Page) -> None:
    """Letter by letter: the labels of both, and which the last one changed."""
    assert shown(page, "both") == labels(sounds.BOTH, "mate")
    field = page.get_by_role("textbox")
    field.fill("")
    expect(page.locator(".status")).to_contain_text("nothing to read yet")
    before: dict[str, list[str]] = {"both": [], "oneway": []}
    for end in range(1, len("hope") + 1):
        field.press_sequentially("hope"[end - 1])
        expect(page.locator(".text > span")).to_have_count(end)
        moved = page.locator(".text > span").evaluate_all(
            "spans => spans.map((span) => span.dataset.moved)"
        )
        for reader, recipe in (("both", sounds.BOTH), ("oneway", sounds.ONEWAY)):
            now = labels(recipe, "hope"[:end])
            assert shown(page, reader) == now
            changed = [a != b for a, b in zip(before[reader], now, strict=False)]
            assert [reader in m for m in moved[: end - 1]] == changed
            before[reader] = now
        assert all("oneway" not in m for m in moved)
    expect(page.locator(".spoken")).to_contain_text("spoken already", timeout=5000)
    page.get_by_role("button", name="Reset").click()
    assert shown(page, "both") == labels(sounds.BOTH, "mate")


def test_probabilities_of_a_chosen_letter(page: Page) -> None:
    page.locator(".text > span").nth(1).click()
    expect(page.locator(".verdict .heading")).to_contain_text("the a, letter 2")
    for reader, recipe in (("both", sounds.BOTH), ("oneway", sounds.ONEWAY)):
        percents = page.locator(f".panels .{reader} .percent").all_text_contents()
        found = [float(one.removesuffix("\u00a0%")) for one in percents]
        assert sum(found) == pytest.approx(100, abs=1e-6)
        row = sounds.probabilities(load_network(recipe, 0), "mate")[1]
        best = row.sort(descending=True).values[:4].numpy() * 100
        np.testing.assert_allclose(found[:4], best, atol=0.3)


def test_by_keyboard_alone(page: Page) -> None:
    """Field, Reset and the letters are stops; arrow keys go from letter to letter."""
    page.reload()
    page.locator("button:enabled").first.wait_for()
    for role in ("textbox", "button"):
        page.keyboard.press("Tab")
        expect(page.get_by_role(role)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    letter = page.locator("[role=option]:focus")
    expect(letter).to_have_text("a")
    expect(letter).to_have_attribute("aria-selected", "true")
    said = letter.get_attribute("aria-label") or ""
    assert said.startswith("a: from both ends ")
    assert "; from the left " in said


@pytest.mark.parametrize(
    ("typed", "letters", "said"),
    [
        ("Mat e!", "mate", "Left out 2 characters"),
        ("<b>", "b", "never saw: < >"),
        ("🙂", "", "nothing to read yet"),
        ("a" * 30, "a" * 24, "only the last 24 characters"),
    ],
)
def test_what_it_cannot_read(page: Page, typed: str, letters: str, said: str) -> None:
    page.get_by_role("textbox").fill(typed)
    expect(page.locator(".status")).to_contain_text(said)
    assert page.locator(".text").text_content() == letters


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (900, "light")])
def test_fits_and_is_accessible(
    browser: Browser, tmp_path: Path, width: int, theme: str
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing in either, and nothing scrolls sideways."""
    weights = weights_path(sounds.BOTH, 0)
    fallback = widgets.fallback_html("sounds", sounds.BOTH, 0)
    file = harness.write_page(
        tmp_path, weights, 1, f'data-theme="{theme}"', fallback, widget="sounds"
    )
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    recorded = shown(page, "both"), shown(page, "oneway")
    assert found_by_axe(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    page.locator("button:enabled").first.wait_for()
    errors.clear()  # the script that was held back the first time
    assert page.locator(".frame").bounding_box() == before
    assert (shown(page, "both"), shown(page, "oneway")) == recorded
    assert before is not None
    wide, narrow = widgets.HEIGHTS["sounds"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    page.get_by_role("textbox").fill("Unknown 🙂 é ﷽ thoroughgoing")
    expect(page.locator(".status")).to_contain_text("Left out")
    assert page.locator(".frame").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div, .legend").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
        assert panel.evaluate("panel => panel.scrollHeight <= panel.clientHeight")
    assert found_by_axe(page) == []
    assert errors == []
    page.close()


def found_by_axe(page: Page) -> list[str]:
    """What axe finds, of any severity."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run(document, { preload: false })")
    return [
        f"{v['id']}: {node['html'][:120]} {node['failureSummary']}"
        for v in found["violations"]
        for node in v["nodes"]
    ]
