"""The checks of *The gated recurrent unit*: what they accept, and what they say."""

import math
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from answers_gru import RIGHT, UNRECOGNISED, WRONG
from unrolled.exercises import gru as check
from unrolled.exercises import hint
from unrolled.exercises.gru.forms import GivenCell
from unrolled.exercises.outcome import Outcome
from unrolled.models import build
from unrolled.models.gru import GRUCell
from unsighted_gru import UNSIGHTED_GRU

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
GRU_STEP, UPDATE_BIAS, TURN_AROUND, MATCHING_SIZE, WHICH_FORM = check.EXERCISES
EXERCISES = {each.name: each for each in check.EXERCISES}
HEADS = {
    name: f"def {name}({', '.join(each.parameters)}):\n"
    for name, each in EXERCISES.items()
}


def written(name: str, text: str) -> Answer:
    """A student's function; a bare body gets its first line."""
    if f"def {name}" not in text:
        text = HEADS[name] + "".join(f"    {line}\n" for line in text.splitlines())
    names = {"torch": torch, "math": math}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]  # pyright: ignore


def told(name: str, text: str) -> Outcome:
    return getattr(check, name)(written(name, text))


BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_GRU)
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
    assert len({d for n, d, _ in UNSIGHTED_GRU if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_GRU if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "one reset gate shut",
        "two steps",
        "before",
        "rows keep to themselves",
        "any sizes, general numbers",
        "everything together",
        "other spans",
        "real sizes",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_output_stands_beside_the_expected_one() -> None:
    outcome = told("update_bias", "return 0.5 ** (1 / steps)")
    assert outcome.stage == "ten steps"
    shown = [(e.label, e.text) for e in outcome.compared]
    assert shown == [("yours", "0.933"), ("expected", "2.6342")]


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/gru.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("as_published", "gru_step", "reset-before"),
        ("time_constant", "update_bias", "to-one-over-e"),
        ("weights_only", "turn_around", "biases-left"),
        ("not_above", "matching_size", "rounded-down"),
        ("nearer", "which_form", "the-nearer"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/gru.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    told = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == told


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_in_steps(name: str) -> None:
    assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


@pytest.mark.parametrize("name", EXERCISES)
def test_a_check_is_quick(name: str) -> None:
    text = next(text for n, text in RIGHT if n == name)
    told(name, text)
    start = time.process_time()
    told(name, text)
    assert time.process_time() - start < 1


sizes = st.integers(1, 5)


@given(batch=sizes, inputs=sizes, hidden=sizes, seed=st.integers(0, 99))
def test_the_step_is_torchs(batch: int, inputs: int, hidden: int, seed: int) -> None:
    torch.manual_seed(seed)
    theirs = nn.GRUCell(inputs, hidden).double()
    x, h = torch.randn(batch, inputs).double(), torch.randn(batch, hidden).double()
    with torch.no_grad():
        given_ = (x, h, *theirs.parameters())
        for ours in (
            GRU_STEP.specification(*given_),
            GRU_STEP.faulty(frozenset(), *given_),
        ):
            assert torch.allclose(ours, theirs(x, h), atol=1e-12)


@given(inputs=sizes, hidden=sizes, seed=st.integers(0, 99))
def test_turned_weights_blend_the_other_way_round(
    inputs: int, hidden: int, seed: int
) -> None:
    torch.manual_seed(seed)
    cell, turned = (GRUCell(inputs, hidden).double() for _ in range(2))
    weights = TURN_AROUND.specification(*cell.state_dict().values())
    turned.load_state_dict(dict(zip(cell.state_dict(), weights, strict=True)))
    x, h = torch.randn(2, inputs).double(), torch.randn(2, hidden).double()
    _, z, n = cell.gates(cell.project(x[:, None])[:, 0], h)
    other_way = z * n + (1 - z) * h
    assert torch.allclose(turned(x[:, None], h)[1], other_way, atol=1e-12)


def test_a_fair_size_is_what_building_the_model_counts() -> None:
    for hidden in (3, 40, 218):
        config = {"vocab_size": 79, "embedding_size": 64, "hidden_size": hidden}
        model = build("gru", config)
        count = sum(p.numel() for p in model.parameters())
        assert MATCHING_SIZE.specification(count, 79, 64) == hidden


def test_a_given_cell_is_the_books_own() -> None:
    cell = GRUCell(2, 3, reset_after=False)
    given_ = GivenCell(*cell.state_dict().values())
    x, h = torch.randn(2, 2), torch.randn(2, 3)
    torch.testing.assert_close(given_(x, h, False), cell(x[:, None], h)[1])
    assert not torch.allclose(given_(x, h, True), given_(x, h, False))
    assert WHICH_FORM.specification(given_, x, h, given_(x, h, True)) == "after"
    assert UPDATE_BIAS.specification(1.0) == pytest.approx(0, abs=1e-9)
