"""*Speak*: the phones of a word, one after the other, and the beam they come from."""

import html
import math
from typing import Any, ClassVar

import torch
import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.decoding import beam_search
from unrolled.errors import UserError
from unrolled.models.seq2seq import SCORES, Seq2Seq
from unrolled.records import load_network
from unrolled.widgets.face import FOLDER, Face, packed
from unrolled.widgets.sounds import LETTERS

PLAIN = "words-plain-128"  # the page's speaker

# As in speak.js.
DEFAULTS: dict[str, Any] = {"word": "through", "width": 4, "place": 0}
MOST_LETTERS = 24
WIDTHS = (1, 2, 4, 8)
_END = "●"


class Speak(Face):
    """The phones of any word as an encoder and a decoder say them.

    Args:
        model: A ``Seq2Seq`` that reads the twenty-six letters, with attention or
            without. Its weights are copied, in float16.
        word: What is said at first; characters other than letters are left out.
        width: Beginnings that the beam keeps: 1, 2, 4 or 8.
        place: The phone that is opened at first, from 1; 0 for the least certain.

    Raises:
        UserError: If the page cannot run the model.
    """

    _esm = FOLDER / "dist" / "speak.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("word", "")

    word = traitlets.Unicode(DEFAULTS["word"]).tag(sync=True)
    width = traitlets.Int(DEFAULTS["width"]).tag(sync=True)
    place = traitlets.Int(DEFAULTS["place"]).tag(sync=True)
    said = traitlets.List(help="The phones of the best answer.").tag(sync=True)

    def __init__(self, model: nn.Module | None = None, **settings: Any) -> None:
        if "weights" not in settings:
            settings["weights"] = stored(model)
        super().__init__(**settings)


def stored(model: nn.Module | None) -> bytes:
    """A speaker in the format of the records, in float16.

    Raises:
        UserError: If the page cannot run it.
    """
    if (
        not isinstance(model, Seq2Seq)
        or model.letter_embedding.num_embeddings != LETTERS.size
    ):
        raise UserError(
            "Speak needs an encoder and decoder that reads the twenty-six letters: "
            f'pass a Seq2Seq, or call Speak.from_record("{PLAIN}").'
        )
    kind = "none"
    if model.attention is not None:
        score = type(model.attention.score)
        kind = next(name for name, each in SCORES.items() if each is score)
    config = {
        "vocab_size": LETTERS.size,
        "phones": list(model.phones),
        "embedding_size": model.letter_embedding.embedding_dim,
        "hidden_size": model.decoder.hidden_size,
        "attention": kind,
    }
    return packed(model, None, "seq2seq", config)


def load(recipe: str, seed: int) -> tuple[nn.Module, Vocabulary]:
    """A recorded speaker, and the letters that it reads."""
    return load_network(recipe, seed), LETTERS


def check_state(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> None:
    """Refuse what a link could not set of the widget.

    Args:
        model: The widget's.
        vocabulary: The letters that it reads.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If the word is empty, too long or holds more than letters, the
            beam has none of the four widths, or the word has no such phone.
    """
    if unknown := set(state) - set(DEFAULTS):
        raise UserError(f"Speak has no {', '.join(sorted(unknown))} to set.")
    whole = DEFAULTS | state
    word = str(whole["word"])
    if not word or set(word) - set(vocabulary.characters) or len(word) > MOST_LETTERS:
        raise UserError(
            f"A word of {word!r} is no good: give up to {MOST_LETTERS} small letters."
        )
    if whole["width"] not in WIDTHS:
        raise UserError(
            f"A beam of {whole['width']} is no good: give 1, 2, 4 or 8."
        )  # fmt: skip
    phones = len(answers(model, word, whole["width"])[0][0])
    if whole["place"] not in range(phones + 2):
        raise UserError(
            f"There is no phone {whole['place']} of {word}: give 0 to {phones + 1}."
        )


def answers(model: nn.Module, word: str, width: int) -> list[tuple[list[int], float]]:
    """What the beam finds, best first."""
    return beam_search(model, LETTERS.encode(word), width)  # type: ignore[arg-type]


@torch.no_grad()
def chances(model: nn.Module, word: str, phones: list[int]) -> torch.Tensor:
    """Of every phone and of the end, after each that was said: [T Q]."""
    assert isinstance(model, Seq2Seq)
    heard = torch.tensor([[model.mark, *phones]])
    return model(LETTERS.encode(word)[None], heard)[0].softmax(-1)


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a word said here and now."""
    assert isinstance(model, Seq2Seq)
    asked = DEFAULTS | state
    word = str(asked["word"])
    (said, score), *others = answers(model, word, asked["width"])
    rows = chances(model, word, said)
    names = [*model.phones, _END]

    def spelled(ids: list[int]) -> str:
        return " ".join(names[k] for k in ids) or "nothing"

    def share(score: float) -> str:
        return f"{100 * math.exp(score):.1f}\u00a0%"

    next_best = f" Next best: {spelled(others[0][0])}, {share(others[0][1])}."
    return {
        "disabled": "disabled",
        "word": html.escape(word),
        "status": f"It says {spelled(said)}, with {share(score)}."
        f"{next_best if others else ''} The controls wake up with the model.",
        "letters": "".join(f"<span>{letter}</span>" for letter in word),
        "cells": "".join(
            f'<span class="typed" data-certain="{round(100 * float(row[k]))}">'
            f"{names[k]}</span>"
            for k, row in zip([*said, model.mark], rows, strict=True)
        ),
        "sentence": "Choose any phone to see what else it might have been.",
        "heading": "What comes next",
        "next": "",
        "beam": "",
    }
