"""How well the hourly temperatures are forecast without a network."""

from typing import Any

import numpy as np
import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.data.temperatures import DAY, Temperatures, load_temperatures
from unrolled.models.forecasts import (
    LastValue,
    LinearAutoregression,
    MovedPhase,
    SamePhase,
)
from unrolled.tasks.forecasting import cases, errors

ORDERS = (3, 24, 25, 48, 96, 168)  # hours that a linear autoregression looks back


def temperature_baselines() -> list[dict[str, Any]]:
    """Errors of the forecasts that a network has to beat, by hours ahead.

    From every hour of the test part, as the network is measured. The linear
    autoregressions are fitted to the training part; ``linear`` is the one that was
    best on the validation part, in the mean over the horizons (``tuning_mae``).
    """
    series = load_temperatures()
    history, truth = cases(series.celsius, series.test)
    tuning = {order: tuning_error(series, order) for order in ORDERS}
    best = min(tuning, key=lambda order: tuning[order])
    contestants = {
        "last-value": LastValue().forecast(history, DAY),
        "yesterday": SamePhase(DAY).forecast(history, DAY),
        "yesterday-moved": MovedPhase(DAY).forecast(history, DAY),
        "hour-of-day": hour_of_day(series, series.test, len(truth)),
    }
    for order in ORDERS:
        contestants[f"linear-{order}"] = fitted(series, order).forecast(history, DAY)
    contestants["linear"] = contestants[f"linear-{best}"]
    rows: list[dict[str, Any]] = []
    for name, forecasts in contestants.items():
        for hours, found in errors(forecasts, truth).items():
            measured = {"mae": found.mae, "rmse": found.rmse}
            rows.append({"contestant": name, "horizon": hours, **measured})
    rows += [{"order": order, "tuning_mae": mae} for order, mae in tuning.items()]
    return [*rows, {"chosen": "linear", "chosen_order": best}]


def fitted(series: Temperatures, order: int) -> LinearAutoregression:
    """A linear autoregression of the training hours."""
    train = torch.tensor(series.celsius[series.train])
    return LinearAutoregression(order).fit(train)


def tuning_error(series: Temperatures, order: int) -> float:
    """Mean absolute error on the validation part, mean over the horizons, in °C."""
    history, truth = cases(series.celsius, series.validation)
    found = errors(fitted(series, order).forecast(history, DAY), truth)
    return sum(each.mae for each in found.values()) / len(found)


def hour_of_day(
    series: Temperatures, part: slice, num_cases: int
) -> Float[Tensor, "B S"]:
    """The training part's mean at that hour of the day, whatever was read."""
    clock = np.arange(len(series.celsius)) % DAY
    train = series.celsius[series.train]
    mean = np.array([train[clock[series.train] == h].mean() for h in range(DAY)])
    after = np.arange(num_cases)[:, None] + np.arange(DAY)
    return torch.tensor(mean[(part.start + after) % DAY])
