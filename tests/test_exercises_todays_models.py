"""The checks of *Inside today's models*: what they accept, and what they say."""

import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from answers_todays_models import RIGHT, UNRECOGNISED, WRONG
from unrolled.exercises import hint
from unrolled.exercises import todays_models as check
from unrolled.exercises.outcome import Outcome
from unrolled.models.positions import Places
from unrolled.models.todays import GroupedAttention, TodaysModel
from unsighted_todays_models import UNSIGHTED_TODAYS

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
RMS_NORM, GROUPED, IN_SIGHT, CACHE_BYTES = check.EXERCISES
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


BLANK = ["...", "return None", "raise NotImplementedError", '"""Later."""']


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_TODAYS)
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
    assert len({d for n, d, _ in UNSIGHTED_TODAYS if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_TODAYS if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "any sizes, general numbers",
        "real sizes",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_output_stands_beside_the_expected_one() -> None:
    outcome = told("cache_bytes", "return 32 / 2")
    assert outcome.stage == "one place"
    shown = [(e.label, e.text) for e in outcome.compared]
    assert [label for label, _ in shown] == ["yours", "expected"]


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/todays-models.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("still_centred", "rms_norm", "mean-taken-away"),
        ("end_to_end", "grouped", "by-turns"),
        ("sinks_before_they_came", "in_sight", "sinks-to-come"),
        ("never_forgets", "cache_bytes", "no-window"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/todays-models.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    told = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == told


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_in_steps(name: str) -> None:
    assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


sizes = st.integers(1, 5)


@given(rows=sizes, width=sizes, seed=st.integers(0, 99))
def test_the_norm_is_torchs(rows: int, width: int, seed: int) -> None:
    torch.manual_seed(seed)
    theirs = nn.RMSNorm(width, eps=1e-3).double()
    nn.init.normal_(theirs.weight)
    x = torch.randn(rows, width).double()
    with torch.no_grad():
        for ours in (RMS_NORM.specification, partial(RMS_NORM.faulty, frozenset())):
            assert torch.allclose(ours(x, theirs.weight, 1e-3), theirs(x), atol=1e-12)


def test_the_groups_are_the_models_own() -> None:
    layer = GroupedAttention(12, 6, 2, 8).double()
    nn.init.eye_(layer.out_proj.weight)
    x = torch.randn(1, 1, 12, dtype=torch.float64)
    past = torch.randn(1, 4, 8, dtype=torch.float64)
    seen, both = layer.look_back(x, past, Places(None, False, None))
    q, _ = (x @ layer.in_proj_weight.T).tensor_split([12], dim=-1)
    k, v = (each[0].unflatten(-1, (2, 2)).transpose(0, 1) for each in both.chunk(2, -1))
    ours = GROUPED.specification(q[0].unflatten(-1, (6, 2)).transpose(0, 1), k, v)
    assert torch.allclose(ours.flatten(), seen.flatten(), atol=1e-12)


def model(**more: int) -> TodaysModel:
    sizes: dict[str, Any] = {"d_model": 12, "num_heads": 6, "num_layers": 2, "d_ff": 8}
    settings = {**sizes, "num_kv_heads": 2, "context_length": 5, **more}
    return TodaysModel(9, **settings)


def test_who_is_in_sight_is_who_has_weight() -> None:
    opened: dict[str, torch.Tensor] = {}
    model(num_sinks=2)(torch.randint(9, (1, 11)), None, opened)
    seen = (opened["weights"] > 0).flatten(0, 2)
    assert (seen == IN_SIGHT.specification(11, 5, 2)).all()


@pytest.mark.parametrize("length", [1, 4, 9])
def test_the_bytes_are_those_of_a_state(length: int) -> None:
    """It keeps one place less than it sees: the next brings its own."""
    _, state = model()(torch.randint(9, (1, length)))
    found = CACHE_BYTES.specification(2, 2, 2, length, 4, state.itemsize)
    assert found == state.numel() * state.itemsize
