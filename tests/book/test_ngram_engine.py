"""The n-gram of the page's engine: equal to Python, whatever was counted."""

import base64
from collections.abc import Iterator
from pathlib import Path

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page
from test_engine import STRINGS

from unrolled import counts
from unrolled.data.shakespeare import load_shakespeare
from unrolled.data.text import Vocabulary
from unrolled.models.ngram import KneserNey
from unrolled.widgets import judge

pytestmark = pytest.mark.book

ORDER = counts.PAGE_ORDER

PROBABILITIES = """({packed, cases}) => {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const ngram = new unrolled.engine.Ngram(bytes);
  const pack = (array) => {
    const bytes = new Uint8Array(array.buffer);
    let text = "";
    for (let i = 0; i < bytes.length; i += 32768) {
      text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    }
    return btoa(text);
  };
  const all = new Float64Array(cases.length * ngram.vocabSize);
  cases.forEach(([order, ids], i) => {
    const state = ngram.initialState();
    for (const id of ids) ngram.read(state, id);
    all.set(ngram.probabilities(state, order), i * ngram.vocabSize);
  });
  return pack(all);
}"""

SURPRISE = """({packed, order, strings}) => {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const ngram = new unrolled.engine.Ngram(bytes);
  const vocabulary = new unrolled.engine.Vocabulary(ngram.characters.join(""));
  return strings.map((string) => {
    const state = ngram.initialState();
    return vocabulary.encode(string).ids.map((id) => {
      const p = ngram.probabilities(state, order)[id];
      ngram.read(state, id);
      return Math.log(p);
    });
  });
}"""


@pytest.fixture
def empty(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with the engine and nothing else; the test fails if it prints an error."""
    page, errors = harness.watched_page(browser)
    page.goto(harness.write_page(tmp_path, None, widget="judge").as_uri())
    yield page
    page.close()
    assert errors == []


def in_browser(
    page: Page, packed: bytes, cases: list[tuple[int, list[int]]], size: int
) -> np.ndarray:
    """What the engine makes of some (order, context)."""
    found = page.evaluate(
        PROBABILITIES, {"packed": base64.b64encode(packed).decode(), "cases": cases}
    )
    return np.frombuffer(base64.b64decode(found), np.float64).reshape(-1, size)


def tensor(ids: list[int]) -> torch.Tensor:
    return torch.tensor(ids, dtype=torch.long)


def test_ngram_equals_python(empty: Page) -> None:
    """After a thousand contexts: seen, made up, too short, too long; every order."""
    corpus = load_shakespeare()
    size = corpus.vocabulary.size
    test = corpus.vocabulary.encode(corpus.test[:200_000]).tolist()
    draw = np.random.default_rng(0)
    cases: list[tuple[int, list[int]]] = []
    for i in range(1000):
        length, start = (int(draw.integers(n)) for n in (10, len(test) - 10))
        made_up = draw.integers(0, size, length).tolist()
        context = test[start : start + length] if i % 4 else made_up
        cases.append((1 + i % ORDER, context))
    found = in_browser(empty, counts.PACKAGED.read_bytes(), cases, size)
    models = {order: judge.page_ngram(order) for order in range(1, ORDER + 1)}
    expected = np.stack(
        [models[order].probabilities(tensor(context)) for order, context in cases]
    )
    worst = np.abs(found - expected).max()
    print(f"largest difference of a probability: {worst:.1e}")
    assert worst <= 1e-9
    assert np.abs(found.sum(axis=1) - 1).max() <= 1e-12


def test_surprise_equals_python(empty: Page) -> None:
    """Fifty strings, empty ones and hostile ones among them, every character."""
    assert len(STRINGS) >= 50
    vocabulary = load_shakespeare().vocabulary
    packed = base64.b64encode(counts.PACKAGED.read_bytes()).decode()
    found = empty.evaluate(
        SURPRISE, {"packed": packed, "order": ORDER, "strings": STRINGS}
    )
    ngram = judge.page_ngram(ORDER)
    worst = 0.0
    for string, logs in zip(STRINGS, found, strict=True):
        ids = vocabulary.encode(vocabulary.split_known(string)[0])
        expected = ngram.log_probabilities(ids)
        assert len(logs) == len(expected)
        if len(logs):
            worst = max(worst, float(np.abs(np.array(logs) - expected).max()))
    print(f"largest difference of a logarithm: {worst:.1e}")
    assert worst <= 1e-9


def test_any_counts_come_through(empty: Page) -> None:
    """Made-up texts of every kind, down to one character: packed, read, the same."""
    draw = np.random.default_rng(1)
    for _ in range(25):
        size, order = (int(n) for n in draw.integers(1, 6, 2))
        ids = tensor(draw.integers(0, size, int(draw.integers(1, 120))).tolist())
        cases = [
            (int(draw.integers(1, order + 1)), draw.integers(0, size, length).tolist())
            for length in draw.integers(0, 8, 40)
        ]
        packed = counts.pack(ids, order, "\nabcde"[:size])
        found = in_browser(empty, packed, cases, size)
        models = {n: KneserNey(n, size).fit(ids) for n in range(1, order + 1)}
        for row, (n, context) in zip(found, cases, strict=True):
            expected = models[n].probabilities(tensor(context))
            assert np.abs(row - expected).max() <= 1e-12


def test_damaged_counts_say_so(empty: Page) -> None:
    """A file that is cut short, or no file of counts, is told in a sentence."""
    whole = counts.pack(tensor([0, 1, 2, 1, 0] * 30), 3, "abc")
    for damaged in (b"", whole[:40], whole[:-1], b"\x05" + whole[1:]):
        said = empty.evaluate(
            """(packed) => {
              try {
                new unrolled.engine.Ngram(
                  Uint8Array.from(atob(packed), (c) => c.charCodeAt(0)));
              } catch (error) { return error.message; }
            }""",
            base64.b64encode(damaged).decode(),
        )
        assert said.startswith("These counts cannot be read: "), said
        assert said.endswith(".")


def test_a_readers_own_counts(empty: Page) -> None:
    """What the Python face sends is what the page reads."""
    vocabulary = Vocabulary("\nab ")
    text = "ab ba\nabba " * 20
    ids = vocabulary.encode(text)
    packed = counts.pack(ids, 4, vocabulary.characters)
    found = in_browser(empty, packed, [(4, [1, 2]), (4, [])], 4)
    ngram = KneserNey(4, 4).fit(ids)
    for row, context in zip(found, ([1, 2], []), strict=True):
        assert np.abs(row - ngram.probabilities(tensor(context))).max() <= 1e-12
