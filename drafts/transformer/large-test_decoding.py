"""Answers: greedy ones, and the best that a beam finds."""

import itertools

import pytest
import torch
from torch import Tensor

from unrolled.decoding import beam_search, greedy, likeliest
from unrolled.models.seq2seq import Seq2Seq

MARK = 2  # of two phones, 0 and 1


class Told:
    """Says what a table tells it: after what was said so far, how likely each is."""

    mark = MARK

    def __init__(self, table: dict[tuple[int, ...], list[float]]) -> None:
        self.table = table

    def begin(self, letters: Tensor) -> dict[str, Tensor]:
        """Nothing said yet."""
        return {"heard": letters[:, :0]}

    def step(
        self, phones: Tensor, state: dict[str, Tensor]
    ) -> tuple[Tensor, dict[str, Tensor]]:
        """Logits from the table; the first thing heard is the mark."""
        heard = torch.cat([state["heard"], phones], dim=1)
        rows = [self.table.get(tuple(row[1:]), [0, 0, 1]) for row in heard.tolist()]
        return torch.tensor(rows)[:, None].log(), {"heard": heard}


# Greed takes 0 (0.6), after which all is unclear; 1 and then the end is likelier.
GARDEN_PATH = Told(
    {
        (): [0.6, 0.4, 0.0],
        (0,): [0.35, 0.35, 0.3],
        (0, 0): [0.0, 0.0, 1.0],
        (0, 1): [0.0, 0.0, 1.0],
        (1,): [0.0, 0.1, 0.9],
    }
)


def test_a_beam_finds_what_greed_walks_past() -> None:
    word = torch.zeros(3, dtype=torch.long)
    assert greedy(GARDEN_PATH, word[None]) == [[0, 0]]
    (best, score), *others = beam_search(GARDEN_PATH, word, 3)
    assert best == [1]
    assert score == pytest.approx(torch.tensor(0.36).log().item(), abs=1e-6)
    assert sorted(row for row, _ in others) == [[0, 0], [0, 1]]


def small(seed: int) -> Seq2Seq:
    torch.manual_seed(seed)
    model = Seq2Seq(4, ("A", "B"), 4, 8, "general").double().eval()
    with torch.no_grad():
        for weight in model.parameters():
            weight.mul_(3)  # opinions strong enough to differ
    return model


@pytest.mark.parametrize("seed", range(6))
def test_a_wide_beam_finds_the_best_of_all_answers(seed: int) -> None:
    """Against all answers of up to four phones, each scored by itself."""
    model, word = small(seed), torch.tensor([0, 3, 1])
    every = [list(row) for n in range(5) for row in itertools.product((0, 1), repeat=n)]
    scored = []
    for row in every:
        heard, target = torch.tensor([[MARK, *row]]), torch.tensor([*row, MARK])
        chances = model(word[None], heard)[0].detach().log_softmax(-1)
        scored.append((float(chances[range(len(target)), target].sum()), row))
    scored.sort(reverse=True)
    found = beam_search(model, word, 64, longest=5)
    assert [row for row, _ in found[:5]] == [row for _, row in scored[:5]]
    for (_, ours), (theirs, _) in zip(found[:5], scored[:5], strict=True):
        assert ours == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("width", [1, 2, 5])
def test_many_words_at_once_get_each_its_beams_best_answer(width: int) -> None:
    for seed in range(6):
        model, words = small(seed), torch.tensor([[0, 3, 1], [2, 2, 0], [1, 1, 1]])
        found = likeliest(model, words, width, longest=7)
        alone = [beam_search(model, word, width, longest=7)[0][0] for word in words]
        assert found == alone


@pytest.mark.parametrize("seed", range(6))
def test_greedy_takes_the_likeliest_at_every_step(seed: int) -> None:
    model, words = small(seed), torch.tensor([[0, 3, 1], [2, 2, 0]])
    for word, said in zip(words, greedy(model, words, longest=7), strict=True):
        heard: list[int] = [MARK]
        while len(heard) <= 7:
            logits = model(word[None], torch.tensor([heard]))[0, -1]
            if int(logits.argmax()) == MARK:
                break
            heard.append(int(logits.argmax()))
        assert said == heard[1:]


def test_what_never_ends_is_broken_off() -> None:
    endless = Told({(0,) * n: [1.0, 0.0, 0.0] for n in range(9)})
    word = torch.zeros(2, dtype=torch.long)
    assert greedy(endless, word[None], longest=5) == [[0] * 5]
    silent = Told({(): [0.0, 0.0, 1.0]})
    assert greedy(silent, word[None]) == [[]]
    assert beam_search(silent, word, 2)[0] == ([], 0.0)
    assert likeliest(silent, word[None], 2) == [[]]
    assert likeliest(GARDEN_PATH, torch.stack([word, word]), 3) == [[1], [1]]
