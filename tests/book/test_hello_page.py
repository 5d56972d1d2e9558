"""*Hello* in a real browser: somebody types, and the network goes on."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import pytest
from playwright.sync_api import Browser, Page, expect
from test_widget_page import serious

from unrolled import widgets
from unrolled.records import read_weights, weights_path
from unrolled.widgets import hello
from unrolled.widgets.continuation import continuation

pytestmark = pytest.mark.book


@pytest.fixture(scope="module")
def weights() -> Path:
    return weights_path("rnn-page", 0)


def torch_text(weights: Path, prompt: str, times: int = 0) -> str:
    """What the widget should write after a prompt."""
    model, vocabulary = read_weights(weights)
    settings: dict[str, Any] = hello.DEFAULTS | {"prompt": prompt}
    seed = hello.seed_of(prompt, times)
    return hello.rounded_off(continuation(model, vocabulary, **settings, seed=seed))


def box_of() -> str:
    """What stands in a page before the network is there."""
    return widgets.fallback_html("hello", "rnn-page")


def open_page(
    browser: Browser, weights: Path, folder: Path, theme: str = "", **options: object
) -> tuple[Page, list[str]]:
    file = harness.write_page(folder, weights, 1, theme, box_of(), "hello")
    page, errors = harness.watched_page(browser, reduced_motion="reduce", **options)
    page.goto(file.as_uri())
    expect(page.locator(".unrolled-hello")).to_have_attribute("data-live", "yes")
    return page, errors


@pytest.fixture
def page(browser: Browser, weights: Path, tmp_path: Path) -> Iterator[Page]:
    opened, errors = open_page(browser, weights, tmp_path)
    yield opened
    opened.close()
    assert errors == []


def test_first_page_answers_within_five_seconds(
    browser: Browser, site_url: str, weights: Path
) -> None:
    """From the moment the page is there, with the keyboard alone."""
    page, errors = harness.watched_page(browser)
    page.goto(f"{site_url}/chapters/index.html", wait_until="domcontentloaded")
    field = page.get_by_role("textbox", name="Type a line")
    expect(field).to_be_focused()
    began = time.monotonic()
    page.keyboard.type("My name is", delay=40)
    drawn = page.locator(".unrolled-hello[data-live] .drawn")
    expect(drawn).to_have_text(torch_text(weights, "My name is"), timeout=5000)
    took = time.monotonic() - began
    print(f"an answer {took:.1f} s after the first key")
    assert took <= 5
    expect(field).to_have_value("My name is")
    expect(page.locator(".spoken")).to_contain_text("After “My name is”")
    assert errors == []
    page.close()


def test_the_example_is_the_recorded_one(page: Page, weights: Path) -> None:
    """Nothing moves when the network takes the recorded line's place."""
    prompt = hello.DEFAULTS["prompt"]
    expect(page.locator(".drawn")).to_have_text(torch_text(weights, prompt))
    expect(page.locator(".typed")).to_have_text(prompt)
    page.get_by_role("button", name="Take it").click()
    expect(page.get_by_role("textbox")).to_have_value(
        prompt + torch_text(weights, prompt)
    )


def test_what_was_typed_early_is_kept(
    browser: Browser, weights: Path, tmp_path: Path
) -> None:
    """Who types before the network is there loses neither text nor place."""
    file = harness.write_page(tmp_path, weights, 1, "", box_of(), "hello")
    page, _ = harness.watched_page(browser)
    held = []
    page.route("**/mount.js", lambda route: held.append(route))
    page.goto(file.as_uri(), wait_until="commit")
    field = page.get_by_role("textbox")
    field.press_sequentially("To be")
    field.press("ArrowLeft")
    expect(page.locator(".mirror")).to_be_hidden()
    for _ in range(50):
        if held:
            break
        page.wait_for_timeout(100)
    held[0].continue_()
    expect(page.locator(".drawn")).to_have_text(torch_text(weights, "To be"))
    expect(field).to_have_value("To be")
    expect(field).to_be_focused()
    assert field.evaluate("field => field.selectionStart") == 4
    page.close()


def test_tab_takes_once_and_then_moves_on(page: Page, weights: Path) -> None:
    """No keyboard is caught in the field."""
    field = page.get_by_role("textbox")
    field.press("Tab")
    expect(page.get_by_role("button", name="Take it")).to_be_focused()
    field.fill("I never")  # at once: of "I ne" it might have foretold the rest
    drawn = torch_text(weights, "I never")
    expect(page.locator(".drawn")).to_have_text(drawn)
    field.press("Tab")
    expect(field).to_have_value(f"I never{drawn}")
    expect(field).to_be_focused()
    expect(page.locator(".drawn")).to_have_text(torch_text(weights, f"I never{drawn}"))
    field.press("Tab")
    expect(field).not_to_be_focused()
    field.press("!")
    field.press("Shift+Tab")
    expect(field).not_to_be_focused()


def test_again_and_stop(page: Page, weights: Path) -> None:
    field, drawn = page.get_by_role("textbox"), page.locator(".drawn")
    field.fill("The king")
    expect(drawn).to_have_text(torch_text(weights, "The king"))
    page.get_by_role("button", name="Again").click()
    expect(drawn).to_have_text(torch_text(weights, "The king", 1))
    # A long text takes long enough to be stopped, by Escape as by the button.
    for stop in ("Escape", "button"):
        field.fill("")
        page.evaluate(STOP, stop)
        field.fill("Now is the winter of our discontent. " * 50)
        expect(page.locator(".status")).to_contain_text("Stopped.")
        expect(drawn).to_have_text("")
    expect(page.get_by_role("button", name="Stop")).to_be_disabled()


# In the page itself: by the time that a word from outside arrives, it has read all.
STOP = """(how) => {
  const [status, field, button] = [".status", "textarea", ".stop"]
    .map((selector) => document.querySelector(selector));
  const watch = new MutationObserver(() => {
    if (!status.textContent.startsWith("Reading")) return;
    watch.disconnect();
    if (how === "button") button.click();
    else field.dispatchEvent(new KeyboardEvent("keydown", { key: how, bubbles: true }));
  });
  watch.observe(status, { childList: true, characterData: true, subtree: true });
}"""


def test_typing_what_was_foretold_keeps_it(page: Page, weights: Path) -> None:
    field, drawn = page.get_by_role("textbox"), page.locator(".drawn")
    field.fill("O,")
    said = torch_text(weights, "O,")
    expect(drawn).to_have_text(said)
    field.press_sequentially(said[:3])
    expect(drawn).to_have_text(said[3:])
    page.wait_for_timeout(200)
    expect(drawn).to_have_text(said[3:])


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
    browser: Browser, weights: Path, tmp_path: Path, width: int, theme: str
) -> None:
    page, errors = open_page(
        browser,
        weights,
        tmp_path,
        f'data-theme="{theme}"',
        viewport={"width": width, "height": 700},
    )
    frame = page.locator(".frame").bounding_box()
    wide, narrow = widgets.HEIGHTS["hello"]
    assert frame is not None
    assert frame["height"] == (wide if frame["width"] >= 560 else narrow)
    assert serious(page) == []
    page.get_by_role("textbox").fill("Unknown: 🙂 é ﷽ " * 9 + "w" * 200 + "\n")
    expect(page.locator(".drawn")).not_to_have_text("")
    assert page.locator(".frame").bounding_box() == frame
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for box in page.locator(".sheet, .status, .actions").all():
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    # Letter for letter, the text under the field stands where the field's own does.
    field, mirror = page.locator("textarea"), page.locator(".mirror")
    assert field.bounding_box() == mirror.bounding_box()
    assert serious(page) == []
    assert errors == []
    page.close()
