"""A chapter's resolved document as pieces of Markdown and cells of code.

sphinx-tojupyter's own prose translator loses admonitions, nested lists, marks in
tables and alternative texts before anything could mend them, so the doctree is
written here instead. Two rules that Jupyter makes: it cuts out ``$…$`` before it
reads Markdown, so that an equation inside a quote or a list must stand on one line
(the quote's ``>`` would become part of it); and ``align`` inside ``$$`` is an error,
so that it becomes ``aligned``.
"""

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from sphinx_ext.notebook_text import RunningText

ENVIRONMENTS = {"align": "aligned", "gather": "gathered", "equation": ""}
EDGES = {"text-left": ":---", "text-right": "---:", "text-center": ":---:"}


@dataclass(frozen=True)
class Code:
    """A cell of code.

    Attributes:
        source: What it runs.
        hidden: Folded away where the reader's software can fold.
        may_fail: It is there to show an error.
    """

    source: str
    hidden: bool = False
    may_fail: bool = False


Piece = str | Code
Writer = Callable[..., list[Piece]]


def joined(pieces: Iterable[Piece], between: str = "\n\n") -> list[Piece]:
    """The same pieces with neighbouring Markdown put together."""
    out: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += between + piece
        else:
            out.append(piece)
    return out


def quoted(text: str) -> str:
    """Markdown as a block quote."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def indented(text: str, mark: str) -> str:
    """Markdown as an item of a list."""
    text = mark + text.replace("\n", "\n" + " " * len(mark))
    return re.sub(r"(?m)^ +$", "", text)


class Prose(RunningText):
    """Writes one page: ``Prose(env, docname, site, macros).page(doctree)``."""

    def __init__(
        self,
        env: BuildEnvironment,
        docname: str,
        site: str,
        macros: Mapping[str, str],
    ) -> None:
        super().__init__(env, docname, site, macros)
        self.footnotes: list[str] = []
        self.level = 0
        self.nested = 0
        # The first kind that fits writes the node.
        self.writers: dict[type, Writer] = {
            addnodes.toctree: lambda node: [],
            addnodes.index: lambda node: [],
            nodes.raw: lambda node: (
                [text] if (text := self.raw_html(node).strip()) else []
            ),
            nodes.target: lambda node: [],
            nodes.section: self.section,
            nodes.paragraph: lambda node: [self.paragraph(node)],
            nodes.transition: self.transition,
            nodes.bullet_list: self.bullets,
            nodes.enumerated_list: self.bullets,
            nodes.definition_list: self.definitions,
            nodes.block_quote: lambda node: self.boxed("", node.children),
            nodes.attribution: lambda node: [f"— {self.inline(node)}"],
            nodes.literal_block: self.fence,
            nodes.math_block: self.equation,
            nodes.image: lambda node: [self.picture(node)],
            nodes.reference: lambda node: [self.link(node)],
            nodes.figure: self.figure,
            nodes.table: self.table,
            nodes.footnote: self.footnote,
            nodes.rubric: lambda node: [f"**{self.inline(node).strip()}**"],
            nodes.caption: lambda node: [f"**{self.inline(node).strip()}**"],
            nodes.sidebar: self.admonition,
            nodes.topic: self.admonition,
            nodes.Admonition: self.admonition,
            nodes.container: self.container,
            nodes.compound: lambda node: self.blocks(node.children),
            nodes.legend: lambda node: self.blocks(node.children),
            addnodes.glossary: lambda node: self.blocks(node.children),
            nodes.Invisible: lambda node: [],
        }

    def page(self, document: nodes.document) -> list[Piece]:
        """The whole page, its footnotes at the end."""
        pieces = self.blocks(document.children)
        return [*pieces, "## Footnotes", *self.footnotes] if self.footnotes else pieces

    def blocks(self, children: Iterable[nodes.Node]) -> list[Piece]:
        """Block-level nodes, one after the other."""
        return [piece for child in children for piece in self.block(child)]

    def block(self, node: nodes.Node) -> list[Piece]:
        """One block-level node.

        Raises:
            ExtensionError: If there is no way to write it; nothing is left out.
        """
        for kind, write in self.writers.items():
            if isinstance(node, kind):
                return write(node)
        raise ExtensionError(
            f"{self.docname}: the notebook has no way to write a "
            f"{type(node).__name__}; teach sphinx_ext/notebook_prose.py one."
        )

    def inside(self, children: Iterable[nodes.Node]) -> list[Piece]:
        """What stands in a box, a list or a table."""
        self.nested += 1
        pieces = self.blocks(children)
        self.nested -= 1
        return pieces

    def text_only(self, children: Sequence[nodes.Node], between: str = "\n\n") -> str:
        """What stands where a cell of code could not."""
        pieces = joined(self.inside(children), between)
        if any(isinstance(piece, Code) for piece in pieces):
            raise ExtensionError(
                f"{self.docname}: a notebook cannot run code inside a list, a table or "
                "a footnote; put the cell after it."
            )
        return "".join(str(piece) for piece in pieces)

    # Text in blocks

    def section(self, node: nodes.Element) -> list[Piece]:
        """A heading and what follows it."""
        if not isinstance(node[0], nodes.title):  # the body of an exercise or theorem
            return self.blocks(node.children)
        self.level += 1
        heading = f"{'#' * self.level} {self.inline(node[0])}"
        pieces = [heading, *self.blocks(node.children[1:])]
        self.level -= 1
        return pieces

    def paragraph(self, node: nodes.Element) -> str:
        """Running text, on one line."""
        text = self.inline(node).strip()
        # A number or sign that the author escaped must not open a list or heading.
        text = re.sub(r"^(\d+)([.)] )", r"\1\\\2", text)
        return re.sub(r"^([-+>] |#)", r"\\\1", text)

    def transition(self, node: nodes.Element) -> list[Piece]:
        """A rule; footnotes have a heading instead."""
        return [] if "footnotes" in node["classes"] else ["---"]

    def bullets(self, node: nodes.Element) -> list[Piece]:
        """A bullet or numbered list, nested as deep as the source."""
        lists = (nodes.bullet_list, nodes.enumerated_list)
        tight = all(
            isinstance(child, lists)
            for item in node.children
            for child in item.children[1:]
        )
        between = "\n" if tight else "\n\n"
        items = []
        for number, item in enumerate(node.children, node.get("start", 1)):
            mark = f"{number}. " if isinstance(node, nodes.enumerated_list) else "- "
            items.append(indented(self.text_only(item.children, between), mark))
        return [between.join(items)]

    def definitions(self, node: nodes.Element) -> list[Piece]:
        """Terms and their meanings, as bullets."""
        items = []
        for item in node.children:
            terms = [self.inline(t) for t in item.children if isinstance(t, nodes.term)]
            meanings = [d for d in item.children if isinstance(d, nodes.definition)]
            text = self.text_only([child for d in meanings for child in d.children])
            items.append(indented(f"**{', '.join(terms)}**: {text}", "- "))
        return ["\n".join(items)]

    def fence(self, node: nodes.Element) -> list[Piece]:
        """Code that is shown and not run."""
        text = node.astext().rstrip("\n")
        language = node.get("language", "text")
        language = "text" if language in ("default", "none") else language
        longest = max((len(run) for run in re.findall("`+", text)), default=0)
        ticks = "`" * max(3, longest + 1)
        return [f"{ticks}{language}\n{text}\n{ticks}"]

    def footnote(self, node: nodes.Element) -> list[Piece]:
        """Keep a footnote for the end of the page."""
        label, *body = node.children
        self.footnotes.append(f"<sup>{label.astext()}</sup> {self.text_only(body)}")
        return []

    # Boxes and cells

    def admonition(self, node: nodes.Element) -> list[Piece]:
        """A note, exercise, theorem or margin, with the title the page gives it."""
        body = list(node.children)
        folded = "dropdown" in node["classes"]
        if body and isinstance(body[0], nodes.title):
            heading = body.pop(0)
            title = self.box_name(node, heading) + self.title(heading, folded)
        else:
            untitled = isinstance(node, nodes.sidebar | nodes.topic)
            title = "" if untitled else type(node).__name__.capitalize()
        return self.boxed(title, body, folded)

    def title(self, node: nodes.Node, folded: bool) -> str:
        """A title in the language of where it stands: a fold's is HTML."""
        text = html.escape(node.astext(), False) if folded else self.inline(node)
        return text.strip()

    def box_name(self, node: nodes.Element, title: nodes.Node) -> str:
        """A box's name and number, which HTML adds only when writing."""
        if "realtype" in node:  # sphinx-proof
            name, number = node["realtype"], self.number(node["countertype"], node)
        elif "title" in getattr(title, "attributes", {}):  # a numbered exercise
            name, number = "exercise", self.number("exercise", node)
        else:
            return ""
        return " ".join(part for part in (name.capitalize(), number) if part) + " "

    def boxed(
        self, title: str, body: Iterable[nodes.Node], folded: bool = False
    ) -> list[Piece]:
        """A quote under a bold title, or a fold, which can hold no code."""
        pieces = joined(self.inside(body))
        if folded and all(isinstance(piece, str) for piece in pieces):
            inside = "\n\n".join(str(piece) for piece in pieces)
            summary = f"<summary><b>{title}</b></summary>"
            return [f"<details>\n{summary}\n\n{inside}\n\n</details>"]
        whole = joined([f"**{title}**", *pieces] if title else pieces)
        return [quoted(piece) if isinstance(piece, str) else piece for piece in whole]

    def container(self, node: nodes.Element) -> list[Piece]:
        """A cell of code, a fold of sphinx-design, or a box that only styles."""
        if node.get("nb_element") == "cell_code":
            source = next(node.findall(nodes.literal_block)).astext()
            tags = node.get("cell_metadata", {}).get("tags", [])
            hidden = bool({"hide-input", "hide-cell"} & set(tags))
            return [Code(source, hidden, "raises-exception" in tags)]
        if node.get("design_component") == "dropdown" and node.get("has_title"):
            title, *body = node.children
            return self.boxed(self.title(title, True), body, True)
        return self.blocks(node.children)

    # Equations, figures and tables

    def number(self, kind: str, node: nodes.Element) -> str:
        """The number that the site gives a figure, table, exercise or theorem."""
        numbers = self.env.toc_fignumbers.get(self.docname, {}).get(kind, {})
        found = [numbers[key] for key in node.get("ids", []) if key in numbers]
        return ".".join(map(str, found[0])) if found else ""

    def numbered_caption(
        self, kind: str, node: nodes.Element, words: nodes.Node
    ) -> str:
        """``**Fig. 1.1** What it shows.``"""
        number = self.number(kind, node)
        name = f"**{self.env.config.numfig_format[kind] % number}** " if number else ""
        return name + self.inline(words).strip()

    def equation(self, node: nodes.Element) -> list[Piece]:
        """A displayed equation with the number that the site gives it."""
        text = self.tex(node.astext())
        whole = re.fullmatch(r"\\begin\{(\w+)\*?\}(.*)\\end\{\1\*?\}", text, re.DOTALL)
        if whole and whole[1] in ENVIRONMENTS:
            text, name = whole[2].strip(), ENVIRONMENTS[whole[1]]
        else:
            # Sphinx splits an equation of several lines; a notebook would not.
            name = "aligned" if r"\\" in text and r"\begin" not in text else ""
        if name:
            text = f"\\begin{{{name}}}\n{text}\n\\end{{{name}}}"
        if node.get("label"):
            text += f" \\tag{{{node['number']}}}"
        if self.nested:
            return [f"$${' '.join(text.split())}$$"]
        return [f"$$\n{text}\n$$"]

    def figure(self, node: nodes.Element) -> list[Piece]:
        """A picture, its caption below."""
        pieces: list[Piece] = []
        for child in node.children:
            if isinstance(child, nodes.caption):
                pieces.append(self.numbered_caption("figure", node, child))
            else:
                pieces += self.block(child)
        return pieces

    def table(self, node: nodes.Element) -> list[Piece]:
        """A pipe table, its title above."""
        rows = [list(row.findall(nodes.entry)) for row in node.findall(nodes.row)]
        if any(
            "morecols" in cell or "morerows" in cell for row in rows for cell in row
        ):
            raise ExtensionError(
                f"{self.docname}: a cell that spans others cannot stand in a notebook."
            )
        self.in_table = True
        lines = [f"| {' | '.join(map(self.entry, row))} |" for row in rows]
        self.in_table = False
        if not any(node.findall(nodes.thead)):
            lines.insert(0, "|" + "   |" * len(rows[0]))
        rule = [EDGES.get(" ".join(cell["classes"]), "---") for cell in rows[0]]
        lines.insert(1, f"| {' | '.join(rule)} |")
        titles = [child for child in node.children if isinstance(child, nodes.title)]
        head = [self.numbered_caption("table", node, title) for title in titles]
        return [*head, "\n".join(lines)]

    def entry(self, cell: nodes.Element) -> str:
        """A cell of a table, on one line."""
        text = self.text_only(cell.children)
        return text.replace("\n\n", "<br>").replace("\n", " ")
