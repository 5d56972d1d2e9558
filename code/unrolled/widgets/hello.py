"""*Hello*, the greeting: a line that somebody types, and how a network goes on.

What the page shows before its model has arrived is drawn here, in the way that
``hello.js`` draws it, so that the live one takes its place unseen.
"""

import html
import re
from typing import Any

import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.widgets.continuation import continuation
from unrolled.widgets.face import FOLDER, Face

_LEAST = 50  # characters before a full stop may end what is written

# As in hello.js.
DEFAULTS: dict[str, Any] = {"prompt": "O, what a", "temperature": 0.5, "length": 160}


class Hello(Face):
    """A line to type, and a network that goes on behind the caret.

    Args:
        model: A language model that the page can run. Its weights are copied, in
            float16.
        vocabulary: The characters it was trained on.
        prompt: The example that stands there until something is typed.

    Raises:
        UserError: If the model cannot be run or does not fit the vocabulary.
    """

    _esm = FOLDER / "dist" / "hello.mjs"
    _TEXT = ("prompt", DEFAULTS["prompt"])

    prompt = traitlets.Unicode(DEFAULTS["prompt"]).tag(sync=True)


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


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a line that the model really wrote."""
    prompt = DEFAULTS["prompt"]
    kept = vocabulary.split_known(prompt)[0]
    drawn = continuation(model, vocabulary, **DEFAULTS, seed=seed_of(kept))
    return {
        "disabled": "disabled",
        "field": "unrolled-hello-field",
        "hint": "unrolled-hello-hint",
        "prompt": html.escape(prompt),
        "text": html.escape(rounded_off(drawn)),
        "status": "A recorded line; the network itself is on its way. Type already.",
    }
