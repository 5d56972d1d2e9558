"""What the scale of attention is worth, and what attention costs in length."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.measurements.timing import (
    both_ways,
    kept_bytes,
    paired,
    peak_bytes,
    refuse_busy_machine,
)
from unrolled.models.attention import MultiHeadAttention, attention
from unrolled.models.lstm import LSTMCell
from unrolled.models.online_attention import online_attention

Rows = list[dict[str, Any]]
WIDTHS = (4, 16, 64, 256, 1024)
SEEDS = (0, 1, 2, 3, 4)
KEYS = 64
QUERIES = 256
D_MODEL, NUM_HEADS, BATCH = 128, 4, 4
LENGTHS = (64, 128, 256, 512, 1024, 2048)


def attention_scale(seeds: tuple[int, ...] = SEEDS) -> Rows:
    """Softmax weights and their gradients with the scale and without, by width.

    256 queries and 64 keys whose entries are normal. ``start`` is ``unit`` where they
    are drawn with a variance of one, as in the paper's argument, and ``layer`` where a
    fresh ``MultiHeadAttention`` with one head of that width makes them from such
    inputs. ``score`` is the standard deviation of the scores, ``largest`` the mean of
    each query's largest weight, ``settled`` the share of queries with one above 0.99,
    ``slope`` the mean Frobenius norm of the softmax's Jacobian: the derivative of the
    weights for what goes into it.
    """
    rows: Rows = []
    for start in ("unit", "layer"):
        for width in WIDTHS:
            for seed in seeds:
                scores = _scores(start, width, seed)
                for scaled in (True, False):
                    seen = scores / math.sqrt(width) if scaled else scores
                    weights = seen.softmax(-1)
                    rows.append(
                        {
                            "start": start,
                            "width": width,
                            "scaled": scaled,
                            "seed": seed,
                            "score": float(seen.std()),
                            "largest": float(weights.amax(-1).mean()),
                            "settled": float((weights.amax(-1) > 0.99).double().mean()),
                            "slope": float(softmax_slope(weights).mean()),
                        }
                    )
    return rows


def softmax_slope(weights: Tensor) -> Tensor:
    """Frobenius norm of the Jacobian diag(p) - p p' for each row of weights.

    Its square is the sum of p² (1 - 2 p) and the square of the sum of p².
    """
    squares = weights.square()
    inner = (squares * (1 - 2 * weights)).sum(-1) + squares.sum(-1).square()
    return inner.clamp(min=0).sqrt()


@torch.no_grad()
def _scores(start: str, width: int, seed: int) -> Tensor:
    """Products of queries and keys, not scaled, in double precision [T S]."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        asking = torch.randn(1, QUERIES, width, dtype=torch.float64)
        asked = torch.randn(1, KEYS, width, dtype=torch.float64)
        if start == "unit":
            return (asking @ asked.mT)[0]
        q, k, _ = MultiHeadAttention(width, 1).double().project(asking, asked)
        return (q @ k.mT)[0, 0]


class _OneOf(nn.Module):
    """Multi-head self-attention by a given way to mix; no state, like a reader."""

    def __init__(self, mix: Callable[[Tensor, Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.layer = MultiHeadAttention(D_MODEL, NUM_HEADS)
        self.mix = mix

    def forward(self, x: Tensor) -> tuple[Tensor, None]:
        """Every place looks at all."""
        mixed = self.mix(*self.layer.project(x, x))
        return self.layer.out_proj(mixed.transpose(1, 2).flatten(-2)), None


def _contestants() -> dict[str, nn.Module]:
    """Three ways to compute the same attention, and LSTMs of the same width."""
    torch.manual_seed(0)
    return {
        "plain": _OneOf(lambda q, k, v: attention(q, k, v)[0]),
        "online": _OneOf(lambda q, k, v: online_attention(q, k, v)),
        "fused": _OneOf(lambda q, k, v: F.scaled_dot_product_attention(q, k, v)),
        "lstm": nn.LSTM(D_MODEL, D_MODEL, batch_first=True),
        "lstm-ours": LSTMCell(D_MODEL, D_MODEL),
    }


def _lengths(longest: int) -> dict[int, Tensor]:
    draw = torch.Generator().manual_seed(0)
    whole = torch.randn(BATCH, max(LENGTHS), D_MODEL, generator=draw)
    return {length: whole[:, :length] for length in LENGTHS if length <= longest}


def attention_memory(longest: int = max(LENGTHS)) -> Rows:
    """Bytes that a layer needs, against the length it reads; no clock is looked at.

    Width 128, four heads, a batch of 4, float32, against LSTMs of the same width.
    ``peak_bytes`` is the most that stands in memory at once on the way forward, over
    what stood before, without a way back; ``kept_bytes`` what autograd keeps for it;
    ``state_bytes`` what has to be held of one sequence to read on: keys and values of
    all places, or a state.
    """
    rows: Rows = []
    for length, x in _lengths(longest).items():
        for name, layer in _contestants().items():
            recurrent = name.startswith("lstm")
            held = 2 * D_MODEL * (1 if recurrent else length) * x.itemsize
            with torch.no_grad():
                peak = peak_bytes(lambda layer=layer, x=x: layer(x))
            rows.append(
                {
                    "who": name,
                    "length": length,
                    "layer_parameters": sum(p.numel() for p in layer.parameters()),
                    "peak_bytes": peak,
                    "kept_bytes": kept_bytes(layer, x),
                    "state_bytes": held,
                }
            )
    return rows


def attention_cost(longest: int = max(LENGTHS)) -> Rows:
    """Milliseconds of a layer against the length it reads, on one thread.

    As for ``attention_memory``: ``forward_ms`` without a way back, ``both_ms`` there
    and back. Medians; all contestants of a length in turn.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    layers, rows = _contestants(), []
    for length, x in _lengths(longest).items():
        repeats = 15 if length <= 512 else 5
        times = {
            column: paired(
                {name: way(each, x) for name, each in layers.items()}, repeats
            )
            for column, way in (("forward_ms", _forward), ("both_ms", both_ways))
        }
        rows += [
            {
                "who": name,
                "length": length,
                **{column: found[f"{name}_ms"] for column, found in times.items()},
            }
            for name in layers
        ]
    return rows


def _forward(layer: nn.Module, x: Tensor) -> Callable[[], None]:
    """A contestant: a layer forward over a batch."""

    def call() -> None:
        with torch.no_grad():
            layer(x)

    return call
