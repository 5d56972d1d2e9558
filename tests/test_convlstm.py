"""The convolutional LSTM: torch's LSTM at every pixel, and one rule for all places."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional as F

import gated
from unrolled.models import build
from unrolled.models.convlstm import ConvLSTM, ConvLSTMCell
from unrolled.models.frames import FlatLSTM, FramePredictor

SIZES = st.integers(1, 4)


def as_torch(cell: ConvLSTMCell) -> nn.LSTM:
    """torch's LSTM with the weights of a cell whose kernels have one pixel."""
    hidden, inputs = cell.weight_hh.shape[1], cell.weight_ih.shape[1]
    layer = nn.LSTM(inputs, hidden, batch_first=True).double()
    for name, weight in cell.named_parameters():
        getattr(layer, f"{name}_l0").data.copy_(weight.view(weight.shape[:2]))
    return layer


@given(
    batch=SIZES,
    length=st.integers(1, 6),
    inputs=SIZES,
    hidden=SIZES,
    height=SIZES,
    width=SIZES,
    started=st.booleans(),
    seed=st.integers(0, 99),
)
def test_with_kernels_of_one_pixel_it_is_torchs_lstm_at_every_pixel(
    batch: int, length: int, inputs: int, hidden: int, height: int, width: int,
    started: bool, seed: int,
) -> None:  # fmt: skip
    torch.manual_seed(seed)
    ours = ConvLSTMCell(inputs, hidden, kernel_size=1).double()
    theirs = as_torch(ours)
    like = {"dtype": torch.float64, "requires_grad": True}
    x = torch.randn(batch, length, inputs, height, width, **like)
    start = torch.randn(2, batch, hidden, height, width, **like)
    rows = x.detach().permute(0, 3, 4, 1, 2).flatten(0, 2).requires_grad_()
    begin = start.detach().movedim(2, -1).flatten(1, 3)[:, None].requires_grad_()

    outputs, last = ours(x, start if started else None)
    expected, end = theirs(rows, tuple(begin) if started else None)

    def by_row(film: Tensor) -> Tensor:
        return film.permute(0, 3, 4, 1, 2).flatten(0, 2)

    def state_by_row(states: Tensor) -> Tensor:
        return states.movedim(2, -1).flatten(1, 3)[:, None]

    found = state_by_row(torch.stack(last))
    assert gated.furthest(by_row(outputs), expected) <= gated.BOUND
    assert gated.furthest(found, torch.stack(end)) <= gated.BOUND

    pull, pull_last = torch.randn_like(expected), torch.randn_like(found)
    ((by_row(outputs) * pull).sum() + (found * pull_last).sum()).backward()
    ((expected * pull).sum() + (torch.stack(end) * pull_last).sum()).backward()
    assert x.grad is not None
    assert gated.furthest(by_row(x.grad), rows.grad) <= gated.BOUND
    if started:
        assert start.grad is not None
        assert gated.furthest(state_by_row(start.grad), begin.grad) <= gated.BOUND
    for name, weight in ours.named_parameters():
        assert weight.grad is not None
        same = getattr(theirs, f"{name}_l0").grad
        gradient = weight.grad.view(weight.shape[:2])
        assert gated.furthest(gradient, same) <= gated.BOUND


def unrolled(cell: ConvLSTMCell, x: Tensor, h: Tensor, c: Tensor) -> Tensor:
    """The equations, gate by gate, each pixel's neighbourhood laid out as a column."""
    side, hidden = cell.weight_ih.shape[-1], h.shape[1]

    def under(weight: Tensor, bias: Tensor, picture: Tensor) -> Tensor:
        columns = F.unfold(F.pad(picture, [side // 2] * 4), side)
        sums = torch.einsum("gk,bkn->bgn", weight.flatten(1), columns)
        return sums.unflatten(2, picture.shape[2:]) + bias[:, None, None]

    found = []
    for frame in x.unbind(1):
        sums = []
        for gate in range(4):
            part = slice(gate * hidden, (gate + 1) * hidden)
            seen = under(cell.weight_ih[part], cell.bias_ih[part], frame)
            sums.append(seen + under(cell.weight_hh[part], cell.bias_hh[part], h))
        i, f, g, o = sums
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        found.append(h)
    return torch.stack(found, 1)


@given(
    batch=SIZES,
    length=SIZES,
    inputs=SIZES,
    hidden=SIZES,
    side=st.sampled_from([1, 3, 5]),
    height=st.integers(1, 6),
    width=st.integers(1, 6),
    seed=st.integers(0, 99),
)
def test_value_and_gradient_of_the_equations_written_out(
    batch: int, length: int, inputs: int, hidden: int, side: int, height: int,
    width: int, seed: int,
) -> None:  # fmt: skip
    torch.manual_seed(seed)
    cell = ConvLSTMCell(inputs, hidden, side).double()
    x = torch.randn(batch, length, inputs, height, width, dtype=torch.float64)
    state = torch.randn(2, batch, hidden, height, width, dtype=torch.float64)
    pull = torch.randn(batch, length, hidden, height, width, dtype=torch.float64)
    gradients = []
    for found in (cell(x, state)[0], unrolled(cell, x, *state)):
        cell.zero_grad()
        (found * pull).sum().backward()
        gradients.append([found, *(p.grad.clone() for p in cell.parameters())])  # type: ignore[union-attr]
    for ours, theirs in zip(*gradients, strict=True):
        assert gated.furthest(ours, theirs) <= gated.BOUND


def test_a_step_worked_out_by_hand() -> None:
    """One spot of ink, a kernel that looks to the left: the spot arrives a step on."""
    cell = ConvLSTMCell(1, 1, 3)
    with torch.no_grad():
        for parameter in cell.parameters():
            parameter.zero_()
        cell.bias_ih[torch.tensor([0, 1, 3])] = torch.tensor([20.0, -20.0, 20.0])
        cell.weight_ih[2, 0, 1, 0] = 1.0  # the candidate hears its left neighbour
        frame = torch.zeros(1, 1, 1, 3, 4)
        frame[0, 0, 0, 1, 1] = 0.5
        outputs, (h, c) = cell(frame)
    expected = torch.zeros(3, 4)
    expected[1, 2] = torch.tensor(0.5).tanh()
    torch.testing.assert_close(c[0, 0], expected, atol=1e-6, rtol=0)
    torch.testing.assert_close(h[0, 0], expected.tanh(), atol=1e-6, rtol=0)
    assert torch.equal(outputs[:, 0], h)


@given(
    down=st.integers(-3, 3),
    right=st.integers(-3, 3),
    layers=st.integers(1, 2),
    seed=st.integers(0, 99),
)
def test_a_shifted_film_gives_shifted_predictions_away_from_the_walls(
    down: int, right: int, layers: int, seed: int
) -> None:
    torch.manual_seed(seed)
    model = ConvLSTM(3, 3, layers).double()
    film = torch.zeros(1, 3, 28, 28, dtype=torch.float64)
    film[:, :, 10:18, 10:18] = torch.rand(1, 3, 8, 8, dtype=torch.float64)
    moved = film.roll((down, right), (2, 3))
    here, there = model(film)[0], model(moved)[0]
    # Three frames: the walls are heard a pixel further in by every layer and frame.
    margin = 3 + 3 * layers
    inner = slice(margin, -margin)
    back = there.roll((-down, -right), (2, 3))
    assert gated.furthest(here[..., inner, inner], back[..., inner, inner]) <= 1e-12


def test_the_walls_are_heard_a_kernels_reach_further_in_every_frame() -> None:
    """Padding with zeros is what tells a ConvLSTM where the picture ends."""
    torch.manual_seed(0)
    model = ConvLSTM(2, 3).double()
    found = model(torch.zeros(1, 4, 15, 15, dtype=torch.float64))[0][0]
    for step, frame in enumerate(found):
        same = (frame - frame[7, 7]).abs() < 1e-12
        expected = torch.zeros(15, 15, dtype=torch.bool)
        # A blank frame looks like the blank outside: only the state differs.
        expected[step : 15 - step, step : 15 - step] = True
        assert torch.equal(same, expected)


@pytest.mark.parametrize("name", ["convlstm", "flat-lstm"])
def test_a_rollout_goes_on_from_its_own_predictions(name: str) -> None:
    config = {"hidden_size": 3} if name == "convlstm" else {
        "hidden_size": 3, "frame_size": 9
    }  # fmt: skip
    model = build(name, config)
    assert isinstance(model, FramePredictor)
    film = torch.rand(2, 4, 9, 9)
    found = model.rollout(film, 3)
    assert found.shape == (2, 6, 9, 9)
    logits, state = model(film)
    torch.testing.assert_close(found[:, :4], logits)
    more, _ = model(found[:, 3:5].sigmoid(), state)
    torch.testing.assert_close(found[:, 4:], more)
    torch.testing.assert_close(model.predict(film, 3), found[:, 3:].sigmoid())
    pieces, carried = [], None
    for piece in film.split(2, dim=1):
        part, carried = model(piece, carried)
        pieces.append(part)
    torch.testing.assert_close(torch.cat(pieces, 1), logits)


def test_patches_are_moved_as_a_whole() -> None:
    """With patches of two pixels, what is equal is a shift by two."""
    model = ConvLSTM(3, 3, patch_size=2).double()
    film = torch.zeros(1, 2, 24, 24, dtype=torch.float64)
    film[:, :, 8:14, 8:14] = torch.rand(1, 2, 6, 6, dtype=torch.float64)
    here = model(film)[0]
    for by in (1, 2):
        there = model(film.roll(by, 3))[0].roll(-by, 3)
        off = gated.furthest(here[..., 6:-6, 6:-6], there[..., 6:-6, 6:-6])
        assert (off <= 1e-12) == (by == 2)


def test_only_the_flat_lstm_knows_the_size_of_a_frame() -> None:
    conv, flat = ConvLSTM(4, 5, 2), FlatLSTM(4, frame_size=16)
    for size in (5, 16, 31):
        assert conv(torch.zeros(1, 2, size, size))[0].shape[-1] == size
    with pytest.raises(RuntimeError):
        flat(torch.zeros(1, 2, 17, 17))
