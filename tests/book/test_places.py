"""*Places* in a real browser, from a file, without a kernel."""

import json
import re
from collections.abc import Iterator

import harness
import pytest
from playwright.sync_api import Browser, Page, expect

from unrolled import widgets
from unrolled.records import load_table
from unrolled.widgets import places

pytestmark = pytest.mark.book

TABLE = "places-geometry"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The widget on a phone, without motion."""
    file = harness.write_page(
        tmp_path_factory.mktemp("places"),
        widgets.source_path("places", TABLE),
        1,
        "",
        widgets.fallback_html("places", TABLE),
        "places",
    )
    page, errors = harness.watched_page(
        browser, reduced_motion="reduce", viewport={"width": 320, "height": 800}
    )
    page.goto(file.as_uri())
    page.locator(".unrolled-places select:enabled").first.wait_for()
    yield page
    assert errors == []
    page.close()


def test_it_says_what_was_measured(page: Page) -> None:
    for scheme, kind in (("alibi", "back"), ("learned", "reverse"), ("rotary", "copy")):
        page.get_by_label("Positions").select_option(scheme)
        page.get_by_label("Task").select_option(kind)
        found = places.shares(load_table(TABLE), scheme, kind)
        for times, each in found.items():
            told = f"{100 * sum(each) / len(each):.0f} % of the letters at {times} ×"
            expect(page.locator(".status")).to_contain_text(told)
        assert page.locator(".lengths b").count() == sum(map(len, found.values()))
    lines = 4 if scheme in ("alibi", "relative") else 1
    assert page.locator(".chart polyline").count() == lines


def test_keys_move_the_place_and_a_screen_reader_hears_of_it(page: Page) -> None:
    place = page.get_by_role("slider", name="The place that looks back")
    place.focus()
    page.keyboard.press("End")
    expect(place).to_have_attribute("aria-valuetext", "place 128")
    expect(page.locator(".note")).to_have_text(places.BEYOND)
    page.keyboard.press("Home")
    expect(place).to_have_attribute("aria-valuetext", "place 8")
    expect(page.locator(".note")).to_have_text("")
    seen = re.compile("at place 0 to place 8.$")
    expect(page.get_by_role("img")).to_have_attribute("aria-label", seen)
    expect(page.locator("[role=status].spoken")).to_contain_text("of the letters")


def test_it_keeps_its_height_and_needs_no_scrolling_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".unrolled-places").bounding_box()
    assert box is not None
    assert box["height"] == widgets.HEIGHTS["places"][1]


@pytest.mark.parametrize(
    ("weights", "state"),
    [
        ("table", {"scheme": "<img src=x>", "kind": "__proto__", "query": -1e9}),
        ("table", {"scheme": "constructor", "kind": 3, "query": "x"}),
        ("{", {}),
        ('{"rows": [null, {"scheme": "rotary", "query": 8, "pull": ["<b>"]}]}', {}),
    ],
)
def test_nonsense_from_the_host_is_replaced_or_told(
    page: Page, weights: str, state: dict[str, object]
) -> None:
    file = widgets.source_path("places", TABLE)
    text = file.read_text("utf-8") if weights == "table" else weights
    told = page.evaluate(
        """([text, state]) => {
          const el = document.createElement("div");
          document.body.append(el);
          const weights = new TextEncoder().encode(text).buffer;
          const traits = { ...state, weights };
          const model = { get: (k) => traits[k], set() {}, save_changes() {},
                          on() {}, off() {} };
          try { globalThis.unrolled.widgets.places.render({ model, el }); }
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
        assert "of the letters at" in told[0]
    else:
        assert "make the book's records again" in told[0]
