"""Every page, in a real browser, over http and from a file."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page
from visit import ROOT, WIDTHS, Theme, Visit, all_pages, bring_into_view, visit

from sphinx_ext.notebooks import chapters_with_code

pytestmark = pytest.mark.book

BUDGET = 300_000  # bytes over the wire, gzip, without the models' weights
STILL = 0.05  # largest layout shift
PACKED = {".woff2", ".png", ".jpg", ".webp"}  # no smaller by gzip
WEIGHED = {
    "chapters/index",
    "chapters/sequences",
    "chapters/before-learning",
    "chapters/rnn",
    "chapters/training-through-time",
    "chapters/why-gradients-vanish",
    "chapters/lstm",
    "chapters/gru",
    "chapters/bilstm",
    "chapters/convlstm",
    "chapters/seq2seq",
    "chapters/attention",
    "chapters/self-attention",
}

# Last of all it would keep one process busy while the others have nothing to do.
PROVENANCE = "chapters/provenance"
SLOWEST_FIRST = sorted(all_pages(), key=lambda name: name != PROVENANCE)


@pytest.mark.parametrize("name", SLOWEST_FIRST)
def test_page_from_a_server(browser: Browser, guarded: str, name: str) -> None:
    """Under its policy, on a desktop by day: as it comes, and then in use."""
    weighed = name in WEIGHED
    with visit(browser, f"{guarded}/{name}.html", keep_bodies=weighed) as seen:
        if weighed:
            is_light(seen, guarded, name)
        looks_right(browser, seen, guarded, "desktop", "light")
        seen.refused()  # and forget it: what axe did is not the page's
        seen.warnings.clear()
        in_use(seen.page, name)
        assert seen.refused() == []
        assert seen.errors + seen.warnings == []
        assert strangers(seen, guarded) == []


@pytest.mark.parametrize("name", SLOWEST_FIRST)
def test_page_from_a_file(browser: Browser, site: Path, name: str) -> None:
    """On a phone in the dark. It can be used as well, for the widgets' own tests use
    them from files."""
    with visit(browser, (site / f"{name}.html").as_uri(), "phone", "dark") as seen:
        looks_right(browser, seen, site.as_uri(), "phone", "dark")


def is_light(seen: Visit, root: str, name: str) -> None:
    """What a chapter weighs on its way to the reader."""
    sizes: dict[str, int] = {}
    for url, body in seen.bodies.items():
        path = PurePosixPath(url.split("?")[0].removeprefix(root))
        if path.parts[:3] == ("/", "_static", "weights"):
            continue
        sent = body if path.suffix in PACKED else gzip.compress(body, 6)
        sizes[str(path)] = len(sent)
    listing = "\n".join(f"{size:8} {name}" for name, size in sizes.items())
    assert f"/{name}.html" in sizes
    assert sum(sizes.values()) <= BUDGET, listing
    print(f"\n{sum(sizes.values()) / 1000:.0f} kB over the wire:\n{listing}")


def strangers(seen: Visit, root: str) -> list[str]:
    """Other hosts that a page asked something of."""
    return [url for url in seen.requests if not url.startswith((root, "data:"))]


def looks_right(
    browser: Browser, seen: Visit, root: str, width: str, theme: Theme
) -> None:
    """Still, in its theme and width, with nothing asked, refused or complained of."""
    moved = seen.layout_shift()
    if moved > STILL:  # on a busy machine things come late: once more
        with visit(browser, seen.page.url, width, theme) as again:
            moved = again.layout_shift()
    assert moved <= STILL
    assert strangers(seen, root) == []
    assert seen.errors + seen.warnings == []
    assert seen.refused() == []
    assert seen.page.evaluate("document.documentElement.dataset.theme") == theme
    assert seen.sideways() == 0
    assert seen.grave_findings() == []


def in_use(page: Page, name: str) -> None:
    """Type into each widget of a page, press its buttons, change size and theme, and
    search."""
    if name == "search":
        page.goto(f"{page.url}?q=state", wait_until="load")
        page.wait_for_selector("#search-results li a")
    boxes = page.locator(".unrolled-widget")
    assert boxes.count() == page.locator("[data-widget]").count()
    for box in boxes.all():
        bring_into_view(box)
        box.locator(":is(button, select):enabled:visible").first.wait_for()
        for field in box.get_by_role("textbox").all():
            if field.is_editable():
                field.fill("My lord")
        page.wait_for_timeout(300)
        for button in box.locator("button:visible").all():
            button.evaluate("button => button.click()")
        page.wait_for_timeout(300)
    for toggle in page.locator(".theme-switch-button:visible").all()[:1]:
        toggle.click()
    wide, high = WIDTHS["phone"]
    page.set_viewport_size({"width": wide, "height": high})
    page.wait_for_timeout(200)


def test_front_door_leads_to_the_first_page(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}/", wait_until="load")
    page.wait_for_url("**/chapters/index.html")
    page.close()


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize(
    ("word", "where"),
    [("recurrent", "rnn"), ("clipping", "rnn"), ("Kneser", "before-learning")],
)
def test_search_finds_a_word(
    browser: Browser, site: Path, site_url: str, scheme: str, word: str, where: str
) -> None:
    root = site_url if scheme == "http" else site.as_uri()
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}/search.html?q={word}")
    page.wait_for_selector(f'#search-results li a[href*="chapters/{where}.html"]')
    assert [u for u in asked if not u.startswith((root, "data:"))] == []
    page.close()


def test_dark_mode_is_offered_and_kept(browser: Browser, site_url: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(f"{site_url}/chapters/index.html")
    theme = "document.documentElement.dataset.theme"
    for _ in range(3):
        page.locator(".theme-switch-button").first.click()
        if page.evaluate(theme) == "dark":
            break
    assert page.evaluate(theme) == "dark"
    page.reload()
    assert page.evaluate(theme) == "dark"
    context.close()


def test_keyboard_reaches_what_scrolls(browser: Browser, site_url: str) -> None:
    with visit(browser, f"{site_url}/chapters/rnn.html", "phone") as seen:
        unreachable = seen.page.evaluate("""() =>
          [...document.querySelectorAll(".bd-article :is(pre, div.math)")]
            .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.tabIndex < 0)
            .map((box) => box.textContent.slice(0, 60))""")
        assert unreachable == []


class Links(HTMLParser):
    """Addresses and anchors of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag points to and how it can be pointed to."""
        given = dict(attrs)
        if tag != "link" or "stylesheet" in (given.get("rel") or ""):
            for key in ("href", "src"):
                if given.get(key):
                    self.addresses.append(str(given[key]))
        for key in ("id", "name"):
            if given.get(key):
                self.anchors.add(str(given[key]))


def test_links_within_the_site_resolve(site: Path) -> None:
    pages = {
        file: Links(file.read_text("utf-8"))
        for file in site.rglob("*.html")
        if "_static" not in file.parts
    }
    broken = []
    for file, links in pages.items():
        for address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or address.startswith("#!"):
                continue
            target = file
            if parts.path:
                target = (file.parent / unquote(parts.path)).resolve()
            anchor = unquote(parts.fragment)
            known = pages[target].anchors if target in pages else {""}
            if not target.is_file() or (anchor and anchor not in known | {""}):
                broken.append(f"{file.relative_to(site)} → {address}")
    assert broken == []


def test_no_role_or_directive_is_left_standing(site: Path) -> None:
    """As in a table whose cell was cut by a stroke within it."""
    for file in (site / "chapters").rglob("*.html"):
        assert not re.findall(r"\{[a-z]+\}`[^<]*", file.read_text("utf-8")), file.name


def test_no_page_names_a_script_of_another_host(site: Path) -> None:
    """Not even one that would be asked for later, such as live code's."""
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        tags = re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", text)
        ask = [t for t in tags if re.search(r"src=\"https?:", t)]
        ask += [t for t in tags if "stylesheet" in t and re.search(r"https?:", t)]
        assert ask == [], file.name
        assert "unpkg.com" not in text


def test_every_notebook_is_offered_beside_its_chapter(site: Path) -> None:
    for chapter in chapters_with_code(ROOT):
        page = (site / f"{chapter}.html").read_text("utf-8")
        name = chapter.removeprefix("chapters/")
        address = f"../chapters/notebooks/{name}.ipynb"
        assert f'href="{address}" download' in page
        assert "colab.research.google.com" in page
        committed = ROOT / "chapters" / "notebooks" / f"{name}.ipynb"
        offered = (site / "chapters" / address).resolve()
        assert offered.read_bytes() == committed.read_bytes()


def test_the_pdf_is_offered_only_if_it_is_there(site: Path) -> None:
    first = (site / "chapters" / "index.html").read_text("utf-8")
    assert ("../unrolled.pdf" in first) is (site / "unrolled.pdf").is_file()
