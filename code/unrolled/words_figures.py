"""Records to figures: mistakes told and untold, wider beams, longer words."""

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from unrolled import records
from unrolled.figures import COLOURS, GREY, balanced, by_seed, new_axes
from unrolled.measurements.words import THIRDS

PLACES = {
    "all phones": ("told", "own"),
    "phones behind a\nword's first mistake": ("after_told", "after_own"),
}
STATES = {
    "words-plain-64": ("64 cells", ":", "^"),
    "words-plain-128": ("128 cells", "--", "s"),
    "words-plain": ("306 cells", "-", "o"),
}


def told_and_own(recipe: str = "words-plain") -> Figure:
    """Mistakes per phone with a teacher and without, a point a seed."""
    figure, axes = new_axes(
        "What was once said wrong is heard, and makes more go wrong",
        "mistakes per hundred phones",
        "",
    )
    rows = [r for r in records.load_table("words-told").rows if r["recipe"] == recipe]
    for place, columns in enumerate(PLACES.values()):
        for column, up, colour, label in (
            (columns[0], 0.14, GREY, "the right phones told"),
            (columns[1], -0.14, COLOURS["lstm"], "on its own"),
        ):
            found = [100 * row[column] for row in rows]
            axes.plot(
                found,
                [up - place] * len(found),
                "o" if up < 0 else "s",
                color=colour,
                label=None if place else label,
            )
    axes.set_yticks([-place for place in range(len(PLACES))], list(PLACES))
    axes.set_ylim(-len(PLACES) + 0.4, 0.6)
    axes.set_xlim(left=0)
    axes.legend(loc="lower center", bbox_to_anchor=(0.4, 1.0), ncols=2)
    figure.set_figheight(2.5)
    return figure


def beam_widths(recipe: str = "words-plain") -> Figure:
    """What beams find and how often it is wrong, against their width."""
    figure, (found, wrong) = plt.subplots(2, 1, sharex=True)
    figure.suptitle(
        balanced("A wider beam finds likelier answers, up to a point"),
        x=0.01,
        ha="left",
    )
    rows = [r for r in records.load_table("words-beam").rows if r["recipe"] == recipe]
    _lines(found, by_seed(rows, "width", "log_probability"), 1)
    _lines(wrong, by_seed(rows, "width", "word_error"), 100)
    found.set_ylabel("nats a word")
    found.set_title("log-probability of the best answer")
    wrong.set_ylabel("per cent")
    wrong.set_title("words said wrong")
    wrong.set_xlabel("beginnings kept")
    wrong.set_xscale("log", base=2)
    widths = sorted({row["width"] for row in rows})
    wrong.set_xticks(widths, [str(width) for width in widths])
    wrong.minorticks_off()
    figure.set_figheight(4.4)
    return figure


def _lines(axes: Axes, points: dict[float, list[float]], times: float) -> None:
    """A thin line a seed, since all of them rise and fall together."""
    for values in zip(*points.values(), strict=True):
        shown = [times * value for value in values]
        axes.plot(
            list(points), shown, color=COLOURS["lstm"], linewidth=1.2, marker="o",
            markersize=4,
        )  # fmt: skip


def length_and_state() -> Figure:
    """Phone error against a word's length, a line a size of the state."""
    figure, axes = new_axes(
        "The longer the word, the more of its phones go wrong",
        "letters of the word",
        "wrong phones, per cent",
    )
    measured = {row["recipe"] for row in records.load_table("words-length").rows}
    there = {name: how for name, how in STATES.items() if name in measured}
    length_lines(axes, there, COLOURS["lstm"])
    axes.set_ylim(bottom=0)
    if len(there) > 1:
        axes.legend()
    return figure


def wrong_by_place(recipe: str = "words-plain") -> Figure:
    """Where in a word its phones go wrong, a line a group of lengths."""
    figure, axes = new_axes(
        "Of long words it is the middle that is lost",
        "third of the word",
        "wrong phones, per cent",
    )
    table = records.load_table("words-place").rows
    for length, style, marker in (
        ("13 and more", "-", "o"),
        ("9-10", "--", "s"),
        ("5-6", ":", "^"),
    ):
        rows = [r for r in table if (r["recipe"], r["length"]) == (recipe, length)]
        for seed in sorted({row["seed"] for row in rows}):
            found = {r["third"]: r["share_wrong"] for r in rows if r["seed"] == seed}
            axes.plot(
                range(3),
                [100 * found[third] for third in THIRDS],
                style,
                marker=marker,
                markersize=4,
                linewidth=1.4,
                color=COLOURS["lstm"],
                label=None if seed else f"{length} letters",
            )
    axes.set_xticks(range(3), list(THIRDS))
    axes.set_ylim(bottom=0)
    axes.legend()
    return figure


def length_lines(
    axes: Axes,
    recipes: dict[str, tuple[str, str, str]],
    colour: str,
    column: str = "phone_error",
) -> None:
    """An error against a word's length, a line a recipe, a band over its seeds.

    Args:
        axes: Get the lines.
        recipes: Name of each, with its label, kind of line and marker.
        colour: Of all of them.
        column: Of the table of lengths.
    """
    table = records.load_table("words-length").rows
    for recipe, (label, style, marker) in recipes.items():
        rows = [row for row in table if row["recipe"] == recipe]
        points = by_seed(rows, "letters", column)
        middle = [100 * sum(v) / len(v) for v in points.values()]
        axes.plot(
            list(points), middle, style, color=colour, label=label, marker=marker,
            markersize=4,
        )  # fmt: skip
        low, high = ([100 * pick(v) for v in points.values()] for pick in (min, max))
        axes.fill_between(
            list(points), low, high, color=colour, alpha=0.15, linewidth=0
        )
