"""The widget in a live JupyterLab, driven by hand as it were: old ipywidgets and new.

Colab brings ipywidgets 7.7.1, a fresh install 8.1. Each is installed, with the
JupyterLab of its time, into an environment of its own under ``_build``; torch and
the rest are borrowed from the environment that runs the tests.
"""

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import harness
import pytest
from playwright.sync_api import Browser, Page, expect

# Longer than the rest may take, for its first test waits for the network.
pytestmark = [pytest.mark.book, pytest.mark.slow, pytest.mark.timeout(1800)]

ROOT = Path(__file__).parents[2]
VERSIONS = {
    "7.7.1": (
        "jupyterlab<4",
        "ipywidgets==7.7.1",
        "jupyterlab_widgets<2",
        "anywidget==0.9.21",
    ),
    "8.1": ("jupyterlab>=4,<5", "ipywidgets==8.1.*", "anywidget"),
}

CELLS = [
    """\
import ipywidgets, torch
from unrolled.data.text import Vocabulary
from unrolled.models.rnn import RNNLanguageModel
from unrolled.widgets import Sample

torch.manual_seed(0)
vocabulary = Vocabulary("\\n abcdefghijklmnopqrstuvwxyz")
model = RNNLanguageModel(vocabulary.size, 16, 64)
widget = Sample(model=model, vocabulary=vocabulary, prompt="hello", length=60)
print("ipywidgets", ipywidgets.__version__)
widget""",
    'print("python sees", len(widget.text), widget.temperature, repr(widget.prompt))',
    "widget.prompt, widget.seed = 'from python', 5",
    """\
from unrolled.widgets import Unroll

opened = Unroll(model=model, vocabulary=vocabulary, text="hello world", step=3)
opened""",
    'print("python sees step", opened.step, "and changes", opened.changes)',
    """\
from unrolled.widgets import Judge

read = "the cat sat on the mat\\n" * 40
judged = Judge(model, vocabulary, counted=read, max_order=3, text="the mat")
judged""",
    'print("python sees", judged.text, "and bits of", sorted(judged.bits))',
]


def environment(version: str) -> Path:
    """One with that ipywidgets, made where it is missing or out of date."""
    place = ROOT / "_build" / f"jupyter-{version}"
    borrowed = [sysconfig.get_path("purelib"), str(ROOT / "code")]
    made_from = json.dumps([VERSIONS[version], borrowed, sys.version])
    stamp = place / "stamp"
    wanted = hashlib.sha256(made_from.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return place
    shutil.rmtree(place, ignore_errors=True)
    venv.create(place, with_pip=True, symlinks=True)
    pip = [place / "bin" / "python", "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*pip, *VERSIONS[version]], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    # Behind the environment's own packages, so that its ipywidgets comes first.
    own = next((place / "lib").glob("python*/site-packages"))
    (own / "zz-borrowed.pth").write_text("\n".join(borrowed) + "\n")
    stamp.write_text(wanted)
    return place


@contextmanager
def jupyter(place: Path, folder: Path) -> Iterator[str]:
    """A JupyterLab of that environment, serving a folder; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept_out = ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "PYTHONPATH", "PYTHONHOME")
    environment = {k: v for k, v in os.environ.items() if k not in kept_out}
    environment |= {
        "JUPYTER_CONFIG_DIR": str(folder / ".config"),
        "JUPYTER_DATA_DIR": str(folder / ".data"),
        "JUPYTER_RUNTIME_DIR": str(folder / ".runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / ".settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / ".workspaces"),
        "IPYTHONDIR": str(folder / ".ipython"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "OMP_NUM_THREADS": "1",
        "PATH": f"{place / 'bin'}{os.pathsep}{environment['PATH']}",
    }
    command = [place / "bin" / "python", "-m", "jupyterlab", "--no-browser"]
    command += ["--allow-root", f"--port={port}", "--ServerApp.port_retries=0"]
    command += ["--ServerApp.token=", "--ServerApp.password=", "--ip=127.0.0.1"]
    command += [f"--ServerApp.root_dir={folder}", "--LabApp.news_url="]
    address = f"http://127.0.0.1:{port}"
    log = folder / ".server.log"
    with log.open("wb") as stream:
        server = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=stream, stderr=stream
        )
        try:
            end = time.monotonic() + 90
            while True:
                try:
                    urllib.request.urlopen(f"{address}/api/status", timeout=5).close()
                    break
                except (urllib.error.URLError, ConnectionError, TimeoutError):
                    assert server.poll() is None, log.read_text()
                    assert time.monotonic() < end, log.read_text()
                    time.sleep(0.2)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def write_notebook(file: Path) -> None:
    """A notebook of the cells above."""
    cells = [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "source": source,
            "metadata": {},
            "outputs": [],
            "execution_count": None,
        }
        for number, source in enumerate(CELLS)
    ]
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": spec},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    file.write_text(json.dumps(notebook))


def run_cell(page: Page, number: int) -> None:
    """Puts the cursor into a cell and presses Shift and Enter."""
    cell = page.locator(".jp-Notebook .jp-Cell").nth(number)
    cell.locator(".jp-InputArea-editor").click()
    page.keyboard.press("Shift+Enter")
    prompt = cell.locator(".jp-InputPrompt")
    expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=60_000)


# The newer moves without us, once in a while; the older is what Colab has.
@pytest.mark.parametrize(
    "version", ["7.7.1", pytest.param("8.1", marks=pytest.mark.weekly)]
)
def test_live(browser: Browser, version: str, tmp_path: Path) -> None:
    """Run a cell, continue, open a character, change a trait from either side."""
    write_notebook(tmp_path / "live.ipynb")
    with jupyter(environment(version), tmp_path) as address:
        page, errors = harness.watched_page(
            browser, viewport={"width": 1280, "height": 1400}
        )
        page.goto(f"{address}/lab/tree/live.ipynb?reset")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
        # Before a kernel is there, a cell that is run is forgotten.
        page.locator(".jp-StatusBar-Widget, #jp-main-statusbar").get_by_text(
            re.compile(r"\| Idle")
        ).first.wait_for(timeout=60_000)
        run_cell(page, 0)
        widget = page.locator(".unrolled-sample")
        widget.wait_for(timeout=60_000)
        expect(page.get_by_text(f"ipywidgets {version}")).to_be_visible()
        characters = widget.get_by_role("option")
        expect(characters).to_have_count(65, timeout=20_000)
        widget.get_by_role("button", name="Continue").click()
        expect(characters).to_have_count(125)
        characters.nth(100).click()
        expect(characters.nth(100)).to_have_attribute("aria-selected", "true")
        rows = widget.locator(".distribution li")
        assert rows.count() >= 9
        expect(rows.filter(has_text="drawn")).to_have_count(1)
        expect(widget.locator("[data-influence]").first).to_be_visible()
        expect(widget.locator(".sentence")).to_contain_text("Most influence:")
        # A key that JupyterLab would take for its own stays with the widget.
        page.keyboard.press("ArrowRight")
        expect(characters.nth(101)).to_be_focused()
        widget.get_by_label("Prompt").fill("hello again")
        expect(characters).to_have_count(71)
        widget.get_by_label("Temperature").focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(1000)
        run_cell(page, 1)
        expect(page.get_by_text("python sees 60 0.75 'hello again'")).to_be_visible()
        run_cell(page, 2)
        expect(widget.get_by_label("Prompt")).to_have_value("from python")
        expect(widget.get_by_label("Seed", exact=True)).to_have_value("5")
        expect(characters).to_have_count(71)
        box = widget.locator(".frame").bounding_box()
        assert box is not None
        assert box["width"] > 560  # all the room there is, not the least it could do
        page.locator(".unrolled-sample").screenshot(path=tmp_path / "live.png")
        _unroll_and_judge(page)
        ours = [
            error for error in errors if "unrolled" in error or "anywidget" in error
        ]
        assert ours == []
        page.close()


def _unroll_and_judge(page: Page) -> None:
    """The other two widgets over the same model: moved here, seen from Python."""
    run_cell(page, 3)
    opened = page.locator(".unrolled-unroll")
    opened.wait_for(timeout=60_000)
    expect(opened.locator(".where")).to_contain_text("3", timeout=20_000)
    opened.get_by_role("button", name="One step on").click()
    expect(opened.locator(".where")).to_contain_text("4")
    before = opened.get_by_label("Probabilities of the next character").inner_text()
    slider = opened.get_by_role("slider")
    slider.focus()
    page.keyboard.press("End")
    expect(opened.get_by_label("Probabilities of the next character")).not_to_have_text(
        before
    )
    page.wait_for_timeout(1000)
    run_cell(page, 4)
    said = page.get_by_text(re.compile(r"python sees step 4 and changes \[\[4, \d+, 1"))
    expect(said).to_be_visible()
    run_cell(page, 5)
    judged = page.locator(".unrolled-judge")
    judged.wait_for(timeout=60_000)
    expect(judged.locator(".status")).to_contain_text("7 characters", timeout=20_000)
    judged.get_by_label("Text to judge").fill("the cat")
    expect(judged.locator(".status")).to_contain_text("less surprised")
    page.wait_for_timeout(1000)
    run_cell(page, 6)
    said = page.get_by_text(
        re.compile(r"python sees the cat and bits of \['n\w+', 'n\w+'\]")
    )
    expect(said).to_be_visible()
