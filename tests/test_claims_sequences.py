"""What the chapter on sequences says in words, held against what its cells compute."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
import torch

from unrolled.data.cmudict import load_cmudict

ROOT = Path(__file__).parents[1]
CELL = re.compile(r"```\{code-cell\} python\n(?:---\n.*?\n---\n)?(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def cells() -> dict[str, Any]:
    """What the chapter's names stand for after all its cells but the exercises'."""
    page = (ROOT / "chapters/sequences.md").read_text("utf-8")
    text = page.split("\n## Exercises")[0]
    names: dict[str, Any] = {}
    with mpl.rc_context():
        for cell in CELL.findall(text):
            exec(compile(cell, "sequences.md", "exec"), names)
    plt.close("all")
    return names


def test_nine_characters_in_ten_or_fewer_than_one(cells: dict[str, Any]) -> None:
    overlapping, beside, others = cells["right"].values()
    assert 0.88 < overlapping < 0.95
    assert others < 0.1
    assert beside > 1.5 * others


def test_the_tail_of_words(cells: dict[str, Any]) -> None:
    counts, held_out = cells["counts"], cells["held_out"]
    falling = sorted(counts.values(), reverse=True)
    assert 0.45 < sum(falling[:100]) / sum(falling) < 0.55
    assert 0.4 < cells["once"] < 0.5
    assert len(cells["unseen"]) / len(held_out) == pytest.approx(1 / 20, abs=0.005)
    products = [rank * falling[rank - 1] for rank in (10, 100, 1000)]
    assert max(products) < 1.35 * min(products)
    assert 11 < falling[99] / falling[999] < 14
    assert falling[0] < 0.5 * products[0]  # at both ends it fails
    assert 10_000 * falling[9_999] < 0.5 * products[2]
    unseen = [word for word, _ in cells["Counter"](cells["unseen"]).most_common(3)]
    assert unseen == ["macbeth", "toby", "prospero"]


def test_pieces_are_half_as_long_again_as_words(cells: dict[str, Any]) -> None:
    words = len(cells["held_out"])
    assert cells["lengths"].shape == (8,)  # the name is used again further down
    pieces = sum(len(cells["cut_up"](word)) for word in cells["held_out"])
    assert 1.4 < pieces / words < 1.6
    assert 4 < sum(map(len, cells["held_out"])) / words < 4.5


def test_padding_changes_the_plain_mean_and_not_the_masked(
    cells: dict[str, Any],
) -> None:
    """That the masked one holds is asserted in the cell; here, that the plain fails."""
    plain = []
    for filler in "\n e":
        id = int(cells["vocabulary"].encode(filler))
        padded, _ = cells["pad"](cells["rows"], value=id)
        plain.append(float(cells["losses_of"](padded).mean()))
    for one, other in pairwise(plain):
        assert abs(one - other) > 0.1
    assert min(plain) > float(cells["alone"]) + 0.1


def test_a_random_split_hides_which_forecast_is_useless(cells: dict[str, Any]) -> None:
    nearest, yesterday = cells["random_split"]
    assert nearest == pytest.approx(yesterday, rel=0.15)
    nearest_by_time, yesterday_by_time = cells["by_time"]
    assert nearest_by_time == pytest.approx(5 * nearest, rel=0.1)
    assert nearest_by_time == pytest.approx(3 * yesterday_by_time, rel=0.1)


def test_what_the_nearest_window_is(cells: dict[str, Any]) -> None:
    every = cells["windows_of"](cells["celsius"])
    places = torch.randperm(len(every), generator=torch.manual_seed(0))
    known, asked = places[1500:], places[:1500]
    apart = torch.cdist(every[asked, :24], every[known, :24])
    found = known[apart.argmin(dim=1)]
    same_hour = ((found - asked).abs() == 24).float().mean()
    assert 0.85 < same_hour < 0.95


def test_the_vocabulary_holds_nothing_of_the_test_alone(cells: dict[str, Any]) -> None:
    corpus = cells["corpus"]
    assert set(corpus.test) <= set(corpus.train)
    assert set(corpus.validation) <= set(corpus.train)


def test_families_join_strangers_and_miss_kin(cells: dict[str, Any]) -> None:
    family = cells["family"]
    assert family("man") == family("manner")
    assert family("sing") != family("sang")
    assert family("bake") == family("baked")


def test_five_cells_of_six_are_padding(cells: dict[str, Any]) -> None:
    assert cells["any_order"] == pytest.approx(5 / 6, abs=0.02)
    assert cells["by_length"] < 0.02


def test_november_is_cooler(cells: dict[str, Any]) -> None:
    assert float(cells["scaled"][cells["series"].test].mean()) < -0.3
    mean, train = float(cells["celsius"].mean()), float(cells["train"].mean())
    assert abs(mean - train) < 0.1


def test_one_word_in_sixteen_has_several_ways_to_be_said() -> None:
    parts = load_cmudict()
    ways = [w for p in (parts.train, parts.validation, parts.test) for w in p.values()]
    assert round(len(ways) / sum(len(each) > 1 for each in ways)) == 16
