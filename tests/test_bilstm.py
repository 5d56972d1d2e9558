"""Reading from both ends: equal to torch on packed sequences, and blind to padding."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

import gated
from unrolled.errors import UserError
from unrolled.models import build
from unrolled.models.bilstm import BiLSTM, LetterLabeller, reverse
from unrolled.models.lstm import LSTMCell

SIZES = st.integers(1, 5)
LENGTHS = st.lists(st.integers(1, 9), min_size=1, max_size=5)


def as_torch(layers: list[BiLSTM]) -> nn.LSTM:
    """torch's bidirectional layers with the weights of ours."""
    hidden, inputs = (
        layers[0].rightward.weight_hh.shape[1],
        layers[0].rightward.weight_ih.shape[1],
    )
    theirs = nn.LSTM(
        inputs, hidden, len(layers), batch_first=True, bidirectional=True
    ).double()
    for index, layer in enumerate(layers):
        for cell, ending in ((layer.rightward, ""), (layer.leftward, "_reverse")):
            for name, weight in cell.named_parameters():
                getattr(theirs, f"{name}_l{index}{ending}").data.copy_(weight)
    return theirs


@given(
    lengths=LENGTHS, inputs=SIZES, hidden=SIZES, depth=st.integers(1, 3),
    seed=st.integers(0, 99),
)  # fmt: skip
def test_value_and_every_gradient_equal_torch_on_packed_sequences(
    lengths: list[int], inputs: int, hidden: int, depth: int, seed: int
) -> None:
    torch.manual_seed(seed)
    sizes = [inputs] + [2 * hidden] * (depth - 1)
    layers = [BiLSTM(size, hidden).double() for size in sizes]
    theirs = as_torch(layers)
    lengths_ = torch.tensor(lengths)
    x = torch.randn(len(lengths), max(lengths), inputs, dtype=torch.float64)
    x_too = x.clone().requires_grad_()
    x.requires_grad_()

    out = x
    for layer in layers:
        out = layer(out, lengths_)
    packed = pack_padded_sequence(x_too, lengths_, True, enforce_sorted=False)
    expected, _ = pad_packed_sequence(theirs(packed)[0], batch_first=True)
    assert gated.furthest(out, expected) <= gated.BOUND

    pull = torch.randn_like(out)
    (out * pull).sum().backward()
    (expected * pull).sum().backward()
    assert gated.furthest(x.grad, x_too.grad) <= gated.BOUND
    for index, layer in enumerate(layers):
        for cell, ending in ((layer.rightward, ""), (layer.leftward, "_reverse")):
            for name, weight in cell.named_parameters():
                same = getattr(theirs, f"{name}_l{index}{ending}")
                assert gated.furthest(weight.grad, same.grad) <= gated.BOUND, name


def test_reversing_leaves_the_padding_behind() -> None:
    rows = torch.tensor([[1, 2, 3, 0], [4, 0, 0, 0], [5, 6, 7, 8], [0, 0, 0, 0]])
    lengths = torch.tensor([3, 1, 4, 0])
    expected = [[3, 2, 1, 0], [4, 0, 0, 0], [8, 7, 6, 5], [0, 0, 0, 0]]
    assert reverse(rows, lengths).tolist() == expected
    assert torch.equal(reverse(reverse(rows, lengths), lengths), rows)


def test_a_layer_by_hand() -> None:
    """All gates half open: c = c/2 + tanh(x)/2, h = tanh(c)/2, from either end."""
    layer = BiLSTM(1, 1)
    for cell in (layer.rightward, layer.leftward):
        for weight in cell.parameters():
            nn.init.zeros_(weight)
        cell.weight_ih.data[2] = 1.0
    x = torch.tensor([[[0.5], [1.0]]])
    out = layer(x, torch.tensor([2]))[0]
    g = x[0, :, 0].tanh()
    past = torch.tanh(torch.stack([g[0] / 2, g[0] / 4 + g[1] / 2])) / 2
    future = torch.tanh(torch.stack([g[1] / 4 + g[0] / 2, g[1] / 2])) / 2
    torch.testing.assert_close(out, torch.stack([past, future], dim=1))


def labeller(**settings: object) -> LetterLabeller:
    config = {"vocab_size": 6, "labels": list("ABCD"), "embedding_size": 3}
    model = build("letter-labeller", {**config, "hidden_size": 4, **settings})
    assert isinstance(model, LetterLabeller)
    return model.double()


READERS = (
    {"reads": "both"},
    {"reads": "both", "num_layers": 2},
    {"reads": "right"},
    {"reads": "left", "num_layers": 2},
    {"reads": "right", "look_ahead": 2},
)


@pytest.mark.parametrize("settings", READERS, ids=str)
def test_padding_and_neighbours_change_nothing(settings: dict[str, object]) -> None:
    model = labeller(**settings)
    words = [torch.randint(6, (n,)) for n in (5, 2, 1, 4)]
    for filled in (0, 5):
        tokens = torch.full((4, 5), filled)
        for b, word in enumerate(words):
            tokens[b, : len(word)] = word
        together = model(tokens, torch.tensor([len(w) for w in words]))
        for b, word in enumerate(words):
            alone = model(word[None], torch.tensor([len(word)]))[0]
            assert gated.furthest(together[b, : len(word)], alone) <= gated.BOUND


@pytest.mark.parametrize(
    ("settings", "sees"),
    [
        ({"reads": "both"}, range(7)),
        ({"reads": "right"}, range(4)),
        ({"reads": "left"}, range(3, 7)),
        ({"reads": "right", "look_ahead": 2}, range(6)),
        ({"reads": "right", "look_ahead": 5}, range(7)),
    ],
    ids=str,
)
def test_what_a_label_can_depend_on(settings: dict[str, object], sees: range) -> None:
    """The fourth letter's label, when each of seven letters is changed in turn."""
    model, word = labeller(**settings), torch.arange(7) % 6
    base = model(word[None], torch.tensor([7]))[0, 3]
    for t in range(7):
        other = word.clone()
        other[t] = (other[t] + 1) % 6
        moved = model(other[None], torch.tensor([7]))[0, 3]
        assert torch.equal(moved, base) == (t not in sees), t


@pytest.mark.parametrize("settings", READERS, ids=str)
def test_torchs_kernel_gives_the_same_model(settings: dict[str, object]) -> None:
    ours, fast = labeller(**settings), labeller(**settings, torch_kernel=True)
    fast.load_state_dict(ours.state_dict())
    tokens, lengths = torch.randint(6, (4, 5)), torch.tensor([5, 2, 1, 4])
    pull = torch.randn(4, 5, 4).double()
    pull[torch.arange(5) >= lengths[:, None]] = 0
    logits, same = ours(tokens, lengths), fast(tokens, lengths)
    assert gated.furthest(logits, same) <= gated.BOUND
    (logits * pull).sum().backward()
    (same * pull).sum().backward()
    for (name, weight), twin in zip(
        ours.named_parameters(), fast.parameters(), strict=True
    ):
        assert gated.furthest(weight.grad, twin.grad) <= gated.BOUND, name


def test_a_kernel_with_a_state_or_a_trace_is_the_cell() -> None:
    from unrolled.models.bilstm import KernelLSTMCell

    fast, ours, opened = KernelLSTMCell(3, 4), LSTMCell(3, 4), {}
    fast.load_state_dict(ours.state_dict())
    x, state = torch.randn(2, 5, 3), torch.randn(2, 2, 4)
    assert torch.equal(fast(x, state)[0], ours(x, state)[0])
    fast(x, None, opened)
    assert set(opened) == set("ifgoc")


@pytest.mark.parametrize(
    "settings", [{"reads": "up"}, {"look_ahead": 1}, {"reads": "left", "look_ahead": 1}]
)
def test_impossible_ways_to_read_are_told(settings: dict[str, object]) -> None:
    with pytest.raises(UserError, match="cannot read"):
        labeller(**settings)
