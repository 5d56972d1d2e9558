"""The exercise *Cut into heads*: the same numbers, seen in another shape."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _split_heads(x: Float[Tensor, "B T D"], num_heads: int) -> Float[Tensor, "B N T K"]:
    """One number at a time."""
    batch, length, width = x.shape
    each = width // num_heads
    out = x.new_zeros(batch, num_heads, length, each)
    for b in range(batch):
        for n in range(num_heads):
            for t in range(length):
                for k in range(each):
                    out[b, n, t, k] = x[b, t, n * each + k]
    return out


Split = Callable[[Tensor, int], Tensor]
_SPLIT: dict[str, Split] = {
    "": lambda x, n: x.unflatten(-1, (n, -1)).transpose(1, 2),
    "not-transposed": lambda x, n: x.unflatten(-1, (n, -1)),
    "reshaped": lambda x, n: x.reshape(len(x), n, x.shape[1], -1),
    "every-nth": lambda x, n: x.unflatten(-1, (-1, n)).permute(0, 3, 1, 2),
    "places-and-entries-turned": lambda x, n: x.unflatten(-1, (n, -1)).permute(
        0, 2, 3, 1
    ),
    "heads-first": lambda x, n: x.unflatten(-1, (n, -1)).permute(2, 0, 1, 3),
    "heads-last": lambda x, n: x.unflatten(-1, (n, -1)).transpose(-2, -1),
    "in-the-batch": lambda x, n: x.unflatten(-1, (n, -1)).transpose(1, 2).flatten(0, 1),
    "width-mistaken": lambda x, n: x.unflatten(-1, (-1, n)).transpose(1, 2),
    "copied-whole": lambda x, n: x[:, None].expand(-1, n, -1, -1),
    "time-cut": lambda x, n: x.unflatten(1, (n, -1)),
}
_ORDER: dict[str, Split] = {
    "": lambda out, n: out,
    "heads-reversed": lambda out, n: out.flip(1),
}


def _faulty(
    faults: frozenset[str], x: Float[Tensor, "B T D"], num_heads: int
) -> Tensor:
    return pick(_ORDER, faults)(pick(_SPLIT, faults)(x, num_heads), num_heads)


_TWO_STEPS = (
    "First cut the last axis in two, [B, T, N, K], then swap the axes of places and "
    "heads."
)
_MESSAGES = {
    "reshaped": "You go to [B, N, T, K] in one reshape. The shape is right and the "
    "numbers are scrambled: a head gets whole early places and no late ones. "
    f"{_TWO_STEPS}",
    "not-transposed": f"Your heads stand behind the places. {_TWO_STEPS}",
    "every-nth": "You deal the entries out in turn, one to each head. A head's entries "
    "lie side by side: entries 0 to K − 1 are the first head's.",
    "places-and-entries-turned": "Within a head you swapped places and entries: the "
    "last two axes are places, then entries.",
    "heads-first": "Your heads stand before the sequences: the batch stays in front.",
    "heads-last": f"Your heads stand last. {_TWO_STEPS}",
    "in-the-batch": "You folded the heads into the batch. That computes the same in "
    "the end; asked for is an axis of its own.",
    "width-mistaken": "You took the number of heads for the width of one: there are "
    "`num_heads` heads, each D / `num_heads` wide.",
    "copied-whole": "You give every head the whole width. Each gets a part of its own, "
    "D / `num_heads` wide.",
    "time-cut": "You cut the sequence into pieces. Every head sees all the places, "
    "and a part of the width.",
    "heads-reversed": "Your heads come in the reverse order.",
}


def _case(stage: str, about: str, b: int, t: int, n: int, k: int) -> Case:
    drawn = general(1000 * b + 100 * t + 10 * n + k, (b, t, n * k))
    return Case(stage, about, (*drawn, n))


SPLIT_HEADS = Exercise(
    name="split_heads",
    parameters=("x", "num_heads"),
    axes=("BTD", ""),
    specification=_split_heads,
    cases=(
        Case(
            "the shape",
            "Two sequences, three places, two heads of four entries.",
            (*general(1, (2, 3, 8)), 2),
            shape_only=True,
        ),
        Case(
            "who gets what",
            "One sequence, two places, two heads of two entries.",
            (torch.tensor([[[1.0, 2, 3, 4], [5, 6, 7, 8]]]), 2),
        ),
        Case("one head", "One head is the whole width.", (*general(3, (2, 3, 4)), 1)),
        _case(SIZES, "As many heads as entries.", 2, 3, 4, 1),
        _case(SIZES, "All sizes equal.", 3, 3, 3, 3),
        _case(SIZES, "Three heads.", 2, 6, 3, 4),
    ),
    faults=faults_of(_MESSAGES, _SPLIT, _ORDER),
    faulty=_faulty,
    hints=(
        "The width D holds the heads side by side: entries 0 to K − 1 are the first "
        "head's, the next K the second's. What is K?",
        "`x.view(B, T, N, K)` cuts the last axis and moves nothing. Which two axes "
        "still have to be swapped?",
        "`x.unflatten(-1, (num_heads, -1)).transpose(1, 2)`.",
    ),
    praise="And `transpose(1, 2).flatten(-2)` puts the heads together again.",
    returns="the heads",
)


def split_heads(answer: object) -> Outcome:
    """Check an answer to the exercise *Cut into heads*.

    Args:
        answer: A function of (x, num_heads) that returns the heads.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SPLIT_HEADS.check(answer)
