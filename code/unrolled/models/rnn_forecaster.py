"""A recurrent network that reads a series of numbers and says what comes next."""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.rnn import RNNCell


class RNNForecaster(nn.Module):
    """Predicts the next value of a series from a state that has read the earlier ones.

    Outside it speaks the series' own unit; inside, values are standardised.

    Args:
        hidden_size: Hidden units H of every layer.
        num_layers: Recurrent layers L, each reading the states of the one below.
        mean: Mean of the values to learn from, in their unit.
        scale: Their standard deviation, in their unit, above 0.

    Source:
        One step ahead and fed back, after Williams & Zipser (1989) for the training
        on true values ("teacher forcing").
    """

    def __init__(
        self,
        hidden_size: int,
        num_layers: int = 1,
        mean: float = 0.0,
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self.mean, self.scale = mean, scale
        sizes = [1] + [hidden_size] * (num_layers - 1)
        self.layers = nn.ModuleList(RNNCell(size, hidden_size) for size in sizes)
        self.readout = nn.Linear(hidden_size, 1)

    def forward(
        self, values: Float[Tensor, "B T"], state: Float[Tensor, "L B H"] | None = None
    ) -> tuple[Float[Tensor, "B T"], Float[Tensor, "L B H"]]:
        """The prediction made after each value, and the last state.

        Args:
            values: What was seen; the prediction at t is for step t + 1.
            state: Where an earlier call stopped; zeros if none.
        """
        x = ((values - self.mean) / self.scale)[:, :, None]
        last = []
        for index, layer in enumerate(self.layers):
            x, h = layer(x, None if state is None else state[index])
            last.append(h)
        return self.readout(x)[:, :, 0] * self.scale + self.mean, torch.stack(last)

    @torch.no_grad()
    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """The next steps after a history, each prediction read as if it were true.

        Args:
            history: What was seen, the last value last.
            num_steps: How far to look ahead, S ≥ 1.
        """
        predictions, state = self(history)
        found = [predictions[:, -1]]
        while len(found) < num_steps:
            predictions, state = self(found[-1][:, None], state)
            found.append(predictions[:, 0])
        return torch.stack(found, dim=1)
