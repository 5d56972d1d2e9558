"""A law through the losses of models of several sizes, and how far it carries."""

import statistics
from collections.abc import Sequence
from typing import Any

import torch

from unrolled import records
from unrolled.data.shakespeare import load_shakespeare
from unrolled.evaluation import BITS_PER_NAT, loss_in_windows
from unrolled.experiments import RECIPES
from unrolled.experiments.scaling import (
    BATCH,
    BUDGETS,
    CONTEXT,
    SHARES,
    SIZES,
    TRIED,
    TRIED_AT,
)
from unrolled.models.gpt import GPTLanguageModel
from unrolled.tasks.language import LanguageInWindows

Rows = list[dict[str, Any]]
PAGE = "transformer-page"
FITTED = ("floor", "of_size", "size_power", "of_text", "text_power")
RESAMPLED = 200
# Powers tried; for each pair the rest is a linear fit.
POWERS = torch.arange(0.05, 1.5001, 0.01, dtype=torch.float64)


def layer_weights(d_model: int, num_layers: int) -> int:
    """Weights of the layers' matrices: 12 D² a layer, embeddings left out."""
    return 12 * num_layers * d_model**2


def scaling_cells() -> Rows:
    """Bits per character of every size and budget, the mean of three seeds.

    ``spread`` is their standard deviation. Where two more rates were tried,
    ``half_bits`` and ``double_bits`` are the first seed's at half and at twice the
    rule's rate, and ``rule_bits`` the same seed's at the rule's.
    """
    rows: Rows = []
    for size, (d_model, _, num_layers) in SIZES.items():
        table = records.load_table(f"scaling-{size}").rows
        for budget, steps in BUDGETS.items():
            seeds = [_bits(table, f"{budget}-1", seed) for seed in (0, 1, 2)]
            rows.append(
                {
                    "size": size,
                    "budget": budget,
                    "weights": layer_weights(d_model, num_layers),
                    "tokens": steps * BATCH * CONTEXT,
                    "bits": statistics.fmean(seeds),
                    "spread": statistics.stdev(seeds),
                }
            )
            if (size, budget) in [(each, TRIED_AT) for each in TRIED]:
                half, double = (_bits(table, f"{budget}-{s:g}", 0) for s in SHARES)
                rows[-1] |= {
                    "rule_bits": seeds[0], "half_bits": half, "double_bits": double
                }  # fmt: skip
    return rows


def _bits(table: Rows, variant: str, seed: int) -> float:
    (row,) = [r for r in table if (r["variant"], r["seed"]) == (variant, seed)]
    return row["windows_bits"]


def fit_law(
    weights: Sequence[float], tokens: Sequence[float], bits: Sequence[float]
) -> dict[str, float]:
    """The law E + A (N/10⁵)^-α + B (D/10⁶)^-β nearest to the losses, in squares.

    Every pair of powers is tried; floor and factors follow from each by a linear fit,
    and none of them may be negative.

    Args:
        weights: N of every model.
        tokens: D that it read.
        bits: Its loss.

    Returns:
        The five of ``FITTED``, and ``rms``, the root of the mean squared distance.

    Source:
        Hoffmann et al. (2022), arXiv:2203.15556, section 3.3, for the form.
    """
    n, d, y = (
        torch.tensor(each, dtype=torch.float64) for each in (weights, tokens, bits)
    )
    a, b = torch.meshgrid(POWERS, POWERS, indexing="ij")
    a, b = a.reshape(-1, 1), b.reshape(-1, 1)
    columns = torch.stack(
        [torch.ones_like(a * n), (n / 1e5) ** -a, (d / 1e6) ** -b], dim=-1
    )
    solved = torch.linalg.solve(
        columns.mT @ columns + 1e-12 * torch.eye(3, dtype=torch.float64),
        (columns.mT @ y)[..., None],
    )[..., 0]
    off = ((columns @ solved[..., None])[..., 0] - y).square().mean(-1)
    off[(solved < 0).any(-1)] = torch.inf  # of some cells, none may be left
    best = int(off.argmin())
    floor, of_size, of_text = solved[best].tolist()
    powers = float(a[best]), float(b[best])
    values = (floor, of_size, powers[0], of_text, powers[1])
    return {**dict(zip(FITTED, values, strict=True)), "rms": float(off[best]) ** 0.5}


def law_says(law: dict[str, float], weights: float, tokens: float) -> float:
    """Bits that a law foretells."""
    return (
        law["floor"]
        + law["of_size"] * (weights / 1e5) ** -law["size_power"]
        + law["of_text"] * (tokens / 1e6) ** -law["text_power"]
    )


def scaling_fit(resampled: int = RESAMPLED) -> Rows:
    """The law through all cells, and what it says of models that it never saw.

    ``low`` and ``high``: 95 % of the fits through cells drawn with replacement. Of the
    rows with ``foretold_bits``, the first is what the law of all other cells says of
    the largest models at the longest budget; the second what the law of all cells says
    of the page's Transformer, which has read the text five times. ``bits`` is what was
    found, ``bits_low`` and ``bits_high`` are 95 % of the resampled laws.
    """
    cells = scaling_cells()
    law, drawn = _law(cells), _resampled(cells, resampled)
    rows: Rows = []
    for name in FITTED:
        low, high = _middle([each[name] for each in drawn])
        rows.append({"what": name, "value": law[name], "low": low, "high": high})
    rows.append({"what": "distance", "rms": law["rms"]})
    largest, longest = list(SIZES)[-1], list(BUDGETS)[-1]
    (target,) = [c for c in cells if (c["size"], c["budget"]) == (largest, longest)]
    seen = [cell for cell in cells if cell is not target]
    at = target["weights"], target["tokens"]
    rows.append(_foretold("largest", seen, resampled, *at, target["bits"]))
    found, weights, tokens = _page()
    rows.append(_foretold("page", cells, resampled, weights, tokens, found))
    return rows


def _foretold(
    what: str, cells: Rows, resampled: int, weights: float, tokens: float, bits: float
) -> dict[str, Any]:
    """What the law of some cells says of a model, beside what was found."""
    drawn = _resampled(cells, resampled)
    low, high = _middle([law_says(each, weights, tokens) for each in drawn])
    return {
        "what": what,
        "foretold_bits": law_says(_law(cells), weights, tokens),
        "bits": bits,
        "bits_low": low,
        "bits_high": high,
    }


def _resampled(cells: Rows, times: int) -> list[dict[str, float]]:
    """Laws through cells drawn with replacement, three sizes and budgets at least."""
    draw = torch.Generator().manual_seed(0)
    laws: list[dict[str, float]] = []
    while len(laws) < times:
        picked = torch.randint(len(cells), (len(cells),), generator=draw).tolist()
        some = [cells[k] for k in picked]
        if all(len({c[key] for c in some}) > 2 for key in ("size", "budget")):
            laws.append(_law(some))
    return laws


def _law(cells: Rows) -> dict[str, float]:
    columns = ("weights", "tokens", "bits")
    return fit_law(*([cell[name] for cell in cells] for name in columns))


def _middle(values: list[float]) -> tuple[float, float]:
    low, high = torch.tensor(values).quantile(torch.tensor([0.025, 0.975])).tolist()
    return low, high


def _page() -> tuple[float, int, int]:
    """The page's Transformer on the text that the cells are measured on: its bits, the
    weights of its layers, and the characters that it read."""
    text = load_shakespeare().validation[: LanguageInWindows.tested]
    bits, recipe = [], RECIPES[PAGE]
    weights = 0
    for seed in recipe.seeds:
        model, vocabulary = records.load_model(PAGE, seed)
        assert isinstance(model, GPTLanguageModel)
        ids = vocabulary.encode(text)
        bits.append(loss_in_windows(model, ids, CONTEXT) * BITS_PER_NAT)
        weights = sum(p.numel() for p in model.layers.parameters() if p.ndim == 2)
    tokens = recipe.batch_size * recipe.context_length * recipe.num_steps
    return statistics.fmean(bits), weights, tokens
