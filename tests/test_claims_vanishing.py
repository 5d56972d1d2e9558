"""What *Why gradients vanish* says in words, held against the tables it rests on."""

import pytest

from unrolled.experiments import SEARCHES
from unrolled.experiments.long_memory import ADDING, CONTESTANTS, RATES, TRIED
from unrolled.measurements.jacobians import OPEN
from unrolled.records import load_table, measured


def left(lag: int, model: str = "rnn", step: int = 0, **where: str) -> list[float]:
    rows = [
        row
        for row in load_table("jacobian-norms").rows
        if (row["model"], row["step"], row["lag"]) == (model, step, lag)
        and all(row[key] == value for key, value in where.items())
    ]
    return [row["left"] for row in rows]


def test_each_start_keeps_more_than_the_one_before_it() -> None:
    for lag in (1, 4, 16, 64, 128):
        found = [
            left(lag, start=start) for start in ("uniform", "orthogonal", "identity")
        ]
        assert max(found[0]) < min(found[1])
        assert max(found[1]) < min(found[2])


def test_as_torch_starts_it_the_factor_is_the_root_of_a_third() -> None:
    """Times the mean slope of the tanh, which is a little below one."""
    slope = measured("rnn-saturation", "slope[start=uniform,step=0]").mean
    assert left(1, start="uniform") == pytest.approx(
        [(1 / 3) ** 0.5 * slope] * 3, rel=0.02
    )


def test_the_norm_of_a_random_matrix_is_nearly_twice_its_radius() -> None:
    for row in load_table("jacobian-linear").rows:
        assert 1.6 < row["norm"] / row["radius"] < 2.2
    assert measured("jacobian-linear", "norm[radius=0.9]").mean > 1


def test_training_saturates_and_yet_leaves_more() -> None:
    assert max(measured("rnn-saturation", "saturated[start=uniform,step=0]").values) < (
        1e-6
    )
    assert min(measured("rnn-saturation", "saturated[step=10000]").values) > 0.8
    before, after = left(16, start="uniform"), left(16, step=10_000)
    assert min(after) > 10 * max(before)
    assert max(left(128, step=10_000)) < 1e-12
    rows = load_table("jacobian-norms").rows
    stretch = [r["largest"] for r in rows if r["step"] == 10_000 and r["lag"] == 1]
    assert min(s for s in stretch) > 0


def test_in_the_first_dozens_of_updates_it_gets_worse() -> None:
    assert max(left(16, step=35)) < min(left(16, start="uniform"))
    assert min(left(16, step=588)) > max(left(16, step=35))


def test_a_forget_bias_of_one_keeps_the_memory_longest() -> None:
    """And as torch starts them, the gated cells' changes fade as well."""
    for lag in (4, 16, 64):
        memory = left(lag, "lstm", of="c", start=OPEN)
        others = left(lag, "gru") + left(lag, "lstm", start="uniform")
        assert min(memory) > max(others)
    for model in ("gru", "lstm"):
        assert max(left(64, model)) < 1e-3


def test_training_teaches_the_lstm_to_keep() -> None:
    memory = left(64, "lstm", 10_000, of="c")
    assert min(memory) > 0.05
    assert min(memory) > 1e6 * max(left(64, step=10_000))
    # And not by one factor a step: far back it fades more slowly than at first.
    near, far = (left(lag, "lstm", 10_000, of="c") for lag in (1, 128))
    for a, b, c in zip(near, memory, far, strict=True):
        assert a < (c / a) ** (1 / 127) < 1
        assert c < b < a


def test_every_contestant_had_the_same_three_rates() -> None:
    for name in ("tune-adding", "tune-adding-short"):
        tried = {}
        for row, called in zip(
            load_table(name).rows, SEARCHES[name].names, strict=True
        ):
            assert row["variant"] == called
            tried.setdefault(called.rsplit("-", 1)[0], []).append(
                row["changes"]["learning_rate"]
            )
        assert {k: tuple(v) for k, v in tried.items()} == dict.fromkeys(
            CONTESTANTS, TRIED
        )


def test_the_rates_taken_are_the_best_among_twenty() -> None:
    for name, rate in RATES.items():
        rows = {
            row["changes"]["learning_rate"]: (row["steps"], row["error"])
            for row in load_table("tune-adding-short").rows
            if row["variant"].rsplit("-", 1)[0] == name
        }
        # The first to solve it, or else the lowest error; a tie is a tie.
        steps, error = rows[rate]
        assert steps == min(s for s, _ in rows.values())
        if steps == 1_000:
            assert error <= min(e for _, e in rows.values()) + 1e-3


def test_among_fifty_only_the_gru_learned_in_tuning() -> None:
    solved = {r["variant"] for r in load_table("tune-adding").rows if r["solved"]}
    assert solved == {"gru-0.01"}


def solved(length: int, variant: str) -> tuple[float, ...]:
    return measured(f"adding-{length}", f"solved[variant={variant}]").values


def test_the_gru_solves_every_length_with_every_seed_and_the_rnns_none() -> None:
    for length in ADDING:
        assert solved(length, "gru") == (1,) * 5
    assert solved(50, "lstm") == (1,) * 5
    for variant in ("rnn", "rnn-orthogonal", "relu-identity"):
        assert solved(50, variant) == (0,) * 5
    assert 0 < sum(solved(100, "lstm")) < 5
    assert solved(200, "lstm") == (0,) * 5


def test_the_two_tanh_networks_say_one_and_the_identity_is_on_its_way() -> None:
    for variant in ("rnn", "rnn-orthogonal"):
        errors = measured("adding-50", f"error[variant={variant}]").values
        assert errors == pytest.approx([1 / 6] * 5, rel=0.05)
    errors = measured("adding-50", "error[variant=relu-identity]").values
    assert all(0.02 < error < 0.06 for error in errors)


def test_the_gru_needs_less_than_twice_the_updates_for_eight_times_the_length() -> None:
    short = measured("adding-50", "steps[variant=gru]").mean
    long = measured("adding-400", "steps[variant=gru]").mean
    assert short < long < 2 * short


def test_nobody_copies_and_the_order_is_as_told() -> None:
    copied = {
        (lag, name): measured(f"copy-{lag}", f"copied[variant={name}]").values
        for lag in (10, 30)
        for name in CONTESTANTS
    }
    assert all(max(values) < 0.99 for values in copied.values())
    for lag in (10, 30):
        assert min(copied[lag, "gru"]) > max(copied[lag, "lstm"])
        assert min(copied[lag, "lstm"]) > max(copied[lag, "rnn"])
    for name in ("rnn-orthogonal", "relu-identity"):
        assert min(copied[10, name]) > max(copied[10, "rnn"]) + 0.05
        assert max(copied[30, name]) < 0.2
    assert copied[30, "rnn"] == pytest.approx([1 / 8] * 3, abs=0.02)
    for name in CONTESTANTS:
        assert max(copied[30, name]) <= max(copied[10, name])


def test_among_twenty_the_plain_rnn_had_begun_to_learn() -> None:
    assert measured("tune-adding-short", "error[variant=rnn-0.01]").mean < 0.05
