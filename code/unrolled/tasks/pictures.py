"""How near a predicted picture is to the true one: cross-entropy, PSNR and SSIM.

Each takes batches of pictures, ink from 0 to 1, and gives one number a picture.
"""

import math

from jaxtyping import Float
from torch import Tensor
from torch.nn import functional as F

WINDOW = 7  # pixels a side of what SSIM looks at
STEADY = 0.01**2, 0.03**2  # Wang's C₁ and C₂ for ink between 0 and 1
LEAST = 1e-12  # squared error of pictures that are the same: a PSNR of 120 dB


def bce(
    logits: Float[Tensor, "*B Y X"], truth: Float[Tensor, "*B Y X"]
) -> Float[Tensor, "*B"]:
    """Cross-entropy of a picture, in nats a pixel.

    Where the truth is grey, even the truth itself as the prediction costs something.
    """
    each = F.binary_cross_entropy_with_logits(logits, truth, reduction="none")
    return each.mean((-2, -1))


def psnr(
    found: Float[Tensor, "*B Y X"], truth: Float[Tensor, "*B Y X"]
) -> Float[Tensor, "*B"]:
    """Peak signal-to-noise ratio in decibels: the mean squared error, by another name.

    Source:
        Wang, Bovik, Sheikh and Simoncelli (2004), section I, for what it is and why
        it is not enough.
    """
    off = (found - truth).square().mean((-2, -1)).clamp(min=LEAST)
    return -10 * off.log() / math.log(10)


def ssim(
    found: Float[Tensor, "*B Y X"], truth: Float[Tensor, "*B Y X"]
) -> Float[Tensor, "*B"]:
    """Structural similarity, from −1 to 1 (the same), mean over all whole windows.

    Windows are squares of ``WINDOW`` pixels, all of whose pixels count alike, and
    variances are divided by their number less one, as scikit-image does by default.

    Source:
        Wang, Bovik, Sheikh and Simoncelli (2004), equation (13).
    """

    def mean(picture: Tensor) -> Tensor:
        return F.avg_pool2d(picture.flatten(0, -3)[:, None], WINDOW, 1)

    # The plain sums lose what is left of a variance: in float64 they do not.
    a, b = found.double(), truth.double()
    a, b = (p[None] if p.ndim == 2 else p for p in (a, b))
    m_a, m_b = mean(a), mean(b)
    unbiased = WINDOW**2 / (WINDOW**2 - 1)
    v_a, v_b = unbiased * (mean(a * a) - m_a**2), unbiased * (mean(b * b) - m_b**2)
    both = unbiased * (mean(a * b) - m_a * m_b)
    c1, c2 = STEADY
    alike = (2 * m_a * m_b + c1) * (2 * both + c2)
    alike = alike / ((m_a**2 + m_b**2 + c1) * (v_a + v_b + c2))
    return alike.mean((-3, -2, -1)).view(truth.shape[:-2]).to(truth.dtype)
