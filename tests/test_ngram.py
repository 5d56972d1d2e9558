"""The n-gram: its equations, its sums, and a slow twin written straight from them."""

import math
from collections import Counter

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

import small
from unrolled.errors import UserError
from unrolled.evaluation import loss_carried
from unrolled.measurements.ngram import carried, known_before, places_in_words
from unrolled.models.ngram import (
    FALLBACK_DISCOUNTS,
    KneserNey,
    PlainCounts,
    discounts,
    gram_codes,
)
from unrolled.models.rnn import RNNLanguageModel


def slow(
    ids: list[int], order: int, vocab_size: int, context: list[int]
) -> list[float]:
    """Interpolated modified Kneser–Ney with dictionaries, equation by equation."""
    p = [1 / vocab_size] * vocab_size
    for k in range(1, order + 1):
        if k - 1 > len(context):
            break

        def runs(length: int) -> list[tuple[int, ...]]:
            return [tuple(ids[i : i + length]) for i in range(len(ids) - length + 1)]

        if k == order:
            c = Counter(runs(k))
        else:
            c = Counter(longer[1:] for longer in set(runs(k + 1)))
        n = Counter(c.values())
        take = dict(enumerate(FALLBACK_DISCOUNTS, start=1))
        if all(n[r] for r in (1, 2, 3, 4)):
            y = n[1] / (n[1] + 2 * n[2])
            found = {r: r - (r + 1) * y * n[r + 1] / n[r] for r in (1, 2, 3)}
            if all(0 < found[r] <= r for r in found):
                take = found
        h = tuple(context[len(context) - (k - 1) :])
        row = [c[(*h, w)] for w in range(vocab_size)]
        if total := sum(row):
            back = sum(take[min(x, 3)] for x in row if x) / total
            p = [
                (x - take[min(x, 3)] if x else 0) / total + back * below
                for x, below in zip(row, p, strict=True)
            ]
    return p


def tensor(ids: list[int]) -> torch.Tensor:
    return torch.tensor(ids, dtype=torch.long)


texts = st.lists(st.integers(0, 3), min_size=1, max_size=60)


@given(texts, st.lists(st.integers(0, 4), max_size=6), st.integers(1, 5))
def test_equals_the_slow_twin(ids: list[int], context: list[int], order: int) -> None:
    """On any small text, after any context; character 4 never occurs in it."""
    model = KneserNey(order, 5).fit(tensor(ids))
    found = model.probabilities(tensor(context))
    assert np.abs(found - slow(ids, order, 5, context)).max() < 1e-13
    assert abs(found.sum() - 1) < 1e-12
    assert found.min() > 0


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_equals_the_slow_twin_with_estimated_discounts(seed: int, order: int) -> None:
    """Skewed texts long enough that the discounts are estimated, not fixed."""
    draw = np.random.default_rng(seed)
    ids = np.minimum(draw.geometric(0.25, 400) - 1, 8).tolist()
    model = KneserNey(order, 9).fit(tensor(ids))
    for context in (ids[-order:], ids[:2], [8, 8, 8, 8], []):
        expected = slow(ids, order, 9, context)
        assert np.abs(model.probabilities(tensor(context)) - expected).max() < 1e-13


def test_discounts_are_estimated_where_they_can_be() -> None:
    """Four numbers of counts, worked out by hand: Y = 8 / (8 + 2 · 4) = 1/2."""
    counts = np.repeat([1, 2, 3, 4, 9], [8, 4, 2, 1, 1])
    expected = [0, 1 - 2 * 0.5 * 4 / 8, 2 - 3 * 0.5 * 2 / 4, 3 - 4 * 0.5 * 1 / 2]
    assert discounts(counts).tolist() == expected


@pytest.mark.parametrize(
    "counts",
    [
        np.array([], dtype=np.int64),
        np.array([1, 1, 1]),
        np.array([1, 2, 3]),
        np.repeat([1, 2, 3, 4], [1, 1, 9, 1]),  # D(2) would be below 0
    ],
)
def test_discounts_fall_back(counts: np.ndarray) -> None:
    """Too few counts, or an estimate out of its range: fixed ones."""
    assert discounts(counts).tolist() == [0, 0.5, 1, 1.5]


def test_by_hand() -> None:
    """`abab` as 0 1 0 1, V = 3, order 2, fixed discounts 1/2, 1, 3/2.

    Pairs: ab twice, ba once. Continuations: a after b, b after a: one each of two.
    p1(a) = (1 - 1/2)/2 + (1/2 + 1/2)/2 · 1/3 = 5/12, and so for b; p1(c) = 1/6.
    After a: b counted 2 of 2, D = 1, so p(b) = 1/2 + 1/2 · 5/12 = 17/24.
    After b: a counted 1 of 1, D = 1/2, so p(a) = 1/2 + 1/2 · 5/12 = 17/24.
    """
    model = KneserNey(2, 3).fit(tensor([0, 1, 0, 1]))
    close = {"rtol": 0, "atol": 1e-15}
    empty = model.probabilities(tensor([]))
    np.testing.assert_allclose(empty, [5 / 12, 5 / 12, 1 / 6], **close)
    after_a = model.probabilities(tensor([0]))
    np.testing.assert_allclose(after_a, [5 / 24, 17 / 24, 1 / 12], **close)
    after_b = model.probabilities(tensor([2, 1]))
    np.testing.assert_allclose(after_b, [17 / 24, 5 / 24, 1 / 12], **close)
    # A context that was never seen passes on what holds without it.
    np.testing.assert_array_equal(model.probabilities(tensor([2])), empty)


@pytest.mark.parametrize("order", [1, 2, 3, 5, 8])
def test_sums_to_one(order: int) -> None:
    """After a thousand contexts: seen, unseen, empty, too short and too long."""
    corpus = small.corpus()
    size = corpus.vocabulary.size + 2  # two characters that never occur
    ids = corpus.vocabulary.encode(corpus.train)
    model = KneserNey(order, size).fit(ids)
    draw = np.random.default_rng(0)
    worst = 0.0
    for i in range(1000):
        length = int(draw.integers(0, 12))
        start = int(draw.integers(0, len(ids) - 12))
        seen = ids[start : start + length].numpy()
        context = seen if i % 2 else draw.integers(0, size, length)
        p = model.probabilities(context)
        assert p.min() > 0
        worst = max(worst, abs(p.sum() - 1))
    assert worst < 1e-12


@pytest.mark.parametrize("order", [1, 3, 6])
def test_bits_are_those_of_the_probabilities(order: int) -> None:
    """The whole text at once equals one character after the other."""
    corpus = small.corpus()
    model = KneserNey(order, corpus.vocabulary.size)
    model.fit(corpus.vocabulary.encode(corpus.train))
    ids = corpus.vocabulary.encode(corpus.test[:300])
    each = [math.log(model.probabilities(ids[:t])[id]) for t, id in enumerate(ids)]
    np.testing.assert_allclose(model.log_probabilities(ids), each, rtol=1e-12)
    assert model.bits(ids) == pytest.approx(-np.mean(each) / math.log(2), rel=1e-12)


def test_a_longer_context_helps_on_text_like_the_one_counted() -> None:
    corpus = small.corpus()
    encode = corpus.vocabulary.encode
    train, test = encode(corpus.train), encode(corpus.test)
    bits = [KneserNey(n, corpus.vocabulary.size).fit(train).bits(test) for n in (1, 4)]
    assert bits[1] < bits[0] - 1


@pytest.mark.parametrize("ids", [[0], [2, 2], [0, 1, 2], [1] * 50])
def test_degenerate_texts(ids: list[int]) -> None:
    """One character, or one over and over, or fewer than a run: still a model."""
    model = KneserNey(5, 3).fit(tensor(ids))
    for context in ([], [0], ids, ids * 5):
        p = model.probabilities(tensor(context))
        assert p.min() > 0
        assert abs(p.sum() - 1) < 1e-12
    assert math.isfinite(model.bits(tensor(ids)))
    assert len(model.log_probabilities(tensor([]))) == 0


def test_one_character_over_and_over_is_hardly_a_surprise() -> None:
    assert KneserNey(3, 3).fit(tensor([1] * 500)).bits(tensor([1] * 500)) < 0.05


def test_plain_counts() -> None:
    """Ratios of counts; what was never seen is infinitely surprising."""
    text = tensor([0, 1, 0, 1, 0, 2])
    plain = PlainCounts(2, 4).fit(text)
    np.testing.assert_allclose(plain.probabilities(tensor([0])), [0, 2 / 3, 1 / 3, 0])
    np.testing.assert_allclose(
        plain.probabilities(tensor([])), [1 / 2, 1 / 3, 1 / 6, 0]
    )
    assert plain.probabilities(tensor([3])).sum() == 0
    # 0 was half of all; after 0 came 1, 1 and 2; after 1 always 0.
    expected = -(math.log2(1 / 2) + 2 * math.log2(2 / 3) + math.log2(1 / 3)) / 6
    assert plain.bits(text) == pytest.approx(expected, rel=1e-12)
    assert plain.bits(tensor([0, 3])) == math.inf
    assert plain.bits(tensor([3, 0])) == math.inf


def test_add_one() -> None:
    """Laplace's rule is a distribution after any context, and never infinite."""
    model = PlainCounts(2, 4, add=1).fit(tensor([0, 1, 0, 1, 0, 2]))
    p = model.probabilities(tensor([0]))
    np.testing.assert_allclose(p, np.array([1, 3, 2, 1]) / 7)
    np.testing.assert_allclose(model.probabilities(tensor([3])), np.full(4, 1 / 4))
    assert math.isfinite(model.bits(tensor([3, 3])))


def test_codes_read_ids_as_digits() -> None:
    assert gram_codes(tensor([1, 2, 3, 0]), 2, 10).tolist() == [12, 23, 30]
    assert gram_codes(tensor([1, 2]), 0, 10).tolist() == [0, 0, 0]
    assert gram_codes(tensor([1, 2]), 3, 10).tolist() == []


@pytest.mark.parametrize("model", [KneserNey(3, 4), PlainCounts(3, 4)])
def test_refusals(model: KneserNey | PlainCounts) -> None:
    """What cannot be counted is told in a sentence."""
    with pytest.raises(UserError, match="nothing in an empty text"):
        model.fit(tensor([]))
    with pytest.raises(UserError, match="counted nothing yet"):
        type(model)(3, 4).probabilities(tensor([0]))
    with pytest.raises(UserError, match="counted nothing yet"):
        type(model)(3, 4).bits(tensor([0]))
    for strange in ([0, 4], [-1, 0]):
        with pytest.raises(UserError, match="ids outside 0 to 3"):
            model.fit(tensor(strange))
    model.fit(tensor([0, 1, 2]))
    with pytest.raises(UserError, match="ids outside 0 to 3"):
        model.probabilities(tensor([7]))
    with pytest.raises(UserError, match="nothing in an empty text"):
        model.bits(tensor([]))
    for order, size in ((0, 4), (10, 79), (2, 0)):
        with pytest.raises(UserError, match="cannot be counted"):
            type(model)(order, size)


def test_places_in_words() -> None:
    text = "I'll, understandings\n go"
    found = places_in_words(text).tolist()
    assert found[:5] == ["letter 1", "letter 2", "letter 3", "letter 4", "other"]
    assert found[5:7] == ["space", "letter 1"]
    assert found[12:14] == ["letter 7", "letter 8 on"]
    assert found[19:] == ["letter 8 on", "line break", "space", "letter 1", "letter 2"]


def test_known_before() -> None:
    """`abc` counted; read `cabcab`: how much of what stands before was there."""
    train, text = tensor([0, 1, 2]), tensor([2, 0, 1, 2, 0, 1])
    assert known_before(train, text, 3).tolist() == [0, 1, 1, 2, 3, 1]


def test_carried_is_the_loss_carried(model: RNNLanguageModel) -> None:
    """Character by character, what evaluation gives as a mean."""
    ids = small.corpus().vocabulary.encode(small.corpus().test[:200])
    each = carried(model, ids, chunk=64)
    assert len(each) == len(ids) - 1
    assert -each.mean() == pytest.approx(loss_carried(model, ids), abs=1e-6)
