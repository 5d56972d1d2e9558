"""A strict Content-Security-Policy: what a page of the book may load and run.

Everything comes from the site itself. No script and no style stands in a page: the
theme's are taken out or moved to files, and style attributes, of which KaTeX writes
hundreds, become classes in a stylesheet. A widget that would put typed text into the
page as HTML by mistake could therefore still not run it.

The policy stands in every page, so that it holds on a server that sends no headers.
Whoever can send headers sends ``HEADER``.
"""

import re
from hashlib import sha256
from pathlib import Path

SOURCES = {
    "script-src": "'self'",
    "style-src": "'self'",
    # The theme's stylesheet draws its arrows and ticks from data.
    "img-src": "'self' data:",
    "font-src": "'self'",
    # The search page reads the pages that it has found.
    "connect-src": "'self'",
    "form-action": "'self'",
}
CLOSED = "default-src 'none'; object-src 'none'; base-uri 'none'"
HEADER = "; ".join(
    [CLOSED, *(f"{k} {v}" for k, v in SOURCES.items()), "frame-ancestors 'self'"]
)
# From a folder of files, not every browser takes the folder for the page's own host;
# a page from a server may not load files, whatever its policy says.
META = "; ".join([CLOSED, *(f"{k} {v} file:" for k, v in SOURCES.items())])

# Before anything is drawn: the reader's choice, or else what their system prefers.
MODE_SCRIPT = """\
{
  const mode = localStorage.getItem("mode") || "auto";
  const { dataset } = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.mode = mode;
  dataset.theme = mode !== "auto" ? mode : dark ? "dark" : "light";
}
"""

LIFTED = "lifted.css"
OPENING = re.compile(r"<[a-zA-Z](?:[^<>\"]|\"[^\"]*\")*>")
STYLE = re.compile(r"\sstyle=\"([^\"]*)\"")
CLASS = re.compile(r"(\sclass=\")([^\"]*\")")
THEIRS = re.compile(
    r"[ \t]*<script data-cfasync=\"false\">.*?</script>\n?"
    r"|[ \t]*<noscript>\s*<style>.*?</style>\s*</noscript>\n?"
    r"|[ \t]*<script>\s*// Activate the search field.*?</script>\n?",
    re.DOTALL,
)


def meta_tag() -> str:
    """The policy, for the head of a page, before all that it governs."""
    return f'<meta http-equiv="Content-Security-Policy" content="{META}" />'


def rule_for(style: str) -> str:
    """What a style attribute says, as strong in a stylesheet as it was in place."""
    said = [one.strip() for one in style.split(";")]
    return ";".join(f"{one}!important" for one in said if ":" in one)


def lift(page: str, rules: dict[str, str]) -> str:
    """Make classes of a page's style attributes.

    Args:
        page: HTML; one that was lifted before comes back as it was.
        rules: Gets what the classes mean, by class.
    """

    def swap(match: re.Match[str]) -> str:
        tag = match[0]
        found = STYLE.search(tag)
        if not found:
            return tag
        bare = STYLE.sub("", tag)
        said = rule_for(found[1].replace("&quot;", '"').replace("&amp;", "&"))
        if not said:
            return bare
        name = f"s{sha256(said.encode()).hexdigest()[:7]}"
        rules[name] = said
        if CLASS.search(bare):
            return CLASS.sub(rf"\g<1>{name} \g<2>", bare, count=1)
        return re.sub(r"^<[^\s/>]+", rf'\g<0> class="{name}"', bare)

    return OPENING.sub(swap, page)


def lift_all(pages: dict[Path, str], static: Path) -> dict[Path, str]:
    """Lift the style attributes of all pages into one stylesheet.

    Args:
        pages: By file. Those of an earlier build hold classes already, which the
            stylesheet of that build explains.
        static: Where that stylesheet is, and the new one goes.
    """
    file, rules = static / LIFTED, dict[str, str]()
    if file.is_file():
        for name, said in re.findall(r"\.(\w+)\{(.*)\}", file.read_text("utf-8")):
            rules[name] = said
    done = {page: lift(THEIRS.sub("", text), rules) for page, text in pages.items()}
    lines = [f".{name}{{{said}}}\n" for name, said in sorted(rules.items())]
    file.write_text("".join(lines), "utf-8")
    return done
