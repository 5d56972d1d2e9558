"""The dictionary with a label a letter, and the task that learns it."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

import small
from unrolled import running
from unrolled.data import letter_sounds
from unrolled.data.cmudict import Sounds, load_cmudict
from unrolled.data.letter_sounds import AlignedWords, LetterSounds, load_letter_sounds
from unrolled.data.text import Vocabulary
from unrolled.experiments import RECIPES
from unrolled.tasks import letters
from unrolled.tasks.letters import IGNORED, LettersToSounds, edits, label_loss, spoken

WORDS = ("box", "mat", "mate", "a", "tax", "oat")
LABELS = ("_", "AE", "AH", "B", "EY", "K S", "M", "OW", "AA", "T")
SAID = ((3, 8, 5), (6, 1, 9), (6, 4, 9, 0), (2,), (9, 1, 5), (7, 0, 9))
RECIPE = replace(
    RECIPES["sounds-both"],
    name="small-sounds",
    config={"embedding_size": 3, "hidden_size": 4},
    batch_size=4,
    num_steps=24,
    warmup_steps=2,
)


def sounds() -> LetterSounds:
    """Six words, the same in every part."""
    part = AlignedWords(WORDS, SAID)
    letters = Vocabulary("abcdefghijklmnopqrstuvwxyz")
    return LetterSounds("small", part, part, part, letters, LABELS, "0" * 64)


def task() -> LettersToSounds:
    ways: dict[str, Sounds] = {
        word: (spoken(LABELS, said),) for word, said in zip(WORDS, SAID, strict=True)
    }
    ways["a"] = (("AH",), ("EY",))
    return LettersToSounds(RECIPE, sounds(), {"test": ways, "validation": ways})


def test_every_word_spells_out_a_way_to_say_it() -> None:
    aligned, dictionary = load_letter_sounds(), load_cmudict()
    for part in ("train", "validation", "test"):
        there: AlignedWords = getattr(aligned, part)
        ways = getattr(dictionary, part)
        assert len(there.words) / len(ways) > 0.99
        for word, said in zip(there.words, there.labels, strict=True):
            assert len(said) == len(word)
            assert spoken(aligned.labels, said) == ways[word][0]
    assert aligned.sha256 == letter_sounds.SHA256
    assert aligned.labels[0] == letter_sounds.SILENT
    said = dict(zip(aligned.train.words, aligned.train.labels, strict=True))
    expected = {"mat": "M AE T", "mate": "M EY T _", "matter": "M AE T _ _ ER"}
    for word, labels in expected.items():
        assert [aligned.labels[k] for k in said[word]] == labels.split()


@pytest.mark.slow
def test_the_table_is_learned_again() -> None:
    """From training words alone, to the last digit that is stored."""
    dictionary = load_cmudict()
    learned = letter_sounds.learn_labels(dictionary).probability
    stored = letter_sounds.stored_labels(dictionary).probability
    assert abs(learned - stored).max() < 2 * 10.0**-letter_sounds.DIGITS


def test_a_batch_is_padded_and_depends_on_seed_and_step_alone() -> None:
    first, again = task().batch(0, 5), task().batch(0, 5)
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert any(
        not torch.equal(
            first["letters"][:, :1], task().batch(0, step)["letters"][:, :1]
        )
        for step in (6, 7, 30)
    )
    batch = task().rows([0, 3])
    assert batch["letters"].tolist() == [[1, 14, 23], [0, 0, 0]]
    assert batch["labels"].tolist() == [[3, 8, 5], [2, IGNORED, IGNORED]]
    assert batch["lengths"].tolist() == [3, 1]


def test_padding_does_not_count() -> None:
    logits = torch.randn(2, 3, 4)
    labels = torch.tensor([[1, 2, 3], [0, IGNORED, IGNORED]])
    chances = logits.log_softmax(-1)
    by_hand = -sum(chances[0, t, k] for t, k in enumerate((1, 2, 3)))
    by_hand = (by_hand - chances[1, 0, 0]) / 4
    torch.testing.assert_close(label_loss(logits, labels), by_hand)
    logits[1, 1:] = 100
    torch.testing.assert_close(label_loss(logits, labels), by_hand)


def test_edits() -> None:
    assert edits("kitten", "sitting") == 3
    assert edits("", "abc") == edits("abc", "") == 3
    assert edits(("K", "S"), ("K", "S")) == 0


class Oracle(nn.Module):
    """Knows every label, but takes a silent letter for an AE."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(()))

    def forward(self, tokens: Tensor, lengths: Tensor) -> Tensor:
        logits = torch.zeros(*tokens.shape, len(LABELS))
        decode = Vocabulary("abcdefghijklmnopqrstuvwxyz").decode
        for row, length, scores in zip(tokens, lengths, logits, strict=True):
            said = SAID[[*map(str, WORDS)].index(decode(row[:length]))]
            for t, label in enumerate(said):
                scores[t, label or 1] = 9
        return logits


def test_errors_of_a_model_whose_mistakes_are_known() -> None:
    found = {name: m.value for name, m in task().metrics(Oracle()).items()}
    assert found["label_error"] == pytest.approx(2 / 17)
    assert found["word_error"] == pytest.approx(2 / 6)  # mate and oat
    assert found["phone_error"] == pytest.approx(2 / 17)  # two phones too many


def test_a_run_is_recorded_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RECIPES, RECIPE.name, RECIPE)
    monkeypatch.setattr("unrolled.running.code_state", small.committed)
    monkeypatch.setattr(letters, "load_letter_sounds", sounds)
    ways = {"test": task().ways["test"]}  # pyright: ignore[reportOptionalSubscript]
    monkeypatch.setattr(
        letters, "load_cmudict", lambda: type("Some", (), {"test": ways["test"]})
    )
    record = running.run(RECIPE, 0, tmp_path, "cpu", quiet=True)
    assert record is not None
    assert record.elements == "words"
    assert record.tokens == 4 * 24
    assert set(record.metrics) == {
        "letter_nats", "label_error", "phone_error", "word_error"
    }  # fmt: skip
    assert running.replay(RECIPE.name, 0, tmp_path) == 0


def test_contestants_are_matched() -> None:
    def count(name: str) -> int:
        recipe = RECIPES[name]
        from unrolled.training import fresh_model

        data = {"vocab_size": 26, "labels": ["_"] * 63}
        model = fresh_model(recipe, data, 0)
        return sum(parameter.numel() for parameter in model.parameters())

    both = count("sounds-both")
    assert abs(count("sounds-wide") / both - 1) <= 0.01
    assert both <= 250_000
    one_way = [count(n) for n in ("sounds-right", "sounds-left", "sounds-ahead-4")]
    assert len(set(one_way)) == 1
