"""What *The LSTM* says in words, held against the records it rests on."""

from typing import Any

import pytest

from unrolled import records
from unrolled.experiments import SEARCHES
from unrolled.experiments.lstm_ablations import VARIANTS
from unrolled.records import load_table, measured


def _ablation(task: str, variant: str) -> dict[str, Any]:
    rows = load_table("lstm-ablations").rows
    return next(r for r in rows if (r["task"], r["variant"]) == (task, variant))


@pytest.mark.parametrize("task", ["language", "adding"])
def test_every_variant_ran_with_three_seeds_at_one_rate(task: str) -> None:
    table = load_table(f"lstm-ablations-{task}")
    assert {row["variant"] for row in table.rows} == set(VARIANTS)
    assert len(table.rows) == 3 * len(VARIANTS) >= 24
    base = SEARCHES[table.name].base
    assert len(base.seeds) == 3
    assert all("learning_rate" not in row["changes"] for row in table.rows)


def test_the_rate_of_the_text_is_the_best_that_its_search_found() -> None:
    rows = load_table("tune-lstm-ablations-language").rows
    best = min(rows, key=lambda row: row["windows_nats"])
    chosen = SEARCHES["lstm-ablations-language"].base.learning_rate
    assert best["changes"]["learning_rate"] == chosen


def _seeds(recipe: str) -> list[int]:
    return [r.seed for r in records.list_records() if r.name == recipe]


def test_at_this_size_the_lstm_reads_no_better_than_the_tanh_network() -> None:
    """By either protocol, whatever the seed."""
    for metric in ("carried_bits", "windows_bits"):
        ours, theirs = (measured(f"{n}-page", metric).values for n in ("lstm", "rnn"))
        assert min(ours) > max(theirs)


def _tracked(table: str, what: str, **about: object) -> list[float]:
    return [
        row["tested"]
        for row in load_table(table).rows
        if row["what"] == what and all(row[k] == v for k, v in about.items())
    ]
