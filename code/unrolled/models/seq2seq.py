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
        found, weights = self.look(states, sources)
        return self.mix(found, states), weights

    def look(
        self, states: Float[Tensor, "B T H"], sources: Float[Tensor, "B S H"]
    ) -> tuple[Float[Tensor, "B T H"], Float[Tensor, "B T S"]]:
        """What the states find among the sources, and where they look."""
        weights = self.score(states, sources).softmax(dim=-1)
        return weights @ sources, weights

    def mix(
        self, found: Float[Tensor, "B T H"], states: Float[Tensor, "B T H"]
    ) -> Float[Tensor, "B T H"]:
        """The two as one, no wider than each."""
        return self.combine(torch.cat([found, states], dim=-1)).tanh()


class Seq2Seq(nn.Module):
    """Reads a word to its end, then says its phones one by one.

    The encoder is a bidirectional LSTM. What its two halves hold when each has read
    the whole word, side by side, is where the decoder starts: without attention that
    is all that the decoder ever learns of the word.

    With several layers the lowest LSTM of the decoder looks at what the highest of the
    encoder made of the word, and those above it hear what it found. So they can keep
    in mind where it has looked, and all phones of a word are still trained at once.

    Args:
        vocab_size: Number of letters V.
        phones: Names of the P phones; one mark more, of id P, begins and ends a row.
        embedding_size: Width E of a letter's and of a phone's vector.
        hidden_size: Memory cells H of the decoder, and of the encoder's two halves
            together; even.
        attention: A key of ``SCORES``, or ``none``.
        dropout: Share of the inputs of both LSTMs and of the readout that is set to
            zero in training; of what goes from layer to layer too.
        num_layers: LSTMs above each other, in encoder and decoder alike.

    Raises:
        UserError: If there is no such attention, or the hidden size is odd.

    Source:
        Sutskever, Vinyals & Le (2014), arXiv:1409.3215; Cho et al. (2014),
        arXiv:1406.1078; attention from the lowest layer, heard by those above: Wu et
        al. (2016), arXiv:1609.08144, section 3.
    """

    def __init__(
        self,
        vocab_size: int,
        phones: Sequence[str],
        embedding_size: int,
        hidden_size: int,
        attention: str = "none",
        dropout: float = 0.0,
        num_layers: int = 1,
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
        self.encoder = nn.LSTM(
            embedding_size,
            hidden_size // 2,
            num_layers,
            bidirectional=True,
            dropout=dropout if num_layers > 1 else 0.0,  # it stands between layers
            **settings,
        )
        self.decoder = nn.LSTM(embedding_size, hidden_size, **settings)
        self.attention = (
            None if attention == "none" else LSTMAttention(hidden_size, attention)
        )
        heard = hidden_size if self.attention is None else 2 * hidden_size
        self.above = nn.ModuleList(
            nn.LSTM(heard, hidden_size, **settings) for _ in range(1, num_layers)
        )
        self.dropout = nn.Dropout(dropout)
        self.readout = nn.Linear(hidden_size, len(phones) + 1)

    def begin(self, letters: Int[Tensor, "B S"]) -> State:
        """Read words of one length: ``h`` and ``c`` [B H], ``sources`` [B S H].

        Of several layers the states lie side by side, the lowest first.
        """
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
        starts = [
            state[name][None].chunk(1 + len(self.above), dim=-1) for name in ("h", "c")
        ]
        ends, found = [], None
        layers = [self.decoder, *self.above]
        for layer, h, c in zip(layers, *starts, strict=True):
            out, end = layer(x, (h.contiguous(), c.contiguous()))
            ends.append(end)
            if self.attention is not None and found is None:
                found, weights = self.attention.look(out, state["sources"])
                if trace is not None:
                    trace["weights"] = weights
            x = self.dropout(out if found is None else torch.cat([out, found], dim=-1))
        if self.attention is not None and found is not None:
            out = self.attention.mix(found, out)
        h, c = (torch.cat(each, dim=-1)[0] for each in zip(*ends, strict=True))
        return self.readout(self.dropout(out)), {**state, "h": h, "c": c}

    def forward(
        self, letters: Int[Tensor, "B S"], phones: Int[Tensor, "B T"]
    ) -> Float[Tensor, "B T Q"]:
        """Logits of every phone when all before it are given: teacher forcing."""
        return self.step(phones, self.begin(letters))[0]
