"""Guesses a word by counting which words have stood beside which."""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def discount(counts: Tensor) -> float:
    """What is taken off every count, so that something is left for the unseen.

    Source:
        Ney, Essen & Kneser (1994), "On Structuring Probabilistic Dependences in
        Stochastic Language Modelling": estimated from what was met once and twice.
    """
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    return once / max(1, once + 2 * twice)


def smoothed(
    counts: Float[Tensor, "A V"], below: Float[Tensor, "*A V"], off: float
) -> Float[Tensor, "A V"]:
    """Shares of the counts; what was taken off them goes to what stands below."""
    total = counts.sum(dim=-1, keepdim=True)
    kept = (counts - off).clamp(min=0) / total.clamp(min=1)
    return kept + (1 - kept.sum(dim=-1, keepdim=True)) * below


class Neighbours:
    """Says which word stands between two others, by how often each one did.

    Where the two were never met together, each is heard by itself, as if they told
    independently of the word; one that was never met tells nothing.

    Args:
        ids: A text of words and marks, one after the other.
        num_words: Number of words and marks V; V to the power of 3 is below 2**63.
        num_marks: The first ids, which are never the answer.
    """

    def __init__(
        self, ids: Int[Tensor, " T"], num_words: int, num_marks: int = 0
    ) -> None:
        self.num_words = num_words
        answers = torch.arange(num_words) >= num_marks
        pairs = torch.bincount(
            ids[:-1] * num_words + ids[1:], minlength=num_words**2
        ).view(num_words, num_words)
        alone = torch.bincount(ids, minlength=num_words) * answers
        self.alone = alone / alone.sum()
        after, before = (each.float() * answers for each in (pairs, pairs.T))
        self.after = smoothed(after, self.alone, discount(after))
        self.before = smoothed(before, self.alone, discount(before))
        between = (ids[:-2] * num_words + ids[2:]) * num_words + ids[1:-1]
        self.codes, self.counts = between[answers[ids[1:-1]]].unique(return_counts=True)

    def __call__(
        self, left: Int[Tensor, " A"], right: Int[Tensor, " A"]
    ) -> Float[Tensor, "A V"]:
        """Probability of each word between a left neighbour and a right one."""
        apart = self.after[left] * self.before[right]
        apart = apart / self.alone.clamp(min=torch.finfo().tiny)
        apart = apart / apart.sum(dim=-1, keepdim=True)
        first = (left * self.num_words + right) * self.num_words
        begin = torch.searchsorted(self.codes, first).tolist()
        end = torch.searchsorted(self.codes, first + self.num_words).tolist()
        together = torch.zeros_like(apart)
        for row, (a, b) in enumerate(zip(begin, end, strict=True)):
            words = self.codes[a:b] % self.num_words
            together[row, words] = self.counts[a:b].float()
        return smoothed(together, apart, discount(self.counts))
