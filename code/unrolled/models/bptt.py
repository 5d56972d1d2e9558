"""Backpropagation through time for the tanh language model, written out by hand."""

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional as F

from unrolled.models.rnn import RNNLanguageModel


@torch.no_grad()
def back_along(
    direct: Float[Tensor, "B T H"],
    h: Float[Tensor, "B T H"],
    weight_hh: Float[Tensor, "H H"],
) -> tuple[Float[Tensor, "B T H"], Float[Tensor, "B H"]]:
    """Walk the chain of states from its end to its start.

    Args:
        direct: Gradient of each step's own loss for that step's state.
        h: States, after the tanh.
        weight_hh: The matrix that carried each state to the next.

    Returns:
        Gradient of the whole loss for the sum inside each tanh, and for the state
        before the first step.

    Source:
        Rumelhart, Hinton and Williams (1986), figure 5; Werbos (1990).
    """
    delta = torch.empty_like(h)
    later = torch.zeros_like(h[:, 0])
    for t in reversed(range(h.shape[1])):
        delta[:, t] = (direct[:, t] + later) * (1 - h[:, t] ** 2)
        later = delta[:, t] @ weight_hh
    return delta, later


@torch.no_grad()
def through_time(
    model: RNNLanguageModel,
    tokens: Int[Tensor, "B T"],
    targets: Int[Tensor, "B T"],
    h0: Float[Tensor, "B H"],
) -> tuple[dict[str, Tensor], Float[Tensor, "B H"]]:
    """Gradients of the mean cross-entropy of the next character, without autograd.

    Args:
        model: A language model of one recurrent layer.
        tokens: Character ids in [0, V).
        targets: The characters that came next.
        h0: State before the first character.

    Returns:
        The gradient for every parameter, by its name in the model, and that for
        ``h0``; in nats per character and unit of the parameter.

    Raises:
        IndexError: If the model has more than one recurrent layer.
    """
    trace: dict[str, Tensor] = {}
    logits, _ = model(tokens, h0[None], trace)
    x, (h,) = trace["embedded"], trace["states"]
    w = dict(model.named_parameters())

    error = logits.softmax(-1) - F.one_hot(targets, logits.shape[-1])
    error = error / targets.numel()
    direct = error @ w["readout.weight"]
    delta, start = back_along(direct, h, w["layers.0.weight_hh"])

    before = torch.cat([h0[:, None], h[:, :-1]], dim=1)
    owed = (delta @ w["layers.0.weight_ih"]).flatten(0, 1)
    table = torch.zeros_like(w["embedding.weight"])
    return {
        "embedding.weight": table.index_add(0, tokens.flatten(), owed),
        "layers.0.weight_ih": torch.einsum("bth,bti->hi", delta, x),
        "layers.0.weight_hh": torch.einsum("bth,btk->hk", delta, before),
        "layers.0.bias_ih": delta.sum((0, 1)),
        "layers.0.bias_hh": delta.sum((0, 1)),
        "readout.weight": torch.einsum("btv,bth->vh", error, h),
        "readout.bias": error.sum((0, 1)),
    }, start
