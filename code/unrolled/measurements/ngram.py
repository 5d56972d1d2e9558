"""What is measured on counted models, and between them and the page's RNN."""

from typing import Any

import numpy as np
import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled import records
from unrolled.counts import pack
from unrolled.data.shakespeare import TEST, VALIDATION, load_plays, load_shakespeare
from unrolled.measurements.rnn import seeds_of
from unrolled.models.ngram import KneserNey, find, gram_codes

Rows = list[dict[str, Any]]
ORDERS = tuple(range(1, 10))
PACKED_ORDERS = tuple(range(1, 8))
SHARES = (16, 8, 4, 2, 1)  # a sixteenth of the text to learn from, … all of it
JUDGED_ORDERS = (4, 5, 6, 7, 8)
LAST_LETTER = 8


def ngram_ladder() -> Rows:
    """Held-out loss of Kneser–Ney models of every order, and how much they keep.

    Counted on the thirty plays to learn from; bits per character over all of the
    validation plays and all of the test plays, the context running on. Entries are
    the counts kept for runs of all lengths; packed bytes, the file of counts that
    the page would load.
    """
    corpus = load_shakespeare()
    size, characters = corpus.vocabulary.size, corpus.vocabulary.characters
    train, validation, test = _parts()
    rows: Rows = []
    for order in ORDERS:
        model = KneserNey(order, size).fit(train)
        bits = model.bits(test)
        row = {
            "order": order,
            "validation_bits": model.bits(validation),
            "bits": bits,
            "perplexity": 2**bits,
            "runs": len(model.levels[-1].grams),
            "entries": model.num_entries,
        }
        if order in PACKED_ORDERS:
            row["packed_bytes"] = len(pack(train, order, characters))
        rows.append(row)
    return rows


def ngram_text() -> Rows:
    """Loss of the n-gram on the test plays, counted on ever more of the text.

    The first sixteenth of every play to learn from, the first eighth, and so on up
    to the whole; the order is chosen on the validation plays each time.
    """
    vocabulary = load_shakespeare().vocabulary
    _, validation, test = _parts()
    learnt = [p.text for p in load_plays() if p.slug not in VALIDATION + TEST]
    rows: Rows = []
    for share in SHARES:
        text = "\n".join(play[: len(play) // share] for play in learnt)
        ids = vocabulary.encode(text)
        models = [KneserNey(n, vocabulary.size).fit(ids) for n in ORDERS[2:]]
        best = min(models, key=lambda model: model.bits(validation))
        rows.append(
            {
                "part": f"1/{share}",
                "characters": len(ids),
                "order": best.order,
                "bits": best.bits(test),
                "entries": best.num_entries,
            }
        )
    return rows


def judge_verdict() -> Rows:
    """The n-gram against the page's RNN, on the same characters of the test plays.

    Every character but the first; the RNN's state is carried, the n-gram's context
    runs on. The n-gram's order, and what share the RNN has in a mixture of both,
    were chosen on the validation plays. Also by play, by place in a word, and by
    how many of the characters before had been met together in training.
    """
    corpus = load_shakespeare()
    train, validation, test = _parts()
    counted = {
        n: KneserNey(n, corpus.vocabulary.size).fit(train) for n in JUDGED_ORDERS
    }
    best = min(counted.values(), key=lambda model: model.bits(validation))
    rows: Rows = [
        {
            "judge": f"{order}-gram",
            "bits": _bits(model.log_probabilities(test)[1:]),
            "numbers": model.num_entries,
        }
        for order, model in counted.items()
    ]
    chosen = rows[JUDGED_ORDERS.index(best.order)]
    rows.append({**chosen, "judge": "n-gram", "order": best.order})
    table, tuned = (best.log_probabilities(ids)[1:] for ids in (test, validation))
    groups = {
        "play": _plays(),
        "place": places_in_words(corpus.test)[1:],
        "known": known_before(train, test, corpus.vocabulary.size)[1:],
    }
    rows += _by_group("n-gram", {}, table, groups)
    for record in seeds_of("rnn-page"):
        model, _ = records.load_model(record.name, record.seed)
        seed = {"seed": record.seed}
        network, before = (carried(model, ids) for ids in (test, validation))
        share = _best_share(before, tuned)
        rows += [
            {
                "judge": "rnn",
                **seed,
                "bits": _bits(network),
                "numbers": record.parameters,
            },
            {
                "judge": "both",
                **seed,
                "bits": _bits(_mixed(network, table, share)),
                "network_share": share,
            },
        ]
        rows += _by_group("rnn", seed, network, groups)
    return rows


@torch.no_grad()
def carried(
    model: nn.Module, ids: Int[Tensor, " N"], chunk: int = 2048
) -> Float[np.ndarray, " N1"]:
    """Log-probability in nats of each character but the first, state carried."""
    found, state = [], None
    for start in range(0, len(ids) - 1, chunk):
        piece = ids[start : start + chunk + 1]
        logits, state = model(piece[None, :-1], state)
        logs = logits[0].double().log_softmax(dim=-1)
        found.append(logs.gather(1, piece[1:, None])[:, 0])
    return torch.cat(found).numpy()


def places_in_words(text: str) -> np.ndarray:
    """Where in its word each character stands: ``letter 1`` … ``letter 8 on``, or
    ``space``, ``line break``, ``other``."""
    names = [f"letter {i}" for i in range(1, LAST_LETTER)] + [
        f"letter {LAST_LETTER} on"
    ]
    found, letters = [], 0
    for character in text:
        letters = letters + 1 if character.isalpha() or character in "'’" else 0
        if letters:
            found.append(names[min(letters, LAST_LETTER) - 1])
        else:
            found.append({" ": "space", "\n": "line break"}.get(character, "other"))
    return np.array(found)


def known_before(
    train: Int[Tensor, " N"], text: Int[Tensor, " T"], vocab_size: int, most: int = 8
) -> Int[np.ndarray, " T"]:
    """How many characters before each one, up to ``most``, stand together in train."""
    known = np.zeros(len(text), np.int64)
    for length in range(1, most + 1):
        seen = np.unique(gram_codes(train, length, vocab_size))
        before = gram_codes(text[:-1], length, vocab_size)
        there = find(seen, before) < len(seen)
        known[length:] = np.where(there, length, known[length:])
    return known


def _parts() -> tuple[Tensor, Tensor, Tensor]:
    corpus = load_shakespeare()
    encode = corpus.vocabulary.encode
    return encode(corpus.train), encode(corpus.validation), encode(corpus.test)


def _plays() -> np.ndarray:
    """The play that each character of the test part but the first belongs to."""
    plays = [play for play in load_plays() if play.slug in TEST]
    # A line break between two plays goes with the one before it.
    names = np.concatenate([[p.slug] * (len(p.text) + 1) for p in plays])
    return names[1:-1]


def _by_group(
    judge: str,
    seed: dict[str, int],
    logs: Float[np.ndarray, " T"],
    groups: dict[str, np.ndarray],
) -> Rows:
    return [
        {
            "judge": judge,
            **seed,
            by: value.item(),
            f"{by}_bits": _bits(logs[labels == value]),
            f"{by}_part": float((labels == value).mean()),
        }
        for by, labels in groups.items()
        for value in np.unique(labels)
    ]


def _mixed(
    network: Float[np.ndarray, " T"], table: Float[np.ndarray, " T"], share: float
) -> Float[np.ndarray, " T"]:
    return np.log(share * np.exp(network) + (1 - share) * np.exp(table))


def _best_share(
    network: Float[np.ndarray, " T"], table: Float[np.ndarray, " T"]
) -> float:
    shares = [i / 20 for i in range(21)]
    return min(shares, key=lambda share: _bits(_mixed(network, table, share)))


def _bits(logs: Float[np.ndarray, " T"]) -> float:
    return float(-logs.mean() / np.log(2))
