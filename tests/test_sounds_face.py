"""*Sounds*' Python face and its recorded text."""

import html.parser
import json
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from unrolled import records, widgets
from unrolled.errors import UserError
from unrolled.models.bilstm import LetterLabeller
from unrolled.records import read_network
from unrolled.widgets import Sounds, bundle, sounds

LABELS = ("_", *sounds.KEY, "K S")


def labeller(**settings: Any) -> LetterLabeller:
    """A model that a reader might have trained."""
    return LetterLabeller(26, LABELS, 4, 5, **settings)


def test_weights_hold_both_models(tmp_path: Path) -> None:
    """What is sent to the page are the models, in the format of the records."""
    models = {"weights": labeller(), "oneway": labeller(reads="right")}
    widget = Sounds(models["weights"], models["oneway"], word="box")
    for trait, model in models.items():
        file = tmp_path / f"{trait}.safetensors"
        file.write_bytes(getattr(widget, trait))
        found, _ = read_network(file)
        assert isinstance(found, LetterLabeller)
        assert (found.labels, found.reads) == (model.labels, model.reads)
        for name, tensor in model.state_dict().items():
            assert torch.equal(found.state_dict()[name], tensor.half().float())
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "oneway", "word", "said"} <= synced


def test_from_record() -> None:
    widget = Sounds.from_record(word="mate")
    assert widget.word == "mate"
    for trait, recipe in (("weights", "sounds-both"), ("oneway", "sounds-wide")):
        assert getattr(widget, trait) == records.weights_path(recipe, 0).read_bytes()
    with pytest.raises(UserError, match="nothing"):
        Sounds.from_record("nothing")


@pytest.mark.parametrize(
    "model",
    [
        None,
        nn.LSTM(3, 3),
        labeller(num_layers=2),
        labeller(reads="right", look_ahead=1),
        LetterLabeller(5, LABELS, 4, 5),
    ],
    ids=["none", "lstm", "two layers", "looks ahead", "five letters"],
)
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="two networks that label the twenty-six"):
        Sounds(labeller(), model)


def test_a_model_that_ran_away_is_refused() -> None:
    model = labeller()
    with torch.no_grad():
        model.readout.bias[0] = float("nan")
    with pytest.raises(UserError, match="not finite numbers"):
        Sounds(model, labeller())


class Reader(html.parser.HTMLParser):
    """Collects the letters and what stands under them."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[dict[str, str | None]] = []
        self.styled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes of a letter."""
        self.styled |= "style" in dict(attrs)
        if ("class", "typed") in attrs and tag == "span":
            self.cells.append(dict(attrs))


def test_fallback_is_true() -> None:
    """Every label is the models' own; no style that a strict policy would drop."""
    both, oneway = labeller(), labeller(reads="right")
    template = (bundle.FOLDER / "sounds.html").read_text("utf-8")
    shown = sounds.fallback(both, sounds.LETTERS, {"word": "tomato"}, oneway)
    page = Reader()
    page.feed(template.format(**shown))
    assert not page.styled
    tokens, length = sounds.LETTERS.encode("tomato")[None], torch.tensor([6])
    for name, model in (("both", both), ("oneway", oneway)):
        labels = [LABELS[k] for k in model(tokens, length)[0].argmax(-1)]
        expected = [label.replace("_", "–") for label in labels]
        assert [cell[f"data-{name}"] for cell in page.cells] == expected
    # From the left, nothing that was said is taken back.
    assert not any("oneway" in (cell["data-moved"] or "") for cell in page.cells)


def test_defaults_key_and_heights_are_those_of_the_page() -> None:
    """sounds.js, phones.js and sounds.css say the same as Python."""
    source = "".join(
        (bundle.FOLDER / file).read_text("utf-8") for file in ("sounds.js", "phones.js")
    )
    for name, value in (("DEFAULTS", sounds.DEFAULTS), ("KEY", sounds.KEY)):
        line = next(one for one in source.splitlines() if f"const {name} =" in one)
        stated = line.partition("=")[2].strip().rstrip(";")
        for key in value:
            stated = stated.replace(f" {key}:", f' "{key}":')
        assert json.loads(stated) == value
    styles = (bundle.FOLDER / "sounds.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["sounds"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
