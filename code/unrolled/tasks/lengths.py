"""Language modelling at lengths never trained, and with the words out of order."""

import torch
from jaxtyping import Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.evaluation import Metric
from unrolled.tasks.language import LanguageModelling

TIMES = (1, 2, 4)  # the length that is learned from
TOLD = (*(f"{times}x" for times in TIMES), "cut", "shuffled")  # what a loss came after


class LanguageAtLengths(LanguageModelling):
    """The next character, predicted from once, twice and four times as many before it.

    The model learns from windows of T = ``recipe.context_length`` characters and can
    see 4T. Measured on the same characters each time, T / 4 of every 2T, which end
    windows of T, 2T and 4T: what differs is only what came before.
    """

    tested = 55_000

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Nats per character at each length; nothing but the quarter itself (``cut``);
        and what comes before it in a window of T with its words ``shuffled``."""
        test_on, length = self.recipe.test_on, self.recipe.context_length
        ids = self.part(test_on)[: self.tested]
        windows = ids.unfold(0, max(TIMES) * length + 1, 2 * length)
        asked = length // 4
        vocabulary = self.corpus.vocabulary
        ends = [i for i, c in enumerate(vocabulary.characters) if c in " \n"]
        generator = torch.Generator().manual_seed(0)
        short = windows[:, -length - 1 :]
        shuffled = torch.stack(
            [
                torch.cat([shuffle_words(before, ends, generator), rest])
                for before, rest in zip(
                    short[:, : length - asked], short[:, length - asked :], strict=True
                )
            ]
        )
        part = (
            f"{len(windows) * asked:,} characters of the {test_on} part of {self.name}"
        )
        told = {f"{n}x": (windows[:, -n * length - 1 :], n * length) for n in TIMES}
        told["cut"] = short[:, -asked - 1 :], asked
        told["shuffled"] = shuffled, length
        return {
            f"nats_{name}": Metric(
                _loss_at_end(model, rows, asked),
                "nats per character",
                f"{part}, the last {asked} of windows of {seen} characters"
                + (", the words before them shuffled" if name == "shuffled" else ""),
            )
            for name, (rows, seen) in told.items()
        }


def _loss_at_end(
    model: nn.Module, rows: Int[Tensor, "W L1"], asked: int, at_once: int = 32
) -> float:
    """Mean loss over the last characters of every row, in nats."""
    device = next(model.parameters()).device
    total = 0.0
    for few in rows.to(device).split(at_once):
        logits = model(few[:, :-1])[0][:, -asked:].flatten(0, 1)
        targets = few[:, -asked:].flatten()
        total += float(F.cross_entropy(logits, targets, reduction="sum").double())
    return total / (len(rows) * asked)


def shuffle_words(
    ids: Int[Tensor, " L"], ends: list[int], generator: torch.Generator
) -> Int[Tensor, " L"]:
    """The same words in another order; what follows the last end of a word stays.

    Args:
        ids: Characters.
        ends: Those that end a word, and move with it.
        generator: Decides the order.
    """
    after = (torch.isin(ids, torch.tensor(ends)).nonzero()[:, 0] + 1).tolist()
    *words, last = ids.tensor_split(after)
    order = torch.randperm(len(words), generator=generator).tolist()
    return torch.cat([*(words[i] for i in order), last])
