"""*Fading*'s Python face: it shows what was measured, and nothing else."""

import json
import math
import re

import pytest

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.records import load_table
from unrolled.widgets import Fading, bundle, fading


def test_over_the_books_own_measurement() -> None:
    shown = Fading.from_record(lag=32)
    stored = json.loads(shown.weights)
    assert stored["rows"] == load_table("jacobian-norms").rows
    assert shown.lag == 32
    with pytest.raises(UserError, match="no table 'nothing'"):
        Fading.from_record("nothing")


def test_a_page_takes_it_from_the_table() -> None:
    file = widgets.source_path("fading", "jacobian-norms")
    assert json.loads(file.read_text("utf-8"))["name"] == "jacobian-norms"
    assert widgets.source_path("sample", "rnn-page").suffix == ".safetensors"
    with pytest.raises(UserError, match="no table"):
        widgets.source_path("fading", "rnn-page")
    with pytest.raises(UserError, match="can set nothing of fading"):
        widgets.check_state("fading", "jacobian-norms", 0, {"lag": 3})


def test_a_curve_is_the_geometric_mean_over_the_seeds() -> None:
    table = load_table("jacobian-norms")
    found = fading.curve(table, "rnn h", "orthogonal 0")
    logs = [
        math.log(r["left"])
        for r in table.rows
        if (r["model"], r["start"], r["step"], r["lag"]) == ("rnn", "orthogonal", 0, 8)
    ]
    assert found[8] == pytest.approx(math.exp(sum(logs) / len(logs)))


def test_what_stands_there_before_the_script_is_true() -> None:
    shown = widgets.fallback_html("fading", "jacobian-norms")
    left = fading.curve(load_table("jacobian-norms"), "rnn h", "uniform 0")[16]
    assert f"{left:.1e}".split("e")[0] in shown
    points = re.findall(r"[\d.]+,[\d.]+", shown.partition("points=")[2])
    places = [tuple(map(float, point.split(","))) for point in points]
    assert places == sorted(places)
    assert max(y for _, y in places) <= 300


def test_module_and_stylesheet_agree_with_python() -> None:
    source = (bundle.FOLDER / "fading.js").read_text("utf-8")
    line = next(one for one in source.splitlines() if "const DEFAULTS" in one)
    stated = line.partition("=")[2].strip().rstrip(";")
    for key in fading.DEFAULTS:
        stated = stated.replace(f"{key}:", f'"{key}":')
    assert json.loads(stated) == fading.DEFAULTS
    styles = (bundle.FOLDER / "fading.css").read_text("utf-8")
    wide, narrow = widgets.HEIGHTS["fading"]
    places = [styles.index(f".frame {{ height: {h}px") for h in (narrow, wide)]
    assert places[0] < places[1]
