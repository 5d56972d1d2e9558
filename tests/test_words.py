"""Words to phones: the task of the ladder."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F

import small
from unrolled import records, running
from unrolled.data.cmudict import Pronunciations, load_cmudict
from unrolled.data.text import Vocabulary
from unrolled.experiments import RECIPES, Recipe
from unrolled.tasks import words
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.words import (
    WordsByThemselves,
    WordsSearched,
    WordsTold,
    WordsToPhones,
    next_phone_loss,
)

RECIPE = Recipe(
    name="small-words",
    question="Does the task work?",
    corpus="cmudict",
    task="words-to-phones",
    architecture="seq2seq",
    config={"embedding_size": 8, "hidden_size": 24, "attention": "general"},
    batching="words",
    batch_size=4,
    context_length=1,
    num_steps=150,
    learning_rate=2e-2,
    warmup_steps=4,
    seeds=(0,),
)
PART = {
    "cab": (("K", "AE", "B"),),
    "ax": (("AE", "K", "S"),),
    "bass": (("B", "AE", "S"), ("B", "EY", "S")),
    "bask": (("B", "AE", "S", "K"),),
}


def dictionary() -> Pronunciations:
    """Four words, five ways."""
    letters = Vocabulary("abcdefghijklmnopqrstuvwxyz")
    phones = ("AE", "B", "EY", "K", "S")
    return Pronunciations("small", PART, PART, PART, letters, phones, "0" * 64)


def task() -> WordsToPhones:
    return WordsToPhones(RECIPE, dictionary())


def test_a_batch_has_words_of_one_length_and_follows_from_seed_and_step() -> None:
    ours, lengths = task(), Counter()
    for step in range(200):
        batch = ours.batch(0, step)
        again = task().batch(0, step)
        assert all(torch.equal(batch[name], again[name]) for name in batch)
        assert batch["letters"].shape[0] == batch["phones"].shape[0] == 4
        lengths[batch["letters"].shape[1]] += 1
    # One way of five has two letters, one three, and three have four.
    assert set(lengths) == {2, 3, 4}
    assert lengths[4] / 200 == pytest.approx(3 / 5, abs=0.1)
    other = task().batch(1, 0)
    assert any(
        other[name].shape != ours.batch(0, 0)[name].shape
        or not torch.equal(other[name], ours.batch(0, 0)[name])
        for name in other
    )


def test_a_row_ends_in_the_mark_and_padding_is_left_out() -> None:
    rows = task().rows([("bass", PART["bass"][0]), ("bask", PART["bask"][0])])
    assert rows["phones"].tolist() == [[1, 0, 4, 5, IGNORED], [1, 0, 4, 3, 5]]
    logits = torch.randn(2, 5, 6)
    real = [F.cross_entropy(logits[0, :4], rows["phones"][0, :4], reduction="sum"),
            F.cross_entropy(logits[1], rows["phones"][1], reduction="sum")]  # fmt: skip
    assert next_phone_loss(logits, rows["phones"]) == pytest.approx(
        float(sum(real)) / 9
    )


def test_the_model_is_told_the_phones_before_and_never_the_one_to_say() -> None:
    heard: list[Tensor] = []

    class Listening(nn.Module):
        mark = 5

        def forward(self, letters: Tensor, phones: Tensor) -> Tensor:
            heard.append(phones)
            return torch.zeros(*phones.shape, 6, requires_grad=True)

    rows = task().rows([("ax", PART["ax"][0])])
    loss, state = WordsToPhones.loss(Listening(), rows, None)
    assert heard[0].tolist() == [[5, 0, 3, 4]]
    assert loss.item() == pytest.approx(torch.tensor(6.0).log().item())
    assert state is None


class Knowing(nn.Module):
    """Says one way to say each word; of *bask* it forgets the end."""

    mark = 5

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1))
        ids = {phone: k for k, phone in enumerate(dictionary().phones)}
        encode = dictionary().letters.encode
        self.ways = {
            tuple(encode(word).tolist()): [ids[phone] for phone in ways[-1]]
            for word, ways in PART.items()
        }
        self.ways[tuple(encode("bask").tolist())].pop()

    def begin(self, letters: Tensor) -> dict[str, Tensor]:
        """The letters, and how much was said."""
        return {"letters": letters, "said": torch.zeros(len(letters), dtype=torch.long)}

    def step(
        self, phones: Tensor, state: dict[str, Tensor]
    ) -> tuple[Tensor, dict[str, Tensor]]:
        """The next phone of each, for sure."""
        rows = []
        for word, place in zip(state["letters"].tolist(), state["said"], strict=True):
            way = [*self.ways[tuple(word)], 5]
            rows.append(way[min(int(place), len(way) - 1)])
        logits = F.one_hot(torch.tensor(rows), 6)[:, None] * 9.0
        return logits, {**state, "said": state["said"] + 1}

    def forward(self, letters: Tensor, phones: Tensor) -> Tensor:
        """Undecided: for the loss alone."""
        return torch.zeros(*phones.shape, 6)


def test_errors_are_counted_against_the_nearest_way() -> None:
    """*bass* is said in its second way, which is right; *bask* lacks one phone of
    four, of thirteen in all."""
    found = task().metrics(Knowing())
    assert found["word_error"].value == pytest.approx(1 / 4)
    assert found["phone_error"].value == pytest.approx(1 / 13)
    assert found["phone_nats"].value == pytest.approx(torch.tensor(6.0).log().item())
    assert "all 4 words of the test part" in found["word_error"].protocol


def test_a_small_run_learns_its_words_and_replays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RECIPES, RECIPE.name, RECIPE)
    monkeypatch.setattr(words, "load_cmudict", dictionary)
    monkeypatch.setattr("unrolled.running.code_state", small.committed)
    record = running.run(RECIPE, 0, tmp_path, device="cpu", quiet=True)
    assert record is not None
    assert record.metrics["word_error"].value == 0
    assert record.curves["validation"][-1]["loss"] < record.curves["train"][0]["loss"]
    assert running.replay(RECIPE.name, 0, tmp_path) == 0
    network = records.load_network(RECIPE.name, 0, root=tmp_path)
    assert WordsToPhones(RECIPE).said(network, "test")["cab"] == ("K", "AE", "B")


def test_the_dictionary_gives_batches_that_any_word_can_be_in() -> None:
    ours = WordsToPhones(RECIPE)
    counted = sum(len(ways) for ways in load_cmudict().train.values())
    assert len(ours.pairs) == counted == sum(map(len, ours.places.values()))
    assert ours.config["phones"] == list(load_cmudict().phones)
    batch = ours.batch(0, 0)
    assert batch["phones"].max() == ours.mark == 39
    assert (batch["phones"] == ours.mark).sum(dim=1).tolist() == [1] * 4


def test_for_a_sweep_the_told_phones_are_enough() -> None:
    ours = WordsTold(RECIPE, dictionary())
    found = ours.metrics(Knowing())
    assert set(found) == {"phone_nats"}
    assert found["phone_nats"] == task().metrics(Knowing())["phone_nats"]
    assert ours.held_out(Knowing()) == pytest.approx(torch.tensor(6.0).log().item())


def test_a_beam_is_counted_beside_the_greedy_answers() -> None:
    """Whoever is sure says the same in both."""
    found = WordsSearched(RECIPE, dictionary()).metrics(Knowing())
    assert found["beam_word_error"].value == found["word_error"].value == 1 / 4
    assert found["beam_phone_error"].value == found["phone_error"].value
    assert "a beam of 4" in found["beam_word_error"].protocol


def test_split_word_by_word_is_the_same_dictionary_in_other_parts() -> None:
    ours = WordsByThemselves(replace(RECIPE, task="words-by-themselves"))
    assert ours.name == "cmudict, split word by word"
    assert ours.dictionary.test == load_cmudict(by_family=False).test
