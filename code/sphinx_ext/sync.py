"""Keeps what is shown in step with what is run: ``make sync``.

A chapter shows the class or function that it teaches in full. That cell is compared
with the package as a syntax tree without docstrings, and rewritten from the package's
source; the widgets' bundles are built anew from theirs.
"""

import ast
import re
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CELL = re.compile(r"(```\{code-cell\}[^\n]*\n(?::[^\n]*\n)*)(.*?)(\n```)", re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A class or function that a chapter shows.

    Attributes:
        name: Of the class or function.
        chapter: Markdown file, relative to the repository.
        module: Python file that it is run from.
    """

    name: str
    chapter: str
    module: str


SHOWN = (
    Shown("pad", "chapters/sequences.md", "code/unrolled/data/batches.py"),
    Shown("mask", "chapters/sequences.md", "code/unrolled/data/batches.py"),
    Shown("RNNCell", "chapters/rnn.md", "code/unrolled/models/rnn.py"),
    *(
        Shown(name, "chapters/training-through-time.md", "code/unrolled/models/bptt.py")
        for name in ("back_along", "through_time")
    ),
)
Definition = ast.ClassDef | ast.FunctionDef


def plain_definition(source: str, name: str) -> Definition | None:
    """A definition of some source without its docstrings; None if it is not there."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Definition) and node.name == name:
            for inner in ast.walk(node):
                if isinstance(inner, Definition):
                    _drop_docstring(inner)
            return node
    return None


def _drop_docstring(node: Definition) -> None:
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        node.body = node.body[1:] or [ast.Pass()]


def start(name: str) -> re.Pattern[str]:
    """What the first line of a definition of that name begins with."""
    return re.compile(rf"^(?:class|def) {name}\b", re.MULTILINE)


def cells(chapter: str, name: str) -> list[re.Match[str]]:
    """The code cells of a chapter that define a class or function."""
    return [cell for cell in CELL.finditer(chapter) if start(name).search(cell[2])]


def in_step(shown: Shown, root: Path = ROOT) -> bool:
    """Whether a chapter shows exactly once what the package runs."""
    chapter = (root / shown.chapter).read_text("utf-8")
    found = cells(chapter, shown.name)
    if len(found) != 1:
        return False
    there = plain_definition(found[0][2], shown.name)
    here = plain_definition((root / shown.module).read_text("utf-8"), shown.name)
    return there is not None and here is not None and ast.dump(there) == ast.dump(here)


def bare_source(source: str, name: str) -> str:
    """A definition's lines with their comments, but without docstrings.

    Raises:
        SystemExit: If there is no such class or function.
    """
    tree = ast.parse(source)
    lines = source.splitlines()
    for node in ast.walk(tree):
        if isinstance(node, Definition) and node.name == name:
            gone: set[int] = set()
            for inner in ast.walk(node):
                if isinstance(inner, Definition):
                    first = inner.body[0]
                    if isinstance(first, ast.Expr) and ast.get_docstring(inner):
                        gone.update(range(first.lineno, (first.end_lineno or 0) + 1))
            kept = [
                lines[number - 1]
                for number in range(node.lineno, (node.end_lineno or 0) + 1)
                if number not in gone
            ]
            text = textwrap.dedent("\n".join(kept))
            # A docstring leaves its blank line behind.
            return re.sub(r"(:\n)\n+(?=\s+\S)", r"\1", text)
    raise SystemExit(f"There is no class or function {name} to show.")


def rewrite(shown: Shown, root: Path = ROOT) -> bool:
    """Rewrite a chapter's cell from the package; returns whether it had to be.

    Raises:
        SystemExit: If the chapter shows it not once, so that nobody can say which
            cell is meant.
    """
    if in_step(shown, root):
        return False
    file = root / shown.chapter
    chapter = file.read_text("utf-8")
    found = cells(chapter, shown.name)
    if len(found) != 1:
        raise SystemExit(
            f"{shown.chapter} has {len(found)} cells that define `{shown.name}`: "
            "leave exactly one for it to be shown in."
        )
    source = bare_source((root / shown.module).read_text("utf-8"), shown.name)
    imports = start(shown.name).split(found[0][2])[0]
    begin, end = found[0].span(2)
    file.write_text(chapter[:begin] + imports + source + chapter[end:], "utf-8")
    return True


def main() -> int:
    """Bring everything derived into step, and say what was changed."""
    for shown in SHOWN:
        changed = rewrite(shown)
        print(f"{shown.chapter}: {shown.name} {'rewritten' if changed else 'in step'}")
    from unrolled.widgets import bundle

    bundle.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
