"""The machinery behind every exercise: staged cases, and one outcome of four.

An exercise is a table: cases that each isolate one mechanism, in the order in
which a student should think of them; a slow and obvious specification that says
what is right; and the known mistakes. `Exercise.check` does the rest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

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

AboutValue = Callable[[object, Tensor, str], Diagnosis | None]
READABLE = 12  # numbers in a tensor that can still be taken in at a glance


@dataclass(frozen=True)
class Case:
    """One call whose output is compared with the specification.

    Args:
        stage: Title; cases in a row with the same title form one stage.
        about: What the case isolates, as the student reads it on failing.
        arguments: In the order of the parameters; tensors of numbers are float32.
        shape_only: Compare the shape and leave the numbers to later stages.
    """

    stage: str
    about: str
    arguments: Arguments
    shape_only: bool = False


@dataclass(frozen=True)
class Exercise:
    """One exercise, whose answer is a function that leads to a tensor.

    What the function returns is that tensor, unless `use` says how to get there.

    Args:
        name: The function the student writes.
        parameters: Names of its parameters, in order.
        axes: For each argument of a case the letters of its axes, such as "BI".
        specification: What is right, slow and obvious; float64 for float64.
        cases: In the order in which they are tried; general numbers come last.
        faults: The known mistakes, the likelier first.
        faulty: The answer with a given set of mistakes; with none it is right
            and differentiable.
        hints: Help in steps.
        praise: What to say of a right answer.
        result: What the function returns, in words.
        use: What to do with the answer and the arguments of a case.
        about_value: What can be said of a result that is no tensor.
        labels: Names of the arguments of a case; those of the parameters if none.
        behaviours: What is asked for beyond the right numbers.
    """

    name: str
    parameters: tuple[str, ...]
    axes: tuple[str, ...]
    specification: Callable[..., Tensor]
    cases: tuple[Case, ...]
    faults: tuple[Fault, ...]
    faulty: Faulty
    hints: tuple[str, ...]
    praise: str
    result: str = "the new state"
    use: Use = call
    about_value: AboutValue = diagnosis.about_type
    labels: tuple[str, ...] = ()
    behaviours: tuple[str, ...] = behaviours.BEHAVIOURS

    @cached_property
    def expected(self) -> tuple[Tensor, ...]:
        """The right output of each case."""
        return tuple(self.specification(*case.arguments) for case in self.cases)

    @cached_property
    def stages(self) -> tuple[str, ...]:
        """Titles of all stages in order."""
        titles = dict.fromkeys(case.stage for case in self.cases)
        return (*titles, *self.behaviours)

    @cached_property
    def suspects(self) -> Suspects:
        """The known mistakes, alone and together; made when first needed."""
        arguments = [case.arguments for case in self.cases]
        return Suspects(self.faults, self.faulty, arguments)

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
        finding = self._numbers(answer, attempts) or self._behaves(answer, attempts)
        if finding is not None:
            return self._told(finding)
        message = f"All {len(self.stages)} stages passed. {self.praise}"
        return Outcome(self.name, "right", message)

    def _behaves(self, answer: Function, attempts: Sequence[Attempt]) -> Finding | None:
        """What is wrong with an answer whose numbers are right, if anything."""
        names, general = self.parameters, self.cases[-1].arguments
        finding = None
        if behaviours.UNTOUCHED in self.behaviours:
            finding = behaviours.untouched(names, attempts)
        if not finding and behaviours.PRECISE in self.behaviours:
            finding = behaviours.precise(answer, names, general, self.specification)
        if not finding and behaviours.GRADIENT in self.behaviours:
            finding = behaviours.gradient(answer, names, general, self._right)
        return finding

    def _right(self, *arguments: object) -> Tensor:
        return self.faulty(frozenset(), *arguments)

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
        for case, made, expected in zip(
            self.cases, attempts, self.expected, strict=True
        ):
            if made.raised is not None:
                found = self._cause(answer, attempts, case) or diagnosis.about_error(
                    made.raised, self.parameters, case.arguments
                )
                sizes = self._sizes(case)
                about = f"{case.about} ({sizes}.)" if sizes else case.about
                return failure(case.stage, about, made.raised, found)
            fits = getattr(made.value, "shape", None) == expected.shape
            if close(made.value, expected) or (case.shape_only and fits):
                continue
            found = self.about_value(made.value, expected, self.result)
            found = found or self._cause(answer, attempts, case)
            return self._wrong(made.value, expected, case, found)
        return None

    def _cause(
        self, answer: Function, attempts: Sequence[Attempt], case: Case
    ) -> Diagnosis | None:
        """The misconception behind outcomes that first go wrong at this case."""
        found = self.suspects.explain(attempts)
        found = found or diagnosis.about_repeats(answer, case.arguments, self.use)
        if found or not self.axes:
            return found
        return diagnosis.about_sizes(
            [self._sizes(each) for each in self.cases],
            [made.value for made in attempts],
            self.expected,
        )

    def _wrong(
        self, value: object, expected: Tensor, case: Case, found: Diagnosis | None
    ) -> Finding:
        """The student's output beside the expected one, as far as it is readable."""
        about, sizes = case.about, self._sizes(case) or "these arguments"
        numbers = expected.numel()
        if isinstance(value, Tensor):
            numbers = max(numbers, value.numel())
            if value.shape != expected.shape:
                yours, right = list(value.shape), list(expected.shape)
                about += f" You return shape {yours}; expected is {right}, for {sizes}."
            elif numbers > READABLE:
                apart = (value.detach().double() - expected.double()).abs().max()
                about += f" For {sizes}, your numbers are off by up to {apart:.2g}."
        compared = (Exhibit("yours", show(value)), Exhibit("expected", show(expected)))
        labels = self.labels or self.parameters
        given = tuple(map(Exhibit, labels, map(show, case.arguments)))
        most = max(_extent(argument) for argument in case.arguments)
        return Finding(
            "wrong",
            case.stage,
            about,
            found,
            compared if numbers <= READABLE else (),
            given if most <= READABLE else (),
        )

    def _sizes(self, case: Case) -> str:
        """The sizes of a case in words, such as "B = 2, I = 3, H = 4"; or nothing."""
        sizes: dict[str, int] = {}
        for letters, argument in zip(self.axes, case.arguments, strict=False):
            if isinstance(argument, Tensor):
                sizes.update(zip(letters, argument.shape, strict=True))
        return ", ".join(f"{letter} = {size}" for letter, size in sizes.items())


def _extent(argument: object) -> int:
    """How many numbers or signs an argument is made of."""
    if isinstance(argument, Tensor):
        return argument.numel()
    if isinstance(argument, list | tuple):
        return sum(map(_extent, argument))
    return len(argument) if isinstance(argument, str) else 1
