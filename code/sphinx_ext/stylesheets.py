"""One stylesheet for the site, with only the rules that some page can use.

The theme brings about 90 kB of compressed rules, most of them for things this book
does not have. A rule is kept if every class and id in one of its selectors appears
in a page or in a script; that is generous, so nothing visible can go missing.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tinycss2

# In the order in which the pages would load them; ours comes last and wins.
SHEETS = (
    "basic.css",
    "styles/pydata-sphinx-theme.css",
    "pygments.css",
    "styles/sphinx-book-theme.css",
    "copybutton.css",
    "mystnb.*.css",
    "exercise.css",
    "proof.css",
    "sphinx-design.min.css",
    "unrolled.css",
    "parts.css",
    "paper.css",
    "lifted.css",
)
# Classes that scripts put together from parts.
BUILT_BY_SCRIPTS = ("bs-tooltip", "tooltip", "dropdown", "collapse")
NESTING = {"media", "supports", "layer", "container"}
NAME = re.compile(r"[.#](-?[_a-zA-Z][\w-]*)")


def selector_lives(selector: str, names: set[str]) -> bool:
    """Whether every class and id of a selector occurs somewhere.

    What stands in ``:not(…)`` says what must be absent, so it is not asked for; of
    the alternatives in ``:is(…)`` or ``:where(…)`` any may be meant, so none is.
    """
    bare = re.sub(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)", "", selector)
    bare = re.sub(r"\[[^\]]*\]", "", bare)
    return all(
        name in names or name.startswith(BUILT_BY_SCRIPTS)
        for name in NAME.findall(bare)
    )


def split_selectors(prelude: Iterable[Any]) -> list[str]:
    """A rule's selectors, apart; commas within parentheses do not part them."""
    selectors: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return [tinycss2.serialize(tokens).strip() for tokens in selectors]


def purge(css: str, names: set[str]) -> str:
    """The rules of a stylesheet that some page can use."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rule, names) for rule in rules)


def _kept(rule: Any, names: set[str]) -> str:
    if rule.type == "qualified-rule":
        found = split_selectors(rule.prelude)
        living = [s for s in found if selector_lives(s, names)]
        body = tinycss2.serialize(rule.content).strip()
        return f"{','.join(living)}{{{body}}}\n" if living and body else ""
    if rule.type == "at-rule":
        if rule.lower_at_keyword == "import":
            return ""  # the sheets it could mean are in the list
        if rule.lower_at_keyword in NESTING and rule.content is not None:
            inner = purge(tinycss2.serialize(rule.content), names)
            head = tinycss2.serialize(rule.prelude).strip()
            return f"@{rule.lower_at_keyword} {head}{{{inner}}}\n" if inner else ""
        return rule.serialize() + "\n"
    return ""


def names_in(pages: list[str], scripts: list[str]) -> set[str]:
    """Classes and ids of all pages, and any word of any script that could be one."""
    names: set[str] = set()
    for page in pages:
        for value in re.findall(r"\b(?:class|id)=(?:\"([^\"]*)\"|'([^']*)')", page):
            names.update("".join(value).split())
    for script in scripts:
        names.update(re.findall(r"-?[_a-zA-Z][\w-]*", script))
    return names


def gather(static: Path) -> str:
    """All stylesheets in one, their addresses made relative to ``_static/``."""
    parts = []
    for pattern in SHEETS:
        for sheet in sorted(static.glob(pattern)):
            folder = sheet.parent.relative_to(static).as_posix()
            parts.append(_rebase(sheet.read_text("utf-8"), folder))
    return "\n".join(parts)


def _rebase(css: str, folder: str) -> str:
    def move(match: re.Match[str]) -> str:
        address = match[2]
        if address.startswith(("data:", "#")) or folder == ".":
            return match[0]
        path = re.sub(r"[^/]+/\.\./", "", f"{folder}/{address}")
        return f"url({match[1]}{path}{match[1]})"

    css = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)
    return re.sub(r"url\((['\"]?)([^'\")]+)\1\)", move, css)
