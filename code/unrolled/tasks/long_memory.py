"""The adding problem, the copy task and recall: what is read early is asked for late.

Sequences are drawn, not stored. Those that a model is measured on come from seeds
that no training uses: one set for the part that is watched, one for the test.
"""

import hashlib

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional as F

from unrolled.data.long_memory import (
    ALPHABET,
    ASKED,
    NAMES,
    THINGS,
    adding,
    copying,
    recall,
)
from unrolled.evaluation import Metric
from unrolled.experiments import Recipe
from unrolled.tasks.task import Batch, Task

SEEDS = {"validation": -1, "test": -2}  # of a run's own batches, none is below 0
SIZES = {"validation": 256, "test": 1024}  # sequences
ADDED = 0.02  # mean squared error below which the adding problem is solved
COPIED = 0.99  # share of the symbols above which the copy task is
NUM_SYMBOLS = 3  # to be copied
RECALLED = 0.99  # share of the questions above which recall is solved


class LongMemory(Task):
    """What these tasks share: a batch holds ``inputs`` and ``targets``.

    ``recipe.context_length`` is the length T of a sequence; ``recipe.stop_below``
    ends a run before its cap.
    """

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.name = recipe.task
        drawn = self.drawn("test", 16)
        exact = b"".join(t.contiguous().numpy().tobytes() for t in drawn.values())
        self.sha256 = hashlib.sha256(exact).hexdigest()

    def batch(self, seed: int, step: int) -> Batch:
        """Sequences drawn for this step alone."""
        return self.draw(self.recipe.batch_size, seed * 1_000_003 + step)

    def drawn(self, part: str, size: int = 0) -> Batch:
        """The sequences of a part, or the first of as many as are asked for."""
        return self.draw(size or SIZES[part], SEEDS[part])

    def draw(self, size: int, seed: int) -> Batch:
        """Sequences from a generator of their own."""
        raise NotImplementedError

    @torch.no_grad()
    def held_out(self, model: nn.Module) -> float:
        """The same loss on the sequences that are watched."""
        return float(
            self.loss(model, _beside(model, self.drawn(self.watched)), None)[0]
        )


class AddingProblem(LongMemory):
    """Read T numbers, two of them marked, and say the sum of those two.

    Who always says 1 has a loss of 1/6.
    """

    loss_unit = "squared error"
    elements = "numbers"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.config = {"input_size": 2, "output_size": 1, "at_end": True}

    def draw(self, size: int, seed: int) -> Batch:
        """See ``data.long_memory.adding``."""
        generator = torch.Generator().manual_seed(seed)
        inputs, targets = adding(size, self.recipe.context_length, generator)
        return {"inputs": inputs, "targets": targets}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean squared error of the sum said at the end; no state is carried."""
        answers, _ = model(batch["inputs"])
        return F.mse_loss(answers[:, -1, 0], batch["targets"]), None

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """The error, and whether that is low enough to count as solved."""
        part = self.recipe.test_on
        loss = float(self.loss(model, self.drawn(part), None)[0])
        how = f"{SIZES[part]:,} sequences of {self.recipe.context_length} numbers"
        return {
            "error": Metric(loss, self.loss_unit, how),
            "solved": Metric(
                float(loss < ADDED), "", f"{how}: mean squared error below {ADDED}"
            ),
        }


class CopyTask(LongMemory):
    """Read ``NUM_SYMBOLS`` symbols, then blanks, then write the symbols down.

    A sequence has T = lag + 2 ``NUM_SYMBOLS`` steps, and every one is answered.
    """

    loss_unit = "nats per step"
    elements = "symbols"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.config = {"input_size": ALPHABET, "output_size": ALPHABET}

    def draw(self, size: int, seed: int) -> Batch:
        """See ``data.long_memory.copying``."""
        generator = torch.Generator().manual_seed(seed)
        lag = self.recipe.context_length - 2 * NUM_SYMBOLS
        inputs, targets = copying(size, lag, NUM_SYMBOLS, generator)
        return {"inputs": inputs, "targets": targets}

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy over all steps, blanks too; no state is carried."""
        answers = CopyTask.answers(model, batch)
        return F.cross_entropy(answers.flatten(0, 1), batch["targets"].flatten()), None

    @staticmethod
    def answers(model: nn.Module, batch: Batch) -> Float[Tensor, "B T V"]:
        """Unnormalised log-probabilities of what is to be written at each step."""
        return model(F.one_hot(batch["inputs"], ALPHABET).float())[0]

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Loss, the share of symbols copied, and whether that counts as solved."""
        part = self.recipe.test_on
        batch = self.drawn(part)
        answers = self.answers(model, batch)[:, -NUM_SYMBOLS:]
        right = (answers.argmax(-1) == batch["targets"][:, -NUM_SYMBOLS:]).float()
        share = float(right.mean())
        how = f"{SIZES[part]:,} sequences of {self.recipe.context_length} steps"
        return {
            "loss": Metric(
                float(self.loss(model, batch, None)[0]), self.loss_unit, how
            ),
            "copied": Metric(share, "of the symbols", how),
            "solved": Metric(
                float(share > COPIED), "", f"{how}: more than {COPIED} of the symbols"
            ),
        }


class Recall(LongMemory):
    """Read names with a thing each, then one name: say which thing was its own.

    ``recipe.context_length`` counts the pairs and the question. Who guesses has a
    loss of ln 10.
    """

    loss_unit = "nats per question"
    elements = "pairs and questions"

    def __init__(self, recipe: Recipe) -> None:
        super().__init__(recipe)
        self.config = {"input_size": NAMES + ASKED + 1, "output_size": THINGS}

    def draw(self, size: int, seed: int) -> Batch:
        """See ``data.long_memory.recall``."""
        generator = torch.Generator().manual_seed(seed)
        inputs, targets = recall(size, self.recipe.context_length - 1, generator)
        return {"inputs": inputs, "targets": targets}

    @staticmethod
    def encode(pairs: Int[Tensor, "B T 2"]) -> Float[Tensor, "B T I"]:
        """A one for the name and a one for the thing, side by side."""
        names, things = pairs.unbind(-1)
        named, held = F.one_hot(names, NAMES), F.one_hot(things, ASKED + 1)
        return torch.cat([named, held], dim=-1).float()

    @staticmethod
    def loss(
        model: nn.Module, batch: Batch, state: Tensor | None
    ) -> tuple[Float[Tensor, ""], None]:
        """Mean cross-entropy of the thing said at the end; no state is carried."""
        answers = model(Recall.encode(batch["inputs"]))[0][:, -1]
        return F.cross_entropy(answers, batch["targets"]), None

    @torch.no_grad()
    def metrics(self, model: nn.Module) -> dict[str, Metric]:
        """Loss, the share of questions answered, and whether that counts as solved."""
        part = self.recipe.test_on
        batch = self.drawn(part)
        answers = model(self.encode(batch["inputs"]))[0][:, -1]
        share = float((answers.argmax(-1) == batch["targets"]).float().mean())
        how = f"{SIZES[part]:,} questions after {self.recipe.context_length - 1} pairs"
        return {
            "loss": Metric(
                float(self.loss(model, batch, None)[0]), self.loss_unit, how
            ),
            "recalled": Metric(share, "of the questions", how),
            "solved": Metric(
                float(share > RECALLED), "", f"{how}: more than {RECALLED} of them"
            ),
        }


def _beside(model: nn.Module, batch: Batch) -> Batch:
    """A batch on the model's device."""
    device = next(model.parameters()).device
    return {name: tensor.to(device) for name, tensor in batch.items()}
