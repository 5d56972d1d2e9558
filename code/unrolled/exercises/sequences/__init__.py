"""The checks of the chapter on sequences, one exercise a module."""

from unrolled.exercises.outcome import Outcome
from unrolled.exercises.sequences.masking import MASKED_MEAN
from unrolled.exercises.sequences.padding import PAD_BATCH
from unrolled.exercises.sequences.scaling import SCALE_SERIES
from unrolled.exercises.sequences.splitting import TRAINING_STARTS

EXERCISES = (PAD_BATCH, MASKED_MEAN, SCALE_SERIES, TRAINING_STARTS)


def pad_batch(answer: object) -> Outcome:
    """Check an answer to the exercise *Fill up the rows*.

    Args:
        answer: A function of (sequences, value) that returns the padded rows.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return PAD_BATCH.check(answer)


def masked_mean(answer: object) -> Outcome:
    """Check an answer to the exercise *The mean of what is real*.

    Args:
        answer: A function of (losses, lengths) that returns one number as a tensor.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return MASKED_MEAN.check(answer)


def scale_series(answer: object) -> Outcome:
    """Check an answer to the exercise *Scale a series*.

    Args:
        answer: A function of (values, num_train) that returns the scaled series.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SCALE_SERIES.check(answer)


def training_starts(answer: object) -> Outcome:
    """Check an answer to the exercise *Windows this side of the border*.

    Args:
        answer: A function of (num_steps, length, border) that returns a tensor of
            the places at which windows may begin.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TRAINING_STARTS.check(answer)
