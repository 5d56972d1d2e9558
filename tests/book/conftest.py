"""The built site, over http and from files, and a browser to look at it with."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("UNROLLED_SITE") or ROOT / "_build" / "html")
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


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Address of the site on this machine."""
    handler = functools.partial(Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """A Chromium; without one the tests fail rather than say nothing."""
    program = os.environ.get("UNROLLED_CHROMIUM") or shutil.which("chromium")
    if not program or not shutil.which(program):
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
