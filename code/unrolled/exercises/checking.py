"""The machinery behind every exercise: staged cases, and one outcome of four.

An exercise is a table: cases that each isolate one mechanism, in the order in
which a student should think of them; a slow and obvious specification that says
what is right; and the known mistakes. `Exercise.check` does the rest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from torch import Tensor

from unrolled.errors import UserError
from unrolled.exercises import behaviours, diagnosis
from unrolled.exercises.attempts import (
    Arguments,
    Attempt,
    Function,
    Use,
    attempt,
    call,
    copied,
    is_blank,
    left_blank,
    wrong_signature,
)
from unrolled.exercises.diagnosis import Fault, Faulty, Suspects, close
from unrolled.exercises.outcome import (
    Diagnosis,
    Exhibit,
    Finding,
    Hint,
    Outcome,
    failure,
    show,
)

READABLE = 12  # numbers in a tensor that can still be taken in at a glance


@dataclass(frozen=True)
class Case:
    """One call whose output is compared with the specification.

    Args:
        stage: Title; cases in a row with the same title form one stage.
        about: What the case isolates, as the student reads it on failing.
        arguments: In the order of the parameters; tensors of floats are float32.
        shape_only: Compare the shape and leave the numbers to later stages.
    """

    stage: str
    about: str
    arguments: Arguments
    shape_only: bool = False


@dataclass(frozen=True)
class Exercise:
    """One exercise, whose answer is a function.

    Args:
        name: The function the student writes.
        parameters: Names of its parameters, in order.
        axes: For each parameter the letters of its axes, such as "BI"; empty for
            what is no tensor.
        specification: What is right, slow and obvious; float64 for float64.
        cases: In the order in which they are tried; general numbers come last.
        faults: The known mistakes, the likelier first.
        faulty: The answer with a given set of mistakes; with none it is right
            and differentiable.
        hints: Help in steps.
        praise: What to say of a right answer.
        kind: What the function returns: ``tensor``, ``number``, ``text`` or
            ``tensors`` (a tuple of them).
        returns: The same in words, as it ends a sentence.
        differentiable: Whether float64 must stay float64 and gradients flow back.
        use: What to do with the answer and the arguments of a case.
        about_value: What can be said of a value that cannot be compared.
        labels: Names of a case's arguments, where they are not the parameters.
    """

    name: str
    parameters: tuple[str, ...]
    axes: tuple[str, ...]
    specification: Callable[..., Any]
    cases: tuple[Case, ...]
    faults: tuple[Fault, ...]
    faulty: Faulty
    hints: tuple[str, ...]
    praise: str
    kind: str = "tensor"
    returns: str = "the result"
    differentiable: bool = True
    use: Use = call
    about_value: Callable[[object, Tensor, str, str], Diagnosis | None] = (
        diagnosis.about_type
    )
    labels: tuple[str, ...] = ()

    @cached_property
    def right(self) -> tuple[Any, ...]:
        """The right output of each case, as a student would return it."""
        return tuple(self.specification(*copied(c.arguments)) for c in self.cases)

    @cached_property
    def expected(self) -> tuple[Tensor, ...]:
        """The right output of each case, as a tensor."""
        return tuple(self._normal(value) for value in self.right)

    @cached_property
    def stages(self) -> tuple[str, ...]:
        """Titles of all stages in order."""
        titles = dict.fromkeys(case.stage for case in self.cases)
        asked = behaviours.BEHAVIOURS if self.differentiable else behaviours.BASIC
        return (*titles, *asked)

    @cached_property
    def suspects(self) -> Suspects:
        """The known mistakes, alone and together; made when first needed."""
        arguments = [case.arguments for case in self.cases]
        return Suspects(self.faults, self._faulty, arguments)

    def hint(self, step: int) -> Hint:
        """One step of help, from 1.

        Raises:
            UserError: If there is no such step.
        """
        if step not in range(1, len(self.hints) + 1):
            raise UserError(
                f"The exercise {self.name} has hints 1 to {len(self.hints)}: "
                f"ask for one of these instead of {step!r}."
            )
        return Hint(self.name, step, len(self.hints), self.hints[step - 1])

    def check(self, answer: object) -> Outcome:
        """Try an answer on every stage in turn and tell how far it gets.

        Args:
            answer: The student's function.

        Returns:
            The outcome; it is true exactly when the answer is right.
        """
        if is_blank(answer):
            return self._blank()
        if not callable(answer):
            return self._not_a_function(answer)
        first = attempt(answer, self.cases[0].arguments, self.use)
        if left_blank(answer, first):
            return self._blank()
        if problem := wrong_signature(answer, self.parameters):
            found = Diagnosis(("parameters",), (problem,))
            message = "The check could not call your function as it needs to."
            return Outcome(self.name, "wrong", message, diagnosis=found)
        rest = [attempt(answer, c.arguments, self.use) for c in self.cases[1:]]
        attempts = [first, *rest]
        general = self.cases[-1].arguments
        finding = self._numbers(answer, attempts) or behaviours.untouched(
            self.parameters, attempts
        )
        if self.differentiable:
            names, right = self.parameters, self.specification
            finding = (
                finding
                or behaviours.precise(answer, names, general, right)
                or behaviours.gradient(answer, names, general, self._right)
            )
        if finding is not None:
            return self._told(finding)
        message = f"All {len(self.stages)} stages passed. {self.praise}"
        return Outcome(self.name, "right", message)

    def _right(self, *arguments: Tensor) -> Tensor:
        return self.faulty(frozenset(), *arguments)

    def _faulty(self, faults: frozenset[str], *arguments: Any) -> Tensor:
        return self._normal(self.faulty(faults, *copied(arguments)))

    def _normal(self, value: Any) -> Any:
        return diagnosis.normal(value, self.kind)

    def _told(self, finding: Finding) -> Outcome:
        return Outcome(
            self.name,
            finding.kind,
            finding.message,
            finding.stage,
            self.stages.index(finding.stage) + 1,
            len(self.stages),
            finding.diagnosis,
            finding.given,
            finding.compared,
        )

    def _blank(self) -> Outcome:
        message = (
            "There is no answer here yet. Write the body of the function, run its "
            "cell, and then run the check again."
        )
        return Outcome(self.name, "not attempted", message)

    def _not_a_function(self, answer: object) -> Outcome:
        kind = type(answer).__name__
        text = (
            "The check calls your function itself: give it the function's name, "
            f"`check.{self.name}({self.name})`, without calling it."
        )
        found = Diagnosis(("not-a-function",), (text,))
        message = f"The check was given a {kind} instead of a function."
        return Outcome(self.name, "wrong", message, diagnosis=found)

    def _numbers(self, answer: Function, attempts: Sequence[Attempt]) -> Finding | None:
        """The first case that goes wrong, if any, and why."""
        alike = [replace(made, value=self._normal(made.value)) for made in attempts]
        for case, made, shown, expected, right in zip(
            self.cases, alike, attempts, self.expected, self.right, strict=True
        ):
            if made.raised is not None:
                found = self._cause(answer, alike, case) or diagnosis.about_error(
                    made.raised, self.parameters, case.arguments
                )
                sizes = self._sizes(case)
                about = f"{case.about} ({sizes}.)" if sizes else case.about
                return failure(case.stage, about, made.raised, found)
            fits = getattr(made.value, "shape", None) == expected.shape
            if close(made.value, expected) or (case.shape_only and fits):
                continue
            found = self.about_value(
                shown.value, expected, self.kind, self.returns
            ) or self._cause(answer, alike, case)
            return self._wrong(shown.value, right, case, found)
        return None

    def _cause(
        self, answer: Function, attempts: Sequence[Attempt], case: Case
    ) -> Diagnosis | None:
        """The misconception behind outcomes that first go wrong at this case."""
        found = self.suspects.explain(attempts) or diagnosis.about_repeats(
            answer, case.arguments, self.kind, self.use
        )
        if found or self.kind != "tensor":
            return found
        return diagnosis.about_sizes(
            [self._sizes(each) for each in self.cases],
            [made.value for made in attempts],
            self.expected,
        )

    def _wrong(
        self, value: object, right: object, case: Case, found: Diagnosis | None
    ) -> Finding:
        """The student's output beside the expected one, as far as it is readable."""
        about, sizes = case.about, self._sizes(case)
        numbers = max(_extent(value), _extent(right))
        if isinstance(value, Tensor) and isinstance(right, Tensor):
            where = f", for {sizes}" if sizes else ""
            if value.shape != right.shape:
                yours, wanted = list(value.shape), list(right.shape)
                about += f" You return shape {yours}; expected is {wanted}{where}."
            elif numbers > READABLE:
                apart = (value.detach().double() - right.double()).abs().max()
                about += f" Your numbers are off by up to {apart:.2g}{where}."
        compared = (Exhibit("yours", show(value)), Exhibit("expected", show(right)))
        labels = self.labels or self.parameters
        given = tuple(map(Exhibit, labels, map(show, case.arguments)))
        most = max(map(_extent, case.arguments))
        return Finding(
            "wrong",
            case.stage,
            about,
            found,
            compared if numbers <= READABLE else (),
            given if most <= READABLE else (),
        )

    def _sizes(self, case: Case) -> str:
        """The sizes of a case in words, such as "B = 2, I = 3, H = 4"."""
        sizes: dict[str, int] = {}
        for letters, argument in zip(self.axes, case.arguments, strict=True):
            if letters:
                sizes.update(zip(letters, argument.shape, strict=True))
        return ", ".join(f"{letter} = {size}" for letter, size in sizes.items())


def _extent(value: object) -> int:
    """How much there is to read in a value, counted in numbers."""
    if isinstance(value, Tensor):
        return value.numel()
    if isinstance(value, str):
        return len(value) // 5
    if isinstance(value, list | tuple):
        return sum(map(_extent, value))
    return 1
