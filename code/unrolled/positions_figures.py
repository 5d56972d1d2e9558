"""Figures of what schemes of positions do beyond the lengths trained on."""

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from unrolled import records
from unrolled.figures import GREY, WIDTH, balanced, line_with_spread
from unrolled.tasks.strings import TIMES

SCHEMES = {
    "none": ("none", GREY),
    "sinusoidal": ("sinusoidal", "#B45309"),
    "learned": ("learned", "#D6336C"),
    "relative": ("relative bias", "#0C5A46"),
    "rotary": ("rotary", "#4A12CC"),
    "alibi": ("ALiBi", "#1A70D2"),
}
_KINDS = {
    "copy": "Copying",
    "reverse": "Reversing",
    "back": "Looking three places back",
}


def strings() -> Figure:
    """Share of the letters right against the length, for each task and scheme."""
    rows = records.load_table("places-strings").rows
    figure, panels = plt.subplots(3, 1, sharex=True, figsize=(WIDTH, 6.6))
    figure.suptitle(
        balanced("All learn what they were trained on; the lengths beyond part them"),
        x=0.01,
        ha="left",
    )
    for axes, (kind, title) in zip(panels, _KINDS.items(), strict=True):
        for name, (label, colour) in SCHEMES.items():
            mine = [row for row in rows if row["variant"] == name]
            points = {
                float(times): [row[f"{kind}_{times}x"] for row in mine]
                for times in TIMES
            }
            line_with_spread(axes, points, label, colour)
        axes.axhline(0.1, color=GREY, linestyle=":", linewidth=1.2)
        axes.set(title=title, ylabel="letters right")
        axes.set_xscale("log", base=2)
        axes.set_ylim(0, 1.05)
        axes.set_yticks([0, 0.5, 1], ["none", "half", "all"])
    panels[-1].set_xticks(TIMES, [f"{times} ×" for times in TIMES])
    panels[-1].set_xlabel("length, in lengths trained on (dotted: guessing)")
    handles = panels[0].get_legend_handles_labels()
    figure.legend(*handles, loc="outside lower left", ncols=3)
    return figure


def language() -> Figure:
    """Loss on the same characters against how much came before them, by scheme."""
    rows = records.load_table("places-language").rows
    figure, axes = plt.subplots(figsize=(WIDTH, 3.6))
    figure.suptitle(
        balanced("The same characters, with more and more before them"),
        x=0.01,
        ha="left",
    )
    for name, (label, colour) in SCHEMES.items():
        mine = [row for row in rows if row["variant"] == name]
        points = {
            float(times): [row[f"nats_{times}x"] for row in mine] for times in TIMES
        }
        line_with_spread(axes, points, label, colour)
    axes.set_xscale("log", base=2)
    axes.set_xticks(TIMES, [f"{times} ×" for times in TIMES])
    axes.set(xlabel="length, in lengths trained on", ylabel="nats a character")
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=3)
    return figure
