"""Several trained models that answer as one."""

import math
from collections.abc import Sequence

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled.errors import UserError
from unrolled.models.seq2seq import Seq2Seq, State


class Committee(nn.Module):
    """What comes next is as likely as its members find it on average.

    They vote at every phone, and each of them hears what was voted for: where one goes
    astray by itself, the others keep it in the way.

    Args:
        members: Models with the same phones.

    Raises:
        UserError: If there are none, or their phones differ.
    """

    def __init__(self, members: Sequence[Seq2Seq]) -> None:
        super().__init__()
        if len({member.phones for member in members}) != 1:
            raise UserError(
                "A committee needs one member or more, all with the same phones."
            )
        self.members = nn.ModuleList(members)
        self.phones, self.mark = members[0].phones, members[0].mark

    def begin(self, letters: Int[Tensor, "B S"]) -> State:
        """Read words of one length: every member's state, under its number."""
        return {
            f"{k}.{name}": values
            for k, member in enumerate(self.members)
            for name, values in member.begin(letters).items()  # type: ignore[operator]
        }

    def step(
        self, phones: Int[Tensor, "B T"], state: State
    ) -> tuple[Float[Tensor, "B T Q"], State]:
        """Hear T phones more; log-probabilities of what comes next, and the state."""
        votes, after = [], {}
        for k, member in enumerate(self.members):
            own = {
                name.removeprefix(f"{k}."): values
                for name, values in state.items()
                if name.startswith(f"{k}.")
            }
            logits, own = member.step(phones, own)  # type: ignore[operator]
            votes.append(logits.log_softmax(dim=-1))
            after |= {f"{k}.{name}": values for name, values in own.items()}
        return torch.stack(votes).logsumexp(dim=0) - math.log(len(votes)), after

    def forward(
        self, letters: Int[Tensor, "B S"], phones: Int[Tensor, "B T"]
    ) -> Float[Tensor, "B T Q"]:
        """Log-probabilities of every phone when all before it are given."""
        return self.step(phones, self.begin(letters))[0]
