"""Figures of how a gradient fades, and of what comes of it, in the book's look."""

from collections.abc import Callable, Sequence
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from unrolled import records
from unrolled.experiments.long_memory import ADDING, CONTESTANTS, COPY_LAGS
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, line_with_spread, new_axes

Row = dict[str, Any]
FLOOR = 1e-12  # below it a figure shows nothing
NAMES = {
    "gru": "GRU",
    "lstm": "LSTM",
    "rnn": "RNN, as in torch",
    "rnn-orthogonal": "RNN, orthogonal",
    "relu-identity": "ReLU, identity",
}
THEORY: dict[str, Any] = {"color": GREY, "linewidth": 6, "alpha": 0.3, "zorder": 1}
STYLES = {"rnn": "-", "rnn-orthogonal": "--", "relu-identity": ":"}


def against_theory(curves: dict[float, list[float]], lags: Sequence[int]) -> Figure:
    """Norms of a linear network's Jacobians, beside the slope of its radius.

    Args:
        curves: The norm at every lag, by the matrix's spectral radius.
        lags: Steps back.
    """
    figure, axes = new_axes(
        "In the long run the spectral radius rules",
        "steps back, k",
        "spectral norm of the Jacobian",
    )
    for radius, norms in curves.items():
        style = {0.9: ":", 1.0: "--", 1.1: "-"}.get(radius, "-")
        axes.plot(lags, norms, style, color=COLOURS["rnn"], label=f"radius {radius:g}")
        theory = [norms[-1] * radius ** (k - lags[-1]) for k in lags]
        axes.plot(lags, theory, **THEORY)
    axes.plot([], [], **THEORY, label="slope by theory")
    axes.set_yscale("log")
    axes.legend()
    return figure


def starts() -> Figure:
    """What is left of a change of the RNN's state, from three starting points."""
    figure, axes = new_axes(
        "Before training, the start decides how long a change lasts",
        "characters back, k",
        "what is left of a small change",
    )
    for start, label, style in (
        ("uniform", "as in torch", "-"),
        ("orthogonal", "orthogonal", "--"),
        ("identity", "identity", ":"),
    ):
        _curve(
            axes,
            lambda row, start=start: _is(row, "rnn", 0, "h") and row["start"] == start,
            label,
            COLOURS["rnn"],
            style,
        )
    _finish(axes)
    return figure


def before_and_after() -> Figure:
    """The same for the page's networks before and after training."""
    figure, axes = plt.subplots(2, 1, sharex=True, sharey=True, figsize=(WIDTH, 5.4))
    last = max(row["step"] for row in _rows())
    for panel, step, title in (
        (axes[0], 0, "Before training"),
        (axes[1], last, "After training on Shakespeare"),
    ):
        for model, part, label, style in (
            ("rnn", "h", "RNN, h", "-"),
            ("gru", "h", "GRU, h", "-"),
            ("lstm", "h", "LSTM, h", "--"),
            ("lstm", "c", "LSTM, c", "-"),
        ):
            _curve(
                panel,
                lambda row, m=model, s=step, p=part: (
                    _is(row, m, s, p) and row["start"] == "uniform"
                ),
                label,
                COLOURS[model],
                style,
            )
        panel.set(title=title, ylabel="left of a small change")
        _finish(panel)
    axes[1].set_xlabel("characters back, k")
    return figure


def solved() -> Figure:
    """Share of the seeds that solve each task, against how long they must remember."""
    figure, axes = plt.subplots(2, 1, figsize=(WIDTH, 5.8), sharey=True)
    for panel, task, lengths, title, x in (
        (axes[0], "adding", tuple(ADDING), "The adding problem", "numbers to read"),
        (axes[1], "copy", COPY_LAGS, "The copy task", "steps to wait"),
    ):
        for index, name in enumerate(CONTESTANTS):
            share = [_share(task, length, name) for length in lengths]
            shown = [(i, s) for i, s in enumerate(share) if s is not None]
            panel.plot(
                # A little apart, so that equal ones can be told.
                [i + 0.07 * (index - 2) for i, _ in shown],
                [s for _, s in shown],
                STYLES.get(name, "-"),
                color=COLOURS.get(name, COLOURS["rnn"]),
                marker="o",
                markersize=5,
                label=NAMES[name],
            )
        panel.set(title=title, xlabel=x, ylabel="share of seeds")
        panel.set_xticks(range(len(lengths)), [str(length) for length in lengths])
        panel.set_yticks([0, 0.5, 1], ["none", "half", "all"])
    figure.legend(
        *axes[0].get_legend_handles_labels(), loc="outside lower left", ncols=2
    )
    return figure


def _share(task: str, length: int, variant: str) -> float | None:
    rows = [
        row["solved"]
        for row in records.load_table(f"{task}-{length}").rows
        if row["variant"] == variant
    ]
    return sum(rows) / len(rows) if rows else None


def _rows() -> list[Row]:
    return records.load_table("jacobian-norms").rows


def _is(row: Row, model: str, step: int, part: str) -> bool:
    return (row["model"], row["step"], row["of"]) == (model, step, part)


def _curve(
    axes: Axes, chosen: Callable[[Row], bool], label: str, colour: str, style: str
) -> None:
    rows = [row for row in _rows() if chosen(row) and row["left"] > FLOOR]
    if rows:
        line_with_spread(axes, by_seed(rows, "lag", "left"), label, colour)
        axes.lines[-1].set_linestyle(style)


def _finish(axes: Axes) -> None:
    axes.set_yscale("log")
    axes.set_ylim(bottom=FLOOR, top=3)
    axes.legend()
