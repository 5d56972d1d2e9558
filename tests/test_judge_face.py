"""*Judge*'s Python face, its file of counts, and its recorded text."""

import html.parser
import json
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch

import small
from unrolled import counts, widgets
from unrolled.data.shakespeare import load_shakespeare
from unrolled.errors import UserError
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import load_model, weights_path
from unrolled.widgets import Judge, bundle, judge

CORPUS = small.corpus()
VOCABULARY = CORPUS.vocabulary


@pytest.fixture
def reader() -> RNNLanguageModel:
    """A model that a reader might have trained."""
    return RNNLanguageModel(VOCABULARY.size, 5, 9)


def test_counts_are_packed_the_same_every_time() -> None:
    """The header says what is in them; order 1 needs next to nothing."""
    ids = VOCABULARY.encode(CORPUS.train)
    packed = counts.pack(ids, 4, VOCABULARY.characters)
    assert packed == counts.pack(ids, 4, VOCABULARY.characters)
    length = int.from_bytes(packed[:8], "little")
    header = json.loads(packed[8 : 8 + length])
    assert header == {
        "order": 4,
        "vocabulary": VOCABULARY.characters,
        "length": len(ids),
        "last": ids[-3:].tolist(),
    }
    sizes = [len(counts.pack(ids, n, VOCABULARY.characters)) for n in (1, 2, 4)]
    assert all(a < b for a, b in pairwise(sizes))


def test_counts_refuse_what_cannot_be_counted() -> None:
    with pytest.raises(UserError, match="nothing in an empty text"):
        counts.pack(torch.tensor([], dtype=torch.long), 3, "ab")
    with pytest.raises(UserError, match="cannot be counted"):
        counts.pack(torch.tensor([0]), 0, "ab")
    with pytest.raises(UserError, match="ids outside 0 to 1"):
        counts.pack(torch.tensor([0, 2]), 2, "ab")


@pytest.mark.slow
def test_the_packaged_counts_are_those_of_the_plays() -> None:
    """Byte for byte: ``python -m unrolled.counts`` was run on these plays."""
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.train)
    packed = counts.pack(ids, counts.PAGE_ORDER, corpus.vocabulary.characters)
    assert counts.PACKAGED.read_bytes() == packed


def test_settings(reader: RNNLanguageModel) -> None:
    """Weights, counts and a text cut down to what the model knows are sent."""
    widget = Judge(reader, VOCABULARY, CORPUS.train, max_order=3, order=2)
    ids = VOCABULARY.encode(CORPUS.train)
    assert widget.counts == counts.pack(ids, 3, VOCABULARY.characters)
    assert widget.text == VOCABULARY.split_known(judge.DEFAULTS["text"])[0]
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "counts", "text", "order", "bits"} <= synced


def test_from_record() -> None:
    """A recorded model and the page's counts go to the page byte for byte."""
    widget = Judge.from_record("rnn-page", seed=0, text="KING", order=3)
    assert widget.weights == weights_path("rnn-page", 0).read_bytes()
    assert widget.counts == counts.PACKAGED.read_bytes()
    assert (widget.text, widget.order) == ("KING", 3)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"model": None}, "needs a model, its vocabulary and a text"),
        ({"vocabulary": None}, "needs a model, its vocabulary and a text"),
        ({"counted": ""}, "needs a model, its vocabulary and a text"),
        ({"counted": "€"}, "holds characters that this vocabulary"),
        ({"max_order": 0}, "cannot be counted"),
        ({"model": torch.nn.GRU(3, 3)}, "cannot run a GRU"),
        ({"order": -1}, "order of -1 is no good"),
    ],
)
def test_refusals(
    reader: RNNLanguageModel, changed: dict[str, Any], message: str
) -> None:
    """What cannot work is refused in a sentence."""
    given = {"model": reader, "vocabulary": VOCABULARY, "counted": CORPUS.test}
    with pytest.raises(UserError, match=message):
        Judge(**(given | changed))


@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"unit": 3}, "Judge has no 'unit' to set: it has text, order"),
        ({"text": ""}, "cannot judge an empty text"),
        ({"text": "a€b"}, "cannot judge '€'"),
        ({"order": 7}, "order of 7 is no good: give 0 to 6"),
    ],
)
def test_states_that_a_link_cannot_set(state: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError, match=message):
        widgets.check_state("judge", "rnn-page", 0, state)


def test_a_state_that_a_link_can_set() -> None:
    widgets.check_state("judge", "rnn-page", 0, {"text": "Good night", "order": 2})


class Reader(html.parser.HTMLParser):
    """Collects tags, attributes and the text inside the box."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.inside = 0
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag, and whether the box is open."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if self.inside or ("class", "text") in attrs:
            self.inside += tag != "rect"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A shape, which has no end of its own."""
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave the box where it ends."""
        self.inside -= self.inside > 0

    def handle_data(self, data: str) -> None:
        """Keep the text of the box."""
        self.text += data if self.inside else ""


def test_fallback_is_true_and_escaped() -> None:
    """Every cost is the models' own; no style that a strict policy would drop."""
    text = "<b>&amp; ha\nha"
    model, vocabulary = load_model("rnn-page", 0)
    found = Reader()
    found.feed(widgets.fallback_html("judge", "rnn-page", 0, {"text": text}))
    kept = vocabulary.split_known(text)[0]
    assert found.text == kept
    assert found.tags.count("rect") == 2 * len(kept) + 2 + 2  # totals, legend
    assert "style" not in found.attributes
    assert "b" not in found.tags
    network, ngram = judge.costs(model, judge.page_ngram(6), vocabulary, kept)
    shown = widgets.fallback_html("judge", "rnn-page", 0, {"text": text})
    for bits in (network, ngram):
        assert f'<span class="value">{bits.mean():.2f}</span>' in shown


def test_costs_are_the_surprise_after_a_new_line() -> None:
    """By the models' own words, one character after the other."""
    model, vocabulary = load_model("rnn-page", 0)
    ngram = judge.page_ngram(3)
    network, counted = judge.costs(model, ngram, vocabulary, "Ay me")
    ids = vocabulary.encode("\nAy me")
    for t in range(5):
        with torch.no_grad():
            logits, _ = model(ids[None, : t + 1])
        p = float(logits[0, -1].softmax(dim=-1)[ids[t + 1]])
        assert network[t] == pytest.approx(-np.log2(p), abs=1e-4)
        p = ngram.probabilities(ids[: t + 1])[ids[t + 1]]
        assert counted[t] == pytest.approx(-np.log2(p), abs=1e-10)


def test_defaults_and_heights_are_those_of_the_page() -> None:
    """judge.js and judge.css say the same as Python."""
    source = (bundle.FOLDER / "judge.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in judge.DEFAULTS:
        stated = stated.replace(f"{key}:", f'"{key}":')
    assert json.loads(stated) == judge.DEFAULTS
    styles = (bundle.FOLDER / "judge.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["judge"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]


def test_extra_files() -> None:
    """The counts go beside the weights; other widgets need nothing more."""
    assert widgets.extra_files("judge") == {"counts": counts.PACKAGED}
    assert widgets.extra_files("sample") == {}
