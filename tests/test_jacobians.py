"""Jacobians through time: against products by hand, and against theory."""

import pytest
import torch
from torch import nn

from unrolled.measurements import jacobians
from unrolled.models.gru import GRUCell
from unrolled.models.jacobians import (
    LinearCell,
    lengths,
    state_jacobians,
    with_radius,
)
from unrolled.models.lstm import LSTMCell
from unrolled.models.rnn import RNNCell
from unrolled.records import load_table

LAGS = (1, 2, 5)


@pytest.mark.parametrize("seed", range(3))
def test_they_are_the_product_of_slopes_and_matrices(seed: int) -> None:
    torch.manual_seed(seed)
    cell = RNNCell(2, 5).double()
    x = torch.randn(3, 7, 2, dtype=torch.float64)
    found = state_jacobians(cell, x, LAGS)
    states, _ = cell(x)
    for index, lag in enumerate(LAGS):
        for row in range(3):
            product = torch.eye(5, dtype=torch.float64)
            for back in range(lag):
                slope = 1 - states[row, -1 - back] ** 2
                product = product @ torch.diag(slope) @ cell.weight_hh
            torch.testing.assert_close(found[index, row], product, atol=1e-12, rtol=0)


@pytest.mark.parametrize("part", [0, 1])
def test_of_an_lstm_one_part_is_moved_and_the_other_held(part: int) -> None:
    """Against differences: h or c is nudged three steps before the end."""
    torch.manual_seed(0)
    cell = LSTMCell(2, 4).double()
    x = torch.randn(1, 6, 2, dtype=torch.float64)
    found = state_jacobians(cell, x, (3,), part)[0, 0]
    with torch.no_grad():
        _, middle = cell(x[:, :3])
        columns = []
        for unit in range(4):
            ends = []
            for way in (1e-6, -1e-6):
                moved = [each.clone() for each in middle]
                moved[part][0, unit] += way
                _, end = cell(x[:, 3:], (moved[0], moved[1]))
                ends.append(end[part][0])
            columns.append((ends[0] - ends[1]) / 2e-6)
    torch.testing.assert_close(found, torch.stack(columns, 1), atol=1e-8, rtol=0)


def test_of_a_gru_too() -> None:
    torch.manual_seed(0)
    cell = GRUCell(2, 4).double()
    x = torch.randn(1, 5, 2, dtype=torch.float64)
    with torch.no_grad():
        _, middle = cell(x[:, :2])
    last = lambda h: cell(x[:, 2:], h[None])[1][0]  # noqa: E731
    by_torch = torch.autograd.functional.jacobian(last, middle[0])
    found = state_jacobians(cell, x, (3,))[0, 0]
    torch.testing.assert_close(found, by_torch, atol=1e-12, rtol=0)


def test_a_lag_before_the_first_step_is_refused() -> None:
    with pytest.raises(IndexError):
        state_jacobians(RNNCell(2, 3), torch.zeros(1, 4, 2), (4,))


def test_lengths_of_a_turn_and_of_a_stretch() -> None:
    turn = torch.tensor([[0.0, -1], [1, 0]])
    stretch = torch.tensor([[3.0, 0], [0, 4]])
    largest, typical = lengths(torch.stack([turn, stretch]))
    assert largest.tolist() == pytest.approx([1, 4])
    assert typical.tolist() == pytest.approx([1, (25 / 2) ** 0.5])


@pytest.mark.parametrize("radius", [0.9, 1.0, 1.1])
def test_a_linear_network_fades_by_its_spectral_radius(radius: float) -> None:
    torch.manual_seed(7)
    cell = LinearCell(1, 32).double()
    weight = torch.randn(32, 32, dtype=torch.float64)
    cell.weight_hh.data = with_radius(weight, radius)
    x, lags = torch.zeros(1, 201, 1, dtype=torch.float64), tuple(range(100, 201, 4))
    largest, _ = lengths(state_jacobians(cell, x, lags)[:, 0])
    assert jacobians.slope(lags, largest) == pytest.approx(radius, rel=0.02)


def test_the_recorded_slopes_are_within_two_percent_of_theory() -> None:
    rows = load_table("jacobian-linear").rows
    assert {row["radius"] for row in rows} == {0.9, 1.0, 1.1}
    assert len(rows) >= 9
    for row in rows:
        assert row["factor"] == pytest.approx(row["radius"], rel=0.02)


def test_the_table_holds_every_start_part_and_seed() -> None:
    rows = load_table("jacobian-norms").rows
    networks = {(r["model"], r["of"], r["start"], r["step"]) for r in rows}
    for start in ("uniform", "orthogonal", "identity"):
        assert ("rnn", "h", start, 0) in networks
    for model, part in (("lstm", "h"), ("lstm", "c"), ("gru", "h")):
        assert (model, part, "uniform", 0) in networks
    assert len({n for n in networks if n[0] == "rnn" and n[3] > 0}) >= 4
    for network in networks:
        seeds = {
            r["seed"]
            for r in rows
            if (r["model"], r["of"], r["start"], r["step"]) == network
        }
        if network[0] == "rnn" or network[3] == 0:
            assert len(seeds) == 3


def test_a_curve_is_measured_on_the_page_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One place and two lags: the numbers of the table's form."""
    monkeypatch.setattr(jacobians, "LAGS", (1, 3))
    torch.manual_seed(0)
    model = nn.Module()
    model.embedding = nn.Embedding(9, 4)
    model.layers = nn.ModuleList([RNNCell(4, 6)])
    found = jacobians._curve(model, torch.randint(9, (2, 5)), 0)
    assert [lag for lag, _, _ in found] == [1, 3]
    assert all(0 < left <= most for _, most, left in found)
