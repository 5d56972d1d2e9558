"""The exercise *What it costs*: the multiplications of one layer of self-attention."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _cost_of(length: int, d_model: int, num_heads: int) -> int:
    """Matrix by matrix: rows x inner x columns of every product."""
    each = d_model // num_heads
    products = [(length, d_model, d_model)] * 4  # queries, keys, values, output
    for _ in range(num_heads):
        products += [(length, each, length), (length, length, each)]
    return sum(a * b * c for a, b, c in products)


Part = Callable[[int, int, int], float]  # length, width, heads
_MATRICES: dict[str, Part] = {
    "": lambda t, d, n: 4 * t * d * d,
    "no-output-matrix": lambda t, d, n: 3 * t * d * d,
    "one-matrix": lambda t, d, n: t * d * d,
    "two-matrices": lambda t, d, n: 2 * t * d * d,
    "matrices-once": lambda t, d, n: 4 * d * d,
    "narrow-matrices": lambda t, d, n: 4 * t * d * d / n,
    "matrices-for-each-head": lambda t, d, n: 4 * t * d * d * n,
    "no-matrices": lambda t, d, n: 0,
}
_LOOKING: dict[str, Part] = {
    "": lambda t, d, n: t * t * d,
    "one-head-only": lambda t, d, n: t * t * d / n,
    "heads-times-width": lambda t, d, n: n * t * t * d,
    "not-squared": lambda t, d, n: t * d,
    "width-squared": lambda t, d, n: t * d * d,
    "no-width": lambda t, d, n: n * t * t,
    "past-alone": lambda t, d, n: t * (t + 1) / 2 * d,
}
_HALVES: dict[str, float] = {
    "": 2,
    "scores-alone": 1,
    "no-looking": 0,
}
_COUNTED: dict[str, float] = {"": 1, "additions-too": 2}


def _faulty(
    faults: frozenset[str], length: int, d_model: int, num_heads: int
) -> Tensor:
    sizes = length, d_model, num_heads
    looked = pick(_HALVES, faults) * pick(_LOOKING, faults)(*sizes)
    made = pick(_MATRICES, faults)(*sizes) + looked
    return torch.tensor(pick(_COUNTED, faults) * made, dtype=torch.float64)


_FOUR = (
    "There are four matrices of D × D, for queries, keys, values and output, and each "
    "meets every one of the T places: 4 T D²."
)
_BOTH = (
    "Every head scores T × T pairs over its D / N entries, and N of them together "
    "make T² D; mixing the values costs as much again."
)
_MESSAGES = {
    "one-head-only": f"You count one head's looking. {_BOTH}",
    "heads-times-width": f"You give every head the whole width. {_BOTH}",
    "no-output-matrix": f"You left out the matrix at the end. {_FOUR}",
    "scores-alone": f"You count the scores and not the mixing. {_BOTH}",
    "no-looking": f"You count the matrices and not the looking. {_BOTH}",
    "no-matrices": f"You left out the matrices. {_FOUR}",
    "one-matrix": f"You count one matrix. {_FOUR}",
    "two-matrices": f"You count two matrices. {_FOUR}",
    "matrices-once": f"You count the matrices for one place alone. {_FOUR}",
    "narrow-matrices": "You count the matrices of one head. All heads' rows together "
    f"make the whole D × D. {_FOUR}",
    "matrices-for-each-head": "You give every head matrices of the whole width; it has "
    f"D / N of their rows. {_FOUR}",
    "not-squared": "You let each place look at one other. It looks at all T of them. "
    f"{_BOTH}",
    "width-squared": f"You square the width where the length is squared. {_BOTH}",
    "no-width": f"A score is a product of D / N entries, not one number. {_BOTH}",
    "past-alone": "You count the pairs that a causal mask leaves. Asked for is a layer "
    f"in which all may look everywhere. {_BOTH}",
    "additions-too": "You count additions, too, or multiply by two for another reason; "
    "asked for are multiplications.",
}

COST_OF = Exercise(
    name="cost_of",
    parameters=("length", "d_model", "num_heads"),
    axes=("", "", ""),
    specification=_cost_of,
    cases=(
        Case("one place", "One place, four entries, one head.", (1, 4, 1)),
        Case("one head", "Six places, four entries, one head.", (6, 4, 1)),
        Case("several heads", "Six places, eight entries, two heads.", (6, 8, 2)),
        Case("real sizes", "A thousand places, 48 entries, 4 heads.", (1000, 48, 4)),
        Case("real sizes", "A hundred places, 512 entries, 8 heads.", (100, 512, 8)),
    ),
    faults=faults_of(_MESSAGES, _MATRICES, _LOOKING, _HALVES, _COUNTED),
    faulty=_faulty,
    hints=(
        "A product of an a × b matrix and a b × c matrix takes a · b · c "
        "multiplications. Which products are there?",
        "Four with matrices of D × D. Then, in every head, the scores and the mixing.",
        "`4 * length * d_model**2` for the matrices, and `2 * length**2 * d_model` for "
        "the looking: the number of heads falls out.",
    ),
    praise="The two parts are equal where the length is twice the width. Beyond that, "
    "length is what one pays for.",
    kind="number",
    returns="the number of multiplications",
    differentiable=False,
)


def cost_of(answer: object) -> Outcome:
    """Check an answer to the exercise *What it costs*.

    Args:
        answer: A function of (length, d_model, num_heads) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return COST_OF.check(answer)
