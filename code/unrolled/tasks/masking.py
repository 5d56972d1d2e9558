"""Masked words: some are hidden, changed or left, and all those are asked for."""

from typing import ClassVar

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data import batches
from unrolled.data.shakespeare import SHA256
from unrolled.data.speeches import END, MARKS, Words, load_speeches, load_words
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.letters import IGNORED
from unrolled.tasks.task import Batch, Task

VOCABULARY = 3_500
AT_ONCE = 64  # rows of a batch in measurement
IN_CURVES = 128  # rows that a curve is drawn by
Shares = tuple[float, float, float]  # hidden, changed, left as they are


def disguised(
    tokens: Int[Tensor, "B T"],
    num_words: int,
    rate: float,
    shares: Shares,
    generator: torch.Generator,
) -> Batch:
    """A row of words as it is shown, and what is asked about it.

    Args:
        tokens: Ids of the words; the first of all ids are those of ``MARKS``.
        num_words: Number of words and marks V.
        rate: Share of the words that are asked for, each drawn by itself; marks never.
        shares: Of these: how many are hidden by the mark, how many hold any other
            word instead, and how many stand as they are.
        generator: Draws.

    Returns:
        ``tokens`` as they are shown; ``targets``, the words at the places asked for,
        and ``IGNORED`` at the others.

    Source:
        Devlin et al. (2019), arXiv:1810.04805, appendix A.1.
    """
    asked = torch.rand(tokens.shape, generator=generator) < rate
    asked &= tokens >= len(MARKS)
    fate = torch.rand(tokens.shape, generator=generator)
    wrong = torch.randint(len(MARKS), num_words, tokens.shape, generator=generator)
    hidden, changed = shares[0], shares[0] + shares[1]
    shown = tokens.masked_fill(asked & (fate < hidden), MARKS.index("[mask]"))
    shown = torch.where(asked & (hidden <= fate) & (fate < changed), wrong, shown)
    return {"tokens": shown, "targets": tokens.masked_fill(~asked, IGNORED)}


class MaskedWords(Task):
    """Words that were hidden; a batch holds ``tokens`` and ``targets`` [B T].

    A row is a window of speeches one after the other, a mark at the end of each.

    Args:
        recipe: Names parts and batching.
        words: The vocabulary, if not the commonest of the plays.
        texts: The words of each part's speeches, if not those of the plays.
    """

    loss_unit = "nats per word asked for"
    elements = "words"
    name, sha256 = "speeches", SHA256
    rate: ClassVar[float] = 0.15
    shares: ClassVar[Shares] = (0.8, 0.1, 0.1)

    def __init__(
        self,
        recipe: Recipe,
        words: Words | None = None,
        texts: dict[str, list[tuple[str, ...]]] | None = None,
    ) -> None:
        super().__init__(recipe)
        self.words = words or load_words(VOCABULARY)
        self.texts = texts or {
            part: [speech.words for speech in speeches]
            for part, speeches in load_speeches().items()
        }
        self.config = {"words": list(self.words.words)}
        self.ids = torch.cat([self.part(part) for part in recipe.train_on])
        self.curve = self.asked(self.watched, (1.0, 0.0, 0.0), IN_CURVES)

    def part(self, name: str) -> Int[Tensor, " N"]:
        """The speeches of a part, an end behind each."""
        return self.words.encode(w for row in self.texts[name] for w in (*row, END))

    def batch(self, seed: int, step: int) -> Batch:
        """Windows from random places, disguised anew at every step."""
        size, length = self.recipe.batch_size, self.recipe.context_length
        draw = batches.BATCHING[self.recipe.batching]
        rows = draw(self.ids, size, length - 1, seed, step)
        generator = torch.Generator().manual_seed(seed * 1_000_003 + step + 500_009)
        return disguised(rows, self.words.size, self.rate, self.shares, generator)

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of the words asked for."""
        targets = batch["targets"]
        asked = targets != IGNORED
        return F.cross_entropy(model(batch["tokens"], asked), targets[asked]), None

    def asked(self, part: str, shares: Shares, most: int | None = None) -> Batch:
        """A part in windows side by side, and the same questions about them always."""
        ids, length = self.part(part), self.recipe.context_length
        rows = ids[: len(ids) // length * length].view(-1, length)[:most]
        generator = torch.Generator().manual_seed(0)
        return disguised(rows, self.words.size, 0.15, shares, generator)

    @torch.no_grad()
    def answered(self, model: nn.Module, batch: Batch) -> tuple[float, float]:
        """Nats per word asked for, and the share of them that is said right."""
        device = next(model.parameters()).device
        nats, right, count = 0.0, 0, 0
        rows = zip(
            batch["tokens"].split(AT_ONCE),
            batch["targets"].split(AT_ONCE),
            strict=True,
        )
        for shown, meant in rows:
            asked = (meant != IGNORED).to(device)
            logits, targets = model(shown.to(device), asked), meant.to(device)[asked]
            nats += float(F.cross_entropy(logits, targets, reduction="sum"))
            right += int((logits.argmax(dim=-1) == targets).sum())
            count += len(targets)
        return nats / count, right / count

    def held_out(self, model: nn.Module) -> float:
        """Over the beginning of the part that is watched, every word asked for hidden,
        whatever is done to them in training."""
        return self.answered(model, self.curve)[0]

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """The same places asked for three times: hidden, changed, and as they are."""
        part, found = self.recipe.test_on, {}
        for name, shares, how in (
            ("hidden", (1.0, 0.0, 0.0), "hidden by the mark"),
            ("changed", (0.0, 1.0, 0.0), "another word in their place"),
            ("left", (0.0, 0.0, 1.0), "standing as they are"),
        ):
            batch = self.asked(part, shares)
            nats, right = self.answered(model, batch)
            count = int((batch["targets"] != IGNORED).sum())
            about = f"{count:,} words of the {part} part of {self.name}, {how}"
            found[f"{name}_nats"] = Metric(nats, "nats per word", about)
            found[f"{name}_right"] = Metric(right, "of the words", about)
        return found


class OnlyHidden(MaskedWords):
    """Every word asked for is hidden by the mark."""

    shares = (1.0, 0.0, 0.0)


class OnlyChanged(MaskedWords):
    """Every word asked for has another one in its place: no mark is ever seen."""

    shares = (0.0, 1.0, 0.0)
