"""The checks of the chapter on reading both ways, two or three exercises a module."""

from unrolled.exercises.bilstm.batches import JOIN_READERS, TURN_ROUND
from unrolled.exercises.bilstm.counting import LABEL_ERROR, LEAK_SHARE, SILENT_LETTER
from unrolled.exercises.outcome import Outcome

EXERCISES = (TURN_ROUND, JOIN_READERS, LABEL_ERROR, SILENT_LETTER, LEAK_SHARE)


def turn_round(answer: object) -> Outcome:
    """Check an answer to the exercise *Turn the words round*.

    Args:
        answer: A function of (x, lengths) that returns the batch turned round.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return TURN_ROUND.check(answer)


def join_readers(answer: object) -> Outcome:
    """Check an answer to the exercise *Join the two readers*.

    Args:
        answer: A function of (past, future, lengths) that returns what both say.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return JOIN_READERS.check(answer)


def label_error(answer: object) -> Outcome:
    """Check an answer to the exercise *Wrong labels*.

    Args:
        answer: A function of (logits, labels) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return LABEL_ERROR.check(answer)


def silent_letter(answer: object) -> Outcome:
    """Check an answer to the exercise *Which letter is silent?*

    Args:
        answer: A function of (silent, says) that returns the shares of the ways.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return SILENT_LETTER.check(answer)


def leak_share(answer: object) -> Outcome:
    """Check an answer to the exercise *Find the leak*.

    Args:
        answer: A function of (sees, targets) that returns a number.

    Returns:
        The outcome, which shows itself in a notebook.
    """
    return LEAK_SHARE.check(answer)
