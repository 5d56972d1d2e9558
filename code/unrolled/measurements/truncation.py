"""What cutting costs: time and memory of an update, and a window's first guesses."""

from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled import records
from unrolled.data.shakespeare import load_shakespeare
from unrolled.evaluation import BITS_PER_NAT
from unrolled.experiments.truncation import TRUNCATION_BATCH, TRUNCATIONS
from unrolled.measurements.timing import kept_bytes, paired, refuse_busy_machine
from unrolled.models.rnn import RNNLanguageModel

Rows = list[dict[str, Any]]
VOCABULARY, EMBEDDING, HIDDEN = 79, 64, 256  # of the sweep's models


def truncation_cost() -> Rows:
    """Time of an update and memory for the way back against truncation length.

    One update is forward, backward, clipping and AdamW over 2,048 characters, read by
    2,048 / K readers of K characters each, all lengths in turn on one thread. Medians
    in milliseconds; bytes that autograd keeps for the way back, in all and a reader.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    contestants, kept = {}, {}
    for length in TRUNCATIONS:
        model = RNNLanguageModel(VOCABULARY, EMBEDDING, HIDDEN)
        optimiser = torch.optim.AdamW(model.parameters(), lr=1e-4)
        ids = torch.randint(VOCABULARY, (TRUNCATION_BATCH // length, length + 1))
        contestants[f"{length}"] = partial(_update, model, optimiser, ids)
        kept[length] = kept_bytes(model, ids[:, :-1])
    times = paired(contestants, repeats=30)
    return [
        {
            "length": length,
            "readers": TRUNCATION_BATCH // length,
            "update_ms": times[f"{length}_ms"],
            "kept_bytes": kept[length],
            "reader_bytes": kept[length] * length / TRUNCATION_BATCH,
        }
        for length in TRUNCATIONS
    ]


def _update(model: nn.Module, optimiser: torch.optim.Optimizer, ids: Tensor) -> None:
    logits, _ = model(ids[:, :-1])
    F.cross_entropy(logits.flatten(0, 1), ids[:, 1:].flatten()).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad()


@torch.no_grad()
def rnn_position() -> Rows:
    """Loss of the page's RNN at each place in a window of 64 characters.

    Over all whole windows of the test plays, the state empty at the start of each;
    place 1 is the guess after one character was read. Bits per character.
    """
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.test)
    length = 64
    whole = (len(ids) - 1) // length
    inputs = ids[: whole * length].view(whole, length)
    targets = ids[1 : whole * length + 1].view(whole, length)
    rows: Rows = []
    for record in records.list_records():
        if record.name != "rnn-page":
            continue
        model, _ = records.load_model("rnn-page", record.seed)
        total = torch.zeros(length, dtype=torch.float64)
        for x, y in zip(inputs.split(256), targets.split(256), strict=True):
            logits, _ = model(x)
            loss = F.cross_entropy(logits.transpose(1, 2), y, reduction="none")
            total += loss.double().sum(0)
        bits = total / whole * BITS_PER_NAT
        rows += [
            {"seed": record.seed, "place": place + 1, "bits": float(bits[place])}
            for place in range(length)
        ]
    return rows
