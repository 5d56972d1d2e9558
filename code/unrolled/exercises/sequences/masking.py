"""*The mean of what is real*: a mean over the steps that are no padding."""

import math

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults


def _specification(losses: Float[Tensor, "B T"], lengths: Int[Tensor, " B"]) -> Tensor:
    """All real losses in one list, and the mean of that, in plain Python floats."""
    real = [
        loss
        for row, length in zip(losses.tolist(), lengths.tolist(), strict=True)
        for loss in row[:length]
    ]
    return torch.tensor(sum(real) / len(real), dtype=losses.dtype)


def _real(
    faults: frozenset[str], losses: Float[Tensor, "B T"], lengths: Int[Tensor, " B"]
) -> Tensor:
    """Which steps count, with some mistakes."""
    steps = torch.arange(losses.shape[1])
    ends = lengths[:, None]
    if "padding-counted" in faults:
        return torch.ones_like(losses, dtype=torch.bool)
    if "one-too-many" in faults:
        return steps <= ends
    if "one-too-few" in faults:
        return steps < ends - 1
    if "padding-alone" in faults:
        return steps >= ends
    if "zero-is-padding" in faults:
        return losses != 0
    return steps < ends


def _faulty(
    faults: frozenset[str], losses: Float[Tensor, "B T"], lengths: Int[Tensor, " B"]
) -> Tensor:
    """The mean with some mistakes; none of them gives the right answer."""
    real = _real(faults, losses, lengths)
    chosen = torch.where(real, losses, 0)
    if "multiplied" in faults:
        chosen = losses * real
    if "sum" in faults:
        return chosen.sum()
    if "divided-by-all" in faults:
        return chosen.sum() / losses.numel()
    if "divided-by-rows" in faults:
        return chosen.sum() / len(losses)
    means = chosen.sum(dim=1) / real.sum(dim=1)
    if "mean-of-each-row" in faults:
        return means
    if "mean-of-means" in faults:
        return means.mean()
    return chosen.sum() / real.sum()


_MESSAGES = {
    "padding-counted": (
        "mask choice",
        "You take the mean of everything, padding included: only the first "
        "`lengths[b]` steps of row b are real.",
    ),
    "divided-by-all": (
        "mean",
        "You add up the right losses, but divide by the number of all cells: divide "
        "by how many are real. (Zeros in the place of padding still count in a "
        "`.mean()`.)",
    ),
    "divided-by-rows": (
        "mean",
        "You add up the right losses, but divide by the number of rows: divide by how "
        "many steps are real.",
    ),
    "mean-of-means": (
        "mean",
        "You take the mean of each row and then the mean of these, so that a step of "
        "a short row counts more than one of a long row. Every real step should "
        "count the same: add them all up and divide once.",
    ),
    "mean-of-each-row": (
        "mean",
        "You return a mean for each row: one number is asked for, over all the rows.",
    ),
    "sum": ("mean", "You add the losses up and do not divide."),
    "multiplied": (
        "choice",
        "You multiply by the mask. Behind the end of a row a loss may be infinite, and "
        "zero times infinity is not zero but “not a number”: choose instead, with "
        "`losses[mask]` or `torch.where`.",
    ),
    "one-too-many": (
        "mask",
        "You count one step too many in each row. Steps are numbered from 0, so the "
        "last real one is `lengths[b] - 1`: ask for `<`, not `<=`.",
    ),
    "one-too-few": (
        "mask",
        "You leave out the last real step of each row: step t is real if "
        "`t < lengths[b]`.",
    ),
    "padding-alone": (
        "mask",
        "You take the mean of the padding, and leave out what is real: the comparison "
        "is the wrong way round.",
    ),
    "zero-is-padding": (
        "mask",
        "You take each loss that is zero for padding. A real loss can be zero, and "
        "padding need not be: ask the lengths.",
    ),
}


def _general(*lengths: int, steps: int) -> tuple[Tensor, Tensor]:
    draw = torch.Generator().manual_seed(sum(lengths) + steps)
    losses = torch.randint(1, 60, (len(lengths), steps), generator=draw).float() / 10
    return losses, torch.tensor(lengths)


_ANY = "any sizes"
_CASES = (
    Case(
        "nothing is padding",
        "Two rows of two real steps each: a plain mean, and one number.",
        (torch.tensor([[1.0, 2], [3, 8]]), torch.tensor([2, 2])),
    ),
    Case(
        "padding does not count",
        "One row of three steps, of which the first two are real.",
        (torch.tensor([[1.0, 2, 60]]), torch.tensor([2])),
    ),
    Case(
        "every real step counts the same",
        "A row of one real step and a row of three.",
        (torch.tensor([[8.0, 0, 0], [1, 2, 1]]), torch.tensor([1, 3])),
    ),
    Case(
        "a real loss of zero",
        "The second step is real, and its loss is zero.",
        (torch.tensor([[4.0, 0, 5]]), torch.tensor([2])),
    ),
    Case(
        "padding that is infinite",
        "What stands behind the end of the first row is infinitely large.",
        (torch.tensor([[1.0, math.inf], [2, 3]]), torch.tensor([1, 2])),
    ),
    Case(_ANY, "A row with nothing real in it.", _general(0, 4, 2, steps=4)),
    Case(_ANY, "Two rows.", _general(5, 3, steps=5)),
    Case(_ANY, "Room behind every row.", _general(2, 4, 1, steps=6)),
)

MASKED_MEAN = Exercise(
    name="masked_mean",
    parameters=("losses", "lengths"),
    axes=("BT", "B"),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "First say which cells are real. `torch.arange(T)` numbers the steps; compared "
        "with `lengths[:, None]`, it gives a mask of shape [B, T].",
        "A tensor indexed by a mask of its own shape, `losses[real]`, is a plain row "
        "of the cells for which the mask is true.",
    ),
    praise="It is the mean over the sequences as if none had been padded.",
    returns="the mean of the real losses",
)
