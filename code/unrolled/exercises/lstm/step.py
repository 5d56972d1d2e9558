"""*Write the step of the LSTM*: new output and new memory from the old ones."""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def _specification(
    x: Float[Tensor, "B I"],
    h: Float[Tensor, "B H"],
    c: Float[Tensor, "B H"],
    weight_ih: Float[Tensor, "G I"],
    weight_hh: Float[Tensor, "G H"],
    bias_ih: Float[Tensor, " G"],
    bias_hh: Float[Tensor, " G"],
) -> tuple[Float[Tensor, "B H"], Float[Tensor, "B H"]]:
    """Output and memory, one cell at a time in plain Python floats."""
    hidden = h.shape[1]
    shown, kept = torch.zeros_like(h), torch.zeros_like(c)
    for b in range(len(x)):
        for cell in range(hidden):
            sums = []
            for block in range(4):
                row = block * hidden + cell
                total = bias_ih[row].item() + bias_hh[row].item()
                for i, value in enumerate(x[b].tolist()):
                    total += weight_ih[row, i].item() * value
                for j, value in enumerate(h[b].tolist()):
                    total += weight_hh[row, j].item() * value
                sums.append(total)
            i, f, o = (_sigmoid(sums[k]) for k in (0, 1, 3))
            memory = f * c[b, cell].item() + i * math.tanh(sums[2])
            kept[b, cell] = memory
            shown[b, cell] = o * math.tanh(memory)
    return shown, kept


# Known mistakes: each replaces one part.
_ORDER = {
    "": (0, 1, 2, 3),
    "order-figo": (1, 0, 2, 3),
    "order-ifog": (0, 1, 3, 2),
    "order-igfo": (0, 2, 1, 3),
    "order-iofg": (0, 2, 3, 1),
}
_SUMS: dict[str, Callable[..., Tensor]] = {
    "": lambda a, s, p, q: a + s + p + q,
    "no-biases": lambda a, s, p, q: a + s,
    "no-bias-ih": lambda a, s, p, q: a + s + q,
    "no-bias-hh": lambda a, s, p, q: a + s + p,
    "no-state": lambda a, s, p, q: a + p + q,
    "no-input": lambda a, s, p, q: s + p + q,
}
_GATE: dict[str, Callable[[Tensor], Tensor]] = {
    "": torch.sigmoid,
    "tanh-gates": torch.tanh,
    "no-sigmoid": lambda z: z,
}
_CANDIDATE: dict[str, Callable[[Tensor], Tensor]] = {
    "": torch.tanh,
    "sigmoid-candidate": torch.sigmoid,
    "bare-candidate": lambda z: z,
}
# (i, f, g, old memory) -> new memory
_MEMORY: dict[str, Callable[..., Tensor]] = {
    "": lambda i, f, g, c: f * c + i * g,
    "no-forget-gate": lambda i, f, g, c: c + i * g,
    "no-input-gate": lambda i, f, g, c: f * c + g,
    "coupled": lambda i, f, g, c: f * c + (1 - f) * g,
    "forgets-the-new": lambda i, f, g, c: f * (c + i * g),
    "forget-inverted": lambda i, f, g, c: (1 - f) * c + i * g,
    "forgets-the-candidate": lambda i, f, g, c: c + f * i * g,
    "memory-squashed": lambda i, f, g, c: torch.tanh(f * c + i * g),
    "only-the-new": lambda i, f, g, c: i * g,
}
# (o, new memory, old memory) -> output
_SHOWN: dict[str, Callable[..., Tensor]] = {
    "": lambda o, c, old: o * torch.tanh(c),
    "no-output-gate": lambda o, c, old: torch.tanh(c),
    "no-tanh": lambda o, c, old: o * c,
    "old-memory-shown": lambda o, c, old: o * torch.tanh(old),
    "tanh-outside": lambda o, c, old: torch.tanh(o * c),
    "sigmoid-shown": lambda o, c, old: o * torch.sigmoid(c),
}
_RETURNED: dict[str, Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]] = {
    "": lambda h, c: (h, c),
    "memory-first": lambda h, c: (c, h),
    "output-twice": lambda h, c: (h, h),
}


def _faulty(
    faults: frozenset[str], x: Tensor, h: Tensor, c: Tensor, weight_ih: Tensor,
    weight_hh: Tensor, bias_ih: Tensor, bias_hh: Tensor,
) -> tuple[Tensor, Tensor]:  # fmt: skip
    """The step with some mistakes; none of them gives the right answer."""
    total = pick(_SUMS, faults)(x @ weight_ih.T, h @ weight_hh.T, bias_ih, bias_hh)
    blocks = total.chunk(4, -1)
    i, f, g, o = (blocks[k] for k in pick(_ORDER, faults))
    gate = pick(_GATE, faults)
    new = pick(_MEMORY, faults)(gate(i), gate(f), pick(_CANDIDATE, faults)(g), c)
    return pick(_RETURNED, faults)(pick(_SHOWN, faults)(gate(o), new, c), new)


_BLOCKS = "The rows come in four blocks of H: input gate, forget gate, candidate, "
_BLOCKS += "output gate."
_KEEP = "Compare the equation: `c = f * c + i * g`."
_MESSAGES = {
    "order-figo": f"You take the first block for the forget gate. {_BLOCKS}",
    "order-ifog": "You take the third block for the output gate and the last for the "
    f"candidate, as some libraries have it. {_BLOCKS}",
    "order-igfo": f"You take the second block for the candidate. {_BLOCKS}",
    "order-iofg": f"Your order is input, output, forget, candidate. {_BLOCKS}",
    "sigmoid-candidate": "You squash the candidate with a sigmoid, so it can never "
    "lower a memory. It is no gate: it goes through tanh.",
    "bare-candidate": "You add the candidate as it is: it goes through tanh first.",
    "tanh-gates": "Your gates go through tanh. A gate is a share between 0 and 1: "
    "use a sigmoid.",
    "no-sigmoid": "Your gates are bare sums. A gate is a share between 0 and 1: use a "
    "sigmoid.",
    "no-forget-gate": "Your memory is only added to, as in 1997: the forget gate has "
    f"to scale what was there. {_KEEP}",
    "no-input-gate": f"Nothing decides how much of the candidate comes in. {_KEEP}",
    "coupled": "You let in 1 − f of the candidate. In this cell the input gate decides "
    f"for itself. {_KEEP}",
    "forgets-the-new": "Your forget gate also scales what was just added. It scales "
    f"the old memory alone. {_KEEP}",
    "forget-inverted": "Your forget gate keeps 1 − f. Its name misleads: at 1 "
    f"everything is kept. {_KEEP}",
    "forgets-the-candidate": "Your forget gate multiplies the candidate. It scales "
    f"the old memory. {_KEEP}",
    "memory-squashed": "You squash the memory that you carry on. Only what is shown "
    f"goes through tanh; the memory itself is never squashed. {_KEEP}",
    "only-the-new": f"The old memory takes no part. {_KEEP}",
    "no-output-gate": "You show the whole memory: the output gate scales what is "
    "shown, `h = o * torch.tanh(c)`.",
    "no-tanh": "You show the memory without its tanh: `h = o * torch.tanh(c)`.",
    "old-memory-shown": "Your output shows the memory from before this step. It shows "
    "the new one.",
    "tanh-outside": "Your tanh goes around the output gate too: `h = o * "
    "torch.tanh(c)`.",
    "sigmoid-shown": "You show a sigmoid of the memory: it goes through tanh, "
    "`h = o * torch.tanh(c)`.",
    "memory-first": "You return the memory first. The order is output h, memory c.",
    "output-twice": "You return the output twice. The second is the memory c.",
    "no-biases": "You left out both biases.",
    "no-bias-ih": "You left out `bias_ih`.",
    "no-bias-hh": "You left out `bias_hh`.",
    "no-state": "You left out the old output: the gates hear `h` too, by `weight_hh`.",
    "no-input": "You left out the input: the gates hear `x`, by `weight_ih`.",
}


def _general(batch: int, inputs: int, hidden: int) -> tuple[Tensor, ...]:
    draw = torch.Generator().manual_seed(100 * batch + 10 * inputs + hidden)
    shapes = [(batch, inputs), (batch, hidden), (batch, hidden)]
    shapes += [(4 * hidden, inputs), (4 * hidden, hidden), (4 * hidden,), (4 * hidden,)]
    return tuple(torch.randint(-9, 10, s, generator=draw).float() / 5 for s in shapes)


def _by_biases(i: float, f: float, g: float, o: float, c: float) -> tuple[Tensor, ...]:
    """One cell that hears nothing: its biases alone decide."""
    nothing = torch.zeros(1, 1)
    bias = torch.tensor([float(total) for total in (i, f, g, o)])
    weight = torch.zeros(4, 1)
    memory = torch.tensor([[float(c)]])
    return nothing, nothing, memory, weight, weight, bias, torch.zeros(4)


_OPEN, _SHUT = 60.0, -60.0
_CASES = (
    Case(
        "the memory is kept",
        "Forget and output gate stand open, the input gate is shut: memory 1 stays 1, "
        "and tanh(1) is shown.",
        _by_biases(_SHUT, _OPEN, 1, _OPEN, 1),
    ),
    Case(
        "the memory is cleared",
        "Now the forget gate is shut as well: nothing is left.",
        _by_biases(_SHUT, _SHUT, 1, _OPEN, 1),
    ),
    Case(
        "the memory is added to",
        "Forget and input gate stand open: tanh(−1) is added to a memory of 2.",
        _by_biases(_OPEN, _OPEN, -1, _OPEN, 2),
    ),
    Case(
        "the memory is hidden",
        "The output gate is shut: the memory stays, and nothing is shown.",
        _by_biases(_SHUT, _OPEN, 0, _SHUT, 3),
    ),
    Case(
        "gates half open",
        "Every sum but the candidate's is 0, so every gate stands at one half.",
        _by_biases(0, 0, 2, 0, 1),
    ),
    Case("what the gates hear", "One cell that hears one input.", _general(1, 1, 1)),
    Case("any sizes", "Three sequences, two inputs, two cells.", _general(3, 2, 2)),
    Case("any sizes", "Two sequences, four inputs, three cells.", _general(2, 4, 3)),
)

LSTM_STEP = Exercise(
    name="lstm_step",
    parameters=("x", "h", "c", "weight_ih", "weight_hh", "bias_ih", "bias_hh"),
    axes=("BI", "BH", "BH", "GI", "GH", "G", "G"),
    specification=_specification,
    cases=_CASES,
    faults=faults_of(
        _MESSAGES, _ORDER, _SUMS, _GATE, _CANDIDATE, _MEMORY, _SHOWN, _RETURNED
    ),
    faulty=_faulty,
    hints=(
        "All four sums are made at once, as in the tanh network: "
        "`x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh` has 4 H columns.",
        "`.chunk(4, dim=-1)` cuts them into four blocks of H, in the order i, f, g, o. "
        "Three of them are gates and go through a sigmoid, one does not.",
        "First the memory, `f * c + i * g`; then the output, from the new memory.",
    ),
    praise="Two lines, and the first of them has no squashing function around it.",
    kind="tensors",
    returns="the new output and the new memory",
    differentiable=False,
)
