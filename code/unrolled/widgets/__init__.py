"""The book's widgets: one ES module each, and its Python face for notebooks.

In Jupyter and Colab a widget runs over the reader's own model. In the built page the
same module runs without a kernel, over a recorded one (``fallback_html`` is what
stands there until it does).
"""

import html
import json
import math
import tempfile
from pathlib import Path
from typing import Any

import anywidget
import torch
import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import load_model, save_weights, weights_path
from unrolled.widgets import hello
from unrolled.widgets.continuation import continuation
from unrolled.widgets.hello import Hello as Hello

_FOLDER = Path(__file__).parent

# Height in pixels of each widget where there is room (560 px or more), and where
# there is not. The pages reserve it; the stylesheet of the widget keeps it.
HEIGHTS = {"sample": (700, 1000), "hello": (356, 480)}

# As in sample.js.
DEFAULTS: dict[str, Any] = {
    "prompt": "HAMLET\nMy lord",
    "temperature": 0.7,
    "seed": 0,
    "length": 240,
}


class Sample(anywidget.AnyWidget):
    """A model that continues what you type, one inspectable character at a time.

    Choosing a character shows the distribution it was drawn from and how strongly
    each earlier character moved its log-probability: the length of the gradient with
    respect to that character's embedding.

    Args:
        model: A language model that the page's engine can run: an
            ``RNNLanguageModel``. Its weights are copied, in float16.
        vocabulary: The characters it was trained on.
        prompt: What it reads first; characters it does not know are left out.
        temperature: 0 (always the likeliest) to 2.
        seed: Of the draws, 0 to 2**32 - 1.
        length: Characters drawn at once, 1 to 1,000.

    Raises:
        UserError: If the model cannot be run, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = _FOLDER / "dist" / "sample.mjs"

    weights = traitlets.Bytes().tag(sync=True)
    prompt = traitlets.Unicode(DEFAULTS["prompt"]).tag(sync=True)
    temperature = traitlets.Float(DEFAULTS["temperature"]).tag(sync=True)
    seed = traitlets.Int(DEFAULTS["seed"]).tag(sync=True)
    length = traitlets.Int(DEFAULTS["length"]).tag(sync=True)
    text = traitlets.Unicode("", help="What was drawn last.").tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        vocabulary: Vocabulary | None = None,
        **settings: Any,
    ) -> None:
        if "weights" not in settings:
            if model is None or vocabulary is None:
                raise UserError(
                    "Sample needs a model and its vocabulary: pass both, or call "
                    'Sample.from_record("rnn-page").'
                )
            settings["weights"] = _serialised(model, vocabulary)
            known = vocabulary.split_known(DEFAULTS["prompt"])[0]
            settings.setdefault("prompt", known)
        super().__init__(**settings)

    @classmethod
    def from_record(
        cls, recipe: str, seed: int = 0, step: int | None = None, **settings: Any
    ) -> "Sample":
        """The widget over a model that the book recorded.

        Args:
            recipe: Name of its recipe, such as ``"rnn-page"``.
            seed: Which of its runs (the seed of the *training*).
            step: Weights as they were after so many steps; the last if none.
            **settings: Prompt, temperature and length, as for the class.

        Raises:
            UserError: If there is no such record, or a setting is out of range.
        """
        return cls(weights=weights_path(recipe, seed, step).read_bytes(), **settings)

    @traitlets.validate("temperature")
    def _valid_temperature(self, proposal: dict[str, Any]) -> float:
        return _within("temperature", proposal["value"], 0, 2)

    @traitlets.validate("seed")
    def _valid_seed(self, proposal: dict[str, Any]) -> int:
        return int(_within("seed", proposal["value"], 0, 2**32 - 1))

    @traitlets.validate("length")
    def _valid_length(self, proposal: dict[str, Any]) -> int:
        return int(_within("length", proposal["value"], 1, 1000))


def _within(name: str, value: float, low: int, high: int) -> float:
    if math.isnan(value) or not low <= value <= high:
        raise UserError(f"A {name} of {value} is no good: give {low} to {high}.")
    return value


def _serialised(model: nn.Module, vocabulary: Vocabulary) -> bytes:
    if not isinstance(model, RNNLanguageModel):
        raise UserError(
            f"This widget cannot run a {type(model).__name__}: pass an "
            "RNNLanguageModel of this book."
        )
    if model.embedding.num_embeddings != vocabulary.size:
        raise UserError(
            f"The model knows {model.embedding.num_embeddings} characters and the "
            f"vocabulary {vocabulary.size}: pass the one it was trained with."
        )
    half = [p.detach().to("cpu", torch.float16) for p in model.parameters()]
    if not all(bool(p.isfinite().all()) for p in half):
        raise UserError(
            "The model holds weights that are not finite numbers in float16: its "
            "training ran away, so train it again with a lower learning rate."
        )
    config = {
        "embedding_size": model.embedding.embedding_dim,
        "hidden_size": model.readout.in_features,
        "num_layers": len(model.layers),
    }
    metadata = {"architecture": "rnn", "config": json.dumps(config)}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.safetensors"
        save_weights(file, model, vocabulary, metadata)
        return file.read_bytes()


def _checked(name: str) -> str:
    if name not in HEIGHTS:
        raise UserError(
            f"There is no widget called {name!r}: choose one of {', '.join(HEIGHTS)}."
        )
    return name


def page_script(name: str) -> str:
    """The classic script that registers ``globalThis.unrolled.widgets[name]``.

    Raises:
        UserError: If there is no such widget.
    """
    return (_FOLDER / "dist" / f"{_checked(name)}.page.js").read_text("utf-8")


def page_styles(name: str) -> str:
    """The stylesheet of a widget, which pages load as a file.

    Raises:
        UserError: If there is no such widget.
    """
    return (_FOLDER / f"{_checked(name)}.css").read_text("utf-8")


def fallback_html(name: str, recipe: str, seed: int = 0) -> str:
    """What stands in a page where the widget will be: same look, true text.

    Args:
        name: Name of the widget.
        recipe: Of the recorded model, which is run here and now.
        seed: Which of its runs.

    Returns:
        HTML in which every character that a model drew is escaped.

    Raises:
        UserError: If there is no such widget or record.
    """
    _checked(name)
    model, vocabulary = load_model(recipe, seed)
    styles = page_styles(name)
    if name == "hello":
        return f"<style>{styles}</style>{hello.fallback(model, vocabulary)}"
    prompt, length = DEFAULTS["prompt"], DEFAULTS["length"]
    drawn = continuation(model, vocabulary, **DEFAULTS)
    template = (_FOLDER / f"{name}.html").read_text("utf-8")
    kept = vocabulary.split_known(prompt)[0] or "\n"
    body = template.format(
        disabled="disabled",
        # A browser drops one newline right after the tag.
        prompt="\n" + html.escape(prompt),
        temperature=f"{DEFAULTS['temperature']:.2f}",
        seed=DEFAULTS["seed"],
        length=length,
        status="A recorded text; the controls wake up with the model.",
        text=_shown(kept, "typed") + _shown(drawn, "drawn"),
        hint="Choose any character to see where it came from.",
    )
    return f"<style>{styles}</style>{body}"


def _shown(text: str, kind: str) -> str:
    marked = html.escape(text).replace("\n", '<span class="line">\n</span>')
    return f'<span class="{kind}">{marked}</span>'
