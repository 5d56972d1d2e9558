"""Encoder and decoder of several LSTMs above each other, which remember where they
looked."""

from collections.abc import Sequence

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.seq2seq import Seq2Seq, State


class LayeredSeq2Seq(Seq2Seq):
    """The lowest LSTM of the decoder looks, and those above it hear what it found.

    So they can keep in mind where it has looked, and all phones of a word are still
    trained at once: nothing that is found goes back to who looks. Every layer of the
    decoder starts where that layer of the encoder has ended; the states ``h`` and ``c``
    [B L·H] hold the layers side by side, the lowest first.

    Args:
        vocab_size: See ``Seq2Seq``.
        phones: See ``Seq2Seq``.
        embedding_size: See ``Seq2Seq``.
        hidden_size: Memory cells H of each layer.
        attention: A key of ``SCORES``.
        dropout: See ``Seq2Seq``; of what goes from layer to layer too.
        num_layers: LSTMs L above each other, in encoder and decoder alike; 2 or more.

    Raises:
        UserError: If there is no attention, or one layer only.

    Source:
        Wu et al. (2016), arXiv:1609.08144, section 3; there a step hears what the step
        before it found, here what it finds itself.
    """

    def __init__(
        self,
        vocab_size: int,
        phones: Sequence[str],
        embedding_size: int,
        hidden_size: int,
        attention: str = "general",
        dropout: float = 0.0,
        num_layers: int = 2,
    ) -> None:
        super().__init__(
            vocab_size, phones, embedding_size, hidden_size, attention, dropout
        )
        if self.attention is None or num_layers < 2:
            raise UserError(
                "Layers that hear what attention found need attention and are two or "
                "more: with fewer, take seq2seq."
            )
        self.encoder = nn.LSTM(
            embedding_size, hidden_size // 2, num_layers, batch_first=True,
            bidirectional=True, dropout=dropout,
        )  # fmt: skip
        self.above = nn.ModuleList(
            nn.LSTM(2 * hidden_size, hidden_size, batch_first=True)
            for _ in range(1, num_layers)
        )

    def step(
        self,
        phones: Int[Tensor, "B T"],
        state: State,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T Q"], State]:
        """Hear T phones more, and say after each what comes next; see ``Seq2Seq``."""
        assert self.attention is not None
        layers = 1 + len(self.above)
        starts = zip(
            *(state[name][None].chunk(layers, dim=-1) for name in ("h", "c")),
            strict=True,
        )
        h, c = next(starts)
        x = self.dropout(self.phone_embedding(phones))
        out, end = self.decoder(x, (h.contiguous(), c.contiguous()))
        weights = self.attention.score(out, state["sources"]).softmax(dim=-1)
        found, ends = weights @ state["sources"], [end]
        for layer, (h, c) in zip(self.above, starts, strict=True):
            x = self.dropout(torch.cat([out, found], dim=-1))
            out, end = layer(x, (h.contiguous(), c.contiguous()))
            ends.append(end)
        if trace is not None:
            trace["weights"] = weights
        mixed = self.attention.combine(torch.cat([found, out], dim=-1)).tanh()
        h, c = (torch.cat(each, dim=-1)[0] for each in zip(*ends, strict=True))
        return self.readout(self.dropout(mixed)), {**state, "h": h, "c": c}
