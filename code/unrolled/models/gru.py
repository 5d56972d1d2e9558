"""The gated recurrent unit, in both published forms, from scratch."""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.recurrent import RecurrentLanguageModel


class GRUCell(nn.Module):
    """One recurrent layer whose state moves part of the way to a candidate.

    Parameter names, shapes, the order of the gates (reset, update, candidate) and
    starting values are those of ``torch.nn.GRU``, so that weights move between the
    two as they are.

    Args:
        input_size: Width I of the input at one step.
        hidden_size: Number of hidden units H.
        reset_after: Whether the reset gate scales what the old state's matrix gave
            (as in torch and cuDNN), or the old state before the matrix.

    Source:
        Cho et al. (2014), arXiv:1406.1078, section 2.3; its first version has the
        reset gate after the matrix, its third before.
    """

    def __init__(
        self, input_size: int, hidden_size: int, reset_after: bool = True
    ) -> None:
        super().__init__()
        self.reset_after = reset_after
        rows = 3 * hidden_size
        self.weight_ih = nn.Parameter(torch.empty(rows, input_size))
        self.weight_hh = nn.Parameter(torch.empty(rows, hidden_size))
        self.bias_ih = nn.Parameter(torch.empty(rows))
        self.bias_hh = nn.Parameter(torch.empty(rows))
        bound = hidden_size**-0.5
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)

    def project(self, x: Float[Tensor, "B T I"]) -> Float[Tensor, "B T G"]:
        """The input's share of all three sums (G = 3H); it needs no state."""
        return x @ self.weight_ih.T + self.bias_ih

    def gates(
        self, u: Float[Tensor, "B G"], h: Float[Tensor, "B H"]
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Reset gate, update gate and candidate, each [B H]."""
        H = h.shape[-1]
        u_rz, u_n = u.split([2 * H, H], dim=-1)
        if self.reset_after:
            v = h @ self.weight_hh.T + self.bias_hh
            v_rz, v_n = v.split([2 * H, H], dim=-1)
            r, z = (u_rz + v_rz).sigmoid().chunk(2, dim=-1)
            return r, z, (u_n + r * v_n).tanh()
        W_rz, W_n = self.weight_hh.split([2 * H, H])
        b_rz, b_n = self.bias_hh.split([2 * H, H])
        r, z = (u_rz + h @ W_rz.T + b_rz).sigmoid().chunk(2, dim=-1)
        return r, z, (u_n + (r * h) @ W_n.T + b_n).tanh()

    def forward(
        self,
        x: Float[Tensor, "B T I"],
        h: Float[Tensor, "B H"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T H"], Float[Tensor, "B H"]]:
        """Read a sequence from left to right.

        Args:
            x: Inputs, T ≥ 1.
            h: State to start from; zeros if none.
            trace: If given, receives ``r``, ``z`` and ``n``, each [B T H].

        Returns:
            Every state, and the last one.
        """
        if h is None:
            h = x.new_zeros(len(x), self.weight_hh.shape[1])
        states, seen = [], []
        for u in self.project(x).unbind(dim=1):
            r, z, n = self.gates(u, h)
            h = (1 - z) * n + z * h
            states.append(h)
            if trace is not None:
                seen.append((r, z, n))
        if trace is not None:
            r, z, n = (torch.stack(v, 1) for v in zip(*seen, strict=True))
            trace.update(r=r, z=z, n=n)
        return torch.stack(states, dim=1), h


class GRULanguageModel(RecurrentLanguageModel):
    """Predicts the next character from a state that has read all the earlier ones.

    A trace also receives ``r``, ``z`` and ``n``, each [L B T H].

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Hidden units H of every layer.
        num_layers: Recurrent layers L.
        reset_after: See ``GRUCell``.
        dropout: See ``RecurrentLanguageModel``.
        torch_kernel: See ``RecurrentLanguageModel``; torch has one form only.

    Raises:
        UserError: If torch's kernel is asked for the form that it does not have.
    """

    cell = GRUCell
    kernel = torch.gru
    opens = True

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
        reset_after: bool = True,
        dropout: float = 0.0,
        torch_kernel: bool = False,
    ) -> None:
        if torch_kernel and not reset_after:
            raise UserError(
                "torch's kernel has the reset gate after the matrix: leave out "
                "torch_kernel or set reset_after."
            )
        super().__init__(
            vocab_size,
            embedding_size,
            hidden_size,
            num_layers,
            dropout,
            torch_kernel,
            reset_after=reset_after,
        )
