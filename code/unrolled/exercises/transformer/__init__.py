"""The exercises of *The Transformer*: normalise, place the norm, warm up, count."""

from unrolled.exercises.transformer.counting import NUM_PARAMETERS, num_parameters
from unrolled.exercises.transformer.inside import NORM_INSIDE, norm_inside
from unrolled.exercises.transformer.norms import NORMALISE, normalise
from unrolled.exercises.transformer.rates import PAPER_RATE, paper_rate

EXERCISES = (NORMALISE, NORM_INSIDE, PAPER_RATE, NUM_PARAMETERS)

__all__ = [
    "EXERCISES",
    "norm_inside",
    "normalise",
    "num_parameters",
    "paper_rate",
]
