"""Chapters executed side by side, before Sphinx reads one after the other.

MyST-NB executes a chapter when Sphinx reads it, so that a machine with two cores waits
with one of them. Here those that the cache does not have are executed beforehand, some
at a time, and are found in the cache when their turn comes. One that fails is left to
be executed again there, where its failure is told.
"""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.executors.utils import ExecutionResult, single_nb_execution
from myst_nb.core.read import create_nb_reader
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

AT_ONCE = min(4, os.cpu_count() or 1)  # each of them needs half a gigabyte
LOGGER = logging.getLogger(__name__)


def execute_ahead(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Execute what will be read and is not in the cache, the longest pages first."""
    config: Any = env.mystnb_config  # pyright: ignore[reportAttributeAccessIssue]
    if config.execution_mode != "cache":
        return
    cache = get_cache(config.execution_cache_path or ".jupyter_cache")
    running: dict[Path, Future[ExecutionResult]] = {}
    files = [Path(env.doc2path(name)) for name in docnames]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for file in sorted(files, key=lambda file: -file.stat().st_size):
            notebook = _notebook(env, file)
            if notebook is None:
                continue
            try:
                cache.match_cache_notebook(notebook)
            except KeyError:
                running[file] = pool.submit(
                    single_nb_execution,
                    notebook,
                    cwd=str(file.parent),
                    timeout=config.execution_timeout,
                    allow_errors=config.execution_allow_errors,
                )
        for file, execution in running.items():
            if execution.exception() or execution.result().err:
                continue
            done = execution.result()
            about = {"execution_seconds": done.time}
            bundle = CacheBundleIn(done.nb, str(file), data=about)
            cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
            LOGGER.info("executed %s in %.1f s", file.stem, done.time)


def _notebook(env: BuildEnvironment, file: Path) -> Any:
    """A page as cells of code, if it is executed as the whole book is."""
    text = file.read_text("utf-8")
    markdown: Any = env.myst_config  # pyright: ignore[reportAttributeAccessIssue]
    config: Any = env.mystnb_config  # pyright: ignore[reportAttributeAccessIssue]
    reader = create_nb_reader(str(file), markdown, config, text)
    if reader is None:
        return None
    notebook = reader.read(text)
    return None if config.metadata_key in notebook.metadata else notebook


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.connect("env-before-read-docs", execute_ahead)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
