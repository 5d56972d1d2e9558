"""*Blocks*' Python face and its recorded text."""

import json
import re
from pathlib import Path

import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.models.taken_apart import opened, without
from unrolled.models.transformer import Transformer
from unrolled.records import read_network
from unrolled.widgets import Blocks, blocks, bundle, sounds


def speaker(**changes: object) -> Transformer:
    """A model that a reader might have trained."""
    torch.manual_seed(0)
    settings = {"norm": "pre", **changes}
    return Transformer(26, tuple(sounds.KEY), 8, 2, 3, 12, **settings).eval()  # type: ignore[arg-type]


@pytest.mark.parametrize("norm", ["pre", "post"])
def test_weights_hold_the_model(tmp_path: Path, norm: str) -> None:
    model = speaker(norm=norm)
    widget = Blocks(model, word="box", off=["norm"])
    file = tmp_path / "weights.safetensors"
    file.write_bytes(widget.weights)
    found, _ = read_network(file)
    assert isinstance(found, Transformer)
    for name, tensor in model.state_dict().items():
        assert torch.equal(found.state_dict()[name], tensor.half().float())
    assert (widget.word, widget.off) == ("box", ["norm"])


@pytest.mark.parametrize("model", [None, nn.LSTM(3, 3)], ids=["none", "lstm"])
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="needs"):
        Blocks(model)


def test_a_copy_without_parts_is_the_model_built_without_them() -> None:
    model, heard = speaker(), torch.tensor([39, 3, 5])
    word = blocks.LETTERS.encode("tomato")
    for off, changes in (
        (["residual"], {"residual": False}),
        (["norm"], {"norm": "none"}),
        (["positions"], {"positions": False}),
    ):
        other = speaker(**changes)
        other.load_state_dict(model.state_dict(), strict=False)
        found, looks = opened(without(model, off), word, heard)
        expected = other(word[None], heard[None])[0]
        assert torch.allclose(found, expected, atol=1e-6), off
        shapes = [list(look.shape) for look in looks]
        assert shapes == [[2, 6, 6]] * 3 + [[2, 3, 3]] * 3 + [[2, 3, 6]] * 3
    whole, _ = opened(model, word, heard)
    muted, _ = opened(without(model, ["7.1"]), word, heard)
    assert not torch.allclose(whole, muted)
    assert torch.equal(opened(model, word, heard)[0], whole)


def test_fallback_is_true() -> None:
    """Every phone and every weight is the model's own; no style of its own."""
    model = speaker()
    template = (bundle.FOLDER / "blocks.html").read_text("utf-8")
    shown = blocks.fallback(model, blocks.LETTERS, {"word": "tomato"})
    page = template.format(**shown)
    assert "style=" not in page
    phones, _, looks = blocks.said(model, "tomato")
    names = [*model.phones, "●"]
    heads = re.findall(r'role="rowheader"[^>]*>([^<]+)<', page)
    assert heads == [names[k] for k in phones]
    tints = [int(found) for found in re.findall(r'data-weight="(\d+)"', page)]
    weights = looks[blocks.DEFAULTS["where"]][0]
    shares = [round(100 * float(weight)) for weight in weights.flatten()]
    assert tints == [round(share / 10) for share in shares]


def test_defaults_and_heights_are_those_of_the_page() -> None:
    source = (bundle.FOLDER / "blocks.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = re.sub(r"(\w+):", r'"\1":', line.partition("=")[2].strip().rstrip(";"))
    assert json.loads(stated) == blocks.DEFAULTS
    line = next(one for one in source.splitlines() if "const PARTS =" in one)
    stated = re.sub(r"(\w+):", r'"\1":', line.partition("=")[2].strip().rstrip(";"))
    assert json.loads(stated) == blocks.PARTS
    styles = (bundle.FOLDER / "blocks.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["blocks"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
