"""Links that set a widget: how they are written, and that wrong ones stop the build."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx.errors import ExtensionError

from sphinx_ext import set_links
from sphinx_ext.set_links import ROLE, SetLink, boxes, parse_settings
from unrolled import widgets
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.lstm import LSTMLanguageModel
from unrolled.records import measured

SPEAKER = "unit[seed=0,what=on the speaker's line]"


def test_settings_are_read() -> None:
    """Text with line breaks, numbers, and numbers that a record holds."""
    written = rf'text="To be.\n\nA" step=7 unit="rnn-units.{SPEAKER}" value=-0.5'
    unit = int(measured("rnn-units", SPEAKER).mean)
    assert parse_settings(written) == {
        "text": "To be.\n\nA",
        "step": 7,
        "unit": unit,
        "changes": [[7, unit, -0.5]],
    }
    assert parse_settings("") == {}
    assert parse_settings('target="<"') == {"target": "<"}
    held = 'text="Be." step=3 gate=f from=1 to=2 value=0'
    assert parse_settings(held)["holds"] == [["f", -1, 0, 1, 2]]
    assert parse_settings(f"{held} unit=9 whose=one part=c") == {
        "text": "Be.",
        "step": 3,
        "unit": 9,
        "part": "c",
        "holds": [["f", 9, 0, 1, 2]],
    }
    hidden = parse_settings('sentence="I am" blanks="2 1" place=2 shown=was')
    assert hidden["blanks"] == [2, 1]
    assert hidden["shown"] == [[2, "was"]]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("step", "no list of settings"),
        ('text="a', "no list of settings"),
        ("step=3 step=4", "'step' stands there twice"),
        ("colour=3", "'colour' is not one"),
        ("step=three", "'three' is no number and names no record"),
        ("step=1.5", "step of 1.5 is no good: give a whole one"),
        ("step=1 value=0.5", "needs the step and the unit"),
        ("gate=f from=1 value=0", "needs gate, from, to and value"),
        ("gate=f from=1 to=2 value=0 whose=both", "is one or all"),
        ("gate=f from=1 to=2 value=0 whose=one", "of one unit needs the unit"),
        ('blanks="1 two"', "'1 two' are no good: give whole numbers"),
        ("shown=was", "needs the place that it stands at"),
        ("unit=nothing.unit", "no record of 'nothing'"),
        ("unit=rnn-units.unit", "several values: choose one row"),
        ('unit="rnn-units.unit[seed=9]"', "has no row"),
    ],
)
def test_wrong_settings(written: str, message: str) -> None:
    """Each is refused in one sentence."""
    with pytest.raises(UserError, match=message):
        parse_settings(written)


def test_role_takes_label_and_settings_apart() -> None:
    """The last pair of angle brackets holds the settings."""
    whole = ROLE.fullmatch('push < it <unroll text="a<b>" step=1>')
    assert whole
    assert (whole["label"], whole["to"]) == ("push < it", "unroll")
    assert whole["settings"] == ' text="a<b>" step=1'
    assert not ROLE.fullmatch("no settings")


def link(text: str, **more: Any) -> tuple[nodes.document, Any, SetLink]:
    """A page with one widget and one link that was written so."""
    document = new_document("page")
    boxes(document)["unroll"] = ("unroll", "rnn-page", 0)
    boxes(document)["gates"] = ("gates", "lstm-page", 0)
    said: list[str] = []
    reporter = SimpleNamespace(
        error=lambda message, **_: said.append(message) or nodes.system_message()
    )
    found, _ = set_links.set_role(
        "set",
        text,
        text,
        12,
        SimpleNamespace(reporter=reporter),  # pyright: ignore
    )
    assert said == []
    document += nodes.paragraph("", "", *found)
    app = SimpleNamespace(
        builder=SimpleNamespace(format="html"),
        env=SimpleNamespace(docname="chapters/x"),
    )
    assert isinstance(found[0], SetLink)
    return document, app, found[0]


def test_a_link_carries_a_whole_state() -> None:
    """Nothing of what was set before is left when it is followed."""
    document, app, made = link('go on <unroll text="To be">')
    set_links.check_links(app, document)
    assert made["state"] == {"text": "To be", "step": 5, "target": "", "changes": []}
    assert made["refuri"] == "#widget-unroll"
    translator = SimpleNamespace(body=[])
    set_links.visit_link(translator, made)
    set_links.depart_link(translator, made)
    opened = "".join(translator.body)
    assert opened.startswith(
        '<a class="unrolled-set" href="#widget-unroll" data-set="{'
    )
    assert opened.count('"') == 6


def test_a_link_to_gates_carries_a_whole_state(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was held before is let go."""
    found = LSTMLanguageModel(5, 4, 9), Vocabulary("To be")
    monkeypatch.setattr(widgets, "load_model", lambda *_: found)
    document, app, made = link('go on <gates text="To be" gate=f from=2 to=4 value=1>')
    set_links.check_links(app, document)
    held = {"part": "", "holds": [["f", -1, 1, 2, 4]]}
    assert made["state"] == {"text": "To be", "step": 5, **held}
    document, app, made = link('go on <gates text="To be">')
    set_links.check_links(app, document)
    assert made["state"]["holds"] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('x <unroll text="To be" step=6>', "line 12: A step of 6 is no good"),
        ('x <unroll text="To be" unit=384>', "line 12: A unit of 384 is no good"),
        ('x <unroll text="To be ☃">', "line 12: The model never saw '☃'"),
        ('x <other text="To be">', "line 12: a link sets 'other', but the page's"),
    ],
)
def test_a_wrong_link_stops_the_build(text: str, message: str) -> None:
    """In one sentence that says where."""
    document, app, _ = link(text)
    with pytest.raises(ExtensionError, match=message):
        set_links.check_links(app, document)


@pytest.mark.parametrize("text", ["no brackets", "x <unroll step=1>", "x <unroll a=1>"])
def test_a_malformed_link_is_an_error(text: str) -> None:
    """Sphinx reports it with its line, and the build is run with -W."""
    said: list[str] = []
    reporter = SimpleNamespace(
        error=lambda message, **_: said.append(message) or nodes.system_message()
    )
    found, _ = set_links.set_role(
        "set",
        text,
        text,
        12,
        SimpleNamespace(reporter=reporter),  # pyright: ignore
    )
    assert isinstance(found[0], nodes.problematic)
    assert len(said) == 1


def test_chapters_name_no_unit_by_hand() -> None:
    """The units that links set come from records, so that they cannot go stale."""
    chapters = Path(__file__).parents[1] / "chapters"
    for file in chapters.rglob("*.md"):
        for line in file.read_text("utf-8").splitlines():
            if "{set}" in line or line.startswith(":set:"):
                assert "unit=" not in line.replace('unit="', ""), file.name
