"""The exercise *A score that is a network*: Bahdanau's, for one state."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _additive_score(
    state: Float[Tensor, " H"],
    sources: Float[Tensor, "S H"],
    of_state: Float[Tensor, "A H"],
    of_source: Float[Tensor, "A H"],
    weigh: Float[Tensor, " A"],
) -> Float[Tensor, " S"]:
    """Number by number in plain Python floats."""

    def product(row: list[float], other: list[float]) -> float:
        return sum(a * b for a, b in zip(row, other, strict=True))

    scores = [
        sum(
            weight * math.tanh(product(one, state.tolist()) + product(two, source))
            for weight, one, two in zip(
                weigh.tolist(), of_state.tolist(), of_source.tolist(), strict=True
            )
        )
        for source in sources.tolist()
    ]
    return torch.tensor(scores, dtype=state.dtype)


_ORDER: dict[str, Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]] = {
    "": lambda one, two: (one, two),
    "matrices-swapped": lambda one, two: (two, one),
    "state-matrix-twice": lambda one, two: (one, one),
    "source-matrix-twice": lambda one, two: (two, two),
}
_BOTH: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda a, b: a + b,
    "multiplied": lambda a, b: a * b,
    "subtracted": lambda a, b: a - b,
    "no-state": lambda a, b: b + 0 * a,
    "no-source": lambda a, b: a + 0 * b,
}
_SQUASH: dict[str, Callable[[Tensor], Tensor]] = {
    "": torch.tanh,
    "no-tanh": lambda both: both,
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
}
_OUT: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda hidden, weigh: hidden @ weigh,
    "softmaxed": lambda hidden, weigh: (hidden @ weigh).softmax(0),
    "squashed-late": lambda hidden, weigh: (hidden @ weigh).tanh(),
    "not-weighed": lambda hidden, weigh: hidden.sum(-1),
    "averaged": lambda hidden, weigh: hidden @ weigh / len(weigh),
}


def _faulty(
    faults: frozenset[str],
    state: Tensor,
    sources: Tensor,
    of_state: Tensor,
    of_source: Tensor,
    weigh: Tensor,
) -> Tensor:
    one, two = pick(_ORDER, faults)(of_state, of_source)
    both = pick(_BOTH, faults)((one @ state)[None], sources @ two.T)
    return pick(_OUT, faults)(pick(_SQUASH, faults)(both), weigh)


_INSIDE = "Inside the tanh stands `of_state @ state` plus, for each source, its own."
_MESSAGES = {
    "no-tanh": "Your score is not squashed. Without the tanh the state adds the same "
    "number to every source's score, and a softmax does not notice what all have in "
    "common: the decoder could not choose.",
    "softmaxed": "You return weights. Asked for are the scores; the softmax comes "
    "after.",
    "matrices-swapped": "You swapped the two matrices: `of_state` belongs to the "
    "state, `of_source` to the sources.",
    "squashed-late": "You squash the score as well, or in place of what is inside. "
    "Only what is inside is squashed.",
    "multiplied": f"You multiply the two. Additive attention adds them. {_INSIDE}",
    "subtracted": f"You take the difference. {_INSIDE}",
    "sigmoid": "You squash by a sigmoid; here it is a tanh.",
    "relu": "You cut off at zero; here it is a tanh.",
    "not-weighed": "You add up the hidden numbers as they are. Each has a weight in "
    "`weigh`.",
    "averaged": "You divide by the number of hidden numbers; the score is their "
    "weighted sum.",
    "no-state": f"Your score does not hear the state. {_INSIDE}",
    "no-source": f"Your score does not hear the sources. {_INSIDE}",
    "state-matrix-twice": "You use `of_state` for both; the sources have a matrix of "
    "their own.",
    "source-matrix-twice": "You use `of_source` for both; the state has a matrix of "
    "its own.",
}


def _numbers(seed: int, sources: int, hidden: int, inside: int) -> tuple[Tensor, ...]:
    shapes = [(hidden,), (sources, hidden), (inside, hidden), (inside, hidden)]
    return general(seed, *shapes, (inside,))


def _by_hand(weigh: float, source: float) -> tuple[Tensor, ...]:
    """One number of each, and two sources."""
    return (
        torch.tensor([0.5]),
        torch.tensor([[0.0], [source]]),
        torch.tensor([[1.0]]),
        torch.tensor([[2.0]]),
        torch.tensor([weigh]),
    )


ADDITIVE_SCORE = Exercise(
    name="additive_score",
    parameters=("state", "sources", "of_state", "of_source", "weigh"),
    axes=("H", "SH", "AH", "AH", "A"),
    specification=_additive_score,
    cases=(
        Case(
            "the shape",
            "Three sources of two numbers, four numbers inside: one score a source.",
            _numbers(1, 3, 2, 4),
            shape_only=True,
        ),
        Case(
            "one number of each",
            "The first source is zero: its score is the tanh of the state's share.",
            _by_hand(1.0, 0.25),
        ),
        Case("the weight", "The same, weighed by −2.", _by_hand(-2.0, 0.25)),
        Case("everything together", "All parts take part.", _numbers(2, 2, 2, 2)),
        Case(SIZES, "One source.", _numbers(3, 1, 1, 1)),
        Case(SIZES, "All sizes equal.", _numbers(4, 3, 3, 3)),
        Case(SIZES, "The same code at other sizes.", _numbers(5, 4, 3, 2)),
    ),
    faults=faults_of(_MESSAGES, _ORDER, _BOTH, _SQUASH, _OUT),
    faulty=_faulty,
    hints=(
        "The state's share is one vector of A numbers, `of_state @ state`. The "
        "sources' shares are a row each, `sources @ of_source.T`.",
        "Add the vector to every row, and squash: torch does the first by itself when "
        "you write a plus.",
        "The score of a row is its product with `weigh`: `hidden @ weigh`.",
    ),
    praise="It is a network of one hidden layer, asked once for every pair of a phone "
    "and a letter.",
    returns="the scores",
)


def additive_score(answer: object) -> Outcome:
    """Check an answer to the exercise *A score that is a network*.

    Args:
        answer: A function of (state, sources, of_state, of_source, weigh) that returns
            one score a source.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return ADDITIVE_SCORE.check(answer)
