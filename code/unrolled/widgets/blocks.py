"""*Blocks*: a Transformer says a word, with parts of it switched off."""

import html
from typing import Any, ClassVar

import torch
import traitlets
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.decoding import greedy
from unrolled.errors import UserError
from unrolled.models.taken_apart import opened, without
from unrolled.models.transformer import Transformer
from unrolled.records import load_network
from unrolled.widgets.face import FOLDER, Face, packed
from unrolled.widgets.sounds import LETTERS

RECIPE = "words-transformer"  # the page's network
# As in blocks.js.
DEFAULTS: dict[str, Any] = {"word": "thoroughly", "where": 5, "head": 0, "off": []}
PARTS = {
    "residual": "residuals",
    "norm": "norms",
    "thinking": "feed-forward",
    "positions": "positions",
}
_KINDS = "letters at letters", "phones back at phones", "phones at letters"
_END = "●"


class Blocks(Face):
    """The phones of any word, where each head looks, and what the parts are worth.

    Args:
        model: A ``Transformer`` that reads the twenty-six letters. Its weights are
            copied, in float16.
        word: What is said at first; characters other than letters are left out.
        where: Whose looks are shown: the reader's layers first, then the speaker's as
            they look back, then as they look at the letters; from 0.
        head: Which of its heads, from 0.
        off: What it has to do without: ``residual``, ``norm``, ``thinking``,
            ``positions``, or a head as ``where.head``.

    Raises:
        UserError: If the page cannot run the model.
    """

    _esm = FOLDER / "dist" / "blocks.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("word", "")

    word = traitlets.Unicode(DEFAULTS["word"]).tag(sync=True)
    where = traitlets.Int(DEFAULTS["where"]).tag(sync=True)
    head = traitlets.Int(DEFAULTS["head"]).tag(sync=True)
    off = traitlets.List(DEFAULTS["off"]).tag(sync=True)
    said = traitlets.List(help="The phones that are shown.").tag(sync=True)

    def __init__(self, model: nn.Module | None = None, **settings: Any) -> None:
        if "weights" not in settings:
            settings["weights"] = _stored(model)
        super().__init__(**settings)


def _stored(model: nn.Module | None) -> bytes:
    if (
        not isinstance(model, Transformer)
        or model.letter_embedding.num_embeddings != LETTERS.size
    ):
        raise UserError(
            "Blocks needs a Transformer that reads the twenty-six letters: pass one, "
            f'or call Blocks.from_record("{RECIPE}").'
        )
    layer: Any = model.encoder[0]
    config = {
        "vocab_size": LETTERS.size,
        "phones": list(model.phones),
        "d_model": model.letter_embedding.embedding_dim,
        "num_heads": layer.self_attn.num_heads,
        "num_layers": len(model.encoder),
        "d_ff": layer.d_ff,
        "norm": layer.norm,
        "residual": layer.residual,
        "positions": model.positions,
    }
    return packed(model, None, "transformer", config)


def load(recipe: str, seed: int) -> tuple[nn.Module, Vocabulary]:
    """A recorded Transformer, and the letters that it reads."""
    return load_network(recipe, seed), LETTERS


@torch.no_grad()
def said(
    model: Transformer, word: str, off: list[str] | None = None
) -> tuple[list[int], Tensor, list[Tensor]]:
    """What a model says greedily, the mark included, with the probability of each
    phone [T] and where each attention looked [N T S]."""
    bare = without(model, off or [])
    letters = LETTERS.encode(word)
    phones = [*greedy(bare, letters[None])[0], model.mark]
    heard = torch.tensor([model.mark, *phones[:-1]])
    logits, looks = opened(bare, letters, heard)
    chances = logits.softmax(-1)[range(len(phones)), phones]
    return phones, chances, looks


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a word said here and now."""
    assert isinstance(model, Transformer)
    asked = DEFAULTS | state
    word, names = str(asked["word"]), [*model.phones, _END]
    phones, chances, looks = said(model, word)
    spelled = " ".join(names[k] for k in phones[:-1]) or "nothing"
    layers = range(1, len(model.encoder) + 1)
    choices = [f"{kind}, layer {layer}" for kind in _KINDS for layer in layers]
    labels = [*PARTS.values(), "this head"]
    weights = looks[int(asked["where"])][int(asked["head"])]
    return {
        "disabled": "disabled",
        "word": html.escape(word),
        "where": f"<option>{choices[int(asked['where'])]}</option>",
        "head": f"<option>{int(asked['head']) + 1}</option>",
        "parts": "".join(
            f'<label class="with"><input type="checkbox" checked><span>{label}</span>'
            "</label>"
            for label in labels
        ),
        "status": f"It says {spelled}. The controls wake up with the model.",
        "rows": _rows(word, [names[k] for k in phones], chances, weights),
        "answers": "".join(
            f'<li class="shown"><span class="called">{called}</span>'
            f'<span class="phones">{spelled}</span></li>'
            for called in ("all parts on", "as switched")
        ),
    }


def _rows(word: str, said: list[str], chances: Tensor, weights: Tensor) -> str:
    """The grid as the page shows it: a row a phone, a column a letter."""
    letters = "".join(f'<span role="columnheader">{letter}</span>' for letter in word)
    corner = '<span class="corner" role="columnheader">phone</span>'
    rows = [f'<div role="row">{corner}{letters}</div>']
    for phone, chance, row in zip(said, chances, weights, strict=True):
        shares = [round(100 * float(weight)) for weight in row]
        cells = "".join(
            f'<span role="gridcell" data-weight="{round(share / 10)}">'
            f"{share if share >= 5 else ''}</span>"
            for share in shares
        )
        certain = round(100 * float(chance))
        head = f'<span role="rowheader" data-certain="{certain}">{phone}</span>'
        rows.append(f'<div role="row">{head}{cells}</div>')
    return "".join(rows)
