"""*Places*' Python face, and the geometry that it shows."""

import json
import math
import re

import pytest
import torch

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.measurements.positions import QUERIES, pull
from unrolled.models.positions import Alibi, Learned, Rotary, Sinusoidal, positions_of
from unrolled.records import load_table
from unrolled.widgets import Places, bundle, places

TABLE = "places-geometry"


def test_the_pull_of_each_scheme_is_what_it_promises() -> None:
    assert pull(positions_of("none", 8, 2, 20), 10).abs().max() == 0
    waves = pull(Sinusoidal(8, 2, 20), 10)[0]
    rates = [10_000 ** (-2 * i / 8) for i in range(4)]
    for far in range(11):
        alike = sum(math.cos(rate * far) for rate in rates) / 4
        assert waves[10 - far].item() == pytest.approx(alike, abs=1e-5)
    # A head of 4: two planes, turned by the distance.
    turns = pull(Rotary(8, 2, 20), 10)[0]
    planes = (math.cos(7) + math.cos(7 / 100)) / 2
    assert turns[3].item() == pytest.approx(planes, abs=1e-5)
    falls = pull(Alibi(8, 2, 20), 10)
    assert falls[:, 6].tolist() == pytest.approx([-4 / 16, -4 / 256])
    rows = Learned(8, 2, 20)
    alike = torch.cosine_similarity(rows.weight[10], rows.weight[4], dim=0)
    assert pull(rows, 10)[0, 4].item() == pytest.approx(alike.item(), abs=1e-6)
    assert pull(rows, 10)[0, 10].item() == pytest.approx(1)


def test_over_the_books_own_measurement() -> None:
    shown = Places.from_record(scheme="alibi", query=128)
    stored = json.loads(shown.weights)
    assert stored["rows"] == load_table(TABLE).rows
    assert (shown.scheme, shown.query) == ("alibi", 128)
    queries = {row["query"] for row in stored["rows"] if "query" in row}
    assert queries == set(QUERIES)
    with pytest.raises(UserError, match="no table 'nothing'"):
        Places.from_record("nothing")


def test_a_link_sets_only_what_is_there() -> None:
    widgets.check_state("places", TABLE, 0, {"scheme": "learned", "query": 32})
    for state, said in (
        ({"scheme": "best"}, "no scheme 'best'"),
        ({"query": 33}, "no query 33"),
        ({"kind": "sort"}, "no kind 'sort'"),
        ({"colour": "red"}, "no colour"),
    ):
        with pytest.raises(UserError, match=said):
            widgets.check_state("places", TABLE, 0, state)


@pytest.mark.parametrize("state", [{}, {"scheme": "relative", "query": 8}])
def test_what_stands_there_before_the_script_is_true(state: dict[str, object]) -> None:
    shown = widgets.fallback_html("places", TABLE, 0, state)
    scheme = str((places.DEFAULTS | state)["scheme"])
    found = places.shares(load_table(TABLE), scheme, "copy")
    assert sorted(found) == [1, 2, 4]
    for times, each in found.items():
        mean = sum(each) / len(each)
        assert f"{100 * mean:.0f} % of the letters at {times} ×" in shown
    lines = re.findall(r'points="([^"]*)"', shown)
    assert len(lines) == (4 if scheme == "relative" else 1)
    for line in lines:
        heights = [float(point.split(",")[1]) for point in line.split()]
        assert min(heights) >= 0
        assert max(heights) <= 200


def test_module_and_stylesheet_agree_with_python() -> None:
    source = (bundle.FOLDER / "places.js").read_text("utf-8")
    for value in (
        *(places.SCHEMES.items()),
        *(places.KINDS.items()),
        *(places.TELLS.items()),
    ):
        assert f'{value[0]}: "{value[1]}"' in source
    assert places.BEYOND in source
    stated = {
        key: json.dumps(value) for key, value in places.DEFAULTS.items()
    }  # fmt: skip
    for key, value in stated.items():
        assert f"{key}: {value}" in source
    style = (bundle.FOLDER / "places.css").read_text("utf-8")
    for height in widgets.HEIGHTS["places"]:
        assert f"height: {height}px" in style
