"""For exercises whose answer returns one number."""

import numpy as np
import torch
from torch import Tensor

from unrolled.exercises.attempts import Arguments, Function
from unrolled.exercises.outcome import Diagnosis


def as_number(answer: Function, arguments: Arguments) -> object:
    """Use an answer, and make any kind of number that it returns a tensor."""
    value = answer(*arguments)
    if isinstance(value, Tensor):
        return value.detach().double().squeeze() if value.numel() == 1 else value
    if isinstance(value, bool) or not isinstance(value, int | float | np.number):
        return value
    return torch.tensor(float(value), dtype=torch.float64)


def about_number(value: object, expected: Tensor, result: str) -> Diagnosis | None:
    """What can be said of a return value that is no number.

    Args:
        value: What was returned.
        expected: What should have been.
        result: What that is in words, such as "the number of parameters".
    """
    if value is None:
        text = (
            "Your function computes something but returns nothing: end it with a "
            f"`return` of {result}."
        )
        return Diagnosis(("no-return",), (text,))
    if isinstance(value, Tensor) and value.dim() == 0:
        return None
    if isinstance(value, Tensor | np.ndarray):
        shape = list(value.shape)
        text = f"You return an array of shape {shape}; return one number, {result}."
        return Diagnosis(("not-a-number",), (text,))
    text = f"You return a {type(value).__name__}; return one number, {result}."
    return Diagnosis(("not-a-number",), (text,))
