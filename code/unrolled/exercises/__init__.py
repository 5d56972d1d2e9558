"""The checks behind the book's exercises, one module a chapter.

In a chapter::

    from unrolled.exercises import rnn as check

    check.rnn_step(rnn_step)
"""

from unrolled.errors import UserError
from unrolled.exercises import (
    attention,
    before_learning,
    bert,
    bilstm,
    convlstm,
    gpt,
    gru,
    lstm,
    positions,
    rnn,
    self_attention,
    seq2seq,
    sequences,
    todays_models,
    training_through_time,
    transformer,
    why_gradients_vanish,
)
from unrolled.exercises.checking import Exercise
from unrolled.exercises.outcome import Hint

# The exercises of each chapter, in its order.
CHAPTERS: dict[str, tuple[Exercise, ...]] = {
    "sequences": sequences.EXERCISES,
    "before-learning": before_learning.EXERCISES,
    "rnn": rnn.EXERCISES,
    "training-through-time": training_through_time.EXERCISES,
    "why-gradients-vanish": why_gradients_vanish.EXERCISES,
    "lstm": lstm.EXERCISES,
    "gru": gru.EXERCISES,
    "bilstm": bilstm.EXERCISES,
    "convlstm": convlstm.EXERCISES,
    "seq2seq": seq2seq.EXERCISES,
    "attention": attention.EXERCISES,
    "self-attention": self_attention.EXERCISES,
    "positions": positions.EXERCISES,
    "transformer": transformer.EXERCISES,
    "bert": bert.EXERCISES,
    "gpt": gpt.EXERCISES,
    "todays-models": todays_models.EXERCISES,
}

_EXERCISES = {
    exercise.name: exercise for chapter in CHAPTERS.values() for exercise in chapter
}


def hint(exercise: str, step: int) -> Hint:
    """Help with an exercise, in steps.

    Args:
        exercise: Name of the exercise, such as "rnn_step".
        step: Number of the hint, from 1.

    Returns:
        The hint, which shows itself in a notebook.

    Raises:
        UserError: If there is no such exercise or no such step.
    """
    if exercise not in _EXERCISES:
        raise UserError(
            f"There is no exercise called {exercise!r}: use one of "
            f"{', '.join(sorted(_EXERCISES))}."
        )
    return _EXERCISES[exercise].hint(step)
