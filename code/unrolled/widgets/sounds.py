"""*Sounds*: what each letter of a word says, read from both ends and from the left."""

import html
import json
import tempfile
from pathlib import Path
from typing import Any, Self

import torch
import traitlets
from torch import nn

from unrolled.data.letter_sounds import SILENT
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.bilstm import BiLSTM, LetterLabeller
from unrolled.records import load_network, save_weights, weights_path
from unrolled.widgets.face import FOLDER, Face

BOTH, ONEWAY = "sounds-both", "sounds-wide"  # the page's two networks
LETTERS = Vocabulary("abcdefghijklmnopqrstuvwxyz")

# As in sounds.js and phones.js.
DEFAULTS: dict[str, Any] = {"word": "mate"}
KEY = {
    "AA": "father", "AE": "cat", "AH": "cut", "AO": "law", "AW": "cow", "AY": "my",
    "B": "bee", "CH": "chin", "D": "do", "DH": "this", "EH": "bed", "ER": "her",
    "EY": "day", "F": "fan", "G": "go", "HH": "hat", "IH": "sit", "IY": "see",
    "JH": "jam", "K": "key", "L": "low", "M": "me", "N": "no", "NG": "sing",
    "OW": "so", "OY": "boy", "P": "pan", "R": "red", "S": "sun", "SH": "she",
    "T": "tea", "TH": "thin", "UH": "book", "UW": "too", "V": "van", "W": "we",
    "Y": "yes", "Z": "zoo", "ZH": "vision",
}  # fmt: skip


class Sounds(Face):
    """What each letter of a word says to two networks, as letters are added.

    Args:
        model: A ``LetterLabeller`` of one layer that reads from both ends. Its weights
            are copied, in float16.
        oneway: Another, of the same labels or not, to compare with: best one that
            reads from the left.
        word: What is read at first; characters other than letters are left out.

    Raises:
        UserError: If the page cannot run one of the two.
    """

    _esm = FOLDER / "dist" / "sounds.mjs"

    oneway = traitlets.Bytes().tag(sync=True)
    word = traitlets.Unicode(DEFAULTS["word"]).tag(sync=True)
    said = traitlets.Dict(help="The labels of both and of oneway.").tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        oneway: nn.Module | bytes | None = None,
        **settings: Any,
    ) -> None:
        if isinstance(oneway, bytes):  # as stored already: what from_record passes on
            settings["oneway"], oneway = oneway, None
        for trait, network in (("weights", model), ("oneway", oneway)):
            if trait not in settings:
                settings[trait] = stored(network)
        super().__init__(**settings)

    @classmethod
    def from_record(
        cls,
        recipe: str = BOTH,
        seed: int = 0,
        trained_for: int | None = None,
        **settings: Any,
    ) -> Self:
        """The widget over a model that the book recorded, and the page's one-way one.

        Args:
            recipe: Name of its recipe.
            seed: Which of its runs (the seed of the *training*).
            trained_for: Weights as they were after so many steps of training; the
                last if none.
            **settings: As for the class.

        Raises:
            UserError: If there is no such record.
        """
        other = {"oneway": weights_path(ONEWAY, 0).read_bytes()}
        return super().from_record(recipe, seed, trained_for, **(other | settings))


def stored(model: nn.Module | None) -> bytes:
    """A labeller in the format of the records, in float16.

    Raises:
        UserError: If the page cannot run it.
    """
    if (
        not isinstance(model, LetterLabeller)
        or len(model.layers) != 1
        or model.look_ahead
        or model.end != LETTERS.size
    ):
        raise UserError(
            "Sounds needs two networks that label the twenty-six letters, of one layer "
            "and without look-ahead: pass both, or call Sounds.from_record()."
        )
    if not all(bool(p.half().isfinite().all()) for p in model.parameters()):
        raise UserError(
            "The model holds weights that are not finite numbers in float16: its "
            "training ran away, so train it again with a lower learning rate."
        )
    cell: Any = model.layers[0]
    cell = cell.rightward if isinstance(cell, BiLSTM) else cell
    config = {
        "vocab_size": model.end,
        "labels": model.labels,
        "embedding_size": model.embedding.embedding_dim,
        "hidden_size": cell.weight_hh.shape[1],
        "reads": model.reads,
    }
    about = {"architecture": "letter-labeller", "config": json.dumps(config)}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.safetensors"
        save_weights(file, model, None, about)
        return file.read_bytes()


def load(recipe: str, seed: int) -> tuple[nn.Module, Vocabulary]:
    """A recorded labeller, and the letters that it reads."""
    return load_network(recipe, seed), LETTERS


@torch.no_grad()
def probabilities(model: nn.Module, word: str) -> torch.Tensor:
    """Of every letter's labels, [T K]."""
    tokens = LETTERS.encode(word)[None]
    return model(tokens, torch.tensor([len(word)]))[0].softmax(-1)


def fallback(
    model: nn.Module,
    vocabulary: Vocabulary,
    state: dict[str, Any],
    other: nn.Module | None = None,
) -> dict[str, object]:
    """What stands in the template's fields: a word read here and now."""
    word = str((DEFAULTS | state)["word"])
    models = {"both": model, "oneway": other or load_network(ONEWAY, 0)}
    said: dict[str, list[str]] = {}
    moved: dict[str, list[int]] = {}
    for name, network in models.items():
        assert isinstance(network, LetterLabeller)
        now = probabilities(network, word).argmax(-1).tolist()
        was = probabilities(network, word[:-1]).argmax(-1).tolist() if word[1:] else []
        said[name] = [network.labels[k] for k in now]
        moved[name] = [t for t, k in enumerate(was) if k != now[t]]
    spelled = {
        name: " ".join(label for label in labels if label != SILENT) or "nothing"
        for name, labels in said.items()
    }
    return {
        "disabled": "disabled",
        "word": html.escape(word),
        "status": f"From both ends: {spelled['both']}. From the left: "
        f"{spelled['oneway']}. The controls wake up with the models.",
        "cells": "".join(
            f'<span class="typed" data-both="{_mark(said["both"][t])}" '
            f'data-oneway="{_mark(said["oneway"][t])}" data-moved="'
            f'{" ".join(name for name in moved if t in moved[name])}">'
            f"{html.escape(letter)}</span>"
            for t, letter in enumerate(word)
        ),
        "sentence": "Choose any letter to see what else each of them thought of.",
        "heading": "What each expects",
        "both": "",
        "oneway": "",
    }


def _mark(label: str) -> str:
    return "–" if label == SILENT else label
