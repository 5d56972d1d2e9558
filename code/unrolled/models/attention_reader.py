"""One layer of self-attention with one head of answers: a reader without a state."""

from typing import Any

from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.attention import MultiHeadAttention


class AttentionReader(nn.Module):
    """Looks at a whole sequence of vectors at once and answers at every place.

    It does not know where in the sequence anything stands.

    Args:
        input_size: Width I of the input at one place.
        output_size: Width O of an answer.
        d_model: Width D of what is looked at.
        num_heads: Heads N, a divisor of D.

    Raises:
        UserError: If the heads do not divide the width.
    """

    def __init__(
        self, input_size: int, output_size: int, d_model: int, num_heads: int
    ) -> None:
        super().__init__()
        self.embedding = nn.Linear(input_size, d_model)
        self.attention = MultiHeadAttention(d_model, num_heads)
        self.readout = nn.Linear(d_model, output_size)

    def forward(
        self,
        x: Float[Tensor, "B T I"],
        state: Any = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T O"], None]:
        """Answers, and no state to go on from.

        Args:
            x: Inputs, T ≥ 1.
            state: None; it stands here so that all readers are called alike.
            trace: If given, receives ``weights`` [B N T T].
        """
        mixed = self.attention(self.embedding(x), trace=trace)
        return self.readout(mixed), None
