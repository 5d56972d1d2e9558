"""The LSTM with each of its parts to be left out or changed, for the ablations."""

from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.recurrent import RecurrentLanguageModel


class LSTMVariantCell(nn.Module):
    """An LSTM layer whose parts can be switched; as it comes, exactly ``LSTMCell``.

    A gate that is left out is 1 for ever, and has no parameters.

    Args:
        input_size: Width I of the input at one step.
        hidden_size: Number of memory cells H.
        forget_bias: What the forget gate's bias starts from; none to draw it.
        input_gate: Whether there is one.
        forget_gate: Whether there is one; the cell of 1997 has none.
        output_gate: Whether there is one.
        coupled: Whether the input gate is what the forget gate leaves, i = 1 − f.
        peepholes: Whether each gate also sees its own cell's memory: i and f the old
            one, o the new one, each by one weight a cell.
        squash_output: Whether the memory goes through a tanh on its way out.
        squash_candidate: Whether the candidate does before it is added.

    Source:
        Hochreiter & Schmidhuber (1997); Gers & Schmidhuber (2000), Recurrent nets
        that time and count; the list of variants is after Greff et al. (2017),
        LSTM: a search space odyssey, section 3.
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        forget_bias: float | None = 1.0,
        input_gate: bool = True,
        forget_gate: bool = True,
        output_gate: bool = True,
        coupled: bool = False,
        peepholes: bool = False,
        squash_output: bool = True,
        squash_candidate: bool = True,
    ) -> None:
        super().__init__()
        self.coupled, self.squash_output = coupled, squash_output
        self.squash_candidate = squash_candidate
        there = {
            "i": input_gate and not coupled,
            "f": forget_gate,
            "g": True,
            "o": output_gate,
        }
        self.parts = [name for name, kept in there.items() if kept]
        rows = len(self.parts) * hidden_size
        self.weight_ih = nn.Parameter(torch.empty(rows, input_size))
        self.weight_hh = nn.Parameter(torch.empty(rows, hidden_size))
        self.bias_ih = nn.Parameter(torch.empty(rows))
        self.bias_hh = nn.Parameter(torch.empty(rows))
        gates = [name for name in self.parts if name != "g"] if peepholes else []
        self.peepholes = nn.ParameterDict(
            {name: nn.Parameter(torch.empty(hidden_size)) for name in gates}
        )
        bound = hidden_size**-0.5
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)
        if forget_gate and forget_bias is not None:
            start = self.parts.index("f") * hidden_size
            forget = slice(start, start + hidden_size)
            nn.init.constant_(self.bias_ih[forget], forget_bias)
            nn.init.zeros_(self.bias_hh[forget])

    def _gate(self, name: str, sums: dict[str, Tensor], c: Tensor) -> Tensor | float:
        if name not in sums:
            return 1.0
        if name in self.peepholes:
            return (sums[name] + self.peepholes[name] * c).sigmoid()
        return sums[name].sigmoid()

    def forward(
        self,
        x: Float[Tensor, "B T I"],
        state: tuple[Tensor, Tensor] | Float[Tensor, "2 B H"] | None = None,
    ) -> tuple[Float[Tensor, "B T H"], tuple[Tensor, Tensor]]:
        """Read a sequence from left to right, as ``LSTMCell`` does.

        Args:
            x: Inputs, T ≥ 1.
            state: Output h and memory c to start from, each [B H]; zeros if none.

        Returns:
            The output h of every step, and the last h and c.
        """
        if state is None:
            zeros = x.new_zeros(len(x), self.weight_hh.shape[1])
            state = zeros, zeros
        h, c = state
        outputs = []
        for u in (x @ self.weight_ih.T + self.bias_ih).unbind(dim=1):
            v = u + h @ self.weight_hh.T + self.bias_hh
            pieces = v.chunk(len(self.parts), dim=-1)
            sums = dict(zip(self.parts, pieces, strict=True))
            f = self._gate("f", sums, c)
            i = 1 - f if self.coupled else self._gate("i", sums, c)
            g = sums["g"].tanh() if self.squash_candidate else sums["g"]
            c = f * c + i * g
            out = c.tanh() if self.squash_output else c
            h = self._gate("o", sums, c) * out
            outputs.append(h)
        return torch.stack(outputs, dim=1), (h, c)


class LSTMVariantLanguageModel(RecurrentLanguageModel):
    """Predicts the next character by a changed LSTM.

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Memory cells H of every layer.
        num_layers: Recurrent layers L.
        **switches: Those of ``LSTMVariantCell``.
    """

    cell = LSTMVariantCell

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
        **switches: Any,
    ) -> None:
        super().__init__(
            vocab_size, embedding_size, hidden_size, num_layers, **switches
        )
