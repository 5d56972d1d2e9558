"""Figures of moving digits: the films themselves, and how good each predictor is."""

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
from jaxtyping import Float
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from unrolled import records
from unrolled.figures import COLOURS, GREY, INK, WIDTH, balanced
from unrolled.tasks.moving_digits import AHEAD

STEPS = range(1, AHEAD + 1)
BLUE = COLOURS["lstm"]
# label -> (records or rows of the table of baselines, colour, dashes)
CONTESTANTS = {
    "ConvLSTM": ("convlstm-digits", BLUE, "-"),
    "flat LSTM": ("flat-lstm-digits", COLOURS["rnn"], "-"),
    "glide on": ("glide-on", GREY, ":"),
    "copy last": ("copy-last", GREY, "--"),
}


def films(
    title: str,
    rows: Mapping[str, Float[Tensor, "T Y X"]],
    columns: Sequence[str],
) -> Figure:
    """Films above each other, a frame a column, ink dark on white.

    Args:
        title: What the figure shows.
        rows: Frames of each film by its label, from 0 to 1.
        columns: What stands above each frame.
    """
    figure, grid = plt.subplots(
        len(rows),
        len(columns),
        squeeze=False,
        figsize=(WIDTH, 0.62 + WIDTH / len(columns) * len(rows) * 0.97),
    )
    for axes, (label, frames) in zip(grid, rows.items(), strict=True):
        for each, frame in zip(axes, frames, strict=True):
            each.imshow(frame, cmap="Greys", vmin=0, vmax=1, interpolation="nearest")
            each.set(xticks=[], yticks=[])
            each.grid(visible=False)
            for side in each.spines.values():
                side.set(visible=True, linewidth=0.6, color=GREY)
        axes[0].set_ylabel(label, fontsize=9.5)
    for each, text in zip(grid[0], columns, strict=True):
        each.set_title(text, fontsize=9.5, fontweight="normal", loc="center", pad=3)
    figure.suptitle(balanced(title), x=0.01, ha="left")
    return figure


def by_step() -> Figure:
    """SSIM and PSNR at each step of the rollout, all contestants, all seeds."""
    figure, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(WIDTH, 5.0))
    for axes, measure, label in (
        (above, "ssim", "SSIM (1: the same)"),
        (below, "psnr", "PSNR in dB"),
    ):
        for name in CONTESTANTS:
            _line(axes, name, measure)
        axes.set_ylabel(label)
    below.set(xlabel="frames ahead, fed on own predictions", xticks=list(STEPS))
    above.legend(loc="upper right", fontsize=9.5, labelcolor=INK)
    figure.suptitle(balanced("How near each predictor stays"), x=0.01, ha="left")
    return figure


def _line(axes: Axes, label: str, measure: str) -> None:
    name, colour, dashes = CONTESTANTS[label]
    found = [values(name, measure, step) for step in STEPS]
    mean = [sum(each) / len(each) for each in found]
    axes.plot(STEPS, mean, dashes, color=colour, label=label, marker="o", markersize=3)
    low, high = [min(each) for each in found], [max(each) for each in found]
    axes.fill_between(STEPS, low, high, color=colour, alpha=0.2, linewidth=0)


def values(name: str, measure: str, step: int | str) -> tuple[float, ...]:
    """A measure at a step, one number a seed.

    Args:
        name: Recipe of a network, or a contestant among the baselines.
        measure: ``bce``, ``psnr`` or ``ssim``.
        step: Frames ahead, from 1, or ``all`` for their mean.
    """
    if name.endswith("-digits"):
        metric = measure if step == "all" else f"{measure}_{step}"
        return records.measured(name, metric).values
    column = f"{measure}[contestant={name},step={step}]"
    return records.measured("digits-baselines", column).values
