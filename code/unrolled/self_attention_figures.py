"""Figures of what attention can fetch, of its scale and of its costs, in one look."""

from typing import Any

import matplotlib.pyplot as plt
from jaxtyping import Float
from matplotlib.figure import Figure
from torch import Tensor

from unrolled import records
from unrolled.experiments.recall import CONTESTANTS
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes

READERS = {
    "attention": ("attention", COLOURS["attention"]),
    "lstm": ("LSTM of the same size", COLOURS["lstm"]),
    "lstm-wide": ("LSTM, seven times as large", GREY),
}
LAYERS = {
    "plain": ("attention, plain", COLOURS["attention"], "-"),
    "online": ("in blocks", COLOURS["attention"], "--"),
    "fused": ("torch's kernel", COLOURS["attention"], ":"),
    "lstm": ("LSTM", COLOURS["lstm"], "-"),
}


def fetched() -> Figure:
    """Share of the questions answered, against the number of pairs read."""
    figure, axes = new_axes(
        "What an LSTM must carry, attention looks up",
        "pairs read before the question",
        "questions answered",
    )
    tables = {
        pairs: records.load_table(f"recall-{pairs}").rows for pairs in CONTESTANTS
    }
    for name, (label, colour) in READERS.items():
        points = {
            float(pairs): [r["recalled"] for r in rows if r["variant"] == name]
            for pairs, rows in tables.items()
            if name in CONTESTANTS[pairs]
        }
        line_with_spread(axes, points, label, colour)
    axes.axhline(0.1, color=GREY, linestyle=":", linewidth=1.2, label="guessing")
    axes.set_xscale("log", base=2)
    axes.set_xticks(list(CONTESTANTS), [str(pairs) for pairs in CONTESTANTS])
    axes.set_yticks([0, 0.5, 1], ["none", "half", "all"])
    axes.set_ylim(0, 1.05)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=2)
    return figure


def scale() -> Figure:
    """Largest weight and slope of the softmax against the width, scaled or not."""
    rows = [r for r in records.load_table("attention-scale").rows if _unit(r)]
    figure, panels = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 5.0))
    for axes, column, title, label in (
        (panels[0], "largest", "Unscaled, one key takes all", "largest weight"),
        (panels[1], "slope", "The slope rises first, then falls", "softmax's slope"),
    ):
        for scaled, name, colour in (
            (True, "divided by the root", COLOURS["attention"]),
            (False, "as they are", GREY),
        ):
            mine = [row for row in rows if row["scaled"] == scaled]
            line_with_spread(axes, by_seed(mine, "width", column), name, colour)
        axes.set(title=title, ylabel=label)
        axes.set_xscale("log", base=4)
        axes.set_ylim(bottom=0)
    widths = sorted({row["width"] for row in rows})
    panels[1].set_xticks(widths, [f"{width:,}" for width in widths])
    panels[1].set_xlabel("width of a query")
    panels[0].legend()
    return figure


def _unit(row: dict[str, Any]) -> bool:
    return row["start"] == "unit"


def _against_length(table: str, column: str, factor: float, axes: Any) -> None:
    rows = records.load_table(table).rows
    for name, (label, colour, style) in LAYERS.items():
        mine = [row for row in rows if row["who"] == name]
        axes.plot(
            [row["length"] for row in mine],
            [row[column] * factor for row in mine],
            style,
            color=colour,
            marker="o",
            markersize=3,
            label=label,
        )
    lengths = sorted({row["length"] for row in rows})
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xticks(lengths, [f"{length:,}" for length in lengths])


def memory() -> Figure:
    """Most bytes that a layer holds at once, against the length that it reads."""
    figure, axes = new_axes(
        "The matrix costs the square of the length, and need not be made",
        "places T",
        "megabytes at once, forward",
    )
    _against_length("attention-memory", "peak_bytes", 1e-6, axes)
    axes.legend()
    return figure


def time() -> Figure:
    """Milliseconds of a layer forward and back, against the length that it reads."""
    figure, axes = new_axes(
        "Short texts are cheap to attend to, long ones are not",
        "places T",
        "milliseconds, forward and back",
    )
    _against_length("attention-cost", "both_ms", 1, axes)
    axes.legend()
    return figure


def weights(
    given: Float[Tensor, "N T S"], asking: list[str], asked: list[str]
) -> Figure:
    """Each head's weights: a row a query, a column a key; dark is much."""
    figure, panels = plt.subplots(1, len(given), sharey=True, figsize=(WIDTH, 2.6))
    for number, (axes, head) in enumerate(zip(panels, given, strict=True)):
        axes.imshow(head, cmap="magma_r", vmin=0, vmax=1, aspect="auto")
        axes.set(title=f"Head {number + 1}", xlabel="looked at")
        axes.set_xticks(range(len(asked)), asked)
        axes.set_yticks(range(len(asking)), asking)
        axes.grid(visible=False)
    panels[0].set_ylabel("who asks")
    return figure
