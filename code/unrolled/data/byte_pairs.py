"""Byte-pair encoding from scratch: the pairs that are met most often become tokens.

Every byte is a token, so any text can be written; then the commonest pair of
neighbours becomes a token of its own, again and again. No token reaches over the edge
of a piece: a word with the space before it, a number, punctuation, or white space.

Source:
    Gage (1994) for the compression; Sennrich, Haddow & Birch (2016), arXiv:1508.07909,
    section 3.2, for words; Radford et al. (2019), section 2.2, for bytes and pieces.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.errors import UserError

BYTES = 256
# GPT-2's, but for what it does with 's and 't, in the classes that Python has.
PIECES = re.compile(r" ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")

Pair = tuple[int, int]


def merged(ids: Sequence[int], pair: Pair, new: int) -> list[int]:
    """A row of ids in which every such pair, from the left, is one new token."""
    out: list[int] = []
    for id in ids:
        if out and (out[-1], id) == pair:
            out[-1] = new
        else:
            out.append(id)
    return out


class BytePairs:
    """Tokens made of bytes, by merges in the order in which they were learned.

    Ids below 256 are the bytes; merge number k makes the token 256 + k.

    Args:
        merges: Pairs of ids, each of tokens that are there before it.

    Raises:
        UserError: If a merge names a token that is not there yet, or stands twice.
    """

    def __init__(self, merges: Iterable[Pair]) -> None:
        self.merges = tuple(merges)
        self.ranks = {pair: rank for rank, pair in enumerate(self.merges)}
        self.tokens = [bytes([byte]) for byte in range(BYTES)]
        for a, b in self.merges:
            if not 0 <= min(a, b) <= max(a, b) < len(self.tokens):
                raise UserError(
                    f"The merge of {a} and {b} names a token that is not made yet: "
                    "give the merges in the order in which they were learned."
                )
            self.tokens.append(self.tokens[a] + self.tokens[b])
        if len(self.ranks) < len(self.merges):
            raise UserError("A pair stands twice among the merges: give each once.")
        self._known: dict[str, list[int]] = {}

    @property
    def size(self) -> int:
        """Number of tokens, V."""
        return len(self.tokens)

    def encode_piece(self, piece: str) -> list[int]:
        """Ids of one piece: of the pairs in it, the one learned first is merged."""
        ids = list(_utf8(piece))
        while len(ids) > 1:
            first = min(pairwise(ids), key=lambda pair: self.ranks.get(pair, self.size))
            if first not in self.ranks:
                break
            ids = merged(ids, first, BYTES + self.ranks[first])
        return ids

    def encode(self, text: str) -> Int[Tensor, " T"]:
        """Ids of a text, any text.

        Raises:
            UserError: If half a surrogate pair is in it, which is no character.
        """
        ids: list[int] = []
        for piece in PIECES.findall(text):
            if piece not in self._known:
                self._known[piece] = self.encode_piece(piece)
            ids += self._known[piece]
        return torch.tensor(ids, dtype=torch.long)

    def decode(self, ids: Int[Tensor, " T"] | Sequence[int]) -> str:
        """The text that ids stand for; bytes that are no text become U+FFFD."""
        return b"".join(self.tokens[int(id)] for id in ids).decode("utf-8", "replace")


def learn_pairs(text: str, size: int) -> BytePairs:
    """The merges that a text asks for, the commonest pair first.

    Of pairs that are met as often, the one with the higher ids is taken, so that the
    same text gives the same tokens everywhere. Fewer are made if no pair is left.

    Args:
        text: What to learn from.
        size: Tokens V, 256 of them the bytes.

    Raises:
        UserError: If there is no room for the bytes.
    """
    if size < BYTES:
        raise UserError(
            f"A vocabulary of {size} tokens cannot hold every byte: give 256 or more."
        )
    pieces = Counter(PIECES.findall(text))
    words, times = [list(_utf8(piece)) for piece in pieces], list(pieces.values())
    counts: Counter[Pair] = Counter()
    places: defaultdict[Pair, set[int]] = defaultdict(set)  # words it is or was in
    for place, word in enumerate(words):
        for pair in pairwise(word):
            counts[pair] += times[place]
            places[pair].add(place)
    merges: list[Pair] = []
    while len(merges) < size - BYTES and counts:
        best = max(counts, key=lambda pair: (counts[pair], pair))
        new = BYTES + len(merges)
        merges.append(best)
        for place in places.pop(best):
            for pair in pairwise(words[place]):
                counts[pair] -= times[place]
                if not counts[pair]:
                    del counts[pair]
            words[place] = merged(words[place], best, new)
            for pair in pairwise(words[place]):
                counts[pair] += times[place]
                places[pair].add(place)
    return BytePairs(merges)


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise UserError(
            "The text holds half a surrogate pair, which is no character: leave it out."
        ) from None
