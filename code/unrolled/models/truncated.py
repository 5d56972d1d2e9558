"""The tanh language model whose gradient is cut inside the piece that it reads."""

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.models.rnn import RNNLanguageModel


class TruncatedRNN(RNNLanguageModel):
    """The same values as ``RNNLanguageModel``, and gradients of at most K steps.

    Cutting by shorter pieces changes how many readers share a batch as well. Here
    pieces and readers stay as they are, and only the gradient is cut: the control
    for what truncation costs.

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Hidden units H of every layer.
        cut_every: Steps K after which the state goes on without its history.
        num_layers: Recurrent layers L.
    """

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        cut_every: int,
        num_layers: int = 1,
    ) -> None:
        super().__init__(vocab_size, embedding_size, hidden_size, num_layers)
        self.cut_every = cut_every

    def forward(
        self,
        tokens: Int[Tensor, "B T"],
        state: Float[Tensor, "L B H"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T V"], Float[Tensor, "L B H"]]:
        """As ``RNNLanguageModel.forward``; opened, it is not cut."""
        if trace is not None or not torch.is_grad_enabled():
            return super().forward(tokens, state, trace)
        first, *rest = tokens.split(self.cut_every, dim=1)
        logits, after = super().forward(first, state)
        pieces = [logits]
        for piece in rest:
            logits, after = super().forward(piece, after.detach())
            pieces.append(logits)
        return torch.cat(pieces, dim=1), after
