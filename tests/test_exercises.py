"""The checks behind the exercises: what they accept, and what they say is wrong."""

import random
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.exercises import hint
from unrolled.exercises import rnn as check
from unrolled.exercises.outcome import Outcome
from unrolled.exercises.rnn import RNN_STEP
from unsighted import UNSIGHTED

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
HEAD = "def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):\n"
MODULES = {"torch": torch, "np": np, "nn": nn}


def written(text: str) -> Answer:
    """The function `rnn_step` of a student's text; a bare body gets its first line."""
    if "def rnn_step" not in text:
        text = HEAD + "".join(f"    {line}\n" for line in text.splitlines())
    names = dict(MODULES)
    exec(compile(text, "<answer>", "exec"), names)
    return names["rnn_step"]  # pyright: ignore


def told(text: str) -> Outcome:
    """What the check says of a student's text."""
    return check.rnn_step(written(text))


SUM = "x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh"

RIGHT = {
    "one line": f"return torch.tanh({SUM})",
    "torch's own": "return torch.rnn_tanh_cell("
    "x, h, weight_ih, weight_hh, bias_ih, bias_hh)",
    "linear": "a = nn.functional.linear(x, weight_ih, bias_ih)\n"
    "return (a + nn.functional.linear(h, weight_hh, bias_hh)).tanh()",
    "side by side": "both = torch.cat([x, h], dim=1)\n"
    "weight = torch.cat([weight_ih, weight_hh], dim=1)\n"
    "return torch.tanh(both @ weight.T + (bias_ih + bias_hh))",
    "columns": "new = weight_ih @ x.T + weight_hh @ h.T\n"
    "return torch.tanh(new + (bias_ih + bias_hh)[:, None]).T",
    "einsum": "new = torch.einsum('bi,hi->bh', x, weight_ih)\n"
    "new = new + torch.einsum('bk,hk->bh', h, weight_hh)\n"
    "return torch.tanh(new + bias_ih + bias_hh)",
    "a loop": "new = torch.zeros_like(h)\n"
    "for b in range(len(x)):\n"
    "    new[b] = torch.tanh(weight_ih @ x[b] + weight_hh @ h[b] + bias_ih + bias_hh)\n"
    "return new",
    "exponentials": f"z = {SUM}\n"
    "return (z.exp() - (-z).exp()) / (z.exp() + (-z).exp())",
    "in place on its own": "new = x @ weight_ih.T\nnew += h @ weight_hh.T\n"
    "new += bias_ih\nnew += bias_hh\nreturn new.tanh_()",
}

BLANK = {
    "the template": '"""Return the new state, of shape [B, H]."""\n...  # your line',
    "pass": "pass",
    "none": "return None",
    "ellipsis": "return ...",
    "a name for nothing": "new = ...  # TODO\nreturn new",
    "not implemented": "raise NotImplementedError",
    "with a message": "raise NotImplementedError('write me')",
    "returned": "return NotImplemented",
}

# name of the diagnosis -> an answer that deserves it
WRONG = {
    "no-tanh": f"return {SUM}",
    "sigmoid": f"return torch.sigmoid({SUM})",
    "relu": f"return torch.relu({SUM})",
    "softmax": f"return torch.softmax({SUM}, dim=-1)",
    "tanh-twice": f"return torch.tanh(torch.tanh({SUM}))",
    "tanh-of-input-only": "a = torch.tanh(x @ weight_ih.T + bias_ih)\n"
    "return a + h @ weight_hh.T + bias_hh",
    "tanh-of-bare-input": "a = torch.tanh(x @ weight_ih.T)\n"
    "return a + h @ weight_hh.T + bias_ih + bias_hh",
    "tanh-of-each": "a = torch.tanh(x @ weight_ih.T + bias_ih)\n"
    "return a + torch.tanh(h @ weight_hh.T + bias_hh)",
    "tanh-before-biases": "a = torch.tanh(x @ weight_ih.T + h @ weight_hh.T)\n"
    "return a + bias_ih + bias_hh",
    "no-input": "return torch.tanh(h @ weight_hh.T + bias_hh + bias_ih)",
    "no-state": "return torch.tanh(x @ weight_ih.T + bias_ih + bias_hh)",
    "no-biases": "return torch.tanh(x @ weight_ih.T + h @ weight_hh.T)",
    "no-bias-ih": "return torch.tanh(x @ weight_ih.T + h @ weight_hh.T + bias_hh)",
    "no-bias-hh": "return torch.tanh(x @ weight_ih.T + h @ weight_hh.T + bias_ih)",
    "bias-hh-twice": "a = x @ weight_ih.T + bias_hh\n"
    "return torch.tanh(a + h @ weight_hh.T + bias_hh)",
    "weight-hh-not-transposed": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + h @ weight_hh + bias_hh)",
    "weight-ih-not-transposed": "return torch.tanh("
    "x @ weight_ih + bias_ih + h @ weight_hh.T + bias_hh)",
    "weight-ih-not-transposed + weight-hh-not-transposed": "return torch.tanh("
    "x @ weight_ih + bias_ih + h @ weight_hh + bias_hh)",
    "swapped-weights": "return torch.tanh("
    "x @ weight_hh.T + bias_ih + h @ weight_ih.T + bias_hh)",
    "state-unweighted": "return torch.tanh(x @ weight_ih.T + bias_ih + h + bias_hh)",
    "state-elementwise": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + h * weight_hh + bias_hh)",
    "product": "a = x @ weight_ih.T + bias_ih\n"
    "return torch.tanh(a * (h @ weight_hh.T + bias_hh))",
    "transposed-output": f"return torch.tanh({SUM}).T",
    "weights-first": "return torch.tanh("
    "weight_ih @ x + bias_ih + weight_hh @ h + bias_hh)",
    "weight-hh-first": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + weight_hh @ h + bias_hh)",
    "columns": "return torch.tanh("
    "weight_ih @ x.T + bias_ih + weight_hh @ h.T + bias_hh)",
    "weight-ih-for-both": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + h @ weight_ih.T + bias_hh)",
    "tanh-before-bias-hh": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + h @ weight_hh.T) + bias_hh",
    "dot-of-matrices": "return torch.dot(x, weight_ih)",
    "mean-over-batch": f"return torch.tanh({SUM}).mean(dim=0)",
    "old-state-returned": f"new = torch.tanh({SUM})\nreturn h",
    "old-state-added": f"return h + torch.tanh({SUM})",
    "no-tanh + weight-hh-not-transposed": "return "
    "x @ weight_ih.T + bias_ih + h @ weight_hh + bias_hh",
    "no-return": f"new = torch.tanh({SUM})",
    "returned-a-tuple": f"h = torch.tanh({SUM})\nreturn h, h",
    "not-a-tensor": f"return torch.tanh({SUM}).sum().item()",
    "numpy": f"return np.tanh(({SUM}).numpy())",
    "not-repeatable": "layer = nn.RNNCell(x.shape[1], h.shape[1])\nreturn layer(x, h)",
    "fixed-sizes": "new = torch.zeros(2, 4)\n"
    "for b in range(2):\n"
    "    new[b] = torch.tanh(weight_ih @ x[b] + weight_hh @ h[b] + bias_ih + bias_hh)\n"
    "return new",
    "in-place": f"h[:] = torch.tanh({SUM})\nreturn h",
    "in-place graph": f"h = h.clone()\nh[:] = torch.tanh({SUM})\nreturn h",
    "float32": f"return torch.tanh({SUM}).float()",
    "detached": f"with torch.no_grad():\n    return torch.tanh({SUM})",
    "detached h": "return torch.tanh("
    "x @ weight_ih.T + bias_ih + h.detach() @ weight_hh.T + bias_hh)",
    "parameters": f"{HEAD.replace('x, h', 'h, x')}    return torch.tanh({SUM})",
    "unknown-name": f"return tanh({SUM})",
    "one-number-at-a-time": f"import math\nreturn math.tanh({SUM})",
    "shapes-do-not-fit": "return torch.sin(x @ weight_ih)",
}

# Wrong in ways that no diagnosis fits: the check must not guess.
UNRECOGNISED = {
    "another function": f"return torch.sin({SUM})",
    "a constant added": f"return torch.tanh({SUM}) + 0.01",
    "zeros": "return torch.zeros_like(h)",
    "another sign": "return torch.tanh("
    "x @ weight_ih.T + bias_ih - h @ weight_hh.T + bias_hh)",
    "an extra product": f"return torch.tanh({SUM} + h * (x @ weight_ih.T))",
    "three rows at most": "new = torch.zeros_like(h)\n"
    f"new[:3] = torch.tanh({SUM})[:3]\nreturn new",
    "rows that meet": f"z = {SUM}\nreturn torch.tanh(z + z.std(0, unbiased=False))",
    "another shape": f"return torch.tanh({SUM}).unsqueeze(0)",
    "an exception": "raise ValueError('no idea')",
    "a wrong gradient": f"z = {SUM}\nreturn torch.tanh(z).detach() + z - z.detach()",
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_answers_pass_however_written(name: str) -> None:
    outcome = told(RIGHT[name])
    assert outcome, outcome
    assert outcome.kind == "right"
    assert outcome.diagnosis is None


def test_the_solution_in_the_book_passes_and_its_mistake_is_told() -> None:
    page = (ROOT / "chapters/solutions/rnn.md").read_text("utf-8")
    names: dict[str, object] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    assert check.rnn_step(names["rnn_step"])
    outcome = check.rnn_step(names["without_transpose"])
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "weight-hh-not-transposed"
    assert outcome.stage == "which unit hears which"


@pytest.mark.parametrize("name", BLANK)
def test_a_blank_is_not_attempted(name: str) -> None:
    outcome = told(BLANK[name])
    assert outcome.kind == "not attempted", outcome
    assert not outcome
    assert outcome.findings == ()


@pytest.mark.parametrize("answer", [None, ..., lambda *_: None])
def test_other_blanks(answer: object) -> None:
    assert check.rnn_step(answer).kind == "not attempted"


@pytest.mark.parametrize("name", WRONG)
def test_each_wrong_answer_gets_its_own_diagnosis(name: str) -> None:
    outcome = told(WRONG[name])
    assert outcome.kind in ("wrong", "your code raised"), outcome
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == name


@pytest.mark.parametrize(("diagnosis", "text"), UNSIGHTED)
def test_answers_written_without_sight_of_the_check(diagnosis: str, text: str) -> None:
    outcome = told(text)
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


def test_there_are_answers_written_without_sight_of_the_check() -> None:
    assert len(UNSIGHTED) >= 2


@pytest.mark.parametrize("name", UNRECOGNISED)
def test_an_unrecognised_error_claims_no_misconception(name: str) -> None:
    outcome = told(UNRECOGNISED[name])
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert outcome.stage
    assert "does not guess" in repr(outcome)


def test_every_known_mistake_is_recognised_as_itself() -> None:
    messages = set()
    for fault in RNN_STEP.faults:
        outcome = check.rnn_step(partial(RNN_STEP.faulty, frozenset({fault.name})))
        assert outcome.diagnosis is not None, fault.name
        assert outcome.diagnosis.name == fault.name
        messages.update(outcome.diagnosis.messages)
    assert len(messages) == len(RNN_STEP.faults)


def test_output_stands_beside_the_expected_one() -> None:
    outcome = told(WRONG["no-tanh"])
    assert outcome.stage == "the input's share"
    assert [(e.label, e.text) for e in outcome.compared] == [
        ("yours", "[[1, -0.5]]"),
        ("expected", "[[0.7616, -0.4621]]"),
    ]
    assert outcome.given[0].text == "[[1, -2, 0.5]]"
    assert "left out the tanh" in repr(outcome)
    assert "at stage 2 of 11" in repr(outcome)


def test_each_stage_is_the_first_to_catch_something() -> None:
    caught = {told(text).stage for text in (*WRONG.values(), *UNRECOGNISED.values())}
    assert set(RNN_STEP.stages) <= caught, set(RNN_STEP.stages) - caught


def test_an_exception_is_told_with_its_line() -> None:
    outcome = check.rnn_step(_raises)
    assert outcome.kind == "your code raised"
    assert outcome.compared[0].text == "ValueError: not <this>"
    assert outcome.compared[1].text == "3: return _deeper(total)"
    assert "ValueError: not &lt;this&gt;" in outcome._repr_html_()


def _deeper(total: Tensor) -> Tensor:
    raise ValueError("not <this>")


def _raises(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    total = x.sum()
    return _deeper(total)


def test_a_product_that_does_not_fit_is_explained() -> None:
    outcome = told(WRONG["shapes-do-not-fit"])
    assert outcome.kind == "your code raised"
    assert "2×3 tensor (x) by a 4×3 one (weight_ih)" in repr(outcome)


def test_things_that_are_no_function_of_six_arguments() -> None:
    for answer in (torch.zeros(2, 4), 3, "rnn_step"):
        outcome = check.rnn_step(answer)
        assert outcome.diagnosis is not None
        assert outcome.diagnosis.name == "not-a-function"
    outcome = check.rnn_step(lambda x, h: x)
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "parameters"
    assert "takes (x, h)" in repr(outcome)


def test_what_the_student_wrote_is_never_html() -> None:
    outcome = told("raise ValueError('<script>alert(1)</script> & more')")
    html = outcome._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "`" not in html
    assert "left out" in told(WRONG["no-tanh"])._repr_html_()


def test_the_check_leaves_the_session_as_it_was() -> None:
    torch.manual_seed(1)
    before = torch.get_rng_state(), random.getstate()
    with torch.no_grad():
        assert told(RIGHT["one line"])
        told("return torch.rand_like(h)")
        assert not torch.is_grad_enabled()
    assert torch.equal(torch.get_rng_state(), before[0])
    assert random.getstate() == before[1]


def test_hints_come_in_steps() -> None:
    assert repr(hint("rnn_step", 1)).startswith("Hint 1 of 3. ")
    assert "<code" in hint("rnn_step", 2)._repr_html_()
    for step in (0, 4, -1):
        with pytest.raises(UserError, match="hints 1 to 3"):
            hint("rnn_step", step)
    with pytest.raises(UserError, match="no exercise called 'rnn'"):
        hint("rnn", 1)


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/rnn.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    assert [" ".join(text.split()) for text in printed[:3]] == list(RNN_STEP.hints)


def test_a_check_is_quick() -> None:
    start = time.process_time()
    told(RIGHT["one line"])
    assert time.process_time() - start < 1


sizes = st.integers(1, 6)


@settings(max_examples=30, deadline=None)
@given(sizes, sizes, sizes, st.integers(0, 2**31))
def test_the_specification_is_torchs_cell(
    batch: int, inputs: int, hidden: int, seed: int
) -> None:
    draw = torch.Generator().manual_seed(seed)
    shapes = [(batch, inputs), (batch, hidden), (hidden, inputs), (hidden, hidden)]
    drawn = [
        torch.randn(shape, generator=draw, dtype=torch.float64)
        for shape in (*shapes, (hidden,), (hidden,))
    ]
    expected = torch.rnn_tanh_cell(*drawn)
    assert torch.allclose(RNN_STEP.specification(*drawn), expected, atol=1e-12)
    assert torch.allclose(RNN_STEP.faulty(frozenset(), *drawn), expected, atol=1e-12)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from([f.name for f in RNN_STEP.faults]), max_size=3))
def test_mistakes_together_are_never_mistaken(names: set[str]) -> None:
    """Whatever is named, it gives just what the answer gave."""
    outcome = check.rnn_step(partial(RNN_STEP.faulty, frozenset(names)))
    if outcome.diagnosis is None or not set(outcome.diagnosis.names) <= {
        fault.name for fault in RNN_STEP.faults
    }:
        return
    named = frozenset(outcome.diagnosis.names)
    for case in RNN_STEP.cases:
        try:
            given_back = RNN_STEP.faulty(frozenset(names), *case.arguments)
        except (RuntimeError, IndexError):
            with pytest.raises((RuntimeError, IndexError)):
                RNN_STEP.faulty(named, *case.arguments)
            continue
        explained = RNN_STEP.faulty(named, *case.arguments)
        assert torch.allclose(given_back, explained, atol=1e-3)


@settings(max_examples=10, deadline=None)
@given(st.floats(0.01, 3), st.floats(1.05, 3))
def test_arbitrary_arithmetic_claims_nothing(shift: float, scale: float) -> None:
    outcome = told(f"return torch.tanh({scale!r} * ({SUM}) + {shift!r})")
    assert outcome.kind == "wrong"
    assert outcome.diagnosis is None
