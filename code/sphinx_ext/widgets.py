"""Live widgets in the built page, without a kernel and without a server.

.. code-block:: md

   ```{widget} sample
   :recipe: rnn-page
   :seed: 0
   ```

With ``:set:`` a widget begins in a state of its own, and ``:name:`` tells two of the
same kind on one page apart; links in the text lead there (``set_links.py``).

The directive leaves a box of reserved height that shows something true at once. The
page then loads the widget's module and ``mount.js``, which brings the weights when
the box comes near the viewport. Weights travel as scripts, since a page opened from
``file://`` may not fetch.
"""

import base64
import html
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from sphinx_ext.set_links import as_json, boxes, parse_settings
from unrolled import widgets
from unrolled.errors import UserError

MOUNT = Path(__file__).with_name("mount.js")
Use = tuple[str, str, int]  # name of the widget, recipe, seed


class Widget(SphinxDirective):
    """A widget over a recorded model or a measured table."""

    required_arguments = 1
    option_spec: ClassVar = {
        "recipe": directives.unchanged_required,
        "seed": directives.nonnegative_int,
        "set": directives.unchanged_required,
        "name": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Emit the box with its fallback, and note that the page uses it."""
        name = self.arguments[0]
        recipe, seed = self.options.get("recipe", ""), self.options.get("seed", 0)
        try:
            if name not in widgets.HEIGHTS:
                known = ", ".join(widgets.HEIGHTS)
                raise UserError(f"There is no widget {name!r}: there are {known}.")
            widgets.source_path(name, recipe, seed)
            state = parse_settings(self.options.get("set", ""))
            if state:
                widgets.check_state(name, recipe, seed, state)
            fallback = widgets.fallback_html(name, recipe, seed, state)
        except UserError as error:
            raise self.error(str(error)) from None
        wide, narrow = widgets.HEIGHTS[name]
        title = nodes.make_id(self.options.get("name", name))
        if title in boxes(self.state.document):
            raise self.error(
                f"There are two widgets called {title!r} on this page: give one of "
                "them a :name: of its own."
            )
        boxes(self.state.document)[title] = (name, recipe, seed)
        box = (
            f'<div class="unrolled-room"><div class="unrolled-widget" '
            f'id="widget-{title}" '
            f'data-widget="{name}" data-weights="{recipe}-seed-{seed}" '
            f'data-files="{html.escape(as_json(_extra_keys(name)))}" '
            f'data-state="{html.escape(as_json(state))}" '
            f'style="--wide:{wide}px;--narrow:{narrow}px">{fallback}</div></div>'
        )
        uses(self.env).setdefault(self.env.docname, []).append((name, recipe, seed))
        return [nodes.raw("", box, format="html")]


def as_script(key: str, file: Path) -> str:
    """A script that leaves a file, as text, where ``mount.js`` looks for it."""
    data = base64.b64encode(file.read_bytes()).decode()
    return f'((globalThis.unrolled ??= {{}}).weights ??= {{}})["{key}"] = "{data}";\n'


def _extra_keys(name: str) -> dict[str, str]:
    found = widgets.extra_files(name)
    return {trait: f"{file.parent.name}-{file.stem}" for trait, file in found.items()}


def uses(env: BuildEnvironment) -> dict[str, list[Use]]:
    """Which page uses which widgets."""
    if not hasattr(env, "unrolled_widgets"):
        env.unrolled_widgets = {}  # pyright: ignore[reportAttributeAccessIssue]
    return env.unrolled_widgets  # pyright: ignore[reportAttributeAccessIssue]


def purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget the uses of a page that is read again."""
    uses(env).pop(docname, None)


def merge(
    app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment
) -> None:
    """Take over what a parallel reader found."""
    uses(env).update(
        {name: uses(other)[name] for name in docnames if name in uses(other)}
    )


def write_files(app: Sphinx, builder: Builder) -> None:
    """Write the scripts and weights that the pages ask for."""
    if builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    everywhere = {use for found in uses(app.env).values() for use in found}
    for folder in ("widgets", "weights"):
        (static / folder).mkdir(parents=True, exist_ok=True)
    if everywhere:
        mount = MOUNT.read_text("utf-8")
        (static / "widgets" / "mount.js").write_text(mount, "utf-8")
    for name, recipe, seed in sorted(everywhere):
        for file, text in widgets.page_files(name).items():
            (static / "widgets" / file).write_text(text, "utf-8")
        files = {f"{recipe}-seed-{seed}": widgets.source_path(name, recipe, seed)}
        keys = _extra_keys(name)
        files |= {keys[t]: file for t, file in widgets.extra_files(name).items()}
        for key, file in files.items():
            (static / "weights" / f"{key}.js").write_text(as_script(key, file))


def add_scripts(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give a page the scripts of its own widgets, and no other page any."""
    found = uses(app.env)
    if doctree is None or page not in found:
        return
    # Of the book in one page, the first page is all of it.
    pages = list(found) if app.builder.name == "singlehtml" else [page]
    names = sorted({use[0] for name in pages for use in found[name]})
    files = dict.fromkeys(f for name in names for f in widgets.page_files(name))
    for file in files:
        if file.endswith(".css"):
            app.add_css_file(f"widgets/{file}")
        else:
            app.add_js_file(f"widgets/{file}", loading_method="defer")
    app.add_js_file("widgets/mount.js", loading_method="defer", priority=900)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_directive("widget", Widget)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    app.connect("write-started", write_files)
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
