"""*Judge* in a real browser: equal to Python, and used as a reader uses it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Locator, Page, expect
from visit import AXE

from unrolled import counts, widgets
from unrolled.records import read_weights
from unrolled.widgets import judge

pytestmark = pytest.mark.book

TEXT = judge.DEFAULTS["text"]
ORDER = counts.PAGE_ORDER


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harness.page_weights(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def shared(
    browser: Browser, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """One page for all tests that leave it as it was."""
    folder = tmp_path_factory.mktemp("shared")
    with harness.visited(browser, folder, weights, "judge") as opened:
        settled(opened, len(TEXT))
        yield opened


@pytest.fixture
def page(browser: Browser, weights: Path, tmp_path: Path) -> Iterator[Page]:
    """A page of a test's own."""
    with harness.visited(browser, tmp_path, weights, "judge") as opened:
        settled(opened, len(TEXT))
        yield opened


def settled(page: Page | Locator, judged: int) -> None:
    """Wait until so many characters have been judged and one of them is open."""
    status = page.locator(".status")
    said = f"{judged:,} character{'' if judged == 1 else 's'}: "
    expect(status).to_contain_text(said, timeout=120_000)
    expect(page.locator(".text")).to_have_attribute("aria-busy", "false")
    expect(page.locator(".text [aria-selected=true]")).to_have_count(1)


def in_python(weights: Path, text: str, order: int = ORDER) -> tuple[Any, Any]:
    model, vocabulary = read_weights(weights)
    return judge.costs(model, judge.page_ngram(order), vocabulary, text)


def shown_bits(page: Page) -> np.ndarray:
    """Bits of network and n-gram as the labels of the characters say them."""
    labels = "spans => spans.map(span => span.getAttribute('aria-label'))"
    found = page.locator(".text > span").evaluate_all(labels)
    pairs = [label.rpartition(": network ")[2].split("\u00a0bits") for label in found]
    return np.array([[float(p[0]), float(p[1].split()[-1])] for p in pairs])


def test_alive_at_once(page: Page, weights: Path) -> None:
    """Without a click: every cost as Python computes it, and one character open."""
    network, ngram = in_python(weights, TEXT)
    expected = np.stack([network, ngram], axis=1)
    np.testing.assert_allclose(shown_bits(page), expected, atol=0.0051)
    values = page.locator(".totals .value").all_text_contents()
    assert values == [f"{network.mean():.2f}", f"{ngram.mean():.2f}"]
    less = "network" if network.mean() < ngram.mean() else f"{ORDER}-gram"
    expect(page.locator(".status")).to_contain_text(f"the {less} was less surprised")
    opened = int(np.abs(network - ngram).argmax())
    chosen = page.locator(".text [aria-selected=true]")
    assert chosen.evaluate("e => [...e.parentNode.children].indexOf(e)") == opened
    assert page.locator(".text").text_content() == TEXT
    heights = page.locator(".text rect.network").evaluate_all(
        "rects => rects.map(rect => Number(rect.getAttribute('height')))"
    )
    bars = np.maximum(1, 24 * np.minimum(network, 8) / 8)
    np.testing.assert_allclose(heights, bars, atol=0.051)


def test_it_answers_while_one_types(page: Page, weights: Path) -> None:
    """Character by character; the newest one is open."""
    field = page.get_by_label("Text to judge")
    field.fill("")
    expect(page.locator(".status")).to_contain_text("nothing to judge yet")
    expect(page.locator(".text > span")).to_have_count(0)
    field.press_sequentially("Good night")
    settled(page, 10)
    expected = np.stack(in_python(weights, "Good night"), axis=1)
    np.testing.assert_allclose(shown_bits(page), expected, atol=0.0051)
    last = page.locator(".text > span").last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(page.locator(".sentence")).to_contain_text("“t” cost the network")
    expect(page.locator(".verdict .heading")).to_have_text("Expected after “Good␣nigh”")
    expect(page.locator(".spoken")).to_contain_text("“t” cost", timeout=5000)
    page.get_by_role("button", name="Reset").click()
    settled(page, len(TEXT))
    assert page.locator(".text").text_content() == TEXT


@pytest.mark.parametrize("order", [1, 3])
def test_another_order(page: Page, weights: Path, order: int) -> None:
    """The n-gram alone changes, and every place says which it is."""
    before = shown_bits(page)
    page.get_by_label("Characters the n-gram sees").select_option(str(order))
    heading = page.locator(".panels .ngram .heading")
    expect(heading).to_have_text(f"{order}-gram")
    expect(page.locator(".totals .ngram .name")).to_have_text(f"{order}-gram")
    found = shown_bits(page)
    np.testing.assert_array_equal(found[:, 0], before[:, 0])
    _, ngram = in_python(weights, TEXT, order)
    np.testing.assert_allclose(found[:, 1], ngram, atol=0.0051)


@pytest.mark.parametrize("place", [0, 14, 60])
def test_what_each_expected(shared: Page, weights: Path, place: int) -> None:
    """Both distributions at a chosen character are those that Python computes."""
    shared.locator(".text > span").nth(place).click()
    model, vocabulary = read_weights(weights)
    ids = vocabulary.encode("\n" + TEXT)
    with torch.no_grad():
        logits, _ = model.double()(ids[None, : place + 1])
    expected = {
        "network": logits[0, -1].softmax(dim=-1).numpy(),
        "ngram": judge.page_ngram(ORDER).probabilities(ids[: place + 1]),
    }
    for name, row in expected.items():
        panel = shared.locator(f".panels .{name}")
        percents = panel.locator(".percent").all_text_contents()
        shown = [float(percent.removesuffix("\u00a0%")) for percent in percents]
        assert sum(shown) == pytest.approx(100, abs=1e-6)
        best = np.sort(row)[::-1][:8] * 100
        np.testing.assert_allclose(shown[:8], best, atol=0.11)
        expect(panel.locator(".chosen")).to_have_count(1)
    said = shared.locator(".spoken")
    expect(said).to_contain_text("The network expected", timeout=5000)


def test_by_keyboard_alone(page: Page) -> None:
    """Tab goes through five stops; the arrow keys through the text."""
    stops = []
    for _ in range(5):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement)"
                ".innerText.trim().split(/\\s/)[0]"
            )
        )
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
    assert stops[:4] == ["Text", "Characters", "Numbers", "Reset"]
    focused = page.locator("[role=option]:focus")
    expect(focused).to_have_count(1)
    page.keyboard.press("Home")
    place = "[...document.activeElement.parentNode.children]"
    place += ".indexOf(document.activeElement)"
    assert page.evaluate(place) == 0
    heading = page.locator(".verdict .heading")
    expect(heading).to_have_text("Expected after a new line, before the text")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Expected after “To”")
    expect(focused).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place) == TEXT.index("\n") + 3
    page.keyboard.press("End")
    assert page.evaluate(place) == len(TEXT) - 1


def test_the_same_in_numbers(page: Page, weights: Path) -> None:
    """A button turns the bars into a table, and back."""
    button = page.get_by_role("button", name="Numbers")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".text")).to_be_hidden()
    rows = page.get_by_role("row")
    expect(rows).to_have_count(len(TEXT) + 1)
    network, ngram = in_python(weights, TEXT)
    expect(rows.nth(3)).to_have_text(f"3m{network[2]:.2f}{ngram[2]:.2f}")
    page.get_by_label("Text to judge").fill("Ay me")
    expect(rows).to_have_count(6)
    button.click()
    expect(rows).to_have_count(0)
    settled(page, 5)


@pytest.mark.parametrize(
    ("typed", "read", "said"),
    [
        ("What 🙂 é", "What  ", "Left out 2 characters this model never saw: 🙂 é"),
        ("🙂", "", "never saw: 🙂 There is nothing to judge yet"),
        ("\ud83d", "", "never saw: U+D83D"),
        ("a\u200db\x00c", "abc", "never saw: U+200D U+0000"),
        ("don’t", "don't", "Read ’ as '."),
        ("שלום", "", "Left out 4 characters"),
        ("\u202eabc", "abc", "never saw: U+202E"),
        (
            "<script>window.hacked=1</script>",
            "scriptwindow.hacked1script",
            "never saw: < > = /",
        ),
        ('"><img src=x onerror="window.hacked=1">', None, "Left out"),
    ],
)
def test_what_it_cannot_read(
    shared: Page, typed: str, read: str | None, said: str
) -> None:
    """Unknown characters are left out and told; nothing that is typed is ever HTML."""
    # Set through the page's own language: half a surrogate pair fits no other way.
    shared.get_by_label("Text to judge").evaluate(
        """(field, codes) => {
          field.value = String.fromCharCode(...codes);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        list(memoryview(typed.encode("utf-16-le", "surrogatepass")).cast("H")),
    )
    expect(shared.locator(".status")).to_contain_text(said)
    if read is not None:
        expect(shared.locator(".text")).to_have_text(read, use_inner_text=False)
    assert shared.evaluate("window.hacked") is None
    assert shared.locator(".unrolled-judge img, .unrolled-judge script").count() == 0
    shared.get_by_role("button", name="Reset").click()
    settled(shared, len(TEXT))


def test_ten_kilobytes(page: Page, weights: Path) -> None:
    """A long text is judged whole, its last part shown, in frames of their own."""
    verse = "Now is the winter of our discontent\nMade glorious summer. "
    long = (verse * 200)[:10_000]
    page.get_by_label("Text to judge").fill(long)
    settled(page, 10_000)
    expect(page.locator(".earlier")).to_contain_text("9,600 characters before these")
    assert page.locator(".text").text_content() == long[-400:]
    network, ngram = in_python(weights, long)
    values = [float(v) for v in page.locator(".totals .value").all_text_contents()]
    np.testing.assert_allclose(values, [network.mean(), ngram.mean()], atol=0.006)
    page.get_by_label("Text to judge").fill("a" * 12_001)
    expect(page.locator(".status")).to_contain_text("Reads only the last 12,000")
    page.get_by_role("button", name="Reset").click()
    settled(page, len(TEXT))


def test_damaged_files_say_so(browser: Browser, weights: Path, tmp_path: Path) -> None:
    """Damaged counts leave the recorded text and add a sentence."""
    page = browser.new_page()
    file = harness.write_page(tmp_path, weights, fallback="recorded", widget="judge")
    script = tmp_path / "_static" / "weights" / "counts.js"
    script.write_text(script.read_text()[:-4000] + '";\n')
    page.goto(file.as_uri())
    expect(page.get_by_role("alert")).to_contain_text("counts cannot be read")
    expect(page.get_by_text("recorded")).to_be_visible()
    page.close()


def test_other_characters_are_refused(browser: Browser, tmp_path: Path) -> None:
    """Counts and weights of different vocabularies are told apart."""
    other = harness.fresh_weights(tmp_path / "other.safetensors", 16)
    page = browser.new_page()
    page.goto(harness.write_page(tmp_path, other, widget="judge").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("of different characters")
    page.close()


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
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing in either, and nothing scrolls sideways."""
    model, vocabulary = read_weights(weights)
    template = (Path(widgets.__file__).parent / "judge.html").read_text("utf-8")
    shown = judge.fallback(model, vocabulary, {})
    fallback = template.format(architecture="rnn", **shown)
    file = harness.write_page(
        tmp_path, weights, 1, f'data-theme="{theme}"', fallback, widget="judge"
    )
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    recorded = [page.locator(f"{part}").inner_html() for part in (".totals", ".legend")]
    drawn = page.locator(".text").text_content()
    assert found_by_axe(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    settled(page, len(TEXT))
    errors.clear()  # the script that was held back the first time
    assert page.locator(".frame").bounding_box() == before
    assert page.locator(".text").text_content() == drawn == TEXT
    assert page.locator(".legend").inner_html() == recorded[1]
    assert before is not None
    wide, narrow = widgets.HEIGHTS["judge"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    assert found_by_axe(page) == []
    page.get_by_role("button", name="Numbers").click()
    assert found_by_axe(page) == []
    page.get_by_role("button", name="Numbers").click()
    page.get_by_label("Text to judge").fill("Unknown: 🙂 é ﷽ " * 9)
    expect(page.locator(".status")).to_contain_text("Left out")
    page.locator(".text > span").nth(40).click()
    assert page.locator(".frame").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div, .status, .text").all():
        assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    for panel in page.locator(".panels > div").all():
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
