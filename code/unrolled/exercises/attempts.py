"""Calling the student's function safely, and telling a blank from an attempt."""

import copy
import dis
import inspect
import linecache
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import CodeType
from typing import Any

import torch
from torch import Tensor

Arguments = tuple[Any, ...]  # tensors, numbers, strings, lists of these
Function = Callable[..., object]
Use = Callable[[Function, Arguments], object]


@dataclass(frozen=True)
class Raised:
    """An exception out of the student's code.

    Args:
        error: The exception.
        line: Number of the line within the function, from 1; none if unknown.
        source: Text of that line, when it can be had.
    """

    error: Exception
    line: int | None
    source: str

    def __str__(self) -> str:
        # torch adds pages of C++ frames after the first line of some messages.
        text = str(self.error).strip().splitlines()[:1]
        return ": ".join([type(self.error).__name__, *text])


@dataclass(frozen=True)
class Attempt:
    """One call of the student's function.

    Args:
        value: What it returned, if it returned.
        raised: The exception, if it raised one.
        changed: Positions of the arguments whose content it changed.
    """

    value: object = None
    raised: Raised | None = None
    changed: tuple[int, ...] = ()


def call(answer: Function, arguments: Arguments) -> object:
    """The plain use of an answer: one call."""
    return answer(*arguments)


def attempt(
    answer: Function,
    arguments: Arguments,
    use: Use = call,
) -> Attempt:
    """Use the answer on copies of the arguments.

    The random state of torch is put back afterwards, so that a check in the
    middle of a notebook does not change the numbers below it. Gradients are
    switched on whatever the notebook has done.

    Args:
        answer: The student's function.
        arguments: What to call it with.
        use: What to do with the two; its result stands as the value.

    Returns:
        What came of it; an exception is caught and told.
    """
    copies = copied(arguments)
    with torch.random.fork_rng(devices=[]), torch.enable_grad():
        try:
            value = use(answer, copies)
        except Exception as error:
            return Attempt(raised=Raised(error, *_place(answer, error)))
    changed = tuple(
        index
        for index, (left, original) in enumerate(zip(copies, arguments, strict=True))
        if not _same(left, original)
    )
    # An answer may return its argument; a later look must not see it change.
    return Attempt(value.clone() if isinstance(value, Tensor) else value, None, changed)


def copied(arguments: Arguments) -> Arguments:
    """Arguments that may be written into without harm."""
    return tuple(
        a.clone() if isinstance(a, Tensor) else copy.deepcopy(a) for a in arguments
    )


def _same(one: object, other: object) -> bool:
    if isinstance(one, Tensor) and isinstance(other, Tensor):
        return one.shape == other.shape and torch.equal(one, other)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def is_blank(answer: object) -> bool:
    """Whether the thing handed in is a placeholder instead of an answer."""
    return answer is None or answer is ...


def left_blank(answer: Function, first: Attempt) -> bool:
    """Whether the function is still a template.

    A template returns nothing, or a placeholder, or says that it is not written
    yet. A function that computes something and then forgets to return it is an
    attempt, so the two are told apart by whether the body does any work.
    """
    if first.raised is not None:
        named = any("NotImplementedError" in c.co_names for c in _codes(answer))
        return isinstance(first.raised.error, NotImplementedError) and named
    if first.value is ... or first.value is NotImplemented:
        return True
    return first.value is None and not _works(answer)


def wrong_signature(answer: Function, parameters: Sequence[str]) -> str:
    """What is wrong with the parameters; empty if nothing can be said.

    The check passes its arguments by position: the same names in another order
    would silently mix the tensors up.
    """
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):
        return ""
    names = list(signature.parameters)
    wanted = ", ".join(parameters)
    if sorted(names) == sorted(parameters) and names != list(parameters):
        return (
            f"Your parameters are in another order: {', '.join(names)}. The check "
            f"passes them by position, as {wanted}."
        )
    try:
        signature.bind(*parameters)
    except TypeError:
        how = f"with {len(parameters)} arguments, {wanted}, in this order"
        return (
            f"Your function takes ({', '.join(names)}); the check calls it "
            f"{how if parameters else 'without arguments'}."
        )
    return ""


def _codes(answer: Function) -> Iterator[CodeType]:
    code = getattr(inspect.unwrap(answer), "__code__", None)
    if isinstance(code, CodeType):
        yield code
        yield from (c for c in code.co_consts if isinstance(c, CodeType))


def _works(answer: Function) -> bool:
    """Whether the body calls or computes anything."""
    working = ("CALL", "BINARY_")
    return any(
        instruction.opname.startswith(working)
        for code in _codes(answer)
        for instruction in dis.get_instructions(code)
    )


def _place(answer: Function, error: Exception) -> tuple[int | None, str]:
    """Line within the student's function where the error left it, and its text."""
    codes = list(_codes(answer))
    if not codes:
        return None, ""
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        if frame.f_code in codes:
            text = linecache.getline(frame.f_code.co_filename, line).strip()
            return line - codes[0].co_firstlineno + 1, text
    return None, ""
