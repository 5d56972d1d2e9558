"""*Another library's order*: the blocks of a gated layer, put into another order."""

from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.tables import faults_of, pick


def _specification(
    weight: Float[Tensor, "G *rest"], order: str, wanted: str
) -> Float[Tensor, "G *rest"]:
    """The rows one at a time, each from where its gate's rows lie."""
    hidden = len(weight) // 4
    rows = [
        weight[order.index(gate) * hidden + cell]
        for gate in wanted
        for cell in range(hidden)
    ]
    return torch.stack(rows)


_ORDERED: dict[str, Callable[[str, str], list[int]]] = {
    "": lambda order, wanted: [order.index(gate) for gate in wanted],
    "inverse": lambda order, wanted: [wanted.index(gate) for gate in order],
    "from-ifgo": lambda order, wanted: ["ifgo".index(gate) for gate in wanted],
    "to-ifgo": lambda order, wanted: [order.index(gate) for gate in "ifgo"],
    "untouched": lambda order, wanted: [0, 1, 2, 3],
    "last-two-swapped": lambda order, wanted: [0, 1, 3, 2],
}
_CUT: dict[str, Callable[[Tensor], list[Tensor]]] = {
    "": lambda weight: list(weight.chunk(4)),
    "rows-interleaved": lambda weight: [weight[k::4] for k in range(4)],
    "columns-cut": lambda weight: list(weight.chunk(4, dim=1)),
}
_JOINED: dict[str, Callable[[list[Tensor]], Tensor]] = {
    "": torch.cat,
    "stacked": torch.stack,
    "side-by-side": lambda parts: torch.cat(parts, dim=-1),
    "one-block": lambda parts: parts[0],
}


def _faulty(faults: frozenset[str], weight: Tensor, order: str, wanted: str) -> Tensor:
    """The order with some mistakes; none of them gives the right answer."""
    blocks = pick(_CUT, faults)(weight)
    found = [blocks[k] for k in pick(_ORDERED, faults)(order, wanted)]
    return pick(_JOINED, faults)(found)


_MESSAGES = {
    "inverse": "You carry each block the wrong way: block k of yours goes to where "
    "its letter stands in `order`. It has to come from there: for each letter of "
    "`wanted` take the block at `order.index(letter)`.",
    "from-ifgo": "You take the blocks to lie in the order i f g o, whatever `order` "
    "says.",
    "to-ifgo": "You put the blocks into the order i f g o, whatever `wanted` says.",
    "untouched": "You return the blocks in the order in which they came.",
    "last-two-swapped": "You always swap the last two blocks. Which ones move depends "
    "on `order` and `wanted`.",
    "rows-interleaved": "You take every fourth row for a gate. The rows of a gate lie "
    "together: the first H are the first gate's.",
    "columns-cut": "You cut the columns. A row is what one sum hears; the gates are "
    "blocks of rows.",
    "stacked": "You stack the blocks on a new axis: put them below each other, with "
    "`torch.cat`.",
    "side-by-side": "You put the blocks side by side: put them below each other, "
    "with `torch.cat` along the first axis.",
    "one-block": "You return one block of the four.",
}


def _rows(hidden: int, *columns: int) -> Tensor:
    count = 4 * hidden
    numbers = torch.arange(1.0, count * (columns[0] if columns else 1) + 1)
    return numbers.reshape(count, *columns)


_CASES = (
    Case("nothing to do", "The two orders are the same.", (_rows(1), "ifgo", "ifgo")),
    Case("two change places", "From i f g o to i f o g.", (_rows(1), "ifgo", "ifog")),
    Case("blocks of rows", "The same, two cells.", (_rows(2), "ifgo", "ifog")),
    Case(
        "all four move",
        "From i f g o to f g o i: each block comes from one place further on.",
        (_rows(1), "ifgo", "fgoi"),
    ),
    Case("a matrix", "Three cells, two inputs.", (_rows(3, 2), "ifgo", "iofg")),
    Case("any orders", "From another library's.", (_rows(2, 3), "iofg", "fiog")),
    Case("any orders", "Back to ours.", (_rows(2, 8), "fgoi", "ifgo")),
    Case("any orders", "Between two others.", (_rows(3, 4), "gifo", "ogfi")),
    # Square, so that even columns taken for rows give numbers to recognise.
    Case("any orders", "As many rows as columns.", (_rows(2, 8), "fogi", "gifo")),
)

REORDER_GATES = Exercise(
    name="reorder_gates",
    parameters=("weight", "order", "wanted"),
    axes=("", "", ""),
    specification=_specification,
    cases=_CASES,
    faults=faults_of(_MESSAGES, _ORDERED, _CUT, _JOINED),
    faulty=_faulty,
    hints=(
        "The rows of one gate lie together. `weight.chunk(4)` gives the four blocks, "
        "for a matrix and for a bias alike.",
        "Which block is the forget gate's? The one at `order.index('f')`.",
        "Go through the letters of `wanted`, take for each the block at its place in "
        "`order`, and put them below each other with `torch.cat`.",
    ),
    praise="Nothing is computed, and without it nothing agrees.",
    returns="the same rows in the wanted order",
)
