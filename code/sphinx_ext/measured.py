"""Numbers in prose: ``{measured}`rnn-page.test_bits_per_character```.

The role prints value, spread and unit of a recorded metric and links them to the
provenance page; its tooltip says how the number was measured. A number that no
record holds stops the build.
"""

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from sphinx.application import Sphinx

from unrolled.errors import UserError
from unrolled.records import measured

PROVENANCE = "chapters/provenance"


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
    recipe, _, metric = text.partition(".")
    try:
        result = measured(recipe, metric)
    except UserError as error:
        message = inliner.reporter.error(  # pyright: ignore[reportAttributeAccessIssue]
            f"{{measured}}`{text}`: {error}", line=lineno
        )
        return [nodes.problematic(rawtext, rawtext)], [message]
    seeds = len(result.values)
    over = f", mean ± standard deviation over {seeds} seeds" if seeds > 1 else ""
    # Breaking after the sign or before the unit would tear a number apart.
    shown = result.text.replace(" ± ", "\u00a0±\u00a0").replace(" ", "\u00a0", 1)
    link = nodes.reference(
        rawtext,
        shown,
        internal=True,
        refuri=f"#{recipe}",
        reftitle=f"{result.protocol}{over}",
        classes=["measured"],
    )
    link["measured_recipe"] = recipe
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
