"""Figures of what going back through time costs, in the book's look."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from unrolled import records
from unrolled.experiments.truncation import TRUNCATIONS
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes


def truncation() -> Figure:
    """Loss and time of an update against the steps that the gradient goes back."""
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 5.2))
    lengths = TRUNCATIONS
    sweep = {float(k): _carried(f"truncation-{k}") for k in lengths}
    few = {float(k): _carried(f"truncation-{k}-in-128") for k in (1, 4, 16)}
    few[128.0] = sweep[128.0]
    line_with_spread(above, sweep, "2,048 / K readers", COLOURS["rnn"])
    line_with_spread(above, few, "16 readers", GREY)
    above.set(title="What it learns", ylabel="bits per character")
    above.legend()
    rows = records.load_table("truncation-cost").rows
    times = [row["update_ms"] for row in rows]
    below.plot([row["length"] for row in rows], times, "o-", color=COLOURS["rnn"])
    below.set(title="What an update takes", ylabel="milliseconds")
    below.set_ylim(bottom=0)
    below.set(xlabel="steps K after which the gradient is cut", xscale="log")
    below.set_xticks(lengths, [str(k) for k in lengths])
    below.minorticks_off()
    return figure


def _carried(recipe: str) -> list[float]:
    return list(records.measured(recipe, "carried_bits").values)


def place_in_window() -> Figure:
    """Loss at each place of a window, beside the loss when the state is carried."""
    figure, axes = new_axes(
        "A window pays for its first few guesses",
        "place in the window",
        "bits per character",
    )
    rows = records.load_table("rnn-position").rows
    points = by_seed(rows, "place", "bits")
    line_with_spread(axes, points, "empty state at place 1", COLOURS["rnn"])
    carried = records.measured("rnn-page", "carried_bits").mean
    axes.axhline(carried, color=GREY, linestyle="--", label="state carried")
    axes.set_xscale("log", base=2)
    places = [1, 2, 4, 8, 16, 32, 64]
    axes.set_xticks(places, [str(place) for place in places])
    axes.legend()
    return figure


def histogram(values: dict[str, list[float]], title: str, x: str) -> Figure:
    """How often each size of something came, one outline for each kind.

    Args:
        values: What was counted, by kind; at most three kinds.
        title: What the figure shows.
        x: What was measured, with its unit.
    """
    figure, axes = new_axes(title, x, "how many")
    every = [value for kind in values.values() for value in kind]
    colours = (GREY, COLOURS["rnn"], "black")
    for (label, kind), colour in zip(values.items(), colours, strict=False):
        axes.hist(
            kind,
            bins=24,
            range=(0, max(every)),
            color=colour,
            alpha=0.6,
            label=label,
        )
    axes.legend()
    return figure
