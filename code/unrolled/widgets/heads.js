// *Heads*: type, and a Transformer goes on by rules that can be set. Choose a character
// and see where each head looked from it; mute a head, and the text is written anew.

import { load } from "./engine.js";
import frame from "./frame.css";
import styles from "./heads.css";
import markup from "./heads.html";
import { readPrompt } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { barItems, distributionRows, element, quoted } from "./panels.js";
import { nextDistribution, softmax } from "./sampling.js";
import { TextBox } from "./text-box.js";
import { Writer } from "./writer.js";

// unrolled/widgets/heads.py has the same values.
export const DEFAULTS = { prompt: "DROMIO\nMy master Zorvax, O my master Zo", temperature: 0.7, top_k: 0, top_p: 1, min_p: 0, seed: 0, layer: 1, head: 1, place: 0, muted: [] };
export const LENGTH = 60; // characters drawn

const MOST_READ = 300;
const SHOWN = 7; // of the likeliest characters
const HIGH = 20; // of a head's picture, which is a unit wide a place
// Lowest and highest of what a slider sets, and where it changes nothing.
const SLIDERS = { temperature: [0, 2], top_k: [0, 30, 0], top_p: [0.05, 1, 1], min_p: [0, 1, 0] };

const share = (weight) => `${(100 * weight).toFixed(0)}\u00a0%`;
const back = (places) => (places === 0 ? "itself" : `${places} back`);

/** A head's weights as bars, the place itself on the right. */
export function drawn(weights, width) {
  return Array.from(weights, (weight, s) => `M${width - weights.length + s}.5 ${HIGH}v-${(HIGH * weight).toFixed(1)}`).join("");
}

/** A model some of whose heads add nothing, at every step. */
function muting(model, muted) {
  const clamp = muted.map(([layer, head]) => ({ layer: layer - 1, head: head - 1 }));
  return {
    initialState: () => model.initialState(),
    copyState: (state) => model.copyState(state),
    step: (state, id) => model.step(state, id, clamp),
    read: (state, id) => model.step(state, id, clamp),
    forward: (ids, options) => model.forward(ids, { ...options, clamp }),
  };
}

class Heads {
  constructor(host, el, model) {
    if (!model.attended) throw new Error("Heads shows where a Transformer looks, and this model has no attention.");
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.field = find("textarea");
    this.sliders = Object.fromEntries(Object.keys(SLIDERS).map((name) => [name, find(`.${name} input`)]));
    this.parts = { status: find(".status"), looking: find(".looks .heading"), grid: find(".grid"), mute: find(".mute"), next: find(".next .heading"), list: find("ol") };
    this.speaker = new Speaker(find(".spoken"));
    this.text = new TextBox(find(".text"), (index) => this.#chosen(index), this.ending.signal);
    this.cells = model.layers.flatMap((_, l) => Array.from({ length: model.numHeads }, (__, h) => this.#cell(l + 1, h + 1)));
    this.parts.grid.replaceChildren(...this.cells);
    this.parts.grid.style.setProperty("--heads", model.numHeads);
    this.initial = this.#asked();
    this.#listen(find);
    this.#apply(this.initial);
    this.attach = () => {
      if (!this.root.isConnected) el.replaceChildren(this.root);
    };
    if (!this.writer.running) this.#finished();
  }

  #asked() {
    const asked = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, this.host.get(name) ?? DEFAULTS[name]]));
    const { model } = this;
    const within = (value, low, high, otherwise) => {
      const number = Number(value);
      return Number.isFinite(number) ? Math.min(high, Math.max(low, number)) : otherwise;
    };
    for (const [name, [low, high]] of Object.entries(SLIDERS)) asked[name] = within(asked[name], low, high, DEFAULTS[name]);
    asked.layer = within(asked.layer, 1, model.numLayers, 1);
    asked.head = within(asked.head, 1, model.numHeads, 1);
    asked.prompt = String(asked.prompt);
    asked.muted = asked.muted.filter(([l, h]) => l >= 1 && l <= model.numLayers && h >= 1 && h <= model.numHeads);
    return asked;
  }

  #cell(layer, head) {
    const cell = element("button");
    cell.type = "button";
    cell.setAttribute("role", "radio");
    Object.assign(cell.dataset, { layer, head, lmSuppressShortcuts: "true" });
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", `0 0 ${this.model.contextLength} ${HIGH}`);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("aria-hidden", "true");
    picture.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
    cell.append(element("span", "most"), element("span", "which", `${layer}·${head}`), picture);
    return cell;
  }

  #listen(find) {
    const { signal } = this.ending;
    const on = (target, type, run) => target.addEventListener(type, run, { signal });
    const changed = (changes) => this.#apply({ ...this.state, ...changes });
    on(this.field, "input", () => changed({ prompt: this.field.value, place: 0 }));
    for (const [name, slider] of Object.entries(this.sliders)) on(slider, "input", () => changed({ [name]: Number(slider.value) }));
    on(find(".again"), "click", () => changed({ seed: (this.state.seed + 1) % 2 ** 32 }));
    on(find(".reset"), "click", () => this.#apply(this.initial));
    on(this.parts.mute, "click", () => {
      const { layer, head, muted } = this.state;
      const others = muted.filter(([l, h]) => l !== layer || h !== head);
      changed({ muted: others.length < muted.length ? others : [...muted, [layer, head]] });
    });
    on(this.parts.grid, "click", (event) => {
      const cell = event.target.closest("button");
      if (cell) this.#look(Number(cell.dataset.layer), Number(cell.dataset.head));
    });
    on(this.parts.grid, "keydown", (event) => this.#pressed(event));
    const heard = () => {
      if (!this.telling) this.#apply(this.#asked());
    };
    for (const name of Object.keys(DEFAULTS)) {
      this.host.on(`change:${name}`, heard);
      signal.addEventListener("abort", () => this.host.off(`change:${name}`, heard));
    }
  }

  #pressed(event) {
    const { numLayers: L, numHeads: N } = this.model;
    const { layer, head } = this.state;
    const moves = { ArrowLeft: [layer, head - 1], ArrowRight: [layer, head + 1], ArrowUp: [layer - 1, head], ArrowDown: [layer + 1, head] };
    const to = moves[event.key];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#look(((to[0] + L - 1) % L) + 1, ((to[1] + N - 1) % N) + 1);
    this.cells.find((cell) => cell.tabIndex === 0).focus({ preventScroll: true });
  }

  // Every state of the widget is reached through here; what is written depends on it
  // alone.
  #apply(state) {
    const muted = JSON.stringify(state.muted);
    if (!this.writer || muted !== this.mutedNow) {
      this.writer?.stop();
      this.mutedNow = muted;
      this.writer = new Writer(muting(this.model, state.muted), () => this.#progressed());
    }
    this.state = state;
    if (this.field.value !== state.prompt) this.field.value = state.prompt;
    for (const [name, slider] of Object.entries(this.sliders)) {
      slider.value = state[name];
      const off = SLIDERS[name][2];
      const told = name === "top_k" ? String(state[name]) : state[name].toFixed(2);
      slider.closest("label").querySelector(".readout").textContent = state[name] === off ? "off" : told;
    }
    const { ids, notes } = readPrompt(this.model, state.prompt, MOST_READ, "text");
    this.notes = notes;
    this.writer.begin(ids, { ...this.#rules(), seed: state.seed, count: LENGTH });
  }

  #rules() {
    const { temperature, top_k: topK, top_p: topP, min_p: minP } = this.state;
    return { temperature, topK, topP, minP };
  }

  #progressed() {
    const { writer } = this;
    const characters = writer.ids.map((id) => this.model.vocabulary.characters[id]);
    this.text.root.setAttribute("aria-busy", writer.running);
    this.text.show(characters, { first: 0, typed: writer.promptLength, complete: !writer.running });
    if (!writer.running && this.attach) this.#finished();
  }

  #finished() {
    const { writer, state } = this;
    const asked = state.place > 0 ? state.place : writer.promptLength;
    this.index = Math.min(asked, writer.ids.length) - 1;
    this.#show();
    this.attach();
    [this.parts.status, this.text.root].forEach(reachable);
  }

  #chosen(index) {
    this.state = { ...this.state, place: index + 1 };
    this.index = index;
    if (!this.writer.running) this.#show();
  }

  #look(layer, head) {
    this.state = { ...this.state, layer, head };
    if (!this.writer.running) this.#show();
  }

  #show() {
    const { model, writer, state, index, parts } = this;
    const name = (place) => quoted(model.vocabulary.characters[writer.ids[place]]);
    const run = writer.runAt(index);
    const looks = model.layers.map((_, l) => model.attended(run, l, 0).weights);
    for (const cell of this.cells) {
      const { layer, head } = cell.dataset;
      const weights = looks[layer - 1][head - 1];
      const best = weights.indexOf(Math.max(...weights));
      const far = weights.length - 1 - best;
      const isMuted = state.muted.some(([l, h]) => l === Number(layer) && h === Number(head));
      const isChosen = Number(layer) === state.layer && Number(head) === state.head;
      cell.dataset.muted = isMuted;
      cell.setAttribute("aria-checked", isChosen);
      cell.tabIndex = isChosen ? 0 : -1;
      cell.querySelector(".most").textContent = far === 0 ? "self" : `−${far}`;
      cell.querySelector("path").setAttribute("d", drawn(weights, model.contextLength));
      cell.setAttribute("aria-label", `Layer ${layer}, head ${head}${isMuted ? ", muted" : ""}: most at ${name(index - far)}, ${back(far)}, ${share(weights[best])}`);
    }
    const chosen = looks[state.layer - 1][state.head - 1];
    const best = chosen.indexOf(Math.max(...chosen));
    const far = chosen.length - 1 - best;
    this.text.choose(index);
    this.text.tint({ from: index - chosen.length + 1, norms: chosen });
    this.text.reveal(index);
    const isMuted = state.muted.some(([l, h]) => l === state.layer && h === state.head);
    parts.mute.setAttribute("aria-pressed", isMuted);
    parts.mute.textContent = isMuted ? "Muted: let it speak" : "Mute this head";
    parts.looking.textContent = `Where the heads look from ${name(index)}, place ${index + 1}`;
    this.#next(run.logits);
    const silent = state.muted.length > 0 ? ` Muted: ${state.muted.map(([l, h]) => `${l}·${h}`).join(", ")}.` : "";
    const sentence = `Layer ${state.layer}, head ${state.head} looks from ${name(index)} most at ${name(index - far)}, ${back(far)}, ${share(chosen[best])}.${silent}`;
    this.#tell([...this.notes, sentence].join(" "));
  }

  #next(logits) {
    const { model, writer, index, parts } = this;
    const chances = nextDistribution(logits, this.#rules());
    const left = chances.filter((chance) => chance > 0).length;
    const id = writer.ids[index + 1] ?? -1;
    const verb = index + 1 < writer.promptLength ? "typed" : "drawn";
    parts.next.textContent = `What comes next: ${left} of ${chances.length} left`;
    parts.list.replaceChildren(...barItems(model.vocabulary.characters, distributionRows(chances, id, SHOWN), verb, softmax(logits)));
  }

  #tell(sentence) {
    const { parts, state } = this;
    parts.status.textContent = sentence;
    reachable(parts.status);
    this.speaker.say(sentence);
    this.telling = true;
    for (const name of Object.keys(DEFAULTS)) this.host.set(name, state[name]);
    this.host.set("text", this.model.vocabulary.decode(this.writer.ids.slice(this.writer.promptLength)));
    this.telling = false;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    this.writer.stop();
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}

export default { render: renderer(load, Heads) };
