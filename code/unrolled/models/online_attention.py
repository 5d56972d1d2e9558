"""Attention a block of keys at a time: the same numbers, and never a T x S matrix."""

import math

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def online_attention(
    queries: Float[Tensor, "*B T K"],
    keys: Float[Tensor, "*B S K"],
    values: Float[Tensor, "*B S W"],
    mask: Bool[Tensor, "*#B #T S"] | None = None,
    block: int = 64,
) -> Float[Tensor, "*B T W"]:
    """What ``attention`` computes, with one pass over keys and values.

    Args:
        queries: What each of T places asks for.
        keys: What each of S sources offers.
        values: What each source hands over.
        mask: True where a query may look; all may look everywhere if none.
        block: Sources looked at together, at least 1; no result depends on it.

    Returns:
        The means; not numbers where a query may look nowhere.

    Source:
        The running maximum and sum of Milakov and Gimelshein (2018), arXiv:1805.02867;
        for attention, Rabe and Staats (2021), arXiv:2112.05682, and Dao et al. (2022),
        arXiv:2205.14135.
    """
    shape = (*queries.shape[:-1], 1)
    lowest = torch.finfo(queries.dtype).min
    highest = queries.new_full(shape, lowest)
    total = queries.new_zeros(shape)
    mixed = queries.new_zeros(*shape[:-1], values.shape[-1])
    for start in range(0, keys.shape[-2], block):
        here = slice(start, start + block)
        scores = queries @ keys[..., here, :].mT
        scores = scores / math.sqrt(queries.shape[-1])
        if mask is not None:
            scores = scores.masked_fill(~mask[..., here], -torch.inf)
        top = torch.maximum(highest, scores.amax(-1, keepdim=True))
        shrink = (highest - top).exp()
        weights = (scores - top).exp()
        total = total * shrink + weights.sum(-1, keepdim=True)
        mixed = mixed * shrink + weights @ values[..., here, :]
        highest = top
    return mixed / total
