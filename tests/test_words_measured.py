"""Measurements on speakers: worked out on words so few that one can count."""

import pytest
import torch

from unrolled.data.aligning import learn, uniform
from unrolled.data.cmudict import Pronunciations
from unrolled.data.text import Vocabulary
from unrolled.experiments import RECIPES
from unrolled.measurements import words
from unrolled.models.committee import Committee
from unrolled.models.seq2seq import Seq2Seq
from unrolled.tasks.letters import edits, errors
from unrolled.tasks.words import WordsSearched, WordsToPhones

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


@pytest.fixture
def voters(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Seq2Seq], WordsSearched]:
    few = Pronunciations("few", WAYS, WAYS, WAYS, Vocabulary("abcks"), PHONES, "0" * 64)
    task = WordsSearched(RECIPES["words-large"], few)
    models = [small(seed) for seed in range(3)]
    runs = [("words-layered", seed, model, task) for seed, model in enumerate(models)]
    monkeypatch.setattr(words, "recorded", lambda *recipes: iter(runs))
    return models, task


def test_the_more_vote_the_more_rows_and_the_first_alone_says_its_own(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    rows = words.words_voting()
    assert [(row["voting"], row["width"]) for row in rows] == [
        (1, 1), (2, 1), (3, 1), (3, 4)
    ]  # fmt: skip
    of_phones, of_words = errors(task.said(models[0], "test"), WAYS)
    assert rows[0]["phone_error"] == of_phones
    assert rows[0]["word_error"] == of_words
    assert all(row["words"] == len(WAYS) for row in rows)


def test_one_in_forty_of_the_learned_words_is_asked(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    first = next(iter(WAYS))
    said = [task.said(model, "train")[first] for model in models]
    rows = words.words_by_heart()
    assert [row["seed"] for row in rows] == [0, 1, 2]
    assert [row["learned_error"] for row in rows] == [
        float(each not in WAYS[first]) for each in said
    ]


@pytest.fixture
def labels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few words have no label often enough to be called common."""
    entries = [(word, way) for word, ways in WAYS.items() for way in ways]
    found = learn(uniform("abcks", PHONES), entries, 5)
    monkeypatch.setattr(words, "learn_labels", lambda dictionary: found)


@pytest.mark.usefixtures("labels")
def test_with_counts_said_is_what_both_together_hold_for_likeliest(
    task: WordsToPhones,
) -> None:
    counts, network = words.counted(task.dictionary, 3), Committee([small(0), small(1)])
    network.eval()
    letters = task.dictionary.letters.encode("sack")
    listed = words.listed(counts, WAYS)["sack"]
    assert listed == [way for way, _ in counts.answers("sack")[: words.WIDTH]]
    alone, both = words.with_counts(
        network, task, "sack", listed, counts.log_probability
    )
    beam = words.beam_search(network, letters, words.WIDTH)
    heard = [tuple(PHONES[k] for k in row) for row, _ in beam]
    assert alone == heard[0]

    def likely(way: tuple[str, ...]) -> float:
        asked = [[task.ids[phone] for phone in way]]
        own = words.chances(network, letters, asked)
        return float(own) + counts.log_probability("sack", way)

    assert both == max([*heard, *listed], key=likely)
    assert both in listed
    assert alone not in listed
    # What only the network proposes, and the counts hold for impossible, is not said
    # as long as there is anything else.
    nothing = words.with_counts(network, task, "sack", [], lambda word, way: -torch.inf)
    assert nothing == (alone, alone)


@pytest.mark.usefixtures("labels")
def test_counts_and_each_network_and_all_of_them_have_a_row(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    rows = words.words_counted()
    orders, first, rest = rows[: len(words.ORDERS)], rows[len(words.ORDERS)], rows[5:]
    assert [row["order"] for row in orders] == list(words.ORDERS)
    best = min(orders, key=lambda row: row["word_error"])
    counts = words.counted(task.dictionary, best["order"])
    said = {word: counts.answers(word)[0][0] for word in WAYS}
    assert first["asked"] == "counts"
    assert (first["phone_error"], first["word_error"]) == errors(said, WAYS)
    assert [(row["asked"], row["voting"]) for row in rest] == [
        (asked, voting) for voting in (1, 1, 1, 3) for asked in ("network", "both")
    ]
    for row, model in zip(rest[::2], models, strict=False):
        _, whole = errors(task.searched(model, "test"), WAYS)
        assert row["word_error"] == whole
    assert all(row["words"] == len(WAYS) for row in rows)


def test_from_both_ends_said_is_what_both_hold_for_likeliest() -> None:
    letters = Vocabulary("abcks").encode("sack")
    front, behind = (Committee([small(a), small(b)]) for a, b in ((0, 1), (2, 3)))
    found = words.both_ways(front, behind, letters)
    ahead = words.beam_search(front, letters, words.WIDTH)
    turned = words.beam_search(behind, letters, words.WIDTH)
    assert found["front"] == ahead[0][0]
    assert found["behind"] == turned[0][0][::-1]

    def likely(phones: list[int]) -> float:
        ends = words.chances(front, letters, [phones])
        return float(ends + words.chances(behind, letters, [phones[::-1]]))

    every = [phones for phones, _ in ahead] + [phones[::-1] for phones, _ in turned]
    assert likely(found["both"]) == pytest.approx(max(map(likely, every)))
    assert len({tuple(phones) for phones in every}) > words.WIDTH


def test_from_both_ends_as_many_vote_on_either_side(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = Pronunciations("few", WAYS, WAYS, WAYS, Vocabulary("abcks"), PHONES, "0" * 64)
    task = WordsSearched(RECIPES["words-large"], few)
    runs = [
        (name, seed, small(seed + place), task)
        for place, name in enumerate((words.LAYERED, words.BACKWARDS))
        for seed in range(4)
    ]
    monkeypatch.setattr(words, "recorded", lambda *recipes: iter(runs))
    rows = words.words_both_ways()
    assert [(row["asked"], row["voting"]) for row in rows] == [
        ("front", 1), ("behind", 1), ("both", 2),
        ("front", 4), ("behind", 4), ("both", 8),
    ]  # fmt: skip
    said = task.searched(runs[0][2], "test")
    assert (rows[0]["phone_error"], rows[0]["word_error"]) == errors(said, WAYS)
    assert all(row["words"] == len(WAYS) for row in rows)
