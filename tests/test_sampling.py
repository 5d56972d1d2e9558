"""Letting a model write: the same seed the same text, and temperature means it."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from unrolled.data.text import TextCorpus, Vocabulary
from unrolled.errors import UserError
from unrolled.models.rnn import RNNLanguageModel
from unrolled.sampling import generate, next_distribution

LOGITS = st.lists(st.floats(-50, 50, width=32), min_size=1, max_size=20)


@given(logits=LOGITS, temperature=st.floats(0, 1e6))
def test_a_distribution_at_any_temperature(
    logits: list[float], temperature: float
) -> None:
    chances = next_distribution(torch.tensor(logits), temperature)
    assert chances.shape == (len(logits),)
    assert float(chances.sum()) == pytest.approx(1, abs=1e-5)
    assert (chances >= 0).all()


def test_temperature_by_hand() -> None:
    logits = torch.tensor([0.0, math.log(3.0)])
    assert next_distribution(logits, 1).tolist() == pytest.approx([1 / 4, 3 / 4])
    assert next_distribution(logits, 0.5).tolist() == pytest.approx([1 / 10, 9 / 10])
    assert next_distribution(logits, 0).tolist() == [0, 1]
    assert next_distribution(logits, math.inf).tolist() == [0.5, 0.5]


@pytest.mark.parametrize("temperature", [1e-6, 1e-40, 1e-300, 5e-324])
def test_no_temperature_is_too_small(temperature: float) -> None:
    chances = next_distribution(torch.tensor([30.0, 31.0, -5.0]), temperature)
    assert chances.tolist() == [0, 1, 0]


@pytest.mark.parametrize("temperature", [-1.0, -1e-9, math.nan])
def test_a_temperature_that_means_nothing_is_refused(temperature: float) -> None:
    with pytest.raises(UserError, match="means nothing: give 0 or more"):
        next_distribution(torch.zeros(3), temperature)


def test_the_same_seed_draws_the_same_text(
    model: RNNLanguageModel, corpus: TextCorpus
) -> None:
    def text(seed: int) -> str:
        return generate(model, corpus.vocabulary, "ab", 40, 1.0, seed)

    first = text(0)
    torch.rand(100)  # torch's own generator has no say
    state = torch.get_rng_state()
    assert text(0) == first
    assert torch.equal(torch.get_rng_state(), state)  # and is left alone
    assert len({text(seed) for seed in range(5)}) == 5
    assert len(first) == 40
    assert set(first) <= set(corpus.vocabulary.characters)


def test_at_temperature_zero_the_likeliest_character_follows(
    model: RNNLanguageModel, corpus: TextCorpus
) -> None:
    found = generate(model, corpus.vocabulary, "ab", 12, 0, seed=1)
    assert found == generate(model, corpus.vocabulary, "ab", 12, 0, seed=2)
    text = "ab"
    for _ in range(12):  # read all of it again for every character
        logits, _ = model(corpus.vocabulary.encode(text)[None])
        text += corpus.vocabulary.decode(logits[0, -1].argmax()[None])
    assert text == "ab" + found


def test_characters_come_as_often_as_they_should() -> None:
    model = RNNLanguageModel(2, 1, 1)
    with torch.no_grad():
        for weight in model.parameters():
            weight.zero_()
        model.readout.bias.copy_(torch.tensor([0.0, math.log(3.0)]))
    text = generate(model, Vocabulary("\na"), "a", 2000, 1.0)
    # Standard deviation of the share: √(3/16 / 2000) = 0.0097.
    assert text.count("a") / 2000 == pytest.approx(3 / 4, abs=0.04)


def test_an_empty_prompt_begins_on_a_new_line(
    model: RNNLanguageModel, corpus: TextCorpus
) -> None:
    begun = generate(model, corpus.vocabulary, "\n", 20)
    assert generate(model, corpus.vocabulary, "", 20) == begun


def test_nothing_asked_for_is_nothing_written(
    model: RNNLanguageModel, corpus: TextCorpus
) -> None:
    assert generate(model, corpus.vocabulary, "ab", 0) == ""


def test_unknown_characters_in_a_prompt_are_named(
    model: RNNLanguageModel, corpus: TextCorpus
) -> None:
    with pytest.raises(UserError, match="'😀'"):
        generate(model, corpus.vocabulary, "a😀", 5)


FIVE = torch.tensor([0.1, 0.4, 0.05, 0.25, 0.2]).log()


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ({"top_k": 1}, [1]),
        ({"top_k": 2}, [1, 3]),
        ({"top_k": 9}, [0, 1, 2, 3, 4]),
        ({"top_p": 0.3}, [1]),
        ({"top_p": 0.64}, [1, 3]),
        ({"top_p": 0.66}, [1, 3, 4]),
        ({"top_p": 1.0}, [0, 1, 2, 3, 4]),
        ({"min_p": 1.0}, [1]),
        ({"min_p": 0.49}, [1, 3, 4]),
        ({"min_p": 0.2}, [0, 1, 3, 4]),
        ({"top_k": 3, "min_p": 0.6}, [1, 3]),
        ({"top_k": 3, "top_p": 0.5, "min_p": 0.1}, [1, 3]),
    ],
)
def test_what_each_rule_leaves(rule: dict[str, float], left: list[int]) -> None:
    chances = next_distribution(FIVE, 1.0, **rule)  # type: ignore[arg-type]
    kept = FIVE.exp()[left]
    assert chances.nonzero()[:, 0].tolist() == left
    torch.testing.assert_close(chances[left], kept / kept.sum())


def test_rules_look_at_the_probabilities_after_the_temperature() -> None:
    hot = next_distribution(FIVE, 2.0, top_p=0.5)
    cold = next_distribution(FIVE, 0.5, top_p=0.5)
    assert (int((hot > 0).sum()), int((cold > 0).sum())) == (2, 1)


def test_of_equals_the_first_are_left() -> None:
    assert next_distribution(torch.zeros(4), 1.0, top_k=2).tolist() == [0.5, 0.5, 0, 0]


@given(
    logits=LOGITS,
    top_k=st.integers(0, 30),
    top_p=st.floats(0, 1, exclude_min=True),
    min_p=st.floats(0, 1),
)
def test_cut_off_or_not_it_is_a_distribution(
    logits: list[float], top_k: int, top_p: float, min_p: float
) -> None:
    chances = next_distribution(torch.tensor(logits), 1.0, top_k, top_p, min_p)
    assert float(chances.sum()) == pytest.approx(1, abs=1e-5)
    assert chances[int(torch.tensor(logits).argmax())] == chances.max()


@pytest.mark.parametrize(
    "bad", [{"top_k": -1}, {"top_p": 0.0}, {"top_p": math.nan}, {"min_p": 1.1}]
)
def test_a_rule_that_leaves_nothing_is_refused(bad: dict[str, float]) -> None:
    with pytest.raises(UserError, match="Nothing can be drawn"):
        next_distribution(FIVE, 1.0, **bad)  # type: ignore[arg-type]


def test_drawn_as_often_as_the_rule_says() -> None:
    model = RNNLanguageModel(3, 1, 1)
    with torch.no_grad():
        for weight in model.parameters():
            weight.zero_()
        model.readout.bias.copy_(torch.tensor([0.1, 0.6, 0.3]).log())
    text = generate(model, Vocabulary("\nab"), "a", 2000, 1.0, min_p=0.3)
    assert set(text) == {"a", "b"}
    assert text.count("a") / 2000 == pytest.approx(2 / 3, abs=0.04)
