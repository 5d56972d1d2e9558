"""The exercise *Look back*: scores by products, weights, and what they find."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _dot_attention(
    states: Float[Tensor, "T H"], sources: Float[Tensor, "S H"]
) -> Float[Tensor, "T H"]:
    """Number by number in plain Python floats."""
    found = []
    for state in states.tolist():
        rows = sources.tolist()
        scores = [sum(a * b for a, b in zip(state, row, strict=True)) for row in rows]
        top = max(scores)
        shares = [math.exp(score - top) for score in scores]
        found.append(
            [
                sum(share * row[k] for share, row in zip(shares, rows, strict=True))
                / sum(shares)
                for k in range(len(state))
            ]
        )
    return torch.tensor(found, dtype=states.dtype)


_SCORE: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda a, b: a @ b.T,
    "scaled": lambda a, b: a @ b.T / a.shape[1] ** 0.5,
    "divided-by-size": lambda a, b: a @ b.T / a.shape[1],
    "cosine": lambda a, b: (
        torch.nn.functional.normalize(a, dim=1)
        @ torch.nn.functional.normalize(b, dim=1).T
    ),
    "distance": lambda a, b: -(a[:, None] - b[None]).square().sum(-1),
    "sign-turned": lambda a, b: -(a @ b.T),
}
_WEIGHTS: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda scores: scores.softmax(dim=1),
    "softmax-over-states": lambda scores: scores.softmax(dim=0),
    "softmax-over-all": lambda scores: scores.flatten().softmax(0).view_as(scores),
    "raw-scores": lambda scores: scores,
    "exponentials": lambda scores: scores.exp(),
    "sigmoid": lambda scores: scores.sigmoid(),
    "log-weights": lambda scores: scores.log_softmax(dim=1),
    "hard": lambda scores: torch.nn.functional.one_hot(
        scores.argmax(dim=1), scores.shape[1]
    ).to(scores.dtype),
}
_FOUND: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda weights, states, sources: weights @ sources,
    "weights-alone": lambda weights, states, sources: weights,
    "averaged-again": lambda weights, states, sources: (
        weights @ sources / sources.shape[0]
    ),
    "state-added": lambda weights, states, sources: weights @ sources + states,
}


def _faulty(faults: frozenset[str], states: Tensor, sources: Tensor) -> Tensor:
    weights = pick(_WEIGHTS, faults)(pick(_SCORE, faults)(states, sources))
    return pick(_FOUND, faults)(weights, states, sources)


_AXIS = (
    "The weights of one state, over all the sources, add up to one: of scores [T, S] "
    "that is the last axis."
)
_MESSAGES = {
    "softmax-over-states": f"Your softmax runs over the states. {_AXIS}",
    "softmax-over-all": f"Your softmax runs over the whole table at once. {_AXIS}",
    "scaled": "You divide the scores by the square root of H. The Transformer does, "
    "and the next chapter measures why; here the score is the plain product.",
    "divided-by-size": "You divide the scores by H. Here the score is the plain "
    "product.",
    "hard": "You take the one best source. Attention mixes all of them by their "
    "weights: with a choice instead of a mixture there is no gradient to learn it by.",
    "raw-scores": "You mix the sources by their scores. Scores can be negative and add "
    "up to anything: make weights of them by a softmax.",
    "exponentials": "Your weights are exponentials that do not add up to one: divide "
    "by their sum, as a softmax does.",
    "sigmoid": "You squash each score by itself. Weights have to add up to one over "
    "the sources, so that one gets what another loses: a softmax.",
    "log-weights": "You took the logarithm of the softmax: the weights are the softmax "
    "itself.",
    "weights-alone": "You return the weights. Asked for is what they find: the sources "
    "mixed by them, `weights @ sources`.",
    "averaged-again": "You divide by the number of sources. The weights add up to one "
    "already.",
    "state-added": "You add the state. What it found is a mixture of sources alone; "
    "the two are combined later.",
    "cosine": "You compare directions alone. In the product, lengths count too.",
    "distance": "Your scores are negative squared distances. Asked for are products.",
    "sign-turned": "Your sign is turned: the sources that fit least get most.",
}

_ONE = torch.tensor([[1.0, 0.0], [0.0, 1.0]])

DOT_ATTENTION = Exercise(
    name="dot_attention",
    parameters=("states", "sources"),
    axes=("TH", "SH"),
    specification=_dot_attention,
    cases=(
        Case(
            "the shape",
            "Three states and two sources of two numbers: what is found has the shape "
            "of the states.",
            general(1, (3, 2), (2, 2)),
            shape_only=True,
        ),
        Case(
            "nothing to choose",
            "The state is zero, so all scores are, and what is found is the mean of "
            "the sources.",
            (torch.zeros(1, 2), torch.tensor([[1.0, 4.0], [3.0, 0.0]])),
        ),
        Case(
            "a clear choice",
            "The state fits the second source far better than the first.",
            (torch.tensor([[0.0, 30.0]]), _ONE),
        ),
        Case(
            "a soft choice",
            "The state fits the second source a little better than the first.",
            (torch.tensor([[0.0, 1.0]]), _ONE),
        ),
        Case(
            "states keep to themselves",
            "Two states: each looks by itself, whatever the other sees.",
            (torch.tensor([[2.0, 0.0], [2.0, -1.0]]), _ONE),
        ),
        Case(SIZES, "One state, one source, one number.", general(2, (1, 1), (1, 1))),
        Case(SIZES, "As many states as sources.", general(3, (3, 3), (3, 3))),
        Case(SIZES, "The same code at other sizes.", general(4, (2, 4), (5, 4))),
    ),
    faults=faults_of(_MESSAGES, _SCORE, _WEIGHTS, _FOUND),
    faulty=_faulty,
    hints=(
        "One product gives all scores at once: `states @ sources.T` has a row for each "
        "state and a column for each source.",
        "A softmax makes weights of the scores. In each row, the weights of all the "
        "sources must add up to one.",
        "`weights = scores.softmax(dim=1)`, and what is found is `weights @ sources`.",
    ),
    praise="This is Luong's attention with the score *dot*. Put two matrices and a "
    "square root into it and it is the Transformer's.",
    returns="what each state found",
)


def dot_attention(answer: object) -> Outcome:
    """Check an answer to the exercise *Look back*.

    Args:
        answer: A function of (states, sources) that returns what each state found.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return DOT_ATTENTION.check(answer)
