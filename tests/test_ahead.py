"""Chapters are executed side by side, and one that fails is told as ever."""

from pathlib import Path

import pytest
from myst_nb.core.execute import ExecutionError

from sphinx_ext import ahead
from sphinx_ext import book as the_book
from test_notebooks import make_book

pytestmark = pytest.mark.slow

HEAD = """\
---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  display_name: Python 3
  language: python
  name: python3
---

# Title

```{{code-cell}} python
{}
```
"""
# Either waits for the other: one after the other they would never end.
MEET = """\
import time
from pathlib import Path

Path("{0}").touch()
end = time.monotonic() + 100
while not Path("{1}").exists():
    assert time.monotonic() < end
    time.sleep(0.05)
with Path("times").open("a") as file:
    file.write("{0} ")
print("{0} met {1}")"""


def build(folder: Path) -> Path:
    """The site of a small book, its executions kept beside it."""
    site, config = folder / "_build" / "html", the_book.configuration(folder)
    config |= {"nb_execution_cache_path": str(folder / "_build" / "cache")}
    the_book.build(folder, "html", site, config)
    return site / "chapters"


def test_two_are_executed_at_a_time_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "AT_ONCE", 2)
    folder = make_book(tmp_path, HEAD.format(MEET.format("one", "two")))
    other = folder / "chapters" / "other.md"
    other.write_text(HEAD.format(MEET.format("two", "one")), "utf-8")
    site = build(folder)
    assert "one met two" in (site / "stub.html").read_text("utf-8")
    assert "two met one" in (site / "other.html").read_text("utf-8")
    other.write_text(other.read_text("utf-8") + "\nA word.\n", "utf-8")
    assert "A word." in (build(folder) / "other.html").read_text("utf-8")
    assert sorted((folder / "chapters" / "times").read_text().split()) == ["one", "two"]


def test_one_that_fails_is_told(tmp_path: Path) -> None:
    folder = make_book(tmp_path, HEAD.format("1 / 0"))
    with pytest.raises(ExecutionError, match="stub"):
        build(folder)
