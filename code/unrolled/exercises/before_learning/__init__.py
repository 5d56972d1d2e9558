"""The exercises of the chapter on what stands before learning."""

from unrolled.exercises.before_learning.forecast import SEASONAL_NAIVE, seasonal_naive
from unrolled.exercises.before_learning.score import (
    BITS_PER_CHARACTER,
    bits_per_character,
)
from unrolled.exercises.before_learning.smoothing import SMOOTH, smooth

EXERCISES = (BITS_PER_CHARACTER, SMOOTH, SEASONAL_NAIVE)

__all__ = ["EXERCISES", "bits_per_character", "seasonal_naive", "smooth"]
