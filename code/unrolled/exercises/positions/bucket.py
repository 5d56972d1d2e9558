"""The exercise *Near exactly, far roughly*: the bucket of a distance."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _bucket(distance: int, num_buckets: int, furthest: int) -> int:
    """By looking for the last bucket whose beginning is not beyond the distance."""
    exact = num_buckets // 2
    if distance < exact:
        return distance
    late = num_buckets - exact
    begins = [exact * (furthest / exact) ** (j / late) for j in range(late)]
    return exact + sum(begin <= distance * (1 + 1e-12) for begin in begins) - 1


def _floored(value: float) -> float:
    return math.floor(value + 1e-9)


_EXACT: dict[str, Callable[[int], int]] = {
    "": lambda n: n // 2,
    "all-exact": lambda n: n,
    "a-quarter-exact": lambda n: n // 4,
}
_SHARE: dict[str, Callable[[int, int, int], float]] = {
    "": lambda d, exact, far: math.log(d / exact) / math.log(far / exact),
    "even-steps": lambda d, exact, far: (d - exact) / (far - exact),
    "from-zero": lambda d, exact, far: math.log(d) / math.log(far),
    "not-divided": lambda d, exact, far: math.log(d / exact),
    "two-logarithms": lambda d, exact, far: math.log(d / exact) / math.log(far),
}
_WHOLE: dict[str, Callable[[float], float]] = {
    "": _floored,
    "rounded": round,
    "up": lambda value: math.ceil(value - 1e-9),
    "not-whole": lambda value: value,
}
_LAST: dict[str, Callable[[float, int], float]] = {
    "": lambda b, n: min(b, n - 1),
    "no-last": lambda b, n: b,
    "one-too-many": lambda b, n: min(b, n),
}
_LATE: dict[str, Callable[[int, int], int]] = {
    "": lambda n, exact: n - exact,
    "all-late": lambda n, exact: n,
}
_START: dict[str, Callable[[int], int]] = {
    "": lambda exact: exact,
    "no-start": lambda exact: 0,
}


def _faulty(
    faults: frozenset[str], distance: int, num_buckets: int, furthest: int
) -> Tensor:
    exact = pick(_EXACT, faults)(num_buckets)
    found: float = distance
    if distance >= exact:
        share = pick(_SHARE, faults)(distance, exact, furthest)
        late = pick(_WHOLE, faults)(share * pick(_LATE, faults)(num_buckets, exact))
        start = pick(_START, faults)(exact)
        found = pick(_LAST, faults)(start + late, num_buckets)
    return torch.tensor(float(found), dtype=torch.float64)


_GROWS = (
    "Beyond the exact half, a bucket is the share of the way from log(exact) to "
    "log(furthest), times the number of buckets that are left."
)
_MESSAGES = {
    "no-last": "Beyond the furthest distance you count on. The last bucket, of number "
    "num_buckets - 1, holds all that is further.",
    "rounded": "You round to the nearest whole number; a bucket holds all from its "
    "beginning on, so round down.",
    "one-too-many": "Your last bucket has the number num_buckets. Counted from 0, the "
    "last is num_buckets - 1.",
    "even-steps": f"Your far buckets are all of one size. {_GROWS}",
    "from-zero": f"You take the logarithm of the distance itself. {_GROWS}",
    "not-divided": f"Your logarithm is not divided by that of the furthest. {_GROWS}",
    "two-logarithms": "You divide by log(furthest); the way begins at `exact`, so it "
    "is log(furthest / exact).",
    "all-exact": "You give every distance a bucket of its own while there are any. "
    "Only the first half is exact.",
    "a-quarter-exact": "Half of the buckets are exact, since these look back alone. "
    "(Where one looks both ways, each way has half of them.)",
    "up": "You round up; a bucket holds all from its beginning on, so round down.",
    "not-whole": "A bucket is a whole number: round down.",
    "all-late": f"You share out all buckets again. {_GROWS}",
    "no-start": "You forget the exact buckets before the others: begin at `exact`.",
}

BUCKET = Exercise(
    name="bucket",
    parameters=("distance", "num_buckets", "furthest"),
    axes=("", "", ""),
    specification=_bucket,
    cases=(
        Case("near", "A distance of 5 has a bucket of its own.", (5, 32, 128)),
        Case("where it begins", "The first that is not exact.", (16, 32, 128)),
        Case(
            "further", "Beyond the exact half: steps of the logarithm.", (20, 32, 128)
        ),
        Case("further", "Almost at the end.", (100, 32, 128)),
        Case("beyond", "Everything from the furthest on shares one.", (128, 32, 128)),
        Case("beyond", "Far beyond.", (5000, 32, 128)),
        Case("other sizes", "Eight buckets, up to 50.", (9, 8, 50)),
        Case("other sizes", "Twelve buckets, up to 90.", (17, 12, 90)),
    ),
    faults=faults_of(_MESSAGES, _EXACT, _SHARE, _WHOLE, _LAST, _LATE, _START),
    faulty=_faulty,
    hints=(
        "Let `exact = num_buckets // 2`. A distance below that is its own bucket.",
        "For the others, `math.log(distance / exact) / math.log(furthest / exact)` is "
        "the share of the way, from 0 to 1.",
        "`exact + int(share * (num_buckets - exact))`, and never more than "
        "`num_buckets - 1`.",
    ),
    praise="With 32 buckets and 128 places it is T5's.",
    kind="number",
    returns="the number of the bucket",
    differentiable=False,
)


def bucket(answer: object) -> Outcome:
    """Check an answer to the exercise *Near exactly, far roughly*.

    Args:
        answer: A function of (distance, num_buckets, furthest) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return BUCKET.check(answer)
