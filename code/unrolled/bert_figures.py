"""Figures of BERT: leaving the plateau, three rules of hiding, labels and accuracy."""

import statistics

from matplotlib.figure import Figure

from unrolled import records
from unrolled.experiments import RECIPES
from unrolled.experiments.bert import PLACES
from unrolled.figures import COLOURS, GREY, by_seed, new_axes

OURS = COLOURS["transformer"]
STYLES = {"0.02": (GREY, "-"), "0.1": (OURS, ":"), "0.3": (OURS, "-")}
RULES = {
    "80-10-10": ("80-10-10", OURS, "o"),
    "100-0-0": ("all hidden", OURS, "s"),
    "0-100-0": ("all changed", GREY, "X"),
}
ASKED = {
    "hidden": "hidden by\nthe mark",
    "changed": "another word\nin its place",
    "left": "standing\nas it is",
}
SIDES = {
    "pretrained": ("has read the plays", OURS, "o-"),
    "scratch": ("has read nothing", OURS, "s--"),
    "bag": ("bag of words", GREY, "X:"),
}


def places() -> Figure:
    """Held-out loss by steps, every run a line, by how large its places began."""
    figure, axes = new_axes(
        "Only places that begin large are found", "steps", "nats a hidden word"
    )
    for std in PLACES:
        colour, style = STYLES[std]
        for seed in RECIPES[f"bert-places-{std}"].seeds:
            looks = records.load_record(f"bert-places-{std}", seed).curves["validation"]
            axes.plot(
                [look["step"] for look in looks],
                [look["loss"] for look in looks],
                style,
                color=colour,
                linewidth=1.4,
                zorder=3 if std == "0.02" else 2,
                label=None if seed else f"places begin at {std}",
            )
    level = records.load_table("bert-plateau").rows[0]["row_nats"]
    axes.axhline(level, color=GREY, linestyle="--", linewidth=1)
    axes.annotate(
        "knows what is in\nthe row, not where",
        (0, level),
        (4, -4),
        xycoords=("axes fraction", "data"),
        textcoords="offset points",
        va="top",
        color=GREY,
        fontsize=9.5,
    )
    axes.set_ylim(top=6.4)
    figure.set_figheight(3.9)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left")
    return figure


def rules() -> Figure:
    """Words said right by how they are asked for, every seed of each rule a point."""
    figure, axes = new_axes(
        "What was never left standing is not read", "of the words said right", ""
    )
    rows = records.load_table("bert-masking").rows
    for height, (rule, (label, colour, marker)) in enumerate(RULES.items()):
        for place, how in enumerate(ASKED):
            found = [row[f"{how}_right"] for row in rows if row["variant"] == rule]
            axes.plot(
                found,
                [place + 0.2 * (height - 1)] * len(found),
                marker,
                color=colour,
                fillstyle="none" if marker == "s" else "full",
                markersize=6,
                label=None if place else label,
            )
    axes.set_yticks(range(len(ASKED)), list(ASKED.values()))
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=3)
    return figure


def genres() -> Figure:
    """Genres told right by the labelled speeches, three sides, every seed a point."""
    figure, axes = new_axes(
        "With few labels, reading first beats counting",
        "speeches with a label",
        "told right, unseen plays",
    )
    rows = records.load_table("genre-chosen").rows
    for side, (label, colour, style) in SIDES.items():
        marker, line = style[0], style[1:]
        points = by_seed(
            (row for row in rows if row["side"] == side), "speeches", "tested_accuracy"
        )
        means = [statistics.fmean(values) for values in points.values()]
        axes.plot(list(points), means, line, color=colour, label=label)
        for count, values in points.items():
            axes.plot(
                [count] * len(values),
                values,
                marker,
                color=colour,
                fillstyle="none" if marker == "s" else "full",
                markersize=5,
            )
    guess = records.load_table("genre-bag").rows[0]["tested_accuracy"]
    axes.axhline(guess, color=GREY, linewidth=0.8, label="always history")
    axes.set_xscale("log")
    counts = sorted({row["speeches"] for row in rows})
    axes.set_xticks(counts, [f"{count:,}" for count in counts])
    axes.minorticks_off()
    figure.set_figheight(3.9)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=2)
    return figure
