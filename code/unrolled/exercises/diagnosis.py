"""Finding the misconception behind a wrong answer.

A known mistake is not looked for in the student's text but in what the text
does: the exercise can compute what an answer with that mistake gives, and a
mistake is named only if it reproduces the student's outcome on *every* case,
exceptions included. However the same mistake is written, it is found; and an
answer that is wrong in a way nobody thought of fits none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import torch
from torch import Tensor

from unrolled.exercises.attempts import (
    Arguments,
    Attempt,
    Function,
    Raised,
    Use,
    attempt,
    call,
    copied,
)
from unrolled.exercises.outcome import Diagnosis

TOLERANCE = 1e-4  # float32 sums in any order agree far better; mistakes far worse
MOST_TOGETHER = 3  # mistakes in one answer that are still looked for


@dataclass(frozen=True)
class Fault:
    """A known mistake.

    Args:
        name: Short name, which the exercise's faulty function understands.
        message: What to tell the student.
        parts: Parts of the computation it replaces; two faults that replace the
            same part cannot occur together.
    """

    name: str
    message: str
    parts: frozenset[str]


Faulty = Callable[..., Any]  # (faults: frozenset[str], *arguments) -> output


def normal(value: object, kind: str) -> object:
    """A result as a tensor, so that every kind is compared in one way.

    Args:
        value: What a function returned.
        kind: ``tensor`` (left as it is), ``number``, ``text`` (becomes its code
            points) or ``tensors`` (several, one after the other with their shapes).

    Returns:
        The tensor; for another kind than ``tensor`` none if it is not of that kind.
    """
    if kind == "number":
        if isinstance(value, Tensor) and value.numel() == 1:
            return value.detach().double().reshape(())
        if isinstance(value, int | float | np.number):
            return torch.tensor(float(value), dtype=torch.float64)
    if kind == "text" and isinstance(value, str):
        return torch.tensor([ord(c) for c in value], dtype=torch.float64)
    if kind == "tensors" and isinstance(value, tuple | list):
        if not all(isinstance(part, Tensor) for part in value):
            return None
        parts = [(torch.tensor(part.shape), part.detach().flatten()) for part in value]
        flat = [half.double() for pair in parts for half in pair]
        return torch.cat(flat) if flat else torch.zeros(0, dtype=torch.float64)
    return value if kind == "tensor" else None


def close(value: object, expected: Tensor, tolerance: float = TOLERANCE) -> bool:
    """Whether a value is a tensor of the expected shape and numbers (nan is nan)."""
    if not isinstance(value, Tensor) or value.shape != expected.shape:
        return False
    if value.is_complex() or value.device != expected.device:
        return False
    double = value.detach().double()
    return torch.allclose(
        double, expected.double(), rtol=tolerance, atol=tolerance, equal_nan=True
    )


class Suspects:
    """Every set of known mistakes, with what it gives on one case.

    Args:
        faults: The known mistakes; of two sets that behave alike the one whose
            faults come first is named.
        faulty: Computes the output of an answer with a given set of mistakes.
        arguments: Those of each case; the last ones should be general numbers,
            which tell the most sets apart.
    """

    def __init__(
        self, faults: Sequence[Fault], faulty: Faulty, arguments: Sequence[Arguments]
    ) -> None:
        self.faulty = faulty
        self.arguments = arguments
        # Thousands of sets, and nearly all fall at the last case: what they give
        # there is kept, in one stack for each shape, to be compared at once.
        self.raising: list[tuple[Fault, ...]] = []
        kept: dict[torch.Size, list[tuple[tuple[Fault, ...], Tensor]]] = {}
        for chosen in _sets(faults):
            output = self._output(chosen, arguments[-1])
            if output is None:
                self.raising.append(chosen)
            else:
                kept.setdefault(output.shape, []).append((chosen, output))
        self.returning = {
            shape: ([c for c, _ in pairs], torch.stack([o for _, o in pairs]))
            for shape, pairs in kept.items()
        }

    def explain(self, attempts: Sequence[Attempt]) -> Diagnosis | None:
        """The smallest set of known mistakes that gives all of these outcomes.

        Args:
            attempts: What the student's function did with each case.

        Returns:
            The mistakes, or none if no set of at most three fits everywhere.
        """
        if not _varied([made.value for made in attempts]):
            return None
        for chosen in self._fitting(attempts[-1]):
            if all(
                _alike(self._output(chosen, given), made)
                for given, made in zip(self.arguments, attempts, strict=True)
            ):
                messages = tuple(fault.message for fault in chosen)
                return Diagnosis(tuple(fault.name for fault in chosen), messages)
        return None

    def _fitting(self, last: Attempt) -> list[tuple[Fault, ...]]:
        """The sets that fit what happened on the last case, small ones first."""
        if last.raised is not None:
            return self.raising
        value = last.value
        if not isinstance(value, Tensor) or value.shape not in self.returning:
            return []
        sets, outputs = self.returning[value.shape]
        near = torch.isclose(
            value.detach().double(), outputs.double(), TOLERANCE, TOLERANCE, True
        )
        near = near.reshape(len(sets), -1).all(1)
        return [sets[index] for index in near.nonzero().flatten().tolist()]

    def _output(self, chosen: tuple[Fault, ...], given: Arguments) -> Tensor | None:
        """What an answer with these mistakes returns; none if it would raise."""
        try:
            return self.faulty(frozenset(fault.name for fault in chosen), *given)
        except (RuntimeError, IndexError):
            return None


def _sets(faults: Sequence[Fault]) -> Iterator[tuple[Fault, ...]]:
    for size in range(1, MOST_TOGETHER + 1):
        for chosen in combinations(faults, size):
            parts = [part for fault in chosen for part in fault.parts]
            if len(parts) == len(set(parts)):
                yield chosen


def _varied(values: Sequence[object]) -> bool:
    """Whether the values say anything: zeros, say, come out of many a mistake."""
    tensors = [v for v in values if isinstance(v, Tensor) and v.numel()]
    if any(not close(v, v.flatten()[0].expand_as(v)) for v in tensors):
        return True
    first = [v.flatten()[0] for v in tensors]
    return any(not close(v, first[0]) for v in first[1:])


def _alike(output: Tensor | None, made: Attempt) -> bool:
    if output is None or made.raised is not None:
        return output is None and made.raised is not None
    return close(made.value, output)


def about_type(
    value: object, expected: Tensor, kind: str = "tensor", returns: str = "the result"
) -> Diagnosis | None:
    """What can be said of a return value that is of the wrong type.

    Args:
        value: What the student's function returned.
        expected: What it should have returned, made a tensor by ``normal``.
        kind: What it should return, as for ``normal``.
        returns: The same in words, such as "the new state".
    """
    if isinstance(normal(value, kind), Tensor):
        return None
    wanted = {"tensor": "one tensor", "number": "one number"}
    wanted |= {"text": "one string", "tensors": "a tuple of tensors"}
    if isinstance(value, tuple | list):
        found = type(value).__name__
        if value and any(close(item, expected) for item in value):
            return Diagnosis(
                ("returned-a-tuple",),
                (
                    f"The right answer is in what you return, but inside a {found}: "
                    f"return {returns} alone.",
                ),
            )
        return Diagnosis(
            ("not-a-tensor",),
            (f"You return a {found}; return {wanted[kind]}, {returns}.",),
        )
    if isinstance(value, np.ndarray) and kind == "tensor":
        return Diagnosis(("numpy",), (NUMPY,))
    if value is None:
        text = (
            "Your function computes something but returns nothing: end it with a "
            f"`return` of {returns}."
        )
        return Diagnosis(("no-return",), (text,))
    text = f"You return a {type(value).__name__}; return {wanted[kind]}, {returns}."
    name = {"text": "not-a-string", "tensors": "not-a-tuple"}.get(kind, f"not-a-{kind}")
    return Diagnosis((name,), (text,))


NUMPY = (
    "Your answer leaves torch for NumPy. The numbers may be the same, but the record "
    "of how they were made is lost, and no gradient can flow back: stay with torch's "
    "functions, here `torch.tanh` and `@`."
)
MATH = (
    "The functions of the module `math` take one number at a time; for all the "
    "elements of a tensor use torch's, such as `torch.tanh`."
)
IN_PLACE = (
    "Your function overwrites a tensor that the gradient still needs, by an operation "
    "such as `+=`, `add_` or `h[:] = …`: make a new tensor instead."
)
FLOAT32 = (
    "Something in your function is float32 whatever comes in: a `.float()`, or a "
    "tensor you create without asking for the arguments' dtype. Make new tensors from "
    "old ones, as in `h.new_zeros(...)`, and cast nothing."
)


def about_error(
    raised: Raised, parameters: Sequence[str], arguments: Arguments
) -> Diagnosis | None:
    """What can be said of an exception from its type and message alone."""
    error, text = raised.error, str(raised.error)
    if isinstance(error, NameError) and error.name:
        message = (
            f"`{error.name}` means nothing inside the function. It can use its "
            f"arguments ({', '.join(parameters)}), what it computes itself, and what "
            "you imported above: check the spelling, and that the import has been run."
        )
        return Diagnosis(("unknown-name",), (message,))
    if re.search(r"numpy\(\) on Tensor that requires grad", text):
        return Diagnosis(("numpy",), (NUMPY,))
    if re.search("converted to (Python )?scalar|must be real number, not Tensor", text):
        return Diagnosis(("one-number-at-a-time",), (MATH,))
    if re.search("1D tensors expected", text):
        message = "`torch.dot` is for two vectors; matrices are multiplied with `@`."
        return Diagnosis(("dot-of-matrices",), (message,))
    if re.search("modified by an inplace operation|used in an in-place", text):
        return Diagnosis(("in-place graph",), (IN_PLACE,))
    if re.search("same dtype|expected scalar type", text):
        return Diagnosis(("float32",), (FLOAT32,))
    return _about_product(text, parameters, arguments)


def _about_product(
    text: str, parameters: Sequence[str], arguments: Arguments
) -> Diagnosis | None:
    """Name the two tensors whose matrix product does not fit, from their shapes."""
    found = re.search(r"\((\d+)x(\d+) and (\d+)x(\d+)\)", text)
    if not found:
        return None
    sizes = [int(size) for size in found.groups()]
    names = [
        _who(tuple(pair), parameters, arguments) for pair in (sizes[:2], sizes[2:])
    ]
    if not all(names):
        return None
    message = (
        f"You multiply a {sizes[0]}×{sizes[1]} tensor ({names[0]}) by a "
        f"{sizes[2]}×{sizes[3]} one ({names[1]}). In a product `a @ b` the columns "
        f"of `a` must be as many as the rows of `b`, and {sizes[1]} is not "
        f"{sizes[2]}: which matrix belongs here, and which way round?"
    )
    return Diagnosis(("shapes-do-not-fit",), (message,))


def _who(
    shape: tuple[int, ...], parameters: Sequence[str], arguments: Arguments
) -> str:
    """The arguments that have this shape, as they are or transposed."""
    named = list(zip(parameters, arguments, strict=False))
    named = [(name, value) for name, value in named if isinstance(value, Tensor)]
    as_is = [f"`{name}`" for name, value in named if tuple(value.shape) == shape]
    turned = [
        f"`{name}.T`"
        for name, value in named
        if value.dim() == 2 and tuple(value.shape) == shape[::-1]
    ]
    return " or ".join(dict.fromkeys(as_is or turned))


def about_repeats(
    answer: Function, arguments: Arguments, kind: str = "tensor", use: Use = call
) -> Diagnosis | None:
    """Whether the answer gives something else when it is called again."""

    def twice(function: Function, given: Arguments) -> list[object]:
        return [normal(use(function, copied(given)), kind) for _ in range(2)]

    values = attempt(answer, arguments, twice).value
    if not isinstance(values, list):
        return None
    one, two = values
    if not isinstance(one, Tensor) or not isinstance(two, Tensor) or close(one, two):
        return None
    message = (
        "The same arguments give another result on a second call. It must depend on "
        "the arguments alone: use what you are given instead of drawing or making "
        "your own, and keep nothing between calls."
    )
    return Diagnosis(("not-repeatable",), (message,))


def about_sizes(
    sizes: Sequence[str], values: Sequence[object], expected: Sequence[Tensor]
) -> Diagnosis | None:
    """Whether the answer is right at some sizes and breaks at all the others.

    Args:
        sizes: Each case's sizes, in words.
        values: What the answer returned; none where it raised.
        expected: What it should have returned.

    Returns:
        The finding, unless some of the numbers are wrong where the shape is
        right: that is another kind of mistake.
    """
    good, bad = set[str](), set[str]()
    for size, value, right in zip(sizes, values, expected, strict=True):
        if close(value, right):
            good.add(size)
        elif getattr(value, "shape", None) != right.shape:
            bad.add(size)
        else:
            return None
    if not good or not bad or good & bad:
        return None
    message = (
        f"Your answer is right for {min(good)}, but breaks for {min(bad)}. Only the "
        "sizes differ: take them from the shapes of the arguments instead of fixing "
        "them, and let no axis of size 1 disappear."
    )
    return Diagnosis(("fixed-sizes",), (message,))
