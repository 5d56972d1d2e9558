"""Forecasts: worked out by hand, against torch, and without a look at the future."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

import small
from unrolled import measurements, records, running
from unrolled.data.temperatures import load_temperatures
from unrolled.errors import UserError
from unrolled.experiments import RECIPES, SEARCHES
from unrolled.forecast_figures import day_ahead, error_by_horizon
from unrolled.measurements.temperatures import hour_of_day
from unrolled.models.forecasts import (
    Forecaster,
    LastValue,
    LinearAutoregression,
    MovedPhase,
    SamePhase,
)
from unrolled.models.rnn_forecaster import RNNForecaster
from unrolled.tasks import task_of
from unrolled.tasks.forecasting import HORIZONS, Forecasting, cases, errors

RECIPE = replace(
    RECIPES["rnn-temperatures"],
    name="small-temperatures",
    config={"hidden_size": 6},
    batch_size=4,
    context_length=24,
    num_steps=60,
    warmup_steps=5,
    window=48,
)


def network(num_layers: int = 2, hidden_size: int = 5) -> RNNForecaster:
    return RNNForecaster(hidden_size, num_layers, mean=12.5, scale=3.25).double()


# --- the network, against torch ----------------------------------------------------


def same_in_torch(model: RNNForecaster) -> tuple[nn.RNN, nn.Linear]:
    """torch's layers with the same weights."""
    hidden, layers = model.readout.in_features, len(model.layers)
    rnn = nn.RNN(1, hidden, layers, batch_first=True).double()
    linear = nn.Linear(hidden, 1).double()
    for index, layer in enumerate(model.layers):
        for name, weight in layer.named_parameters():
            getattr(rnn, f"{name}_l{index}").data.copy_(weight)
    linear.load_state_dict(model.readout.state_dict())
    return rnn, linear


@pytest.mark.parametrize("num_layers", [1, 2])
@pytest.mark.parametrize("carried", [False, True])
def test_value_and_gradient_are_those_of_torch(num_layers: int, carried: bool) -> None:
    model = network(num_layers)
    rnn, linear = same_in_torch(model)
    values = torch.randn(3, 11, dtype=torch.float64) * 3 + 12
    state = torch.randn(num_layers, 3, 5, dtype=torch.float64) if carried else None
    found, after = model(values, state)
    states, last = rnn((values[:, :, None] - 12.5) / 3.25, state)
    expected = linear(states)[:, :, 0] * 3.25 + 12.5
    torch.testing.assert_close(found, expected, rtol=0, atol=1e-10)
    torch.testing.assert_close(after, last, rtol=0, atol=1e-10)
    target = torch.randn_like(values)
    ours = torch.autograd.grad(((found - target) ** 2).mean(), [*model.parameters()])
    loss = ((expected - target) ** 2).mean()
    theirs = torch.autograd.grad(loss, [*rnn.parameters(), *linear.parameters()])
    assert len(ours) == len(theirs)
    for a, b in zip(ours, theirs, strict=True):
        torch.testing.assert_close(a, b, rtol=0, atol=1e-10)


def test_one_step_worked_out_by_hand() -> None:
    model = RNNForecaster(1, mean=10.0, scale=2.0).double()
    for parameter, value in zip(
        model.parameters(), (0.5, -1.0, 0.25, 0.0, 2.0, 0.1), strict=True
    ):
        nn.init.constant_(parameter, value)
    found, state = model(torch.tensor([[12.0, 9.0]], dtype=torch.float64))
    first = math.tanh(0.5 * 1.0 + 0.25)
    second = math.tanh(0.5 * -0.5 + 0.25 - first)
    assert found[0].tolist() == pytest.approx(
        [(2 * h + 0.1) * 2 + 10 for h in (first, second)]
    )
    assert state.item() == pytest.approx(second)


def test_a_forecast_reads_its_own_predictions() -> None:
    model = network()
    history = torch.randn(2, 9, dtype=torch.float64) + 12
    found = model.forecast(history, 4)
    for step in range(4):
        seen = torch.cat([history, found[:, :step]], dim=1)
        torch.testing.assert_close(found[:, step], model(seen)[0][:, -1])
    assert not found.requires_grad


def test_a_change_of_the_future_leaves_predictions_alone() -> None:
    model = network()
    values = torch.randn(1, 12, dtype=torch.float64)
    changed = values.clone()
    changed[:, 7:] += 3
    before, after = model(values)[0], model(changed)[0]
    assert torch.equal(before[:, :7], after[:, :7])
    assert (before[:, 7:] != after[:, 7:]).all()


# --- forecasts without a network, by hand ------------------------------------------

TINY = torch.tensor([[1.0, 5.0, 2.0, 6.0, 3.0]])


def test_the_last_value() -> None:
    assert LastValue().forecast(TINY, 3).tolist() == [[3, 3, 3]]


def test_the_same_phase_one_period_ago() -> None:
    assert SamePhase(2).forecast(TINY, 5).tolist() == [[6, 3, 6, 3, 6]]
    assert (
        SamePhase(1).forecast(TINY, 2).tolist()
        == LastValue().forecast(TINY, 2).tolist()
    )


def test_the_same_phase_moved_by_what_changed_since() -> None:
    # 3 is one more than the 2 of a period ago, so 6 and 3 come back as 7 and 4.
    assert MovedPhase(2).forecast(TINY, 3).tolist() == [[7, 4, 7]]


def test_it_is_the_linear_recursion_of_a_drifting_period() -> None:
    """x[t] = x[t - 24] + x[t - 1] - x[t - 25], fed back."""
    model = LinearAutoregression(25)
    model.weight[[0, 1, -1]] = torch.tensor([-1.0, 1.0, 1.0], dtype=torch.float64)
    history = torch.randn(3, 30, dtype=torch.float64)
    expected = model.forecast(history, 24)
    torch.testing.assert_close(MovedPhase(24).forecast(history, 24), expected)


def test_a_linear_autoregression_fed_back() -> None:
    model = LinearAutoregression(2)
    model.weight = torch.tensor([0.5, 2.0], dtype=torch.float64)  # oldest first
    model.bias = 1.0
    # 0.5·6 + 2·3 + 1 = 10, then 0.5·3 + 2·10 + 1 = 22.5
    assert model.forecast(TINY, 2).tolist() == [[10.0, 22.5]]


@given(
    order=st.integers(1, 4),
    bias=st.floats(-5, 5),
    seed=st.integers(0, 999),
)
def test_least_squares_find_the_recursion_that_made_a_series(
    order: int, bias: float, seed: int
) -> None:
    draw = torch.Generator().manual_seed(seed)
    weight = torch.rand(order, generator=draw, dtype=torch.float64) / order
    noise = torch.randn(4_000, generator=draw, dtype=torch.float64)
    values = [0.0] * order
    for shock in noise.tolist():
        values.append(
            float(weight @ torch.tensor(values[-order:]).double()) + bias + shock
        )
    found = LinearAutoregression(order).fit(torch.tensor(values, dtype=torch.float64))
    torch.testing.assert_close(found.weight, weight, rtol=0, atol=0.1)


def test_a_line_is_continued() -> None:
    line = torch.arange(20, dtype=torch.float64)
    found = LinearAutoregression(2).fit(line).forecast(line[None], 3)
    assert found[0].tolist() == pytest.approx([20, 21, 22])


@pytest.mark.parametrize(
    "forecaster",
    [LastValue(), SamePhase(3), LinearAutoregression(4), network().float()],
    ids=lambda each: type(each).__name__,
)
def test_every_row_is_forecast_by_itself_and_in_its_own_number_format(
    forecaster: Forecaster,
) -> None:
    history = torch.randn(5, 8)
    found = forecaster.forecast(history, 7)
    assert found.shape == (5, 7)
    assert found.dtype == torch.float32
    for row in range(5):
        alone = forecaster.forecast(history[row : row + 1], 7)
        torch.testing.assert_close(found[row : row + 1], alone)


def test_too_short_a_history_or_series_is_told() -> None:
    for forecaster in (SamePhase(9), LinearAutoregression(9)):
        with pytest.raises(UserError, match="history has 5 values and the forecast"):
            forecaster.forecast(TINY, 1)
    with pytest.raises(UserError, match="5 values does not fix 4 numbers"):
        LinearAutoregression(3).fit(TINY[0])


# --- what is compared with what ----------------------------------------------------


def test_cases_are_every_hour_of_the_part_and_a_window_before() -> None:
    series = np.arange(400.0)
    history, truth = cases(series, slice(300, 360), window=48)
    assert history.shape == (60 - 23, 48)
    assert history[0].tolist() == list(range(252, 300))
    assert truth[0].tolist() == list(range(300, 324))
    assert truth[-1].tolist() == list(range(336, 360))
    assert (history[:, -1] + 1 == truth[:, 0]).all()


@pytest.mark.parametrize(("part", "window"), [(slice(10, 60), 24), (slice(50, 60), 24)])
def test_a_part_without_a_case_is_told(part: slice, window: int) -> None:
    with pytest.raises(UserError, match="needs 24 hours before it and 24 hours"):
        cases(np.arange(100.0), part, window)


def test_errors_worked_out_by_hand() -> None:
    truth = torch.zeros(2, 24)
    forecasts = torch.zeros(2, 24)
    forecasts[:, 0] = torch.tensor([3.0, -4.0])
    forecasts[0, 23] = -1
    found = errors(forecasts, truth)
    assert tuple(found) == HORIZONS
    assert (found[1].mae, found[1].rmse) == pytest.approx((3.5, math.sqrt(12.5)))
    assert (found[24].mae, found[24].rmse) == pytest.approx((0.5, math.sqrt(0.5)))
    assert (found[6].mae, found[6].rmse) == (0, 0)


def test_no_forecast_sees_what_it_forecasts() -> None:
    """Another future, the same forecasts, from the first case to the last."""
    series = load_temperatures()
    at = series.test.start + 700
    changed = series.celsius.copy()
    changed[at:] += 5
    history, _ = cases(series.celsius, series.test)
    other, _ = cases(changed, series.test)
    blind = 701  # cases whose first forecast hour is at most `at`
    train = torch.tensor(series.celsius[series.train])
    contestants = (
        LastValue(),
        SamePhase(24),
        LinearAutoregression(48).fit(train),
        network(1).double(),
    )
    for forecaster in contestants:
        before, after = forecaster.forecast(history, 24), forecaster.forecast(other, 24)
        assert torch.equal(before[:blind], after[:blind])
        assert not torch.isclose(before[blind:], after[blind:]).all(1).any()


def test_the_hour_of_the_day_is_the_right_one() -> None:
    series = load_temperatures()
    found = hour_of_day(series, series.test, 3)
    clock = np.arange(len(series.celsius)) % 24
    noon = series.celsius[series.train][clock[series.train] == 12].mean()
    assert str(series.hours[series.test.start + 12]).endswith("T12")
    assert found[0, 12].item() == pytest.approx(noon)
    assert found[2, 10].item() == pytest.approx(noon)


# --- the task ----------------------------------------------------------------------


def test_the_network_learns_from_the_training_hours_alone() -> None:
    task = Forecasting(RECIPE)
    series = load_temperatures()
    train = series.celsius[series.train]
    assert task.values.tolist() == pytest.approx(train.tolist(), abs=1e-5)
    assert task.config["mean"] == pytest.approx(train.mean(), abs=1e-3)
    assert task.config["scale"] == pytest.approx(train.std(), abs=1e-3)
    values = task.batch(0, 3)["values"]
    assert values.shape == (4, 25)
    assert torch.equal(values, task.batch(0, 3)["values"])
    assert not torch.equal(values, task.batch(1, 3)["values"])
    assert task.series.validation.start == len(train)


def test_the_loss_is_the_squared_error_of_the_next_hour() -> None:
    class Repeats(nn.Module):
        def forward(self, values: Tensor, state: None) -> tuple[Tensor, None]:
            return values, None

    batch = {"values": torch.tensor([[1.0, 2.0, 5.0]])}
    loss, state = Forecasting.loss(Repeats(), batch, None)
    assert loss.item() == pytest.approx((1 + 9) / 2)
    assert state is None


def test_a_forecaster_is_trained_recorded_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "code_state", small.committed)
    record = running.run(RECIPE, 0, tmp_path, device="cpu", quiet=True)
    assert record is not None
    losses = [row["loss"] for row in record.curves["validation"]]
    assert losses[-1] < losses[0] / 2
    assert (record.loss_unit, record.elements) == ("°C²", "hours")
    assert record.data["name"] == "sf-temps"
    assert list(record.metrics)[:2] == ["mae_1h", "mae_2h"]
    assert record.metrics["mae_24h"].unit == "°C"
    assert "from each of 1,441 hours of the test part" in (
        record.metrics["rmse_6h"].protocol
    )
    assert records.measured(RECIPE.name, "tokens", tmp_path).text == "5,760 hours"
    assert running.replay(RECIPE.name, 0, tmp_path) == 0
    model = records.load_network(RECIPE.name, 0, root=tmp_path)
    again = task_of(RECIPE).metrics(model)  # float16 on disk
    for name, metric in record.metrics.items():
        assert again[name].value == pytest.approx(metric.value, abs=0.02)


def test_the_searches_tune_on_validation_and_the_recipe_is_tested() -> None:
    for name in ("tune-rnn-temperatures", "tune-rnn-temperatures-longer"):
        base = SEARCHES[name].base
        assert base.test_on == "validation"
        assert base.train_on == ("train",)
    assert RECIPES["rnn-temperatures"].test_on == "test"
    assert RECIPES["rnn-temperatures"].train_on == ("train",)


def test_the_table_has_every_contestant_at_every_horizon() -> None:
    rows = measurements.MEASUREMENTS["temperature-baselines"]()
    errors = [row for row in rows if "mae" in row]
    names = {row["contestant"] for row in errors}
    assert {"last-value", "yesterday", "hour-of-day", "linear"} < names
    assert len(errors) == len(names) * len(HORIZONS)
    tuning = {row["order"]: row["tuning_mae"] for row in rows if "order" in row}
    (chosen,) = (row["chosen_order"] for row in rows if "chosen_order" in row)
    assert tuning[chosen] == min(tuning.values())
    by_name = {(r["contestant"], r["horizon"]): r["mae"] for r in errors}
    # A day ahead, yesterday's value at that hour is the last value that was read.
    assert by_name["last-value", 24] == pytest.approx(by_name["yesterday", 24])
    assert by_name["linear", 1] == by_name[f"linear-{chosen}", 1]


# --- figures -----------------------------------------------------------------------


def test_days_are_forecast_from_the_midnight_before_each() -> None:
    series = load_temperatures()
    start = series.test.start + 24
    found = day_ahead(SamePhase(24), np.datetime64("2010-11-02T00", "h"), days=3)
    assert found.tolist() == pytest.approx(
        series.celsius[start - 24 : start + 48].tolist(), abs=1e-5
    )


def test_the_errors_drawn_are_those_of_the_table() -> None:
    axes = error_by_horizon().axes[0]
    (line,) = (each for each in axes.lines if "linear, best" in str(each.get_label()))
    drawn = np.asarray(line.get_ydata()).tolist()
    names = [f"mae[contestant=linear,horizon={h}]" for h in HORIZONS]
    table = [records.measured("temperature-baselines", name).mean for name in names]
    assert drawn == table
    assert axes.get_ylabel() == "mean absolute error, °C"
