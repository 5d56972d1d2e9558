"""Weights carried between the book's model and the layout of published Llama weights.

A layout is what the tensors of a safetensors file are called and how they lie. Ours
keeps queries, keys and values in one matrix, and gate and value of SwiGLU in another.
Heads are turned alike on both sides, so that no row changes places.
"""

from typing import Any

import torch
from torch import Tensor

from unrolled.errors import UserError
from unrolled.models.todays import TodaysModel

# What a model must be like for Llama's layers to compute the same.
LLAMA = {
    "positions": "rotary", "activation": "swiglu", "norm": "rms", "qk_norm": False,
    "bias": False, "num_sinks": 0, "num_experts": 0,
}  # fmt: skip
_SAME = {  # ours, theirs, in every layer
    "norm1.weight": "input_layernorm.weight",
    "self_attn.out_proj.weight": "self_attn.o_proj.weight",
    "norm2.weight": "post_attention_layernorm.weight",
    "linear2.weight": "mlp.down_proj.weight",
}
_OUTSIDE = {
    "embedding.weight": "model.embed_tokens.weight",
    "norm.weight": "model.norm.weight",
    "readout.weight": "lm_head.weight",
}


def to_llama(model: TodaysModel) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """A model's tensors under Llama's names, and the settings that belong to them.

    Args:
        model: With rotary positions, SwiGLU, RMS norms and no biases.

    Returns:
        What stands in ``model.safetensors``, and in ``config.json`` beside it.

    Raises:
        UserError: If Llama's layers would compute something else.
    """
    config: dict[str, Any] = dict(model.config)
    unlike = [name for name, value in LLAMA.items() if config[name] != value]
    if unlike:
        raise UserError(
            f"Llama's layers do not know this model's {', '.join(unlike)}: choose "
            + ", ".join(f"{name}={LLAMA[name]!r}" for name in unlike)
            + "."
        )
    ours, width = model.state_dict(), config["d_model"] // config["num_heads"]
    groups = config["num_kv_heads"] or config["num_heads"]
    sizes = [config["d_model"], groups * width, groups * width]
    theirs = {_OUTSIDE[name]: ours[name] for name in _OUTSIDE if name in ours}
    for index in range(config["num_layers"]):
        own, other = f"layers.{index}.", f"model.layers.{index}."
        for name, called in _SAME.items():
            theirs[other + called] = ours[own + name]
        parts = ours[f"{own}self_attn.in_proj_weight"].split(sizes)
        for letter, part in zip("qkv", parts, strict=True):
            theirs[f"{other}self_attn.{letter}_proj.weight"] = part
        gate, up = ours[f"{own}linear1.weight"].chunk(2)
        theirs[f"{other}mlp.gate_proj.weight"] = gate
        theirs[f"{other}mlp.up_proj.weight"] = up
    settings = {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama",
        "vocab_size": model.embedding.num_embeddings,
        "hidden_size": config["d_model"], "intermediate_size": config["d_ff"],
        "num_hidden_layers": config["num_layers"],
        "num_attention_heads": config["num_heads"], "num_key_value_heads": groups,
        "max_position_embeddings": config["context_length"], "hidden_act": "silu",
        "rms_norm_eps": 1e-6, "rope_theta": 10_000.0, "attention_bias": False,
        "mlp_bias": False, "tie_word_embeddings": config["tied"],
    }  # fmt: skip
    copied = {name: tensor.detach().clone() for name, tensor in theirs.items()}
    return copied, settings


def from_llama(tensors: dict[str, Tensor], settings: dict[str, Any]) -> TodaysModel:
    """Our model with the weights of one of Llama's architecture.

    Args:
        tensors: As they stand in ``model.safetensors``.
        settings: As they stand in ``config.json``.

    Raises:
        UserError: If it computes something that our model does not, or tensors are
            missing or of other shapes.
    """
    scaled = settings.get("rope_scaling") or settings.get("rope_parameters") or {}
    told = {
        "hidden_act": settings.get("hidden_act", "silu") == "silu",
        "rms_norm_eps": settings.get("rms_norm_eps", 1e-6) == 1e-6,
        "rope_theta": settings.get("rope_theta", 10_000.0)
        == scaled.get("rope_theta", 10_000.0)
        == 10_000.0,
        "rope_scaling": scaled.get("rope_type", "default") == "default",
        "attention_bias": not settings.get("attention_bias", False),
        "mlp_bias": not settings.get("mlp_bias", False),
        "head_dim": settings.get("head_dim")
        in (None, settings["hidden_size"] // settings["num_attention_heads"]),
    }
    if not all(told.values()):
        strange = ", ".join(name for name, same in told.items() if not same)
        raise UserError(
            f"The book's model does not know this {strange}: take weights of a model "
            "with the first Llama's settings."
        )
    groups = settings.get("num_key_value_heads") or settings["num_attention_heads"]
    with torch.random.fork_rng(devices=[]):  # their first weights are thrown away
        model = TodaysModel(
            settings["vocab_size"], settings["hidden_size"],
            settings["num_attention_heads"], settings["num_hidden_layers"],
            settings["intermediate_size"], settings["max_position_embeddings"],
            num_kv_heads=groups, bias=False, positions="rotary", activation="swiglu",
            norm="rms", tied=settings.get("tie_word_embeddings", False),
        )  # fmt: skip
    try:
        ours = {
            name: tensors[called]
            for name, called in _OUTSIDE.items()
            if name in model.state_dict()
        }
        for index in range(settings["num_hidden_layers"]):
            own, other = f"layers.{index}.", f"model.layers.{index}."
            for name, called in _SAME.items():
                ours[own + name] = tensors[other + called]
            ours[f"{own}self_attn.in_proj_weight"] = torch.cat(
                [tensors[f"{other}self_attn.{letter}_proj.weight"] for letter in "qkv"]
            )
            ours[f"{own}linear1.weight"] = torch.cat(
                [tensors[f"{other}mlp.{which}_proj.weight"] for which in ("gate", "up")]
            )
        model.to(ours["embedding.weight"].dtype).load_state_dict(ours)
    except (KeyError, RuntimeError):
        raise UserError(
            "These are not the tensors that the settings speak of: give those of one "
            "whole model of Llama's architecture, its files joined."
        ) from None
    return model
