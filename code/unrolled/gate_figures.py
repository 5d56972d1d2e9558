"""Figures of gated cells beside each other, in the book's look."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from unrolled import records
from unrolled.evaluation import BITS_PER_NAT
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes

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
