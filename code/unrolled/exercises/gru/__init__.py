"""The exercises of *The gated recurrent unit*: step, size, bias, sign and form."""

from unrolled.exercises.gru.bias import UPDATE_BIAS, update_bias
from unrolled.exercises.gru.forms import WHICH_FORM, which_form
from unrolled.exercises.gru.sizes import MATCHING_SIZE, matching_size
from unrolled.exercises.gru.step import GRU_STEP, gru_step
from unrolled.exercises.gru.turning import TURN_AROUND, turn_around

EXERCISES = (GRU_STEP, UPDATE_BIAS, TURN_AROUND, MATCHING_SIZE, WHICH_FORM)

__all__ = [
    "EXERCISES",
    "gru_step",
    "matching_size",
    "turn_around",
    "update_bias",
    "which_form",
]
