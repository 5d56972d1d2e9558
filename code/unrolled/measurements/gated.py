"""What gates cost, and what they do in the models of the page."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from unrolled import records
from unrolled.data.shakespeare import load_shakespeare
from unrolled.evaluation import BITS_PER_NAT, loss_carried
from unrolled.measurements.rnn import seeds_of
from unrolled.measurements.timing import (
    both_ways,
    kept_bytes,
    next_character,
    paired,
    refuse_busy_machine,
)
from unrolled.models import ARCHITECTURES, build
from unrolled.models.gru import GRUCell

Rows = list[dict[str, Any]]
READ = 60_000  # characters of the test plays
KINDS: dict[str, Callable[..., nn.Module]] = {
    "rnn": nn.RNN,
    "lstm": nn.LSTM,
    "gru": nn.GRU,
}
# Units of each architecture, and what they make equal: the parameters of the page's
# models, or the units of its GRU.
SIZES = (
    ("parameters", {"rnn": 384, "lstm": 187, "gru": 218}),
    ("units", {"rnn": 218, "lstm": 218, "gru": 218}),
)
LENGTHS = (16, 64, 256)
PERCENTILES = (5, 10, 25, 50, 75, 90, 95)
BINS = 20


def cell_cost() -> Rows:
    """Time and memory of RNN, LSTM and GRU, at equal parameters and at equal units.

    A layer forward and back over a batch of 8 against the length it reads, ours and
    torch's, and a GRU with its reset gate before the matrix; then one generated
    character of a language model. All contestants of a length in turn, on one
    thread. Medians in milliseconds; bytes that autograd keeps for the way back.

    Raises:
        UserError: If other programs keep the machine busy.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    rows: Rows = []
    for equal, sizes in SIZES:
        layers: dict[str, dict[str, nn.Module]] = {}
        for name, hidden in sizes.items():
            ours = ARCHITECTURES[name].cell(64, hidden)  # pyright: ignore
            theirs = KINDS[name](64, hidden, batch_first=True)
            layers[name] = {"ours": ours, "torch": theirs}
        layers["gru-before"] = {"ours": GRUCell(64, sizes["gru"], reset_after=False)}
        for length in LENGTHS:
            x = torch.randn(8, length, 64)
            rows += [
                {"architecture": name, "equal": equal, "length": length, **each}
                for name, each in _layer_costs(layers, x).items()
            ]
        rows += [
            {"architecture": name, "equal": equal, **each}
            for name, each in _character_costs(sizes).items()
        ]
    return rows


def _layer_costs(
    layers: dict[str, dict[str, nn.Module]], x: Tensor
) -> dict[str, dict[str, float]]:
    contestants: dict[str, Callable[[], object]] = {}
    found: dict[str, dict[str, float]] = {}
    for name, each in layers.items():
        ours = each["ours"]
        found[name] = {
            "layer_parameters": sum(p.numel() for p in ours.parameters()),
            "kept_bytes": kept_bytes(ours, x),
        }
        for whose, layer in each.items():
            contestants[f"{name} {whose}"] = both_ways(layer, x)
    return _told(paired(contestants), found)


@torch.no_grad()
def _character_costs(sizes: dict[str, int]) -> dict[str, dict[str, float]]:
    contestants: dict[str, Callable[[], object]] = {}
    found: dict[str, dict[str, float]] = {}
    ids = torch.zeros(1, 1, dtype=torch.long)
    for name, hidden in sizes.items():
        config = {"vocab_size": 79, "embedding_size": 64, "hidden_size": hidden}
        model = build(name, config)
        _, state = model(ids)
        found[name] = {"state_bytes": state.numel() * state.itemsize}
        contestants[f"{name} next_character"] = next_character(model, ids, state)
    return _told(paired(contestants, repeats=200), found)


def _told(
    times: dict[str, float], found: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    """Each contestant's time beside what else is known of its architecture."""
    for contestant, time in times.items():
        name, column = contestant.split(" ")
        found[name][column] = time
    return found


@torch.no_grad()
def gru_gates() -> Rows:
    """What the gates of the page's GRU do while it reads the test plays.

    Over 60,000 characters, the state carried. ``gate_share``: how often a gate is in
    each twentieth of its range, over all units. ``half_life``: after how many
    characters half of a unit's value is left, from the geometric mean of its update
    gate (of the LSTM's forget gate beside it), at percentiles over the units.
    ``part_bits``: the loss with one gate's part taken away, in bits per character.
    """
    corpus = load_shakespeare()
    rows: Rows = []
    for recipe, gates, keeps in (("gru-page", "rz", "z"), ("lstm-page", "f", "f")):
        for record in seeds_of(recipe):
            model, vocabulary = records.load_model(recipe, record.seed)
            ids = vocabulary.encode(corpus.test[: READ + 1])
            opened = _opened(model, ids[:-1], gates)
            about = {"architecture": recipe.removesuffix("-page"), "seed": record.seed}
            for gate, values in opened.items():
                rows += [{**about, "gate": gate, **row} for row in _shares(values)]
            rows += [{**about, **row} for row in _half_lives(opened[keeps])]
            if recipe == "gru-page":
                rows += [{**about, **row} for row in _without(model, ids, opened["z"])]
    return rows


@torch.no_grad()
def _opened(model: nn.Module, ids: Tensor, gates: str) -> dict[str, Tensor]:
    """Values of gates after every character, each [N H], one state carried."""
    state, pieces = None, []
    for piece in ids.split(2_000):
        opened: dict[str, Tensor] = {}
        _, state = model(piece[None], state, opened)
        pieces.append([opened[gate][0, 0] for gate in gates])
    return {
        gate: torch.cat(values)
        for gate, values in zip(gates, zip(*pieces, strict=True), strict=True)
    }


def _shares(values: Tensor) -> Rows:
    counts = torch.histc(values, bins=BINS, min=0, max=1)
    return [
        {
            "at": round((place + 0.5) / BINS, 3),
            "gate_share": float(count / values.numel()),
        }
        for place, count in enumerate(counts)
    ]


def half_lives(values: Tensor) -> Tensor:
    """Characters until half is left, for each unit of a gate's values [N H]."""
    kept = values.double().clamp(1e-12, 1 - 1e-12).log().mean(0)
    return torch.tensor(0.5).double().log() / kept


def _half_lives(values: Tensor) -> Rows:
    shares = torch.tensor(PERCENTILES).double() / 100
    found = half_lives(values).quantile(shares)
    return [
        {"percentile": percentile, "half_life": float(life)}
        for percentile, life in zip(PERCENTILES, found, strict=True)
    ]


@torch.no_grad()
def _without(model: nn.Module, ids: Tensor, z: Tensor) -> Rows:
    """Loss as it is, with reset gates held open, with update gates at their means."""
    layer: GRUCell = model.layers[0]  # pyright: ignore
    H = layer.weight_hh.shape[1]
    mean = z.double().mean(0).clamp(1e-6, 1 - 1e-6)
    fixed = {
        "reset gate open": (0, torch.full((H,), 60.0)),
        "update gate fixed": (H, (mean / (1 - mean)).log()),
    }
    rows = [{"part": "nothing", "part_bits": loss_carried(model, ids) * BITS_PER_NAT}]
    before = {name: p.clone() for name, p in layer.named_parameters()}
    for part, (start, bias) in fixed.items():
        for parameter in layer.parameters():
            parameter[start : start + H] = 0.0
        layer.bias_ih[start : start + H] = bias.float()
        bits = loss_carried(model, ids) * BITS_PER_NAT
        rows.append({"part": part, "part_bits": bits})
        layer.load_state_dict(before)
    return rows
