"""A Transformer taken apart: where its heads look, and what it does without parts."""

import copy
from typing import Any

import torch
from torch import Tensor, nn

from unrolled.models.attention import MultiHeadAttention
from unrolled.models.transformer import Transformer


def attentions(model: Transformer) -> list[MultiHeadAttention]:
    """The reader's, the speaker's that look back, and those that look at letters."""
    reader: Any = model.encoder
    speaker: Any = model.decoder
    return [
        *(layer.self_attn for layer in reader),
        *(layer.self_attn for layer in speaker),
        *(layer.multihead_attn for layer in speaker),
    ]


def without(model: Transformer, off: list[str]) -> Transformer:
    """A copy that lacks some parts, though it was trained with them.

    Args:
        model: Left as it is.
        off: ``residual``, ``norm``, ``thinking`` (the feed-forward steps) or
            ``positions``, each everywhere; or a head as ``where.head``, two numbers
            from 0, the first a place in ``attentions``.
    """
    bare = copy.deepcopy(model)
    layers: Any = [*bare.encoder, *bare.decoder]
    for layer in layers:
        layer.residual &= "residual" not in off
        layer.norm = "none" if "norm" in off else layer.norm
        layer.d_ff = 0 if "thinking" in off else layer.d_ff
        if "norm" in off:
            layer.norm1 = layer.norm2 = layer.norm3 = nn.Identity()
    if "norm" in off:
        bare.encoder_norm = bare.decoder_norm = nn.Identity()
    bare.positions &= "positions" not in off
    for where, attention in enumerate(attentions(bare)):
        width = attention.out_proj.in_features // attention.num_heads
        for head in range(attention.num_heads):
            if f"{where}.{head}" in off:
                with torch.no_grad():
                    attention.out_proj.weight[:, head * width : (head + 1) * width] = 0
    return bare


@torch.no_grad()
def opened(
    model: Transformer, letters: Tensor, heard: Tensor
) -> tuple[Tensor, list[Tensor]]:
    """Logits [T Q] of told phones, and where each attention looked [N T S]."""
    traces: list[dict[str, Tensor]] = []
    handles = []
    for attention in attentions(model):
        traces.append({})

        def give(
            _: nn.Module, args: Any, kwargs: Any, trace: dict[str, Tensor] = traces[-1]
        ) -> tuple[Any, Any]:
            return args, {**kwargs, "trace": trace}

        handles.append(attention.register_forward_pre_hook(give, with_kwargs=True))
    logits = model(letters[None], heard[None])[0]
    for handle in handles:
        handle.remove()
    return logits, [trace["weights"][0] for trace in traces]
