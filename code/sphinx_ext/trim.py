"""What the theme sends, cut down to what a page uses.

Once all pages are written: stylesheets become one without unused rules, scripts one
that does not block, fonts hold only what is shown; pictures say their size, so that
nothing moves when they arrive; and what stands in the pages themselves gives way to
a strict Content-Security-Policy. All of it can be run over its own result.
"""

import re
import shutil
from hashlib import sha256
from pathlib import Path

import pydata_sphinx_theme
from sphinx.application import Sphinx

from sphinx_ext import fonts, katex, policy, scripts, stylesheets

ICON_FONTS = "vendor/fontawesome/webfonts"
# Loaded by default and used by nothing here: live code needs another host, the
# icons come as a font, and the search index is wanted on the search page only.
UNUSED = (
    "sphinx-thebe.",
    "fontawesome.js",
    "katex-math.css",
    "theme.css",
    "togglebutton.",
)
SEARCH = ("searchtools.js", "language_data.js", "searchindex.js")

TAG = re.compile(
    r"[ \t]*<(?:link\b[^>]*?\bhref|script\b[^>]*?\bsrc)=\"([^\"]+)\"[^>]*>"
    r"(?:\s*</script>)?\n?"
)
INLINE = re.compile(
    r"[ \t]*<script>(?:let toggle|var togglebutton|const THEBE|DOCUMENTATION_OPTIONS"
    r"|kernelName)[^<]*</script>\n?"
    r"|[ \t]*<script type=\"text/x-thebe-config\">.*?</script>\n?",
    re.DOTALL,
)
FOLDED = re.compile(
    r"<div class=\"(?=[^\"]*\badmonition\b)[^\"]*\bdropdown\b[^\"]*\"[^>]*>"
)
TITLE = re.compile(r"<p class=\"admonition-title\">(.*?)</p>", re.DOTALL)
VIEWPORT = r"<meta name=\"viewport\"[^>]*>"
TWO_VIEWPORTS = re.compile(rf"({VIEWPORT})\s*{VIEWPORT}")
REDIRECT = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{canonical}">
<title>{title}</title>
</head>
<body><main><h1>{title}</h1><p><a href="{target}">To the book</a></p></main></body>
</html>
"""


def head_tags(page: str, up: str, version: str) -> str:
    """Swap a page's stylesheets and scripts for the site's one of each."""
    search = "searchtools.js" in page and 'id="search-results"' in page
    tabs = "sd-tab-set" in page

    def swap(match: re.Match[str]) -> str:
        tag, address = match[0], match[1].split("?")[0]
        if "://" in address or "canonical" in tag or 'rel="icon"' in tag:
            return tag
        name = address.removeprefix(up).removeprefix("_static/")
        if any(part in name for part in UNUSED) or "preload" in tag:
            return ""
        if any(Path(name).match(sheet) for sheet in stylesheets.SHEETS):
            return ""
        if name in (*scripts.SCRIPTS, "book.css", "book.js", "mode.js"):
            return ""
        if (name in SEARCH and not search) or (name == "design-tabs.js" and not tabs):
            return ""
        if "<script" in tag and "defer" not in tag:
            return tag.replace("<script", "<script defer", 1)
        return tag

    page = INLINE.sub("", TAG.sub(swap, page))
    ours = (
        f'  <script src="{up}_static/mode.js"></script>\n'
        f'  <link rel="stylesheet" href="{up}_static/book.css?v={version}" />\n'
        f'  <script defer src="{up}_static/book.js?v={version}"></script>\n'
    )
    # KaTeX's stylesheet stays in the page and comes before ours, which mends it.
    katex = re.search(r"[ \t]*<link[^>]*katex\.min\.css[^>]*>\n?", page)
    if katex:
        page = page.replace(katex[0], "", 1)
        ours = katex[0] + ours
    return page.replace("</title>\n", "</title>\n" + ours, 1)


def body_tags(page: str, folder: Path) -> str:
    """Native folds, sizes for pictures, roles and names that are true."""
    page = fold(page)
    # A notebook is no page to open in another tab.
    page = re.sub(r'(href="[^"]+\.ipynb") target="_blank"', r"\1 download", page)
    # A list whose entries are not items is none.
    page = page.replace(
        '<div role="list" class="citation-list">', '<div class="citation-list">'
    )
    page = page.replace(' role="doc-biblioentry"', "")
    # Its name is the text it shows, shortcut and all.
    page = re.sub(
        r"(<button class=\"btn search-button-field[^>]*?)"
        r" title=\"[^\"]*\" aria-label=\"[^\"]*\"",
        r"\1",
        page,
    )

    def sized(match: re.Match[str]) -> str:
        tag, source = match[0], match[1]
        if "height=" in tag or "://" in source or source.startswith("data:"):
            return tag
        size = picture_size(folder / source.split("?")[0])
        if size is None:
            return tag
        extra = f'width="{size[0]}" height="{size[1]}"'
        if "/_images/" in source:
            extra += ' loading="lazy" decoding="async"'
        return tag.replace("<img", f"<img {extra}", 1)

    return re.sub(r"<img\b[^>]*?\bsrc=\"([^\"]+)\"[^>]*>", sized, page)


def fold(page: str) -> str:
    """Make `details` of the boxes that a script would fold once it has loaded.

    So they work without it, by keyboard, and nothing moves while the page arrives.
    """
    while start := FOLDED.search(page):
        depth, end = 0, start.start()
        for tag in re.finditer(r"<(/?)div\b[^>]*>", page[start.start() :]):
            depth += -1 if tag[1] else 1
            if depth == 0:
                end = start.start() + tag.end()
                break
        inner = page[start.end() : end - len("</div>")]
        inner = TITLE.sub(_summary, inner, count=1)
        head = start[0].replace("<div", "<details", 1).replace("dropdown", "folded", 1)
        page = f"{page[: start.start()]}{head}{inner}</details>{page[end:]}"
    return page


def _summary(title: re.Match[str]) -> str:
    # A fold's handle is a control of its own and must hold no link.
    text = re.sub(r"</?a\b[^>]*>", "", title[1])
    return f'<summary class="admonition-title">{text}</summary>'


def picture_size(file: Path) -> tuple[int, int] | None:
    """Width and height of an SVG or PNG in CSS pixels."""
    if not file.is_file():
        return None
    if file.suffix == ".png":
        head = file.read_bytes()[16:24]
        return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
    if file.suffix == ".svg":
        head = file.read_text("utf-8", errors="replace")[:3000]
        box = re.search(r"viewBox=\"[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)\"", head)
        points = re.search(r"<svg[^>]*\bwidth=\"[\d.]+pt\"", head)
        scale = 4 / 3 if points else 1.0
        if box:
            return round(float(box[1]) * scale), round(float(box[2]) * scale)
    return None


def process(text: str, file: Path, site: Path, version: str) -> str:
    """One page, trimmed; a page trimmed before only learns the new version."""
    if 'name="unrolled-trimmed"' in text:
        return re.sub(r"(_static/book\.(?:css|js)\?v=)\w+", rf"\g<1>{version}", text)
    up = "../" * (len(file.relative_to(site).parts) - 1)
    text = head_tags(text, up, version)
    text = body_tags(text, file.parent)
    text = re.sub(
        r'(<meta name="viewport"[^>]*>)\s*<meta name="viewport"[^>]*>', r"\1", text
    )
    mark = (
        f'<meta charset="utf-8" />\n    {policy.meta_tag()}\n'
        '    <meta name="unrolled-trimmed" content="yes" />'
    )
    return text.replace('<meta charset="utf-8" />', mark, 1)


def trim(app: Sphinx, error: Exception | None) -> None:
    """Trim all pages of the site, and what they load."""
    if error is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    static = site / "_static"
    write_redirect(app, site)
    pages = {file: file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}
    pages = {file: text for file, text in pages.items() if static not in file.parents}
    before, pages = pages, policy.lift_all(pages, static)

    script = scripts.esbuild(scripts.gather(static), "js")
    texts = [f.read_text("utf-8") for f in static.glob("widgets/*.js")]
    names = stylesheets.names_in(list(pages.values()), [script, *texts])
    css = scripts.esbuild(stylesheets.purge(stylesheets.gather(static), names), "css")
    css = re.sub(r",\s*url\([^)]*\.ttf\)\s*format\([^)]*\)", "", css)
    (static / "book.css").write_text(css, "utf-8")
    (static / "book.js").write_text(script, "utf-8")
    (static / "mode.js").write_text(policy.MODE_SCRIPT, "utf-8")
    # What a page is found by is its text, without the buttons above it.
    search = static / "searchtools.js"
    found = search.read_text("utf-8").replace('[role="main"]', ".bd-article")
    search.write_text(found, "utf-8")
    for sheet in static.glob("widgets/*.css"):
        small = scripts.esbuild(sheet.read_text("utf-8"), "css")
        sheet.write_text(small, "utf-8")
    cut_fonts(static, css, list(pages.values()))

    version = sha256((css + script).encode()).hexdigest()[:8]
    for file, text in pages.items():
        done = process(text, file, site, version)
        if done != before[file]:
            file.write_text(done, "utf-8")
    for unused in ("locales", "sphinx-thebe.js", "scripts/fontawesome.js"):
        path = static / unused
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def cut_fonts(static: Path, css: str, pages: list[str]) -> None:
    """Subset icon and math fonts; what was cut once is kept for the next build."""
    ready = static.parent.parent / ".fonts"
    ready.mkdir(exist_ok=True)
    theme = Path(pydata_sphinx_theme.__file__).parent / "theme/pydata_sphinx_theme"
    sources = (
        (ICON_FONTS, theme / "static" / ICON_FONTS, fonts.icon_characters(css)),
        ("katex/fonts", katex.DIST / "fonts", fonts.math_characters(pages)),
    )
    for folder, source, codes in sources:
        key = sha256(repr(sorted(codes)).encode()).hexdigest()[:12]
        for file in sorted(source.glob("*.woff2")):
            done = ready / f"{file.stem}-{key}.woff2"
            if not done.is_file():
                done.write_bytes(fonts.subset(file, codes))
            shutil.copyfile(done, static / folder / file.name)
        for other in (static / folder).glob("*.ttf"):
            other.unlink()


def write_redirect(app: Sphinx, site: Path) -> None:
    """The bare address of the site leads to the first page, with or without help."""
    target = f"{app.config.root_doc}.html"
    page = REDIRECT.format(
        target=target,
        canonical=f"{app.config.html_baseurl}{target}",
        title=app.config.html_title,
    )
    (site / "index.html").write_text(page, "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect to Sphinx, after all that writes into the site."""
    app.connect("build-finished", trim, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
