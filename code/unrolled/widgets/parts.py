"""*Parts*: what a model's settings cost, counted while they are changed.

The widget runs no model: it begins with the settings in the table ``todays-parts``.
What the page shows before its script runs is counted here, as ``parts.js`` counts it.
"""

import html
import json
from dataclasses import asdict, fields, replace
from typing import Any, Self

import anywidget
import traitlets

from unrolled.errors import UserError
from unrolled.models.sizes import Sizes
from unrolled.records import Table, load_table
from unrolled.widgets.face import FOLDER

# As in parts.js. Nought stands for what the model has in the table.
DEFAULTS: dict[str, Any] = {
    "model": "gpt-3",
    "layers": 0,
    "heads": 0,
    "shared": 0,
    "experts": -1,
    "window": -1,
    "length": 4096,
}
TABLE = "todays-parts"
NAMES = {
    "gpt-2": "GPT-2, small",
    "gpt-3": "GPT-3",
    "llama-7b": "Llama 7B",
    "llama-2-70b": "Llama 2 70B",
    "mistral-7b": "Mistral 7B",
    "mixtral-8x7b": "Mixtral 8x7B",
}
EXPERTS = (0, 8, 32)  # of which two are asked
WINDOWS = (0, 128, 1024, 4096)  # places; 0 for all
LENGTHS = (1, 512, 1024, 2048, 4096, 8192, 32_768, 131_072)  # tokens
MOST = 128  # layers, or heads
ROWS = {
    "parameters": "Parameters",
    "active": "of which a token meets",
    "place": "Cache, a token",
    "cache": "Cache, the whole text",
    "products": "Multiplications, next token",
}
_UNITS = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


class Parts(anywidget.AnyWidget):
    """Settings of a model, to be changed: ``Parts.from_record()``.

    Args:
        **settings: ``model``, such as ``"llama-7b"``, with which it begins; ``layers``
            and ``heads``, 0 for those it has; ``shared``, how many heads share keys
            and values; ``experts`` and ``window``, -1 for those it has; ``length`` of
            the text in tokens. What cannot be is replaced by what can.
    """

    _esm = FOLDER / "dist" / "parts.mjs"

    weights = traitlets.Bytes(help="The table of settings, as JSON.").tag(sync=True)
    model = traitlets.Unicode(DEFAULTS["model"]).tag(sync=True)
    layers = traitlets.Int(DEFAULTS["layers"]).tag(sync=True)
    heads = traitlets.Int(DEFAULTS["heads"]).tag(sync=True)
    shared = traitlets.Int(DEFAULTS["shared"]).tag(sync=True)
    experts = traitlets.Int(DEFAULTS["experts"]).tag(sync=True)
    window = traitlets.Int(DEFAULTS["window"]).tag(sync=True)
    length = traitlets.Int(DEFAULTS["length"]).tag(sync=True)

    @classmethod
    def from_record(cls, table: str = TABLE, seed: int = 0, **settings: Any) -> Self:
        """The widget over the book's own table.

        Args:
            table: Its name.
            seed: Of no meaning here: nothing is drawn.
            **settings: As for the class.

        Raises:
            UserError: If there is no such table.
        """
        weights = json.dumps(asdict(load_table(table))).encode()
        return cls(weights=weights, **settings)


def of_table(table: Table, model: str) -> Sizes:
    """The settings of one of the models."""
    row = next(row for row in table.rows if row["model"] == model)
    return Sizes(**{field.name: row[field.name] for field in fields(Sizes)})


def changed(sizes: Sizes, state: dict[str, Any]) -> Sizes:
    """Settings after some were changed; the width goes with the heads, and what is not
    told stays."""
    asked = DEFAULTS | state
    width = sizes.d_model // sizes.num_heads
    heads = asked["heads"] or sizes.num_heads
    shared = asked["shared"] or sizes.num_heads // sizes.num_kv_heads
    experts = sizes.num_experts if asked["experts"] < 0 else asked["experts"]
    return replace(
        sizes,
        num_layers=asked["layers"] or sizes.num_layers,
        num_heads=heads,
        d_model=heads * width,
        num_kv_heads=heads // shared if heads % shared == 0 else heads,
        d_ff=round(sizes.d_ff / sizes.d_model * heads * width),
        num_experts=experts,
        num_active=min(2, experts),
        window=sizes.window if asked["window"] < 0 else asked["window"],
    )


def counted(sizes: Sizes, length: int) -> dict[str, int]:
    """What is shown, by the keys of ``ROWS``; a number of the cache takes two bytes."""
    return {
        "parameters": sizes.parameters(),
        "active": sizes.parameters(active=True),
        "place": sizes.cache_bytes(1),
        "cache": sizes.cache_bytes(length),
        "products": sizes.products(length),
    }


def check_state(table: Table, state: dict[str, Any]) -> None:
    """Refuse what a link could not set of the widget.

    Args:
        table: The widget's.
        state: Some of the widget's traits, by name.

    Raises:
        UserError: If there is no such model or setting, or heads do not divide.
    """
    known = {
        "model": [row["model"] for row in table.rows],
        "experts": [-1, *EXPERTS],
        "window": [-1, *WINDOWS],
        "length": list(LENGTHS),
        "layers": range(MOST + 1),
        "heads": range(MOST + 1),
        "shared": range(MOST + 1),
    }
    for name, value in state.items():
        if name not in known:
            raise UserError(f"Parts has no {name} to set.")
        if value not in known[name]:
            raise UserError(
                f"Parts has no {name} {value!r}: choose one of "
                f"{', '.join(str(each) for each in known[name])}."
            )
    sizes = of_table(table, (DEFAULTS | state)["model"])
    heads, shared = ((DEFAULTS | state)[name] for name in ("heads", "shared"))
    if (heads or sizes.num_heads) % (shared or 1):
        raise UserError(f"{shared} do not share {heads or sizes.num_heads} evenly.")


def amount(number: float, unit: str = "") -> str:
    """A large number in three digits, such as ``4.72 MB``."""
    for size, letter in _UNITS:
        if number >= size:
            value = number / size
            digits = 2 if value < 9.995 else 1 if value < 99.95 else 0
            return f"{value:.{digits}f}\u00a0{letter}{unit}"
    return f"{number:.0f}\u00a0{unit}".strip()


def fallback(table: Table, state: dict[str, Any]) -> dict[str, object]:
    """What stands in the template's fields: one model, and what it costs."""
    asked = DEFAULTS | state
    sizes = changed(of_table(table, asked["model"]), state)
    found = counted(sizes, asked["length"])
    rows = "".join(
        f'<li><span class="what">{ROWS[key]}</span><b class="amount">'
        f"{amount(value, 'B' if key in ('place', 'cache') else '')}</b>"
        '<span class="times"></span></li>'
        for key, value in found.items()
    )
    experts = f"{sizes.num_experts}, two asked" if sizes.num_experts else "none"
    return {
        "disabled": "disabled",
        "models": f"<option>{html.escape(NAMES[asked['model']])}</option>",
        "layers": sizes.num_layers,
        "heads": sizes.num_heads,
        "shares": f"<option>{sizes.num_heads // sizes.num_kv_heads}</option>",
        "experts": f"<option>{experts}</option>",
        "windows": f"<option>{sizes.window or 'all'}</option>",
        "lengths": f"<option>{asked['length']:,}</option>",
        "rows": rows,
        "sentence": f"{NAMES[asked['model']]} as published.",
    }
