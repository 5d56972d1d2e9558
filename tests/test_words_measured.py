"""Measurements on speakers: worked out on words so few that one can count."""

import pytest
import torch

from unrolled.data.cmudict import Pronunciations
from unrolled.data.text import Vocabulary
from unrolled.experiments import RECIPES
from unrolled.measurements import words
from unrolled.models.seq2seq import Seq2Seq
from unrolled.tasks.letters import edits
from unrolled.tasks.words import WordsToPhones

PHONES = ("AA", "B", "K", "S")
WAYS = {
    "cab": (("K", "AA", "B"), ("S", "AA", "B")),
    "ab": (("AA", "B"),),
    "sack": (("S", "AA", "K"),),
    "a": (("AA",),),
}


@pytest.fixture(scope="module")
def task() -> WordsToPhones:
    dictionary = Pronunciations(
        "few", WAYS, WAYS, WAYS, Vocabulary("abcks"), PHONES, "0" * 64
    )
    return WordsToPhones(RECIPES["words-plain"], dictionary)


def small(seed: int) -> Seq2Seq:
    torch.manual_seed(seed)
    model = Seq2Seq(5, PHONES, 4, 8, "none").eval()
    with torch.no_grad():
        for weight in model.parameters():
            weight.mul_(3)
    return model


def test_groups_of_lengths_meet_and_leave_no_word_out() -> None:
    edges = [edge for pair in words.LENGTHS for edge in pair]
    assert edges[1:-1:2] == [edge - 1 for edge in edges[2::2]]
    assert words.group_of("a") == words.group_of("four") == "1-4"
    assert words.group_of("x" * 13) == words.group_of("x" * 40) == "13 and more"


@pytest.mark.parametrize("seed", range(5))
def test_a_word_is_right_on_its_own_exactly_if_it_is_right_when_told(
    task: WordsToPhones, seed: int
) -> None:
    """Up to the first mistake both have heard the same."""
    model = small(seed)
    told = words.told_answers(model, task, WAYS)
    said = task.said(model, "test")
    for word, (way, *_) in WAYS.items():
        meant = [*(task.ids[phone] for phone in way), task.mark]
        own = [*(task.ids[phone] for phone in said[word]), task.mark]
        assert (told[word] == meant) == (own == meant)
        first = next((t for t, k in enumerate(told[word]) if k != meant[t]), len(meant))
        assert own[:first] == meant[:first]
        if first < len(meant):
            assert own[first] == told[word][first]


def test_mistakes_worked_out_by_hand(task: WordsToPhones) -> None:
    """One word right, one with a single mistake, two with a chain of them."""
    aa, b, k, s, mark = range(5)
    told = {
        "cab": [k, aa, b, mark],
        "ab": [aa, s, mark],
        "sack": [b, aa, s, mark],
        "a": [b, b],
    }
    own = told | {"sack": [b, mark], "a": [b, aa, mark]}
    row = words.mistakes(WAYS, told, own, task)
    assert row["phones"] == 4 + 3 + 4 + 2
    assert row["behind"] == 1 + 3 + 1
    assert row["word_told"] == row["word_own"] == 3 / 4
    assert row["told"] == (1 + 2 + 2) / 13
    assert edits(own["sack"], [s, aa, k, mark]) == 3
    assert row["own"] == (1 + 3 + 1) / 13
    assert row["after_told"] == 2 / 5
    assert row["after_own"] == 2 / 5
    assert row["only_told"] == 1 / 3
    assert row["only_own"] == 2 / 3


def test_places_in_a_word_are_counted_in_thirds(
    task: WordsToPhones, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = small(2)
    run = ("words-plain", 7, model, task)
    monkeypatch.setattr(words, "recorded", lambda *recipes: iter([run]))
    rows = words.words_place()
    assert {row["length"] for row in rows} == {"1-4"}
    assert {row["third"]: row["phones"] for row in rows} == {
        "first": 4,  # one of each word
        "middle": 3,  # none of the word of one phone
        "last": 2,
    }
    told = words.told_answers(model, task, WAYS)
    wrong = [told[w][0] != task.ids[WAYS[w][0][0]] for w in WAYS]
    assert rows[0]["third"] == "first"
    assert rows[0]["share_wrong"] == sum(wrong) / 4


def test_the_probability_of_an_answer_is_what_the_beam_says(
    task: WordsToPhones,
) -> None:
    model, letters = small(1), task.dictionary.letters.encode("sack")
    answers = words.beam_search(model, letters, 3)  # type: ignore[arg-type]
    rows, scores = zip(*answers, strict=True)
    found = words.chances(model, letters, list(rows))
    assert found.tolist() == pytest.approx(list(scores), abs=1e-5)
