"""Records to figures, with one look for the whole book.

Figures are SVG, narrow enough for a phone, titled by what they show, and drawn dark
on no ground, so that they stand on the page's own paper by day and on a sheet of it by
night. A colour is an architecture's, everywhere; the pages' stylesheet has the same.
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
    "lstm": "#1A70D2",
    "gru": "#0C5A46",
    "attention": "#8A1D80",
    "transformer": "#4A12CC",
}
GREY = "#6B7280"
INK = "#22252B"
WIDTH = 4.6  # inches; a phone of 390 px shrinks it by a fifth


def use_book_style() -> None:
    """Set the book's look for every figure that follows, and SVG in notebooks."""
    sns.set_theme(
        style="ticks",
        font="DejaVu Sans",
        rc={
            "figure.figsize": (WIDTH, 3.3),
            "figure.constrained_layout.use": True,
            "figure.facecolor": "none",
            "savefig.facecolor": "none",
            "axes.facecolor": "none",
            "text.color": INK,
            "axes.labelcolor": INK,
            "axes.edgecolor": INK,
            "xtick.color": INK,
            "ytick.color": INK,
            "font.size": 11,
            "axes.titlesize": 12,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "figure.titlesize": 12,
            "figure.titleweight": "bold",
            "axes.labelsize": 11,
            "xtick.labelsize": 10.5,
            "ytick.labelsize": 10.5,
            "legend.fontsize": 10.5,
            "axes.linewidth": 0.8,
            "xtick.major.width": 0.8,
            "ytick.major.width": 0.8,
            "axes.grid": True,
            "grid.color": "#E3DFD6",
            "grid.linewidth": 0.7,
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
    axes.set(xlabel=x, ylabel=y)
    figure.suptitle(balanced(title), x=0.01, ha="left")
    return figure, axes


def balanced(title: str, width: int = 44) -> str:
    """A title on as few lines as it needs, all of them about as long."""
    lines = len(textwrap.wrap(title, width))
    narrow = next(
        w for w in range(1, width + 1) if len(textwrap.wrap(title, w)) <= lines
    )
    return textwrap.fill(title, narrow)


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


def tracking(architecture: str = "rnn", part: str = "", unit: str = "unit") -> Figure:
    """Held-out score of the best unit for every property, beside its controls.

    Args:
        architecture: Of the page's model, such as ``rnn``.
        part: What was searched, where that was more than one thing.
        unit: What one of these is called.
    """
    figure, axes = new_axes(
        f"One {unit} against the last character",
        f"AUC on plays the {unit} was not chosen on",
        "",
    )
    every = records.load_table(f"{architecture}-units").rows
    rows = [row for row in every if not part or row["part"] == part]
    properties = sorted({r["what"] for r in rows}, key=lambda w: _mean(rows, w))
    for column, colour, marker, label in (
        ("tested", COLOURS[architecture], "o", f"the best {unit}"),
        ("last_character", GREY, "s", "the last character alone"),
        ("shifted", GREY, "x", f"a {unit} for the moved property"),
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
    axes.set_yticks(range(len(properties)), [textwrap.fill(p, 16) for p in properties])
    axes.set_xlim(0.45, 1)
    figure.set_figheight(4.2)
    figure.legend(loc="outside lower left")
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
    figure, (upper, lower) = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 4.6))
    lengths = [r["length"] for r in rows]
    upper.plot(
        lengths, [r["ours_ms"] for r in rows], "o-", color=COLOURS["rnn"], label="ours"
    )
    upper.plot(
        lengths, [r["torch_ms"] for r in rows], "s--", color=GREY, label="torch.nn.RNN"
    )
    upper.set(title="Time grows with length", ylabel="milliseconds")
    upper.legend()
    megabytes = [r["kept_bytes"] / 1e6 for r in rows]
    lower.plot(lengths, megabytes, "o-", color=COLOURS["rnn"])
    lower.set(title="… and so does memory", xlabel="steps T", ylabel="megabytes")
    for axes in (upper, lower):
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
