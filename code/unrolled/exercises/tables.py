"""Known mistakes kept in tables: each replaces parts of a right computation."""

from collections.abc import Mapping
from typing import TypeVar

from unrolled.exercises.diagnosis import Fault

_Part = TypeVar("_Part")
Table = Mapping[str, _Part]  # name of the mistake -> the part; the right one under ""


def pick(table: Table[_Part], faults: frozenset[str]) -> _Part:
    """The part that an answer with these mistakes uses."""
    return table[next((name for name in table if name in faults), "")]


def faults_of(messages: dict[str, str], *tables: Table[object]) -> tuple[Fault, ...]:
    """The known mistakes; two that replace the same part cannot occur together.

    Args:
        messages: What to tell the student about each, the likelier first.
        tables: One for each part of the computation.
    """
    return tuple(
        Fault(
            name,
            text,
            frozenset(str(part) for part, table in enumerate(tables) if name in table),
        )
        for name, text in messages.items()
    )


def listed_faults(messages: Mapping[str, tuple[str, str]]) -> tuple[Fault, ...]:
    """The known mistakes of an exercise that lists which parts each replaces.

    Args:
        messages: For each mistake the parts, separated by blanks, and what to tell
            the student; the likelier first.
    """
    return tuple(
        Fault(name, text, frozenset(parts.split()))
        for name, (parts, text) in messages.items()
    )
