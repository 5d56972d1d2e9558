"""What widgets share that walk through a text: their traits, and how they draw."""

import html
import math
from typing import Any, ClassVar

import numpy as np
import traitlets
from jaxtyping import Float
from torch import nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.widgets.face import Face, within

MOST_READ = 200  # characters

# The text, where in it one is, and the unit that is followed; as in unroll.js and
# gates.js.
BEGINS: dict[str, Any] = {
    "text": "To be, or not to be.\n\nHAMLET\nMy lord",
    "step": 28,
    "unit": 0,
}

# As in timeline.js and state-grid.js.
COLUMN, _BAR = 26, 10
_ROOM, _LINE = 0.82, 0.08

_STATELESS = (
    "A Transformer has no hidden state that is carried from step to step: pass a "
    "recurrent model."
)

SHOWN = {"\n": "↵", " ": "␣", "\t": "⇥"}
SPOKEN = {"\n": "new line", " ": "space", "\t": "tab"}


class Walk(Face):
    """A widget that walks through a text, one step a character."""

    _TEXT: ClassVar[tuple[str, str]] = ("text", BEGINS["text"])

    text = traitlets.Unicode(BEGINS["text"]).tag(sync=True)
    step = traitlets.Int(BEGINS["step"]).tag(sync=True)
    unit = traitlets.Int(BEGINS["unit"]).tag(sync=True)

    def __init__(
        self,
        model: nn.Module | None = None,
        vocabulary: Vocabulary | None = None,
        **settings: Any,
    ) -> None:
        if isinstance(model, GPTLanguageModel):
            raise UserError(_STATELESS)
        super().__init__(model, vocabulary, **settings)

    @traitlets.validate("step")
    def _valid_step(self, proposal: dict[str, Any]) -> int:
        return int(within("step", proposal["value"], 1, MOST_READ))

    @traitlets.validate("unit")
    def _valid_unit(self, proposal: dict[str, Any]) -> int:
        return int(within("unit", proposal["value"], 0, 99_999))


def check(
    name: str,
    defaults: dict[str, Any],
    model: nn.Module,
    vocabulary: Vocabulary,
    state: dict[str, Any],
) -> dict[str, Any]:
    """A widget's whole state, if its text, step and unit could be set of it.

    Args:
        name: The widget's, for the reader.
        defaults: What it begins with.
        model: The widget's.
        vocabulary: Of its characters.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If the model has no hidden state, the widget no such trait, the text
            is empty, too long or holds
            characters that the model does not know, or there is no such step or unit.
    """
    if unknown := set(state) - set(defaults):
        raise UserError(
            f"{name} has no {sorted(unknown)[0]!r} to set: it has "
            f"{', '.join(defaults)}."
        )
    whole = defaults | state
    text = whole["text"]
    if strange := vocabulary.split_known(text + whole.get("target", ""))[1]:
        raise UserError(f"The model never saw {' '.join(map(repr, strange))}.")
    if not 1 <= len(text) <= MOST_READ:
        raise UserError(
            f"A text of {len(text)} characters is no good: give 1 to {MOST_READ}."
        )
    if not isinstance(model, RecurrentLanguageModel):
        raise UserError(_STATELESS)
    within("step", whole["step"], 1, len(text))
    within("unit", whole["unit"], 0, model.readout.in_features - 1)
    return whole


def read(vocabulary: Vocabulary, typed: str) -> str:
    """What of a typed text is read: known characters, at most so many, at least one."""
    return vocabulary.split_known(typed)[0][-MOST_READ:] or "\n"


def fields(
    typed: str, text: str, step: int, likeliest: list[str], height: int
) -> dict[str, object]:
    """What stands in the fields of every template: the text, its steps, the guesses.

    Args:
        typed: What was typed.
        text: What of it is read.
        step: Where in it one is.
        likeliest: The character that each step guesses.
        height: Of the picture between guesses and text, in pixels.
    """
    here = f'<rect class="here" x="{(step - 1) * COLUMN}" y="0" width="{COLUMN}"'
    return {
        "disabled": "disabled",
        # A browser drops one newline right after the tag.
        "text": "\n" + html.escape(typed),
        "where": f"Step {step} of {len(text)}",
        "status": "A recorded state; the controls wake up with the model.",
        "width": len(text) * COLUMN,
        "here": f'{here} height="{height}"/>',
        "guesses": "".join(
            f'<span class="{"right" if text[t + 1 : t + 2] == character else ""}'
            f'{" here" if t + 1 == step else ""}">'
            f"{html.escape(SHOWN.get(character, character))}</span>"
            for t, character in enumerate(likeliest)
        ),
        "letters": "".join(
            f'<span class="drawn{_KINDS.get(character, "")}">'
            f"{html.escape(character)}</span>"
            for character in text
        ),
    }


_KINDS = {"\n": " line", " ": " space"}


def quoted(character: str) -> str:
    """A character as it stands in a sentence, as HTML."""
    return SPOKEN.get(character) or html.escape(f"“{character}”", quote=False)


def signed(value: float) -> str:
    """A value as it is written everywhere: a sign, two decimals."""
    return f"{'−' if value < 0 else '+'}{abs(value):.2f}"


def bar(t: int, value: float, middle: float = 28, reach: float = 24) -> str:
    """A value after t + 1 characters, as a bar up or down from the middle."""
    line = 1 if value < 0 else 0
    length = max(0.0, reach * min(1.0, abs(value)) - 2 * line)
    y = middle + line if value < 0 else middle - length
    return (
        f'<rect class="{"down" if value < 0 else "up"}" '
        f'x="{t * COLUMN + (COLUMN - _BAR) / 2 + line:g}" y="{y:.1f}" '
        f'width="{_BAR - 2 * line}" height="{length:.1f}"/>'
    )


def units(values: Float[np.ndarray, " H"]) -> dict[str, str]:
    """All units of a state: the picture's extent, and a square for each."""
    columns = math.ceil(math.sqrt(1.5 * len(values)))
    squares = (_square(unit, value, columns) for unit, value in enumerate(values))
    box = f"0 0 {columns} {math.ceil(len(values) / columns)}"
    return {"box": box, "units": "".join(squares)}


def _square(unit: int, value: float, columns: int) -> str:
    line = _LINE if value < 0 else 0.0
    side = max(0.0, _ROOM * math.sqrt(min(1.0, abs(value))) - line)
    corner = (1 - side) / 2
    return (
        f'<rect class="{"down" if value < 0 else "up"}" '
        f'x="{unit % columns + corner:.3f}" y="{unit // columns + corner:.3f}" '
        f'width="{side:.3f}" height="{side:.3f}"/>'
    )


def rows(
    chances: Float[np.ndarray, " V"], target: int, vocabulary: Vocabulary, most: int
) -> str:
    """The likeliest characters, the target (if not negative), and all others."""
    order = sorted(range(len(chances)), key=lambda i: (-chances[i], i != target, i))
    ids = order[:most]
    ids += [target] * (target >= 0 and target not in ids)
    rest = len(order) - len(ids)
    shares = [float(chances[i]) for i in ids]
    shares += [1 - sum(shares)] if rest else []
    names = [vocabulary.characters[i] for i in ids]
    shown = [html.escape(SHOWN.get(name, name)) for name in names]
    shown += [f"{rest} others"] if rest else []
    tenths = _rounded(shares)
    return "".join(
        f'<li class="{"chosen" if i < len(ids) and ids[i] == target else ""}">'
        f'<span class="name">{name}</span><span class="bar" aria-hidden="true">'
        f'<svg width="100%" height="13"><rect class="fill" width="{100 * share:.2f}%" '
        f'height="13"/></svg></span>'
        f'<span class="percent">{tenth / 10:.1f}\u00a0%</span></li>'
        for i, (name, share, tenth) in enumerate(
            zip(shown, shares, tenths, strict=True)
        )
    )


def _rounded(shares: list[float]) -> list[int]:
    """Tenths of a per cent that sum to 100 %, as roundedPercents in panels.js."""
    exact = [1000 * share for share in shares]
    tenths = [math.floor(value) for value in exact]
    left = round(1000 - sum(tenths))
    by_loss = sorted(range(len(exact)), key=lambda i: tenths[i] - exact[i])
    for i in by_loss[: max(0, left)]:
        tenths[i] += 1
    return tenths
