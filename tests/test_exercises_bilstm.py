"""The checks of *Reading both ways*: what they accept, and what they say."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch

from unrolled.data.batches import mask
from unrolled.exercises import bilstm as check
from unrolled.exercises import hint
from unrolled.exercises.outcome import Outcome
from unrolled.models.bilstm import BiLSTM, reverse
from unsighted_bilstm import UNSIGHTED

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
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


REAL = "real = (torch.arange(past.shape[1]) < lengths[:, None])[:, :, None]\n"
TURNED = (
    "future = torch.stack([torch.cat([f[:n].flip(0), f[n:]]) "
    "for f, n in zip(future, lengths)])\n"
)
GUESS = "wrong = logits.argmax(-1) != labels\nreal = labels >= 0\n"
WAYS = (
    "n = len(silent)\nways = torch.stack([silent[k] * torch.stack("
    "[says[i, i - (i > k)] for i in range(n) if i != k]).prod() for k in range(n)])\n"
)
SEEN = (
    "asked = targets >= 0\nsees = sees[torch.arange(len(targets)), targets] & asked\n"
)

RIGHT: list[tuple[str, str]] = [
    (
        "turn_round",
        "return torch.stack([torch.cat([r[:n].flip(0), r[n:]]) "
        "for r, n in zip(x, lengths)])",
    ),
    (
        "turn_round",
        "steps = torch.arange(x.shape[1])\nback = lengths[:, None] - 1 - steps\n"
        "index = torch.where(back >= 0, back, steps)\n"
        "return x[torch.arange(len(x))[:, None], index]",
    ),
    ("join_readers", REAL + TURNED + "return torch.cat([past, future], -1) * real"),
    ("label_error", GUESS + "return (wrong & real).sum() / real.sum()"),
    ("label_error", GUESS + "return wrong[real].float().mean().item()"),
    ("silent_letter", WAYS + "return ways / ways.sum()"),
    ("leak_share", SEEN + "return sees.sum() / asked.sum()"),
    (
        "leak_share",
        "found = [bool(sees[t, a]) for t, a in enumerate(targets.tolist()) if a >= 0]\n"
        "return sum(found) / len(found)",
    ),
]
BLANK = ["...", "pass", "return None", "raise NotImplementedError"]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG: list[tuple[str, str, str]] = [
    ("turn_round", "batch-reversed", "return x.flip(0)"),
    ("turn_round", "features-reversed", "return x.flip(-1)"),
    ("turn_round", "not-turned", "return x * 1"),
    (
        "turn_round",
        "one-too-few",
        "return torch.stack([torch.cat([r[:n - 1].flip(0), r[n - 1:]]) "
        "for r, n in zip(x, lengths)])",
    ),
    (
        "turn_round",
        "first-length",
        "n = lengths[0]\nreturn torch.cat([x[:, :n].flip(1), x[:, n:]], 1)",
    ),
    (
        "turn_round",
        "in-place",
        "for r, n in zip(x, lengths):\n    r[:n] = r[:n].flip(0)\nreturn x",
    ),
    (
        "join_readers",
        "not-turned",
        REAL + "return torch.cat([past, future], -1) * real",
    ),
    (
        "join_readers",
        "padding-kept",
        TURNED + "return torch.cat([past, future], -1)",
    ),
    (
        "join_readers",
        "swapped",
        REAL + TURNED + "return torch.cat([future, past], -1) * real",
    ),
    ("join_readers", "added", REAL + TURNED + "return (past + future) * real"),
    ("join_readers", "past-only", REAL + "return past * real"),
    ("label_error", "accuracy", GUESS + "return (~wrong[real]).float().mean()"),
    ("label_error", "sum", GUESS + "return (wrong & real).sum()"),
    ("label_error", "padding-right", GUESS + "return (wrong & real).float().mean()"),
    ("label_error", "padding-over-real", GUESS + "return wrong.sum() / real.sum()"),
    ("label_error", "words", GUESS + "return (wrong & real).any(1).float().mean()"),
    (
        "label_error",
        "smallest",
        GUESS.replace("argmax", "argmin") + "return wrong[real].float().mean()",
    ),
    (
        "label_error",
        "silence-ignored",
        GUESS.replace(">=", ">") + "return wrong[real].float().mean()",
    ),
    ("silent_letter", "softmax", WAYS + "return ways.softmax(0)"),
    ("silent_letter", "by-the-largest", WAYS + "return ways / ways.max()"),
    ("silent_letter", "even", "return torch.ones_like(silent) / len(silent)"),
    ("silent_letter", "logarithms", WAYS + "return (ways / ways.sum()).log()"),
    (
        "silent_letter",
        "silence-forgotten",
        WAYS.replace("silent[k] * ", "") + "return ways / ways.sum()",
    ),
    ("leak_share", "honest-share", SEEN + "return 1 - sees.sum() / asked.sum()"),
    ("leak_share", "count", SEEN + "return sees.sum()"),
    ("leak_share", "any", SEEN + "return float(sees.any())"),
    (
        "leak_share",
        "transposed",
        "asked = targets >= 0\nsees = sees[targets, torch.arange(len(targets))]\n"
        "return (sees & asked).sum() / asked.sum()",
    ),
    (
        "leak_share",
        "sees-itself",
        "asked = targets >= 0\nreturn (sees.diagonal() & asked).sum() / asked.sum()",
    ),
]

UNRECOGNISED = [
    ("turn_round", "return x + lengths[:, None, None]"),
    ("join_readers", "return torch.cat([past * 2, future * 3], -1)"),
    ("label_error", "return 0.3 + labels.float().mean() / 7"),
    ("silent_letter", "return silent.sqrt() + says[:, 0] / 9"),
    ("leak_share", "return sees.float().mean() / 3 + 0.01"),
]


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
def test_a_blank_is_not_attempted(name: str) -> None:
    for text in BLANK:
        assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG)
def test_each_wrong_answer_gets_its_own_diagnosis(
    name: str, diagnosis: str, text: str
) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised"), outcome
    assert outcome.diagnosis is not None, outcome
    assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize("name", EXERCISES)
def test_answers_written_without_sight_of_the_check(name: str) -> None:
    assert len(UNSIGHTED[name]) >= 2
    assert len({d for n, d, _ in WRONG if n == name}) >= 5
    for diagnosis, text in UNSIGHTED[name]:
        outcome = told(name, text)
        assert outcome.diagnosis is not None, outcome
        assert outcome.diagnosis.name == diagnosis


@pytest.mark.parametrize(("name", "text"), UNRECOGNISED)
def test_an_unrecognised_error_claims_no_misconception(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome.kind in ("wrong", "your code raised")
    assert outcome.diagnosis is None, outcome
    assert "does not guess" in repr(outcome)


@pytest.mark.parametrize("name", EXERCISES)
def test_every_known_mistake_is_recognised_as_itself(name: str) -> None:
    exercise = EXERCISES[name]
    for fault in exercise.faults:
        outcome = exercise.check(partial(exercise.faulty, frozenset({fault.name})))
        assert outcome.diagnosis is not None, fault.name
        assert outcome.diagnosis.name == fault.name
    messages = [fault.message for fault in exercise.faults]
    assert len(set(messages)) == len(messages)


@pytest.mark.parametrize("name", EXERCISES)
def test_each_stage_is_the_first_to_catch_something(name: str) -> None:
    exercise = EXERCISES[name]
    caught = {told(n, text).stage for n, _, text in WRONG if n == name}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    missing = set(exercise.stages) - caught
    # What the stages before them let through is caught by these, if by anything.
    assert missing <= {
        "other sizes",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }, missing


def test_the_layer_is_made_of_the_exercises() -> None:
    """Turning, reading and joining as the exercises do it is the book's class."""
    layer, lengths = BiLSTM(3, 4).double(), torch.tensor([5, 2, 1])
    x = torch.randn(3, 5, 3).double()
    turned = check.TURN_ROUND.specification(x, lengths)
    assert torch.equal(turned, reverse(x, lengths))
    past, future = layer.rightward(x)[0], layer.leftward(turned)[0]
    joined = check.JOIN_READERS.specification(past, future, lengths)
    assert torch.allclose(joined, layer(x, lengths), atol=1e-12)
    assert not joined[~mask(lengths)].any()


def test_the_solutions_in_the_book_pass() -> None:
    page = (ROOT / "chapters/solutions/bilstm.md").read_text("utf-8")
    names: dict[str, Any] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for exercise in check.EXERCISES:
        assert getattr(check, exercise.name)(names[exercise.name]), exercise.name


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/bilstm.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [text for exercise in check.EXERCISES for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
    for exercise in check.EXERCISES:
        assert repr(hint(exercise.name, 1)).startswith("Hint 1 of 3. ")
