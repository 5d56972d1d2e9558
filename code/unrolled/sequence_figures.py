"""Pictures of the data: how often words come, four kinds of sequences, a mask.

The look is that of `unrolled.figures`; none of these belongs to an architecture, so
none wears its colour.
"""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from torch import Tensor

from unrolled.figures import GREY, WIDTH, balanced, new_axes

INK = "#1F2937"


def zipf(counts: Sequence[int]) -> Figure:
    """How often each word comes, against its rank.

    Args:
        counts: Occurrences of every word, in any order.
    """
    figure, axes = new_axes(
        "A few words everywhere, and a tail that does not end",
        "rank of the word, the most frequent first",
        "times it occurs",
    )
    falling = np.sort(np.asarray(counts))[::-1]
    ranks = np.arange(1, len(falling) + 1)
    axes.plot(ranks, falling, color=INK, label="words of thirty plays")
    half = len(falling) ** 0.5  # the line goes through the middle of the axis
    product = falling[int(half)] * half
    axes.plot(ranks, product / ranks, "--", color=GREY, label="count × rank constant")
    axes.set(xscale="log", yscale="log")
    axes.set_ylim(bottom=0.7)
    axes.legend()
    return figure


def kinds(
    text: str, ids: Tensor, celsius: Tensor, frames: Tensor, sounds: Sequence[str]
) -> Figure:
    """Four sequences as a model gets them: text, a series, pictures, sounds.

    Args:
        text: A word.
        ids: The id of each of its characters.
        celsius: Some hours of temperatures, in degrees Celsius.
        frames: A moving picture [T 1 H W], ink from 0 to 1.
        sounds: The phones of the word.
    """
    figure, rows = plt.subplots(
        4, 1, figsize=(WIDTH, 5.4), gridspec_kw={"height_ratios": [1, 1.7, 1.2, 1]}
    )
    titles = (
        "Text: one id a character",
        "A time series: one number an hour (°C)",
        "A moving picture: one picture a step",
        "Letters and sounds: two lengths",
    )
    for axes, title in zip(rows, titles, strict=True):
        axes.set_title(title)
    _cells(rows[0], [list(text), [str(int(id)) for id in ids]])
    rows[1].plot(celsius.numpy(), color=INK, marker="o", markersize=2.5)
    rows[1].set(xlabel="hours")
    film = np.pad(frames[:, 0].numpy(), ((0, 0), (0, 0), (0, 2)), constant_values=0.25)
    rows[2].imshow(np.concatenate(list(film), axis=1), cmap="gray_r", vmin=0, vmax=1)
    rows[2].set_axis_off()
    _cells(rows[3], [list(text), list(sounds)])
    return figure


def _cells(axes: Axes, rows: Sequence[Sequence[str]]) -> None:
    """Rows of boxes with a symbol in each."""
    for y, row in enumerate(rows):
        for x, symbol in enumerate(row):
            box = Rectangle((x + 0.05, -y), 0.9, 0.85, fill=False, ec=GREY)
            axes.add_patch(box)
            axes.text(x + 0.5, 0.42 - y, symbol, ha="center", va="center", color=INK)
    axes.set_xlim(0, max(10, *map(len, rows)))
    axes.set_ylim(1 - len(rows) - 0.05, 1)
    axes.set_axis_off()


def padded(real: Tensor, rows: Sequence[str]) -> Figure:
    """What of a batch is real: its text, and the padding behind it in grey.

    Args:
        real: The mask [B T], true where a step is real.
        rows: The texts of the batch.
    """
    figure, axes = plt.subplots(figsize=(WIDTH, 0.3 * len(rows) + 1))
    title = "A batch is a rectangle; the mask knows what is real"
    axes.set(title=balanced(title), xlabel="step")
    axes.pcolormesh(~real.numpy(), cmap="Greys", vmin=0, vmax=2.5)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            axes.text(x + 0.5, y + 0.5, sign, ha="center", va="center", size=7)
    axes.invert_yaxis()
    axes.set_yticks(np.arange(len(rows)) + 0.5, [str(b) for b in range(len(rows))])
    axes.set_ylabel("row of the batch")
    axes.grid(visible=False)
    return figure
