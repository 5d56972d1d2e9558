"""The counts of an n-gram in a file: small, and read by the page's engine.

The file holds how often each run of up to n characters stands in a text; everything
that smoothing needs follows from that. Eight bytes give the length of a JSON header
(order, vocabulary, length and last characters of the text), little end first; the
rest is one stream of bits.

Runs are told shortest first. What follows a context h is asked only of characters
that were met after h without its first character: a run never seen has no longer
ones. How often is foreseen from those counts too, and the last character gets what
is left of the context's own count. Each number is a series of yes-or-no answers,
and each answer costs as little as it was expected (an arithmetic code whose
expectations learn as they go).

Source:
    The arithmetic code is the range coder of Pavlov's LZMA, in the public domain.
"""

import json
from pathlib import Path

import numpy as np

from unrolled.checkpoints import write_atomically
from unrolled.data.shakespeare import load_shakespeare
from unrolled.models.ngram import CountingModel, Ids, find, gram_codes

PACKAGED = Path(__file__).parent / "records" / "ngram-page" / "order-6.counts"
PAGE_ORDER = 6

# Places among the expectations: for the length of a number by what it is like, and
# for its digits below the first by length and position.
_LENGTHS = 16 * 4 * 4 * 32
_PLACES = _LENGTHS + 32 * 32


class _BitWriter:
    """Turns expected and unexpected bits into as few bytes as they deserve."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self.low = 0
        self.range = 0xFFFFFFFF
        self.expected = [2048] * _PLACES  # 4096ths in which the bit is 0

    def put(self, place: int, bit: int) -> None:
        """One bit, at its place among the expectations."""
        expected = self.expected[place]
        bound = (self.range >> 12) * expected
        if bit:
            self.low += bound
            self.range -= bound
            self.expected[place] = expected - (expected >> 5)
        else:
            self.range = bound
            self.expected[place] = expected + ((4096 - expected) >> 5)
        while self.range < 1 << 24:
            self.range <<= 8
            self._shift()

    def number(self, place: int, value: int, most: int) -> None:
        """A whole number from 0 to ``most``: its length in bits, then the bits."""
        length, longest = value.bit_length(), most.bit_length()
        for short in range(min(length + 1, longest)):
            self.put(place * 32 + short, int(short < length))
        for position in range(length - 2, -1, -1):
            bit = (value >> position) & 1
            self.put(_LENGTHS + length * 32 + position, bit)

    def finish(self) -> bytes:
        """All of it."""
        for _ in range(4):
            self._shift()
        return bytes(self.bytes)

    def _shift(self) -> None:
        if self.low >> 32:  # a carry runs back through what was written
            last = len(self.bytes) - 1
            while self.bytes[last] == 255:
                self.bytes[last] = 0
                last -= 1
            self.bytes[last] += 1
        self.bytes.append((self.low >> 24) & 255)
        self.low = (self.low << 8) & 0xFFFFFFFF


def pack(ids: Ids, order: int, characters: str) -> bytes:
    """The counts of every run of 1 to n characters of a text, as one file.

    Args:
        ids: Character ids of the text, at least one.
        order: Longest run that is counted, n.
        characters: The vocabulary, in the order of the ids.

    Returns:
        The same bytes for the same text, on any machine.

    Raises:
        UserError: If the text is empty or holds ids outside the vocabulary, or a run
            of n characters is too long to be counted.
    """
    CountingModel(order, len(characters)).check(ids)
    digits, base = np.asarray(ids, dtype=np.int64), len(characters)
    header = {
        "order": order,
        "vocabulary": characters,
        "length": len(digits),
        "last": digits[max(0, len(digits) - order + 1) :].tolist(),
    }
    writer = _BitWriter()
    # Of the level below: its runs, how often each is there, and, for the runs that
    # are contexts of the next level, where their followers are foretold.
    grams, counts = np.zeros(1, np.int64), np.array([len(digits)])
    followers = [(list(range(base)), [len(digits)] * base)]
    foretold = [0]
    for k in range(1, order + 1):
        found = np.unique(gram_codes(digits, k, base), return_counts=True)
        # The very last context of the text has no follower.
        end = gram_codes(digits[len(digits) - k + 1 :], k - 1, base)
        totals = counts - np.isin(grams, end) if k > 1 else counts
        known = dict(zip(*(column.tolist() for column in found), strict=True))
        for context, total, row in zip(
            grams.tolist(), totals.tolist(), foretold, strict=True
        ):
            _put_context(writer, known, context * base, total, followers[row])
        if k == order:
            break
        # At the next level a context is a run of this one; its followers are those
        # of the same run without its first character.
        contexts, first = np.unique(found[0] // base, return_index=True)
        grams, counts = found
        foretold = find(contexts, grams % base ** (k - 1)).tolist()
        followers = [
            ((row % base).tolist(), count.tolist())
            for row, count in zip(
                np.split(grams, first[1:]), np.split(counts, first[1:]), strict=True
            )
        ]
        followers.append(([], []))  # of a run that stands only at the very end
    body = json.dumps(header, ensure_ascii=False).encode()
    return len(body).to_bytes(8, "little") + body + writer.finish()


def _put_context(
    writer: _BitWriter,
    known: dict[int, int],
    code: int,
    left: int,
    followers: tuple[list[int], list[int]],
) -> None:
    """How often each follower came after one context, its total being known."""
    likely = sum(followers[1])
    for follower, weight in zip(*followers, strict=True):
        if left == 0 or weight == likely:
            return
        count = known.get(code + follower, 0)
        expected = min(int(8 * left * weight / likely).bit_length(), 15)
        place = (expected * 4 + min(left, 4) - 1) * 4 + min(weight.bit_length(), 4) - 1
        writer.number(place, count, min(left, weight))
        left -= count
        likely -= weight


def main() -> None:
    """Write the counts that the page loads, from the plays to learn from."""
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.train)
    packed = pack(ids, PAGE_ORDER, corpus.vocabulary.characters)
    write_atomically(PACKAGED, packed)
    print(f"wrote {PACKAGED.name} ({len(packed) / 1000:.1f} kB)")


if __name__ == "__main__":
    main()
