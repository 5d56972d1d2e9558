"""The exercises of *Inside today's models*: divide, share, look back, count."""

from unrolled.exercises.todays_models.cache_bytes import CACHE_BYTES, cache_bytes
from unrolled.exercises.todays_models.grouped import GROUPED, grouped
from unrolled.exercises.todays_models.in_sight import IN_SIGHT, in_sight
from unrolled.exercises.todays_models.rms_norm import RMS_NORM, rms_norm

EXERCISES = (RMS_NORM, GROUPED, IN_SIGHT, CACHE_BYTES)

__all__ = ["EXERCISES", "cache_bytes", "grouped", "in_sight", "rms_norm"]
