"""*Speak* in a real browser: equal to Python, and used as a reader uses it."""

import base64
import json
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
from unrolled.models.seq2seq import SCORES, Seq2Seq
from unrolled.records import load_network, read_network, save_weights, weights_path
from unrolled.widgets import speak
from unrolled.widgets.sounds import KEY

pytestmark = pytest.mark.book

BOUND = 5e-3  # of a logit, as for every model of the engine
LOGITS = """({weights, pairs}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadSpeaker(bytes);
  return pairs.map(({ letters, heard, position, phone }) => {
    const run = model.forward(letters, heard);
    const plain = (rows) => rows.map((row) => [...row]);
    return {
      logits: plain(run.logits),
      weights: plain(run.weights),
      gradient: plain(model.backward(run, position, phone)),
    };
  });
}"""
ANSWERS = """({weights, words, width}) => {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  const model = unrolled.loadSpeaker(bytes);
  return words.map((word) => unrolled.speaking.beam(model, model.encode(word).ids, width).answers);
}"""  # noqa: E501


@pytest.fixture(scope="module")
def quiet(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with the scripts alone, to compute in."""
    opened, errors = harness.watched_page(browser)
    folder = tmp_path_factory.mktemp("quiet")
    opened.goto(harness.write_page(folder, None, widget="speak").as_uri())
    yield opened
    opened.close()
    assert errors == []


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with one widget, from file://; the test fails if it prints an error."""
    opened, errors = harness.watched_page(
        browser, viewport={"width": 900, "height": 900}, reduced_motion="reduce"
    )
    weights = weights_path(speak.PLAIN, 0)
    opened.goto(harness.write_page(tmp_path, weights, widget="speak").as_uri())
    opened.locator("button:enabled").first.wait_for()
    yield opened
    opened.close()
    assert errors == []


def packed(file: Path) -> str:
    return base64.b64encode(file.read_bytes()).decode()


def stored(folder: Path, kind: str) -> Path:
    """An untrained speaker with strong opinions, or the recorded one without
    attention."""
    if kind == "none":
        return weights_path(speak.PLAIN, 0)
    torch.manual_seed(1)
    config = {
        "vocab_size": 26,
        "phones": list(KEY),
        "embedding_size": 24,
        "hidden_size": 64,
        "attention": kind,
    }
    model = Seq2Seq(**config)
    with torch.no_grad():
        for weight in model.parameters():
            weight *= 2
    about = {"architecture": "seq2seq", "config": json.dumps(config)}
    save_weights(folder / "speaker.safetensors", model, None, about)
    return folder / "speaker.safetensors"


@pytest.mark.parametrize("kind", ["none", *SCORES])
def test_logits_attention_and_gradients_equal_torch(
    quiet: Page, tmp_path: Path, kind: str
) -> None:
    """On fifty words with their phones, long and short ones and nonsense among them."""
    file = stored(tmp_path, kind)
    model, _ = read_network(file)
    assert isinstance(model, Seq2Seq)
    model.double()  # as the page computes
    ids = {phone: k for k, phone in enumerate(model.phones)}
    ways = {"z" * 24: (("Z",) * 20,), "qxjkvbz": (("K",),), "a": ((),)}
    ways |= dict(list(load_cmudict().test.items())[:47])
    pairs = [
        {
            "letters": speak.LETTERS.encode(word).tolist(),
            "heard": [model.mark, *(ids[p] for p in way)],
            "position": len(way) // 2,
            "phone": ids[way[len(way) // 2]] if way else model.mark,
        }
        for word, (way, *_) in ways.items()
    ]
    assert len(pairs) == 50
    found = quiet.evaluate(LOGITS, {"weights": packed(file), "pairs": pairs})
    worst: dict[str, float] = {"logits": 0.0, "weights": 0.0}
    lookup = model.letter_embedding
    furthest = 0.0
    for pair, shown in zip(pairs, found, strict=True):
        letters = torch.tensor([pair["letters"]])
        x = lookup(letters).detach().requires_grad_()
        held = lookup.register_forward_hook(lambda *_, x=x: x)
        trace: dict[str, torch.Tensor] = {}
        state = model.begin(letters)
        logits, _ = model.step(torch.tensor([pair["heard"]]), state, trace)
        held.remove()
        logits[0, pair["position"]].log_softmax(-1)[pair["phone"]].backward()
        expected = {"logits": logits[0].detach().numpy()}
        if kind != "none":
            expected["weights"] = trace["weights"][0].detach().numpy()
        for name, numbers in expected.items():
            apart = np.abs(np.array(shown[name]) - numbers).max()
            worst[name] = max(worst[name], float(apart))
        assert x.grad is not None
        gradient = x.grad[0].numpy()
        apart = np.abs(np.array(shown["gradient"]) - gradient).max()
        furthest = max(furthest, float(apart / np.abs(gradient).max()))
    print(f"{kind}: {worst}, gradient within {furthest:.1e} of the largest")
    assert worst["logits"] <= BOUND
    assert worst["weights"] <= 1e-3
    assert furthest <= 1e-2


@pytest.mark.parametrize("width", [1, 4])
def test_answers_are_those_of_the_search(quiet: Page, width: int) -> None:
    model, words = load_network(speak.PLAIN, 0), list(load_cmudict().test)[:25]
    file = packed(weights_path(speak.PLAIN, 0))
    found = quiet.evaluate(ANSWERS, {"weights": file, "words": words, "width": width})
    for word, shown in zip(words, found, strict=True):
        expected = speak.answers(model, word, width)
        assert shown[0]["phones"] == expected[0][0]
        for mine, (_, score) in zip(shown, expected, strict=True):
            assert mine["score"] == pytest.approx(score, abs=BOUND)


def shown(page: Page) -> list[str]:
    return page.locator(".text > span").all_text_contents()


def phones(word: str, width: int) -> list[str]:
    """What the recorded model says, as the page writes it."""
    model = load_network(speak.PLAIN, 0)
    assert isinstance(model, Seq2Seq)
    best = speak.answers(model, word, width)[0][0]
    return [*(model.phones[k] for k in best), "●"]


def test_it_speaks_while_one_types(page: Page) -> None:
    assert shown(page) == phones("through", 4)
    field = page.get_by_role("textbox")
    field.fill("")
    expect(page.locator(".status")).to_contain_text("nothing to say yet")
    field.press_sequentially("hope")
    expect(page.locator(".word > span")).to_have_count(4)
    assert shown(page) == phones("hope", 4)
    page.get_by_role("combobox").select_option("1")
    assert shown(page) == phones("hope", 1)
    expect(page.locator(".spoken")).to_contain_text("It says", timeout=5000)
    page.get_by_role("button", name="Reset").click()
    assert shown(page) == phones("through", 4)


def test_what_a_chosen_phone_might_have_been(page: Page) -> None:
    page.locator(".text > span").nth(1).click()
    expect(page.locator(".next .heading")).to_have_text(
        f"After {phones('through', 4)[0]}"
    )
    percents = page.locator(".next .percent").all_text_contents()
    found = [float(one.removesuffix("\u00a0%")) for one in percents]
    assert sum(found) == pytest.approx(100, abs=1e-6)
    model = load_network(speak.PLAIN, 0)
    said = speak.answers(model, "through", 4)[0][0]
    row = speak.chances(model, "through", said)[1].sort(descending=True).values
    np.testing.assert_allclose(found[:4], 100 * row[:4].numpy(), atol=0.3)
    fates = page.locator(".beam li").evaluate_all(
        "all => all.map((li) => li.className)"
    )
    assert fates.count("kept") <= 4
    assert "kept" in fates
    assert set(fates) <= {"kept", "ended", "dropped"}
    tints = page.locator(".word > span").evaluate_all(
        "all => all.map((s) => Number(s.style.getPropertyValue('--influence')))"
    )
    assert max(tints) == 100
    expect(page.locator(".sentence")).to_contain_text("What moved")


def test_by_keyboard_alone(page: Page) -> None:
    """Field, beam, Reset and the phones are stops; arrow keys go along the phones."""
    for role in ("textbox", "combobox", "button"):
        page.keyboard.press("Tab")
        expect(page.get_by_role(role)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    phone = page.locator("[role=option]:focus")
    expect(phone).to_have_attribute("aria-selected", "true")
    assert " as in " in (phone.get_attribute("aria-label") or "")
    page.keyboard.press("End")
    said = page.locator("[role=option]:focus").get_attribute("aria-label") or ""
    assert said.startswith("here it ends")


@pytest.mark.parametrize(("width", "theme"), [(1000, "light"), (320, "dark")])
def test_nothing_jumps_and_everybody_can_read_it(
    browser: Browser, tmp_path: Path, width: int, theme: str
) -> None:
    """The live widget takes the recorded text's place without a jump; axe finds
    nothing in either, and nothing scrolls sideways."""
    weights = weights_path(speak.PLAIN, 0)
    fallback = widgets.fallback_html("speak", speak.PLAIN, 0)
    file = harness.write_page(
        tmp_path, weights, 1, f'data-theme="{theme}"', fallback, widget="speak"
    )
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 700}, reduced_motion="reduce"
    )
    page.route("**/mount.js", lambda route: route.abort())
    page.goto(file.as_uri())
    before = page.locator(".frame").bounding_box()
    recorded = shown(page)
    assert found_by_axe(page) == []
    page.unroute("**/mount.js")
    page.goto(file.as_uri())
    page.locator("button:enabled").first.wait_for()
    errors.clear()  # the script that was held back the first time
    assert page.locator(".frame").bounding_box() == before
    assert shown(page) == recorded
    assert before is not None
    wide, narrow = widgets.HEIGHTS["speak"]
    assert before["height"] == (wide if before["width"] >= 560 else narrow)
    page.get_by_role("textbox").fill("Unknown 🙂 é ﷽ electroencephalograph")
    expect(page.locator(".status")).to_contain_text("Left out")
    assert page.locator(".frame").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for panel in page.locator(".panels > div, .legend, .word").all():
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
