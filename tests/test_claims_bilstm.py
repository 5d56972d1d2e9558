"""What *Reading both ways* says in words, held against the records it rests on."""

import math

from unrolled.data.letter_sounds import load_letter_sounds
from unrolled.records import load_record, load_table, measured

READERS = ("sounds-both", "sounds-right", "sounds-wide")


def error(recipe: str) -> tuple[float, ...]:
    return measured(recipe, "label_error").values


def by_context(reader: str, context: str) -> tuple[float, ...]:
    return measured("sounds-gain", f"{reader}[group={context}]").values


def test_two_readers_win_outside_every_spread() -> None:
    assert all(len(error(recipe)) >= 3 for recipe in READERS)
    both = error("sounds-both")
    for recipe in ("sounds-right", "sounds-wide"):
        other = error(recipe)
        assert max(both) + max(other) - min(other) < min(other)
        assert max(measured("sounds-both", "word_error").values) < min(
            measured(recipe, "word_error").values
        )


def test_width_is_worth_next_to_nothing_beside_it() -> None:
    mean = {recipe: measured(recipe, "label_error").mean for recipe in READERS}
    wider = mean["sounds-right"] - mean["sounds-wide"]
    both = mean["sounds-right"] - mean["sounds-both"]
    assert abs(wider) < both / 5


def test_they_were_matched() -> None:
    records = {recipe: load_record(recipe, 0) for recipe in READERS}
    parameters = {recipe: record.parameters for recipe, record in records.items()}
    assert abs(parameters["sounds-wide"] / parameters["sounds-both"] - 1) <= 0.01
    assert len({record.tokens for record in records.values()}) == 1
    words = len(load_letter_sounds().train.words)
    # Drawn with replacement: less than half of the dictionary, most of that once.
    each = records["sounds-both"].tokens / words
    seen, once = 1 - math.exp(-each), each * math.exp(-each)
    assert seen < 0.5
    assert once > 0.7 * seen
    for recipe in READERS:
        rows = load_table(records[recipe].recipe["tuned_by"]).rows
        assert len(rows) == 3
        best = min(rows, key=lambda row: row["letter_nats"])
        chosen = records[recipe].recipe["learning_rate"]
        assert best["changes"]["learning_rate"] == chosen
        assert chosen == max(row["changes"]["learning_rate"] for row in rows)


def test_the_gain_sits_where_the_answer_stands_to_the_right() -> None:
    """More than on the last letter, and more than on the average letter."""
    everywhere = measured("sounds-wide", "label_error").mean
    everywhere -= measured("sounds-both", "label_error").mean
    last = measured("sounds-gain", "gain[group=last letter]").mean
    for context in (
        "vowel before a consonant and a last e",
        "c or g before e or i or y",
        "c g p s or t before h",
    ):
        both, oneway = by_context("both", context), by_context("oneway", context)
        assert max(both) < min(oneway)
        gain = measured("sounds-gain", f"gain[group={context}]").mean
        assert gain > everywhere
        assert gain > last
    assert 0 < last < everywhere


def test_a_large_share_of_words_is_still_wrong() -> None:
    assert measured("sounds-both", "word_error").mean > 0.3
