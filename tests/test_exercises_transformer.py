"""The checks of *The Transformer*: what they accept, and what they say."""

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
from unrolled.exercises import transformer as check
from unrolled.exercises.outcome import Outcome
from unrolled.models.transformer import DecoderLayer, EncoderLayer, Layer
from unsighted_transformer import UNSIGHTED_TRANSFORMER

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
NORMALISE, NORM_INSIDE, PAPER_RATE, NUM_PARAMETERS = check.EXERCISES
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


MEAN = "mean = x.mean(-1, keepdim=True)\nleft = x - mean\n"
VAR = "var = (left**2).mean(-1, keepdim=True)\n"
DONE = "return scale * left / (var + 1e-5).sqrt() + shift"
NORM = "F = torch.nn.functional\nnormed = F.layer_norm(x, x.shape[-1:])\n"
COUNT = (
    "att = 4 * (d_model**2 + d_model)\n"
    "ff = 2 * d_model * d_ff + d_ff + d_model\n"
    "norm = 2 * d_model\n"
)

RIGHT = [
    ("normalise", f"{MEAN}{VAR}{DONE}"),
    (
        "normalise",
        "return torch.nn.functional.layer_norm(x, x.shape[-1:], scale, shift)",
    ),
    ("normalise", f"{MEAN}var = x.var(-1, keepdim=True, correction=0)\n{DONE}"),
    ("norm_inside", f"{NORM}return x + normed @ weight.T"),
    ("norm_inside", f"{NORM}return torch.nn.functional.linear(normed, weight) + x"),
    (
        "paper_rate",
        "return d_model**-0.5 * min(step**-0.5, step * warm_up**-1.5)",
    ),
    (
        "paper_rate",
        "top = (d_model * warm_up) ** -0.5\n"
        "return top * min(step / warm_up, math.sqrt(warm_up / step))",
    ),
    ("num_parameters", f"{COUNT}return num_layers * (3 * att + 2 * ff + 5 * norm)"),
    (
        "num_parameters",
        "d, f = d_model, d_ff\n"
        "return num_layers * (12 * d * d + 4 * d * f + 24 * d + 2 * f)",
    ),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("normalise", "no-root", f"{MEAN}{VAR}return scale * left / (var + 1e-5) + shift"),
    ("normalise", "not-centred", f"{MEAN}{VAR}left = x\n{DONE}"),
    ("normalise", "no-epsilon", f"{MEAN}{VAR}return scale * left / var.sqrt() + shift"),
    ("normalise", "no-shift", f"{MEAN}{VAR}{DONE.replace(' + shift', '')}"),
    (
        "normalise",
        "scale-and-shift-forgotten",
        f"{MEAN}{VAR}return left / (var + 1e-5).sqrt()",
    ),
    (
        "normalise",
        "over-both",
        "return torch.nn.functional.layer_norm(x, x.shape[1:]) * scale + shift",
    ),
    ("norm_inside", "no-residual", f"{NORM}return normed @ weight.T"),
    ("norm_inside", "no-norm", "return x + x @ weight.T"),
    ("norm_inside", "not-turned", f"{NORM}return x + normed @ weight"),
    (
        "norm_inside",
        "norm-of-the-change",
        f"{NORM}y = x @ weight.T\nreturn x + F.layer_norm(y, y.shape[-1:])",
    ),
    (
        "norm_inside",
        "both-places",
        f"{NORM}y = x + normed @ weight.T\nreturn F.layer_norm(y, y.shape[-1:])",
    ),
    ("paper_rate", "no-width", "return min(step**-0.5, step * warm_up**-1.5)"),
    ("paper_rate", "early-alone", "return d_model**-0.5 * step * warm_up**-1.5"),
    ("paper_rate", "late-alone", "return (d_model * step) ** -0.5"),
    (
        "paper_rate",
        "not-rooted",
        "return d_model**-0.5 * min(1 / step, step * warm_up**-1.5)",
    ),
    (
        "paper_rate",
        "width-not-rooted",
        "return min(step**-0.5, step * warm_up**-1.5) / d_model",
    ),
    (
        "num_parameters",
        "four-norms",
        f"{COUNT}return num_layers * (3 * att + 2 * ff + 4 * norm)",
    ),
    (
        "num_parameters",
        "three-matrices",
        f"{COUNT}att -= d_model**2\nreturn num_layers * (3 * att + 2 * ff + 5 * norm)",
    ),
    ("num_parameters", "one-layer", f"{COUNT}return 3 * att + 2 * ff + 5 * norm"),
    ("num_parameters", "no-norms", f"{COUNT}return num_layers * (3 * att + 2 * ff)"),
    (
        "num_parameters",
        "one-thinking-matrix",
        f"{COUNT}ff -= d_model * d_ff\n"
        "return num_layers * (3 * att + 2 * ff + 5 * norm)",
    ),
]

UNRECOGNISED = [
    ("normalise", f"{MEAN}{VAR}{DONE} + 0.01"),
    ("normalise", "raise ValueError('no idea')"),
    ("norm_inside", f"{NORM}return 2 * x + normed @ weight.T"),
    ("norm_inside", "return torch.zeros_like(x)"),
    ("paper_rate", "return 0.001"),
    ("paper_rate", "return d_model * step / warm_up"),
    ("num_parameters", "return 65_000_000"),
    ("num_parameters", "return d_model * d_ff + num_layers"),
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_TRANSFORMER)
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
    assert len({d for n, d, _ in UNSIGHTED_TRANSFORMER if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_TRANSFORMER if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "no difference at all",
        "a step that exchanges",
        "an inner width",
        "several layers",
        "the width",
        "real sizes",
        "any sizes, general numbers",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/transformer.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("as_torch_counts", "normalise", "unbiased"),
        ("as_in_2017", "norm_inside", "post"),
        ("whichever_is_larger", "paper_rate", "larger"),
        ("one_attention_each", "num_parameters", "one-attention-each"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/transformer.md").read_text("utf-8")
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


sizes = st.integers(2, 5)


@given(b=sizes, t=sizes, d=sizes, seed=st.integers(0, 99))
def test_normalising_is_torchs(b: int, t: int, d: int, seed: int) -> None:
    torch.manual_seed(seed)
    x = torch.randn(b, t, d, dtype=torch.float64)
    scale, shift = torch.randn(2, d, dtype=torch.float64)
    theirs = F.layer_norm(x, (d,), scale, shift)
    for ours in (
        NORMALISE.specification(x, scale, shift),
        NORMALISE.faulty(frozenset(), x, scale, shift),
    ):
        assert torch.allclose(ours, theirs, atol=1e-12)


def test_the_norm_inside_is_the_layers() -> None:
    torch.manual_seed(0)
    layer, weight = Layer(8, 2, 0, 1, "pre").double(), torch.randn(8, 8).double()
    x = torch.randn(2, 3, 8, dtype=torch.float64)
    ours = NORM_INSIDE.specification(x, weight)
    assert torch.allclose(ours, layer.add(1, x, lambda y: y @ weight.T), atol=1e-12)
    assert torch.allclose(ours, NORM_INSIDE.faulty(frozenset(), x, weight), atol=1e-12)


@pytest.mark.parametrize(("d_model", "d_ff"), [(8, 12), (128, 320)])
def test_the_count_is_the_layers(d_model: int, d_ff: int) -> None:
    pair = EncoderLayer(d_model, 2, d_ff), DecoderLayer(d_model, 2, d_ff)
    counted = sum(p.numel() for layer in pair for p in layer.parameters())
    assert NUM_PARAMETERS.specification(d_model, d_ff, 1) == counted


def test_the_papers_rate_is_highest_at_the_end_of_its_warm_up() -> None:
    rates = [PAPER_RATE.specification(step, 512, 4_000) for step in range(1, 9_000)]
    assert rates.index(max(rates)) == 4_000 - 1
    assert max(rates) == pytest.approx(7e-4, rel=0.01)
