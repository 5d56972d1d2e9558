"""Handouts for a course, from the chapters themselves: ``make handouts``.

Two sets of notebooks, one notebook a chapter that has exercises. The *student's* holds
the tasks, their templates, hints and checks, and nothing that leads to an answer. The
*instructor's* holds the same with the answers in place of the templates, what is said
of them, and every diagnosis that the checks can give.

A cell for an answer carries the name of its exercise as its id and in its metadata, so
that it can be told whatever is written into it. ``unrolled grade`` reads that, and
finds an answer by its function's name where an editor has dropped it.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sphinx.errors import ExtensionError

from sphinx_ext.notebook_prose import Code, Piece
from sphinx_ext.notebooks import (
    ROOT,
    Places,
    as_cells,
    chapters_with_code,
    install_cell,
    read,
    stored,
    write,
)
from unrolled.exercises import CHAPTERS
from unrolled.exercises.checking import Exercise

EXERCISES = {exercise.name: exercise for one in CHAPTERS.values() for exercise in one}
HEADING = re.compile(r"## Exercises?$")
STUDENT = (
    "Write your answers into the cells that say so, and run the check below each. It "
    "tells you how far you are, and what is wrong if it knows the mistake. Keep the "
    "names of the functions: they are how your answers are found. When you are done, "
    "save this notebook and hand it in; you need not run it for that."
)
INSTRUCTOR = (
    "*For instructors: with answers.* Each answer stands where the students have a "
    "template, followed by what there is to say about it and by every diagnosis that "
    "its check can give. The students' notebook is made from the same text."
)


def handouts(book: Path, out: Path) -> list[Path]:
    """Write both sets of a book.

    Args:
        book: Folder of ``_config.yml`` and ``_toc.yml``.
        out: Folder to write into, which gets ``student`` and ``instructor``.

    Returns:
        The files written, sorted.

    Raises:
        ExtensionError: If an exercise has no check or no answer.
    """
    chapters = [page for page in chapters_with_code(book) if _exercised(book, page)]
    answers = [f"chapters/solutions/{Path(page).name}" for page in chapters]
    pages = read(book, [*chapters, *answers])
    places = Places.of(book)
    texts: dict[Path, str] = {}
    for chapter, answered in zip(chapters, answers, strict=True):
        tasks = section(pages[chapter])
        head = [f"{pages[chapter][0]}: exercises", Code(install_cell(places))]
        name = f"{Path(chapter).name}.ipynb"
        told = without_answers([f"{head[0]}\n\n{STUDENT}", head[1], *tasks])
        texts[out / "student" / name] = stored(marked(told))
        told = [f"{head[0]}\n\n{INSTRUCTOR}", head[1]]
        told += with_answers(without_answers(tasks), pages[answered])
        texts[out / "instructor" / name] = stored(marked(told))
    return write(texts)


def _exercised(book: Path, page: str) -> bool:
    lines = (book / f"{page}.md").read_text("utf-8").split("\n")
    return any(map(HEADING.match, lines))


def section(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a chapter's exercises, without the heading."""
    found: list[Piece] = []
    inside = False
    for piece in pieces:
        if isinstance(piece, str) and piece.startswith("## "):
            inside = bool(HEADING.match(piece))
        elif inside:
            found.append(piece)
    return found


def defined(piece: Piece) -> str:
    """The exercise whose function a cell defines, if it does."""
    names = re.findall(r"^def (\w+)\(", _source(piece), re.M)
    return next((name for name in names if name in EXERCISES), "")


def checked(piece: Piece) -> str:
    """The exercise whose own function a cell gives to its check, if it does."""
    found = re.search(r"^check\.(\w+)\(\1\)$", _source(piece), re.M)
    return found[1] if found else ""


def _source(piece: Piece) -> str:
    return piece.source if isinstance(piece, Code) else ""


def _is_code(piece: Piece) -> bool:
    return isinstance(piece, Code)


def without_answers(pieces: Sequence[Piece]) -> list[Piece]:
    """The same without any paragraph that links to an answer."""
    return [p for p in pieces if not isinstance(p, str) or "/solutions/" not in p]


def with_answers(tasks: Sequence[Piece], page: Sequence[Piece]) -> list[Piece]:
    """Tasks whose templates have given way to the answers of a page.

    Raises:
        ExtensionError: If an exercise has no answer.
    """
    opening, answers = _answers(page)
    told: list[Piece] = [*opening]
    for piece in tasks:
        name = defined(piece)
        if name and name not in answers:
            raise ExtensionError(f"The exercise {name} has no answer to hand out.")
        if name:
            told += [*answers[name], _diagnoses(EXERCISES[name])]
        elif not (checked(piece) in answers and _is_code(piece)):
            told.append(piece)
    return told


def _answers(page: Sequence[Piece]) -> tuple[list[Piece], dict[str, list[Piece]]]:
    """The cells before the first answer, and what belongs to each exercise.

    A section that answers nothing, such as one on a wrong answer, goes with the one
    before it.
    """
    opening: list[Piece] = []
    answers: dict[str, list[Piece]] = {}
    sections: list[list[Piece]] = [[]]
    for piece in page:
        if isinstance(piece, str) and piece.startswith("## "):
            sections.append([])
        sections[-1].append(piece)
    last = ""
    for pieces in sections:
        names = [name for piece in pieces if (name := defined(piece))]
        if not names and not last:
            opening += [piece for piece in pieces if _is_code(piece)]
            continue
        inside = pieces[1:]
        if not last:
            # Its imports are needed before anything else.
            first = next(i for i, p in enumerate(inside) if _is_code(p))
            if not defined(inside[first]):
                opening.append(inside.pop(first))
        last = names[0] if names else last
        # The title of a section of its own stays, as a bold line.
        title = [] if names else [f"**{str(pieces[0]).removeprefix('## ')}**"]
        answers.setdefault(last, []).extend([*title, *inside])
    return opening, answers


def _diagnoses(exercise: Exercise) -> str:
    """Everything that a check can say, folded."""
    known = "\n".join(f"- `{f.name}`: {f.message}" for f in exercise.faults)
    title = f"The mistakes that the check of {exercise.name} knows"
    return f"<details>\n<summary><b>{title}</b></summary>\n\n{known}\n\n</details>"


def marked(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """Cells of which those for answers and checks say whose they are."""
    cells = as_cells(pieces)
    seen: set[str] = set()
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        piece = Code(cell["source"])
        for part, name in (("answer", defined(piece)), ("check", checked(piece))):
            own = f"{name}-{part}"
            if name and own not in seen:
                seen.add(own)
                cell["id"] = own
                cell["metadata"]["tags"] = [part, f"exercise:{name}"]
                if part == "answer":
                    cell["metadata"]["exercise"] = name
    return cells


def main() -> None:
    """Write the book's handouts into the folder that is named, or the usual one."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "_build" / "handouts"
    for file in handouts(ROOT, out):
        print(file)


if __name__ == "__main__":
    main()
