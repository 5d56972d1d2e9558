"""Figures of what each part of today's models is worth in a small one."""

import statistics

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from unrolled import records
from unrolled.figures import COLOURS, GREY, WIDTH, balanced

PARTS = {
    "base": "GPT-2's parts",
    "rms": "RMSNorm",
    "swiglu": "SwiGLU",
    "rotary": "rotary",
    "grouped": "grouped queries",
    "sliding": "window (rotary)",
    "sinks": "window and sinks",
    "experts": "experts",
    "qk-norm": "QK-norm",
    "tied": "tied embeddings",
    "llama": "Llama's parts",
    "together": "all together",
}


def parts() -> Figure:
    """Loss on unseen plays of each part switched on alone, every seed a point."""
    rows = records.load_table("todays-models").rows
    figure, axes = plt.subplots(figsize=(WIDTH, 4.6))
    figure.suptitle(
        balanced("Each part alone, in a small model after a short training"),
        x=0.01,
        ha="left",
    )
    for place, name in enumerate(PARTS):
        found = [row["windows_nats"] for row in rows if row["variant"] == name]
        colour = GREY if name == "base" else COLOURS["transformer"]
        axes.plot(found, [place] * len(found), "o", color=colour, markersize=5)
        mean = statistics.fmean(found)
        axes.plot([mean], [place], "|", color=colour, markersize=16)
        if name == "base":
            axes.axvline(mean, color=GREY, linestyle=":", linewidth=1.2)
    axes.set_yticks(range(len(PARTS)), list(PARTS.values()))
    axes.invert_yaxis()
    axes.set(xlabel="nats a character, lower is better")
    return figure
