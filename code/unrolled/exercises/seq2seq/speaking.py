"""*What the decoder hears*, *Speak greedily* and *One step of a beam*."""

from collections.abc import Callable

import torch
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick

GENERAL = "other sizes"
_Shift = Callable[[Tensor, int], Tensor]


def _column(targets: Tensor, value: int) -> Tensor:
    return torch.full((len(targets), 1), value)


def _heard(targets: Int[Tensor, "B T"], mark: int) -> Int[Tensor, "B T"]:
    """Row by row and place by place."""
    rows = [[mark, *row[:-1]] for row in targets.tolist()]
    return torch.tensor([[max(k, 0) for k in row] for row in rows])


_SHIFTS: dict[str, _Shift] = {
    "": lambda y, mark: torch.cat([_column(y, mark), y[:, :-1]], 1),
    "not-shifted": lambda y, mark: y.clone(),
    "shifted-left": lambda y, mark: torch.cat([y[:, 1:], _column(y, mark)], 1),
    "rolled": lambda y, mark: y.roll(1, 1),
    "too-long": lambda y, mark: torch.cat([_column(y, mark), y], 1),
    "zero-first": lambda y, mark: torch.cat([_column(y, 0), y[:, :-1]], 1),
    "mark-twice": lambda y, mark: torch.cat([_column(y, mark), y[:, :-1]], 1).where(
        torch.arange(y.shape[1]) != y.shape[1] - 1, mark
    ),
    "reversed": lambda y, mark: torch.cat([_column(y, mark), y[:, :-1].flip(1)], 1),
    "words-shifted": lambda y, mark: torch.cat(
        [torch.full_like(y[:1], mark), y[:-1]], 0
    ),
}
_PADS: dict[str, Callable[[Tensor, int], Tensor]] = {
    "": lambda y, mark: y.clamp(min=0),
    "padding-kept": lambda y, mark: y,
    "padding-marked": lambda y, mark: y.where(y >= 0, mark),
}
_HEARD_MESSAGES = {
    "not-shifted": "You give the decoder the phone that it is to name: the answer "
    "stands in the question. At place t it hears target t − 1.",
    "shifted-left": "You shift the wrong way: the decoder would hear the phone *after* "
    "the one that it is to name. It hears the one before.",
    "rolled": "You roll the row round, so that it begins with its own last entry. It "
    "begins with the mark.",
    "too-long": "Your rows are one longer than the targets. The last target is heard "
    "by nobody: leave it out.",
    "zero-first": "You begin with phone 0. The decoder has said nothing yet, and what "
    "tells it so is the mark.",
    "mark-twice": "You end with the mark. It is the last thing that is *said*; nothing "
    "is asked after it.",
    "reversed": "You turn the row round. It only moves along by one place.",
    "words-shifted": "You move the words of the batch instead of the phones in each: "
    "phones are along axis 1.",
    "padding-kept": "Your −1 would be looked up in an embedding, which has no such "
    "row: make it 0.",
    "padding-marked": "You fill the padding with the mark; asked for is 0. (What is "
    "heard behind the end of a word does not matter, as long as it can be looked up.)",
}

HEARD = Exercise(
    name="heard",
    parameters=("targets", "mark"),
    axes=("BT", ""),
    specification=_heard,
    cases=(
        Case(
            "one word",
            "Three phones, and the mark 9 behind them.",
            (torch.tensor([[4, 2, 7, 9]]), 9),
        ),
        Case(
            "a word that ends sooner",
            "The second word has one phone; behind its mark stands padding.",
            (torch.tensor([[4, 2, 7, 9], [5, 9, -1, -1]]), 9),
        ),
        Case(
            GENERAL,
            "Three words, of which one has the phone 0.",
            (
                torch.tensor([[3, 0, 6, 1, 6], [6, -1, -1, -1, -1], [2, 5, 6, -1, -1]]),
                6,
            ),
        ),
        Case(
            GENERAL,
            "As many words as phones.",
            (torch.tensor([[1, 2, 8], [7, 8, -1], [3, 4, 8]]), 8),
        ),
    ),
    faults=faults_of(_HEARD_MESSAGES, _SHIFTS, _PADS),
    faulty=lambda faults, targets, mark: pick(_PADS, faults)(
        pick(_SHIFTS, faults)(targets, mark), mark
    ),
    hints=(
        "Before the decoder names the first phone it has heard only the mark. What has "
        "it heard before it names the second?",
        "Put a column of marks in front, and leave the last column out: "
        "`torch.cat([…, targets[:, :-1]], dim=1)`.",
        "`torch.full((len(targets), 1), mark)` is the column; `.clamp(min=0)` makes "
        "the padding harmless.",
    ),
    praise="One line, and a whole word is learned from at once.",
    returns="what the decoder hears",
    differentiable=False,
)


def _said(logits: Float[Tensor, "Q Q"], mark: int, longest: int) -> Int[Tensor, " N"]:
    """Phone by phone."""
    said: list[int] = []
    last = mark
    while len(said) < longest:
        row = logits[last].tolist()
        last = row.index(max(row))
        if last == mark:
            break
        said.append(last)
    return torch.tensor(said, dtype=torch.long)


def _loop(
    logits: Tensor,
    mark: int,
    longest: int,
    *,
    start: int | None = None,
    take: Callable[[Tensor], Tensor] = lambda row: row.argmax(),
    forget: bool = False,
    stops: bool = True,
    keep_mark: bool = False,
    drop_marks: bool = False,
) -> list[int]:
    """Greed with one thing or another gone wrong."""
    said: list[int] = []
    last = mark if start is None else start
    for _ in range(longest):
        last = int(take(logits[mark if forget else last]))
        if last == mark and stops:
            said += [mark] * keep_mark
            break
        if last != mark or not drop_marks:
            said.append(last)
    return said


_LOOPS: dict[str, Callable[[Tensor, int, int], list[int]]] = {
    "": _loop,
    "mark-kept": lambda z, m, n: _loop(z, m, n, keep_mark=True),
    "marks-dropped": lambda z, m, n: _loop(z, m, n, stops=False, drop_marks=True),
    "never-stops": lambda z, m, n: _loop(z, m, n, stops=False),
    "from-zero": lambda z, m, n: _loop(z, m, n, start=0),
    "never-listens": lambda z, m, n: _loop(z, m, n, forget=True),
    "least-likely": lambda z, m, n: _loop(z, m, n, take=lambda row: row.argmin()),
    "one-short": lambda z, m, n: _loop(z, m, n - 1),
    "one-long": lambda z, m, n: _loop(z, m, n + 1),
    "start-kept": lambda z, m, n: [m, *_loop(z, m, n)],
    "first-only": lambda z, m, n: _loop(z, m, min(n, 1)),
}
_SAY_MESSAGES = {
    "mark-kept": "The mark is in your answer. It says that the word is over and is no "
    "phone of it.",
    "marks-dropped": "You leave the mark out and go on speaking. The word is over at "
    "the first mark, whatever might come behind it.",
    "never-stops": "You go on speaking after the mark: it ends the word.",
    "from-zero": "You begin as if phone 0 had been said. The first row to look at is "
    "the mark's.",
    "never-listens": "You look at the same row in every step. Once a phone is said, "
    "its own row says what comes next.",
    "least-likely": "You take the smallest logit.",
    "one-short": "You say one phone too few when there is no end: `longest` are "
    "allowed.",
    "one-long": "You say one phone too many when there is no end.",
    "start-kept": "Your answer begins with the mark, which the model did not say.",
    "first-only": "You say one phone and stop: look at the indentation of `return`.",
}


def _logits(*rows: list[float]) -> Tensor:
    return torch.tensor(rows)


def _random(seed: int, size: int) -> Tensor:
    return torch.randn(size, size, generator=torch.Generator().manual_seed(seed))


SAY = Exercise(
    name="say",
    parameters=("logits", "mark", "longest"),
    axes=("QQ", "", ""),
    specification=_said,
    cases=(
        Case(
            "some phones and the end",
            "From the mark to 1, from 1 to 0, from 0 to the mark.",
            (_logits([0, 1, 3], [2, 0, 1], [1, 2, 0]), 2, 10),
        ),
        Case(
            "some phones and the end",
            "The mark is likeliest at once.",
            (_logits([0, 1, 0], [1, 0, 0], [0, 0, 1]), 2, 10),
        ),
        Case(
            "no end",
            "Phones 0 and 1 follow each other for ever: five are allowed.",
            (_logits([0, 2, 1], [2, 0, 1], [3, 1, 0]), 2, 5),
        ),
        Case(
            GENERAL,
            "After the mark the model would start anew.",
            (_logits([0, 0, 2, 1], [0, 0, 1, 3], [0, 3, 1, 0], [2, 1, 0, 0]), 3, 12),
        ),
        Case(GENERAL, "Eight phones.", (_random(4, 9), 8, 6)),
        Case(GENERAL, "Twelve phones.", (_random(13, 13), 12, 30)),
    ),
    faults=faults_of(_SAY_MESSAGES, _LOOPS),
    faulty=lambda faults, logits, mark, longest: torch.tensor(
        pick(_LOOPS, faults)(logits, mark, longest), dtype=torch.long
    ),
    hints=(
        "Keep the last thing that was heard. It starts as the mark, and decides in "
        "which row to look.",
        "In a loop of at most `longest` rounds: `last = int(logits[last].argmax())`; "
        "stop if that is the mark, and else append it.",
        "`torch.tensor(said, dtype=torch.long)` is right for an empty answer, too.",
    ),
    praise="The book's `greedy` does that for many words at once, with a state in the "
    "table's place.",
    returns="the phones",
    differentiable=False,
)


_Three = tuple[Tensor, Tensor, Tensor]


def _beam(
    scores: Float[Tensor, " K"], chances: Float[Tensor, "K P"], width: int
) -> _Three:
    """Every beginning with every phone, best first."""
    offers = [
        (float(scores[k]) + float(chances[k, p]), k, p)
        for k in range(len(scores))
        for p in range(chances.shape[1])
    ]
    best = sorted(offers, key=lambda offer: -offer[0])[:width]
    columns = zip(*best, strict=True)
    first, rows, phones = (torch.tensor(column) for column in columns)
    return first, rows, phones


_TOTALS: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "": lambda s, c: s[:, None] + c,
    "scores-forgotten": lambda s, c: s[:, None] * 0 + c,
    "multiplied": lambda s, c: s[:, None] * c,
    "probabilities": lambda s, c: (s[:, None] + c).exp(),
    "probabilities-added": lambda s, c: s[:, None] + c.exp(),
}


def _best(total: Tensor, width: int, turned: bool = False) -> _Three:
    best = total.flatten().topk(min(width, total.numel()), largest=not turned)
    phones = total.shape[1]
    return best.values, best.indices // phones, best.indices % phones


def _one_each(total: Tensor, width: int) -> _Three:
    values, phones = total.max(1)
    order = values.argsort(descending=True)[:width]
    return values[order], order, phones[order]


def _per_row(total: Tensor, width: int) -> _Three:
    """The best of each beginning, all of them kept."""
    found = total.topk(min(width, total.shape[1]), 1)
    rows = torch.arange(len(total))[:, None].expand_as(found.indices)
    return found.values.flatten(), rows.flatten(), found.indices.flatten()


def _in_place(total: Tensor, width: int) -> _Three:
    """The right ones, in the order in which they stand."""
    best = total.flatten().topk(min(width, total.numel())).indices.sort().values
    phones = total.shape[1]
    return total.flatten()[best], best // phones, best % phones


def _by_rows(total: Tensor, width: int) -> _Three:
    values, _, _ = _best(total, width)
    best = total.flatten().topk(min(width, total.numel())).indices
    return values, best // len(total), best % len(total)


_CHOICES: dict[str, Callable[[Tensor, int], _Three]] = {
    "": _best,
    "one-each": _one_each,
    "each-its-own": _per_row,
    "worst": lambda t, w: _best(t, w, True),
    "unsorted": _in_place,
    "by-rows": _by_rows,
    "first-beginning": lambda t, w: _best(t[:1], w),
}
_ORDERS: dict[str, Callable[[_Three], tuple[Tensor, ...]]] = {
    "": lambda three: three,
    "swapped": lambda three: (three[0], three[2], three[1]),
}
_BEAM_MESSAGES = {
    "scores-forgotten": "You compare what comes next and forget how likely each "
    "beginning was: add its score to its row.",
    "multiplied": "You multiply logarithms. Probabilities are multiplied, so their "
    "logarithms are added.",
    "probabilities": "You return probabilities; the scores are their logarithms.",
    "probabilities-added": "You add a logarithm and a probability.",
    "one-each": "You let every beginning go on in one way only. The best two may "
    "both come from the same beginning: choose among all of them together.",
    "each-its-own": "You keep the best of *each* beginning, so that the beam grows "
    "with every step. Keep `width` of all of them together.",
    "worst": "You keep the least likely ones.",
    "unsorted": "These are the right ones, but not best first.",
    "by-rows": "You take the flat index apart by the number of beginnings. A row has P "
    "entries: divide by the number of *phones*.",
    "first-beginning": "You follow only the first beginning.",
    "swapped": "Beginnings and phones are the wrong way round: first the place of the "
    "beginning, then the phone.",
}


def _offers(seed: int, beginnings: int, phones: int) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(seed)
    chances = torch.randn(beginnings, phones, generator=generator).log_softmax(-1)
    return -2 * torch.rand(beginnings, generator=generator), chances


BEAM_STEP = Exercise(
    name="beam_step",
    parameters=("scores", "chances", "width"),
    axes=("K", "KP", ""),
    specification=_beam,
    cases=(
        Case(
            "one beginning",
            "Three phones, of which the best is kept.",
            (torch.tensor([-1.0]), torch.tensor([[-2.0, -0.5, -1.5]]), 1),
        ),
        Case(
            "the better beginning",
            "Both go on alike; the second was likelier so far.",
            (
                torch.tensor([-3.0, -1.0]),
                torch.tensor([[-0.2, -2.0, -2.5], [-0.3, -2.9, -4.0]]),
                2,
            ),
        ),
        Case(
            "two of one kind",
            "The best two come from the same beginning.",
            (
                torch.tensor([-0.5, -4.0]),
                torch.tensor([[-2.5, -0.7, -0.9], [-0.1, -3.0, -3.5]]),
                2,
            ),
        ),
        Case(GENERAL, "Three beginnings, five phones.", (*_offers(1, 3, 5), 3)),
        Case(GENERAL, "Four beginnings, six phones.", (*_offers(2, 4, 6), 4)),
        Case(GENERAL, "Two beginnings, nine phones.", (*_offers(8, 2, 9), 5)),
    ),
    faults=faults_of(_BEAM_MESSAGES, _TOTALS, _CHOICES, _ORDERS),
    faulty=lambda faults, scores, chances, width: pick(_ORDERS, faults)(
        pick(_CHOICES, faults)(pick(_TOTALS, faults)(scores, chances), width)
    ),
    hints=(
        "Score every pair of a beginning and a phone first: a table of K rows and P "
        "columns.",
        "`total = scores[:, None] + chances`. Flatten it and take the best: "
        "`best = total.flatten().topk(width)`.",
        "A flat index holds both: `best.indices // P` is the beginning and "
        "`best.indices % P` the phone, with P phones in a row.",
    ),
    praise="Repeat that until nothing alive is likelier than what has ended: that is "
    "the whole search.",
    kind="tensors",
    returns="scores, beginnings and phones",
    differentiable=False,
)
