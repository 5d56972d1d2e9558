"""What the chapter on counting says in words, held against its records."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from unrolled.counts import PACKAGED
from unrolled.data.shakespeare import load_shakespeare
from unrolled.records import load_table, measured, weights_path

VERDICT = "judge-verdict"


def _bits(judge: str, column: str = "bits", **where: str) -> tuple[float, ...]:
    chosen = ",".join(f"{k}={v}" for k, v in {"judge": judge, **where}.items())
    return measured(VERDICT, f"{column}[{chosen}]").values


def test_the_table_wins_in_every_seed_and_in_every_play() -> None:
    assert len(_bits("rnn")) == 3
    assert min(_bits("rnn")) > max(_bits("n-gram")) + 0.02
    plays = {row["play"] for row in load_table(VERDICT).rows if "play" in row}
    assert len(plays) == 4
    for play in plays:
        network = _bits("rnn", "play_bits", play=play)
        assert min(network) > max(_bits("n-gram", "play_bits", play=play))


def test_number_for_number_the_network_wins_and_byte_for_byte_it_does_not() -> None:
    assert max(_bits("rnn")) < min(_bits("5-gram"))
    assert min(_bits("rnn")) > max(_bits("6-gram"))
    [weights], [counts] = set(_bits("rnn", "numbers")), _bits("5-gram", "numbers")
    assert 1.8 < counts / weights < 2
    [most] = _bits("n-gram", "numbers")
    assert 18 < most / weights < 19.5
    packed = measured("ngram-ladder", "packed_bytes[order=6]").mean
    assert abs(packed / Path(weights_path("rnn-page", 0)).stat().st_size - 1) < 0.02
    [file] = PACKAGED.glob("*.counts") if PACKAGED.is_dir() else [PACKAGED]
    assert file.stat().st_size == packed


def test_where_each_of_the_two_is_better() -> None:
    for place in ("letter 1", "letter 2", "space", "line break"):
        network = _bits("rnn", "place_bits", place=place)
        assert max(network) < min(_bits("n-gram", "place_bits", place=place))
    network = _bits("rnn", "place_bits", place="letter 6")
    assert min(network) > max(_bits("n-gram", "place_bits", place="letter 6")) + 0.3


def test_a_mixture_is_better_than_either() -> None:
    assert max(_bits("both")) < min(_bits("n-gram")) - 0.05


def test_the_ladder_leads_nowhere_after_eight() -> None:
    rows = sorted(load_table("ngram-ladder").rows, key=lambda row: row["order"])
    test, tuning = ([row[c] for row in rows] for c in ("bits", "validation_bits"))
    assert test[:8] == sorted(test[:8], reverse=True)
    assert test[8] > test[7]
    assert rows[tuning.index(min(tuning))]["order"] == 8


def test_what_stands_before_an_h() -> None:
    text = load_shakespeare().train
    assert "h" in [character for character, _ in Counter(text).most_common(6)]
    before = Counter(one for one, other in pairwise(text) if other == "h")
    (first, most), (second, next_most) = before.most_common(2)
    assert (first, second) == ("t", " ")
    assert most / before.total() == pytest.approx(1 / 2, abs=0.07)
    assert next_most / before.total() == pytest.approx(1 / 4, abs=0.03)


def test_a_longer_library_makes_a_better_table() -> None:
    bits = [measured("ngram-text", f"bits[part=1/{k}]").mean for k in (16, 8, 4, 2, 1)]
    assert bits == sorted(bits, reverse=True)


def _off(contestant: str, hours: int) -> float:
    where = f"contestant={contestant},horizon={hours}"
    return measured("temperature-baselines", f"mae[{where}]").mean


def test_what_it_takes_to_beat_yesterday() -> None:
    yesterday = _off("yesterday", 24)
    assert _off("linear-3", 24) > 10 * _off("last-value", 24)
    assert _off("linear-24", 24) > yesterday > _off("linear-48", 24)
    assert _off("linear", 24) < yesterday
    assert _off("yesterday-moved", 24) < _off("linear", 24)
    assert 0.085 < _off("yesterday", 6) < 0.095
