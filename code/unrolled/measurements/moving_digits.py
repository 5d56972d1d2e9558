"""What the predictors of films are compared with, on frames of two sizes, and cost."""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled import records
from unrolled.experiments import RECIPES
from unrolled.measurements.timing import paired, refuse_busy_machine
from unrolled.models.frames import CopyLast, GlideOn
from unrolled.tasks import task_of
from unrolled.tasks.moving_digits import (
    AHEAD,
    SEEN,
    held_out_films,
    rollouts,
    scores,
)
from unrolled.training import fresh_model, optimiser_for, train_step

Rows = list[dict[str, Any]]
LARGER = 24  # pixels a side, where training had 16
CERTAIN = 1e-3  # ink of 0 or 1 is taken for this far from it, or a miss costs no end
NETWORKS = ("convlstm-digits", "flat-lstm-digits")


def digits_baselines() -> Rows:
    """Predictors that learn nothing, on the films that the networks are measured on.

    ``copy-last`` repeats the last frame seen; ``glide-on`` moves it on as its centre
    of ink moved between the last two, and knows no walls. In the cross-entropy, ink
    less than a thousandth from 0 or 1 counts as a thousandth from it.
    """
    films = held_out_films("test")
    return [
        {"contestant": name, **row}
        for name, predictor in (("copy-last", CopyLast()), ("glide-on", GlideOn()))
        for row in _by_step(predictor.predict(films[:, :SEEN], AHEAD), films)
    ]


def digits_larger() -> Rows:
    """The trained ConvLSTM on frames of 24 × 24 pixels, where it learned on 16 × 16."""
    films = held_out_films("test", LARGER)
    still = CopyLast().predict(films[:, :SEEN], AHEAD)
    rows: Rows = [{"contestant": "copy-last", **row} for row in _by_step(still, films)]
    for record in records.list_records():
        if record.name == "convlstm-digits":
            model = records.load_network(record.name, record.seed)
            logits = rollouts(model, films)  # type: ignore[arg-type]
            seed = {"contestant": "convlstm", "seed": record.seed}
            found = _by_step(logits.sigmoid(), films, logits)
            rows += [{**seed, **row} for row in found]
    return rows


def digits_cost() -> Rows:
    """Milliseconds of an update on four films and of a frame of one, on one thread.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    calls: dict[str, Callable[[], object]] = {}
    frame = held_out_films("test")[:1, :1]
    for name in NETWORKS:
        recipe = RECIPES[name]
        task = task_of(recipe)
        model, batch = fresh_model(recipe, task.config, 0), task.batch(0, 0)
        optimiser = optimiser_for(model, recipe)
        calls[f"{name} update"] = partial(
            train_step, model, optimiser, batch, None, recipe, 0, 0
        )
        calls[f"{name} frame"] = partial(_next, model.eval(), frame)
    times = paired(calls)
    return [
        {
            "contestant": name.removesuffix("-digits"),
            "update_ms": times[f"{name} update_ms"],
            "frame_ms": times[f"{name} frame_ms"],
        }
        for name in NETWORKS
    ]


def _next(model: torch.nn.Module, frame: Tensor) -> Tensor:
    with torch.no_grad():
        return model(frame)[0]


def _by_step(
    ink: Float[Tensor, "B S Y X"],
    films: Float[Tensor, "B T Y X"],
    logits: Float[Tensor, "B S Y X"] | None = None,
) -> Rows:
    """Every measure at each step of the rollout, and its mean as step ``all``."""
    logits = ink.logit(CERTAIN) if logits is None else logits
    found = scores(ink, logits, films[:, SEEN:])
    steps: Rows = [
        {"step": step, **{name: float(each[step - 1]) for name, each in found.items()}}
        for step in range(1, AHEAD + 1)
    ]
    return [*steps, {"step": "all", **{n: float(e.mean()) for n, e in found.items()}}]
