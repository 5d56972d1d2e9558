"""The task of moving digits, and the measures of how near a picture is."""

import math
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from unrolled.errors import UserError
from unrolled.experiments import RECIPES
from unrolled.models import build
from unrolled.models.frames import CopyLast, GlideOn, centres
from unrolled.tasks import task_of
from unrolled.tasks.moving_digits import AHEAD, SEEN, MovingDigits, scores
from unrolled.tasks.pictures import WINDOW, bce, psnr, ssim
from unrolled.training import fresh_model

RECIPE = RECIPES["convlstm-digits"]


def test_both_contestants_have_as_many_parameters_and_see_as_many_frames() -> None:
    flat = RECIPES["flat-lstm-digits"]
    sizes = [
        sum(p.numel() for p in build(r.architecture, r.config).parameters())
        for r in (RECIPE, flat)
    ]
    assert abs(sizes[0] - sizes[1]) / sizes[0] < 0.02
    assert max(sizes) <= 250_000
    assert len(RECIPE.seeds) >= 3
    same = ("batch_size", "context_length", "num_steps", "seeds", "task", "test_on")
    for field in same:
        assert getattr(RECIPE, field) == getattr(flat, field)


def test_the_loss_is_that_of_all_frames_but_the_first() -> None:
    task = task_of(RECIPE)
    assert isinstance(task, MovingDigits)
    batch = task.batch(0, 7)
    assert batch["digits"].shape == (RECIPE.batch_size, 1, 8, 8)
    assert int(batch["digits"].max()) == 16
    assert all(torch.equal(batch[n], t) for n, t in task.batch(0, 7).items())
    model = fresh_model(RECIPE, task.config, 0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
        found, state = task.loss(model, batch, None)
    assert state is None
    assert float(found) == pytest.approx(math.log(2))  # one half for every pixel


def test_other_lengths_are_refused() -> None:
    with pytest.raises(UserError, match="of 13 frames cannot be half seen"):
        task_of(replace(RECIPE, context_length=13))


def test_every_step_is_measured() -> None:
    truth = torch.rand(3, AHEAD, 16, 16)
    found = scores(truth, truth.logit(), truth)
    assert {name: len(each) for name, each in found.items()} == dict.fromkeys(
        ("bce", "psnr", "ssim"), AHEAD
    )
    torch.testing.assert_close(found["ssim"], torch.ones(AHEAD))
    assert SEEN == 10


def test_psnr_of_a_picture_that_is_off_by_a_tenth_is_twenty() -> None:
    truth = torch.full((2, 4, 4), 0.5)
    found = psnr(truth + torch.tensor([0.1, 0.01])[:, None, None], truth)
    torch.testing.assert_close(found, torch.tensor([20.0, 40.0]), atol=1e-3, rtol=0)
    assert psnr(truth, truth).tolist() == pytest.approx([120, 120])


def test_the_truth_costs_its_own_entropy() -> None:
    truth = torch.full((1, 3, 3), 0.25)
    entropy = -0.25 * math.log(0.25) - 0.75 * math.log(0.75)
    assert float(bce(truth.logit(), truth)) == pytest.approx(entropy)


def one_window(a: Tensor, b: Tensor) -> float:
    """The index as it is written, for one window."""
    c1, c2 = 0.01**2, 0.03**2
    both = float(((a - a.mean()) * (b - b.mean())).sum() / (a.numel() - 1))
    above = (2 * a.mean() * b.mean() + c1) * (2 * both + c2)
    below = (a.mean() ** 2 + b.mean() ** 2 + c1) * (a.var() + b.var() + c2)
    return float(above / below)


def test_ssim_is_the_mean_over_all_whole_windows() -> None:
    a, b = torch.rand(2, 12, 10, dtype=torch.float64)
    found = [
        one_window(a[y : y + WINDOW, x : x + WINDOW], b[y : y + WINDOW, x : x + WINDOW])
        for y in range(12 - WINDOW + 1)
        for x in range(10 - WINDOW + 1)
    ]
    assert float(ssim(a, b)) == pytest.approx(sum(found) / len(found))
    assert float(ssim(a, a)) == pytest.approx(1)
    torch.testing.assert_close(ssim(a, b), ssim(b, a))
    many = ssim(torch.stack([a, b])[None], torch.stack([b, a])[None])
    assert many.shape == (1, 2)
    assert float(many[0, 0]) == pytest.approx(float(ssim(a, b)))


def test_ssim_is_scikit_images() -> None:
    """As skimage.metrics.structural_similarity of version 0.26.0 computed it."""
    y, x = torch.arange(16.0)[:, None], torch.arange(16.0)
    a, b = (0.5 + 0.5 * (0.7 * y + late).sin() * (0.4 * x).cos() for late in (0, 0.5))
    assert float(ssim(a.double(), b.double())) == pytest.approx(
        0.8716767002020923, abs=1e-12
    )


def test_the_baselines_do_what_they_say() -> None:
    film = torch.zeros(2, 3, 9, 9)
    film[0, 0, 4, 2] = film[0, 1, 4, 3] = film[0, 2, 4, 5] = 1.0
    film[1, :, 2, 2] = 0.5
    still = CopyLast().predict(film, 4)
    assert torch.equal(still, film[:, 2:].expand(-1, 4, -1, -1))
    moved = GlideOn().predict(film, 3)
    assert moved[0, 0].nonzero().tolist() == [[4, 7]]
    assert not moved[0, 2].any()  # it has left the picture
    assert torch.equal(moved[1], film[1])
    torch.testing.assert_close(centres(moved[:, 0]), torch.tensor([[4.0, 7], [2, 2]]))
