"""The checks of *BERT*: what they accept, and what they say."""

import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from answers_bert import RIGHT, UNRECOGNISED, WRONG
from unrolled.exercises import bert as check
from unrolled.exercises import hint
from unrolled.exercises.outcome import Outcome
from unrolled.models.bert import Bert, BertClassifier
from unrolled.tasks.masking import MaskedWords, disguised
from unsighted_bert import UNSIGHTED_BERT

Answer = Callable[..., object]
ROOT = Path(__file__).parents[1]
DISGUISE, MASKED_LOSS, MEAN_OF_WORDS, SENTENCE_SCORE = check.EXERCISES
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


BLANK = ["...", "return None", "raise NotImplementedError", '"""Later."""']


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_answers_pass_however_written(name: str, text: str) -> None:
    outcome = told(name, text)
    assert outcome, outcome
    assert outcome.diagnosis is None


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_not_attempted(name: str, text: str) -> None:
    assert told(name, text).kind == "not attempted"


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_BERT)
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
    assert len({d for n, d, _ in UNSIGHTED_BERT if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_BERT if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "any sizes, general numbers",
        "real sizes",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_output_stands_beside_the_expected_one() -> None:
    outcome = told("mean_of_words", "return states.mean(dim=1)")
    assert outcome.stage == "padding"
    shown = [(e.label, e.text) for e in outcome.compared]
    assert shown == [("yours", "[[21.3333, 30.6667]]"), ("expected", "[[2, 1]]")]


def test_a_sentence_that_is_no_row_is_told_by_the_model() -> None:
    outcome = told("sentence_score", "return model(tokens)[0].sum()")
    assert outcome.kind == "your code raised"
    assert "The model reads rows of ids, [B, T]; these have 1 axes." in repr(outcome)


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/bert.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    assert SENTENCE_SCORE.check(names["all_at_once"])
    for answer, name, diagnosis in (
        ("written_over", "disguise", "changed-over-hidden"),
        ("shared_out", "masked_loss", "over-all-places"),
        ("dulled", "mean_of_words", "divided-by-all"),
        ("never_shown_again", "sentence_score", "stays-hidden"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/bert.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    told = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == told


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_in_steps(name: str) -> None:
    assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


sizes = st.integers(1, 5)


@given(rows=sizes, length=sizes, seed=st.integers(0, 99))
def test_the_disguise_is_the_tasks_own(rows: int, length: int, seed: int) -> None:
    """With the same draws, in the same order."""
    tokens = torch.arange(rows * length).view(rows, length) % 20 + 2
    draw = torch.Generator().manual_seed(seed)
    batch = disguised(tokens, 22, 0.5, (0.8, 0.1, 0.1), draw)
    draw.manual_seed(seed)
    asked = (torch.rand(tokens.shape, generator=draw) < 0.5) & (tokens > 2)
    fate = torch.rand(tokens.shape, generator=draw)
    wrong = torch.randint(3, 22, tokens.shape, generator=draw)
    for ours in (DISGUISE.specification, partial(DISGUISE.faulty, frozenset())):
        assert torch.equal(ours(tokens, asked, fate, wrong, 0), batch["tokens"])


class Says(nn.Module):
    """A model that says the same of whatever it is shown."""

    def __init__(self, logits: torch.Tensor) -> None:
        super().__init__()
        self.logits = logits

    def forward(self, tokens: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
        return self.logits[asked]


def test_the_loss_is_the_tasks_own() -> None:
    logits = torch.randn(3, 4, 5, dtype=torch.float64)
    targets = torch.tensor([[-1, 2, 0, -1], [4, -1, -1, -1], [1, 3, 2, 0]])
    batch = {"tokens": targets, "targets": targets}
    theirs, _ = MaskedWords.loss(Says(logits), batch, None)
    for ours in (MASKED_LOSS.specification, partial(MASKED_LOSS.faulty, frozenset())):
        assert torch.allclose(ours(logits, targets), theirs, atol=1e-12)


def test_the_mean_is_what_the_classifier_reads() -> None:
    model = BertClassifier("abcdef", "KLMN", 4, 2, 1, 8, 5).double().eval()
    nn.init.eye_(model.head.weight)
    nn.init.zeros_(model.head.bias)
    tokens = torch.tensor([[1, 2, -1], [3, 4, 5], [0, -1, -1]])
    states = model.encode(tokens)
    for ours in (
        MEAN_OF_WORDS.specification,
        partial(MEAN_OF_WORDS.faulty, frozenset()),
    ):
        found = ours(states, tokens >= 0)
        assert torch.allclose(found, model(tokens), atol=1e-12)


def test_a_real_model_can_be_scored() -> None:
    model = Bert(["[mask]", *"abcde"], 8, 2, 1, 8, 4).double().eval()
    tokens = torch.tensor([3, 1, 5, 2])
    with torch.no_grad():
        score = SENTENCE_SCORE.specification(model, tokens, 0)
        rows = tokens.repeat(4, 1).fill_diagonal_(0)
        logs = model(rows).log_softmax(-1)
    by_hand = sum(logs[t, t, word] for t, word in enumerate(tokens))
    assert score == pytest.approx(float(by_hand))
