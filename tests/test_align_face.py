"""*Align*'s Python face and its recorded text."""

import json
import re
from pathlib import Path

import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.models.seq2seq import Seq2Seq
from unrolled.records import read_network
from unrolled.widgets import Align, align, bundle, sounds


def speaker(attention: str = "general", seed: int = 0) -> Seq2Seq:
    """A model that a reader might have trained."""
    torch.manual_seed(seed)
    return Seq2Seq(26, tuple(sounds.KEY), 4, 6, attention).eval()


def test_weights_hold_both_models(tmp_path: Path) -> None:
    models = {"weights": speaker(), "plain": speaker("none")}
    widget = Align(models["weights"], models["plain"], word="box", moves=[[1, 2]])
    for trait, model in models.items():
        file = tmp_path / f"{trait}.safetensors"
        file.write_bytes(getattr(widget, trait))
        found, _ = read_network(file)
        assert isinstance(found, Seq2Seq)
        assert (found.attention is None) == (model.attention is None)
        for name, tensor in model.state_dict().items():
            assert torch.equal(found.state_dict()[name], tensor.half().float())
    assert (widget.word, widget.moves) == ("box", [[1, 2]])


@pytest.mark.parametrize("model", [None, nn.LSTM(3, 3)], ids=["none", "lstm"])
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="needs"):
        Align(speaker(), model)


def test_fallback_is_true() -> None:
    """Every phone and every weight is the model's own; no style of its own."""
    model, plain = speaker(), speaker("none", 1)
    template = (bundle.FOLDER / "align.html").read_text("utf-8")
    shown = align.fallback(model, align.LETTERS, plain, {"word": "tomato"})
    page = template.format(**shown)
    assert "style=" not in page
    phones, _, weights = align.said(model, "tomato")
    names = [*model.phones, "●"]
    heads = re.findall(r'role="rowheader"[^>]*>([^<]+)<', page)
    assert heads == [names[k] for k in phones]
    tints = [int(found) for found in re.findall(r'data-weight="(\d+)"', page)]
    shares = [round(100 * float(weight)) for weight in weights.flatten()]
    assert tints == [round(share / 10) for share in shares]
    assert "no attention" in page


def test_without_attention_nothing_is_looked_at() -> None:
    phones, chances, weights = align.said(speaker("none"), "tomato")
    assert weights.shape == (len(phones), 6)
    assert not weights.any()
    assert (chances > 0).all()


def test_defaults_and_heights_are_those_of_the_page() -> None:
    source = (bundle.FOLDER / "align.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    stated = re.sub(r"(\w+):", r'"\1":', stated)
    assert json.loads(stated) == align.DEFAULTS
    styles = (bundle.FOLDER / "align.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["align"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
