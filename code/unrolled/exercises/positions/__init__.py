"""The exercises of *Where am I?*: add waves, turn, fall with distance, bucket."""

from unrolled.exercises.positions.bucket import BUCKET, bucket
from unrolled.exercises.positions.slopes import SLOPES, slopes
from unrolled.exercises.positions.turn import TURN, turn
from unrolled.exercises.positions.waves import WAVES, waves

EXERCISES = (WAVES, TURN, SLOPES, BUCKET)

__all__ = ["EXERCISES", "bucket", "slopes", "turn", "waves"]
