"""The exercise *The last real state*: each row ends at its own step."""

from collections.abc import Callable

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _last_states(
    states: Float[Tensor, "B T H"], lengths: Int[Tensor, " B"]
) -> Float[Tensor, "B H"]:
    """For each row the state after its own last step."""
    rows = []
    for row in range(len(states)):
        rows.append(states[row, int(lengths[row]) - 1])
    return torch.stack(rows)


_At = Callable[[Tensor, Tensor], Tensor]
_WHERE: dict[str, _At] = {
    "": lambda s, n: s[torch.arange(len(s)), n - 1],
    "last-column": lambda s, n: s[:, -1],
    "one-too-far": lambda s, n: s[torch.arange(len(s)), n],
    "one-too-early": lambda s, n: s[torch.arange(len(s)), n - 2],
    "every-pair": lambda s, n: s[:, n - 1],
    "every-pair-too-far": lambda s, n: s[:, n],
    "counted-from-the-end": lambda s, n: s[torch.arange(len(s)), -n],
    "longest": lambda s, n: s[:, int(n.max()) - 1],
    "shortest": lambda s, n: s[:, int(n.min()) - 1],
    "first-length": lambda s, n: s[:, int(n[0]) - 1],
    "first-column": lambda s, n: s[:, 0],
    "mean": lambda s, n: _over_real(s, n, "mean"),
    "sum": lambda s, n: _over_real(s, n, "sum"),
    "mean-of-all": lambda s, n: s.mean(1),
    "batch-by-length": lambda s, n: s[n - 1, -1],
}
_LAST_MESSAGES = {
    "last-column": "You take the last column for every row. That is the state after "
    "the padding, except in the longest row: the network went on reading zeros.",
    "one-too-far": "You are one step too far: a sequence of length n has its last "
    "state at index n − 1, because counting starts at 0.",
    "one-too-early": "You are one step too early: a sequence of length n has its last "
    "state at index n − 1.",
    "every-pair": "`states[:, lengths - 1]` takes those columns from *every* row, B "
    "states each. To pair row 0 with length 0, row 1 with length 1 and so on, index "
    "both axes: `states[torch.arange(B), lengths - 1]`.",
    "every-pair-too-far": "`states[:, lengths]` takes those columns from *every* row, "
    "and one step too far: `states[torch.arange(B), lengths - 1]`.",
    "counted-from-the-end": "You count from the end of the padded row. The padding "
    "stands behind, so the last real state is `lengths - 1` from the front.",
    "longest": "You use the longest length for every row: each row ends at its own.",
    "shortest": "You use the shortest length for every row: each row ends at its own.",
    "first-length": "You use the first row's length for every row: each row ends at "
    "its own.",
    "first-column": "You take the first state of every row: the last real one has "
    "read the whole sequence.",
    "mean": "You average over the real steps. Some models do that; asked for is the "
    "state after the last real step.",
    "sum": "You add up the real steps; asked for is the state after the last one.",
    "mean-of-all": "You average over all the steps, padding included; asked for is the "
    "state after the last real step.",
    "batch-by-length": "You use the lengths to choose rows; they choose steps: "
    "`states[torch.arange(B), lengths - 1]`.",
}


def _over_real(states: Tensor, lengths: Tensor, how: str) -> Tensor:
    real = torch.arange(states.shape[1]) < lengths[:, None]
    total = (states * real[..., None]).sum(1)
    return total / lengths[:, None] if how == "mean" else total


def _padded(
    seed: int, batch: int, steps: int, hidden: int, *lengths: int
) -> tuple[Tensor, Tensor]:
    """States of sequences of these lengths, with numbers in the padding too."""
    (states,) = general(seed, (batch, steps, hidden))
    return states, torch.tensor(lengths)


LAST_STATES = Exercise(
    name="last_states",
    parameters=("states", "lengths"),
    axes=("BTH", "B"),
    specification=_last_states,
    cases=(
        Case(
            "the shape",
            "Three sequences, four units: one state for each sequence.",
            _padded(3, 3, 5, 4, 2, 5, 1),
            shape_only=True,
        ),
        Case(
            "equal lengths",
            "Two sequences of two steps: there is no padding yet.",
            (
                torch.tensor([[[1.0, 2], [3, 4]], [[5, 6], [7, 8]]]),
                torch.tensor([2, 2]),
            ),
        ),
        Case(
            "one is shorter",
            "The second sequence ends after its first step; what stands behind it is "
            "the network's answer to padding.",
            (
                torch.tensor([[[1.0, 2], [3, 4]], [[5, 6], [7, 8]]]),
                torch.tensor([2, 1]),
            ),
        ),
        Case(SIZES, "A sequence on its own.", _padded(4, 1, 4, 3, 4)),
        Case(SIZES, "Four sequences of four lengths.", _padded(5, 4, 4, 2, 3, 1, 4, 2)),
        Case(
            SIZES,
            "A batch that was padded further than its longest sequence.",
            _padded(6, 3, 6, 2, 2, 4, 3),
        ),
        Case(SIZES, "The same code, all sizes equal.", _padded(7, 3, 3, 3, 2, 3, 1)),
    ),
    faults=tuple(
        Fault(name, text, frozenset({"all"})) for name, text in _LAST_MESSAGES.items()
    ),
    faulty=lambda faults, states, lengths: pick(_WHERE, faults)(states, lengths),
    hints=(
        "Each row has a last step of its own. At which index does a sequence of "
        "length n have it?",
        "You need one pair of indices for each row: row 0 with its step, row 1 with "
        "its step, and so on. `torch.arange(len(states))` has the rows.",
        "Two lists of indices, one beside the other, are read in pairs: "
        "`states[rows, steps]`.",
    ),
    praise="A network that reads to the end of each sequence must also be asked there.",
    returns="the last real states",
)


def last_states(answer: object) -> Outcome:
    """Check an answer to the exercise *The last real state*.

    Args:
        answer: A function of (states, lengths) that returns the state after the last
            real step of every row.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return LAST_STATES.check(answer)
