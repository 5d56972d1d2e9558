"""The exercise *What a memory weighs*: bytes of a cache."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick


def _cache_bytes(
    num_layers: int,
    num_kv_heads: int,
    head_width: int,
    length: int,
    window: int,
    size: int,
) -> int:
    """By laying the numbers down."""
    places = len(range(length)[-window:])
    shape = (2, num_layers, num_kv_heads, places, head_width)
    return torch.empty(shape, device="meta").numel() * size


_PLACES: dict[str, Callable[[int, int], int]] = {
    "": min,
    "no-window": lambda length, window: length,
    "all-of-the-window": lambda length, window: window,
    "the-larger": max,
    "one-place": lambda length, window: 1,
    "squared": lambda length, window: min(length, window) ** 2,
    "window-a-place": lambda length, window: length * min(length, window),
}
_TWICE: dict[str, int] = {"": 2, "keys-alone": 1, "queries-too": 3}
_LAYERS: dict[str, Callable[[int], int]] = {
    "": lambda layers: layers,
    "one-layer": lambda layers: 1,
}
_HEADS: dict[str, Callable[[int], int]] = {
    "": lambda heads: heads,
    "one-head": lambda heads: 1,
}
_SIZE: dict[str, Callable[[int], float]] = {
    "": lambda size: size,
    "numbers": lambda size: 1,
    "bits": lambda size: 8 * size,
    "always-four": lambda size: 4,
}


def _faulty(
    faults: frozenset[str],
    num_layers: int,
    num_kv_heads: int,
    head_width: int,
    length: int,
    window: int,
    size: int,
) -> Tensor:
    numbers = pick(_TWICE, faults) * pick(_LAYERS, faults)(num_layers)
    numbers *= pick(_HEADS, faults)(num_kv_heads) * head_width
    numbers *= pick(_PLACES, faults)(length, window)
    return torch.tensor(numbers * pick(_SIZE, faults)(size), dtype=torch.float64)


_KEPT = "In every layer, each place that can still be seen leaves a key and a value."
_MESSAGES = {
    "keys-alone": f"You count the keys and not the values, or the other way. {_KEPT}",
    "no-window": "You keep all that was read. Beyond the window nothing is seen, so "
    "that nothing beyond it need be kept.",
    "all-of-the-window": "You keep a full window even of a text that is shorter.",
    "the-larger": "You take the larger of length and window; the smaller is kept.",
    "one-layer": f"You count one layer. {_KEPT}",
    "one-head": "You count one head. Each head of keys and values keeps its own.",
    "queries-too": f"You keep the queries as well. They are asked once. {_KEPT}",
    "numbers": "You count numbers; each takes `size` bytes.",
    "bits": "You count bits; asked for are bytes, and `size` is in bytes already.",
    "always-four": "You take four bytes a number; `size` says how many.",
    "one-place": f"You count one place. {_KEPT}",
    "squared": "You square the number of places. Scores are for pairs and are not "
    f"kept. {_KEPT}",
    "window-a-place": "You keep a window for each place. They overlap, and are kept "
    f"once. {_KEPT}",
}

CACHE_BYTES = Exercise(
    name="cache_bytes",
    parameters=(
        "num_layers", "num_kv_heads", "head_width", "length", "window", "size",
    ),
    axes=("", "", "", "", "", ""),
    specification=_cache_bytes,
    cases=(
        Case("one place", "One layer, one head of 4, one place.", (1, 1, 4, 1, 8, 4)),
        Case("many places", "Ten places, all in the window.", (1, 1, 4, 10, 16, 4)),
        Case("many places", "A text that fills its window.", (1, 1, 4, 16, 16, 4)),
        Case("beyond", "A text longer than the window.", (1, 1, 4, 100, 16, 4)),
        Case("layers and heads", "Three layers, two heads.", (3, 2, 16, 5, 64, 4)),
        Case("half as fine", "Two bytes a number.", (3, 2, 16, 5, 64, 2)),
        Case(
            "real sizes",
            "Llama 2 of 70 billion parameters, 4,096 tokens.",
            (80, 8, 128, 4096, 4096, 2),
        ),
        Case(
            "real sizes",
            "Mistral 7B after 32,768 tokens.",
            (32, 8, 128, 32_768, 4096, 2),
        ),
    ),
    faults=faults_of(_MESSAGES, _PLACES, _TWICE, _LAYERS, _HEADS, _SIZE),
    faulty=_faulty,
    hints=(
        "How many places are kept? Those that were read, but no more than the window.",
        "Each leaves a key and a value, of `head_width` numbers, in each head of each "
        "layer.",
        "`2 * num_layers * num_kv_heads * head_width * min(length, window) * size`.",
    ),
    praise="How many heads ask does not come into it.",
    kind="number",
    returns="the number of bytes",
    differentiable=False,
)  # fmt: skip


def cache_bytes(answer: object) -> Outcome:
    """Check an answer to the exercise *What a memory weighs*.

    Args:
        answer: A function of (num_layers, num_kv_heads, head_width, length, window,
            size) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return CACHE_BYTES.check(answer)
