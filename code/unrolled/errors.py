"""The one exception that is meant for the person at the keyboard."""

from collections.abc import Iterable

MOST_NAMES = 12  # that one sentence can bear


def choices(names: Iterable[str]) -> str:
    """Names to choose from, as a sentence lists them: not more than it can bear."""
    every = list(names)
    if len(every) <= MOST_NAMES:
        return ", ".join(every)
    return f"{', '.join(every[:MOST_NAMES])} and {len(every) - MOST_NAMES} more"


class UserError(Exception):
    """Something the reader can mend.

    The message is one sentence that says what was wrong and what to do. The
    command line prints it alone, without a traceback, and exits with status 2.
    """


class Diverged(UserError):
    """A loss that is no longer a number: a fault of one run, a result of a sweep.

    Args:
        what: Name of the recipe.
        step: At which it was noticed.
    """

    def __init__(self, what: str, step: int) -> None:
        super().__init__(
            f"The loss of {what} is no longer a number at step {step}: lower the "
            "learning rate or the clip norm."
        )
        self.step = step
