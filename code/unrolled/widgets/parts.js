// *Parts*: what a model's settings cost, counted while they are changed. It begins with
// those of published models, from the book's table.

import { counted } from "./counting.js";
import frame from "./frame.css";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { element } from "./panels.js";
import styles from "./parts.css";
import markup from "./parts.html";

// unrolled/widgets/parts.py has the same values and counts the same with them. Nought
// stands for what the model has in the table; of experts and window, minus one.
export const DEFAULTS = { model: "gpt-3", layers: 0, heads: 0, shared: 0, experts: -1, window: -1, length: 4096 };
const NAMES = {
  "gpt-2": "GPT-2, small",
  "gpt-3": "GPT-3",
  "llama-7b": "Llama 7B",
  "llama-2-70b": "Llama 2 70B",
  "mistral-7b": "Mistral 7B",
  "mixtral-8x7b": "Mixtral 8x7B",
};
const EXPERTS = [0, 8, 32];
const WINDOWS = [0, 128, 1024, 4096];
const LENGTHS = [1, 512, 1024, 2048, 4096, 8192, 32768, 131072];
const MOST = 128;
const ROWS = {
  parameters: "Parameters",
  active: "of which a token meets",
  place: "Cache, a token",
  cache: "Cache, the whole text",
  products: "Multiplications, next token",
};
const UNITS = [[1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "k"]];
const NUMBERS = ["vocab_size", "d_model", "num_layers", "num_heads", "num_kv_heads", "d_ff", "num_experts", "num_active", "window", "num_places"];

const written = (number) => number.toLocaleString("en-GB");
const broken = () => new Error("These are not the settings of models: make the book's records again.");

/** The table by model: its settings, all of them whole numbers. */
export function load(buffer) {
  let rows;
  try {
    rows = JSON.parse(new TextDecoder().decode(buffer)).rows;
    if (!Array.isArray(rows)) throw new Error("no rows");
  } catch {
    throw broken();
  }
  const models = new Map();
  for (const row of rows) {
    if (!Object.hasOwn(NAMES, row?.model)) continue;
    if (!NUMBERS.every((name) => Number.isInteger(row[name]) && row[name] >= 0)) continue;
    if (!row.num_heads || !row.num_kv_heads || row.num_heads % row.num_kv_heads || row.d_model % row.num_heads) continue;
    models.set(row.model, row);
  }
  if (!models.size) throw broken();
  return { models, metadata: { architecture: "gpt" } };
}

/** Settings after some were changed; the width goes with the heads. */
export function changed(sizes, { layers, heads, shared, experts, window }) {
  const width = sizes.d_model / sizes.num_heads;
  return {
    ...sizes,
    num_layers: layers,
    num_heads: heads,
    d_model: heads * width,
    num_kv_heads: heads / shared,
    d_ff: Math.round((sizes.d_ff / sizes.d_model) * heads * width),
    num_experts: experts,
    num_active: Math.min(2, experts),
    window,
  };
}

/** A large number in three digits, such as 4.72 MB. */
export function amount(number, unit = "") {
  for (const [size, letter] of UNITS) {
    if (number < size) continue;
    const value = number / size;
    return `${value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0)}\u00a0${letter}${unit}`;
  }
  return `${number.toFixed(0)}\u00a0${unit}`.trim();
}

const divisors = (number) => Array.from({ length: number }, (_, i) => i + 1).filter((i) => number % i === 0);

class Parts {
  constructor(host, el, model) {
    this.host = host;
    this.models = model.models;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.fields = Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, find(`.${key} :is(select, input)`)]));
    this.parts = { status: find(".status"), rows: find(".rows"), layers: find(".layers .readout"), heads: find(".heads .readout"), published: find(".published") };
    this.speaker = new Speaker(find(".spoken"));
    fill(this.fields.model, [...this.models.keys()].map((key) => [key, NAMES[key]]));
    fill(this.fields.experts, EXPERTS.map((count) => [count, count ? `${count}, two asked` : "none"]));
    fill(this.fields.length, LENGTHS.map((length) => [length, written(length)]));
    const { signal } = this.ending;
    for (const [key, field] of Object.entries(this.fields)) {
      field.addEventListener("input", () => this.#moved(key), { signal });
    }
    this.parts.published.addEventListener("click", () => this.#moved("model"), { signal });
    for (const key of Object.keys(DEFAULTS)) {
      const heard = () => this.#apply(this.#asked());
      host.on(`change:${key}`, heard);
      signal.addEventListener("abort", () => host.off(`change:${key}`, heard));
    }
    this.#apply(this.#asked());
    el.replaceChildren(this.root);
    reachable(this.parts.status);
  }

  // What the host wants, with what the model has for what it leaves open or cannot be.
  #asked() {
    const asked = (key) => this.host.get(key) ?? DEFAULTS[key];
    const model = this.models.has(asked("model")) ? asked("model") : [...this.models.keys()][0];
    const own = this.models.get(model);
    const whole = (key) => Number.isInteger(asked(key)) && asked(key) >= 1 && asked(key) <= MOST;
    const one = (key, known, otherwise) => (known.includes(asked(key)) ? asked(key) : otherwise);
    const heads = whole("heads") ? asked("heads") : own.num_heads;
    return {
      model,
      layers: whole("layers") ? asked("layers") : own.num_layers,
      heads,
      shared: one("shared", divisors(heads), heads % (own.num_heads / own.num_kv_heads) ? 1 : own.num_heads / own.num_kv_heads),
      experts: one("experts", EXPERTS, own.num_experts),
      window: one("window", WINDOWS, own.window),
      length: one("length", LENGTHS, DEFAULTS.length),
    };
  }

  #moved(key) {
    const { value } = this.fields[key];
    // Another model begins as it was published, with as much to read.
    const next = key === "model"
      ? { ...DEFAULTS, model: value, length: this.settings.length }
      : { ...this.settings, [key]: Number(value) };
    for (const [name, set] of Object.entries(next)) this.host.set(name, set);
    this.host.save_changes();
    this.#apply(this.#asked());
    this.speaker.say(this.parts.status.textContent);
  }

  // Every state of the widget is reached through here.
  #apply(settings) {
    this.settings = settings;
    const { fields, parts } = this;
    const own = this.models.get(settings.model);
    fill(fields.shared, divisors(settings.heads).map((n) => [n, n === 1 ? "none" : `each ${n}`]));
    fill(fields.window, [...new Set([...WINDOWS, own.window])].sort((a, b) => a - b).map((w) => [w, w ? written(w) : "all"]));
    for (const [key, field] of Object.entries(fields)) field.value = settings[key];
    parts.layers.textContent = settings.layers;
    parts.heads.textContent = settings.heads;
    const now = changed(own, settings);
    const [before, after] = [own, now].map((sizes) => counted(sizes, settings.length));
    parts.rows.replaceChildren(...Object.entries(ROWS).map(([key, what]) => row(key, what, before[key], after[key])));
    const moved = JSON.stringify(before) !== JSON.stringify(after);
    const ratio = (key) => times(after[key] / before[key]);
    parts.published.disabled = !moved;
    parts.status.textContent = moved
      ? `Against ${NAMES[settings.model]} as published: ${ratio("parameters")} the parameters, ${ratio("cache")} the cache, ${ratio("products")} the arithmetic.`
      : `${NAMES[settings.model]} as published.`;
    reachable(parts.status);
  }

  end() {
    this.ending.abort();
    this.speaker.stop();
    this.root.remove();
  }
}

const times = (ratio) => `×\u00a0${ratio >= 99.5 ? Math.round(ratio) : Number(ratio.toPrecision(2))}`;

function fill(select, names) {
  const before = select.dataset.filled;
  const next = JSON.stringify(names);
  if (before === next) return;
  select.dataset.filled = next;
  select.replaceChildren(...names.map(([value, label]) => new Option(label, value)));
}

function row(key, what, before, after) {
  const item = element("li");
  const unit = key === "place" || key === "cache" ? "B" : "";
  item.append(
    element("span", "what", what),
    element("b", "amount", amount(after, unit)),
    element("span", "times", before === after ? "" : times(after / before)),
  );
  return item;
}

export default { render: renderer(load, Parts) };
