"""The convolutional LSTM from scratch: a memory at every place of a picture."""

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.models.frames import FramePredictor


class ConvLSTMCell(nn.Module):
    """An LSTM whose states are pictures and whose matrices are convolutions.

    Names of parameters and order of the gates (input, forget, candidate, output) are
    those of ``torch.nn.LSTM``: with a kernel of one pixel this *is* that layer, run at
    every pixel with the same weights. Around the picture everything is zero.

    Args:
        input_size: Channels I of a frame that comes in.
        hidden_size: Channels H of the state.
        kernel_size: Side K of the kernels in pixels, odd, so that a frame keeps its
            size.
        forget_bias: What the forget gate's bias starts from; none to draw it like
            all others.

    Source:
        Shi et al. (2015), Convolutional LSTM Network, section 3.1, equation (3),
        without the peepholes W_c∘C, so that it is the LSTM of this book.
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        kernel_size: int = 3,
        forget_bias: float | None = 1.0,
    ) -> None:
        super().__init__()
        gates, side = 4 * hidden_size, (kernel_size, kernel_size)
        self.weight_ih = nn.Parameter(torch.empty(gates, input_size, *side))
        self.weight_hh = nn.Parameter(torch.empty(gates, hidden_size, *side))
        self.bias_ih = nn.Parameter(torch.empty(gates))
        self.bias_hh = nn.Parameter(torch.empty(gates))
        bound = (hidden_size * kernel_size**2) ** -0.5
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -bound, bound)
        if forget_bias is not None:
            forget = slice(hidden_size, 2 * hidden_size)
            nn.init.constant_(self.bias_ih[forget], forget_bias)
            nn.init.zeros_(self.bias_hh[forget])

    def project(
        self,
        x: Float[Tensor, "B T I Y X"],
    ) -> Float[Tensor, "B T G Y X"]:
        """The frames' share of all four sums (G = 4H); it needs no state."""
        frames, weight = x.flatten(0, 1), self.weight_ih
        u = F.conv2d(frames, weight, self.bias_ih, padding="same")
        return u.unflatten(0, x.shape[:2])

    def gates(
        self, u: Float[Tensor, "B G Y X"], h: Float[Tensor, "B H Y X"]
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Input gate, forget gate, candidate and output gate, each [B H Y X]."""
        v = F.conv2d(h, self.weight_hh, self.bias_hh, padding="same")
        i, f, g, o = (u + v).chunk(4, dim=1)
        return i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()

    def forward(
        self,
        x: Float[Tensor, "B T I Y X"],
        state: tuple[Tensor, Tensor] | Tensor | None = None,
    ) -> tuple[Float[Tensor, "B T H Y X"], tuple[Tensor, Tensor]]:
        """Read a film from its first frame to its last.

        Args:
            x: Frames, T ≥ 1, of any height and width.
            state: Output h and memory c to start from, each [B H Y X]; zeros if none.

        Returns:
            The output h after every frame, and the last h and c.
        """
        if state is None:
            B, _, _, *size = x.shape
            zeros = x.new_zeros(B, self.weight_hh.shape[1], *size)
            state = zeros, zeros
        h, c = state
        outputs = []
        for u in self.project(x).unbind(dim=1):
            i, f, g, o = self.gates(u, h)
            c = f * c + i * g
            h = o * c.tanh()
            outputs.append(h)
        return torch.stack(outputs, dim=1), (h, c)


class ConvLSTM(FramePredictor):
    """Predicts the next frame of a film, every patch of it from its neighbourhood.

    A frame is cut into square patches, whose pixels become the channels of one place
    and come back as pixels at the end. Its state is h and c of all layers, stacked
    [2 L B H Y X] over the places. Nothing in its weights depends on a frame's size.

    Args:
        hidden_size: Channels H of every layer.
        kernel_size: Side K of the kernels in patches, odd.
        num_layers: Layers L, each reading the output of the one below.
        patch_size: Side of a patch in pixels; a frame must be whole patches.
    """

    def __init__(
        self,
        hidden_size: int,
        kernel_size: int = 3,
        num_layers: int = 1,
        patch_size: int = 1,
    ) -> None:
        super().__init__()
        self.patch_size = patch_size
        sizes = [patch_size**2] + [hidden_size] * (num_layers - 1)
        self.layers = nn.ModuleList(
            ConvLSTMCell(size, hidden_size, kernel_size) for size in sizes
        )
        self.readout = nn.Conv2d(hidden_size, patch_size**2, 1)

    def forward(
        self,
        frames: Float[Tensor, "B T Y X"],
        state: Float[Tensor, "2 L B H y x"] | None = None,
    ) -> tuple[Float[Tensor, "B T Y X"], Float[Tensor, "2 L B H y x"]]:
        """Logits of each pixel of the frame after each frame, and the last state.

        Args:
            frames: Ink from 0 to 1, T ≥ 1.
            state: Where an earlier call stopped; zeros if none.
        """
        x = F.pixel_unshuffle(frames[:, :, None], self.patch_size)
        starts = [None] * len(self.layers) if state is None else state.unbind(1)
        last = []
        for layer, start in zip(self.layers, starts, strict=True):
            x, after = layer(x, start)
            last.append(torch.stack(after))
        change = F.pixel_shuffle(self.readout(x.flatten(0, 1)), self.patch_size)
        return self.changed(frames, change.view_as(frames)), torch.stack(last, dim=1)
