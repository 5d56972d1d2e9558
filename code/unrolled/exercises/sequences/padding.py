"""*Fill up the rows*: sequences of different lengths as one rectangle."""

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import listed_faults

Rows = list[Tensor]


def _specification(sequences: Rows, value: float) -> Tensor:
    """Every cell on its own: a number of the sequence, or the filler."""
    longest = max(len(sequence) for sequence in sequences)
    rows = [
        [sequence[t].item() if t < len(sequence) else value for t in range(longest)]
        for sequence in sequences
    ]
    return torch.tensor(rows, dtype=sequences[0].dtype).view(len(rows), longest)


def _faulty(faults: frozenset[str], sequences: Rows, value: float) -> Tensor:
    """The rectangle with some mistakes; none of them gives the right answer."""
    if "joined" in faults:
        return torch.cat(sequences)
    if "sorted" in faults:
        sequences = sorted(sequences, key=len, reverse=True)
    lengths = [len(sequence) for sequence in sequences]
    width = max(lengths) + ("one-too-long" in faults)
    if "cut-to-shortest" in faults:
        width = min(lengths)
    rows = []
    for sequence in sequences:
        filler = 0.0 if "zeros" in faults else value
        if "last-repeated" in faults:
            filler = sequence[-1].item()
        missing = sequence.new_full((max(0, width - len(sequence)),), filler)
        parts = [sequence[:width], missing]
        rows.append(torch.cat(parts[::-1] if "in-front" in faults else parts))
    return torch.stack(rows, dim=1 if "time-first" in faults else 0)


_MESSAGES = {
    "zeros": (
        "filler",
        "You fill up with zeros whatever `value` is: use the value you are given. "
        "Zero may be the id of a character that really occurs.",
    ),
    "time-first": (
        "layout",
        "Your rows and columns are the wrong way round, [T, B]: batch first here, so "
        "that each sequence is a row. (torch's `pad_sequence` puts time first unless "
        "you say `batch_first=True`.)",
    ),
    "cut-to-shortest": (
        "width filler",
        "You cut every sequence to the length of the shortest. Nothing may be lost: "
        "the rectangle is as wide as the longest.",
    ),
    "last-repeated": (
        "filler",
        "You repeat the last number of each row instead of using `value`.",
    ),
    "in-front": (
        "side",
        "You fill up in front. A model reads from left to right and would read the "
        "padding first: it belongs behind the end.",
    ),
    "one-too-long": (
        "width",
        "Your rectangle is one column too wide: as wide as the longest sequence is "
        "enough.",
    ),
    "sorted": (
        "order",
        "You sort the rows by length. They must stay in the order in which they came, "
        "or nobody knows any more which row is whose.",
    ),
    "joined": (
        "layout width filler side order",
        "You put all the sequences one behind the other into a single row: each needs "
        "a row of its own, filled up to the length of the longest.",
    ),
}


def _general(*lengths: int) -> Rows:
    draw = torch.Generator().manual_seed(sum(lengths))
    return [torch.randint(-9, 10, (n,), generator=draw).float() for n in lengths]


_ANY = "any lengths"
_CASES = (
    Case(
        "nothing to fill",
        "Two sequences of equal length: a rectangle already, one sequence a row.",
        (_general(3, 3), 0.0),
    ),
    Case(
        "filled to the longest",
        "The second is longer: the first is filled up behind its end, with zeros.",
        ([torch.tensor([5.0, 6]), torch.tensor([1.0, 2, 3, 4])], 0.0),
    ),
    Case(
        "the value asked for",
        "The same, filled up with −1.",
        ([torch.tensor([5.0, 6]), torch.tensor([1.0, 2, 3, 4])], -1.0),
    ),
    Case(
        "the order stays",
        "Three rows that are not sorted by length.",
        (_general(2, 4, 3), 7.0),
    ),
    Case(
        "an empty sequence",
        "The first sequence has nothing in it: its row is all padding.",
        ([torch.tensor([]), torch.tensor([1.0, 2])], 9.0),
    ),
    Case(_ANY, "One sequence alone.", (_general(4), 0.5)),
    Case(_ANY, "Five sequences.", (_general(1, 6, 2, 6, 3), 0.5)),
    Case(_ANY, "Four sequences.", (_general(3, 1, 4, 2), -2.5)),
)

PAD_BATCH = Exercise(
    name="pad_batch",
    parameters=("sequences", "value"),
    axes=("", ""),
    specification=_specification,
    cases=_CASES,
    faults=listed_faults(_MESSAGES),
    faulty=_faulty,
    hints=(
        "How many rows and how many columns does the rectangle have? Make it first, "
        "full of `value`; `torch.full` takes a shape and a number.",
        "Then write each sequence over the beginning of its row. The beginning of row "
        "`b` is `padded[b, :n]`, with `n` the length of the sequence.",
    ),
    praise="Next to it belong the lengths: without them nobody can tell what is real.",
    returns="the padded rows",
    differentiable=False,
)
