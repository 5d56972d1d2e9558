"""The checks of *Attention over an LSTM*: what they accept, and what they say."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import torch
from torch.nn.functional import scaled_dot_product_attention

from unrolled.exercises import attention as check
from unrolled.exercises import hint
from unrolled.exercises.outcome import Outcome
from unrolled.models.seq2seq import AdditiveScore
from unsighted_attention import UNSIGHTED_ATTENTION

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


SCORES = "scores = states @ sources.T\n"
HIDDEN = "a, b = of_state @ state, sources @ of_source.T\n"
REAL = "real = torch.arange(scores.shape[1]) < lengths[:, None]\n"
LOOK = "looked = weights.argmax(dim=1).tolist()\n"

RIGHT = [
    ("dot_attention", SCORES + "return scores.softmax(1) @ sources"),
    (
        "dot_attention",
        "e = (states @ sources.T).exp()\nreturn e / e.sum(1, keepdim=True) @ sources",
    ),
    (
        "dot_attention",
        "rows = []\nfor state in states:\n"
        "    rows.append(sources.T @ torch.softmax(sources @ state, 0))\n"
        "return torch.stack(rows)",
    ),
    ("additive_score", HIDDEN + "return torch.tanh(a + b) @ weigh"),
    (
        "additive_score",
        "rows = [weigh @ torch.tanh(of_state @ state + of_source @ s) for s in sources]"
        "\nreturn torch.stack(rows)",
    ),
    (
        "masked_weights",
        REAL + "return scores.masked_fill(~real, float('-inf')).softmax(1)",
    ),
    (
        "masked_weights",
        REAL + "e = scores.exp() * real\nreturn e / e.sum(1, keepdim=True)",
    ),
    (
        "masked_weights",
        "out = torch.zeros_like(scores)\nfor b, n in enumerate(lengths.tolist()):\n"
        "    out[b, :n] = scores[b, :n].softmax(0)\nreturn out",
    ),
    (
        "share_aligned",
        LOOK + "return sum(a == b for a, b in zip(looked, letters)) / len(letters)",
    ),
    (
        "share_aligned",
        "best = weights[:-1].argmax(1)\n"
        "return (best == torch.tensor(letters)).float().mean()",
    ),
]
BLANK = ["...", "pass", "return None", "raise NotImplementedError"]

# (exercise, name of the diagnosis, an answer that deserves it)
WRONG = [
    ("dot_attention", "raw-scores", SCORES + "return scores @ sources"),
    ("dot_attention", "exponentials", SCORES + "return scores.exp() @ sources"),
    ("dot_attention", "sigmoid", SCORES + "return scores.sigmoid() @ sources"),
    ("dot_attention", "weights-alone", SCORES + "return scores.softmax(1)"),
    (
        "dot_attention",
        "averaged-again",
        SCORES + "return scores.softmax(1) @ sources / len(sources)",
    ),
    (
        "dot_attention",
        "softmax-over-all",
        SCORES + "return scores.flatten().softmax(0).view_as(scores) @ sources",
    ),
    ("additive_score", "multiplied", HIDDEN + "return torch.tanh(a * b) @ weigh"),
    ("additive_score", "sigmoid", HIDDEN + "return torch.sigmoid(a + b) @ weigh"),
    ("additive_score", "not-weighed", HIDDEN + "return torch.tanh(a + b).sum(1)"),
    ("additive_score", "no-state", HIDDEN + "return torch.tanh(b) @ weigh"),
    (
        "additive_score",
        "no-tanh + squashed-late",
        HIDDEN + "return torch.tanh((a + b) @ weigh)",
    ),
    ("masked_weights", "no-mask", "return scores.softmax(1)"),
    (
        "masked_weights",
        "mask-turned",
        REAL + "real = ~real | (lengths[:, None] == scores.shape[1])\n"
        "return scores.masked_fill(~real, float('-inf')).softmax(1)",
    ),
    (
        "masked_weights",
        "minus-one",
        REAL + "return scores.masked_fill(~real, -1).softmax(1)",
    ),
    ("masked_weights", "scores-masked", REAL + "return scores * real"),
    (
        "masked_weights",
        "even",
        REAL + "return real / real.sum(1, keepdim=True)",
    ),
    (
        "share_aligned",
        "not-divided",
        LOOK + "return sum(a == b for a, b in zip(looked, letters))",
    ),
    (
        "share_aligned",
        "share-wrong",
        LOOK + "return sum(a != b for a, b in zip(looked, letters)) / len(letters)",
    ),
    (
        "share_aligned",
        "or-beside-it",
        LOOK
        + "return sum(abs(a - b) <= 1 for a, b in zip(looked, letters)) / len(letters)",
    ),
    (
        "share_aligned",
        "smallest",
        "low = weights.argmin(dim=1).tolist()\n"
        "return sum(a == b for a, b in zip(low, letters)) / len(letters)",
    ),
    (
        "share_aligned",
        "all-or-nothing",
        LOOK + "return float(all(a == b for a, b in zip(looked, letters)))",
    ),
]

UNRECOGNISED = [
    ("dot_attention", "return torch.zeros_like(states)"),
    ("dot_attention", "raise ValueError('no idea')"),
    ("additive_score", "return torch.ones(len(sources))"),
    ("additive_score", HIDDEN + "return torch.tanh(a + b) @ weigh + 0.1"),
    ("additive_score", "return weigh[:1]"),
    ("masked_weights", "return scores * 0 + 0.5"),
    ("masked_weights", "return scores[:1]"),
    ("masked_weights", REAL + "return real.to(scores.dtype) * 3"),
    ("share_aligned", "return 0.123"),
    ("share_aligned", "return float(weights.sum()) / 100"),
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


@pytest.mark.parametrize(("name", "diagnosis", "text"), WRONG + UNSIGHTED_ATTENTION)
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
    assert len({d for n, d, _ in UNSIGHTED_ATTENTION if n == name}) >= 2


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
    answers = [text for n, _, text in WRONG + UNSIGHTED_ATTENTION if n == name]
    answers += [text for n, text in UNRECOGNISED if n == name]
    caught = {told(name, text).stage for text in answers}
    for fault in exercise.faults:
        wrong = partial(exercise.faulty, frozenset({fault.name}))
        caught.add(exercise.check(wrong).stage)
    # What the stages before them let through is caught by these, if by anything.
    assert set(exercise.stages) - caught <= {
        "states keep to themselves",
        "any sizes, general numbers",
        "everything together",
        "the weight",
        "low scores",
        "words of one letter",
        "no clear majority",
        "a real word",
        "other numbers",
        "the arguments are left as they were",
        "float64 stays float64",
        "gradients flow back",
    }


def test_the_solutions_in_the_book_pass_and_the_wrong_ones_are_told() -> None:
    page = ROOT / "chapters/solutions/attention.md"
    cells = re.findall(r"```\{code-cell\} python\n(.*?)```", page.read_text(), re.S)
    names: dict[str, object] = {}
    exec("\n".join(cells), names)
    for name, exercise in EXERCISES.items():
        assert exercise.check(names[name])
    for answer, name, diagnosis in (
        ("over_the_states", "dot_attention", "softmax-over-states"),
        ("without_the_squashing", "additive_score", "no-tanh"),
        ("taken_away_later", "masked_weights", "masked-after"),
        ("from_the_letter", "share_aligned", "phone-of-each-letter"),
    ):
        found = EXERCISES[name].check(names[answer]).diagnosis
        assert found is not None
        assert found.name == diagnosis


def test_the_chapter_prints_the_same_hints() -> None:
    page = (ROOT / "chapters/attention.md").read_text("utf-8")
    printed = re.findall(r"\{dropdown\} Hint \d\n(.*?)```", page, re.S)
    told = [text for exercise in EXERCISES.values() for text in exercise.hints]
    assert [" ".join(text.split()) for text in printed] == told


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_in_steps(name: str) -> None:
    assert repr(hint(name, 1)).startswith("Hint 1 of 3. ")


def test_what_is_asked_for_is_torchs_and_the_books() -> None:
    torch.manual_seed(0)
    states, sources = torch.randn(3, 4).double(), torch.randn(5, 4).double()
    ours = EXERCISES["dot_attention"].specification(states, sources)
    theirs = scaled_dot_product_attention(states, sources, sources, scale=1.0)
    torch.testing.assert_close(ours, theirs)
    score = AdditiveScore(4).double()
    with torch.no_grad():
        score.of_source.bias.zero_()
        expected = score(states[None, :1], sources[None])[0, 0]
    parts = (score.of_state, score.of_source, score.weigh)
    one, two, weigh = (part.weight.detach() for part in parts)
    given = (states[0], sources, one, two, weigh[0])
    ours = EXERCISES["additive_score"].specification(*given)
    torch.testing.assert_close(ours, expected)
