"""The form of a recipe and of a search: frozen dataclasses and no logic."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Recipe:
    """One experiment, to be run once for every seed.

    Attributes:
        name: What it is called in records and on the command line.
        question: What the run is there to find out, in one sentence.
        corpus: Name of the data set: ``shakespeare``, ``tiny-shakespeare``,
            ``temperatures`` or ``letter-sounds``.
        train_on: Parts of the corpus that it learns from, joined.
        test_on: Part that the final metrics are measured on.
        architecture: A key of ``models.ARCHITECTURES``.
        config: Arguments of the model but for those that the data decide.
        batching: ``windows`` (random places, state zero), ``streams`` (parallel
            readers whose state is carried from step to step) or ``words``.
        batch_size: Rows of a batch, over all processes together.
        context_length: Characters or hours T that gradients flow back through.
        num_steps: Updates; batch_size × context_length × num_steps of them are seen.
        learning_rate: Peak, reached after ``warmup_steps``, then down to zero
            along half a cosine.
        optimiser: ``adamw``, or ``muon``: that for the matrices of layers, AdamW for
            the rest.
        betas: Of AdamW.
        weight_decay: Of AdamW, on matrices only.
        clip_norm: Largest norm of the gradient; a longer one is scaled down.
        recurrent_init: What weights from state to state start from: ``uniform``
            (as in torch), ``orthogonal`` (Saxe et al. 2014) or ``identity``, with
            biases of zero and small weights from the input (Le et al. 2015).
        window: Length of the windows in which the final loss is measured, or that
            are read before a forecast.
        num_checkpoints: Weights kept on the way, at log-spaced steps; 0 for none.
        seeds: The runs that make the result.
        tuned_by: Name of the search that chose the settings; empty for none.
        task: What is learned: a key of ``tasks.TASKS``.
        keep_weights: Whether the book keeps the final weights beside the record; a
            sweep, of which only the numbers are wanted, does not.
        look_every: Steps from one look at the held-out loss to the next, beside the
            log-spaced ones; 0 for these alone.
        stop_below: Held-out loss at which the run has learned enough and ends, at the
            look that finds it; 0 for never.
        starts_from: Name of a run whose weights of the same seed are begun with; what
            it has none of is begun with as always. Empty to begin afresh.
        share: Share of the training examples whose labels are seen.
    """

    name: str
    question: str
    corpus: str
    architecture: str
    config: dict[str, Any]
    batching: str
    batch_size: int
    context_length: int
    num_steps: int
    learning_rate: float
    train_on: tuple[str, ...] = ("train",)
    test_on: str = "test"
    betas: tuple[float, float] = (0.9, 0.99)
    weight_decay: float = 0.01
    warmup_steps: int = 100
    clip_norm: float = 1.0
    recurrent_init: str = "uniform"
    window: int = 64
    num_checkpoints: int = 0
    seeds: tuple[int, ...] = (0, 1, 2)
    tuned_by: str = ""
    task: str = "language"
    keep_weights: bool = True
    look_every: int = 0
    stop_below: float = 0.0
    starts_from: str = ""
    share: float = 1.0
    optimiser: str = "adamw"


@dataclass(frozen=True)
class Search:
    """Variants of a recipe that are run side by side: a tuning budget, written down,
    or a comparison of which only the numbers are wanted. Every seed of a variant is
    a run and a row of one table.

    Attributes:
        name: What it is called in records and on the command line.
        base: The recipe that every variant starts from.
        variants: Fields to replace, one dictionary a variant. In tuning the lowest
            loss on ``base.test_on`` wins, of forecasts the lowest error over the
            horizons.
        names: What the variants are called, one each; none to number them.
        question: What the comparison is to find out; empty for tuning.
    """

    name: str
    base: Recipe
    variants: tuple[dict[str, Any], ...] = field(default_factory=tuple)
    names: tuple[str, ...] = ()
    question: str = ""
