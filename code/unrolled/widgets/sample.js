// *Sample*: type, let the model continue, and open any character to see what it was
// drawn from and what moved it. anywidget's format, with or without a kernel.

import { load } from "./engine.js";
import frame from "./frame.css";
import { readPrompt } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { describeInfluence, showDecay, showDistribution } from "./panels.js";
import styles from "./sample.css";
import markup from "./sample.html";
import { TextBox } from "./text-box.js";
import { Writer } from "./writer.js";

// unrolled/widgets/sample.py has the same values: its fallback is this very text.
export const DEFAULTS = { prompt: "HAMLET\nMy lord", temperature: 0.7, seed: 0, length: 240 };

const MOST_READ = 12000; // characters of a prompt
const MOST_WRITTEN = 2000;
const TYPED_SHOWN = 400;
const OPENED_FROM = 16; // of the drawn characters, the one that is open at first

const count = (n) => `${n.toLocaleString("en-GB")} character${n === 1 ? "" : "s"}`;

/** A whole or decimal number from a field, within bounds; else what it was before. */
function bounded(value, low, high, fallback) {
  const number = value === "" ? NaN : Number(value);
  return Number.isFinite(number) ? Math.min(high, Math.max(low, number)) : fallback;
}

class Sample {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.el = el;
    this.model = model; // the engine's: what writes
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.fields = {
      prompt: find("textarea"), temperature: find("[type=range]"), seed: find(".seed input"), length: find(".length input"),
    };
    this.parts = {
      readout: find(".readout"), status: find(".status"), earlier: find(".earlier"), plain: find(".plain"),
      spoken: find(".spoken"), key: find(".key"), list: find("ol"), sentence: find(".sentence"), decay: find(".decay"),
      continue: find(".continue"), stop: find(".stop"),
    };
    this.speaker = new Speaker(this.parts.spoken);
    this.text = new TextBox(find(".text"), (index) => this.#open(index, true), this.ending.signal);
    this.initial = {};
    for (const key of Object.keys(DEFAULTS)) this.initial[key] = host.get(key) ?? DEFAULTS[key];
    this.settings = { ...this.initial };
    this.writer = new Writer(model, () => this.#progressed());
    this.opened = undefined; // place among the drawn characters; negative: a typed one
    this.#listen(find);
    this.#fillFields();
    this.#restart(this.settings.length);
  }

  #listen(find) {
    const { signal } = this.ending;
    const on = (target, type, run) => target.addEventListener(type, run, { signal });
    const { prompt, temperature, seed, length } = this.fields;
    on(prompt, "input", () => this.#change("prompt", prompt.value));
    on(temperature, "input", () => this.#change("temperature", Number(temperature.value)));
    on(seed, "input", () => this.#change("seed", Math.floor(bounded(seed.value, 0, 2 ** 32 - 1, this.settings.seed))));
    on(length, "input", () => this.#change("length", Math.floor(bounded(length.value, 1, 1000, this.settings.length))));
    for (const field of [seed, length]) on(field, "change", () => this.#fillFields());
    on(prompt, "keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#continue();
    });
    on(find(".new-seed"), "click", () => {
      this.#change("seed", Math.floor(Math.random() * 10000));
      this.#fillFields();
    });
    on(this.parts.continue, "click", () => this.#continue());
    on(this.parts.stop, "click", () => this.#stop());
    on(find(".reset"), "click", () => this.#reset());
    for (const key of Object.keys(DEFAULTS)) {
      const heard = () => {
        const value = this.host.get(key);
        if (value === undefined || value === this.settings[key]) return;
        this.#change(key, value);
        this.#fillFields();
      };
      this.host.on(`change:${key}`, heard);
      signal.addEventListener("abort", () => this.host.off(`change:${key}`, heard));
    }
  }

  #fillFields() {
    for (const [key, field] of Object.entries(this.fields)) {
      if (field.value !== String(this.settings[key])) field.value = this.settings[key];
    }
    this.parts.readout.textContent = this.settings.temperature.toFixed(2);
  }

  // The text is settled by prompt, temperature, seed and how much was asked for; a
  // change of any of them writes it anew, to the same length.
  #change(key, value) {
    if (value === this.settings[key]) return;
    this.settings[key] = value;
    this.host.set(key, value);
    this.#save();
    if (key === "length") return;
    if (key === "temperature") this.parts.readout.textContent = value.toFixed(2);
    this.#restart(key === "prompt" ? this.settings.length : this.asked);
  }

  #restart(asked) {
    const { prompt, temperature, seed } = this.settings;
    const { ids, notes } = readPrompt(this.model, prompt, MOST_READ);
    this.notes = notes;
    this.asked = asked;
    this.writer.begin(ids, { temperature, seed, count: asked });
  }

  #continue() {
    const more = Math.min(this.settings.length, MOST_WRITTEN - this.asked);
    this.asked += more;
    this.following = true;
    if (more > 0) this.writer.extend(more);
    else this.#say(`${count(MOST_WRITTEN)} are as far as this box goes: change the prompt, or press Reset.`);
  }

  #stop() {
    this.writer.stop();
    this.asked = this.writer.written;
    this.#progressed();
  }

  #reset() {
    for (const [key, value] of Object.entries(this.initial)) {
      this.settings[key] = value;
      this.host.set(key, value);
    }
    this.opened = undefined;
    this.#fillFields();
    this.#save();
    this.#restart(this.settings.length);
  }

  #progressed() {
    const { writer, parts } = this;
    const { ids, promptLength, running } = writer;
    // A disabled button loses the focus: hand it on first.
    if (!running && document.activeElement === parts.stop) parts.continue.focus();
    parts.stop.disabled = !running;
    this.text.root.setAttribute("aria-busy", running);
    if (running && ids.length === promptLength && writer.read < promptLength - 1) {
      const progress = `Reading the prompt: ${writer.read.toLocaleString("en-GB")} of ${count(promptLength)} …`;
      if (promptLength > 500) this.#say([progress, ...this.notes].join(" "));
      return this.#attach();
    }
    const first = Math.max(0, promptLength - TYPED_SHOWN);
    const characters = ids.slice(first).map((id) => this.model.vocabulary.characters[id]);
    this.text.show(characters, { first, typed: promptLength - first, complete: !running });
    parts.earlier.hidden = first === 0;
    parts.earlier.textContent = `${count(first)} before these were read too and are not shown.`;
    if (this.following) this.text.revealEnd();
    if (!running) this.#finished(characters.join(""));
    this.#attach();
  }

  #finished(shown) {
    const { writer } = this;
    this.following = false;
    this.parts.plain.textContent = shown;
    const text = writer.ids.slice(writer.promptLength).map((id) => this.model.vocabulary.characters[id]).join("");
    this.host.set("text", text);
    this.#save();
    this.#say([...this.notes, `Wrote ${count(writer.written)}.`].join(" "));
    const opened = writer.promptLength + (this.opened ?? this.#worthOpening());
    this.#open(Math.max(0, Math.min(opened, writer.ids.length - 1)), false);
  }

  // Until one is chosen by hand: the first drawn letter, not right at the start, that
  // was neither certain nor a long shot. It has the most to show.
  #worthOpening() {
    const { chances, ids, promptLength } = this.writer;
    const found = chances.findIndex((chance, i) => i >= OPENED_FROM && chance > 0.15 && chance < 0.6
      && /\p{L}/u.test(this.model.vocabulary.characters[ids[promptLength + i]]));
    return found < 0 ? OPENED_FROM : found;
  }

  // The recorded text stays in its place until there is as much to put there.
  #attach() {
    if (this.root.isConnected || (this.writer.running && this.el.hasChildNodes())) return;
    this.el.replaceChildren(this.root);
  }

  #open(index, chosenByHand) {
    const { writer, parts } = this;
    // While it is being written, and after Stop, not all that is shown was read.
    if (index < 0 || index >= writer.ids.length || index > writer.read + 1) return;
    if (chosenByHand) this.opened = index - writer.promptLength;
    cancelAnimationFrame(this.later);
    this.text.choose(index);
    const logits = writer.logitsBefore(index);
    if (!logits) {
      this.text.clearTint();
      parts.key.hidden = true;
      parts.list.replaceChildren();
      parts.decay.replaceChildren();
      parts.sentence.textContent = "Nothing comes before the first character, so the model had nothing to go by.";
      return;
    }
    const id = writer.ids[index];
    const typed = index < writer.promptLength;
    parts.key.hidden = typed || this.settings.temperature === 1;
    const drawn = showDistribution(parts.list, {
      model: this.model, logits, id, typed, temperature: this.settings.temperature,
    });
    // The bars are there at once; the gradient takes longer and comes a frame after.
    this.later = requestAnimationFrame(() => {
      const influence = writer.influenceOn(index);
      this.text.tint(influence);
      showDecay(parts.decay, influence.norms);
      const moved = describeInfluence(influence, (place) => this.model.vocabulary.characters[writer.ids[place]]);
      parts.sentence.textContent = `${drawn} ${moved}`;
      reachable(parts.sentence.parentNode);
      if (chosenByHand) this.#say(`${drawn} ${moved}`, true);
    });
  }

  // What is on the screen already is only for those who do not see it.
  #say(sentence, unseen = false) {
    if (!unseen) {
      this.parts.status.textContent = sentence;
      reachable(this.parts.status);
    }
    this.speaker.say(sentence);
  }

  #save() {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    this.writer.stop();
    cancelAnimationFrame(this.later);
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}

export default { render: renderer(load, Sample) };
