"""Forecasting: read the hours so far, predict the next ones.

Trained one hour ahead on true values; measured as a forecast is used: from every
hour of the part, with the last ``window`` hours read and nothing after them, the
forecaster's own predictions fed back. Every contestant is measured so, by
``errors`` on the same ``cases``.
"""

from dataclasses import dataclass

import numpy as np
import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data import batches
from unrolled.data.temperatures import DAY, Temperatures, load_temperatures
from unrolled.errors import UserError
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.models.forecasts import Forecaster
from unrolled.tasks.task import Batch, Task

SERIES = {"temperatures": load_temperatures}
HORIZONS = (1, 2, 3, 6, 12, 24)  # hours ahead
WINDOW = 7 * DAY  # hours read before a forecast


@dataclass(frozen=True)
class Errors:
    """How far off forecasts are at one horizon, in the unit of the series.

    Attributes:
        mae: Mean absolute error.
        rmse: Root of the mean squared error.
    """

    mae: float
    rmse: float


def cases(
    celsius: Float[np.ndarray, " N"], part: slice, window: int = WINDOW
) -> tuple[Float[Tensor, "B W"], Float[Tensor, "B S"]]:
    """Every history that a part can be forecast from, and what came after it.

    Args:
        celsius: The whole series.
        part: Whose values are to be forecast; all 24 hours of a case lie in it.
        window: Length W of a history, which may reach back before the part.

    Raises:
        UserError: If part or series is too short for one case.
    """
    first, last = part.start - window, part.stop
    if first < 0 or part.stop - part.start < DAY:
        raise UserError(
            f"A forecast needs {window} hours before it and {DAY} hours to be "
            "compared with: give a longer series or a smaller window."
        )
    rows = torch.tensor(celsius[first:last]).unfold(0, window + DAY, 1)
    return rows[:, :window], rows[:, window:]


def errors(
    forecasts: Float[Tensor, "B S"], truth: Float[Tensor, "B S"]
) -> dict[int, Errors]:
    """Errors at each of ``HORIZONS``, over all cases."""
    off = (forecasts.double() - truth.double()).abs()
    return {
        h: Errors(
            float(off[:, h - 1].mean()), float(off[:, h - 1].pow(2).mean() ** 0.5)
        )
        for h in HORIZONS
    }


class Forecasting(Task):
    """The next hour of a series; a batch holds ``values`` [B T+1] in °C.

    Args:
        recipe: Names series, parts and batching.
        series: The series, if not the one that the recipe names.
    """

    loss_unit = "°C²"
    elements = "hours"

    def __init__(self, recipe: Recipe, series: Temperatures | None = None) -> None:
        super().__init__(recipe)
        self.series = series or SERIES[recipe.corpus]()
        self.name, self.sha256 = self.series.name, self.series.sha256
        seen = [self.series.celsius[getattr(self.series, p)] for p in recipe.train_on]
        self.values = torch.tensor(np.concatenate(seen), dtype=torch.float32)
        mean, scale = float(self.values.mean()), float(self.values.std())
        self.config = {"mean": round(mean, 3), "scale": round(scale, 3)}

    def batch(self, seed: int, step: int) -> Batch:
        """T hours and their successors in every row."""
        recipe = self.recipe
        draw = batches.BATCHING[recipe.batching]
        size, length = recipe.batch_size, recipe.context_length
        return {"values": draw(self.values, size, length, seed, step)}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], Tensor | None]:
        """Mean squared error of the next hour, every earlier hour being true."""
        values = batch["values"]
        predictions, after = model(values[:, :-1], state)
        return F.mse_loss(predictions, values[:, 1:]), after

    @torch.no_grad()
    def held_out(self, model: nn.Module) -> float:
        """The squared error one hour ahead, after a window's history."""
        device = next(model.parameters()).device
        history, truth = self.cases(self.watched)
        predictions, _ = model(history.to(device))
        return float(F.mse_loss(predictions[:, -1].cpu(), truth[:, 0]))

    def cases(self, part: str) -> tuple[Float[Tensor, "B W"], Float[Tensor, "B S"]]:
        """The cases of a part, as the model reads them."""
        history, truth = cases(
            self.series.celsius, getattr(self.series, part), self.recipe.window
        )
        return history.float(), truth.float()

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Errors of forecasts at each of ``HORIZONS``, from every hour of the part."""
        forecaster: Forecaster = model  # pyright: ignore[reportAssignmentType]
        history, truth = self.cases(self.recipe.test_on)
        found = errors(forecaster.forecast(history, DAY), truth)
        how = (
            f"from each of {len(truth):,} hours of the {self.recipe.test_on} part of "
            f"{self.name}, {self.recipe.window} hours read, predictions fed back, "
            "hours ahead: "
        )
        return {
            f"{kind}_{h}h": Metric(getattr(found[h], kind), "°C", f"{how}{h}")
            for kind in ("mae", "rmse")
            for h in HORIZONS
        }
