"""The checks of the chapter on the recurrent network, one exercise a module."""

from unrolled.exercises.outcome import Outcome
from unrolled.exercises.rnn.bits import BITS_FROM_LOGITS
from unrolled.exercises.rnn.counting import COUNT_TO_TWO
from unrolled.exercises.rnn.parameters import COUNT_PARAMETERS
from unrolled.exercises.rnn.sequence import UNROLL
from unrolled.exercises.rnn.step import RNN_STEP
from unrolled.exercises.rnn.temperature import TEMPERED_SOFTMAX

EXERCISES = (
    RNN_STEP,
    COUNT_PARAMETERS,
    UNROLL,
    TEMPERED_SOFTMAX,
    BITS_FROM_LOGITS,
    COUNT_TO_TWO,
)


def rnn_step(answer: object) -> Outcome:
    """Check an answer to the exercise *Write the step*.

    Args:
        answer: A function of (x, h, weight_ih, weight_hh, bias_ih, bias_hh) that
            returns the new state; see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return RNN_STEP.check(answer)


def count_parameters(answer: object) -> Outcome:
    """Check an answer to the exercise *Count the parameters*.

    Args:
        answer: A function of (vocab_size, embedding_size, hidden_size, num_layers)
            that returns a whole number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return COUNT_PARAMETERS.check(answer)


def unroll(answer: object) -> Outcome:
    """Check an answer to the exercise *Unroll a whole sequence*.

    Args:
        answer: A function of (x, h, weight_ih, weight_hh, bias_ih, bias_hh) that
            returns the states of all steps; see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return UNROLL.check(answer)


def tempered_softmax(answer: object) -> Outcome:
    """Check an answer to the exercise *A distribution with a temperature*.

    Args:
        answer: A function of (logits, temperature) that returns probabilities.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TEMPERED_SOFTMAX.check(answer)


def bits_from_logits(answer: object) -> Outcome:
    """Check an answer to the exercise *Bits from logits*.

    Args:
        answer: A function of a list of pairs (logits, targets) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return BITS_FROM_LOGITS.check(answer)


def count_to_two(answer: object) -> Outcome:
    """Check an answer to the exercise *Count to two, by hand*.

    Args:
        answer: A function without arguments that returns (weight_ih, weight_hh,
            bias_ih, bias_hh); see the exercise for the shapes.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return COUNT_TO_TWO.check(answer)
