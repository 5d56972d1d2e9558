"""What exercises have in common whose answer is a set of weights, made by hand."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from unrolled.exercises.outcome import Diagnosis

Shape = tuple[int, ...]
WORDS = ("no", "one", "two", "three", "four", "five")


def as_weights(value: object, shapes: Sequence[Shape]) -> list[Tensor] | None:
    """The weights in float64; none if they are not tensors of these shapes."""
    if not isinstance(value, tuple | list) or len(value) != len(shapes):
        return None
    try:
        weights = [torch.as_tensor(one, dtype=torch.float64) for one in value]
    except (TypeError, ValueError, RuntimeError):
        return None
    if [tuple(one.shape) for one in weights] != list(shapes):
        return None
    return [one.detach() for one in weights]


def about_weights(
    names: Sequence[str], shapes: Sequence[Shape]
) -> Callable[[object, Tensor, str, str], Diagnosis | None]:
    """What can be said of something that is not tensors of the right shapes."""

    def about(
        value: object, expected: Tensor, kind: str, returns: str
    ) -> Diagnosis | None:
        if isinstance(value, Tensor) and value.shape == expected.shape:
            return None
        if value is None:
            text = (
                f"Your function returns nothing: end it with a `return` of {returns}."
            )
            return Diagnosis(("no-return",), (text,))
        if not isinstance(value, tuple | list):
            text = f"You return a {type(value).__name__}; return {returns}."
            return Diagnosis(("not-four",), (text,))
        if len(value) != len(shapes):
            text = (
                f"You return {len(value)} things; return {WORDS[len(shapes)]}: "
                f"{', '.join(names)}."
            )
            return Diagnosis(("not-four",), (text,))
        for name, wanted, one in zip(names, shapes, value, strict=True):
            if isinstance(one, Tensor) and tuple(one.shape) != wanted:
                text = (
                    f"Your `{name}` has shape {list(one.shape)}; it should have "
                    f"{list(wanted)}, and the order is {', '.join(names)}."
                )
                return Diagnosis(("shapes",), (text,))
        count = WORDS[len(shapes)]
        text = f"These are not {count} tensors of numbers: return {returns}."
        return Diagnosis(("not-four",), (text,))

    return about
