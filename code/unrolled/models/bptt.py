"""Backpropagation through time for the tanh language model, written out by hand."""

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional as F

from unrolled.errors import UserError
from unrolled.models.rnn import RNNLanguageModel


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
        UserError: If the model has more than one recurrent layer.

    Source:
        Rumelhart, Hinton and Williams (1986), figure 5; Werbos (1990).
    """
    if len(model.layers) > 1:
        raise UserError("Only a model of one recurrent layer can be gone back through.")
    opened: dict[str, Tensor] = {}
    logits, _ = model(tokens, h0[None], opened)
    x, h = opened["embedded"], opened["states"][0]
    weight = dict(model.named_parameters())

    error = logits.softmax(dim=-1) - F.one_hot(targets, logits.shape[-1])
    error = error / targets.numel()  # d loss / d logits
    direct = error @ weight["readout.weight"]  # d loss at t / d h at t
    delta = torch.empty_like(h)  # d loss / d (the sum inside the tanh)
    later = torch.zeros_like(h0)  # d (losses after t) / d h at t
    for t in reversed(range(h.shape[1])):
        delta[:, t] = (direct[:, t] + later) * (1 - h[:, t] ** 2)
        later = delta[:, t] @ weight["layers.0.weight_hh"]

    before = torch.cat([h0[:, None], h[:, :-1]], dim=1)
    into_x = (delta @ weight["layers.0.weight_ih"]).flatten(0, 1)
    table = torch.zeros_like(weight["embedding.weight"])
    return {
        "embedding.weight": table.index_add(0, tokens.flatten(), into_x),
        "layers.0.weight_ih": torch.einsum("bth,bti->hi", delta, x),
        "layers.0.weight_hh": torch.einsum("bth,btk->hk", delta, before),
        "layers.0.bias_ih": delta.sum(dim=(0, 1)),
        "layers.0.bias_hh": delta.sum(dim=(0, 1)),
        "readout.weight": torch.einsum("btv,bth->vh", error, h),
        "readout.bias": error.sum(dim=(0, 1)),
    }, later
