"""Let a model write: draw a character, feed it back, draw the next."""

import torch
from jaxtyping import Float
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError


def next_distribution(
    logits: Float[Tensor, " V"], temperature: float
) -> Float[Tensor, " V"]:
    """Probabilities of the next character.

    Args:
        logits: Unnormalised log-probabilities.
        temperature: Above 1 flattens, below 1 sharpens, 0 leaves the likeliest.

    Raises:
        UserError: If the temperature is negative or not a number.
    """
    if not temperature >= 0:
        raise UserError(
            f"A temperature of {temperature} means nothing: give 0 or more."
        )
    if temperature == 0:
        return torch.nn.functional.one_hot(
            logits.argmax(), num_classes=len(logits)
        ).float()
    # The largest logit as zero and in float64: no temperature is too small.
    away = (logits - logits.max()).double()
    return torch.softmax(away / temperature, dim=-1).float()


@torch.no_grad()
def generate(
    model: nn.Module,
    vocabulary: Vocabulary,
    prompt: str,
    num_characters: int,
    temperature: float = 0.7,
    seed: int = 0,
) -> str:
    """The text that a model writes after a prompt, without the prompt.

    Args:
        model: A language model of this book.
        vocabulary: The characters it was trained on.
        prompt: What it reads first; a newline if empty.
        num_characters: How many characters to draw, 0 or more.
        temperature: See ``next_distribution``.
        seed: The same seed draws the same text.

    Raises:
        UserError: If the prompt holds unknown characters, or the temperature is
            negative.
    """
    device = next(model.parameters()).device
    generator = torch.Generator().manual_seed(seed)
    ids = vocabulary.encode(prompt or "\n")
    logits, state = model(ids[None].to(device))
    drawn: list[int] = []
    for _ in range(num_characters):
        chances = next_distribution(logits[0, -1].float().cpu(), temperature)
        drawn.append(int(torch.multinomial(chances, 1, generator=generator)))
        logits, state = model(torch.tensor([[drawn[-1]]], device=device), state)
    return vocabulary.decode(torch.tensor(drawn, dtype=torch.long))
