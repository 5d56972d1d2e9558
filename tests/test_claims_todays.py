"""What *Inside today's models* says in words, held against what it rests on."""

import statistics

from unrolled import records
from unrolled.experiments import RECIPES, SEARCHES
from unrolled.experiments.todays_models import AT_SPEED, PARTS
from unrolled.models import build
from unrolled.models.sizes import PUBLISHED
from unrolled.models.todays import active_parameters

ALONE = ("base", "rms", "swiglu", "rotary", "grouped", "experts", "qk-norm", "tied")
RATE = SEARCHES["todays-models"].base.learning_rate
Values = tuple[float, ...]


def measured(name: str, what: str) -> Values:
    return records.measured(name, what).values


def nats(part: str, how: str) -> Values:
    return measured("todays-models", f"{how}[variant={part}]")


def fast(part: str, how: str) -> Values:
    return measured("todays-fast", f"{how}[variant={part}]")


def compared(one: Values, other: Values) -> str:
    """Every seed on one side of every other, or the two cannot be told apart."""
    if max(one) < min(other):
        return "better"
    return "worse" if min(one) > max(other) else "same"


def test_nothing_else_differs() -> None:
    base = SEARCHES["todays-models"].base
    assert (base.batch_size, base.context_length) == (32, 64)
    assert base.batch_size * base.context_length * base.num_steps < 1_000_000
    for part in PARTS:
        assert len(nats(part, "windows_nats")) == 3
    met = {}
    for part, changes in PARTS.items():
        model = build("todays", {"vocab_size": 79, **base.config, **changes})
        layers = [p for n, p in model.named_parameters() if n.startswith("layers")]
        idle = sum(p.numel() for p in model.parameters()) - active_parameters(model)
        met[part] = sum(p.numel() for p in layers) - idle
    for part, count in met.items():
        assert abs(count - met["base"]) <= 0.01 * met["base"], part
    assert 150_000 < nats("base", "parameters")[0] < 170_000


def test_what_a_memory_costs() -> None:
    gpt, llama = PUBLISHED["gpt-3"], PUBLISHED["llama-2-70b"]
    assert 90e9 < 10 * gpt.cache_bytes(2048) < 100e9
    assert round(gpt.cache_bytes(1) / llama.cache_bytes(1)) == 14
    assert round(5 * llama.parameters() / gpt.parameters()) == 2
    layer = PUBLISHED["llama-7b"]
    share = layer.num_layers * layer.network / layer.parameters()
    assert 0.6 < share < 0.7


def test_who_is_better_alone() -> None:
    assert compared(nats("rms", "windows_nats"), nats("base", "windows_nats")) == "same"
    assert (
        compared(nats("swiglu", "windows_nats"), nats("base", "windows_nats"))
        == "better"
    )
    assert (
        compared(nats("rotary", "windows_nats"), nats("base", "windows_nats"))
        == "better"
    )
    assert (
        compared(nats("grouped", "windows_nats"), nats("base", "windows_nats"))
        == "same"
    )
    assert (
        compared(nats("experts", "windows_nats"), nats("base", "windows_nats"))
        == "better"
    )
    assert (
        compared(nats("qk-norm", "windows_nats"), nats("base", "windows_nats"))
        == "same"
    )
    assert (
        compared(nats("tied", "windows_nats"), nats("base", "windows_nats")) == "same"
    )


def test_turning_dwarfs_all_else() -> None:
    means = {part: statistics.fmean(nats(part, "windows_nats")) for part in ALONE}
    gap = means["base"] - means["rotary"]
    for part in ALONE:
        if part != "rotary":
            assert 3 * abs(means[part] - means["base"]) < gap


def test_everybody_is_better_at_eight_times_the_rate_and_the_base_by_most() -> None:
    assert SEARCHES["todays-fast"].variants[0]["learning_rate"] == 8 * RATE
    slow = {part: nats(part, "windows_nats") for part in AT_SPEED}
    quick = {part: fast(part, "windows_nats") for part in AT_SPEED}
    gained = {p: statistics.fmean(slow[p]) - statistics.fmean(quick[p]) for p in slow}
    for part in AT_SPEED:
        assert compared(quick[part], slow[part]) == "better"
    assert max(gained, key=gained.__getitem__) == "base"
    for part in ("rotary", "swiglu"):
        gaps = [
            statistics.fmean(rates["base"]) - statistics.fmean(rates[part])
            for rates in (slow, quick)
        ]
        assert 0 < 2 * gaps[1] < gaps[0]
        assert compared(quick[part], quick["base"]) == "better"
    assert compared(quick["llama"], quick["rotary"]) == "same"
    turn = {"rotary", "llama"}
    for part in AT_SPEED:
        read_on = (fast(part, "carried_nats"), nats(part, "carried_nats"))
        assert compared(*read_on) == ("better" if part in turn else "worse")
    hair = zip(quick["swiglu"], quick["base"], strict=True)
    assert 0 < min(base - gate for gate, base in hair) < 0.001
    assert compared(quick["qk-norm"], quick["base"]) == "worse"


def test_windows_and_sinks() -> None:
    assert (
        compared(nats("sliding", "windows_nats"), nats("rotary", "windows_nats"))
        == "better"
    )
    assert (
        compared(nats("sinks", "windows_nats"), nats("sliding", "windows_nats"))
        == "same"
    )
    assert (
        compared(nats("sinks", "carried_nats"), nats("sliding", "carried_nats"))
        == "same"
    )


def test_together() -> None:
    assert (
        compared(nats("llama", "windows_nats"), nats("rotary", "windows_nats"))
        == "better"
    )
    assert (
        compared(nats("together", "windows_nats"), nats("llama", "windows_nats"))
        == "better"
    )


def test_what_the_parts_cost_in_time() -> None:
    ms, pace = (
        {
            part: records.measured("todays-cost", f"{how}[part={part}]").values[0]
            for part in PARTS
        }
        for how in ("token_ms", "tokens_per_second")
    )
    assert set(sorted(ms, key=ms.__getitem__)[:2]) == {"grouped", "sliding"}
    assert 1.8 < ms["experts"] / ms["base"] < 2
    assert pace["sinks"] < pace["sliding"] / 3
    for part in PARTS:
        active = records.measured("todays-cost", f"active[part={part}]").values[0]
        assert 780_000 < active < 870_000  # "about eight hundred thousand"


def test_beside_the_known_yardstick_muon_is_what_it_took() -> None:
    """Seventeen settings with AdamW, two with Muon, on the tuning part; then the
    last tenth."""
    adamw = [
        *measured("tune-gpt-tinyshakespeare", "windows_nats"),
        *measured("tune-gpt-tinyshakespeare-deep", "windows_nats"),
    ]
    muon = measured("tune-gpt-tinyshakespeare-muon", "windows_nats")
    lstm = measured("tune-lstm-tinyshakespeare", "windows_nats")
    assert (len(adamw), len(muon)) == (17, 2)
    assert min(adamw) == adamw[14]  # the first of the deeper ones
    assert max(muon) < min(adamw)
    assert min(lstm) == lstm[7] < min(adamw)
    recipe = RECIPES["gpt-tinyshakespeare"]
    tried = [v["learning_rate"] for v in SEARCHES[recipe.tuned_by].variants]
    assert recipe.learning_rate == tried[muon.index(min(muon))]
    gpt = measured("gpt-tinyshakespeare", "windows_nats")
    assert len(gpt) == 3
    assert max(gpt) <= 1.60 < 1.88
    rnn, cell, gru = (
        measured(f"{name}-tinyshakespeare", "windows_nats")
        for name in ("rnn", "lstm", "gru")
    )
    assert max(*cell, *gru) < min(gpt) <= max(gpt) < min(rnn)
    # Most of what it lacked.
    assert min(muon) - min(lstm) < (min(adamw) - min(lstm)) / 2
    assert max(measured("gpt-tinyshakespeare", "parameters")) <= 810_000
    assert max(measured("gpt-tinyshakespeare", "tokens")) <= 1_536_000
