"""The exercise *Eight, one and one*: what is done to the words asked for."""

from collections.abc import Callable

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES

Ids = Int[Tensor, "B T"]
Marks = Bool[Tensor, "B T"]
Fates = Float[Tensor, "B T"]


def _disguise(tokens: Ids, asked: Marks, fate: Fates, wrong: Ids, mask: int) -> Ids:
    """One place at a time."""
    shown = tokens.clone()
    for row, place in asked.nonzero().tolist():
        if fate[row, place] < 0.8:
            shown[row, place] = mask
        elif fate[row, place] < 0.9:
            shown[row, place] = wrong[row, place]
    return shown


def _everywhere(asked: Marks) -> Marks:
    return torch.ones_like(asked)


_MAY_HIDE: dict[str, Callable[[Marks], Marks]] = {
    "": lambda asked: asked,
    "the-others": lambda asked: ~asked,
    "hidden-unasked": _everywhere,
    "all-unasked": _everywhere,
}
_MAY_CHANGE: dict[str, Callable[[Marks], Marks]] = {
    "": lambda asked: asked,
    "the-others": lambda asked: ~asked,
    "changed-unasked": _everywhere,
    "all-unasked": _everywhere,
}
_HIDDEN: dict[str, Callable[[Fates], Marks]] = {
    "": lambda fate: fate < 0.8,
    "all-hidden": lambda fate: fate < 2,
    "nine-hidden": lambda fate: fate < 0.9,
    "above-hidden": lambda fate: fate > 0.8,
    "none-hidden": lambda fate: fate < 0,
}
_CHANGED: dict[str, Callable[[Fates], Marks]] = {  # after what is hidden was hidden
    "": lambda fate: (fate >= 0.8) & (fate < 0.9),
    "all-hidden": lambda fate: fate < 0,
    "nine-hidden": lambda fate: fate < 0,
    "changed-over-hidden": lambda fate: fate < 0.9,
    "none-left": lambda fate: fate >= 0.8,
    "left-changed": lambda fate: fate >= 0.9,
    "none-changed": lambda fate: fate < 0,
}
_MARK: dict[str, Callable[[int], int]] = {
    "": lambda mask: mask,
    "hidden-by-nought": lambda mask: 0,
    "hidden-by-minus-one": lambda mask: -1,
}
_REST: dict[str, Callable[[Ids, Marks], Tensor]] = {
    "": lambda shown, asked: shown,
    "others-lost": lambda shown, asked: shown.masked_fill(~asked, -1),
    "asked-alone": lambda shown, asked: shown[asked],
}


def _faulty(
    faults: frozenset[str],
    tokens: Ids,
    asked: Marks,
    fate: Fates,
    wrong: Ids,
    mask: int,
) -> Tensor:
    hidden = pick(_MAY_HIDE, faults)(asked) & pick(_HIDDEN, faults)(fate)
    changed = pick(_MAY_CHANGE, faults)(asked) & pick(_CHANGED, faults)(fate)
    shown = tokens.masked_fill(hidden, pick(_MARK, faults)(mask))
    shown = torch.where(changed, wrong, shown)
    return pick(_REST, faults)(shown, asked)


_NEVER = "A place that is not asked for shows its word, whatever its fate."
_MESSAGES = {
    "changed-over-hidden": "Your second step changes all fates below 0.9, and so "
    "writes over what the first has hidden: no mark is left. Changed are the fates "
    "from 0.8 to 0.9.",
    "all-hidden": "You hide every word that is asked for. Fate says which: hidden "
    "below 0.8, changed from there to 0.9, left from there on.",
    "changed-unasked": "You change words that nobody asks for, though you hide none of "
    f"them. {_NEVER}",
    "hidden-unasked": "You hide words that nobody asks for, though you change none of "
    f"them. {_NEVER}",
    "all-unasked": f"You do not look at `asked`. {_NEVER}",
    "none-left": "You change all that is not hidden. From 0.9 on a word that is asked "
    "for stands as it is.",
    "left-changed": "You change the last tenth and leave the one before: it is the "
    "fates from 0.8 to 0.9 that are changed.",
    "none-changed": "You hide what is to be hidden, and change nothing. From 0.8 to "
    "0.9 the word gives way to that of `wrong`.",
    "nine-hidden": "You hide the words of the fates from 0.8 to 0.9 as well; they give "
    "way to those of `wrong`.",
    "none-hidden": "You hide nothing: below 0.8 a word gives way to `mask`.",
    "above-hidden": "You hide what is above 0.8; it is the eight tenths below that are "
    "hidden.",
    "the-others": f"You disguise the places that are not asked for. {_NEVER}",
    "others-lost": "You put -1 where nothing is asked. That belongs into the targets; "
    "the model has to read those words.",
    "asked-alone": "You return the places asked for alone. The model reads whole rows, "
    "of shape [B, T].",
    "hidden-by-nought": "You hide by the id 0; `mask` says which id the mark has.",
    "hidden-by-minus-one": "You hide by -1, which says that a row has ended, or that "
    "nothing is asked. The mark is a word of its own, of the id `mask`.",
}


def _row(asked: list[int], fate: list[float]) -> tuple[Tensor, ...]:
    """Words 10, 11, …, which would give way to 20, 21, …"""
    tokens = 10 + torch.arange(len(asked))[None]
    marks = torch.tensor([asked], dtype=torch.bool)
    return tokens, marks, torch.tensor([fate]), tokens + 10


def _general(seed: int, *shape: int) -> tuple[Tensor, ...]:
    draw = torch.Generator().manual_seed(seed)
    tokens = torch.randint(3, 40, shape, generator=draw)
    asked = torch.rand(shape, generator=draw) < 0.6
    # No fate on the two borders, where rounding would decide.
    fate = (torch.randint(0, 40, shape, generator=draw) + 0.5) / 40
    return tokens, asked, fate, torch.randint(3, 40, shape, generator=draw)


DISGUISE = Exercise(
    name="disguise",
    parameters=("tokens", "asked", "fate", "wrong", "mask"),
    axes=("BT", "BT", "BT", "BT", ""),
    specification=_disguise,
    cases=(
        Case("the shape", "Two rows of four.", (*_general(1, 2, 4), 2), True),
        Case(
            "hidden",
            "All are asked for, with fates below 0.8.",
            (*_row([1, 1, 1], [0.0, 0.5, 0.79]), 7),
        ),
        Case(
            "changed",
            "All are asked for, with fates from 0.8 to 0.9.",
            (*_row([1, 1], [0.82, 0.89]), 7),
        ),
        Case(
            "left",
            "All are asked for, with fates above 0.9.",
            (*_row([1, 1], [0.91, 0.99]), 7),
        ),
        Case(
            "not asked for",
            "Four fates; only the last place is asked for.",
            (*_row([0, 0, 0, 1], [0.3, 0.85, 0.95, 0.1]), 7),
        ),
        Case(SIZES, "Three rows of seven.", (*_general(3, 3, 7), 1)),
        Case(SIZES, "Four rows of twelve.", (*_general(4, 4, 12), 41)),
    ),
    faults=faults_of(
        _MESSAGES, _MAY_HIDE, _MAY_CHANGE, _HIDDEN, _CHANGED, _MARK, _REST
    ),
    faulty=_faulty,
    hints=(
        "Say first which places are hidden and which are changed, as two tables of "
        "true and false: `asked & (fate < 0.8)` is the first.",
        "The second has two ends: asked for, not below `0.8`, and below `0.9`.",
        "`torch.where(table, a, b)` takes from `a` where the table is true and from "
        "`b` elsewhere, in a new tensor. Use it twice, or `tokens.masked_fill(table, "
        "mask)` and then it.",
    ),
    praise="Nothing in what is shown tells a word that was left from one that was "
    "never asked for.",
    returns="what is shown",
    differentiable=False,
)


def disguise(answer: object) -> Outcome:
    """Check an answer to the exercise *Eight, one and one*.

    Args:
        answer: A function of (tokens, asked, fate, wrong, mask) that returns the rows
            as they are shown.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return DISGUISE.check(answer)
