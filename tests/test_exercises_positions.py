"""The checks of *Where am I?*: what they accept, and what they say."""

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

from unrolled.exercises import hint
from unrolled.exercises import positions as check
from unrolled.exercises.outcome import Outcome
from unrolled.models.positions import (
    Alibi,
    Relative,
    Rotary,
    distance,
    turned,
)
from unrolled.models.transformer import sinusoids
from unsighted_positions import UNSIGHTED_POSITIONS

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
WAVES, TURN, SLOPES, BUCKET = check.EXERCISES
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


RATES = "rates = 10000.0 ** (-torch.arange(0, d_model, 2) / d_model)\n"
ANGLES = f"{RATES}angles = torch.arange(length)[:, None] * rates\n"
HALVES = (
    "K = x.shape[1]\n"
    "w = places[:, None] * 10000.0 ** (-torch.arange(0, K, 2).to(x) / K)\n"
    "a, b = x.chunk(2, dim=1)\n"
)
TURNED = "torch.cat([a * w.cos() - b * w.sin(), a * w.sin() + b * w.cos()], dim=1)"
FAR = (
    "t = torch.arange(length)\n"
    "far = t[:, None] - t\n"
    "m = 2.0 ** (-8 * torch.arange(1, num_heads + 1) / num_heads)\n"
    "m = m[:, None, None]\n"
)
HIDDEN = ".masked_fill(far < 0, float('-inf'))"
SHARE = (
    "exact = num_buckets // 2\n"
    "if distance < exact:\n"
    "    return distance\n"
    "share = math.log(distance / exact) / math.log(furthest / exact)\n"
)

RIGHT = [
    (
        "waves",
        f"{ANGLES}return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)",
    ),
    (
        "waves",
        "rows = torch.zeros(length, d_model)\n"
        f"{ANGLES}rows[:, 0::2] = angles.sin()\n"
        "rows[:, 1::2] = angles.cos()\n"
        "return rows",
    ),
    ("turn", f"{HALVES}return {TURNED}"),
    (
        "turn",
        f"{HALVES}z = torch.complex(a, b) * torch.polar(torch.ones_like(w), w)\n"
        "return torch.cat([z.real, z.imag], dim=1)",
    ),
    (
        "turn",
        f"{HALVES}c, s = w.cos().repeat(1, 2), w.sin().repeat(1, 2)\n"
        "return x * c + torch.cat([-b, a], dim=1) * s",
    ),
    ("slopes", f"{FAR}return (-m * far){HIDDEN}"),
    (
        "slopes",
        f"{FAR}return -m * far + torch.full((length, length), -math.inf).triu(1)",
    ),
    ("bucket", f"{SHARE}return min(exact + int(share * exact), num_buckets - 1)"),
    (
        "bucket",
        f"{SHARE}late = math.floor(share * (num_buckets - exact))\n"
        "return torch.tensor(min(exact + late, num_buckets - 1))",
    ),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    (
        "waves",
        "cosines-first",
        f"{ANGLES}return torch.stack([angles.cos(), angles.sin()], -1).flatten(1)",
    ),
    ("waves", "angles", f"{ANGLES}return angles.repeat_interleave(2, dim=1)"),
    (
        "waves",
        "from-one",
        f"{ANGLES.replace('[:, None]', '[:, None].add(1)')}"
        "return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)",
    ),
    (
        "waves",
        "twice-the-exponent",
        f"{ANGLES.replace('-torch', '-2 * torch')}"
        "return torch.stack([angles.sin(), angles.cos()], -1).flatten(1)",
    ),
    (
        "waves",
        "turned-over",
        f"{ANGLES}return torch.stack([angles.sin(), angles.cos()], -1).flatten(1).T",
    ),
    ("waves", "no-return", f"{ANGLES}torch.stack([angles.sin(), angles.cos()], -1)"),
    (
        "turn",
        "no-minus",
        f"{HALVES}return {TURNED.replace('w.cos() - b', 'w.cos() + b')}",
    ),
    ("turn", "waves-added", f"{HALVES}return torch.cat([a + w.cos(), b + w.sin()], 1)"),
    ("turn", "stretched", f"{HALVES}return torch.cat([a * w.cos(), b * w.sin()], 1)"),
    (
        "turn",
        "own-first-half",
        f"{HALVES}a = a * w.cos() - b * w.sin()\n"
        "return torch.cat([a, a * w.sin() + b * w.cos()], dim=1)",
    ),
    ("turn", "one-rate", f"{HALVES}w = places[:, None] + 0 * w\nreturn {TURNED}"),
    ("turn", "float32", f"{HALVES}return ({TURNED}).float()"),
    ("turn", "detached", f"{HALVES}return ({TURNED}).detach()"),
    ("slopes", "the-far-preferred", f"{FAR}return (m * far){HIDDEN}"),
    (
        "slopes",
        "no-slopes",
        f"{FAR}return (-far.float()).repeat(num_heads, 1, 1){HIDDEN}",
    ),
    ("slopes", "future-zero", f"{FAR}return (-m * far).tril()"),
    ("slopes", "heads-turned-round", f"{FAR}return (-m.flip(0) * far){HIDDEN}"),
    ("slopes", "itself-hidden", f"{FAR}return (-m * far){HIDDEN.replace('<', '<=')}"),
    (
        "bucket",
        "not-whole",
        f"{SHARE}return min(exact + share * exact, num_buckets - 1)",
    ),
    (
        "bucket",
        "one-too-many",
        f"{SHARE}return min(exact + int(share * exact), num_buckets)",
    ),
    ("bucket", "no-start", f"{SHARE}return min(int(share * exact), num_buckets - 1)"),
    ("bucket", "all-exact", "return min(distance, num_buckets - 1)"),
    (
        "bucket",
        "up",
        f"{SHARE}return min(exact + math.ceil(share * exact), num_buckets - 1)",
    ),
]

UNRECOGNISED = [
    ("waves", f"{ANGLES}return 2 * angles.sin().repeat(1, 2)"),
    ("waves", "raise ValueError('no idea')"),
    ("waves", "return torch.ones(length, d_model) * 0.3"),
    ("turn", "return torch.zeros(len(x), 3)"),
    ("turn", "return x + 0.1"),
    ("turn", "return x"),
    ("turn", f"{HALVES}return 1.01 * {TURNED}"),
    ("slopes", f"{FAR}return (-m * far - 0.5){HIDDEN}"),
    ("slopes", "raise RuntimeWarning('hm')"),
    ("bucket", "return 1000"),
    ("bucket", "return distance % num_buckets"),
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_POSITIONS)
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
    assert len({d for n, d, _ in UNSIGHTED_POSITIONS if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_POSITIONS if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "one place",
        "several pairs",
        "two pairs",
        "where it begins",
        "other sizes",
        "real sizes",
        "any sizes, general numbers",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/positions.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("one_wave_each", "waves", "own-rate-each"),
        ("from_the_turned", "turn", "own-first-half"),
        ("heads_from_zero", "slopes", "from-one"),
        ("no_last_bucket", "bucket", "no-last"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/positions.md").read_text("utf-8")
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


sizes = st.integers(1, 6)


@given(length=sizes, pairs=sizes)
def test_the_waves_are_the_models(length: int, pairs: int) -> None:
    expected = sinusoids(length, 2 * pairs)
    for ours in (
        WAVES.specification(length, 2 * pairs),
        WAVES.faulty(frozenset(), length, 2 * pairs),
    ):
        assert torch.allclose(ours, expected, atol=1e-5)


@given(length=sizes, pairs=sizes, seed=st.integers(0, 99))
def test_turning_is_the_models(length: int, pairs: int, seed: int) -> None:
    torch.manual_seed(seed)
    x = torch.randn(length, 2 * pairs, dtype=torch.float64)
    angles = Rotary(2 * pairs, 1, length).angles(x, length)
    assert angles is not None
    expected = turned(x[None, None], angles)[0, 0]
    places = torch.arange(length)
    for ours in (
        TURN.specification(x, places),
        TURN.faulty(frozenset(), x, places),
    ):
        assert torch.allclose(ours, expected, atol=1e-10)


@given(heads=sizes, length=sizes)
def test_the_slopes_are_the_models(heads: int, length: int) -> None:
    expected = Alibi(heads, heads, length).bias(torch.zeros(1), length, length)
    assert expected is not None
    expected = expected.masked_fill(distance(length, length) < 0, -torch.inf)
    for ours in (
        SLOPES.specification(heads, length),
        SLOPES.faulty(frozenset(), heads, length),
    ):
        assert torch.allclose(ours, expected, atol=1e-6)


def test_the_buckets_are_the_models() -> None:
    distances = torch.arange(300)
    expected = Relative(4, 2, 4).buckets(distances).tolist()
    assert [BUCKET.specification(d, 32, 128) for d in range(300)] == expected
    ours = [BUCKET.faulty(frozenset(), d, 32, 128).item() for d in range(300)]
    assert ours == expected
