"""The engine in a real browser: equal to torch, and fast."""

import base64
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page
from reference import in_torch

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

PACK = """const pack = (array) => {
  const bytes = new Uint8Array(array.buffer);
  let text = "";
  for (let i = 0; i < bytes.length; i += 32768) {
    text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  }
  return btoa(text);
};"""

READ = """({weights, strings}) => {
  const { load, logitsAt, logProbabilityGradient } = unrolled.engine;
  const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
  PACK
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
}""".replace("PACK", PACK)


def in_browser(page: Page, weights: Path, strings: list[str]) -> list[dict[str, Any]]:
    """What the engine makes of some strings."""
    data = base64.b64encode(weights.read_bytes()).decode()
    return page.evaluate(READ, {"weights": data, "strings": strings})


def unpack(text: str, width: int) -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), np.float64).reshape(-1, width)


def weights_of(folder: Path, architecture: str, layers: int) -> Path:
    """The page's model if it has one layer; a fresh one of several if not."""
    if layers == 1:
        return harness.page_weights(folder, architecture)
    name, _, before = architecture.partition(", ")
    settings = {"reset_after": False} if before else {}
    file = folder / "layers.safetensors"
    return harness.fresh_weights(file, 37, layers, 4.0, name, **settings)


# The last is a GRU whose reset gate stands where it was published first.
BEFORE = "gru, reset before"
KINDS = [
    *(("rnn", 1), ("rnn", 2), ("rnn", 3), ("lstm", 1), ("lstm", 2)),
    *(("gru", 1), ("gru", 2), (BEFORE, 2)),
]


@pytest.mark.parametrize(("architecture", "layers"), KINDS)
def test_engine_equals_torch(
    page: Page, tmp_path: Path, architecture: str, layers: int
) -> None:
    """Logits within 5e-3; gradients within a hundredth of the largest."""
    weights = weights_of(tmp_path, architecture, layers)
    # Step by step, torch takes long for a long one: it is the page's RNN's alone.
    most = 2000 if (architecture, layers) == ("rnn", 1) else 300
    strings = [string[:most] for string in STRINGS[:: 1 if layers == 1 else 5]]
    model, vocabulary = read_weights(weights)
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
        target = (7 * len(kept)) % vocabulary.size
        logits, inputs, states = in_torch(model, got["ids"], target)
        # What is compared with is the model itself.
        whole = model(torch.tensor([got["ids"]]))[0][0].detach().numpy()
        np.testing.assert_allclose(logits, whole, atol=1e-9)
        found = unpack(got["logits"], vocabulary.size)
        worst["logits"] = max(worst["logits"], np.abs(found - logits).max())
        found = unpack(got["inputs"], inputs.shape[1])
        off = np.abs(found - inputs).max() / np.abs(inputs).max()
        worst["inputs"] = max(worst["inputs"], off)
        for part, expected in zip(got["states"], states, strict=True):
            off = np.abs(unpack(part, states.shape[2]) - expected).max()
            worst["states"] = max(worst["states"], off / np.abs(states).max())
    told = ", ".join(f"{k} {v:.1e}" for k, v in worst.items())
    print(f"{architecture}, {layers} layers: {told}")
    assert worst["logits"] <= 5e-3
    assert worst["inputs"] <= 1e-2
    assert worst["states"] <= 1e-2


@pytest.mark.parametrize("architecture", harness.HIDDEN)
def test_step_by_step_is_forward(page: Page, tmp_path: Path, architecture: str) -> None:
    """Generation, one step at a time, sees what one pass sees; so does a later part."""
    weights = weights_of(tmp_path, architecture, 2)
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


def held(part: str, unit: int | None, value: float, *steps: int) -> dict[str, Any]:
    """A clamp, from a step and before another; of all units if none is named."""
    clamp = {
        "part": part,
        "value": value,
        **dict(zip(("from", "to"), steps, strict=False)),
    }
    return clamp if unit is None else {**clamp, "unit": unit}


# Of one unit and of all, open, shut and in between, for a span and for good.
CLAMPS = {
    "rnn": [[held("h", 3, 0.75, 2, 6)], [held("h", None, -0.2, 9, 10)]],
    "lstm": [
        *([held(gate, 5, 1, 3, 9)] for gate in "ifo"),
        *([held(gate, None, 0, 12, 20)] for gate in "ifo"),
        [held("f", None, 1, 0), held("i", None, 0, 30)],
        [held("c", 7, -1.5, 4, 8), held("h", 2, 0.5, 6, 7), held("g", 1, 0.9, 5, 12)],
        [held("c", None, 0, 10, 11), held("o", 3, 0.3)],
    ],
    "gru": [
        *([held(gate, 5, 1, 3, 9)] for gate in "rz"),
        *([held(gate, None, 0, 12, 20)] for gate in "rz"),
        [held("z", None, 1, 30, 42), held("r", 4, 0.3)],
        [held("h", 2, 0.5, 6, 7), held("n", 1, 0.9, 5, 12)],
    ],
}
CLAMPS[BEFORE] = CLAMPS["gru"]


@pytest.mark.parametrize(
    ("architecture", "layers"),
    [("rnn", 1), ("rnn", 2), ("lstm", 1), ("lstm", 2), ("gru", 1), (BEFORE, 2)],
)
def test_clamped(page: Page, tmp_path: Path, architecture: str, layers: int) -> None:
    """What is held has its value and passes no gradient on, and may be let go again;
    a run that goes on from the step where that begins is the same run."""
    weights = weights_of(tmp_path, architecture, layers)
    model, vocabulary = read_weights(weights)
    model = model.double()
    ids = vocabulary.encode(VERSE[:48]).tolist()
    cases = [
        [{**one, "layer": layers - 1} for one in case] for case in CLAMPS[architecture]
    ]
    got = page.evaluate(
        """([weights, ids, cases]) => {
          PACK
          const { load, forwardFrom, logProbabilityGradient } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const base = model.forward(ids);
          return cases.map((clamp) => {
            const from = Math.min(...clamp.map((hold) => hold.from ?? 0));
            const whole = model.forward(ids, { clamp });
            const later = forwardFrom(model, base, from, ids.slice(from), clamp);
            const twice = forwardFrom(model, later, 40, ids.slice(40), clamp
              .map((hold) => ({ ...hold, from: Math.max(hold.from ?? 0, 40) })));
            const told = (run) => {
              const outputs = [logProbabilityGradient(model, run, ids.length - 1, 5)];
              const { inputs, states } = model.backward(run, outputs);
              return [run.logits, inputs, ...states].map(pack);
            };
            const [first, ...others] = [whole, later, twice].map(told);
            const same = others.every((one) => one.every((x, i) => x === first[i]));
            return [first, same && later.ids.join() === ids.join(),
              model.forward(ids).logits.every((x, i) => x === base.logits[i])];
          });
        }""".replace("PACK", PACK),
        [base64.b64encode(weights.read_bytes()).decode(), ids, cases],
    )
    worst = 0.0
    for clamp, (told, same, untouched) in zip(cases, got, strict=True):
        logits, *gradients = in_torch(model, ids, 5, clamp)
        found = unpack(told[0], vocabulary.size)
        worst = max(worst, np.abs(found - logits).max())
        found = [unpack(each, 1) for each in told[1:]]
        found = [found[0], np.concatenate(found[1:])]
        for ours, theirs in zip(found, gradients, strict=True):
            scale = max(np.abs(theirs).max(), 1e-12)
            assert np.abs(ours.ravel() - theirs.ravel()).max() <= 1e-2 * scale
        assert same
        assert untouched
    print(f"{architecture}, {layers} layers, held: logits {worst:.1e}")
    assert worst <= 5e-3


def test_what_is_not_there_cannot_be_held(page: Page, tmp_path: Path) -> None:
    weights = harness.fresh_weights(tmp_path / "w.safetensors", 8)
    said = page.evaluate(
        """(weights) => {
          const model = unrolled.engine.load(
            Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          try { model.forward([1], { clamp: [{ part: "f", value: 1 }] }); }
          catch (error) { return error.message; }
        }""",
        base64.b64encode(weights.read_bytes()).decode(),
    )
    assert said == "There is no “f” to hold: there are h."


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


@pytest.mark.parametrize("architecture", harness.HIDDEN)
def test_speed(browser: Browser, tmp_path: Path, architecture: str) -> None:
    """At most 0.7 ms a character; ready at most 0.3 s after the weights are there.

    A machine that tests run on is often busy with something else, so each is tried
    up to five times, in blocks shorter than a turn at the processor: what it can do
    is what it does when it is let.
    """
    weights = harness.page_weights(tmp_path, architecture)
    data = base64.b64encode(weights.read_bytes()).decode()
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
