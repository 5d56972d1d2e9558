"""What is measured on the recurrent network of the page."""

from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled import records, units
from unrolled.data.shakespeare import load_shakespeare
from unrolled.data.text import Vocabulary
from unrolled.evaluation import BITS_PER_NAT
from unrolled.measurements.timing import (
    both_ways,
    kept_bytes,
    next_character,
    paired,
    refuse_busy_machine,
)
from unrolled.models.rnn import RNNCell, RNNLanguageModel

Rows = list[dict[str, Any]]
SEARCHED_CHARACTERS = 60_000
CONTEXTS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
POSITIONS = 4_096
PUSHED = 2_048
SPEAKER = "on the speaker's line"


def rnn_units() -> Rows:
    """Best unit of the page's RNN for every property, a row a seed and property.

    Searched on the validation plays, tested on the test plays.
    """
    corpus = load_shakespeare()
    rows: Rows = []
    for record in seeds_of("rnn-page"):
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
    for record in seeds_of("rnn-page"):
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
    for record in seeds_of("rnn-page"):
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


@torch.no_grad()
def rnn_pushes() -> Rows:
    """What comes of flipping one unit of the page's RNN, a row a seed and place.

    On speakers' lines of the test plays, each unit is put to the end opposite to its
    sign, at one step. ``tracker``: how much probability of the next character that
    moves for the unit which tracks such lines; ``typical`` and ``strongest``: the
    median and the largest of all units' means. ``returned``: share of places where
    the tracker has its sign again one character later. And after one given text, the
    unit that most raises the chance of a line's end, before and after.
    """
    corpus = load_shakespeare()
    text = corpus.test[:SEARCHED_CHARACTERS]
    found = torch.tensor(units.PROPERTIES[SPEAKER](text))[:-1].nonzero().flatten()
    generator = torch.Generator().manual_seed(0)
    places = found[torch.randperm(len(found), generator=generator)[:PUSHED]]
    tracking = [r for r in records.load_table("rnn-units").rows if r["what"] == SPEAKER]
    rows: Rows = []
    for row in tracking:
        model, vocabulary = records.load_model("rnn-page", row["seed"])
        assert isinstance(model, RNNLanguageModel)
        unit = row["unit"]
        states = units.hidden_states(model, vocabulary, text).T
        moved = torch.stack([_moved(model, h) for h in states[places]]).mean(0)
        cell: RNNCell = model.layers[0]  # pyright: ignore[reportAssignmentType]
        read = vocabulary.encode(text)[places + 1]
        inputs = cell.project(model.embedding(read)[:, None])[:, 0]
        pushed = states[places].clone()
        pushed[:, unit] = -pushed[:, unit].sign()
        later = [cell.step(inputs, h)[:, unit] for h in (states[places], pushed)]
        rows.append(
            {
                "seed": row["seed"],
                "place": SPEAKER,
                "unit": unit,
                "tracker": float(moved[unit]),
                "typical": float(moved.median()),
                "strongest": float(moved.max()),
                "returned": float((later[0].sign() == later[1].sign()).double().mean()),
            }
        )
        rows.append({"seed": row["seed"], **_line_end(model, vocabulary)})
    return rows


def _pushed_logits(model: RNNLanguageModel, h: Tensor, to: Tensor) -> Tensor:
    """Logits with each unit in turn at another value, a row a unit."""
    return model.readout(h) + (model.readout.weight * (to - h)).T


def _moved(model: RNNLanguageModel, h: Tensor) -> Tensor:
    """Probability that flipping each unit moves to other characters."""
    before = model.readout(h).softmax(-1)
    after = _pushed_logits(model, h, -h.sign()).softmax(-1)
    return (after - before).abs().sum(-1) / 2


def _line_end(model: RNNLanguageModel, vocabulary: Vocabulary) -> dict[str, Any]:
    _, state = model(vocabulary.encode("To be,")[None])
    h, end = state[-1, 0], vocabulary.characters.index("\n")
    ends = [torch.full_like(h, value) for value in (-1.0, 1.0)]
    chances = torch.stack(
        [_pushed_logits(model, h, to).softmax(-1)[:, end] for to in ends]
    )
    best = int(chances.argmax())
    return {
        "place": "after To be",
        "unit": best % len(h),
        "value": 2 * (best // len(h)) - 1,
        "before": float(model.readout(h).softmax(-1)[end]),
        "after": float(chances.max()),
    }


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
                "ours": both_ways(ours, x),
                "torch": both_ways(theirs, x),
            }
        )
        rows.append({"length": length, "kept_bytes": kept_bytes(ours, x), **times})
    model, vocabulary = records.load_model("rnn-page", 0)
    text = load_shakespeare().test
    for length in (10, 100, 1_000, 10_000):
        with torch.no_grad():
            ids = vocabulary.encode(text[:length])[None]
            _, state = model(ids)
            step = next_character(model, ids[:, -1:], state)
            times = paired({"next_character": step}, repeats=200)
        rows.append(
            {"read": length, "state_bytes": state.numel() * state.itemsize, **times}
        )
    return rows


def seeds_of(recipe: str) -> list[records.Record]:
    return [r for r in records.list_records() if r.name == recipe]
