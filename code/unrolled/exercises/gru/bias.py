"""The exercise *A memory of so many steps*: the update gate's bias for a half-life."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _update_bias(steps: float) -> float:
    """By bisection: what gate, held for so many steps, leaves one half?"""
    low, high = -50.0, 50.0
    for _ in range(200):
        bias = (low + high) / 2
        left = (1 / (1 + math.exp(-bias))) ** steps
        low, high = (bias, high) if left < 0.5 else (low, bias)
    return bias


_KEPT: dict[str, Callable[[float], float]] = {
    "": lambda steps: 0.5 ** (1 / steps),
    "linear-decay": lambda steps: 1 - 1 / (2 * steps),
    "one-in-so-many": lambda steps: 1 - 1 / steps,
    "to-one-over-e": lambda steps: math.exp(-1 / steps),
    "divided-not-rooted": lambda steps: 0.5 / steps,
    "power-not-root": lambda steps: 0.5**steps,
    "one-step-too-many": lambda steps: 0.5 ** (1 / (steps + 1)),
}
_BIAS: dict[str, Callable[[float], float]] = {
    "": lambda z: math.log(z / (1 - z)),
    "sign-turned": lambda z: math.log((1 - z) / z),
    "the-gate-itself": lambda z: z,
    "log-of-the-gate": lambda z: math.log(z),
    "minus-log-of-the-gate": lambda z: -math.log(z),
    "sigmoid-of-the-gate": lambda z: 1 / (1 + math.exp(-z)),
    "tanh-gate": lambda z: math.atanh(z),
    "base-two": lambda z: math.log2(z / (1 - z)),
}
_TWO = {"": lambda bias: bias, "halved": lambda bias: bias / 2}


def _faulty(faults: frozenset[str], steps: float) -> Tensor:
    bias = pick(_TWO, faults)(pick(_BIAS, faults)(pick(_KEPT, faults)(steps)))
    return torch.tensor(bias, dtype=torch.float64)


_ROOT = (
    "Held at z, the gate leaves z to the power N after N steps. One half is left if z "
    "is the N-th root of one half: `0.5 ** (1 / steps)`."
)
_SIGMOID = (
    "The gate is a sigmoid of its bias, so the bias is the sigmoid turned round: "
    "`math.log(z / (1 - z))`."
)
_MESSAGES = {
    "sign-turned": "Your sign is turned: this gate would forget as fast as it should "
    f"keep. Here z is the share of the old state that is kept. {_SIGMOID}",
    "linear-decay": "You let each step take the same amount away. Each step takes the "
    f"same *share* of what is left. {_ROOT}",
    "one-in-so-many": "A gate of 1 − 1/N keeps, after N steps, about 1/e of what was "
    f"there, and not one half. {_ROOT}",
    "to-one-over-e": "Your memory falls to 1/e after N steps, which is the time "
    f"constant. Asked for is the half-life. {_ROOT}",
    "the-gate-itself": f"You return the gate; asked for is its bias. {_SIGMOID}",
    "log-of-the-gate": f"You return the gate's logarithm. {_SIGMOID}",
    "minus-log-of-the-gate": f"You return minus the gate's logarithm. {_SIGMOID}",
    "sigmoid-of-the-gate": f"You apply the sigmoid where it must be undone. {_SIGMOID}",
    "tanh-gate": f"You undo a tanh. {_SIGMOID}",
    "base-two": f"Your logarithm is to base two; a sigmoid has e in it. {_SIGMOID}",
    "divided-not-rooted": f"You divide one half by the number of steps. {_ROOT}",
    "power-not-root": f"You take the N-th power where the root is needed. {_ROOT}",
    "one-step-too-many": f"You count one step too many. {_ROOT}",
    "halved": "Your bias is half of what it should be. Torch has two biases that are "
    "added, but asked for is their sum.",
}

_CASES = (
    Case("ten steps", "After 10 steps one half is to be left.", (10.0,)),
    Case("two steps", "After 2 steps one half is to be left.", (2.0,)),
    Case("other spans", "After 100 steps one half is to be left.", (100.0,)),
    Case("other spans", "After 5 steps one half is to be left.", (5.0,)),
    Case("other spans", "After 1,000 steps one half is to be left.", (1000.0,)),
)

UPDATE_BIAS = Exercise(
    name="update_bias",
    parameters=("steps",),
    axes=("",),
    specification=_update_bias,
    cases=_CASES,
    faults=faults_of(_MESSAGES, _KEPT, _BIAS, _TWO),
    faulty=_faulty,
    hints=(
        "If nothing new comes in, each step multiplies the state by z. What is left of "
        "it after N steps?",
        "So z is the N-th root of one half, `0.5 ** (1 / steps)`. For ten steps that "
        "is a little more than nine tenths.",
        "Which number, put into a sigmoid, gives z? Solve z = 1 / (1 + exp(−b)) for b.",
    ),
    praise="Add it to an update gate's bias, and the unit begins its life with a "
    "memory of that length.",
    kind="number",
    returns="the bias",
    differentiable=False,
)


def update_bias(answer: object) -> Outcome:
    """Check an answer to the exercise *A memory of so many steps*.

    Args:
        answer: A function of (steps) that returns the bias of an update gate.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return UPDATE_BIAS.check(answer)
