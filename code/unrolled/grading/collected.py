"""Collected notebooks: reading them, and finding the cells that an answer needs."""

import ast
import json
import os
import re
import symtable
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from unrolled.errors import UserError

LARGEST = 50_000_000  # bytes; a notebook of exercises has a few thousand
SKIPPED = {".ipynb_checkpoints", "__MACOSX"}
HARMLESS = ("%%time", "%%capture", "%%timeit")


@dataclass(frozen=True)
class Cell:
    """A cell of code.

    Args:
        number: Its place among the cells of code, from 1.
        source: Its text as it is run, without IPython's commands.
        exercise: The exercise whose answer it was made for, if it says so.
    """

    number: int
    source: str
    exercise: str = ""

    @cached_property
    def binds(self) -> frozenset[str]:
        """Names that the cell gives something to, or changes something of."""
        return self._names[0]

    @cached_property
    def uses(self) -> frozenset[str]:
        """Names from other cells that it may look up, now or when called."""
        return self._names[1]

    @cached_property
    def _names(self) -> tuple[frozenset[str], frozenset[str]]:
        try:
            tree = ast.parse(self.source)
            table = symtable.symtable(self.source, "<cell>", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # What it was meant to define, so that its error is told there.
            found = re.findall(r"^(?:def|class) (\w+)|^(\w+) *=", self.source, re.M)
            return frozenset(a or b for a, b in found), frozenset()
        binds = {s.get_name() for s in table.get_symbols() if _bound(s)}
        uses = {s.get_name() for s in table.get_symbols() if s.is_referenced()}
        for inner in _scopes(table):
            symbols = [s for s in inner.get_symbols() if s.is_global()]
            binds |= {s.get_name() for s in symbols if _bound(s)}
            uses |= {s.get_name() for s in symbols if s.is_referenced()}
        binds |= _changed(tree)
        return frozenset(binds), frozenset(uses)


@dataclass(frozen=True)
class Notebook:
    """A collected notebook.

    Args:
        file: Its place in the folder.
        content: The bytes that were collected; none if they could not be read.
        cells: Its cells of code.
        fault: Why it cannot be graded; empty if it can.
    """

    file: str
    content: bytes | None
    cells: tuple[Cell, ...] = ()
    fault: str = ""

    def has(self, exercise: str) -> bool:
        """Whether any cell answers the exercise or was made for its answer."""
        return any(exercise == c.exercise or exercise in c.binds for c in self.cells)

    def needed(self, exercise: str) -> list[Cell]:
        """The cells that an answer stands in or leans on, in their order.

        Answers are found by the function's name, so that a notebook that lost its
        metadata is graded all the same.
        """
        chosen = {c for c in self.cells if exercise in c.binds}
        chosen |= {c for c in self.cells if c.exercise == exercise}
        if not chosen:
            return []
        chosen |= {c for c in self.cells if "*" in c.binds}  # from x import *
        fresh = set(chosen)
        while fresh:
            wanted = frozenset[str]().union(*(cell.uses for cell in fresh))
            fresh = {c for c in self.cells if c.binds & wanted} - chosen
            chosen |= fresh
        return sorted(chosen, key=lambda cell: cell.number)


def _bound(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported()


def _scopes(table: symtable.SymbolTable) -> list[symtable.SymbolTable]:
    inner = table.get_children()
    return [*inner, *(scope for child in inner for scope in _scopes(child))]


def _changed(tree: ast.Module) -> set[str]:
    """Names whose contents a cell changes: `a[0] = …`, `a.b = …`, `a.append(…)`.

    A star stands for an import of everything.
    """
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            found.add("*")
        part = node if isinstance(node, ast.Subscript | ast.Attribute) else None
        if part is not None and not isinstance(part.ctx, ast.Load):
            found.add(_root(part))
    for line in tree.body:
        value = line.value if isinstance(line, ast.Expr) else None
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            found.add(_root(value.func))
    return found - {"", "check"}


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def collect(folder: Path) -> list[Notebook]:
    """Read every notebook of a folder, and those that are none too.

    Raises:
        UserError: If there is no such folder, or nothing in it to grade.
    """
    if not folder.is_dir():
        raise UserError(f"There is no folder {folder}: check the name.")
    found = [
        file
        for file in sorted(folder.rglob("*.ipynb"))
        if not SKIPPED & set(file.relative_to(folder).parts)
    ]
    if not found:
        raise UserError(
            f"There are no notebooks (*.ipynb) in {folder}: collect them there first."
        )
    return [_read(file, str(file.relative_to(folder))) for file in found]


def _read(path: Path, file: str) -> Notebook:
    if path.is_symlink() or not path.is_file():
        return Notebook(file, None, fault="is a link or a folder, not a file")
    try:
        if path.stat().st_size > LARGEST:
            return Notebook(file, None, fault="is larger than 50 MB")
        content = path.read_bytes()
    except OSError as error:
        return Notebook(file, None, fault=f"cannot be read ({error.strerror})")
    try:
        cells = cells_of(content)
    except UserError as error:
        return Notebook(file, content, fault=str(error))
    return Notebook(file, content, cells)


def cells_of(content: bytes) -> tuple[Cell, ...]:
    """The cells of code of a notebook.

    Raises:
        UserError: If the bytes are no notebook; the message says why.
    """
    if not content.strip():
        raise UserError("is empty")
    try:
        whole: Any = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UserError("is not a notebook: its JSON is broken") from None
    listed = whole.get("cells") if isinstance(whole, dict) else None
    if not isinstance(listed, list) or "nbformat" not in whole:
        raise UserError("is not a notebook: it is JSON, but has no cells")
    cells: list[Cell] = []
    for item in listed:
        if not isinstance(item, dict) or item.get("cell_type") != "code":
            continue
        source = item.get("source", "")
        if isinstance(source, list):
            source = "".join(map(str, source))
        metadata = item.get("metadata")
        name = metadata.get("exercise") if isinstance(metadata, dict) else None
        exercise = name if isinstance(name, str) else ""
        # What UTF-8 cannot hold is no Python either.
        text = plain(str(source)).encode("utf-8", "replace").decode("utf-8")
        cells.append(Cell(len(cells) + 1, text, exercise))
    return tuple(cells)


def plain(source: str) -> str:
    """A cell's text without the commands that only IPython knows."""
    lines = source.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%"):
        if not first.startswith(HARMLESS):
            return ""  # bash, html, and so on: no Python
        lines.remove(first)
    shell = re.compile(r"(\s*)(?:[%!]|\?|[\w.]+\?+\s*$)")
    return "\n".join(
        f"{match[1]}pass" if (match := shell.match(line)) else line for line in lines
    )


def put_back(folder: Path, notebooks: list[Notebook]) -> list[str]:
    """Restore every collected notebook that is no longer what was read.

    Returns:
        Those that had been changed or were gone.
    """
    changed = []
    for notebook in notebooks:
        if notebook.content is None:
            continue
        path = folder / notebook.file
        try:
            same = not path.is_symlink() and path.read_bytes() == notebook.content
        except OSError:
            same = False
        if not same:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, notebook.content)
            changed.append(notebook.file)
    return changed


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step: nobody ever sees half of it.

    Raises:
        UserError: If it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError(
            f"{path} could not be written ({error.strerror}): free some space, or "
            "choose another folder."
        ) from None
