"""A page with nothing but widgets in it, for the tests of engine and widgets."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from playwright.sync_api import Browser, Locator, Page, expect

from sphinx_ext.widgets import as_script
from unrolled import widgets
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models import build
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.records import save_weights, weights_path

CHARACTERS = "\n !&'(),-.0123:;?ABCDEFGHIJKLMNOPRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyz—"
MOUNT = Path(__file__).parents[2] / "code" / "sphinx_ext" / "mount.js"


# Of the page's models, whose sizes are matched.
HIDDEN = {"rnn": 384, "lstm": 187, "gru": 218}


def fresh_weights(
    file: Path,
    hidden_size: int = 384,
    num_layers: int = 1,
    gain: float = 1.0,
    architecture: str = "rnn",
    **settings: Any,
) -> Path:
    """Stored weights of an untrained model, as a record's look.

    Args:
        file: Where to write them.
        hidden_size: 384 as in the page's first model.
        num_layers: Recurrent layers.
        gain: Factor on the readout, so that an untrained model has opinions.
        architecture: Gates get larger weights than untrained ones have, so that they
            open and shut.
        **settings: Further ones of that architecture.
    """
    torch.manual_seed(1)
    vocabulary = Vocabulary(CHARACTERS)
    config = {
        "embedding_size": 64,
        "hidden_size": hidden_size,
        "num_layers": num_layers,
        **settings,
    }
    model = build(architecture, {"vocab_size": vocabulary.size, **config})
    assert isinstance(model, RecurrentLanguageModel)
    with torch.no_grad():
        model.readout.weight *= gain
        for weight in model.layers.parameters() if architecture != "rnn" else ():
            weight *= 3
    about = {"architecture": architecture, "config": json.dumps(config)}
    save_weights(file, model, vocabulary, about)
    return file


def page_weights(folder: Path, architecture: str = "rnn") -> Path:
    """Weights of a model of the page; a fresh one of its size until it is recorded."""
    try:
        return weights_path(f"{architecture}-page", 0)
    except UserError:
        file, size = folder / f"{architecture}.safetensors", HIDDEN[architecture]
        return fresh_weights(file, size, 1, 8.0, architecture)


def write_page(
    folder: Path,
    weights: Path | None,
    boxes: int = 1,
    attributes: str = "",
    fallback: str = "",
    widget: str = "sample",
    box: str = "",
) -> Path:
    """A page that mounts the widget as the book's pages do, from files alone.

    Args:
        folder: Gets ``index.html`` and the scripts.
        weights: A file of ``save_weights``; none for the scripts alone.
        boxes: How many widgets the page shows.
        attributes: Of the html element, such as ``data-theme="dark"``.
        fallback: What stands in each box until the widget does.
        widget: Its name.
        box: Further attributes of the boxes' elements.
    """
    static = folder / "_static"
    for name in ("widgets", "weights"):
        (static / name).mkdir(parents=True, exist_ok=True)
    for name, text in widgets.page_files(widget).items():
        (static / "widgets" / name).write_text(text, "utf-8")
    shutil.copy(MOUNT, static / "widgets" / "mount.js")
    if weights is not None:
        script = as_script("test-seed-0", weights)
        (static / "weights" / "test-seed-0.js").write_text(script)
    extra = widgets.extra_files(widget)
    for trait, path in extra.items():
        (static / "weights" / f"{trait}.js").write_text(as_script(trait, path))
    if extra:
        box += f" data-files='{json.dumps({trait: trait for trait in extra})}'"
    shown = "".join(
        f'<div class="unrolled-widget" id="widget-{number}" data-widget="{widget}" '
        f'data-weights="test-seed-0" {box}>{fallback}</div>'
        for number in range(boxes if weights is not None else 0)
    )
    sheets = [name for name in widgets.page_files(widget) if name.endswith(".css")]
    links = "".join(
        f'<link rel="stylesheet" href="_static/widgets/{name}">' for name in sheets
    )
    (static / "page.css").write_text(
        "body { margin: 0 auto; max-width: 760px; padding: 0 16px }"
        'html[data-theme="dark"] body { background: #14181e; color: #e6e8eb }'
    )
    file = folder / "index.html"
    file.write_text(
        f'<!doctype html><html lang="en" {attributes}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<title>Widgets</title>"
        f'<link rel="stylesheet" href="_static/page.css">{links}'
        f'<script defer src="_static/widgets/{widget}.js"></script>'
        '<script defer src="_static/widgets/mount.js"></script></head>'
        f"<body><main><h1>Widgets</h1>{shown}</main></body></html>",
        "utf-8",
    )
    return file


def watched_page(browser: Browser, **options: object) -> tuple[Page, list[str]]:
    """A new page, and the list that its errors will be found in."""
    page = browser.new_page(**options)  # pyright: ignore[reportArgumentType]
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda said: errors.append(said.text) if said.type == "error" else None,
    )
    return page, errors


@contextmanager
def visited(
    browser: Browser, folder: Path, weights: Path, widget: str = "sample"
) -> Iterator[Page]:
    """A page with one widget, from a file; it must not print an error."""
    page, errors = watched_page(browser, viewport={"width": 900, "height": 1000})
    page.goto(write_page(folder, weights, widget=widget).as_uri())
    yield page
    page.close()
    assert errors == []


def settled(page: Page | Locator, drawn: int) -> None:
    """Wait until so many characters have been drawn and one of them is open."""
    expect(page.locator(".text")).to_have_attribute(
        "aria-busy", "false", timeout=60_000
    )
    status = page.locator(".status")
    number = f"{drawn:,} character{'' if drawn == 1 else 's'}"
    expect(status).to_contain_text(f"Wrote {number}.")
    expect(page.locator(".text [aria-selected=true]")).to_have_count(1)


def text(page: Page | Locator, kind: str = "drawn") -> str:
    """What stands in the box: the drawn characters, or the typed ones."""
    return "".join(page.locator(f".text > .{kind}").all_text_contents())
