"""The exercise *Write the step*: one step of a GRU, in the form that torch has."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def _gru_step(
    x: Float[Tensor, "B I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "G I"],
    weight_hh: Float[Tensor, "G H"],
    bias_ih: Float[Tensor, " G"],
    bias_hh: Float[Tensor, " G"],
) -> Float[Tensor, "B H"]:
    """The new state, one unit at a time in plain Python floats."""
    hidden, rows = h.shape[1], []

    def total(weight: Tensor, bias: Tensor, row: int, values: list[float]) -> float:
        pairs = zip(weight[row].tolist(), values, strict=True)
        return sum(a * b for a, b in pairs) + bias[row].item()

    for inputs, old in zip(x.tolist(), h.tolist(), strict=True):
        new = []
        for unit in range(hidden):
            u, v = (
                [total(*given, unit + gate * hidden, values) for gate in range(3)]
                for given, values in (
                    ((weight_ih, bias_ih), inputs),
                    ((weight_hh, bias_hh), old),
                )
            )
            r, z = _sigmoid(u[0] + v[0]), _sigmoid(u[1] + v[1])
            n = math.tanh(u[2] + r * v[2])
            new.append((1 - z) * n + z * old[unit])
        rows.append(new)
    return torch.tensor(rows, dtype=x.dtype)


_BIASES: dict[str, Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]] = {
    "": lambda i, h: (i, h),
    "no-bias-ih": lambda i, h: (0 * i, h),
    "no-bias-hh": lambda i, h: (i, 0 * h),
    "no-biases": lambda i, h: (0 * i, 0 * h),
}
# Which third of the sums is the reset gate's, the update gate's, the candidate's.
_ORDER: dict[str, tuple[int, int, int]] = {
    "": (0, 1, 2),
    "gates-swapped": (1, 0, 2),
    "candidate-first": (1, 2, 0),
    "candidate-first-gates-swapped": (2, 1, 0),
}
_GATE: dict[str, Callable[[Tensor], Tensor]] = {
    "": torch.sigmoid,
    "tanh-gates": torch.tanh,
    "raw-gates": lambda gate: gate,
}
# (input's share, state's share, reset gate, the same with a gated state) -> inside
_CANDIDATE: dict[str, Callable[..., Tensor]] = {
    "": lambda u, v, r, gated, bias: u + r * v,
    "reset-before": lambda u, v, r, gated, bias: u + gated + bias,
    "reset-on-everything": lambda u, v, r, gated, bias: r * (u + v),
    "reset-on-input": lambda u, v, r, gated, bias: r * u + v,
    "bias-outside": lambda u, v, r, gated, bias: u + r * (v - bias) + bias,
    "no-reset": lambda u, v, r, gated, bias: u + v,
    "reset-turned": lambda u, v, r, gated, bias: u + (1 - r) * v,
    "reset-added": lambda u, v, r, gated, bias: u + r + v,
    "no-state": lambda u, v, r, gated, bias: u,
}
_SQUASH: dict[str, Callable[[Tensor], Tensor]] = {
    "": torch.tanh,
    "no-tanh": lambda inside: inside,
    "sigmoid-candidate": torch.sigmoid,
}
_MIX: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda z, n, h: (1 - z) * n + z * h,
    "z-turned": lambda z, n, h: z * n + (1 - z) * h,
    "candidate-added-whole": lambda z, n, h: n + z * h,
    "state-added-whole": lambda z, n, h: (1 - z) * n + h,
    "no-old-state": lambda z, n, h: (1 - z) * n,
    "candidate-alone": lambda z, n, h: n,
    "squashed-again": lambda z, n, h: torch.tanh((1 - z) * n + z * h),
}


def _faulty(
    faults: frozenset[str],
    x: Float[Tensor, "B I"],
    h: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "G I"],
    weight_hh: Float[Tensor, "G H"],
    bias_ih: Float[Tensor, " G"],
    bias_hh: Float[Tensor, " G"],
) -> Tensor:
    bias_ih, bias_hh = pick(_BIASES, faults)(bias_ih, bias_hh)
    us = (x @ weight_ih.T + bias_ih).chunk(3, dim=1)
    vs = (h @ weight_hh.T + bias_hh).chunk(3, dim=1)
    reset, update, new = pick(_ORDER, faults)
    gate = pick(_GATE, faults)
    r, z = gate(us[reset] + vs[reset]), gate(us[update] + vs[update])
    gated = (r * h) @ weight_hh.chunk(3)[new].T
    inside = pick(_CANDIDATE, faults)(us[new], vs[new], r, gated, bias_hh.chunk(3)[new])
    return pick(_MIX, faults)(z, pick(_SQUASH, faults)(inside), h)


_BLENDED = "The new state is a blend, `(1 - z) * n + z * h`: the shares add up to one."
_THIRDS = (
    "Torch stacks the three in the order reset, update, candidate: `chunk(3, dim=1)` "
    "gives them in this order."
)
_MESSAGES = {
    "reset-before": "Your reset gate scales the old state *before* the matrix. That is "
    "a GRU, the one of the paper's later version, but not the one asked for here: in "
    "torch's form it scales what the matrix made of the old state, bias included.",
    "z-turned": "You turned the update gate around: here z is the share of the *old* "
    f"state that is kept. {_BLENDED} Other papers write it your way.",
    "gates-swapped": f"You took the reset gate for the update gate. {_THIRDS}",
    "reset-on-everything": "Your reset gate scales the whole sum. It belongs to the "
    "state's share alone; what the input brings is never reset.",
    "bias-outside": "You add `bias_hh` of the candidate after the reset gate. In "
    "torch's form the gate scales the matrix's result with its bias.",
    "no-reset": "Your candidate hears the whole old state: the reset gate is computed "
    "and not used, or left out.",
    "reset-on-input": "Your reset gate scales the input's share; it belongs to the "
    "state's share.",
    "reset-turned": "Your reset gate is turned around: open, at one, it lets the old "
    "state through.",
    "reset-added": "You add the reset gate to the sum; a gate multiplies.",
    "no-state": "Your candidate does not hear the old state at all.",
    "no-old-state": f"You left out the old state's share. {_BLENDED}",
    "candidate-added-whole": f"You add the whole candidate. {_BLENDED}",
    "state-added-whole": f"You add the whole old state. {_BLENDED}",
    "candidate-alone": f"You return the candidate. {_BLENDED}",
    "squashed-again": "You squash the blend once more. Both its parts lie between -1 "
    "and 1 already, and so does whatever lies between them.",
    "no-tanh": "Your candidate is not squashed: it needs a tanh.",
    "sigmoid-candidate": "You squash the candidate with a sigmoid. Gates lie between 0 "
    "and 1, the candidate between -1 and 1: it needs a tanh.",
    "tanh-gates": "You squash the gates with tanh. A gate is a share, between 0 and 1: "
    "it needs a sigmoid.",
    "raw-gates": "Your gates are not squashed: a share lies between 0 and 1, so they "
    "need a sigmoid.",
    "candidate-first": f"You took the first third for the candidate. {_THIRDS}",
    "candidate-first-gates-swapped": "You took the thirds in the order candidate, "
    f"update, reset. {_THIRDS}",
    "no-bias-ih": "You left out `bias_ih`.",
    "no-bias-hh": "You left out `bias_hh`.",
    "no-biases": "You left out both biases.",
}


def _numbers(batch: int, inputs: int, hidden: int) -> tuple[Tensor, ...]:
    G = 3 * hidden
    shapes = [(batch, inputs), (batch, hidden), (G, inputs), (G, hidden), (G,), (G,)]
    return general(100 * batch + 10 * inputs + hidden, *shapes)


def _two_units(
    x: float, h: tuple[float, float], gates: tuple[float, ...], new: tuple[float, ...]
) -> tuple[Tensor, ...]:
    """One input, two units; the gates hear their biases alone.

    Args:
        x: The input, which the candidates of both units hear.
        h: The old state.
        gates: Biases of two reset gates and two update gates.
        new: ``bias_hh`` of the candidates.
    """
    weight_ih = torch.tensor([[0.0]] * 4 + [[1.0]] * 2)
    weight_hh = torch.zeros(6, 2)
    weight_hh[4:] = torch.tensor([[0.5, 1.0], [1.0, 0.0]])
    bias_ih = torch.tensor([*gates, 0.0, 0.0])
    bias_hh = torch.tensor([0.0, 0.0, 0.0, 0.0, *new])
    return (
        torch.tensor([[x]]),
        torch.tensor([h]),
        weight_ih,
        weight_hh,
        bias_ih,
        bias_hh,
    )


_SHUT, _OPEN = -60.0, 60.0

GRU_STEP = Exercise(
    name="gru_step",
    parameters=("x", "h", "weight_ih", "weight_hh", "bias_ih", "bias_hh"),
    axes=("BI", "BH", "", "", "", ""),
    specification=_gru_step,
    cases=(
        Case(
            "the shape",
            "Two sequences, three inputs, two units: the new state has the shape of "
            "the old one.",
            _numbers(2, 3, 2),
            shape_only=True,
        ),
        Case(
            "the candidate",
            "The reset gates are open and the update gates at zero: the new state is "
            "the candidate, and the candidate hears everything.",
            _two_units(0.5, (0.5, -0.25), (_OPEN, _OPEN, _SHUT, _SHUT), (0.1, 0.2)),
        ),
        Case(
            "the update gate",
            "The update gates are at one and at zero: the first unit keeps what it "
            "has, the second takes its candidate.",
            _two_units(0.5, (0.5, -0.25), (_OPEN, _OPEN, _OPEN, _SHUT), (0.1, 0.2)),
        ),
        Case(
            "the reset gate",
            "The reset gates are shut and the update gates at zero: the candidate "
            "hears the input alone.",
            _two_units(0.5, (0.5, -0.25), (_SHUT, _SHUT, _SHUT, _SHUT), (0.1, 0.2)),
        ),
        Case(
            "one reset gate shut",
            "The first unit's reset gate is shut and the second's open, and each "
            "candidate would hear the other unit.",
            _two_units(0.5, (0.5, -0.25), (_SHUT, _OPEN, _SHUT, _SHUT), (0.0, 0.0)),
        ),
        Case("everything together", "All parts take part.", _numbers(1, 2, 2)),
        Case(
            "rows keep to themselves",
            "Three sequences at once: each row must come out as if it were alone.",
            _numbers(3, 2, 2),
        ),
        Case(SIZES, "One sequence, one input, one unit.", _numbers(1, 1, 1)),
        Case(SIZES, "The same code, all sizes equal.", _numbers(3, 3, 3)),
        Case(SIZES, "The same code at other sizes.", _numbers(2, 4, 3)),
    ),
    faults=faults_of(_MESSAGES, _BIASES, _ORDER, _GATE, _CANDIDATE, _SQUASH, _MIX),
    faulty=_faulty,
    hints=(
        "Two products give everything: `x @ weight_ih.T + bias_ih` and "
        "`h @ weight_hh.T + bias_hh`. Each has three parts of H columns: reset, "
        "update, candidate.",
        "The two gates are sigmoids of a sum of two parts. The candidate is a tanh of "
        "two parts that are *not* simply added: the reset gate comes in between.",
        "`n = torch.tanh(i_n + r * h_n)`, and the new state is `(1 - z) * n + z * h`.",
    ),
    praise="This is the step of `torch.nn.GRU`.",
    returns="the new state",
)


def gru_step(answer: object) -> Outcome:
    """Check an answer to the exercise *Write the step of a GRU*.

    Args:
        answer: A function of (x, h, weight_ih, weight_hh, bias_ih, bias_hh) that
            returns the new state; see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return GRU_STEP.check(answer)
