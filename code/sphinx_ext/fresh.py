"""Builds that know when the code behind a page has changed.

Sphinx looks at chapters only, and the execution cache at code cells only; a new
record or a mended figure would reach neither. Here the code and records are
digested, and what rests on another digest is read, or executed, anew.
"""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

ROOT = Path(__file__).resolve().parents[2]


def digest(files: Iterable[Path]) -> str:
    """One sha256 over the names and contents of files."""
    total = hashlib.sha256()
    for file in sorted(files):
        if file.is_file() and "__pycache__" not in file.parts:
            total.update(str(file.relative_to(ROOT)).encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def what_cells_see() -> str:
    """Digest of everything that a code cell's output can depend on."""
    package = ROOT / "code" / "unrolled"
    files = [*package.rglob("*.py"), *(package / "records").rglob("*")]
    return digest([*files, ROOT / "requirements.lock"])


def what_pages_see() -> str:
    """Digest of everything beside the chapters that a page can depend on."""
    parts = ("unrolled", "sphinx_ext")
    files = [file for part in parts for file in (ROOT / "code" / part).rglob("*")]
    files += (ROOT / "chapters" / "_assets").rglob("*")
    files += [ROOT / "requirements.lock", ROOT / "package-lock.json"]
    return digest(files) + what_cells_see()


def _stamp(app: Sphinx) -> Path:
    return Path(app.doctreedir) / f"unrolled-{app.builder.name}.digest"


def drop_stale_cache(app: Sphinx, config: Config) -> None:
    """Forget executions of chapters by code that has changed since."""
    cache = Path(config["nb_execution_cache_path"] or "")
    if not config["nb_execution_cache_path"]:
        cache = Path(app.outdir).parent / ".jupyter_cache"
    stamp, now = cache / "unrolled.digest", what_cells_see()
    if cache.is_dir() and not (stamp.is_file() and stamp.read_text() == now):
        shutil.rmtree(cache)
    cache.mkdir(parents=True, exist_ok=True)
    stamp.write_text(now)


def read_all_if_changed(
    app: Sphinx,
    env: BuildEnvironment,
    added: set[str],
    changed: set[str],
    removed: set[str],
) -> list[str]:
    """Every page, unless the last build came to its end with the same digest."""
    stamp = _stamp(app)
    if stamp.is_file() and stamp.read_text() == what_pages_see():
        return []
    stamp.unlink(missing_ok=True)
    return sorted(env.found_docs)


def remember(app: Sphinx, error: Exception | None) -> None:
    """Stamp a clean build only: a warning must come again until it is mended."""
    if error is None and app._warncount == 0:
        _stamp(app).write_text(what_pages_see())


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.connect("config-inited", drop_stale_cache)
    app.connect("env-get-outdated", read_all_if_changed)
    app.connect("build-finished", remember, priority=990)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
