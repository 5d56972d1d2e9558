"""BERT: an encoder alone, that fills gaps, and that can be taught something else."""

from collections.abc import Sequence

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.transformer import EncoderLayer


class Bert(nn.Module):
    """Reads a row of words all at once and says of places which word stands there.

    What it looks up a word by also reads it out. The layers are those of the
    Transformer's encoder, with the norm before each step and one more at the end.

    Args:
        words: The V words that ids stand for.
        d_model: Width D.
        num_heads: Heads N, a divisor of D.
        num_layers: Layers L.
        d_ff: Width of the feed-forward networks.
        context_length: Most words of a row C; each place has a learned vector.
        dropout: Of every step, and of the embeddings.
        position_std: Spread of the places' vectors at the beginning. Small ones are
            drowned by the words, and the model is slow to see that places differ.

    Raises:
        UserError: If the heads do not divide the width.

    Source:
        Devlin et al. (2019), arXiv:1810.04805, section 3. Left out are the segments
        and the next-sentence task; there, norms come after the steps.
    """

    def __init__(
        self,
        words: Sequence[str],
        d_model: int,
        num_heads: int,
        num_layers: int,
        d_ff: int,
        context_length: int,
        dropout: float = 0.0,
        position_std: float = 0.02,
    ) -> None:
        super().__init__()
        self.words, self.context_length = tuple(words), context_length
        self.embedding = nn.Embedding(len(words), d_model)
        nn.init.normal_(self.embedding.weight, std=d_model**-0.5)
        places = torch.randn(context_length, d_model)
        self.positions = nn.Parameter(places * position_std)
        self.layers = nn.ModuleList(
            EncoderLayer(d_model, num_heads, d_ff, "pre", dropout=dropout)
            for _ in range(num_layers)
        )
        self.norm = nn.LayerNorm(d_model)
        self.dropout = nn.Dropout(dropout)
        self.bias = nn.Parameter(torch.zeros(len(words)))

    def encode(
        self, tokens: Int[Tensor, "B T"], trace: dict[str, Tensor] | None = None
    ) -> Float[Tensor, "B T D"]:
        """What every place has become after it looked at all the others.

        Args:
            tokens: Ids in [0, V), T ≤ C; below 0 where a row has ended.
            trace: If given, receives the ``weights`` [L B N T T].

        Raises:
            UserError: If a row is longer than the context.
        """
        if tokens.shape[1] > self.context_length:
            raise UserError(
                f"{tokens.shape[1]} words are more than the {self.context_length} "
                "that fit in the context: shorten the row."
            )
        there = tokens >= 0
        x = self.embedding(tokens.clamp(min=0)) + self.positions[: tokens.shape[1]]
        x, mask, weights = self.dropout(x), None, []
        if not there.all():
            mask = there[:, None, None]
        for layer in self.layers:
            inside: dict[str, Tensor] | None = None if trace is None else {}
            x = layer(x, mask, inside)
            if inside is not None:
                weights.append(inside["weights"])
        if trace is not None:
            trace["weights"] = torch.stack(weights)
        return self.norm(x)

    def forward(
        self,
        tokens: Int[Tensor, "B T"],
        asked: Bool[Tensor, "B T"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> Float[Tensor, "*A V"]:
        """Logits of the words at the places asked for, one row after the other.

        Args:
            tokens: See ``encode``.
            asked: True where a word is wanted; everywhere [B T V] if none.
            trace: See ``encode``.
        """
        states = self.encode(tokens, trace)
        if asked is not None:
            states = states[asked]
        return states @ self.embedding.weight.T + self.bias


class BertClassifier(Bert):
    """Says of a whole row what kind it is, from the mean of what its places became.

    Args:
        words: See ``Bert``, as are the others.
        labels: Names of the K kinds.

    Source:
        Devlin et al. (2019), section 4.1, where one place, put in front for that,
        is read instead of the mean.
    """

    def __init__(
        self,
        words: Sequence[str],
        labels: Sequence[str],
        d_model: int,
        num_heads: int,
        num_layers: int,
        d_ff: int,
        context_length: int,
        dropout: float = 0.0,
        position_std: float = 0.02,
    ) -> None:
        super().__init__(
            words,
            d_model,
            num_heads,
            num_layers,
            d_ff,
            context_length,
            dropout,
            position_std,
        )
        self.labels = tuple(labels)
        self.head = nn.Linear(d_model, len(labels))

    def forward(  # type: ignore[override]
        self, tokens: Int[Tensor, "B T"], trace: dict[str, Tensor] | None = None
    ) -> Float[Tensor, "B K"]:
        """Logits of the kinds; rows have at least one word."""
        there = (tokens >= 0)[..., None]
        states = self.encode(tokens, trace)
        mean = (states * there).sum(dim=1) / there.sum(dim=1)
        return self.head(self.dropout(mean))
