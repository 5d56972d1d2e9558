"""Measurements on speakers that are asked together, on words that one can count."""

import pytest
import torch

from test_words_measured import PHONES, WAYS, small
from unrolled.data.aligning import learn, uniform
from unrolled.data.cmudict import Pronunciations
from unrolled.data.text import Vocabulary
from unrolled.experiments import RECIPES
from unrolled.measurements import voting, words
from unrolled.models import joint_ngram
from unrolled.models.committee import Committee
from unrolled.models.seq2seq import Seq2Seq
from unrolled.tasks.letters import errors
from unrolled.tasks.words import WordsSearched


@pytest.fixture
def voters(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Seq2Seq], WordsSearched]:
    few = Pronunciations("few", WAYS, WAYS, WAYS, Vocabulary("abcks"), PHONES, "0" * 64)
    task = WordsSearched(RECIPES["words-large"], few)
    models = [small(seed) for seed in range(3)]
    runs = [("words-layered", seed, model, task) for seed, model in enumerate(models)]
    monkeypatch.setattr(voting, "recorded", lambda *recipes: iter(runs))
    return models, task


def test_the_more_vote_the_more_rows_and_the_first_alone_says_its_own(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    rows = voting.words_voting()
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
    rows = voting.words_by_heart()
    assert [row["seed"] for row in rows] == [0, 1, 2]
    assert [row["learned_error"] for row in rows] == [
        float(each not in WAYS[first]) for each in said
    ]


@pytest.fixture
def labels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few words have no label often enough to be called common."""
    entries = [(word, way) for word, ways in WAYS.items() for way in ways]
    found = learn(uniform("abcks", PHONES), entries, 5)
    monkeypatch.setattr(joint_ngram, "learn_labels", lambda dictionary: found)


@pytest.mark.usefixtures("labels")
def test_with_counts_said_is_what_both_together_hold_for_likeliest(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    counts = joint_ngram.count_dictionary(task.dictionary, 3)
    network = Committee(models[:2]).eval()
    letters = task.dictionary.letters.encode("sack")
    listed = voting.listed(counts, WAYS)["sack"]
    assert listed == [way for way, _ in counts.answers("sack")[: voting.WIDTH]]
    alone, both = voting.with_counts(
        network, task, "sack", listed, counts.log_probability
    )
    beam = words.beam_search(network, letters, voting.WIDTH)
    heard = [tuple(PHONES[k] for k in row) for row, _ in beam]
    assert alone == heard[0]

    def likely(way: tuple[str, ...]) -> float:
        asked = [[task.ids[phone] for phone in way]]
        own = words.chances(network, letters, asked)
        return float(own) + counts.log_probability("sack", way)

    assert both == max([*heard, *listed], key=likely)
    assert both in listed
    assert alone not in listed
    # Where the counts hold all for impossible, the network's answer stands.
    nothing = voting.with_counts(
        network, task, "sack", [], lambda word, way: -torch.inf
    )
    assert nothing == (alone, alone)


@pytest.mark.usefixtures("labels")
def test_counts_and_each_network_and_all_of_them_have_a_row(
    voters: tuple[list[Seq2Seq], WordsSearched],
) -> None:
    models, task = voters
    rows = voting.words_counted()
    orders, first, rest = rows[: len(voting.ORDERS)], rows[len(voting.ORDERS)], rows[5:]
    assert [row["order"] for row in orders] == list(voting.ORDERS)
    best = min(orders, key=lambda row: row["word_error"])
    counts = joint_ngram.count_dictionary(task.dictionary, best["order"])
    said = {word: counts.answers(word)[0][0] for word in WAYS}
    assert first["asked"] == "counts"
    assert (first["phone_error"], first["word_error"]) == errors(said, WAYS)
    assert [(row["asked"], row["voting"]) for row in rest] == [
        (asked, voting) for voting in (1, 1, 1, 3) for asked in ("network", "both")
    ]
    assert [row.get("seed") for row in rest] == [0, 0, 1, 1, 2, 2, None, None]
    for row, model in zip(rest[::2], models, strict=False):
        _, whole = errors(task.searched(model, "test"), WAYS)
        assert row["word_error"] == whole
    assert all(row["words"] == len(WAYS) for row in rows)
