"""Encoder and decoder: equal to the cells of earlier chapters, and honest in time."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

import gated
from unrolled.errors import UserError
from unrolled.models.attention import attention
from unrolled.models.bilstm import BiLSTM
from unrolled.models.layered_seq2seq import LayeredSeq2Seq
from unrolled.models.lstm import LSTMCell
from unrolled.models.seq2seq import SCORES, AdditiveScore, DotScore, Seq2Seq

PHONES = ("AA", "B", "K", "S")
KINDS = ("none", *SCORES)
LAYERED = [(kind, layers) for kind in SCORES for layers in (2, 3)]
ALL = [*((kind, 1) for kind in KINDS), *LAYERED]


def small(attention: str = "none", dropout: float = 0.0, layers: int = 1) -> Seq2Seq:
    """In double precision."""
    settings = (5, PHONES, 3, 6, attention, dropout)
    if layers == 1:
        return Seq2Seq(*settings).double()
    return LayeredSeq2Seq(*settings, num_layers=layers).double()


def spelled(batch: int, letters: int, phones: int) -> tuple[Tensor, Tensor]:
    """Any words of one length, and what was heard of them, from the mark on."""
    heard = torch.randint(len(PHONES), (batch, phones))
    heard[:, 0] = len(PHONES)
    return torch.randint(5, (batch, letters)), heard


@given(
    batch=st.integers(1, 4),
    letters=st.integers(1, 6),
    phones=st.integers(1, 6),
    seed=st.integers(0, 99),
)
def test_without_attention_it_is_a_bilstm_and_an_lstm_cell(
    batch: int, letters: int, phones: int, seed: int
) -> None:
    """In value and in every gradient, with the classes of the earlier chapters."""
    torch.manual_seed(seed)
    model = small()
    word, heard = spelled(batch, letters, phones)
    halves = BiLSTM(3, 3).double()
    decoder = LSTMCell(3, 6).double()
    pairs = [
        (halves.rightward, model.encoder, "_l0"),
        (halves.leftward, model.encoder, "_l0_reverse"),
        (decoder, model.decoder, "_l0"),
    ]
    for cell, theirs, ending in pairs:
        for name, weight in cell.named_parameters():
            weight.data.copy_(getattr(theirs, name + ending))

    x = model.letter_embedding(word)
    _, right = halves.rightward(x)
    _, left = halves.leftward(x.flip(1))
    start = tuple(torch.cat(each, dim=-1) for each in zip(right, left, strict=True))
    out, _ = decoder(model.phone_embedding(heard), start)
    expected = model.readout(out)
    found = model(word, heard)
    assert gated.furthest(found, expected) <= gated.BOUND

    pull = torch.randn_like(found)
    (found * pull).sum().backward()
    (expected * pull).sum().backward()
    for cell, theirs, ending in pairs:
        for name, weight in cell.named_parameters():
            other = getattr(theirs, name + ending).grad
            assert gated.furthest(weight.grad, other) <= gated.BOUND


@given(batch=st.integers(1, 3), letters=st.integers(1, 5), seed=st.integers(0, 99))
def test_two_layers_spelled_out_with_the_cells_of_earlier_chapters(
    batch: int, letters: int, seed: int
) -> None:
    """In value, and in the gradients of all weights of the decoder."""
    torch.manual_seed(seed)
    model = small("general", layers=2)
    assert isinstance(model, LayeredSeq2Seq)
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


@pytest.mark.parametrize(("kind", "layers"), ALL)
def test_phone_by_phone_is_as_all_at_once(kind: str, layers: int) -> None:
    model = small(kind, layers=layers)
    word, heard = spelled(3, 4, 5)
    whole: dict[str, Tensor] = {}
    state = model.begin(word)
    at_once, _ = model.step(heard, state, whole)
    for t in range(5):
        opened: dict[str, Tensor] = {}
        logits, state = model.step(heard[:, t : t + 1], state, opened)
        assert gated.furthest(logits[:, 0], at_once[:, t]) <= gated.BOUND
        for name, values in opened.items():
            assert gated.furthest(values[:, 0], whole[name][:, t]) <= gated.BOUND
    assert ("weights" in whole) == (kind != "none")


@pytest.mark.parametrize(("kind", "layers"), ALL)
def test_what_comes_later_changes_nothing_before(kind: str, layers: int) -> None:
    model = small(kind, layers=layers)
    word, heard = spelled(2, 4, 6)
    other = heard.clone()
    other[:, 3:] = (other[:, 3:] + 1) % len(PHONES)
    before, after = model(word, heard), model(word, other)
    assert torch.equal(before[:, :3], after[:, :3])
    assert not torch.allclose(before[:, 3], after[:, 3])


def test_the_dot_score_is_torchs_attention_without_its_scale() -> None:
    states, sources = torch.randn(2, 3, 4).double(), torch.randn(2, 5, 4).double()
    weights = DotScore(4)(states, sources).softmax(-1)
    expected = torch.nn.functional.scaled_dot_product_attention(
        states, sources, sources, scale=1.0
    )
    assert gated.furthest(weights @ sources, expected) <= gated.BOUND
    twice = states * 4**0.5  # what ours divides by
    assert gated.furthest(attention(twice, sources, sources)[0], expected) <= 1e-10


def test_an_additive_score_worked_out_by_hand() -> None:
    """Weights of one: the score is the sum of tanh of the sums."""
    score = AdditiveScore(2).double()
    with torch.no_grad():
        for weight in score.parameters():
            weight.zero_()
        score.of_state.weight.copy_(torch.eye(2))
        score.of_source.weight.copy_(torch.eye(2))
        score.weigh.weight.fill_(1.0)
    states = torch.tensor([[[1.0, 0.0]]], dtype=torch.float64)
    sources = torch.tensor([[[0.0, 1.0], [-1.0, 0.0]]], dtype=torch.float64)
    expected = [2 * 0.7615941559557649, 0.0]
    assert score(states, sources).flatten().tolist() == pytest.approx(expected)


@pytest.mark.parametrize("kind", SCORES)
def test_attention_does_not_care_in_what_order_sources_stand(kind: str) -> None:
    model = small(kind)
    assert model.attention is not None
    states, sources = torch.randn(1, 2, 6).double(), torch.randn(1, 4, 6).double()
    order = torch.tensor([2, 0, 3, 1])
    out, weights = model.attention(states, sources)
    turned, moved = model.attention(states, sources[:, order])
    assert gated.furthest(out, turned) <= gated.BOUND
    assert gated.furthest(weights[..., order], moved) <= gated.BOUND


def test_settings_that_make_no_sense_are_told() -> None:
    with pytest.raises(UserError, match="no attention called 'hard': choose one of"):
        Seq2Seq(5, PHONES, 3, 6, "hard")
    with pytest.raises(UserError, match="size of 7 cannot be shared"):
        Seq2Seq(5, PHONES, 3, 7)


@pytest.mark.parametrize(("kind", "layers"), [("none", 2), ("general", 1)])
def test_what_is_no_stack_is_sent_to_the_plain_pair(kind: str, layers: int) -> None:
    with pytest.raises(UserError, match="with fewer, take seq2seq"):
        LayeredSeq2Seq(5, PHONES, 3, 6, kind, num_layers=layers)
