"""What becomes of a text by how its characters are chosen."""

import re
from collections.abc import Sequence
from typing import Any

from unrolled import records
from unrolled.data.shakespeare import load_shakespeare
from unrolled.experiments import RECIPES
from unrolled.sampling import generate

PAGE = "transformer-page"
START = "KING\n"  # what is to be gone on with
CHARACTERS = 3_000
RULES: dict[str, dict[str, float]] = {
    "the likeliest": {"temperature": 0.0},
    "temperature 0.5": {"temperature": 0.5},
    "temperature 1": {"temperature": 1.0},
    "top-k 5": {"temperature": 1.0, "top_k": 5},
    "top-p 0.9": {"temperature": 1.0, "top_p": 0.9},
    "min-p 0.1": {"temperature": 1.0, "min_p": 0.1},
}
RUN = 5  # words that stand in a row again are no accident


def words_of(text: str) -> list[str]:
    """Words of a text in small letters, the last one left out: it may be cut."""
    return re.findall(r"[a-z]+(?:['’-][a-z]+)*", text.lower())[:-1]


def share_repeated(words: Sequence[str], run: int = RUN) -> float:
    """Share of the words that end a run of words which stood there before."""
    seen: set[tuple[str, ...]] = set()
    again = 0
    for end in range(run, len(words) + 1):
        row = tuple(words[end - run : end])
        again += row in seen
        seen.add(row)
    return again / max(1, len(words) - run + 1)


def gpt_choosing() -> list[dict[str, Any]]:
    """What the page's Transformers write by six rules, 3,000 characters a seed.

    ``invented``: words that stand in none of the plays that they learned from.
    ``repeated``: words that end five in a row which the same text had before. The last
    rule is Shakespeare himself, as much of each of three places in the test plays.
    """
    plays = load_shakespeare()
    known = set(words_of(plays.train))
    texts: list[tuple[str, int, str]] = []
    for seed in RECIPES[PAGE].seeds:
        model, vocabulary = records.load_model(PAGE, seed)
        model.eval()
        for rule, settings in RULES.items():
            text = generate(model, vocabulary, START, CHARACTERS, seed=seed, **settings)  # type: ignore[arg-type]
            texts.append((rule, seed, text))
        begin = seed * (len(plays.test) // 3)
        texts.append(("Shakespeare", seed, plays.test[begin : begin + CHARACTERS]))
    rows: list[dict[str, Any]] = []
    for rule, seed, text in texts:
        words = words_of(text)
        unknown = sum(word not in known for word in words)
        rows.append(
            {
                "rule": rule,
                "seed": seed,
                "invented": unknown / max(1, len(words)),
                "repeated": share_repeated(words),
            }
        )
    return rows
