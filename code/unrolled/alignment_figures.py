"""Attention to figures: alignments, their quality, longer words, moved weights."""

import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from torch import nn

from unrolled import records
from unrolled.figures import COLOURS, GREY, WIDTH, by_seed, new_axes
from unrolled.models.seq2seq import Seq2Seq
from unrolled.widgets.align import said
from unrolled.words_figures import length_lines

WITHOUT = {"words-plain": ("without attention", "--", "s")}
WITH = {"words-attention": ("with attention", "-", "o")}


def alignments(model: nn.Module, words: tuple[str, ...]) -> Figure:
    """Where a model looks as it says some words, a table a word, two beside another."""
    assert isinstance(model, Seq2Seq)
    names = [*model.phones, "end"]
    rows = (len(words) + 1) // 2
    figure, places = plt.subplots(rows, 2, figsize=(WIDTH, 2.5 * rows), squeeze=False)
    shades = LinearSegmentedColormap.from_list("", ["white", COLOURS["attention"]])
    for axes, word in zip(places.flat, words, strict=False):
        phones, _, weights = said(model, word)
        axes.imshow(weights, cmap=shades, vmin=0, vmax=1, aspect="auto")
        axes.set_xticks(range(len(word)), list(word))
        axes.set_yticks(range(len(phones)), [names[k] for k in phones])
        axes.tick_params(
            length=0, labelsize=9, top=True, labeltop=True, labelbottom=False
        )
        axes.set_xticks([k - 0.5 for k in range(1, len(word))], minor=True)
        axes.set_yticks([k - 0.5 for k in range(1, len(phones))], minor=True)
        axes.grid(visible=False)
        axes.grid(which="minor", color=GREY, alpha=0.35, linewidth=0.5)
        axes.tick_params(which="minor", length=0)
    figure.suptitle("Where each phone looks", x=0.01, ha="left")
    return figure


def offsets() -> Figure:
    """How far from the aligner's letter the largest weight falls, a point a seed."""
    figure, axes = new_axes(
        "Most phones look at the letter that says them, and some at the one before it",
        "letters from the aligner's letter",
        "phones, per cent",
    )
    rows = [r for r in records.load_table("words-alignment").rows if "offset" in r]
    for offset, shares in by_seed(rows, "offset", "looked").items():
        high = 100 * sum(shares) / len(shares)
        axes.bar(offset, high, width=0.7, color=COLOURS["attention"], alpha=0.35)
        axes.plot(
            [offset] * len(shares),
            [100 * share for share in shares],
            "o",
            color=COLOURS["attention"],
            markersize=4,
        )
        axes.text(offset, high + 4, f"{high:.1f}", ha="center", fontsize=9)
    places = sorted({row["offset"] for row in rows})
    names = [f"{p:+d}".replace("-", "−") if p else "0" for p in places]
    names[0], names[-1] = f"{names[0]}\nor more", f"{names[-1]}\nor more"
    axes.set_xticks(places, names)
    axes.set_ylim(0, 108)
    return figure


def lengths() -> Figure:
    """Phone error against a word's length, with attention and without."""
    figure, axes = new_axes(
        "With attention, long words are hardly harder than short ones",
        "letters of the word",
        "wrong phones, per cent",
    )
    length_lines(axes, WITHOUT, COLOURS["lstm"])
    length_lines(axes, WITH, COLOURS["attention"])
    axes.set_ylim(bottom=0)
    axes.legend()
    return figure


def broken() -> Figure:
    """How often a phone changes when its weight is moved, against how far."""
    figure, axes = new_axes(
        "Made to look elsewhere, it says something else",
        "letters to the place where the weight is moved",
        "phones changed, per cent",
    )
    rows = records.load_table("words-broken").rows
    moved = [
        {"far": int(row["distance"].split()[0]), **row}
        for row in rows
        if row["distance"][0].isdigit()
    ]
    points = by_seed(moved, "far", "changed")
    axes.plot(
        list(points),
        [100 * sum(v) / len(v) for v in points.values()],
        color=COLOURS["attention"],
        label="moved to one letter",
    )
    for far, shares in points.items():
        axes.plot(
            [far] * len(shares),
            [100 * share for share in shares],
            "o",
            color=COLOURS["attention"],
            markersize=4,
        )
    even = [100 * row["changed"] for row in rows if row["distance"] == "uniform"]
    axes.axhline(
        sum(even) / len(even),
        color=GREY,
        linestyle="--",
        label="spread over all letters",
    )
    axes.set_xticks(
        list(points), [*map(str, list(points)[:-1]), f"{max(points)} or more"]
    )
    axes.set_ylim(0, 100)
    axes.legend(loc="lower right")
    return figure
