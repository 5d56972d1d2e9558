"""The aligner: its likelihood, a dictionary whose alignment is known, and exactness."""

import itertools
import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unrolled.data import aligning
from unrolled.data.aligning import Labels, align, learn, log_likelihood, uniform

PHONES = ("A", "B", "C")
WORDS = st.tuples(
    st.text("abc", min_size=1, max_size=5),
    st.lists(st.sampled_from(PHONES), max_size=8).map(tuple),
).filter(lambda entry: aligning.can_be_aligned(*entry))


def drawn(seed: int) -> Labels:
    """Some probabilities, all of them positive."""
    weights = np.random.default_rng(seed).random((3, 1 + 3 + 9)) + 0.01
    return Labels("abc", PHONES, weights / weights.sum(1, keepdims=True))


def by_hand(labels: Labels, word: str, phones: tuple[str, ...]) -> list[float]:
    """Probability of every way to line up a word, by trying all of them."""
    found = []
    for counts in itertools.product(range(3), repeat=len(word)):
        if sum(counts) != len(phones):
            continue
        chance, at = 1.0, 0
        for letter, count in zip(word, counts, strict=True):
            label = labels.index(phones[at : at + count])
            chance *= labels.probability["abc".index(letter), label]
            at += count
        found.append(chance)
    return found


@given(entry=WORDS, seed=st.integers(0, 99))
def test_the_likelihood_is_the_sum_over_all_ways_and_the_best_is_their_best(
    entry: aligning.Entry, seed: int
) -> None:
    labels, (word, phones) = drawn(seed), entry
    ways = by_hand(labels, word, tuple(phones))
    assert log_likelihood(labels, [entry]) == pytest.approx(math.log(sum(ways)))
    (said,) = align(labels, [entry])
    assert said is not None
    chance = [
        labels.probability["abc".index(letter), labels.index(label)]
        for letter, label in zip(word, said, strict=True)
    ]
    assert math.prod(chance) == pytest.approx(max(ways), rel=1e-3)


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(0, 9))
def test_the_likelihood_never_falls(entries: list[aligning.Entry], seed: int) -> None:
    labels, before = drawn(seed), -math.inf
    for _ in range(6):
        now = log_likelihood(labels, entries)
        assert now >= before - 1e-9
        before, labels = now, learn(labels, entries, 1)
        assert np.allclose(labels.probability.sum(1), 1)


@given(st.lists(WORDS, min_size=1, max_size=12), st.integers(0, 9))
def test_an_aligned_word_spells_out_exactly_its_phones(
    entries: list[aligning.Entry], seed: int
) -> None:
    for (word, phones), said in zip(entries, align(drawn(seed), entries), strict=True):
        assert said is not None
        assert len(said) == len(word)
        assert tuple(itertools.chain(*said)) == tuple(phones)


def test_a_known_alignment_is_recovered() -> None:
    """From words whose letters say none, one or two phones each."""
    says = {"a": (), "b": ("B",), "c": ("A", "C"), "d": ("C",)}
    draw = random.Random(0)
    words = {"".join(draw.choices("abcd", k=draw.randint(1, 6))) for _ in range(200)}
    entries = [
        (word, tuple(itertools.chain(*(says[letter] for letter in word))))
        for word in sorted(words)
    ]
    labels = learn(uniform("abcd", PHONES), entries, 20)
    expected = [[says[letter] for letter in word] for word, _ in entries]
    assert align(labels, entries) == expected
    again = learn(uniform("abcd", PHONES), entries, 20)
    assert np.array_equal(labels.probability, again.probability)


def test_of_equal_letters_the_earlier_one_speaks() -> None:
    labels = learn(uniform("b", PHONES), [("bb", ("B",)), ("b", ("B",))], 3)
    assert align(labels, [("bb", ("B",)), ("bbb", ("B",))]) == [
        [("B",), ()],
        [("B",), (), ()],
    ]


def test_what_cannot_be_said_is_not_lined_up() -> None:
    labels = uniform("abc", PHONES)
    assert align(labels, [("a", ("A", "B", "C")), ("a", ("A",))]) == [None, [("A",)]]
    entries = [("a", ("A",)), ("ab", ("A", "B"))] * 5 + [("c", ("A", "B"))]
    few = aligning.keep_common(learn(labels, entries, 9), entries, 5)
    assert align(few, entries) == [[("A",)], [("A",), ("B",)]] * 5 + [None]
    assert np.allclose(few.probability.sum(1), [1, 1, 0])


def test_labels_have_numbers() -> None:
    labels = drawn(0)
    for number in range(1 + 3 + 9):
        assert labels.index(labels.label(number)) == number
    assert labels.label(0) == ()
    assert labels.label(1) == ("A",)
    assert labels.label(12) == ("C", "C")
