"""The checks of *The LSTM*: what they accept, and what they say."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch

from unrolled.exercises import hint
from unrolled.exercises import lstm as check
from unrolled.exercises.attempts import attempt
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.models.lstm import LSTMCell
from unsighted_lstm import UNSIGHTED

ROOT = Path(__file__).parents[1]
EXERCISES = {exercise.name: exercise for exercise in check.EXERCISES}
SUMS = "z = x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh\n"
CUT = SUMS + "i, f, g, o = z.chunk(4, -1)\n"
GATES = CUT + "i, f, o = i.sigmoid(), f.sigmoid(), o.sigmoid()\ng = g.tanh()\n"
END = "c = f * c + i * g\nreturn o * c.tanh(), c"
LATCH = "[[20., 0.], [0., -40.], [9., 0.], [0., 0.]], [[0.]] * 4, "
LATCH += "[-10., 20., 0., 20.], [0.] * 4"


def weights(text: str) -> str:
    """A body that returns four tensors."""
    return f"return tuple(map(torch.tensor, ({text})))"


def written(name: str, text: str) -> Callable[..., object]:
    """The function of a student's text; a bare body gets its first line."""
    if f"def {name}" not in text:
        head = f"def {name}({', '.join(EXERCISES[name].parameters)}):\n"
        text = head + "".join(f"    {line}\n" for line in text.splitlines())
    names: dict[str, Any] = {"torch": torch}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]


def told(name: str, text: str) -> Outcome:
    """What the check says of a student's text."""
    return getattr(check, name)(written(name, text))


RIGHT: dict[str, list[str]] = {
    "lstm_step": [
        GATES + END,
        "cell = torch.nn.LSTMCell(x.shape[1], h.shape[1])\n"
        "names = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh']\n"
        "given = [weight_ih, weight_hh, bias_ih, bias_hh]\n"
        "cell.load_state_dict(dict(zip(names, given)))\n"
        "return cell(x, (h, c))",
    ],
    "along_the_memory": [
        "return f.flip(0).cumprod(0).flip(0)",
        "left, rows = torch.ones_like(f[0]), []\n"
        "for gate in f.flip(0):\n    left = left * gate\n    rows.insert(0, left)\n"
        "return torch.stack(rows)",
        "return torch.stack([f[t:].prod(0) for t in range(len(f))])",
    ],
    "reorder_gates": [
        "blocks = weight.chunk(4)\n"
        "return torch.cat([blocks[order.index(k)] for k in wanted])",
        "H = len(weight) // 4\n"
        "rows = [order.index(k) * H + j for k in wanted for j in range(H)]\n"
        "return weight[rows]",
    ],
    "latch": [weights(LATCH), f"return {LATCH}"],
}

WRONG: dict[str, dict[str, str]] = {
    "lstm_step": {
        "no-forget-gate": GATES + END.replace("f * c", "c"),
        "memory-squashed": GATES + "c = (f * c + i * g).tanh()\nreturn o * c.tanh(), c",
        "forgets-the-candidate": GATES + "c = c + f * i * g\nreturn o * c.tanh(), c",
        "no-output-gate": GATES + "c = f * c + i * g\nreturn c.tanh(), c",
        "no-tanh": GATES + "c = f * c + i * g\nreturn o * c, c",
        "memory-first": GATES + "c = f * c + i * g\nreturn c, o * c.tanh()",
        "no-bias-hh": GATES.replace(" + bias_hh", "") + END,
        "order-igfo": GATES.replace("i, f, g, o = z", "i, g, f, o = z") + END,
        "no-forget-gate + no-tanh": GATES + "c = c + i * g\nreturn o * c, c",
        "not-a-tuple": GATES + "c = f * c + i * g\nreturn o * c.tanh()",
        "no-return": GATES + "c = f * c + i * g",
        "unknown-name": "return sigma(x), c",
        "parameters": "def lstm_step(x, h):\n    return x, h",
    },
    "along_the_memory": {
        "one-step": "return f.clone()",
        "sums": "return f.flip(0).cumsum(0).flip(0)",
        "newest-first": "return f.flip(0).cumprod(0)",
        "only-the-first": "return f.prod(0)",
        "whole-product": "return torch.ones_like(f) * f.prod(0)",
        "what-is-lost": "return (1 - f).flip(0).cumprod(0).flip(0)",
        "detached": "return torch.tensor([[float(f[t:, j].prod())\n"
        "    for j in range(f.shape[1])] for t in range(len(f))], dtype=f.dtype)",
        "in-place": "for t in range(len(f) - 2, -1, -1):\n    f[t] *= f[t + 1]\n"
        "return f.clone()",
    },
    "reorder_gates": {
        "from-ifgo": "b = weight.chunk(4)\n"
        "return torch.cat([b['ifgo'.index(k)] for k in wanted])",
        "untouched": "return weight.clone()",
        "last-two-swapped": "i, f, g, o = weight.chunk(4)\n"
        "return torch.cat([i, f, o, g])",
        "stacked": "b = weight.chunk(4)\n"
        "return torch.stack([b[order.index(k)] for k in wanted])",
        "to-ifgo": "b = weight.chunk(4)\n"
        "return torch.cat([b[order.index(k)] for k in 'ifgo'])",
        "not-a-tensor": "return list(weight.chunk(4))",
    },
    "latch": {
        "never-resets": weights(LATCH.replace("-40.", "0.")),
        "only-at-s": weights(
            LATCH.replace("-10., 20., 0., 20.", "-10., -20., 0., 20.")
        ),
        "swapped": weights(
            "[[0., 20.], [-40., 0.], [0., 9.], [0., 0.]], [[0.]] * 4, "
            "[-10., 20., 0., 20.], [0.] * 4"
        ),
        "resets-partly": weights(LATCH.replace("-40.", "-21.")),
        "any-letter-sets": weights(
            "[[0., 0.], [0., -40.], [9., -9.], [0., 0.]], [[0.]] * 4, "
            "[10., 20., 9., 20.], [0.] * 4"
        ),
        "shapes": weights(LATCH.replace("[[0.]] * 4", "[0.] * 4")),
        "not-four": "return torch.zeros(4)",
        "no-return": "weight_hh = torch.zeros(4, 1)",
    },
}

# Wrong in ways that no diagnosis fits: the check must not guess.
UNRECOGNISED: dict[str, list[str]] = {
    "lstm_step": [GATES + "return o * c.sin(), c + 0.1", "return h + 1, c - 1"],
    "along_the_memory": ["return f ** 0.3", "return torch.zeros(f.shape[0] + 1, 2)"],
    "reorder_gates": ["return weight * 2", "return weight[: len(weight) - 1]"],
    "latch": [
        weights(LATCH.replace("[9., 0.]", "[0., 0.]")),
        "raise ValueError('no idea')",
    ],
}
BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Doc."""\n...']


def pairs(table: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(name, each) for name, all_ in table.items() for each in all_]


@pytest.mark.parametrize(("name", "text"), pairs(RIGHT))
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind == "right", outcome


@pytest.mark.parametrize("name", EXERCISES)
def test_a_blank_is_not_attempted(name: str) -> None:
    for text in BLANK:
        assert told(name, text).kind == "not attempted", text
    assert getattr(check, name)(...).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis"), pairs(WRONG))
def test_each_wrong_answer_gets_its_own_diagnosis(name: str, diagnosis: str) -> None:
    outcome = told(name, WRONG[name][diagnosis])
    assert outcome.kind in ("wrong", "your code raised"), outcome
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis
    assert repr(outcome)
    assert outcome._repr_html_()


@pytest.mark.parametrize("name", EXERCISES)
def test_answers_written_without_sight_of_the_check(name: str) -> None:
    assert len(UNSIGHTED[name]) >= 2
    for diagnosis, text in UNSIGHTED[name]:
        outcome = told(name, text)
        assert outcome.diagnosis is not None, outcome
        assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize(("name", "text"), pairs(UNRECOGNISED))
def test_an_unrecognised_error_claims_no_misconception(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert "does not guess" in repr(outcome)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_every_known_mistake_is_recognised_as_itself(exercise: Exercise) -> None:
    for case, expected in zip(exercise.cases, exercise.expected, strict=True):
        right = exercise._faulty(frozenset(), *case.arguments)
        assert torch.allclose(right.double(), expected.double(), atol=1e-5)
    messages = set()
    for fault in exercise.faults:
        answer = partial(exercise._faulty, frozenset({fault.name}))
        found = exercise.suspects.explain(
            [attempt(answer, case.arguments) for case in exercise.cases]
        )
        messages.add(fault.message)
        assert found is not None, fault.name
        assert found.name == fault.name
    assert len(messages) == len(exercise.faults) >= 5


def test_the_solutions_in_the_book_pass() -> None:
    page = (ROOT / "chapters/solutions/lstm.md").read_text("utf-8")
    names: dict[str, Any] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for exercise in check.EXERCISES:
        assert getattr(check, exercise.name)(names[exercise.name]), exercise.name


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/lstm.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [text for exercise in check.EXERCISES for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
    for exercise in check.EXERCISES:
        assert repr(hint(exercise.name, 1)).startswith("Hint 1 of 3. ")


def test_the_step_is_the_books_cell() -> None:
    cell = LSTMCell(3, 4).double()
    x, h, c = (torch.randn(2, n).double() for n in (3, 4, 4))
    given = [parameter.detach() for parameter in cell.parameters()]
    shown, kept = EXERCISES["lstm_step"].specification(x, h, c, *given)
    _, (h, c) = cell(x[:, None], (h, c))
    assert torch.allclose(shown, h, atol=1e-12)
    assert torch.allclose(kept, c, atol=1e-12)
