"""The widgets' Python face, and that their bundles are as new as their sources."""

import html.parser
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.gru import GRULanguageModel
from unrolled.models.lstm import LSTMCell, LSTMLanguageModel
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import read_weights, save_weights, weights_path
from unrolled.widgets import (
    Gates,
    Sample,
    Unroll,
    bundle,
    check_state,
    fallback_html,
    gates,
    page_files,
    page_script,
    unroll,
)
from unrolled.widgets.continuation import continuation, random_stream

CHARACTERS = "\n <>&\"'abcdefghijklmnopqrstuvwxyzHAMLETy,"
VOCABULARY = Vocabulary("".join(dict.fromkeys(CHARACTERS)))


@pytest.fixture
def reader() -> RNNLanguageModel:
    """A model that a reader might have trained."""
    return RNNLanguageModel(VOCABULARY.size, 5, 9, num_layers=2)


@pytest.fixture
def recorded(reader: RNNLanguageModel, monkeypatch: pytest.MonkeyPatch) -> None:
    """That model, in the place of a recorded one."""
    monkeypatch.setattr(widgets, "load_model", lambda *_: (reader, VOCABULARY))


GATED = (
    LSTMLanguageModel(VOCABULARY.size, 5, 9, num_layers=2),
    GRULanguageModel(VOCABULARY.size, 5, 9, num_layers=2),
    GRULanguageModel(VOCABULARY.size, 5, 9, reset_after=False),
)
GPT = GPTLanguageModel(
    VOCABULARY.size, 8, 2, 2, 9, 7, "alibi", "swiglu", "rms", qk_norm=True, tied=True
)


@pytest.mark.parametrize("gated", [None, *GATED, GPT])
def test_weights_hold_the_model(
    reader: RNNLanguageModel, gated: nn.Module | None, tmp_path: Path
) -> None:
    """What is sent to the page is the model, in the format of the records."""
    file = tmp_path / "sent.safetensors"
    reader = gated or reader  # pyright: ignore[reportAssignmentType]
    file.write_bytes(Sample(reader, VOCABULARY).weights)
    model, vocabulary = read_weights(file)
    assert type(model) is type(reader)
    assert vocabulary.characters == VOCABULARY.characters
    ids = VOCABULARY.encode("tea")[None]
    torch.testing.assert_close(model(ids), reader(ids), atol=2e-3, rtol=0)
    for name, tensor in reader.state_dict().items():
        assert torch.equal(model.state_dict()[name], tensor.half().float())


def test_a_transformer_has_no_state_to_unroll() -> None:
    for widget in (Unroll, Gates):
        with pytest.raises(UserError, match="no hidden state that is carried"):
            widget(GPT, VOCABULARY)
    with pytest.raises(UserError, match="no hidden state that is carried"):
        unroll.check_state(GPT, VOCABULARY, {"text": "a", "step": 1})


def test_settings(reader: RNNLanguageModel) -> None:
    """Defaults, given ones, and a prompt cut down to what the model knows."""
    widget = Sample(reader, VOCABULARY)
    assert widget.prompt == "HAMLET\nMy lord"
    assert (widget.temperature, widget.seed, widget.length) == (0.7, 0, 240)
    widget = Sample(reader, VOCABULARY, prompt="ab", temperature=0, seed=3, length=9)
    assert (widget.prompt, widget.temperature) == ("ab", 0)
    digits = Vocabulary("0123456789")
    assert Sample(RNNLanguageModel(10, 4, 4), digits).prompt == ""
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "prompt", "temperature", "seed", "length", "text"} <= synced


def test_from_record() -> None:
    """A recorded model goes to the page byte for byte."""
    widget = Sample.from_record("rnn-page", seed=0, prompt="KING")
    assert widget.weights == weights_path("rnn-page", 0).read_bytes()
    assert (widget.prompt, widget.seed) == ("KING", 0)
    with pytest.raises(UserError, match="no record of 'nothing'"):
        Sample.from_record("nothing")


class Peephole(LSTMLanguageModel):
    """A variant, which the page knows nothing of."""

    cell = type("PeepholeCell", (LSTMCell,), {})


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"model": None}, "needs a model and its vocabulary"),
        ({"vocabulary": None}, "needs a model and its vocabulary"),
        ({"model": nn.GRU(3, 3)}, "cannot run a GRU"),
        ({"model": Peephole(3, 3, 3)}, "cannot run a Peephole: pass an RNN, LSTM, GRU"),
        ({"vocabulary": Vocabulary("ab")}, "and the vocabulary 2"),
        ({"temperature": -0.1}, "temperature of -0.1 is no good"),
        ({"temperature": float("nan")}, "temperature of nan is no good"),
        ({"seed": -1}, "seed of -1 is no good: give 0 to 4294967295"),
        ({"length": 0}, "length of 0 is no good: give 1 to 1000"),
    ],
)
def test_refusals(
    reader: RNNLanguageModel, changed: dict[str, Any], message: str
) -> None:
    """What cannot work is refused in a sentence."""
    with pytest.raises(UserError, match=message):
        Sample(**({"model": reader, "vocabulary": VOCABULARY} | changed))


def test_diverged_model_is_refused(reader: RNNLanguageModel) -> None:
    """Weights that are no numbers, or too large for float16, are told at once."""
    for value in (float("nan"), 1e6):
        with torch.no_grad():
            reader.readout.bias[0] = value
        with pytest.raises(UserError, match="not finite numbers"):
            Sample(reader, VOCABULARY)


def test_unknown_names() -> None:
    """A widget that does not exist is named, with those that do."""
    calls = (
        *(page_script, page_files, lambda name: fallback_html(name, "rnn-page")),
        lambda name: check_state(name, "rnn-page", 0, {}),
    )
    for call in calls:
        with pytest.raises(UserError, match="no widget called 'lab': choose one"):
            call("lab")
    with pytest.raises(UserError, match="no record of 'nothing'"):
        fallback_html("sample", "nothing")


class Reader(html.parser.HTMLParser):
    """Collects the tags of a page and the text inside the box."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag, and where the box begins."""
        self.tags.add(tag)
        if self.open or ("class", "text") in attrs:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave the box where it ends."""
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the text of the box."""
        self.text += data if self.open else ""


@pytest.mark.usefixtures("recorded")
def test_fallback_is_true_and_escaped(
    reader: RNNLanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is what the model writes; a model that writes HTML writes text."""
    with torch.no_grad():
        for character in "<>&\"'":
            reader.readout.bias[VOCABULARY.characters.index(character)] += 4
    monkeypatch.setitem(widgets.DEFAULTS, "prompt", "\n</textarea><script>a&amp;")
    page = Reader()
    page.feed(fallback_html("sample", "rnn-page"))
    kept, _ = VOCABULARY.split_known(widgets.DEFAULTS["prompt"])
    drawn = continuation(reader, VOCABULARY, **widgets.DEFAULTS)
    assert page.text == kept + drawn
    assert len(drawn) == widgets.DEFAULTS["length"]
    assert "<" in drawn
    assert "&" in drawn
    assert page.tags == {
        *("div", "fieldset", "label", "span", "b", "textarea", "input"),
        *("button", "p", "ol", "i"),
    }
    assert fallback_html("sample", "x") == fallback_html("sample", "x")


def test_random_stream() -> None:
    """The first numbers of mulberry32, as its author's C code gives them."""
    stream = random_stream(0)
    assert [int(next(stream) * 2**32) for _ in range(3)] == [
        *(1144304738, 1416247, 958946056)
    ]


@pytest.mark.parametrize(
    ("name", "defaults"),
    [
        ("sample", widgets.DEFAULTS),
        ("unroll", unroll.DEFAULTS),
        ("gates", gates.DEFAULTS),
    ],
)
def test_defaults_are_those_of_the_module(name: str, defaults: dict[str, Any]) -> None:
    """The script begins with what the fallback shows."""
    source = (bundle.FOLDER / f"{name}.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in defaults:
        stated = stated.replace(f" {key}:", f' "{key}":')
    assert json.loads(stated) == defaults


def test_unroll_settings(reader: RNNLanguageModel) -> None:
    """Its traits: given ones, defaults, and a text cut down to what the model knows."""
    widget = Unroll(reader, VOCABULARY, step=3, unit=8, changes=[(3, 8, 1)])
    kept = VOCABULARY.split_known(unroll.DEFAULTS["text"])[0]
    assert (widget.text, widget.step, widget.unit) == (kept, 3, 8)
    assert widget.changes == [[3, 8, 1.0]]
    assert Unroll.from_record("rnn-page", text="KING").text == "KING"
    opened = Unroll.from_record("rnn-page", text="KING", step=2, trained_for=17)
    assert opened.step == 2
    assert opened.weights == weights_path("rnn-page", 0, 17).read_bytes()
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", *unroll.DEFAULTS} <= synced


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"model": None}, "Unroll needs a model and its vocabulary"),
        ({"step": 0}, "step of 0 is no good: give 1 to 200"),
        ({"unit": -1}, "unit of -1 is no good"),
        ({"changes": [(1, 2)]}, r"change of \(1, 2\) is no good"),
        ({"changes": [7]}, "change of 7 is no good"),
        ({"changes": [(1, 2, 1.5)]}, "value of 1.5 is no good: give -1 to 1"),
        ({"changes": [(1, 2, float("nan"))]}, "value of nan is no good"),
        ({"changes": [(0, 2, 0.5)]}, "step of 0 is no good"),
    ],
)
def test_unroll_refusals(
    reader: RNNLanguageModel, changed: dict[str, Any], message: str
) -> None:
    """What cannot work is refused in a sentence."""
    with pytest.raises(UserError, match=message):
        Unroll(**({"model": reader, "vocabulary": VOCABULARY} | changed))


@pytest.mark.parametrize("gated", GATED)
def test_unroll_goes_on_from_what_gated_cells_put_out(gated: nn.Module) -> None:
    """Its states are those of the top layer, and what is changed is h, never c."""
    ids, trace = VOCABULARY.encode("at ten"), {}
    logits, _ = gated.double()(ids[None], None, trace)
    states, found = unroll.unrolled(gated, ids, [])
    np.testing.assert_allclose(states, trace["states"][-1, 0].detach(), atol=1e-12)
    np.testing.assert_allclose(found, logits[0].detach(), atol=1e-12)
    states, found = unroll.unrolled(gated, ids, [[3, 4, 1.0]])
    assert states[2][4] == 1
    _, state = gated(ids[None, :3])
    top = state.view(-1, *state.shape[-3:])[0, -1, 0]
    top[4] = 1
    after, _ = gated(ids[None, 3:], state)
    np.testing.assert_allclose(found[3:], after[0].detach(), atol=1e-12)
    gated.float()


@pytest.mark.usefixtures("recorded")
def test_unroll_fallback_is_escaped() -> None:
    """Text that is HTML is shown as text."""
    state = {"text": "<a&\"'>\n</textarea>", "step": 3, "unit": 8}
    page = Reader()
    page.feed(fallback_html("unroll", "rnn-page", 0, state))
    assert page.tags == {
        *("div", "fieldset", "label", "span", "b", "textarea", "input", "button", "p"),
        *("ol", "li", "i", "svg", "rect", "select", "option"),
    }


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"text": "be", "step": 3}, "step of 3 is no good: give 1 to 2"),
        ({"text": "be", "step": 1, "unit": 9}, "unit of 9 is no good: give 0 to 8"),
        ({"text": "", "step": 1}, "text of 0 characters is no good"),
        ({"text": "a" * 201, "step": 1}, "text of 201 characters is no good"),
        ({"text": "be§", "step": 1}, "never saw '§'"),
        ({"text": "be", "step": 1, "target": "§"}, "never saw '§'"),
        ({"text": "be", "step": 1, "changes": [[1, 1, 2]]}, "value of 2 is no good"),
        ({"text": "be", "step": 1, "changes": [[3, 1, 0]]}, "step of 3 is no good"),
        ({"colour": "red"}, "no 'colour' to set: it has text, step"),
    ],
)
def test_states_that_cannot_be(state: dict[str, Any], message: str) -> None:
    """A link that could not be followed is told in a sentence."""
    with pytest.raises(UserError, match=message):
        check_state("unroll", "rnn-page", 0, state)


def test_states_that_can_be() -> None:
    """And one that can is not; of a widget without states, nothing can be set."""
    state = {"text": "To be,", "step": 6, "unit": 383, "changes": [[6, 383, -1.0]]}
    check_state("unroll", "rnn-page", 0, state)
    with pytest.raises(UserError, match="A link can set nothing of sample"):
        check_state("sample", "rnn-page", 0, {})


@pytest.mark.parametrize("name", bundle.NAMES)
def test_bundles_are_as_new_as_their_sources(name: str) -> None:
    """``make sync`` was run after the last change of a widget."""
    for kind in ("mjs", "page.js"):
        first = (bundle.DIST / f"{name}.{kind}").read_text("utf-8").split("\n")[0]
        assert first.endswith(bundle.sources_sha256()), "run `make sync`"


@pytest.mark.parametrize("name", bundle.NAMES)
def test_bundles_are_what_esbuild_makes(name: str) -> None:
    """Byte for byte, with the esbuild that package.json pins."""
    if not (bundle.FOLDER.parents[2] / "node_modules" / "esbuild").is_dir():
        pytest.skip("esbuild is not installed: make setup")
    for file, text in bundle.bundle(name).items():
        assert file.read_text("utf-8") == text, "run `make sync`"


def test_bundle_is_one_file() -> None:
    """No relative import, no address of another host, nothing of this machine."""
    for name in bundle.NAMES:
        for file in (bundle.DIST / f"{name}.mjs", bundle.DIST / f"{name}.page.js"):
            text = file.read_text("utf-8")
            assert "import " not in text.replace("@import ", "")
            assert "//" not in text.partition("\n")[2].replace("http://www.w3.org", "")
            assert str(bundle.FOLDER.parents[2]) not in text


def test_missing_tools(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without esbuild the bundler says what to run; it exits with 2."""
    monkeypatch.setattr(bundle, "FOLDER", tmp_path / "a" / "b" / "c")
    with pytest.raises(UserError, match="esbuild is not installed: run `make setup`"):
        bundle.find_root()
    monkeypatch.undo()

    def missing(name: str) -> dict[Path, str]:
        raise UserError("There is no node.")

    monkeypatch.setattr(bundle, "bundle", missing)
    assert bundle.main() == 2


def test_importing_needs_no_node() -> None:
    """What Colab installs is enough: the bundles come with the package."""
    code = "import sys, unrolled.widgets as w; assert not hasattr(w, 'bundle')"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_save_weights_of_the_engine(tmp_path: Path) -> None:
    """What the engine reads: float16, and names as in torch's state_dict."""
    file = tmp_path / "w.safetensors"
    model = RNNLanguageModel(VOCABULARY.size, 3, 4)
    about = {"architecture": "rnn", "config": "{}"}
    save_weights(file, model, VOCABULARY, about)
    data = file.read_bytes()
    header = json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])
    assert header.pop("__metadata__")["architecture"] == "rnn"
    assert {entry["dtype"] for entry in header.values()} == {"F16"}
    assert set(header) == {
        "embedding.weight",
        *(f"layers.0.{p}_{q}" for p in ("weight", "bias") for q in ("ih", "hh")),
        *("readout.weight", "readout.bias"),
    }
