"""The exercises of *Attention over an LSTM*: two scores, a mask and an alignment."""

from unrolled.exercises.attention.additive import ADDITIVE_SCORE, additive_score
from unrolled.exercises.attention.aligned import SHARE_ALIGNED, share_aligned
from unrolled.exercises.attention.dot import DOT_ATTENTION, dot_attention
from unrolled.exercises.attention.masks import MASKED_WEIGHTS, masked_weights

EXERCISES = (DOT_ATTENTION, ADDITIVE_SCORE, MASKED_WEIGHTS, SHARE_ALIGNED)

__all__ = ["EXERCISES", "additive_score", "dot_attention", "masked_weights",
           "share_aligned"]  # fmt: skip
