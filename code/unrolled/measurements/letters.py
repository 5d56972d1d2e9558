"""Where it helps to have read the end of the word."""

from collections.abc import Callable
from typing import Any

from unrolled import records
from unrolled.data.letter_sounds import load_letter_sounds
from unrolled.tasks.letters import logits_of

VOWELS = "aeiouy"
FARTHEST = 6  # letters to come, beyond which all are counted together

# Of a word and a place in it; a letter may be in several, or in none.
CONTEXTS: dict[str, Callable[[str, int], bool]] = {
    "vowel before a consonant and a last e": lambda word, t: (
        word[t] in VOWELS
        and t + 3 == len(word)
        and word[t + 1] not in VOWELS
        and word[t + 2] == "e"
    ),
    "vowel elsewhere": lambda word, t: (
        word[t] in VOWELS
        and not CONTEXTS["vowel before a consonant and a last e"](word, t)
    ),
    "c or g before e or i or y": lambda word, t: (
        word[t] in "cg" and word[t + 1 : t + 2] in tuple("eiy")
    ),
    "c or g elsewhere": lambda word, t: (
        word[t] in "cg" and word[t + 1 : t + 2] not in tuple("eiyh")
    ),
    "c g p s or t before h": lambda word, t: (
        word[t] in "cgpst" and word[t + 1 : t + 2] == "h"
    ),
    "last letter": lambda word, t: t + 1 == len(word),
}


def sounds_gain() -> list[dict[str, Any]]:
    """Share of wrong labels of two readers of the same size, by letter and context.

    On all words of the test part, a row a seed and group: the reader from both ends,
    and the wide one from the left. ``gain`` is by how much the first is wrong less
    often; groups of kind ``context`` overlap, those of ``letter`` and ``to_come``
    (letters behind the one that is labelled) do not.
    """
    sounds = load_letter_sounds()
    words = sounds.test.words
    rows: list[dict[str, Any]] = []
    for record in (r for r in records.list_records() if r.name == "sounds-both"):
        off: dict[str, dict[tuple[int, int], bool]] = {}
        for reader in ("both", "wide"):
            model = records.load_network(f"sounds-{reader}", record.seed)
            off[reader] = {
                (place, t): int(guess) != sounds.test.labels[place][t]
                for place, logits in logits_of(model, sounds.letters, words)
                for t, guess in enumerate(logits.argmax(-1))
            }
        for kind, group, found in _groups(words):
            both, wide = (
                sum(off[reader][at] for at in found) / len(found)
                for reader in ("both", "wide")
            )
            rows.append(
                {
                    "seed": record.seed,
                    "kind": kind,
                    "group": group,
                    "letters": len(found),
                    "both": both,
                    "oneway": wide,
                    "gain": wide - both,
                }
            )
    return rows


def _groups(words: tuple[str, ...]) -> list[tuple[str, str, list[tuple[int, int]]]]:
    """Kind, name, and the places (word, letter) of every group."""
    places = [(i, t) for i, word in enumerate(words) for t in range(len(word))]
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for i, t in places:
        word = words[i]
        groups = [("letter", word[t])]
        groups.append(("to_come", str(min(len(word) - 1 - t, FARTHEST))))
        groups += [("context", c) for c, holds in CONTEXTS.items() if holds(word, t)]
        for group in groups:
            found.setdefault(group, []).append((i, t))
    return [(*group, where) for group, where in sorted(found.items())]
