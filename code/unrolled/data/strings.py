"""Three things to do with a string in which only the order counts.

Nothing is stored: a batch is a function of the generator that draws it.

Source:
    Copying and reversing are how models without a recurrence are asked for lengths
    they never met in Kazemnejad et al. (2023), arXiv:2305.19466, and Delétang et al.
    (2023), arXiv:2207.02098. To say what stood a fixed number of places back is ours.
"""

import torch
from jaxtyping import Int
from torch import Tensor

from unrolled.errors import UserError

LETTERS = 10
KINDS = ("copy", "reverse", "back")
ANSWER = LETTERS + len(KINDS)  # now say it
TOKENS = ANSWER + 1  # the letters, a sign a kind, and the sign to answer
BACK = 3  # places


def strings(
    batch_size: int, length: int, generator: torch.Generator
) -> tuple[Int[Tensor, "B T"], Int[Tensor, "B N"]]:
    """Strings to be copied, to be reversed, and to be followed, by turns.

    Args:
        batch_size: Rows B; row i is of kind i mod 3, in the order of ``KINDS``.
        length: Letters N that are to be said, at least ``BACK``.
        generator: Decides everything.

    Returns:
        What is read at each of T = 2N + 1 places, and what is to be said at the last
        N of them. To copy or reverse: the sign of the kind, N letters, the sign to
        answer, and the answer but for its last letter, so that each letter is said
        by who has been told those before. To say what stood ``BACK`` places back: the
        sign and 2N letters.

    Raises:
        UserError: If the strings are too short.
    """
    if length < BACK:
        raise UserError(
            f"In {length} letters nothing stands {BACK} places back: give longer ones."
        )
    letters = torch.randint(LETTERS, (batch_size, 2 * length), generator=generator)
    kinds = torch.arange(batch_size) % len(KINDS)
    copied = letters[:, :length]
    answers = torch.stack(
        [copied, copied.flip(1), letters[:, length - BACK : 2 * length - BACK]]
    )[kinds, torch.arange(batch_size)]
    asked = kinds < KINDS.index("back")
    letters[asked, length] = ANSWER
    letters[asked, length + 1 :] = answers[asked, :-1]
    signs = LETTERS + kinds
    return torch.cat([signs[:, None], letters], dim=1), answers
