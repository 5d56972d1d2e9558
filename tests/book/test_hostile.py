"""Hostile input in every widget: shown as text, or refused in a sentence."""

from pathlib import Path

import harness
import pytest
from playwright.sync_api import Browser, Page

from unrolled import widgets
from unrolled.records import weights_path

pytestmark = pytest.mark.book

VERSE = "Now is the winter of our discontent\nMade glorious summer. "
HOSTILE = {
    "ten kilobytes": (VERSE * 200)[:10_000],
    "one long word": "w" * 2000,
    "script": "<script>window.hacked = 1</script>",
    "image": '"><img src=x onerror="window.hacked=1"><svg onload=window.hacked=1>',
    "closes the field": "</textarea></div><iframe src='javascript:window.hacked=1'>",
    "entities": "&lt;b&gt; &amp;amp; &#60;i&#62; {{7*7}} ${window.hacked=1}",
    "right to left": "שלום עולם \u202emirrored\u202c قال هاملت \u2067x\u2069",
    "emoji": "🙂👩‍👩‍👧🏳️‍🌈 " * 50,
    "null bytes": "a\x00b\x00" * 20,
    "lone surrogates": "\ud83d \udc4d \ud83d\ud83d x\ude00",
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029\ufeff\ufffe",
    "marks without end": "e" + "\u0301" * 2000,
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "nothing but spaces": " \t\n" * 300,
    "empty": "",
}
# No widget has any of these, so only the text could have brought them.
FOREIGN = "script, img, iframe, object, embed, link, [onerror], [onload]"

TYPE = """(field, codes) => {
  let text = "";
  for (let i = 0; i < codes.length; i += 4096) {
    text += String.fromCharCode(...codes.slice(i, i + 4096));
  }
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}"""

AT_REST = """async () => {
  const box = document.querySelector(".unrolled-widget");
  let [last, still] = ["", 0];
  for (let i = 0; i < 800 && still < 4; i += 1) {
    await new Promise((done) => setTimeout(done, 50));
    const now = box.textContent;
    [last, still] = [now, now === last ? still + 1 : 0];
  }
  return still === 4;
}"""


def units(text: str) -> list[int]:
    """A text's UTF-16 code units: half a pair fits into the page no other way."""
    return list(memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H"))


def at_rest(page: Page) -> None:
    """Wait until a widget's text has stood still for a while."""
    assert page.evaluate(AT_REST), "the widget never came to rest"


@pytest.mark.parametrize("name", sorted(set(widgets.HEIGHTS) - widgets.WORDLESS))
def test_nothing_typed_is_ever_more_than_text(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    """No error, no dialog, no element that the text brought, no code that it ran."""
    weights = weights_path(widgets.page_recipe(name), 0)
    file = harness.write_page(tmp_path, weights, widget=name)
    page, errors = harness.watched_page(
        browser, reduced_motion="reduce", viewport={"width": 390, "height": 844}
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.goto(file.as_uri())
    box = page.locator(".unrolled-widget")
    box.locator("button:enabled").first.wait_for()
    at_rest(page)
    fields = box.get_by_role("textbox").all()
    assert fields, "every widget is typed into"
    tags = "box => [...box.querySelectorAll('*')].map((one) => one.localName)"
    known, before = set(box.evaluate(tags)), len(asked)
    for what, text in HOSTILE.items():
        for field in fields:
            field.evaluate(TYPE, units(text))
        at_rest(page)
        assert errors == [], what
        assert page.evaluate("window.hacked") is None, what
        assert box.locator(FOREIGN).count() == 0, what
        assert set(box.evaluate(tags)) <= known | {"li", "span"}, what
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, what
        alive = box.locator("button:enabled").count()
        assert alive > 0, f"{what}: the widget died"
        assert box.locator("[role=alert]").count() == 0, what
    # And it still works.
    fields[0].fill("My lord")
    at_rest(page)
    assert errors == []
    assert asked[before:] == [], "typing asks nothing of any host"
    page.close()
