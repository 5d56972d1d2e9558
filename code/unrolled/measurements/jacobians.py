"""How far back a state depends on itself: real cells, before and after training."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn

from unrolled import records
from unrolled.data.shakespeare import load_shakespeare
from unrolled.experiments import RECIPES
from unrolled.measurements.rnn import seeds_of
from unrolled.models.jacobians import (
    LinearCell,
    lengths,
    state_jacobians,
    with_radius,
)
from unrolled.training import fresh_model

Rows = list[dict[str, Any]]
LAGS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
READ = 64  # characters before the first state that is differentiated for
PLACES = 4
SEEDS = (0, 1, 2)
RADII = (0.9, 1.0, 1.1)
FITTED = (100, 200)  # lags that a slope is fitted over, where the largest root rules
PARTS = {"rnn": ("h",), "gru": ("h",), "lstm": ("h", "c")}
STARTS = ("orthogonal", "identity")


def jacobian_linear() -> Rows:
    """The slope of a linear network's Jacobian against what theory says.

    Matrices of 64 × 64 with normal entries, scaled to a spectral radius; the norm of
    the derivative of the state for the state k steps before it, by autograd. ``factor``
    is the slope a step: the exponential of a straight line's through the logarithms
    of the norms at lags 100 to 200. ``norm`` is that of the matrix itself, the number
    that Pascanu, Mikolov and Bengio's bound is made of.
    """
    rows: Rows = []
    lags = tuple(range(FITTED[0], FITTED[1] + 1, 4))
    for radius in RADII:
        for seed in SEEDS:
            torch.manual_seed(seed)
            cell = LinearCell(1, 64).double()
            weight = with_radius(torch.randn(64, 64, dtype=torch.float64), radius)
            cell.weight_hh.data = weight
            x = torch.zeros(1, FITTED[1] + 1, 1, dtype=torch.float64)
            largest, _ = lengths(state_jacobians(cell, x, lags)[:, 0])
            rows.append(
                {
                    "radius": radius,
                    "seed": seed,
                    "factor": slope(lags, largest),
                    "norm": float(lengths(weight)[0]),
                }
            )
    return rows


def slope(lags: tuple[int, ...], norms: Tensor) -> float:
    """Factor a step of the straight line that fits the logarithms best."""
    k = torch.tensor(lags, dtype=torch.float64)
    k, y = k - k.mean(), norms.log()
    return float(((k * y).sum() / k.square().sum()).exp())


def jacobian_norms() -> Rows:
    """How much of a small change of the state is left k steps later, on real text.

    The page's networks on four places of the test plays, 64 characters read before:
    the derivative of a part of the state for the same part k characters earlier, by
    autograd. ``largest`` is its spectral norm, ``left`` what a change in a random
    direction is multiplied by; geometric means over the places. Step 0 is before
    training, from each ``start`` of the recurrent weights.
    """
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.test)
    generator = torch.Generator().manual_seed(0)
    length = READ + max(LAGS)
    starts = torch.randint(len(ids) - length, (PLACES, 1), generator=generator)
    tokens = ids[starts + torch.arange(length)]
    return [
        {**about, "of": part, "lag": lag, "largest": most, "left": usual}
        for about, model in _networks(corpus.vocabulary.size)
        for index, part in enumerate(PARTS[about["model"]])
        for lag, most, usual in _curve(model, tokens, index)
    ]


def _networks(vocab_size: int) -> Iterator[tuple[dict[str, Any], nn.Module]]:
    """Every network that is measured, and what to call it."""
    size = {"vocab_size": vocab_size}
    for name in PARTS:
        recipe = RECIPES[f"{name}-page"]
        inits = ("uniform", *STARTS) if name == "rnn" else ("uniform",)
        for seed in SEEDS:
            for start in inits:
                model = fresh_model(replace(recipe, recurrent_init=start), size, seed)
                yield _about(name, start, 0, seed), model
        for record in seeds_of(recipe.name):
            for step in [*record.steps_kept[1::4], None]:
                model, _ = records.load_model(recipe.name, record.seed, step)
                last = recipe.num_steps if step is None else step
                yield _about(name, "uniform", last, record.seed), model


def _about(name: str, start: str, step: int, seed: int) -> dict[str, Any]:
    return {"model": name, "start": start, "step": step, "seed": seed}


def _curve(
    model: nn.Module, tokens: Tensor, part: int
) -> list[tuple[int, float, float]]:
    model = model.double()
    with torch.no_grad():
        x = model.embedding(tokens)  # pyright: ignore[reportCallIssue]
    jacobians = state_jacobians(model.layers[0], x, LAGS, part)  # pyright: ignore
    largest, typical = (
        each.clamp(min=1e-300).log().mean(1).exp().tolist()
        for each in lengths(jacobians)
    )
    return list(zip(LAGS, largest, typical, strict=True))


@torch.no_grad()
def rnn_saturation() -> Rows:
    """How many units of the page's RNN are saturated, as it trains.

    On 8,192 characters of the test plays, the state carried: the share of all values
    beyond ±0.9, and the mean slope of the tanh there, 1 − h². Step 0 is before
    training.
    """
    corpus = load_shakespeare()
    tokens = corpus.vocabulary.encode(corpus.test[:8_192])[None]
    rows: Rows = []
    for about, model in _networks(corpus.vocabulary.size):
        if about["model"] != "rnn":
            continue
        opened: dict[str, Tensor] = {}
        model(tokens, None, opened)
        h = opened["states"]
        rows.append(
            {
                **about,
                "saturated": float((h.abs() > 0.9).double().mean()),
                "slope": float((1 - h**2).double().mean()),
            }
        )
    return rows
