"""What *Sequence to sequence* says in words, held against the records it rests on."""

from itertools import pairwise

from unrolled.data.cmudict import load_cmudict
from unrolled.measurements.words import LENGTHS, WIDTHS, group_of
from unrolled.records import load_record, load_table, measured

GROUPS = tuple(group_of("x" * first) for first, _ in LENGTHS)


def told(column: str) -> tuple[float, ...]:
    return measured("words-told", f"{column}[recipe=words-plain]").values


def beam(column: str, width: int) -> tuple[float, ...]:
    name = f"{column}[recipe=words-plain,width={width}]"
    return measured("words-beam", name).values


def by_length(recipe: str, group: str) -> tuple[float, ...]:
    name = f"phone_error[recipe={recipe},length={group}]"
    return measured("words-length", name).values


def by_place(group: str, third: str, recipe: str = "words-plain") -> tuple[float, ...]:
    name = f"share_wrong[recipe={recipe},length={group},third={third}]"
    return measured("words-place", name).values


def test_at_least_three_seeds_of_everything() -> None:
    assert len(measured("words-plain", "phone_error").values) >= 3
    assert len(told("told")) >= 3
    assert all(len(beam("word_error", width)) >= 3 for width in WIDTHS)
    assert all(len(by_length("words-plain", group)) >= 3 for group in GROUPS)
    assert all(len(by_place(group, "middle")) >= 3 for group in GROUPS)


SIZES = ("words-plain-64", "words-plain-128", "words-plain")


def test_the_sizes_differ_in_the_state_alone() -> None:
    recipes = [load_record(recipe, 0).recipe for recipe in SIZES]
    for recipe in recipes:
        recipe["config"] = {**recipe["config"], "hidden_size": 0}
        recipe["name"] = recipe["question"] = ""
    assert recipes[0] == recipes[1] == recipes[2]


def test_a_larger_state_helps_everywhere_and_long_words_most() -> None:
    for smaller, larger in pairwise(SIZES):
        gains = []
        for group in GROUPS:
            few, many = by_length(smaller, group), by_length(larger, group)
            assert min(few) > max(many)
            gains.append(sum(few) - sum(many))
        assert min(gains[-2:]) > max(gains[:3])


def test_on_its_own_no_word_more_is_wrong() -> None:
    """What the chapter proves: greed and a teacher fail on the same words."""
    assert told("word_told") == told("word_own")
    assert all(own >= a for own, a in zip(told("own"), told("told"), strict=True))


def test_one_phone_in_a_word_spoils_it() -> None:
    phones = measured("words-plain", "phone_error").values
    words = measured("words-plain", "word_error").values
    assert min(words) > 2 * max(phones)


def test_behind_a_mistake_it_is_not_harder_unless_one_is_alone() -> None:
    """With a teacher about as many go wrong there as anywhere; without, more."""
    for anywhere, after, alone in zip(
        told("told"), told("after_told"), told("after_own"), strict=True
    ):
        assert abs(after / anywhere - 1) < 0.15
        assert 1.4 < alone / after < 2.2
    assert min(told("after_own")) > max(told("after_told"))
    assert min(told("only_own")) > 0.5


def test_the_longer_the_more_and_the_middle_most() -> None:
    groups = [by_length("words-plain", group) for group in GROUPS]
    assert 1.5 < sum(groups[-1]) / sum(groups[0]) < 2
    for shorter, longer in pairwise(groups[1:]):
        assert sum(longer) > sum(shorter)
    first, middle, last = (
        by_place(GROUPS[-1], third) for third in ("first", "middle", "last")
    )
    assert min(middle) > max(first)
    assert min(first) > max(last)
    lost = [m / f for m, f in zip(middle, first, strict=True)]
    short = zip(by_place("5-6", "middle"), by_place("5-6", "first"), strict=True)
    assert min(lost) > max(m / f for m, f in short)
    # Who can look back is level in the longest words: the control.
    looked = [
        by_place(GROUPS[-1], third, "words-attention") for third in ("first", "middle")
    ]
    ratios = [m / f for f, m in zip(*looked, strict=True)]
    assert max(ratios) < 1.25 < min(lost)


def test_what_the_beams_find_is_likelier() -> None:
    for narrow, wide in pairwise(WIDTHS):
        for less, more in zip(
            beam("log_probability", narrow), beam("log_probability", wide), strict=True
        ):
            assert more >= less - 1e-6


def test_a_narrow_beam_is_enough() -> None:
    greed, narrow, wide = (beam("word_error", width) for width in (1, 4, 32))
    assert all(b < a for a, b in zip(greed, narrow, strict=True))
    assert narrow == wide
    assert min(beam("missed", 1)) > 0
    assert set(beam("missed", 4)) == {0.0}


def test_answers_are_as_long_as_they_should_be() -> None:
    for said, meant in zip(beam("said", 32), beam("meant", 32), strict=True):
        assert abs(said / meant - 1) < 0.01


def test_two_readers_who_choose_alone_were_another_contest() -> None:
    speaker, readers = load_record("words-plain", 0), load_record("sounds-both", 0)
    assert speaker.parameters > 3 * readers.parameters
    assert speaker.tokens > 3 * readers.tokens


def test_the_words_that_are_searched_are_one_in_twelve() -> None:
    rows = load_table("words-beam").rows
    assert {row["words"] for row in rows} == {-(-len(load_cmudict().test) // 12)}
