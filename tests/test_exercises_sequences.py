"""The exercises on sequences: what their checks accept, and what they say is wrong."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from unrolled.data import batches
from unrolled.exercises import hint
from unrolled.exercises import sequences as check
from unrolled.exercises.attempts import attempt
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Outcome
from unsighted_sequences import UNSIGHTED

ROOT = Path(__file__).parents[1]
EXERCISES = {exercise.name: exercise for exercise in check.EXERCISES}
REAL = "real = torch.arange(losses.shape[1]) < lengths[:, None]\n"
MADE = "T = max(map(len, sequences))\npadded = torch.full((len(sequences), T), value)\n"
FILL = "for b, s in enumerate(sequences):\n    padded[b, :len(s)] = s\n"
KNOWN = "known = values[:num_train]\n"


def written(name: str, text: str) -> Callable[..., object]:
    """The function of a student's text; a bare body gets its first line."""
    if f"def {name}" not in text:
        head = f"def {name}({', '.join(EXERCISES[name].parameters)}):\n"
        text = head + "".join(f"    {line}\n" for line in text.splitlines())
    names: dict[str, Any] = {"torch": torch, "nn": nn}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]


def told(name: str, text: str) -> Outcome:
    """What the check says of a student's text."""
    return getattr(check, name)(written(name, text))


RIGHT: dict[str, list[str]] = {
    "pad_batch": [
        f"{MADE}{FILL}return padded",
        "return nn.utils.rnn.pad_sequence(sequences, True, value)",
        "T = max(len(s) for s in sequences)\n"
        "ends = [torch.full((T - len(s),), value) for s in sequences]\n"
        "return torch.stack([torch.cat(p) for p in zip(sequences, ends)])",
        "T = max(len(s) for s in sequences)\n"
        "return torch.tensor([s.tolist() + [value] * (T - len(s)) for s in sequences])",
    ],
    "masked_mean": [
        f"{REAL}return losses[real].mean()",
        f"{REAL}return torch.where(real, losses, 0).sum() / lengths.sum()",
        f"{REAL}return losses.masked_fill(~real, 0).sum() / real.sum()",
        "return torch.cat([row[:n] for row, n in zip(losses, lengths)]).mean()",
        "total = 0\nfor row, n in zip(losses, lengths):\n    total += row[:n].sum()\n"
        "return total / lengths.sum()",
    ],
    "scale_series": [
        f"{KNOWN}return (values - known.mean()) / known.std()",
        f"{KNOWN}return values / known.std() - known.mean() / known.std()",
        f"{KNOWN}squares = (known - known.mean()).square().sum()\n"
        "return (values - known.mean()) * ((num_train - 1) / squares).sqrt()",
    ],
    "training_starts": [
        "return torch.arange(max(0, border - length + 1))",
        "every = torch.arange(num_steps)\nreturn every[every + length <= border]",
        "return torch.tensor([s for s in range(num_steps) if s + length <= border])",
        "return torch.arange(num_steps)[: border].unfold(0, length, 1)[:, 0]"
        " if border >= length else torch.tensor([])",
    ],
}

BLANK = ["...", "pass", "return None", "raise NotImplementedError", '"""Doc."""\n...']

# exercise -> name of the diagnosis -> an answer that deserves it
WRONG: dict[str, dict[str, str]] = {
    "pad_batch": {
        "zeros": f"{MADE.replace('value', '0.0')}{FILL}return padded",
        "time-first": f"{MADE}{FILL}return padded.T",
        "cut-to-shortest": "n = min(map(len, sequences))\n"
        "return torch.stack([s[:n] for s in sequences])",
        "last-repeated": f"{MADE}{FILL}    padded[b, len(s):] = s[-1]\nreturn padded",
        "in-front": f"{MADE}for b, s in enumerate(sequences):\n"
        "    padded[b, T - len(s):] = s\nreturn padded",
        "one-too-long": f"{MADE.replace('T), v', 'T + 1), v')}{FILL}return padded",
        "sorted": "sequences = sorted(sequences, key=len, reverse=True)\n"
        f"{MADE}{FILL}return padded",
        "joined": "return torch.cat(sequences)",
        "zeros + time-first": "return nn.utils.rnn.pad_sequence(sequences)",
        "not-a-tensor": "T = max(map(len, sequences))\n"
        "return [s.tolist() + [value] * (T - len(s)) for s in sequences]",
        "no-return": f"{MADE}{FILL}",
        "returned-a-tuple": f"{MADE}{FILL}return padded, [len(s) for s in sequences]",
        "in-place": f"{MADE}{FILL}sequences.reverse()\nreturn padded",
    },
    "masked_mean": {
        "padding-counted": "return losses.mean()",
        "divided-by-all": f"{REAL}return losses.masked_fill(~real, 0).mean()",
        "divided-by-rows": f"{REAL}return losses[real].sum() / len(losses)",
        "mean-of-means": "return torch.stack("
        "[row[:n].mean() for row, n in zip(losses, lengths)]).mean()",
        "mean-of-each-row": f"{REAL}"
        "return torch.where(real, losses, 0).sum(1) / lengths",
        "sum": f"{REAL}return losses[real].sum()",
        "multiplied": f"{REAL}return (losses * real).sum() / real.sum()",
        "one-too-many": f"{REAL.replace('<', '<=')}return losses[real].mean()",
        "one-too-few": f"{REAL.replace('[:, None]', '[:, None] - 1')}"
        "return losses[real].mean()",
        "padding-alone": f"{REAL}return losses[~real].mean()",
        "zero-is-padding": "return losses[losses != 0].mean()",
        "divided-by-all + multiplied": f"{REAL}return (losses * real).mean()",
        "not-a-tensor": f"{REAL}return losses[real].mean().item()",
        "detached": f"{REAL}return losses.detach()[real].mean()",
        "unknown-name": "return losses[real].mean()",
    },
    "scale_series": {
        "all-of-it": "return (values - values.mean()) / values.std()",
        "each-part-its-own": "parts = values[:num_train], values[num_train:]\n"
        "return torch.cat([(p - p.mean()) / p.std() for p in parts])",
        "training-part-alone": f"{KNOWN}return (known - known.mean()) / known.std()",
        "test-part-alone": f"{KNOWN}values = values[num_train:]\n"
        "return (values - known.mean()) / known.std()",
        "test-part": "known = values[num_train:]\n"
        "return (values - known.mean()) / known.std()",
        "not-centred": f"{KNOWN}return values / known.std()",
        "not-divided": f"{KNOWN}return values - known.mean()",
        "divided-first": f"{KNOWN}return values / known.std() - known.mean()",
        "multiplied": f"{KNOWN}return (values - known.mean()) * known.std()",
        "variance": f"{KNOWN}return (values - known.mean()) / known.var()",
        "population": f"{KNOWN}"
        "return (values - known.mean()) / known.std(correction=0)",
        "min-max": f"{KNOWN}low = known.min()\n"
        "return (values - low) / (known.max() - low)",
        "in-place": f"{KNOWN}m, s = known.mean(), known.std()\n"
        "values -= m\nvalues /= s\nreturn values",
    },
    "training_starts": {
        "start-before-the-border": "return torch.arange(border)",
        "whole-series": "return torch.arange(num_steps - length + 1)",
        "test-side": "return torch.arange(border, num_steps - length + 1)",
        "last-one-missing": "return torch.arange(border - length)",
        "one-step-over": "return torch.arange(border - length + 2)",
        "side-by-side": "return torch.arange(0, border - length + 1, length)",
        "from-one": "return torch.arange(1, border - length + 1)",
        "ends": "return torch.arange(length - 1, border)",
        "start-before-the-border + side-by-side": "return "
        "torch.arange(0, border, length)",
        "not-a-tensor": "return list(range(border - length + 1))",
    },
}

# Wrong in ways that no diagnosis fits: the check must not guess.
UNRECOGNISED: dict[str, list[str]] = {
    "pad_batch": [f"{MADE}return padded", f"{MADE}{FILL}return padded + 0.01"],
    "masked_mean": ["return losses.median()", f"{REAL}return losses[real].mean() * 2"],
    "scale_series": ["return values", "return torch.zeros_like(values)"],
    "training_starts": [
        "return torch.arange(5)",
        "return torch.arange(border - 1 if length > 1 else border)",
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), UNSIGHTED)
def test_answers_written_without_sight_of_the_check(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


def test_every_exercise_has_two_answers_written_without_sight_of_the_check() -> None:
    names = [name for name, _, _ in UNSIGHTED]
    assert all(names.count(name) >= 2 for name in EXERCISES)


@pytest.mark.parametrize(("name", "text"), pairs(UNRECOGNISED))
def test_an_unrecognised_error_claims_no_misconception(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert "does not guess" in repr(outcome)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_every_known_mistake_is_recognised_as_itself(exercise: Exercise) -> None:
    messages = set()
    for fault in exercise.faults:
        faulty = partial(exercise.faulty, frozenset({fault.name}))
        attempts = [attempt(faulty, case.arguments) for case in exercise.cases]
        found = exercise.suspects.explain(attempts)
        assert found is not None, fault.name
        assert found.name == fault.name
        messages.update(found.messages)
    assert len(messages) == len(exercise.faults) >= 5


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_without_mistakes_the_faulty_answer_is_right(exercise: Exercise) -> None:
    for case, expected in zip(exercise.cases, exercise.expected, strict=True):
        given = exercise.faulty(frozenset(), *case.arguments)
        assert torch.allclose(given.double(), expected.double())


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda e: e.name)
def test_several_stages_catch_something_first(exercise: Exercise) -> None:
    name = exercise.name
    texts = [*WRONG[name].values(), *UNRECOGNISED[name]]
    caught = {told(name, text).stage for text in texts}
    assert len(caught) >= 3


def test_the_padding_of_the_exercise_is_the_packages() -> None:
    for case, expected in zip(
        check.PAD_BATCH.cases, check.PAD_BATCH.expected, strict=True
    ):
        sequences, value = case.arguments
        assert torch.equal(batches.pad(sequences, value)[0], expected)  # pyright: ignore


def test_the_solutions_in_the_book_pass_and_their_mistakes_are_told() -> None:
    page = (ROOT / "chapters/solutions/sequences.md").read_text("utf-8")
    names: dict[str, Any] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for name in EXERCISES:
        assert getattr(check, name)(names[name])
    outcome = check.masked_mean(names["multiplied_by_the_mask"])
    assert outcome.diagnosis is not None
    assert outcome.diagnosis.name == "multiplied"


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/sequences.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
    assert repr(hint("pad_batch", 1)).startswith("Hint 1 of 2. ")
