"""The long short-term memory, with a forget gate, from scratch."""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.recurrent import RecurrentLanguageModel


class LSTMCell(nn.Module):
    """One recurrent layer with a memory that is added to, and gates that rule it.

    Parameter names, shapes and the order of the gates (input, forget, candidate,
    output) are those of ``torch.nn.LSTM``, so that weights move between the two as
    they are. So are the starting values, but for the forget gate's bias.

    Args:
        input_size: Width I of the input at one step.
        hidden_size: Number of memory cells H.
        forget_bias: What the forget gate's bias starts from; none to draw it like
            all others, as torch does.

    Source:
        Hochreiter & Schmidhuber (1997), Long short-term memory; the forget gate, and
        that it should start open, are of Gers, Schmidhuber & Cummins (2000), its bias
        of 1 of Jozefowicz et al. (2015).
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        forget_bias: float | None = 1.0,
    ) -> None:
        super().__init__()
        H = hidden_size
        self.weight_ih = nn.Parameter(torch.empty(4 * H, input_size))
        self.weight_hh = nn.Parameter(torch.empty(4 * H, H))
        self.bias_ih = nn.Parameter(torch.empty(4 * H))
        self.bias_hh = nn.Parameter(torch.empty(4 * H))
        bound = H**-0.5
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)
        if forget_bias is not None:
            forget = slice(H, 2 * H)
            nn.init.constant_(self.bias_ih[forget], forget_bias)
            nn.init.zeros_(self.bias_hh[forget])

    def project(self, x: Float[Tensor, "B T I"]) -> Float[Tensor, "B T G"]:
        """The input's share of all four sums (G = 4H); it needs no state."""
        return x @ self.weight_ih.T + self.bias_ih

    def gates(
        self, u: Float[Tensor, "B G"], h: Float[Tensor, "B H"]
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Input gate, forget gate, candidate and output gate, each [B H]."""
        i, f, g, o = (u + h @ self.weight_hh.T + self.bias_hh).chunk(4, dim=-1)
        return i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()

    def forward(
        self,
        x: Float[Tensor, "B T I"],
        state: tuple[Tensor, Tensor] | Float[Tensor, "2 B H"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T H"], tuple[Tensor, Tensor]]:
        """Read a sequence from left to right.

        Args:
            x: Inputs, T ≥ 1.
            state: Output h and memory c to start from, each [B H]; zeros if none.
            trace: If given, receives ``i``, ``f``, ``g``, ``o`` and ``c``, each
                [B T H].

        Returns:
            The output h of every step, and the last h and c.
        """
        if state is None:
            zeros = x.new_zeros(len(x), self.weight_hh.shape[1])
            state = zeros, zeros
        h, c = state
        outputs, seen = [], []
        for u in self.project(x).unbind(dim=1):
            i, f, g, o = self.gates(u, h)
            c = f * c + i * g
            h = o * c.tanh()
            outputs.append(h)
            if trace is not None:
                seen.append((i, f, g, o, c))
        if trace is not None:
            parts = zip(*seen, strict=True)
            for name, values in zip("ifgoc", parts, strict=True):
                trace[name] = torch.stack(values, dim=1)
        return torch.stack(outputs, dim=1), (h, c)


class LSTMLanguageModel(RecurrentLanguageModel):
    """Predicts the next character from a memory that has read all the earlier ones.

    Its state is h and c stacked [2 L B H]; a trace also receives ``i``, ``f``, ``g``,
    ``o`` and ``c``, each [L B T H].

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Memory cells H of every layer.
        num_layers: Recurrent layers L.
        forget_bias: See ``LSTMCell``.
        dropout: See ``RecurrentLanguageModel``.
        torch_kernel: See ``RecurrentLanguageModel``.
    """

    cell = LSTMCell
    kernel = torch.lstm
    opens = True

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
        forget_bias: float | None = 1.0,
        dropout: float = 0.0,
        torch_kernel: bool = False,
    ) -> None:
        super().__init__(
            vocab_size,
            embedding_size,
            hidden_size,
            num_layers,
            dropout,
            torch_kernel,
            forget_bias=forget_bias,
        )
