"""*Blank* in a real browser: equal to torch, and used as a reader uses it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Locator, Page, expect
from test_engine import PACK, STRINGS, unpack
from test_engine_transformer import encoded, furthest
from visit import AXE

from unrolled import widgets
from unrolled.data.speeches import END, MARKS, Words, words_of
from unrolled.models.bert import Bert
from unrolled.records import read_network, save_weights, weights_path
from unrolled.widgets import blank

pytestmark = pytest.mark.book

SENTENCE = blank.DEFAULTS["sentence"]
CURLY = "’Tis o’er; the wild-goose-chase -- 'twas ill-- MARRY'D, I know'st\u2003it!?"
READ = """({weights, strings, hidden}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadBert(bytes);
  const { END, MASK, readSentence } = unrolled.blanking;
  PACK
  return strings.map((string) => {
    const { words, ids } = readSentence(model, string);
    const row = [END, ...ids, END];
    for (const place of hidden) if (place <= ids.length) row[place] = MASK;
    const asked = [0, Math.floor(row.length / 2), row.length - 1];
    const run = model.forward(row, asked);
    const position = asked[1];
    const shares = run.logits.slice(model.vocabSize, 2 * model.vocabSize);
    const most = Math.max(...shares);
    const total = shares.reduce((sum, x) => sum + Math.exp(x - most), 0);
    const gradient = shares.map((x) => -Math.exp(x - most) / total);
    gradient[(7 * row.length) % model.vocabSize] += 1;
    const { inputs } = model.backward(run, [{ position, gradient }]);
    const looks = model.layers.map((_, l) =>
      model.attended(run, l, position).map((heads) => Array.from(heads)));
    return { words, row, logits: pack(run.logits), inputs: pack(inputs), looks };
  });
}""".replace("PACK", PACK)


@pytest.fixture(scope="module")
def model() -> Bert:
    found, _ = read_network(weights_path(blank.RECIPE, 0))
    assert isinstance(found, Bert)
    return found


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A narrow page with one widget, from file://; no error may be printed."""
    visited, errors = harness.watched_page(
        browser, viewport={"width": 320, "height": 900}, reduced_motion="reduce"
    )
    weights = weights_path(blank.RECIPE, 0)
    fallback = widgets.fallback_html("blank", blank.RECIPE, 0)
    theme = 'data-theme="dark"'
    file = harness.write_page(tmp_path, weights, 1, theme, fallback, widget="blank")
    visited.goto(file.as_uri())
    visited.locator("button:enabled").first.wait_for()
    yield visited
    visited.close()
    assert errors == []


def word(page: Page, place: int) -> Locator:
    return page.locator(f"button[data-place='{place}']")


def offered(page: Page) -> list[str]:
    return page.locator(".offer:visible .name").all_text_contents()


def expected(model: Bert, blanks: list[int], at: int, shown: list[list[object]]):
    """The eight words that torch finds likeliest at a blank of the sentence."""
    _, chances, _ = blank.answered(model, SENTENCE, blanks, shown)
    order = chances[blanks.index(at)].argsort(descending=True)[:8]
    return [model.words[int(id)] for id in order]


def fresh(folder: Path) -> Path:
    """Another size, and weights that are far from those of the beginning."""
    torch.manual_seed(1)
    words = [*MARKS, *words_of("My lord, I have not you.")]
    sizes = {"d_model": 12, "num_heads": 3, "num_layers": 3, "d_ff": 10}
    config = {"words": words, **sizes, "context_length": 30, "position_std": 1.0}
    model = Bert(**config)
    with torch.no_grad():
        for weight in model.layers.parameters():
            weight += 0.3 * torch.randn_like(weight)
        model.bias.copy_(torch.randn_like(model.bias))
    about = {"architecture": "bert", "config": json.dumps(config)}
    file = folder / "bert.safetensors"
    save_weights(file, model, None, about)
    return file


@pytest.mark.parametrize("kind", ["page", "fresh"])
def test_engine_equals_torch(page: Page, tmp_path: Path, kind: str) -> None:
    """Words as in Python; logits within 5e-3, attention within 1e-3, gradients within
    a hundredth of the largest."""
    weights = weights_path(blank.RECIPE, 0) if kind == "page" else fresh(tmp_path)
    found, _ = read_network(weights)
    assert isinstance(found, Bert)
    model, words = found.double(), Words(found.words)
    most = model.context_length - 2
    strings, hidden = [*STRINGS, CURLY], [1, 4, 5]
    asked = {"weights": encoded(weights), "strings": strings, "hidden": hidden}
    worst = {"logits": 0.0, "attention": 0.0, "inputs": 0.0}
    embedded: list[Any] = []
    model.embedding.register_forward_hook(lambda _, __, out: embedded.append(out))
    for string, got in zip(strings, page.evaluate(READ, asked), strict=True):
        seen = list(words_of(string)[:most])
        assert got["words"] == seen
        row = words.encode([END, *seen, END])
        for place in hidden:
            if place <= len(seen):
                row[place] = 0
        assert got["row"] == row.tolist()
        trace: dict[str, torch.Tensor] = {}
        logits = model(row[None], trace=trace)[0]
        middle = len(row) // 2
        rows = logits[[0, middle, len(row) - 1]]
        off = furthest(unpack(got["logits"], words.size), rows)
        worst["logits"] = max(worst["logits"], off)
        looks = np.array(got["looks"])
        off = furthest(looks, trace["weights"][:, 0, :, middle])
        worst["attention"] = max(worst["attention"], off)
        said = rows[1].log_softmax(-1)[(7 * len(row)) % words.size]
        (inputs,) = torch.autograd.grad(said, [embedded.pop()])
        off = furthest(unpack(got["inputs"], inputs.shape[2]), inputs[0])
        worst["inputs"] = max(worst["inputs"], off / float(inputs.abs().max()))
    print(f"{kind}: {worst}")
    assert worst["logits"] <= 5e-3
    assert worst["attention"] <= 1e-3
    assert worst["inputs"] <= 1e-2


def test_what_cannot_be_read_is_refused(page: Page) -> None:
    said = page.evaluate(
        """([own, other]) => {
          const read = (weights) =>
            unrolled.loadBert(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const model = read(own);
          return [() => read(other), () => model.forward(new Array(65).fill(3))]
            .map((run) => {
              try { run(); } catch (error) { return error.message; }
            });
        }""",
        [
            encoded(weights_path(blank.RECIPE, 0)),
            encoded(weights_path("recall-attention", 0)),
        ],
    )
    assert said == [
        "These weights are of the architecture “attention-reader”, which fills no "
        "blanks.",
        "65 words are more than the 64 that fit in the context.",
    ]


def test_a_word_is_hidden_put_and_given_back_by_keyboard(
    page: Page, model: Bert
) -> None:
    """One stop of the Tab key; what stands at one blank changes the other."""
    assert offered(page)[:8] == expected(model, [4, 5], 4, [])
    status = page.locator(".status")
    page.get_by_role("button", name="Put thou there").focus()
    page.keyboard.press("Enter")
    expect(word(page, 4).locator(".word")).to_have_text("thou")
    expect(page.get_by_role("radio", name="left")).to_be_checked()
    expect(status).to_contain_text("Word 4 is left as it is.")
    word(page, 1).focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(word(page, 5)).to_be_focused()
    assert page.locator(".words [tabindex='0']").count() == 1
    page.keyboard.press("Enter")  # opens the other blank
    thou: list[list[object]] = [[4, "thou"]]
    assert offered(page)[:8] == expected(model, [4, 5], 5, thou)
    expect(word(page, 4)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Space")  # and gives its word back
    expect(word(page, 5)).to_have_attribute("aria-pressed", "false")
    expect(word(page, 5).locator(".word")).to_have_text("art")
    expect(word(page, 5)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    expect(status).to_contain_text("Word 1 is hidden.")
    assert offered(page)[:8] == expected(model, [4, 1], 1, thou)
    expect(page.locator(".spoken")).to_contain_text("Word 1 is hidden.")
    expect(page.locator(".elsewhere")).to_contain_text("“thou” (4)")


def test_hidden_changed_and_left(page: Page, model: Bert) -> None:
    """Three ways of asking for the same place, and a way back to the first."""
    page.get_by_role("radio", name="changed").check()
    other = word(page, 4).locator(".word").text_content()
    assert other in model.words[3:]
    assert other != "thou"
    expect(page.locator(".status")).to_contain_text(f"Word 4 is changed to “{other}”.")
    assert offered(page)[:8] == expected(model, [4, 5], 4, [[4, other]])
    page.get_by_role("radio", name="left").check()
    assert offered(page)[:8] == expected(model, [4, 5], 4, [[4, "thou"]])
    _, chances, _ = blank.answered(model, SENTENCE, [4, 5], [[4, "thou"]])
    share = f"{100 * float(chances[0].max()):.1f}\u00a0%"
    expect(page.locator(".status")).to_contain_text(f"ranks 1 of 3,500, {share}.")
    page.get_by_role("radio", name="hidden").check()
    assert offered(page)[:8] == expected(model, [4, 5], 4, [])
    expect(word(page, 4).locator(".word")).to_have_text("[mask]")


def test_where_it_looks(page: Page, model: Bert) -> None:
    """The mean of all heads, or one, as torch has it: on words and in a sentence."""
    _, _, looks = blank.answered(model, SENTENCE, [4, 5])
    for choice, weights in (
        (None, looks[:, :, 4].mean((0, 1))),
        ("layer 2, head 3", looks[1, 2, 4]),
    ):
        if choice:
            page.get_by_role("combobox").select_option(label=choice)
        shares = page.locator(".words .share").all_text_contents()
        found = np.array([int(share.split("\u00a0")[0]) for share in shares])
        assert np.abs(found - 100 * weights.numpy()).max() <= 0.51
        most = int(weights.argmax())
        expect(page.locator(".sentence")).to_contain_text(f"{found[most]}\u00a0%")
    expect(page.locator(".sentence")).to_contain_text("Layer 2, head 3 looks most at")


def test_blanks_stay_with_their_words_while_one_types(page: Page) -> None:
    field = page.get_by_role("textbox")
    field.fill("O, I know what thou art, and I will speak with thee.")
    pressed = page.locator(".words [aria-pressed='true']")
    assert pressed.evaluate_all("all => all.map((one) => one.dataset.place)") == [
        "6",
        "7",
    ]
    field.fill("O, I know what thou art, xylophones, and I will speak.")
    expect(pressed).to_have_count(2)
    expect(page.locator(".status")).to_contain_text("know xylophones: reads an")
    expect(page.locator("[data-unknown='true']")).to_contain_text("xylophones")
    page.locator("[data-unknown='true']").click()
    expect(page.locator(".status")).to_contain_text("typed, it does not know")
    field.fill("xylophones quintessentially!")
    expect(page.locator(".status")).to_contain_text("reads unknown words")
    page.get_by_role("button", name="Reset").click()
    expect(field).to_have_value(SENTENCE)
    expect(pressed).to_have_count(2)


def test_a_link_sets_it_before_and_after_it_wakes(page: Page, model: Bert) -> None:
    """Whole states: one that is left, one that is changed."""
    for blanks, place, shown in (([2], 0, []), ([2, 5], 5, [[5, "queen"]])):
        state = {
            **widgets.CLEARED["blank"],
            "sentence": "My lord, the king is dead.",
            "blanks": blanks,
            "place": place,
            "shown": shown,
        }
        page.evaluate(
            """(state) => {
              const link = document.createElement("a");
              link.href = "#widget-0";
              link.dataset.set = JSON.stringify(state);
              document.body.append(link);
              link.click();
              link.remove();
            }""",
            state,
        )
        _, chances, _ = blank.answered(model, state["sentence"], blanks, shown)
        best = model.words[int(chances[-1].argmax())]
        expect(page.locator(".status")).to_contain_text(f"Likeliest: “{best}”")
        pressed = page.locator(".words [aria-pressed='true']")
        expect(pressed).to_have_count(len(blanks))
    expect(word(page, 5).locator(".word")).to_have_text("queen")
    assert page.get_by_role("radio", name="changed").is_checked()


def test_fits_and_is_accessible(page: Page) -> None:
    """At 320 px and in the dark; hostile sentences do no harm."""
    _, narrow = widgets.HEIGHTS["blank"]
    box = page.locator(".frame").bounding_box()
    assert box is not None
    assert box["height"] == narrow
    page.add_script_tag(path=AXE)

    def found() -> list[str]:
        result = page.evaluate("axe.run(document, { preload: false })")
        return [
            f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in result["violations"]
        ]

    assert found() == []
    field = page.get_by_role("textbox")
    for typed, told in (
        ("🙂 12", "nothing to read yet"),
        ("<b>é", "never saw: < > é."),
        ("constructor __proto__ w" + 2000 * "w", "Does not know constructor, proto, "),
        ("my lord " * 5000, "Reads only the first 62 of 10,000 words."),
    ):
        field.fill(typed)
        expect(page.locator(".status")).to_contain_text(told)
        assert page.locator(".frame").bounding_box() == box
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    word(page, 62).click()
    page.get_by_role("radio", name="changed").check()
    expect(page.locator(".status")).to_contain_text("Word 62 is changed to")
    assert found() == []
