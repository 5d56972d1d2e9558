"""*Sample* in a real browser, used as a reader uses it."""

from collections.abc import Iterator
from pathlib import Path

import harness
import numpy as np
import pytest
import torch
from harness import settled, text
from playwright.sync_api import Browser, Page, expect

from unrolled import widgets
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import read_weights
from unrolled.widgets.continuation import continuation, probabilities

pytestmark = pytest.mark.book

PROMPT = widgets.DEFAULTS["prompt"]
LENGTH = widgets.DEFAULTS["length"]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harness.page_weights(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def shared(
    browser: Browser, weights: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """One page for all tests that leave it as it was."""
    folder = tmp_path_factory.mktemp("shared")
    with harness.visited(browser, folder, weights) as opened:
        settled(opened, LENGTH)
        yield opened


@pytest.fixture
def page(browser: Browser, weights: Path, tmp_path: Path) -> Iterator[Page]:
    """A page of a test's own."""
    with harness.visited(browser, tmp_path, weights) as opened:
        settled(opened, LENGTH)
        yield opened


def torch_text(weights: Path, **changed: object) -> str:
    model, vocabulary = read_weights(weights)
    return continuation(model, vocabulary, **(widgets.DEFAULTS | changed))  # pyright: ignore


def test_alive_at_once(page: Page, weights: Path) -> None:
    """Without a click there is the text that torch writes, and one character open."""
    assert text(page, "typed") == PROMPT
    assert text(page) == torch_text(weights)
    assert page.locator(".distribution li").count() >= 9
    expect(page.locator("[data-influence]").first).to_be_visible()
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    # Read as a text, too, not only character by character.
    assert page.locator(".plain").text_content() == PROMPT + text(page)


def test_continue_goes_on(page: Page, weights: Path) -> None:
    """Continue adds to what is there: one long run, as torch would have drawn it."""
    page.get_by_role("button", name="Continue").click()
    settled(page, 2 * LENGTH)
    assert text(page) == torch_text(weights, length=2 * LENGTH)
    page.get_by_label("Characters").fill("7")
    page.get_by_role("button", name="Continue").click()
    settled(page, 2 * LENGTH + 7)
    assert len(text(page)) == 2 * LENGTH + 7


def test_same_seed_same_text(page: Page, weights: Path) -> None:
    """A text is settled by prompt, temperature, seed and length, and by no history."""
    first = text(page)
    page.get_by_label("Prompt").fill("KING")
    page.get_by_label("Seed", exact=True).fill("12")
    settled(page, LENGTH)
    assert text(page, "typed") == "KING"
    assert text(page) == torch_text(weights, prompt="KING", seed=12) != first
    page.get_by_label("Prompt").fill(PROMPT)
    page.get_by_label("Seed", exact=True).fill("0")
    settled(page, LENGTH)
    assert text(page) == first
    page.get_by_role("button", name="New seed").click()
    expect(page.get_by_label("Seed", exact=True)).not_to_have_value("0")
    page.get_by_role("button", name="Continue").click()
    settled(page, 2 * LENGTH)
    page.get_by_role("button", name="Reset").click()
    settled(page, LENGTH)
    assert text(page) == first
    assert page.get_by_label("Seed", exact=True).input_value() == "0"


def test_temperature(page: Page, weights: Path) -> None:
    """At 0 the seed makes no difference; the slider works by key and says its value."""
    slider = page.get_by_label("Temperature")
    slider.press("Home")
    expect(page.locator(".readout")).to_have_text("0.00")
    settled(page, LENGTH)
    coldest = text(page)
    assert coldest == torch_text(weights, temperature=0.0)
    page.get_by_label("Seed", exact=True).fill("99")
    settled(page, LENGTH)
    assert text(page) == coldest
    page.locator(".text > .drawn").nth(30).click()
    expect(page.locator(".distribution .chosen .percent")).to_have_text("100.0\u00a0%")
    slider.press("End")
    settled(page, LENGTH)
    assert text(page) == torch_text(weights, temperature=2.0, seed=99)


@pytest.mark.parametrize("place", [len(PROMPT), len(PROMPT) + 60, 5])
def test_open_a_character(shared: Page, weights: Path, place: int) -> None:
    """Its distribution and its gradients are those that torch computes."""
    option = shared.get_by_role("option").nth(place)
    option.click()
    expect(option).to_have_attribute("aria-selected", "true")
    sentence = shared.locator(".sentence")
    typed = place < len(PROMPT)
    expect(sentence).to_contain_text("You typed" if typed else "Drew")
    expect(sentence).to_contain_text("Most influence:")
    percents = shared.locator(".distribution .percent").all_text_contents()
    shown = [float(percent.removesuffix("\u00a0%")) for percent in percents]
    assert sum(shown) == pytest.approx(100, abs=1e-6)
    chosen = shared.locator(".distribution .chosen")
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text("typed" if typed else "drawn")
    expect(shared.locator(".distribution li").last).to_contain_text("others")

    model, vocabulary = read_weights(weights)
    assert isinstance(model, RNNLanguageModel)
    ids = vocabulary.encode(PROMPT + text(shared))
    trace: dict[str, torch.Tensor] = {}
    embedded = model.embedding(ids[:place][None]).detach().requires_grad_()
    model.embedding.register_forward_hook(lambda *_: embedded)
    logits, _ = model(ids[:place][None], trace=trace)
    row = probabilities(
        logits[0, -1].detach().numpy(), 1 if typed else widgets.DEFAULTS["temperature"]
    )
    expected = np.sort(row)[::-1][:8] * 100
    np.testing.assert_allclose(shown[:8], expected, atol=0.11)
    torch.log_softmax(logits[0, -1], dim=-1)[ids[place]].backward()
    assert embedded.grad is not None
    norms = embedded.grad[0].norm(dim=-1)
    shares = (100 * norms / norms.max()).numpy()
    tint = "spans => spans.map(span => Number(span.dataset.influence ?? 0))"
    tinted = shared.locator(".text > span").evaluate_all(tint)
    np.testing.assert_allclose(tinted[:place], shares, atol=1.01)
    assert not any(tinted[place:])


def test_first_character(shared: Page) -> None:
    """Nothing comes before it, and the page says so."""
    shared.get_by_role("option").first.click()
    expect(shared.locator(".sentence")).to_contain_text("Nothing comes before")
    expect(shared.locator("[data-influence]")).to_have_count(0)
    expect(shared.locator(".distribution li")).to_have_count(0)


def test_by_keyboard_alone(page: Page) -> None:
    """Tab goes through seven stops; the arrow keys through the text."""
    stops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement)"
                ".innerText.trim().split(/\\s/)[0]"
            )
        )
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
    assert stops[:7] == [
        *("Prompt", "Temperature", "Seed", "New", "Characters", "Continue", "Reset")
    ]
    focused = page.locator("[role=option]:focus")
    expect(focused).to_have_count(1)
    expect(page.locator(".text > [tabindex='0']")).to_have_count(1)
    place = "[...document.activeElement.parentNode.children]"
    place += ".indexOf(document.activeElement)"
    before = page.evaluate(place)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(place) == before + 1
    expect(focused).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(place) > before + 20
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert abs(page.evaluate(place) - before - 1) <= 1
    page.keyboard.press("End")
    assert page.evaluate(place) == len(PROMPT) + LENGTH - 1
    seen = """() => {
      const [inner, box] = [document.activeElement, document.activeElement.parentNode]
        .map((element) => element.getBoundingClientRect());
      return inner.top >= box.top && inner.bottom <= box.bottom + 1;
    }"""
    assert page.evaluate(seen)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(place) == len(PROMPT) + LENGTH - 1
    page.keyboard.press("Home")
    assert page.evaluate(place) == 0
    assert page.evaluate(seen)
    expect(page.locator(".text > [tabindex='0']")).to_have_count(1)
    page.get_by_label("Prompt").press("Control+Enter")
    settled(page, 2 * LENGTH)


@pytest.mark.parametrize(
    ("typed", "read", "said"),
    [
        ("What 🙂 é", "What  ", "Left out 2 characters this model never saw: 🙂 é"),
        ("", "\n", "The prompt is empty, so the text starts from a new line."),
        ("🙂", "\n", "Left out 1 character this model never saw: 🙂"),
        ("\ud83d", "\n", "never saw: U+D83D"),
        ("a\u200db\x00c", "abc", "never saw: U+200D U+0000"),
        ("don’t “go”", 'don\'t "go"', 'Read ’ as \', “ as ", ” as ".'),
        ("שלום", "\n", "Left out 4 characters"),
        (
            "<script>window.hacked=1</script>",
            "scriptwindow.hacked1script",
            "never saw: < > = /",
        ),
        ('"><img src=x onerror="window.hacked=1">', None, "Left out"),
    ],
)
def test_what_it_cannot_read(
    shared: Page, weights: Path, typed: str, read: str | None, said: str
) -> None:
    """Unknown characters are left out and told; nothing that is typed is ever HTML."""
    # Set through the page's own language: half a surrogate pair fits no other way.
    shared.get_by_label("Prompt").evaluate(
        """(field, codes) => {
          field.value = String.fromCharCode(...codes);
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        list(memoryview(typed.encode("utf-16-le", "surrogatepass")).cast("H")),
    )
    status = shared.locator(".status")
    _, vocabulary = read_weights(weights)
    if '"' in typed or (read and "=" in said and "=" in vocabulary.characters):
        expect(status).to_contain_text("Left out")
    else:
        expect(status).to_contain_text(said)
        assert text(shared, "typed") == read
    expect(status).to_contain_text(f"Wrote {LENGTH} characters.")
    assert shared.evaluate("window.hacked") is None
    assert shared.locator(".unrolled-sample img, .unrolled-sample script").count() == 0
    expect(shared.locator(".spoken")).to_contain_text("Wrote", timeout=5000)
    shared.get_by_label("Prompt").fill(PROMPT)
    expect(status).not_to_contain_text("Left out")
    settled(shared, LENGTH)


def test_ten_kilobytes(page: Page) -> None:
    """A long prompt is read without the page standing still, and can be stopped."""
    verse = "Now is the winter of our discontent\nMade glorious summer. "
    long = (verse * 200)[:10_000]
    page.evaluate(
        """() => {
          window.gaps = [];
          let last = performance.now();
          const tick = () => {
            const now = performance.now();
            window.gaps.push(now - last);
            last = now;
            requestAnimationFrame(tick);
          };
          requestAnimationFrame(tick);
        }"""
    )
    page.get_by_label("Prompt").fill(long)
    expect(page.locator(".status")).to_contain_text("Reading the prompt")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".status")).to_contain_text("Wrote 0 characters.")
    page.get_by_role("button", name="Continue").click()
    settled(page, LENGTH)
    # How long a frame takes is the machine's affair; that there were many is ours.
    gaps = sorted(page.evaluate("window.gaps"))
    print(f"{len(gaps)} frames: median {gaps[len(gaps) // 2]:.0f} ms")
    assert len(gaps) >= 60
    expect(page.locator(".earlier")).to_contain_text("9,600 characters before these")
    expect(page.locator(".sentence")).to_contain_text("Followed 200 characters back")
    assert text(page, "typed") == long[-400:]


def test_too_long(page: Page) -> None:
    """Past 12,000 characters only the end is read; the box stops at 2,000 drawn."""
    page.get_by_label("Characters").fill("1000")
    page.get_by_label("Prompt").fill("a" * 12_001)
    last = "Reads only the last 12,000 characters of the prompt."
    expect(page.locator(".status")).to_contain_text(last)
    page.get_by_label("Prompt").fill("a")
    settled(page, 1000)
    for drawn in (2000, 2000):
        page.get_by_role("button", name="Continue").click()
        expect(page.locator(".text > .drawn")).to_have_count(drawn, timeout=60_000)
    expect(page.locator(".status")).to_contain_text("as far as this box goes")


def test_two_on_a_page(browser: Browser, weights: Path, tmp_path: Path) -> None:
    """Two widgets know nothing of each other."""
    page, errors = harness.watched_page(browser)
    page.goto(harness.write_page(tmp_path, weights, boxes=2).as_uri())
    first, second = (page.locator(".unrolled-sample").nth(n) for n in (0, 1))
    settled(first, LENGTH)
    second.scroll_into_view_if_needed()
    settled(second, LENGTH)
    first.get_by_label("Prompt").fill("KING")
    settled(first, LENGTH)
    assert text(second, "typed") == PROMPT
    assert text(first) != text(second)
    assert errors == []
    page.close()


def test_cleanup(page: Page, weights: Path) -> None:
    """What render returns stops everything and takes the widget away."""
    left = page.evaluate(
        """async () => {
          const el = document.createElement("div");
          document.body.append(el);
          const heard = new Set();
          const state = { weights: Uint8Array.from(
            atob(unrolled.weights["test-seed-0"]), (c) => c.charCodeAt(0)).buffer };
          const model = {
            get: (key) => state[key], set: (key, value) => { state[key] = value; },
            save_changes() {}, on: (event) => heard.add(event),
            off: (event) => heard.delete(event),
          };
          const end = unrolled.widgets.sample.render({ model, el });
          await new Promise((done) => setTimeout(done, 50));
          end();
          await new Promise((done) => setTimeout(done, 1000));
          return [el.childNodes.length, heard.size];
        }"""
    )
    assert left == [0, 0]


def test_damaged_weights_say_so(
    browser: Browser, weights: Path, tmp_path: Path
) -> None:
    """Damaged weights leave the recorded text and add a sentence."""
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(weights.read_bytes()[:-100])
    page = browser.new_page()
    page.goto(harness.write_page(tmp_path, damaged, fallback="recorded").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("cannot be read")
    expect(page.get_by_text("recorded")).to_be_visible()
    page.close()
