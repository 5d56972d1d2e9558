"""The checks of the chapter on sequence to sequence, by what they are about."""

from unrolled.exercises.outcome import Outcome
from unrolled.exercises.seq2seq.counting import EDIT_DISTANCE, PER_PHONE
from unrolled.exercises.seq2seq.speaking import BEAM_STEP, HEARD, SAY

EXERCISES = (EDIT_DISTANCE, HEARD, SAY, BEAM_STEP, PER_PHONE)


def edit_distance(answer: object) -> Outcome:
    """Check an answer to the exercise *How far off?*

    Args:
        answer: A function of (said, meant) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return EDIT_DISTANCE.check(answer)


def heard(answer: object) -> Outcome:
    """Check an answer to the exercise *What the decoder hears*.

    Args:
        answer: A function of (targets, mark) that returns a batch of phones.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return HEARD.check(answer)


def say(answer: object) -> Outcome:
    """Check an answer to the exercise *Speak greedily*.

    Args:
        answer: A function of (logits, mark, longest) that returns phones.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SAY.check(answer)


def beam_step(answer: object) -> Outcome:
    """Check an answer to the exercise *One step of a beam*.

    Args:
        answer: A function of (scores, chances, width) that returns three tensors.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return BEAM_STEP.check(answer)


def per_phone(answer: object) -> Outcome:
    """Check an answer to the exercise *A fair score*.

    Args:
        answer: A function of (totals, lengths, power) that returns scores.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return PER_PHONE.check(answer)
