"""*How far off?* and *A fair score*: an edit distance, and longer answers' due."""

from collections.abc import Callable, Sequence

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick

GENERAL = "other answers"
_Row = Sequence[str]


def _distance(
    said: _Row,
    meant: _Row,
    change: int = 1,
    edges: tuple[int, int] = (1, 1),
    same: int = 0,
) -> int:
    """By the table of all beginnings of both."""
    table = [[0] * (len(meant) + 1) for _ in range(len(said) + 1)]
    for i in range(len(said) + 1):
        for j in range(len(meant) + 1):
            ways = []
            if i:
                ways.append(table[i - 1][j] + (edges[0] if j == 0 else 1))
            if j:
                ways.append(table[i][j - 1] + (edges[1] if i == 0 else 1))
            if i and j:
                cost = same if said[i - 1] == meant[j - 1] else change
                ways.append(table[i - 1][j - 1] + cost)
            table[i][j] = min(ways, default=0)
    return table[-1][-1]


def _edit(said: _Row, meant: _Row) -> Tensor:
    """The fewest edits, found by trying all three at the first difference."""
    if not said or not meant:
        return torch.tensor(len(said) + len(meant), dtype=torch.float64)
    if said[0] == meant[0]:
        return _edit(said[1:], meant[1:])
    ways = (
        _edit(said[1:], meant[1:]), _edit(said[1:], meant), _edit(said, meant[1:])
    )  # fmt: skip
    return 1 + torch.stack(ways).min()


def _common(said: _Row, meant: _Row) -> int:
    """Length of the longest row that is left of both by leaving phones out."""
    return (len(said) + len(meant) - _distance(said, meant, change=2)) // 2


def _positions(said: _Row, meant: _Row) -> int:
    return sum(a != b for a, b in zip(said, meant, strict=False))


_EDITS: dict[str, Callable[[_Row, _Row], float]] = {
    "": _distance,
    "positions": lambda s, m: _positions(s, m) + abs(len(s) - len(m)),
    "positions-of-both": _positions,
    "change-costs-two": lambda s, m: _distance(s, m, change=2),
    "edges-free": lambda s, m: _distance(s, m, edges=(0, 0)),
    "same-costs": lambda s, m: _distance(s, m, same=1),
    "lengths": lambda s, m: abs(len(s) - len(m)),
    "bags": lambda s, m: len(set(s) ^ set(m)),
    "in-common": _common,
    "whole": lambda s, m: float(s != m),
}
_DUE: dict[str, Callable[[float, _Row, _Row], float]] = {
    "": lambda d, s, m: d,
    "a-share": lambda d, s, m: d / len(m),
    "right-ones": lambda d, s, m: len(m) - d,
}
_EDIT_MESSAGES = {
    "positions": "You compare place by place. One phone too many at the front then "
    "makes all the others wrong: an edit may also add or leave out a phone, and what "
    "comes behind moves along.",
    "positions-of-both": "You compare place by place, and only as far as the shorter "
    "row goes.",
    "change-costs-two": "You change a phone by leaving one out and adding another, "
    "which costs two. Changing it is one edit of its own.",
    "edges-free": "Your table begins with zeros: leaving out the first i phones would "
    "cost nothing. The first row and column count up, 0, 1, 2 and so on.",
    "same-costs": "You count an edit where the two phones are equal. Going past a "
    "phone that both have costs nothing.",
    "lengths": "You compare only how long the two are.",
    "bags": "You compare which phones occur, without their order or number.",
    "in-common": "You return what the two have in common; asked for are the edits.",
    "whole": "You only say whether the two differ; asked for is by how many edits.",
    "a-share": "You divide by the length. That comes later, once, over all words: "
    "return the number of edits.",
    "right-ones": "You return how many phones are right; asked for are the edits.",
}


def _rows(text: str) -> list[str]:
    return text.split()


EDIT_DISTANCE = Exercise(
    name="edit_distance",
    parameters=("said", "meant"),
    axes=("", ""),
    specification=_edit,
    cases=(
        Case(
            "one phone changed",
            "*Cat*, said with the vowel of *cut*.",
            (_rows("K AH T"), _rows("K AE T")),
        ),
        Case(
            "one phone more or less",
            "*Night*, and a k that should have been silent.",
            (_rows("K N AY T"), _rows("N AY T")),
        ),
        Case(
            "one phone more or less",
            "*Box*, with the x said as K alone.",
            (_rows("B AA K"), _rows("B AA K S")),
        ),
        Case("nothing at all", "The same.", (_rows("B IY T"), _rows("B IY T"))),
        Case(
            "nothing at all",
            "Nothing was said, and two phones were meant.",
            ([], _rows("AY M")),
        ),
        Case(
            GENERAL,
            "*Colonel*, as it is written.",
            (_rows("K AA L AH N EH L"), _rows("K ER N AH L")),
        ),
        Case(
            GENERAL,
            "*Through*, as it is written.",
            (_rows("T HH R AW G HH"), _rows("TH R UW")),
        ),
        Case(
            GENERAL,
            "*Banana*, with one syllable more.",
            (_rows("B AH N AE N AH N AH"), _rows("B AH N AE N AH")),
        ),
    ),
    faults=faults_of(_EDIT_MESSAGES, _EDITS, _DUE),
    faulty=lambda faults, said, meant: torch.tensor(
        float(pick(_DUE, faults)(pick(_EDITS, faults)(said, meant), said, meant)),
        dtype=torch.float64,
    ),
    hints=(
        "If the first phones are equal, they cost nothing and the rest decides. If "
        "they differ, one of three edits must come first.",
        "Make a table: `d[i][j]` is the distance of the first i phones that were said "
        "from the first j that were meant. `d[i][0]` is i, and `d[0][j]` is j.",
        "`d[i][j]` is the smallest of `d[i-1][j] + 1`, `d[i][j-1] + 1` and "
        "`d[i-1][j-1] + (said[i-1] != meant[j-1])`.",
    ),
    praise="Summed over all words and divided once by the phones that were meant, that "
    "is the phone error.",
    kind="number",
    returns="one number",
    differentiable=False,
)


def _fair(
    totals: Float[Tensor, " N"], lengths: Int[Tensor, " N"], power: float
) -> Float[Tensor, " N"]:
    """Answer by answer."""
    return torch.stack(
        [
            total / (length + 1) ** power
            for total, length in zip(totals, lengths.tolist(), strict=True)
        ]
    )


_LONG: dict[str, Callable[[Tensor], Tensor]] = {
    "": lambda n: n + 1,
    "mark-forgotten": lambda n: n,
    "mark-doubled": lambda n: n + 2,
}
_SCORE: dict[str, Callable[[Tensor, Tensor, float], Tensor]] = {
    "": lambda t, n, power: t / n**power,
    "multiplied": lambda t, n, power: t * n**power,
    "power-ignored": lambda t, n, power: t / n,
    "not-divided": lambda t, n, power: t * 1,
    "power-of-all": lambda t, n, power: -((t / n).abs() ** power),
    "power-times": lambda t, n, power: t / (n * power),
    "subtracted": lambda t, n, power: t - n**power,
    "exponentials": lambda t, n, power: t.exp() / n**power,
    "shares": lambda t, n, power: (t / n**power).softmax(0),
}
_SCORE_MESSAGES = {
    "mark-forgotten": "You leave the end out of the length. It was said like any "
    "phone, and its probability is in the total: a word of n phones has n + 1 terms.",
    "mark-doubled": "You count both marks. The first is not said by the model and has "
    "no probability in the total.",
    "multiplied": "You multiply. Logarithms of probabilities are negative, so that "
    "makes long answers even worse: divide.",
    "power-ignored": "You divide by the length itself: `power` is to soften that.",
    "not-divided": "You return the totals as they are.",
    "power-of-all": "You raise the whole quotient to the power; only the length is.",
    "power-times": "You multiply the length by `power`: raise it to that power.",
    "subtracted": "You subtract the length; divide by it.",
    "exponentials": "You divide the probability; divide its logarithm.",
    "shares": "You put a softmax over the answers; return each answer's score.",
}

PER_PHONE = Exercise(
    name="per_phone",
    parameters=("totals", "lengths", "power"),
    axes=("N", "N", ""),
    specification=_fair,
    cases=(
        Case(
            "the end counts",
            "Two answers of three phones, the length in full.",
            (torch.tensor([-4.0, -8.0]), torch.tensor([3, 3]), 1.0),
        ),
        Case(
            "the end counts",
            "One phone or five: the total favours the short one.",
            (torch.tensor([-2.0, -3.0]), torch.tensor([1, 5]), 1.0),
        ),
        Case(
            "not at all",
            "With a power of 0 the totals stay as they are.",
            (torch.tensor([-2.0, -3.0]), torch.tensor([1, 5]), 0.0),
        ),
        Case(
            GENERAL,
            "Four answers, softened.",
            (
                torch.tensor([-2.5, -0.7, -9.0, -4.25]),
                torch.tensor([7, 2, 11, 4]),
                0.6,
            ),
        ),
    ),
    faults=faults_of(_SCORE_MESSAGES, _LONG, _SCORE),
    faulty=lambda faults, totals, lengths, power: pick(_SCORE, faults)(
        totals, pick(_LONG, faults)(lengths), power
    ),
    hints=(
        "How many probabilities were multiplied for an answer of n phones? Count the "
        "end.",
        "`lengths + 1` is that number. Raise it to the power.",
        "`totals / (lengths + 1) ** power`.",
    ),
    praise="With a power of one it is the mean over the terms, and a long answer has "
    "no handicap; with zero it is the probability.",
    returns="the scores",
    differentiable=False,
)
