"""Letters and sounds lined up: which letter of a word says which of its phones.

A dictionary says how a word sounds, and not which letter says what. Here every letter
says a *label*: nothing, one phone, or two phones in a row, as the x of *box* says K S.
Which label a letter tends to have is learned by expectation-maximisation: count the
labels over all the ways to line up all the words, each way weighted by how probable
the last counts make it; count again; and so on. The likelihood of the dictionary never
falls on the way.

Source:
    Jiampojamarn, Kondrak & Sherif (2007), whose many-to-many alignment this is with
    one letter at a time; the algorithm is of Dempster, Laird & Rubin (1977).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int

Entry = tuple[str, Sequence[str]]  # a word and its phones
Label = tuple[str, ...]  # the phones that one letter says: none, one or two

LONGEST = 2  # phones of a label
PRECISION = 2**16  # steps a nat: exact sums, so that ties are ties on any machine


@dataclass(frozen=True)
class Labels:
    """How probable each label is for each letter.

    Attributes:
        letters: The letters, in the order of the rows.
        phones: The phones; label 0 is silence, label 1 + p is phone p, and label
            1 + P + pP + q is phone p, then q.
        probability: Of a label, given the letter; every row sums to one, or
            to zero if the letter has no label.
    """

    letters: str
    phones: tuple[str, ...]
    probability: Float[np.ndarray, "A K"]

    def label(self, index: int) -> Label:
        """The phones of a label, by its number."""
        count = len(self.phones)
        if index == 0:
            return ()
        if index <= count:
            return (self.phones[index - 1],)
        first, second = divmod(index - 1 - count, count)
        return self.phones[first], self.phones[second]

    def index(self, label: Label) -> int:
        """The number of a label, by its phones."""
        number, count = 0, len(self.phones)
        for phone in label:
            number = number * count + self.phones.index(phone) + 1
        return number


@dataclass(frozen=True)
class _Group:
    """Words of one length, with numbers for what a label at each place would be.

    ``silent`` [B N], ``single`` [B N M] (phone j by letter i) and ``double``
    [B N M-1] (phones j and j+1 by letter i) point into the flat table of
    probabilities; ``lengths`` [B] are the numbers of phones.
    """

    places: list[int]
    silent: Int[np.ndarray, "B N"]
    single: Int[np.ndarray, "B N M"]
    double: Int[np.ndarray, "B N M1"]
    lengths: Int[np.ndarray, " B"]


def can_be_aligned(word: str, phones: Sequence[str]) -> bool:
    """Whether the word has letters enough to say its phones."""
    return len(phones) <= LONGEST * len(word)


def uniform(letters: str, phones: tuple[str, ...]) -> Labels:
    """Every label as probable as every other: where learning starts."""
    count = 1 + len(phones) + len(phones) ** 2
    return Labels(letters, phones, np.full((len(letters), count), 1 / count))


def learn(labels: Labels, entries: Sequence[Entry], rounds: int) -> Labels:
    """Some rounds of expectation-maximisation on words and their phones.

    Args:
        labels: Where to start from; a label of probability zero stays at zero.
        entries: Words with letters enough (``can_be_aligned``).
        rounds: How often to count, from 0.
    """
    groups = _grouped(labels, entries)
    for _ in range(rounds):
        counts, _ = _expect(labels, groups)
        labels = _normalised(labels, counts)
    return labels


def log_likelihood(labels: Labels, entries: Sequence[Entry]) -> float:
    """Log-probability in nats of all the phones, given the words."""
    return _expect(labels, _grouped(labels, entries))[1]


def keep_common(labels: Labels, entries: Sequence[Entry], least: int) -> Labels:
    """Forget the labels that the best alignments use fewer than ``least`` times.

    Every pair of phones is a label at first, and most of them are accidents. A letter
    of whose labels none is left says nothing that could be lined up.
    """
    used = np.zeros(labels.probability.shape[1])
    for said in align(labels, entries):
        for label in said or ():
            used[labels.index(label)] += 1
    kept = labels.probability * (used >= least)
    forgotten = Labels(labels.letters, labels.phones, np.zeros_like(kept))
    return _normalised(forgotten, kept)


def align(labels: Labels, entries: Sequence[Entry]) -> list[list[Label] | None]:
    """The most probable label of every letter, all labels of a word together.

    Among equals, the earlier letter says it: the first t of *matter*, not the second.

    Returns:
        For each word one label a letter, which together spell out exactly its phones;
        none where no labels of positive probability do.
    """
    with np.errstate(divide="ignore"):
        score = np.round(np.log(labels.probability) * PRECISION).ravel()
    found: list[list[Label] | None] = [None] * len(entries)
    known = [labels.label(k) for k in range(labels.probability.shape[1])]
    for group in _grouped(labels, entries):
        for place, numbers in zip(group.places, _best(score, group), strict=True):
            if numbers[0] >= 0:
                found[place] = [known[k % len(known)] for k in numbers]
    return found


def _normalised(labels: Labels, counts: Float[np.ndarray, "A K"]) -> Labels:
    """Counts as probabilities; a letter that was never seen keeps its own."""
    totals = counts.sum(1, keepdims=True)
    shares = np.divide(counts, totals, out=labels.probability.copy(), where=totals > 0)
    return Labels(labels.letters, labels.phones, shares)


def _grouped(labels: Labels, entries: Iterable[Entry]) -> list[_Group]:
    row = {letter: i for i, letter in enumerate(labels.letters)}
    sound = {phone: i for i, phone in enumerate(labels.phones)}
    num_phones, width = len(labels.phones), labels.probability.shape[1]
    by_length: dict[int, list[tuple[int, Entry]]] = defaultdict(list)
    for place, entry in enumerate(entries):
        if can_be_aligned(*entry):
            by_length[len(entry[0])].append((place, entry))
    groups = []
    for _, some in sorted(by_length.items()):
        lengths = np.array([len(phones) for _, (_, phones) in some])
        base = width * np.array([[row[c] for c in word] for _, (word, _) in some])
        said = np.zeros((len(some), lengths.max()), dtype=np.int64)
        for b, (_, (_, phones)) in enumerate(some):
            said[b, : len(phones)] = [sound[phone] for phone in phones]
        pairs = 1 + num_phones + said[:, :-1] * num_phones + said[:, 1:]
        groups.append(
            _Group(
                [place for place, _ in some],
                base,
                base[:, :, None] + 1 + said[:, None],
                base[:, :, None] + pairs[:, None],
                lengths,
            )
        )
    return groups


def _expect(labels: Labels, groups: list[_Group]) -> tuple[np.ndarray, float]:
    """Expected number of times each letter has each label, and the log-likelihood.

    ``before[i][b, j]`` is the probability that the first i letters say the first j
    phones, ``after[i][b, j]`` that the letters from i on say those from j on.
    """
    table = labels.probability.ravel()
    counts, total = np.zeros_like(table), 0.0
    for group in groups:
        silent, single, double = (
            table[at] for at in (group.silent, group.single, group.double)
        )
        words, letters, phones = single.shape
        rows = np.arange(words)
        before = np.zeros((letters + 1, words, phones + 1))
        after = np.zeros_like(before)
        before[0, :, 0] = 1
        after[letters, rows, group.lengths] = 1
        for i in range(letters):
            old, new = before[i], before[i + 1]
            new[:] = old * silent[:, i, None]
            new[:, 1:] += old[:, :-1] * single[:, i]
            new[:, 2:] += old[:, :-2] * double[:, i]
        for i in reversed(range(letters)):
            old, new = after[i + 1], after[i]
            new[:] = old * silent[:, i, None]
            new[:, :-1] += old[:, 1:] * single[:, i]
            new[:, :-2] += old[:, 2:] * double[:, i]
        whole = before[letters, rows, group.lengths]
        possible = whole > 0
        total += float(np.log(whole[possible]).sum())
        weight = np.divide(1, whole, out=np.zeros(words), where=possible)
        for i in range(letters):
            here, there = before[i] * weight[:, None], after[i + 1]
            for at, share in (
                (group.silent[:, i, None], silent[:, i, None] * here * there),
                (group.single[:, i], single[:, i] * here[:, :-1] * there[:, 1:]),
                (group.double[:, i], double[:, i] * here[:, :-2] * there[:, 2:]),
            ):
                where = np.broadcast_to(at, share.shape).ravel()
                counts += np.bincount(where, share.ravel(), len(counts))
    return counts.reshape(labels.probability.shape), total


def _best(score: np.ndarray, group: _Group) -> list[list[int]]:
    """Places in the table of the best labels (Viterbi); -1 where there are none."""
    silent, single, double = (
        score[at] for at in (group.silent, group.single, group.double)
    )
    words, letters, phones = single.shape
    best = np.full((words, phones + 1), -np.inf)
    best[:, 0] = 0
    taken = np.zeros((letters, words, phones + 1), dtype=np.int64)
    for i in range(letters):
        ways = np.full((LONGEST + 1, words, phones + 1), -np.inf)
        ways[0] = best + silent[:, i, None]
        ways[1, :, 1:] = best[:, :-1] + single[:, i]
        ways[2, :, 2:] = best[:, :-2] + double[:, i]
        taken[i] = ways.argmax(0)  # of equals the fewest phones: the earlier has them
        best = ways.max(0)
    rows, j = np.arange(words), group.lengths.copy()
    possible = best[rows, j] > -np.inf
    said = np.empty((words, letters), dtype=np.int64)
    for i in reversed(range(letters)):  # from the last letter back to the first
        number = np.where(possible, taken[i, rows, j], 0)
        at = group.silent[:, i].copy()
        for count, where in ((1, group.single), (2, group.double)):
            some = np.flatnonzero(number == count)
            at[some] = where[some, i, j[some] - count]
        said[:, i] = np.where(possible, at, -1)
        j -= number
    return said.tolist()
