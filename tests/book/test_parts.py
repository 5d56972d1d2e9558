"""*Parts* in a real browser, from a file, without a kernel."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import asdict

import harness
import pytest
from playwright.sync_api import Browser, Page, expect
from test_sounds import found_by_axe

from unrolled import widgets
from unrolled.models.sizes import PUBLISHED
from unrolled.records import load_table
from unrolled.widgets import parts

pytestmark = pytest.mark.book

TABLE = "todays-parts"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The widget on a phone, without motion."""
    file = harness.write_page(
        tmp_path_factory.mktemp("parts"),
        widgets.source_path("parts", TABLE),
        1,
        "",
        widgets.fallback_html("parts", TABLE),
        "parts",
    )
    page, errors = harness.watched_page(
        browser, reduced_motion="reduce", viewport={"width": 320, "height": 900}
    )
    page.goto(file.as_uri())
    page.locator(".unrolled-parts select:enabled").first.wait_for()
    yield page
    assert errors == []
    page.close()


def test_the_page_counts_as_python_does(page: Page) -> None:
    """To the last parameter and byte, for settings drawn at random."""
    draw, asked, expected = random.Random(0), [], []
    for _ in range(200):
        state = {
            "layers": draw.randint(1, 128),
            "heads": draw.choice((1, 12, 24, 96)),
            "shared": draw.choice((0, 1, 3)),
            "experts": draw.choice((-1, *parts.EXPERTS)),
            "window": draw.choice((-1, *parts.WINDOWS)),
        }
        sizes = parts.changed(PUBLISHED[draw.choice(list(PUBLISHED))], state)
        length = draw.choice(parts.LENGTHS)
        asked.append([asdict(sizes), length])
        expected.append(parts.counted(sizes, length))
    counted = "(all) => all.map(([s, n]) => globalThis.unrolled.counted(s, n))"
    assert page.evaluate(counted, asked) == expected


def amounts(page: Page) -> list[str]:
    return page.locator(".rows .amount").all_text_contents()


def told(model: str, length: int = 4096, **state: int) -> list[str]:
    found = parts.counted(parts.changed(PUBLISHED[model], state), length)
    return [
        parts.amount(value, "B" if key in ("place", "cache") else "")
        for key, value in found.items()
    ]


def test_what_is_chosen_is_counted(page: Page) -> None:
    page.get_by_label("Begin with").select_option("llama-7b")
    assert amounts(page) == told("llama-7b")
    page.get_by_label("Share keys and values").select_option("4")
    page.get_by_label("Places in sight").select_option("1024")
    assert amounts(page) == told("llama-7b", shared=4, window=1024)
    expect(page.locator(".status")).to_contain_text("× 0.063 the cache")
    page.get_by_label("Experts a layer").select_option("8")
    page.get_by_label("Tokens read").select_option("32768")
    settings = {"shared": 4, "window": 1024, "experts": 8}
    assert amounts(page) == told("llama-7b", 32_768, **settings)
    page.get_by_role("button", name="As published").click()
    assert amounts(page) == told("llama-7b", 32_768)
    expect(page.locator(".status")).to_have_text("Llama 7B as published.")


def test_by_keyboard_and_a_screen_reader_hears_of_it(page: Page) -> None:
    page.get_by_label("Begin with").select_option("gpt-3")
    page.get_by_role("slider", name="Layers").focus()
    page.keyboard.press("Home")
    expect(page.locator(".layers .readout")).to_have_text("1")
    # Seven heads can share only with one another, or not at all.
    page.get_by_role("slider", name="Heads that ask").fill("7")
    options = page.get_by_label("Share keys and values").locator("option")
    expect(options).to_have_text(["none", "each 7"])
    expect(page.locator("[role=status].spoken")).to_contain_text("the cache")


def test_it_keeps_its_height_and_needs_no_scrolling_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator(".unrolled-parts").bounding_box()
    assert box is not None
    assert box["height"] == widgets.HEIGHTS["parts"][1]
    rows = page.locator(".unrolled-parts .rows")
    assert rows.evaluate("(e) => e.scrollHeight <= e.clientHeight + 1")


def test_accessibility(page: Page) -> None:
    assert found_by_axe(page) == []


@pytest.mark.parametrize(
    ("weights", "state"),
    [
        ("table", {"model": "<img src=x>", "layers": -1, "heads": 1e9}),
        ("table", {"model": "__proto__", "shared": 7, "length": "x"}),
        ("{", {}),
        ('{"rows": [null, {"model": "gpt-3", "d_model": "<b>"}]}', {}),
    ],
)
def test_nonsense_from_the_host_is_replaced_or_told(
    page: Page, weights: str, state: dict[str, object]
) -> None:
    file = widgets.source_path("parts", TABLE)
    text = file.read_text("utf-8") if weights == "table" else weights
    shown, foreign = page.evaluate(
        """([text, state]) => {
          const el = document.createElement("div");
          document.body.append(el);
          const weights = new TextEncoder().encode(text).buffer;
          const traits = { ...state, weights };
          const model = { get: (k) => traits[k], set() {}, save_changes() {},
                          on() {}, off() {} };
          try { globalThis.unrolled.widgets.parts.render({ model, el }); }
          catch (error) { el.dataset.told = error.message; }
          const found = [el.querySelector(".status, [role=alert]")?.textContent,
                         el.querySelectorAll("img, script").length];
          el.remove();
          return found;
        }""",
        [text, json.loads(json.dumps(state))],
    )
    assert foreign == 0
    if weights == "table":
        assert re.search("as published", shown)
    else:
        assert "make the book's records again" in shown
    assert load_table(TABLE).rows
