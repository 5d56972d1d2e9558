"""What the chapters say in words, held against the records they rest on."""

import math
from collections import defaultdict

from unrolled.records import load_table, measured


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
