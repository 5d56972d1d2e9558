"""*Align*: which letters each phone of a word looks at, and what it says elsewhere."""

import html
from typing import Any, ClassVar, Self

import torch
import traitlets
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.decoding import greedy
from unrolled.errors import UserError
from unrolled.models.seq2seq import Seq2Seq
from unrolled.records import load_network, weights_path
from unrolled.widgets import speak
from unrolled.widgets.face import FOLDER, Face
from unrolled.widgets.sounds import LETTERS

ATTENTION, PLAIN = "words-attention", "words-plain"  # the page's two networks

# As in align.js.
DEFAULTS: dict[str, Any] = {"word": "thoroughly", "attention": True, "moves": []}
_END = "●"


class Align(Face):
    """The phones of any word, and which letters a network looks at to say them.

    Args:
        model: A ``Seq2Seq`` with attention that reads the twenty-six letters. Its
            weights are copied, in float16.
        plain: Another, best one without attention, to compare with.
        word: What is said at first; characters other than letters are left out.
        attention: Whether the one with attention is shown, or the other.
        moves: Phones that look at one letter alone: rows of two numbers, the phone's
            and the letter's, from 1.

    Raises:
        UserError: If the page cannot run one of the two.
    """

    _esm = FOLDER / "dist" / "align.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("word", "")

    plain = traitlets.Bytes().tag(sync=True)
    word = traitlets.Unicode(DEFAULTS["word"]).tag(sync=True)
    attention = traitlets.Bool(DEFAULTS["attention"]).tag(sync=True)
    moves = traitlets.List(DEFAULTS["moves"]).tag(sync=True)
    said = traitlets.List(help="The phones that are shown.").tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        plain: nn.Module | bytes | None = None,
        **settings: Any,
    ) -> None:
        if isinstance(plain, bytes):  # as stored already: what from_record passes on
            settings["plain"], plain = plain, None
        for trait, network in (("weights", model), ("plain", plain)):
            if trait not in settings:
                if network is None:
                    raise UserError(
                        "Align needs two networks, one with attention and one "
                        "without: pass both, or call Align.from_record()."
                    )
                settings[trait] = speak.stored(network)
        super().__init__(**settings)

    @classmethod
    def from_record(
        cls,
        recipe: str = ATTENTION,
        seed: int = 0,
        trained_for: int | None = None,
        **settings: Any,
    ) -> Self:
        """The widget over a model that the book recorded, and the page's plain one.

        Args:
            recipe: Name of its recipe.
            seed: Which of its runs (the seed of the *training*).
            trained_for: Weights as they were after so many steps of training; the
                last if none.
            **settings: As for the class.

        Raises:
            UserError: If there is no such record.
        """
        other = {"plain": weights_path(PLAIN, 0).read_bytes()}
        return super().from_record(recipe, seed, trained_for, **(other | settings))


def load(recipe: str, seed: int) -> tuple[nn.Module, Vocabulary, nn.Module]:
    """A recorded speaker, the letters that it reads, and the page's plain speaker."""
    return load_network(recipe, seed), LETTERS, load_network(PLAIN, 0)


@torch.no_grad()
def said(model: nn.Module, word: str) -> tuple[list[int], torch.Tensor, torch.Tensor]:
    """What a model says greedily, the mark included, with the probability of each
    phone [T] and where it looked [T S], all zero without attention."""
    assert isinstance(model, Seq2Seq)
    letters = LETTERS.encode(word)[None]
    phones = [*greedy(model, letters)[0], model.mark]  # type: ignore[arg-type]
    trace: dict[str, torch.Tensor] = {}
    heard = torch.tensor([[model.mark, *phones[:-1]]])
    logits, _ = model.step(heard, model.begin(letters), trace)
    chances = logits[0].softmax(-1)[range(len(phones)), phones]
    weights = trace.get("weights", torch.zeros(1, len(phones), len(word)))[0]
    return phones, chances, weights


def fallback(
    model: nn.Module, vocabulary: Vocabulary, plain: nn.Module, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: a word said here and now."""
    assert isinstance(model, Seq2Seq)
    asked = DEFAULTS | state
    word, names = str(asked["word"]), [*model.phones, _END]

    def spelled(phones: list[int]) -> str:
        return " ".join(names[k] for k in phones[:-1]) or "nothing"

    answers = {
        called: said(network, word)
        for called, network in (("attention", model), ("no attention", plain))
    }
    shown = "attention" if asked["attention"] else "no attention"
    own, other = (spelled(phones) for phones, _, _ in answers.values())
    return {
        "disabled": "disabled",
        "checked": "checked" if asked["attention"] else "",
        "word": html.escape(word),
        "status": f"With attention: {own}. Without: {other}. The controls wake up with "
        "the model.",
        "rows": _rows(word, names, *answers[shown]),
        "answers": "".join(
            f'<li class="{"shown" if called == shown else ""}">'
            f'<span class="called">{called}</span>'
            f'<span class="phones">{spelled(phones)}</span></li>'
            for called, (phones, _, _) in answers.items()
        ),
        "sentence": "",
    }


def _rows(
    word: str,
    names: list[str],
    phones: list[int],
    chances: torch.Tensor,
    weights: torch.Tensor,
) -> str:
    """The grid as the page shows it: a row a phone, a column a letter."""
    letters = "".join(f'<span role="columnheader">{letter}</span>' for letter in word)
    corner = '<span class="corner" role="columnheader">phone</span>'
    rows = [f'<div role="row">{corner}{letters}</div>']
    for phone, chance, row in zip(phones, chances, weights, strict=True):
        shares = [round(100 * float(weight)) for weight in row]
        cells = "".join(
            f'<span role="gridcell" data-weight="{round(share / 10)}">'
            f"{share if share >= 5 else ''}</span>"
            for share in shares
        )
        certain = round(100 * float(chance))
        head = f'<span role="rowheader" data-certain="{certain}">{names[phone]}</span>'
        rows.append(f'<div role="row">{head}{cells}</div>')
    return "".join(rows)
