"""Forecasts without a network: what any forecaster has to beat.

Each has ``forecast(history, num_steps)``, as ``RNNForecaster`` has: rows of values
in, rows of what comes next out. What is not in the history cannot be peeked at.
"""

import math
from typing import Protocol

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.errors import UserError


class Forecaster(Protocol):
    """Whatever continues a series."""

    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """The next S values of every row, in the unit of the history."""
        ...


class LastValue:
    """It stays as it is now ("persistence", the naive forecast)."""

    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """The last value, S times."""
        return history[:, -1:].expand(-1, num_steps)


class SamePhase:
    """It will be as it was one period ago (the seasonal-naive forecast).

    Args:
        period: Steps after which the series begins again: 24 for the hours of a day.
    """

    def __init__(self, period: int) -> None:
        self.period = period

    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """The last period, over and over.

        Raises:
            UserError: If the history is shorter than a period.
        """
        _need(history, self.period)
        last = history[:, -self.period :]
        return last.repeat(1, math.ceil(num_steps / self.period))[:, :num_steps]


class MovedPhase(SamePhase):
    """As it was one period ago, moved by how much it has changed since.

    Args:
        period: Steps after which the series begins again.
    """

    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """The last period, raised by the last value less the one a period before it.

        Raises:
            UserError: If the history is not longer than a period.
        """
        _need(history, self.period + 1)
        change = history[:, -1:] - history[:, -self.period - 1 : -self.period]
        return super().forecast(history, num_steps) + change


class LinearAutoregression:
    """The next value is a weighted sum of the last p, and what it says is fed back.

    Args:
        order: How many values back it looks, p ≥ 1.

    Attributes:
        weight: One for each of the last p values, the newest last.
        bias: Added to the sum, in the unit of the series.

    Source:
        Yule (1927), section III.
    """

    def __init__(self, order: int) -> None:
        self.order = order
        self.weight = torch.zeros(order, dtype=torch.float64)
        self.bias = 0.0

    def fit(self, series: Float[Tensor, " N"]) -> "LinearAutoregression":
        """Least squares over every value of a series that has p before it.

        Raises:
            UserError: If there are too few of them to fix p + 1 numbers.
        """
        if len(series) < 2 * self.order + 1:
            raise UserError(
                f"A series of {len(series)} values does not fix {self.order + 1} "
                "numbers: give a longer one, or a smaller order."
            )
        rows = series.double().unfold(0, self.order + 1, 1)
        mean = rows.mean()  # taken away, or the bias would be badly conditioned
        earlier = torch.cat([rows[:, :-1] - mean, torch.ones(len(rows), 1)], dim=1)
        found = torch.linalg.lstsq(earlier, rows[:, -1:] - mean).solution[:, 0]
        self.weight = found[:-1]
        self.bias = float(found[-1] + mean * (1 - self.weight.sum()))
        return self

    def forecast(
        self, history: Float[Tensor, "B T"], num_steps: int
    ) -> Float[Tensor, "B S"]:
        """One step after the other, each from the p values before it.

        Raises:
            UserError: If the history is shorter than p.
        """
        _need(history, self.order)
        values = history.double()
        for _ in range(num_steps):
            following = values[:, -self.order :] @ self.weight + self.bias
            values = torch.cat([values, following[:, None]], dim=1)
        return values[:, -num_steps:].to(history.dtype)


def _need(history: Tensor, length: int) -> None:
    if history.shape[1] < length:
        raise UserError(
            f"The history has {history.shape[1]} values and the forecast looks "
            f"{length} back: give a longer history."
        )
