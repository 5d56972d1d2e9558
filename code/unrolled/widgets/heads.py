"""*Heads*: a Transformer that goes on with what is typed, and where its heads look."""

import html
from typing import Any

import traitlets
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gpt import GPTLanguageModel
from unrolled.sampling import next_distribution
from unrolled.widgets.continuation import continuation
from unrolled.widgets.face import FOLDER, Face, within

RECIPE = "transformer-page"
# As in heads.js.
DEFAULTS: dict[str, Any] = {
    "prompt": "DROMIO\nMy master Zorvax, O my master Zo",
    "temperature": 0.7,
    "top_k": 0,
    "top_p": 1,
    "min_p": 0,
    "seed": 0,
    "layer": 1,
    "head": 1,
    "place": 0,
    "muted": [],
}
LENGTH = 60
_SHOWN = 7
_HIGH = 20


class Heads(Face):
    """A Transformer that goes on with a text, open where it looks.

    Args:
        model: A ``GPTLanguageModel``. Its weights are copied, in float16.
        vocabulary: The characters it was trained on.
        prompt: What it reads first; characters it does not know are left out.
        temperature: 0 (always the likeliest) to 2.
        top_k: Characters that are left at most, 0 (all) to 30.
        top_p: 0.05 to 1 (all); see ``next_distribution``.
        min_p: 0 (all) to 1; see ``next_distribution``.
        seed: Of the draws, 0 to 2**32 - 1.
        layer: Of the head whose looks tint the text, from 1.
        head: Its number there, from 1.
        place: The character that looks, from 1; 0 for the last one typed.
        muted: Heads that add nothing, each as ``[layer, head]``.

    Raises:
        UserError: If the model is no Transformer, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = FOLDER / "dist" / "heads.mjs"
    _TEXT = ("prompt", DEFAULTS["prompt"])

    prompt = traitlets.Unicode(DEFAULTS["prompt"]).tag(sync=True)
    temperature = traitlets.Float(DEFAULTS["temperature"]).tag(sync=True)
    top_k = traitlets.Int(DEFAULTS["top_k"]).tag(sync=True)
    top_p = traitlets.Float(DEFAULTS["top_p"]).tag(sync=True)
    min_p = traitlets.Float(DEFAULTS["min_p"]).tag(sync=True)
    seed = traitlets.Int(DEFAULTS["seed"]).tag(sync=True)
    layer = traitlets.Int(DEFAULTS["layer"]).tag(sync=True)
    head = traitlets.Int(DEFAULTS["head"]).tag(sync=True)
    place = traitlets.Int(DEFAULTS["place"]).tag(sync=True)
    muted = traitlets.List(DEFAULTS["muted"]).tag(sync=True)
    text = traitlets.Unicode("", help="What was drawn last.").tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        vocabulary: Vocabulary | None = None,
        **settings: Any,
    ) -> None:
        if model is not None and not isinstance(model, GPTLanguageModel):
            raise UserError(
                "Heads shows where a Transformer looks: pass a GPTLanguageModel, or "
                f'call Heads.from_record("{RECIPE}").'
            )
        super().__init__(model, vocabulary, **settings)

    @traitlets.validate("temperature")
    def _valid_temperature(self, proposal: dict[str, Any]) -> float:
        return within("temperature", proposal["value"], 0, 2)

    @traitlets.validate("min_p")
    def _valid_share(self, proposal: dict[str, Any]) -> float:
        return within("min-p", proposal["value"], 0, 1)

    @traitlets.validate("top_p")
    def _valid_sum(self, proposal: dict[str, Any]) -> float:
        if proposal["value"] < 0.05:
            raise UserError(
                f"A top-p of {proposal['value']} is no good: give 0.05 to 1."
            )
        return within("top-p", proposal["value"], 0, 1)

    @traitlets.validate("top_k")
    def _valid_count(self, proposal: dict[str, Any]) -> int:
        return int(within("top-k", proposal["value"], 0, 30))

    @traitlets.validate("seed")
    def _valid_seed(self, proposal: dict[str, Any]) -> int:
        return int(within("seed", proposal["value"], 0, 2**32 - 1))


def check_state(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> None:
    """Refuse what a link could not set of the widget.

    Args:
        model: The widget's.
        vocabulary: The characters that it knows.
        state: Some of ``prompt``, ``layer``, ``head`` and ``place``.

    Raises:
        UserError: If the prompt has unknown characters, or there is no such head.
    """
    assert isinstance(model, GPTLanguageModel)
    if unknown := set(state) - {"prompt", "layer", "head", "place"}:
        raise UserError(f"Heads has no {', '.join(sorted(unknown))} to set.")
    prompt = str(state.get("prompt", DEFAULTS["prompt"]))
    if dropped := vocabulary.split_known(prompt)[1]:
        raise UserError(f"The model never saw {''.join(dropped)!r}: leave it out.")
    heads = model.config["num_heads"]
    for name, most in (
        ("layer", len(model.layers)),
        ("head", heads),
        ("place", len(prompt) + LENGTH),
    ):
        if name in state and not 1 <= state[name] <= most:
            raise UserError(f"Heads has no {name} {state[name]}: give 1 to {most}.")


def looked(model: nn.Module, ids: Tensor) -> tuple[Tensor, Tensor]:
    """Where each head looks from the last place [L N T], and the logits there [V]."""
    trace: dict[str, Tensor] = {}
    logits, _ = model(ids[None], None, trace)
    return trace["weights"][:, 0, :, -1].detach(), logits[0, -1].detach()


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a text that the model really wrote, and
    where its heads looked from the last character that was typed."""
    asked = DEFAULTS | state
    kept = vocabulary.split_known(asked["prompt"])[0] or "\n"
    drawn = continuation(
        model, vocabulary, kept, LENGTH, asked["temperature"], asked["seed"]
    )
    weights, logits = looked(model, vocabulary.encode(kept))
    cells = [
        _cell(layer, head, looks, asked)
        for layer, heads in enumerate(weights, 1)
        for head, looks in enumerate(heads, 1)
    ]
    chances = next_distribution(logits, asked["temperature"])
    order = chances.argsort(descending=True).tolist()
    shown, rest = order[:_SHOWN], order[_SHOWN:]
    following = vocabulary.characters.index(drawn[0])
    rows = [
        _row(_glyph(vocabulary.characters[id]), float(chances[id]), id == following)
        for id in shown
    ]
    rows.append(_row(f"{len(rest)} others", float(chances[rest].sum()), False))
    return {
        "disabled": "disabled",
        "prompt": "\n" + html.escape(kept),
        "temperature": f"{asked['temperature']:.2f}",
        "value": asked["temperature"],
        "status": "A recorded text; the controls wake up with the model.",
        "text": _text(kept, "typed") + _text(drawn, "drawn"),
        "heading": f"Where the heads look from “{html.escape(kept[-1])}”, "
        f"place {len(kept)}",
        "cells": "".join(cells),
        "next": f"What comes next: {len(order)} of {len(order)} left",
        "rows": "".join(rows),
    }


def _cell(layer: int, head: int, weights: Tensor, asked: dict[str, Any]) -> str:
    far = len(weights) - 1 - int(weights.argmax())
    chosen = (layer, head) == (asked["layer"], asked["head"])
    where = "itself" if far == 0 else f"{far} back"
    first = max(0, 64 - len(weights))
    bars = "".join(
        f"M{first + s}.5 {_HIGH}v-{_HIGH * float(weight):.1f}"
        for s, weight in enumerate(weights[-64:])
    )
    return (
        f'<button type="button" role="radio" aria-checked="{str(chosen).lower()}" '
        f'disabled aria-label="Layer {layer}, head {head}: most at {where}, '
        f'{100 * float(weights.max()):.0f} %"><span class="most">'
        f"{'self' if far == 0 else f'−{far}'}</span>"
        f'<span class="which">{layer}·{head}</span><svg viewBox="0 0 64 {_HIGH}" '
        f'preserveAspectRatio="none" aria-hidden="true"><path d="{bars}"/></svg>'
        "</button>"
    )


def _row(name: str, chance: float, chosen: bool) -> str:
    about = 'class="chosen"' if chosen else ""
    return (
        f'<li {about}><span class="name">{name}</span>'
        '<span class="bar" aria-hidden="true"></span>'
        f'<span class="percent">{100 * chance:.1f} %</span>'
        f'<span class="verb">{"drawn" if chosen else ""}</span></li>'
    )


def _glyph(character: str) -> str:
    return {"\n": "↵", " ": "␣"}.get(character, html.escape(character))


def _text(text: str, kind: str) -> str:
    marked = html.escape(text).replace("\n", '<span class="line">\n</span>')
    return f'<span class="{kind}">{marked}</span>'
