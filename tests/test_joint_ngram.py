"""Counting graphones, against every way to line up a word, spelled out."""

import itertools
import math

import numpy as np
import pytest

from unrolled.data.aligning import Label, Labels, learn, uniform
from unrolled.errors import UserError
from unrolled.models.joint_ngram import MARK, JointNGram

PHONES = ("A", "K", "S")
ENTRIES = [
    ("ax", ("A", "K", "S")),
    ("cab", ("K", "A")),
    ("cask", ("K", "A", "S", "K")),
    ("sack", ("S", "A", "K")),
    ("sax", ("S", "A", "K", "S")),
    ("scab", ("S", "K", "A")),
]
WIDE = 10_000  # a beam that keeps everything


@pytest.fixture(scope="module")
def labels() -> Labels:
    return learn(uniform("abckstx", PHONES), ENTRIES, 5)


def spelled_out(model: JointNGram, word: str) -> dict[Label, float]:
    """Log-probability of all phones that a word can say, over all its graphones."""
    found: dict[Label, float] = {}
    marks = [MARK] * (model.order - 1)
    for row in itertools.product(*(model.of_letter[letter] for letter in word)):
        text = np.array([*marks, *row, MARK])
        score = model.counted.log_probabilities(text)[len(marks) :].sum()
        phones = tuple(phone for k in row for phone in model.said[k])
        found[phones] = float(np.logaddexp(found.get(phones, -np.inf), score))
    return found


@pytest.mark.parametrize("order", [1, 2, 3, 4])
@pytest.mark.parametrize("word", ["cask", "kaxs", "s"])
def test_answers_are_those_of_all_ways_to_line_a_word_up(
    labels: Labels, order: int, word: str
) -> None:
    model = JointNGram(labels, order).fit(ENTRIES)
    expected = spelled_out(model, word)
    found = model.answers(word, WIDE)
    assert dict(found) == pytest.approx(expected, abs=1e-12)
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    for phones, score in found[:5]:
        assert model.log_probability(word, phones, WIDE) == pytest.approx(score)


def test_all_words_and_what_they_say_have_one_probability_together(
    labels: Labels,
) -> None:
    """Of no letter to three, the rest being longer; so the sum grows towards one."""
    model = JointNGram(labels, 2).fit(ENTRIES)
    sums = [
        sum(
            math.exp(score)
            for word in itertools.product("abcksx", repeat=length)
            for _, score in model.answers("".join(word), WIDE)
        )
        for length in range(1, 4)
    ]
    assert 0 < sum(sums) < 1


def test_a_word_of_the_dictionary_is_said_as_it_stands_there(labels: Labels) -> None:
    model = JointNGram(labels, 4).fit(ENTRIES)
    assert [model.answers(word)[0][0] for word, _ in ENTRIES] == [
        phones for _, phones in ENTRIES
    ]


def test_what_letters_cannot_say_has_no_probability(labels: Labels) -> None:
    model = JointNGram(labels, 3).fit(ENTRIES)
    assert model.log_probability("ax", ("A", "A", "A", "A", "A")) == -math.inf


@pytest.mark.parametrize("word", ["qa", "Ax", "a x", "ä", "\0", "🙂"])
def test_a_letter_that_was_never_counted_is_named(labels: Labels, word: str) -> None:
    model = JointNGram(labels, 3).fit(ENTRIES)
    for ask in (model.answers, lambda w: model.log_probability(w, ("A",))):
        with pytest.raises(UserError, match=r"never counted: .* letters abcksx"):
            ask(word)


def test_a_beam_of_one_keeps_one_way(labels: Labels) -> None:
    model = JointNGram(labels, 3).fit(ENTRIES)
    assert len(model.answers("cask", beam=1)) == 1
    assert model.answers("cask", 1)[0][1] <= model.answers("cask", WIDE)[0][1]


def test_what_cannot_be_lined_up_is_left_out_and_nothing_is_refused(
    labels: Labels,
) -> None:
    odd = ("b", ("A", "K", "S", "A", "K"))
    with_odd = JointNGram(labels, 3).fit([*ENTRIES, odd])
    without = JointNGram(labels, 3).fit(ENTRIES)
    assert with_odd.answers("cab") == without.answers("cab")
    with pytest.raises(UserError, match="None of these words can be lined up"):
        JointNGram(labels, 3).fit([odd])
