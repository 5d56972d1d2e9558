"""Answers that are weights, found by hand: several tensors of given shapes."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from unrolled.exercises.outcome import Diagnosis

Shapes = dict[str, tuple[int, ...]]  # name of each -> its shape, in order
_COUNTED = {2: "two", 3: "three", 4: "four", 5: "five"}


def as_weights(value: object, shapes: Shapes) -> list[Tensor] | None:
    """What an answer returned as float64 tensors; none if it is something else."""
    if not isinstance(value, tuple | list) or len(value) != len(shapes):
        return None
    try:
        weights = [torch.as_tensor(one, dtype=torch.float64).detach() for one in value]
    except (TypeError, ValueError, RuntimeError):
        return None
    if [tuple(one.shape) for one in weights] != list(shapes.values()):
        return None
    return weights


def about_weights(
    shapes: Shapes,
) -> Callable[[object, Tensor, str, str], Diagnosis | None]:
    """What can be said of something that is not arrays of the right shapes."""

    def about(
        value: object, expected: Tensor, kind: str, returns: str
    ) -> Diagnosis | None:
        if isinstance(value, Tensor) and value.shape == expected.shape:
            return None
        counted = _COUNTED[len(shapes)]
        name, names = f"not-{counted}", ", ".join(shapes)
        if value is None:
            text = f"Your function returns nothing: end it with a `return` of {returns}"
            return Diagnosis(("no-return",), (f"{text}.",))
        if not isinstance(value, tuple | list):
            text = f"You return a {type(value).__name__}; return {returns}."
            return Diagnosis((name,), (text,))
        if len(value) != len(shapes):
            text = f"You return {len(value)} things; return {counted}: {names}."
            return Diagnosis((name,), (text,))
        return _about_shapes(value, shapes) or Diagnosis(
            (name,), (f"These are not {counted} tensors of numbers: return {returns}.",)
        )

    return about


def _about_shapes(value: Sequence[object], shapes: Shapes) -> Diagnosis | None:
    for (name, wanted), one in zip(shapes.items(), value, strict=True):
        if isinstance(one, Tensor) and tuple(one.shape) != wanted:
            shape = list(one.shape) or type(one).__name__
            text = (
                f"Your `{name}` has shape {shape}; it should have {list(wanted)}, and "
                f"the order is {', '.join(shapes)}."
            )
            return Diagnosis(("shapes",), (text,))
    return None
