"""Figures of what an LSTM's parts are worth and what they do, in the book's look."""

import textwrap

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from unrolled import records
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes

TASKS = {
    "language": ("bits", "Text", "bits per character more than the full cell"),
    "adding": ("steps", "Adding over twenty steps", "steps more than the full cell"),
}


def ablations() -> Figure:
    """What each change of the cell costs on both tasks, with its interval."""
    figure, panels = plt.subplots(2, 1, figsize=(WIDTH, 7.2))
    rows = records.load_table("lstm-ablations").rows
    for axes, (task, (unit, title, label)) in zip(panels, TASKS.items(), strict=True):
        mine = [r for r in rows if r["task"] == task and f"{unit}_more" in r]
        mine.sort(key=lambda row: row[f"{unit}_more"])
        _differences(axes, mine, unit)
        axes.set(title=title, xlabel=label)
    return figure


def _differences(axes: Axes, rows: list[dict], unit: str) -> None:
    mean = [row[f"{unit}_more"] for row in rows]
    below = [row[f"{unit}_more"] - row[f"{unit}_low"] for row in rows]
    above = [row[f"{unit}_high"] - row[f"{unit}_more"] for row in rows]
    places = range(len(rows))
    axes.axvline(0, color=GREY, linestyle="--", linewidth=1.2)
    axes.errorbar(
        mean, places, xerr=[below, above], fmt="o", color=COLOURS["lstm"], capsize=3
    )
    names = [textwrap.fill(_named(row), 18) for row in rows]
    axes.set_yticks(places, names)


def _named(row: dict) -> str:
    """The variant, and how many of its runs solved the task if not all of them did."""
    if "solved" not in row or row["solved"] == row["of"]:
        return row["variant"]
    return f"{row['variant']} ({row['solved']} of {row['of']})"


def lasting() -> Figure:
    """How long memories would last, over the cells, before and after training."""
    figure, axes = new_axes(
        "How long the cells would keep what they hold",
        "percentile of the cells",
        "steps until 1/e is left",
    )
    rows = records.load_table("lstm-gates").rows
    for when, colour in (("before", GREY), ("after", COLOURS["lstm"])):
        mine = [row for row in rows if row["when"] == when]
        points = by_seed(mine, "cells", "lasts")
        line_with_spread(axes, points, f"{when} training", colour)
    axes.set_yscale("log")
    axes.legend()
    return figure
