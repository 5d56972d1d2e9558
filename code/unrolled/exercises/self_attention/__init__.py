"""The exercises of *Self-attention*: attend, hide, split, go in blocks, count."""

from unrolled.exercises.self_attention.attending import ATTEND, attend
from unrolled.exercises.self_attention.blocks import ONE_BLOCK, one_block
from unrolled.exercises.self_attention.costs import COST_OF, cost_of
from unrolled.exercises.self_attention.future import HIDE_FUTURE, hide_future
from unrolled.exercises.self_attention.heads import SPLIT_HEADS, split_heads

EXERCISES = (ATTEND, HIDE_FUTURE, SPLIT_HEADS, ONE_BLOCK, COST_OF)

__all__ = [
    "EXERCISES",
    "attend",
    "cost_of",
    "hide_future",
    "one_block",
    "split_heads",
]
