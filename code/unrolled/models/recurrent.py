"""What every recurrent language model has around its cells."""

from collections.abc import Callable
from typing import Any, ClassVar

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn


class RecurrentLanguageModel(nn.Module):
    """Predicts the next character from a state that has read all the earlier ones.

    A subclass names its cell, which reads ``(x, state)`` and returns its output at
    every step and its last state.

    Args:
        vocab_size: Number of characters V.
        embedding_size: Width E of a character's vector.
        hidden_size: Hidden units H of every layer.
        num_layers: Recurrent layers L, each reading the outputs of the one below.
        dropout: Share of the inputs of every layer and of the readout that is set to
            zero in training, never from step to step (Zaremba et al. 2014).
        torch_kernel: Whether torch's own layer computes, with the same weights, while
            nothing is traced: equal, as the tests prove, and faster in long trainings.
        **settings: Further arguments of the cell.

    Source:
        Mikolov et al. (2010); by character, Sutskever et al. (2011).
    """

    cell: ClassVar[type[nn.Module]]
    kernel: ClassVar[Callable[..., Any]]  # what torch.nn's layer of that kind calls
    opens: ClassVar[bool] = False  # whether the cell takes a trace, too

    def __init__(
        self,
        vocab_size: int,
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
        dropout: float = 0.0,
        torch_kernel: bool = False,
        **settings: Any,
    ) -> None:
        super().__init__()
        self.torch_kernel = torch_kernel
        self.embedding = nn.Embedding(vocab_size, embedding_size)
        sizes = [embedding_size] + [hidden_size] * (num_layers - 1)
        self.layers = nn.ModuleList(
            self.cell(size, hidden_size, **settings) for size in sizes
        )
        self.dropout = nn.Dropout(dropout)
        self.readout = nn.Linear(hidden_size, vocab_size)

    def forward(
        self,
        tokens: Int[Tensor, "B T"],
        state: Float[Tensor, "*C L B H"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T V"], Float[Tensor, "*C L B H"]]:
        """Logits of the next character after each position, and the last state.

        Args:
            tokens: Character ids in [0, V); logits at t predict token t + 1.
            state: Where an earlier call stopped; zeros if none. A cell with two
                parts has them stacked in front: ``h, c = state``.
            trace: If given, receives ``embedded`` [B T E], ``states`` (what the
                cells put out), and what else they tell, each [L B T H].

        Returns:
            Unnormalised log-probabilities, and the state to go on from.
        """
        x = embedded = self.embedding(tokens)
        starts = [None] * len(self.layers) if state is None else state.unbind(-3)
        last: list[Tensor] = []
        opened: dict[str, list[Tensor]] = {"states": []}
        for layer, start in zip(self.layers, starts, strict=True):
            inside: dict[str, Tensor] = {}
            if self.torch_kernel and trace is None:
                out, after = by_torch(self.kernel, layer, self.dropout(x), start)
            else:
                extra = (inside,) if self.opens and trace is not None else ()
                out, after = layer(self.dropout(x), start, *extra)
            last.append(after if isinstance(after, Tensor) else torch.stack(after))
            for name, values in {"states": out, **inside}.items():
                opened.setdefault(name, []).append(values)
            x = out
        if trace is not None:
            trace["embedded"] = embedded
            trace.update({name: torch.stack(each) for name, each in opened.items()})
        return self.readout(self.dropout(x)), torch.stack(last, dim=-3)


def by_torch(
    kernel: Callable[..., Any],
    layer: nn.Module,
    x: Float[Tensor, "B T I"],
    start: Tensor | None,
) -> tuple[Float[Tensor, "B T H"], Tensor]:
    """One layer's outputs and last state, computed by torch from our weights.

    Args:
        kernel: What ``torch.nn``'s layer of that kind calls, such as ``torch.gru``.
        layer: A cell with torch's four parameters.
        x: Inputs, T ≥ 1.
        start: State to start from; zeros if none. Of an LSTM, h and c stacked.
    """
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    weights = [layer.get_parameter(name) for name in names]
    hidden, parts = weights[1].shape[1], 2 if kernel is torch.lstm else 1
    if start is None:
        start = x.new_zeros(*((2,) if parts == 2 else ()), len(x), hidden)
    # torch's axis of layers, which here is one.
    state = tuple(start[:, None]) if parts == 2 else start[None]
    out, *last = kernel(x, state, weights, True, 1, 0.0, True, False, True)
    return out, torch.cat(last) if parts == 2 else last[0][0]
