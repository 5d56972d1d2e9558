"""The exercise *Add by hand*: weights that solve what training could not."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.attempts import Arguments, Function
from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.weights import about_weights, as_weights

SHAPES = {"weight_ih": (2, 2), "weight_hh": (2, 2), "bias": (2,), "readout": (2,)}
Steps = list[tuple[float, float]]  # a number and its mark, step by step


def _run(answer: Function, arguments: Arguments) -> object:
    """What the network says at the end, with the weights that the answer returns."""
    value = answer()
    weights = as_weights(value, SHAPES)
    if weights is None:
        return value
    weight_ih, weight_hh, bias, readout = weights
    h = torch.zeros(2, dtype=torch.float64)
    for step in arguments[0]:
        x = torch.tensor(step, dtype=torch.float64)
        h = torch.relu(weight_ih @ x + weight_hh @ h + bias)
    return readout @ h


def _one_unit(steps: Steps) -> float:
    h = 0.0
    for number, mark in steps:
        h = max(0.0, h + number + mark - 1)
    return h


def _kept(steps: Steps, keep: float) -> float:
    """A sum that loses its share at each step after a number has arrived in it."""
    return sum(
        number * mark * keep ** max(0, len(steps) - 2 - t)
        for t, (number, mark) in enumerate(steps)
    )


# Known mistakes, as what they say at the end of a sequence.
_SAYS: dict[str, Callable[[Steps], float]] = {
    "": lambda steps: sum(number * mark for number, mark in steps),
    "last-missed": lambda steps: sum(n * m for n, m in steps[:-1]),
    "one-unit": _one_unit,
    "all-added": lambda steps: sum(number for number, _ in steps),
    "marks-added": lambda steps: sum(number + mark for number, mark in steps),
    "marks-counted": lambda steps: sum(mark for _, mark in steps),
    "no-memory": lambda steps: steps[-1][0] * steps[-1][1],
    "one-step-memory": lambda steps: sum(n * m for n, m in steps[-2:]),
    "always-one": lambda steps: 1.0,
    "nothing": lambda steps: 0.0,
    "halved": lambda steps: 0.5 * sum(n * m for n, m in steps),
    "fades-by-half": lambda steps: _kept(steps, 0.5),
    "fades-by-a-tenth": lambda steps: _kept(steps, 0.9),
    "fades-by-a-hundredth": lambda steps: _kept(steps, 0.99),
    "grows": lambda steps: _kept(steps, 1.1),
}


def _says(faults: frozenset[str], steps: Steps) -> Tensor:
    name = next(iter(faults), "")
    return torch.tensor(_SAYS[name](steps), dtype=torch.float64)


_FADES = (
    "The unit that keeps the sum fades: its weight to itself is below one. It has to "
    "be exactly one, for as long as you like."
)
_MESSAGES = {
    "last-missed": "A number marked at the very last step is missing. When it reaches "
    "the unit that keeps the sum it is too late; but the unit that lets it through "
    "holds it, and the readout can hear both.",
    "one-unit": "One unit both picks and keeps, so that every number without a mark "
    "pulls the sum down. Let one unit pick, without any memory, and the other keep.",
    "all-added": "You add every number, marked or not. A number without its mark must "
    "leave the first unit below zero, where the ReLU cuts it off: give it a bias.",
    "marks-added": "You add every number, and the marks as well. Subtract one from a "
    "number and its mark, and only what is marked is left above zero.",
    "marks-counted": "You count the marks and do not read the numbers.",
    "no-memory": "You say what the last step brought. Nothing is kept: the sum needs a "
    "unit whose weight to itself is one.",
    "one-step-memory": "You remember one step and no more: the unit that keeps the sum "
    "needs a weight of one to itself.",
    "always-one": "You always say 1, which is what a network says that has learned "
    "nothing: right on average, and wrong by a sixth.",
    "nothing": "You say 0 whatever comes: the first unit must rise above zero when a "
    "number is marked.",
    "halved": "You say half of the sum.",
    "fades-by-half": f"{_FADES} Yours is one half.",
    "fades-by-a-tenth": f"{_FADES} Yours is nine tenths.",
    "fades-by-a-hundredth": f"{_FADES} Yours is 0.99, which two hundred steps notice.",
    "grows": "The unit that keeps the sum grows by a tenth at every step: its weight "
    "to itself has to be exactly one.",
}


def _quiet(steps: int) -> Steps:
    """Numbers without marks."""
    return [((7 * t % 10) / 10, 0.0) for t in range(steps)]


_CASES = (
    Case("nothing marked", "One number without a mark.", ([(0.5, 0.0)],)),
    Case("nothing marked", "Ten numbers without marks.", (_quiet(10),)),
    Case("one mark", "A marked number, then one without.",
         ([(0.75, 1.0), (0.5, 0.0)],)),
    Case("one mark", "A number without, then a marked one, then three without.",
         ([(0.5, 0.0), (0.25, 1.0), *_quiet(3)],)),
    Case("a mark at the end", "The last number is marked.",
         ([(0.5, 0.0), (0.75, 1.0)],)),
    Case("two marks", "Two marked numbers, something between and after them.",
         ([(0.5, 1.0), (0.9, 0.0), (0.25, 1.0), (0.8, 0.0)],)),
    Case("two marks", "Two in a row, at the end.",
         ([(0.1, 0.0), (0.5, 1.0), (0.25, 1.0)],)),
    Case("far apart", "Two marked numbers, two hundred steps apart.",
         ([(0.5, 1.0), *_quiet(200), (0.25, 1.0), (0.3, 0.0)],)),
)  # fmt: skip

ADD_BY_HAND = Exercise(
    name="add_by_hand",
    parameters=(),
    axes=("",),
    specification=lambda steps: _says(frozenset(), steps),
    cases=_CASES,
    faults=tuple(Fault(n, text, frozenset({"all"})) for n, text in _MESSAGES.items()),
    faulty=_says,
    hints=(
        "Give the two units one job each. The first picks: it is the number where "
        "there is a mark, and 0 where there is none. The second keeps the sum.",
        "A number below one, plus its mark, less one, is the number itself if the mark "
        "is 1. If the mark is 0 it is below zero, and the ReLU makes it 0.",
        "The second unit hears itself and the first one, each with a weight of one, "
        "and no input. It is a step behind, so the readout adds both units.",
    ),
    praise="Two units do it at any length. What fails at four hundred steps is not the "
    "network but the search for its weights.",
    kind="number",
    returns="four tensors: weight_ih, weight_hh, bias, readout",
    use=_run,
    about_value=about_weights(SHAPES),
    labels=("steps",),
    differentiable=False,
)


def add_by_hand(answer: object) -> Outcome:
    """Check an answer to the exercise *Add by hand*.

    Args:
        answer: A function without arguments that returns (weight_ih, weight_hh, bias,
            readout); see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return ADD_BY_HAND.check(answer)
