"""*Heads*' Python face and its recorded text."""

import html.parser
import json
from pathlib import Path

import pytest
import torch

from unrolled import widgets
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import read_weights
from unrolled.widgets import Heads, bundle, heads
from unrolled.widgets.continuation import continuation

VOCABULARY = Vocabulary("\n abcdefghijklmnopqrstuvwxyz<>&DIMORZ,")


def model() -> GPTLanguageModel:
    """One that somebody might have trained."""
    torch.manual_seed(0)
    return GPTLanguageModel(VOCABULARY.size, 8, 2, 3, 8, 64).eval()


def test_weights_hold_the_model(tmp_path: Path) -> None:
    ours = model()
    widget = Heads(ours, VOCABULARY, prompt="ab", top_p=0.9, muted=[[1, 2]])
    file = tmp_path / "heads.safetensors"
    file.write_bytes(widget.weights)
    found, vocabulary = read_weights(file)
    assert vocabulary.characters == VOCABULARY.characters
    for name, tensor in ours.state_dict().items():
        assert torch.equal(found.state_dict()[name], tensor.half().float())
    synced = {key for key in widget.keys if not key.startswith("_")}
    assert {"weights", "text", *heads.DEFAULTS} <= synced


def test_refusals() -> None:
    with pytest.raises(UserError, match="pass a GPTLanguageModel"):
        Heads(RNNLanguageModel(VOCABULARY.size, 4, 4), VOCABULARY)
    with pytest.raises(UserError, match="needs a model and its vocabulary"):
        Heads()
    for wrong in (
        {"temperature": 3.0}, {"top_k": 31}, {"top_p": 0.0}, {"min_p": 2.0},
        {"seed": -1},
    ):  # fmt: skip
        with pytest.raises(UserError, match="is no good: give"):
            Heads(model(), VOCABULARY, **wrong)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ({"layer": 4}, "no layer 4: give 1 to 3"),
        ({"head": 0}, "no head 0: give 1 to 2"),
        ({"prompt": "ab", "place": 63}, "no place 63: give 1 to 62"),
        ({"prompt": "ab!"}, "never saw '!'"),
        ({"unit": 3}, "has no unit to set"),
    ],
)
def test_what_a_link_cannot_set(state: dict[str, object], said: str) -> None:
    heads.check_state(model(), VOCABULARY, {"layer": 3, "head": 2, "place": 1})
    with pytest.raises(UserError, match=said):
        heads.check_state(model(), VOCABULARY, state)


class Reader(html.parser.HTMLParser):
    """Collects what stands in the elements of a class."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind, self.found, self.depth = kind, list[str](), 0
        self.styled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where one begins, and whether anything is styled in place."""
        self.styled |= "style" in dict(attrs)
        if ("class", self.kind) in attrs:
            self.found.append("")
            self.depth = 1
        elif self.depth:
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        """Keep its text."""
        if self.depth:
            self.found[-1] += data


def shown(kind: str, state: dict[str, object] | None = None) -> list[str]:
    template = (bundle.FOLDER / "heads.html").read_text("utf-8")
    fields = heads.fallback(model(), VOCABULARY, state or {})
    page = Reader(kind)
    page.feed(template.format(architecture="gpt", **fields))
    assert not page.styled
    return page.found


def test_fallback_is_true() -> None:
    """The text is the model's own, and so are the places that its heads look at."""
    prompt = VOCABULARY.split_known(heads.DEFAULTS["prompt"])[0]
    drawn = continuation(model(), VOCABULARY, prompt, heads.LENGTH, 0.7, 0)
    assert shown("drawn") == [drawn]
    assert shown("typed") == [prompt]
    weights, _ = heads.looked(model(), VOCABULARY.encode(prompt))
    far = len(prompt) - 1 - weights.flatten(0, 1).argmax(-1)
    assert shown("most") == ["self" if f == 0 else f"−{f}" for f in far.tolist()]
    assert len(shown("which")) == 6
    assert shown("typed", {"prompt": "<b>&"}) == ["<b>&"]


def test_defaults_and_heights_are_those_of_the_page() -> None:
    """heads.js and heads.css say the same as Python."""
    source = (bundle.FOLDER / "heads.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS =" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in heads.DEFAULTS:
        stated = stated.replace(f" {key}:", f' "{key}":')
    assert json.loads(stated) == heads.DEFAULTS
    assert f"LENGTH = {heads.LENGTH};" in source
    styles = (bundle.FOLDER / "heads.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["heads"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
