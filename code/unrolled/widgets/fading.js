// *Fading*: how much of a small change of a network's state is left so many characters
// later, as it was measured; nothing is computed here but means over the seeds.

import styles from "./fading.css";
import markup from "./fading.html";
import frame from "./frame.css";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";

// unrolled/widgets/fading.py has the same values and draws the same with them.
export const DEFAULTS = { network: "rnn h", version: "uniform 0", lag: 16, share: 0.001 };
const NAMES = { "rnn h": "RNN", "gru h": "GRU", "lstm h": "LSTM, output h", "lstm c": "LSTM, memory c" };
const SHARES = [0.1, 0.01, 0.001, 0.000001];
const [WIDE, HIGH, DECADES] = [600, 300, 12]; // of the chart; the floor is 10^-12

const SVG = "http://www.w3.org/2000/svg";

/** The measured table as curves: by network, then by version, a mean at every lag. */
export function load(buffer) {
  let rows;
  try {
    rows = JSON.parse(new TextDecoder().decode(buffer)).rows;
    if (!Array.isArray(rows)) throw new Error("no rows");
  } catch {
    throw new Error("These are not the measured curves: make the book's records again.");
  }
  const networks = new Map();
  const lags = [...new Set(rows.map((row) => Number(row.lag)))].sort((a, b) => a - b);
  for (const row of rows) {
    const network = `${row.model} ${row.of}`;
    const version = `${row.start} ${row.step}`;
    if (!(network in NAMES) || !(row.left > 0)) continue;
    if (!networks.has(network)) networks.set(network, new Map());
    const versions = networks.get(network);
    if (!versions.has(version)) versions.set(version, { logs: lags.map(() => []), start: row.start, step: Number(row.step) });
    versions.get(version).logs[lags.indexOf(Number(row.lag))].push(Math.log10(row.left));
  }
  if (!networks.size) throw new Error("There are no curves here: make the book's records again.");
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const versions of networks.values()) {
    for (const one of versions.values()) {
      one.seeds = one.logs[0].length;
      one.logs = one.logs.map(mean);
    }
  }
  return { networks, lags, metadata: { architecture: "rnn" } };
}

/** What a version is called. */
export function called({ start, step }) {
  const updates = `After ${step.toLocaleString("en-GB")} updates`;
  if (step > 0) return step === 1 ? "After 1 update" : updates;
  return start === "uniform" ? "Before training" : `Before training, ${start}`;
}

/** A positive number in words of digits: 0.34, or 5.4 × 10⁻⁵. */
export function written(log) {
  if (log >= -2) return (10 ** log).toPrecision(2);
  let exponent = Math.floor(log);
  let digits = (10 ** (log - exponent)).toFixed(1);
  if (digits === "10.0") [digits, exponent] = ["1.0", exponent + 1];
  const raised = [...String(exponent)].map((c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]).join("");
  return `${digits} × 10${raised}`;
}

/** Points of a curve as far as the floor of the chart, and where it goes through it. */
export function toFloor(lags, logs) {
  const under = logs.findIndex((log) => log < -DECADES);
  const points = lags.map((lag, i) => [lag, logs[i]]);
  if (under < 1) return under ? points : [];
  const [[x1, y1], [x2, y2]] = points.slice(under - 1, under + 1);
  const cross = x1 + ((x2 - x1) * (y1 + DECADES)) / (y1 - y2);
  return [...points.slice(0, under), [cross, -DECADES]];
}

const part = (share) => `1 / ${Math.round(1 / share).toLocaleString("en-GB")}`;

class Fading {
  constructor(host, el, model) {
    this.host = host;
    this.model = model;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.fields = { network: find(".network select"), version: find(".version select"), share: find(".share select"), lag: find(".lag input") };
    this.parts = { status: find(".status"), chart: find(".chart"), readout: find(".readout") };
    find(".axis span + span").textContent = `${model.lags.at(-1)} characters back`;
    this.speaker = new Speaker(find(".spoken"));
    this.fields.lag.max = model.lags.length - 1;
    this.#fill(this.fields.network, [...model.networks.keys()].map((key) => [key, NAMES[key]]));
    this.#fill(this.fields.share, SHARES.map((share) => [share, part(share)]));
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
    const { networks, lags } = this.model;
    const network = networks.has(asked("network")) ? asked("network") : [...networks.keys()][0];
    const version = networks.get(network).has(asked("version")) ? asked("version") : [...networks.get(network).keys()][0];
    const share = SHARES.includes(asked("share")) ? asked("share") : DEFAULTS.share;
    const near = (lag) => Math.abs(lag - (Number(asked("lag")) || DEFAULTS.lag));
    const lag = lags.reduce((best, one) => (near(one) < near(best) ? one : best), lags[0]);
    return { network, version, share, lag };
  }

  #changed() {
    const { network, version, share, lag } = this.fields;
    const versions = this.model.networks.get(network.value);
    this.#apply({
      network: network.value,
      version: versions.has(version.value) ? version.value : [...versions.keys()][0],
      share: Number(share.value),
      lag: this.model.lags[Number(lag.value)],
    });
    for (const [key, value] of Object.entries(this.settings)) this.host.set(key, value);
    this.host.save_changes();
    this.speaker.say(this.parts.status.textContent);
  }

  // Every state of the widget is reached through here.
  #apply(settings) {
    this.settings = settings;
    const { networks, lags } = this.model;
    const versions = networks.get(settings.network);
    const { fields, parts } = this;
    if (this.shown !== settings.network) {
      this.#fill(fields.version, [...versions].map(([key, one]) => [key, called(one)]));
      this.shown = settings.network;
    }
    fields.network.value = settings.network;
    fields.version.value = settings.version;
    fields.share.value = settings.share;
    fields.lag.value = lags.indexOf(settings.lag);
    fields.lag.setAttribute("aria-valuetext", `${settings.lag} characters`);
    parts.readout.textContent = settings.lag;
    this.root.dataset.architecture = settings.network.split(" ")[0];
    const { logs, seeds } = versions.get(settings.version);
    const dies = lags.find((_, index) => logs[index] < Math.log10(settings.share));
    const told = `After ${settings.lag} character${settings.lag === 1 ? "" : "s"}, ${written(logs[lags.indexOf(settings.lag)])} of a small change is left. ` +
      (dies ? `Below ${part(settings.share)} by ${dies} back.` : `Never below ${part(settings.share)} within ${lags.at(-1)}.`) +
      ` ${seeds === 1 ? "One seed" : `Mean of ${seeds} seeds`}.`;
    parts.status.textContent = told;
    parts.chart.setAttribute("aria-label", told);
    this.#draw(versions, settings);
  }

  #draw(versions, { version, share, lag }) {
    const { lags } = this.model;
    const x = (one) => (WIDE * (one - 1)) / (lags.at(-1) - 1);
    const y = (log) => (HIGH * Math.min(DECADES, Math.max(0, -log))) / DECADES;
    const line = (kind, x1, y1, x2, y2) => node("line", { class: kind, x1, y1, x2, y2 });
    const curve = (kind, logs) => node("polyline", {
      class: kind,
      points: toFloor(lags, logs).map(([one, log]) => `${x(one).toFixed(1)},${y(log).toFixed(1)}`).join(" "),
    });
    const parts = [];
    for (let decade = 0; decade <= DECADES; decade += 3) parts.push(line("grid", 0, y(-decade), WIDE, y(-decade)));
    for (const [key, one] of versions) if (key !== version) parts.push(curve("other", one.logs));
    parts.push(line("dead", 0, y(Math.log10(share)), WIDE, y(Math.log10(share))));
    parts.push(line("here", x(lag), 0, x(lag), HIGH));
    parts.push(curve("curve", versions.get(version).logs));
    this.parts.chart.replaceChildren(...parts);
  }

  #fill(select, pairs) {
    select.replaceChildren(...pairs.map(([value, label]) => new Option(label, value)));
  }

  end() {
    this.ending.abort();
    this.speaker.stop();
    this.root.remove();
  }
}

function node(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export default { render: renderer(load, Fading) };
