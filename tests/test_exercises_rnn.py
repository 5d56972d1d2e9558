"""The recurrent network's later exercises: what their checks accept, and say."""

import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from unrolled.errors import UserError
from unrolled.exercises import CHAPTERS, hint
from unrolled.exercises import rnn as check
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Outcome
from unrolled.models.rnn import RNNCell, RNNLanguageModel
from unrolled.sampling import next_distribution
from unsighted_rnn import UNSIGHTED

V_E_H_L = "V, E, H, L = vocab_size, embedding_size, hidden_size, num_layers\n"

ROOT = Path(__file__).parents[1]
EXERCISES = {exercise.name: exercise for exercise in check.EXERCISES[1:]}
STACK = "return torch.stack(states, 1)"
AT_ZERO = "if temperature == 0:\n    return (logits == logits.max()).float()\n"
STEP = "x_t @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh"
TANH = f"h = torch.tanh({STEP})\n    states.append(h)"
SUM = "sum(F.cross_entropy(z, y, reduction='sum') for z, y in windows)"
COUNT = "sum(len(y) for _, y in windows)"
GOOD = "[[5.0], [8.0]], [[5.0, 0.0], [10.0, 4.0]], [0.0, -10.0], [0.0, 0.0]"


def written(name: str, text: str) -> Callable[..., object]:
    """The function of a student's text; a bare body gets its first line."""
    if f"def {name}" not in text:
        head = f"def {name}({', '.join(EXERCISES[name].parameters)}):\n"
        text = head + "".join(f"    {line}\n" for line in text.splitlines())
    names: dict[str, Any] = {"torch": torch, "np": np, "nn": nn, "math": math}
    names["F"] = nn.functional
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]


def told(name: str, text: str) -> Outcome:
    """What the check says of a student's text."""
    return getattr(check, name)(written(name, text))


def loop(inside: str, after: str, before: str = "states = []") -> str:
    """A body that goes through the steps."""
    return f"{before}\nfor x_t in x.unbind(1):\n    {inside}\n{after}"


def weights(text: str) -> str:
    """A body that returns four tensors."""
    return f"return tuple(map(torch.tensor, ({text})))"


RIGHT: dict[str, list[str]] = {
    "count_parameters": [
        V_E_H_L + "return V * E + E * H + (2 * L - 1) * H * H + 2 * L * H + H * V + V",
        "layers = nn.RNN(embedding_size, hidden_size, num_layers)\n"
        "rest = (nn.Embedding(vocab_size, embedding_size),\n"
        "    nn.Linear(hidden_size, vocab_size))\n"
        "return sum(p.numel() for m in (layers, *rest) for p in m.parameters())",
    ],
    "unroll": [
        loop(
            TANH,
            STACK,
        ),
        "new = torch.zeros(*x.shape[:2], h.shape[1], dtype=x.dtype)\n"
        "for t in range(x.shape[1]):\n"
        "    x_t = x[:, t]\n"
        f"    h = torch.tanh({STEP})\n"
        "    new[:, t] = h\n"
        "return new",
    ],
    "tempered_softmax": [
        "if temperature == 0:\n"
        "    return F.one_hot(logits.argmax(), len(logits)).to(logits.dtype)\n"
        "return torch.softmax(logits / temperature, -1)",
        "z = logits - logits.max()\n"
        "if temperature == 0:\n    return (z == 0).to(z.dtype)\n"
        "e = (z / temperature).exp()\nreturn e / e.sum()",
    ],
    "bits_from_logits": [
        f"return {SUM} / {COUNT} / math.log(2)",
        f"return ({SUM} / {COUNT} / math.log(2)).item()",
        "logits = torch.cat([z for z, _ in windows])\n"
        "targets = torch.cat([y for _, y in windows])\n"
        "p = logits.double().softmax(-1)[range(len(targets)), targets]\n"
        "return float(-np.log2(p.numpy()).mean())",
    ],
    "count_to_two": [
        weights(GOOD),
        f"return {GOOD}",
        weights("[[20.], [16.]], [[9., 0.], [19., 8.]], [0., -10.], [0., -10.]"),
    ],
}

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Doc."""\n...']

# exercise -> name of the diagnosis -> an answer that deserves it
WRONG: dict[str, dict[str, str]] = {
    "count_parameters": {
        "no-biases": V_E_H_L + "return V * E + E * H + (2 * L - 1) * H * H + H * V + V",
        "all-layers-read-states": V_E_H_L
        + "return V * E + 2 * L * H * H + 2 * L * H + H * V + V",
        "one-layer-only": "V, E, H = vocab_size, embedding_size, hidden_size\n"
        "return V * E + E * H + H * H + 2 * H + H * V + V",
        "everything-per-layer": V_E_H_L
        + "layers = E * H + H * H + 2 * H + (L - 1) * (2 * H * H + 2 * H)\n"
        "return layers + L * (V * E + H * V + V)",
        "weight-hh-vector": V_E_H_L
        + "return V * E + E * H + (L - 1) * H * H + 3 * L * H + H * V + V",
        "readout-from-embedding": V_E_H_L
        + "return 2 * V * E + E * H + (2 * L - 1) * H * H + 2 * L * H + V",
        "no-embedding + no-readout-bias": V_E_H_L
        + "return E * H + (2 * L - 1) * H * H + 2 * L * H + H * V",
        "no-return": "total = vocab_size * embedding_size",
        "not-a-tensor": "return (vocab_size * embedding_size, hidden_size**2)",
        "unknown-name": "return V * embedding_size",
        "parameters": "def count_parameters(vocab_size, hidden_size):\n    return 1",
    },
    "unroll": {
        "from-zeros": loop(
            TANH,
            STACK,
            "states, h = [], torch.zeros_like(h)",
        ),
        "last-only": loop(f"h = torch.tanh({STEP})", "return h", ""),
        "last-everywhere": loop(
            TANH,
            "return torch.stack([h for _ in states], 1)",
        ),
        "with-the-start": loop(
            TANH,
            STACK,
            "states = [h]",
        ),
        "before-each-step": loop(
            f"states.append(h)\n    h = torch.tanh({STEP})",
            STACK,
        ),
        "newest-first": loop(
            f"h = torch.tanh({STEP})\n    states.insert(0, h)",
            STACK,
        ),
        "first-step-only": loop(
            f"h = torch.tanh({STEP})\n    states.append(h)\n"
            "    return torch.stack(states, 1)",
            "",
        ),
        "side-by-side": loop(
            TANH,
            "return torch.cat(states, 1)",
        ),
        "below-each-other": loop(TANH, "return torch.cat(states)"),
        "reshaped": loop(
            TANH,
            "return torch.stack(states).view(*x.shape[:2], -1)",
        ),
        "no-tanh": loop(f"h = {STEP}\n    states.append(h)", STACK),
        "returned-a-tuple": loop(
            TANH,
            "return torch.stack(states, 1), h",
        ),
        "not-a-tensor": loop(TANH, "return states"),
        "in-place": loop(
            f"h[:] = torch.tanh({STEP})\n    states.append(h.clone())",
            STACK,
        ),
        "detached": loop(
            f"h = torch.tanh({STEP}).detach()\n    states.append(h)",
            STACK,
        ),
    },
    "tempered_softmax": {
        "multiplied": AT_ZERO + "return torch.softmax(logits * temperature, -1)",
        "ignored": AT_ZERO + "return torch.softmax(logits, -1)",
        "zero-unhandled": "return torch.softmax(logits / temperature, -1)",
        "zero-uniform": "if temperature == 0:\n"
        "    return torch.ones_like(logits) / len(logits)\n"
        "return torch.softmax(logits / temperature, -1)",
        "zero-plain": "if temperature > 0:\n    logits = logits / temperature\n"
        "return torch.softmax(logits, -1)",
        "unstable": AT_ZERO + "e = torch.exp(logits / temperature)\nreturn e / e.sum()",
        "no-softmax": AT_ZERO + "return logits / temperature",
        "log": AT_ZERO + "return torch.log_softmax(logits / temperature, -1)",
        "sigmoid": AT_ZERO + "return torch.sigmoid(logits / temperature)",
        "numpy": "z = logits.numpy() - logits.numpy().max()\n"
        "p = np.exp(z / max(temperature, 1e-9))\nreturn p / p.sum()",
        "float32": AT_ZERO + "return torch.softmax(logits.float() / temperature, -1)",
        "one-number-at-a-time": "return math.exp(logits / temperature)",
    },
    "bits_from_logits": {
        "times-ln-two": f"return {SUM} / {COUNT} * math.log(2)",
        "log-of-nats": f"return math.log2({SUM} / {COUNT})",
        "perplexity": f"return ({SUM} / {COUNT}).exp()",
        "sum": f"return {SUM} / math.log(2)",
        "per-window": f"return {SUM} / len(windows) / math.log(2)",
        "first-window": "for z, y in windows:\n"
        "    return F.cross_entropy(z, y) / math.log(2)",
        "last-window": "for z, y in windows:\n    loss = F.cross_entropy(z, y)\n"
        "return loss / math.log(2)",
        "softmax-twice": f"return {SUM.replace('(z,', '(z.softmax(-1),')} / {COUNT} "
        "/ math.log(2)",
        "of-the-likeliest": "total = sum(-z.log_softmax(-1).max(-1)[0].sum() "
        f"for z, y in windows)\nreturn total / {COUNT} / math.log(2)",
        "nats + mean-of-means": "return torch.stack("
        "[F.cross_entropy(z, y) for z, y in windows]).mean()",
        "no-return": f"bits = {SUM} / {COUNT} / math.log(2)",
        "not-a-tensor": "return [F.cross_entropy(z, y) for z, y in windows]",
    },
    "count_to_two": {
        "unit-1-forgets + unit-2-adjacent-forgets": weights(
            "[[5.], [10.]], [[0., 0.], [10., 0.]], [0., -15.], [0., 0.]"
        ),
        "unit-1-always-once-reading + unit-2-only-x": weights(
            "[[5.], [10.]], [[5., 0.], [5., 0.]], [1., -6.], [0., 0.]"
        ),
        "unit-2-never": weights(GOOD.replace("-10.0", "-30.0")),
        "unit-2-after-one": weights(GOOD.replace("-10.0", "-1.0")),
        "swapped": weights("[[8.], [5.]], [[4., 10.], [0., 5.]], [-10., 0.], [0., 0.]"),
        "shapes": weights("[5., 8.], [[5., 0.], [10., 4.]], [0., -10.], [0., 0.]"),
        "not-four": "return torch.ones(2, 2)",
        "no-return": "weight_ih = torch.tensor([[5.0], [8.0]])",
        "parameters": f"def count_to_two(text):\n    return {GOOD}",
    },
}

# Wrong in ways that no diagnosis fits: the check must not guess.
UNRECOGNISED: dict[str, list[str]] = {
    "count_parameters": ["return 7", "return vocab_size * num_layers + 6"],
    "unroll": [
        "return torch.zeros(*x.shape[:2], h.shape[1])",
        loop(
            f"h = torch.sin({STEP})\n    states.append(h)",
            STACK,
        ),
    ],
    "tempered_softmax": [
        "return torch.ones_like(logits)",
        "return torch.softmax(logits / (temperature + 0.3), -1)",
    ],
    "bits_from_logits": [f"return {SUM} / {COUNT} / 0.7", "return 2.0"],
    "count_to_two": [
        weights("[[0.], [0.]], [[0., 0.], [0., 0.]], [0., 0.], [0., 0.]"),
        "raise ValueError('no idea')",
    ],
}


def pairs(table: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(name, each) for name, all_ in table.items() for each in all_]


@pytest.mark.parametrize(("name", "text"), pairs(RIGHT))
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind == "right", outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
def test_a_blank_is_not_attempted(name: str) -> None:
    for text in BLANK:
        assert told(name, text).kind == "not attempted", text
    for answer in (None, ...):
        assert getattr(check, name)(answer).kind == "not attempted"


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
    """As whatever it is called first, if two of them cannot be told apart."""
    messages = set()
    for fault in exercise.faults:
        attempts = [
            _attempted(exercise, fault.name, case.arguments) for case in exercise.cases
        ]
        found = exercise.suspects.explain(attempts)
        messages.add(fault.message)
        if fault.name in ("unit-1-never", "unit-1-always", "unit-2-always"):
            continue
        assert found is not None, fault.name
        assert found.name == fault.name
    assert len(messages) == len(exercise.faults) >= 5


def _attempted(exercise: Exercise, fault: str, arguments: tuple[object, ...]) -> Any:
    from unrolled.exercises.attempts import attempt

    return attempt(partial(exercise.faulty, frozenset({fault})), arguments)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_right_without_mistakes_and_wrong_with_any(exercise: Exercise) -> None:
    for case, expected in zip(exercise.cases, exercise.expected, strict=True):
        found = exercise.faulty(frozenset(), *case.arguments)
        assert torch.allclose(found.double(), expected.double(), atol=1e-5)


@pytest.mark.parametrize("name", EXERCISES)
def test_each_stage_is_the_first_to_catch_something(name: str) -> None:
    texts = [*WRONG[name].values(), *UNRECOGNISED[name]]
    texts += [text for _, text in UNSIGHTED[name]]
    caught = {told(name, text).stage for text in texts}
    assert len(caught & set(EXERCISES[name].stages)) >= 3


def test_the_solutions_in_the_book_pass() -> None:
    page = (ROOT / "chapters/solutions/rnn.md").read_text("utf-8")
    names: dict[str, Any] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for exercise in check.EXERCISES:
        assert getattr(check, exercise.name)(names[exercise.name]), exercise.name


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/rnn.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [text for exercise in check.EXERCISES for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
    for exercise in check.EXERCISES:
        assert repr(hint(exercise.name, 1)).startswith("Hint 1 of 3. ")


def test_names_of_exercises_are_unique() -> None:
    names = [exercise.name for chapter in CHAPTERS.values() for exercise in chapter]
    assert len(names) == len(set(names))
    with pytest.raises(UserError, match="no exercise called"):
        hint("nosuch", 1)


def test_the_formula_counts_the_books_model() -> None:
    for sizes in ((79, 64, 384, 1), (5, 3, 4, 3)):
        model = RNNLanguageModel(*sizes)
        count = sum(parameter.numel() for parameter in model.parameters())
        assert EXERCISES["count_parameters"].specification(*sizes) == count


def test_the_loop_is_the_books_cell() -> None:
    cell = RNNCell(3, 4).double()
    x, h = torch.randn(2, 5, 3).double(), torch.randn(2, 4).double()
    weights = [parameter.detach() for parameter in cell.parameters()]
    states = EXERCISES["unroll"].specification(x, h, *weights)
    assert torch.allclose(states, cell(x, h)[0], atol=1e-12)


def test_the_distribution_is_the_one_that_the_book_samples_from() -> None:
    logits = torch.randn(9) * 50
    for temperature in (0.0, 0.01, 0.7, 3.0):
        expected = next_distribution(logits, temperature)
        found = EXERCISES["tempered_softmax"].specification(logits, temperature)
        assert torch.allclose(found, expected, atol=1e-6)


def test_the_output_stands_beside_the_expected_one() -> None:
    outcome = told("bits_from_logits", f"return {SUM} / {COUNT}")
    assert [e.text for e in outcome.compared] == ["1.3863", "2"]
    outcome = told("count_to_two", WRONG["count_to_two"]["unit-2-never"])
    assert [e.text for e in outcome.compared] == ["[1, 0]", "[1, 1]"]
    assert outcome.given[0].text == "'xx'"
    outcome = told("count_parameters", "return 6")
    assert outcome.given[0].label == "vocab_size"
