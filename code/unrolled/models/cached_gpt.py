"""A GPT that writes: one token at a time, into a cache whose room is made once."""

from typing import cast

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.models.gpt import Block, GPTLanguageModel
from unrolled.models.positions import turned


class CachedGPT:
    """Reads on from a cache of C places, used in a ring: the newest takes the oldest's.

    It computes what the model computes with its state, with as few kernels as it can,
    since a token of a small model costs less arithmetic than it costs calls. Keys are
    turned when they are stored, by where they stand: only differences count, and the
    order of the places in memory does not.

    Args:
        model: Whose weights are read; they are used where they lie, not copied.

    Attributes:
        read: Places that are remembered, and one more than the last one's.
    """

    def __init__(self, model: GPTLanguageModel) -> None:
        self.model, self.read = model, 0
        self.layers = [cast(Block, layer) for layer in model.layers]
        self.num_heads = self.layers[0].self_attn.num_heads
        weight = model.embedding.weight
        shape = (2, self.num_heads, model.context_length, -1)
        size = 2 * model.context_length * weight.shape[1]
        # Keys, then values.
        self.cache = [weight.new_zeros(size).view(shape) for _ in self.layers]
        self.turns: tuple[Tensor, Tensor] | None = None

    @torch.inference_mode()
    def begin(self, tokens: Int[Tensor, " T"]) -> Float[Tensor, " V"]:
        """Read a beginning, T ≥ 1, all at once; logits of what comes next."""
        logits, state = self.model(tokens[None])
        self.read = state.shape[1]
        angles = self._angles(self.read)
        for layer, cache, both in zip(self.layers, self.cache, state, strict=True):
            attend = layer.self_attn
            keys, values = both.transpose(0, 1).chunk(2, dim=-1)
            k = attend.k_norm(attend.heads(keys))
            if angles is not None:
                k = turned(k, (angles[0][: self.read], angles[1][: self.read]))
            cache[0, :, : self.read] = k[0]
            cache[1, :, : self.read] = attend.heads(values)[0]
        return logits[0, -1]

    @torch.inference_mode()
    def step(self, token: int) -> Float[Tensor, " V"]:
        """Read one token more; logits of what comes next."""
        model, length = self.model, self.model.context_length
        slot, here = self.read % length, min(self.read + 1, length)
        x = model.embedding.weight[token]
        # As the model counts them: places beyond the context stand where its last does.
        x = model.positions.add(x[None, None], min(self.read, length - 1))[0, 0]
        angles = self._angles(self.read + 1)
        if angles is not None:
            angles = angles[0][self.read], angles[1][self.read]
        bias = model.positions.bias(x, 1, here)
        if bias is not None:  # of the oldest place first, in the order of the ring
            bias = bias.roll(slot + 1 - here, dims=-1)
        for layer, cache in zip(self.layers, self.cache, strict=True):
            x = self._layer(layer, cache, x, slot, here, angles, bias)
        self.read += 1
        x = model.norm(x)
        if model.readout is None:
            return torch.mv(model.embedding.weight, x)
        return _linear(model.readout, x)

    def _layer(
        self,
        layer: Block,
        cache: Tensor,
        x: Tensor,
        slot: int,
        here: int,
        angles: tuple[Tensor, Tensor] | None,
        bias: Tensor | None,
    ) -> Tensor:
        attend, heads = layer.self_attn, self.num_heads
        y = torch.addmv(attend.in_proj_bias, attend.in_proj_weight, layer.norm1(x))
        each = y.view(3 * heads, -1)
        turning = each[: 2 * heads]
        if isinstance(attend.q_norm, nn.RMSNorm):
            both = attend.q_norm(turning[:heads]), attend.k_norm(turning[heads:])
            turning = torch.cat(both)
        if angles is not None:
            half = turning.roll(turning.shape[-1] // 2, dims=-1)
            turning = torch.addcmul(turning * angles[0], half, angles[1])
        cache[0, :, slot] = turning[heads:]
        cache[1, :, slot] = each[2 * heads :]
        keys, values = cache[:, :, :here]
        seen = F.scaled_dot_product_attention(
            turning[None, :heads, None], keys[None], values[None], attn_mask=bias
        )
        x = x + _linear(attend.out_proj, seen.view(-1))
        wide = _linear(layer.linear1, layer.norm2(x))
        return x + _linear(layer.linear2, layer.activation(wide))

    def _angles(self, length: int) -> tuple[Tensor, Tensor] | None:
        """See ``Rotary.angles``: of so many places, made in double precision, since a
        text may be long."""
        scheme, weight = self.model.positions, self.model.embedding.weight
        if self.turns is None or len(self.turns[0]) < length:
            made = scheme.angles(torch.empty(0, dtype=torch.float64), 2 * length)
            self.turns = made and (made[0].to(weight), made[1].to(weight))
        return self.turns


def _linear(layer: nn.Linear, x: Float[Tensor, " I"]) -> Float[Tensor, " O"]:
    return torch.addmv(layer.bias, layer.weight, x)
