"""*Blank*: words of a sentence are hidden, and a BERT says what it expects there."""

import html
from typing import Any, ClassVar

import torch
import traitlets
from torch import Tensor, nn

from unrolled.data.speeches import END, MARKS, Words, words_of
from unrolled.errors import UserError
from unrolled.models.bert import Bert
from unrolled.records import load_network
from unrolled.widgets.face import FOLDER, Face, packed

RECIPE = "bert"  # the page's network
# As in blank.js.
DEFAULTS: dict[str, Any] = {
    "sentence": "I know what thou art, and I will speak with thee.",
    "blanks": [4, 5],
    "place": 0,
    "shown": [],
    "layer": 0,
    "head": 0,
}
_WAYS = {
    "hide": "is hidden",
    "change": "is changed to “{}”",
    "leave": "is left as it is",
}
_SHOWN = 8
_LOOKS = 3


class Blank(Face):
    """What a BERT expects at the blanks of any sentence, and where it looks for that.

    Args:
        model: A ``Bert`` over words, the three ``MARKS`` first. Its weights are copied,
            in float16.
        sentence: What is read, an end of a speech before and behind it; letters in
            capitals are read as small ones.
        blanks: Places of words that are asked for, from 1; each is hidden by the mark.
        place: The blank that is open, or 0 for the first.
        shown: What stands at blanks instead of the mark, each as ``[place, word]``.
        layer: Of the head whose looks are shown, from 1; 0 for the mean of all heads.
        head: Its number there, from 1.

    Raises:
        UserError: If the page cannot run the model.
    """

    _esm = FOLDER / "dist" / "blank.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("sentence", "")

    sentence = traitlets.Unicode(DEFAULTS["sentence"]).tag(sync=True)
    blanks = traitlets.List(DEFAULTS["blanks"]).tag(sync=True)
    place = traitlets.Int(DEFAULTS["place"]).tag(sync=True)
    shown = traitlets.List(DEFAULTS["shown"]).tag(sync=True)
    layer = traitlets.Int(DEFAULTS["layer"]).tag(sync=True)
    head = traitlets.Int(DEFAULTS["head"]).tag(sync=True)
    likeliest = traitlets.List(help="Words that it expects most.").tag(sync=True)

    def __init__(self, model: nn.Module | None = None, **settings: Any) -> None:
        if "weights" not in settings:
            settings["weights"] = _stored(model)
        super().__init__(**settings)


def _stored(model: nn.Module | None) -> bytes:
    if type(model) is not Bert or model.words[: len(MARKS)] != MARKS:
        raise UserError(
            "Blank needs a Bert over words that begin with [mask], [other] and [end]: "
            f'pass one, or call Blank.from_record("{RECIPE}").'
        )
    layer: Any = model.layers[0]
    config = {
        "words": list(model.words),
        "d_model": model.embedding.embedding_dim,
        "num_heads": layer.self_attn.num_heads,
        "num_layers": len(model.layers),
        "d_ff": layer.d_ff,
        "context_length": model.context_length,
    }
    return packed(model, None, "bert", config)


def load(recipe: str, seed: int) -> tuple[nn.Module, Words]:
    """A recorded BERT, and the words that it knows.

    Raises:
        UserError: If the record is of something else.
    """
    model = load_network(recipe, seed)
    if not isinstance(model, Bert):
        raise UserError(f"Blank shows a BERT, and {recipe!r} is none: name another.")
    return model, Words(model.words)


def check_state(model: nn.Module, words: Words, state: dict[str, Any]) -> None:
    """Refuse what a link could not set of the widget.

    Args:
        model: The widget's.
        words: Those that it knows.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If the sentence is empty or too long, a blank is none of its words
            or stands twice, the open place is no blank, a word is shown that the model
            does not know or that is not at a blank, or there is no such head.
    """
    assert isinstance(model, Bert)
    if unknown := set(state) - set(DEFAULTS):
        raise UserError(f"Blank has no {', '.join(sorted(unknown))} to set.")
    whole = DEFAULTS | state
    length, most = len(words_of(str(whole["sentence"]))), model.context_length - 2
    if not 1 <= length <= most:
        raise UserError(
            f"A sentence of {length} words is no good: give 1 to {most} of them."
        )
    blanks = whole["blanks"]
    if set(blanks) - set(range(1, length + 1)) or len(set(blanks)) < len(blanks):
        raise UserError(
            f"The blanks {blanks} are no good: name words from 1 to {length}, each "
            "once."
        )
    if whole["place"] and whole["place"] not in blanks:
        raise UserError(f"Word {whole['place']} is no blank: there are {blanks}.")
    for place, word in whole["shown"]:
        if place not in blanks or word not in words.words:
            raise UserError(
                f"{word!r} cannot stand at word {place}: name a blank, and a word that "
                "the model knows."
            )
    layers, heads = _size(model)
    layer, head = whole["layer"], whole["head"]
    mean = layer == head == 0
    if not mean and not (1 <= layer <= layers and 1 <= head <= heads):
        raise UserError(
            f"There is no head {head} in layer {layer}: there are {layers} layers of "
            f"{heads}."
        )


def _size(model: Bert) -> tuple[int, int]:
    layer: Any = model.layers[0]
    return len(model.layers), layer.self_attn.num_heads


@torch.no_grad()
def answered(
    model: Bert, sentence: str, blanks: list[int], shown: list[list[Any]] | None = None
) -> tuple[list[str], Tensor, Tensor]:
    """What a model expects at the blanks of a sentence.

    Args:
        model: Reads the sentence with an end before and behind it.
        sentence: Any text with words in it.
        blanks: Places of words, from 1.
        shown: See ``Blank``.

    Returns:
        The words as they are seen, ends included [T]; probabilities at the blanks
        [A V]; and where all heads look from all places [L N T T].
    """
    words = Words(model.words)
    seen = [END, *words_of(sentence), END]
    for place in blanks:
        seen[place] = MARKS[0]
    for place, word in shown or []:
        seen[place] = word
    trace: dict[str, Tensor] = {}
    logits = model(words.encode(seen)[None], trace=trace)[0]
    return seen, logits[blanks].softmax(-1), trace["weights"][:, 0]


def fallback(
    model: nn.Module, words: Words, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: what it really expects at the blanks."""
    assert isinstance(model, Bert)
    asked = DEFAULTS | state
    sentence, blanks = str(asked["sentence"]), sorted(asked["blanks"])
    seen, chances, looks = answered(model, sentence, blanks, asked["shown"])
    fields: dict[str, object] = {
        "disabled": "disabled",
        "sentence": "\n" + html.escape(sentence),
        "who": "<option>all heads, their mean</option>",
        "words": _words(seen, blanks, 0, None),
        "heading": "What it expects",
        "status": "Choose a word to hide it, as soon as the model is there.",
        **dict.fromkeys(("rows", "looks", "elsewhere", *_WAYS), ""),
    }
    if not blanks:
        return fields
    place = asked["place"] or blanks[0]
    weights = looks[:, :, place].flatten(0, 1).mean(0)
    if layer := asked["layer"]:
        weights = looks[layer - 1, asked["head"] - 1, place]
        fields["who"] = f"<option>layer {layer}, head {asked['head']}</option>"
    here = chances[blanks.index(place)]
    typed = words_of(sentence)[place - 1]
    own = words.words.index(typed) if typed in words.words else -1
    best, way = int(here.argmax()), _way(seen[place], typed)
    status = (
        f"Word {place} {_WAYS[way].format(seen[place])}. Likeliest: "
        f"“{words.words[best]}”, {_told(here[best])}."
    )
    if own >= 0:
        rank = 1 + int((here > here[own]).sum())
        status += (
            f" “{typed}”, which was typed, ranks {rank:,} of {words.size:,}, "
            f"{_told(here[own])}."
        )
    others = [
        f"“{words.words[int(row.argmax())]}” ({at}), {_told(row.max())}"
        for at, row in zip(blanks, chances, strict=True)
        if at != place
    ]
    fields |= {
        way: "checked",
        "words": _words(seen, blanks, place, weights),
        "heading": f"What it expects at word {place}",
        "status": f"{status} The controls wake up with the model.",
        "rows": _rows(words, here, own),
        "looks": _looked(seen, place, weights, layer, asked["head"]),
    }
    if others:
        fields["elsewhere"] = f"Likeliest at the other blanks: {'; '.join(others)}."
    return fields


def _percent(share: Tensor) -> str:
    return f"{100 * float(share):.1f}\u00a0%"


def _told(share: Tensor) -> str:
    """A share in a sentence: however small, not nothing."""
    hundredfold = 100 * float(share)
    if hundredfold < 0.001:
        return "less than 0.001\u00a0%"
    return _percent(share) if hundredfold >= 0.095 else f"{hundredfold:.1g}\u00a0%"


def _way(seen: str, typed: str) -> str:
    if seen == MARKS[0]:
        return "hide"
    return "leave" if seen == typed else "change"


def _words(
    seen: list[str], blanks: list[int], place: int, weights: Tensor | None
) -> str:
    """The row of words as the page shows it."""
    cells = []
    for at, word in enumerate(seen):
        end = at in (0, len(seen) - 1)
        tag = 'span class="end"' if end else 'button type="button" disabled'
        about = ' aria-pressed="true"' if at in blanks else ""
        about += ' data-way="hide"' if word == MARKS[0] else ""
        about += ' data-open="true"' if at == place and not end else ""
        share = "" if weights is None else f"{100 * float(weights[at]):.0f}\u00a0%"
        cells.append(
            f'<{tag}{about}><span class="word">{"end" if end else word}</span>'
            f'<span class="share">{share}</span></{tag.split()[0]}>'
        )
    return "".join(cells)


def _rows(words: Words, chances: Tensor, own: int) -> str:
    """The likeliest words, the one that was typed among or after them, the rest."""
    order = chances.argsort(descending=True).tolist()
    shown = order[:_SHOWN]
    shown += [own] if own >= 0 and own not in shown else []
    rows = [
        f'<li class="{"chosen" if id == own else ""}"><button type="button" disabled '
        f'class="offer"><span class="name">{words.words[id]}</span><span class="bar">'
        f'</span><span class="percent">{_percent(chances[id])}</span>'
        f'<span class="verb">{"typed" if id == own else ""}</span></button></li>'
        for id in shown
    ]
    rest = 1 - chances[shown].sum()
    rows.append(
        f'<li class="others"><span class="name">{len(order) - len(shown):,} others'
        '</span><span class="bar"></span>'
        f'<span class="percent">{_percent(rest)}</span></li>'
    )
    return "".join(rows)


def _looked(seen: list[str], place: int, weights: Tensor, layer: int, head: int) -> str:
    def name(at: int) -> str:
        if at in (0, len(seen) - 1):
            return "the end after it" if at else "the end before it"
        return "itself" if at == place else f"“{seen[at]}” ({at})"

    who = f"Layer {layer}, head {head} looks" if layer else "The heads look"
    most = weights.argsort(descending=True)[:_LOOKS].tolist()
    told = [f"{name(at)}, {100 * float(weights[at]):.0f}\u00a0%" for at in most]
    return f"{who} most at {'; '.join(told)}."
