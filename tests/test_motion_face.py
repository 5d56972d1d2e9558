"""*Motion* from Python: what it sends, what it refuses, what stands there at first."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from unrolled import widgets
from unrolled.data.moving_digits import one_of_each
from unrolled.errors import UserError
from unrolled.models.convlstm import ConvLSTM
from unrolled.records import read_network
from unrolled.widgets import Motion
from unrolled.widgets.motion import fallback, written_digits


@pytest.fixture
def model() -> ConvLSTM:
    return ConvLSTM(3, patch_size=2)


def test_the_weights_arrive_as_the_model(model: ConvLSTM, tmp_path: Path) -> None:
    widget = Motion(model, digit=7, down=-0.5)
    assert (widget.digit, widget.down, widget.row) == (7, -0.5, 1.0)
    file = tmp_path / "sent.safetensors"
    file.write_bytes(widget.weights)
    again, about = read_network(file)
    assert about["architecture"] == "convlstm"
    assert isinstance(again, ConvLSTM)
    frames = torch.rand(1, 3, 16, 16)
    with torch.no_grad():
        torch.testing.assert_close(
            again(frames)[0], model(frames)[0], atol=1e-2, rtol=0
        )


def test_the_digits_travel_as_text() -> None:
    text = written_digits()
    assert len(text) == 640
    pixels = torch.tensor([int(each, 36) for each in text]) / 16
    assert torch.equal(pixels.view(10, 8, 8), one_of_each("test"))


@pytest.mark.parametrize(
    ("model", "settings", "message"),
    [
        (None, {}, "Motion needs a ConvLSTM"),
        (nn.Linear(2, 2), {}, "Motion needs a ConvLSTM"),
        (ConvLSTM(2), {"digit": 10}, "A digit of 10 is no good"),
        (ConvLSTM(2), {"row": 8.5}, "A place of 8.5 is no good"),
        (ConvLSTM(2), {"right": 2.5}, "A speed of 2.5 is no good"),
        (ConvLSTM(2), {"time": 0}, "A time of 0 is no good"),
    ],
)
def test_refusals(
    model: nn.Module | None, settings: dict[str, Any], message: str
) -> None:
    with pytest.raises(UserError, match=message):
        Motion(model, **settings)


def test_weights_that_ran_away_are_refused(model: ConvLSTM) -> None:
    nn.init.constant_(model.skip, float("nan"))
    with pytest.raises(UserError, match="not finite numbers in float16"):
        Motion(model)


def test_a_link_sets_nothing_of_it() -> None:
    with pytest.raises(UserError, match="A link can set nothing of motion"):
        widgets.check_state("motion", "convlstm-digits", 0, {"digit": 3})


class Count(HTMLParser):
    """How often each element occurs."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, int] = {}

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found[tag] = self.found.get(tag, 0) + 1


def test_the_first_frame_is_whole(model: ConvLSTM) -> None:
    template = (widgets.FOLDER / "motion.html").read_text("utf-8")
    page = template.format(**fallback(model.eval(), None, {}))
    assert "{" not in page
    count = Count()
    count.feed(page)
    assert count.found["img"] == 2 + 2 * 10
    assert count.found["option"] == 10
    assert "Frame 16, 6 ahead. The ink's centre is at row" in page
