"""What *The LSTM* says in words, held against the records it rests on."""

from statistics import fmean
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


def test_each_tasks_rate_is_the_best_that_its_search_found_for_the_full_cell() -> None:
    best = min(load_table("tune-lstm-page").rows, key=lambda row: row["carried_bits"])
    base = SEARCHES["lstm-ablations-language"].base
    assert best["changes"]["learning_rate"] == base.learning_rate
    tried = {r["variant"]: r for r in load_table("tune-adding-short").rows}
    best = min((r for name, r in tried.items() if name.startswith("lstm-")),
               key=lambda row: row["error"])  # fmt: skip
    base = SEARCHES["lstm-ablations-adding"].base
    assert best["changes"]["learning_rate"] == base.learning_rate


def test_what_the_adding_problem_needs() -> None:
    """The input gate, clearly; nothing else lies clear of the line on that side."""
    slower = {r["variant"] for r in load_table("lstm-ablations").rows
              if r.get("steps_low", -1) > 0}  # fmt: skip
    assert slower == {"no input gate"}
    assert _ablation("adding", "no input gate")["solved"] == 1
    assert _ablation("adding", "no output gate")["solved"] == 2
    coupled = _ablation("adding", "coupled gates")
    assert coupled["steps_low"] < 0 < coupled["steps_high"]
    runs = load_table("lstm-ablations-adding").rows
    steps = {(r["variant"], r["seed"]): r["steps"] for r in runs}
    for seed in range(3):
        assert steps["coupled gates", seed] < steps["full cell", seed]
    forgetful = _ablation("adding", "no forget gate")
    assert forgetful["steps_low"] < 0 < forgetful["steps_high"]
    assert forgetful["solved"] == 3


def test_what_the_text_needs() -> None:
    rows = load_table("lstm-ablations-language").rows
    bits = {(r["variant"], r["seed"]): r["carried_bits"] for r in rows}
    windows = {(r["variant"], r["seed"]): r["windows_bits"] for r in rows}
    without = "no forget gate"
    assert bits[without, 0] > 6.1 > 4 > windows[without, 0]  # log2 of 65 characters
    for seed in (1, 2):
        assert bits["full cell", seed] + 0.05 < bits[without, seed] < 4
    for variant in ("no input gate", "no output gate"):
        row = _ablation("language", variant)
        assert row["bits_low"] < 0 < row["bits_high"]
    assert _ablation("language", "coupled gates")["bits_high"] < 0
    clear = {r["variant"] for r in load_table("lstm-ablations").rows
             if r.get("bits_high", 1) < 0}  # fmt: skip
    assert clear == {"coupled gates"}
    bare = "no tanh on the output"
    for seed in (0, 1):
        assert bits[bare, seed] == min(b for (_, at), b in bits.items() if at == seed)
    assert bits[bare, 2] > 4
    for seed in range(3):
        assert bits["forget bias 0", seed] < bits["full cell", seed]


def _both(metric: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    ours, theirs = (measured(f"{n}-page", metric).values for n in ("lstm", "rnn"))
    return ours, theirs


def test_carried_the_two_lie_close_and_from_an_empty_state_the_lstm_loses() -> None:
    ours, theirs = _both("carried_bits")
    assert abs(fmean(ours) - fmean(theirs)) < 0.02
    ours, theirs = _both("windows_bits")
    assert min(ours) > max(theirs)


def test_the_lstm_leans_more_on_what_it_carries() -> None:
    lost = [
        [whole - carried for whole, carried in zip(windows, kept, strict=True)]
        for windows, kept in zip(
            _both("windows_bits"), _both("carried_bits"), strict=True
        )
    ]
    assert min(lost[0]) > max(lost[1])


def test_a_forget_bias_of_one_came_out_behind() -> None:
    with_one, without = (
        min(row["carried_bits"] for row in load_table(name).rows)
        for name in ("tune-lstm-page", "tune-lstm-page-forget")
    )
    assert with_one > without
    assert len(load_table("tune-lstm-page").rows) == 5
    assert len(load_table("tune-lstm-page-forget").rows) == 3
    config = records.load_record("lstm-page", 0).as_recipe.config
    assert config["forget_bias"] is None


def test_trained_forget_gates_are_switches_and_few_cells_last() -> None:
    def gates(column: str, **about: object) -> list[float]:
        rows = load_table("lstm-gates").rows
        return [
            row[column]
            for row in rows
            if column in row and all(row.get(k) == v for k, v in about.items())
        ]

    after = {"when": "after", "gate": "f"}
    both = zip(gates("open", **after), gates("shut", **after), strict=True)
    assert min(opened + shut for opened, shut in both) > 0.75
    before = {"when": "before", "gate": "f"}
    assert max(gates("open", **before) + gates("shut", **before)) < 0.01
    means = gates("mean", **after), gates("mean", **before)
    assert all(abs(a - b) < 0.1 for a, b in zip(*means, strict=True))
    assert max(gates("lasts", when="after", cells=50)) < 1
    assert min(gates("lasts", when="after", cells=95)) > 10
    kept = (
        gates("kept", when="after", reading=what)
        for what in ("line break", "space", "letter")
    )
    assert all(line < space < letter for line, space, letter in zip(*kept, strict=True))


def _scores(table: str, what: str, **about: object) -> list[float]:
    return [
        row["tested"]
        for row in load_table(table).rows
        if row["what"] == what and all(row[k] == v for k, v in about.items())
    ]


@pytest.mark.parametrize(
    "what",
    [
        "inside a stage direction",
        "on the speaker's line",
        "over 30 characters into a line",
        "over 60 characters into a sentence",
    ],
)
def test_one_memory_cell_tells_more_than_any_tanh_unit(what: str) -> None:
    cells = _scores("lstm-units", what, part="memory")
    assert min(cells) > max(_scores("rnn-units", what))
    outputs = _scores("lstm-units", what, part="output")
    assert all(c > o for c, o in zip(cells, outputs, strict=True))
