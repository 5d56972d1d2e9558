"""What a GPT costs: who is timed, and who is asked for."""

import functools
import itertools

import pytest
import torch
from torch import nn

from unrolled.errors import UserError
from unrolled.measurements import gpt_cost


def test_a_library_that_is_not_there_is_asked_for_in_one_sentence() -> None:
    with pytest.raises(UserError, match="run `pip install no-such-library`"):
        gpt_cost.peer("no_such_library")


def test_writing_is_timed_and_told_by_the_token(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gpt_cost, "refuse_busy_machine", lambda: None)
    rows = gpt_cost.gpt_generation(num_tokens=3, repeats=1)
    assert [row["who"] for row in rows] == ["ring", "state", "again", "hugging-face"]
    assert all(row["token_ms"] > 0 for row in rows)
    # Ours has one bias more, of the readout.
    assert rows[0]["parameters"] - rows[-1]["parameters"] == 65
    assert rows[0]["parameters"] < 830_000


def test_calls_are_counted_once_and_every_layer_makes_as_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def layers(number: int, length: int) -> nn.Module:
        square = [nn.Linear(8, 8) for _ in range(number)]
        return nn.Sequential(nn.Embedding(65, 8), *square, nn.Linear(8, 65))

    makers = {str(n): functools.partial(layers, n) for n in range(4)}
    monkeypatch.setattr(gpt_cost, "MAKERS", makers)
    calls = [row["calls"] for row in gpt_cost.gpt_calls()]
    more = [after - before for before, after in itertools.pairwise(calls)]
    # A product with its bias, back two products and a sum, and views of them.
    assert len(set(more)) == 1
    assert 4 <= more[0] <= 20


def test_a_machine_without_a_gpu_is_told_that_one_is_needed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(UserError, match="torch finds none: run it on a machine with"):
        gpt_cost.gpt_training_cuda()
