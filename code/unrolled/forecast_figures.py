"""Figures of the hourly temperatures and their forecasts, in the book's look."""

import matplotlib.pyplot as plt
import numpy as np
import torch
from jaxtyping import Float
from matplotlib.figure import Figure

from unrolled import records
from unrolled.data.temperatures import DAY, load_temperatures
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes
from unrolled.measurements.temperatures import fitted
from unrolled.models.forecasts import Forecaster, LastValue, SamePhase
from unrolled.tasks.forecasting import HORIZONS, WINDOW

RECIPE = "rnn-temperatures"
WEEK = 7  # days
DEGREES = (0.03, 0.1, 0.3, 1, 3)  # °C, on a logarithmic axis
# Contestants without a colour of their own are told apart by line and marker.
STYLES = {
    "last-value": ("the last value", ":", "v"),
    "linear-3": ("linear, 3 hours back", "-.", "D"),
    "yesterday": ("same hour yesterday", "--", "s"),
    "linear": ("linear, best order", "-", "^"),
    "yesterday-moved": ("yesterday, moved", (0, (1, 1)), "o"),
}


def day_ahead(
    forecaster: Forecaster, day: np.datetime64, days: int = WEEK
) -> Float[np.ndarray, " N"]:
    """Forecasts made at each midnight for the 24 hours after it, one after the other.

    Args:
        forecaster: Reads the week before each midnight.
        day: First of the days to forecast.
        days: How many of them.
    """
    series = load_temperatures()
    start = int(np.searchsorted(series.hours, day))
    values = torch.tensor(series.celsius, dtype=torch.float32)
    ends = [start + DAY * d for d in range(days)]
    history = torch.stack([values[end - WINDOW : end] for end in ends])
    return forecaster.forecast(history, DAY).flatten().numpy()


def week_of_forecasts(day: str = "2010-11-08") -> Figure:
    """A week of the test part, forecast a day at a time, and how far off that was.

    Args:
        day: Its first day, as in ``2010-11-08``.
    """
    series, first = load_temperatures(), np.datetime64(day, "h")
    start = int(np.searchsorted(series.hours, first))
    truth = series.celsius[start : start + WEEK * DAY]
    order = next(
        row["chosen_order"]
        for row in records.load_table("temperature-baselines").rows
        if "chosen_order" in row
    )
    network: Forecaster = records.load_network(RECIPE, 0)  # pyright: ignore[reportAssignmentType]
    days = np.arange(WEEK * DAY) / DAY
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 5.2))
    above.plot(days, truth, color=GREY, linewidth=4, alpha=0.4, label="what came")
    for name, forecaster in (
        ("last-value", LastValue()),
        ("yesterday", SamePhase(DAY)),
        ("linear", fitted(series, order)),
        ("rnn", network),
    ):
        label, line, _ = STYLES.get(name, ("RNN", "-", ""))
        colour = COLOURS.get(name, "black")
        found = day_ahead(forecaster, first)
        if name in ("last-value", "rnn"):
            above.plot(days, found, ls=line, color=colour, label=label, lw=1.3)
        if name != "last-value":
            off = found - truth
            below.plot(days, off, ls=line, color=colour, label=label, lw=1.3)
    above.set(title="A day ahead, from every midnight", ylabel="°C")
    below.set(
        title="What was forecast, less what came",
        xlabel=f"days from {day}",
        ylabel="°C",
    )
    below.axhline(0, color=GREY, linewidth=0.8)
    above.legend(loc="upper center", bbox_to_anchor=(0.5, -0.04), ncols=3)
    figure.legend(handles=below.get_lines()[:3], loc="outside lower center", ncols=2)
    return figure


def error_by_horizon() -> Figure:
    """Mean absolute error against hours ahead, of the network and what it must beat."""
    figure, axes = new_axes(
        "How far ahead, and how far off",
        "hours ahead",
        "mean absolute error, °C",
    )
    rows = records.load_table("temperature-baselines").rows
    for name, (label, line, marker) in STYLES.items():
        chosen = [row for row in rows if row.get("contestant") == name]
        axes.plot(
            [row["horizon"] for row in chosen],
            [row["mae"] for row in chosen],
            linestyle=line,
            color=GREY,
            marker=marker,
            markersize=4,
            label=label,
        )
    runs = [r for r in records.list_records() if r.name == RECIPE]
    points = [
        {"horizon": h, "mae": run.metrics[f"mae_{h}h"].value}
        for run in runs
        for h in HORIZONS
    ]
    over_seeds = by_seed(points, "horizon", "mae")
    line_with_spread(axes, over_seeds, f"RNN, {len(runs)} seeds", COLOURS["rnn"])
    axes.set(xscale="log", yscale="log")
    axes.set_xticks(HORIZONS, [str(h) for h in HORIZONS])
    axes.set_yticks(DEGREES, [str(degrees) for degrees in DEGREES])
    axes.minorticks_off()
    figure.legend(loc="outside lower center", ncols=2)
    return figure
