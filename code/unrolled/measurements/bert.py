"""BERT's rivals, which count words, and what each side of the genres has reached."""

import statistics
from collections import defaultdict
from typing import Any

import numpy as np
import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional as F

from unrolled import records
from unrolled.data.speeches import MARKS, MASK, load_speeches
from unrolled.experiments import RECIPES
from unrolled.experiments.bert import CONTEXT, PLACES, SHARES
from unrolled.models.neighbours import Neighbours
from unrolled.tasks.genre import LABELS, labelled, long_enough
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.masking import MaskedWords
from unrolled.tasks.task import Batch

IN_ROW = 0.15  # share of what a row holds beside how frequent words are in general
BELOW = 0.1  # nats that tell a run which has left the plateau
# Where each side of the comparison was tried.
SIDES = {
    "pretrained": "genre-pretrained",
    "scratch": "genre-scratch",
    "bag": "genre-bag",
    "after-100-0-0": "genre-after-100-0-0",
    "after-0-100-0": "genre-after-0-100-0",
}
STRENGTHS = (0.1, 1.0, 10.0, 100.0)  # C: the larger, the less is held back
SEEDS = (0, 1, 2)


def masked_counted() -> list[dict[str, Any]]:
    """How well are hidden words guessed by counting what stood beside what?

    The same places of the test plays as BERT's are asked for, by counts of the
    training plays: of words alone, after the word before, before the word behind, and
    between the two. A neighbour that is hidden too, or not in the row, tells nothing.
    ``row`` sees no neighbours, but which words are in the row, wherever they stand.
    """
    task = MaskedWords(RECIPES["bert"])
    count = Neighbours(task.ids, task.words.size, len(MARKS))
    batch = task.asked(RECIPES["bert"].test_on, (1.0, 0.0, 0.0))
    asked, hidden = batch["targets"] != IGNORED, MARKS.index(MASK)
    beside = F.pad(batch["tokens"], (1, 1), value=hidden)
    left, right = beside[:, :-2][asked], beside[:, 2:][asked]
    nobody, meant = torch.full_like(left, hidden), batch["targets"][asked]
    said = {"row": in_row(batch, count.alone)}
    for sees, (a, b) in {
        "none": (nobody, nobody),
        "left": (left, nobody),
        "right": (nobody, right),
        "both": (left, right),
    }.items():
        said[sees] = count(a, b)
    return [
        {
            "sees": sees,
            "words": len(meant),
            "hidden_nats": _nats(says, meant),
            "hidden_right": float((says.argmax(dim=-1) == meant).float().mean()),
        }
        for sees, says in said.items()
    ]


def in_row(batch: Batch, alone: Float[Tensor, " V"]) -> Float[Tensor, "A V"]:
    """What the words of a row tell of its hidden ones, wherever they stand.

    Args:
        batch: Rows as they are shown, and the words asked for.
        alone: How often each word is met in general; marks never.
    """
    tokens, rows = batch["tokens"], len(batch["tokens"])
    there = torch.zeros(rows, len(alone)).scatter_add_(
        1, tokens, torch.ones(tokens.shape)
    )
    there *= alone > 0
    there /= there.sum(dim=1, keepdim=True).clamp(min=1)
    mixed = IN_ROW * there + (1 - IN_ROW) * alone
    return mixed[(batch["targets"] != IGNORED).nonzero()[:, 0]]


def _nats(says: Float[Tensor, "A V"], meant: Int[Tensor, " A"]) -> float:
    return -float(says.gather(1, meant[:, None]).log().mean())


def bert_plateau() -> list[dict[str, Any]]:
    """Which runs have learned where words stand, by how large the places began?

    ``left``: whether the last look at the held-out words is more than a tenth of a nat
    below ``row_nats``, what a count knows that sees which words are in a row, and not
    where; ``steps`` at the first such look, where there is one.
    """
    task = MaskedWords(RECIPES["bert"])
    alone = Neighbours(task.ids, task.words.size, len(MARKS)).alone
    meant = task.curve["targets"]
    plateau = _nats(in_row(task.curve, alone), meant[meant != IGNORED])
    rows = []
    for std in PLACES:
        for seed in RECIPES[f"bert-places-{std}"].seeds:
            looks = records.load_record(f"bert-places-{std}", seed).curves["validation"]
            below = [look for look in looks if look["loss"] < plateau - BELOW]
            row = {"std": std, "seed": seed, "row_nats": plateau}
            row |= {"nats": looks[-1]["loss"], "left": float(looks[-1] in below)}
            rows.append({**row, "steps": below[0]["step"]} if below else row)
    return rows


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


def genre_chosen() -> list[dict[str, Any]]:
    """How well is the genre told on unseen plays, by whom and from how many labels?

    Of the tries of each side with each share of the labels, the one that is right most
    often on the tuning plays, on the mean of its seeds. ``above_scratch`` and
    ``above_bag``: whether it is right more often than the other with the same labels.
    """
    chosen = {side: _chosen(records.load_table(name)) for side, name in SIDES.items()}
    bag = records.load_table(SIDES["bag"]).rows
    speeches = {(row["labels"], row["seed"]): row["speeches"] for row in bag[1:]}
    rows = []
    for side, shares in chosen.items():
        for share, found in shares.items():
            for row in found:
                seen = {"side": side, "labels": share, "seed": row["seed"]}
                seen["speeches"] = speeches[share, row["seed"]]
                for other in {"scratch", "bag"} - {side}:
                    rival = next(
                        r for r in chosen[other][share] if r["seed"] == row["seed"]
                    )
                    above = row["tested_accuracy"] > rival["tested_accuracy"]
                    seen[f"above_{other}"] = float(above)
                keep = ("variant", "tuning_accuracy", "tested_accuracy")
                rows.append({**seen, **{key: row[key] for key in keep}})
    return rows


def _chosen(table: records.Table) -> dict[float, list[dict[str, Any]]]:
    """The rows of the best try with each share of the labels; one that did not end
    well on every seed is none."""
    tries: dict[float, dict[str, list[dict[str, Any]]]] = {}
    for row in table.rows:
        share = row.get("labels", row.get("changes", {}).get("share"))
        if share is not None:
            tries.setdefault(share, defaultdict(list))[row["variant"]].append(row)
    return {
        share: max(
            (
                rows
                for rows in each.values()
                if all("tuning_accuracy" in r for r in rows)
            ),
            key=lambda rows: statistics.fmean(r["tuning_accuracy"] for r in rows),
        )
        for share, each in tries.items()
    }
