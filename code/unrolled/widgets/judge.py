"""*Judge*: what a text costs a recurrent network and an n-gram."""

import copy
import html
from functools import cache
from typing import Any, Self

import numpy as np
import torch
import traitlets
from jaxtyping import Float
from torch import nn

from unrolled.counts import PACKAGED, PAGE_ORDER, pack
from unrolled.data.shakespeare import load_shakespeare
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.ngram import KneserNey
from unrolled.widgets.face import FOLDER, Face, within

# As in judge.js; an order of 0 is the highest.
DEFAULTS: dict[str, Any] = {
    "text": "Tomorrow, and tomorrow, and tomorrow,\n"
    "Creeps in this petty pace from day to day,\n"
    "To the last syllable of recorded time",
    "order": 0,
}

# As in judge.js.
_REACH, _MOST_BITS, _LETTER, _SHOWN = 24, 8, 22, 400


class Judge(Face):
    """What every character of a text costs two models, in bits, as you type it.

    A recurrent network carries its state from character to character; an n-gram with
    Kneser–Ney smoothing looks back at a few. Both have read a new line first.

    Args:
        model: An RNN, LSTM or GRU language model. Its weights are copied, in float16.
        vocabulary: The characters it was trained on.
        counted: The text that the n-gram counts; best the one the model learned.
        max_order: Longest run that is counted. Counting and packing a million
            characters takes some seconds.
        text: What is judged; characters the models do not know are left out.
        order: Of the n-gram at first, 1 to ``max_order``; 0 for the highest.

    Raises:
        UserError: If the model cannot be run, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = FOLDER / "dist" / "judge.mjs"
    _TEXT = ("text", DEFAULTS["text"])

    counts = traitlets.Bytes().tag(sync=True)
    text = traitlets.Unicode(DEFAULTS["text"]).tag(sync=True)
    order = traitlets.Int(DEFAULTS["order"]).tag(sync=True)
    bits = traitlets.Dict(help="Mean bits a character of network and ngram.").tag(
        sync=True
    )

    def __init__(
        self,
        model: nn.Module | None = None,
        vocabulary: Vocabulary | None = None,
        counted: str = "",
        max_order: int = 5,
        **settings: Any,
    ) -> None:
        if "counts" not in settings:
            if model is None or vocabulary is None or not counted:
                raise UserError(
                    "Judge needs a model, its vocabulary and a text for the n-gram to "
                    'count: pass all three, or call Judge.from_record("rnn-page").'
                )
            ids = vocabulary.encode(counted)
            settings["counts"] = pack(ids, max_order, vocabulary.characters)
        super().__init__(model, vocabulary, **settings)

    @classmethod
    def from_record(
        cls,
        recipe: str,
        seed: int = 0,
        trained_for: int | None = None,
        **settings: Any,
    ) -> Self:
        """The widget over a model that the book recorded, and the page's n-gram.

        Args:
            recipe: Name of its recipe, such as ``"rnn-page"``.
            seed: Which of its runs (the seed of the *training*).
            trained_for: Weights as they were after so many steps of training; the
                last if none.
            **settings: As for the class.

        Raises:
            UserError: If there is no such record, or a setting is out of range.
        """
        counts = {"counts": PACKAGED.read_bytes()}
        return super().from_record(recipe, seed, trained_for, **(counts | settings))

    @traitlets.validate("order")
    def _valid_order(self, proposal: dict[str, Any]) -> int:
        return int(within("order", proposal["value"], 0, 99))


def check_state(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> None:
    """Refuse a state that the page's widget could not be put into.

    Args:
        model: The widget's.
        vocabulary: Of its characters.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If the text is empty or holds characters the models do not know, or
            the page's n-gram has no such order.
    """
    if unknown := set(state) - set(DEFAULTS):
        raise UserError(
            f"Judge has no {sorted(unknown)[0]!r} to set: it has {', '.join(DEFAULTS)}."
        )
    whole = DEFAULTS | state
    strange = vocabulary.split_known(whole["text"])[1]
    if strange or not whole["text"]:
        shown = " ".join(map(repr, strange)) or "an empty text"
        raise UserError(f"The models cannot judge {shown}: give a text they know.")
    within("order", whole["order"], 0, PAGE_ORDER)


@torch.no_grad()
def costs(
    model: nn.Module, ngram: KneserNey, vocabulary: Vocabulary, text: str
) -> tuple[Float[np.ndarray, " T"], Float[np.ndarray, " T"]]:
    """Bits that each character of a text costs network and n-gram, after a new line.

    Args:
        model: A language model of this book; it is left as it is.
        ngram: Counted over the same characters.
        vocabulary: Of both.
        text: Of known characters, at least one.
    """
    # As the page computes: its sums are float64, whatever the weights are kept in.
    model = copy.deepcopy(model).double()
    start = "\n" if "\n" in vocabulary.characters else vocabulary.characters[0]
    ids = vocabulary.encode(start + text)
    logits, _ = model(ids[None, :-1])
    logs = logits[0].log_softmax(dim=-1).gather(1, ids[1:, None])[:, 0]
    bits = np.log(2)
    return -logs.numpy() / bits, -ngram.log_probabilities(ids)[1:] / bits


@cache
def page_ngram(order: int) -> KneserNey:
    """The n-gram that the page counts up to, or one of a lower order."""
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.train)
    return KneserNey(order, corpus.vocabulary.size).fit(ids)


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a text judged here and now."""
    asked = DEFAULTS | state
    order = asked["order"] or PAGE_ORDER
    text = vocabulary.split_known(asked["text"])[0] or "\n"
    network, table = costs(model, page_ngram(order), vocabulary, text)
    scale = max(5.0, float(network.mean()), float(table.mean()))
    totals = (
        ("network", "Recurrent network", network),
        ("ngram", f"{order}-gram", table),
    )
    return {
        "disabled": "disabled",
        # A browser drops one newline right after the tag.
        "text": "\n" + html.escape(asked["text"]),
        "orders": f"<option>{_seen(order)} ({order}-gram)</option>",
        "status": "A recorded judgement; the controls wake up with the models.",
        "totals": "".join(
            f'<li class="{kind}"><span class="name">{name}</span>'
            f'<svg aria-hidden="true"><rect class="{kind}" height="14" '
            f'width="{100 * bits.mean() / scale:.1f}%"/></svg>'
            f'<span class="value">{bits.mean():.2f}</span>'
            f'<span class="unit">bits a character</span></li>'
            for kind, name, bits in totals
        ),
        "cells": "".join(
            _cell(*cell)
            for cell in list(zip(text, network, table, strict=True))[-_SHOWN:]
        ),
        "hint": "Choose any character to see what each of them expected in its place.",
    }


def _seen(order: int) -> str:
    return {1: "none", 2: "the last one"}.get(order, f"the last {order - 1}")


def _cell(character: str, network: float, table: float) -> str:
    above, below = (
        max(1.0, _REACH * min(bits, _MOST_BITS) / _MOST_BITS)
        for bits in (network, table)
    )
    kind = "typed line" if character == "\n" else "typed"
    return (
        f'<span class="{kind}"><svg aria-hidden="true">'
        f'<rect class="network" width="7" x="1" y="{_REACH - above:.1f}" '
        f'height="{above:.1f}"/><rect class="ngram" width="7" x="1" '
        f'y="{_REACH + _LETTER}" height="{below:.1f}"/></svg>'
        f"{html.escape(character)}</span>"
    )
