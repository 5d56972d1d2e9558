"""What the chapters say in words, held against the records they rest on."""

import math
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import torch

from sphinx_ext.set_links import parse_settings
from unrolled.records import load_model, load_table, measured
from unrolled.tasks.forecasting import HORIZONS
from unrolled.widgets.unroll import unrolled


def _by_property(column: str) -> dict[str, list[float]]:
    found = defaultdict(list)
    for row in load_table("rnn-units").rows:
        found[row["what"]].append(row[column])
    return found


def test_units_that_are_said_to_track_beat_the_last_character_in_every_seed() -> None:
    tested, last = _by_property("tested"), _by_property("last_character")
    for what in ("on the speaker's line", "inside a stage direction"):
        assert len(tested[what]) == 3
        assert min(tested[what]) > max(last[what]) + 0.05


def test_one_seed_of_three_knows_the_first_word_better_than_the_last_character() -> (
    None
):
    what = "in the first word of a line"
    tested, last = _by_property("tested")[what], _by_property("last_character")[what]
    assert sum(t > c for t, c in zip(tested, last, strict=True)) == 1


def test_no_unit_counts() -> None:
    tested, last = _by_property("tested"), _by_property("last_character")
    for what in (
        "over 30 characters into a line",
        "over 60 characters into a sentence",
    ):
        assert max(tested[what]) < 0.7
        assert max(tested[what]) - min(last[what]) < 0.1


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert abs(measured("rnn-units", "shifted").mean - 0.5) < 0.02


def test_sixteen_characters_are_all_that_the_network_uses() -> None:
    far = measured("rnn-context", "bits[context=256,start=unrelated]").mean
    for start in ("empty", "unrelated"):
        near = measured("rnn-context", f"bits[context=16,start={start}]").mean
        assert abs(near - far) < 0.02
        assert measured("rnn-context", f"bits[context=1,start={start}]").mean > far + 1


def test_the_first_guess_after_strange_text_is_worse_than_a_fair_die() -> None:
    first = measured("rnn-context", "bits[context=1,start=unrelated]")
    assert min(first.values) > math.log2(79)


def test_windows_cost_more_than_a_carried_state() -> None:
    for recipe in ("rnn-page", "rnn-tinyshakespeare"):
        windows, carried = (
            measured(recipe, f"{w}_bits") for w in ("windows", "carried")
        )
        assert min(windows.values) > max(carried.values)


def test_the_benchmark_is_matched_and_better_than_the_yardstick() -> None:
    for metric in ("windows_nats", "carried_nats"):
        found = measured("rnn-tinyshakespeare", metric)
        assert len(found.values) == 3
        assert max(found.values) < 1.88
    assert max(measured("rnn-tinyshakespeare", "windows_nats").values) <= 1.62
    assert max(measured("rnn-tinyshakespeare", "carried_nats").values) <= 1.60
    assert max(measured("rnn-tinyshakespeare", "parameters").values) <= 810_000
    assert max(measured("rnn-tinyshakespeare", "tokens").values) <= 1_536_000


def test_the_state_is_a_fixed_size() -> None:
    assert len(set(measured("rnn-cost", "state_bytes").values)) == 1


def test_memory_for_training_grows_with_length() -> None:
    rows = [r for r in load_table("rnn-cost").rows if "length" in r]
    per_step = [row["kept_bytes"] / row["length"] for row in rows]
    assert max(per_step) < 1.1 * min(per_step)


def _speaker_unit(seed: int) -> int:
    what = f"unit[seed={seed},what=on the speaker's line]"
    return int(measured("rnn-units", what).mean)


def _set_links() -> list[dict[str, Any]]:
    """The states that the links of the chapter put its network into, in order."""
    text = (Path(__file__).parents[1] / "chapters" / "rnn.md").read_text("utf-8")
    roles = re.findall(r"\{set\}`[^`]*?<unroll ([^`]*)>`", text)
    return [parse_settings(role) for role in roles]


def test_the_unit_is_up_in_verse_and_down_on_the_speakers_line() -> None:
    model, vocabulary = load_model("rnn-page", 0)
    state = _set_links()[0]
    text = state["text"]
    states, _ = unrolled(model, vocabulary.encode(text), [])
    unit = states[:, state["unit"]]
    assert state["unit"] == _speaker_unit(0)
    drops = text.index("\n")
    up_again = text.index("My") + 1  # the second letter of the speech
    assert all(unit[text.index(",") : drops] > 0.9)
    assert all(unit[drops:up_again] < -0.9)
    assert all(unit[up_again:] > 0.9)


def test_turning_the_tracking_unit_around_moves_little_and_is_undone() -> None:
    model, vocabulary = load_model("rnn-page", 0)
    state = _set_links()[1]
    step, unit, value = state["changes"][0]
    ids = vocabulary.encode(state["text"])
    states, before = unrolled(model, ids, [])
    pushed, after = unrolled(model, ids, state["changes"])
    assert (unit, state["text"][step - 1]) == (_speaker_unit(0), "H")
    assert states[step - 1, unit] * value < 0
    chances = [torch.tensor(row[step - 1]).softmax(-1) for row in (before, after)]
    assert 0.01 < (chances[0] - chances[1]).abs().sum() / 2 < 0.1
    assert pushed[step, unit] * states[step, unit] > 0


def test_the_tracking_unit_moves_less_than_the_median_unit_in_every_seed() -> None:
    rows = [r for r in load_table("rnn-pushes").rows if "tracker" in r]
    assert len(rows) == 3
    for row in rows:
        assert row["unit"] == _speaker_unit(row["seed"])
        assert row["tracker"] < row["typical"] < row["strongest"]
        assert row["returned"] > 0.85


def test_the_pushed_unit_is_none_of_those_found_and_ends_the_line() -> None:
    state = _set_links()[2]
    found = {r["unit"] for r in load_table("rnn-units").rows if r["seed"] == 0}
    assert state["unit"] not in found
    model, vocabulary = load_model("rnn-page", 0)
    _, logits = unrolled(model, vocabulary.encode(state["text"]), state["changes"])
    chances = torch.tensor(logits[-1]).softmax(-1)
    line_end = float(chances[vocabulary.characters.index("\n")])
    assert abs(line_end - measured("rnn-pushes", "after[seed=0]").mean) < 0.01
    assert line_end > measured("rnn-pushes", "before[seed=0]").mean + 0.2


def _temperatures(contestant: str, hours: int, kind: str = "mae") -> float:
    name = f"{kind}[contestant={contestant},horizon={hours}]"
    return measured("temperature-baselines", name).mean


def test_the_network_knows_a_day_and_yesterday_knows_it_better() -> None:
    for hours in HORIZONS:
        found = measured("rnn-temperatures", f"mae_{hours}h").values
        assert len(found) == 5
        for better in ("yesterday", "yesterday-moved", "linear"):
            assert min(found) > _temperatures(better, hours)
        assert max(found) < _temperatures("hour-of-day", hours)
        assert max(found) < _temperatures("linear-3", hours)
        if hours <= 12:
            assert max(found) < _temperatures("last-value", hours)


def test_a_rule_without_a_trained_number_forecasts_the_next_day_best() -> None:
    names = {row.get("contestant") for row in load_table("temperature-baselines").rows}
    for kind in ("mae", "rmse"):
        rule = _temperatures("yesterday-moved", 24, kind)
        for name in names - {None, "yesterday-moved"}:
            assert rule < _temperatures(str(name), 24, kind) * 0.75
    # One hour ahead it depends on how errors are counted.
    for kind, first, second in (
        ("mae", "yesterday-moved", "linear"),
        ("rmse", "linear", "yesterday-moved"),
    ):
        assert _temperatures(first, 1, kind) < _temperatures(second, 1, kind)


def test_a_day_and_one_hour_are_more_than_a_day() -> None:
    assert _temperatures("linear-25", 1) < _temperatures("linear-24", 1) / 2


def test_a_day_ahead_the_last_value_is_yesterdays() -> None:
    last, yesterday = (_temperatures(n, 24) for n in ("last-value", "yesterday"))
    assert math.isclose(last, yesterday)


def test_the_longer_it_learns_the_summer_the_worse_it_knows_the_autumn() -> None:
    def mean_error(search: str, changes: dict[str, Any]) -> float:
        (row,) = (r for r in load_table(search).rows if r["changes"] == changes)
        return sum(row[f"mae_{h}h"] for h in HORIZONS) / len(HORIZONS)

    short = {"batching": "streams", "num_steps": 400}
    after_400 = mean_error("tune-rnn-temperatures-plainer", short)
    after_4000 = mean_error("tune-rnn-temperatures-longer", {"batching": "streams"})
    assert after_4000 > 3 * after_400


def test_one_unit_tells_speakers_and_stage_directions_in_every_seed() -> None:
    rows = load_table("rnn-units").rows
    for seed in range(3):
        units = {
            row["unit"]
            for row in rows
            if row["seed"] == seed
            and row["what"] in ("on the speaker's line", "inside a stage direction")
        }
        assert len(units) == 1
        pushed = next(
            row["unit"]
            for row in load_table("rnn-pushes").rows
            if (row["seed"], row["place"]) == (seed, "after To be")
        )
        assert pushed not in {row["unit"] for row in rows if row["seed"] == seed}
