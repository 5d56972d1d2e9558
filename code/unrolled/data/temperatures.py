"""Hourly temperatures of San Francisco: thirty-year averages, not a year's weather.

The file ``sf-temps.csv`` comes with the package ``vega_datasets`` 0.9.0 and is read
where it lies, without importing that package. Its dates say 2010, and its
description says "hourly temperatures in San Francisco during the full year of
2010". They are not. Two things tell:

- *The numbers.* From one day to the next the same hour changes by 0.05 °C in the
  mean and never by more than 0.22 °C; July's 31 noons lie within one degree of each
  other. Air does not do that; an average over many years does.
- *The project that published it.* Of the next edition of this file, its list of
  sources says that it holds 30-year averages from San Francisco International
  Airport, and links to NOAA's *hourly climate normals* (1981 to 2010). From its
  second version on the project leaves the file out.

So a forecast of these numbers is a forecast of the average day, and uncannily good
ones come cheap. Say so wherever they are shown.

The clock is local standard time all year: the curve does not jump in March or
November. One hour is missing, 2010-03-14 03:00, near the one that clocks skip when
daylight saving time begins (02:00, which is there): a program that knew about
daylight saving dropped it. It lies in the training part, and the mean of the same
hour one day before and after takes its place, so that 24 rows are always one day.

The work of the United States' government, in the public domain; the package's
licence is MIT.
"""

import importlib.util
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from jaxtyping import Float

from unrolled.data.text import checked_sha256
from unrolled.errors import UserError

SHA256 = "3f91699707cfed43ef551394bebef4c2ebe5505157b9be7bff9558eea2fbaaec"
FILE = "sf-temps.csv"
HOURS = 8_760
DAY = 24  # hours
# Whole months of the file's year: January to August, two months, the last two.
VALIDATION_FROM = np.datetime64("2010-09-01T00", "h")
TEST_FROM = np.datetime64("2010-11-01T00", "h")


@dataclass(frozen=True)
class Temperatures:
    """A regular series of hourly temperatures, split by time.

    Attributes:
        name: What the series is called in records.
        hours: When (``datetime64[h]``), in local standard time; no hour is left out.
        celsius: Temperature at that hour in degrees Celsius.
        train: Slice of both to learn from.
        validation: Slice to tune on, right after it.
        test: Slice that is measured once, at the end.
        filled: Hours that the file lacks, filled from the days around them.
        sha256: Of the file's normalised content, checked when it was loaded.
    """

    name: str
    hours: np.ndarray
    celsius: Float[np.ndarray, " N"]
    train: slice
    validation: slice
    test: slice
    filled: np.ndarray
    sha256: str


def _file() -> Path:
    own = os.environ.get("UNROLLED_DATA")
    if own and (Path(own) / FILE).is_file():
        return Path(own) / FILE
    spec = importlib.util.find_spec("vega_datasets")
    if spec is None or not spec.submodule_search_locations:
        raise UserError(
            "The temperatures are not installed: run `pip install --no-deps "
            "vega_datasets==0.9.0`."
        )
    return Path(spec.submodule_search_locations[0]) / "_data" / FILE


@cache
def load_temperatures() -> Temperatures:
    """The 8,760 hours: January to August, September to October, November on.

    Raises:
        UserError: If they are not installed, or are not the ones measured.
    """
    try:
        text = _file().read_text("utf-8", "replace")
    except OSError:
        raise UserError(
            "The installed vega_datasets has no hourly temperatures of San "
            "Francisco: run `pip install --no-deps "
            "vega_datasets==0.9.0`."
        ) from None
    text = "\n".join(line.strip() for line in text.splitlines()).strip() + "\n"
    sha256 = checked_sha256(text, SHA256, "The series of temperatures")
    rows = [line.split(",") for line in text.splitlines()[1:]]
    # 2010/01/01 00:00:00, in the only order in which it can be sorted
    there = np.array([d[:13].replace("/", "-").replace(" ", "T") for _, d in rows])
    hours = np.datetime64("2010-01-01T00", "h") + np.arange(HOURS)
    place = (there.astype("datetime64[h]") - hours[0]).astype(int)
    celsius = np.full(HOURS, np.nan)
    celsius[place] = (np.array([float(degrees) for degrees, _ in rows]) - 32) * 5 / 9
    missing = np.flatnonzero(np.isnan(celsius))
    celsius[missing] = (celsius[missing - DAY] + celsius[missing + DAY]) / 2
    celsius.flags.writeable = False
    tuning, testing = np.searchsorted(hours, [VALIDATION_FROM, TEST_FROM]).tolist()
    return Temperatures(
        name="sf-temps",
        hours=hours,
        celsius=celsius,
        train=slice(0, tuning),
        validation=slice(tuning, testing),
        test=slice(testing, HOURS),
        filled=hours[missing],
        sha256=sha256,
    )
