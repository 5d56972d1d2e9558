"""*Parts*' Python face."""

import json
import re
from dataclasses import fields

import pytest

from unrolled import widgets
from unrolled.errors import UserError
from unrolled.models.sizes import PUBLISHED, Sizes
from unrolled.records import load_table
from unrolled.widgets import Parts, bundle, parts

TABLE = "todays-parts"


def test_over_the_books_own_table() -> None:
    shown = Parts.from_record(model="llama-7b", window=1024)
    assert json.loads(shown.weights)["rows"] == load_table(TABLE).rows
    assert (shown.model, shown.window) == ("llama-7b", 1024)
    table = load_table(TABLE)
    assert {name: parts.of_table(table, name) for name in parts.NAMES} == PUBLISHED


def test_a_link_sets_only_what_is_there() -> None:
    widgets.check_state("parts", TABLE, 0, {"model": "llama-7b", "experts": 8})
    widgets.check_state("parts", TABLE, 0, {"model": "gpt-3", "shared": 12})
    for state, said in (
        ({"model": "gpt-4"}, "no model 'gpt-4'"),
        ({"experts": 5}, "no experts 5"),
        ({"layers": 500}, "no layers 500"),
        ({"shared": 7}, "7 do not share 96 evenly"),
        ({"colour": "red"}, "no colour"),
    ):
        with pytest.raises(UserError, match=said):
            widgets.check_state("parts", TABLE, 0, state)


def test_what_is_changed_and_what_goes_with_it() -> None:
    llama = PUBLISHED["llama-7b"]
    assert parts.changed(llama, {}) == llama
    half = parts.changed(llama, {"heads": 16, "shared": 4, "window": 128})
    assert (half.d_model, half.num_kv_heads, half.d_ff) == (2048, 4, 5504)
    assert parts.counted(half, 4096)["cache"] == 2 * 32 * 4 * 128 * 128 * 2
    sparse = parts.changed(llama, {"experts": 8})
    assert (sparse.num_experts, sparse.num_active) == (8, 2)
    assert sparse.parameters(active=True) < sparse.parameters() / 3


@pytest.mark.parametrize("state", [{}, {"model": "mistral-7b", "length": 32_768}])
def test_what_stands_there_before_the_script_is_true(state: dict[str, object]) -> None:
    shown = widgets.fallback_html("parts", TABLE, 0, state)
    asked = parts.DEFAULTS | state
    row = next(r for r in load_table(TABLE).rows if r["model"] == asked["model"])
    told = re.findall(r'class="amount">([^<]*)<', shown)
    assert told[0] == parts.amount(row["parameters"])
    assert told[2] == parts.amount(row["place_bytes"], "B")
    if state:  # beyond its window, a longer text costs no more
        assert told[3] == parts.amount(row["cache_bytes"], "B")


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        (0, "", "0"),
        (512, "B", "512\u00a0B"),
        (4_718_592, "B", "4.72\u00a0MB"),
        (9_996, "B", "10.0\u00a0kB"),
        (174_600_000_000, "", "175\u00a0G"),
    ],
)
def test_large_numbers_are_told_in_three_digits(
    number: int, unit: str, told: str
) -> None:
    assert parts.amount(number, unit) == told


def test_module_and_stylesheet_agree_with_python() -> None:
    source = (bundle.FOLDER / "parts.js").read_text("utf-8")
    for key, value in (*parts.NAMES.items(), *parts.ROWS.items()):
        assert re.search(rf'"?{key}"?: "{value}"', source)
    for key, value in parts.DEFAULTS.items():
        assert f"{key}: {json.dumps(value)}" in source
    for name in ("EXPERTS", "WINDOWS", "LENGTHS"):
        listed = ", ".join(str(each) for each in getattr(parts, name))
        assert f"const {name} = [{listed}];" in source
    assert f"const MOST = {parts.MOST};" in source
    counting = (bundle.FOLDER / "counting.js").read_text("utf-8")
    for field in fields(Sizes):
        assert f"{field.name}: " in counting
    style = (bundle.FOLDER / "parts.css").read_text("utf-8")
    for height in widgets.HEIGHTS["parts"]:
        assert f"height: {height}px" in style
