"""What several say that are asked together: networks, and counts beside them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import torch

from unrolled.data.aligning import Label
from unrolled.data.cmudict import Sounds
from unrolled.decoding import beam_search
from unrolled.measurements.words import chances, recorded
from unrolled.models.committee import Committee
from unrolled.models.joint_ngram import JointNGram, count_dictionary
from unrolled.models.seq2seq import Seq2Seq
from unrolled.tasks.letters import errors
from unrolled.tasks.words import WordsSearched, WordsToPhones

LAYERED = "words-layered"
WIDTH = WordsSearched.width
ORDERS = (4, 5, 6, 7)  # graphones of a run; the best is chosen on validation words


def words_voting() -> list[dict[str, Any]]:
    """What several models say that vote at every phone.

    A row for the first of them alone, the first two, and so on, on all test words,
    greedily, nearest way: ``phone_error``, ``word_error``, and how many were
    ``voting``. Then a row for all of them and a beam of more than one ``width``.
    """
    rows: list[dict[str, Any]] = []
    members: list[Seq2Seq] = []
    for _, _, model, task in recorded(LAYERED):
        assert isinstance(model, Seq2Seq)
        assert isinstance(task, WordsSearched)
        members.append(model)
        committee = Committee(members).eval()
        rows.append(_voted(task.said(committee, "test"), task, len(members), 1))
    if rows:
        said = task.searched(committee, "test")
        rows.append(_voted(said, task, len(members), task.width))
    return rows


def listed(counts: JointNGram, words: dict[str, Sounds]) -> dict[str, list[Label]]:
    """The likeliest ways to say each word, as many as a beam is wide."""
    return {word: [way for way, _ in counts.answers(word)[:WIDTH]] for word in words}


def _first(ways: dict[str, list[Label]]) -> dict[str, Label]:
    return {word: some[0] for word, some in ways.items()}


def words_counted() -> list[dict[str, Any]]:
    """What is said by counts of letters with what they say, by a network, and by both.

    The counts propose their likeliest answers, a beam finds the network's, and of all
    these the one is said to which both together give the highest probability. A row an
    ``order`` of the counts, on the validation words; with the best of these, on all
    test words, a row for the ``counts``, for each ``network`` and for ``both`` of it
    and the counts, and the two again with all networks ``voting``. Nearest way:
    ``phone_error`` and ``word_error``.

    Source:
        Rao, Peng, Sak & Beaufays (2015) asked a network and a joint n-gram together.
    """
    members: dict[int, Seq2Seq] = {}
    for _, seed, model, found in recorded(LAYERED):
        assert isinstance(model, Seq2Seq)
        members[seed] = model
        task = found
    if not members:
        return []
    rows: list[dict[str, Any]] = []
    tuned = task.dictionary.validation
    for order in ORDERS:
        said = _first(listed(count_dictionary(task.dictionary, order), tuned))
        phones, whole = errors(said, tuned)
        about = {"order": order, "words": len(tuned)}
        rows.append({**about, "phone_error": phones, "word_error": whole})
    best = min(rows, key=lambda row: row["word_error"])
    words = task.dictionary.test
    counts = count_dictionary(task.dictionary, best["order"])
    ways_of = listed(counts, words)
    rows.append({"asked": "counts", **_voted(_first(ways_of), task, 0, WIDTH)})
    likely = cache(counts.log_probability)
    alone = [({"seed": seed}, [member]) for seed, member in members.items()]
    for of, voters in (*alone, ({}, list(members.values()))):
        network = Committee(voters).eval()
        answers: dict[str, dict[str, Label]] = {"network": {}, "both": {}}
        for word in words:
            found = with_counts(network, task, word, ways_of[word], likely)
            for asked, way in zip(answers, found, strict=True):
                answers[asked][word] = way
        rows += [
            {"asked": asked, **of, **_voted(said, task, len(voters), WIDTH)}
            for asked, said in answers.items()
        ]
    return rows


def with_counts(
    network: Committee,
    task: WordsToPhones,
    word: str,
    listed: list[Label],
    likely: Callable[[str, Label], float],
) -> tuple[Label, Label]:
    """What a network says, and what it and the counts say together.

    Args:
        listed: What the counts propose.
        likely: The counts' log-probability of a word and its phones.
    """
    letters, phones = task.dictionary.letters.encode(word), task.dictionary.phones
    beam = beam_search(network, letters, WIDTH)
    heard = [tuple(phones[k] for k in row) for row, _ in beam]
    ways = list(dict.fromkeys(heard + listed))
    asked = [[task.ids[phone] for phone in way] for way in ways]
    together = chances(network, letters, asked)
    together += torch.tensor([likely(word, way) for way in ways])
    return heard[0], ways[int(together.argmax())]


def words_by_heart() -> list[dict[str, Any]]:
    """How much better the words are said that were learned from.

    A row a seed: ``word_error`` on all test words, and ``learned_error`` on one in
    forty of those that it learned from, greedily, nearest way.
    """
    rows: list[dict[str, Any]] = []
    for _, seed, model, task in recorded(LAYERED):
        words = task.dictionary
        some = dict(list(words.train.items())[::40])
        task.dictionary = replace(words, train=some)
        _, new = errors(task.said(model, "test"), words.test)
        _, learned = errors(task.said(model, "train"), some)
        rows.append({"seed": seed, "word_error": new, "learned_error": learned})
    return rows


def _voted(
    said: dict[str, tuple[str, ...]], task: WordsToPhones, voting: int, width: int
) -> dict[str, Any]:
    phones, words = errors(said, task.dictionary.test)
    about = {"voting": voting, "width": width, "words": len(said)}
    return {**about, "phone_error": phones, "word_error": words}
