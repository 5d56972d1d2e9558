"""The exercise *Which form is it?*: tell the two reset gates apart by what they do."""

from collections.abc import Callable

import torch
from torch import Tensor

from unrolled.exercises.checking import Case, Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.tables import faults_of, pick
from unrolled.exercises.training_through_time.numbers import general
from unrolled.models.gru import GRUCell

CLOSE = 1e-5


class GivenCell:
    """One step of a GRU with weights that are given, in either form.

    Args:
        weights: ``weight_ih``, ``weight_hh``, ``bias_ih`` and ``bias_hh``.
    """

    def __init__(self, *weights: Tensor) -> None:
        self.weights = weights

    def __call__(
        self, x: Tensor, h: Tensor, reset_after: bool
    ) -> Tensor:  # x [B I], h [B H] -> [B H]
        """The new state."""
        weight_ih, weight_hh, *_ = self.weights
        cell = GRUCell(weight_ih.shape[1], weight_hh.shape[1], reset_after).to(x.dtype)
        names = [name for name, _ in cell.named_parameters()]
        cell.load_state_dict(dict(zip(names, self.weights, strict=True)))
        with torch.no_grad():
            return cell(x[:, None], h)[1]

    def __deepcopy__(self, memo: object) -> "GivenCell":
        return self  # it cannot be written into through its call

    def __repr__(self) -> str:
        return f"a GRU of {self.weights[1].shape[1]} units"


Fits = Callable[[Tensor, Tensor], bool]  # output, what a form gives


def _close(output: Tensor, given: Tensor) -> bool:
    return bool((output - given).abs().max() <= CLOSE)


def _which_form(cell: GivenCell, x: Tensor, h: Tensor, output: Tensor) -> str:
    after, before = (
        all(
            abs(a - b) <= CLOSE
            for a, b in zip(
                output.flatten().tolist(),
                cell(x, h, form).flatten().tolist(),
                strict=True,
            )
        )
        for form in (True, False)
    )
    if after and before:
        return "both"
    return "after" if after else "before" if before else "neither"


_FITS: dict[str, Fits] = {
    "": _close,
    "any-number": lambda output, given: bool(
        torch.isclose(output, given, atol=CLOSE).any()
    ),
    "first-row": lambda output, given: _close(output[:1], given[:1]),
    "sum-alone": lambda output, given: bool(
        (output.sum() - given.sum()).abs() <= CLOSE
    ),
    "too-coarse": lambda output, given: bool((output - given).abs().max() <= 0.5),
}
_TOLD: dict[str, Callable[[bool, bool, float, float], str]] = {
    "": lambda after, before, a, b: {
        (True, True): "both",
        (True, False): "after",
        (False, True): "before",
        (False, False): "neither",
    }[after, before],
    "after-first": lambda after, before, a, b: (
        "after" if after else "before" if before else "neither"
    ),
    "before-first": lambda after, before, a, b: (
        "before" if before else "after" if after else "neither"
    ),
    "the-nearer": lambda after, before, a, b: "after" if a < b else "before",
    "the-nearer-ties-after": lambda after, before, a, b: (
        "after" if a <= b else "before"
    ),
    "not-before-is-after": lambda after, before, a, b: (
        "before" if before and not after else "both" if before else "after"
    ),
    "names-swapped": lambda after, before, a, b: {
        (True, True): "both",
        (True, False): "before",
        (False, True): "after",
        (False, False): "neither",
    }[after, before],
    "neither-for-both": lambda after, before, a, b: (
        "neither" if after == before else "after" if after else "before"
    ),
}


def _faulty(
    faults: frozenset[str], cell: GivenCell, x: Tensor, h: Tensor, output: Tensor
) -> str:
    fits = pick(_FITS, faults)
    forms = [cell(x, h, form) for form in (True, False)]
    apart = [float((output - given).abs().max()) for given in forms]
    after, before = (fits(output, given) for given in forms)
    return pick(_TOLD, faults)(after, before, *apart)


_BOTH = (
    "Where the reset gates are open, or where the candidate hears nothing of the old "
    'state, the two forms give the same: then the answer is "both".'
)
_MESSAGES = {
    "the-nearer": "You say which form is nearer. It may be neither, and it may be "
    f'"both": ask of each on its own whether it fits. {_BOTH}',
    "after-first": f'You stop as soon as "after" fits. {_BOTH}',
    "any-number": "You are content with one number that agrees. A form fits if *all* "
    "of them agree, in every row.",
    "before-first": f'You stop as soon as "before" fits. {_BOTH}',
    "the-nearer-ties-after": "You say which form is nearer, and it may be neither: ask "
    f"of each on its own whether it fits. {_BOTH}",
    "names-swapped": "You swapped the names: with `reset_after=True` the gate acts "
    "after the matrix.",
    "not-before-is-after": 'You take for "after" whatever is not "before". It may be '
    "neither.",
    "neither-for-both": f'You say "neither" where both fit. {_BOTH}',
    "first-row": "You compare the first sequence only. One of the others may tell the "
    "forms apart.",
    "sum-alone": "You compare sums. Different numbers can have the same sum.",
    "too-coarse": "Your tolerance is so coarse that different forms pass for equal. "
    "float32 agrees to about one in a million.",
}


def _case(
    stage: str, about: str, seed: int, form: str, *, open_gates: bool = False
) -> Case:
    inputs, hidden, batch = 2, 3, 2
    G = 3 * hidden
    weight_ih, weight_hh, bias_ih, bias_hh, x, h = general(
        seed, (G, inputs), (G, hidden), (G,), (G,), (batch, inputs), (batch, hidden)
    )
    if open_gates:
        bias_ih[:hidden] = 60.0
    if form in ("zero", "one-row"):
        bias_hh[2 * hidden :] = 0.0
        h[: batch if form == "zero" else 1] = 0.0
    cell = GivenCell(weight_ih, weight_hh, bias_ih, bias_hh)
    output = cell(x, h, reset_after=form not in ("before", "one-row"))
    if form == "neither":
        output = output + torch.tensor([[0.0, 0.3, -0.3], [0.3, 0.0, -0.3]])
    if form == "nearly":
        output = output + 0.01
    return Case(stage, about, (cell, x, h, output))


WHICH_FORM = Exercise(
    name="which_form",
    parameters=("cell", "x", "h", "output"),
    axes=("", "BI", "BH", "BH"),
    specification=_which_form,
    cases=(
        _case("after", "The reset gate acted after the matrix.", 1, "after"),
        _case("before", "The reset gate acted before the matrix.", 2, "before"),
        _case("neither", "Some of the numbers are of neither form.", 3, "neither"),
        _case("neither", "All numbers are a little off.", 4, "nearly"),
        _case("both", "The reset gates are open.", 5, "after", open_gates=True),
        _case(
            "both",
            "The old state is zero, and so is the candidate's `bias_hh`.",
            6,
            "zero",
        ),
        _case(
            "every row counts",
            "Only the second sequence tells the forms apart.",
            7,
            "one-row",
        ),
        _case("every row counts", "Once more, other numbers.", 8, "before"),
    ),
    faults=faults_of(_MESSAGES, _FITS, _TOLD),
    faulty=_faulty,
    hints=(
        "Compute what each form would give, and ask of each on its own whether the "
        "output agrees with it.",
        "Two float32 numbers agree if they differ by less than a hundred-thousandth: "
        "`torch.allclose(one, other, atol=1e-5)` asks that of all of them.",
        "Two yes-or-no answers make four cases: both, after, before, neither.",
    ),
    praise="This is how to find out which GRU a stranger's weights belong to.",
    kind="text",
    returns="one of the four words",
    differentiable=False,
)


def which_form(answer: object) -> Outcome:
    """Check an answer to the exercise *Which form is it?*

    Args:
        answer: A function of (cell, x, h, output) that returns "after", "before",
            "both" or "neither".

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return WHICH_FORM.check(answer)
