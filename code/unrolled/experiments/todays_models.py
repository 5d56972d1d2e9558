"""What today's models changed in the GPT, each change alone and several together."""

from typing import Any

from unrolled.experiments.recipe import Recipe, Search

# GPT-2's parts, small: layer norms, GELU, learned positions, biases, untied.
_BASE = Recipe(
    name="todays-base",
    question="How well does a small GPT with the parts of GPT-2 read Shakespeare?",
    corpus="shakespeare",
    task="language-in-short",
    architecture="todays",
    config={
        "d_model": 64, "num_heads": 4, "num_layers": 3, "d_ff": 252,
        "context_length": 64, "positions": "learned",
    },
    batching="windows",
    batch_size=32,
    context_length=64,
    num_steps=450,
    learning_rate=2e-3,
    weight_decay=0.1,
    window=64,
    keep_weights=False,
)  # fmt: skip

# Widths are such that a token meets as many parameters of the layers as in the base,
# within one per cent: three narrower matrices of SwiGLU, and what shared keys and
# values save. Tables that are dropped, of places or to read out, are not made up for.
_SWIGLU = {"activation": "swiglu", "d_ff": 168}
_ROTARY = {"positions": "rotary"}
_GROUPED = {"num_kv_heads": 2}
_SLIDING = {**_ROTARY, "context_length": 16}
_LLAMA = {
    **_SWIGLU, **_ROTARY, **_GROUPED, "norm": "rms", "bias": False, "d_ff": 192,
}  # fmt: skip

PARTS: dict[str, dict[str, Any]] = {
    "base": {},
    "rms": {"norm": "rms"},
    "swiglu": _SWIGLU,
    "rotary": _ROTARY,
    "grouped": {**_GROUPED, "d_ff": 284},
    "sliding": _SLIDING,
    "sinks": {**_SLIDING, "num_sinks": 4},
    "experts": {"num_experts": 8, "num_active": 2, "d_ff": 124},
    "qk-norm": {"qk_norm": True},
    "tied": {"tied": True},
    "llama": _LLAMA,
    "together": {
        **_LLAMA, "qk_norm": True, "tied": True, "context_length": 16, "num_sinks": 4,
        "num_experts": 8, "num_active": 2, "d_ff": 96,
    },
}  # fmt: skip
FAST = 8  # times the rate of the others
AT_SPEED = ("base", "swiglu", "rotary", "qk-norm", "llama")

RECIPES = ()
SEARCHES = (
    Search(
        "todays-models",
        _BASE,
        tuple({"config": {**_BASE.config, **part}} for part in PARTS.values()),
        tuple(PARTS),
        "What is each part of today's models worth in a small one?",
    ),
    Search(
        "todays-fast",
        _BASE,
        tuple(
            {
                "config": {**_BASE.config, **PARTS[part]},
                "learning_rate": FAST * _BASE.learning_rate,
            }
            for part in AT_SPEED
        ),
        AT_SPEED,
        "What is a part worth where steps are eight times as large?",
    ),
)
