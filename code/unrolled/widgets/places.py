"""*Places*: what draws one place to another by position alone, and how far it carries.

The widget runs no model: it shows the table ``places-geometry``. What the page shows
before its script runs is drawn here, in the way that ``places.js`` draws it.
"""

import html
import json
from dataclasses import asdict
from typing import Any, Self

import anywidget
import traitlets

from unrolled.errors import UserError
from unrolled.records import Table, load_table
from unrolled.widgets.face import FOLDER

# As in places.js.
DEFAULTS: dict[str, Any] = {"scheme": "rotary", "kind": "copy", "query": 64}
TABLE = "places-geometry"
SCHEMES = {
    "none": "none but the mask",
    "sinusoidal": "sinusoidal",
    "learned": "learned",
    "relative": "relative bias",
    "rotary": "rotary",
    "alibi": "ALiBi",
}
KINDS = {
    "copy": "copy a string",
    "reverse": "reverse a string",
    "back": "three places back",
}
TELLS = {
    "none": "Nothing is told: no place draws more than another.",
    "sinusoidal": "How alike the waves of two places are, as a cosine.",
    "learned": "How alike the learned vectors of two places are, as a cosine.",
    "relative": "What is added to the score, learned, a line a head.",
    "rotary": "The score of a query that equals its key, all planes weighed alike.",
    "alibi": "What is added to the score, fixed, a line a head.",
}
BEYOND = "Grey: never trained so far back."
_TRAINED = 33  # places of the longest string that was trained on, with its answer
_WIDE, _HIGH = 600, 200


class Places(anywidget.AnyWidget):
    """Schemes of positions, to choose from: ``Places.from_record()``.

    Args:
        **settings: ``scheme`` such as ``"rotary"``, ``kind`` of task such as
            ``"copy"``, and ``query``, the place that looks back. What was not
            measured is replaced by what was.
    """

    _esm = FOLDER / "dist" / "places.mjs"

    weights = traitlets.Bytes(help="The measured table, as JSON.").tag(sync=True)
    scheme = traitlets.Unicode(DEFAULTS["scheme"]).tag(sync=True)
    kind = traitlets.Unicode(DEFAULTS["kind"]).tag(sync=True)
    query = traitlets.Int(DEFAULTS["query"]).tag(sync=True)

    @classmethod
    def from_record(cls, table: str = TABLE, seed: int = 0, **settings: Any) -> Self:
        """The widget over the book's own measurement.

        Args:
            table: Its name.
            seed: Of no meaning here: all seeds are shown.
            **settings: As for the class.

        Raises:
            UserError: If there is no such table.
        """
        weights = json.dumps(asdict(load_table(table))).encode()
        return cls(weights=weights, **settings)


def check_state(table: Table, state: dict[str, Any]) -> None:
    """Refuse what a link could not set of the widget.

    Args:
        table: The widget's.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If there is no such scheme, task or place.
    """
    queries = {row["query"] for row in table.rows if "query" in row}
    for name, known in (("scheme", SCHEMES), ("kind", KINDS), ("query", queries)):
        if name in state and state[name] not in known:
            raise UserError(
                f"Places has no {name} {state[name]!r}: choose one of "
                f"{', '.join(str(each) for each in sorted(known))}."
            )
    if unknown := set(state) - set(DEFAULTS):
        raise UserError(f"Places has no {', '.join(sorted(unknown))} to set.")


def shares(table: Table, scheme: str, kind: str) -> dict[int, list[float]]:
    """Share of the letters that each seed gets right, by times the trained length."""
    found: dict[int, list[float]] = {}
    for row in table.rows:
        if row["scheme"] == scheme and row.get("kind") == kind:
            found.setdefault(row["times"], []).append(row["right"])
    return dict(sorted(found.items()))


def fallback(table: Table, state: dict[str, Any]) -> dict[str, object]:
    """What stands in the template's fields: one scheme and what was measured."""
    asked = DEFAULTS | state
    scheme, kind, query = asked["scheme"], asked["kind"], asked["query"]
    lines = [
        row["pull"]
        for row in table.rows
        if row["scheme"] == scheme and row.get("query") == query
    ]
    queries = sorted({row["query"] for row in table.rows if "query" in row})
    low, high = _range(lines)
    chart = "".join(
        '<polyline class="curve" points="'
        + " ".join(
            f"{_WIDE * s / query:.1f},{_HIGH * (high - value) / (high - low):.1f}"
            for s, value in enumerate(line)
        )
        + '"/>'
        for line in lines
    )
    beyond = max(0, query + 1 - _TRAINED)
    found = shares(table, scheme, kind)
    means = {times: sum(each) / len(each) for times, each in found.items()}
    sentence = f"{SCHEMES[scheme]}, {KINDS[kind]}: " + ", ".join(
        f"{100 * mean:.0f} % of the letters at {times} ×"
        for times, mean in means.items()
    )
    rows = "".join(
        f'<li><span class="times">{times} ×</span><span class="bars" aria-hidden='
        '"true">' + "<i></i>" * len(found[times]) + "</span>"
        f'<span class="share">{100 * min(each):.0f} to {100 * max(each):.0f} %</span>'
        "</li>"
        for times, each in found.items()
    )
    return {
        "disabled": "disabled",
        "schemes": f"<option>{html.escape(SCHEMES[scheme])}</option>",
        "kinds": f"<option>{html.escape(KINDS[kind])}</option>",
        "query": query,
        "most": len(queries) - 1,
        "place": queries.index(query),
        "sentence": f"{sentence}.",
        "heading": TELLS[scheme],
        "note": BEYOND if beyond else "",
        "chart": f'<rect class="new" x="0" y="0" width="{_WIDE * beyond / query:.1f}" '
        f'height="{_HIGH}"/>{chart}',
        "lengths": rows,
    }


def _range(lines: list[list[float]]) -> tuple[float, float]:
    """Lowest and highest of some lines and zero, with a little room."""
    values = [0.0, *(value for line in lines for value in line)]
    room = 0.05 * (max(values) - min(values)) or 1.0
    return min(values) - room, max(values) + room
