"""Wrong answers to these exercises by somebody who had not seen the checks."""

# Written from the text of the exercises alone, and kept word for word:
# (exercise, diagnosis that the check gives, the answer).
UNSIGHTED: list[tuple[str, str, str]] = []
