"""Scaled dot-product attention, and several heads of it, from scratch."""

import math

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.errors import UserError


def attention(
    queries: Float[Tensor, "*B T K"],
    keys: Float[Tensor, "*B S K"],
    values: Float[Tensor, "*B S W"],
    mask: Bool[Tensor, "*#B #T S"] | None = None,
) -> tuple[Float[Tensor, "*B T W"], Float[Tensor, "*B T S"]]:
    """Every query's mean of the values, weighted by how well its key fits.

    Args:
        queries: What each of T places asks for.
        keys: What each of S sources offers.
        values: What each source hands over.
        mask: True where a query may look; all may look everywhere if none.

    Returns:
        The means, and the weights they were taken with. A query that may look
        nowhere gets weights that are not numbers.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, equation 1.
    """
    scores = queries @ keys.mT / math.sqrt(queries.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    weights = scores.softmax(dim=-1)
    return weights @ values, weights


def causal(num_queries: int, num_keys: int) -> Bool[Tensor, "T S"]:
    """A mask that hides the future: the last query may look at every key.

    Args:
        num_queries: Places T that ask, the last of the sequence.
        num_keys: Places S of the whole sequence, at least T.
    """
    return torch.ones(num_queries, num_keys, dtype=torch.bool).tril(
        num_keys - num_queries
    )


class MultiHeadAttention(nn.Module):
    """Several attentions side by side, each in a part of the width of its own.

    Parameter names and shapes are those of ``torch.nn.MultiheadAttention``, so that
    weights move between the two as they are. So are the starting values.

    Args:
        d_model: Width D of what comes in and goes out.
        num_heads: Heads N, a divisor of D; each is K = D / N wide.

    Raises:
        UserError: If the heads do not divide the width.

    Source:
        Vaswani et al. (2017), arXiv:1706.03762, section 3.2.2.
    """

    def __init__(self, d_model: int, num_heads: int) -> None:
        super().__init__()
        if d_model % num_heads:
            raise UserError(
                f"A width of {d_model} cannot be shared evenly by "
                f"{num_heads} heads: choose a number that divides it."
            )
        self.num_heads = num_heads
        self.in_proj_weight = nn.Parameter(torch.empty(3 * d_model, d_model))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * d_model))
        self.out_proj = nn.Linear(d_model, d_model)
        nn.init.xavier_uniform_(self.in_proj_weight)
        nn.init.zeros_(self.out_proj.bias)

    def project(
        self, x: Float[Tensor, "B T D"], source: Float[Tensor, "B S D"]
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Queries [B N T K] of ``x``; keys and values [B N S K] of the source."""
        weights = self.in_proj_weight.chunk(3)
        biases = self.in_proj_bias.chunk(3)
        parts = zip((x, source, source), weights, biases, strict=True)
        q, k, v = (
            F.linear(each, weight, bias)
            .unflatten(-1, (self.num_heads, -1))
            .transpose(1, 2)
            for each, weight, bias in parts
        )
        return q, k, v

    def forward(
        self,
        x: Float[Tensor, "B T D"],
        source: Float[Tensor, "B S D"] | None = None,
        mask: Bool[Tensor, "*#B #T S"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> Float[Tensor, "B T D"]:
        """Let every place of ``x`` look at the source.

        Args:
            x: What asks.
            source: What is looked at; ``x`` itself if none.
            mask: True where a place may look, to be broadcast over [B N T S].
            trace: If given, receives ``weights`` [B N T S]; without it, torch's own
                attention computes the same and never keeps them.
        """
        q, k, v = self.project(x, x if source is None else source)
        if trace is None:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        else:
            mixed, trace["weights"] = attention(q, k, v, mask)
        return self.out_proj(mixed.transpose(1, 2).flatten(-2))
