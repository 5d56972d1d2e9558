"""What is measured on trained models: one function a question, one table each.

``unrolled measure NAME`` runs one and writes it beside the runs; like a run, it
enters the book through ``promote``.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

import psutil
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled import records, units
from unrolled.data.shakespeare import load_shakespeare
from unrolled.errors import UserError
from unrolled.evaluation import BITS_PER_NAT
from unrolled.models.rnn import RNNCell

Rows = list[dict[str, Any]]
SEARCHED_CHARACTERS = 60_000
CONTEXTS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
POSITIONS = 4_096
BUSY_PERCENT = 12.0  # of all cores


def rnn_units() -> Rows:
    """Best unit of the page's RNN for every property, a row a seed and property.

    Searched on the validation plays, tested on the test plays.
    """
    corpus = load_shakespeare()
    rows: Rows = []
    for record in _seeds("rnn-page"):
        model, vocabulary = records.load_model("rnn-page", record.seed)
        found = units.track(
            model,
            vocabulary,
            corpus.validation[:SEARCHED_CHARACTERS],
            corpus.test[:SEARCHED_CHARACTERS],
        )
        rows += [{"seed": record.seed, **asdict(each)} for each in found]
    return rows


@torch.no_grad()
def rnn_context() -> Rows:
    """Loss of the page's RNN when only the last k characters belong to the text.

    The same random places of the test plays for every k and seed. Before the k
    characters the state is either empty, or has read 64 characters from another
    place; bits per character.
    """
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.test)
    generator = torch.Generator().manual_seed(0)
    ends = torch.randint(max(CONTEXTS), len(ids), (POSITIONS,), generator=generator)
    elsewhere = ends[torch.randperm(POSITIONS, generator=generator)]
    rows: Rows = []
    for record in _seeds("rnn-page"):
        model, _ = records.load_model("rnn-page", record.seed)
        for context in CONTEXTS:
            nats = {"empty": 0.0, "unrelated": 0.0}
            for end, other in zip(ends.split(512), elsewhere.split(512), strict=True):
                window = ids[end[:, None] - torch.arange(context, 0, -1)]
                _, state = model(ids[other[:, None] - torch.arange(64, 0, -1)])
                for start, before in (("empty", None), ("unrelated", state)):
                    logits, _ = model(window, before)
                    nats[start] += float(
                        F.cross_entropy(logits[:, -1], ids[end], reduction="sum")
                    )
            rows += [
                {
                    "seed": record.seed,
                    "start": start,
                    "context": context,
                    "bits": total / POSITIONS * BITS_PER_NAT,
                }
                for start, total in nats.items()
            ]
    return rows


def rnn_gradient() -> Rows:
    """How strongly a prediction depends on the character read k steps before it.

    Norm of the gradient of the true next character's log-probability with respect
    to the embedding of the character k back, mean over places in the test plays,
    as a share of the sum over 128 characters.
    """
    corpus = load_shakespeare()
    ids = corpus.vocabulary.encode(corpus.test)
    generator = torch.Generator().manual_seed(0)
    ends = torch.randint(128, len(ids), (512,), generator=generator)
    window = ids[ends[:, None] - torch.arange(128, 0, -1)]
    rows: Rows = []
    for record in _seeds("rnn-page"):
        model, _ = records.load_model("rnn-page", record.seed)
        opened: dict[str, Tensor] = {}
        logits, _ = model(window, None, opened)
        loss = F.cross_entropy(logits[:, -1], ids[ends], reduction="sum")
        (gradient,) = torch.autograd.grad(loss, opened["embedded"])
        share = gradient.norm(dim=-1).mean(0)
        share = (share / share.sum()).flip(0)
        rows += [
            {"seed": record.seed, "back": back, "share": float(share[back])}
            for back in range(128)
        ]
    return rows


def rnn_cost() -> Rows:
    """Time and memory of an RNN layer of 384 units against the length it reads.

    Forward and backward over a batch of 8, ours and ``torch.nn.RNN`` in turn, on
    one thread; then one generated character after texts of different lengths.
    Medians in milliseconds; bytes that autograd keeps for the way back.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    ours = RNNCell(64, 384)
    theirs = nn.RNN(64, 384, batch_first=True)
    rows: Rows = []
    for length in (16, 32, 64, 128, 256, 512):
        x = torch.randn(8, length, 64)
        times = paired(
            {
                "ours": partial(_both_ways, ours, x),
                "torch": partial(_both_ways, theirs, x),
            }
        )
        rows.append({"length": length, "kept_bytes": _kept_bytes(ours, x), **times})
    model, vocabulary = records.load_model("rnn-page", 0)
    text = load_shakespeare().test
    for length in (10, 100, 1_000, 10_000):
        with torch.no_grad():
            ids = vocabulary.encode(text[:length])[None]
            _, state = model(ids)
            step = partial(_no_grad, model, ids[:, -1:], state)
            times = paired({"next_character": step}, repeats=200)
        rows.append(
            {"read": length, "state_bytes": state.numel() * state.itemsize, **times}
        )
    return rows


MEASUREMENTS: dict[str, Callable[[], Rows]] = {
    "rnn-units": rnn_units,
    "rnn-context": rnn_context,
    "rnn-gradient": rnn_gradient,
    "rnn-cost": rnn_cost,
}


UNITS = {
    "bits": "bits per character",
    "searched": "AUC",
    "tested": "AUC",
    "last_character": "AUC",
    "shifted": "AUC",
    "share": "of the gradient",
    "ours_ms": "ms",
    "torch_ms": "ms",
    "next_character_ms": "ms",
    "kept_bytes": "bytes",
    "state_bytes": "bytes",
    "windows_nats": "nats per character",
    "carried_nats": "nats per character",
    "windows_bits": "bits per character",
    "carried_bits": "bits per character",
}


def refuse_busy_machine(seconds: float = 2.0) -> None:
    """Let nobody take a time beside other work.

    Raises:
        UserError: If the processors were busy while this process slept.
    """
    busy = psutil.cpu_percent(interval=seconds)
    if busy > BUSY_PERCENT:
        raise UserError(
            f"The machine is {busy:.0f} % busy with other work and times taken now "
            "would mislead: let it finish and measure again."
        )


def paired(
    contestants: dict[str, Callable[[], object]], repeats: int = 15
) -> dict[str, float]:
    """Median milliseconds of each contestant, called in turn so that all share
    the machine's moods; the first two rounds warm up and do not count."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(repeats + 2):
        for name, call in contestants.items():
            start = time.perf_counter()
            call()
            times[name].append(1000 * (time.perf_counter() - start))
    return {f"{n}_ms": statistics.median(t[2:]) for n, t in times.items()}


def _seeds(recipe: str) -> list[records.Record]:
    return [r for r in records.list_records() if r.name == recipe]


def _both_ways(layer: nn.Module, x: Tensor) -> None:
    layer.zero_grad()
    states, _ = layer(x)
    states.square().mean().backward()


def _no_grad(model: nn.Module, ids: Tensor, state: Tensor) -> None:
    with torch.no_grad():
        model(ids, state)


def _kept_bytes(layer: nn.Module, x: Tensor) -> int:
    """Bytes that autograd keeps between forward and backward, weights left out."""
    parameters = {p.untyped_storage().data_ptr() for p in layer.parameters()}
    kept: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in parameters:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        states, _ = layer(x)
        del states
    return sum(kept.values())
