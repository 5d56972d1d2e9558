"""Losses over held-out text: every character once, by two protocols."""

import math
from itertools import pairwise

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.evaluation import BITS_PER_NAT, loss_carried, loss_in_windows
from unrolled.models.rnn import RNNLanguageModel

LENGTHS = st.integers(2, 40)


def reader() -> RNNLanguageModel:
    """A model that remembers well, so that where it starts from zero is felt."""
    model = RNNLanguageModel(6, 4, 5)
    with torch.no_grad():
        for weight in model.parameters():
            weight.mul_(3)
    return model.double()


def by_loop(model: nn.Module, ids: Tensor, context_length: int) -> float:
    """The definition, a character at a time: state zero every T characters."""
    total, state = 0.0, None
    for place, (now, after) in enumerate(pairwise(ids)):
        if place % context_length == 0:
            state = None
        logits, state = model(now[None, None], state)
        total -= float(logits[0, 0].log_softmax(0)[after].detach())
    return total / (len(ids) - 1)


class Counting(nn.Module):
    """Predicts nothing and writes down which characters it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(6))
        self.read: list[int] = []

    def forward(self, tokens: Tensor, state: None = None) -> tuple[Tensor, None]:
        self.read += tokens.flatten().tolist()
        return self.weight.expand(*tokens.shape, 6), None


@given(length=LENGTHS, context=st.integers(1, 12), at_once=st.integers(1, 4))
def test_windows_are_what_the_loop_says(
    length: int, context: int, at_once: int
) -> None:
    torch.manual_seed(length)
    model, ids = reader(), torch.randint(6, (length,))
    found = loss_in_windows(model, ids, context, at_once)
    assert found == pytest.approx(by_loop(model, ids, context), abs=2e-6)


def test_windows_by_hand() -> None:
    """Two certain predictions and a coin toss over four characters of five."""
    model = RNNLanguageModel(2, 1, 1)
    with torch.no_grad():
        for weight in model.parameters():
            weight.zero_()
        model.readout.bias.copy_(torch.tensor([math.log(3.0), 0.0]))
    ids = torch.tensor(
        [1, 0, 0, 1, 0]
    )  # p(0) = 3/4: costs ln 4/3, ln 4/3, ln 4, ln 4/3
    expected = (3 * math.log(4 / 3) + math.log(4)) / 4
    for context in (1, 2, 3, 4, 100):
        assert loss_in_windows(model, ids, context) == pytest.approx(expected)
    assert loss_carried(model, ids) == pytest.approx(expected)


@given(length=LENGTHS, chunk=st.integers(1, 50))
def test_carried_equals_one_long_forward(length: int, chunk: int) -> None:
    torch.manual_seed(length)
    model, ids = reader(), torch.randint(6, (length,))
    logits, _ = model(ids[None, :-1])
    whole = nn.functional.cross_entropy(logits[0], ids[1:]).item()
    assert loss_carried(model, ids, chunk=chunk) == pytest.approx(whole, abs=2e-6)
    assert by_loop(model, ids, length) == pytest.approx(whole, abs=2e-6)


def test_the_protocols_differ_where_the_past_matters() -> None:
    model, ids = reader(), torch.randint(6, (400,))
    assert abs(loss_in_windows(model, ids, 4) - loss_carried(model, ids)) > 1e-3


@given(length=LENGTHS, context=st.integers(1, 12))
def test_every_character_is_counted_once(length: int, context: int) -> None:
    ids = torch.randint(6, (length,))
    counted = Counting()
    assert loss_in_windows(counted, ids, context, 3) == pytest.approx(math.log(6))
    assert sorted(counted.read) == sorted(ids[:-1].tolist())
    carried, told = Counting(), []
    assert loss_carried(carried, ids, told.append, chunk=7) == pytest.approx(
        math.log(6)
    )
    assert carried.read == ids[:-1].tolist()
    assert sum(told) == length - 1


def test_measuring_leaves_no_gradient_and_changes_nothing() -> None:
    model, ids = reader(), torch.randint(6, (30,))
    before = {name: t.clone() for name, t in model.state_dict().items()}
    loss_in_windows(model, ids, 8)
    loss_carried(model, ids)
    assert all(p.grad is None for p in model.parameters())
    assert all(torch.equal(before[n], t) for n, t in model.state_dict().items())


@pytest.mark.parametrize("length", [0, 1])
def test_a_text_with_nothing_to_predict_is_refused(length: int) -> None:
    model, ids = reader(), torch.zeros(length, dtype=torch.long)
    for measure in (
        lambda: loss_in_windows(model, ids, 4),
        lambda: loss_carried(model, ids),
    ):
        with pytest.raises(UserError, match="fewer than two characters: give a longer"):
            measure()


def test_a_bit_is_ln_two_nats() -> None:
    assert BITS_PER_NAT * math.log(2) == pytest.approx(1)
