"""Copying in context: rows of symbols that repeat themselves, to be read on."""

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.repeats import ALPHABET, repeating
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.long_memory import SIZES, LongMemory
from unrolled.tasks.task import Batch


class Repeats(LongMemory):
    """The next symbol of a row that repeats, once it does so.

    What comes next is asked from the first symbol on that has been there before; who
    knows that the row repeats, and no more, has a loss of about ln p at a period p.
    """

    loss_unit = "nats per symbol"
    elements = "symbols"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.config = {"vocab_size": ALPHABET}

    def draw(self, size: int, seed: int) -> Batch:
        """See ``data.repeats.repeating``; what cannot be known yet is not asked."""
        generator = torch.Generator().manual_seed(seed)
        rows, periods = repeating(size, self.recipe.context_length + 1, generator)
        early = torch.arange(self.recipe.context_length) < periods[:, None]
        targets = rows[:, 1:].masked_fill(early, IGNORED)
        return {"inputs": rows[:, :-1], "targets": targets}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of the symbols asked for; no state is carried."""
        logits = model(batch["inputs"])[0].flatten(0, 1)
        targets = batch["targets"].flatten()
        return F.cross_entropy(logits, targets, ignore_index=IGNORED), None

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Loss, and the share of symbols that were told right."""
        part = self.recipe.test_on
        batch = self.drawn(part)
        asked = batch["targets"] != IGNORED
        right = model(batch["inputs"])[0].argmax(-1) == batch["targets"]
        how = f"{SIZES[part]:,} rows of {self.recipe.context_length} symbols"
        return {
            "loss": Metric(
                float(self.loss(model, batch, None)[0]), self.loss_unit, how
            ),
            "foretold": Metric(
                float(right[asked].double().mean()), "of the symbols", how
            ),
        }
