"""Fonts with only the characters that the pages show.

An icon font of 157 kB is sent for a dozen icons, KaTeX's fonts for a few dozen
symbols. What stays is cut out of them with fonttools at build time.
"""

import io
import logging
import re
from html import unescape
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# It tells every glyph that it keeps, a screenful a font.
logging.getLogger("fontTools").setLevel(logging.WARNING)


def subset(source: Path, characters: set[int]) -> bytes:
    """A woff2 font that holds only some characters.

    Args:
        source: The whole font.
        characters: Code points to keep; those that the font lacks are ignored.
    """
    font = TTFont(source)
    options = Options(notdef_outline=True)
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def icon_characters(css: str) -> set[int]:
    """Code points that the rules left in a stylesheet draw from an icon font."""
    escaped = re.findall(r"\\([0-9a-fA-F]{4,5})", css)
    codes = {int(code, 16) for code in escaped} | set(map(ord, css))
    return {code for code in codes if 0xE000 <= code <= 0xF8FF}


def math_characters(pages: list[str]) -> set[int]:
    """Code points in the equations of all pages, as KaTeX has set them."""
    codes = set(map(ord, " 0123456789()"))
    for page in pages:
        for text in re.findall(r">([^<>]+)<", page[page.find("katex") :]):
            codes.update(map(ord, unescape(text)))
    return codes
