"""The exercise *Falling with the distance*: ALiBi's biases under a causal mask."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _slopes(num_heads: int, length: int) -> Float[Tensor, "N T T"]:
    """One number at a time."""
    return torch.tensor(
        [
            [
                [
                    float("-inf") if key > query else -(2 ** (-8 * n / num_heads))
                    * (query - key)
                    for key in range(length)
                ]
                for query in range(length)
            ]
            for n in range(1, num_heads + 1)
        ]
    )  # fmt: skip


_SLOPES: dict[str, Callable[[Tensor, int], Tensor]] = {  # of heads 1 to N
    "": lambda n, heads: 2.0 ** (-8 * n / heads),
    "from-one": lambda n, heads: 2.0 ** (-8 * (n - 1) / heads),
    "for-eight-heads": lambda n, heads: 2.0**-n,
    "heads-turned-round": lambda n, heads: 2.0 ** (-8 * (heads + 1 - n) / heads),
    "one-slope": lambda n, heads: torch.full_like(n, 2.0**-8),
    "even-steps": lambda n, heads: n / heads,
    "no-slopes": lambda n, heads: torch.ones_like(n),
    "powers-of-e": lambda n, heads: torch.exp(-8 * n / heads),
}
_AWAY: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda far: far,
    "squared": lambda far: far.square(),
    "one-further": lambda far: far + 1,
    "logarithm": lambda far: (far.clamp(min=0) + 1).log(),
}
_SIGN: dict[str, int] = {"": -1, "the-far-preferred": 1}
_FUTURE: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda bias, far: bias.masked_fill(far < 0, -torch.inf),
    "future-seen": lambda bias, far: bias,
    "future-zero": lambda bias, far: bias.masked_fill(far < 0, 0.0),
    "past-hidden": lambda bias, far: bias.masked_fill(far > 0, -torch.inf),
    "itself-hidden": lambda bias, far: bias.masked_fill(far <= 0, -torch.inf),
}


def _faulty(faults: frozenset[str], num_heads: int, length: int) -> Tensor:
    places = torch.arange(length).float()
    far = places[:, None] - places
    heads = torch.arange(1, num_heads + 1).float()
    steep = pick(_SLOPES, faults)(heads, num_heads)[:, None, None]
    bias = pick(_SIGN, faults) * steep * pick(_AWAY, faults)(far)
    return pick(_FUTURE, faults)(bias, far)


_STEEP = "Head n of N, counted from 1, has the slope 2^(-8n/N)."
_HIDDEN = "What a query may not see has a score of minus infinity."
_MESSAGES = {
    "from-one": f"You count the heads from 0, so that the first has a slope of 1. "
    f"{_STEEP}",
    "future-seen": f"You let a query see what comes after it. {_HIDDEN}",
    "future-zero": "You add nothing where a key is yet to come, and so it may be seen, "
    f"and more easily than the past. {_HIDDEN}",
    "the-far-preferred": "Your biases grow with the distance. They are to fall, so "
    "that what is near has the advantage.",
    "for-eight-heads": f"Your slopes are those of eight heads. {_STEEP}",
    "heads-turned-round": f"Your slopes come in the other order. {_STEEP}",
    "one-slope": f"All heads have the same slope. {_STEEP}",
    "even-steps": f"Your slopes grow by even steps; they are powers of two. {_STEEP}",
    "no-slopes": f"Your heads all fall by one a place. {_STEEP}",
    "powers-of-e": f"You took powers of e. {_STEEP}",
    "squared": "You square the distance; the bias falls along a line.",
    "one-further": "You count the distance from a place to itself as one: it is 0.",
    "logarithm": "Your bias falls with the logarithm; here it falls along a line.",
    "past-hidden": f"You hide the past and show the future. {_HIDDEN}",
    "itself-hidden": "You hide a place from itself, too. The first place would then "
    "see nothing at all.",
}

SLOPES = Exercise(
    name="slopes",
    parameters=("num_heads", "length"),
    axes=("", ""),
    specification=_slopes,
    cases=(
        Case("the shape", "Two heads, three places.", (2, 3), shape_only=True),
        Case("one place", "A place sees itself, at no distance.", (2, 1)),
        Case("one head", "One head: its slope is 2^-8.", (1, 4)),
        Case("several heads", "Four heads, each flatter than the last.", (4, 3)),
        Case("several heads", "Three heads: no power of two.", (3, 5)),
        Case("real sizes", "Eight heads, twelve places.", (8, 12)),
    ),
    faults=faults_of(_MESSAGES, _SLOPES, _AWAY, _SIGN, _FUTURE),
    faulty=_faulty,
    hints=(
        "First the distances: `places[:, None] - places` is a table of how far each "
        "key lies behind each query, negative where it is yet to come.",
        "The slopes are `2.0 ** (-8 * n / num_heads)` for n from 1 to N. Give them the "
        "shape [N, 1, 1], so that they meet every pair.",
        "`bias = -steep * far`, and then `bias.masked_fill(far < 0, float('-inf'))`.",
    ),
    praise="Added to the scores, this is all of ALiBi: nothing in it is learned.",
    returns="the biases",
    differentiable=False,
)


def slopes(answer: object) -> Outcome:
    """Check an answer to the exercise *Falling with the distance*.

    Args:
        answer: A function of (num_heads, length) that returns the biases.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SLOPES.check(answer)
