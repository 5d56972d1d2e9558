"""The genre of a speech, learned from a few labelled ones or from many."""

from functools import cache

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.batches import pad
from unrolled.data.shakespeare import SHA256
from unrolled.data.speeches import Speech, Words, load_speeches, load_words
from unrolled.errors import UserError
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.masking import VOCABULARY
from unrolled.tasks.task import Batch, Task

LABELS = ("comedy", "history", "tragedy")
SHORTEST = 20  # words and marks of a speech that is asked about
AT_ONCE = 128


def long_enough(speeches: tuple[Speech, ...]) -> list[Speech]:
    """Those of a known genre that say enough to be asked about."""
    return [s for s in speeches if s.genre in LABELS and len(s.words) >= SHORTEST]


def labelled(count: int, share: float, seed: int) -> Int[Tensor, " N"]:
    """Places of the examples whose label is seen: of a larger share, all and more.

    Raises:
        UserError: If it is no share, or not one example is seen.
    """
    if not 0 < share <= 1 or round(count * share) < 1:
        raise UserError(
            f"A share of {share} of {count} labels leaves nothing to learn from: give "
            "a larger one, at most 1."
        )
    generator = torch.Generator().manual_seed(seed + 77_003)
    return torch.randperm(count, generator=generator)[: round(count * share)]


class GenreOfSpeech(Task):
    """Comedy, history or tragedy; a batch holds ``tokens`` [B T] and ``labels`` [B].

    Rows are padded with ``IGNORED``; of a longer speech the beginning is read. The
    plays asked about are none of those learned from.

    Args:
        recipe: Its ``share`` says how many of the labels are seen.
        words: The vocabulary, if not the commonest of the plays.
        speeches: Those of each part, if not those of the plays.
    """

    loss_unit = "nats per speech"
    elements = "words"
    name, sha256 = "speeches", SHA256

    def __init__(
        self,
        recipe: Recipe,
        words: Words | None = None,
        speeches: dict[str, tuple[Speech, ...]] | None = None,
    ) -> None:
        super().__init__(recipe)
        self.words = words or load_words(VOCABULARY)
        self.speeches = speeches or load_speeches()
        self.config = {"words": list(self.words.words), "labels": list(LABELS)}
        parts = [self.part(part) for part in recipe.train_on]
        if len(parts) != 1:
            raise UserError("Genres are learned from one part: name one in train_on.")
        self.tokens, self.labels = parts[0]
        self.seen = cache(lambda seed: labelled(len(self.labels), recipe.share, seed))

    def part(self, name: str) -> tuple[Int[Tensor, "N T"], Int[Tensor, " N"]]:
        """The speeches of a part and their genres."""
        chosen = long_enough(self.speeches[name])
        length = self.recipe.context_length
        rows = [self.words.encode(speech.words[:length]) for speech in chosen]
        labels = torch.tensor([LABELS.index(speech.genre) for speech in chosen])
        return pad(rows, IGNORED)[0], labels

    def batch(self, seed: int, step: int) -> Batch:
        """Speeches whose label is seen, drawn with replacement."""
        generator = torch.Generator().manual_seed(seed * 1_000_003 + step)
        seen, size = self.seen(seed), (self.recipe.batch_size,)
        drawn = seen[torch.randint(len(seen), size, generator=generator)]
        return {"tokens": self.tokens[drawn], "labels": self.labels[drawn]}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of the genre."""
        return F.cross_entropy(model(batch["tokens"]), batch["labels"]), None

    @torch.no_grad()
    def logits(self, model: nn.Module, part: str) -> Float[Tensor, "N K"]:
        """What the model says to every speech of a part."""
        device = next(model.parameters()).device
        rows = self.part(part)[0].split(AT_ONCE)
        return torch.cat([model(some.to(device)).cpu() for some in rows])

    def held_out(self, model: nn.Module) -> float:
        """Over all speeches of the part that is watched."""
        labels = self.part(self.watched)[1]
        return float(F.cross_entropy(self.logits(model, self.watched), labels))

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Accuracy on the plays to tune on and on those to test."""
        found = {}
        for name, part in (("tuning", "validation"), ("tested", self.recipe.test_on)):
            labels = self.part(part)[1]
            right = self.logits(model, part).argmax(dim=-1) == labels
            found[f"{name}_accuracy"] = Metric(
                float(right.float().mean()),
                "of the speeches",
                f"all {len(labels):,} speeches of {SHORTEST} words or more of the "
                f"{part} part, comedies, histories and tragedies",
            )
        return found
