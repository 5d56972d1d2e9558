"""The hourly temperatures: regular, checked, split by time, and no year's weather."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from unrolled.data import temperatures
from unrolled.data.temperatures import load_temperatures
from unrolled.errors import UserError


@pytest.fixture
def own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_cache: None
) -> Path:
    """A copy of the file that may be changed, named in UNROLLED_DATA."""
    file = tmp_path / temperatures.FILE
    file.write_bytes(temperatures._file().read_bytes())
    monkeypatch.setenv("UNROLLED_DATA", str(tmp_path))
    return file


def test_every_hour_of_the_year_is_there_once_in_order() -> None:
    series = load_temperatures()
    assert len(series.hours) == len(series.celsius) == 365 * 24
    assert (np.diff(series.hours) == np.timedelta64(1, "h")).all()
    assert np.isfinite(series.celsius).all()


def test_fahrenheit_becomes_celsius() -> None:
    series = load_temperatures()
    assert series.celsius[0] == pytest.approx((47.8 - 32) / 1.8)  # the file's first
    assert series.celsius[-1] == pytest.approx((48.3 - 32) / 1.8)  # and last
    assert series.celsius.min() == pytest.approx((45.6 - 32) / 1.8)
    assert series.celsius.max() == pytest.approx((72.2 - 32) / 1.8)


def test_the_one_missing_hour_is_told_and_filled_from_its_neighbours() -> None:
    series = load_temperatures()
    assert series.filled.tolist() == [np.datetime64("2010-03-14T03", "h").item()]
    at = int(np.flatnonzero(series.hours == series.filled[0])[0])
    before, after = series.celsius[at - 24], series.celsius[at + 24]
    assert series.celsius[at] == pytest.approx((before + after) / 2)
    assert series.train.start <= at < series.train.stop


def test_the_clock_never_jumps() -> None:
    """Were it daylight saving time, each of these days would shift by one hour."""
    days = load_temperatures().celsius.reshape(365, 24)
    for first in (72, 310):  # 14 March and 7 November of 2010
        for day in range(first - 2, first + 3):
            stays = np.abs(days[day + 1] - days[day]).max()
            shifted = np.abs(days[day + 1, 1:] - days[day, :-1]).max()
            assert stays < 0.25 < 1 < shifted


def test_these_are_averages_over_years_and_not_weather() -> None:
    """What the docstring and the book say of them."""
    days = load_temperatures().celsius.reshape(365, 24)
    change = np.abs(np.diff(days, axis=0))
    assert round(change.mean(), 2) == 0.05
    assert round(change.max(), 2) == 0.22
    noons = days[181:212, 12]  # those of July
    assert noons.max() - noons.min() < 1


def test_the_parts_follow_each_other_and_share_no_hour() -> None:
    series = load_temperatures()
    parts = (series.train, series.validation, series.test)
    assert [part.start for part in parts] == [0, parts[0].stop, parts[1].stop]
    assert series.test.stop == len(series.hours)
    months = [set(series.hours[p].astype("datetime64[M]").tolist()) for p in parts]
    assert [len(each) for each in months] == [8, 2, 2]
    assert sum(map(len, months)) == len(set.union(*months))


def test_nobody_can_change_what_was_checked() -> None:
    with pytest.raises(ValueError, match="read-only"):
        load_temperatures().celsius[0] = 30


def test_line_ends_do_not_matter_and_numbers_do(own_file: Path) -> None:
    text = own_file.read_text()
    own_file.write_bytes(text.replace("\n", "\r\n").encode())
    assert load_temperatures().sha256 == temperatures.SHA256
    assert hashlib.sha256(text.encode()).hexdigest() == temperatures.SHA256
    load_temperatures.cache_clear()
    own_file.write_text(text.replace("47.8", "47.9", 1))
    with pytest.raises(UserError, match="series of temperatures is not"):
        load_temperatures()


def test_where_they_are_not_installed_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_cache: None
) -> None:
    monkeypatch.delenv("UNROLLED_DATA", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UserError, match="vega_datasets"):
        load_temperatures()


def test_a_package_without_the_file_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_cache: None
) -> None:
    monkeypatch.setattr(temperatures, "_file", lambda: tmp_path / "gone.csv")
    with pytest.raises(UserError, match=r"vega_datasets==0\.9\.0"):
        load_temperatures()
