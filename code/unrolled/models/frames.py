"""Predictors of films: what they have in common, and those without convolutions.

A film is a batch of frames [B T Y X], ink from 0 to 1. All predictors speak logits:
the sigmoid of one is the expected ink of that pixel, between 0 and 1.
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.lstm import LSTMCell


class FramePredictor(nn.Module):
    """Reads frames and says what the next one is; see ``forward`` of each kind.

    What a network reads out of its state is added to the frame just read, so that it
    need only say what changes.

    Args:
        skip: What the logit of ink exceeds that of grey by where nothing changes, at
            first; it is learned.
    """

    def __init__(self, skip: float = 4.0) -> None:
        super().__init__()
        self.skip = nn.Parameter(torch.tensor(skip))

    def changed(
        self, frames: Float[Tensor, "B T Y X"], change: Float[Tensor, "B T Y X"]
    ) -> Float[Tensor, "B T Y X"]:
        """Logits of the next frames: those of the frames read, and a change to each."""
        return self.skip * (2 * frames - 1) + change

    def rollout(
        self, frames: Float[Tensor, "B T Y X"], num_steps: int
    ) -> Float[Tensor, "B P Y X"]:
        """Logits of every frame after the first, and on, fed on its own predictions.

        Args:
            frames: What was seen, T ≥ 1.
            num_steps: Frames S ≥ 1 to predict after the last one seen.

        Returns:
            P = T − 1 + S frames: first those after each seen frame but the last, which
            were predicted from true frames; then S frames, each but the first
            predicted from predictions.
        """
        logits, state = self(frames)
        found = [logits]
        for _ in range(num_steps - 1):
            logits, state = self(found[-1][:, -1:].sigmoid(), state)
            found.append(logits)
        return torch.cat(found, dim=1)

    @torch.no_grad()
    def predict(
        self, frames: Float[Tensor, "B T Y X"], num_steps: int
    ) -> Float[Tensor, "B S Y X"]:
        """The ink of the S frames after the last one seen, from 0 to 1."""
        return self.rollout(frames, num_steps)[:, -num_steps:].sigmoid()


class FlatLSTM(FramePredictor):
    """An LSTM that reads a frame as one row of numbers.

    Args:
        hidden_size: Memory cells H.
        frame_size: Height and width of a frame; it can read no other.

    Source:
        Srivastava, Mansimov and Salakhutdinov (2015), arXiv:1502.04681.
    """

    def __init__(self, hidden_size: int, frame_size: int = 16) -> None:
        super().__init__()
        self.frame_size = frame_size
        self.layer = LSTMCell(frame_size**2, hidden_size)
        self.readout = nn.Linear(hidden_size, frame_size**2)

    def forward(
        self,
        frames: Float[Tensor, "B T Y X"],
        state: Float[Tensor, "2 B H"] | None = None,
    ) -> tuple[Float[Tensor, "B T Y X"], Float[Tensor, "2 B H"]]:
        """Logits of the frame after each frame, and the last h and c."""
        outputs, state = self.layer(frames.flatten(2), state)
        change = self.readout(outputs).view_as(frames)
        return self.changed(frames, change), torch.stack(state)


class CopyLast:
    """The next frames are the last one seen, again and again."""

    def predict(
        self, frames: Float[Tensor, "B T Y X"], num_steps: int
    ) -> Float[Tensor, "B S Y X"]:
        """The last frame, S times."""
        return frames[:, -1:].expand(-1, num_steps, -1, -1).contiguous()


class GlideOn:
    """All of the last frame moves on as its centre of ink last moved, walls or none."""

    def predict(
        self, frames: Float[Tensor, "B T Y X"], num_steps: int
    ) -> Float[Tensor, "B S Y X"]:
        """The last frame, moved S times; T ≥ 2, with ink in the last two frames."""
        before, last = (centres(frames[:, t]) for t in (-2, -1))
        way = (last - before)[:, None] * torch.arange(1, num_steps + 1)[:, None]
        down, right = (
            (1 - _apart(size, shift).abs()).clamp(min=0)
            for size, shift in zip(frames.shape[2:], way.unbind(-1), strict=True)
        )
        return torch.einsum("bsyi,bij,bsxj->bsyx", down, frames[:, -1], right)


def centres(pictures: Float[Tensor, "*B Y X"]) -> Float[Tensor, "*B 2"]:
    """Row and column of each picture's centre of ink, in pixels; it must have some."""
    places = [torch.arange(size).to(pictures) for size in pictures.shape[-2:]]
    ink = pictures.sum((-2, -1))
    rows, columns = pictures.sum(-1) @ places[0], pictures.sum(-2) @ places[1]
    return torch.stack([rows, columns], -1) / ink[..., None]


def _apart(size: int, shift: Float[Tensor, "B S"]) -> Float[Tensor, "B S N N"]:
    """How far row y of a moved picture is from where row i has moved to."""
    places = torch.arange(size)
    return places[:, None] - places - shift[..., None, None]
