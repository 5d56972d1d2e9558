"""What *GPT* says in words, held against what it rests on."""

import statistics
from typing import Any

import pytest

from unrolled import records
from unrolled.data.repeats import PERIODS
from unrolled.data.shakespeare import load_shakespeare
from unrolled.errors import UserError
from unrolled.experiments import RECIPES
from unrolled.experiments.scaling import BATCH, BUDGETS, CONTEXT, SIZES, TRIED
from unrolled.measurements.gpt_cost import TRAINED


def measured(name: str, metric: str) -> tuple[float, ...]:
    try:
        return records.measured(name, metric).values
    except UserError:
        pytest.skip("not recorded yet")


def rows_of(name: str) -> list[dict[str, Any]]:
    try:
        return records.load_table(name).rows
    except UserError:
        pytest.skip("not recorded yet")


def test_in_windows_the_transformer_is_best_and_carried_about_the_gru() -> None:
    ours = measured("transformer-page", "windows_bits")
    for other in ("rnn", "lstm", "gru"):
        assert max(ours) < min(measured(f"{other}-page", "windows_bits"))
    carried = measured("transformer-page", "carried_bits")
    gru = measured("gru-page", "carried_bits")
    assert abs(statistics.fmean(carried) - statistics.fmean(gru)) < 0.01
    for other in ("rnn", "lstm"):
        assert max(carried) < statistics.fmean(
            measured(f"{other}-page", "carried_bits")
        )


def test_the_likeliest_repeats_and_what_cuts_invents_less_than_half() -> None:
    def of(rule: str, column: str = "invented") -> tuple[float, ...]:
        return measured("gpt-choosing", f"{column}[rule={rule}]")

    assert max(of("the likeliest")) == 0
    assert min(of("the likeliest", "repeated")) > 0.9
    plain = statistics.fmean(of("temperature 1"))
    for rule in ("temperature 0.5", "top-k 5", "top-p 0.9", "min-p 0.1"):
        assert statistics.fmean(of(rule)) < plain / 2
        assert max(of(rule, "repeated")) < 0.01
    assert max(of("temperature 1", "repeated")) < 0.01
    coldest = statistics.fmean(of("temperature 0.5"))
    assert coldest < min(statistics.fmean(of(r)) for r in ("top-k 5", "top-p 0.9"))
    own = of("Shakespeare")
    assert statistics.fmean(own) > coldest


def test_the_ring_is_quickest_and_training_is_about_equal() -> None:
    def of(who: str) -> float:
        return measured("gpt-generation", f"token_ms[who={who}]")[0]

    assert of("ring") <= 0.6 * of("hugging-face")
    assert of("ring") < of("state") < of("hugging-face") < of("again")
    for length in (64, 256):
        speeds = [
            measured("gpt-training", f"tokens_per_second[who={who},length={length}]")[0]
            for who in ("ours", "hugging-face", "x-transformers")
        ]
        assert max(speeds) < 1.25 * min(speeds)


def test_on_a_gpu_four_times_the_tokens_take_hardly_longer_and_ours_is_ahead() -> None:
    seconds: dict[str, list[float]] = {}
    for row in records.load_table("gpt-training-cuda").rows:
        tokens = TRAINED[row["length"]] * row["length"]
        seconds.setdefault(row["who"], []).append(tokens / row["tokens_per_second"])
        assert 800_000 < row["parameters"] < 850_000
    assert set(seconds) == {"ours", "hugging-face", "x-transformers"}
    for short, long in seconds.values():
        assert long < 1.1 * short
    for ours, theirs in zip(seconds["ours"], seconds["x-transformers"], strict=True):
        assert theirs > 1.1 * ours
    calls = {row["who"]: row["calls"] for row in records.load_table("gpt-calls").rows}
    assert calls["ours"] < calls["hugging-face"] < calls["x-transformers"]


def test_the_page_has_heads_that_look_back_and_none_that_reads_on() -> None:
    # A look at all places alike, meant over those that could read on.
    alike = statistics.fmean(
        statistics.fmean(1 / (t + 1) for t in range(period, 64))
        for period in range(PERIODS[0], PERIODS[-1] + 1)
    )
    assert max(measured("gpt-heads", "induction[head=reader]")) < 0.8 * alike
    assert min(measured("gpt-heads", "previous[head=dearest]")) > 0.25
    once = measured("gpt-heads", "once_bits[head=none]")
    again = measured("gpt-heads", "again_bits[head=none]")
    for first, second in zip(once, again, strict=True):
        assert 0 < second - first < 0.15


def test_the_grid_is_what_the_text_says() -> None:
    assert (len(SIZES), len(BUDGETS)) == (4, 3)
    assert (next(iter(SIZES)), list(SIZES)[-1]) == TRIED


def test_two_layers_read_on_and_one_does_not() -> None:
    two, one = (
        measured(name, "foretold") for name in ("induction", "induction-one-layer")
    )
    assert len(two) == len(one) == 3
    assert min(two) > 0.99
    assert max(one) < 0.5
    tried = rows_of("tune-induction")
    assert max(row["foretold"] for row in tried if row["variant"][:3] == "one") < 0.5
    assert min(row["foretold"] for row in tried if row["variant"][:3] == "two") > 0.9


def test_one_head_looks_back_and_one_or_more_read_on() -> None:
    rows = [row for row in rows_of("induction-heads") if "layer" in row]
    named = {0: 3, 1: 1, 2: 3}  # the first layer's, as the text has them
    for seed in (0, 1, 2):
        mine = [row for row in rows if row["seed"] == seed]
        first = [row for row in mine if row["layer"] == 1]
        second = [row for row in mine if row["layer"] == 2]
        looks = max(first, key=lambda row: row["previous"])
        assert looks["head"] == named[seed]
        assert looks["previous"] > 0.7
        assert looks["foretold"] == min(row["foretold"] for row in first) < 0.7
        helped = sum(row["previous"] > 0.5 for row in first)
        assert helped == (2 if seed == 2 else 1)
        assert max(row["induction"] for row in second) > 0.5
        assert max(row["induction"] for row in first) < 0.1
        spared = min(row["foretold"] for row in second)
        assert spared < 0.4 if seed == 1 else spared > 0.9


def test_both_heads_form_in_the_same_fifty_steps() -> None:
    rows = {row["steps"]: row for row in rows_of("induction-forming-heads")}
    before, after = rows[181], rows[232]
    for column in ("previous", "induction"):
        assert before[column] < 0.1
        assert after[column] > 0.4
    assert before["foretold"] < 0.15 < 0.9 < after["foretold"]


def test_who_knows_the_symbols_and_guesses_is_right_once_in_fourteen() -> None:
    least, most = PERIODS
    right = statistics.fmean(1 / period for period in range(least, most + 1))
    assert 13.5 < 1 / right < 14.5
    assert right < min(measured("induction-one-layer", "foretold")) < 0.12


def test_more_text_and_more_weights_are_better() -> None:
    cells = {(r["size"], r["budget"]): r["bits"] for r in rows_of("scaling-cells")}
    for size in SIZES:
        along = [cells[size, budget] for budget in BUDGETS]
        assert along == sorted(along, reverse=True)
    for budget in BUDGETS:
        across = [cells[size, budget] for size in SIZES]
        assert across == sorted(across, reverse=True)


def test_the_law_tells_what_is_near_and_not_what_is_far() -> None:
    rows = {row["what"]: row for row in rows_of("scaling-fit")}
    assert rows["distance"]["rms"] < 0.02
    near, far = rows["largest"], rows["page"]
    assert 0 < near["foretold_bits"] - near["bits"] < 0.03
    assert near["bits_low"] - 0.02 < near["bits"] < near["bits_low"]
    assert far["bits"] > far["bits_high"] + 0.2
    power, floor = rows["size_power"], rows["floor"]
    assert power["low"] < 0.15
    assert 0.45 < power["high"] < 0.55
    assert floor["value"] < 0.1


def test_the_page_has_the_largest_size_and_read_the_text_five_times() -> None:
    recipe = RECIPES["transformer-page"]
    read = recipe.batch_size * recipe.context_length * recipe.num_steps
    longest = BUDGETS["1M"] * BATCH * CONTEXT
    assert 19.5 < read / longest < 20.6
    assert 4.5 < read / len(load_shakespeare().train) < 5.5
    assert (recipe.config["d_model"], recipe.config["num_layers"]) == (64, 4)
    assert (SIZES["197k"][0], SIZES["197k"][2]) == (64, 4)


def test_the_rule_was_too_gentle_and_more_so_for_the_small() -> None:
    gains = []
    for size in TRIED:
        (row,) = [
            r
            for r in rows_of("scaling-cells")
            if "half_bits" in r and r["size"] == size
        ]
        assert row["double_bits"] < row["rule_bits"] < row["half_bits"]
        gains.append(row["rule_bits"] - row["double_bits"])
    assert gains[0] > gains[1]


def test_larger_tokens_win_at_equal_tokens_and_less_so_at_equal_text() -> None:
    def bits(size: int, variant: str = "equal") -> tuple[float, ...]:
        return measured(f"pieces-{size}", f"bits[variant={variant}]")

    assert max(bits(2048)) < min(bits(512))
    assert max(bits(512)) < min(bits(256))
    text = bits(256, "as-much-text")
    assert max(bits(2048)) < min(text)
    ours, equal = statistics.fmean(bits(2048)), statistics.fmean(bits(256))
    assert statistics.fmean(text) - ours < 0.5 * (equal - ours)
    for size in (256, 512, 2048):
        (half,), (twice,) = bits(size, "rate-0.5"), bits(size, "rate-2")
        assert twice < bits(size)[0] < half
    parameters = measured("pieces-2048", "parameters[variant=equal]")[0]
    assert parameters - 2 * 2048 * 64 < 2 * 2048 * 64
