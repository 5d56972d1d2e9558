"""What *Self-attention* says in words, held against what it rests on."""

import pytest
import torch
from torch.nn import functional as F

from unrolled import records
from unrolled.data.long_memory import recall
from unrolled.errors import UserError
from unrolled.experiments import RECIPES, SEARCHES
from unrolled.experiments.recall import CAP, CONTESTANTS
from unrolled.models import build

WIDTHS = (4, 16, 64, 256, 1024)


def measured(name: str, metric: str) -> tuple[float, ...]:
    try:
        return records.measured(name, metric).values
    except UserError:
        pytest.skip("not recorded yet")


def scale(
    column: str, width: int, scaled: bool, start: str = "unit"
) -> tuple[float, ...]:
    where = f"[start={start},width={width},scaled={scaled}]"
    return measured("attention-scale", column + where)


def memory(column: str, who: str, length: int = 2048) -> float:
    (value,) = measured("attention-memory", f"{column}[who={who},length={length}]")
    return value


def test_unscaled_scores_spread_by_the_root_of_the_width() -> None:
    for width in WIDTHS:
        for scaled, spread in ((False, width**0.5), (True, 1.0)):
            assert max(abs(s / spread - 1) for s in scale("score", width, scaled)) < 0.1


def test_with_the_root_the_largest_weight_does_not_depend_on_the_width() -> None:
    means = [sum(v) / len(v) for v in (scale("largest", w, True) for w in WIDTHS)]
    assert max(means) < 1.1 * min(means)
    assert not any(any(scale("settled", w, True)) for w in WIDTHS)


def test_the_slope_rises_before_it_falls() -> None:
    for width in (4, 16):
        assert min(scale("slope", width, False)) > max(scale("slope", width, True))
    assert min(scale("slope", 64, False)) > max(scale("slope", 64, True))
    for width in (256, 1024):
        assert max(scale("slope", width, False)) < min(scale("slope", width, True))


def test_a_fresh_layers_scores_are_half_as_spread() -> None:
    for width in WIDTHS[1:]:
        layer, unit = (scale("score", width, False, s) for s in ("layer", "unit"))
        assert sum(layer) / sum(unit) == pytest.approx(0.5, abs=0.05)


def test_the_readers_are_matched_as_the_text_says() -> None:
    sizes = {}
    for name, changes in zip(
        SEARCHES["recall-16"].names, SEARCHES["recall-16"].variants, strict=True
    ):
        config = changes.get("config", SEARCHES["recall-16"].base.config)
        architecture = changes.get("architecture", "attention-reader")
        at = {"input_size": 37, "output_size": 10}
        model = build(architecture, {**at, **config})
        sizes[name] = sum(p.numel() for p in model.parameters())
    assert abs(sizes["lstm"] / sizes["attention"] - 1) <= 0.01
    assert sizes["lstm-wide"] > 7 * sizes["attention"]
    assert sizes["lstm"] < sizes["attention"]
    assert CAP == 1_000
    assert RECIPES["recall-attention"].context_length == 17


def test_each_took_the_best_of_the_same_three_rates() -> None:
    losses = measured("tune-recall", "loss")
    variants = SEARCHES["tune-recall"].variants
    taken = SEARCHES["recall-16"].variants
    assert len(losses) == 9
    for index, chosen in enumerate(taken):
        mine = slice(3 * index, 3 * index + 3)
        best = min(zip(losses[mine], variants[mine], strict=True), key=lambda p: p[0])
        assert best[1]["learning_rate"] == chosen["learning_rate"]


def test_attention_fetches_and_the_lstms_lose_the_thread() -> None:
    for pairs, names in CONTESTANTS.items():
        found = {
            name: measured(f"recall-{pairs}", f"recalled[variant={name}]")
            for name in names
        }
        assert all(len(values) == 3 for values in found.values())
        assert min(found["attention"]) > 0.98
        for name in names[1:]:
            assert max(found[name]) < min(found["attention"])


def test_the_lstm_knows_the_things_and_not_whose_they_are() -> None:
    for pairs, names in CONTESTANTS.items():
        drawn = torch.Generator().manual_seed(0)
        lists, things = recall(20_000, pairs, drawn)
        counts = F.one_hot(lists[:, :-1, 1], 10).sum(1)
        without = float((counts.argmax(-1) == things).float().mean())
        for name in names[1:]:
            for share in measured(f"recall-{pairs}", f"recalled[variant={name}]"):
                assert share == pytest.approx(without, abs=0.035)


def test_memory_is_a_square_or_a_line() -> None:
    def growth(who: str) -> float:
        return memory("peak_bytes", who) / memory("peak_bytes", who, 1024)

    assert growth("plain") > 3.8
    for who in ("online", "fused", "lstm"):
        assert growth(who) < 2.1
    assert memory("peak_bytes", "online") < memory("peak_bytes", "plain") / 10
    assert memory("peak_bytes", "fused") < memory("peak_bytes", "lstm")


def test_in_training_the_few_lines_save_nothing_and_the_kernel_does() -> None:
    kept = {w: memory("kept_bytes", w) for w in ("plain", "online", "fused")}
    assert kept["online"] > kept["plain"] > 10 * kept["fused"]


def test_what_has_to_be_held_to_read_on() -> None:
    assert memory("state_bytes", "lstm") == memory("state_bytes", "lstm", 64)
    assert memory("state_bytes", "plain") == 32 * memory("state_bytes", "plain", 64)


def test_length_outweighs_width_from_twice_the_width_on() -> None:
    T, D = torch.tensor([100.0, 200.0, 400.0]), 100
    matrices, looking = 4 * T * D**2, 2 * T**2 * D
    assert (looking > matrices).tolist() == [False, False, True]
    assert float(looking[1]) == float(matrices[1])


def test_at_every_rate_attention_fetches_and_no_lstm_reaches_one_half() -> None:
    found = dict(
        zip(
            SEARCHES["tune-recall"].names,
            measured("tune-recall", "recalled"),
            strict=True,
        )
    )
    looks = [v for name, v in found.items() if name.startswith("attention")]
    carries = [v for name, v in found.items() if name.startswith("lstm")]
    assert min(looks) > 0.98
    assert max(carries) < 0.5
    losses = measured("tune-recall", "loss")
    assert losses[3:6].index(min(losses[3:6])) == losses[6:].index(min(losses[6:])) == 2
    wide = [v for name, v in found.items() if name.startswith("lstm-wide")]
    assert max(wide) <= max(v for v in carries if v not in wide)
    (took,) = measured("tune-recall", "steps[variant=attention-0.01]")
    assert took < 150


def test_in_milliseconds_attention_begins_ahead_and_ends_far_behind() -> None:
    def ms(who: str, length: int) -> float:
        return measured("attention-cost", f"both_ms[who={who},length={length}]")[0]

    assert ms("plain", 64) < ms("lstm", 64) < ms("lstm-ours", 64) / 3
    assert ms("plain", 512) > 3 * ms("lstm", 512)
    assert ms("plain", 2048) > ms("lstm-ours", 2048) > ms("lstm", 2048)
    for who, low, high in (("lstm", 1.9, 2.2), ("plain", 3.5, 5), ("fused", 3.5, 5)):
        assert low < ms(who, 2048) / ms(who, 1024) < high
    assert 0.4 < ms("fused", 2048) / ms("plain", 2048) < 0.6
    for length in (512, 1024):
        assert 1.9 < ms("lstm", 2 * length) / ms("lstm", length) < 2.2
        assert 4.5 < ms("plain", 2 * length) / ms("plain", length) < 5
