"""The checks of the chapter on the LSTM, one exercise a module."""

from unrolled.exercises.lstm.latch import LATCH
from unrolled.exercises.lstm.memory import ALONG_THE_MEMORY
from unrolled.exercises.lstm.order import REORDER_GATES
from unrolled.exercises.lstm.step import LSTM_STEP
from unrolled.exercises.outcome import Outcome

EXERCISES = (LSTM_STEP, ALONG_THE_MEMORY, REORDER_GATES, LATCH)


def lstm_step(answer: object) -> Outcome:
    """Check an answer to the exercise *Write the step of the LSTM*.

    Args:
        answer: A function of (x, h, c, weight_ih, weight_hh, bias_ih, bias_hh) that
            returns the new output and the new memory.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return LSTM_STEP.check(answer)


def along_the_memory(answer: object) -> Outcome:
    """Check an answer to the exercise *Along the memory*.

    Args:
        answer: A function of the forget gates f that returns derivatives.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return ALONG_THE_MEMORY.check(answer)


def reorder_gates(answer: object) -> Outcome:
    """Check an answer to the exercise *Another library's order*.

    Args:
        answer: A function of (weight, order, wanted) that returns the rows in the
            wanted order.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return REORDER_GATES.check(answer)


def latch(answer: object) -> Outcome:
    """Check an answer to the exercise *A latch, by hand*.

    Args:
        answer: A function without arguments that returns (weight_ih, weight_hh,
            bias_ih, bias_hh).

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return LATCH.check(answer)
