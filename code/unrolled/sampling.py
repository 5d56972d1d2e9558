"""Let a model write: draw a character, feed it back, draw the next."""

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.models.cached_gpt import CachedGPT
from unrolled.models.gpt import GPTLanguageModel


def next_distribution(
    logits: Float[Tensor, " V"],
    temperature: float,
    top_k: int = 0,
    top_p: float = 1.0,
    min_p: float = 0.0,
) -> Float[Tensor, " V"]:
    """Probabilities of the next token, of which the unlikely ones may be cut off.

    What is cut off is decided by the probabilities at this temperature, by each rule
    on its own; a token is left if every rule leaves it. The likeliest always is.

    Args:
        logits: Unnormalised log-probabilities.
        temperature: Above 1 flattens, below 1 sharpens, 0 leaves the likeliest.
        top_k: How many of the likeliest are left; 0 for all.
        top_p: The likeliest are left until their sum reaches this; 1 for all.
        min_p: Left are those at least so likely as this share of the likeliest; 0 for
            all.

    Raises:
        UserError: If the temperature is negative or not a number, or a rule would
            leave nothing.

    Source:
        Of the rules: Fan, Lewis & Dauphin (2018), arXiv:1805.04833; Holtzman et al.
        (2020), arXiv:1904.09751; Nguyen et al. (2025), arXiv:2407.01082. Applied one
        after the other, with what is left made to sum to one in between, they may
        leave fewer.
    """
    if not temperature >= 0:
        raise UserError(
            f"A temperature of {temperature} means nothing: give 0 or more."
        )
    if top_k < 0 or not 0 < top_p <= 1 or not 0 <= min_p <= 1:
        raise UserError(
            f"Nothing can be drawn with top-k {top_k}, top-p {top_p} and min-p "
            f"{min_p}: give a whole number from 0, a share above 0 and a share from 0."
        )
    if temperature == 0:
        return torch.nn.functional.one_hot(
            logits.argmax(), num_classes=len(logits)
        ).float()
    # The largest logit as zero and in float64: no temperature is too small.
    away = (logits - logits.max()).double()
    chances = torch.softmax(away / temperature, dim=-1)
    if top_k or top_p < 1 or min_p:
        ordered, order = chances.sort(descending=True, stable=True)
        keep = ordered >= min_p * ordered[0]
        keep[1:] &= ordered.cumsum(0)[:-1] < top_p  # what comes before is not enough
        keep[top_k or len(keep) :] = False
        chances = torch.zeros_like(chances).scatter(0, order[keep], ordered[keep])
        chances = chances / chances.sum()
    return chances.float()


@torch.no_grad()
def generate(
    model: nn.Module,
    vocabulary: Vocabulary,
    prompt: str,
    num_characters: int,
    temperature: float = 0.7,
    seed: int = 0,
    top_k: int = 0,
    top_p: float = 1.0,
    min_p: float = 0.0,
) -> str:
    """The text that a model writes after a prompt, without the prompt.

    Args:
        model: A language model of this book.
        vocabulary: The characters it was trained on.
        prompt: What it reads first; a newline if empty.
        num_characters: How many characters to draw, 0 or more.
        temperature: See ``next_distribution``.
        seed: The same seed draws the same text.
        top_k: See ``next_distribution``.
        top_p: See ``next_distribution``.
        min_p: See ``next_distribution``.

    Raises:
        UserError: If the prompt holds unknown characters, or the distribution cannot
            be drawn from.
    """
    generator = torch.Generator().manual_seed(seed)
    # What is built on the GPT may remember otherwise, and hands on what it remembers.
    is_gpt = type(model) is GPTLanguageModel
    reader = CachedGPT(model) if is_gpt else Carried(model)
    device = next(model.parameters()).device
    logits = reader.begin(vocabulary.encode(prompt or "\n").to(device))
    drawn: list[int] = []
    for _ in range(num_characters):
        chances = next_distribution(
            logits.float().cpu(), temperature, top_k, top_p, min_p
        )
        drawn.append(int(torch.multinomial(chances, 1, generator=generator)))
        if len(drawn) < num_characters:
            logits = reader.step(drawn[-1])
    return vocabulary.decode(torch.tensor(drawn, dtype=torch.long))


class Carried:
    """Reads on by handing a model its own state, as any model of this book can."""

    def __init__(self, model: nn.Module) -> None:
        self.model, self.state = model, None

    def begin(self, tokens: Int[Tensor, " T"]) -> Float[Tensor, " V"]:
        """Read tokens, T ≥ 1; logits of what comes next."""
        logits, self.state = self.model(tokens[None], self.state)
        return logits[0, -1]

    def step(self, token: int) -> Float[Tensor, " V"]:
        """Read one token more."""
        device = next(self.model.parameters()).device
        return self.begin(torch.tensor([token], device=device))
