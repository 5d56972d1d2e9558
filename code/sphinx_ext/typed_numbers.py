"""No measured number is typed: a decimal in prose stops the build.

Prose is whatever a reader reads as words: paragraphs, titles, tables, captions,
boxes, folds, answers, and the alternative texts of pictures. It may hold whole
numbers, years, versions, and the numbers of others in a sentence that cites them.
What was measured comes through ``{measured}``; what is reckoned stands in maths;
what code says stands in code.
"""

import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util import logging

logger = logging.getLogger(__name__)

NUMBER = r"(?:\d+(?:,\d{3})+|\d+)(?:[.,]\d+)?"
TYPED = re.compile(
    r"(?<![\w.,])(?:"
    r"(?:\d+(?:,\d{3})+|\d+)?\.\d+(?:[eE][-+−]?\d+)?(?!\.?\d|\w)"  # 1.62, .5
    r"|(?!\d{1,3}(?:,\d{3})+(?!,?\d))\d+,\d+(?![\d,])"  # 1,62 and not 6,000
    r"|\d+[eE][-+−]?\d+(?!\w)"  # 1e-10
    rf"|{NUMBER}\s?(?:%|‰|±|per\s?cent\b)"
    rf"|{NUMBER}\s(?:ms|nats?|tokens/s|bits\s(?:per|a)\scharacter)\b"
    r")|±\s?\d[\d.,]*"
)
# A decimal point that parts no decimal: versions and sections are names.
NAMES = re.compile(
    r"\b(?:Python|version|section|chapter|figure|equation)\s[\d.]*\d", re.I
)
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\ue000\ue001\"“*(])|(?<=[.?!][\"”)])\s+")
# What stands in a sentence for a part that is none of the author's prose.
OTHER, CITATION = "\ue000", "\ue001"

NOT_PROSE = (
    nodes.literal,
    nodes.literal_block,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.comment,
    nodes.problematic,
    nodes.system_message,
    nodes.substitution_definition,
    nodes.image,
    addnodes.index,
)


def kind(node: nodes.Node) -> str:
    """What a node is to the reader: ``prose``, ``other``, or a ``citation``."""
    if isinstance(node, nodes.Text):
        return "prose"
    if not isinstance(node, nodes.Element):
        return "other"
    if isinstance(node, nodes.citation_reference) or node.get("refdomain") == "cite":
        return "citation"
    if isinstance(node, NOT_PROSE) or {"measured", "provenance"} & set(node["classes"]):
        return "other"
    if isinstance(node, addnodes.pending_xref) and not node.get("refexplicit"):
        return "other"
    # What a cell prints is the code's, and was computed in front of the reader.
    if node.get("nb_element") in ("cell_code", "cell_code_output"):
        return "other"
    return "prose"


def blocks(node: nodes.Element) -> Iterator[nodes.Element]:
    """The outermost elements that hold running text."""
    if kind(node) != "prose":
        return
    if any(isinstance(child, nodes.Text | nodes.Inline) for child in node.children):
        yield node
        return
    for child in node.children:
        if isinstance(child, nodes.Element):
            yield from blocks(child)


def text_of(node: nodes.Node) -> str:
    """Running text with signs in the places of what is not prose."""
    found = kind(node)
    if found != "prose":
        return CITATION if found == "citation" else OTHER
    if isinstance(node, nodes.Text):
        return str(node)
    return "".join(text_of(child) for child in node.children)


def typed_numbers(text: str) -> Iterator[tuple[str, int]]:
    """Each number of a text that must not be typed, and where it begins."""
    start = 0
    for end in [*(match.start() for match in SENTENCE.finditer(text)), len(text)]:
        sentence = text[start:end]
        if CITATION not in sentence:
            names = [match.span() for match in NAMES.finditer(sentence)]
            for match in TYPED.finditer(sentence):
                if not any(a <= match.start() < b for a, b in names):
                    yield match[0].rstrip(".,"), start + match.start()
        start = end


def line_of(node: nodes.Element | None) -> int | None:
    """The line on which a node, or the first around it that knows, begins."""
    while node is not None and not node.line:
        node = node.parent
    return node.line if node is not None else None


def faults(document: nodes.document) -> Iterator[tuple[str, int | None]]:
    """Each number that is typed into a document, and its line."""
    for block in blocks(document):
        text, line = text_of(block), line_of(block)
        for number, place in typed_numbers(text):
            yield number, line and line + text.count("\n", 0, place)
    for image in document.findall(nodes.image):
        for number, _ in typed_numbers(image.get("alt") or ""):
            yield number, line_of(image)


def check(app: Sphinx, document: nodes.document) -> None:
    """Report what is typed; under ``-W`` the build fails of it."""
    for number, line in faults(document):
        logger.error(
            "The number “%s” is typed into prose: take it from a record with "
            "{measured}`…`, or put it into maths, code, or a sentence that cites "
            "its source.",
            " ".join(number.split()),
            location=(app.env.docname, line),
            type="unrolled",
            subtype="typed",
        )


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect to Sphinx, before references are resolved into words."""
    app.connect("doctree-read", check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
