"""What a check tells the student, as text and as a notebook shows it."""

import re
from dataclasses import dataclass
from html import escape
from typing import Literal

import torch
from torch import Tensor

from unrolled.exercises.attempts import Raised

Kind = Literal["not attempted", "wrong", "your code raised", "right"]

# A sign before the word, so that the colour of the bar is never the only signal.
SIGNS: dict[Kind, str] = {
    "not attempted": "○",
    "wrong": "✗",
    "your code raised": "!",
    "right": "✓",
}
# Mid greys and tones that keep 3:1 against both a white and a dark page.
BARS: dict[Kind, str] = {
    "not attempted": "#7A7F87",
    "wrong": "#C2571A",
    "your code raised": "#C2571A",
    "right": "#2E8B57",
}
# Colours are inherited, because a dark page may still show outputs on a light sheet.
CODE = "padding:0;border:0;background:none;color:inherit"
PRE = f"margin:0.2em 0 0;white-space:pre-wrap;{CODE}"


@dataclass(frozen=True)
class Diagnosis:
    """A misconception that was recognised.

    Args:
        names: Short names of the mistakes, one or more that occur together.
        messages: What to tell the student about each of them.
    """

    names: tuple[str, ...]
    messages: tuple[str, ...]

    @property
    def name(self) -> str:
        """The names in one piece, as tests compare them."""
        return " + ".join(self.names)


@dataclass(frozen=True)
class Exhibit:
    """One labelled thing that is shown: an argument, an output, a line of code."""

    label: str
    text: str


@dataclass(frozen=True)
class Finding:
    """What one stage found wrong.

    Args:
        kind: The outcome it leads to.
        stage: Title of the stage.
        message: What the stage is about and what happened.
        diagnosis: The misconception, if it was recognised.
        compared: The student's output and the expected one, or the error.
        given: The arguments, when they are few enough to read.
    """

    kind: Kind
    stage: str
    message: str
    diagnosis: Diagnosis | None = None
    compared: tuple[Exhibit, ...] = ()
    given: tuple[Exhibit, ...] = ()


def failure(
    stage: str, message: str, raised: Raised, found: Diagnosis | None
) -> Finding:
    """The finding that the student's code raised an exception."""
    shown = [Exhibit("error", str(raised))]
    if raised.line is not None:
        text = f"{raised.line}: {raised.source}".rstrip(": ")
        shown.append(Exhibit("line of your function", text))
    return Finding("your code raised", stage, message, found, tuple(shown))


@dataclass(frozen=True)
class Outcome:
    """The result of one check. It is true exactly when the answer is right.

    Args:
        exercise: Name of the exercise.
        kind: One of the four outcomes.
        message: What happened, in a sentence or two.
        stage: Title of the stage at which it happened, if it got that far.
        at: Number of that stage, from 1.
        stages: How many stages there are.
        diagnosis: The misconception found; none when nothing known fits.
        given: The arguments of the case, when they are few enough to read.
        compared: The student's output and the expected one, or the error.
    """

    exercise: str
    kind: Kind
    message: str
    stage: str = ""
    at: int = 0
    stages: int = 0
    diagnosis: Diagnosis | None = None
    given: tuple[Exhibit, ...] = ()
    compared: tuple[Exhibit, ...] = ()

    def __bool__(self) -> bool:
        return self.kind == "right"

    @property
    def heading(self) -> str:
        """The first line: the outcome, and the stage where there is one."""
        where = (
            f", at stage {self.at} of {self.stages}: {self.stage}" if self.at else ""
        )
        return f"{SIGNS[self.kind]} {self.exercise}: {self.kind}{where}"

    @property
    def findings(self) -> tuple[str, ...]:
        """What is said about the cause: the diagnosis, or that there is none."""
        if self.kind in ("right", "not attempted"):
            return ()
        if self.diagnosis is None:
            return (
                "None of the mistakes this check knows would do this, so it does "
                "not guess at the reason.",
            )
        messages = self.diagnosis.messages
        if len(messages) == 1:
            return messages
        together = "Several mistakes together explain all of it."
        return (together, *(f"{i}. {m}" for i, m in enumerate(messages, start=1)))

    @property
    def advice(self) -> str:
        """Where to turn next, for an answer that is not right yet."""
        if self:
            return ""
        return f'Stuck? Ask for a hint: `hint("{self.exercise}", 1)`.'

    def __repr__(self) -> str:
        parts = [self.heading, self.message]
        for exhibits in (self.given, self.compared):
            if exhibits:
                parts.append("\n".join(_plain(exhibits)))
        parts.extend(self.findings)
        if self.advice:
            parts.append(self.advice)
        return "\n\n".join(parts).replace("`", "")

    def _repr_html_(self) -> str:
        style = f"border-left:4px solid {BARS[self.kind]};padding:0.2em 0 0.2em 1em"
        name = self.kind.replace(" ", "-")
        parts = [f"<p><strong>{prose(self.heading)}</strong></p>"]
        parts.append(f"<p>{prose(self.message)}</p>")
        if self.given:
            text = escape("\n".join(_plain(self.given)))
            parts.append(f'<pre style="{PRE}">{text}</pre>')
        if self.compared:
            boxes = "".join(
                f"<div><strong>{escape(item.label)}</strong>"
                f'<pre style="{PRE}">{escape(item.text)}</pre></div>'
                for item in self.compared
            )
            row = "display:flex;flex-wrap:wrap;gap:0.5em 2.5em;margin:0.8em 0"
            parts.append(f'<div style="{row}">{boxes}</div>')
        parts.extend(f"<p>{prose(finding)}</p>" for finding in self.findings)
        if self.advice:
            parts.append(f"<p>{prose(self.advice)}</p>")
        classes = f"unrolled-check unrolled-check-{name}"
        return f'<div class="{classes}" style="{style}">{"".join(parts)}</div>'


@dataclass(frozen=True)
class Hint:
    """One step of help.

    Args:
        exercise: Name of the exercise.
        step: Number of the hint, from 1.
        steps: How many there are.
        text: The hint; code stands between backquotes.
    """

    exercise: str
    step: int
    steps: int
    text: str

    def __repr__(self) -> str:
        return f"Hint {self.step} of {self.steps}. {self.text}".replace("`", "")

    def _repr_html_(self) -> str:
        lead = f"<strong>Hint {self.step} of {self.steps}.</strong>"
        return f"<p>{lead} {prose(self.text)}</p>"


def prose(text: str) -> str:
    """A sentence as HTML: escaped, with `code` between backquotes set as code."""
    code = rf'<code style="{CODE}">\1</code>'
    return re.sub("`([^`]*)`", code, escape(text, quote=False))


def show(value: object) -> str:
    """A small tensor as nested lists of short numbers, one row a line."""
    if isinstance(value, list | tuple):
        inner = ", ".join(map(show, value))
        return (f"[{inner}]" if isinstance(value, list) else f"({inner})")[:400]
    if isinstance(value, float):
        return _row(torch.tensor(value, dtype=torch.float64))
    if not isinstance(value, Tensor):
        return repr(value)[:200]
    if value.dim() < 2:
        return _row(value)
    rows = [show(part) for part in value]
    return "[" + (",\n ").join(row.replace("\n", "\n ") for row in rows) + "]"


def _row(value: Tensor) -> str:
    """Numbers of up to four decimals; adding zero turns -0.0 into 0."""
    if value.dim() == 0:
        number = value.item()
        if not isinstance(number, float):
            return str(number)
        text = f"{round(number, 4) + 0.0:.4f}"
        return text.rstrip("0").rstrip(".")
    return "[" + ", ".join(_row(part) for part in value) + "]"


def _plain(exhibits: tuple[Exhibit, ...]) -> list[str]:
    """Labels and values in two columns; a value of several lines is indented."""
    width = max(len(item.label) for item in exhibits)
    gap = "\n" + " " * (width + 3)
    return [
        f"{item.label:<{width}}   {item.text.replace(chr(10), gap)}"
        for item in exhibits
    ]
