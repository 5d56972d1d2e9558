"""Run every notebook as Colab would: ``python3 .ci/colab.py BOOK`` in Colab's image.

The package is built from the book's own sources and comes in by the notebooks' first
cell, as for a reader. Nothing that Colab brings may have another version afterwards.
Only what Colab has is used here.
"""

import importlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

SECONDS_A_CELL = 600
# In a notebook of Colab's the module is there from the start; here it may not be.
AS_IN_COLAB = "import google.colab"


def wheel_of(book: Path, folder: Path) -> Path:
    """The package as a wheel, made in a copy: the book may be read-only."""
    source = folder / "source"
    shutil.copytree(book / "code" / "unrolled", source / "code" / "unrolled")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(book / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(source)], check=True)
    return next(folder.glob("unrolled-*.whl"))


def installed() -> dict[str, str]:
    """Versions of what can be imported, by name."""
    importlib.invalidate_caches()
    found = importlib.metadata.distributions()
    return {d.name.lower().replace("_", "-"): d.version for d in found if d.name}


def run(file: Path, wheel: Path, folder: Path) -> str:
    """Run a notebook from top to bottom; what went wrong, or nothing."""
    notebook: Any = nbformat.reads(file.read_text("utf-8"), as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(AS_IN_COLAB))
    work = folder / file.stem
    work.mkdir()
    client = NotebookClient(
        notebook,
        timeout=SECONDS_A_CELL,
        kernel_name="python3",
        resources={"metadata": {"path": str(work)}},
    )
    try:
        client.execute(env={**os.environ, "UNROLLED_INSTALL_FROM": str(wheel)})
    except CellExecutionError as error:
        return str(error)
    except Exception as error:  # a kernel that died, a cell that took too long
        return f"{type(error).__name__}: {error}"
    return ""


def main(book: Path) -> int:
    """Run all notebooks of a book; the status to exit with."""
    files = sorted((book / "chapters" / "notebooks").glob("*.ipynb"))
    if not files:
        print(f"{book} has no notebooks: run `make notebooks` and commit them.")
        return 1
    before, failed = installed(), 0
    with tempfile.TemporaryDirectory() as scratch:
        wheel = wheel_of(book, Path(scratch))
        for file in files:
            start = time.monotonic()
            fault = run(file, wheel, Path(scratch))
            seconds = time.monotonic() - start
            print(f"{file.name}: {fault or 'whole'} ({seconds:.0f} s)", flush=True)
            failed += bool(fault)
    after = installed()
    moved = {n: (v, after.get(n)) for n, v in before.items() if after.get(n) != v}
    for name, (old, new) in moved.items():
        print(f"{name} was {old} and is {new}: the first cell must not change it.")
    return 1 if failed or moved else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
