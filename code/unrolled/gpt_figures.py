"""Figures of the chapter on GPT: choosing, scaling, and heads that form."""

from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from unrolled import records
from unrolled.figures import COLOURS, GREY, new_axes
from unrolled.measurements.choosing import RULES
from unrolled.measurements.scaling import law_says

_SIZES = {"14k": "#D6336C", "25k": "#B45309", "83k": "#1A70D2", "197k": "#4A12CC"}


def choosing() -> Figure:
    """Invented words by how the characters were chosen, a point a seed."""
    figure, axes = new_axes(
        "Words that no play has come out of the tail",
        "invented words, % of all",
        "",
    )
    rows = records.load_table("gpt-choosing").rows
    names = [*RULES, "Shakespeare"]
    for place, name in enumerate(names):
        values = [100 * row["invented"] for row in rows if row["rule"] == name]
        colour = GREY if name == "Shakespeare" else COLOURS["transformer"]
        axes.plot(values, [place] * len(values), "o", alpha=0.7, color=colour)
    axes.set_yticks(range(len(names)), names)
    axes.grid(axis="y", color=GREY, alpha=0.2)
    axes.set_xlim(left=-0.3)
    axes.invert_yaxis()
    return figure


def scaling() -> Figure:
    """Loss against the text read, a line a size, and the law that was fitted."""
    figure, axes = new_axes(
        "More text and more weights, each with less and less in return",
        "characters read",
        "bits per character",
    )
    rows = records.load_table("scaling-cells").rows
    law = law_of(records.load_table("scaling-fit").rows)
    for size, colour in _SIZES.items():
        cells = [row for row in rows if row["size"] == size]
        tokens = [cell["tokens"] for cell in cells]
        axes.errorbar(
            tokens, [cell["bits"] for cell in cells],
            [cell["spread"] for cell in cells], fmt="o", markersize=4,
            color=colour, label=f"{size} weights",
        )  # fmt: skip
        along = np.geomspace(tokens[0], tokens[-1], 40)
        said = [law_says(law, cells[0]["weights"], one) for one in along]
        axes.plot(along, said, color=colour, linewidth=1)
    axes.set_xscale("log")
    axes.set_xticks([250_000, 500_000, 1_000_000], ["¼ M", "½ M", "1 M"])
    axes.minorticks_off()
    handles, labels = axes.get_legend_handles_labels()
    handles.append(Line2D([], [], color=GREY, linewidth=1))
    figure.legend(handles, [*labels, "the law"], loc="outside lower left", ncols=3)
    return figure


def law_of(rows: list[dict[str, Any]]) -> dict[str, float]:
    """The fitted law, as ``law_says`` takes it."""
    return {row["what"]: row["value"] for row in rows if "value" in row}


def forming() -> Figure:
    """Right symbols and the two scores against the steps of training."""
    rows = records.load_table("induction-forming-heads").rows
    figure, axes = new_axes(
        "Both heads form together, and with them the rule is known",
        "steps of training",
        "share",
    )
    steps = [row["steps"] for row in rows]
    for column, label, style, colour in (
        ("previous", "weight on the place before, layer 1", "--", GREY),
        ("induction", "weight on the place to read on from, layer 2", "-", "#D6336C"),
        ("foretold", "symbols told right", "-", COLOURS["transformer"]),
    ):
        axes.plot(
            steps, [row[column] for row in rows], style, marker="o", markersize=3,
            color=colour, label=label,
        )  # fmt: skip
    axes.set_xscale("log")
    axes.set_ylim(0, 1.02)
    axes.set_yticks([0, 0.5, 1], ["none", "half", "all"])
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left")
    return figure
