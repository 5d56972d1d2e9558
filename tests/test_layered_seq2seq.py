"""Several LSTMs above each other: what is above hears what was found."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

import gated
from unrolled.errors import UserError
from unrolled.models.layered_seq2seq import LayeredSeq2Seq
from unrolled.models.lstm import LSTMCell
from unrolled.models.seq2seq import SCORES

PHONES = ("AA", "B", "K", "S")
SORTS = [(kind, layers) for kind in SCORES for layers in (2, 3)]


def small(kind: str = "general", layers: int = 2) -> LayeredSeq2Seq:
    """In double precision."""
    return LayeredSeq2Seq(5, PHONES, 3, 6, kind, num_layers=layers).double()


def spelled(batch: int, letters: int, phones: int) -> tuple[Tensor, Tensor]:
    """Any words of one length, and what was heard of them, from the mark on."""
    heard = torch.randint(len(PHONES), (batch, phones))
    heard[:, 0] = len(PHONES)
    return torch.randint(5, (batch, letters)), heard


@given(batch=st.integers(1, 3), letters=st.integers(1, 5), seed=st.integers(0, 99))
def test_two_layers_spelled_out_with_the_cells_of_earlier_chapters(
    batch: int, letters: int, seed: int
) -> None:
    """In value, and in the gradients of all weights of the decoder."""
    torch.manual_seed(seed)
    model = small()
    word, heard = spelled(batch, letters, 4)
    assert model.attention is not None
    below, above = LSTMCell(3, 6).double(), LSTMCell(12, 6).double()
    pairs = [(below, model.decoder), (above, model.above[0])]
    for cell, theirs in pairs:
        for name, weight in cell.named_parameters():
            weight.data.copy_(getattr(theirs, f"{name}_l0"))

    sources, (h, c) = model.encoder(model.letter_embedding(word))
    starts = [
        tuple(torch.cat([each[2 * k], each[2 * k + 1]], dim=-1) for each in (h, c))
        for k in range(2)
    ]
    low, _ = below(model.phone_embedding(heard), starts[0])
    found = model.attention.score(low, sources).softmax(-1) @ sources
    high, _ = above(torch.cat([low, found], dim=-1), starts[1])
    mixed = model.attention.combine(torch.cat([found, high], dim=-1)).tanh()
    expected, said = model.readout(mixed), model(word, heard)
    assert gated.furthest(said, expected) <= gated.BOUND

    pull = torch.randn_like(said)
    (said * pull).sum().backward()
    (expected * pull).sum().backward()
    for cell, theirs in pairs:
        for name, weight in cell.named_parameters():
            other = getattr(theirs, f"{name}_l0").grad
            assert gated.furthest(weight.grad, other) <= gated.BOUND


@pytest.mark.parametrize(("kind", "layers"), SORTS)
def test_phone_by_phone_is_as_all_at_once(kind: str, layers: int) -> None:
    model = small(kind, layers)
    word, heard = spelled(3, 4, 5)
    whole: dict[str, Tensor] = {}
    state = model.begin(word)
    at_once, _ = model.step(heard, state, whole)
    for t in range(5):
        opened: dict[str, Tensor] = {}
        logits, state = model.step(heard[:, t : t + 1], state, opened)
        assert gated.furthest(logits[:, 0], at_once[:, t]) <= gated.BOUND
        apart = gated.furthest(opened["weights"][:, 0], whole["weights"][:, t])
        assert apart <= gated.BOUND


@pytest.mark.parametrize(("kind", "layers"), SORTS)
def test_what_comes_later_changes_nothing_before(kind: str, layers: int) -> None:
    model = small(kind, layers)
    word, heard = spelled(2, 4, 6)
    other = heard.clone()
    other[:, 3:] = (other[:, 3:] + 1) % len(PHONES)
    before, after = model(word, heard), model(word, other)
    assert torch.equal(before[:, :3], after[:, :3])
    assert not torch.allclose(before[:, 3], after[:, 3])


@pytest.mark.parametrize(("kind", "layers"), [("none", 2), ("general", 1)])
def test_what_is_no_stack_is_sent_to_the_plain_pair(kind: str, layers: int) -> None:
    with pytest.raises(UserError, match="with fewer, take seq2seq"):
        small(kind, layers)
