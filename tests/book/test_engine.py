"""The engine in a real browser: equal to torch, and fast."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page

from unrolled.models.rnn import RNNLanguageModel
from unrolled.records import read_weights
from unrolled.widgets.continuation import probabilities, random_stream

pytestmark = pytest.mark.book

VERSE = (
    "HAMLET\nMy lord, I have remembrances of yours,\nThat I have longed long to "
    "re-deliver;\nI pray you, now receive them.\n\nOPHELIA\nNo, not I;\n"
)
# Fifty: verse cut at every kind of place, and what nobody expects to be typed.
STRINGS = [
    *(VERSE[start : start + 1 + 7 * start] for start in range(20)),
    *(VERSE[:length] for length in (2, 3, 5, 8, 13, 21, 34, 55)),
    "",
    "\n",
    " ",
    "a",
    "\n\n\n\n",
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    "🙂",
    "To be 🙂 or not 👩‍👩‍👧 to be",
    "naïve café Ünïcödé",
    "e\u0301 combining",
    "שלום עולם",
    "Hamlet قال هاملت said",
    "國王萬歲",
    "\x00",
    "null\x00byte\x00s",
    "tabs\tand\r\nreturns",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}} ${alert(1)} `x`",
    "\u202eright to left\u202c",
    "\ufeffbyte order mark",
    "1234567890 @#%^*_+=|\\~",
    (VERSE * 70)[:10_000],
]

READ = """({weights, strings}) => {
  const { load, logitsAt, logProbabilityGradient } = unrolled.engine;
  const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
  const pack = (array) => {
    const bytes = new Uint8Array(array.buffer);
    let text = "";
    for (let i = 0; i < bytes.length; i += 32768) {
      text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    }
    return btoa(text);
  };
  return strings.map((string) => {
    const { ids, kept, dropped } = model.encode(string);
    const run = model.forward(ids);
    const last = ids.length - 1;
    const outputs = last < 0 ? []
      : [logProbabilityGradient(model, run, last, (7 * ids.length) % model.vocabSize)];
    const { inputs, states } = model.backward(run, outputs);
    return { ids, kept, dropped, logits: pack(run.logits), inputs: pack(inputs),
             states: states.map(pack) };
  });
}"""


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """An empty page with the engine in it; the test fails if it prints an error."""
    opened, errors = harness.watched_page(browser)
    opened.goto(harness.write_page(tmp_path, None).as_uri())
    yield opened
    opened.close()
    assert errors == []


def in_browser(page: Page, weights: Path, strings: list[str]) -> list[dict[str, Any]]:
    """What the engine makes of some strings."""
    data = base64.b64encode(weights.read_bytes()).decode()
    return page.evaluate(READ, {"weights": data, "strings": strings})


def unpack(text: str, width: int) -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), np.float64).reshape(-1, width)


def in_torch(
    model: RNNLanguageModel, ids: list[int]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Logits, and gradients with respect to embeddings [T E] and states [L T H]."""
    trace: dict[str, torch.Tensor] = {}
    states: list[torch.Tensor] = []
    x = model.embedding(torch.tensor([ids])).detach().requires_grad_()
    trace["embedded"] = x
    for layer in model.layers:
        h, row = None, []
        for u in layer.project(x).unbind(dim=1):  # pyright: ignore
            h = layer.step(u, torch.zeros_like(u) if h is None else h)  # pyright: ignore
            h.retain_grad()
            row.append(h)
        states.extend(row)
        x = torch.stack(row, dim=1)
    logits = model.readout(x)[0]
    target = (7 * len(ids)) % model.embedding.num_embeddings
    torch.log_softmax(logits[-1], dim=-1)[target].backward()
    assert trace["embedded"].grad is not None
    by_state = torch.stack([h.grad[0] for h in states if h.grad is not None])
    return (
        logits.detach().numpy(),
        trace["embedded"].grad[0].numpy(),
        by_state.numpy().reshape(len(model.layers), len(ids), -1),
    )


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_engine_equals_torch(page: Page, tmp_path: Path, layers: int) -> None:
    """Logits within 5e-3; gradients within a hundredth of the largest."""
    if layers == 1:
        weights, strings = harness.page_weights(tmp_path), STRINGS
    else:
        file = tmp_path / "layers.safetensors"
        weights = harness.fresh_weights(file, 37, num_layers=layers, gain=4.0)
        strings = STRINGS[:40]
    model, vocabulary = read_weights(weights)
    assert isinstance(model, RNNLanguageModel)
    # The stored weights are float16. In float32 torch's own rounding can grow to
    # 5e-3 on a text such as “zzzz…”; the reference should be better than the bar.
    model = model.double()
    assert len(STRINGS) >= 50
    worst = {"logits": 0.0, "inputs": 0.0, "states": 0.0}
    for string, got in zip(strings, in_browser(page, weights, strings), strict=True):
        kept, dropped = vocabulary.split_known(string)
        assert (got["kept"], got["dropped"]) == (kept, dropped)
        assert got["ids"] == vocabulary.encode(kept).tolist()
        if not kept:
            assert got["logits"] == got["inputs"] == ""
            continue
        logits, inputs, states = in_torch(model, got["ids"])
        found = unpack(got["logits"], vocabulary.size)
        worst["logits"] = max(worst["logits"], np.abs(found - logits).max())
        found = unpack(got["inputs"], inputs.shape[1])
        off = np.abs(found - inputs).max() / np.abs(inputs).max()
        worst["inputs"] = max(worst["inputs"], off)
        for layer, expected in zip(got["states"], states, strict=True):
            off = np.abs(unpack(layer, states.shape[2]) - expected).max()
            worst["states"] = max(worst["states"], off / np.abs(states).max())
    print(f"{layers} layers: " + ", ".join(f"{k} {v:.1e}" for k, v in worst.items()))
    assert worst["logits"] <= 5e-3
    assert worst["inputs"] <= 1e-2
    assert worst["states"] <= 1e-2


def test_step_by_step_is_forward(page: Page, tmp_path: Path) -> None:
    """Generation, one step at a time, sees what one pass sees; so does a later part."""
    weights = harness.fresh_weights(tmp_path / "w.safetensors", 37, num_layers=2)
    largest = page.evaluate(
        """([weights, text]) => {
          const { load, logitsAt } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const { ids } = model.encode(text);
          const run = model.forward(ids);
          const state = model.initialState();
          let largest = 0;
          const compare = (a, b) => a.forEach((x, i) => {
            largest = Math.max(largest, Math.abs(x - b[i]));
          });
          ids.forEach((id, t) =>
            compare(model.step(state, id), logitsAt(model, run, t)));
          const half = model.forward(ids.slice(0, 50));
          const rest = model.forward(ids.slice(50), { state: half.last });
          compare(rest.logits, run.logits.slice(50 * model.vocabSize));
          return largest;
        }""",
        [base64.b64encode(weights.read_bytes()).decode(), VERSE],
    )
    assert largest == 0


def test_clamped_unit(page: Page, tmp_path: Path) -> None:
    """A held unit has its value, passes no gradient on, and may be let go again."""
    weights = harness.fresh_weights(tmp_path / "w.safetensors", 16, gain=4.0)
    model, vocabulary = read_weights(weights)
    assert isinstance(model, RNNLanguageModel)
    ids = vocabulary.encode("To be or not").tolist()
    hold = {"unit": 3, "value": 0.75, "from": 2, "to": 6}
    got = page.evaluate(
        """([weights, ids, hold]) => {
          const { load, logProbabilityGradient } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const run = model.forward(ids, { clamp: [hold] });
          const outputs = [logProbabilityGradient(model, run, ids.length - 1, 5)];
          const { inputs } = model.backward(run, outputs);
          return { logits: [...run.logits], inputs: [...inputs] };
        }""",
        [base64.b64encode(weights.read_bytes()).decode(), ids, hold],
    )
    x = model.embedding(torch.tensor(ids)).detach().requires_grad_()
    cell: Any = model.layers[0]
    h = torch.zeros(1, 16)
    rows = []
    for t, u in enumerate(cell.project(x[None]).unbind(dim=1)):
        h = cell.step(u, h)
        if 2 <= t < 6:
            h = torch.cat([h[:, :3], torch.full((1, 1), 0.75), h[:, 4:]], dim=1)
        rows.append(model.readout(h)[0])
    torch.log_softmax(rows[-1], dim=-1)[5].backward()
    assert x.grad is not None
    logits = torch.stack(rows).detach().flatten().numpy()
    np.testing.assert_allclose(got["logits"], logits, atol=1e-5)
    np.testing.assert_allclose(got["inputs"], x.grad.flatten().numpy(), atol=1e-6)


@pytest.mark.parametrize("layers", [1, 2])
def test_on_from_a_changed_state(page: Page, tmp_path: Path, layers: int) -> None:
    """From a step on with units put to values: torch's logits and gradients."""
    if layers == 1:
        weights, text = harness.page_weights(tmp_path), VERSE[:60]
    else:
        file = tmp_path / "layers.safetensors"
        weights = harness.fresh_weights(file, 37, num_layers=layers, gain=4.0)
        text = VERSE[:60]
    model, vocabulary = read_weights(weights)
    assert isinstance(model, RNNLanguageModel)
    model = model.double()
    ids = vocabulary.encode(text)
    size = model.readout.in_features
    cases = [
        [[1, 0, 1.0]],
        [[20, size - 1, -1.0]],
        [[7, 5, 0.9], [7, 6, -0.3], [31, 5, 0.0]],
        [[60, 3, 0.25]],
        [[step, 30, -0.7] for step in range(10, 20)],
    ]
    got = page.evaluate(
        """([weights, ids, cases, last]) => {
          const { load, forwardFrom, logProbabilityGradient } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const base = model.forward(ids);
          return cases.map((changes) => {
            const from = Math.min(...changes.map(([step]) => step)) - 1;
            const clamp = changes.map(([step, unit, value]) => (
              { layer: last, unit, value, from: step - 1, to: step }));
            const run = forwardFrom(model, base, from, ids.slice(from), clamp);
            const outputs = [logProbabilityGradient(model, run, ids.length - 1, 5)];
            return [[...run.logits], [...model.backward(run, outputs).inputs],
              run.ids, model.forward(ids).logits.every((x, i) => x === base.logits[i])];
          });
        }""",
        [
            base64.b64encode(weights.read_bytes()).decode(),
            ids.tolist(),
            cases,
            layers - 1,
        ],
    )
    worst = 0.0
    for changes, (logits, inputs, read, untouched) in zip(cases, got, strict=True):
        x = model.embedding(ids).detach().requires_grad_()
        states = [torch.zeros(1, size, dtype=torch.float64) for _ in range(layers)]
        rows = []
        for t in range(len(ids)):
            below = x[t][None]
            for layer, cell in enumerate(model.layers):
                u = cell.project(below[:, None])[:, 0]  # pyright: ignore
                h = cell.step(u, states[layer])  # pyright: ignore
                for _, unit, value in (c for c in changes if c[0] == t + 1):
                    if layer == layers - 1:
                        h = h.index_fill(1, torch.tensor([int(unit)]), value)
                states[layer] = below = h
            rows.append(model.readout(states[-1])[0])
        torch.log_softmax(rows[-1], dim=-1)[5].backward()
        assert x.grad is not None
        expected = torch.stack(rows).detach().flatten().numpy()
        worst = max(worst, np.abs(np.array(logits) - expected).max())
        gradient = x.grad.flatten().numpy()
        scale = max(np.abs(gradient).max(), 1e-12)
        assert np.abs(np.array(inputs) - gradient).max() <= 1e-2 * scale
        assert read == ids.tolist()
        assert untouched
    print(f"{layers} layers, changed states: logits {worst:.1e}")
    assert worst <= 5e-3


def test_draws_equal_python(page: Page) -> None:
    """The page's random stream, softmax and draw are those of continuation.py."""
    logits = np.linspace(-3, 5, 11)[[3, 1, 7, 0, 9, 10, 2, 4, 8, 5, 6]]
    for seed in (0, 1, 2**32 - 1):
        for temperature in (0.0, 0.3, 1.0, 2.0):
            numbers, row = page.evaluate(
                """([seed, logits, temperature]) => {
                  const next = unrolled.engine.randomStream(seed);
                  return [Array.from({ length: 50 }, next),
                          [...unrolled.engine.softmax(logits, temperature)]];
                }""",
                [seed, logits.tolist(), temperature],
            )
            stream = random_stream(seed)
            assert numbers == [next(stream) for _ in range(50)]
            np.testing.assert_allclose(row, probabilities(logits, temperature))
    assert page.evaluate("unrolled.engine.draw([0.25, 0, 0.75], 0.25)") == 2
    assert page.evaluate("unrolled.engine.draw([0.5, 0.49], 0.995)") == 0


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: b"", "cut short"),
        (lambda data: data[:100], "header is cut short"),
        (lambda data: data[:-7], "cut short"),
        (lambda data: data[:8] + b"x" + data[9:], "no JSON"),
        (lambda data: data.replace(b'"F16"', b'"I16"'), "type I16"),
        (lambda data: data.replace(b'"rnn"', b'"abc"'), "cannot run"),
    ],
)
def test_damaged_weights(page: Page, tmp_path: Path, damage: Any, message: str) -> None:
    """Damaged weights are refused in a sentence."""
    data = harness.fresh_weights(tmp_path / "w.safetensors", 8).read_bytes()
    said = page.evaluate(
        """(weights) => {
          const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
          try { unrolled.engine.load(bytes); } catch (error) { return error.message; }
        }""",
        base64.b64encode(damage(data)).decode(),
    )
    assert message in said


def test_half_precision(page: Page) -> None:
    """All 65,536 float16 numbers are read as numpy reads them."""
    got = page.evaluate(
        """[...unrolled.engine.decodeHalf(
             Uint16Array.from({ length: 65536 }, (_, i) => i))].map(String)"""
    )
    halves = np.arange(65536, dtype=np.uint16).view(np.float16)
    np.testing.assert_array_equal(np.array(got, np.float64), halves)


def test_speed(browser: Browser, tmp_path: Path) -> None:
    """At most 0.7 ms a character; ready at most 0.3 s after the weights are there.

    A machine that tests run on is often busy with something else, so each is tried
    up to five times, in blocks shorter than a turn at the processor: what it can do
    is what it does when it is let.
    """
    data = base64.b64encode(harness.page_weights(tmp_path).read_bytes()).decode()
    file = harness.write_page(tmp_path, None)
    tries = []
    for _ in range(5):
        page, errors = harness.watched_page(browser)
        page.goto(file.as_uri())
        tries.append(
            page.evaluate(
                """(weights) => {
                  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
                  const { load, softmax, draw, randomStream } = unrolled.engine;
                  const begin = performance.now();
                  const model = load(bytes.buffer);
                  const state = model.initialState();
                  let logits = model.step(state, 0);
                  const ready = performance.now() - begin;
                  const next = randomStream(0);
                  const blocks = Array.from({ length: 100 }, () => {
                    const begin = performance.now();
                    for (let i = 0; i < 10; i++) {
                      logits = model.step(state, draw(softmax(logits, 0.7), next()));
                    }
                    return (performance.now() - begin) / 10;
                  });
                  return { ready, each: blocks.sort((a, b) => a - b)[50] };
                }""",
                data,
            )
        )
        page.close()
        assert errors == []
        if tries[-1]["each"] <= 0.7 and tries[-1]["ready"] <= 300:
            break
    print(tries)
    assert min(one["each"] for one in tries) <= 0.7
    assert min(one["ready"] for one in tries) <= 300
