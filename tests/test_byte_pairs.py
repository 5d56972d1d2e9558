"""Byte-pair encoding: worked out by hand, whole for any text, and in one order."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import small
from unrolled.data.byte_pairs import BYTES, PIECES, BytePairs, learn_pairs, merged
from unrolled.errors import UserError

VERSE = learn_pairs(small.corpus().train, 300)


def test_an_example_worked_out_by_hand() -> None:
    """Of ab and aaa, met twice each, the one with the newer token is taken."""
    pairs = learn_pairs("aaabdaaabac", BYTES + 3)
    assert pairs.tokens[BYTES:] == [b"aa", b"aaa", b"aaab"]
    assert pairs.encode("aaabdaaabac").tolist() == [258, *b"d", 258, *b"ac"]


def test_a_pair_that_overlaps_itself_is_merged_from_the_left() -> None:
    assert merged([97, 97, 97, 98, 97, 97], (97, 97), 256) == [256, 97, 98, 256]


def test_counts_kept_up_to_date_are_those_counted_afresh() -> None:
    text = small.corpus().train[:3_000]
    words = [list(piece.encode()) for piece in PIECES.findall(text)]
    merges = []
    for new in range(BYTES, 290):
        counts = Counter(pair for word in words for pair in pairwise(word))
        best = max(counts, key=lambda pair: (counts[pair], pair))
        merges.append(best)
        words = [merged(word, best, new) for word in words]
    assert learn_pairs(text, 290).merges == tuple(merges)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back(text: str) -> None:
    ids = VERSE.encode(text)
    assert VERSE.decode(ids) == text
    assert "".join(PIECES.findall(text)) == text
    assert len(ids) <= len(text.encode())


def test_merges_save_tokens_and_pieces_keep_their_edges() -> None:
    text = small.corpus().validation
    assert len(VERSE.encode(text)) < 0.7 * len(text)
    for token in VERSE.tokens[BYTES:]:
        assert b" " not in token[1:]


def test_what_was_learned_first_is_merged_first() -> None:
    pairs = BytePairs([(98, 99), (97, 98)])
    assert pairs.encode("abc").tolist() == [97, 256]


def test_bytes_that_are_no_text_are_told_as_such() -> None:
    assert BytePairs([]).decode([0xE2, 0x80]) == "\ufffd"


def test_no_pair_left_means_no_more_tokens() -> None:
    assert learn_pairs("ab", 1_000).size == BYTES + 1
    assert learn_pairs("", 1_000).size == BYTES


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (lambda: learn_pairs("abc", 255), "255 tokens cannot hold every byte"),
        (lambda: BytePairs([(97, 256)]), "not made yet"),
        (lambda: BytePairs([(97, 98), (97, 98)]), "stands twice"),
        (lambda: VERSE.encode("\ud800"), "half a surrogate"),
    ],
)
def test_bad_input_is_one_sentence(bad, says: str) -> None:
    with pytest.raises(UserError, match=says):
        bad()
