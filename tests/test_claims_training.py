"""What *Training through time* says in words, held against the records it rests on."""

from unrolled.experiments.truncation import TRUNCATIONS
from unrolled.records import load_table, measured


def bits(recipe: str) -> tuple[float, ...]:
    return measured(recipe, "carried_bits").values


def test_one_step_costs_more_than_any_spread() -> None:
    """And so do two; from four to sixty-four the means lie within two hundredths."""
    assert min(bits("truncation-1")) > max(bits("truncation-2")) + 0.03
    assert min(bits("truncation-2")) > max(bits("truncation-4")) + 0.02
    level = [
        measured(f"truncation-{k}", "carried_bits").mean for k in (4, 8, 16, 32, 64)
    ]
    assert max(level) - min(level) < 0.02


def test_at_128_it_is_worse_again() -> None:
    for length in (4, 8, 16, 32, 64):
        assert min(bits("truncation-128")) > max(bits(f"truncation-{length}"))


def test_with_sixteen_readers_a_longer_gradient_does_no_harm() -> None:
    one, four, sixteen = (bits(f"truncation-{k}-in-128") for k in (1, 4, 16))
    whole = bits("truncation-128")
    assert min(one) > max(four)
    assert min(four) > max(sixteen)
    assert max(whole) <= max(sixteen) + 0.01


def test_more_readers_are_worth_more_than_a_longer_gradient() -> None:
    for length in (1, 4, 16):
        assert max(bits(f"truncation-{length}")) < min(
            bits(f"truncation-{length}-in-128")
        )


def test_elmans_cut_learned_most_of_what_there_was() -> None:
    """A network that knew nothing would need more than six bits."""
    best = min(measured(f"truncation-{k}", "carried_bits").mean for k in TRUNCATIONS)
    assert measured("truncation-1", "carried_bits").mean < best + 0.15


def test_twice_the_rate_gives_a_few_hundredths_in_the_search() -> None:
    rows = load_table("tune-truncation").rows
    found = {
        (row["changes"]["context_length"], row["changes"]["learning_rate"]): row[
            "carried_bits"
        ]
        for row in rows
    }
    for length in (1, 8, 64):
        assert 0 < found[length, 8e-3] - found[length, 1.6e-2] < 0.05
        assert found[length, 8e-3] < found[length, 4e-3] < found[length, 2e-3]


def test_the_cut_saves_a_reader_memory_and_an_update_none() -> None:
    rows = load_table("truncation-cost").rows
    kept = [row["kept_bytes"] for row in rows]
    assert kept == sorted(kept, reverse=True)
    a_reader = [row["reader_bytes"] for row in rows]
    assert a_reader == sorted(a_reader)
    assert a_reader[-1] > 50 * a_reader[0]


def test_waiting_tells_from_sixty_four_steps_on() -> None:
    rows = load_table("truncation-cost").rows
    takes = {row["length"]: row["update_ms"] for row in rows}
    assert max(takes[k] for k in (2, 4, 8, 16, 32)) < takes[1] < takes[64] < takes[128]


def test_a_window_is_as_good_as_a_carried_state_from_its_eighth_guess_on() -> None:
    carried = measured("rnn-page", "carried_bits").mean
    assert abs(measured("rnn-position", "bits[place=8]").mean - carried) < 0.05
    assert measured("rnn-position", "bits[place=1]").mean > carried + 3
    late = [measured("rnn-position", f"bits[place={p}]").mean for p in range(9, 65)]
    assert abs(sum(late) / len(late) - carried) < 0.03


def test_the_network_loses_to_yesterday_and_to_the_line_and_beats_the_last_value() -> (
    None
):
    for hours in (1, 2, 3, 6, 12):
        ours = measured("rnn-temperatures", f"mae_{hours}h").values
        others = {
            name: measured(
                "temperature-baselines", f"mae[contestant={name},horizon={hours}]"
            ).mean
            for name in ("last-value", "yesterday", "linear")
        }
        assert max(ours) < others["last-value"]
        assert min(ours) > others["yesterday"]
        assert min(ours) > others["linear"]


def test_on_its_own_words_the_networks_error_grows() -> None:
    near = measured("rnn-temperatures", "mae_1h").values
    far = measured("rnn-temperatures", "mae_12h").values
    assert min(far) > max(near)


def test_twice_the_rate_took_a_little_off_short_and_long_cuts_alike() -> None:
    found = {
        (row["changes"]["context_length"], row["changes"]["learning_rate"]): row
        for row in load_table("tune-truncation").rows
    }
    for steps in (1, 8, 64):
        gentler, twice = found[steps, 0.008], found[steps, 0.016]
        assert 0.01 < gentler["carried_bits"] - twice["carried_bits"] < 0.035
