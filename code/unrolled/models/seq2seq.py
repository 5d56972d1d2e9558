"""An encoder that reads one sequence and a decoder that writes another: two LSTMs,
with or without attention between them."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError

State = dict[str, Tensor]  # what a decoder goes on from; rows are every first axis


class DotScore(nn.Module):
    """How well a state and a source fit: their product, unscaled.

    Source:
        Luong, Pham & Manning (2015), arXiv:1508.04025, equation 8, "dot".
    """

    def __init__(self, hidden_size: int) -> None:
        super().__init__()

    def forward(
        self, states: Float[Tensor, "B T H"], sources: Float[Tensor, "B S H"]
    ) -> Float[Tensor, "B T S"]:
        """A score for every state and every source."""
        return states @ sources.mT


class GeneralScore(DotScore):
    """The same with a matrix between the two, so that they need not speak alike.

    Source:
        Luong, Pham & Manning (2015), arXiv:1508.04025, equation 8, "general".
    """

    def __init__(self, hidden_size: int) -> None:
        super().__init__(hidden_size)
        self.between = nn.Linear(hidden_size, hidden_size, bias=False)

    def forward(
        self, states: Float[Tensor, "B T H"], sources: Float[Tensor, "B S H"]
    ) -> Float[Tensor, "B T S"]:
        """A score for every state and every source."""
        return super().forward(states, self.between(sources))


class AdditiveScore(nn.Module):
    """The two are projected and added, squashed, and weighed: a network of one layer.

    Source:
        Bahdanau, Cho & Bengio (2015), arXiv:1409.0473, appendix A.1.2.
    """

    def __init__(self, hidden_size: int) -> None:
        super().__init__()
        self.of_state = nn.Linear(hidden_size, hidden_size, bias=False)
        self.of_source = nn.Linear(hidden_size, hidden_size)
        self.weigh = nn.Linear(hidden_size, 1, bias=False)

    def forward(
        self, states: Float[Tensor, "B T H"], sources: Float[Tensor, "B S H"]
    ) -> Float[Tensor, "B T S"]:
        """A score for every state and every source."""
        both = self.of_state(states)[:, :, None] + self.of_source(sources)[:, None]
        return self.weigh(both.tanh()).squeeze(-1)


SCORES: dict[str, Callable[[int], nn.Module]] = {
    "dot": DotScore,
    "general": GeneralScore,
    "additive": AdditiveScore,
}


class LSTMAttention(nn.Module):
    """Every state of a decoder looks back at what an encoder read.

    Args:
        hidden_size: Width H of the states and of the sources.
        score: A key of ``SCORES``.

    Source:
        Luong, Pham & Manning (2015), arXiv:1508.04025, equations 5 to 7.
    """

    def __init__(self, hidden_size: int, score: str) -> None:
        super().__init__()
        self.score = SCORES[score](hidden_size)
        self.combine = nn.Linear(2 * hidden_size, hidden_size, bias=False)

    def forward(
        self, states: Float[Tensor, "B T H"], sources: Float[Tensor, "B S H"]
    ) -> tuple[Float[Tensor, "B T H"], Float[Tensor, "B T S"]]:
        """The states with what they found mixed in, and where they looked."""
        weights = self.score(states, sources).softmax(dim=-1)
        found = weights @ sources
        return self.combine(torch.cat([found, states], dim=-1)).tanh(), weights


class Seq2Seq(nn.Module):
    """Reads a word to its end, then says its phones one by one.

    The encoder is a bidirectional LSTM. What its two halves hold when each has read
    the whole word, side by side, is where the decoder starts: without attention that
    is all that the decoder ever learns of the word.

    Args:
        vocab_size: Number of letters V.
        phones: Names of the P phones; one mark more, of id P, begins and ends a row.
        embedding_size: Width E of a letter's and of a phone's vector.
        hidden_size: Memory cells H of the decoder, and of the encoder's two halves
            together; even.
        attention: A key of ``SCORES``, or ``none``.
        dropout: Share of the inputs of both LSTMs and of the readout that is set to
            zero in training.

    Raises:
        UserError: If there is no such attention, or the hidden size is odd.

    Source:
        Sutskever, Vinyals & Le (2014), arXiv:1409.3215; Cho et al. (2014),
        arXiv:1406.1078.
    """

    def __init__(
        self,
        vocab_size: int,
        phones: Sequence[str],
        embedding_size: int,
        hidden_size: int,
        attention: str = "none",
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        if attention not in (*SCORES, "none"):
            raise UserError(
                f"There is no attention called {attention!r}: choose one of "
                f"{', '.join(SCORES)}, or none."
            )
        if hidden_size % 2:
            raise UserError(
                f"A hidden size of {hidden_size} cannot be shared by the two halves "
                "of the encoder: give an even one."
            )
        self.phones, self.mark = tuple(phones), len(phones)
        self.letter_embedding = nn.Embedding(vocab_size, embedding_size)
        self.phone_embedding = nn.Embedding(len(phones) + 1, embedding_size)
        settings: dict[str, Any] = {"batch_first": True}
        half = hidden_size // 2
        self.encoder = nn.LSTM(embedding_size, half, bidirectional=True, **settings)
        self.decoder = nn.LSTM(embedding_size, hidden_size, **settings)
        self.attention = (
            None if attention == "none" else LSTMAttention(hidden_size, attention)
        )
        self.dropout = nn.Dropout(dropout)
        self.readout = nn.Linear(hidden_size, len(phones) + 1)

    def begin(self, letters: Int[Tensor, "B S"]) -> State:
        """Read words of one length: ``h`` and ``c`` [B H], ``sources`` [B S H]."""
        sources, (h, c) = self.encoder(self.dropout(self.letter_embedding(letters)))
        return {
            "h": h.transpose(0, 1).flatten(1),  # both halves side by side
            "c": c.transpose(0, 1).flatten(1),
            "sources": sources,
        }

    def step(
        self,
        phones: Int[Tensor, "B T"],
        state: State,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T Q"], State]:
        """Hear T phones more, and say after each what comes next.

        Args:
            phones: Ids in [0, P], the first of a row the mark.
            state: From ``begin`` or from the step before.
            trace: If given, receives the attention's ``weights`` [B T S].

        Returns:
            Logits of the P phones and the mark (Q = P + 1), and the state after them.
        """
        x = self.dropout(self.phone_embedding(phones))
        start = state["h"][None].contiguous(), state["c"][None].contiguous()
        out, (h, c) = self.decoder(x, start)
        if self.attention is not None:
            out, weights = self.attention(out, state["sources"])
            if trace is not None:
                trace["weights"] = weights
        return self.readout(self.dropout(out)), {**state, "h": h[0], "c": c[0]}

    def forward(
        self, letters: Int[Tensor, "B S"], phones: Int[Tensor, "B T"]
    ) -> Float[Tensor, "B T Q"]:
        """Logits of every phone when all before it are given: teacher forcing."""
        return self.step(phones, self.begin(letters))[0]
