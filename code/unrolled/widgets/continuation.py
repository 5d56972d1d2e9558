"""The text a widget shows before its model is there: drawn as the page will draw it.

``unrolled.sampling`` draws with torch's generator, which no browser has. This is
``sampling.js`` line by line, so that the same seed gives the same text on both
sides and the page's own run can take the place of the recorded one unseen.
"""

import copy
from collections.abc import Iterator

import numpy as np
import torch
from jaxtyping import Float
from torch import nn

from unrolled.data.text import Vocabulary

_WORD = 0xFFFFFFFF


def random_stream(seed: int) -> Iterator[float]:
    """Numbers in [0, 1), settled by the seed alone.

    Args:
        seed: Only its lowest 32 bits count.

    Source:
        mulberry32 by Tommy Ettinger, in the public domain.
    """
    state = seed & _WORD
    while True:
        state = (state + 0x6D2B79F5) & _WORD
        mixed = ((state ^ (state >> 15)) * (state | 1)) & _WORD
        mixed ^= (mixed + (mixed ^ (mixed >> 7)) * (mixed | 61)) & _WORD
        yield (mixed ^ (mixed >> 14)) / 2**32


def probabilities(
    logits: Float[np.ndarray, " V"], temperature: float
) -> Float[np.ndarray, " V"]:
    """Softmax of the logits over a temperature; at 0 all on the largest."""
    if temperature <= 0:
        return np.eye(len(logits))[logits.argmax()]
    raised = np.exp((logits.astype(np.float64) - logits.max()) / temperature)
    return raised / raised.sum()


@torch.no_grad()
def continuation(
    model: nn.Module,
    vocabulary: Vocabulary,
    prompt: str,
    length: int,
    temperature: float,
    seed: int,
) -> str:
    """What the page's widget writes after a prompt, without the prompt.

    Args:
        model: A language model of this book; it is left as it is.
        vocabulary: The characters it knows; others in the prompt are left out.
        prompt: What it reads first; a newline if nothing is left of it.
        length: Characters to draw.
        temperature: 0 or more.
        seed: Of the random stream.
    """
    # As the page computes: its sums are float64, whatever the weights are kept in.
    model = copy.deepcopy(model).double()
    kept, _ = vocabulary.split_known(prompt)
    start = "\n" if "\n" in vocabulary.characters else vocabulary.characters[0]
    logits, state = model(vocabulary.encode(kept or start)[None])
    drawn: list[int] = []
    for _, u in zip(range(length), random_stream(seed), strict=False):
        chances = probabilities(logits[0, -1].numpy(), temperature)
        passed = np.flatnonzero(np.cumsum(chances) > u)
        drawn.append(int(passed[0] if len(passed) else chances.argmax()))
        logits, state = model(torch.tensor([[drawn[-1]]]), state)
    return vocabulary.decode(torch.tensor(drawn, dtype=torch.long))
