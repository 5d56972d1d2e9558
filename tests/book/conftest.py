"""The built site, over http and from files, and a browser to look at it with."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import harness
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sphinx_ext import policy

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("UNROLLED_SITE") or ROOT / "_build" / "html")
# A page that waits for a turn at the processor is late, not wrong.
expect.set_options(timeout=20_000)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not print what it serves."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site; ``make test`` has built it, and otherwise it is built here."""
    if not (SITE / "_static" / "book.css").is_file():
        command = [Path(sys.executable).with_name("jupyter-book"), "build", "."]
        subprocess.run([*command, "-W", "-n", "--keep-going"], cwd=ROOT, check=True)
    return SITE


class Guarded(Quiet):
    """A server that sends the pages' policy with everything."""

    def end_headers(self) -> None:
        """The policy after all other headers."""
        self.send_header("Content-Security-Policy", policy.HEADER)
        super().end_headers()


@contextmanager
def served(folder: Path, kind: type[Quiet] = Quiet) -> Iterator[str]:
    """Address of a folder on this machine."""
    handler = functools.partial(kind, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Address of the site on this machine."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def guarded(site: Path) -> Iterator[str]:
    """Address of the site under its policy."""
    with served(site, Guarded) as address:
        yield address


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """A Chromium; without one the tests fail rather than say nothing."""
    program = shutil.which(os.environ.get("UNROLLED_CHROMIUM") or "chromium")
    if not program:
        pytest.fail("No Chromium to test with: install Debian's `chromium`.")
    return program


# One a module: two Playwrights cannot live in one process at a time.
@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    """A headless browser that asks nothing of the network by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page with the engine to compute in; it must not print an error."""
    opened, errors = harness.watched_page(browser)
    folder = tmp_path_factory.mktemp("engine")
    opened.goto(harness.write_page(folder, None).as_uri())
    yield opened
    opened.close()
    assert errors == []
