"""Every exercise of the book in one table: ``{exercise-table}``.

Read from the chapters' own text, so that it can neither lag behind nor leave one out.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

TASK = re.compile(
    r"\{exercise\} (?P<title>[^\n]+)\n:label: (?P<label>\S+)\n\s*"
    r"\*Difficulty (?P<difficulty>[1-3]) of 3 · about (?P<minutes>\d+) minutes\*"
)


@dataclass(frozen=True)
class Task:
    """One exercise as its chapter announces it.

    Attributes:
        title: Its title, as Markdown.
        label: What references lead to.
        difficulty: From 1 to 3.
        minutes: About how long it takes.
    """

    title: str
    label: str
    difficulty: int
    minutes: int


def tasks(chapter: str) -> list[Task]:
    """The exercises of a chapter's text, in its order."""
    return [
        Task(m["title"], m["label"], int(m["difficulty"]), int(m["minutes"]))
        for m in TASK.finditer(chapter)
    ]


def pages(book: Path) -> list[str]:
    """The book's pages in their order."""
    toc = yaml.safe_load((book / "_toc.yml").read_text("utf-8"))
    return [entry["file"] for part in toc["parts"] for entry in part["chapters"]]


class ExerciseTable(SphinxDirective):
    """A row for each exercise, and one for each chapter's sum."""

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        book = Path(self.env.srcdir)
        rows = ["| Exercise | | Difficulty | Minutes |", "|:--|:--|--:|--:|"]
        for page in pages(book):
            file = book / f"{page}.md"
            found = tasks(file.read_text("utf-8")) if file.is_file() else []
            if not found:
                continue
            self.env.note_dependency(str(file))
            rows += [
                f"| {{ref}}`{t.label}` | {t.title} | {t.difficulty} | {t.minutes} |"
                for t in found
            ]
            together = sum(task.minutes for task in found)
            rows.append(f"| | {{doc}}`/{page}`, all of them | | {together} |")
        return self.parse_text_to_nodes("\n".join(rows))


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx."""
    app.add_directive("exercise-table", ExerciseTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
