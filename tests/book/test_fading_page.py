"""*Fading* in a real browser, from a file, without a kernel."""

import json
from collections.abc import Iterator

import harness
import pytest
from playwright.sync_api import Browser, Page, expect

from unrolled import widgets
from unrolled.records import load_table
from unrolled.widgets import fading

pytestmark = pytest.mark.book

TABLE = "jacobian-norms"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The widget on a phone, without motion."""
    file = harness.write_page(
        tmp_path_factory.mktemp("fading"),
        widgets.source_path("fading", TABLE),
        1,
        "",
        widgets.fallback_html("fading", TABLE),
        "fading",
    )
    page, errors = harness.watched_page(
        browser, reduced_motion="reduce", viewport={"width": 320, "height": 800}
    )
    page.goto(file.as_uri())
    page.locator(".unrolled-fading select:enabled").first.wait_for()
    yield page
    assert errors == []
    page.close()


def test_it_says_what_was_measured(page: Page) -> None:
    status = page.locator(".status")
    left = fading.curve(load_table(TABLE), "rnn h", "uniform 0")
    digits = f"{left[16]:.1e}".split("e")[0]
    expect(status).to_contain_text(f"After 16 characters, {digits} × 10⁻⁵")
    dies = min(lag for lag, share in left.items() if share < 1e-3)
    expect(status).to_contain_text(f"Below 1 / 1,000 by {dies} back. Mean of 3 seeds.")


def test_keys_move_the_lag_and_a_screen_reader_hears_of_it(page: Page) -> None:
    lag = page.get_by_role("slider", name="Characters back")
    lag.focus()
    page.keyboard.press("ArrowLeft")
    expect(lag).to_have_attribute("aria-valuetext", "12 characters")
    spoken = page.locator("[role=status].spoken")
    expect(spoken).to_contain_text("After 12 characters")
    chart = page.get_by_role("img")
    expect(chart).to_have_attribute("aria-label", page.locator(".status").inner_text())
    page.keyboard.press("ArrowRight")


def test_another_network_brings_its_own_weights(page: Page) -> None:
    network, version = page.get_by_label("Network"), page.get_by_label("Weights")
    version.select_option("identity 0")
    page.get_by_label("It counts as dead below").select_option("0.1")
    expect(page.locator(".status")).to_contain_text("Never below 1 / 10 within 128.")
    network.select_option("lstm c")
    expect(version).to_have_value("uniform 0")
    assert page.locator(".unrolled-fading").get_attribute("data-architecture") == "lstm"
    left = fading.curve(load_table(TABLE), "lstm c", "uniform 0")[16]
    expect(page.locator(".status")).to_contain_text(f"{left:.2g} of a small change")
    network.select_option("rnn h")


def test_it_keeps_its_height_and_needs_no_scrolling_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".unrolled-fading").bounding_box()
    assert box is not None
    assert box["height"] == widgets.HEIGHTS["fading"][1]


@pytest.mark.parametrize(
    ("weights", "state"),
    [
        ("table", {"network": "<img src=x>", "version": "__proto__", "lag": -1e9}),
        ("table", {"network": "constructor", "share": "NaN", "lag": "x"}),
        ("{", {}),
        ('{"rows": [{"model": "<script>", "of": "h", "left": -1}]}', {}),
    ],
)
def test_nonsense_from_the_host_is_replaced_or_told(
    page: Page, weights: str, state: dict[str, object]
) -> None:
    file = widgets.source_path("fading", TABLE)
    text = file.read_text("utf-8") if weights == "table" else weights
    told = page.evaluate(
        """([text, state]) => {
          const el = document.createElement("div");
          document.body.append(el);
          const weights = new TextEncoder().encode(text).buffer;
          const traits = { ...state, weights };
          const model = { get: (k) => traits[k], set() {}, save_changes() {},
                          on() {}, off() {} };
          try { globalThis.unrolled.widgets.fading.render({ model, el }); }
          catch (error) { el.dataset.told = error.message; }
          const found = [el.querySelector(".status, [role=alert]")?.textContent,
                         el.querySelectorAll("img, script").length];
          el.remove();
          return found;
        }""",
        [text, json.loads(json.dumps(state))],
    )
    assert told[1] == 0
    if weights == "table":
        assert told[0].startswith("After ")
    else:
        assert "make the book's records again" in told[0]
