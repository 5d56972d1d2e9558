"""The cache in a ring: what the model says with its state, and without any."""

from typing import Any

import pytest
import torch

from unrolled.data.text import Vocabulary
from unrolled.models.cached_gpt import CachedGPT
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.positions import SCHEMES
from unrolled.sampling import Carried, generate


def gpt(positions: str = "rotary", **changes: Any) -> GPTLanguageModel:
    torch.manual_seed(0)
    model = GPTLanguageModel(11, 8, 2, 2, 12, 6, positions, **changes)
    with torch.no_grad():
        for weight in model.parameters():
            weight.add_(0.3 * torch.randn_like(weight))
    return model.double().eval()


@pytest.mark.parametrize("begun", [1, 4, 6, 15])
@pytest.mark.parametrize("positions", SCHEMES)
def test_the_ring_says_what_the_state_says(positions: str, begun: int) -> None:
    """Through a beginning, past the end of the context, and three times round."""
    model = gpt(positions)
    tokens = torch.randint(11, (begun + 20,))
    ring, carried = CachedGPT(model), Carried(model)
    with torch.no_grad():
        pairs = [(ring.begin(tokens[:begun]), carried.begin(tokens[:begun]))]
        for token in tokens[begun:].tolist():
            pairs.append((ring.step(token), carried.step(token)))
    for ours, expected in pairs:
        torch.testing.assert_close(ours, expected, rtol=0, atol=1e-10)


@pytest.mark.parametrize(
    "changes",
    [
        {"activation": "swiglu", "norm": "rms", "qk_norm": True},
        {"tied": True},
        {"activation": "relu2"},
    ],
)
def test_whatever_the_layers_are_made_of(changes: dict[str, Any]) -> None:
    model = gpt(**changes)
    tokens = torch.randint(11, (6,))
    ring = CachedGPT(model)
    ring.begin(tokens[:2])
    with torch.no_grad():
        for t in range(2, 6):
            expected = model(tokens[None, : t + 1])[0][0, -1]  # no cache at all
            found = ring.step(int(tokens[t]))
            torch.testing.assert_close(found, expected, rtol=0, atol=1e-10)


def test_it_writes_what_the_model_writes_without_a_cache() -> None:
    model = gpt().float()
    vocabulary = Vocabulary("\nabcdefghij")
    found = generate(model, vocabulary, "ab", 4, temperature=0)
    text = "ab"
    for _ in range(4):
        logits, _ = model(vocabulary.encode(text)[None])
        text += vocabulary.decode(logits[0, -1].argmax()[None])
    assert text == "ab" + found
