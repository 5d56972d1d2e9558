"""The exercise *The norm inside*: a residual step with its norm in the branch."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional as F

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _norm(x: Float[Tensor, "B T D"]) -> Float[Tensor, "B T D"]:
    return F.layer_norm(x, x.shape[-1:])


def _norm_inside(
    x: Float[Tensor, "B T D"], weight: Float[Tensor, "D D"]
) -> Float[Tensor, "B T D"]:
    """One place at a time: what is there, plus what is made of its normed self."""
    out = x.clone()
    for b in range(x.shape[0]):
        for t in range(x.shape[1]):
            normed = F.layer_norm(x[b, t], x.shape[-1:])
            for d in range(x.shape[2]):
                out[b, t, d] = x[b, t, d] + (weight[d] * normed).sum()
    return out


_STEPS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda x, w: x + _norm(x) @ w.T,
    "post": lambda x, w: _norm(x + x @ w.T),
    "normed-stream": lambda x, w: _norm(x) + _norm(x) @ w.T,
    "no-residual": lambda x, w: _norm(x) @ w.T,
    "no-norm": lambda x, w: x + x @ w.T,
    "norm-of-the-change": lambda x, w: x + _norm(x @ w.T),
    "both-places": lambda x, w: _norm(x + _norm(x) @ w.T),
    "not-turned": lambda x, w: x + _norm(x) @ w,
    "norm-over-all": lambda x, w: x + F.layer_norm(x, x.shape[1:]) @ w.T,
}


def _faulty(
    faults: frozenset[str], x: Float[Tensor, "B T D"], weight: Float[Tensor, "D D"]
) -> Tensor:
    return pick(_STEPS, faults)(x, weight)


_MESSAGES = {
    "post": "You normalise the sum: that is where the norm stood in 2017. Inside, the "
    "step alone sees the norm, and the sum is left as it is.",
    "normed-stream": "You add to the normed x. The stream itself is not touched: keep "
    "x, and give only the step its normed copy.",
    "no-residual": "You return the change alone: add it to x.",
    "no-norm": "There is no norm: the step sees the normed x.",
    "norm-of-the-change": "You normalise what the step made. The norm stands before "
    "the step.",
    "both-places": "You normalise inside the branch and once more after the sum. "
    "Inside is enough.",
    "not-turned": "You multiply by the weight as it lies. The step is "
    "`y @ weight.T`, as in `nn.Linear`.",
    "norm-over-all": "You normalise all places together; each is normalised by itself: "
    "`F.layer_norm(x, x.shape[-1:])`.",
}


def _numbers(b: int, t: int, d: int) -> tuple[Tensor, ...]:
    return general(100 * b + 10 * t + d, (b, t, d), (d, d))


NORM_INSIDE = Exercise(
    name="norm_inside",
    parameters=("x", "weight"),
    axes=("BTD", "DD"),
    specification=_norm_inside,
    cases=(
        Case(
            "a step that does nothing", "The weight is zero.",
            (torch.tensor([[[1.0, 5.0]]]), torch.zeros(2, 2)),
        ),
        Case(
            "a step that hands on", "The weight is the identity.",
            (torch.tensor([[[1.0, 3.0, 1.0, 3.0]]]), torch.eye(4)),
        ),
        Case(
            "a step that exchanges", "The weight sends the first number to the second.",
            (torch.tensor([[[1.0, 3.0]]]), torch.tensor([[0.0, 0.0], [1.0, 0.0]])),
        ),
        Case(SIZES, "All sizes equal.", _numbers(3, 3, 3)),
        Case(SIZES, "Every size another.", _numbers(2, 3, 4)),
    ),
    faults=faults_of(_MESSAGES, _STEPS),
    faulty=_faulty,
    hints=(
        "In the chapter's `add`, follow what happens when `self.norm` is `pre`. What "
        "is normed, and what is added to?",
        "The stream x goes through untouched. Only the step sees a normed copy of it.",
        "`x + F.layer_norm(x, x.shape[-1:]) @ weight.T`.",
    ),
    praise="With a weight of zero the layer is not there: depth is free to begin with.",
    returns="the stream after the step",
)  # fmt: skip


def norm_inside(answer: object) -> Outcome:
    """Check an answer to the exercise *The norm inside*.

    Args:
        answer: A function of (x, weight) that returns the stream after the step.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return NORM_INSIDE.check(answer)
