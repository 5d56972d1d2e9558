"""*Motion*: a digit that somebody sets in motion, and a ConvLSTM that foresees it."""

import base64
import html
import io
from typing import Any, ClassVar

import torch
import traitlets
from jaxtyping import Float
from PIL import Image
from torch import Tensor, nn

from unrolled.data.moving_digits import film, one_of_each
from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.convlstm import ConvLSTM
from unrolled.models.frames import centres
from unrolled.tasks.moving_digits import AHEAD, SEEN, SIZE
from unrolled.widgets.face import FOLDER, Face, packed, within

# As in motion.js.
DEFAULTS: dict[str, Any] = {
    "digit": 3,
    "row": 1.0,
    "column": 2.0,
    "down": 0.4,
    "right": 0.9,
    "time": 16,
}
_ALPHABET = "0123456789abcdefg"  # sixteenths of ink


class Motion(Face):
    """A digit, its starting point and speed, and what a ConvLSTM makes of them.

    The network sees ten frames and foresees the next ten, fed on its own predictions.

    Args:
        model: A ``ConvLSTM`` trained on moving digits. Its weights are copied, in
            float16.
        digit: Which digit moves, 0 to 9; one from the test part.
        row: Row of its upper left corner in the first frame, 0 to 8.
        column: Its column, 0 to 8.
        down: Rows that it moves in a frame, -1.5 to 1.5.
        right: Columns that it moves in a frame, -1.5 to 1.5.
        time: The frame that is shown at first, 1 to 20.

    Raises:
        UserError: If the model is none or holds numbers that are not finite, or a
            setting is out of its range.
    """

    _esm = FOLDER / "dist" / "motion.mjs"
    _TEXT: ClassVar[tuple[str, str]] = ("digits", "")

    digits = traitlets.Unicode().tag(sync=True)
    digit = traitlets.Int(DEFAULTS["digit"]).tag(sync=True)
    row = traitlets.Float(DEFAULTS["row"]).tag(sync=True)
    column = traitlets.Float(DEFAULTS["column"]).tag(sync=True)
    down = traitlets.Float(DEFAULTS["down"]).tag(sync=True)
    right = traitlets.Float(DEFAULTS["right"]).tag(sync=True)
    time = traitlets.Int(DEFAULTS["time"]).tag(sync=True)

    def __init__(self, model: nn.Module | None = None, **settings: Any) -> None:
        if "weights" not in settings:
            settings["weights"] = _serialised(model)
        super().__init__(**{"digits": written_digits(), **settings})

    @traitlets.validate("digit")
    def _valid_digit(self, proposal: dict[str, Any]) -> int:
        return int(within("digit", proposal["value"], 0, 9))

    @traitlets.validate("time")
    def _valid_time(self, proposal: dict[str, Any]) -> int:
        return int(within("time", proposal["value"], 1, SEEN + AHEAD))

    @traitlets.validate("row", "column")
    def _valid_place(self, proposal: dict[str, Any]) -> float:
        return within("place", proposal["value"], 0, 8)

    @traitlets.validate("down", "right")
    def _valid_speed(self, proposal: dict[str, Any]) -> float:
        return within("speed", proposal["value"], -2, 2)


def _serialised(model: nn.Module | None) -> bytes:
    if not isinstance(model, ConvLSTM):
        raise UserError(
            "Motion needs a ConvLSTM: pass one, or call "
            'Motion.from_record("convlstm-digits").'
        )
    first = model.layers[0].weight_hh
    config = {
        "hidden_size": first.shape[1],
        "kernel_size": first.shape[2],
        "num_layers": len(model.layers),
        "patch_size": model.patch_size,
    }
    return packed(model, None, "convlstm", config)


def written_digits() -> str:
    """The ten digits as 640 characters, one a pixel, in sixteenths of ink."""
    sixteenths = (16 * one_of_each("test")).round().long().flatten().tolist()
    return "".join(_ALPHABET[each] for each in sixteenths)


def fallback(
    model: nn.Module, vocabulary: Vocabulary | None, state: dict[str, Any]
) -> dict[str, object]:
    """What stands in the template's fields: films that were really predicted."""
    asked = DEFAULTS | state
    start, speed = (
        torch.tensor([[[asked[a], asked[b]]]], dtype=torch.float32)
        for a, b in (("row", "column"), ("down", "right"))
    )
    ink = one_of_each("test")[asked["digit"]][None, None]
    frames = film(ink, start, speed, SEEN + AHEAD, SIZE)
    assert isinstance(model, ConvLSTM)
    guesses = model.predict(frames[:, :SEEN], AHEAD)[0]
    truth, time = frames[0], asked["time"]
    shown = truth[time - 1] if time <= SEEN else guesses[time - 1 - SEEN]
    pairs = zip(truth[SEEN:], guesses, strict=True)
    return {
        "disabled": "disabled",
        "digits": written_digits(),
        "options": "".join(
            f"<option{' selected' if d == asked['digit'] else ''}>{d}</option>"
            for d in range(10)
        ),
        **{key: f"{asked[key]:g}" for key in DEFAULTS if key != "digit"},
        "truth": _image(truth[time - 1], f"Frame {time} as it is"),
        "guess": _image(shown, f"Frame {time} as the network foresees it"),
        "where": f"Frame {time} of {SEEN + AHEAD}",
        "strip": "".join(
            f"<span>{_image(one, '')}{_image(other, '')}</span>" for one, other in pairs
        ),
        "status": html.escape(said(truth[time - 1], shown, time), quote=False),
    }


def said(truth: Float[Tensor, "Y X"], guess: Float[Tensor, "Y X"], time: int) -> str:
    """Where a frame's ink is, and where it was foreseen; as in motion.js."""
    if time <= SEEN:
        row, column = centres(truth).tolist()
        return (
            f"Frame {time}, seen by the network. The ink's centre is at row "
            f"{row:.1f}, column {column:.1f}."
        )
    (row, column), (other, beside) = centres(truth).tolist(), centres(guess).tolist()
    off = ((row - other) ** 2 + (column - beside) ** 2) ** 0.5
    return (
        f"Frame {time}, {time - SEEN} ahead. The ink's centre is at row {row:.1f}, "
        f"column {column:.1f}; the network puts it at row {other:.1f}, column "
        f"{beside:.1f}, {off:.1f} pixels off."
    )


def _image(ink: Float[Tensor, "Y X"], alt: str) -> str:
    grey = (255 * (1 - ink)).round().to(torch.uint8).numpy()
    file = io.BytesIO()
    Image.fromarray(grey).save(file, "PNG", optimize=True)
    data = base64.b64encode(file.getvalue()).decode()
    return (
        f'<img alt="{alt}" width="16" height="16" src="data:image/png;base64,{data}">'
    )
