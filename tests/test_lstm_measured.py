"""What is measured on LSTMs, on made-up runs whose answers are known."""

from types import SimpleNamespace
from typing import Any

import matplotlib.pyplot as plt
import pytest
import torch

from unrolled import lstm_figures, records
from unrolled.data.text import Vocabulary
from unrolled.measurements import lstm as measuring
from unrolled.models.lstm import LSTMLanguageModel


def _sweeps(name: str) -> SimpleNamespace:
    """Three seeds: the variant costs 1, 2 and 3 more than the full cell."""
    column = "carried_bits" if name.endswith("language") else "steps"
    rows: list[dict[str, Any]] = []
    for seed in range(3):
        for variant, value in (("full cell", 10.0), ("changed", 11.0 + seed)):
            rows.append({"variant": variant, "seed": seed, "parameters": 7})
            rows[-1] |= {column: value + 100 * seed, "solved": float(seed < 2)}
    return SimpleNamespace(rows=rows)


def test_effects_are_told_seed_by_seed_with_their_interval(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records, "load_table", _sweeps)
    rows = measuring.lstm_ablations()
    assert [(r["task"], r["variant"]) for r in rows] == [
        ("language", "full cell"),
        ("language", "changed"),
        ("adding", "full cell"),
        ("adding", "changed"),
    ]
    full, changed = rows[2:]
    assert "steps_more" not in full
    assert full["steps"] == pytest.approx(110)
    # The seeds' own levels, a hundred apart, do not enter the interval.
    assert changed["steps_more"] == pytest.approx(2)
    assert changed["steps_high"] - 2 == pytest.approx(4.303 / 3**0.5)
    assert changed["steps_low"] == pytest.approx(2 - 4.303 / 3**0.5)
    assert (changed["solved"], changed["of"]) == (2, 3)
    assert rows[1]["bits_more"] == pytest.approx(2)
    monkeypatch.setattr(records, "load_table", lambda _: SimpleNamespace(rows=rows))
    figure = lstm_figures.ablations()
    assert [axes.get_title() for axes in figure.axes]
    plt.close(figure)


def test_gates_are_told_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gates that hear nothing stand where their biases put them."""
    text = "ab \n" * 5
    model = LSTMLanguageModel(4, 3, 2)
    with torch.no_grad():
        for weight in model.layers.parameters():
            weight.zero_()
        model.layers[0].bias_ih[2:4] = torch.tensor([0.9, 0.5]).logit()
    corpus = SimpleNamespace(test=text)
    monkeypatch.setattr(measuring, "load_shakespeare", lambda: corpus)
    record = SimpleNamespace(seed=0, steps_kept=[1])
    monkeypatch.setattr(measuring, "seeds_of", lambda _: [record])
    loaded = lambda *_: (model, Vocabulary("\n ab"))  # noqa: E731
    monkeypatch.setattr(records, "load_model", loaded)
    rows = measuring.lstm_gates()
    assert {row["when"] for row in rows} == {"before", "after"}
    forget = next(r for r in rows if r.get("gate") == "f")
    assert forget["mean"] == pytest.approx(0.7)
    assert forget["shut"] == 0
    lasts = {r["cells"]: r["lasts"] for r in rows if "cells" in r}
    assert lasts[100] == pytest.approx(-1 / torch.tensor(0.9).log().item(), rel=1e-4)
    assert min(lasts.values()) > -1 / torch.tensor(0.5).log().item()
    kept = {r["reading"]: r["kept"] for r in rows if "reading" in r}
    assert kept == pytest.approx({"line break": 0.7, "space": 0.7, "letter": 0.7})
    table = SimpleNamespace(rows=rows)
    monkeypatch.setattr(records, "load_table", lambda _: table)
    plt.close(lstm_figures.lasting())
