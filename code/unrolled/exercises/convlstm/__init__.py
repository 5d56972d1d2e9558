"""The exercises of *ConvLSTM*: neighbours, a step, a cell's size, how far it sees."""

from unrolled.exercises.convlstm.counting import CELL_SIZE, REACH, cell_size, reach
from unrolled.exercises.convlstm.neighbours import NEIGHBOURS, neighbours
from unrolled.exercises.convlstm.step import CONVLSTM_STEP, convlstm_step

EXERCISES = (NEIGHBOURS, CONVLSTM_STEP, CELL_SIZE, REACH)

__all__ = ["EXERCISES", "cell_size", "convlstm_step", "neighbours", "reach"]
