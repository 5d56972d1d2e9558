"""*Fading*: how much of a small change of a network's state is left, as measured.

The widget runs no model: it shows the table ``jacobian-norms``. What the page shows
before its script runs is drawn here, in the way that ``fading.js`` draws it.
"""

import html
import json
import math
from collections import defaultdict
from dataclasses import asdict
from typing import Any, Self

import anywidget
import traitlets

from unrolled.quantities import scientific
from unrolled.records import Table, load_table
from unrolled.widgets.face import FOLDER

# As in fading.js.
DEFAULTS: dict[str, Any] = {
    "network": "rnn h",
    "version": "uniform 0",
    "lag": 16,
    "share": 0.001,
}
TABLE = "jacobian-norms"
_WIDE, _HIGH, _DECADES = 600, 300, 12


class Fading(anywidget.AnyWidget):
    """Measured curves of fading, to choose from: ``Fading.from_record()``.

    Args:
        **settings: ``network`` such as ``"rnn h"`` or ``"lstm c"``, ``version`` such as
            ``"uniform 0"`` (start and updates), ``lag`` in characters, and ``share``,
            below which a change counts as dead. What was not measured is replaced by
            what was.
    """

    _esm = FOLDER / "dist" / "fading.mjs"

    weights = traitlets.Bytes(help="The table of curves, as JSON.").tag(sync=True)
    network = traitlets.Unicode(DEFAULTS["network"]).tag(sync=True)
    version = traitlets.Unicode(DEFAULTS["version"]).tag(sync=True)
    lag = traitlets.Int(DEFAULTS["lag"]).tag(sync=True)
    share = traitlets.Float(DEFAULTS["share"]).tag(sync=True)

    @classmethod
    def from_record(cls, table: str = TABLE, seed: int = 0, **settings: Any) -> Self:
        """The widget over the book's own measurement.

        Args:
            table: Its name.
            seed: Of no meaning here: curves are means over the seeds.
            **settings: As for the class.

        Raises:
            UserError: If there is no such table.
        """
        weights = json.dumps(asdict(load_table(table))).encode()
        return cls(weights=weights, **settings)


def curve(table: Table, network: str, version: str) -> dict[int, float]:
    """What is left at every lag: the geometric mean over the seeds."""
    logs: dict[int, list[float]] = defaultdict(list)
    for row in table.rows:
        same = f"{row['model']} {row['of']}" == network
        if same and f"{row['start']} {row['step']}" == version:
            logs[row["lag"]].append(math.log10(row["left"]))
    return {lag: 10 ** (sum(found) / len(found)) for lag, found in logs.items()}


def fallback(table: Table, state: dict[str, Any]) -> dict[str, object]:
    """What stands in the template's fields: one curve and what it says."""
    asked = DEFAULTS | state
    left = curve(table, asked["network"], asked["version"])
    lags, lag = sorted(left), asked["lag"]
    logs = [math.log10(left[k]) for k in lags]
    points = " ".join(
        f"{_WIDE * (k - 1) / (lags[-1] - 1):.1f},{-_HIGH * log / _DECADES:.1f}"
        for k, log in _to_floor(lags, logs)
    )
    amount = f"{left[lag]:.2g}" if left[lag] >= 0.01 else scientific(left[lag])
    sentence = f"After {lag} characters, {amount} of a small change is left."
    return {
        "disabled": "disabled",
        "networks": "<option>RNN</option>",
        "versions": "<option>Before training</option>",
        "shares": f"<option>1 / {round(1 / asked['share']):,}</option>",
        "lag": lag,
        "most": len(lags) - 1,
        "place": lags.index(lag),
        "furthest": f"{lags[-1]} characters back",
        "sentence": html.escape(sentence),
        "chart": f'<polyline class="curve" points="{points}"/>',
    }


def _to_floor(lags: list[int], logs: list[float]) -> list[tuple[float, float]]:
    """Points as far as the floor of the chart, and where the curve goes through it."""
    points: list[tuple[float, float]] = []
    for k, log in zip(lags, logs, strict=True):
        if log < -_DECADES:
            if points:
                x, y = points[-1]
                points.append((x + (k - x) * (y + _DECADES) / (y - log), -_DECADES))
            break
        points.append((k, min(0.0, log)))
    return points
