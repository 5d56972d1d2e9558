"""The engine's Transformer in a real browser: equal to torch, and fast."""

import base64
import json
from pathlib import Path
from typing import Any

import harness
import numpy as np
import pytest
import torch
from playwright.sync_api import Browser, Page, expect
from test_engine import PACK, STRINGS, VERSE, unpack

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.experiments import RECIPES
from unrolled.models.gpt import GPTLanguageModel
from unrolled.records import read_weights, save_weights, weights_path
from unrolled.widgets import hello, sample
from unrolled.widgets.continuation import continuation

pytestmark = pytest.mark.book

PAGE = RECIPES["transformer-page"].config
SMALL = {**PAGE, "d_model": 16, "num_layers": 2, "d_ff": 24, "context_length": 20}
MODERN = {"activation": "swiglu", "norm": "rms", "qk_norm": True, "tied": True}
KINDS: dict[str, dict[str, Any]] = {
    "page": PAGE,
    "modern": {**SMALL, **MODERN},
    "alibi": {**SMALL, "positions": "alibi", "activation": "relu2"},
    "relative": {**SMALL, "positions": "relative", "activation": "relu"},
    "learned": {**SMALL, "positions": "learned", "qk_norm": True},
    "sinusoidal": {**SMALL, "positions": "sinusoidal", "tied": True},
    "none": {**SMALL, "positions": "none", "norm": "rms"},
    "no memory": {**SMALL, "context_length": 1},
}
MUTED = [
    {"layer": 0, "head": 1},
    {"layer": 1, "head": 2},
    {"layer": 1, "head": 0},
]

READ = """({weights, strings, clamp}) => {
  const { load, logProbabilityGradient } = unrolled.engine;
  const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
  PACK
  return strings.map((string) => {
    const { ids, kept, dropped } = model.encode(string);
    const run = model.forward(ids, { clamp });
    const last = ids.length - 1;
    const outputs = last < 0 ? []
      : [logProbabilityGradient(model, run, last, (7 * ids.length) % model.vocabSize)];
    const { inputs } = model.backward(run, outputs);
    const looks = last < 0 ? [] : model.layers.map((_, l) => {
      const { first, weights } = model.attended(run, l, last);
      return { first, weights: weights.map(pack) };
    });
    return { ids, kept, dropped, logits: pack(run.logits), inputs: pack(inputs),
             looks };
  });
}""".replace("PACK", PACK)


def weights_of(folder: Path, kind: str) -> Path:
    """The page's Transformer if it is recorded; a fresh one with opinions if not."""
    try:
        if kind == "page":
            return weights_path("transformer-page", 0)
    except UserError:
        pass
    torch.manual_seed(1)
    vocabulary, config = Vocabulary(harness.CHARACTERS), KINDS[kind]
    model = GPTLanguageModel(vocabulary.size, **config)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name.startswith("layers") and weight.ndim > 1:
                weight *= 3
            elif weight.ndim == 1:
                weight += 0.1 * torch.randn_like(weight)
        model.positions.requires_grad_(False)
        for weight in model.positions.parameters():
            weight *= 30
    about = {"architecture": "gpt", "config": json.dumps(config)}
    file = folder / "transformer.safetensors"
    save_weights(file, model, vocabulary, about)
    return file


def encoded(weights: Path) -> str:
    return base64.b64encode(weights.read_bytes()).decode()


def furthest(ours: np.ndarray, theirs: torch.Tensor) -> float:
    return float(np.abs(ours - theirs.detach().numpy()).max())


@pytest.mark.parametrize(
    ("kind", "muted"),
    [*((kind, False) for kind in KINDS), ("page", True), ("modern", True)],
)
def test_engine_equals_torch(
    page: Page, tmp_path: Path, kind: str, muted: bool
) -> None:
    """Logits within 5e-3, attention within 1e-3, gradients within a hundredth of the
    largest; with some heads muted, too."""
    weights = weights_of(tmp_path, kind)
    few = kind != "page" or muted
    strings = [string[:300] for string in STRINGS[:: 7 if few else 1]]
    clamp = MUTED if muted else []
    asked = {"weights": encoded(weights), "strings": strings, "clamp": clamp}
    model, vocabulary = read_weights(weights)
    assert isinstance(model, GPTLanguageModel)
    model = model.double().eval()
    for one in clamp:
        width = PAGE["d_model"] if kind == "page" else SMALL["d_model"]
        width //= PAGE["num_heads"]
        block: Any = model.layers[one["layer"]]
        with torch.no_grad():
            out = block.self_attn.out_proj.weight
            out[:, one["head"] * width : (one["head"] + 1) * width] = 0
    worst = {"logits": 0.0, "attention": 0.0, "inputs": 0.0}
    for string, got in zip(strings, page.evaluate(READ, asked), strict=True):
        kept, dropped = vocabulary.split_known(string)
        assert (got["kept"], got["dropped"]) == (kept, dropped)
        if not kept:
            assert got["logits"] == got["inputs"] == ""
            continue
        opened: dict[str, torch.Tensor] = {}
        logits, _ = model(vocabulary.encode(kept)[None], None, opened)
        target = (7 * len(kept)) % vocabulary.size
        said = logits[0, -1].log_softmax(dim=-1)[target]
        (inputs,) = torch.autograd.grad(said, [opened["embedded"]])
        off = furthest(unpack(got["logits"], vocabulary.size), logits[0])
        worst["logits"] = max(worst["logits"], off)
        off = furthest(unpack(got["inputs"], inputs.shape[2]), inputs[0])
        worst["inputs"] = max(worst["inputs"], off / float(inputs.abs().max()))
        for look, expected in zip(got["looks"], opened["weights"][:, 0], strict=True):
            rows = np.concatenate([unpack(row, 1)[:, 0] for row in look["weights"]])
            shown = rows.reshape(len(look["weights"]), -1)
            seen = expected[:, -1, look["first"] :]
            worst["attention"] = max(worst["attention"], furthest(shown, seen))
            assert (expected[:, -1, : look["first"]] == 0).all()
    print(f"{kind}{', muted' * muted}: {worst}")
    assert worst["logits"] <= 5e-3
    assert worst["attention"] <= 1e-3
    assert worst["inputs"] <= 1e-2


@pytest.mark.parametrize("kind", ["modern", "learned", "no memory"])
def test_step_by_step_is_forward(page: Page, tmp_path: Path, kind: str) -> None:
    """Generation sees what one pass sees; so does a later part, also its gradients
    and its looks, and a state that was copied is left alone."""
    largest, before, after = page.evaluate(
        """([weights, text]) => {
          const { load, logitsAt, saliency } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          const { ids } = model.encode(text);
          const clamp = [{ layer: 1, head: 0, from: 30, to: 60 }];
          const run = model.forward(ids, { clamp });
          const state = model.initialState();
          let largest = 0;
          const compare = (a, b) => a.forEach((x, i) => {
            largest = Math.max(largest, Math.abs(x - b[i]));
          });
          ids.forEach((id, t) =>
            compare(model.step(state, id, clamp, t), logitsAt(model, run, t)));
          const half = model.forward(ids.slice(0, 80), { clamp });
          const copy = model.copyState(half.last);
          const rest = model.forward(ids.slice(80), { state: half.last });
          compare(rest.logits, run.logits.slice(80 * model.vocabSize));
          model.read(copy, 3);
          const again = model.forward(ids.slice(80), { state: half.last });
          compare(again.logits, rest.logits);
          const here = model.attended(rest, 1, 10), there = model.attended(run, 1, 90);
          here.weights.forEach((row, h) => compare(row, there.weights[h]));
          compare([here.first + 80], [there.first]);
          const last = ids.length - 1;
          const all = saliency(model, run, last, 5);
          compare(saliency(model, rest, last - 80, 5), all.slice(80));
          return [largest, copy.read, half.last.read];
        }""",
        [encoded(weights_of(tmp_path, kind)), VERSE],
    )
    assert largest < 1e-9
    assert (before, after) == (81, 80)


def test_what_is_not_there_is_refused(page: Page, tmp_path: Path) -> None:
    said = page.evaluate(
        """(weights) => {
          const { load } = unrolled.engine;
          const model = load(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)));
          try { model.forward([1], { clamp: [{ layer: 2, head: 1 }] }); }
          catch (error) { return error.message; }
        }""",
        encoded(weights_of(tmp_path, "none")),
    )
    assert said == "There is no head 1 in layer 2: there are 2 layers of 4."


def test_the_widgets_write_what_torch_writes(browser: Browser, tmp_path: Path) -> None:
    """*Sample* and *Hello* run it like any other; what has states to show refuses."""
    weights = weights_of(tmp_path, "page")
    model, vocabulary = read_weights(weights)
    seed = hello.seed_of(hello.DEFAULTS["prompt"])
    settings = {"sample": sample.DEFAULTS, "hello": {**hello.DEFAULTS, "seed": seed}}
    for name in ("sample", "hello", "unroll"):
        page, errors = harness.watched_page(browser, reduced_motion="reduce")
        page.goto(harness.write_page(tmp_path / name, weights, widget=name).as_uri())
        if name == "unroll":
            expect(page.get_by_role("alert")).to_contain_text("no hidden state")
            page.close()
            continue
        # What is drawn first does not depend on how much is drawn.
        begin = continuation(model, vocabulary, **{**settings[name], "length": 30})
        if name == "sample":
            harness.settled(page, sample.DEFAULTS["length"])
            assert harness.text(page)[:30] == begin
            expect(page.locator("[data-influence]").first).to_be_visible()
        else:
            expect(page.locator(".drawn")).to_contain_text(begin)
        page.close()
        assert errors == []


def test_speed(browser: Browser, tmp_path: Path) -> None:
    """At most 1 ms a character with what is remembered, beyond the first context."""
    data = encoded(weights_of(tmp_path, "page"))
    file = harness.write_page(tmp_path, None)
    tries = []
    for _ in range(5):  # a machine that tests run on is often busy
        page, errors = harness.watched_page(browser)
        page.goto(file.as_uri())
        each = page.evaluate(
            """(weights) => {
              const { load, softmax, draw, randomStream } = unrolled.engine;
              const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
              const model = load(bytes);
              const state = model.initialState();
              let logits = model.step(state, 0);
              const next = randomStream(0);
              const blocks = Array.from({ length: 120 }, () => {
                const begin = performance.now();
                for (let i = 0; i < 5; i++) {
                  logits = model.step(state, draw(softmax(logits, 0.7), next()));
                }
                return (performance.now() - begin) / 5;
              });
              return blocks.sort((a, b) => a - b)[30];
            }""",
            data,
        )
        tries.append(each)
        page.close()
        assert errors == []
        if each <= 1:
            break
    print(tries)
    assert min(tries) <= 1
