"""*Look*: pairs and a question, and what one layer of self-attention looks at."""

import html
import re
from typing import Any, ClassVar

import torch
import traitlets
from torch import Tensor, nn

from unrolled.data.long_memory import ASKED, NAMES, THINGS
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.attention_reader import AttentionReader
from unrolled.tasks.long_memory import Recall
from unrolled.widgets.face import FOLDER, Face, packed, within

RECIPE = "recall-attention"  # the page's reader
# As in look.js.
DEFAULTS: dict[str, Any] = {"text": "c4 k7 a1 m3 x9 b0 t2 k?", "factor": 1}
MOST_PAIRS = 17
_HEADS = 2
_SHOWN = 4


class Look(Face):
    """Pairs of a name and a thing, a question, and where attention finds the answer.

    Args:
        model: An ``AttentionReader`` with two heads that was trained to recall. Its
            weights are copied, in float16.
        text: Pairs such as ``c4``, and a question such as ``c?``; what is neither is
            left out.
        factor: On every score, 0 to 4; at 1 they are as trained.

    Raises:
        UserError: If the model is none or holds numbers that are not finite, or the
            factor is out of its range.
    """

    _esm = FOLDER / "dist" / "look.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("text", DEFAULTS["text"])

    text = traitlets.Unicode(DEFAULTS["text"]).tag(sync=True)
    factor = traitlets.Float(DEFAULTS["factor"]).tag(sync=True)
    answer = traitlets.Unicode(help="The thing that was answered last.").tag(sync=True)

    def __init__(self, model: nn.Module | None = None, **settings: Any) -> None:
        if "weights" not in settings:
            settings["weights"] = _serialised(model)
        super().__init__(**settings)

    @traitlets.validate("factor")
    def _valid_factor(self, proposal: dict[str, Any]) -> float:
        return within("factor", proposal["value"], 0, 4)


def _serialised(model: nn.Module | None) -> bytes:
    inputs = NAMES + THINGS + 1
    if (
        not isinstance(model, AttentionReader)
        or model.attention.num_heads != _HEADS
        or model.embedding.in_features != inputs
        or model.readout.out_features != THINGS
    ):
        raise UserError(
            "Look needs an AttentionReader with two heads that was trained to recall: "
            f'pass one, or call Look.from_record("{RECIPE}").'
        )
    config = {
        "input_size": inputs,
        "output_size": THINGS,
        "d_model": model.embedding.out_features,
        "num_heads": _HEADS,
    }
    return packed(model, None, "attention-reader", config)


def read_pairs(typed: str) -> Tensor:
    """Names and things [T 2] of typed text, the last seventeen; what is none is left
    out."""
    words = [w for w in re.split(r"[\s,;]+", typed.lower()) if w]
    pairs = [
        (ord(word[0]) - ord("a"), ASKED if word[1] == "?" else int(word[1]))
        for word in words
        if re.fullmatch("[a-z][0-9?]", word)
    ]
    return torch.tensor(pairs[-MOST_PAIRS:], dtype=torch.long).view(-1, 2)


@torch.no_grad()
def looked(model: nn.Module, pairs: Tensor) -> tuple[Tensor, Tensor]:
    """The last place's weights [N T], and its logits of the things [V]."""
    trace: dict[str, Tensor] = {}
    answers, _ = model(Recall.encode(pairs[None]), trace=trace)
    return trace["weights"][0, :, -1], answers[0, -1]


def fallback(
    model: nn.Module, vocabulary: Vocabulary | None, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: an answer that was really looked up."""
    text = str((DEFAULTS | state)["text"])
    pairs = read_pairs(text)
    weights, logits = looked(model, pairs)
    written = [
        f"{chr(ord('a') + name)}{'?' if thing == ASKED else thing}"
        for name, thing in pairs.tolist()
    ]
    likely = logits.softmax(-1)
    best = int(likely.argmax())
    most = [
        f"head {n + 1} most at {written[int(w.argmax())]}"
        for n, w in enumerate(weights)
    ]
    rows = []
    for place, pair in enumerate(written):
        heads = "".join(
            '<span class="score"></span><span class="bar" aria-hidden="true"></span>'
            f'<span class="percent">{100 * float(head[place]):.0f} %</span>'
            for head in weights
        )
        asks = "true" if place == len(written) - 1 else "false"
        rows.append(
            f'<li data-asks="{asks}"><label class="pair"><input type="checkbox" '
            f'checked disabled aria-label="Look at {pair}">{pair}</label>{heads}</li>'
        )
    order = likely.argsort(descending=True)[:_SHOWN].tolist()
    return {
        "disabled": "disabled",
        "text": html.escape(text),
        "options": f"<option>{written[-1]}</option>",
        "factor": "× 1.00",
        "value": "1",
        "status": f"{written[-1]} looks: {', '.join(most)}. Answer {best}, "
        f"{100 * float(likely[best]):.0f} %. The controls wake up with the model.",
        "rows": "".join(rows),
        "heading": f"What {written[-1]}, at place {len(written)}, answers",
        "answers": "".join(
            f'<li><span class="name">{thing}</span><span class="bar" '
            'aria-hidden="true"></span>'
            f'<span class="percent">{100 * float(likely[thing]):.1f} %</span></li>'
            for thing in order
        ),
    }
