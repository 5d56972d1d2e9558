"""Words to phones by counting: what letters say, after what others have said."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from jaxtyping import Float, Int

from unrolled.data.aligning import LONGEST, Entry, Label, Labels, align
from unrolled.data.cmudict import Pronunciations
from unrolled.data.letter_sounds import learn_labels
from unrolled.errors import UserError
from unrolled.models.ngram import KneserNey

MARK = 0  # between two words
BEAM = 32  # ways to line up a word that are followed at once


class JointNGram:
    """An n-gram of *graphones*: each is a letter together with what it says.

    A dictionary whose letters and phones are lined up is a text of graphones, and is
    counted as any text is. A word is said by the likeliest graphones that spell it.

    Args:
        labels: What a letter can say, from the aligner.
        order: Longest run of graphones that is counted, n; as many as the number of
            graphones allows, see ``KneserNey``.

    Source:
        Galescu & Allen (2001); the smoothing is that of ``KneserNey``.
    """

    def __init__(self, labels: Labels, order: int) -> None:
        self.labels, self.order = labels, order

    def fit(self, entries: Sequence[Entry]) -> "JointNGram":
        """Count words with their phones; returns the model itself.

        What cannot be lined up, an abbreviation mostly, is left out.

        Raises:
            UserError: If no word can be lined up, or the order is too high.
        """
        lined_up = [
            list(zip(word, said, strict=True))
            for (word, _), said in zip(
                entries, align(self.labels, entries), strict=True
            )
            if said is not None
        ]
        if not lined_up:
            raise UserError(
                "None of these words can be lined up with its phones: give words that "
                "the labels were learned from."
            )
        graphones = sorted({graphone for row in lined_up for graphone in row})
        ids = {graphone: k for k, graphone in enumerate(graphones, start=1)}
        self.said: list[Label] = [(), *(label for _, label in graphones)]
        self.of_letter: dict[str, list[int]] = defaultdict(list)
        for (letter, _), k in ids.items():
            self.of_letter[letter].append(k)
        # So many marks between two words that nothing before a word is context.
        between = [MARK] * max(1, self.order - 1)
        text = between.copy()
        for row in lined_up:
            text += [*(ids[graphone] for graphone in row), *between]
        self.counted = KneserNey(self.order, len(ids) + 1).fit(np.array(text))
        return self

    def answers(self, word: str, beam: int = BEAM) -> list[tuple[Label, float]]:
        """Ways to say a word, the likeliest first.

        Args:
            word: Written with letters that were counted.
            beam: Beginnings kept after each letter.

        Returns:
            Phones, and the log-probability in nats of word and phones together, over
            the ways to line them up that the beam kept.

        Raises:
            UserError: If a letter was never counted.
        """
        found = self._lined_up(word, None, beam)
        return sorted(found.items(), key=lambda answer: -answer[1])

    def log_probability(self, word: str, phones: Label, beam: int = BEAM) -> float:
        """Of a word and its phones together, in nats; minus infinity if its letters
        cannot say them.

        Raises:
            UserError: If a letter was never counted.
        """
        return self._lined_up(word, phones, beam).get(phones, -np.inf)

    def _lined_up(
        self, word: str, phones: Label | None, beam: int
    ) -> dict[Label, float]:
        if unknown := [letter for letter in word if letter not in self.of_letter]:
            raise UserError(
                f"{unknown[0]!r} was never counted: write the word with the letters "
                f"{''.join(sorted(self.of_letter))}."
            )
        contexts = np.full((1, self.order - 1), MARK)
        scores, heard = np.zeros(1), [Label()]
        for i, letter in enumerate(word, start=1):
            ways = [
                (row, k, so_far + self.said[k])
                for row, so_far in enumerate(heard)
                for k in self.of_letter[letter]
                if _can_become(so_far + self.said[k], phones, len(word) - i)
            ]
            if not ways:
                return {}
            rows, graphones = np.array([way[:2] for way in ways]).T
            total = scores[rows] + self._after(contexts[rows], graphones)
            best = np.argsort(-total, kind="stable")[:beam]
            scores, heard = total[best], [ways[k][2] for k in best]
            contexts = np.column_stack([contexts[rows], graphones])[best, 1:]
        ends = scores + self._after(contexts, np.full(len(scores), MARK))
        found: dict[Label, float] = {}
        for said, score in zip(heard, ends, strict=True):
            found[said] = float(np.logaddexp(found.get(said, -np.inf), score))
        return found

    def _after(
        self, contexts: Int[np.ndarray, "K n"], graphones: Int[np.ndarray, " K"]
    ) -> Float[np.ndarray, " K"]:
        """Log-probability of each graphone after its context of n - 1."""
        V = self.counted.vocab_size
        p = np.full(len(graphones), 1 / V)
        codes = graphones.astype(np.int64)
        for k, level in enumerate(self.counted.levels, start=1):
            p = level.interpolate(codes, p, V)
            if k < self.order:
                codes = codes + contexts[:, -k] * V**k
        return np.log(p)


def count_dictionary(dictionary: Pronunciations, order: int) -> JointNGram:
    """Learn labels from a dictionary's words to learn from, and count all of them, in
    all their ways.

    Args:
        dictionary: Its training part alone is read.
        order: See ``JointNGram``.
    """
    entries = [(word, way) for word, ways in dictionary.train.items() for way in ways]
    return JointNGram(learn_labels(dictionary), order).fit(entries)


def _can_become(said: Label, phones: Label | None, letters: int) -> bool:
    """Whether a beginning can still end in these phones, with so many letters left."""
    if phones is None:
        return True
    left = len(phones) - len(said)
    return 0 <= left <= LONGEST * letters and phones[: len(said)] == said
