"""English words with a label a letter: what each letter says of the word's sound.

Made from the pronouncing dictionary (``cmudict``, licence told there) by the aligner
of ``aligning``. What the aligner learned stands beside this file as a table of
probabilities, so that lining up 117 thousand words is one pass and the same on any
machine. ``python -m unrolled.data.letter_sounds`` learns and writes the table again,
from every eighth word of the training part.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from unrolled.data import aligning
from unrolled.data.cmudict import Pronunciations, Sounds, load_cmudict
from unrolled.data.text import Vocabulary, checked_sha256

SHA256 = "13e15d9337bae48114aa9543620bbe0992907d6cff18f894f325c9051030217e"
TABLE = Path(__file__).with_name("letter_labels.json")
SILENT = "_"
EVERY = 8  # of how many training words the aligner reads one
ROUNDS = 10  # with every pair of phones, and half of that with the common ones
LEAST = 6  # uses that make a label common
DIGITS = 6  # of a probability in the table


@dataclass(frozen=True)
class AlignedWords:
    """Words and their labels.

    Attributes:
        words: Each once.
        labels: Of each word one number a letter, into ``LetterSounds.labels``.
    """

    words: tuple[str, ...]
    labels: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class LetterSounds:
    """Words with a label a letter, in the parts of the dictionary.

    Of a word with several ways to say it, the first is taken. Left out are the few
    that no labels spell, mostly abbreviations (*bbc*).

    Attributes:
        name: What the data set is called in records and on the command line.
        train: What a model learns from.
        validation: What settings are chosen on.
        test: What is measured once, at the end.
        letters: The twenty-six letters.
        labels: What a letter may say: ``_`` for nothing, ``K``, ``K S``.
        sha256: Of all words with their labels, checked when they were made.
    """

    name: str
    train: AlignedWords
    validation: AlignedWords
    test: AlignedWords
    letters: Vocabulary
    labels: tuple[str, ...]
    sha256: str


def written(label: aligning.Label) -> str:
    """A label as the book writes it."""
    return " ".join(label) or SILENT


def first_ways(part: Mapping[str, Sounds]) -> list[aligning.Entry]:
    """Words and the first way to say each."""
    return [(word, ways[0]) for word, ways in part.items()]


def learn_labels(dictionary: Pronunciations) -> aligning.Labels:
    """What the letters of the training part say, learned from nothing."""
    entries = [e for e in first_ways(dictionary.train) if aligning.can_be_aligned(*e)]
    entries = entries[::EVERY]
    start = aligning.uniform(dictionary.letters.characters, dictionary.phones)
    every = aligning.learn(start, entries, ROUNDS)
    common = aligning.keep_common(every, entries, LEAST)
    return aligning.learn(common, entries, ROUNDS // 2)


def as_table(labels: aligning.Labels) -> dict[str, dict[str, float]]:
    """Letter, label and probability, where that is not nothing when rounded."""
    return {
        letter: {
            written(labels.label(int(k))): round(float(row[k]), DIGITS)
            for k in row.round(DIGITS).nonzero()[0]
        }
        for letter, row in zip(labels.letters, labels.probability, strict=True)
    }


def stored_labels(dictionary: Pronunciations) -> aligning.Labels:
    """What was learned, as it stands beside this file."""
    labels = aligning.uniform(dictionary.letters.characters, dictionary.phones)
    probability = np.zeros_like(labels.probability)
    table = json.loads(TABLE.read_text("utf-8"))
    for row, letter in enumerate(labels.letters):
        for label, share in table[letter].items():
            phones = () if label == SILENT else tuple(label.split())
            probability[row, labels.index(phones)] = share
    return aligning.Labels(labels.letters, labels.phones, probability)


@cache
def load_letter_sounds() -> LetterSounds:
    """The dictionary's words with a label a letter.

    Raises:
        UserError: If the dictionary is not installed, or the words come out otherwise
            than those measured.
    """
    dictionary = load_cmudict()
    stored = stored_labels(dictionary)
    used = [stored.label(int(k)) for k in np.flatnonzero(stored.probability.any(0))]
    number = {label: i for i, label in enumerate(used)}
    names = tuple(written(label) for label in used)
    parts: dict[str, AlignedWords] = {}
    for part in ("train", "validation", "test"):
        entries = first_ways(getattr(dictionary, part))
        found = [
            (word, tuple(number[label] for label in said))
            for (word, _), said in zip(
                entries, aligning.align(stored, entries), strict=True
            )
            if said is not None
        ]
        parts[part] = AlignedWords(
            tuple(word for word, _ in found), tuple(said for _, said in found)
        )
    text = "\n".join(
        f"{word} {'/'.join(names[k] for k in said)}"
        for part in parts.values()
        for word, said in zip(part.words, part.labels, strict=True)
    )
    return LetterSounds(
        name="letter-sounds",
        **parts,
        letters=dictionary.letters,
        labels=names,
        sha256=checked_sha256(text, SHA256, "The lined-up dictionary"),
    )


if __name__ == "__main__":
    learned = as_table(learn_labels(load_cmudict()))
    TABLE.write_text(json.dumps(learned, indent=1) + "\n", "utf-8")
