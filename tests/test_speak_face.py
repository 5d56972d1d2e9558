"""*Speak*'s Python face and its recorded text."""

import html.parser
import json
from pathlib import Path

import pytest
import torch
from torch import nn

from unrolled import records, widgets
from unrolled.errors import UserError
from unrolled.models.seq2seq import SCORES, Seq2Seq
from unrolled.records import read_network
from unrolled.widgets import Speak, bundle, speak
from unrolled.widgets.sounds import KEY


def speaker(attention: str = "none", letters: int = 26) -> Seq2Seq:
    """A model that a reader might have trained."""
    torch.manual_seed(3)
    model = Seq2Seq(letters, tuple(KEY), 4, 6, attention)
    with torch.no_grad():
        model.readout.weight *= 4
    return model.eval()


@pytest.mark.parametrize("kind", ["none", *SCORES])
def test_weights_hold_the_model(tmp_path: Path, kind: str) -> None:
    """What is sent to the page is the model, in the format of the records."""
    model = speaker(kind)
    widget = Speak(model, word="box", width=2)
    file = tmp_path / "weights.safetensors"
    file.write_bytes(widget.weights)
    found, about = read_network(file)
    assert isinstance(found, Seq2Seq)
    assert (found.phones, about["architecture"]) == (model.phones, "seq2seq")
    for name, tensor in model.state_dict().items():
        assert torch.equal(found.state_dict()[name], tensor.half().float())
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "word", "width", "place", "said"} <= synced


def test_from_record() -> None:
    widget = Speak.from_record(speak.PLAIN, word="mate")
    assert widget.word == "mate"
    assert widget.weights == records.weights_path(speak.PLAIN, 0).read_bytes()


@pytest.mark.parametrize("model", [None, nn.LSTM(3, 3), speaker(letters=5)])
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="reads the twenty-six letters"):
        Speak(model)


def test_a_model_that_ran_away_is_refused() -> None:
    model = speaker()
    with torch.no_grad():
        model.readout.bias[0] = float("nan")
    with pytest.raises(UserError, match="not finite numbers"):
        Speak(model)


@pytest.mark.parametrize(
    ("state", "about"),
    [
        ({"words": "box"}, "has no words to set"),
        ({"word": ""}, "give up to 24 small letters"),
        ({"word": "Box"}, "give up to 24 small letters"),
        ({"word": "x" * 25}, "give up to 24 small letters"),
        ({"width": 3}, "give 1, 2, 4 or 8"),
        ({"word": "box", "place": 99}, "There is no phone 99 of box"),
    ],
)
def test_a_link_that_could_not_be_is_refused(
    state: dict[str, object], about: str
) -> None:
    with pytest.raises(UserError, match=about):
        speak.check_state(speaker(), speak.LETTERS, state)


def test_a_link_that_can_be_is_not() -> None:
    speak.check_state(speaker(), speak.LETTERS, {"word": "box", "width": 1, "place": 1})


class Reader(html.parser.HTMLParser):
    """Collects the phones and how certain they are."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[tuple[str, int]] = []
        self.styled, self.certain = False, -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the certainty of a phone."""
        self.styled |= "style" in dict(attrs)
        self.certain = int(dict(attrs).get("data-certain") or -1)

    def handle_data(self, data: str) -> None:
        """Keep the phone itself."""
        if self.certain >= 0:
            self.cells.append((data, self.certain))
            self.certain = -1


def test_fallback_is_true() -> None:
    """Every phone is the beam's, with its probability; no style that a strict policy
    would drop."""
    model = speaker()
    template = (bundle.FOLDER / "speak.html").read_text("utf-8")
    shown = speak.fallback(model, speak.LETTERS, {"word": "tomato", "width": 2})
    page = Reader()
    page.feed(template.format(**shown))
    assert not page.styled
    said, _ = speak.answers(model, "tomato", 2)[0]
    rows = speak.chances(model, "tomato", said)
    names = [*model.phones, "●"]
    assert page.cells == [
        (names[k], round(100 * float(row[k])))
        for k, row in zip([*said, model.mark], rows, strict=True)
    ]
    assert "It says" in str(shown["status"])


def test_defaults_and_heights_are_those_of_the_page() -> None:
    """speak.js and speak.css say the same as Python."""
    source = (bundle.FOLDER / "speak.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in speak.DEFAULTS:
        stated = stated.replace(f" {key}:", f' "{key}":')
    assert json.loads(stated) == speak.DEFAULTS
    assert f"const MOST_LETTERS = {speak.MOST_LETTERS};" in source
    template = (bundle.FOLDER / "speak.html").read_text("utf-8")
    for width in speak.WIDTHS:
        assert f'<option value="{width}">' in template
    styles = (bundle.FOLDER / "speak.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["speak"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
