"""*Look* in a real browser: equal to torch, and used as a reader uses it."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page, expect
from test_sounds import found_by_axe

from unrolled import widgets
from unrolled.data.long_memory import recall
from unrolled.errors import UserError
from unrolled.records import load_network, weights_path
from unrolled.widgets import look

try:
    weights_path(look.RECIPE, 0)
except UserError:
    pytest.skip("not recorded yet", allow_module_level=True)

pytestmark = pytest.mark.book

BOUND = 5e-3  # of a logit, as for every model of the engine
SEEN = 1e-3  # of a weight

LOOKED = """({weights, lists}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadReader(bytes);
  return lists.map((pairs) => {
    const { weights, logits } = model.look(pairs);
    return { weights, logits: [...logits] };
  });
}"""


@pytest.fixture(scope="module")
def opened(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """One page for the tests below."""
    folder, weights = tmp_path_factory.mktemp("look"), weights_path(look.RECIPE, 0)
    with harness.visited(browser, folder, weights, "look") as page:
        page.locator("button:enabled").first.wait_for()
        yield page


@pytest.fixture
def page(opened: Page) -> Page:
    """The page as it was at first."""
    opened.get_by_role("button", name="Reset").click()
    return opened


def answer(typed: str) -> str:
    _, logits = look.looked(load_network(look.RECIPE, 0), look.read_pairs(typed))
    return str(int(logits.argmax()))


def test_logits_and_weights_equal_torch(page: Page) -> None:
    """On lists of one to sixteen pairs, and such as no training had."""
    drawn = torch.Generator().manual_seed(0)
    lists = [recall(1, 1 + k % 16, drawn)[0][0] for k in range(32)]
    lists += [look.read_pairs(t) for t in ("a?", "a1 a2 a3 a?", "q? q?", "z9")]
    file = weights_path(look.RECIPE, 0)
    packed = base64.b64encode(file.read_bytes()).decode()
    given = {"weights": packed, "lists": [pairs.tolist() for pairs in lists]}
    model, worst = load_network(look.RECIPE, 0), {"logits": 0.0, "weights": 0.0}
    for pairs, found in zip(lists, page.evaluate(LOOKED, given), strict=True):
        weights, logits = look.looked(model, pairs)
        for name, expected in (("weights", weights), ("logits", logits)):
            apart = np.abs(np.array(found[name]) - expected.numpy()).max()
            worst[name] = max(worst[name], float(apart))
    print(f"largest differences: {worst}")
    assert worst["logits"] <= BOUND
    assert worst["weights"] <= SEEN


def test_it_answers_what_is_typed(page: Page) -> None:
    status = page.locator(".status")
    expect(status).to_contain_text(f"Answer {answer(look.DEFAULTS['text'])},")
    typed = "a5 b6 c7 d8 b?"
    page.get_by_role("textbox").fill(typed)
    expect(page.locator(".sources li")).to_have_count(5)
    expect(status).to_contain_text("b? looks: head 1 most at")
    expect(status).to_contain_text(f"Answer {answer(typed)},")
    # Without the pair that it looks at, it has to answer something else.
    page.get_by_role("checkbox").nth(1).uncheck()
    expect(page.locator(".sources li").nth(1).locator(".percent").first).to_have_text(
        "0\u00a0%"
    )
    expect(page.locator(".sources li").nth(1).locator(".score").first).to_have_text(
        "−∞"
    )
    model = load_network(look.RECIPE, 0)
    _, logits = look.looked(model, look.read_pairs("a5 c7 d8 b?"))
    expect(status).to_contain_text(f"Answer {int(logits.argmax())},")
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    expect(status).to_contain_text("zero over zero is no number")
    expect(page.locator(".answer li")).to_have_count(0)
    page.get_by_role("button", name="Reset").click()
    expect(status).to_contain_text(f"Answer {answer(look.DEFAULTS['text'])},")


def test_scores_turned_down_weigh_all_the_same(page: Page) -> None:
    page.get_by_role("textbox").fill("c4 k7 a1 m3 k?")
    page.get_by_role("slider").fill("0")
    shares = page.locator(".sources .percent").all_text_contents()
    assert shares == ["20\u00a0%"] * 10
    expect(page.locator(".readout")).to_have_text("× 0.00")


def test_another_place_asks(page: Page) -> None:
    page.get_by_role("combobox").select_option("1")
    expect(page.locator(".answer .heading")).to_contain_text("What k7, at place 2,")
    expect(page.locator('.sources [data-asks="true"]')).to_contain_text("k7")


def test_by_keyboard_alone(page: Page) -> None:
    """Field, who asks, scores, Reset and each pair are stops; the answer is spoken."""
    page.reload()
    page.locator("button:enabled").first.wait_for()
    for role in ("textbox", "combobox", "slider", "button", "checkbox"):
        page.keyboard.press("Tab")
        expect(page.get_by_role(role).first).to_be_focused()  # pyright: ignore
    page.keyboard.press("Space")
    box = page.get_by_role("checkbox").first
    expect(box).not_to_be_checked()
    assert (box.get_attribute("aria-label") or "").startswith("Look at c4: head 1 ")
    expect(page.locator(".spoken")).to_contain_text("Answer", timeout=5000)


@pytest.mark.parametrize(
    ("typed", "pairs", "said"),
    [
        ("A5, b6; B?", "a5b6b?", "b? looks"),
        ("<b>x</b> a1 a?", "a1a?", "Left out what is no letter"),
        ("🙂 é1 ½", "", "nothing to look at yet"),
        ("a1 " * 40, "a1" * 17, "only the last 17"),
        ("", "", "nothing to look at yet"),
    ],
)
def test_what_it_cannot_read(page: Page, typed: str, pairs: str, said: str) -> None:
    page.get_by_role("textbox").fill(typed)
    expect(page.locator(".status")).to_contain_text(said)
    assert "".join(page.locator(".sources .pair").all_text_contents()) == pairs
    assert page.locator(".status b, .status x").count() == 0


def test_both_sides_read_pairs_alike(page: Page) -> None:
    odd: list[Any] = [
        "a1 b2 a?",
        "A1,B2;;a?",
        "aa1 b22 1a",
        "\n a1\tb?",
        "Å1 k1",
        "a1 " * 30,
    ]
    for typed in odd:
        found = page.evaluate("(typed) => unrolled.readPairs(typed).pairs", typed)
        assert found == look.read_pairs(typed).tolist()


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (900, "light")])
def test_fits_and_is_accessible(
    browser: Browser, tmp_path: Path, width: int, theme: str
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing in either, and nothing scrolls sideways."""
    weights = weights_path(look.RECIPE, 0)
    fallback = widgets.fallback_html("look", look.RECIPE, 0)
    file = harness.write_page(
        tmp_path, weights, 1, f'data-theme="{theme}"', fallback, widget="look"
    )
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    shares = page.locator(".sources .percent").all_text_contents()
    assert found_by_axe(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    page.locator("button:enabled").first.wait_for()
    errors.clear()  # the script that was held back the first time
    assert page.locator(".frame").bounding_box() == before
    live = page.locator(".sources .percent").all_text_contents()
    assert [s.replace("\u00a0", " ") for s in live] == shares
    assert before is not None
    wide, narrow = widgets.HEIGHTS["look"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    page.get_by_role("textbox").fill("nonsense 🙂 ﷽ " + "a1 " * 30)
    expect(page.locator(".status")).to_contain_text("only the last 17")
    assert page.locator(".frame").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert found_by_axe(page) == []
    assert errors == []
    page.close()
