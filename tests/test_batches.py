"""Sequences of different lengths in one rectangle, and what of it is real."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn.utils.rnn import pad_sequence

from unrolled.data import batches
from unrolled.errors import UserError

rows = st.lists(st.lists(st.integers(-9, 9), max_size=7), min_size=1, max_size=5)


@given(rows, st.integers(-9, 9))
def test_padding_loses_nothing_and_the_mask_says_what_it_added(
    numbers: list[list[int]], value: int
) -> None:
    sequences = [torch.tensor(row, dtype=torch.long) for row in numbers]
    padded, lengths = batches.pad(sequences, value)
    real = batches.mask(lengths)
    assert padded.shape == real.shape == (len(numbers), max(map(len, numbers)))
    assert padded.dtype == torch.long
    assert [row[kept].tolist() for row, kept in zip(padded, real, strict=True)] == (
        numbers
    )
    assert (padded[~real] == value).all()
    assert torch.equal(real.sum(dim=1), lengths)
    assert torch.equal(padded, pad_sequence(sequences, True, value))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6))
def test_a_mask_begins_with_what_is_real_and_ends_with_what_is_not(
    lengths: list[int],
) -> None:
    real = batches.mask(torch.tensor(lengths))
    assert real.dtype == torch.bool
    expected = [[t < length for t in range(max(lengths))] for length in lengths]
    assert real.tolist() == expected


def test_a_batch_worked_out_by_hand() -> None:
    padded, lengths = batches.pad([torch.tensor([0.5]), torch.tensor([1.0, 2, 3])], -1)
    assert padded.tolist() == [[0.5, -1, -1], [1, 2, 3]]
    assert padded.dtype == torch.float32
    assert lengths.tolist() == [1, 3]
    assert batches.mask(lengths).tolist() == [[True, False, False], [True] * 3]


def test_order_of_the_rows_is_kept_and_does_not_matter() -> None:
    sequences = [torch.arange(n) for n in (2, 0, 5, 1)]
    padded, lengths = batches.pad(sequences, -1)
    back, _ = batches.pad(sequences[::-1], -1)
    assert torch.equal(padded.flip(0), back)
    assert lengths.tolist() == [2, 0, 5, 1]


def test_the_gradient_comes_back_from_what_is_real_alone() -> None:
    sequences = [torch.ones(n, dtype=torch.float64, requires_grad=True) for n in (3, 1)]
    padded, _ = batches.pad(sequences, 0)
    (padded * torch.arange(6).view(2, 3)).sum().backward()
    gradients = [s.grad.tolist() for s in sequences if s.grad is not None]
    assert gradients == [[0, 1, 2], [3]]


def test_neither_changes_what_it_was_given() -> None:
    sequence = torch.tensor([1, 2])
    padded, lengths = batches.pad([sequence, torch.arange(3)], 0)
    padded.zero_()
    batches.mask(lengths).logical_not_()
    assert sequence.tolist() == [1, 2]
    assert lengths.tolist() == [2, 3]


def test_nothing_is_refused_in_a_sentence() -> None:
    with pytest.raises(UserError, match=r"nothing to pad: give one sequence or more\."):
        batches.pad([], 0)
    with pytest.raises(UserError, match=r"nothing to mask: give one length or more\."):
        batches.mask(torch.tensor([], dtype=torch.long))
