"""The checks of *Self-attention*: what they accept, and what they say."""

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
from torch.nn import functional as F

from unrolled.exercises import hint
from unrolled.exercises import self_attention as check
from unrolled.exercises.outcome import Outcome
from unrolled.models.attention import attention, causal
from unsighted_self_attention import UNSIGHTED_SELF_ATTENTION

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
ATTEND, HIDE_FUTURE, SPLIT_HEADS, ONE_BLOCK, COST_OF = check.EXERCISES
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


SCORES = "s = queries @ keys.transpose(-2, -1) / queries.shape[-1] ** 0.5\n"
FUTURE = "future = torch.ones_like(scores).triu(1).bool()\n"
CUT = "B, T, D = x.shape\nK = D // num_heads\n"
BLOCK = (
    "top = torch.maximum(highest, scores.amax(-1))\n"
    "shrink = (highest - top).exp()\n"
    "w = (scores - top[:, None]).exp()\n"
)
SUMMED = "total * shrink + w.sum(-1)"
MIXED = "mixed * shrink[:, None] + w @ values"

RIGHT = [
    ("attend", f"{SCORES}return s.softmax(-1) @ values"),
    (
        "attend",
        "F = torch.nn.functional\n"
        "return F.scaled_dot_product_attention(queries, keys, values)",
    ),
    (
        "attend",
        f"{SCORES}w = (s - s.amax(-1, keepdim=True)).exp()\n"
        "return w @ values / w.sum(-1, keepdim=True)",
    ),
    (
        "hide_future",
        f"{FUTURE}return scores.masked_fill(future, float('-inf')).softmax(-1)",
    ),
    (
        "hide_future",
        "w = (scores - scores.amax()).exp().tril()\nreturn w / w.sum(-1, keepdim=True)",
    ),
    (
        "hide_future",
        "w = scores.softmax(-1).tril()\nreturn w / w.sum(-1, keepdim=True)",
    ),
    ("split_heads", f"{CUT}return x.view(B, T, num_heads, K).transpose(1, 2)"),
    ("split_heads", "return torch.stack(x.chunk(num_heads, dim=-1), dim=1)"),
    ("split_heads", f"{CUT}return x.reshape(B, T, num_heads, K).permute(0, 2, 1, 3)"),
    ("one_block", f"{BLOCK}return top, {SUMMED}, {MIXED}"),
    ("one_block", f"{BLOCK}return [top, {SUMMED}, {MIXED}]"),
    ("cost_of", "return 4 * length * d_model**2 + 2 * length**2 * d_model"),
    ("cost_of", "return 2 * length * d_model * (2 * d_model + length)"),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("attend", "no-softmax", f"{SCORES}return s @ values"),
    ("attend", "weights-returned", f"{SCORES}return s.softmax(-1)"),
    ("attend", "keys-handed-over", f"{SCORES}return s.softmax(-1) @ keys"),
    ("attend", "sigmoid", f"{SCORES}return torch.sigmoid(s) @ values"),
    ("attend", "exp-alone", f"{SCORES}return s.exp() @ values"),
    (
        "attend",
        "times-the-root",
        f"{SCORES}return (s * queries.shape[-1]).softmax(-1) @ values",
    ),
    ("attend", "detached", f"{SCORES}return (s.softmax(-1) @ values).detach()"),
    ("attend", "float32", f"{SCORES}return (s.softmax(-1) @ values).float()"),
    ("attend", "no-return", f"{SCORES}s.softmax(-1) @ values"),
    ("hide_future", "nothing-hidden", "return scores.softmax(-1)"),
    (
        "hide_future",
        "past-hidden",
        "past = torch.ones_like(scores).tril(-1).bool()\n"
        "return scores.masked_fill(past, float('-inf')).softmax(-1)",
    ),
    (
        "hide_future",
        "over-queries",
        f"{FUTURE}return scores.masked_fill(future, float('-inf')).softmax(0)",
    ),
    (
        "hide_future",
        "no-softmax",
        f"{FUTURE}return scores.masked_fill(future, float('-inf'))",
    ),
    (
        "hide_future",
        "one-ahead-seen",
        f"{FUTURE.replace('triu(1)', 'triu(2)')}"
        "return scores.masked_fill(future, float('-inf')).softmax(-1)",
    ),
    (
        "hide_future",
        "in-place",
        f"{FUTURE}scores.masked_fill_(future, float('-inf'))\n"
        "return scores.softmax(-1)",
    ),
    (
        "split_heads",
        "every-nth",
        f"{CUT}return x.view(B, T, K, num_heads).permute(0, 3, 1, 2)",
    ),
    (
        "split_heads",
        "places-and-entries-turned",
        f"{CUT}return x.view(B, T, num_heads, K).permute(0, 2, 3, 1)",
    ),
    (
        "split_heads",
        "heads-first",
        f"{CUT}return x.view(B, T, num_heads, K).permute(2, 0, 1, 3)",
    ),
    ("split_heads", "heads-first", "return torch.stack(x.chunk(num_heads, dim=-1))"),
    (
        "split_heads",
        "in-the-batch",
        f"{CUT}return x.view(B, T, num_heads, K).transpose(1, 2).reshape(-1, T, K)",
    ),
    ("split_heads", "copied-whole", "return torch.stack([x] * num_heads, dim=1)"),
    ("one_block", "total-not-shrunk", f"{BLOCK}return top, total + w.sum(-1), {MIXED}"),
    (
        "one_block",
        "mixed-not-shrunk",
        f"{BLOCK}return top, {SUMMED}, mixed + w @ values",
    ),
    ("one_block", "old-forgotten", f"{BLOCK}return top, w.sum(-1), w @ values"),
    (
        "one_block",
        "grown",
        f"{BLOCK.replace('highest - top', 'top - highest')}"
        f"return top, {SUMMED}, {MIXED}",
    ),
    ("one_block", "total-first", f"{BLOCK}return {SUMMED}, top, {MIXED}"),
    ("one_block", "not-a-tuple", f"{BLOCK}return {MIXED}"),
    ("cost_of", "scores-alone", "return 4 * length * d_model**2 + length**2 * d_model"),
    ("cost_of", "no-matrices", "return 2 * length**2 * d_model"),
    ("cost_of", "no-looking", "return 4 * length * d_model**2"),
    ("cost_of", "matrices-once", "return 4 * d_model**2 + 2 * length**2 * d_model"),
    (
        "cost_of",
        "additions-too",
        "return 8 * length * d_model**2 + 4 * length**2 * d_model",
    ),
    ("cost_of", "not-squared", "return 4 * length * d_model**2 + 2 * length * d_model"),
]

UNRECOGNISED = [
    ("attend", f"{SCORES}return s.softmax(-1) @ values + 0.01"),
    ("attend", "raise ValueError('no idea')"),
    ("attend", "return torch.zeros(len(queries), queries.shape[1], values.shape[2])"),
    ("hide_future", f"{FUTURE}return scores.masked_fill(future, -7.0).softmax(-1)"),
    ("hide_future", f"{FUTURE}return (scores - 15 * future).softmax(-1)"),
    ("hide_future", "return torch.eye(len(scores)) * 0.5"),
    ("split_heads", f"{CUT}return 2 * x.view(B, T, num_heads, K).transpose(1, 2)"),
    ("split_heads", "raise RuntimeWarning('hm')"),
    ("one_block", f"{BLOCK}return top, {SUMMED} + 1, {MIXED}"),
    ("one_block", "return highest, total, mixed"),
    ("cost_of", "return 1000"),
    ("cost_of", "return length * (d_model + num_heads)"),
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


@pytest.mark.parametrize(
    ("name", "diagnosis", "text"), WRONG + UNSIGHTED_SELF_ATTENTION
)
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
    assert len({d for n, d, _ in UNSIGHTED_SELF_ATTENTION if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_SELF_ATTENTION if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "a clear answer",
        "several queries",
        "general numbers",
        "one head",
        "several heads",
        "two queries",
        "large scores",
        "any sizes, general numbers",
        "real sizes",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/self-attention.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("divided_by_width", "attend", "by-width"),
        ("hidden_too_late", "hide_future", "after-softmax"),
        ("in_one_go", "split_heads", "reshaped"),
        ("added_as_it_is", "one_block", "no-shrink"),
        ("every_head_whole", "cost_of", "heads-times-width"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/self-attention.md").read_text("utf-8")
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


@given(t=sizes, s=sizes, k=sizes, w=sizes, seed=st.integers(0, 99))
def test_attending_is_torchs(t: int, s: int, k: int, w: int, seed: int) -> None:
    torch.manual_seed(seed)
    shapes = (2, t, k), (2, s, k), (2, s, w)
    q, keys, v = (torch.randn(shape, dtype=torch.float64) for shape in shapes)
    theirs = F.scaled_dot_product_attention(q, keys, v)
    for ours in (
        ATTEND.specification(q, keys, v), ATTEND.faulty(frozenset(), q, keys, v)
    ):  # fmt: skip
        assert torch.allclose(ours, theirs, atol=1e-12)


@given(length=sizes, seed=st.integers(0, 99))
def test_hiding_the_future_is_the_causal_mask(length: int, seed: int) -> None:
    torch.manual_seed(seed)
    x = torch.randn(length, 3, dtype=torch.float64)
    _, weights = attention(x, x, x, causal(length, length))
    ours = HIDE_FUTURE.specification(x @ x.T / math.sqrt(3))
    assert torch.allclose(ours, weights, atol=1e-12)


@given(t=sizes, s=sizes, w=sizes, seed=st.integers(0, 99))
def test_blocks_add_up_to_attention(t: int, s: int, w: int, seed: int) -> None:
    torch.manual_seed(seed)
    scores, values = torch.randn(t, 3 * s).double(), torch.randn(3 * s, w).double()
    state = (torch.full((t,), -1e30), torch.zeros(t), torch.zeros(t, w))
    state = tuple(each.double() for each in state)
    for part, held in zip(scores.split(s, 1), values.split(s), strict=True):
        state = ONE_BLOCK.specification(*state, part, held)
    _, total, mixed = state
    expected = scores.softmax(-1) @ values
    assert torch.allclose(mixed / total[:, None], expected, atol=1e-12)
    assert SPLIT_HEADS.specification(values[None], 1).shape == (1, 1, 3 * s, w)
    assert COST_OF.specification(1, 4, 2) == 72
