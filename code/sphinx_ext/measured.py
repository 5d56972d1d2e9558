"""Numbers in prose: ``{measured}`rnn-page.test_bits_per_character```.

The role prints value, spread and unit of a recorded metric and links them to the
provenance page; its tooltip says how the number was measured. A number that no
record holds stops the build. What it prints can be asked for in another form:

- ``a.x|percent`` a share as a percentage,
- ``a.x|kB`` and ``a.x|MB`` bytes in thousands and in millions,
- ``a.x|count`` of something that was so or not, in how many runs it was: 4 of 5,
- ``a.x|number`` the number and its spread without the unit,
- ``a.x / b.y`` the ratio of two quantities of one unit, seed by seed.
"""

import re
import statistics
from collections.abc import Callable
from dataclasses import replace

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx

from unrolled.errors import UserError
from unrolled.records import Measured, measured

PROVENANCE = "chapters/provenance"
# A slash between blanks, and not within the brackets that choose rows.
RATIO = re.compile(r"\s/\s(?![^\[]*\])")


def percent(found: Measured) -> Measured:
    """A share of one as a percentage; its unit, if any, says of what."""
    values = tuple(100 * value for value in found.values)
    return replace(found, values=values, unit=f"% {found.unit}".strip())


def count(found: Measured) -> Measured:
    """How many of the runs said yes, where each says 1 or 0."""
    if set(found.values) - {0.0, 1.0}:
        raise UserError(f"{found.metric} is no yes or no: it cannot be counted.")
    values = (float(sum(found.values)),)
    return replace(found, values=values, unit=f"of {len(found.values)}")


def in_bytes(unit: str, size: int) -> Callable[[Measured], Measured]:
    """How to tell bytes in a larger unit."""

    def form(found: Measured) -> Measured:
        if found.unit != "bytes":
            raise UserError(
                f"{found.metric} is in {found.unit or 'no unit'}: no {unit}."
            )
        values = tuple(value / size for value in found.values)
        return replace(found, values=values, unit=unit)

    return form


FORMS: dict[str, Callable[[Measured], Measured]] = {
    "percent": percent,
    "count": count,
    "kB": in_bytes("kB", 1000),
    "MB": in_bytes("MB", 1_000_000),
    "number": lambda found: replace(found, unit=""),
}


def ratio(over: Measured, under: Measured) -> Measured:
    """One quantity divided by another, seed by seed where both have the same seeds."""
    if over.unit != under.unit:
        raise UserError(f"A ratio of {over.unit} to {under.unit} is none.")
    if not all(under.values):
        raise UserError(f"{under.recipe}.{under.metric} is zero and divides nothing.")
    if len(over.values) == len(under.values):
        pairs = zip(over.values, under.values, strict=True)
        values = tuple(a / b for a, b in pairs)
    else:
        values = (statistics.fmean(over.values) / statistics.fmean(under.values),)
    protocol = f"{over.recipe}, {over.metric}, over {under.recipe}, {under.metric}"
    return replace(over, values=values, unit="", protocol=protocol)


def look_up(text: str) -> Measured:
    """What the role's text asks for.

    Raises:
        UserError: If no record holds it, or it cannot be told in that form.
    """
    asked, _, form = text.partition("|")
    parts = [part.strip().partition(".") for part in RATIO.split(asked)]
    if len(parts) > 2:
        raise UserError("A ratio has two sides.")
    found = [measured(name, metric) for name, _, metric in parts]
    result = ratio(*found) if len(found) == 2 else found[0]
    if form and form not in FORMS:
        raise UserError(f"There is no form {form!r}: there are {', '.join(FORMS)}.")
    return FORMS[form](result) if form else result


def measured_role(
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Inliner,
    options: dict[str, object] | None = None,
    content: list[str] | None = None,
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Render ``recipe.metric`` as its measured value."""
    try:
        result = look_up(text)
    except UserError as error:
        message = inliner.reporter.error(  # pyright: ignore[reportAttributeAccessIssue]
            f"{{measured}}`{text}`: {error}", line=lineno
        )
        return [nodes.problematic(rawtext, rawtext)], [message]
    of = f"{len(result.values)} {result.over}"
    over = f", mean ± standard deviation over {of}" if len(result.values) > 1 else ""
    # Breaking after a sign or before the unit would tear a number apart.
    shown = re.sub(r" ([±×]) ", "\u00a0\\1\u00a0", result.text)
    shown = shown.replace(" ", "\u00a0", 1)
    link = nodes.reference(
        rawtext,
        shown,
        internal=True,
        refuri=f"#{result.recipe}",
        reftitle=f"{result.protocol}{over}",
        classes=["measured"],
    )
    link["measured_recipe"] = result.recipe
    return [link], []


def resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Point each measured number to its recipe on the provenance page."""
    for link in doctree.findall(nodes.reference):
        recipe = link.get("measured_recipe")
        if recipe:
            page = app.builder.get_relative_uri(docname, PROVENANCE)
            link["refuri"] = f"{page}#{nodes.make_id(recipe)}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_role("measured", measured_role)
    app.connect("doctree-resolved", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
