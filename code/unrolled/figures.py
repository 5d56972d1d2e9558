"""Records to figures, with one look for the whole book.

Figures are SVG, narrow enough for a phone, titled by what they show, and drawn on
paper white so that they read the same by day and by night.
"""

import textwrap
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from unrolled import records
from unrolled.evaluation import BITS_PER_NAT

COLOURS = {
    "rnn": "#B45309",
    "lstm": "#1D6FB8",
    "gru": "#0F7B6C",
    "attention": "#9D2B84",
    "transformer": "#5B3FC4",
}
GREY = "#6B7280"
WIDTH = 5.6  # inches; 390 px wide at the size that phones show


def use_book_style() -> None:
    """Set the book's look for every figure that follows, and SVG in notebooks."""
    sns.set_theme(
        style="ticks",
        font="DejaVu Sans",
        rc={
            "figure.figsize": (WIDTH, 3.4),
            "figure.constrained_layout.use": True,
            "font.size": 10,
            "axes.titlesize": 11,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.labelsize": 10,
            "axes.grid": True,
            "grid.color": "#E5E7EB",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "legend.frameon": False,
            "svg.hashsalt": "unrolled",
            "svg.fonttype": "path",
        },
    )
    mpl.rcParams["lines.linewidth"] = 1.8
    try:
        from matplotlib_inline.backend_inline import set_matplotlib_formats
    except ImportError:  # a plain Python, where nothing is shown inline
        return
    set_matplotlib_formats("svg", metadata={"Date": None})


def new_axes(title: str, x: str, y: str) -> tuple[Figure, Axes]:
    """An empty figure titled by what it shows, its axes named with their units."""
    figure, axes = plt.subplots()
    axes.set(title=title, xlabel=x, ylabel=y)
    return figure, axes


def by_seed(rows: Iterable[dict[str, Any]], x: str, y: str) -> dict[float, list[float]]:
    """Values of y at every x, one a seed."""
    found: dict[float, list[float]] = defaultdict(list)
    for row in rows:
        if x in row and y in row:
            found[row[x]].append(row[y])
    return dict(sorted(found.items()))


def line_with_spread(
    axes: Axes, points: dict[float, list[float]], label: str, colour: str
) -> None:
    """A line through the means, and a band from the lowest to the highest seed."""
    x = list(points)
    mean = [sum(v) / len(v) for v in points.values()]
    axes.plot(x, mean, color=colour, label=label, marker="o", markersize=3)
    low = [min(v) for v in points.values()]
    high = [max(v) for v in points.values()]
    axes.fill_between(x, low, high, color=colour, alpha=0.2, linewidth=0)


def learning_curves(recipe: str) -> Figure:
    """Held-out loss against characters seen, every seed of a recipe."""
    figure, axes = new_axes(
        "What three seeds learn, character by character",
        "characters seen in training",
        "bits per character",
    )
    runs = [r for r in records.list_records() if r.name == recipe]
    for part, colour, label in (
        ("train", GREY, "the batch just seen"),
        ("validation", COLOURS["rnn"], "plays never seen"),
    ):
        rows = [
            {"tokens": row["tokens"], "bits": row["loss"] * BITS_PER_NAT}
            for run in runs
            for row in run.curves[part]
        ]
        line_with_spread(axes, by_seed(rows, "tokens", "bits"), label, colour)
    axes.set_xscale("log")
    axes.legend()
    return figure


def tracking() -> Figure:
    """Held-out score of the best unit for every property, beside its controls."""
    figure, axes = new_axes(
        "One unit against the last character",
        "AUC on plays the unit was not chosen on",
        "",
    )
    rows = records.load_table("rnn-units").rows
    properties = sorted({r["what"] for r in rows}, key=lambda w: _mean(rows, w))
    for column, colour, marker, label in (
        ("tested", COLOURS["rnn"], "o", "the best unit"),
        ("last_character", GREY, "s", "the last character alone"),
        ("shifted", GREY, "x", "a unit for the moved property"),
    ):
        axes.plot(
            [row[column] for row in rows],
            [properties.index(row["what"]) for row in rows],
            linestyle="",
            marker=marker,
            color=colour,
            alpha=0.8,
            label=label,
        )
    axes.set_yticks(range(len(properties)), [textwrap.fill(p, 18) for p in properties])
    axes.set_xlim(0.45, 1)
    figure.legend(loc="outside lower center", ncols=2)
    return figure


def _mean(rows: list[dict[str, Any]], what: str) -> float:
    values = [row["tested"] for row in rows if row["what"] == what]
    return sum(values) / len(values)


def context() -> Figure:
    """Loss against how many of the last characters belong to the text at hand."""
    figure, axes = new_axes(
        "After a dozen characters, the rest no longer matters",
        "characters of the text that it has read",
        "bits per character",
    )
    rows = records.load_table("rnn-context").rows
    for start, colour, label in (
        ("empty", GREY, "from an empty state"),
        ("unrelated", COLOURS["rnn"], "after 64 characters from elsewhere"),
    ):
        chosen = [row for row in rows if row["start"] == start]
        line_with_spread(axes, by_seed(chosen, "context", "bits"), label, colour)
    axes.set_xscale("log", base=2)
    lengths = sorted({row["context"] for row in rows})
    axes.set_xticks(lengths, [str(length) for length in lengths])
    axes.legend()
    return figure


def gradient() -> Figure:
    """Share of the gradient that reaches the character k steps back."""
    figure, axes = new_axes(
        "A prediction listens to the last few characters",
        "characters back",
        "share of the gradient's norm",
    )
    rows = records.load_table("rnn-gradient").rows
    line_with_spread(axes, by_seed(rows, "back", "share"), "RNN", COLOURS["rnn"])
    axes.set_yscale("log")
    return figure


def cost() -> Figure:
    """Time and memory of one training step against the length of the sequence."""
    rows = [r for r in records.load_table("rnn-cost").rows if "length" in r]
    figure, (left, right) = plt.subplots(1, 2)
    lengths = [r["length"] for r in rows]
    left.plot(
        lengths, [r["ours_ms"] for r in rows], "o-", color=COLOURS["rnn"], label="ours"
    )
    left.plot(
        lengths, [r["torch_ms"] for r in rows], "s--", color=GREY, label="torch.nn.RNN"
    )
    left.set(title="Time grows with length", xlabel="steps T", ylabel="milliseconds")
    left.legend()
    megabytes = [r["kept_bytes"] / 1e6 for r in rows]
    right.plot(lengths, megabytes, "o-", color=COLOURS["rnn"])
    right.set(title="… and so does memory", xlabel="steps T", ylabel="megabytes")
    for axes in (left, right):
        axes.set_ylim(bottom=0)
    return figure


def ngram_ladder() -> Figure:
    """Held-out loss of the n-gram against its order, and the networks beside it."""
    figure, axes = new_axes(
        "Counting gets as far as seven characters",
        "longest run that is counted, n",
        "bits per character",
    )
    rows = records.load_table("ngram-ladder").rows
    for column, label, style in (
        ("validation_bits", "validation plays", ":"),
        ("bits", "test plays", "-"),
    ):
        x, y = [r["order"] for r in rows], [r[column] for r in rows]
        axes.plot(x, y, style, color=GREY, marker="o", markersize=3, label=label)
    values = records.measured("rnn-page", "carried_bits").values
    mean, colour = sum(values) / len(values), COLOURS["rnn"]
    axes.axhspan(min(values), max(values), color=colour, alpha=0.2, linewidth=0)
    axes.axhline(mean, ls="--", lw=1.4, color=colour, label="RNN of the page")
    axes.legend()
    return figure
