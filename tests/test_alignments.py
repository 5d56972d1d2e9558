"""Measurements on attention: worked out on words so few that one can count."""

import pytest
import torch

from unrolled.data.letter_sounds import AlignedWords, LetterSounds
from unrolled.data.text import Vocabulary
from unrolled.decoding import greedy
from unrolled.measurements import alignments as measured
from unrolled.models.seq2seq import Seq2Seq

PHONES = ("AA", "B", "K", "S")
LETTERS = Vocabulary("abckosx")
WORDS = ["box", "cab", "sac", "oak"]


def small(seed: int = 0) -> Seq2Seq:
    torch.manual_seed(seed)
    model = Seq2Seq(7, PHONES, 4, 8, "general").eval()
    with torch.no_grad():
        for weight in model.parameters():
            weight.mul_(3)
    return model


def letters() -> torch.Tensor:
    return torch.stack([LETTERS.encode(word) for word in WORDS])


def test_a_letter_of_two_phones_is_theirs_and_a_silent_one_is_nobodys() -> None:
    names = ("_", "AA", "B", "K S", "K")
    aligned = AlignedWords(("box", "oak"), ((2, 1, 3), (1, 0, 4)))
    none = AlignedWords((), ())
    sounds = LetterSounds("few", none, none, aligned, LETTERS, names, "0" * 64)
    found = measured.speaking_letters(sounds)
    assert found == {"box": [0, 1, 2, 2], "oak": [0, 2]}


def test_the_diagonal_runs_from_end_to_end() -> None:
    assert measured.diagonal(4, 4) == [0, 1, 2, 3]
    assert measured.diagonal(2, 4) == [1, 3]
    assert measured.diagonal(4, 2) == [0, 0, 1, 1]


def test_one_word_by_hand() -> None:
    """Three phones of four letters: one on it, one beside it, one far off."""
    weights = torch.tensor([[0.7, 0.1, 0.1, 0.1], [0, 0.2, 0.8, 0], [0.9, 0, 0, 0.1]])
    rows = measured.alignment_rows([("abcd", [0, 1, 3], weights)], {"abcd": False})
    looker = {row["looker"]: row for row in rows if row["kind"] == "looker"}
    own = looker["attention"]
    assert own["hit"] == pytest.approx(1 / 3)
    assert own["near"] == pytest.approx(2 / 3)
    assert own["mass"] == pytest.approx((0.7 + 0.2 + 0.1) / 3)
    assert looker["uniform"]["hit"] == looker["uniform"]["mass"] == 1 / 4
    assert looker["diagonal"]["hit"] == 1 / 3 * sum((True, False, True))  # 0, 2, 3
    offsets = {row["offset"]: row["looked"] for row in rows if row["kind"] == "offset"}
    assert offsets == {-3: 1 / 3, -2: 0, -1: 0, 0: 1 / 3, 1: 1 / 3, 2: 0, 3: 0}
    got = {row["letter"]: row["got"] for row in rows if row["kind"] == "letter"}
    assert got["silent"] == pytest.approx(0.9)
    assert got["speaking"] == pytest.approx((1.6 + 0.3 + 0.2) / 3)
    answers = {row["answer"]: row["hit"] for row in rows if row["kind"] == "answer"}
    assert answers == {"right": 0, "wrong": pytest.approx(1 / 3)}


def test_what_is_told_is_answered_as_the_model_answers() -> None:
    """Looking where it wants to, a model says what it said."""
    model, asked = small(), letters()
    said = greedy(model, asked, 6)  # type: ignore[arg-type]
    saying = measured.told(model, asked, WORDS, said)
    found = saying.weights @ saying.sources
    place = torch.arange(saying.phones.shape[1])
    real = place < saying.real[:, None]
    assert real.any()
    assert torch.equal(saying.answers(found)[real], saying.phones[real])


def test_moves_are_counted_one_by_one() -> None:
    """The same counts as by a loop over words, phones and letters."""
    model, asked = small(1), letters()
    said = greedy(model, asked, 6)  # type: ignore[arg-type]
    saying = measured.told(model, asked, WORDS, said)
    found = measured.broken(saying)
    by_hand = {name: [0, 0, 0] for name in ("0", "1", "2", "spared", "uniform")}
    for n, row in enumerate(said):
        top = saying.weights[n].argmax(-1).tolist()
        for t, phone in enumerate(row):
            spared, far = False, False
            for letter in range(3):
                other = saying.sources[n, letter].expand_as(saying.states)
                answer = int(saying.answers(other)[n, t])
                name = str(abs(letter - top[t]))
                here = [each for k, each in enumerate(row) if top[k] == letter]
                changed = answer != phone
                counted = [1, changed, changed and answer in here]
                by_hand[name] = [
                    a + b for a, b in zip(by_hand[name], counted, strict=True)
                ]
                far |= name == "2"
                spared |= name == "2" and not changed
            even = saying.sources[n].mean(0).expand_as(saying.states)
            moved = int(saying.answers(even)[n, t]) != phone
            for name, counted in (
                ("spared", [far, spared, 0]),
                ("uniform", [1, moved, 0]),
            ):
                by_hand[name] = [
                    a + b for a, b in zip(by_hand[name], counted, strict=True)
                ]
    assert found == {name: counts for name, counts in by_hand.items() if counts[0]}
    assert sum(counts[1] for counts in found.values()) > 0


def test_kinds_of_hard_words() -> None:
    letters_of = {"knight": [1, 2, 5], "cat": [0, 1, 2], "x": [0, 0]}
    found = {
        group: [word for word, said in letters_of.items() if holds(word, said)]
        for group, holds in measured.HARD.items()
    }
    assert found == {
        "all words": ["knight", "cat", "x"],
        "no silent letter": ["cat", "x"],
        "three silent letters or more": ["knight"],
        "silent first letter": ["knight"],
        "gh": ["knight"],
        "thirteen letters or more": [],
    }
