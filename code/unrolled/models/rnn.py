"""The recurrent network of Elman's kind, with tanh, from scratch."""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.recurrent import RecurrentLanguageModel


class RNNCell(nn.Module):
    """One recurrent layer: the new state is a squashed mix of input and old state.

    Parameter names, shapes and starting values are those of ``torch.nn.RNNCell``,
    so that weights move between the two as they are.

    Args:
        input_size: Width I of the input at one step.
        hidden_size: Number of hidden units H.

    Source:
        Elman (1990), Finding structure in time; the two biases follow torch.
    """

    def __init__(self, input_size: int, hidden_size: int) -> None:
        super().__init__()
        self.weight_ih = nn.Parameter(torch.empty(hidden_size, input_size))
        self.weight_hh = nn.Parameter(torch.empty(hidden_size, hidden_size))
        self.bias_ih = nn.Parameter(torch.empty(hidden_size))
        self.bias_hh = nn.Parameter(torch.empty(hidden_size))
        bound = hidden_size**-0.5
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)

    def project(self, x: Float[Tensor, "B T I"]) -> Float[Tensor, "B T H"]:
        """The input's share of the next state; it needs no state, so all at once."""
        return x @ self.weight_ih.T + self.bias_ih

    def step(
        self, u: Float[Tensor, "B H"], h: Float[Tensor, "B H"]
    ) -> Float[Tensor, "B H"]:
        """One step: the projected input and the old state give the new state."""
        return torch.tanh(u + h @ self.weight_hh.T + self.bias_hh)

    def forward(
        self, x: Float[Tensor, "B T I"], h: Float[Tensor, "B H"] | None = None
    ) -> tuple[Float[Tensor, "B T H"], Float[Tensor, "B H"]]:
        """Read a sequence from left to right.

        Args:
            x: Inputs, T ≥ 1.
            h: State to start from; zeros if none.

        Returns:
            Every state, and the last one.
        """
        if h is None:
            h = x.new_zeros(len(x), len(self.bias_hh))
        states = []
        for u in self.project(x).unbind(dim=1):
            h = self.step(u, h)
            states.append(h)
        return torch.stack(states, dim=1), h


class RNNLanguageModel(RecurrentLanguageModel):
    """Predicts the next character from a state that has read all the earlier ones.

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Hidden units H of every layer.
        num_layers: Recurrent layers L.
    """

    cell = RNNCell
    kernel = torch.rnn_tanh

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
    ) -> None:
        super().__init__(vocab_size, embedding_size, hidden_size, num_layers)
