"""*Gates*: an LSTM or a GRU opened step by step, its gates held open or shut."""

import copy
import html
import json
import math
from typing import Any

import numpy as np
import torch
import traitlets
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.widgets import walk
from unrolled.widgets.continuation import probabilities
from unrolled.widgets.face import FOLDER, architecture_of, within
from unrolled.widgets.walk import BEGINS, MOST_READ, Walk

# As in gates.js.
DEFAULTS: dict[str, Any] = {**BEGINS, "part": "", "holds": []}

# What is shown of each architecture, as in gating.js: a track each, the first ones
# gates; and where torch has the rows of a gate in its weights.
PARTS = {"lstm": ("i", "f", "o", "c", "h"), "gru": ("r", "z", "n", "h")}
GATES = {"lstm": ("i", "f", "o"), "gru": ("r", "z")}
_PLACES = {"i": 0, "f": 1, "o": 3, "r": 0, "z": 1}
_USUAL = {"lstm": "f", "gru": "z"}
_NAMES = {
    **{"i": "input gate", "f": "forget gate", "o": "output gate", "c": "memory"},
    **{"r": "reset gate", "z": "update gate", "n": "candidate", "h": "output"},
}
_TRACKS = {
    **{"i": "i lets in", "f": "f keeps", "o": "o lets out", "c": "tanh c"},
    **{"r": "r reset", "z": "z keeps", "n": "n new", "h": "h output"},
}

# As in tracks.js and gates.js.
_HEIGHT, _EDGE, _ROWS = 160, 4, 8

Hold = tuple[str, int, float, int, int]


class Gates(Walk):
    """A network with gates, opened over a text, one step a character.

    One unit's gates, memory and output are followed through time, and any of them is
    shown for all units of the top layer at the chosen step. A gate can be held open
    or shut over a span of steps, for one unit or for all, and what the model expects
    is shown with and without that.

    Args:
        model: An LSTM or GRU language model. Its weights are copied, in float16.
        vocabulary: The characters it was trained on.
        text: What it reads; characters it does not know are left out, and of a long
            text only the last 200 are read.
        step: How many characters have been read, from 1.
        unit: The unit that is followed through time, from 0.
        part: Which is shown for all units: a gate (i, f, o; r, z), c, n or h; if
            empty, the gate that keeps what was there.
        holds: Gates that are held, as (gate, unit or -1 for all, 0 or 1, first step,
            last step).

    Raises:
        UserError: If the model has no gates, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = FOLDER / "dist" / "gates.mjs"

    part = traitlets.Unicode(DEFAULTS["part"]).tag(sync=True)
    holds = traitlets.List(default_value=[]).tag(sync=True)

    def __init__(self, *model: Any, **settings: Any) -> None:
        super().__init__(*model, **settings)
        length = 8 + int.from_bytes(self.weights[:8], "little")
        about = json.loads(self.weights[8:length])["__metadata__"]
        if about["architecture"] not in GATES:
            raise UserError(_NO_GATES)

    @traitlets.validate("part")
    def _valid_part(self, proposal: dict[str, Any]) -> str:
        return _named(proposal["value"], ("", *_NAMES), "part")

    @traitlets.validate("holds")
    def _valid_holds(self, proposal: dict[str, Any]) -> list[list[Any]]:
        return [list(_hold(hold, tuple(_PLACES))) for hold in proposal["value"]]


_NO_GATES = "A network without gates has none to show: pass an LSTM or a GRU."


def _named(name: Any, names: tuple[str, ...], what: str) -> str:
    if name not in names:
        there = ", ".join(repr(one) for one in names if one)
        raise UserError(f"There is no {what} {name!r}: give one of {there}.")
    return name


def _hold(hold: Any, gates: tuple[str, ...]) -> Hold:
    try:
        gate, unit, value, first, last = hold
    except (TypeError, ValueError):
        raise UserError(
            f"A hold of {hold!r} is no good: give (gate, unit, value, first step, "
            "last step)."
        ) from None
    _named(gate, gates, "gate")
    within("unit", unit, -1, 99_999)
    if value not in (0, 1):
        raise UserError(f"A gate at {value} is no good: give 0 (shut) or 1 (open).")
    within("first step", first, 1, MOST_READ)
    within("last step", last, int(first), MOST_READ)
    return str(gate), int(unit), float(value), int(first), int(last)


def check_state(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> None:
    """Refuse a state that this model could not be put into.

    Args:
        model: The widget's.
        vocabulary: Of its characters.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If the text is empty, too long or holds characters the model does
            not know, or a step, unit, part or gate lies outside what there is.
    """
    whole = walk.check("Gates", DEFAULTS, model, vocabulary, state)
    assert isinstance(model, RecurrentLanguageModel)
    kind = architecture_of(model)
    if kind not in GATES:
        raise UserError(_NO_GATES)
    _named(whole["part"], ("", *PARTS[kind]), "part")
    for hold in whole["holds"]:
        _, unit, _, _, last = _hold(hold, GATES[kind])
        within("unit", unit, -1, model.readout.in_features - 1)
        within("last step", last, 1, len(whole["text"]))


@torch.no_grad()
def gated(
    model: nn.Module, ids: Tensor, holds: list[Any]
) -> tuple[dict[str, Float[np.ndarray, "T H"]], Float[np.ndarray, "T V"]]:
    """What the top layer's cells have inside after every character, and the logits.

    Args:
        model: An LSTM or GRU language model; it is left as it is.
        ids: Character ids, T of them.
        holds: Gates that are held, as of ``Gates``; of two that overlap the last one
            counts.

    Returns:
        Gates, memory and output by their letters, and the logits.
    """
    # As the page computes: its sums are float64, whatever the weights are kept in.
    model = copy.deepcopy(model).double()
    assert isinstance(model, RecurrentLanguageModel)
    top: Any = model.layers[-1]
    project, size = top.project, model.readout.in_features

    def held(x: Tensor) -> Tensor:
        u = project(x)
        for gate, unit, value, first, last in holds:
            begin = _PLACES[gate] * size + max(0, unit)
            gates = slice(begin, begin + (size if unit < 0 else 1))
            # A gate is exactly open or shut where its sum is without bound.
            u[:, first - 1 : last, gates] = math.inf if value else -math.inf
        return u

    top.project = held
    trace: dict[str, Tensor] = {}
    logits, _ = model(ids[None], None, trace)
    trace["h"] = trace["states"]
    parts = {p: trace[p][-1, 0].numpy() for p in PARTS[architecture_of(model)]}
    return parts, logits[0].numpy()


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: the first frame, computed here."""
    asked = DEFAULTS | state
    kind = architecture_of(model)
    if kind not in GATES:
        raise UserError(_NO_GATES)
    text = walk.read(vocabulary, asked["text"])
    step, unit = min(asked["step"], len(text)), asked["unit"]
    parts, logits = gated(model, vocabulary.encode(text), asked["holds"])
    parts = {p: np.tanh(v) if p == "c" else v for p, v in parts.items()}
    likeliest = [vocabulary.characters[row.argmax()] for row in logits]
    part = asked["part"] or _USUAL[kind]
    here = parts[part][step - 1]
    fields = walk.fields(asked["text"], text, step, likeliest, _HEIGHT)
    height = _HEIGHT // len(parts)
    bars = [
        walk.bar(t, value, *_place(p, n * height, height))
        for n, (p, values) in enumerate(parts.items())
        for t, value in enumerate(values[:, unit])
    ]
    gates = "".join(f"<option>{_NAMES[p]} {p}</option>" for p in GATES[kind])
    shown = html.escape(f"{_NAMES[part]} {'tanh c' if part == 'c' else part}")
    return {
        **fields,
        "trace": "".join([str(fields["here"]), *bars]),
        "tracks": "".join(f"<span>{_TRACKS[p]}</span>" for p in parts),
        "gates": gates,
        "unit": unit,
        "whose": f"<option>unit {unit}</option>",
        "end": len(text),
        "part": f"<option>{shown}</option>",
        "heading": f"All {len(here)} units after {walk.quoted(text[step - 1])}",
        "pointed": f"unit {unit}: {walk.signed(float(here[unit]))}",
        **walk.units(here),
        "rows": walk.rows(probabilities(logits[step - 1], 1.0), -1, vocabulary, _ROWS),
    }


def _place(part: str, top: float, height: float) -> tuple[float, float]:
    """Where the bars of a track begin, and how far they reach."""
    if part in _PLACES:
        return top + height - _EDGE / 2, height - _EDGE
    return top + height / 2, height / 2 - _EDGE / 2
