"""Links in the prose that put a widget of the page into a state.

.. code-block:: md

   {set}`push it up <unroll text="To be.\n\nHAMLET" step=21 unit=17 value=1>`

``unroll`` is the widget's name on this page. ``step`` is how many characters have been
read, ``unit`` the one that is followed; with ``value`` it is put to that value there.
``target`` is the next character that is explained. A number may come from a record,
as ``unit="rnn-units.unit[seed=0,what=on the speaker's line]"``, so that it cannot go
stale. ``blanks`` are places of a sentence, as in ``sentence="To be" blanks="1 2"``, and
``shown`` is the word that stands at the ``place``. Without a script the link leads to
the widget, and in a notebook to the site. What cannot be set stops the build.
"""

import html
import json
import re
from typing import Any

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.records import measured

SETTING = re.compile(r'(\w+)=("[^"]*"|[^\s">]+)(?:\s+|$)')
ROLE = re.compile(r"(?P<label>.+?)\s*<(?P<to>[\w-]+)(?P<settings>\s.*)?>", re.DOTALL)
NUMBERS = (
    "step", "unit", "value", "from", "to", "width", "place", "query", "layer", "head",
    "layers", "heads", "shared", "experts", "window", "length",
)  # fmt: skip
LISTS = ("blanks",)
TEXTS = (
    "text", "prompt", "word", "target", "part", "gate", "whose", "scheme", "kind",
    "model", "sentence", "shown",
)  # fmt: skip


class SetLink(nodes.reference):
    """A link to a widget that brings a state along."""


def parse_settings(written: str) -> dict[str, Any]:
    """A widget's state as it is written in a chapter.

    Args:
        written: Such as ``text="To be" step=3 unit=17 value=0.9``; in quotes, ``\n``
            is a line break.

    Returns:
        The widget's traits by name; empty if nothing is written.

    Raises:
        UserError: If a setting is unknown, written twice or no number, or a record
            holds no such number.
    """
    written = written.strip()
    if SETTING.sub("", written):
        raise UserError(
            f"{written!r} is no list of settings: write name=number or "
            'name="text", with spaces between them.'
        )
    found: dict[str, Any] = {}
    for name, value in SETTING.findall(written):
        value = value.strip('"')
        if name in found or name not in (*NUMBERS, *TEXTS, *LISTS):
            why = "stands there twice" if name in found else "is not one"
            raise UserError(
                f"The setting {name!r} {why}: give each of "
                f"{', '.join((*TEXTS, *NUMBERS, *LISTS))} at most once."
            )
        if name in LISTS:
            found[name] = _places(name, value)
        elif name in TEXTS:
            found[name] = value.replace(r"\n", "\n")
        else:
            found[name] = _number(value)
    for name in (set(NUMBERS) - {"value"}) & set(found):
        if found[name] != int(found[name]):
            raise UserError(f"A {name} of {found[name]} is no good: give a whole one.")
        found[name] = int(found[name])
    if {"gate", "whose", "from", "to"} & set(found):
        found["holds"] = [_hold(found)]
    elif "value" in found:
        if not {"step", "unit"} <= set(found):
            raise UserError("A value needs the step and the unit that it is put to.")
        found["changes"] = [[found["step"], found["unit"], found.pop("value")]]
    if "shown" in found:
        if "place" not in found:
            raise UserError("A word that is shown needs the place that it stands at.")
        found["shown"] = [[found["place"], found["shown"]]]
    return found


def _hold(found: dict[str, Any]) -> list[Any]:
    """Takes what is said of a gate out of some settings."""
    said = {name: found.pop(name, None) for name in ("gate", "from", "to", "value")}
    whose = found.pop("whose", "all")
    if None in said.values() or whose not in ("all", "one"):
        raise UserError(
            "To hold a gate needs gate, from, to and value, and whose, if it is "
            "given, is one or all."
        )
    if whose == "one" and "unit" not in found:
        raise UserError("To hold a gate of one unit needs the unit.")
    unit = found["unit"] if whose == "one" else -1
    return [said["gate"], unit, said["value"], said["from"], said["to"]]


def _places(name: str, value: str) -> list[int]:
    """Whole numbers with spaces between them."""
    if not all(place.isdecimal() for place in value.split()):
        raise UserError(f"{name} of {value!r} are no good: give whole numbers.")
    return [int(place) for place in value.split()]


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        name, _, metric = value.partition(".")
    if not metric:
        raise UserError(f"{value!r} is no number and names no record.") from None
    numbers = set(measured(name, metric).values)
    if len(numbers) > 1:
        raise UserError(
            f"{value!r} has several values: choose one row, as in [seed=0]."
        )
    return numbers.pop()


def as_json(state: dict[str, Any]) -> str:
    """A state as the page's script reads it."""
    return json.dumps(state, ensure_ascii=False, separators=(",", ":"))


def boxes(document: nodes.document) -> dict[str, tuple[str, str, int]]:
    """The widgets of a page by name: which widget, over which recipe and seed."""
    if not hasattr(document, "unrolled_boxes"):
        document.unrolled_boxes = {}  # pyright: ignore[reportAttributeAccessIssue]
    return document.unrolled_boxes  # pyright: ignore[reportAttributeAccessIssue]


def set_role(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: dict[str, object] | None = None,
    content: list[str] | None = None,
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Read ``label <widget settings>``; whether it fits is known at the page's end."""
    whole = ROLE.fullmatch(html.unescape(text).strip())
    try:
        if not whole:
            raise UserError("write {set}`label <widget text=… step=…>`.")
        state = parse_settings(whole["settings"] or "")
        if not state.keys() & {"text", "word", "sentence", "scheme", "model"}:
            raise UserError(
                "a link says which text or word the widget is to read, or which "
                "scheme or model it is to show."
            )
        if "text" in state:
            state = {"step": len(state["text"]), **state}
    except UserError as error:
        message = inliner.reporter.error(  # pyright: ignore[reportAttributeAccessIssue]
            f"{{set}}`{text}`: {error}", line=lineno
        )
        return [nodes.problematic(rawtext, rawtext)], [message]
    to = whole["to"]
    link = SetLink(rawtext, whole["label"], internal=True, refuri=f"#widget-{to}")
    link["classes"].append("unrolled-set")
    link["widget"], link["state"], link.line = to, state, lineno
    return [link], []


def check_links(app: Sphinx, document: nodes.document) -> None:
    """Hold each link against the widget that it leads to.

    Raises:
        ExtensionError: If there is none on the page, or it cannot be set so.
    """
    if app.builder.format != "html":
        return
    for link in document.findall(SetLink):
        there = boxes(document)
        where = f"{app.env.docname}, line {link.line}"
        if link["widget"] not in there:
            raise ExtensionError(
                f"{where}: a link sets {link['widget']!r}, but the page's widgets "
                f"are {', '.join(there) or 'none'}."
            )
        # All of it, so that nothing of what was set before is left.
        name = there[link["widget"]][0]
        link["state"] = {**widgets.CLEARED.get(name, {}), **link["state"]}
        try:
            widgets.check_state(*there[link["widget"]], link["state"])
        except UserError as error:
            raise ExtensionError(f"{where}: {error}") from None


def forget_boxes(app: Sphinx, document: nodes.document) -> None:
    """Leave nothing on the document that its pickle would have to carry."""
    if hasattr(document, "unrolled_boxes"):
        del document.unrolled_boxes  # pyright: ignore[reportAttributeAccessIssue]


def visit_link(translator: Any, node: SetLink) -> None:
    """Open the link, its state beside its address."""
    state = html.escape(as_json(node["state"]))
    translator.body.append(
        f'<a class="unrolled-set" href="{node["refuri"]}" data-set="{state}">'
    )


def depart_link(translator: Any, node: SetLink) -> None:
    """Close it."""
    translator.body.append("</a>")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_role("set", set_role)
    app.add_node(SetLink, html=(visit_link, depart_link))
    app.connect("doctree-read", check_links)
    app.connect("doctree-read", forget_boxes, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
