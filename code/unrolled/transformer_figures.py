"""Records to figures: the ladder, where the norm stands, what each part is worth."""

from matplotlib.figure import Figure
from matplotlib.ticker import NullFormatter

from unrolled import records
from unrolled.figures import COLOURS, GREY, by_seed, line_with_spread, new_axes

LADDER = {
    "words-plain": ("two LSTMs", COLOURS["lstm"]),
    "words-attention": ("with attention", COLOURS["attention"]),
    "words-transformer": ("Transformer", COLOURS["transformer"]),
}
NORMS = {
    ("post", 0): ("post, no warm-up", GREY, "--"),
    ("post", 100): ("post, warm-up", GREY, "-"),
    ("pre", 0): ("pre, no warm-up", COLOURS["transformer"], "--"),
    ("pre", 100): ("pre, warm-up", COLOURS["transformer"], "-"),
}


def curves() -> Figure:
    """Held-out loss against words seen, every seed of the ladder."""
    figure, axes = new_axes(
        "The Transformer begins last and falls longest",
        "words seen",
        "held out, nats a phone",
    )
    for recipe, (label, colour) in LADDER.items():
        for seed in records.load_record(recipe, 0).recipe["seeds"]:
            rows = records.load_record(recipe, seed).curves["validation"]
            axes.plot(
                [row["tokens"] for row in rows],
                [row["loss"] for row in rows],
                color=colour,
                linewidth=1.2,
                label=None if seed else label,
            )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlim(left=1_000)
    axes.set_yticks([0.2, 0.5, 1, 2, 4], ["0.2", "0.5", "1", "2", "4"])
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.legend()
    return figure


def lengths() -> Figure:
    """Words said wrong against their number of letters, the ladder's three."""
    figure, axes = new_axes(
        "In long words the Transformer is ahead of two LSTMs without attention",
        "letters of the word",
        "words wrong, per cent",
    )
    tables = ("words-length", "transformer-length")
    table = [row for name in tables for row in records.load_table(name).rows]
    for recipe, (label, colour) in LADDER.items():
        rows = [
            {**row, "percent": 100 * row["word_error"]}
            for row in table
            if row["recipe"] == recipe
        ]
        line_with_spread(axes, by_seed(rows, "letters", "percent"), label, colour)
    axes.set_ylim(bottom=0)
    axes.legend()
    return figure


def steady() -> Figure:
    """Held-out loss against the learning rate, by norm and warm-up, a point a run."""
    figure, axes = new_axes(
        "Norm and warm-up matter where the rate is high",
        "learning rate at its highest",
        "held out, nats a phone",
    )
    for (norm, warm_up), (label, colour, style) in NORMS.items():
        rows = [
            {**row, "rate": row["changes"]["learning_rate"]}
            for row in records.load_table(f"words-steady-{norm}").rows
            if row["changes"]["warmup_steps"] == warm_up
        ]
        points = by_seed(rows, "rate", "phone_nats")
        middle = [sum(v) / len(v) for v in points.values()]
        axes.plot(list(points), middle, style, color=colour, label=label)
        for rate, values in points.items():
            axes.plot([rate] * len(values), values, "o", color=colour, markersize=3)
    rates = sorted(points)
    axes.set_xscale("log")
    axes.set_xticks(rates, [f"{rate:g}" for rate in rates])
    axes.set_yscale("log")
    axes.set_yticks([0.5, 1, 2, 3], ["0.5", "1", "2", "3"])
    axes.minorticks_off()
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left", ncols=2)
    return figure


def parts() -> Figure:
    """Held-out loss of the whole and without each part, a point a seed."""
    figure, axes = new_axes(
        "Residuals and positions are missed, the others hardly",
        "held out, nats a phone",
        "",
    )
    found: dict[str, list[float]] = {}
    for row in records.load_table("words-parts").rows:
        found.setdefault(row["variant"], []).append(row["phone_nats"])
    names = sorted(found, key=lambda name: (name != "full", sum(found[name])))
    for place, name in enumerate(names):
        colour = COLOURS["transformer"] if name == "full" else GREY
        axes.plot(found[name], [-place] * len(found[name]), "o", color=colour)
    axes.set_yticks([-place for place in range(len(names))], names)
    axes.set_xlim(left=0)
    figure.set_figheight(2.8)
    return figure
