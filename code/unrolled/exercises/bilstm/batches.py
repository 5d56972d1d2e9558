"""*Turn the words round* and *Join the two readers*: padded batches, and their ends."""

from collections.abc import Callable

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick

_Rows = Callable[[Tensor, Tensor], Tensor]
GENERAL = "other sizes"


def numbers(seed: int, *sizes: int) -> Tensor:
    """Numbers without a pattern, none of them zero."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(*sizes, generator=generator) + 3


def _turned(
    x: Float[Tensor, "B T D"], lengths: Int[Tensor, " B"]
) -> Float[Tensor, "B T D"]:
    """Row by row and step by step."""
    rows = []
    for row, length in zip(x, lengths.tolist(), strict=True):
        steps = [row[length - 1 - t] if t < length else row[t] for t in range(len(row))]
        rows.append(torch.stack(steps))
    return torch.stack(rows)


def _real(x: Tensor, lengths: Tensor) -> Tensor:
    return (torch.arange(x.shape[1]) < lengths[:, None])[:, :, None]


def _by(length: Callable[[Tensor], Tensor]) -> _Rows:
    return lambda x, lengths: _turned(x, length(lengths))


# (x, lengths) -> the batch turned round
_TURNS: dict[str, _Rows] = {
    "": _turned,
    "padding-first": lambda x, lengths: x.flip(1),
    "batch-reversed": lambda x, lengths: x.flip(0),
    "features-reversed": lambda x, lengths: x.flip(2),
    "not-turned": lambda x, lengths: x,
    "padding-gone": lambda x, lengths: _turned(x, lengths) * _real(x, lengths),
    "first-length": _by(lambda n: n[:1].expand(len(n))),
    "shortest": _by(lambda n: n.min().expand(len(n))),
    "one-too-few": _by(lambda n: n - 1),
    "rolled": lambda x, lengths: torch.stack(
        [r.roll(int(n), 0) for r, n in zip(x, lengths, strict=True)]
    ),
}
_TURN_MESSAGES = {
    "padding-first": "You turn the whole row round, padding included, so that a short "
    "word begins with padding. The reader would start its reading there: turn only "
    "the first `lengths[b]` steps.",
    "batch-reversed": "You turn the batch round: the words change places. Axis 0 is "
    "the batch; time is axis 1.",
    "features-reversed": "You turn the features of each step round: they are the last "
    "axis, and time is axis 1.",
    "not-turned": "You return the batch as it was.",
    "padding-gone": "The words are right, but you set the padding to zero. It is to "
    "stay as it is, so that turning twice gives back what was there.",
    "first-length": "You use the first row's length for every row: each has its own.",
    "shortest": "You turn as many steps as the shortest word has, in every row: each "
    "has its own length.",
    "one-too-few": "You turn one step too few: a word of length n has its last step "
    "at index n − 1, and that one comes first.",
    "rolled": "You move the steps along without changing their order: the last is to "
    "come first, then the one before it.",
}

_SMALL = torch.tensor([[[1.0], [2], [3]], [[4], [5], [9]]])

TURN_ROUND = Exercise(
    name="turn_round",
    parameters=("x", "lengths"),
    axes=("BTD", "B"),
    specification=_turned,
    cases=(
        Case(
            "a whole row",
            "One word of three steps, without padding.",
            (torch.tensor([[[1.0], [2], [3]]]), torch.tensor([3])),
        ),
        Case(
            "a word that ends sooner",
            "The second word has two steps; the 9 behind it is padding.",
            (_SMALL, torch.tensor([3, 2])),
        ),
        Case(
            GENERAL,
            "Four words of four lengths, three features.",
            (numbers(1, 4, 5, 3), torch.tensor([2, 5, 1, 4])),
        ),
        Case(
            GENERAL,
            "A batch padded further than its longest word.",
            (numbers(2, 3, 6, 2), torch.tensor([4, 2, 3])),
        ),
    ),
    faults=faults_of(_TURN_MESSAGES, _TURNS),
    faulty=lambda faults, x, lengths: pick(_TURNS, faults)(x, lengths),
    hints=(
        "Each row has an end of its own. What comes first in the result of a row of "
        "length n, and what stays where it is?",
        "Go row by row: `x[b, :n].flip(0)` is the word turned round, and `x[b, n:]` is "
        "the padding behind it.",
        "`torch.cat([x[b, :n].flip(0), x[b, n:]])` is one row of the result, and "
        "`torch.stack` puts the rows together.",
    ),
    praise="Turned twice, the batch is what it was.",
    returns="the batch turned round",
)


def _joined(
    past: Float[Tensor, "B T H"],
    future: Float[Tensor, "B T H"],
    lengths: Int[Tensor, " B"],
) -> Float[Tensor, "B T D"]:
    """Letter by letter: what was said at t from the left, and of t from the right."""
    rows = []
    for b, length in enumerate(lengths.tolist()):
        steps = [
            torch.cat([past[b, t], future[b, length - 1 - t]]) for t in range(length)
        ]
        nothing = torch.cat([past[b, 0], future[b, 0]]) * 0
        steps += [nothing] * (past.shape[1] - length)
        rows.append(torch.stack(steps))
    return torch.stack(rows)


_BACK: dict[str, _Rows] = {
    "": _turned,
    "not-turned": lambda f, n: f,
    "flipped": lambda f, n: f.flip(1),
}
_JOIN: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda p, f: torch.cat([p, f], -1),
    "swapped": lambda p, f: torch.cat([f, p], -1),
    "added": lambda p, f: p + f,
    "along-time": lambda p, f: torch.cat([p, f], 1),
    "along-batch": lambda p, f: torch.cat([p, f], 0),
    "past-only": lambda p, f: p,
    "interleaved": lambda p, f: torch.stack([p, f], -1).flatten(-2),
}
_END: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda out, real: out * real,
    "padding-kept": lambda out, real: out,
}
_JOIN_MESSAGES = {
    "not-turned": "You leave what the right-to-left reader said in the order in which "
    "it spoke: its first output belongs to the *last* letter. Turn it round first.",
    "flipped": "You turn the right-to-left reader's whole rows round, padding "
    "included, so that in a short word its outputs end up beside the wrong letters. "
    "Turn only the first `lengths[b]` steps.",
    "swapped": "You put the future in front. The past comes first, as in "
    "`torch.nn.LSTM`; the other way round, weights could not be carried over.",
    "added": "You add the two up. They are to stand side by side, H numbers each, so "
    "that the readout can weigh them apart.",
    "along-time": "You put the two one after the other in time: join them along the "
    "last axis.",
    "along-batch": "You put the two into one batch of twice as many words: join them "
    "along the last axis.",
    "past-only": "Only the left-to-right reader is in your result.",
    "interleaved": "You mix the units of the two, one by one. All of the past comes "
    "first, then all of the future.",
    "padding-kept": "Behind the end of a word stands what the readers made of the "
    "padding: it has to be zero there.",
}


def _faulty_join(
    faults: frozenset[str], past: Tensor, future: Tensor, lengths: Tensor
) -> Tensor:
    back = pick(_BACK, faults)(future, lengths)
    out = pick(_JOIN, faults)(past, back)
    if out.shape[:2] != past.shape[:2]:
        return out
    return pick(_END, faults)(out, _real(past, lengths))


JOIN_READERS = Exercise(
    name="join_readers",
    parameters=("past", "future", "lengths"),
    axes=("BTH", "BTH", "B"),
    specification=_joined,
    cases=(
        Case(
            "one word",
            "A word of three letters, one unit each way. The right-to-left reader "
            "said 30 of the last letter, then 20, then 10.",
            (
                torch.tensor([[[1.0], [2], [3]]]),
                torch.tensor([[[30.0], [20], [10]]]),
                torch.tensor([3]),
            ),
        ),
        Case(
            "a word that ends sooner",
            "The second word has one letter; behind it stands what the readers made "
            "of padding.",
            (
                torch.tensor([[[1.0], [2]], [[3], [8]]]),
                torch.tensor([[[20.0], [10]], [[30], [80]]]),
                torch.tensor([2, 1]),
            ),
        ),
        Case(
            GENERAL,
            "Four words of four lengths, three units each way.",
            (
                numbers(3, 4, 5, 3),
                numbers(4, 4, 5, 3),
                torch.tensor([2, 5, 1, 4]),
            ),
        ),
        Case(
            GENERAL,
            "The same code, all sizes equal.",
            (numbers(5, 3, 3, 3), numbers(6, 3, 3, 3), torch.tensor([2, 3, 1])),
        ),
    ),
    faults=faults_of(_JOIN_MESSAGES, _BACK, _JOIN, _END),
    faulty=_faulty_join,
    hints=(
        "The right-to-left reader spoke of the last letter first. Beside which letter "
        "does its first output belong?",
        "You have a function that turns a padded batch round. Turning once more puts "
        "each of its outputs beside its letter.",
        "`torch.cat([past, …], dim=-1)` joins them; then set to zero what lies behind "
        "each end: `torch.arange(T) < lengths[:, None]` is true where a letter is.",
    ),
    praise="This is the line in which two one-way networks become one that reads both "
    "ways.",
    returns="what both readers say of each letter",
)
