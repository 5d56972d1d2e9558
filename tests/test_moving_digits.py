"""Moving pictures: a function of seed and step, whole digits, never leaving."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from unrolled.data import moving_digits as module
from unrolled.data.moving_digits import FASTEST, PARTS, SIDE, moving_digits, sprites
from unrolled.errors import UserError


@given(
    batch=st.integers(1, 3),
    frames=st.integers(1, 12),
    size=st.integers(SIDE, 20),
    seed=st.integers(0, 10**6),
)
def test_shape_and_range(batch: int, frames: int, size: int, seed: int) -> None:
    found = moving_digits(batch, frames, seed, 3, size=size)
    assert found.shape == (batch, frames, 1, size, size)
    assert found.dtype == torch.float32
    assert float(found.min()) >= 0
    assert float(found.max()) <= 1
    assert found.flatten(1).any(dim=1).all()


def test_a_batch_is_a_function_of_seed_and_step() -> None:
    late = moving_digits(2, 5, seed=0, step=17)
    torch.rand(3)  # whatever else was drawn in between
    assert torch.equal(moving_digits(2, 5, seed=0, step=17), late)
    assert not torch.equal(moving_digits(2, 5, seed=0, step=18), late)
    assert not torch.equal(moving_digits(2, 5, seed=1, step=17), late)
    assert not torch.equal(moving_digits(2, 5, seed=0, step=17, part="test"), late)


@given(st.integers(0, 10**6))
def test_no_ink_is_lost_at_the_walls(seed: int) -> None:
    """One digit alone keeps its ink, wherever it goes."""
    ink = moving_digits(2, 30, seed, 0, size=13, num_digits=1).sum(dim=(2, 3, 4))
    assert torch.allclose(ink, ink[:, :1].expand_as(ink), rtol=1e-4)


@given(st.integers(0, 10**6))
def test_a_digit_glides(seed: int) -> None:
    """Its centre of ink moves no further in a frame than the greatest speed."""
    found = moving_digits(1, 20, seed, 0, num_digits=1)[0, :, 0]
    places = torch.arange(24.0)
    total = found.sum(dim=(1, 2))
    centre = torch.stack(
        [(found.sum(dim=d) * places).sum(dim=1) / total for d in (2, 1)], dim=1
    )
    assert float((centre[1:] - centre[:-1]).norm(dim=1).max()) < FASTEST + 1e-3


def test_parts_share_no_digit() -> None:
    held = [{tuple(s.flatten().tolist()) for s in sprites(part)} for part in PARTS]
    assert [len(part) for part in held] == [1197, 300, 300]
    assert len(set.union(*held)) == 1797


def test_a_canvas_with_no_room_holds_the_digit_still() -> None:
    found = moving_digits(1, 4, 0, 0, size=SIDE, num_digits=1)
    assert torch.equal(found, found[:, :1].expand_as(found))
    assert any(torch.equal(found[0, 0, 0], sprite) for sprite in sprites("train"))


def test_what_does_not_fit_is_told() -> None:
    with pytest.raises(UserError, match="A digit has 8 pixels a side and the canvas 7"):
        moving_digits(1, 4, 0, 0, size=7)


def test_other_digits_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHA256", "0" * 64)
    sprites.cache_clear()
    with pytest.raises(UserError, match="The set of digits is not the"):
        sprites("train")
    sprites.cache_clear()
