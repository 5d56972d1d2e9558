"""*Count to two, by hand*: weights that remember, tried on strings."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.attempts import Arguments, Function
from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.diagnosis import Fault
from unrolled.exercises.weights import about_weights, as_weights

SHAPES = {"weight_ih": (2, 1), "weight_hh": (2, 2), "bias_ih": (2,), "bias_hh": (2,)}
ON = 0.5
LONG = 200
AWHILE = 10  # characters after which a fading memory may still be there


def _lights(first: bool, second: bool) -> Tensor:
    return torch.tensor([float(first), float(second)])


def _specification(text: str) -> Tensor:
    """Which of the two units are on after the string."""
    return _lights(text.count("x") >= 1, text.count("x") >= 2)


def _run(answer: Function, arguments: Arguments) -> object:
    """Which units are on after the string, with the weights that the answer returns.

    What is not four arrays of the right shapes is given back as it is.
    """
    value = answer()
    weights = as_weights(value, SHAPES)
    if weights is None:
        return value
    weight_ih, weight_hh, bias_ih, bias_hh = weights
    h = torch.zeros(2, dtype=torch.float64)
    for character in str(arguments[0]):
        seen = weight_ih[:, 0] * float(character == "x")
        h = torch.tanh(seen + bias_ih + weight_hh @ h + bias_hh)
    return (h > ON).float()


# Known mistakes, as what they do: when is each unit on, after a string?
_FIRST: dict[str, Callable[[str], bool]] = {
    "": lambda text: "x" in text,
    "unit-1-forgets": lambda text: text.endswith("x"),
    "unit-1-fades": lambda text: "x" in text[-AWHILE:],
    "unit-1-always": lambda text: True,
    "unit-1-always-once-reading": lambda text: text != "",
    "unit-1-never": lambda text: False,
}
_SECOND: dict[str, Callable[[str], bool]] = {
    "": lambda text: text.count("x") >= 2,
    "unit-2-after-one": lambda text: "x" in text,
    "unit-2-step-late": lambda text: "x" in text[:-1],
    "unit-2-forgets": lambda text: text.count("x") >= 2 and text.endswith("x"),
    "unit-2-fades": lambda text: text.count("x") >= 2 and "x" in text[-AWHILE:],
    "unit-2-adjacent": lambda text: "xx" in text,
    "unit-2-adjacent-forgets": lambda text: text.endswith("xx"),
    "unit-2-only-x": lambda text: text.endswith("x"),
    "unit-2-after-many": lambda text: text.count("x") > AWHILE,
    "unit-2-always": lambda text: True,
    "unit-2-always-once-reading": lambda text: text != "",
    "unit-2-never": lambda text: False,
}


def _faulty(faults: frozenset[str], text: str) -> Tensor:
    """What two units do with some mistakes; none of them is right on every string."""
    first = next(rule for name, rule in reversed(_FIRST.items()) if _has(name, faults))
    second = next(
        rule for name, rule in reversed(_SECOND.items()) if _has(name, faults)
    )
    lights = _lights(first(text), second(text))
    return lights.flip(0) if "swapped" in faults else lights


def _has(name: str, faults: frozenset[str]) -> bool:
    return name == "" or name in faults


_OWN = (
    "Only its weight to itself, on the diagonal of `weight_hh`, can hold it, and that "
    "has to be well above one"
)
_MESSAGES = {
    "unit-1-forgets": "Unit 1 is on at an x and forgets it with the next character. "
    f"{_OWN}.",
    "unit-1-fades": "Unit 1 remembers for a while and fades: with a weight to itself "
    "of at most one, or with another pull on it, the state shrinks a little at every "
    f"step. {_OWN}.",
    "unit-1-always": "Unit 1 is on whatever the string.",
    "unit-1-always-once-reading": "Unit 1 comes on by itself, without any x: its "
    "biases, or unit 2, push it up.",
    "unit-1-never": "Unit 1 never comes on: an x has to push it above one half.",
    "unit-2-after-one": "Unit 2 comes on at the first x already: an x alone must not "
    "lift it, so its bias has to be lower.",
    "unit-2-step-late": "Unit 2 comes on one step after the first x, whatever that "
    "step brings: hearing unit 1 alone lifts it. It must need an x as well, so its "
    "bias has to be lower.",
    "unit-2-forgets": f"Unit 2 is on at the second x and forgets it again. {_OWN}.",
    "unit-2-fades": f"Unit 2 remembers the second x for a while and fades. {_OWN}.",
    "unit-2-adjacent": "Unit 2 sees a second x only right after another one. What it "
    "must hear beside the x is the memory of unit 1, which lasts.",
    "unit-2-adjacent-forgets": "Unit 2 sees a second x only right after another one, "
    "and forgets it again.",
    "unit-2-only-x": "Unit 2 is on at any x, the first included, and at nothing else: "
    "it neither waits for unit 1 nor holds itself.",
    "unit-2-after-many": "Unit 2 comes on only after many an x: the second one has to "
    "be enough, so the x and unit 1 need larger weights, or the bias is too low.",
    "unit-2-always": "Unit 2 is on whatever the string.",
    "unit-2-always-once-reading": "Unit 2 comes on by itself, without any x: its "
    "biases, or unit 1, push it up.",
    "unit-2-never": "Unit 2 never comes on: an x together with unit 1 has to lift it "
    "above one half.",
    "swapped": "Your units have changed places: unit 1 is the one that needs one x, "
    "unit 2 the one that needs two.",
}


def _part(name: str) -> str:
    return name[:6] if name.startswith("unit") else "order"


_QUIET = "abcdefghij" * (LONG // 10)
_FAR = "two hundred other characters"
_CASES = (
    Case("nothing yet", "The empty string: both units are at 0.", ("",)),
    Case("nothing yet", "Three characters, and no x.", ("abc",)),
    Case("nothing yet", f"No x in {_FAR}.", (_QUIET,)),
    Case("the first x", "A single x: unit 1 on, unit 2 off.", ("x",)),
    Case("the first x", "An x at the end.", ("box",)),
    Case("the first x", "One x, and one character after it.", ("xa",)),
    Case("the first x is kept", f"An x, then {_FAR}.", ("x" + _QUIET,)),
    Case("the second x", "Two in a row: both units on.", ("xx",)),
    Case("the second x", "Two with something between.", ("xax",)),
    Case("the second x", "Two, and one character after them.", ("xxa",)),
    Case("far apart", f"Between the two are {_FAR}.", ("x" + _QUIET + "x",)),
    Case("the second x is kept", f"Two, then {_FAR}.", ("xx" + _QUIET,)),
    Case(
        "the second x is kept",
        f"Two apart, then {_FAR}.",
        ("xax" + _QUIET,),
    ),
    Case("any string", "Three of them: still on.", ("xxx",)),
    Case("any string", "Two hundred of them.", ("x" * LONG,)),
    Case("any string", "Words.", ("sixty oxen and a fox",)),
    Case("any string", "Words, with one x.", ("a sharp axe",)),
)

COUNT_TO_TWO = Exercise(
    name="count_to_two",
    parameters=(),
    axes=("",),
    specification=_specification,
    cases=_CASES,
    faults=tuple(
        Fault(name, message, frozenset({_part(name)}))
        for name, message in _MESSAGES.items()
    ),
    faulty=_faulty,
    hints=(
        "Begin with unit 1 alone. A unit that hears itself with a weight well above "
        "one keeps its sign: pushed to almost 1, it stays there. Pushed by nothing, it "
        "stays at 0.",
        "Unit 2 must be pushed on by an x *and* a unit 1 that was on already. At the "
        "first x it hears the old value of unit 1, which is still 0. Give it a bias so "
        "low that neither of the two alone can lift it.",
        "For unit 2 call the weight of the input a, that of unit 1 c, that of itself "
        "s, and the bias b. Once on it must stay on without an x: c + b + s is well "
        "above 0. Off, unit 1 alone must not lift it: c + b − s is well below 0. "
        "Neither must an x alone: a + b is well below 0. Both together must: a + c + b "
        "− s is well above 0.",
    ),
    praise="Two tanh units hold a count for as long as you like, with weights that "
    "somebody had to find.",
    returns="four tensors: weight_ih, weight_hh, bias_ih, bias_hh",
    use=_run,
    about_value=about_weights(SHAPES),
    labels=("text",),
    differentiable=False,
)
