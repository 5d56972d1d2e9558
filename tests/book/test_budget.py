"""What a chapter weighs on its way to the reader."""

import gzip
from pathlib import PurePosixPath

import pytest
from playwright.sync_api import Browser
from visit import visit

pytestmark = pytest.mark.book

BUDGET = 300_000  # bytes, gzip, without the models' weights
PACKED = {".woff2", ".png", ".jpg", ".webp"}  # no smaller by gzip


@pytest.mark.parametrize(
    "chapter",
    [
        "index",
        "sequences",
        "before-learning",
        "rnn",
        "training-through-time",
        "why-gradients-vanish",
    ],
)
def test_chapter_over_the_wire(browser: Browser, site_url: str, chapter: str) -> None:
    address = f"{site_url}/chapters/{chapter}.html"
    sizes: dict[str, int] = {}
    with visit(browser, address, keep_bodies=True) as seen:
        for url, body in seen.bodies.items():
            path = PurePosixPath(url.split("?")[0].removeprefix(site_url))
            if path.parts[:3] == ("/", "_static", "weights"):
                continue
            sent = body if path.suffix in PACKED else gzip.compress(body, 6)
            sizes[str(path)] = len(sent)
    listing = "\n".join(f"{size:8} {name}" for name, size in sizes.items())
    assert f"/chapters/{chapter}.html" in sizes
    assert sum(sizes.values()) <= BUDGET, listing
    print(f"\n{sum(sizes.values()) / 1000:.0f} kB over the wire:\n{listing}")
