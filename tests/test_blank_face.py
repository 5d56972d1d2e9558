"""*Blank*'s Python face and its recorded text."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.data.speeches import END, MARKS, Words, words_of
from unrolled.errors import UserError
from unrolled.models.bert import Bert, BertClassifier
from unrolled.records import read_network
from unrolled.widgets import Blank, blank, bundle

KNOWN = (*MARKS, *words_of("I know what thou art, and will speak with you."))
WORDS = Words(KNOWN)


def reader(words: tuple[str, ...] = KNOWN) -> Bert:
    """A model that a reader might have trained."""
    torch.manual_seed(0)
    return Bert(words, 8, 2, 3, 12, 20, position_std=0.3).eval()


def test_weights_hold_the_model(tmp_path: Path) -> None:
    model = reader()
    widget = Blank(model, sentence="I know you.", blanks=[2])
    file = tmp_path / "weights.safetensors"
    file.write_bytes(widget.weights)
    found, _ = read_network(file)
    assert isinstance(found, Bert)
    assert found.words == KNOWN
    for name, tensor in model.state_dict().items():
        assert torch.equal(found.state_dict()[name], tensor.half().float())
    assert (widget.sentence, widget.blanks) == ("I know you.", [2])


@pytest.mark.parametrize(
    "model",
    [
        None,
        nn.LSTM(3, 3),
        BertClassifier(KNOWN, ("a", "b"), 8, 2, 1, 12, 20),
        reader(KNOWN[1:]),
    ],
    ids=["none", "lstm", "classifier", "without the mark"],
)
def test_refusals(model: nn.Module | None) -> None:
    with pytest.raises(UserError, match="needs"):
        Blank(model)
    with pytest.raises(UserError, match="'words-transformer' is none"):
        blank.load("words-transformer", 0)


def test_what_is_shown_at_a_blank_is_what_is_read() -> None:
    """The mark, another word, the word itself: equal to rows made by hand."""
    model, sentence = reader(), "I know zounds, and you."
    assert words_of(sentence)[2] == "zounds"
    for shown, third in (([], "[mask]"), ([[3, "art"]], "art"), ([[3, "i"]], "i")):
        seen, chances, looks = blank.answered(model, sentence, [3, 1], shown)
        assert seen == [END, "[mask]", "know", third, ",", "and", "you", ".", END]
        row = WORDS.encode(seen)
        expected = model(row[None])[0].softmax(-1)
        assert torch.allclose(chances, expected[[3, 1]])
        assert list(looks.shape) == [3, 2, 9, 9]
        assert torch.allclose(looks.sum(-1), torch.ones(3, 2, 9))


STATE = {"sentence": "I know what thou art.", "blanks": [4, 5]}


@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"text": "a"}, "has no text to set"),
        ({"sentence": "🙂"}, "sentence of 0 words"),
        ({"sentence": "to " * 19}, "of 19 words is no good: give 1 to 18"),
        ({**STATE, "blanks": [7]}, "from 1 to 6, each once"),
        ({**STATE, "blanks": [4, 4]}, "from 1 to 6, each once"),
        ({**STATE, "place": 3}, "Word 3 is no blank"),
        ({**STATE, "shown": [[3, "i"]]}, "cannot stand at word 3"),
        ({**STATE, "shown": [[4, "zounds"]]}, "'zounds' cannot stand at word 4"),
        ({**STATE, "layer": 1}, "no head 0 in layer 1: there are 3 layers of 2"),
        ({**STATE, "layer": 4, "head": 1}, "no head 1 in layer 4"),
    ],
)
def test_states_that_cannot_be(state: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError, match=message):
        blank.check_state(reader(), WORDS, state)


def test_states_that_can_be() -> None:
    more = {"place": 4, "shown": [[4, "you"]], "layer": 3, "head": 2}
    for state in ({}, STATE, STATE | more, {"sentence": "Zounds!", "blanks": []}):
        blank.check_state(reader(), WORDS, state)
    for state in (widgets.CLEARED["blank"] | STATE, STATE | more | {"layer": 2}):
        widgets.check_state("blank", blank.RECIPE, 0, state)


def shown(state: dict[str, Any], model: Bert | None = None) -> str:
    template = (bundle.FOLDER / "blank.html").read_text("utf-8")
    return template.format(**blank.fallback(model or reader(), WORDS, state))


@pytest.mark.parametrize("standing", ["", "you", "thou"])
def test_fallback_is_true(standing: str) -> None:
    """Every word, probability and look is the model's own; no style of its own."""
    model, place = reader(), 4
    state = {**STATE, "place": place, "shown": [[4, standing]] if standing else []}
    page = shown(state)
    assert "style=" not in page
    seen, chances, looks = blank.answered(
        model, STATE["sentence"], STATE["blanks"], state["shown"]
    )
    words = re.findall(r'<span class="word">([^<]+)<', page)
    assert words == ["end", *seen[1:-1], "end"]
    shares = re.findall(r'<span class="share">([^<]+)<', page)
    mean = looks[:, :, place].mean((0, 1))
    assert shares == [f"{100 * float(weight):.0f}\u00a0%" for weight in mean]
    here, own = chances[0], KNOWN.index("thou")
    listed = here.argsort(descending=True)[:8].tolist()
    listed += [] if own in listed else [own]
    names = re.findall(r'<span class="name">([^<]+)<', page)
    assert names[:-1] == [KNOWN[id] for id in listed]
    bars = re.findall(r'<span class="percent">([^<]+)<', page)[:-1]
    assert bars == [f"{100 * float(here[id]):.1f}\u00a0%" for id in listed]
    rank = 1 + int((here > here[own]).sum())
    way = {"": "hidden", "you": "changed to “you”", "thou": "left as it is"}[standing]
    assert f"Word 4 is {way}." in page
    assert f"“thou”, which was typed, ranks {rank} of {len(KNOWN)}, " in page
    assert re.findall(r'value="(\w+)" checked', page) == [
        {"": "hide", "you": "change", "thou": "leave"}[standing]
    ]
    assert f"other blanks: “{KNOWN[int(chances[1].argmax())]}” (5)" in page


def test_fallback_of_a_head_of_no_blank_and_of_hostile_text() -> None:
    page = shown({**STATE, "layer": 3, "head": 2})
    assert "Layer 3, head 2 looks most at" in page
    assert "Choose a word to hide it" in shown({**STATE, "blanks": []})
    hostile = shown({"sentence": "</textarea><b>Zounds!", "blanks": [3]})
    assert "<b>" not in hostile
    assert html.escape("</textarea><b>") in hostile
    assert "ranks" not in hostile


def test_small_shares_are_told_as_in_the_page() -> None:
    shares = torch.tensor([0.25, 0.00096, 0.0004, 0.00002, 0.000002])
    told = ["25.0", "0.1", "0.04", "0.002", "less than 0.001"]
    assert [blank._told(share) for share in shares] == [f"{t}\u00a0%" for t in told]


def test_defaults_and_heights_are_those_of_the_page() -> None:
    source = (bundle.FOLDER / "blank.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = re.sub(r"(\w+):", r'"\1":', line.partition("=")[2].strip().rstrip(";"))
    assert json.loads(stated) == blank.DEFAULTS
    assert f"const SHOWN = {blank._SHOWN};" in source
    assert f"const LOOKS = {blank._LOOKS};" in source
    marks = (bundle.FOLDER / "blanking.js").read_text("utf-8")
    assert f"const MARKS = {json.dumps(list(MARKS))};" in marks
    styles = (bundle.FOLDER / "blank.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["blank"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
