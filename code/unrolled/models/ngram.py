"""Models that count: character n-grams, bare and with Kneser–Ney smoothing.

A run of k characters (a *k-gram*) is kept as one whole number, its ids read as the
digits of a number to the base V. Counting is then sorting, and looking up a whole
text is one binary search a length.
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from jaxtyping import Float, Int
from torch import Tensor

from unrolled.errors import UserError

Ids = Int[Tensor, " T"] | Int[np.ndarray, " T"]
Codes = Int[np.ndarray, " K"]

# D(1), D(2), D(3 and more) where a text is too small to estimate them.
FALLBACK_DISCOUNTS = (0.5, 1.0, 1.5)


def gram_codes(ids: Ids, length: int, vocab_size: int) -> Codes:
    """Every run of so many ids, in the order of the text, as one number each.

    Args:
        ids: Character ids in [0, V).
        length: Characters in a run, k; 0 gives the empty run, before each character
            and after the last.
        vocab_size: The base V; V to the power of k must be below 2**63.

    Returns:
        T - k + 1 numbers below V**k; none if the text is shorter than a run.
    """
    digits = np.asarray(ids, dtype=np.int64)
    codes = np.zeros(max(0, len(digits) - length + 1), np.int64)
    for offset in range(length):
        codes = codes * vocab_size + digits[offset : offset + len(codes)]
    return codes


def find(keys: Int[np.ndarray, " N"], wanted: Codes) -> Codes:
    """Place of each wanted number among sorted keys; N where it is not there."""
    places = np.searchsorted(keys, wanted)
    there = np.append(keys, -1)[places] == wanted
    return np.where(there, places, len(keys))


def discounts(counts: Int[np.ndarray, " N"]) -> Float[np.ndarray, " 4"]:
    """What is taken off a count of 0, 1, 2, and 3 or more.

    Estimated from how many k-grams have the counts 1, 2, 3 and 4. A text too small
    or too strange for that (none with some such count, or an estimate outside its
    range) gets the fixed 1/2, 1 and 3/2.

    Args:
        counts: One for every k-gram, each at least 1.

    Source:
        Chen & Goodman (1999), section 3 (modified Kneser–Ney); the fixed ones are
        those of Heafield's KenLM.
    """
    n1, n2, n3, n4 = (int((counts == r).sum()) for r in (1, 2, 3, 4))
    if min(n1, n2, n3, n4) > 0:
        y = n1 / (n1 + 2 * n2)
        d1 = 1 - 2 * y * n2 / n1
        d2 = 2 - 3 * y * n3 / n2
        d3 = 3 - 4 * y * n4 / n3
        if 0 < d1 <= 1 and 0 < d2 <= 2 and 0 < d3 <= 3:
            return np.array([0, d1, d2, d3])
    return np.array([0, *FALLBACK_DISCOUNTS])


@dataclass(frozen=True)
class Level:
    """The counts of one length k, and what they say on top of the level below.

    The last three arrays have one more row than their keys: what holds for a k-gram
    or a context that is not there. A context never seen counts as seen once with
    all of that held back, so that it passes on what it gets from below.

    Attributes:
        grams: Sorted codes of the k-grams h w: context h, then character w.
        contexts: Sorted codes of the contexts h, of k - 1 characters.
        discounts: D(c) for c = 0, 1, 2, and 3 or more.
        counts: c(h w) of every k-gram, and 0.
        totals: c(h •), its sum over w, of every context, and 1.
        held_back: D(c(h w)) summed over w, of every context, and 1.
    """

    grams: Int[np.ndarray, " N"]
    contexts: Int[np.ndarray, " M"]
    discounts: Float[np.ndarray, " 4"]
    counts: Int[np.ndarray, " N1"]
    totals: Int[np.ndarray, " M1"]
    held_back: Float[np.ndarray, " M1"]

    @classmethod
    def build(cls, grams: Codes, counts: Codes, base: int) -> "Level":
        """All of it, from sorted k-grams over ``base`` characters and their counts."""
        D = discounts(counts)
        # k-grams are sorted, so those of one context stand side by side.
        contexts, first = np.unique(grams // base, return_index=True)
        totals = np.append(np.add.reduceat(counts, first), 1)
        held_back = np.add.reduceat(D[np.minimum(counts, 3)], first)
        counts, held_back = np.append(counts, 0), np.append(held_back, 1.0)
        return cls(grams, contexts, D, counts, totals, held_back)

    def interpolate(
        self, grams: Codes, below: Float[np.ndarray, " K"], base: int
    ) -> Float[np.ndarray, " K"]:
        """p(w | h) of k-grams h w, given p(w | h without its first character)."""
        c = self.counts[find(self.grams, grams)]
        h = find(self.contexts, grams // base)
        D = self.discounts[np.minimum(c, 3)]
        return (c - D + self.held_back[h] * below) / self.totals[h]


Model = TypeVar("Model", bound="CountingModel")


class CountingModel:
    """What the models of this file share: levels of counts, and a text's surprise.

    Args:
        order: Longest run of characters that is counted, n: a context has n - 1.
        vocab_size: Number of characters V.

    Raises:
        UserError: If a run of n characters does not fit into 63 bits.
    """

    def __init__(self, order: int, vocab_size: int) -> None:
        if order < 1 or vocab_size < 1 or vocab_size**order >= 2**63:
            raise UserError(
                f"Runs of {order} out of {vocab_size} characters cannot be counted: "
                "give an order of at least 1, and small enough that the vocabulary's "
                "size to its power stays below 2**63."
            )
        self.order = order
        self.vocab_size = vocab_size
        self.levels: list[Level] = []

    def fit(self: Model, ids: Ids) -> Model:
        """Count a text; returns the model itself.

        Raises:
            UserError: If the text is empty or holds ids outside the vocabulary.
        """
        self.check(ids)
        self.levels = self.count(ids)
        return self

    def count(self, ids: Ids) -> list[Level]:
        """The levels for runs of 1 to n characters of a text."""
        raise NotImplementedError

    def log_probabilities(self, ids: Ids) -> Float[np.ndarray, " T"]:
        """Of every character of a text after all those before it, in nats."""
        raise NotImplementedError

    def bits(self, ids: Ids) -> float:
        """Mean surprise at a text in bits per character, its first one included.

        Raises:
            UserError: If the text is empty, holds ids outside the vocabulary, or
                nothing was counted yet.
        """
        self.check(ids)
        return float(-self.log_probabilities(ids).mean() / np.log(2))

    @property
    def num_entries(self) -> int:
        """Counts that are kept, over all lengths."""
        return sum(len(level.grams) for level in self.levels)

    def row(self, context: Ids, k: int) -> Int[np.ndarray, " V"]:
        """Codes of the k-grams that begin with the last k - 1 ids of a context.

        Raises:
            UserError: If nothing was counted yet, or the context holds ids outside
                the vocabulary.
        """
        self.check_counted(context)
        [h] = gram_codes(context[len(context) - (k - 1) :], k - 1, self.vocab_size)
        return h * self.vocab_size + np.arange(self.vocab_size)

    def check_counted(self, ids: Ids) -> None:
        """Refuse to answer before anything was counted, or on ids outside it.

        Raises:
            UserError: In either case.
        """
        if not self.levels:
            raise UserError("This model has counted nothing yet: call fit(ids) first.")
        if len(ids):
            self.check(ids)

    def check(self, ids: Ids) -> None:
        """Refuse a text that cannot be counted or measured.

        Raises:
            UserError: If it is empty or holds ids outside the vocabulary.
        """
        if len(ids) == 0:
            raise UserError("There is nothing in an empty text: give a longer one.")
        if int(ids.min()) < 0 or int(ids.max()) >= self.vocab_size:
            raise UserError(
                f"The text holds ids outside 0 to {self.vocab_size - 1}: encode it "
                "with the vocabulary whose size the model was given."
            )


class KneserNey(CountingModel):
    """Interpolated Kneser–Ney smoothing with three discounts a length.

    Every character has a probability above 0, after any context.

    Args:
        order: Longest run of characters that is counted, n: a context has n - 1.
        vocab_size: Number of characters V.

    Raises:
        UserError: If a run of n characters does not fit into 63 bits.

    Source:
        Kneser & Ney (1995); Chen & Goodman (1999), equations of section 3.
    """

    def count(self, ids: Ids) -> list[Level]:
        """The levels for runs of 1 to n characters of a text."""
        V = self.vocab_size
        codes = gram_codes(ids, self.order, V)
        grams, counts = np.unique(codes, return_counts=True)
        levels = [Level.build(grams, counts, V)]
        for k in range(self.order - 1, 0, -1):
            # A shorter one counts once for every character found before it.
            ends, counts = np.unique(grams % V**k, return_counts=True)
            levels.insert(0, Level.build(ends, counts, V))
            # Every k-gram begins a longer one, but for the last in the text.
            grams = np.union1d(grams // V, gram_codes(ids[-k:], k, V))
        return levels

    def probabilities(self, context: Ids) -> Float[np.ndarray, " V"]:
        """Of every character after a context of any length, seen before or not.

        Raises:
            UserError: If nothing was counted yet, or the context holds ids outside
                the vocabulary.
        """
        V = self.vocab_size
        p = np.full(V, 1 / V)
        for k in range(1, min(self.order, len(context) + 1) + 1):
            grams = self.row(context, k)
            p = self.levels[k - 1].interpolate(grams, p, V)
        return p

    def log_probabilities(self, ids: Ids) -> Float[np.ndarray, " T"]:
        """Of every character of a text after all those before it, in nats.

        Raises:
            UserError: If nothing was counted yet, or the text holds ids outside the
                vocabulary.
        """
        self.check_counted(ids)
        V = self.vocab_size
        p = np.full(len(ids), 1 / V)
        for k, level in enumerate(self.levels, start=1):
            grams = gram_codes(ids, k, V)
            p[k - 1 :] = level.interpolate(grams, p[k - 1 :], V)
        return np.log(p)


class PlainCounts(CountingModel):
    """The table as it is: p(w | h) = (c(h w) + a) / (c(h •) + a V).

    Without an addend, what was never seen is impossible, and the surprise at it is
    infinite; after a context that was never seen, every character is.

    Args:
        order: Longest run of characters that is counted, n.
        vocab_size: Number of characters V.
        add: The addend a, at least 0; 1 is Laplace's rule.

    Raises:
        UserError: If a run of n characters does not fit into 63 bits.
    """

    def __init__(self, order: int, vocab_size: int, add: float = 0.0) -> None:
        super().__init__(order, vocab_size)
        self.add = add

    def count(self, ids: Ids) -> list[Level]:
        """The levels for runs of 1 to n characters of a text."""
        V = self.vocab_size
        codes = [gram_codes(ids, k, V) for k in range(1, self.order + 1)]
        return [Level.build(*np.unique(c, return_counts=True), V) for c in codes]

    def probabilities(self, context: Ids) -> Float[np.ndarray, " V"]:
        """Of every character after a context; all 0 if it was never seen.

        Raises:
            UserError: If nothing was counted yet, or the context holds ids outside
                the vocabulary.
        """
        k = min(self.order, len(context) + 1)
        return self._ratio(k, self.row(context, k))

    def log_probabilities(self, ids: Ids) -> Float[np.ndarray, " T"]:
        """Of every character of a text in nats; minus infinity if impossible.

        Raises:
            UserError: If nothing was counted yet, or the text holds ids outside the
                vocabulary.
        """
        self.check_counted(ids)
        p = np.zeros(len(ids))
        for k in range(1, self.order + 1):
            p[k - 1 :] = self._ratio(k, gram_codes(ids, k, self.vocab_size))
        with np.errstate(divide="ignore"):
            return np.log(p)

    def _ratio(self, k: int, grams: Codes) -> Float[np.ndarray, " K"]:
        level, add = self.levels[k - 1], self.add
        seen = find(level.contexts, grams // self.vocab_size)
        total = np.append(level.totals[:-1], 0)[seen] + add * self.vocab_size
        count = level.counts[find(level.grams, grams)] + add
        return np.divide(count, total, out=np.zeros(len(grams)), where=total > 0)
