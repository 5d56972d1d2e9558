"""What today's models changed in the GPT, each change alone and several together."""

from typing import Any

from unrolled.experiments.recipe import Recipe, Search

# GPT-2's parts at 0.8 M parameters.
_BASE = Recipe(
    name="todays-base",
    question="How well does a small GPT with the parts of GPT-2 read Shakespeare?",
    corpus="shakespeare",
    task="language-in-short",
    architecture="todays",
    config={
        "d_model": 128, "num_heads": 8, "num_layers": 4, "d_ff": 504,
        "context_length": 128, "positions": "learned",
    },
    batching="windows",
    batch_size=16,
    context_length=128,
    num_steps=2_000,
    learning_rate=1.4e-3,
    weight_decay=0.1,
    window=128,
    keep_weights=False,
)  # fmt: skip

# Widths are such that a token meets as many parameters as in the base, within two per
# cent: three narrower matrices of SwiGLU, and what shared keys and values save.
_SWIGLU = {"activation": "swiglu", "d_ff": 336}
_ROTARY = {"positions": "rotary"}
_GROUPED = {"num_kv_heads": 2}
_SLIDING = {**_ROTARY, "context_length": 32}
_LLAMA = {
    **_SWIGLU, **_ROTARY, **_GROUPED, "norm": "rms", "bias": False, "d_ff": 400,
}  # fmt: skip

_PARTS: dict[str, dict[str, Any]] = {
    "base": {},
    "rms": {"norm": "rms"},
    "swiglu": _SWIGLU,
    "rotary": _ROTARY,
    "grouped": {**_GROUPED, "d_ff": 600},
    "qk-norm": {"qk_norm": True},
    "tied": {"tied": True},
    "experts": {"num_experts": 8, "num_active": 2, "d_ff": 252},
    "sliding": _SLIDING,
    "sliding-sinks": {**_SLIDING, "num_sinks": 4},
    "llama": _LLAMA,
    "together": {
        **_LLAMA, "qk_norm": True, "tied": True, "context_length": 32, "num_sinks": 4,
        "num_experts": 8, "num_active": 2, "d_ff": 200,
    },
}  # fmt: skip

RECIPES = ()
SEARCHES = (
    Search(
        "todays-models",
        _BASE,
        tuple({"config": {**_BASE.config, **part}} for part in _PARTS.values()),
        tuple(_PARTS),
        "What is each part of today's models worth in a small one?",
    ),
)
