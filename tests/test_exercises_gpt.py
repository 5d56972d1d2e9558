"""The checks of *GPT*: what they accept, and what they say."""

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

from answers_gpt import RIGHT, UNRECOGNISED, WRONG
from unrolled.data.byte_pairs import BytePairs
from unrolled.data.repeats import repeating
from unrolled.exercises import gpt as check
from unrolled.exercises import hint
from unrolled.exercises.outcome import Outcome
from unrolled.sampling import next_distribution
from unsighted_gpt import UNSIGHTED_GPT

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
CUT_PIECE, KEEP_LIKELY, _, READ_ON = check.EXERCISES
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_GPT)
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
    assert len({d for n, d, _ in UNSIGHTED_GPT if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_GPT if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "two merges",
        "very sure",
        "four times before",
        "a longer piece",
        "everything",
        "just reached",
        "many",
        "real numbers",
        "side by side",
        "a row that repeats",
        "the arguments are left as they were",
    }


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/gpt.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("as_it_comes", "cut_piece", "from-left"),
        ("not_above", "keep_likely", "one-early"),
        ("a_token", "fair_bits", "per-token"),
        ("the_first", "read_on", "first-place"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/gpt.md").read_text("utf-8")
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


@given(
    text=st.text("abc", min_size=1, max_size=12),
    merges=st.lists(
        st.tuples(st.sampled_from(b"abc"), st.sampled_from(b"abc")),
        unique=True,
        max_size=5,
    ),
)
def test_a_piece_is_cut_as_the_tokenizer_cuts_it(
    text: str, merges: list[tuple[int, int]]
) -> None:
    ids = torch.tensor(list(text.encode()))
    expected = BytePairs(merges).encode_piece(text)
    assert CUT_PIECE.specification(ids, merges).tolist() == expected
    assert CUT_PIECE.faulty(frozenset(), ids, merges).tolist() == expected


@given(
    weights=st.lists(st.integers(1, 999), min_size=1, max_size=9, unique=True),
    top_p=st.floats(0.05, 0.95),
)
def test_the_nucleus_is_what_the_book_draws_from(
    weights: list[int], top_p: float
) -> None:
    chances = torch.tensor(weights) / sum(weights)
    before = chances.sort(descending=True).values.cumsum(0)
    if (before - top_p).abs().min() < 1e-4:
        return  # a hair decides
    expected = next_distribution(chances.log(), 1.0, top_p=top_p)
    found = KEEP_LIKELY.specification(chances, top_p)
    torch.testing.assert_close(found, expected)


def test_reading_on_is_right_in_rows_that_repeat() -> None:
    rows, periods = repeating(9, 60, torch.Generator().manual_seed(0))
    for row, period in zip(rows, periods.tolist(), strict=True):
        for end in range(period + 1, 59):
            assert READ_ON.specification(row[:end]) == row[end]
