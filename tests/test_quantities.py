"""Measured numbers as the book writes them."""

import pytest

from sphinx_ext import measured as role
from unrolled.errors import UserError
from unrolled.quantities import written
from unrolled.records import Measured


@pytest.mark.parametrize(
    ("values", "unit", "text"),
    [
        ((2.2229, 2.2171, 2.2289), "bits", "2.223 ± 0.006 bits"),
        ((1.5, 1.6, 1.7), "", "1.600 ± 0.100"),
        ((0.716,), "AUC", "0.716 AUC"),
        ((208271.0,) * 3, "parameters", "208,271 parameters"),
        ((10.0,), "", "10"),
        ((3.0, 4.0), "", "3.5 ± 0.7"),
        ((300.0, 310.0), "steps", "305 ± 7 steps"),
        ((106.61,), "ms", "106.61 ms"),
        ((20_123.4, 20_130.9), "", "20,127 ± 5"),
        ((-11.25,), "°C", "-11.25 °C"),
        ((0.0,), "", "0"),
        ((0.00414,), "", "0.0041"),
        ((2.2, 2.2001), "bits", "2.20005 ± 0.00007 bits"),
        ((2.2, 2.2 + 1e-13), "bits", "2.200 bits"),
        ((3.1e-12,), "", "3.1 × 10⁻¹²"),
    ],
)
def test_digits_fit_the_number(values: tuple[float, ...], unit: str, text: str) -> None:
    assert written(values, unit) == text


def quantity(values: tuple[float, ...], unit: str = "bits") -> Measured:
    """A quantity of a recipe that is none."""
    return Measured("toy", "x", values, unit, "measured")


def test_forms_keep_the_spread() -> None:
    share = role.percent(quantity((0.251, 0.272), ""))
    assert share.text == "26.15 ± 1.48 %"
    size = role.FORMS["MB"](quantity((4_200_000.0,), "bytes"))
    assert size.text == "4.200 MB"


def test_what_was_so_or_not_is_counted() -> None:
    assert role.count(quantity((1.0, 0.0, 1.0, 1.0), "")).text == "3 of 4"
    assert role.count(quantity((0.0, 0.0), "")).text == "0 of 2"
    with pytest.raises(UserError, match="x is no yes or no"):
        role.count(quantity((0.4, 1.0)))


def test_a_ratio_is_taken_seed_by_seed() -> None:
    a, b = quantity((2.0, 3.0)), quantity((1.0, 1.5))
    assert role.ratio(a, b).text == "2"
    assert role.ratio(a, quantity((2.0,))).values == (1.25,)


@pytest.mark.parametrize(
    ("under", "said"),
    [(quantity((1.0,), "ms"), "bits to ms"), (quantity((0.0,)), "divides nothing")],
)
def test_a_ratio_that_is_none_is_refused(under: Measured, said: str) -> None:
    with pytest.raises(UserError, match=said):
        role.ratio(quantity((1.0,)), under)


@pytest.mark.parametrize("text", ["a.x / b.y / c.z", "rnn-page.carried_bits|furlongs"])
def test_an_unknown_form_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=r"two sides|There is no form"):
        role.look_up(text)


def test_a_slash_between_brackets_parts_nothing() -> None:
    assert role.RATIO.split("a.x[what=one / two] / b.y") == [
        "a.x[what=one / two]",
        "b.y",
    ]


def test_a_spread_over_other_things_than_seeds_says_so() -> None:
    """Twenty-four heads of each of three networks, and three networks."""
    heads = role.look_up("transformer-without.told[part=head]")
    whole = role.look_up("transformer-without.told[part=nothing]|percent")
    assert (len(heads.values), heads.over) == (72, "rows of the table")
    assert (len(whole.values), whole.over) == (3, "seeds")
