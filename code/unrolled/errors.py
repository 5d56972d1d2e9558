"""The one exception that is meant for the person at the keyboard."""


class UserError(Exception):
    """Something the reader can mend.

    The message is one sentence that says what was wrong and what to do. The
    command line prints it alone, without a traceback, and exits with status 2.
    """
