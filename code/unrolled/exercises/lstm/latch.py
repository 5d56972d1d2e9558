"""*A latch, by hand*: one LSTM cell that holds a bit until it is told to drop it."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.attempts import Arguments, Function
from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.weights import about_weights, as_weights

SHAPES = {"weight_ih": (4, 2), "weight_hh": (4, 1), "bias_ih": (4,), "bias_hh": (4,)}
ON = 0.5
LONG = 100
AWHILE = 10  # characters after which a fading memory may still be there


def _last(text: str) -> str:
    """The last order given: s to set, r to reset, or none."""
    return next((letter for letter in reversed(text) if letter in "sr"), "")


def _light(on: bool) -> Tensor:
    return torch.tensor([float(on)])


def _specification(text: str) -> Tensor:
    """Whether the last s or r was an s."""
    return _light(_last(text) == "s")


def _run(answer: Function, arguments: Arguments) -> object:
    """Whether the cell is on after the string, with the weights that are returned.

    What is not four arrays of the right shapes is given back as it is.
    """
    value = answer()
    weights = as_weights(value, SHAPES)
    if weights is None:
        return value
    weight_ih, weight_hh, bias_ih, bias_hh = weights
    h = c = torch.zeros(1, dtype=torch.float64)
    for letter in str(arguments[0]):
        x = torch.tensor([letter == "s", letter == "r"], dtype=torch.float64)
        i, f, g, o = weight_ih @ x + bias_ih + weight_hh @ h + bias_hh
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
    return (h > ON).float()


def _partly(text: str) -> bool:
    """A reset that lowers the memory without clearing it."""
    before = text.rstrip("abcdefghij")
    many = before.endswith("s" * AWHILE + "r")
    return _last(text) == "s" or (many and len(text) - len(before) < AWHILE)


# Known mistakes, as what they do: when is the cell on, after a string?
_RULES: dict[str, Callable[[str], bool]] = {
    "": lambda text: _last(text) == "s",
    "never-resets": lambda text: "s" in text,
    "fades": lambda text: _last(text[-AWHILE:]) == "s",
    "fades-and-never-resets": lambda text: "s" in text[-AWHILE:],
    "only-at-s": lambda text: text.endswith("s"),
    "resets-partly": _partly,
    "resets-for-good": lambda text: "s" in text and "r" not in text,
    "after-many": lambda text: _last(text) == "s" and text.count("s") > AWHILE,
    "swapped": lambda text: _last(text) == "r",
    "any-letter": lambda text: text != "" and _last(text) != "r",
    "any-letter-sets": lambda text: text != "" and not text.endswith("r"),
    "always-once-reading": lambda text: text != "",
}


def _faulty(faults: frozenset[str], text: str) -> Tensor:
    """What the cell does with one mistake; none of them is right on every string."""
    name = next((name for name in _RULES if name in faults), "")
    return _light(_RULES[name](text))


_MESSAGES = {
    "never-resets": "An r does not reset it. At an r the forget gate has to shut: its "
    "row needs a large negative weight from the second input.",
    "fades": "It holds for a while and fades: the forget gate stands open, but not "
    "wide enough. What is left after a hundred characters is its value to the power "
    "of a hundred, so its bias has to be well above zero.",
    "fades-and-never-resets": "It fades by itself, and an r does nothing. The forget "
    "gate has to stand wide open, with a bias well above zero, and to shut at an r "
    "alone, by a large negative weight from the second input.",
    "only-at-s": "It is on at an s and off at the next character: without an order the "
    "forget gate has to stand open, and the input gate shut.",
    "resets-partly": "After many an s a single r does not clear it: the memory has "
    "grown, and the forget gate leaves some of it. At an r it has to shut completely.",
    "resets-for-good": "Once reset it never comes on again: an r pushes the memory "
    "below zero, or shuts the cell for good. Let the forget gate do it alone.",
    "after-many": "One s is not enough to lift it above one half: let more in, or show "
    "more of it.",
    "swapped": "Your two inputs have changed places: the first is the s.",
    "any-letter": "It comes on without any s: with no order the candidate must be 0, "
    "or the input gate shut.",
    "any-letter-sets": "Every letter but r sets it: with no order the candidate must "
    "be 0, or the input gate shut.",
    "always-once-reading": "It is on whatever the string.",
}

_QUIET = "abcdefghij" * (LONG // 10)
_FAR = "a hundred other letters"
_CASES = (
    Case("nothing yet", "The empty string.", ("",)),
    Case("nothing yet", "Three letters without an order.", ("abc",)),
    Case("nothing yet", f"{_FAR.capitalize()}.", (_QUIET,)),
    Case("set", "A single s.", ("s",)),
    Case("set", "An s after other letters.", ("abs",)),
    Case("set", "One letter after the s.", ("sa",)),
    Case("held", f"An s, then {_FAR}.", ("s" + _QUIET,)),
    Case("reset", "An s, then an r.", ("sr",)),
    Case("reset", "An r alone.", ("r",)),
    Case("reset", "A letter after the reset.", ("sra",)),
    Case("reset", f"An s, {_FAR}, an r.", ("s" + _QUIET + "r",)),
    Case("set again", "On, off and on.", ("srs",)),
    Case("set again", f"Reset, {_FAR}, then set.", ("r" + _QUIET + "s",)),
    Case("set again", "Set again, then two hundred.", ("srs" + 2 * _QUIET,)),
    Case("many orders", "A hundred s: still on.", ("s" * LONG,)),
    Case("many orders", "A hundred s, and one r.", ("s" * LONG + "r",)),
    Case("many orders", "A hundred r, and one s.", ("r" * LONG + "s",)),
    Case("any string", "Several orders.", ("asbbrcsadr",)),
    Case("any string", "Several orders.", ("rasbrrcas",)),
)

LATCH = Exercise(
    name="latch",
    parameters=(),
    axes=("",),
    specification=_specification,
    cases=_CASES,
    faults=tuple(Fault(n, text, frozenset({"rule"})) for n, text in _MESSAGES.items()),
    faulty=_faulty,
    hints=(
        "Nothing needs to come from h: `weight_hh` can be zero. Then every gate is a "
        "bias, and two weights from the two inputs.",
        "With no order, keep: forget gate wide open, and nothing let in. At an s, let "
        "a large candidate in. At an r, shut the forget gate.",
        "σ(10) to the power of a hundred is still almost 1; σ(2) to the power of a "
        "hundred is nothing. Large numbers are fine here.",
    ),
    praise="One cell holds a bit for as long as you like, and drops it when told to.",
    returns="four tensors: weight_ih, weight_hh, bias_ih, bias_hh",
    use=_run,
    about_value=about_weights(SHAPES),
    labels=("text",),
    differentiable=False,
)
