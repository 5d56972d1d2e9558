"""Two LSTMs that read a sequence from both ends, and models that label letters."""

from collections.abc import Sequence

import torch
from jaxtyping import Float, Int, Shaped
from torch import Tensor, nn

from unrolled.data.batches import mask
from unrolled.errors import UserError
from unrolled.models.lstm import LSTMCell

READS = ("both", "right", "left")


def reverse(
    x: Shaped[Tensor, "B T *D"], lengths: Int[Tensor, " B"]
) -> Shaped[Tensor, "B T *D"]:
    """The real part of every row turned round; the padding stays behind it.

    Args:
        x: A padded batch.
        lengths: Real steps of each row, from 0 to T.
    """
    steps = torch.arange(x.shape[1], device=x.device)
    back = lengths[:, None] - 1 - steps
    index = torch.where(back >= 0, back, steps)
    return x[torch.arange(len(x), device=x.device)[:, None], index]


class BiLSTM(nn.Module):
    """Two LSTMs over a padded batch: one from the left, one from the right.

    With the same weights it equals one bidirectional layer of ``torch.nn.LSTM`` over
    a packed sequence.

    Args:
        input_size: Width I of the input at one step.
        hidden_size: Memory cells H of each of the two.
        cell: What reads; an ``LSTMCell`` or one that computes the same.

    Source:
        Schuster & Paliwal (1997), of plain recurrent networks; with LSTM, Graves &
        Schmidhuber (2005).
    """

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        cell: type[LSTMCell] = LSTMCell,
    ) -> None:
        super().__init__()
        self.rightward = cell(input_size, hidden_size)
        self.leftward = cell(input_size, hidden_size)

    def forward(
        self, x: Float[Tensor, "B T I"], lengths: Int[Tensor, " B"]
    ) -> Float[Tensor, "B T D"]:
        """What both have to say of each step (D = 2H); zeros in the padding.

        Args:
            x: Inputs, T ≥ 1; what stands in the padding changes nothing.
            lengths: Real steps of each row, the longest of them T.
        """
        past, _ = self.rightward(x)
        future, _ = self.leftward(reverse(x, lengths))
        both = torch.cat([past, reverse(future, lengths)], dim=-1)
        return both * mask(lengths)[:, :, None]


class KernelLSTMCell(LSTMCell):
    """The same layer, computed by torch's kernel from a zero state: for training."""

    def forward(
        self,
        x: Float[Tensor, "B T I"],
        state: tuple[Tensor, Tensor] | Float[Tensor, "2 B H"] | None = None,
        trace: dict[str, Tensor] | None = None,
    ) -> tuple[Float[Tensor, "B T H"], tuple[Tensor, Tensor]]:
        """See ``LSTMCell``; with a state or a trace it computes as that does."""
        if state is not None or trace is not None:
            return super().forward(x, state, trace)
        weights: list[Tensor] = [
            self.weight_ih, self.weight_hh, self.bias_ih, self.bias_hh
        ]  # fmt: skip
        zeros = x.new_zeros(1, len(x), self.weight_hh.shape[1])
        out, h, c = torch.lstm(
            x, (zeros, zeros), weights, True, 1, 0.0, True, False, True
        )
        return out, (h[0], c[0])


class LetterLabeller(nn.Module):
    """Gives every letter of a word a label: what it says of the word's sound.

    Args:
        vocab_size: Number of letters V; one more is added, which stands where a
            word has ended.
        labels: Names of the K labels.
        embedding_size: Width E of a letter's vector.
        hidden_size: Memory cells H of every LSTM.
        num_layers: Layers, each reading the outputs of the one below.
        reads: ``both``; or one LSTM alone, to the ``right`` or to the ``left``.
        look_ahead: Letters more that one LSTM reads before it must answer; it
            answers for the letter as many back.
        torch_kernel: Whether torch's kernel computes the LSTMs: equal, and faster.

    Raises:
        UserError: If it is to read in another way, or to look ahead otherwise than
            to the right.
    """

    def __init__(
        self,
        vocab_size: int,
        labels: Sequence[str],
        embedding_size: int,
        hidden_size: int,
        num_layers: int = 1,
        reads: str = "both",
        look_ahead: int = 0,
        torch_kernel: bool = False,
    ) -> None:
        super().__init__()
        if reads not in READS or (look_ahead and reads != "right"):
            raise UserError(
                f"A network cannot read {reads!r} and look {look_ahead} ahead: choose "
                f"one of {', '.join(READS)}; only `right` can look ahead."
            )
        self.labels, self.reads, self.look_ahead = tuple(labels), reads, look_ahead
        self.end = vocab_size
        cell = KernelLSTMCell if torch_kernel else LSTMCell
        width = hidden_size * (2 if reads == "both" else 1)
        sizes = [embedding_size] + [width] * (num_layers - 1)
        self.embedding = nn.Embedding(vocab_size + 1, embedding_size)
        self.layers = nn.ModuleList(
            BiLSTM(size, hidden_size, cell) if reads == "both" else
            cell(size, hidden_size)
            for size in sizes
        )  # fmt: skip
        self.readout = nn.Linear(width, len(labels))

    def forward(
        self, tokens: Int[Tensor, "B T"], lengths: Int[Tensor, " B"]
    ) -> Float[Tensor, "B T K"]:
        """Logits of every letter's label.

        Args:
            tokens: Letters in [0, V); what stands in the padding changes nothing.
            lengths: Letters of each word, the longest of them T.

        Returns:
            Unnormalised log-probabilities; in the padding they mean nothing.
        """
        tokens = tokens.masked_fill(~mask(lengths), self.end)
        tokens = nn.functional.pad(tokens, (0, self.look_ahead), value=self.end)
        x = self.embedding(tokens)
        if self.reads == "left":
            x = reverse(x, lengths)
        for layer in self.layers:
            x = layer(x, lengths) if self.reads == "both" else layer(x)[0]
        if self.reads == "left":
            x = reverse(x, lengths)
        return self.readout(x[:, self.look_ahead :])
