"""The exercise *The rest of a step*: from the four sums to output and memory."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import SIZES, general

Four = tuple[Tensor, Tensor, Tensor, Tensor]  # i f g o


def _step(
    sums: Float[Tensor, "B G Y X"], c: Float[Tensor, "B H Y X"]
) -> tuple[Float[Tensor, "B H Y X"], Float[Tensor, "B H Y X"]]:
    """Channel by channel: h and c."""
    hidden = c.shape[1]
    memory, out = torch.zeros_like(c), torch.zeros_like(c)
    for k in range(hidden):
        i, f, g, o = (sums[:, gate * hidden + k] for gate in range(4))
        memory[:, k] = f.sigmoid() * c[:, k] + i.sigmoid() * g.tanh()
        out[:, k] = o.sigmoid() * memory[:, k].tanh()
    return out, memory


_ORDER: dict[str, tuple[int, int, int, int]] = {
    "": (0, 1, 2, 3),
    "gate-order": (0, 1, 3, 2),
    "forget-first": (1, 0, 2, 3),
    "output-second": (0, 3, 2, 1),
}
_SQUASH: dict[str, Callable[[Four], Four]] = {
    "": lambda s: (s[0].sigmoid(), s[1].sigmoid(), s[2].tanh(), s[3].sigmoid()),
    "candidate-sigmoid": lambda s: (
        s[0].sigmoid(), s[1].sigmoid(), s[2].sigmoid(), s[3].sigmoid()
    ),
    "candidate-bare": lambda s: (s[0].sigmoid(), s[1].sigmoid(), s[2], s[3].sigmoid()),
    "gates-tanh": lambda s: (s[0].tanh(), s[1].tanh(), s[2].tanh(), s[3].tanh()),
    "gates-bare": lambda s: (s[0], s[1], s[2].tanh(), s[3]),
}  # fmt: skip
_MEMORY: dict[str, Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda i, f, g, c: f * c + i * g,
    "no-forget-gate": lambda i, f, g, c: c + i * g,
    "no-input-gate": lambda i, f, g, c: f * c + g,
    "no-old-memory": lambda i, f, g, c: i * g,
    "no-candidate": lambda i, f, g, c: f * c,
}
# (o, new memory, old memory) -> h
_OUT: dict[str, Callable[[Tensor, Tensor, Tensor], Tensor]] = {
    "": lambda o, c, old: o * c.tanh(),
    "no-tanh-on-output": lambda o, c, old: o * c,
    "no-output-gate": lambda o, c, old: c.tanh(),
    "old-memory-out": lambda o, c, old: o * old.tanh(),
}
_PAIR: dict[str, Callable[[Tensor, Tensor], tuple[Tensor, ...]]] = {
    "": lambda h, c: (h, c),
    "swapped": lambda h, c: (c, h),
    "output-only": lambda h, c: (h,),
}


def _faulty(
    faults: frozenset[str],
    sums: Float[Tensor, "B G Y X"],
    c: Float[Tensor, "B H Y X"],
) -> tuple[Tensor, ...]:
    parts = sums.chunk(4, dim=1)
    order = pick(_ORDER, faults)
    ordered = parts[order[0]], parts[order[1]], parts[order[2]], parts[order[3]]
    i, f, g, o = pick(_SQUASH, faults)(ordered)
    memory = pick(_MEMORY, faults)(i, f, g, c)
    return pick(_PAIR, faults)(pick(_OUT, faults)(o, memory, c), memory)


_IFGO = "The order is input, forget, candidate, output, as in torch"
_MESSAGES = {
    "gate-order": "You take the third part for the output gate and the fourth for the "
    f"candidate. {_IFGO}.",
    "forget-first": f"You take the first part for the forget gate. {_IFGO}.",
    "output-second": f"You take the second part for the output gate. {_IFGO}.",
    "no-tanh-on-output": "You let the memory out as it is: h = o ⊙ tanh c. The memory "
    "may grow beyond one, what is told of it may not.",
    "old-memory-out": "You let out the memory as it was before this step: h is made of "
    "the new c.",
    "no-output-gate": "You forgot the output gate: h = o ⊙ tanh c.",
    "candidate-sigmoid": "You squash the candidate with a sigmoid, so nothing could "
    "ever be taken away from the memory: g is a tanh.",
    "candidate-bare": "You write the third sum as it is: the candidate is its tanh.",
    "gates-tanh": "You squash the gates with a tanh. A gate says how much, from 0 to "
    "1: i, f and o are sigmoids.",
    "gates-bare": "You use the sums of the gates as they are: i, f and o are sigmoids.",
    "no-forget-gate": "You keep all of the old memory: c = f ⊙ c + i ⊙ g.",
    "no-input-gate": "You write all of the candidate: c = f ⊙ c + i ⊙ g.",
    "no-old-memory": "You drop the old memory: c = f ⊙ c + i ⊙ g.",
    "no-candidate": "You write nothing new: c = f ⊙ c + i ⊙ g.",
    "swapped": "You return c and h; asked for are h and c, in that order.",
    "output-only": "You return h alone; asked for are h and the new c.",
}


def _row(*sums: float) -> Tensor:
    """Four sums at one place, for one channel."""
    return torch.tensor(sums)[None, :, None, None]


_OPEN, _SHUT = 20.0, -20.0
_OLD = torch.tensor([[[[2.0]]]])


def _arguments(seed: int, batch: int, hidden: int, side: int) -> tuple[Tensor, ...]:
    size = side, side + 1
    return general(seed, (batch, 4 * hidden, *size), (batch, hidden, *size))


CONVLSTM_STEP = Exercise(
    name="convlstm_step",
    parameters=("sums", "c"),
    axes=("BGYX", "BHYX"),
    specification=_step,
    cases=(
        Case(
            "it keeps",
            "The forget gate is wide open and the input gate shut: the memory stays. "
            "The output gate is open too.",
            (_row(_SHUT, _OPEN, 1.0, _OPEN), _OLD),
        ),
        Case(
            "it writes",
            "The input gate is open and the forget gate shut: the candidate is the "
            "new memory.",
            (_row(_OPEN, _SHUT, -1.0, _OPEN), _OLD),
        ),
        Case(
            "what is let out",
            "The memory stays, and the output gate is half open.",
            (_row(_SHUT, _OPEN, 1.0, 0.0), _OLD),
        ),
        Case(
            "half open",
            "Every gate is somewhere in between, at one place of one channel.",
            (_row(0.5, -1.0, 0.8, 1.5), _OLD),
        ),
        Case(SIZES, "Two channels, 2 × 3 places.", _arguments(1, 1, 2, 2)),
        Case(SIZES, "Two films, three channels.", _arguments(2, 2, 3, 1)),
        Case(SIZES, "Four films, one channel.", _arguments(3, 4, 1, 3)),
    ),
    faults=faults_of(_MESSAGES, _ORDER, _SQUASH, _MEMORY, _OUT, _PAIR),
    faulty=_faulty,
    hints=(
        "`sums.chunk(4, dim=1)` gives the four sums; each has the shape of `c`. Three "
        "of them become gates, one becomes the candidate.",
        "Gates are sigmoids and say how much; the candidate is a tanh and says what. "
        "The new memory is f times the old one plus i times the candidate.",
        "What is told of it is h = o ⊙ tanh c, with the *new* c. Return `(h, c)`.",
    ),
    praise="After the convolutions, a ConvLSTM is an LSTM at every place.",
    kind="tensors",
    returns="the pair of h and c",
    differentiable=False,
)


def convlstm_step(answer: object) -> Outcome:
    """Check an answer to the exercise *The rest of a step*.

    Args:
        answer: A function of (sums, c) that returns the new output h and memory c.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return CONVLSTM_STEP.check(answer)
