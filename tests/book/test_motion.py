"""*Motion* in a real browser: its engine equals torch, and every hand can use it."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import harness
import pytest
import torch
from playwright.sync_api import Browser, Page, expect

from unrolled import widgets
from unrolled.data.moving_digits import film, one_of_each, ways
from unrolled.errors import UserError
from unrolled.models.convlstm import ConvLSTM
from unrolled.records import read_network, save_weights, weights_path
from unrolled.tasks.moving_digits import AHEAD, SEEN, SIZE
from unrolled.widgets.motion import DEFAULTS, fallback, said

pytestmark = pytest.mark.book

FOREIGN = """({weights, films}) => {
  const { load } = unrolled.convlstm;
  const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
  return films.map(({ frames, count, size }) =>
    model.rollout(frames.map((one) => Float64Array.from(one)), count, size, size)
      .map((one) => Array.from(one)));
}"""


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of the recorded network; of a fresh one until it is recorded."""
    try:
        return weights_path("convlstm-digits", 0)
    except UserError:
        file = tmp_path_factory.mktemp("weights") / "fresh.safetensors"
        torch.manual_seed(1)
        config = {"hidden_size": 24, "patch_size": 2}
        about = {"architecture": "convlstm", "config": json.dumps(config)}
        save_weights(file, ConvLSTM(**config), None, about)
        return file


def written(folder: Path, weights: Path) -> str:
    """The address of a page with the widget and its first frame."""
    shown = fallback(read_network(weights)[0], None, {})
    html = (widgets.FOLDER / "motion.html").read_text("utf-8").format(**shown)
    file = harness.write_page(folder, weights, widget="motion", fallback=html)
    return file.as_uri()


@pytest.fixture
def page(browser: Browser, weights: Path, tmp_path: Path) -> Iterator[Page]:
    """A phone's page with the widget, from file://; errors fail the test."""
    opened, errors = harness.watched_page(
        browser, viewport={"width": 360, "height": 900}, reduced_motion="reduce"
    )
    opened.goto(written(tmp_path, weights))
    expect(opened.get_by_role("button", name="Play")).to_be_enabled(timeout=20_000)
    yield opened
    opened.close()
    assert errors == []


def test_the_engine_foresees_what_torch_foresees(page: Page, weights: Path) -> None:
    """Fifty films of test digits, each pixel's logit at all ten steps."""
    model = read_network(weights)[0]
    assert isinstance(model, ConvLSTM)
    films = film(*ways(50, 5, 0, "test", SIZE, 1), SEEN, SIZE)
    larger = film(*ways(2, 6, 0, "test", 24, 1), SEEN, 24)
    asked = [
        {"frames": one.flatten(1).tolist(), "count": AHEAD, "size": one.shape[-1]}
        for one in (*films, *larger)
    ]
    data = base64.b64encode(weights.read_bytes()).decode()
    found = page.evaluate(FOREIGN, {"weights": data, "films": asked})
    with torch.no_grad():
        for some, theirs in ((films, found[:50]), (larger, found[50:])):
            expected = model.rollout(some, AHEAD)[:, -AHEAD:].flatten(2)
            off = (torch.tensor(theirs) - expected).abs().max()
            assert float(off) <= 5e-3


def test_it_begins_as_it_was_recorded_and_does_not_play_by_itself(page: Page) -> None:
    status = page.locator(".status").text_content()
    assert status is not None
    shown = fallback(read_network(page_weights(page))[0], None, {})
    assert status == shown["status"]
    page.wait_for_timeout(500)
    expect(page.locator(".where")).to_have_text(f"Frame {DEFAULTS['time']} of 20")


def page_weights(page: Page) -> Path:
    """The file whose weights the page runs."""
    folder = Path(page.url.removeprefix("file://")).parent
    script = (folder / "_static" / "weights" / "test-seed-0.js").read_text()
    file = folder / "again.safetensors"
    file.write_bytes(base64.b64decode(script.split('= "')[1].split('"')[0]))
    return file


def test_arrow_keys_set_start_and_speed_and_the_words_follow(page: Page) -> None:
    first = page.locator(".status").text_content()
    row = page.get_by_role("slider", name="Row", exact=False).first
    row.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".status")).not_to_have_text(first or "")
    expect(page.locator("label:has(input.row) .readout")).to_have_text("3")
    expect(page.locator(".spoken")).to_have_text(
        page.locator(".status").text_content() or "", timeout=3_000
    )
    for name in ("down", "right"):
        page.locator(f"input.{name}").focus()
        page.keyboard.press("End")
    expect(page.locator(".status")).to_contain_text("never trained on a speed of 2.1")


def test_steps_play_and_the_strip(page: Page) -> None:
    where = page.locator(".where")
    page.get_by_role("button", name="One frame on").click()
    expect(where).to_have_text("Frame 17 of 20")
    page.get_by_role("button", name="Play").click()
    expect(where).to_have_text("Frame 20 of 20", timeout=3_000)
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    page.locator(".strip > span").first.click()
    expect(where).to_have_text("Frame 11 of 20")
    expect(page.locator(".about")).to_have_text("What it foresees")
    page.get_by_role("button", name="One frame back").click()
    expect(page.locator(".about")).to_have_text("What it sees")


def test_the_digit_is_dragged_and_so_is_its_speed(page: Page) -> None:
    box = page.locator(".truth").bounding_box()
    assert box is not None
    pixel = box["width"] / SIZE

    def drag(x: float, y: float, to_x: float, to_y: float) -> None:
        page.mouse.move(box["x"] + x * pixel, box["y"] + y * pixel)
        page.mouse.down()
        page.mouse.move(box["x"] + to_x * pixel, box["y"] + to_y * pixel, steps=3)
        page.mouse.up()

    drag(5, 4, 8, 6)
    expect(page.locator("label:has(input.row) .readout")).to_have_text("3")
    expect(page.locator("label:has(input.column) .readout")).to_have_text("5")
    drag(1, 15, 1, 1)  # outside the digit: towards the upper left corner
    expect(page.locator("label:has(input.down) .readout")).to_have_text("-1")
    expect(page.locator("label:has(input.right) .readout")).to_have_text("-1.3")


@pytest.mark.parametrize("width", [320, 900])
def test_it_keeps_its_height_and_fits(
    browser: Browser, weights: Path, tmp_path: Path, width: int
) -> None:
    page, errors = harness.watched_page(
        browser, viewport={"width": width, "height": 900}
    )
    page.goto(written(tmp_path, weights))
    expect(page.locator(".strip canvas").first).to_be_attached(timeout=20_000)
    wide, narrow = widgets.HEIGHTS["motion"]
    height = page.locator(".frame").bounding_box()
    assert height is not None
    assert height["height"] == (wide if width == 900 else narrow)
    inside = page.locator(".frame").evaluate("box => box.scrollHeight")
    assert inside <= height["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
    assert errors == []


def test_the_words_say_where_the_ink_is() -> None:
    ink = one_of_each("test")[7][None, None]
    start, speed = torch.tensor([[[2.0, 3.0]]]), torch.tensor([[[0.0, 1.0]]])
    frames = film(ink, start, speed, 3, SIZE)[0]
    text = said(frames[0], frames[2], 12)
    assert text.startswith("Frame 12, 2 ahead. The ink's centre is at row ")
    assert text.endswith("2.0 pixels off.")
    assert "seen by the network" in said(frames[0], frames[0], 3)
