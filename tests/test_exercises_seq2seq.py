"""The checks of *Sequence to sequence*: what they accept, and what they say."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import torch

from unrolled.exercises import hint
from unrolled.exercises import seq2seq as check
from unrolled.exercises.outcome import Outcome
from unrolled.tasks.letters import edits
from unsighted_seq2seq import UNSIGHTED

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


TABLE = """d = [[i + j for j in range(len(meant) + 1)] for i in range(len(said) + 1)]
for i in range(1, len(said) + 1):
    for j in range(1, len(meant) + 1):
        change = d[i - 1][j - 1] + (said[i - 1] != meant[j - 1])
        d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, change)
"""
SHIFTED = (
    "first = torch.full((len(targets), 1), mark)\n"
    "out = torch.cat([first, targets[:, :-1]], 1)\n"
)
LOOP = """said, last = [], mark
for _ in range(longest):
    last = int(logits[last].argmax())
    if last == mark:
        break
    said.append(last)
"""
BEST = (
    "total = scores[:, None] + chances\nbest = total.flatten().topk(width)\n"
    "rows, phones = best.indices // chances.shape[1], best.indices % chances.shape[1]\n"
)

RIGHT: list[tuple[str, str]] = [
    ("edit_distance", TABLE + "return d[-1][-1]"),
    (
        "edit_distance",
        "if not said or not meant:\n    return len(said) + len(meant)\n"
        "return min(edit_distance(said[1:], meant) + 1, "
        "edit_distance(said, meant[1:]) + 1, "
        "edit_distance(said[1:], meant[1:]) + (said[0] != meant[0]))",
    ),
    ("heard", SHIFTED + "return out.clamp(min=0)"),
    (
        "heard",
        "out = torch.nn.functional.pad(targets[:, :-1], (1, 0), value=mark)\n"
        "return torch.where(out < 0, 0, out)",
    ),
    ("say", LOOP + "return torch.tensor(said, dtype=torch.long)"),
    ("beam_step", BEST + "return best.values, rows, phones"),
    (
        "beam_step",
        "total = (scores.unsqueeze(1) + chances).flatten()\n"
        "order = total.argsort(descending=True)[:width]\n"
        "p = chances.size(1)\nreturn total[order], order // p, order % p",
    ),
    ("per_phone", "return totals / (lengths + 1) ** power"),
]
BLANK = ["...", "pass", "return None", "raise NotImplementedError"]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG: list[tuple[str, str, str]] = [
    ("edit_distance", "lengths", "return abs(len(said) - len(meant))"),
    ("edit_distance", "bags", "return len(set(said) ^ set(meant))"),
    ("edit_distance", "whole", "return int(said != meant)"),
    ("edit_distance", "a-share", TABLE + "return d[-1][-1] / len(meant)"),
    ("edit_distance", "right-ones", TABLE + "return len(meant) - d[-1][-1]"),
    (
        "edit_distance",
        "same-costs",
        TABLE.replace("(said[i - 1] != meant[j - 1])", "1") + "return d[-1][-1]",
    ),
    (
        "edit_distance",
        "positions-of-both",
        "return sum(a != b for a, b in zip(said, meant))",
    ),
    ("heard", "too-long", SHIFTED.replace("[:, :-1]", "") + "return out.clamp(min=0)"),
    ("heard", "zero-first", SHIFTED.replace("mark)", "0)") + "return out.clamp(min=0)"),
    ("heard", "padding-marked", SHIFTED + "return out.where(out >= 0, mark)"),
    (
        "heard",
        "shifted-left",
        "last = torch.full((len(targets), 1), mark)\n"
        "return torch.cat([targets[:, 1:], last], 1).clamp(min=0)",
    ),
    (
        "heard",
        "words-shifted",
        "first = torch.full_like(targets[:1], mark)\n"
        "return torch.cat([first, targets[:-1]]).clamp(min=0)",
    ),
    (
        "say",
        "never-stops",
        LOOP.replace("    if last == mark:\n        break\n", "")
        + "return torch.tensor(said)",
    ),
    (
        "say",
        "from-zero",
        LOOP.replace("[], mark", "[], 0")
        + "return torch.tensor(said, dtype=torch.long)",
    ),
    (
        "say",
        "never-listens",
        LOOP.replace("logits[last]", "logits[mark]")
        + "return torch.tensor(said, dtype=torch.long)",
    ),
    (
        "say",
        "one-short",
        LOOP.replace("range(longest)", "range(1, longest)")
        + "return torch.tensor(said, dtype=torch.long)",
    ),
    (
        "say",
        "start-kept",
        LOOP + "return torch.tensor([mark, *said], dtype=torch.long)",
    ),
    ("beam_step", "swapped", BEST + "return best.values, phones, rows"),
    (
        "beam_step",
        "by-rows",
        BEST.replace("chances.shape[1]", "len(scores)")
        + "return best.values, rows, phones",
    ),
    (
        "beam_step",
        "multiplied",
        BEST.replace("None] +", "None] *") + "return best.values, rows, phones",
    ),
    ("beam_step", "probabilities", BEST + "return best.values.exp(), rows, phones"),
    (
        "beam_step",
        "worst",
        BEST.replace("topk(width)", "topk(width, largest=False)")
        + "return best.values, rows, phones",
    ),
    ("per_phone", "power-ignored", "return totals / (lengths + 1)"),
    ("per_phone", "not-divided", "return totals.clone()"),
    ("per_phone", "power-times", "return totals / ((lengths + 1) * power)"),
    ("per_phone", "mark-doubled", "return totals / (lengths + 2) ** power"),
    ("per_phone", "exponentials", "return totals.exp() / (lengths + 1) ** power"),
]

UNRECOGNISED = [
    ("edit_distance", "return 3 * len(said) + 0.25"),
    ("heard", "return targets * 2 + 5"),
    ("say", "return torch.arange(longest) + 17"),
    ("beam_step", "return scores * 3.7, scores.long(), scores.long() + 40"),
    ("per_phone", "return totals.sqrt().nan_to_num(0.3) + lengths / 7"),
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
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        outcome = exercise.check(wrong)
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
        "other answers",
        "other sizes",
        "the arguments are left as they were",
    }, missing


def test_the_check_counts_edits_as_the_book_does() -> None:
    for case in check.EDIT_DISTANCE.cases:
        said, meant = case.arguments
        right = check.EDIT_DISTANCE.specification(said, meant)
        assert float(right) == edits(said, meant)


def test_the_solutions_in_the_book_pass() -> None:
    page = (ROOT / "chapters/solutions/seq2seq.md").read_text("utf-8")
    names: dict[str, Any] = {}
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page, re.S)
    exec("\n".join(cells), names)
    for exercise in check.EXERCISES:
        assert getattr(check, exercise.name)(names[exercise.name]), exercise.name


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/seq2seq.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    hints = [text for exercise in check.EXERCISES for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == hints
    for exercise in check.EXERCISES:
        assert repr(hint(exercise.name, 1)).startswith("Hint 1 of 3. ")
