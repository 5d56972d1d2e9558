"""*Unroll*: a recurrent network step by step, its units put to other values."""

import copy
import html
import math
from typing import Any

import numpy as np
import torch
import traitlets
from jaxtyping import Float
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.widgets.continuation import probabilities
from unrolled.widgets.face import FOLDER, Face, within

MOST_READ = 200  # characters

# As in unroll.js.
DEFAULTS: dict[str, Any] = {
    "text": "To be, or not to be.\n\nHAMLET\nMy lord",
    "step": 28,
    "unit": 0,
    "target": "",
    "changes": [],
}

# As in timeline.js and state-grid.js.
_COLUMN, _MIDDLE, _REACH, _BAR = 26, 28, 24, 10
_ROOM, _LINE = 0.82, 0.08
_ROWS = 10

_SHOWN = {"\n": "↵", " ": "␣", "\t": "⇥"}
_SPOKEN = {"\n": "new line", " ": "space", "\t": "tab"}


class Unroll(Face):
    """A recurrent network unrolled over a text, one step a character.

    At the chosen step it shows every hidden unit of the top layer, what the model
    expects next, and which earlier characters moved that. A unit can be put to
    another value there; the network goes on from the changed state.

    Args:
        model: An RNN, LSTM or GRU language model. Its weights are copied, in float16.
        vocabulary: The characters it was trained on.
        text: What it reads; characters it does not know are left out, and of a long
            text only the last 200 are read.
        step: How many characters have been read, from 1.
        unit: The hidden unit that is followed through time, from 0.
        target: The next character whose chance is explained; if empty, the one that
            follows in the text, or the likeliest.
        changes: Units put to values, as (step, unit, value from -1 to 1).

    Raises:
        UserError: If the model cannot be run, does not fit the vocabulary or holds
            numbers that are not finite, or a setting is out of its range.
    """

    _esm = FOLDER / "dist" / "unroll.mjs"
    _TEXT = ("text", DEFAULTS["text"])

    text = traitlets.Unicode(DEFAULTS["text"]).tag(sync=True)
    step = traitlets.Int(DEFAULTS["step"]).tag(sync=True)
    unit = traitlets.Int(DEFAULTS["unit"]).tag(sync=True)
    target = traitlets.Unicode(DEFAULTS["target"]).tag(sync=True)
    changes = traitlets.List(default_value=[]).tag(sync=True)

    @traitlets.validate("step")
    def _valid_step(self, proposal: dict[str, Any]) -> int:
        return int(within("step", proposal["value"], 1, MOST_READ))

    @traitlets.validate("unit")
    def _valid_unit(self, proposal: dict[str, Any]) -> int:
        return int(within("unit", proposal["value"], 0, 99_999))

    @traitlets.validate("changes")
    def _valid_changes(self, proposal: dict[str, Any]) -> list[list[float]]:
        return [list(_change(change)) for change in proposal["value"]]


def _change(change: Any) -> tuple[int, int, float]:
    try:
        step, unit, value = change
    except (TypeError, ValueError):
        raise UserError(
            f"A change of {change!r} is no good: give (step, unit, value)."
        ) from None
    within("step", step, 1, MOST_READ)
    within("unit", unit, 0, 99_999)
    return int(step), int(unit), float(within("value", value, -1, 1))


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
            not know, or a step, unit, target or value lies outside what there is.
    """
    if unknown := set(state) - set(DEFAULTS):
        raise UserError(
            f"Unroll has no {sorted(unknown)[0]!r} to set: it has "
            f"{', '.join(DEFAULTS)}."
        )
    whole = DEFAULTS | state
    text = whole["text"]
    strange = vocabulary.split_known(text + whole["target"])[1]
    if strange:
        raise UserError(f"The model never saw {' '.join(map(repr, strange))}.")
    if not 1 <= len(text) <= MOST_READ:
        raise UserError(
            f"A text of {len(text)} characters is no good: give 1 to {MOST_READ}."
        )
    assert isinstance(model, RecurrentLanguageModel)
    units = model.readout.in_features
    steps = [(whole["step"], whole["unit"], 0.0), *map(_change, whole["changes"])]
    for step, unit, _ in steps:
        within("step", step, 1, len(text))
        within("unit", unit, 0, units - 1)


@torch.no_grad()
def unrolled(
    model: nn.Module, ids: Any, changes: list[list[float]]
) -> tuple[Float[np.ndarray, "T H"], Float[np.ndarray, "T V"]]:
    """States of the top layer and logits after every character, units changed.

    Args:
        model: A recurrent language model; it is left as it is.
        ids: Character ids, T of them.
        changes: (step, unit, value): what the unit is put to after so many characters.
    """
    # As the page computes: its sums are float64, whatever the weights are kept in.
    model = copy.deepcopy(model).double()
    assert isinstance(model, RecurrentLanguageModel)
    state, states, logits = None, [], []
    for step, token in enumerate(ids, 1):
        _, state = model(torch.tensor([[int(token)]]), state)
        # An LSTM's state has its memory behind what it puts out.
        top = state.view(-1, *state.shape[-3:])[0, -1, 0]
        for _, unit, value in (change for change in changes if change[0] == step):
            top[int(unit)] = value
        states.append(top.clone())
        logits.append(model.readout(states[-1]))
    return torch.stack(states).numpy(), torch.stack(logits).numpy()


def fallback(
    model: nn.Module, vocabulary: Vocabulary, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: the first frame, computed here."""
    asked = DEFAULTS | state
    text = vocabulary.split_known(asked["text"])[0][-MOST_READ:] or "\n"
    step, unit = min(asked["step"], len(text)), asked["unit"]
    states, logits = unrolled(model, vocabulary.encode(text), asked["changes"])
    here, size = states[step - 1], states.shape[1]
    columns = math.ceil(math.sqrt(1.5 * size))
    chances = probabilities(logits[step - 1], 1.0)
    likeliest = [vocabulary.characters[row.argmax()] for row in logits]
    follows = text[step] if step < len(text) else likeliest[-1]
    target = vocabulary.characters.index(asked["target"] or follows)
    what = "what follows" if step < len(text) else "the likeliest"
    shapes = [
        f'<rect class="here" x="{(step - 1) * _COLUMN}" y="0" width="26" height="56"/>'
    ]
    shapes += [_bar(t, row[unit]) for t, row in enumerate(states)]
    return {
        "disabled": "disabled",
        # A browser drops one newline right after the tag.
        "text": "\n" + html.escape(asked["text"]),
        "where": f"Step {step} of {len(text)}",
        "status": "A recorded state; the controls wake up with the model.",
        "unit": unit,
        "value": _signed(float(here[unit])),
        "number": f"{here[unit]:.2f}",
        "heading": f"State after {_quoted(text[step - 1])}: {size} units",
        "pointed": f"unit {unit}: {_signed(float(here[unit]))}",
        "guesses": "".join(
            f'<span class="{_guess_kind(likeliest, text, t, step)}">'
            f"{html.escape(_SHOWN.get(character, character))}</span>"
            for t, character in enumerate(likeliest)
        ),
        "width": len(text) * _COLUMN,
        "trace": "".join(shapes),
        "letters": "".join(
            f'<span class="drawn{_letter_kind(character)}">'
            f"{html.escape(character)}</span>"
            for character in text
        ),
        "about": f"{what}: {html.escape(_SPOKEN.get(follows, follows))}",
        "hint": "Which characters moved it will be said here.",
        "box": f"0 0 {columns} {math.ceil(size / columns)}",
        "units": "".join(_square(u, v, columns) for u, v in enumerate(here)),
        "rows": "".join(_rows(chances, target, vocabulary)),
    }


def _guess_kind(likeliest: list[str], text: str, t: int, step: int) -> str:
    right = t + 1 < len(text) and likeliest[t] == text[t + 1]
    return ("right" if right else "") + (" here" if t + 1 == step else "")


def _letter_kind(character: str) -> str:
    return {"\n": " line", " ": " space"}.get(character, "")


def _quoted(character: str) -> str:
    return _SPOKEN.get(character) or html.escape(f"“{character}”", quote=False)


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{abs(value):.2f}"


def _bar(t: int, value: float) -> str:
    line = 1 if value < 0 else 0
    length = max(0.0, _REACH * min(1.0, abs(value)) - 2 * line)
    y = _MIDDLE + line if value < 0 else _MIDDLE - length
    return (
        f'<rect class="{"down" if value < 0 else "up"}" '
        f'x="{t * _COLUMN + (_COLUMN - _BAR) / 2 + line:g}" y="{y:.1f}" '
        f'width="{_BAR - 2 * line}" height="{length:.1f}"/>'
    )


def _square(unit: int, value: float, columns: int) -> str:
    line = _LINE if value < 0 else 0.0
    side = max(0.0, _ROOM * math.sqrt(min(1.0, abs(value))) - line)
    corner = (1 - side) / 2
    return (
        f'<rect class="{"down" if value < 0 else "up"}" '
        f'x="{unit % columns + corner:.3f}" y="{unit // columns + corner:.3f}" '
        f'width="{side:.3f}" height="{side:.3f}"/>'
    )


def _rows(
    chances: Float[np.ndarray, " V"], target: int, vocabulary: Vocabulary
) -> list[str]:
    order = sorted(range(len(chances)), key=lambda i: (-chances[i], i != target, i))
    ids = order[:_ROWS] + [target] * (target not in order[:_ROWS])
    rest = len(order) - len(ids)
    shares = [float(chances[i]) for i in ids]
    shares += [1 - sum(shares)] if rest else []
    names = [vocabulary.characters[i] for i in ids]
    shown = [html.escape(_SHOWN.get(name, name)) for name in names]
    shown += [f"{rest} others"] if rest else []
    tenths = _rounded(shares)
    return [
        f'<li class="{"chosen" if i < len(ids) and ids[i] == target else ""}">'
        f'<span class="name">{name}</span><span class="bar" aria-hidden="true">'
        f'<svg width="100%" height="13"><rect class="fill" width="{100 * share:.2f}%" '
        f'height="13"/></svg></span>'
        f'<span class="percent">{tenth / 10:.1f}\u00a0%</span></li>'
        for i, (name, share, tenth) in enumerate(
            zip(shown, shares, tenths, strict=True)
        )
    ]


def _rounded(shares: list[float]) -> list[int]:
    """Tenths of a per cent that sum to 100 %, as roundedPercents in panels.js."""
    exact = [1000 * share for share in shares]
    tenths = [math.floor(value) for value in exact]
    left = round(1000 - sum(tenths))
    by_loss = sorted(range(len(exact)), key=lambda i: tenths[i] - exact[i])
    for i in by_loss[: max(0, left)]:
        tenths[i] += 1
    return tenths
