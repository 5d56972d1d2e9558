"""What the parts of today's models cost: counted, and timed."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor, nn

from unrolled.measurements.timing import paired, refuse_busy_machine
from unrolled.models.sizes import PUBLISHED, Sizes
from unrolled.models.todays import TodaysModel, active_parameters
from unrolled.tasks.language import next_token_loss

Rows = list[dict[str, Any]]
READ = 4096  # tokens, at two bytes a number
VOCABULARY, LENGTH, ROWS = 65, 512, 4
SIZE: dict[str, Any] = {
    "d_model": 128, "num_heads": 8, "num_layers": 4, "d_ff": 504,
    "context_length": LENGTH, "positions": "learned",
}  # fmt: skip
_ROTARY = {"positions": "rotary"}
_SLIDING = {**_ROTARY, "context_length": 64, "num_sinks": 4}
_LLAMA = {
    **_ROTARY, "activation": "swiglu", "norm": "rms", "bias": False, "d_ff": 400,
    "num_kv_heads": 2,
}  # fmt: skip
# The parts as they are compared in training, at a size and length that show a cost.
PARTS: dict[str, dict[str, Any]] = {
    "base": {},
    "rms": {"norm": "rms"},
    "swiglu": {"activation": "swiglu", "d_ff": 336},
    "rotary": _ROTARY,
    "grouped": {"num_kv_heads": 2, "d_ff": 600},
    "sliding": {**_ROTARY, "context_length": 64},
    "sinks": _SLIDING,
    "experts": {"num_experts": 8, "num_active": 2, "d_ff": 250},
    "qk-norm": {"qk_norm": True},
    "tied": {"tied": True},
    "llama": _LLAMA,
    "together": {
        **_LLAMA, **_SLIDING, "qk_norm": True, "tied": True, "num_experts": 8,
        "num_active": 2, "d_ff": 200,
    },
}  # fmt: skip


def todays_parts(length: int = READ) -> Rows:
    """Settings of published models, and what they cost by counting alone.

    ``parameters`` and those that a token meets, ``active``; ``place_bytes`` that a
    place leaves in the cache, ``cache_bytes`` of a text of 4,096 tokens, at two bytes a
    number; and ``products``, the multiplications for one token at its end.
    """
    return [
        {
            "model": name,
            **asdict(sizes),
            "length": length,
            "parameters": sizes.parameters(),
            "active": sizes.parameters(active=True),
            "place_bytes": sizes.cache_bytes(1),
            "cache_bytes": sizes.cache_bytes(length),
            "products": sizes.products(length),
        }
        for name, sizes in PUBLISHED.items()
    ]


def sizes_of(model: TodaysModel) -> Sizes:
    """The settings of a model, as they are counted."""
    config = model.config
    learned = config["positions"] == "learned"
    return Sizes(
        model.embedding.num_embeddings, config["d_model"], config["num_layers"],
        config["num_heads"], config["num_kv_heads"] or config["num_heads"],
        config["d_ff"], config["activation"] == "swiglu", config["num_experts"],
        config["num_active"] if config["num_experts"] else 0,
        config["context_length"] + config["num_sinks"],
        config["context_length"] if learned else 0, config["bias"], config["tied"],
    )  # fmt: skip


def todays_cost(repeats: int = 7) -> Rows:
    """Tokens a second of a training step, and milliseconds a token of writing.

    Models of 0.8 M parameters that meet a token, random weights, each part switched on
    alone, and several together, on one thread, float32. A step is 4 rows of 512 tokens,
    with fused AdamW. What is written is the token after 511, batch 1, from the state
    that the model hands on. ``cache_bytes`` are those of that state. Medians; all in
    turn.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    models = {name: _made(part) for name, part in PARTS.items()}
    draw = torch.Generator().manual_seed(0)
    tokens = torch.randint(VOCABULARY, (ROWS, LENGTH + 1), generator=draw)
    steps = paired({n: _training(m, tokens) for n, m in models.items()}, repeats)
    with torch.no_grad():
        states = {n: m(tokens[:1, : LENGTH - 1])[1] for n, m in models.items()}
    last = tokens[:1, LENGTH - 1 : LENGTH]
    written = paired(
        {n: _writing(m, last, states[n]) for n, m in models.items()}, 20 * repeats
    )
    return [
        {
            "part": name,
            "parameters": sum(p.numel() for p in model.parameters()),
            "active": active_parameters(model),
            "tokens_per_second": 1000 * ROWS * LENGTH / steps[f"{name}_ms"],
            "token_ms": written[f"{name}_ms"],
            "cache_bytes": states[name].numel() * states[name].itemsize,
        }
        for name, model in models.items()
    ]


def _made(part: dict[str, Any]) -> TodaysModel:
    torch.manual_seed(0)
    return TodaysModel(VOCABULARY, **{**SIZE, **part})


def _training(model: nn.Module, tokens: Tensor) -> Callable[[], None]:
    """A contestant: one update."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, fused=True)

    def call() -> None:
        optimiser.zero_grad()
        next_token_loss(model(tokens[:, :-1])[0], tokens[:, 1:]).backward()
        optimiser.step()

    return call


def _writing(model: nn.Module, last: Tensor, state: Tensor) -> Callable[[], None]:
    """A contestant: one token read on from a state."""

    @torch.no_grad()
    def call() -> None:
        model(last, state)

    return call
