"""*Hello*, the greeting: a line that somebody types, and how a network goes on.

What the page shows before its model has arrived is drawn here, in the way that
``hello.js`` draws it, so that the live one takes its place unseen.
"""

import html
import re
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.records import weights_path
from unrolled.widgets.continuation import continuation

_FOLDER = Path(__file__).parent
_LEAST = 50  # characters before a full stop may end what is written

# As in hello.js.
DEFAULTS: dict[str, Any] = {"prompt": "O, what a", "temperature": 0.5, "length": 160}
INVITATION = "Type a line. A network that has read thirty plays goes on."


class Hello(anywidget.AnyWidget):
    """A line to type, and a recorded network that goes on behind the caret."""

    _esm = _FOLDER / "dist" / "hello.mjs"

    weights = traitlets.Bytes().tag(sync=True)

    @classmethod
    def from_record(cls, recipe: str, seed: int = 0) -> "Hello":
        """The widget over a model that the book recorded.

        Args:
            recipe: Name of its recipe, such as ``"rnn-page"``.
            seed: Which of its runs.

        Raises:
            UserError: If there is no such record.
        """
        return cls(weights=weights_path(recipe, seed).read_bytes())


def seed_of(text: str, times: int = 0) -> int:
    """A seed for every text, so that the same words go on in the same way.

    Args:
        text: What is to be continued.
        times: How often another continuation was asked for.

    Source:
        FNV-1a by Fowler, Noll and Vo, over code points; in the public domain.
    """
    found = 0x811C9DC5 ^ times
    for character in text:
        found = ((found ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return found


def rounded_off(text: str) -> str:
    """What was drawn, up to the end of a scene, a sentence or a word."""
    scene = text.find("\n\n", _LEAST)
    if scene >= 0:
        return text[:scene]
    sentences = re.match(rf"[\s\S]{{{_LEAST},}}[.!?](?=\s|\Z)", text)
    return sentences[0] if sentences else re.sub(r"\s+\S*\Z", "", text)


def fallback(model: nn.Module, vocabulary: Vocabulary) -> str:
    """The greeting as it stands in a page, with what a model really wrote.

    Args:
        model: The recorded one.
        vocabulary: Its characters.
    """
    prompt = DEFAULTS["prompt"]
    kept = vocabulary.split_known(prompt)[0]
    drawn = continuation(model, vocabulary, **DEFAULTS, seed=seed_of(kept))
    body = (_FOLDER / "hello.html").read_text("utf-8")
    return body.format(
        disabled="disabled",
        field="unrolled-hello-field",
        invitation=INVITATION,
        prompt=html.escape(prompt),
        text=html.escape(rounded_off(drawn)),
        status="A recorded line; the network itself is on its way. Type already.",
    )
