"""The Transformer of 2017: an encoder and a decoder made of attention, from scratch."""

import math
from collections.abc import Callable, Sequence

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.attention import MultiHeadAttention, causal
from unrolled.models.seq2seq import State

NORMS = ("post", "pre", "none")


def sinusoids(length: int, d_model: int) -> Float[Tensor, "T D"]:
    """A row of waves for every place: sines and cosines by turns, ever slower.

    Args:
        length: Places T.
        d_model: Width D, even.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, section 3.5.
    """
    places = torch.arange(length)[:, None]
    rates = torch.exp(torch.arange(0, d_model, 2) * (-math.log(10_000.0) / d_model))
    return torch.stack([(places * rates).sin(), (places * rates).cos()], -1).flatten(1)


class Layer(nn.Module):
    """What encoder and decoder layers share: a step is added, and the sum normalised.

    Args:
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        d_ff: Width of the feed-forward network inside; 0 for none.
        num_norms: Steps of the layer, each with a normalisation of its own.
        norm: Where it stands: ``post``, after every sum, as in 2017; ``pre``, before
            every step, inside the branch that is added; or ``none``.
        residual: Whether a step's result is added to what it was made from.
        dropout: Share of every step's result that is set to zero in training.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, section 3.1; ``pre`` is of Xiong
        et al. (2020), arXiv:2002.04745, and older.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        num_norms: int,
        norm: str = "post",
        residual: bool = True,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        if norm not in NORMS:
            raise UserError(
                f"There is no place for a norm called {norm!r}: choose one of "
                f"{', '.join(NORMS)}."
            )
        self.norm, self.residual = norm, residual
        self.self_attn = MultiHeadAttention(d_model, num_heads)
        if d_ff:
            self.linear1 = nn.Linear(d_model, d_ff)
            self.linear2 = nn.Linear(d_ff, d_model)
        self.d_ff = d_ff
        for i in range(1, num_norms + 1 if norm != "none" else 1):
            setattr(self, f"norm{i}", nn.LayerNorm(d_model))
        self.dropout = nn.Dropout(dropout)

    def add(
        self,
        number: int,
        x: Float[Tensor, "B T D"],
        change: Callable[[Tensor], Tensor],
    ) -> Float[Tensor, "B T D"]:
        """One step: ``x`` with its change added, normalised in the layer's way."""
        norm = getattr(self, f"norm{number}", nn.Identity())
        changed = self.dropout(change(norm(x) if self.norm == "pre" else x))
        total = x + changed if self.residual else changed
        return norm(total) if self.norm == "post" else total

    def feed_forward(self, x: Float[Tensor, "B T D"]) -> Float[Tensor, "B T D"]:
        """Every place by itself, through a wider layer and back."""
        return self.linear2(self.dropout(self.linear1(x).relu()))


class EncoderLayer(Layer):
    """Every place looks at every other, then thinks by itself.

    Equal to ``torch.nn.TransformerEncoderLayer`` with the same weights, whose
    parameters have the same names. See ``Layer`` for the arguments.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        norm: str = "post",
        residual: bool = True,
        dropout: float = 0.0,
    ) -> None:
        super().__init__(d_model, num_heads, d_ff, 2, norm, residual, dropout)

    def forward(
        self,
        x: Float[Tensor, "B T D"],
        mask: Bool[Tensor, "#B #N #T T"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> Float[Tensor, "B T D"]:
        """One layer further; a trace receives ``weights`` [B N T T]."""
        x = self.add(1, x, lambda y: self.self_attn(y, mask=mask, trace=trace))
        return self.add(2, x, self.feed_forward) if self.d_ff else x


class DecoderLayer(Layer):
    """Every place looks back, then at what the encoder read, then thinks by itself.

    Equal to ``torch.nn.TransformerDecoderLayer`` with the same weights, whose
    parameters have the same names. See ``Layer`` for the arguments.
    """

    def __init__(
        self,
        d_model: int,
        num_heads: int,
        d_ff: int,
        norm: str = "post",
        residual: bool = True,
        dropout: float = 0.0,
    ) -> None:
        super().__init__(d_model, num_heads, d_ff, 3, norm, residual, dropout)
        self.multihead_attn = MultiHeadAttention(d_model, num_heads)

    def forward(
        self,
        x: Float[Tensor, "B T D"],
        memory: Float[Tensor, "B S D"],
        trace: dict[str, Tensor] | None = None,
    ) -> Float[Tensor, "B T D"]:
        """One layer further; a trace receives ``weights`` [B N T S] on the memory."""
        mask = causal(x.shape[1], x.shape[1]).to(x.device)
        x = self.add(1, x, lambda y: self.self_attn(y, mask=mask))
        x = self.add(2, x, lambda y: self.multihead_attn(y, memory, trace=trace))
        return self.add(3, x, self.feed_forward) if self.d_ff else x


class Transformer(nn.Module):
    """Reads a word all at once, then says its phones one by one.

    Embeddings are scaled by √D and have sinusoids added to them. A stack of ``pre``
    layers ends in one more normalisation.

    Args:
        vocab_size: Number of letters V.
        phones: Names of the P phones; one mark more, of id P, begins and ends a row.
        d_model: Width D, even.
        num_heads: Heads N of every attention, a divisor of D.
        num_layers: Layers of the encoder, and of the decoder.
        d_ff: Width of the feed-forward networks; 0 for none.
        norm: See ``Layer``.
        residual: See ``Layer``.
        dropout: Of every step, and of the embeddings.
        positions: Whether sinusoids are added.

    Raises:
        UserError: If the heads do not divide the width, or there is no such norm.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762.
    """

    def __init__(
        self,
        vocab_size: int,
        phones: Sequence[str],
        d_model: int,
        num_heads: int,
        num_layers: int,
        d_ff: int,
        norm: str = "post",
        residual: bool = True,
        dropout: float = 0.0,
        positions: bool = True,
    ) -> None:
        super().__init__()
        self.phones, self.mark = tuple(phones), len(phones)
        self.positions = positions
        self.letter_embedding = nn.Embedding(vocab_size, d_model)
        self.phone_embedding = nn.Embedding(len(phones) + 1, d_model)
        for embedding in (self.letter_embedding, self.phone_embedding):
            nn.init.normal_(embedding.weight, std=d_model**-0.5)
        settings = (d_model, num_heads, d_ff, norm, residual, dropout)
        self.encoder = nn.ModuleList(EncoderLayer(*settings) for _ in range(num_layers))
        self.decoder = nn.ModuleList(DecoderLayer(*settings) for _ in range(num_layers))
        ends = norm == "pre"
        self.encoder_norm = nn.LayerNorm(d_model) if ends else nn.Identity()
        self.decoder_norm = nn.LayerNorm(d_model) if ends else nn.Identity()
        self.dropout = nn.Dropout(dropout)
        self.readout = nn.Linear(d_model, len(phones) + 1)

    def embed(
        self, embedding: nn.Embedding, ids: Int[Tensor, "B T"]
    ) -> Float[Tensor, "B T D"]:
        """Ids as vectors that know their places."""
        x = embedding(ids) * math.sqrt(embedding.embedding_dim)
        return self.dropout(x + sinusoids(*x.shape[1:]).to(x) if self.positions else x)

    def begin(self, letters: Int[Tensor, "B S"]) -> State:
        """Read words of one length: ``memory`` [B S D], and ``heard`` [B 0], phones."""
        x = self.embed(self.letter_embedding, letters)
        for layer in self.encoder:
            x = layer(x)
        return {"memory": self.encoder_norm(x), "heard": letters[:, :0]}

    def step(
        self,
        phones: Int[Tensor, "B T"],
        state: State,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T Q"], State]:
        """Hear T phones more, and say after each what comes next.

        What was heard before is computed again: words are short.

        Args:
            phones: Ids in [0, P], the first of a row the mark.
            state: From ``begin`` or from the step before.
            trace: If given, receives the ``weights`` [L B N T S] on the letters.

        Returns:
            Logits of the P phones and the mark (Q = P + 1), and the state after them.
        """
        new = phones.shape[1]
        heard = torch.cat([state["heard"], phones], dim=1)
        x, weights = self.embed(self.phone_embedding, heard), []
        for layer in self.decoder:
            inside: dict[str, Tensor] | None = None if trace is None else {}
            x = layer(x, state["memory"], inside)
            if inside is not None:
                weights.append(inside["weights"][..., -new:, :])
        if trace is not None:
            trace["weights"] = torch.stack(weights)
        logits = self.readout(self.decoder_norm(x[:, -new:]))
        return logits, {**state, "heard": heard}

    def forward(
        self, letters: Int[Tensor, "B S"], phones: Int[Tensor, "B T"]
    ) -> Float[Tensor, "B T Q"]:
        """Logits of every phone when all before it are given: teacher forcing."""
        return self.step(phones, self.begin(letters))[0]
