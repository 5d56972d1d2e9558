"""The engine's models as torch computes them, with whatever is to be held, held."""

from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from unrolled.models.gru import GRUCell
from unrolled.models.lstm import LSTMCell
from unrolled.models.recurrent import RecurrentLanguageModel
from unrolled.models.rnn import RNNCell


class Gradients(NamedTuple):
    """Of one log-probability, and the logits that it came from."""

    logits: np.ndarray  # [T V]
    inputs: np.ndarray  # [T E]
    states: np.ndarray  # [P T H]: h of every layer, then, for an LSTM, c of every layer


def in_torch(
    model: nn.Module,
    ids: list[int],
    target: int,
    clamp: list[dict[str, Any]] | None = None,
) -> Gradients:
    """A text read step by step, and the gradients of what it says of its end.

    Args:
        model: In the precision to compute in.
        ids: Characters, at least one.
        target: What the log-probability after the last of them is of.
        clamp: What to hold, in the engine's words.
    """
    assert isinstance(model, RecurrentLanguageModel)
    model.layers.requires_grad_(False)  # nobody asks for the weights' gradients
    x = model.embedding(torch.tensor(ids)).detach().requires_grad_()
    states: list[tuple[Tensor, ...]] = []
    rows, seen = [], []
    for t, one in enumerate(x.unbind()):
        below = one[None]
        for layer, cell in enumerate(model.layers):
            if t == 0:
                zeros = torch.zeros(1, model.readout.in_features, dtype=x.dtype)
                states.append((zeros, zeros))
            held = [c for c in clamp or [] if _holds(c, layer, t)]
            states[layer] = _step(cell, below, states[layer], held)
            for part in states[layer]:
                if part.requires_grad:
                    part.retain_grad()
            below = states[layer][0]
        seen.append(list(states))
        rows.append(model.readout(below)[0])
    logits = torch.stack(rows)
    logits[-1].log_softmax(dim=-1)[target].backward()
    assert x.grad is not None
    grads = [
        [_gradient(step[layer][part]) for step in seen]
        for part in range(len(states[0]))
        for layer in range(len(model.layers))
    ]
    return Gradients(logits.detach().numpy(), x.grad.numpy(), np.array(grads))


def _holds(clamp: dict[str, Any], layer: int, t: int) -> bool:
    between = clamp.get("from", 0) <= t < clamp.get("to", float("inf"))
    return between and clamp.get("layer", 0) == layer


def _gradient(state: Tensor) -> np.ndarray:
    none = torch.zeros_like(state)
    return (none if state.grad is None else state.grad).detach().numpy()[0]


def _step(
    cell: nn.Module,
    x: Tensor,
    before: tuple[Tensor, ...],
    held: list[dict[str, Any]],
) -> tuple[Tensor, ...]:
    def put(part: str, value: Tensor) -> Tensor:
        for clamp in (one for one in held if one.get("part", "h") == part):
            unit, to = clamp.get("unit"), clamp["value"]
            units = range(value.shape[1]) if unit is None else [unit]
            value = value.index_fill(1, torch.tensor(list(units)), to)
        return value

    h = before[0]
    assert isinstance(cell, RNNCell | LSTMCell | GRUCell)
    u = cell.project(x[:, None])[:, 0]
    if isinstance(cell, RNNCell):
        return (put("h", cell.step(u, h)),)
    if isinstance(cell, LSTMCell):
        i, f, g, o = map(put, "ifgo", cell.gates(u, h))
        c = put("c", f * before[1] + i * g)
        return put("h", o * c.tanh()), c
    H = h.shape[1]
    W, b = cell.weight_hh, cell.bias_hh
    r = put("r", (u[:, :H] + h @ W[:H].T + b[:H]).sigmoid())
    z = put("z", (u[:, H : 2 * H] + h @ W[H : 2 * H].T + b[H : 2 * H]).sigmoid())
    if cell.reset_after:
        v = r * (h @ W[2 * H :].T + b[2 * H :])
    else:
        v = (r * h) @ W[2 * H :].T + b[2 * H :]
    n = put("n", (u[:, 2 * H :] + v).tanh())
    return (put("h", (1 - z) * n + z * h),)
