"""One visit of a page: what it asked for, said, moved, and looks like to axe."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml
from playwright.sync_api import Browser, Locator, Page

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
Theme = Literal["light", "dark"]
WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}

WATCH = """
globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(
  `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`), true);
globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) globalThis.shifts.push([entry.startTime, entry.value]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
# Down the page and back, a screen at a time, so that what waits for that arrives.
SCROLL = """async () => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  // The page grows as what is far becomes near, so its end is asked for every time.
  // No chapter has a hundred screens; provenance has many more, and all alike.
  for (let screen = 0; screen < 100; screen += 1) {
    const top = screen * innerHeight * 0.8;
    if (top >= document.documentElement.scrollHeight) break;
    scrollTo({ top, behavior: "instant" });
    await pause(40);
  }
  const waiting = () => [...document.images].some((image) => !image.complete);
  for (let i = 0; i < 100 && waiting(); i += 1) await pause(50);
  scrollTo({ top: 0, behavior: "instant" });
  await pause(40);
}"""
# Again and again, while what lies above is laid out, until it has come to rest; a
# browser that draws no more frames must not be waited for.
INTO_VIEW = """async (element) => {
  let [still, last] = [0, NaN];
  for (let i = 0; i < 300 && still < 12; i += 1) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((done) => {
      requestAnimationFrame(done);
      setTimeout(done, 500);
    });
    const { top } = element.getBoundingClientRect();
    [still, last] = [top === last ? still + 1 : 0, top];
  }
}"""
# The page's policy takes no style element.
SHOW_ALL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".bd-article section { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
# Rules that can find nothing grave, of which there are many, are not asked. Of the
# hundreds of sections that provenance is made of, all alike, it looks at twenty.
FIND = """async () => {
  const sections = [...document.querySelectorAll(".bd-article > section > section")];
  const alike = sections.length > 40 ? sections.slice(10, -10) : [];
  const places = alike.map(() => document.createComment(""));
  alike.forEach((section, i) => section.replaceWith(places[i]));
  const slight = axe._audit.rules.filter(
    ({ impact }) => ["minor", "moderate"].includes(impact));
  const rules = Object.fromEntries(slight.map((r) => [r.id, { enabled: false }]));
  const asked = { resultTypes: ["violations"], preload: false, rules };
  const found = await axe.run(document, asked);
  alike.forEach((section, i) => places[i].replaceWith(section));
  return found;
}"""
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  scrollTo(10000, 0);
  const moved = scrollX;
  scrollTo(0, 0);
  return Math.max(document.documentElement.scrollWidth - width, moved);
}"""


@dataclass
class Visit:
    """A page that has been loaded and scrolled to its end."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)

    def layout_shift(self) -> float:
        """Cumulative layout shift: the worst burst of movements, as browsers count."""
        worst, burst, start, last = 0.0, 0.0, -1e9, -1e9
        for when, value in self.page.evaluate("shifts"):
            if when - last > 1000 or when - start > 5000:
                burst, start = 0.0, when
            burst, last = burst + value, when
            worst = max(worst, burst)
        return worst

    def refused(self) -> list[str]:
        """What the policy refused since it was last asked."""
        return self.page.evaluate("violations.splice(0)")

    def sideways(self) -> float:
        """Pixels that the page can be scrolled to the side."""
        return self.page.evaluate(SIDEWAYS)

    def grave_findings(self) -> list[str]:
        """What axe calls serious or critical, in all of the page."""
        if not self.page.evaluate("'axe' in globalThis"):
            self.page.evaluate(SHOW_ALL)
            self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate(FIND)
        return [
            f"{finding['id']}: {node['target']} {node['failureSummary']}"
            for finding in found["violations"]
            if finding["impact"] in ("serious", "critical")
            for node in finding["nodes"]
        ]


@contextmanager
def visit(
    browser: Browser,
    address: str,
    width: str = "desktop",
    theme: Theme = "light",
    keep_bodies: bool = False,
) -> Iterator[Visit]:
    """Open a page as a reader with that device and preference would."""
    wide, high = WIDTHS[width]
    context = browser.new_context(
        viewport={"width": wide, "height": high},
        color_scheme=theme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    seen = Visit(page)
    page.add_init_script(WATCH)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("requestfailed", lambda request: seen.errors.append(request.url))
    told = {"error": seen.errors, "warning": seen.warnings}
    page.on("console", lambda said: told.get(said.type, []).append(said.text))
    if keep_bodies:
        page.on("response", lambda r: seen.bodies.update({r.url: r.body()}))
    page.goto(address, wait_until="load")
    page.evaluate(SCROLL)
    page.wait_for_timeout(150)
    yield seen
    context.close()


def bring_into_view(element: Locator) -> None:
    """Scroll to an element that what lies above may still move."""
    element.evaluate(INTO_VIEW)


def all_pages() -> list[str]:
    """Every page of the site, without its ending: the contents', and the search."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    pages = [contents["root"]]
    for part in contents["parts"]:
        pages += [chapter["file"] for chapter in part["chapters"]]
    return [*pages, "search"]
