"""*Heads* in a real browser: equal to torch, and used as a reader uses it."""

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
from unrolled.errors import UserError
from unrolled.measurements.heads import without
from unrolled.records import load_model, weights_path
from unrolled.sampling import next_distribution
from unrolled.widgets import heads
from unrolled.widgets.continuation import continuation

try:
    weights_path(heads.RECIPE, 0)
except UserError:
    pytest.skip("not recorded yet", allow_module_level=True)

pytestmark = pytest.mark.book

PROMPT = heads.DEFAULTS["prompt"]
RULES: list[dict[str, Any]] = [
    {},
    {"temperature": 0.5, "top_k": 3},
    {"top_p": 0.9},
    {"temperature": 1.5, "min_p": 0.1},
    {"top_k": 9, "top_p": 0.7, "min_p": 0.02},
    {"temperature": 0.0, "top_p": 0.5},
]


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One page for the tests below, from file://; fails if it prints an error."""
    opened, errors = harness.watched_page(
        browser, viewport={"width": 900, "height": 900}, reduced_motion="reduce"
    )
    folder = tmp_path_factory.mktemp("heads")
    weights = weights_path(heads.RECIPE, 0)
    opened.goto(harness.write_page(folder, weights, widget="heads").as_uri())
    opened.locator("button:enabled").first.wait_for()
    yield opened
    opened.close()
    assert errors == []


@pytest.fixture(autouse=True)
def afresh(page: Page) -> None:
    """Every test finds the widget as it was at first."""
    page.get_by_role("button", name="Reset").click()
    written(page)


def written(page: Page) -> str:
    """What the widget has drawn, once it is done."""
    expect(page.locator(".text .drawn")).to_have_count(heads.LENGTH, timeout=60_000)
    expect(page.locator(".text")).to_have_attribute("aria-busy", "false")
    return harness.text(page)


def test_it_writes_what_torch_writes_and_looks_where_torch_looks(page: Page) -> None:
    model, vocabulary = load_model(heads.RECIPE, 0)
    begin = continuation(model, vocabulary, PROMPT, 20, 0.7, 0)
    assert written(page)[:20] == begin
    weights, _ = heads.looked(model, vocabulary.encode(PROMPT))
    far = len(PROMPT) - 1 - weights.flatten(0, 1).argmax(-1)
    expected = ["self" if f == 0 else f"−{f}" for f in far.tolist()]
    assert page.locator(".most").all_text_contents() == expected


def test_the_rules_cut_as_in_python(page: Page) -> None:
    torch.manual_seed(0)
    rows = torch.randn(8, 79) * 3
    camel = {"temperature": "temperature", "top_k": "topK", "top_p": "topP"}
    for rules in RULES:
        given = {camel.get(name, "minP"): value for name, value in rules.items()}
        found = page.evaluate(
            "([rows, rules]) => rows.map((row) => "
            "[...unrolled.engine.nextDistribution(row, rules)])",
            [rows.double().tolist(), given],
        )
        for row, ours in zip(rows, found, strict=True):
            theirs = next_distribution(row, **{"temperature": 1.0, **rules})
            assert np.abs(np.array(ours) - theirs.numpy()).max() < 1e-6


def test_a_muted_head_is_heard_no_more(page: Page) -> None:
    model, vocabulary = load_model(heads.RECIPE, 0)
    page.get_by_role("radio", name="Layer 1, head 2").click()
    page.get_by_role("button", name="Mute this head").click()
    muted = without(model, 0, 1)  # type: ignore[arg-type]
    expected = continuation(muted, vocabulary, PROMPT, 20, 0.7, 0)
    assert written(page)[:20] == expected
    expect(page.locator(".status")).to_contain_text("Muted: 1·2.")
    expect(page.get_by_role("radio", name="head 2, muted")).to_have_count(1)
    page.get_by_role("button", name="Muted: let it speak").click()
    begin = continuation(model, vocabulary, PROMPT, 20, 0.7, 0)
    assert written(page)[:20] == begin


def test_another_text_another_rule_another_place(page: Page) -> None:
    first = written(page)
    page.get_by_role("button", name="Another").click()
    expect(page.locator(".text .drawn").first).to_be_visible()
    page.get_by_role("slider", name="Temperature").fill("0")
    cold = written(page)
    expect(page.locator(".next .heading")).to_have_text("What comes next: 1 of 79 left")
    assert cold != first
    page.get_by_role("slider", name="Temperature").fill("1")
    page.get_by_role("slider", name="Top-k").fill("2")
    written(page)
    expect(page.locator(".next .heading")).to_have_text("What comes next: 2 of 79 left")
    page.locator(".text > span").nth(3).click()
    expect(page.locator(".looks .heading")).to_contain_text("place 4")
    expect(page.locator(".next .chosen .verb")).to_have_text("typed")


def test_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("radio", name="Layer 1, head 1").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Layer 2, head 1")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="Layer 2, head 4")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".status")).to_contain_text("Muted: 2·4.")
    expect(page.locator(".spoken")).to_contain_text("Layer 2, head 4", timeout=5000)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("<img src=x onerror=alert(1)>", "Left out"),
        ("🙂 ½ \u202e", "Left out"),
        ("", "empty"),
        ("to be " * 200, "only the last 300 characters"),
    ],
)
def test_what_it_cannot_read(page: Page, typed: str, said: str) -> None:
    page.get_by_role("textbox").fill(typed)
    written(page)
    expect(page.locator(".status")).to_contain_text(said)
    assert page.locator(".unrolled-heads img").count() == 0


@pytest.mark.parametrize(("width", "theme"), [(320, "dark"), (900, "light")])
def test_fits_and_is_accessible(
    browser: Browser, tmp_path: Path, width: int, theme: str
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing in either, and nothing scrolls sideways."""
    weights = weights_path(heads.RECIPE, 0)
    recorded = widgets.fallback_html("heads", heads.RECIPE, 0)
    file = harness.write_page(
        tmp_path, weights, 1, f'data-theme="{theme}"', recorded, widget="heads"
    )
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    most = page.locator(".most").all_text_contents()
    text = page.locator(".text").text_content()
    assert found_by_axe(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    page.locator("button:enabled").first.wait_for()
    errors.clear()  # the script that was held back the first time
    assert page.locator(".frame").bounding_box() == before
    written(page)
    assert page.locator(".text").text_content() == text
    assert page.locator(".most").all_text_contents() == most
    assert before is not None
    wide, narrow = widgets.HEIGHTS["heads"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert found_by_axe(page) == []
    assert errors == []
    page.close()


def test_another_model_is_refused(browser: Browser, tmp_path: Path) -> None:
    page, _ = harness.watched_page(browser)
    weights = harness.page_weights(tmp_path)
    page.goto(harness.write_page(tmp_path, weights, widget="heads").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("this model has no attention")
    page.close()
