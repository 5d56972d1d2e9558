"""How a state depends on an earlier one, by autograd through the cell itself."""

from collections.abc import Sequence

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.models.rnn import RNNCell


class LinearCell(RNNCell):
    """An ``RNNCell`` that does not squash: its Jacobian is ``weight_hh`` at any state,
    so that theory can be held against what is measured."""

    def step(
        self, u: Float[Tensor, "B H"], h: Float[Tensor, "B H"]
    ) -> Float[Tensor, "B H"]:
        """One step: the projected input and the old state give the new state."""
        return u + h @ self.weight_hh.T + self.bias_hh


def state_jacobians(
    cell: nn.Module,
    x: Float[Tensor, "B T I"],
    lags: Sequence[int],
    part: int = 0,
) -> Float[Tensor, "K B H H"]:
    """Derivatives of the state after T steps for the states k steps before it.

    Args:
        cell: Reads ``(x, state)`` and returns outputs and state, as our
            cells do. Its weights must ask for gradients.
        x: Inputs; the state is zero before the first.
        lags: Each k, below T.
        part: Which part of a state that is a tuple: of an LSTM 0 for h, 1 for c. The
            other parts of the earlier state are held as they were.

    Returns:
        Entry [k, b, i, j] is the derivative of unit i after the last step for unit j
        k steps before it.

    Raises:
        IndexError: If a lag reaches before the first step.
    """
    state, passed = None, []
    for u in x.split(1, dim=1):
        _, state = cell(u, state)
        # Between two steps stands a copy: a place to differentiate for.
        if isinstance(state, Tensor):
            state = state.clone()
            passed.append((state,))
        else:
            state = tuple(each.clone() for each in state)
            passed.append(state)
    last = passed[-1][part]
    B, H = last.shape
    each = torch.eye(H, dtype=x.dtype)[:, None].expand(H, B, H)
    earlier = [passed[-1 - k][part] for k in lags]
    rows = torch.autograd.grad(last, earlier, each, is_grads_batched=True)
    return torch.stack(rows).transpose(1, 2)


def lengths(
    jacobians: Float[Tensor, "*K H H"],
) -> tuple[Float[Tensor, "*K"], Float[Tensor, "*K"]]:
    """How much longer a small change becomes: at most, and typically.

    Returns:
        The largest singular value (the spectral norm), and the root of the mean of
        their squares: what a change in a random direction is multiplied by.
    """
    largest = torch.linalg.matrix_norm(jacobians, ord=2)
    typical = torch.linalg.matrix_norm(jacobians) / jacobians.shape[-1] ** 0.5
    return largest, typical


def with_radius(weight: Float[Tensor, "H H"], radius: float) -> Float[Tensor, "H H"]:
    """A square matrix scaled so that its largest eigenvalue has that absolute value."""
    return weight * (radius / torch.linalg.eigvals(weight).abs().max())
