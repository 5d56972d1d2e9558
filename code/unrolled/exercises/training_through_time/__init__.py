"""The exercises of *Training through time*: a step back, clipping, the last state."""

from unrolled.exercises.training_through_time.clipping import CLIP, clip
from unrolled.exercises.training_through_time.padding import LAST_STATES, last_states
from unrolled.exercises.training_through_time.steps import STEP_BACK, step_back

EXERCISES = (STEP_BACK, CLIP, LAST_STATES)

__all__ = ["EXERCISES", "clip", "last_states", "step_back"]
