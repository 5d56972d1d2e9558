"""The checks of *Why gradients vanish*: what they accept, and what they say."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch

from unrolled.exercises import hint
from unrolled.exercises import why_gradients_vanish as check
from unrolled.exercises.outcome import Outcome
from unrolled.models.jacobians import state_jacobians
from unrolled.models.rnn import RNNCell
from unsighted_vanishing import UNSIGHTED_VANISHING

ROOT = Path(__file__).parents[1]
EXERCISES = {each.name: each for each in check.EXERCISES}
PAGE = ROOT / "chapters/why-gradients-vanish.md"
SOLUTIONS = ROOT / "chapters/solutions/why-gradients-vanish.md"


def written(name: str, text: str) -> Callable[..., object]:
    """A student's function; a bare body gets its first line."""
    if f"def {name}" not in text:
        head = f"def {name}({', '.join(EXERCISES[name].parameters)}):\n"
        text = head + "".join(f"    {line}\n" for line in text.splitlines())
    names = {"torch": torch}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]  # pyright: ignore


def told(name: str, text: str) -> Outcome:
    return getattr(check, name)(written(name, text))


def adding(ih: str, hh: str, bias: str, readout: str) -> str:
    """The body of an answer to the last exercise."""
    weights = ", ".join(f"torch.tensor({w})" for w in (ih, hh, bias, readout))
    return f"return {weights}"


PICK, KEEP, LOW, BOTH = (
    "[[1.0, 1], [0, 0]]", "[[0.0, 0], [1, 1]]", "[-1.0, 0]", "[1.0, 1]"
)  # fmt: skip
CHAIN = (
    "P, found = torch.eye(h.shape[1]), []\n"
    "for t in range(len(h) - 1, 0, -1):\n"
    "    P = P @ ((1 - h[t] ** 2)[:, None] * weight_hh)\n"
    "    found.append(torch.linalg.matrix_norm(P, ord=2))\n"
    "return torch.stack(found)"
)

RIGHT = [
    ("step_jacobian", "return torch.diag(1 - h**2) @ weight_hh"),
    ("step_jacobian", "return (weight_hh.T * (1 - h * h)).T"),
    ("fading", CHAIN),
    (
        "fading",
        "steps = [torch.diag(1 - s**2) @ weight_hh for s in h[1:]]\n"
        "P, found = steps.pop(), []\nfound.append(torch.linalg.svdvals(P)[0])\n"
        "while steps:\n    P = P @ steps.pop()\n"
        "    found.append(torch.linalg.svdvals(P)[0])\nreturn torch.stack(found)",
    ),
    ("to_radius", "return weight * radius / torch.linalg.eigvals(weight).abs().max()"),
    (
        "to_radius",
        "roots = torch.linalg.eig(weight).eigenvalues\n"
        "return radius * weight / max(abs(r) for r in roots.tolist())",
    ),
    ("add_by_hand", adding(PICK, KEEP, LOW, BOTH)),
    (  # the units may change places
        "add_by_hand",
        adding("[[0, 0], [2.0, 2]]", "[[1.0, 0.5], [0, 0]]", "[0.0, -2]", "[1, 0.5]"),
    ),
]

WRONG = [
    ("step_jacobian", "no-slope", "return weight_hh * 1"),
    ("step_jacobian", "not-squared", "return (1 - h)[:, None] * weight_hh"),
    ("step_jacobian", "sigmoid-slope", "return (h * (1 - h))[:, None] * weight_hh"),
    ("step_jacobian", "slopes-only", "return torch.diag(1 - h**2)"),
    ("step_jacobian", "applied", "return (1 - h**2) * weight_hh.sum(1)"),
    (
        "step_jacobian",
        "detached",
        "return torch.diag(1 - h.detach()**2) @ weight_hh.detach()",
    ),
    ("step_jacobian", "no-return", "J = torch.diag(1 - h**2) @ weight_hh"),
    ("fading", "no-slope", CHAIN.replace("(1 - h[t] ** 2)[:, None] * ", "1 * ")),
    ("fading", "slope-before", CHAIN.replace("h[t]", "h[t - 1]")),
    ("fading", "largest-entry", CHAIN.replace(
        "torch.linalg.matrix_norm(P, ord=2)", "P.abs().max()")),
    ("fading", "eigenvalue", CHAIN.replace(
        "torch.linalg.matrix_norm(P, ord=2)", "torch.linalg.eigvals(P).abs().max()")),
    ("fading", "one-step-only", CHAIN.replace("P = P @ (", "P = (")),
    ("fading", "from-the-start", CHAIN.replace(
        "P = P @ ((1 - h[t] ** 2)[:, None] * weight_hh)",
        "P = ((1 - h[len(h) - t] ** 2)[:, None] * weight_hh) @ P")),
    ("to_radius", "radius-forgotten",
     "return weight / torch.linalg.eigvals(weight).abs().max()"),
    ("to_radius", "frobenius", "return weight * radius / weight.norm()"),
    ("to_radius", "largest-entry", "return weight * radius / weight.abs().max()"),
    ("to_radius", "not-divided", "return weight * radius"),
    ("to_radius", "determinant", "return weight * radius / weight.det().abs()"),
    ("add_by_hand", "all-added", adding("[[1.0, 0], [0, 0]]", KEEP, "[0.0, 0]", BOTH)),
    ("add_by_hand", "marks-added", adding(PICK, KEEP, "[0.0, 0]", BOTH)),
    ("add_by_hand", "no-memory", adding(PICK, "[[0.0, 0], [0, 0]]", LOW, BOTH)),
    ("add_by_hand", "fades-by-a-tenth",
     adding(PICK, "[[0.0, 0], [1, 0.9]]", LOW, BOTH)),
    ("add_by_hand", "shapes", adding(PICK, KEEP, "[[0.0], [0]]", BOTH)),
    ("add_by_hand", "not-four", "return torch.eye(2), torch.eye(2)"),
]  # fmt: skip

UNRECOGNISED = [
    ("step_jacobian", "return torch.diag(1 - h**2) @ weight_hh + 0.01"),
    ("step_jacobian", "raise ValueError('no idea')"),
    ("fading", "return torch.zeros(len(h) - 1)"),
    ("to_radius", "return weight * 0.5"),
    ("add_by_hand", adding(PICK, KEEP, "[-0.9, 0.02]", BOTH)),
]


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("text", ["...", "pass", "raise NotImplementedError"])
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), [*WRONG, *UNSIGHTED_VANISHING])
def test_each_wrong_answer_gets_its_own_diagnosis(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised"), outcome
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", EXERCISES)
def test_there_are_enough_wrong_answers(name: str) -> None:
    assert len({d for n, d, _ in WRONG if n == name}) >= 5
    assert len({d for n, d, _ in UNSIGHTED_VANISHING if n == name}) >= 2


@pytest.mark.parametrize(("name", "text"), UNRECOGNISED)
def test_an_unrecognised_error_claims_no_misconception(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome


@pytest.mark.parametrize("name", ["step_jacobian", "fading", "to_radius"])
def test_every_known_mistake_is_recognised_as_itself(name: str) -> None:
    exercise = EXERCISES[name]
    for fault in exercise.faults:
        outcome = exercise.check(partial(exercise.faulty, frozenset({fault.name})))
        assert outcome.diagnosis is not None, fault.name
        assert outcome.diagnosis.name == fault.name


def test_every_mistake_is_told_in_words_of_its_own() -> None:
    for exercise in EXERCISES.values():
        messages = [fault.message for fault in exercise.faults]
        assert len(set(messages)) == len(messages)


def test_no_two_mistakes_of_adding_say_the_same() -> None:
    """An answer is four weights here, so each mistake is told apart by what it says."""
    adding_ = EXERCISES["add_by_hand"]
    said = {
        fault.name: tuple(
            round(float(adding_.faulty(frozenset({fault.name}), *case.arguments)), 4)
            for case in adding_.cases
        )
        for fault in adding_.faults
    }
    assert len(set(said.values())) == len(said)


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    cells = re.findall(
        r"```\{code-cell\} python\n(.*?)```", SOLUTIONS.read_text("utf-8"), re.S
    )
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    wrong = {
        "slopes_on_columns": "columns-scaled",
        "the_bound": "norms-multiplied",
        "by_the_norm": "norm",
        "too_late": "last-missed",
    }
    for (answer, diagnosis), exercise in zip(
        wrong.items(), check.EXERCISES, strict=True
    ):
        found = exercise.check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", PAGE.read_text(), re.S)
    ours = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == ours
    for name in EXERCISES:
        assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


def test_the_specification_is_what_autograd_finds() -> None:
    torch.manual_seed(0)
    cell = RNNCell(2, 4).double()
    x = torch.randn(1, 7, 2, dtype=torch.float64)
    with torch.no_grad():
        h, _ = cell(x)
    J = state_jacobians(cell, x, (1, 2, 5))[:, 0]
    weight = cell.weight_hh.detach()
    torch.testing.assert_close(
        EXERCISES["step_jacobian"].specification(h[0, -1], weight), J[0]
    )
    norms = EXERCISES["fading"].specification(h[0], weight)
    torch.testing.assert_close(norms[[0, 1, 4]], torch.linalg.matrix_norm(J, ord=2))
