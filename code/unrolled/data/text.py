"""Characters to ids and back, and the corpus that every text data set returns."""

import hashlib
from dataclasses import dataclass

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.errors import UserError


class Vocabulary:
    """The characters a model knows; a character's id is its place in the string.

    Args:
        characters: Every known character once, in the order of the ids.

    Raises:
        UserError: If the string is empty or holds a character twice.
    """

    def __init__(self, characters: str) -> None:
        if not characters or len(set(characters)) != len(characters):
            raise UserError(
                "A vocabulary needs at least one character, each of them once: "
                "pass the sorted set of the training text's characters."
            )
        self.characters = characters
        self._ids = {character: id for id, character in enumerate(characters)}

    @property
    def size(self) -> int:
        """Number of characters, V."""
        return len(self.characters)

    def encode(self, text: str) -> Int[Tensor, " T"]:
        """Ids of the characters of a text.

        Raises:
            UserError: If the text holds characters outside the vocabulary.
        """
        try:
            return torch.tensor([self._ids[c] for c in text], dtype=torch.long)
        except KeyError:
            _, dropped = self.split_known(text)
            shown = " ".join(repr(c) for c in dropped[:8])
            raise UserError(
                f"The text holds characters that this vocabulary of {self.size} "
                f"lacks ({shown}): leave them out with "
                "`vocabulary.split_known(text)[0]`."
            ) from None

    def decode(self, ids: Int[Tensor, " T"]) -> str:
        """The text that a row of ids stands for."""
        return "".join(self.characters[int(id)] for id in ids)

    def split_known(self, text: str) -> tuple[str, list[str]]:
        """The known part of a text, and each unknown character once, in order."""
        kept = "".join(c for c in text if c in self._ids)
        dropped = list(dict.fromkeys(c for c in text if c not in self._ids))
        return kept, dropped


@dataclass(frozen=True)
class TextCorpus:
    """A text in three parts that share no work, and the vocabulary of all three.

    Attributes:
        name: What the text is called in records and on the command line.
        train: What a model learns from.
        validation: What settings are chosen on.
        test: What is measured once, at the end.
        vocabulary: Every character of the corpus.
        sha256: Of the whole normalised text, checked when it was loaded.
    """

    name: str
    train: str
    validation: str
    test: str
    vocabulary: Vocabulary
    sha256: str


def checked_sha256(text: str, expected: str, name: str) -> str:
    """The sha256 of a text's UTF-8 bytes, if it is the expected one.

    Raises:
        UserError: If it is another: the numbers of the book would not hold.
    """
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != expected:
        raise UserError(
            f"{name} is not the text this book was measured on (sha256 "
            f"{found[:12]}…, expected {expected[:12]}…): remove the copy and "
            "install or download it again."
        )
    return found
