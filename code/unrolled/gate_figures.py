"""Figures of gated cells beside each other, in the book's look."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from unrolled import records
from unrolled.evaluation import BITS_PER_NAT
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes

FIRST = 100_000  # characters; before them all cells learn the same few things
NAMES = {"rnn": "tanh RNN", "lstm": "LSTM", "gru": "GRU"}
GATES = (
    ("gru", "r", GREY, "GRU: reset gate"),
    ("gru", "z", COLOURS["gru"], "GRU: update gate"),
    ("lstm", "f", COLOURS["lstm"], "LSTM: forget gate"),
)


def three_cells() -> Figure:
    """Held-out loss against characters seen, for the page's three recurrent models."""
    figure, axes = new_axes(
        "Three cells of one size learn to read",
        "characters seen in training",
        "bits per character",
    )
    for architecture, label in NAMES.items():
        rows = [
            {"tokens": row["tokens"], "bits": row["loss"] * BITS_PER_NAT}
            for run in records.list_records()
            if run.name == f"{architecture}-page"
            for row in run.curves["validation"]
            if row["tokens"] >= FIRST
        ]
        points = by_seed(rows, "tokens", "bits")
        line_with_spread(axes, points, label, COLOURS[architecture])
    axes.set_xscale("log")
    axes.legend()
    return figure


def gates_at_work() -> Figure:
    """How often the gates of trained cells stand where, and their half-lives."""
    figure, (above, below) = plt.subplots(2, 1, figsize=(WIDTH, 6.0))
    rows = records.load_table("gru-gates").rows
    for architecture, gate, colour, label in GATES:
        mine = [r for r in rows if r["architecture"] == architecture]
        values = [r for r in mine if r.get("gate") == gate]
        line_with_spread(above, by_seed(values, "at", "gate_share"), label, colour)
        lives = by_seed(mine, "percentile", "half_life")
        if gate != "r":
            line_with_spread(below, lives, NAMES[architecture], colour)
    above.set(
        title="Where the gates stand",
        xlabel="value of the gate",
        ylabel="share of all values",
        ylim=(0, None),
    )
    below.set(
        title="How long half is kept",
        xlabel="percentile of the units",
        ylabel="half-life in characters",
        yscale="log",
    )
    for axes in (above, below):
        axes.legend()
    return figure


def cell_cost() -> Figure:
    """Time and memory of a layer of each cell against length, at equal parameters."""
    figure, (upper, lower) = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 5.6))
    every = records.load_table("cell-cost").rows
    rows = [r for r in every if r["equal"] == "parameters" and "length" in r]
    for name, label in NAMES.items():
        mine = [r for r in rows if r["architecture"] == name]
        lengths, colour = [r["length"] for r in mine], COLOURS[name]
        for column, style, whose in (
            ("ours_ms", "o-", label),
            ("torch_ms", "s:", f"{label}, torch"),
        ):
            times = [r[column] for r in mine]
            upper.plot(lengths, times, style, color=colour, label=whose)
        megabytes = [r["kept_bytes"] / 1e6 for r in mine]
        lower.plot(lengths, megabytes, "o-", color=colour, label=label)
    upper.set(title="Time against length", ylabel="milliseconds")
    lower.set(title="… and in memory", xlabel="steps T", ylabel="megabytes")
    for axes in (upper, lower):
        axes.set_ylim(bottom=0)
        axes.legend()
    return figure
