// *Places*: what draws one place to another by position alone, scheme by scheme, and how
// much of a string each gets right beyond the lengths that it was trained on. All of it
// was measured; nothing is computed here but means over the seeds.

import frame from "./frame.css";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { element } from "./panels.js";
import styles from "./places.css";
import markup from "./places.html";

// unrolled/widgets/places.py has the same values and draws the same with them.
export const DEFAULTS = { scheme: "rotary", kind: "copy", query: 64 };
const SCHEMES = {
  none: "none but the mask",
  sinusoidal: "sinusoidal",
  learned: "learned",
  relative: "relative bias",
  rotary: "rotary",
  alibi: "ALiBi",
};
const KINDS = {
  copy: "copy a string",
  reverse: "reverse a string",
  back: "three places back",
};
const TELLS = {
  none: "Nothing is told: no place draws more than another.",
  sinusoidal: "How alike the waves of two places are, as a cosine.",
  learned: "How alike the learned vectors of two places are, as a cosine.",
  relative: "What is added to the score, learned, a line a head.",
  rotary: "The score of a query that equals its key, all planes weighed alike.",
  alibi: "What is added to the score, fixed, a line a head.",
};
const BEYOND = "Grey: never trained so far back.";
const TRAINED = 33; // places of the longest string that was trained on, with its answer
const [WIDE, HIGH] = [600, 200]; // of the chart

const SVG = "http://www.w3.org/2000/svg";
const broken = () => new Error("These are not the measured places: make the book's records again.");
const percent = (share) => (100 * share).toFixed(0);

/** The measured table by scheme: lines by the place that looks, and shares by task. */
export function load(buffer) {
  let rows;
  try {
    rows = JSON.parse(new TextDecoder().decode(buffer)).rows;
    if (!Array.isArray(rows)) throw new Error("no rows");
  } catch {
    throw broken();
  }
  const schemes = new Map();
  for (const row of rows) {
    if (!Object.hasOwn(SCHEMES, row?.scheme)) continue;
    if (!schemes.has(row.scheme)) schemes.set(row.scheme, { lines: new Map(), shares: new Map() });
    const { lines, shares } = schemes.get(row.scheme);
    if (Array.isArray(row.pull)) {
      const query = Number(row.query);
      const line = row.pull.map(Number);
      if (line.length !== query + 1 || !line.every(Number.isFinite)) continue;
      lines.set(query, [...(lines.get(query) ?? []), line]);
    } else if (Object.hasOwn(KINDS, row.kind) && row.right >= 0 && row.right <= 1) {
      if (!shares.has(row.kind)) shares.set(row.kind, new Map());
      const one = shares.get(row.kind);
      one.set(Number(row.times), [...(one.get(Number(row.times)) ?? []), row.right]);
    }
  }
  const whole = [...schemes].filter(([, { lines, shares }]) => lines.size && shares.size === Object.keys(KINDS).length);
  if (!whole.length) throw broken();
  const queries = [...whole[0][1].lines.keys()].sort((a, b) => a - b);
  return { schemes: new Map(whole), queries, metadata: { architecture: "gpt" } };
}

/** Lowest and highest of some lines and zero, with a little room. */
export function range(lines) {
  const values = [0, ...lines.flat()];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.05 * (high - low) || 1;
  return [low - room, high + room];
}

class Places {
  constructor(host, el, model) {
    this.host = host;
    this.model = model;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.fields = { scheme: find(".scheme select"), kind: find(".kind select"), query: find(".query input") };
    this.parts = {
      status: find(".status"),
      heading: find(".geometry"),
      chart: find(".chart"),
      readout: find(".readout"),
      last: find(".last"),
      note: find(".note"),
      lengths: find(".lengths"),
    };
    this.speaker = new Speaker(find(".spoken"));
    this.fields.query.max = model.queries.length - 1;
    const fill = (select, names) => select.replaceChildren(...names.map(([value, label]) => new Option(label, value)));
    fill(this.fields.scheme, [...model.schemes.keys()].map((key) => [key, SCHEMES[key]]));
    fill(this.fields.kind, Object.entries(KINDS));
    const { signal } = this.ending;
    for (const field of Object.values(this.fields)) {
      field.addEventListener("input", () => this.#changed(), { signal });
    }
    for (const key of Object.keys(DEFAULTS)) {
      const heard = () => this.#apply(this.#asked());
      host.on(`change:${key}`, heard);
      signal.addEventListener("abort", () => host.off(`change:${key}`, heard));
    }
    this.#apply(this.#asked());
    el.replaceChildren(this.root);
    reachable(this.parts.status);
  }

  // What the host wants, with defaults for what it leaves open or what is not there.
  #asked() {
    const asked = (key) => this.host.get(key) ?? DEFAULTS[key];
    const { schemes, queries } = this.model;
    const scheme = schemes.has(asked("scheme")) ? asked("scheme") : [...schemes.keys()][0];
    const kind = Object.hasOwn(KINDS, asked("kind")) ? asked("kind") : DEFAULTS.kind;
    const near = (query) => Math.abs(query - (Number(asked("query")) || DEFAULTS.query));
    const query = queries.reduce((best, one) => (near(one) < near(best) ? one : best), queries[0]);
    return { scheme, kind, query };
  }

  #changed() {
    const { scheme, kind, query } = this.fields;
    this.#apply({ scheme: scheme.value, kind: kind.value, query: this.model.queries[Number(query.value)] });
    for (const [key, value] of Object.entries(this.settings)) this.host.set(key, value);
    this.host.save_changes();
    this.speaker.say(this.parts.status.textContent);
  }

  // Every state of the widget is reached through here.
  #apply(settings) {
    this.settings = settings;
    const { scheme, kind, query } = settings;
    const { fields, parts } = this;
    fields.scheme.value = scheme;
    fields.kind.value = kind;
    fields.query.value = this.model.queries.indexOf(query);
    fields.query.setAttribute("aria-valuetext", `place ${query}`);
    parts.readout.textContent = query;
    parts.last.textContent = `place ${query}`;
    const { lines, shares } = this.model.schemes.get(scheme);
    const found = [...shares.get(kind)].sort(([a], [b]) => a - b);
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const told = found.map(([times, each]) => `${percent(mean(each))}\u00a0% of the letters at ${times}\u00a0×`);
    parts.status.textContent = `${SCHEMES[scheme]}, ${KINDS[kind]}: ${told.join(", ")}.`;
    reachable(parts.status);
    const drawn = lines.get(query) ?? [];
    const [low, high] = range(drawn);
    parts.heading.textContent = TELLS[scheme];
    parts.note.textContent = query >= TRAINED ? BEYOND : "";
    parts.chart.setAttribute("aria-label", `${TELLS[scheme]} From ${low.toFixed(1)} to ${high.toFixed(1)}, at place 0 to place ${query}.`);
    const y = (value) => (HIGH * (high - value)) / (high - low);
    const width = (WIDE * Math.max(0, query + 1 - TRAINED)) / query;
    parts.chart.replaceChildren(
      node("rect", { class: "new", x: 0, y: 0, width: width.toFixed(1), height: HIGH }),
      node("line", { class: "zero", x1: 0, y1: y(0), x2: WIDE, y2: y(0) }),
      ...drawn.map((line) => node("polyline", {
        class: "curve",
        points: line.map((value, s) => `${((WIDE * s) / query).toFixed(1)},${y(value).toFixed(1)}`).join(" "),
      })),
    );
    parts.lengths.replaceChildren(...found.map(([times, each]) => row(times, each)));
  }

  end() {
    this.ending.abort();
    this.speaker.stop();
    this.root.remove();
  }
}

function row(times, each) {
  const item = element("li");
  const bars = element("span", "bars");
  bars.setAttribute("aria-hidden", "true");
  for (const share of each) {
    const fill = element("b");
    fill.style.width = `${100 * share}%`;
    const bar = element("i");
    bar.append(fill);
    bars.append(bar);
  }
  const [low, high] = [Math.min(...each), Math.max(...each)].map(percent);
  item.append(element("span", "times", `${times} ×`), bars, element("span", "share", low === high ? `${low}\u00a0%` : `${low} to ${high}\u00a0%`));
  return item;
}

function node(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export default { render: renderer(load, Places) };
