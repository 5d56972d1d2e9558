"""The checks of *ConvLSTM*: what they accept, and what they say."""

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

from unrolled.exercises import convlstm as check
from unrolled.exercises import hint
from unrolled.exercises.outcome import Outcome
from unrolled.models.convlstm import ConvLSTM, ConvLSTMCell
from unsighted_convlstm import UNSIGHTED_CONVLSTM

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
NEIGHBOURS, CONVLSTM_STEP, CELL_SIZE, REACH = check.EXERCISES
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


PAD = "r = len(kernel) // 2\nwide = torch.nn.functional.pad(frame, (r, r, r, r))\n"
SUM = (
    "return torch.stack([torch.stack([(wide[y:y+len(kernel), x:x+len(kernel)]"
    " * kernel).sum() for x in range(frame.shape[1])])"
    " for y in range(frame.shape[0])])"
)
STEP = (
    "i, f, g, o = sums.chunk(4, dim=1)\nc = f.sigmoid() * c + i.sigmoid() * g.tanh()\n"
)
RIGHT = [
    ("neighbours", PAD + SUM),
    (
        "neighbours",
        "k = kernel[None, None]\n"
        "f = torch.nn.functional.conv2d\n"
        "return f(frame[None, None], k, padding=len(kernel) // 2)[0, 0]",
    ),
    (
        "neighbours",
        "k = kernel[None, None]\nf = torch.nn.functional.conv2d\n"
        "return f(frame[None, None], k, padding='same').squeeze()",
    ),
    ("convlstm_step", STEP + "return o.sigmoid() * c.tanh(), c"),
    (
        "convlstm_step",
        "H = c.shape[1]\ni, f, o = (sums[:, k * H : (k + 1) * H].sigmoid()"
        " for k in (0, 1, 3))\n"
        "new = f * c + i * torch.tanh(sums[:, 2 * H : 3 * H])\n"
        "return [o * torch.tanh(new), new]",
    ),
    (
        "cell_size",
        "return 4 * hidden_size * ((input_size + hidden_size) * kernel_size**2 + 2)",
    ),
    ("reach", "return (num_layers + back) * (kernel_size - 1) // 2"),
    ("reach", "return (kernel_size // 2) * (back + num_layers)"),
]

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Later."""']

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("neighbours", "transposed", PAD + "kernel = kernel.T\n" + SUM),
    ("neighbours", "mean", PAD + SUM.replace(".sum()", ".mean()")),
    ("neighbours", "ones", PAD + SUM.replace(" * kernel", "")),
    (
        "neighbours",
        "no-padding",
        "f = torch.nn.functional.conv2d\n"
        "return f(frame[None, None], kernel[None, None])[0, 0]",
    ),
    (
        "neighbours",
        "edge-repeated",
        "r = len(kernel) // 2\npad = torch.nn.functional.pad\n"
        "wide = pad(frame[None], (r, r, r, r), mode='replicate')[0]\n" + SUM,
    ),
    (
        "neighbours",
        "padding-in-front",
        PAD.replace("(r, r, r, r)", "(2 * r, 0, 2 * r, 0)") + SUM,
    ),
    (
        "convlstm_step",
        "forget-first",
        STEP.replace("i, f,", "f, i,") + "return o.sigmoid() * c.tanh(), c",
    ),
    ("convlstm_step", "no-output-gate", STEP + "return c.tanh(), c"),
    ("convlstm_step", "swapped", STEP + "return c, o.sigmoid() * c.tanh()"),
    (
        "convlstm_step",
        "candidate-sigmoid",
        STEP.replace("tanh", "sigmoid") + "return o.sigmoid() * c.tanh(), c",
    ),
    (
        "convlstm_step",
        "no-forget-gate",
        STEP.replace("f.sigmoid() * c", "c") + "return o.sigmoid() * c.tanh(), c",
    ),
    (
        "convlstm_step",
        "no-input-gate",
        STEP.replace("i.sigmoid() * ", "") + "return o.sigmoid() * c.tanh(), c",
    ),
    (
        "cell_size",
        "no-biases",
        "return 4 * hidden_size * (input_size + hidden_size) * kernel_size**2",
    ),
    (
        "cell_size",
        "one-gate",
        "return hidden_size * ((input_size + hidden_size) * kernel_size**2 + 2)",
    ),
    (
        "cell_size",
        "kernel-not-squared",
        "return 4 * hidden_size * ((input_size + hidden_size) * kernel_size + 2)",
    ),
    (
        "cell_size",
        "no-weight-hh",
        "return 4 * hidden_size * (input_size * kernel_size**2 + 2)",
    ),
    (
        "cell_size",
        "no-weight-ih",
        "return 4 * hidden_size * (hidden_size * kernel_size**2 + 2)",
    ),
    ("reach", "both-sides", "return (num_layers + back) * (kernel_size - 1)"),
    ("reach", "no-layers", "return back * (kernel_size // 2)"),
    ("reach", "no-time", "return num_layers * (kernel_size // 2)"),
    ("reach", "layers-times-back", "return num_layers * back * (kernel_size // 2)"),
    ("reach", "one-too-few", "return (num_layers + back - 1) * (kernel_size // 2)"),
]

UNRECOGNISED = [
    ("neighbours", PAD + SUM + " + 0.01"),
    ("neighbours", "return torch.zeros_like(frame)"),
    ("convlstm_step", STEP + "return o.sigmoid() * c.tanh() + 0.1, c"),
    ("convlstm_step", "raise ValueError('no idea')"),
    ("cell_size", "return 7 * hidden_size"),
    ("reach", "return 42"),
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), UNSIGHTED_CONVLSTM)
def test_answers_written_without_sight_of_the_check(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", EXERCISES)
def test_there_are_enough_wrong_answers(name: str) -> None:
    assert len({d for n, d, _ in WRONG if n == name}) >= 5
    assert len({d for n, d, _ in UNSIGHTED_CONVLSTM if n == name}) >= 2


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


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/convlstm.md").read_text("utf-8")
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


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/convlstm.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    wrong = {
        "shifted": "one-sided-padding",
        "other_order": "gate-order",
        "like_a_dense_layer": "no-kernel",
        "every_layer_every_frame": "layers-every-frame",
    }
    for (answer, diagnosis), exercise in zip(
        wrong.items(), check.EXERCISES, strict=True
    ):
        found = exercise.check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


SIZES = st.integers(1, 5)


@given(SIZES, SIZES, st.sampled_from([1, 3, 5]), st.integers(0, 99))
def test_what_is_right_is_what_torch_computes(
    height: int, width: int, side: int, seed: int
) -> None:
    torch.manual_seed(seed)
    frame, kernel = torch.randn(height, width), torch.randn(side, side)
    ours = NEIGHBOURS.specification(frame, kernel)
    theirs = F.conv2d(frame[None, None], kernel[None, None], padding="same")[0, 0]
    torch.testing.assert_close(ours, theirs)
    cell = ConvLSTMCell(width, height, side)
    size = sum(p.numel() for p in cell.parameters())
    assert int(CELL_SIZE.specification(width, height, side)) == size
    sums, c = torch.randn(2, 4 * height, 3, 2), torch.randn(2, height, 3, 2)
    with torch.no_grad():
        cell.weight_hh.zero_()
        cell.bias_hh.zero_()
        cell.project = lambda x: sums[:, None]  # type: ignore[method-assign]
        _, expected = cell(torch.zeros(2, 1, width, 3, 2), (torch.zeros_like(c), c))
    for found, right in zip(
        CONVLSTM_STEP.specification(sums, c), expected, strict=True
    ):
        torch.testing.assert_close(found, right)


@pytest.mark.parametrize(("side", "layers", "back"), [(3, 1, 0), (3, 2, 2), (5, 1, 1)])
def test_the_reach_is_that_of_gradients(side: int, layers: int, back: int) -> None:
    torch.manual_seed(0)
    model = ConvLSTM(3, side, layers).double()
    film = torch.rand(1, back + 1, 25, 25, dtype=torch.float64, requires_grad=True)
    model(film)[0][0, -1, 12, 12].backward()
    assert film.grad is not None
    rows = film.grad[0, 0].abs().sum(1).nonzero().flatten()
    furthest = int((rows - 12).abs().max())
    assert furthest == int(REACH.specification(side, layers, back))
