"""The book's widgets: one ES module each, and its Python face for notebooks.

In Jupyter and Colab a widget runs over the reader's own model. In the built page the
same module runs without a kernel, over a recorded one (``fallback_html`` is what
stands there until it does).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from unrolled.counts import PACKAGED as COUNTS
from unrolled.errors import UserError
from unrolled.records import (
    PACKAGED,
    load_model,
    load_network,
    load_table,
    weights_path,
)
from unrolled.widgets import (
    align,
    blank,
    blocks,
    fading,
    gates,
    heads,
    hello,
    judge,
    look,
    motion,
    parts,
    places,
    sample,
    sounds,
    speak,
    unroll,
)
from unrolled.widgets.align import Align
from unrolled.widgets.blank import Blank
from unrolled.widgets.blocks import Blocks
from unrolled.widgets.face import FOLDER, architecture_of
from unrolled.widgets.fading import Fading
from unrolled.widgets.gates import Gates
from unrolled.widgets.heads import Heads
from unrolled.widgets.hello import Hello
from unrolled.widgets.judge import Judge
from unrolled.widgets.look import Look
from unrolled.widgets.motion import Motion
from unrolled.widgets.parts import Parts
from unrolled.widgets.places import Places
from unrolled.widgets.sample import DEFAULTS, Sample
from unrolled.widgets.sounds import Sounds
from unrolled.widgets.speak import Speak
from unrolled.widgets.unroll import Unroll

__all__ = [
    "CLEARED",
    "DEFAULTS",
    "HEIGHTS",
    "Align",
    "Blank",
    "Blocks",
    "Fading",
    "Gates",
    "Heads",
    "Hello",
    "Judge",
    "Look",
    "Motion",
    "Parts",
    "Places",
    "Sample",
    "Sounds",
    "Speak",
    "Unroll",
    "check_state",
    "extra_files",
    "fallback_html",
    "page_files",
    "page_recipe",
    "page_script",
    "source_path",
]

# Height in pixels of each widget where there is room (560 px or more), and where
# there is not. The pages reserve it; the stylesheet of the widget keeps it.
HEIGHTS = {
    "hello": (356, 480),
    "sample": (700, 1000),
    "unroll": (744, 1216),
    "judge": (790, 1220),
    "fading": (520, 626),
    "gates": (812, 1262),
    "sounds": (570, 820),
    "motion": (702, 640),
    "look": (620, 880),
    "speak": (566, 966),
    "align": (620, 700),
    "places": (560, 640),
    "blocks": (620, 760),
    "heads": (720, 1080),
    "parts": (470, 700),
    "blank": (670, 1080),
}

# What each widget's template shows before the model is there.
FALLBACKS: dict[str, Callable[..., dict[str, object]]] = {
    "hello": hello.fallback,
    "sample": sample.fallback,
    "unroll": unroll.fallback,
    "judge": judge.fallback,
    "fading": fading.fallback,
    "gates": gates.fallback,
    "sounds": sounds.fallback,
    "motion": motion.fallback,
    "look": look.fallback,
    "speak": speak.fallback,
    "align": align.fallback,
    "places": places.fallback,
    "blocks": blocks.fallback,
    "heads": heads.fallback,
    "parts": parts.fallback,
    "blank": blank.fallback,
}

# Widgets into which nothing is typed.
WORDLESS = {"fading", "motion", "parts", "places"}

# What a link in the text may set of a widget, if anything: refuses what cannot be.
STATES: dict[str, Callable[..., None]] = {
    "unroll": unroll.check_state,
    "judge": judge.check_state,
    "gates": gates.check_state,
    "speak": speak.check_state,
    "places": places.check_state,
    "heads": heads.check_state,
    "parts": parts.check_state,
    "blank": blank.check_state,
}

# Widgets that run no model and show what was measured: a table in a recipe's place.
OVER_TABLES = {"fading", "parts", "places"}

# What a link sets to nothing unless it says otherwise.
CLEARED: dict[str, dict[str, Any]] = {
    "unroll": {"target": "", "changes": []},
    "gates": {"part": "", "holds": []},
    "speak": {"place": 0},
    "heads": {"place": 0, "muted": []},
    "parts": {"layers": 0, "heads": 0, "shared": 0, "experts": -1, "window": -1},
    "blank": {"blanks": [], "place": 0, "shown": [], "layer": 0, "head": 0},
}

# Stylesheets that a widget shares with others, between frame.css and its own.
SHARED = {
    "unroll": ("walk.css",),
    "gates": ("walk.css",),
    "sounds": ("cells.css",),
    "speak": ("cells.css",),
    "blocks": ("align.css",),
}

# Files a widget needs beside the weights, by the trait that they go into.
EXTRA_FILES: dict[str, Callable[[], dict[str, Path]]] = {
    "judge": lambda: {"counts": COUNTS},
    "sounds": lambda: {"oneway": weights_path(sounds.ONEWAY, 0)},
    "align": lambda: {"plain": weights_path(align.PLAIN, 0)},
}

# Widgets over something else than a language model and its vocabulary, and what loads
# it: the arguments of their fallback and of what checks their state.
LOADERS: dict[str, Callable[[str, int], tuple[Any, ...]]] = {
    "fading": lambda recipe, seed: (load_table(recipe),),
    "places": lambda recipe, seed: (load_table(recipe),),
    "parts": lambda recipe, seed: (load_table(recipe),),
    "sounds": sounds.load,
    "speak": speak.load,
    "align": align.load,
    "blocks": blocks.load,
    "blank": blank.load,
    "motion": lambda recipe, seed: (load_network(recipe, seed), None),
    "look": lambda recipe, seed: (load_network(recipe, seed), None),
}
# The recipe or table that the book shows in a widget, if not the page's RNN.
RECIPES = {
    "fading": "jacobian-norms",
    "gates": "lstm-page",
    "sounds": sounds.BOTH,
    "motion": "convlstm-digits",
    "look": look.RECIPE,
    "speak": speak.PLAIN,
    "align": align.ATTENTION,
    "places": places.TABLE,
    "blocks": blocks.RECIPE,
    "heads": heads.RECIPE,
    "parts": parts.TABLE,
    "blank": blank.RECIPE,
}


def page_recipe(name: str) -> str:
    """The recipe whose model the book shows in a widget, or its table."""
    return RECIPES.get(_checked(name), "rnn-page")


def _checked(name: str) -> str:
    if name not in HEIGHTS:
        raise UserError(
            f"There is no widget called {name!r}: choose one of {', '.join(HEIGHTS)}."
        )
    return name


def _loaded(name: str, recipe: str, seed: int) -> tuple[Any, ...]:
    return LOADERS.get(name, load_model)(recipe, seed)


def page_script(name: str) -> str:
    """The classic script that registers ``globalThis.unrolled.widgets[name]``.

    Raises:
        UserError: If there is no such widget.
    """
    return (FOLDER / "dist" / f"{_checked(name)}.page.js").read_text("utf-8")


def page_files(name: str) -> dict[str, str]:
    """What a page with the widget loads, by file name: stylesheets first, in order.

    Raises:
        UserError: If there is no such widget.
    """
    shared = SHARED.get(_checked(name), ())
    files = ("frame.css", *shared, f"{name}.css")
    styles = {file: (FOLDER / file).read_text("utf-8") for file in files}
    return {**styles, f"{name}.js": page_script(name)}


def extra_files(name: str) -> dict[str, Path]:
    """Files that a widget needs beside the weights, by the trait that they go into.

    Raises:
        UserError: If there is no such widget.
    """
    return EXTRA_FILES.get(_checked(name), dict)()


def source_path(name: str, recipe: str, seed: int = 0) -> Path:
    """File that a widget is shown over: a model's weights, or a table.

    Raises:
        UserError: If there is no such widget, record or table.
    """
    if _checked(name) not in OVER_TABLES:
        return weights_path(recipe, seed)
    return PACKAGED / f"{load_table(recipe).name}.json"


def check_state(name: str, recipe: str, seed: int, state: dict[str, Any]) -> None:
    """Refuse what a link could not set of a widget over a recorded model.

    Args:
        name: Name of the widget.
        recipe: Of the recorded model.
        seed: Which of its runs.
        state: The widget's traits, by name.

    Raises:
        UserError: If there is no such widget or record, or nothing like that can be
            set of it.
    """
    if _checked(name) not in STATES:
        raise UserError(
            f"A link can set nothing of {name}: it can of {', '.join(STATES)}."
        )
    STATES[name](*_loaded(name, recipe, seed), state)


def fallback_html(
    name: str, recipe: str, seed: int = 0, state: dict[str, Any] | None = None
) -> str:
    """What stands in a page where the widget will be: same look, true text.

    Args:
        name: Name of the widget.
        recipe: Of the recorded model, which is run here and now.
        seed: Which of its runs.
        state: What is set of it at first, as for ``check_state``.

    Returns:
        HTML in which every character that a model drew is escaped.

    Raises:
        UserError: If there is no such widget or record.
    """
    template = (FOLDER / f"{_checked(name)}.html").read_text("utf-8")
    loaded = _loaded(name, recipe, seed)
    shown = FALLBACKS[name](*loaded, state or {})
    if name not in LOADERS:
        shown["architecture"] = architecture_of(loaded[0])
    return template.format(**shown)
