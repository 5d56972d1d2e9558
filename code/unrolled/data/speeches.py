"""Shakespeare's speeches as words: what is said, without who says it.

The names of the speakers and the stage directions are left out, so that a model knows
a play by its words alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.data.shakespeare import TEST, VALIDATION, load_plays
from unrolled.errors import UserError

MASK, OTHER, END = MARKS = ("[mask]", "[other]", "[end]")
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*|[.,;:!?]")
# Nobody disputes these. The problem plays and the romances are left unlabelled.
GENRES = {
    "comedies": "comedy",
    "histories": "history",
    "tragedies": "tragedy",
    "roman": "tragedy",
}
_ASIDE = re.compile(r"\[[^\]]*\]")
_NAME = re.compile(r"(?!ACT|SCENE|PROLOGUE|EPILOGUE)[A-Z][^.,;:!?\[\]]{0,39}")


@dataclass(frozen=True)
class Speech:
    """What somebody says until another one speaks.

    Attributes:
        play: The play's ``slug``.
        genre: ``comedy``, ``history`` or ``tragedy``; empty where it is disputed.
        words: Words and punctuation marks, in small letters.
    """

    play: str
    genre: str
    words: tuple[str, ...]


def words_of(text: str) -> tuple[str, ...]:
    """The words and punctuation marks of a text, in small letters; all else is lost."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


def spoken(play: str) -> list[tuple[str, ...]]:
    """The words of each speech of a play's plain text."""
    found = []
    for block in play.split("\n\n"):
        name, _, said = block.partition("\n")
        words = words_of(_ASIDE.sub(" ", said))
        if words and _NAME.fullmatch(name.strip()):
            found.append(words)
    return found


@cache
def load_speeches() -> dict[str, tuple[Speech, ...]]:
    """The speeches of the three parts, in the order of the plays.

    Returns:
        ``train``, ``validation`` and ``test``, the same plays as everywhere.

    Raises:
        UserError: If the plays are not installed, or are not the ones measured.
    """
    parts: dict[str, list[Speech]] = {"train": [], "validation": [], "test": []}
    for play in load_plays():
        part = "validation" if play.slug in VALIDATION else "train"
        part = "test" if play.slug in TEST else part
        genre = GENRES.get(play.genre, "")
        parts[part] += [Speech(play.slug, genre, w) for w in spoken(play.text)]
    return {name: tuple(speeches) for name, speeches in parts.items()}


class Words:
    """The words a model knows; a word's id is its place.

    Args:
        words: Every known word once, the three ``MARKS`` first.

    Raises:
        UserError: If the marks are not there, or a word stands twice.
    """

    def __init__(self, words: Sequence[str]) -> None:
        if tuple(words[:3]) != MARKS or len(set(words)) != len(words):
            raise UserError(
                "A vocabulary of words begins with [mask], [other] and [end], and "
                "holds every word once."
            )
        self.words = tuple(words)
        self._ids = {word: id for id, word in enumerate(words)}

    @property
    def size(self) -> int:
        """Number of words and marks, V."""
        return len(self.words)

    def encode(self, words: Iterable[str]) -> Int[Tensor, " T"]:
        """Ids of words; one that is not known is another, whichever it is."""
        other = self._ids[OTHER]
        return torch.tensor([self._ids.get(w, other) for w in words], dtype=torch.long)

    def decode(self, ids: Iterable[int]) -> list[str]:
        """The words that ids stand for."""
        return [self.words[int(id)] for id in ids]


@cache
def load_words(size: int) -> Words:
    """The commonest words of the training plays, behind the marks.

    Args:
        size: Number of words and marks V. Of words that are met as often, the one
            that comes first in the dictionary is taken.
    """
    counts = Counter(w for speech in load_speeches()["train"] for w in speech.words)
    common = sorted(counts, key=lambda word: (-counts[word], word))
    return Words((*MARKS, *common[: size - len(MARKS)]))
