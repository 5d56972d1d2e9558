"""The form of a task: all that the training loop may know of what is learned."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from jaxtyping import Float
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe

Batch = dict[str, Tensor]


class Task(ABC):
    """What one recipe learns, and how good is measured.

    Attributes:
        recipe: Whose task it is.
        name: What the data are called in records.
        sha256: Of the data's normalised content.
        config: Arguments of the model that the data decide, such as ``vocab_size``.
        vocabulary: The characters that ids stand for; none where no text is read.
        loss_unit: Of the loss that is minimised, and of the curves.
        elements: What a sequence is made of, in the plural.
    """

    recipe: Recipe
    name: str
    sha256: str
    config: dict[str, Any]
    vocabulary: Vocabulary | None = None
    loss_unit: ClassVar[str]
    elements: ClassVar[str]

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe

    @property
    def watched(self) -> str:
        """The part of the data that curves are drawn by: held out from training."""
        recipe = self.recipe
        return recipe.test_on if "validation" in recipe.train_on else "validation"

    @abstractmethod
    def batch(self, seed: int, step: int) -> Batch:
        """The whole batch of a step, from seed and step alone: what was killed goes
        on with the batch that it would have seen. Rows are every tensor's first axis.
        """

    @staticmethod
    @abstractmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], Tensor | None]:
        """Mean loss over a batch, and the state after it, if the model has one.

        It reads no data, so that a record is replayed where they are not installed.
        """

    @abstractmethod
    def held_out(self, model: nn.Module) -> float:
        """The same loss on the part that is watched, for the curve."""

    @abstractmethod
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """What the trained model is worth on all of ``recipe.test_on``."""

    def sample(self, model: nn.Module, seed: int) -> str:
        """Something that the trained model wrote; empty where nothing is written."""
        return ""
