"""Keeps what is shown in step with what is run: ``make sync``.

A chapter shows the class or function that it teaches in full. That cell is compared
with the package as a syntax tree without docstrings, and rewritten from the package's
source; the widgets' bundles are built anew from theirs. A class too long for one cell
goes on in later ones, each beginning with ``class Name(Name):``.
"""

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CELL = re.compile(r"(```\{code-cell\}[^\n]*\n(?::[^\n]*\n)*)(.*?)(\n```)", re.DOTALL)


Definition = ast.ClassDef | ast.FunctionDef


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
    Shown("discounts", "chapters/before-learning.md", "code/unrolled/models/ngram.py"),
    Shown("Level", "chapters/before-learning.md", "code/unrolled/models/ngram.py"),
    Shown("KneserNey", "chapters/before-learning.md", "code/unrolled/models/ngram.py"),
    Shown("RNNCell", "chapters/rnn.md", "code/unrolled/models/rnn.py"),
    Shown("LSTMCell", "chapters/lstm.md", "code/unrolled/models/lstm.py"),
    Shown("GRUCell", "chapters/gru.md", "code/unrolled/models/gru.py"),
    Shown("reverse", "chapters/bilstm.md", "code/unrolled/models/bilstm.py"),
    Shown("BiLSTM", "chapters/bilstm.md", "code/unrolled/models/bilstm.py"),
    Shown("Seq2Seq", "chapters/seq2seq.md", "code/unrolled/models/seq2seq.py"),
    *(
        Shown(name, "chapters/attention.md", "code/unrolled/models/seq2seq.py")
        for name in ("DotScore", "GeneralScore", "AdditiveScore", "LSTMAttention")
    ),
    Shown("ConvLSTMCell", "chapters/convlstm.md", "code/unrolled/models/convlstm.py"),
    *(
        Shown(name, "chapters/self-attention.md", "code/unrolled/models/attention.py")
        for name in ("attention", "causal", "MultiHeadAttention")
    ),
    *(
        Shown(name, "chapters/positions.md", "code/unrolled/models/positions.py")
        for name in ("Sinusoidal", "Relative", "Alibi", "turned")
    ),
    Shown("disguised", "chapters/bert.md", "code/unrolled/tasks/masking.py"),
    Shown("Bert", "chapters/bert.md", "code/unrolled/models/bert.py"),
    Shown("BertClassifier", "chapters/bert.md", "code/unrolled/models/bert.py"),
    Shown("merged", "chapters/gpt.md", "code/unrolled/data/byte_pairs.py"),
    Shown("CausalAttention", "chapters/gpt.md", "code/unrolled/models/gpt.py"),
    Shown("Block", "chapters/gpt.md", "code/unrolled/models/gpt.py"),
    Shown("swiglu", "chapters/todays-models.md", "code/unrolled/models/gpt.py"),
    *(
        Shown(name, "chapters/todays-models.md", "code/unrolled/models/todays.py")
        for name in ("GroupedAttention", "Experts")
    ),
    Shown(
        "online_attention",
        "chapters/self-attention.md",
        "code/unrolled/models/online_attention.py",
    ),
    *(
        Shown(name, "chapters/transformer.md", "code/unrolled/models/transformer.py")
        for name in ("Layer", "EncoderLayer", "DecoderLayer", "Transformer")
    ),
    *(
        Shown(name, "chapters/training-through-time.md", "code/unrolled/models/bptt.py")
        for name in ("back_along", "through_time")
    ),
    Shown(
        "state_jacobians",
        "chapters/why-gradients-vanish.md",
        "code/unrolled/models/jacobians.py",
    ),
)


def definition(source: str, name: str) -> Definition | None:
    """What some source defines by that name at its top; None if it does not."""
    for node in ast.parse(source).body:
        if isinstance(node, Definition) and node.name == name:
            return node
    return None


def plain(node: Definition) -> Definition:
    """The same without its docstrings."""
    for inner in ast.walk(node):
        if isinstance(inner, Definition):
            first = inner.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                inner.body = inner.body[1:] or [ast.Pass()]
    return node


def cells(chapter: str, name: str) -> list[re.Match[str]]:
    """The code cells of a chapter that define something."""
    start = re.compile(rf"^(class|def) {name}\b", re.MULTILINE)
    return [cell for cell in CELL.finditer(chapter) if start.search(cell[2])]


def continues(node: Definition) -> bool:
    """Whether a class goes on with one of the same name."""
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return any(isinstance(base, ast.Name) and base.id == node.name for base in bases)


def in_step(shown: Shown, root: Path = ROOT) -> bool:
    """Whether a chapter shows exactly once what the package runs."""
    chapter = (root / shown.chapter).read_text("utf-8")
    parts = [definition(c[2], shown.name) for c in cells(chapter, shown.name)]
    here = definition((root / shown.module).read_text("utf-8"), shown.name)
    if not parts or None in parts or here is None:
        return False
    first, *more = [plain(part) for part in parts if part]
    if continues(first) or not all(continues(part) for part in more):
        return False
    first.body += [statement for part in more for statement in part.body]
    return ast.dump(first) == ast.dump(plain(here))


def bare_source(source: str, name: str, members: set[str] | None = None) -> str:
    """The lines of a class or function with comments, but without docstrings.

    Args:
        source: Of its module.
        name: Of the class or function.
        members: Methods to take, without the head of their class; all of it if none.

    Raises:
        SystemExit: If there is no such class or function.
    """
    node = definition(source, name)
    if node is None:
        raise SystemExit(f"There is no class or function {name} to show.")
    lines = source.splitlines()
    gone: set[int] = set()
    for inner in ast.walk(node):
        if isinstance(inner, Definition):
            first = inner.body[0]
            if isinstance(first, ast.Expr) and ast.get_docstring(inner):
                gone.update(range(first.lineno, (first.end_lineno or 0) + 1))
    wanted = (
        [node] if members is None else [m for m in node.body if _name(m) in members]
    )
    text = ""
    for number, piece in enumerate(wanted):
        decorators = getattr(piece, "decorator_list", [])
        start = min([piece.lineno, *(d.lineno for d in decorators)])
        numbers = range(start, (piece.end_lineno or 0) + 1)
        body = "\n".join(lines[n - 1] for n in numbers if n not in gone)
        # Fields stand close together, methods apart.
        close = not isinstance(piece, Definition)
        text += ("" if number == 0 else "\n" if close else "\n\n") + body
    # A docstring leaves its blank line behind.
    return re.sub(r"(:\n)\n+(?=\s+\S)", r"\1", text)


def _name(node: ast.stmt) -> str:
    """Of a method, or of a field."""
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return getattr(node, "name", "")


def rewrite(shown: Shown, root: Path = ROOT) -> bool:
    """Rewrite a chapter's cells from the package; returns whether it had to be.

    Raises:
        SystemExit: If the chapter does not show it, or shows a class in several cells
            that have not the package's methods.
    """
    if in_step(shown, root):
        return False
    file = root / shown.chapter
    chapter = file.read_text("utf-8")
    module = (root / shown.module).read_text("utf-8")
    found = cells(chapter, shown.name)
    parts = [definition(cell[2], shown.name) for cell in found]
    again = [part for part in parts[1:] if part and not continues(part)]
    if not found or again:
        raise SystemExit(
            f"{shown.chapter} has {len(found)} cells with {shown.name}: leave exactly "
            f"one, or let the others go on with `class {shown.name}({shown.name}):`."
        )
    shared = [{_name(m) for m in part.body} for part in parts if part]
    if len(found) > 1:
        here = definition(module, shown.name)
        if here is None or set.union(*shared) != {_name(m) for m in here.body} - {""}:
            raise SystemExit(
                f"{shown.chapter} shows {shown.name} in {len(found)} cells, and not "
                "the methods that it has: move them into these cells by name."
            )
    for cell, members in reversed(list(zip(found, shared, strict=True))):
        start, end = cell.span(2)
        head = re.search(rf"^(?:@.*\n)*(?:class|def) {shown.name}\b.*\n", cell[2], re.M)
        assert head is not None
        if len(found) == 1:
            text = cell[2][: head.start()] + bare_source(module, shown.name)
        else:
            body = bare_source(module, shown.name, members)
            text = cell[2][: head.end()] + body
        chapter = chapter[:start] + text + chapter[end:]
    file.write_text(chapter, "utf-8")
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
