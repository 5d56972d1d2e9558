"""What changes the weights: AdamW, and Muon for the matrices of layers."""

from collections.abc import Callable
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.experiments import Recipe

MOMENTUM = 0.95
ADAMW_SIZE = 0.2  # about the root mean square of what AdamW adds at a rate of 1
QUINTIC = (3.4445, -4.775, 2.0315)


def orthogonalised(matrix: Float[Tensor, "R C"]) -> Float[Tensor, "R C"]:
    """The matrix with all singular values brought near 1, directions as they were.

    Five turns of a polynomial of fifth degree, which needs products only. It does
    not come to rest at 1: values end between 0.7 and 1.2, which is near enough.

    Source:
        Jordan et al. (2024), "Muon", with its coefficients.
    """
    a, b, c = QUINTIC
    wide = matrix if matrix.shape[0] <= matrix.shape[1] else matrix.T
    x = wide / wide.norm().clamp(min=1e-7)
    for _ in range(5):
        squares = x @ x.T
        x = a * x + (b * squares + c * squares @ squares) @ x
    return x if wide is matrix else x.T


class Muon(torch.optim.AdamW):
    """Muon for the groups of matrices that say ``muon``, AdamW for all others.

    A matrix moves along its momentum, orthogonalised: as far in each direction that
    the gradients agree on, however weak. ``torch.optim.Muon`` does the same in
    bfloat16, which takes a CPU many times as long, and takes matrices alone; this
    one computes in the precision of the weights.

    Source:
        Jordan et al. (2024), "Muon"; steps are scaled to the size of AdamW's, so
        that one learning rate does for both, as Liu et al. (2025) do,
        arXiv:2502.16982, section 2.2.
    """

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:  # type: ignore[override]
        """One update; matrices of Muon's have no gradient left after it."""
        for group in self.param_groups:
            if group["muon"]:
                for matrix in group["params"]:
                    if matrix.grad is not None:
                        self._move(matrix, matrix.grad, group)
                        matrix.grad = None  # AdamW passes over it
        return super().step(closure)

    def _move(self, matrix: Tensor, gradient: Tensor, group: dict[str, Any]) -> None:
        state = self.state[matrix]
        if not state:
            # AdamW counts the steps of all that it keeps something of.
            state |= {"step": torch.zeros(()), "momentum": torch.zeros_like(matrix)}
        state["step"] += 1
        momentum = state["momentum"].lerp_(gradient, 1 - MOMENTUM)
        ahead = orthogonalised(gradient.lerp(momentum, MOMENTUM))
        matrix.mul_(1 - group["lr"] * group["weight_decay"])
        size = ADAMW_SIZE * max(matrix.shape) ** 0.5
        matrix.add_(ahead, alpha=-group["lr"] * size)


def optimiser_for(model: nn.Module, recipe: Recipe) -> torch.optim.Optimizer:
    """What the recipe names, with weight decay on matrices and none on biases.

    Raises:
        UserError: If Muon is asked for and the model has no matrices in ``layers``.
    """
    matrices = {n: p for n, p in model.named_parameters() if p.ndim > 1}
    rest = [p for p in model.parameters() if p.ndim <= 1]
    settings: dict[str, Any] = {"lr": recipe.learning_rate, "betas": recipe.betas}
    if recipe.optimiser == "adamw":
        groups = [
            {"params": list(matrices.values()), "weight_decay": recipe.weight_decay},
            {"params": rest, "weight_decay": 0.0},
        ]
        return torch.optim.AdamW(groups, **settings)
    # What looks words up or reads them out stays AdamW's, as Muon's authors found best.
    inner = [p for n, p in matrices.items() if n.startswith("layers.") and p.ndim == 2]
    if recipe.optimiser != "muon" or not inner:
        raise UserError(
            f"{recipe.name} cannot be trained by {recipe.optimiser!r}: choose adamw, "
            "or muon for a model that has layers."
        )
    outer = [p for p in matrices.values() if not any(p is q for q in inner)]
    groups = [
        {"params": inner, "weight_decay": recipe.weight_decay, "muon": True},
        {"params": outer, "weight_decay": recipe.weight_decay, "muon": False},
        {"params": rest, "weight_decay": 0.0, "muon": False},
    ]
    return Muon(groups, **settings)
