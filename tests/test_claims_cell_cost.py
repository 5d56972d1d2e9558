"""What the GRU's chapter says in words of costs, held against the table."""

from unrolled.records import load_table

ROWS = load_table("cell-cost").rows


def row(architecture: str, equal: str, length: int = 64) -> dict[str, float]:
    (found,) = (
        row
        for row in ROWS
        if row.get("length") == length
        and (row["architecture"], row["equal"]) == (architecture, equal)
    )
    return found


def test_three_and_four_times_the_numbers_at_equal_units() -> None:
    rnn, lstm, gru = (
        row(name, "units")["layer_parameters"] for name in ("rnn", "lstm", "gru")
    )
    assert gru == 3 * rnn
    assert lstm == 4 * rnn


def test_at_equal_parameters_all_multiply_about_as_often() -> None:
    sizes = [row(n, "parameters")["layer_parameters"] for n in ("rnn", "lstm", "gru")]
    assert max(sizes) < 1.1 * min(sizes)


def test_the_gru_keeps_most_for_the_way_back_and_less_in_its_other_form() -> None:
    for length in (16, 64, 256):
        rnn, lstm, gru, before = (
            row(name, "parameters", length)["kept_bytes"]
            for name in ("rnn", "lstm", "gru", "gru-before")
        )
        assert rnn < 0.5 * lstm
        assert lstm < gru
        assert before < 0.9 * gru


def test_torchs_lstm_is_in_one_piece_and_its_gru_is_not() -> None:
    """The one is far quicker than written out, the other a little at most."""
    for length in (64, 256):
        lstm, gru = (row(name, "parameters", length) for name in ("lstm", "gru"))
        assert lstm["torch_ms"] < 0.7 * lstm["ours_ms"]
        assert gru["torch_ms"] > 0.7 * gru["ours_ms"]
        assert lstm["torch_ms"] < gru["torch_ms"]


def test_an_lstm_carries_twice_as_much_at_equal_units() -> None:
    state = {
        r["architecture"]: r["state_bytes"]
        for r in ROWS
        if r["equal"] == "units" and "state_bytes" in r
    }
    assert state["lstm"] == 2 * state["gru"] == 2 * state["rnn"]
