"""The exercise *Look everywhere*: scaled dot-product attention."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _attend(
    queries: Float[Tensor, "B T K"],
    keys: Float[Tensor, "B S K"],
    values: Float[Tensor, "B S W"],
) -> Float[Tensor, "B T W"]:
    """One query at a time, in plain Python floats."""
    batch = []
    for asked, offered, held in zip(
        queries.tolist(), keys.tolist(), values.tolist(), strict=True
    ):
        rows = []
        for query in asked:
            root = math.sqrt(len(query))
            pairs = [zip(query, key, strict=True) for key in offered]
            shares = [math.exp(sum(a * b for a, b in pair) / root) for pair in pairs]
            columns = zip(*held, strict=True)
            means = [
                sum(s * v for s, v in zip(shares, c, strict=True)) for c in columns
            ]
            rows.append([mean / sum(shares) for mean in means])
        batch.append(rows)
    return torch.tensor(batch, dtype=queries.dtype)


_SCORES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda q, k: q @ k.mT,
    "cosine": lambda q, k: (
        (q / q.norm(dim=-1, keepdim=True)) @ (k / k.norm(dim=-1, keepdim=True)).mT
    ),
    "keys-with-keys": lambda q, k: k @ k.mT,
    "queries-with-queries": lambda q, k: q @ q.mT,
}
_SCALE: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda s, q, v: s / math.sqrt(q.shape[-1]),
    "no-scale": lambda s, q, v: s,
    "by-width": lambda s, q, v: s / q.shape[-1],
    "times-the-root": lambda s, q, v: s * math.sqrt(q.shape[-1]),
    "root-of-the-sources": lambda s, q, v: s / math.sqrt(v.shape[-2]),
    "root-of-the-values": lambda s, q, v: s / math.sqrt(v.shape[-1]),
}
_WEIGHTS: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda s: s.softmax(-1),
    "over-queries": lambda s: s.softmax(-2),
    "over-both": lambda s: s.flatten(-2).softmax(-1).view(s.shape),
    "no-softmax": lambda s: s,
    "exp-alone": lambda s: s.exp(),
    "sigmoid": torch.sigmoid,
    "the-best-alone": lambda s: (s == s.amax(-1, keepdim=True)).to(s.dtype),
    "shared-out": lambda s: s / s.sum(-1, keepdim=True),
}
_MIXED: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda w, k, v: w @ v,
    "keys-handed-over": lambda w, k, v: w @ k,
    "weights-returned": lambda w, k, v: w,
    "divided-by-sources": lambda w, k, v: w @ v / v.shape[-2],
}


def _faulty(
    faults: frozenset[str],
    queries: Float[Tensor, "B T K"],
    keys: Float[Tensor, "B S K"],
    values: Float[Tensor, "B S W"],
) -> Tensor:
    scores = pick(_SCALE, faults)(pick(_SCORES, faults)(queries, keys), queries, values)
    return pick(_MIXED, faults)(pick(_WEIGHTS, faults)(scores), keys, values)


_ROOT = (
    "Divide each score by the root of the number of entries of a query, "
    "`queries.shape[-1] ** 0.5`."
)
_EACH = (
    "Each query shares out one whole among the sources: softmax over the last axis, "
    "along which the keys stand."
)
_MESSAGES = {
    "no-scale": f"Your scores are not scaled. {_ROOT}",
    "by-width": "You divide by the width of a query; its root is asked for. A sum of "
    f"K random products is about as large as the root of K. {_ROOT}",
    "over-queries": f"Your softmax runs along the queries. {_EACH}",
    "over-both": f"Your softmax runs along queries and keys together. {_EACH}",
    "no-softmax": f"You mix with the bare scores. {_EACH}",
    "exp-alone": "You take the exponentials and do not divide by their sum, so that "
    "the weights do not add up to one.",
    "sigmoid": f"A sigmoid judges each score alone. {_EACH}",
    "the-best-alone": "You take the source with the highest score alone. That is "
    "looking, too, but no gradient tells a query to look elsewhere: use a softmax.",
    "shared-out": "You divide the scores by their sum. Scores may be negative, and "
    "their sum zero: take exponentials first, which is what softmax does.",
    "times-the-root": f"You multiply by the root. {_ROOT}",
    "root-of-the-sources": f"You take the root of the number of sources. {_ROOT}",
    "root-of-the-values": f"You take the root of the width of a value. {_ROOT}",
    "cosine": "You divide queries and keys by their lengths: that is a cosine, as in "
    "earlier machines that address by content. Here it is the bare product.",
    "keys-with-keys": "You compare the keys with each other; the queries ask.",
    "queries-with-queries": "You compare the queries with each other; it is the keys "
    "that are asked.",
    "keys-handed-over": "You mix the keys. They are only what is looked at; what is "
    "handed over are the values.",
    "weights-returned": "You return the weights; asked for are the mixed values.",
    "divided-by-sources": "You divide by the number of sources once more: the weights "
    "add up to one already.",
}


def _numbers(b: int, t: int, s: int, k: int, w: int) -> tuple[Tensor, ...]:
    seed = 1000 * b + 100 * t + 10 * s + k + w
    q, keys, v = general(seed, (b, t, k), (b, s, k), (b, s, w))
    return 3 * q, 3 * keys, v


def _by_hand(
    queries: list[list[float]], keys: list[list[float]], values: list[list[float]]
) -> tuple[Tensor, ...]:
    return tuple(torch.tensor([each]) for each in (queries, keys, values))


ATTEND = Exercise(
    name="attend",
    parameters=("queries", "keys", "values"),
    axes=("BTK", "BSK", "BSW"),
    specification=_attend,
    cases=(
        Case(
            "the shape",
            "Two sequences, two queries, three sources: one mean of the values a "
            "query.",
            _numbers(2, 2, 3, 4, 5),
            shape_only=True,
        ),
        Case(
            "a query that does not care",
            "The query is zero, so all sources weigh the same.",
            _by_hand([[0.0] * 4], [[1.0, 0, 0, 0], [0, 2.0, 0, 0]], [[1.0], [3.0]]),
        ),
        Case(
            "a clear answer",
            "The query fits the second key far better than the first.",
            _by_hand(
                [[0.0, 40.0, 0, 0]], [[1.0, 0, 0, 0], [0, 2.0, 0, 0]], [[1.0], [3.0]]
            ),
        ),
        Case(
            "a matter of degree",
            "One query, two keys, four entries each: the scores matter.",
            _by_hand(
                [[1.0, 1.0, 0, 0]], [[1.0, 1.0, 0, 0], [0, 0, 2.0, 0]], [[1.0], [3.0]]
            ),
        ),
        Case("several queries", "Two queries, three keys.", _numbers(1, 2, 3, 2, 2)),
        Case(SIZES, "All sizes equal.", _numbers(3, 3, 3, 3, 3)),
        Case(SIZES, "One of everything.", _numbers(1, 1, 1, 1, 1)),
        Case(SIZES, "Every size another.", _numbers(2, 3, 4, 5, 2)),
    ),
    faults=faults_of(_MESSAGES, _SCORES, _SCALE, _WEIGHTS, _MIXED),
    faulty=_faulty,
    hints=(
        "Three steps: a score for every query and key, weights from the scores, a mean "
        "of the values with these weights.",
        "All scores at once are `queries @ keys.transpose(-2, -1)`, of shape "
        "[B, T, S]. Divide them by the root of the width of a query.",
        "`weights = scores.softmax(dim=-1)`, and then `weights @ values`.",
    ),
    praise="It is `torch.nn.functional.scaled_dot_product_attention`.",
    returns="the mixed values",
)


def attend(answer: object) -> Outcome:
    """Check an answer to the exercise *Look everywhere*.

    Args:
        answer: A function of (queries, keys, values) that returns the mixed values.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return ATTEND.check(answer)
