"""Copying, reversing, looking a few places back: order is all that counts."""

import hashlib

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.strings import BACK, KINDS, TOKENS, strings
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.task import Batch, Task

SEEDS = {"validation": -1, "test": -2}  # of a run's own batches, none is below 0
SIZES = {"validation": 192, "test": 768}  # strings, a third of each kind
TIMES = (1, 2, 4)  # the longest string that is learned from
UNITS = {
    f"{kind}{whole}_{times}x": "of the strings" if whole else "of the letters"
    for kind in KINDS
    for whole in ("", "_whole")
    for times in TIMES
}


class Strings(Task):
    """Learned from strings of ``BACK`` to N letters, tested on N, 2N and 4N.

    ``recipe.context_length`` is N. All rows of a batch are of one length, each
    length as likely as every other, so that nothing is padding. The model can see as
    far as the longest test needs, and learns from the places of the shorter ones.
    """

    loss_unit = "nats per letter"
    elements = "letters at most"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.name = recipe.task
        self.longest = recipe.context_length
        self.config = {
            "vocab_size": TOKENS,
            "context_length": 2 * max(TIMES) * self.longest + 1,
        }
        drawn = self.drawn("test", self.longest)
        exact = b"".join(t.contiguous().numpy().tobytes() for t in drawn.values())
        self.sha256 = hashlib.sha256(exact).hexdigest()

    def batch(self, seed: int, step: int) -> Batch:
        """Strings drawn for this step alone, all of one length."""
        generator = torch.Generator().manual_seed(seed * 1_000_003 + step)
        span = BACK, self.longest + 1
        length = int(torch.randint(*span, (1,), generator=generator))
        tokens, answers = strings(self.recipe.batch_size, length, generator)
        return {"tokens": tokens, "answers": answers}

    def drawn(self, part: str, length: int) -> Batch:
        """The strings of a part, at one length."""
        generator = torch.Generator().manual_seed(SEEDS[part])
        tokens, answers = strings(SIZES[part], length, generator)
        return {"tokens": tokens, "answers": answers}

    @staticmethod
    def said(model: nn.Module, batch: Batch) -> Float[Tensor, "B N V"]:
        """Unnormalised log-probabilities at the places that are to answer."""
        device = next(model.parameters()).device
        logits, _ = model(batch["tokens"].to(device))
        return logits[:, -batch["answers"].shape[1] :]

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of the letters to be said; no state is carried."""
        said = Strings.said(model, batch)
        answers = batch["answers"].to(said.device)
        return F.cross_entropy(said.flatten(0, 1), answers.flatten()), None

    @torch.no_grad()
    def held_out(self, model: nn.Module) -> float:
        """The same loss on the strings that are watched, at the longest length."""
        return float(self.loss(model, self.drawn(self.watched, self.longest), None)[0])

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Of each kind and length, the share of letters and of whole strings.

        Every letter is said by who was told the right ones before it; a string all of
        whose letters are right is also right when the model listens to itself.
        """
        part, found = self.recipe.test_on, {}
        for times in TIMES:
            length = times * self.longest
            batch = self.drawn(part, length)
            right = []
            for start in range(0, SIZES[part], 96):
                few = {n: t[start : start + 96] for n, t in batch.items()}
                right.append(self.said(model, few).argmax(-1) == few["answers"])
            share = torch.cat(right).float()
            for index, kind in enumerate(KINDS):
                rows = share[index :: len(KINDS)]
                how = f"{len(rows)} strings of {length} letters"
                shares = {"": rows.mean(), "_whole": rows.all(1).float().mean()}
                for whole, value in shares.items():
                    name = f"{kind}{whole}_{times}x"
                    found[name] = Metric(float(value), UNITS[name], how)
        return found
