"""Language modelling in tokens that are pieces of words."""

from functools import cache

from jaxtyping import Int
from torch import Tensor, nn

from unrolled.data.byte_pairs import BytePairs, learn_pairs
from unrolled.data.shakespeare import load_shakespeare
from unrolled.evaluation import BITS_PER_NAT, Metric, loss_in_windows
from unrolled.experiments import Recipe
from unrolled.tasks.language import LanguageModelling


@cache
def shakespeare_pairs(size: int) -> BytePairs:
    """Tokens learned from the plays to learn from; see ``learn_pairs``."""
    return learn_pairs(load_shakespeare().train, size)


class LanguageInPieces(LanguageModelling):
    """The next token of a text, of as many kinds as ``recipe.config`` says.

    The loss is told per token in training, and per character at the end, since tokens
    of two vocabularies are not the same amount of text.
    """

    loss_unit = "nats per token"
    elements = "tokens"
    tested = 65_536  # characters
    watched_at_most = 8_192

    def __init__(self, recipe: Recipe) -> None:
        self.pairs = shakespeare_pairs(recipe.config["vocab_size"])
        super().__init__(recipe)
        self.config, self.vocabulary = {"vocab_size": self.pairs.size}, None

    def part(self, name: str) -> Int[Tensor, " N"]:
        """A part of the text, as ids."""
        return self.pairs.encode(getattr(self.corpus, name))

    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Bits per character, in windows of as many tokens and as many characters."""
        text = getattr(self.corpus, self.recipe.test_on)[: self.tested]
        ids = self.pairs.encode(text)
        length = len(text) / len(ids)
        found = {
            "token_length": Metric(length, "characters per token", "the text below")
        }
        windows = {
            "bits": self.recipe.window,
            "level_bits": round(self.recipe.window / length),
        }
        for name, window in windows.items():
            nats = loss_in_windows(model, ids, window) / length
            how = (
                f"the first {len(text):,} characters of the {self.recipe.test_on} part "
                f"of {self.name}, windows of {window} tokens"
            )
            found[name] = Metric(nats * BITS_PER_NAT, "bits per character", how)
        return found

    def sample(self, model: nn.Module, seed: int) -> str:
        """Nothing: only the numbers are wanted."""
        return ""
