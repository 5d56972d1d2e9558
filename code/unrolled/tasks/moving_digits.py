"""Moving digits: see ten frames of a film, predict the next ten.

Trained on shorter films, half of them seen: on all frames but the first, as they are
predicted, in the first half from true frames and then from the model's own
predictions. Measured on the ten that follow ten, at every step of the rollout.
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.moving_digits import SHA256, Part, film, ways
from unrolled.errors import UserError
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.models.frames import FramePredictor
from unrolled.tasks.pictures import bce, psnr, ssim
from unrolled.tasks.task import Batch, Task

SIZE = 16  # pixels a side of a frame
SEEN, AHEAD = 10, 10  # frames
FILMS = 512  # of a held-out part
_HELD_OUT = 999_983  # seed of films that no run is trained on
_AT_ONCE, _IN_CURVES = 64, 32
UNITS = {"bce": "nats a pixel", "psnr": "dB", "ssim": ""}


def held_out_films(part: Part, size: int = SIZE) -> Float[Tensor, "B T Y X"]:
    """The films that every predictor is measured on, of one digit each.

    Args:
        part: Whose digits move.
        size: Height and width of a frame.
    """
    drawn = ways(FILMS, _HELD_OUT, 0, part, size, num_digits=1)
    return film(*drawn, SEEN + AHEAD, size)


def scores(
    ink: Float[Tensor, "B S Y X"],
    logits: Float[Tensor, "B S Y X"],
    truth: Float[Tensor, "B S Y X"],
) -> dict[str, Float[Tensor, " S"]]:
    """Mean over the films of every measure, at each step of the rollout.

    Args:
        ink: What is predicted, from 0 to 1: for PSNR and SSIM.
        logits: The same as logits, for the cross-entropy.
        truth: What came.
    """
    found = {"bce": bce(logits, truth), "psnr": psnr(ink, truth)}
    found["ssim"] = ssim(ink, truth)
    return {name: each.mean(0) for name, each in found.items()}


@torch.no_grad()
def rollouts(
    model: FramePredictor, films: Float[Tensor, "B T Y X"]
) -> Float[Tensor, "B S Y X"]:
    """Logits of the ten frames after the ten that were seen."""
    device = next(model.parameters()).device
    found = [
        model.rollout(some[:, :SEEN].to(device), AHEAD)[:, -AHEAD:].cpu()
        for some in films.split(_AT_ONCE)
    ]
    return torch.cat(found)


class MovingDigits(Task):
    """The next frames of films in which a digit moves.

    A batch holds what moves and how, and is drawn where it is needed: ``digits``
    [B D 8 8] in sixteenths of ink, ``start`` and ``speed`` [B D 2] in pixels, and
    ``frames`` [B], how many frames each film has.

    Raises:
        UserError: If the recipe asks for films that cannot be halved.
    """

    loss_unit = "nats a pixel"
    elements = "frames"
    name, sha256 = "moving-digits", SHA256

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.config = {}
        if recipe.context_length < 2 or recipe.context_length % 2:
            raise UserError(
                f"A film of {recipe.context_length} frames cannot be half seen: give "
                "an even context length, at least 2."
            )

    def batch(self, seed: int, step: int) -> Batch:
        """Digits of the training part, their starting points and speeds."""
        size, length = self.recipe.batch_size, self.recipe.context_length
        ink, start, speed = ways(size, seed, step, "train", SIZE, num_digits=1)
        frames = torch.full((size,), length)
        moving = {"digits": (16 * ink).long(), "start": start, "speed": speed}
        return {**moving, "frames": frames}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of all frames but the first, in nats a pixel."""
        predictor: FramePredictor = model  # pyright: ignore[reportAssignmentType]
        ink, length = batch["digits"].float() / 16, int(batch["frames"][0])
        films = film(ink, batch["start"], batch["speed"], length, SIZE)
        seen = length // 2
        logits = FramePredictor.rollout(predictor, films[:, :seen], length - seen)
        return F.binary_cross_entropy_with_logits(logits, films[:, 1:]), None

    @torch.no_grad()
    def held_out(self, model: nn.Module) -> float:
        """The cross-entropy of the ten frames that follow, in some held-out films."""
        films = held_out_films(self.watched)[:_IN_CURVES]  # type: ignore[arg-type]
        return float(bce(rollouts(model, films), films[:, SEEN:]).mean())  # type: ignore[arg-type]

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Every measure: the mean over the ten steps, and each step on its own."""
        films = held_out_films(self.recipe.test_on)  # type: ignore[arg-type]
        logits = rollouts(model, films)  # type: ignore[arg-type]
        found = scores(logits.sigmoid(), logits, films[:, SEEN:])
        how = (
            f"{FILMS} films of digits of the {self.recipe.test_on} part, {SEEN} frames "
            f"seen, predictions fed back, "
        )
        means = {
            name: Metric(float(each.mean()), UNITS[name], f"{how}mean of {AHEAD} steps")
            for name, each in found.items()
        }
        return means | {
            f"{name}_{step}": Metric(float(value), UNITS[name], f"{how}step {step}")
            for name, each in found.items()
            for step, value in enumerate(each, 1)
        }
