"""The checks of *Training through time*: what they accept, and what they say."""

import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from unrolled.exercises import hint
from unrolled.exercises import training_through_time as check
from unrolled.exercises.outcome import Outcome
from unsighted_training import UNSIGHTED_TRAINING

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
STEP_BACK, CLIP, LAST_STATES = check.EXERCISES
EXERCISES = {each.name: each for each in check.EXERCISES}
HEADS = {
    name: f"def {name}({', '.join(each.parameters)}):\n"
    for name, each in EXERCISES.items()
}


def written(name: str, text: str) -> Answer:
    """A student's function; a bare body gets its first line."""
    if f"def {name}" not in text:
        text = HEADS[name] + "".join(f"    {line}\n" for line in text.splitlines())
    names = {"torch": torch}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]  # pyright: ignore


def told(name: str, text: str) -> Outcome:
    return getattr(check, name)(written(name, text))


RIGHT = [
    ("step_back", "return ((direct + later) * (1 - h**2)) @ weight_hh"),
    ("step_back", "delta = (direct + later) * (1 - h * h)\nreturn delta.mm(weight_hh)"),
    (
        "step_back",
        "delta = (direct + later) * (1 - h.square())\n"
        "return torch.einsum('bi,ik->bk', delta, weight_hh)",
    ),
    (
        "step_back",
        "rows = []\nfor b in range(len(h)):\n"
        "    delta = (direct[b] + later[b]) * (1 - h[b] ** 2)\n"
        "    rows.append(weight_hh.T @ delta)\nreturn torch.stack(rows)",
    ),
    (
        "clip",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "scale = min(1.0, largest / norm)\nreturn [g * scale for g in gradients]",
    ),
    (
        "clip",
        "norm = torch.cat([g.flatten() for g in gradients]).norm().item()\n"
        "if norm <= largest:\n    return gradients\n"
        "return tuple(g / norm * largest for g in gradients)",
    ),
    (
        "clip",
        "norm = torch.nn.utils.get_total_norm(gradients)\n"
        "scale = (largest / (norm + 1e-6)).clamp(max=1)\n"
        "return [scale * g for g in gradients]",
    ),
    ("last_states", "return states[torch.arange(len(states)), lengths - 1]"),
    ("last_states", "return torch.stack([s[n - 1] for s, n in zip(states, lengths)])"),
    (
        "last_states",
        "index = (lengths - 1)[:, None, None].expand(-1, 1, states.shape[2])\n"
        "return states.gather(1, index).squeeze(1)",
    ),
    (
        "last_states",
        "steps = torch.arange(states.shape[1])\nlast = steps == lengths[:, None] - 1\n"
        "return (states * last[..., None]).sum(dim=1)",
    ),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("step_back", "no-slope", "return (direct + later) @ weight_hh"),
    ("step_back", "no-later", "return (direct * (1 - h**2)) @ weight_hh"),
    ("step_back", "no-matrix", "return (direct + later) * (1 - h**2)"),
    ("step_back", "not-squared", "return ((direct + later) * (1 - h)) @ weight_hh"),
    (
        "step_back",
        "sigmoid-slope",
        "return ((direct + later) * h * (1 - h)) @ weight_hh",
    ),
    (
        "step_back",
        "matrix-first",
        "return weight_hh @ ((direct + later) * (1 - h**2))",
    ),
    (
        "step_back",
        "later-added-last",
        "return later + (direct * (1 - h**2)) @ weight_hh",
    ),
    (
        "step_back",
        "transposed + transposed-output",
        "return weight_hh @ ((direct + later) * (1 - h**2)).T",
    ),
    (
        "step_back",
        "sum-over-batch",
        "return (((direct + later) * (1 - h**2)) @ weight_hh).sum(0)",
    ),
    (
        "step_back",
        "no-return",
        "back = ((direct + later) * (1 - h**2)) @ weight_hh",
    ),
    (
        "step_back",
        "in-place",
        "later += direct\nreturn (later * (1 - h**2)) @ weight_hh",
    ),
    (
        "step_back",
        "float32",
        "return (((direct + later) * (1 - h**2)) @ weight_hh).float()",
    ),
    (
        "step_back",
        "detached",
        "with torch.no_grad():\n    return ((direct + later) * (1 - h**2)) @ weight_hh",
    ),
    (
        "step_back",
        "unknown-name",
        "return ((direct + later) * (1 - state**2)) @ weight_hh",
    ),
    ("clip", "nothing", "return [g * 1 for g in gradients]"),
    (
        "clip",
        "squared",
        "norm = sum((g**2).sum() for g in gradients)\n"
        "return [g * min(1.0, largest / norm) for g in gradients]",
    ),
    (
        "clip",
        "to-length-one",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "return [g / norm if norm > largest else g for g in gradients]",
    ),
    (
        "clip",
        "dropped",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "return [g * 0 if norm > largest else g for g in gradients]",
    ),
    (
        "clip",
        "upside-down",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "return [g * norm / largest if norm > largest else g for g in gradients]",
    ),
    (
        "clip",
        "the-other-way",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "return [g * largest / norm if norm < largest else g for g in gradients]",
    ),
    (
        "clip",
        "largest-entry",
        "top = max(g.abs().max() for g in gradients)\n"
        "return [g * min(1.0, largest / top) for g in gradients]",
    ),
    (
        "clip",
        "each-on-its-own + to-length-one",
        "return [g / g.norm() if g.norm() > largest else g for g in gradients]",
    ),
    (
        "clip",
        "not-a-tuple",
        "norm = sum((g**2).sum() for g in gradients) ** 0.5\n"
        "return min(1.0, largest / norm)",
    ),
    ("last_states", "longest", "return states[:, lengths.max() - 1]"),
    ("last_states", "shortest", "return states[:, lengths.min() - 1]"),
    (
        "last_states",
        "one-too-far",
        "return states[torch.arange(len(states)), lengths]",
    ),
    ("last_states", "every-pair-too-far", "return states[:, lengths]"),
    (
        "last_states",
        "counted-from-the-end",
        "return states[torch.arange(len(states)), -lengths]",
    ),
    ("last_states", "first-column", "return states[:, 0]"),
    ("last_states", "mean-of-all", "return states.mean(dim=1)"),
    (
        "last_states",
        "detached",
        "return states.detach()[torch.arange(len(states)), lengths - 1]",
    ),
]

UNRECOGNISED = [
    ("step_back", "return ((direct + later) * (1 - h**2)) @ weight_hh + 0.01"),
    ("step_back", "return torch.zeros_like(h)"),
    ("step_back", "return ((direct + 2 * later) * (1 - h**2)) @ weight_hh"),
    ("step_back", "raise ValueError('no idea')"),
    ("clip", "return [g * 0.5 for g in gradients]"),
    ("clip", "return [torch.zeros(1) for g in gradients]"),
    ("last_states", "return states[:, -1] + states[:, 0]"),
    ("last_states", "return torch.zeros(len(states), states.shape[2])"),
]


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG)
def test_each_wrong_answer_gets_its_own_diagnosis(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised"), outcome
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize(("name", "diagnosis", "text"), UNSIGHTED_TRAINING)
def test_answers_written_without_sight_of_the_check(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", EXERCISES)
def test_there_are_enough_wrong_answers(name: str) -> None:
    assert len({d for n, d, _ in WRONG if n == name}) >= 5
    assert len({d for n, d, _ in UNSIGHTED_TRAINING if n == name}) >= 2


@pytest.mark.parametrize(("name", "text"), UNRECOGNISED)
def test_an_unrecognised_error_claims_no_misconception(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert "does not guess" in repr(outcome)


@pytest.mark.parametrize(
    ("name", "fault"), [(n, f.name) for n, e in EXERCISES.items() for f in e.faults]
)
def test_every_known_mistake_is_recognised_as_itself(name: str, fault: str) -> None:
    exercise = EXERCISES[name]
    outcome = exercise.check(partial(exercise.faulty, frozenset({fault})))
    assert outcome.diagnosis is not None, fault
    assert outcome.diagnosis.name == fault


@pytest.mark.parametrize("name", EXERCISES)
def test_every_mistake_is_told_in_words_of_its_own(name: str) -> None:
    messages = [fault.message for fault in EXERCISES[name].faults]
    assert len(set(messages)) == len(messages)


@pytest.mark.parametrize("name", EXERCISES)
def test_each_stage_is_the_first_to_catch_something(name: str) -> None:
    exercise = EXERCISES[name]
    caught = {told(n, text).stage for n, _, text in WRONG if n == name}
    caught |= {told(n, text).stage for n, _, text in UNSIGHTED_TRAINING if n == name}
    caught |= {told(n, text).stage for n, text in UNRECOGNISED if n == name}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    missing = set(exercise.stages) - caught
    # What the stages before them let through is caught by these, if by anything.
    assert missing <= {
        "rows keep to themselves",
        "any sizes, general numbers",
        "everything together",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }, missing


def test_output_stands_beside_the_expected_one() -> None:
    outcome = told("step_back", "return (direct * (1 - h**2)) @ weight_hh")
    assert outcome.stage == "two sources"
    assert [(e.label, e.text) for e in outcome.compared] == [
        ("yours", "[[1, -2]]"),
        ("expected", "[[1.5, -1.75]]"),
    ]


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/training-through-time.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    wrong = {"forward_again": "transposed", "one_by_one": "each-on-its-own"}
    wrong["after_the_padding"] = "last-column"
    pairs = zip(wrong.items(), check.EXERCISES, strict=True)
    for (answer, diagnosis), exercise in pairs:
        found = exercise.check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/training-through-time.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    told = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == told


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_in_steps(name: str) -> None:
    assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


@pytest.mark.parametrize("name", EXERCISES)
def test_a_check_is_quick(name: str) -> None:
    text = next(text for n, text in RIGHT if n == name)
    start = time.process_time()
    told(name, text)
    assert time.process_time() - start < 1


sizes = st.integers(1, 5)


@given(sizes, sizes, st.integers(0, 999))
def test_the_step_back_is_what_autograd_does(
    batch: int, hidden: int, seed: int
) -> None:
    torch.manual_seed(seed)
    before = torch.randn(batch, hidden, dtype=torch.float64, requires_grad=True)
    weight = torch.randn(hidden, hidden, dtype=torch.float64)
    direct, later = (torch.randn_like(before) for _ in range(2))
    h = torch.tanh(before @ weight.T)
    (expected,) = torch.autograd.grad((h * (direct + later)).sum(), before)
    given_ = (direct.detach(), later.detach(), h.detach(), weight)
    for ours in (
        STEP_BACK.specification(*given_),
        STEP_BACK.faulty(frozenset(), *given_),
    ):
        assert torch.allclose(ours, expected, atol=1e-12)


@given(st.lists(sizes, min_size=1, max_size=4), st.floats(0.1, 9), st.integers(0, 99))
def test_clipping_is_torchs(shapes: list[int], largest: float, seed: int) -> None:
    torch.manual_seed(seed)
    gradients = [torch.randn(n, 2, dtype=torch.float64) for n in shapes]
    leaves = [torch.zeros_like(g) for g in gradients]
    for leaf, gradient in zip(leaves, gradients, strict=True):
        leaf.grad = gradient.clone()
    torch.nn.utils.clip_grad_norm_(leaves, largest)
    ours = CLIP.specification(gradients, largest)
    for mine, leaf in zip(ours, leaves, strict=True):
        assert leaf.grad is not None
        assert torch.allclose(mine, leaf.grad, rtol=1e-4)
