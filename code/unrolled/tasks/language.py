"""Language modelling: read characters, predict the next one."""

from typing import ClassVar

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data import batches
from unrolled.data.shakespeare import load_shakespeare
from unrolled.data.text import TextCorpus
from unrolled.data.tiny_shakespeare import load_tiny_shakespeare
from unrolled.evaluation import BITS_PER_NAT, Metric, loss_carried, loss_in_windows
from unrolled.experiments import Recipe
from unrolled.sampling import generate
from unrolled.tasks.task import Batch, Task

CORPORA = {"shakespeare": load_shakespeare, "tiny-shakespeare": load_tiny_shakespeare}
VALIDATION_CHARACTERS = 32_768  # enough to draw a curve by; results use all of it
SAMPLE_CHARACTERS = 400


def next_token_loss(
    logits: Float[Tensor, "B T V"], targets: Int[Tensor, "B T"]
) -> Float[Tensor, ""]:
    """Mean cross-entropy of the next character, in nats per character.

    Args:
        logits: Unnormalised log-probabilities; position t predicts token t + 1.
        targets: Token ids in [0, V), already shifted left by one.
    """
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


class LanguageModelling(Task):
    """The next character of a text; a batch holds ``tokens`` [B T+1].

    Args:
        recipe: Names text, parts and batching.
        corpus: The text, if not the one that the recipe names.
    """

    loss_unit = "nats per character"
    elements = "characters"
    tested: ClassVar[int | None] = None  # characters at most; all of the part if none
    watched_at_most: ClassVar[int] = VALIDATION_CHARACTERS
    carried: ClassVar[bool] = True  # whether it is tested with its state carried, too

    def __init__(self, recipe: Recipe, corpus: TextCorpus | None = None) -> None:
        super().__init__(recipe)
        self.corpus = corpus or CORPORA[recipe.corpus]()
        self.name, self.sha256 = self.corpus.name, self.corpus.sha256
        self.vocabulary = self.corpus.vocabulary
        self.config = {"vocab_size": self.vocabulary.size}
        self.ids = torch.cat([self.part(part) for part in recipe.train_on])
        self.curve_ids = self.part(self.watched)[: self.watched_at_most]

    def part(self, name: str) -> Int[Tensor, " N"]:
        """A part of the text, as ids."""
        return self.corpus.vocabulary.encode(getattr(self.corpus, name))

    def batch(self, seed: int, step: int) -> Batch:
        """T characters and their successors in every row."""
        recipe = self.recipe
        draw = batches.BATCHING[recipe.batching]
        size, length = recipe.batch_size, recipe.context_length
        return {"tokens": draw(self.ids, size, length, seed, step)}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], Tensor | None]:
        """See ``next_token_loss``."""
        tokens = batch["tokens"]
        logits, after = model(tokens[:, :-1], state)
        return next_token_loss(logits, tokens[:, 1:]), after

    def held_out(self, model: nn.Module) -> float:
        """In windows, over the beginning of the part that is watched."""
        return loss_in_windows(model, self.curve_ids, self.recipe.window)

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Nats and bits per character by both protocols of ``evaluation``."""
        test_on, window = self.recipe.test_on, self.recipe.window
        ids = self.part(test_on)[: self.tested]
        some = f"the first {len(ids):,}" if self.tested else f"all {len(ids):,}"
        part = f"{some} characters of the {test_on} part of {self.name}"
        in_windows = loss_in_windows(model, ids, window)
        told = [("windows", in_windows, f"{part}, windows of {window} characters")]
        if self.carried:
            told.append(("carried", loss_carried(model, ids), f"{part}, state carried"))
        found = {}
        for name, nats, how in told:
            bits = nats * BITS_PER_NAT
            found[f"{name}_nats"] = Metric(nats, "nats per character", how)
            found[f"{name}_bits"] = Metric(bits, "bits per character", how)
        return found

    def sample(self, model: nn.Module, seed: int) -> str:
        """What the model writes after a line break."""
        vocabulary = self.corpus.vocabulary
        return generate(model, vocabulary, "\n", SAMPLE_CHARACTERS, 0.7, seed)


class LanguageInShort(LanguageModelling):
    """The same, tested on the beginning of the part: for sweeps of many models."""

    tested = 20_000


class LanguageInWindows(LanguageModelling):
    """The same, tested in windows alone, and nothing written: for larger sweeps."""

    tested = 65_536
    watched_at_most = 8_192
    carried = False

    def sample(self, model: nn.Module, seed: int) -> str:
        """Nothing: only the numbers are wanted."""
        return ""
