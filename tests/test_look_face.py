"""*Look*'s Python face and its recorded text."""

import html.parser
import json
from pathlib import Path

import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.data.long_memory import ASKED
from unrolled.errors import UserError
from unrolled.models.attention_reader import AttentionReader
from unrolled.records import read_network
from unrolled.widgets import Look, bundle, look


def reader(num_heads: int = 2, things: int = 10) -> AttentionReader:
    """A model that somebody might have trained."""
    torch.manual_seed(0)
    return AttentionReader(37, things, 8, num_heads)


def test_weights_hold_the_model(tmp_path: Path) -> None:
    model = reader()
    widget = Look(model, text="a1 a?", factor=2)
    file = tmp_path / "look.safetensors"
    file.write_bytes(widget.weights)
    found, _ = read_network(file)
    assert isinstance(found, AttentionReader)
    for name, tensor in model.state_dict().items():
        assert torch.equal(found.state_dict()[name], tensor.half().float())
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "text", "factor", "answer"} <= synced


@pytest.mark.parametrize("model", [None, nn.LSTM(3, 3), reader(4), reader(things=5)])
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="Look needs an AttentionReader with two heads"):
        Look(model)
    with pytest.raises(UserError, match="give 0 to 4"):
        Look(reader(), factor=5.0)


def test_pairs_are_read_from_anything() -> None:
    assert look.read_pairs("A1, b? x").tolist() == [[0, 1], [1, ASKED]]
    assert look.read_pairs("<b> aa1 🙂").shape == (0, 2)
    assert len(look.read_pairs("a1 " * 40)) == look.MOST_PAIRS


class Reader(html.parser.HTMLParser):
    """Collects the shares, and whether anything is styled in place."""

    def __init__(self) -> None:
        super().__init__()
        self.styled, self.shares, self.inside = False, list[str](), False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a share begins."""
        self.styled |= "style" in dict(attrs)
        self.inside = ("class", "percent") in attrs

    def handle_data(self, data: str) -> None:
        """Keep a share."""
        if self.inside:
            self.shares.append(data)
            self.inside = False


def test_fallback_is_true() -> None:
    """Every share is the model's own; no style that a strict policy would drop."""
    model = reader()
    template = (bundle.FOLDER / "look.html").read_text("utf-8")
    page = Reader()
    page.feed(template.format(**look.fallback(model, None, {"text": "a1 b2 a?"})))
    assert not page.styled
    weights, logits = look.looked(model, look.read_pairs("a1 b2 a?"))
    expected = [f"{100 * float(w):.0f} %" for place in weights.T for w in place]
    assert page.shares[:6] == expected
    likely = logits.softmax(-1).sort(descending=True).values[:4]
    assert page.shares[6:] == [f"{100 * float(p):.1f} %" for p in likely]


def test_defaults_and_heights_are_those_of_the_page() -> None:
    """look.js and look.css say the same as Python."""
    source = (bundle.FOLDER / "look.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in look.DEFAULTS:
        stated = stated.replace(f" {key}:", f' "{key}":')
    assert json.loads(stated) == look.DEFAULTS
    assert f"MOST_PAIRS = {look.MOST_PAIRS};" in source
    styles = (bundle.FOLDER / "look.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["look"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
