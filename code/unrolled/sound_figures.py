"""Records to figures: what it is worth to read a word from both ends."""

from matplotlib.figure import Figure

from unrolled import records
from unrolled.figures import COLOURS, GREY, new_axes

READERS = {
    "sounds-right": "from the left",
    "sounds-wide": "from the left, wider",
    "sounds-both": "from both ends",
}


def sound_errors() -> Figure:
    """Wrong labels of every reader, a point a seed."""
    figure, axes = new_axes(
        "Reading from both ends mistakes fewer letters than any width from one",
        "wrong labels, per cent of the letters of unseen words",
        "",
    )
    for row, recipe in enumerate(READERS):
        found = records.measured(recipe, "label_error").values
        colour = COLOURS["lstm"] if recipe == "sounds-both" else GREY
        axes.plot(
            [100 * value for value in found], [row] * len(found), "o", color=colour
        )
    axes.set_yticks(range(len(READERS)), list(READERS.values()))
    axes.set_ylim(-0.6, len(READERS) - 0.4)
    axes.set_xlim(left=0)
    figure.set_figheight(2.2)
    return figure


def sound_gain(kind: str = "context") -> Figure:
    """Wrong labels of two readers of one size, by context, mean over the seeds."""
    figure, axes = new_axes(
        "The gain sits where the answer stands to the right",
        "wrong labels, per cent",
        "",
    )
    groups: dict[str, list[tuple[float, float]]] = {}
    for row in records.load_table("sounds-gain").rows:
        if row["kind"] == kind:
            groups.setdefault(row["group"], []).append((row["both"], row["oneway"]))
    means = {
        group: [100 * sum(each) / len(pairs) for each in zip(*pairs, strict=True)]
        for group, pairs in groups.items()
    }
    order = sorted(means, key=lambda group: means[group][1] - means[group][0])
    for row, group in enumerate(order):
        both, oneway = means[group]
        axes.plot([both, oneway], [row, row], color=GREY, linewidth=1)
        first = row == 0
        axes.plot(
            oneway, row, "s", color=GREY, label="from the left" if first else None
        )
        axes.plot(
            both,
            row,
            "o",
            color=COLOURS["lstm"],
            label="from both ends" if first else None,
        )
    axes.set_yticks(range(len(order)), [_broken(group) for group in order])
    axes.set_xlim(left=0)
    axes.legend(loc="lower right")
    figure.set_figheight(1.2 + 0.5 * len(order))
    return figure


def _broken(name: str) -> str:
    """A long name on two lines."""
    words = name.split()
    half = len(words) // 2
    return (
        name
        if len(name) < 20
        else "\n".join(map(" ".join, (words[:half], words[half:])))
    )
