"""*Unroll*: a recurrent network step by step, its units put to other values."""

import copy
import html
from typing import Any

import numpy as np
import torch
import traitlets
from jaxtyping import Float
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.widgets import walk
from unrolled.widgets.continuation import probabilities
from unrolled.widgets.face import FOLDER, within
from unrolled.widgets.walk import BEGINS, MOST_READ, Walk

# As in unroll.js.
DEFAULTS: dict[str, Any] = {
    **BEGINS,
    "target": "",
    "changes": [],
}

_ROWS = 10  # of the next character


class Unroll(Walk):
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

    target = traitlets.Unicode(DEFAULTS["target"]).tag(sync=True)
    changes = traitlets.List(default_value=[]).tag(sync=True)

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
    whole = walk.check("Unroll", DEFAULTS, model, vocabulary, state)
    assert isinstance(model, RecurrentLanguageModel)
    for step, unit, _ in map(_change, whole["changes"]):
        within("step", step, 1, len(whole["text"]))
        within("unit", unit, 0, model.readout.in_features - 1)


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
    text = walk.read(vocabulary, asked["text"])
    step, unit = min(asked["step"], len(text)), asked["unit"]
    states, logits = unrolled(model, vocabulary.encode(text), asked["changes"])
    here = states[step - 1]
    likeliest = [vocabulary.characters[row.argmax()] for row in logits]
    follows = text[step] if step < len(text) else likeliest[-1]
    target = vocabulary.characters.index(asked["target"] or follows)
    what = "what follows" if step < len(text) else "the likeliest"
    fields = walk.fields(asked["text"], text, step, likeliest, height=56)
    bars = "".join(walk.bar(t, row[unit]) for t, row in enumerate(states))
    return {
        **fields,
        "trace": f"{fields['here']}{bars}",
        "unit": unit,
        "value": walk.signed(float(here[unit])),
        "number": f"{here[unit]:.2f}",
        "heading": f"State after {walk.quoted(text[step - 1])}: {len(here)} units",
        "pointed": f"unit {unit}: {walk.signed(float(here[unit]))}",
        "about": f"{what}: {html.escape(walk.SPOKEN.get(follows, follows))}",
        "hint": "Which characters moved it will be said here.",
        **walk.units(here),
        "rows": walk.rows(
            probabilities(logits[step - 1], 1.0), target, vocabulary, _ROWS
        ),
    }
