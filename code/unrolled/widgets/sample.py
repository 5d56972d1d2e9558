"""*Sample*: a model that continues what you type."""

import html
from typing import Any

import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.widgets.continuation import continuation
from unrolled.widgets.face import FOLDER, Face, within

# As in sample.js.
DEFAULTS: dict[str, Any] = {
    "prompt": "HAMLET\nMy lord",
    "temperature": 0.7,
    "seed": 0,
    "length": 240,
}


class Sample(Face):
    """A model that continues what you type, one inspectable character at a time.

    Choosing a character shows the distribution it was drawn from and how strongly
    each earlier character moved its log-probability: the length of the gradient with
    respect to that character's embedding.

    Args:
        model: A language model that the page can run. Its weights are copied, in
            float16.
        vocabulary: The characters it was trained on.
        prompt: What it reads first; characters it does not know are left out.
        temperature: 0 (always the likeliest) to 2.
        seed: Of the draws, 0 to 2**32 - 1.
        length: Characters drawn at once, 1 to 1,000.

    Raises:
        UserError: If the model cannot be run, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = FOLDER / "dist" / "sample.mjs"
    _TEXT = ("prompt", DEFAULTS["prompt"])

    prompt = traitlets.Unicode(DEFAULTS["prompt"]).tag(sync=True)
    temperature = traitlets.Float(DEFAULTS["temperature"]).tag(sync=True)
    seed = traitlets.Int(DEFAULTS["seed"]).tag(sync=True)
    length = traitlets.Int(DEFAULTS["length"]).tag(sync=True)
    text = traitlets.Unicode("", help="What was drawn last.").tag(sync=True)

    @traitlets.validate("temperature")
    def _valid_temperature(self, proposal: dict[str, Any]) -> float:
        return within("temperature", proposal["value"], 0, 2)

    @traitlets.validate("seed")
    def _valid_seed(self, proposal: dict[str, Any]) -> int:
        return int(within("seed", proposal["value"], 0, 2**32 - 1))

    @traitlets.validate("length")
    def _valid_length(self, proposal: dict[str, Any]) -> int:
        return int(within("length", proposal["value"], 1, 1000))


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: the text that the page will draw."""
    prompt, length = DEFAULTS["prompt"], DEFAULTS["length"]
    drawn = continuation(model, vocabulary, **DEFAULTS)
    kept = vocabulary.split_known(prompt)[0] or "\n"
    return {
        "disabled": "disabled",
        # A browser drops one newline right after the tag.
        "prompt": "\n" + html.escape(prompt),
        "temperature": f"{DEFAULTS['temperature']:.2f}",
        "seed": DEFAULTS["seed"],
        "length": length,
        "status": "A recorded text; the controls wake up with the model.",
        "text": _shown(kept, "typed") + _shown(drawn, "drawn"),
        "hint": "Choose any character to see where it came from.",
    }


def _shown(text: str, kind: str) -> str:
    marked = html.escape(text).replace("\n", '<span class="line">\n</span>')
    return f'<span class="{kind}">{marked}</span>'
