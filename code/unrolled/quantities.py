"""How a measured quantity is written: how many digits, its spread, its unit."""

import math
import statistics
from collections.abc import Sequence

MOST_PLACES = 6


def written(values: Sequence[float], unit: str) -> str:
    """Mean, spread and unit of a quantity as the book prints them.

    Args:
        values: At least one; a count stays a count, other numbers are rounded to as
            many places as their size wants, and a spread is never rounded to nothing.
        unit: Follows after a space; may be empty.

    Returns:
        Such as ``2.223 ± 0.004 bits``, or ``208,271 parameters`` if all values agree.
    """
    mean = statistics.fmean(values)
    spread = statistics.stdev(values) if len(values) > 1 else 0.0
    if spread <= abs(mean) * 1e-6:
        spread = 0.0  # what rounding leaves of equal numbers
    places = _places(values, mean, spread)
    if places > MOST_PLACES:
        number = scientific(mean)
        if spread:
            number += f" ± {scientific(spread)}"
    else:
        number = f"{mean:,.{places}f}"
        if spread:
            number += f" ± {spread:,.{places}f}"
    return f"{number} {unit}".strip()


def _places(values: Sequence[float], mean: float, spread: float) -> int:
    size = abs(mean)
    if all(value == round(value) for value in values):
        return 1 if spread and size < 100 else 0
    places = 0 if size >= 1000 else 2 if size >= 10 else 3
    if size >= 0.01:
        return places if not spread else max(places, min(_first(spread), MOST_PLACES))
    return _first(size) + 1 if size else places


def _first(number: float) -> int:
    """Place after the point of the first digit that is not zero."""
    return max(0, -math.floor(math.log10(number)))


def scientific(number: float) -> str:
    """A number too small for decimals, such as ``3.1 × 10⁻¹²``."""
    mantissa, exponent = f"{number:.1e}".split("e")
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{mantissa} × 10{raised}"
