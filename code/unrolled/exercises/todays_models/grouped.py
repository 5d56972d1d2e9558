"""The exercise *Four who ask, two who answer*: grouped queries."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Asked = Float[Tensor, "N T K"]
Shared = Float[Tensor, "M S K"]


def _grouped(q: Asked, k: Shared, v: Shared) -> Asked:
    """One head and one place at a time."""
    heads = []
    for number, head in enumerate(q):
        group = number * len(k) // len(q)
        rows = []
        for query in head:
            scores = (k[group] @ query) / math.sqrt(len(query))
            rows.append(scores.softmax(0) @ v[group])
        heads.append(torch.stack(rows))
    return torch.stack(heads)


Share = Callable[[Shared, int], Tensor]
_KEYS: dict[str, Share] = {
    "": lambda k, n: k.repeat_interleave(n // len(k), 0),
    "by-turns": lambda k, n: k.repeat(n // len(k), 1, 1),
    "not-shared": lambda k, n: k,
    "the-first": lambda k, n: k[:1].expand(n, -1, -1),
    "groups-turned-round": lambda k, n: k.flip(0).repeat_interleave(n // len(k), 0),
    "the-mean": lambda k, n: k.mean(0, keepdim=True).expand(n, -1, -1),
    "keys-by-turns": lambda k, n: k.repeat(n // len(k), 1, 1),
    "values-by-turns": lambda k, n: k.repeat_interleave(n // len(k), 0),
}
_VALUES: dict[str, Share] = {
    **_KEYS,
    "keys-by-turns": lambda v, n: v.repeat_interleave(n // len(v), 0),
    "values-by-turns": lambda v, n: v.repeat(n // len(v), 1, 1),
}
_SCALE: dict[str, Callable[[Asked, Shared], float]] = {
    "": lambda q, k: q.shape[-1] ** -0.5,
    "not-scaled": lambda q, k: 1.0,
    "by-the-width": lambda q, k: 1 / q.shape[-1],
    "by-the-whole-width": lambda q, k: (len(q) * q.shape[-1]) ** -0.5,
    "by-the-keys": lambda q, k: k.shape[1] ** -0.5,
}
_WEIGHTS: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda scores: scores.softmax(-1),
    "over-the-queries": lambda scores: scores.softmax(-2),
    "over-the-heads": lambda scores: scores.softmax(0),
    "no-softmax": lambda scores: scores,
    "future-hidden": lambda scores: scores.masked_fill(
        torch.ones(scores.shape[-2:]).tril(0) == 0, -torch.inf
    ).softmax(-1),
}


def _faulty(faults: frozenset[str], q: Asked, k: Shared, v: Shared) -> Tensor:
    keys = pick(_KEYS, faults)(k, len(q))
    values = pick(_VALUES, faults)(v, len(q))
    scores = q @ keys.mT * pick(_SCALE, faults)(q, k)
    return pick(_WEIGHTS, faults)(scores) @ values


_GROUP = (
    "With N heads that ask and M that are asked, the first N/M share the first keys "
    "and values, the next N/M the second, and so on."
)
_MESSAGES = {
    "by-turns": f"Your heads take the keys and values by turns: `repeat` lays whole "
    f"copies end to end, `repeat_interleave` repeats each. {_GROUP}",
    "not-shared": "You multiply N heads of queries by M heads of keys, which fits only "
    f"where M is N or one. Give every head keys and values first. {_GROUP}",
    "not-scaled": "Your scores are not divided by the root of the width K of a head.",
    "keys-by-turns": f"Your values are shared in groups, and your keys by turns, so a "
    f"head asks one and listens to another. {_GROUP}",
    "values-by-turns": f"Your keys are shared in groups, and your values by turns, so "
    f"a head asks one and listens to another. {_GROUP}",
    "the-first": f"All your heads use the first keys and values. {_GROUP}",
    "groups-turned-round": f"Your groups come in the other order. {_GROUP}",
    "the-mean": f"You average the keys and values over their heads. {_GROUP}",
    "by-the-width": "You divide by K itself; it is the root of K.",
    "by-the-whole-width": "You divide by the root of the model's whole width; what "
    "counts is the width K of one head.",
    "by-the-keys": "You divide by the root of the number of keys; it is the root of "
    "the width K of a head.",
    "over-the-queries": "Your softmax runs over the queries. Each query shares out a "
    "weight of one among the keys, which stand along the last axis.",
    "over-the-heads": "Your softmax runs over the heads. Each query shares out a "
    "weight of one among the keys, which stand along the last axis.",
    "no-softmax": "The softmax is missing, so that weights do not sum to one.",
    "future-hidden": "You hide later places. No mask is asked for here: every query "
    "sees every key.",
}


def _heads(n: int, t: int, m: int, s: int, k: int, seed: int) -> tuple[Tensor, ...]:
    return general(seed, (n, t, k), (m, s, k), (m, s, k))


_CONSTANT = torch.arange(1.0, 3)[:, None, None].expand(2, 3, 4).contiguous()

GROUPED = Exercise(
    name="grouped",
    parameters=("q", "k", "v"),
    axes=("NTK", "MSK", "MSK"),
    specification=_grouped,
    cases=(
        Case(
            "the shape",
            "Four heads ask, two are asked.",
            _heads(4, 2, 2, 3, 4, seed=1),
            shape_only=True,
        ),
        Case(
            "the two ends",
            "As many are asked as ask: plain attention.",
            _heads(2, 3, 2, 3, 4, seed=11),
        ),
        Case("the two ends", "One head of keys for three.", _heads(3, 2, 1, 3, 4, 21)),
        Case(
            "who asks whom",
            "Values of 1 in the first group and of 2 in the second: each head tells "
            "which it listened to.",
            (*_heads(4, 2, 2, 3, 4, seed=31)[:2], _CONSTANT),
        ),
        Case(SIZES, "Six heads, two groups.", _heads(6, 3, 2, 4, 8, seed=41)),
        Case(SIZES, "Six heads, three groups.", _heads(6, 2, 3, 5, 2, seed=51)),
    ),
    faults=faults_of(_MESSAGES, _KEYS, _VALUES, _SCALE, _WEIGHTS),
    faulty=_faulty,
    hints=(
        "How many heads share one? `q.shape[0] // k.shape[0]`.",
        "Give each head keys and values of its own, the same for the whole group: "
        "`k.repeat_interleave(shared, dim=0)`, and so for `v`.",
        "Then it is attention as before: `q @ k.mT`, divided by the root of K, a "
        "softmax over the last axis, times `v`.",
    ),
    praise="With one head of keys for all it is multi-query attention.",
    returns="what the heads saw",
)


def grouped(answer: object) -> Outcome:
    """Check an answer to the exercise *Four who ask, two who answer*.

    Args:
        answer: A function of (q, k, v) that returns what the heads saw.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return GROUPED.check(answer)
