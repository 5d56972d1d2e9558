"""The checks of the chapter on what stands before learning."""

import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch

from unrolled.exercises import before_learning as check
from unrolled.exercises.before_learning import EXERCISES
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Outcome
from unsighted_before_learning import UNSIGHTED

ROOT = Path(__file__).parents[1]
BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
HEADS = {e.name: f"def {e.name}({', '.join(e.parameters)}):\n" for e in EXERCISES}


def written(name: str, text: str) -> Callable[..., object]:
    """The function of a student's text; a bare body gets its first line."""
    if f"def {name}" not in text:
        text = HEADS[name] + "".join(f"    {line}\n" for line in text.splitlines())
    names: dict[str, object] = {"torch": torch, "math": math}
    exec(compile(text, "<answer>", "exec"), names)
    return names[name]  # pyright: ignore


def told(name: str, text: str) -> Outcome:
    return getattr(check, name)(written(name, text))


RIGHT = {
    "bits_per_character": [
        "return -torch.cat(pieces).mean() / math.log(2)",
        "total = sum(-p.sum().item() for p in pieces)\n"
        "return total / sum(len(p) for p in pieces) / math.log(2)",
        "every = torch.cat(pieces).exp()\nreturn -every.log2().mean()",
    ],
    "smooth": [
        "if counts.sum() == 0:\n    return lower\n"
        "kept = torch.relu(counts - discount)\n"
        "return kept / counts.sum() + (1 - kept.sum() / counts.sum()) * lower",
        "total = counts.sum()\nif total == 0:\n    return lower\n"
        "seen = (counts > 0).float()\n"
        "return (counts - discount * seen + discount * seen.sum() * lower) / total",
    ],
    "seasonal_naive": [
        "known = series.tolist()\nfor _ in range(horizon):\n"
        "    known.append(known[-season])\nreturn torch.tensor(known[len(series):])",
        "last = series[-season:]\nreturn last.repeat(horizon // season + 1)[:horizon]",
    ],
}
WRONG = {
    "bits_per_character": {
        "nats": "return -torch.cat(pieces).mean()",
        "mean-of-means": "return -torch.stack([p.mean() for p in pieces]).mean() "
        "/ math.log(2)",
        "negative": "return torch.cat(pieces).mean() / math.log(2)",
        "sum": "return -torch.cat(pieces).sum() / math.log(2)",
        "perplexity": "return 2 ** (-torch.cat(pieces).mean() / math.log(2))",
        "per-piece": "return -torch.cat(pieces).sum() / math.log(2) / len(pieces)",
        "mean-of-means + nats": "means = [p.mean() for p in pieces]\n"
        "return -torch.stack(means).mean()",
    },
    "smooth": {
        "nothing-handed-on": "if counts.sum() == 0:\n    return lower\n"
        "return (counts - discount).clamp(min=0) / counts.sum()",
        "one-discount": "if counts.sum() == 0:\n    return lower\n"
        "return ((counts - discount).clamp(min=0) + discount * lower) / counts.sum()",
        "all-characters": "if counts.sum() == 0:\n    return lower\n"
        "return ((counts - discount).clamp(min=0) + discount * len(counts) * lower) "
        "/ counts.sum()",
        "unseen-nan": "left = (counts - discount).clamp(min=0)\n"
        "return (left + discount * (counts > 0).sum() * lower) / counts.sum()",
        "shared-among-unseen": "if counts.sum() == 0:\n    return lower\n"
        "left = (counts - discount).clamp(min=0)\n"
        "free = torch.where(counts > 0, 0, lower)\n"
        "return (left + discount * (counts > 0).sum() * free / free.sum()) "
        "/ counts.sum()",
    },
    "seasonal_naive": {
        "naive": "return series[-1].repeat(horizon)",
        "one-too-early": "last = series[-season - 1:-1]\n"
        "return last[torch.arange(horizon) % season]",
        "first-season": "return series[:season][torch.arange(horizon) % season]",
        "one-season-only": "return series[-season:][:horizon]",
        "backwards": "return series.flip(0)[torch.arange(horizon) % season]",
        "mean-of-season": "return series[-season:].mean().repeat(horizon)",
    },
}
BLANK = ["pass", "...", "return None", "raise NotImplementedError"]
# Wrong in ways that no diagnosis fits: the check must not guess.
UNRECOGNISED = {
    "bits_per_character": "return -torch.cat(pieces).mean() / math.log(2) + 0.01",
    "smooth": "return torch.softmax(counts, 0)",
    "seasonal_naive": "return series[-1] + torch.arange(horizon) * 0.1",
}


@pytest.mark.parametrize(
    ("name", "text"), [(n, text) for n, texts in RIGHT.items() for text in texts]
)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(
    ("name", "diagnosis"), [(n, each) for n, texts in WRONG.items() for each in texts]
)
def test_each_wrong_answer_gets_its_own_diagnosis(name: str, diagnosis: str) -> None:
    outcome = told(name, WRONG[name][diagnosis])
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", BY_NAME)
def test_there_are_enough_wrong_answers_and_some_are_unsighted(name: str) -> None:
    assert len(WRONG[name]) >= 5
    assert sum(exercise == name for exercise, _, _ in UNSIGHTED) >= 2


@pytest.mark.parametrize(("name", "diagnosis", "text"), UNSIGHTED)
def test_answers_written_without_sight_of_the_check(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", BY_NAME)
def test_an_unrecognised_error_claims_no_misconception(name: str) -> None:
    outcome = told(name, UNRECOGNISED[name])
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert "does not guess" in repr(outcome)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_every_known_mistake_is_recognised_as_itself(exercise: Exercise) -> None:
    for fault in exercise.faults:
        answer = partial(exercise.faulty, frozenset({fault.name}))
        outcome = exercise.check(answer)
        assert outcome.diagnosis is not None, fault.name
        assert outcome.diagnosis.name == fault.name


def test_the_book_s_answers_pass_and_their_mistakes_are_told() -> None:
    page = (ROOT / "chapters/solutions/before-learning.md").read_text("utf-8")
    names: dict[str, object] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for name in BY_NAME:
        assert getattr(check, name)(names[name])
    told = check.bits_per_character(names["mean_of_means"]).diagnosis
    assert told is not None
    assert told.name == "mean-of-means"
    told = check.smooth(names["one_discount"]).diagnosis
    assert told is not None
    assert told.name == "one-discount"


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/before-learning.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [hint for exercise in EXERCISES for hint in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
