"""The exercises of *GPT*: cut a piece, keep the likely, tell bits fairly, read on."""

from unrolled.exercises.gpt.cut_piece import CUT_PIECE, cut_piece
from unrolled.exercises.gpt.fair_bits import FAIR_BITS, fair_bits
from unrolled.exercises.gpt.keep_likely import KEEP_LIKELY, keep_likely
from unrolled.exercises.gpt.read_on import READ_ON, read_on

EXERCISES = (CUT_PIECE, KEEP_LIKELY, FAIR_BITS, READ_ON)

__all__ = ["EXERCISES", "cut_piece", "fair_bits", "keep_likely", "read_on"]
