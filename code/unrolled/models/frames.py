"""Predictors of films: what they have in common, and two without convolutions.

A film is a batch of frames [B T Y X], ink from 0 to 1. All predictors speak logits:
the sigmoid of one is the expected ink of that pixel, between 0 and 1.
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.models.lstm import LSTMCell


class FramePredictor(nn.Module):
    """Reads frames and says what the next one is; see ``forward`` of each kind."""

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
        return self.readout(outputs).view_as(frames), torch.stack(state)
