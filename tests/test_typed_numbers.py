"""A number typed into prose stops the build, and says where and what to do."""

import base64
import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_ext.typed_numbers import CITATION, OTHER, typed_numbers

EXTENSIONS = [
    "myst_nb",
    "sphinx_design",
    "sphinx_exercise",
    "sphinxcontrib.bibtex",
    "sphinx_ext.measured",
    "sphinx_ext.typed_numbers",
]
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
    "AABJRU5ErkJggg=="
)
REFERENCES = "@misc{shannon1951, author={Shannon}, title={Prediction}, year={1951}}\n"
HEAD = """\
---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {display_name: Python 3, language: python, name: python3}
---

"""


@dataclass
class Built:
    """What a build of some pages left.

    Attributes:
        said: Sphinx's complaints, a line each.
        pages: The doctree of each page.
        status: As the command would exit.
        folder: Where it was built.
    """

    said: list[str]
    pages: dict[str, nodes.document]
    status: int
    folder: Path


def build(folder: Path, pages: dict[str, str]) -> Built:
    """Build a small book of some pages and one of provenance."""
    (folder / "chapters").mkdir(parents=True)
    (folder / "references.bib").write_text(REFERENCES)
    names = ["rnn-page", "rnn-cost", "rnn-units", "rnn-gradient"]
    runs = "\n\n".join(f"({name})=\n## {name}" for name in names)
    (folder / "chapters" / "provenance.md").write_text(f"# Provenance\n\n{runs}\n")
    (folder / "dot.png").write_bytes(PIXEL)
    toctree = "\n".join(["```{toctree}", "chapters/provenance", *pages, "```"])
    ends = "```{bibliography}\n```"
    (folder / "index.md").write_text(f"# Index\n\n{toctree}\n\n{ends}\n")
    for name, text in pages.items():
        text = f"{HEAD}# Title\n\n{text}\n"
        (folder / f"{name}.md").write_text(text, "utf-8")
    said = io.StringIO()
    with patch_docutils(None), docutils_namespace():
        app = Sphinx(
            srcdir=folder,
            confdir=None,
            outdir=folder / "out",
            doctreedir=folder / "doctrees",
            buildername="html",
            confoverrides={
                "extensions": EXTENSIONS,
                "bibtex_bibfiles": ["references.bib"],
                "myst_enable_extensions": ["dollarmath", "colon_fence"],
                "nb_execution_mode": "off",
                "html_theme": "basic",
            },
            status=None,
            warning=said,
            freshenv=True,
            warningiserror=True,
            keep_going=True,
        )
        app.build()
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said.getvalue())
    trees = {name: app.env.get_doctree(name) for name in pages}
    return Built(plain.splitlines(), trees, app.statuscode, folder)


TYPED = {
    "a decimal": ("It needs 2.22 bits.", "2.22"),
    "without a nought": ("A share of .5 is left.", ".5"),
    "a decimal comma": ("Es sind 2,22 Bit.", "2,22"),
    "with thousands": ("It saw 1,536.5 of them.", "1,536.5"),
    "a percentage": ("It is right in 93 % of cases.", "93 %"),
    "spelled out": ("It is right in 93 per cent of cases.", "93 per cent"),
    "a spread": ("It takes 12 ± 3 steps.", "12 ±"),
    "a power": ("They agree within 1e-10 everywhere.", "1e-10"),
    "milliseconds": ("A step takes 106 ms here.", "106 ms"),
    "bits per character": ("It needs 2 bits per character.", "2 bits per character"),
    "in emphasis": ("It needs *2.22* bits.", "2.22"),
    "in a link's text": ("See [the 2.22 bits](https://example.org/1.5).", "2.22"),
    "in a title": ("## The 2.22 bits", "2.22"),
    "in a table": ("| bits |\n|---|\n| 2.22 |", "2.22"),
    "in a box": ("```{admonition} What\nIt needs 2.22 bits.\n```", "2.22"),
    "in a box's title": ("```{admonition} The 2.22 bits\nText.\n```", "2.22"),
    "in a fold": ("```{dropdown} Hint\nIt needs 2.22 bits.\n```", "2.22"),
    "in a list": ("- It needs 2.22 bits.", "2.22"),
    "in a caption": ("```{figure} dot.png\n:alt: A dot.\n\nAt 2.22 bits.\n```", "2.22"),
    "in a picture's text": ("![At 2.22 bits](dot.png)", "2.22"),
    "in an exercise": (
        "```{exercise} Count\n:label: count\nReach 2.22 bits.\n```",
        "2.22",
    ),
    "in an answer": (
        "```{exercise} Count\n:label: again\nCount.\n```\n\n"
        "```{solution} again\n:label: again-answer\nIt needs 2.22 bits.\n```",
        "2.22",
    ),
    "beside a cited sentence": (
        "It needs 2.22 bits. People do better {cite}`shannon1951`.",
        "2.22",
    ),
}


def page_of(case: str) -> str:
    """Name of a case's page."""
    return re.sub(r"\W+", "-", case)


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A book in which a number is typed on every page."""
    pages = {page_of(case): text for case, (text, _) in TYPED.items()}
    return build(tmp_path_factory.mktemp("typed"), pages)


@pytest.mark.parametrize("case", TYPED)
def test_a_typed_number_stops_the_build(case: str, typed: Built) -> None:
    _, number = TYPED[case]
    assert typed.status == 1
    page = typed.folder / f"{page_of(case)}.md"
    (fault,) = [line for line in typed.said if line.startswith(f"{page}:")]
    found = re.fullmatch(rf"{re.escape(str(page))}:(\d+): ERROR: (.*)", fault)
    assert found is not None
    lines = page.read_text("utf-8").splitlines()
    assert number in "\n".join(lines[int(found[1]) - 1 :][:4])
    assert found[2].startswith(f"The number “{number}” is typed into prose: ")
    assert found[2].count(". ") == 0


def test_nothing_else_is_said(typed: Built) -> None:
    assert [line for line in typed.said if "typed into prose" not in line] == []


def test_what_may_stand_in_prose(tmp_path: Path) -> None:
    page = """
In 1951 it read 6,000 of 1,115,394 characters in 64 steps, one, two, 3 and 4, with
Python 3.11 or newer, version 1.0.4, see section 3.2; half of it at 12:45, 10–20 times.

Code says `0.5` and `pip install x==1.2`, maths $0.5 \\cdot 2 = 1.0$, and
{measured}`rnn-page.carried_bits` comes from a record.

Shannon found between 0.6 and 1.3 bits a letter {cite}`shannon1951`.
{cite:t}`shannon1951` says 1.3, [as does the page](https://example.org/2.22).

$$
x = 0.5
$$

```python
x = 0.5
```

```{code-cell} python
print(2.22)
```

% A comment of 2.22 bits.

<b title="2.22">A mark.</b>
"""
    built = build(tmp_path, {"page": page})
    assert (built.said, built.status) == ([], 0)


def test_a_citation_excuses_its_own_sentence_only() -> None:
    theirs = f"They need 1.3 bits {CITATION}."
    assert list(typed_numbers(theirs)) == []
    for text in (f"Ours, 2.22. {theirs}", f"{theirs} Ours, 2.22.", f"2.22! {theirs}"):
        assert [number for number, _ in typed_numbers(text)] == ["2.22"]
    assert list(typed_numbers(f"{OTHER} is what {OTHER} is.")) == []


FORMS = {
    "rnn-page.carried_bits": r"2\.\d{3} ± 0\.\d{3} bits per character",
    "rnn-page.parameters": r"208,271 parameters",
    "rnn-units.last_character[what=inside a stage direction]": r"0\.\d{3} AUC",
    "rnn-gradient.share[back=0]|percent": r"\d\d\.\d\d ± 0\.\d\d % of the gradient",
    "rnn-cost.state_bytes[read=10]|kB": r"1\.536 kB",
    "rnn-page.carried_bits|number": r"2\.\d{3} ± 0\.\d{3}",
    "rnn-page.windows_bits / rnn-page.carried_bits": r"1\.\d{3} ± 0\.\d{3}",
}


def test_every_form_is_shown_and_linked(tmp_path: Path) -> None:
    text = "\n".join(f"- It is {{measured}}`{role}`." for role in FORMS)
    built = build(tmp_path, {"page": text})
    assert (built.said, built.status) == ([], 0)
    links = [
        node
        for node in built.pages["page"].findall(nodes.reference)
        if "measured" in node["classes"]
    ]
    html = (tmp_path / "out" / "page.html").read_text("utf-8")
    for link, (role, shown) in zip(links, FORMS.items(), strict=True):
        assert re.fullmatch(shown, link.astext().replace("\u00a0", " "))
        assert " ± " not in link.astext()
        assert f'href="chapters/provenance.html#{role.split(".")[0]}"' in html


def test_the_whole_book_was_asked() -> None:
    """The check is part of the book's own configuration."""
    config = (Path(__file__).resolve().parents[1] / "_config.yml").read_text("utf-8")
    assert "sphinx_ext.typed_numbers: code" in config


def test_a_form_that_cannot_be_stops_the_build(tmp_path: Path) -> None:
    built = build(tmp_path, {"page": "It is {measured}`rnn-page.carried_bits|kB`."})
    assert built.status == 1
    sentence = "carried_bits is in bits per character: no kB."
    assert any(sentence in line for line in built.said)
