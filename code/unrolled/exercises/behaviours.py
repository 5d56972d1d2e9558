"""What every exercise asks for beyond the right numbers."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from unrolled.exercises.attempts import (
    Arguments,
    Attempt,
    Function,
    attempt,
    copied,
)
from unrolled.exercises.diagnosis import FLOAT32, about_error, close
from unrolled.exercises.outcome import Diagnosis, Exhibit, Finding, failure

UNTOUCHED = "the arguments are left as they were"
PRECISE = "float64 stays float64"
GRADIENT = "gradients flow back"
BASIC = (UNTOUCHED,)
BEHAVIOURS = (*BASIC, PRECISE, GRADIENT)

EXACT = 1e-10  # agreement asked of float64, which a pass through float32 spoils

Right = Callable[..., Tensor]


def untouched(parameters: Sequence[str], attempts: Sequence[Attempt]) -> Finding | None:
    """Whether the answer wrote into one of its arguments."""
    changed = {parameters[i] for made in attempts for i in made.changed}
    if not changed:
        return None
    names = " and ".join(f"`{p}`" for p in parameters if p in changed)
    message = (
        f"Your function writes into {names}, which belongs to whoever called it: the "
        "next step would start from something else. Operations such as `+=`, `add_` "
        "or `h[:] = …` work in place: make a new tensor instead."
    )
    about = "The numbers are right, but an argument is not what it was."
    return Finding("wrong", UNTOUCHED, about, Diagnosis(("in-place",), (message,)))


def precise(
    answer: Function, parameters: Sequence[str], given: Arguments, right: Right
) -> Finding | None:
    """Whether float64 arguments give a float64 result to float64 precision."""
    arguments = tuple(a.double() if _is_float(a) else a for a in copied(given))
    expected = right(*arguments)
    made = attempt(answer, arguments)
    if made.raised is not None:
        about = "With float64 arguments your function stops."
        known = about_error(made.raised, parameters, arguments)
        return failure(PRECISE, about, made.raised, known)
    value = made.value
    if not isinstance(value, Tensor) or not close(value, expected):
        about = "With float64 arguments the result is not what float32 ones gave."
        return Finding("wrong", PRECISE, about)
    if value.dtype == torch.float64 and close(value, expected, EXACT):
        return None
    about = "The arguments are float64, and the result has only float32 precision."
    compared = (
        Exhibit("your dtype", str(value.dtype)),
        Exhibit("expected dtype", str(expected.dtype)),
    )
    found = Diagnosis(("float32",), (FLOAT32,))
    return Finding("wrong", PRECISE, about, found, compared)


def gradient(
    answer: Function, parameters: Sequence[str], given: Arguments, right: Right
) -> Finding | None:
    """Whether the gradient reaches every argument with the right numbers.

    Args:
        answer: The student's function.
        parameters: Names of its parameters.
        given: Arguments to differentiate at.
        right: A right answer that is differentiable.

    Returns:
        What is wrong, if anything.
    """
    made = attempt(answer, given, _gradients)
    if made.raised is not None:
        about = "When gradients are asked for, your function stops."
        known = about_error(made.raised, parameters, given)
        return failure(GRADIENT, about, made.raised, known)
    with torch.enable_grad():
        wanted = _gradients(right, given)
    got: list[Tensor] = made.value if isinstance(made.value, list) else []
    floats = [n for n, a in zip(parameters, given, strict=True) if _is_float(a)]
    wrong = {
        name: mine
        for name, mine, theirs in zip(floats, got, wanted, strict=True)
        if not close(mine, theirs, EXACT)
    }
    if not wrong:
        return None
    names = ", ".join(f"`{name}`" for name in wrong)
    if any(mine.any() for mine in wrong.values()):
        about = f"The values are right, but the gradient is not, for {names}."
        return Finding("wrong", GRADIENT, about)
    about = f"The values are right, but no gradient comes back to {names}."
    return Finding("wrong", GRADIENT, about, _cut_off(list(wrong), floats))


def _gradients(function: Function, given: Arguments) -> list[Tensor]:
    """Gradients of one number made of the output, with respect to every float
    tensor that is given; zero where nothing connects."""
    inputs = [a.double().requires_grad_() if _is_float(a) else a for a in given]
    leaves = [a for a in inputs if _is_float(a)]
    out = function(*inputs)
    if not isinstance(out, Tensor) or not out.requires_grad:
        return [torch.zeros_like(leaf) for leaf in leaves]
    # Unequal weights, so that no two outputs can stand in for each other.
    weights = torch.linspace(1, 2, out.numel(), dtype=out.dtype).view_as(out)
    total = (out * weights).sum()
    return list(
        torch.autograd.grad(total, leaves, allow_unused=True, materialize_grads=True)
    )


def _is_float(argument: object) -> bool:
    return isinstance(argument, Tensor) and argument.is_floating_point()


def _cut_off(cut: Sequence[str], parameters: Sequence[str]) -> Diagnosis:
    ways = (
        "`.detach()`, `.data`, `.item()`, `torch.no_grad()`, `torch.tensor(...)` of "
        "something already computed, and NumPy all copy the numbers and forget where "
        "they came from"
    )
    if len(cut) == len(parameters):
        message = (
            f"The result is cut off from everything it was computed from: {ways}. "
            "Nothing could be learnt through this function."
        )
        return Diagnosis(("detached",), (message,))
    names = ", ".join(f"`{name}`" for name in cut)
    message = (
        f"On the way from {names} to the result the numbers pass and the gradient "
        f"does not: {ways}. What lies before the cut could not learn."
    )
    return Diagnosis((f"detached {' '.join(cut)}",), (message,))
