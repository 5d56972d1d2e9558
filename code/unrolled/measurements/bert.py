"""What counting words alone says of the genre of a speech."""

from typing import Any

import numpy as np

from unrolled.data.speeches import load_speeches
from unrolled.experiments.bert import CONTEXT, SHARES
from unrolled.tasks.genre import LABELS, labelled, long_enough

STRENGTHS = (0.1, 1.0, 10.0, 100.0)  # C: the larger, the less is held back
SEEDS = (0, 1, 2)


def genre_bag() -> list[dict[str, Any]]:
    """How many labels does a bag of words need to tell the genre of a speech?

    A logistic regression on counts, as they are or weighed by how rare a word is, with
    four strengths of regularisation; the same labels and the same words are seen as by
    the networks, and which try is taken is decided on the tuning plays.
    """
    # Here, since every command would wait a second for them.
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    counted = {"counts": CountVectorizer, "tf-idf": TfidfVectorizer}
    parts = {}
    for part, speeches in load_speeches().items():
        chosen = long_enough(speeches)
        parts[part] = (
            [list(speech.words[:CONTEXT]) for speech in chosen],
            np.array([LABELS.index(speech.genre) for speech in chosen]),
        )
    texts, labels = parts["train"]
    commonest = np.bincount(labels).argmax()
    rows: list[dict[str, Any]] = [
        {"variant": "guess", **_right(lambda t: np.full(len(t), commonest), parts)}
    ]
    for share in SHARES:
        for seed in SEEDS:
            seen = labelled(len(labels), share, seed).numpy()
            for name, kind in counted.items():
                bag = kind(analyzer=lambda words: words)
                counts = bag.fit_transform([texts[i] for i in seen])
                for strength in STRENGTHS:
                    judge = LogisticRegression(C=strength, max_iter=2_000)
                    judge.fit(counts, labels[seen])
                    found = _right(
                        lambda t, b=bag, j=judge: j.predict(b.transform(t)), parts
                    )
                    rows.append(
                        {
                            "variant": f"{share:g}-{name}-{strength:g}",
                            "labels": share,
                            "seed": seed,
                            "speeches": len(seen),
                            **found,
                        }
                    )
    return rows


def _right(says: Any, parts: dict[str, Any]) -> dict[str, float]:
    return {
        f"{name}_accuracy": float((says(parts[part][0]) == parts[part][1]).mean())
        for name, part in (("tuning", "validation"), ("tested", "test"))
    }
