"""Any recurrent layer with one head: what long memory is tried on."""

from collections.abc import Callable
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell
from unrolled.models.lstm_variants import LSTMVariantCell
from unrolled.models.recurrent import by_torch
from unrolled.models.rnn import RNNCell


class ReLUCell(RNNCell):
    """An ``RNNCell`` that cuts off below zero where Elman's squashes with tanh.

    Source:
        Le, Jaitly and Hinton (2015), arXiv:1504.00941.
    """

    def step(
        self, u: Float[Tensor, "B H"], h: Float[Tensor, "B H"]
    ) -> Float[Tensor, "B H"]:
        """One step: the projected input and the old state give the new state."""
        return torch.relu(u + h @ self.weight_hh.T + self.bias_hh)


# Each cell, and torch's function that computes the same; none if there is none.
CELLS: dict[str, tuple[type[nn.Module], Callable[..., Any] | None]] = {
    "rnn": (RNNCell, torch.rnn_tanh),
    "relu": (ReLUCell, torch.rnn_relu),
    "lstm": (LSTMCell, torch.lstm),
    "lstm-variant": (LSTMVariantCell, None),
    "gru": (GRUCell, torch.gru),
}


class Reader(nn.Module):
    """Reads a sequence of vectors and answers at every step, or only at the end.

    Args:
        input_size: Width I of the input at one step.
        output_size: Width O of an answer.
        hidden_size: Hidden units H.
        cell: A key of ``CELLS``.
        at_end: Whether only the last state is asked for an answer.
        torch_kernel: Whether torch's own layer computes, with the same weights, where
            it has one: equal, as the tests prove, and faster in long trainings.
        **settings: Further arguments of the cell.

    Raises:
        UserError: If there is no such cell.
    """

    def __init__(
        self,
        input_size: int,
        output_size: int,
        hidden_size: int,
        cell: str = "rnn",
        at_end: bool = False,
        torch_kernel: bool = True,
        **settings: Any,
    ) -> None:
        super().__init__()
        if cell not in CELLS:
            raise UserError(
                f"There is no cell called {cell!r}: choose one of {', '.join(CELLS)}."
            )
        kind, kernel = CELLS[cell]
        self.kernel = kernel if torch_kernel else None
        self.at_end = at_end
        self.cell = kind(input_size, hidden_size, **settings)
        self.readout = nn.Linear(hidden_size, output_size)

    def forward(
        self, x: Float[Tensor, "B T I"], state: Tensor | None = None
    ) -> tuple[Float[Tensor, "B A O"], Tensor]:
        """Answers, and the last state.

        Args:
            x: Inputs, T ≥ 1.
            state: Where an earlier call stopped; zeros if none. Of an LSTM, h and c
                stacked [2 B H].

        Returns:
            A = T answers, or A = 1; and the state to go on from, [B H] or [2 B H].
        """
        if self.kernel is not None:
            out, after = by_torch(self.kernel, self.cell, x, state)
        else:
            out, after = self.cell(x, state)
        if not isinstance(after, Tensor):
            after = torch.stack(after)
        return self.readout(out[:, -1:] if self.at_end else out), after
