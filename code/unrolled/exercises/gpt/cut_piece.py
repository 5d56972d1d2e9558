"""The exercise *Cut a new piece*: byte pairs by the merges that were learned."""

from collections.abc import Callable
from itertools import pairwise

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick

Merges = list[tuple[int, int]]


def _cut_piece(ids: Int[Tensor, " T"], merges: Merges) -> Int[Tensor, " S"]:
    """Of the pairs in it the one learned first, at its first place; until none is."""
    left = ids.tolist()
    while True:
        ranks = [
            merges.index(pair) if pair in merges else len(merges)
            for pair in pairwise(left)
        ]
        if not ranks or min(ranks) == len(merges):
            return torch.tensor(left)
        place = ranks.index(min(ranks))
        left[place : place + 2] = [256 + min(ranks)]


def _from_left(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    out: list[int] = []
    for id in ids:
        if out and (out[-1], id) == pair:
            out[-1] = new
        else:
            out.append(id)
    return out


def _from_right(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    return _from_left(ids[::-1], (pair[1], pair[0]), new)[::-1]


def _first_only(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    for place in range(len(ids) - 1):
        if (ids[place], ids[place + 1]) == pair:
            return [*ids[:place], new, *ids[place + 2 :]]
    return ids


def _either_way(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    return _from_left(_from_left(ids, pair, new), (pair[1], pair[0]), new)


def _by_turns(
    ids: list[int], merges: Merges, one: Callable[..., list[int]], first: int
) -> list[int]:
    for rank, pair in enumerate(merges):
        ids = one(ids, pair, first + rank)
    return ids


def _latest_first(
    ids: list[int], merges: Merges, one: Callable[..., list[int]], first: int
) -> list[int]:
    for rank in reversed(range(len(merges))):
        ids = one(ids, merges[rank], first + rank)
    return ids


def _greedy(
    ids: list[int], merges: Merges, one: Callable[..., list[int]], first: int
) -> list[int]:
    out: list[int] = []
    for id in ids:
        if out and (out[-1], id) in merges:
            out[-1] = first + merges.index((out[-1], id))
        else:
            out.append(id)
    return out


def _once(
    ids: list[int], merges: Merges, one: Callable[..., list[int]], first: int
) -> list[int]:
    return one(ids, merges[0], first) if merges else ids


_ORDER: dict[str, Callable[..., list[int]]] = {
    "": _by_turns,
    "from-left": _greedy,
    "latest-first": _latest_first,
    "first-merge-only": _once,
}
_ONE: dict[str, Callable[..., list[int]]] = {
    "": _from_left,
    "first-place-only": _first_only,
    "from-the-right": _from_right,
    "either-way": _either_way,
}
_FIRST: dict[str, int] = {"": 256, "one-too-many": 257, "rank-alone": 0}


def _faulty(faults: frozenset[str], ids: Tensor, merges: Merges) -> Tensor:
    order, one = pick(_ORDER, faults), pick(_ONE, faults)
    return torch.tensor(order(ids.tolist(), merges, one, pick(_FIRST, faults)))


_MESSAGES = {
    "from-left": "You go through the piece once and merge whatever pair you meet. The "
    "merges have an order: all of the first one, then all of the second, which may "
    "need tokens that the first has made.",
    "first-place-only": "You merge a pair at its first place alone. It is merged "
    "wherever it stands.",
    "latest-first": "You begin with the merge that was learned last. Its tokens are "
    "made of earlier ones, so begin with the first.",
    "first-merge-only": "You stop after the first merge; all of them are tried, in "
    "their order.",
    "from-the-right": "In a row of three alike you merge the last two. From the left, "
    "the first two are merged, as they were in learning.",
    "either-way": "You merge a pair in the other order, too. Two tokens in another "
    "order are another pair.",
    "one-too-many": "Your new tokens are one too high: the first merge makes token "
    "256, since the bytes are 0 to 255.",
    "rank-alone": "Your new tokens begin at 0, where the bytes are. Merge number k "
    "makes token 256 + k.",
}

_T, _H, _E = b"the"
_A = ord("a")


def _case(text: bytes, merges: Merges) -> tuple[Tensor, Merges]:
    return torch.tensor(list(text)), merges


CUT_PIECE = Exercise(
    name="cut_piece",
    parameters=("ids", "merges"),
    axes=("T", ""),
    specification=_cut_piece,
    cases=(
        Case("nothing to merge", "No pair of the piece was learned.", _case(b"ox", [])),
        Case("one merge", "One pair, once.", _case(b"the", [(_T, _H)])),
        Case("one merge", "One pair, twice.", _case(b"thith", [(_T, _H)])),
        Case("one merge", "Three alike in a row.", _case(b"aaab", [(_A, _A)])),
        Case("its order", "The pair stands the other way.", _case(b"ht", [(_T, _H)])),
        Case(
            "two merges",
            "The second is made of what the first has made.",
            _case(b"the", [(_T, _H), (256, _E)]),
        ),
        Case(
            "which comes first",
            "Two pairs want the same letter: the one learned first has it.",
            _case(b"the", [(_H, _E), (_T, _H), (_T, 256)]),
        ),
        Case(
            "a longer piece",
            "Several merges, several places.",
            _case(b"hathathe", [(_A, _T), (_H, 256), (_T, _H), (257, 257)]),
        ),
    ),
    faults=faults_of(_MESSAGES, _ORDER, _ONE, _FIRST),
    faulty=_faulty,
    hints=(
        "Go through the merges in their order, and for each one through the piece.",
        "Within one merge, keep a list of what is done: if its last token and the next "
        "one are the pair, the last becomes the new token.",
        "`for rank, pair in enumerate(merges)`, and the new token is `256 + rank`.",
    ),
    praise="So a tokenizer cuts whatever it is given.",
    returns="the tokens",
    differentiable=False,
)


def cut_piece(answer: object) -> Outcome:
    """Check an answer to the exercise *Cut a new piece*.

    Args:
        answer: A function of (ids, merges) that returns the tokens.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return CUT_PIECE.check(answer)
