"""Symbols in an order never seen before, again and again: what comes next?

Who finds the symbol's last place, and reads on from there, is always right. That is
what an induction head does; no fixed distance helps, since the period is not told.

Source:
    Elhage et al. (2021) and Olsson et al. (2022), arXiv:2209.11895, who tell induction
    heads by sequences of random tokens that are repeated. There the models learned from
    text and the tokens repeat once; with periods drawn a row, as here, it is a task.
"""

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.errors import UserError

ALPHABET = 32
PERIODS = (8, 24)  # shortest and longest


def repeating(
    batch_size: int,
    length: int,
    generator: torch.Generator,
    alphabet: int = ALPHABET,
    periods: tuple[int, int] = PERIODS,
) -> tuple[Int[Tensor, "B T"], Int[Tensor, " B"]]:
    """Rows that repeat themselves, each with its own symbols in its own order.

    Args:
        batch_size: Number of rows B.
        length: Symbols T of a row.
        generator: Decides everything.
        alphabet: Symbols there are; no two of one period are alike.
        periods: Shortest and longest period, each as likely as any between.

    Returns:
        The rows, and the period of each.

    Raises:
        UserError: If a period is empty, or longer than the alphabet.
    """
    least, most = periods
    if not 1 <= least <= most <= alphabet:
        raise UserError(
            f"Periods from {least} to {most} cannot be made of {alphabet} different "
            "symbols: choose shorter ones."
        )
    drawn = torch.randint(least, most + 1, (batch_size,), generator=generator)
    order = torch.rand(batch_size, alphabet, generator=generator).argsort(dim=1)
    return order.gather(1, torch.arange(length) % drawn[:, None]), drawn
