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


SUMS = (
    "i = x @ weight_ih.T + bias_ih\nh_ = h @ weight_hh.T + bias_hh\n"
    "(a, b, c), (d, e, f) = i.chunk(3, 1), h_.chunk(3, 1)\n"
    "r, z = torch.sigmoid(a + d), torch.sigmoid(b + e)\n"
)
COUNT = (
    "def count(h):\n"
    "    layer = 3 * h * (embedding_size + h + 2)\n"
    "    return layer + vocab_size * (embedding_size + h + 1)\n"
)
BLEND = "return (1 - z) * n + z * h"
TURNED = (
    "H = weight_hh.shape[1]\nout = []\n"
    "for w in (weight_ih, weight_hh, bias_ih, bias_hh):\n"
    "    w = w.clone()\n    {}\n    out.append(w)\nreturn tuple(out)"
)
BOTH_FIT = (
    "a = torch.allclose(output, cell(x, h, True), atol=1e-5)\n"
    "b = torch.allclose(output, cell(x, h, False), atol=1e-5)\n"
)

RIGHT = [
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\n{BLEND}"),
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\nreturn n + z * (h - n)"),
    (
        "gru_step",
        "return torch.gru_cell(x, h, weight_ih, weight_hh, bias_ih, bias_hh)",
    ),
    ("update_bias", "z = 0.5 ** (1 / steps)\nreturn math.log(z / (1 - z))"),
    ("update_bias", "return -math.log(2 ** (1 / steps) - 1)"),
    ("update_bias", "return torch.tensor(0.5 ** (1 / steps)).double().logit().item()"),
    ("turn_around", TURNED.format("w[H : 2 * H] = -w[H : 2 * H]")),
    (
        "turn_around",
        "def turned(w):\n    r, z, n = w.chunk(3)\n    return torch.cat([r, -z, n])\n"
        "return [turned(w) for w in (weight_ih, weight_hh, bias_ih, bias_hh)]",
    ),
    (
        "matching_size",
        f"{COUNT}return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        f"{COUNT}h = 1\nwhile count(h + 1) < parameters:\n    h += 1\n"
        "near = parameters - count(h) < count(h + 1) - parameters\n"
        "return h if near else h + 1",
    ),
    (
        "which_form",
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'after' if a else 'before' if b else 'neither'",
    ),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("gru_step", "no-reset", f"{SUMS}n = torch.tanh(c + f)\n{BLEND}"),
    ("gru_step", "no-tanh", f"{SUMS}n = c + r * f\n{BLEND}"),
    (
        "gru_step",
        "no-old-state",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn (1 - z) * n",
    ),
    (
        "gru_step",
        "candidate-added-whole",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn n + z * h",
    ),
    ("gru_step", "reset-turned", f"{SUMS}n = torch.tanh(c + (1 - r) * f)\n{BLEND}"),
    ("gru_step", "no-return", f"{SUMS}n = torch.tanh(c + r * f)"),
    (
        "gru_step",
        "no-bias-hh",
        f"{SUMS.replace(' + bias_hh', '')}n = torch.tanh(c + r * f)\n{BLEND}",
    ),
    (
        "gru_step",
        "float32",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn ((1 - z) * n + z * h).float()",
    ),
    (
        "gru_step",
        "detached",
        f"{SUMS}n = torch.tanh(c + r * f)\nreturn ((1 - z) * n + z * h).detach()",
    ),
    (
        "update_bias",
        "one-in-so-many",
        "z = 1 - 1 / steps\nreturn math.log(z / (1 - z))",
    ),
    ("update_bias", "log-of-the-gate", "return math.log(0.5 ** (1 / steps))"),
    ("update_bias", "power-not-root", "z = 0.5**steps\nreturn math.log(z / (1 - z))"),
    (
        "update_bias",
        "halved",
        "z = 0.5 ** (1 / steps)\nreturn math.log(z / (1 - z)) / 2",
    ),
    (
        "update_bias",
        "one-step-too-many",
        "z = 0.5 ** (1 / (steps + 1))\nreturn math.log(z / (1 - z))",
    ),
    ("turn_around", "reset-rows", TURNED.format("w[:H] = -w[:H]")),
    ("turn_around", "candidate-rows", TURNED.format("w[2 * H :] = -w[2 * H :]")),
    ("turn_around", "both-gates", TURNED.format("w[: 2 * H] = -w[: 2 * H]")),
    ("turn_around", "all-rows", TURNED.format("w = -w")),
    ("turn_around", "reciprocal", TURNED.format("w[H : 2 * H] = 1 / w[H : 2 * H]")),
    (
        "turn_around",
        "nothing-turned",
        "return weight_ih, weight_hh, bias_ih, bias_hh",
    ),
    (
        "matching_size",
        "layer-only",
        "def count(h):\n    return 3 * h * (embedding_size + h + 2)\n"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "no-embedding",
        "def count(h):\n"
        "    return 3 * h * (embedding_size + h + 2) + vocab_size * (h + 1)\n"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "two-gates",
        f"{COUNT.replace('3 * h', '2 * h')}"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "no-biases",
        f"{COUNT.replace(' + h + 2', ' + h')}"
        "return min(range(1, 3000), key=lambda h: abs(count(h) - parameters))",
    ),
    (
        "matching_size",
        "rounded-up",
        f"{COUNT}h = 1\nwhile count(h) <= parameters:\n    h += 1\nreturn h",
    ),
    (
        "which_form",
        "names-swapped",
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'before' if a else 'after' if b else 'neither'",
    ),
    (
        "which_form",
        "before-first",
        f"{BOTH_FIT}return 'before' if b else 'after' if a else 'neither'",
    ),
    (
        "which_form",
        "neither-for-both",
        f"{BOTH_FIT}if a == b:\n    return 'neither'\n"
        "return 'after' if a else 'before'",
    ),
    (
        "which_form",
        "not-before-is-after",
        f"{BOTH_FIT}if a and b:\n    return 'both'\nreturn 'before' if b else 'after'",
    ),
    (
        "which_form",
        "first-row",
        "x, h, output = x[:1], h[:1], output[:1]\n"
        f"{BOTH_FIT}if a and b:\n    return 'both'\n"
        "return 'after' if a else 'before' if b else 'neither'",
    ),
    (
        "which_form",
        "not-a-string",
        f"{BOTH_FIT}return 2 * a + b",
    ),
]

UNRECOGNISED = [
    ("gru_step", f"{SUMS}n = torch.tanh(c + r * f)\nreturn (1 - z) * n + z * h + 0.01"),
    ("gru_step", "return torch.zeros_like(h)"),
    ("gru_step", "raise ValueError('no idea')"),
    ("update_bias", "return 1.0"),
    ("update_bias", "return math.sqrt(steps)"),
    ("turn_around", "return (weight_ih * 2, weight_hh, bias_ih, bias_hh)"),
    ("turn_around", "return (bias_ih, bias_hh, weight_ih, weight_hh)"),
    ("matching_size", "return 218"),
    ("matching_size", "return int((parameters / 3) ** 0.5) + 7"),
    ("which_form", "return 'perhaps'"),
    ("which_form", "return 'after' if x.sum() > 0 else 'neither'"),
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
