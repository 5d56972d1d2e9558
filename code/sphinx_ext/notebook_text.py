"""Running text of a chapter as Markdown that every notebook reader can show."""

import base64
import html
import re
from collections.abc import Mapping
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif"}
MARKS = {
    nodes.strong: ("**", "**"),
    nodes.emphasis: ("*", "*"),
    nodes.title_reference: ("*", "*"),
    nodes.superscript: ("<sup>", "</sup>"),
    nodes.subscript: ("<sub>", "</sub>"),
}


def escaped(text: str) -> str:
    """Plain text with what Markdown or a notebook's mathematics would read escaped."""
    text = re.sub(r"([\\`*$])", r"\\\1", text)
    text = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", text)
    text = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text)
    return re.sub(r"\[(?=[^\]]*\]\()", r"\\[", text)


class RunningText:
    """Writes what stands inside paragraphs, headings and the cells of tables.

    Args:
        env: Sphinx's environment after reading the whole book.
        docname: The page, such as ``chapters/rnn``.
        site: Address of the built site, ending in a slash.
        macros: The book's TeX macros, by name.
    """

    def __init__(
        self,
        env: BuildEnvironment,
        docname: str,
        site: str,
        macros: Mapping[str, str],
    ) -> None:
        self.env, self.docname, self.site = env, docname, site
        self.macros = dict(macros)
        self.in_table = False

    def inline(self, node: nodes.Node) -> str:
        """The running text of a node's children."""
        return "".join(self.inline_node(child) for child in node.children)

    def inline_node(self, node: nodes.Node) -> str:
        """One node of running text.

        Raises:
            ExtensionError: If there is no way to write it; nothing is left out.
        """
        if isinstance(node, nodes.Text):
            return self.words(node)
        if isinstance(node, nodes.math):
            text = " ".join(self.tex(node.astext()).split())
            if self.in_table:  # where a bar would end the cell
                text = text.replace("|", r"\vert ").strip()
            return f"${text}$"
        if isinstance(node, nodes.literal):
            return self.code(node.astext())
        if isinstance(node, nodes.reference):
            return self.link(node)
        if isinstance(node, nodes.footnote_reference):
            return f"<sup>{node.astext()}</sup>"
        if isinstance(node, nodes.image):
            return self.picture(node)
        if isinstance(node, nodes.raw):
            return self.raw_html(node)
        if isinstance(node, nodes.target | nodes.Invisible | addnodes.index):
            return ""
        for kind, (before, after) in MARKS.items():
            if isinstance(node, kind):
                return f"{before}{self.inline(node)}{after}"
        known = isinstance(node, nodes.Inline | nodes.TextElement)
        if isinstance(node, nodes.problematic) or not known:
            raise ExtensionError(
                f"{self.docname}: the notebook cannot write {node.astext()!r} "
                f"(a {type(node).__name__})."
            )
        return self.inline(node)

    def words(self, node: nodes.Text) -> str:
        """Plain words, on one line; a citation's brackets are round."""
        text = escaped(re.sub(r"\s*\n\s*", " ", node.astext()))
        if "bibtex-citation" in node.parent.get("classes", []):
            text = text.translate(str.maketrans("[]", "()"))
        return text.replace("|", r"\|") if self.in_table else text

    def code(self, text: str) -> str:
        """A word of code."""
        text = text.replace("\n", " ")
        if self.in_table:
            text = text.replace("|", r"\|")
        return f"`` {text} ``" if "`" in text else f"`{text}`"

    def tex(self, text: str) -> str:
        """TeX without the macros that only the site's renderer knows."""
        for name, meaning in self.macros.items():
            pattern = re.escape(name) + r"(?![A-Za-z])"
            if "#" in meaning and re.search(pattern, text):
                raise ExtensionError(
                    f"{self.docname}: notebooks cannot read {name}, a macro with "
                    "arguments; write it out."
                )
            text = re.sub(pattern, lambda _, to=meaning: f"{{{to}}}", text)
        return text.strip()

    def link(self, node: nodes.Element) -> str:
        """A link that leads to the site, or out."""
        uri = f"#{node['refid']}" if "refid" in node else node.get("refuri", "")
        if uri.startswith("#"):
            uri = f"{self.site}{self.docname}.html{uri}"
        if not re.match(r"(https?|mailto):", uri):
            raise ExtensionError(f"{self.docname}: the link to {uri!r} leads nowhere.")
        uri = uri.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
        text = self.inline(node).strip()
        # The page's tooltip says how a number was measured; a citation's repeats the
        # reference list.
        cites = "bibtex-citation" in node.parent.get("classes", [])
        hint = "" if cites else " ".join(node.get("reftitle", "").split())
        hint = html.escape(re.sub(r"[$|\\`]", "", hint))
        return f'[{text}]({uri} "{hint}")' if hint else f"[{text}]({uri})"

    def picture(self, node: nodes.Element) -> str:
        """A picture inside the notebook, with its alternative text."""
        alt = re.sub(r"([\[\]])", r"\\\1", " ".join(node.get("alt", "").split()))
        return f"![{alt}]({self.picture_source(node['uri'])})"

    def picture_source(self, uri: str) -> str:
        """The picture's bytes as an address.

        Colab shows neither attachments nor embedded SVG. So an SVG is embedded as the
        PNG of the same name beside it; without one, it is fetched from the site.
        """
        if "://" in uri:
            return uri
        file = Path(self.env.srcdir) / uri
        if file.suffix == ".svg":
            if not file.with_suffix(".png").is_file():
                return f"{self.site}_images/{self.env.images[uri][1]}"
            file = file.with_suffix(".png")
        if file.suffix not in PICTURES:
            raise ExtensionError(f"{self.docname}: {uri} is no PNG, JPEG, GIF or SVG.")
        data = base64.b64encode(file.read_bytes()).decode()
        return f"data:image/{PICTURES[file.suffix]};base64,{data}"

    def raw_html(self, node: nodes.Element) -> str:
        """HTML as it stands, its links made absolute; no scripts."""
        text = node.astext()
        if "html" not in node.get("format", "").split() or "<script" in text:
            return ""
        page = f"{self.site}{self.docname}.html"
        folder = page.rsplit("/", 1)[0] + "/"

        def absolute(found: re.Match[str]) -> str:
            where = found[3]
            if not re.match(r"[a-z]+:", where):
                where = (page if where.startswith("#") else folder) + where
            return f"{found[1]}={found[2]}{where}{found[2]}"

        return re.sub(r"""\b(src|href)=(["'])(.*?)\2""", absolute, text)
