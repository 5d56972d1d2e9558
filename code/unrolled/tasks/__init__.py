"""What is learned, one task a file, and the one place that finds them by name.

The training loop, the records and their replay know a task by the methods of
``Task`` and nothing else: another one is a file here and a line in ``TASKS``.
"""

from unrolled.errors import UserError
from unrolled.experiments import Recipe
from unrolled.tasks.forecasting import Forecasting
from unrolled.tasks.genre import GenreOfSpeech
from unrolled.tasks.language import (
    LanguageInShort,
    LanguageInWindows,
    LanguageModelling,
)
from unrolled.tasks.lengths import LanguageAtLengths
from unrolled.tasks.letters import LettersToSounds
from unrolled.tasks.long_memory import AddingProblem, CopyTask, Recall
from unrolled.tasks.masking import MaskedWords, OnlyChanged, OnlyHidden
from unrolled.tasks.moving_digits import MovingDigits
from unrolled.tasks.pieces import LanguageInPieces
from unrolled.tasks.repeats import Repeats
from unrolled.tasks.strings import Strings
from unrolled.tasks.task import Batch, Task
from unrolled.tasks.words import (
    WordsByThemselves,
    WordsSearched,
    WordsTold,
    WordsToPhones,
)

__all__ = ["TASKS", "Batch", "Task", "task_of"]

TASKS: dict[str, type[Task]] = {
    "language": LanguageModelling,
    "language-in-short": LanguageInShort,
    "language-in-windows": LanguageInWindows,
    "language-in-pieces": LanguageInPieces,
    "forecasting": Forecasting,
    "adding": AddingProblem,
    "copy": CopyTask,
    "recall": Recall,
    "repeats": Repeats,
    "moving-digits": MovingDigits,
    "letter-sounds": LettersToSounds,
    "words-to-phones": WordsToPhones,
    "words-told": WordsTold,
    "words-searched": WordsSearched,
    "words-by-themselves": WordsByThemselves,
    "strings": Strings,
    "language-at-lengths": LanguageAtLengths,
    "masked-words": MaskedWords,
    "masked-words-only-hidden": OnlyHidden,
    "masked-words-only-changed": OnlyChanged,
    "genre": GenreOfSpeech,
}


def task_of(recipe: Recipe) -> Task:
    """The task of a recipe, its data loaded.

    Raises:
        UserError: If there is no such task, or its data cannot be had.
    """
    if recipe.task not in TASKS:
        raise UserError(
            f"There is no task called {recipe.task!r}: choose one of "
            f"{', '.join(TASKS)}."
        )
    return TASKS[recipe.task](recipe)
