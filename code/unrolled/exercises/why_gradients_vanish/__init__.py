"""The exercises of *Why gradients vanish*: a Jacobian, a chain, a radius, a memory."""

from unrolled.exercises.why_gradients_vanish.adding import ADD_BY_HAND, add_by_hand
from unrolled.exercises.why_gradients_vanish.chain import (
    FADING,
    STEP_JACOBIAN,
    fading,
    step_jacobian,
)
from unrolled.exercises.why_gradients_vanish.radius import TO_RADIUS, to_radius

EXERCISES = (STEP_JACOBIAN, FADING, TO_RADIUS, ADD_BY_HAND)

__all__ = ["EXERCISES", "add_by_hand", "fading", "step_jacobian", "to_radius"]
