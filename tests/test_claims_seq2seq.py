"""What *Sequence to sequence* says in words, held against the records it rests on."""

from itertools import pairwise

from unrolled.data.cmudict import load_cmudict
from unrolled.measurements.words import LENGTHS, WIDTHS, group_of
from unrolled.records import load_record, load_table, measured

SIZES = ("words-plain-64", "words-plain-128", "words-plain")
GROUPS = tuple(group_of("x" * first) for first, _ in LENGTHS)


def told(column: str) -> tuple[float, ...]:
    return measured("words-told", f"{column}[recipe=words-plain]").values


def beam(column: str, width: int) -> tuple[float, ...]:
    name = f"{column}[recipe=words-plain,width={width}]"
    return measured("words-beam", name).values


def by_length(recipe: str, group: str) -> tuple[float, ...]:
    name = f"phone_error[recipe={recipe},length={group}]"
    return measured("words-length", name).values


def test_at_least_three_seeds_of_everything() -> None:
    for recipe in SIZES:
        assert len(measured(recipe, "phone_error").values) >= 3
    assert len(told("told")) >= 3
    assert all(len(beam("word_error", width)) >= 3 for width in WIDTHS)
    assert all(len(by_length(r, g)) >= 3 for r in SIZES for g in GROUPS)


def test_the_sizes_differ_in_the_state_alone() -> None:
    recipes = [load_record(recipe, 0).recipe for recipe in SIZES]
    for recipe in recipes:
        recipe["config"] = {**recipe["config"], "hidden_size": 0}
        recipe["name"] = recipe["question"] = ""
    assert recipes[0] == recipes[1] == recipes[2]


def test_on_its_own_no_word_more_is_wrong() -> None:
    """What the chapter proves: greed and a teacher fail on the same words."""
    assert told("word_told") == told("word_own")
    assert all(own >= a for own, a in zip(told("own"), told("told"), strict=True))


def test_one_phone_in_a_word_spoils_it() -> None:
    phones = measured("words-plain", "phone_error").values
    words = measured("words-plain", "word_error").values
    assert min(words) > 2 * max(phones)


def test_phones_behind_a_mistake_are_wrong_more_often_even_when_told() -> None:
    assert min(told("after_told")) > 2 * max(told("told"))


def test_what_the_beams_find_is_likelier() -> None:
    for narrow, wide in pairwise(WIDTHS):
        for less, more in zip(
            beam("log_probability", narrow), beam("log_probability", wide), strict=True
        ):
            assert more >= less - 1e-6


def test_two_readers_who_choose_alone_were_another_contest() -> None:
    speaker, readers = load_record("words-plain", 0), load_record("sounds-both", 0)
    assert speaker.parameters > 3 * readers.parameters
    assert speaker.tokens > 3 * readers.tokens


def test_the_words_that_are_searched_are_one_in_six() -> None:
    rows = load_table("words-beam").rows
    assert {row["words"] for row in rows} == {len(load_cmudict().test) // 6 + 1}
