"""*Hello*'s Python face: what it says before the network is there."""

import html
import json

import pytest
import torch

from unrolled.data.text import Vocabulary
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import weights_path
from unrolled.widgets import Hello, bundle, hello
from unrolled.widgets.continuation import continuation

VOCABULARY = Vocabulary("\n <>&\"'/abcdefghijklmnopqrstuvwxyzHAMLET,")


def test_over_a_record_and_over_a_model() -> None:
    assert Hello.from_record("rnn-page").weights == (
        weights_path("rnn-page", 0).read_bytes()
    )
    model = RNNLanguageModel(VOCABULARY.size, 5, 9)
    assert Hello(model, VOCABULARY).prompt == ", what a"


def test_defaults_are_those_of_the_module() -> None:
    source = (bundle.FOLDER / "hello.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in hello.DEFAULTS:
        stated = stated.replace(f"{key}:", f'"{key}":')
    assert json.loads(stated) == hello.DEFAULTS


def test_the_greeting_is_true_and_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on the first page is what its model writes, and is text."""
    reader = RNNLanguageModel(VOCABULARY.size, 5, 9, num_layers=2)
    with torch.no_grad():
        for character in "<>&\"'":
            reader.readout.bias[VOCABULARY.characters.index(character)] += 4
    monkeypatch.setitem(hello.DEFAULTS, "prompt", "</p><script>a")
    shown = hello.fallback(reader, VOCABULARY, {})["text"]
    kept = VOCABULARY.split_known("</p><script>a")[0]
    drawn = continuation(reader, VOCABULARY, **hello.DEFAULTS, seed=hello.seed_of(kept))
    assert "<" in drawn
    assert shown == html.escape(hello.rounded_off(drawn))


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        ("a b. " * 40, 40 * "a b. "),
        ("word " * 14 + "end. and then so", "word " * 14 + "end."),
        ("no end in sight, none at all", "no end in sight, none at"),
        ("x" * 60 + "\n\nSCENE II. A street.", "x" * 60),
        ("Short. " + "y " * 30 + "z", "Short. " + "y " * 29 + "y"),
        ("", ""),
    ],
)
def test_the_greeting_ends_where_one_can_stop(drawn: str, kept: str) -> None:
    assert hello.rounded_off(drawn) == kept.rstrip()


def test_seeds_of_texts() -> None:
    """FNV-1a's published value for “foobar”; another text, another seed."""
    assert hello.seed_of("foobar") == 0xBF9CF968
    assert hello.seed_of("foobar", 1) != hello.seed_of("foobar") != hello.seed_of("")
