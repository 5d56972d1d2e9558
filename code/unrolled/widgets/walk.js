// What widgets that walk through a text with a model have in common: the text, the
// steps, and how they hear of both. Each adds what it shows of a step.

import frame from "./frame.css";
import { readPrompt } from "./letters.js";
import { adopt, rooted, Speaker } from "./live.js";
import { distributionRows, percent, quoted } from "./panels.js";
import shared from "./walk.css";

export const MOST_READ = 200; // characters

export const within = (value, low, high) => Math.min(high, Math.max(low, Math.round(Number(value)) || low));
export const count = (n, what) => `${n.toLocaleString("en-GB")} ${what}${n === 1 ? "" : "s"}`;

/**
 * A subclass makes its parts, among them `timeline`, and begins. It has fitted(), the
 * settings that it can show of those that were asked for; alter(), which puts its
 * changes into force; kept(), those in force; show() and explain().
 */
export class Walk {
  /**
   * @param host The anywidget model: traits in, traits out.
   * @param model From the engine's load().
   * @param {{markup: string, styles: string, defaults: object}} own Of the subclass.
   * @param walking An Unrolling.
   */
  constructor(host, el, model, { markup, styles, defaults }, walking) {
    if (!model.hiddenSize) throw new Error("A Transformer has no hidden state that is carried from step to step.");
    this.host = host;
    this.model = model;
    this.defaults = defaults;
    this.walking = walking;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, shared, styles);
    this.parts = { list: this.find("ol") };
    for (const name of ["where", "status", "heading", "pointed", "key"]) this.parts[name] = this.find(`.${name}`);
    for (const name of ["first", "back", "on", "last", "reset"]) this.parts[name] = this.find(`button.${name}`);
    this.fields = { text: this.find("textarea") };
    this.speaker = new Speaker(this.find(".spoken"));
  }

  find(selector) {
    return this.root.querySelector(selector); // the first of its kind
  }

  on(target, type, run) {
    target.addEventListener(type, run, { signal: this.ending.signal });
  }

  begin(el) {
    this.#listen();
    this.initial = this.#asked();
    this.apply(this.initial);
    el.replaceChildren(this.root);
    this.timeline.choose(this.settings.step); // only now can it be scrolled to
  }

  // What the host wants, with defaults for what it leaves open.
  #asked() {
    const asked = {};
    for (const key of Object.keys(this.defaults)) asked[key] = this.host.get(key) ?? this.defaults[key];
    return asked;
  }

  #listen() {
    const { parts, fields } = this;
    this.on(fields.text, "input", () => this.#typed());
    this.on(parts.first, "click", () => this.go(1));
    this.on(parts.back, "click", () => this.go(this.settings.step - 1));
    this.on(parts.on, "click", () => this.go(this.settings.step + 1));
    this.on(parts.last, "click", () => this.go(this.walking.ids.length));
    this.on(parts.reset, "click", () => { this.apply(this.initial); this.save(); this.explain(); });
    for (const key of Object.keys(this.defaults)) {
      // Several may change at once, one event each: heard together when all are there.
      const heard = () => {
        this.hearing ??= Promise.resolve().then(() => {
          this.hearing = undefined;
          const asked = this.#asked();
          const same = Object.keys(this.defaults).every((k) => JSON.stringify(asked[k]) === JSON.stringify(this.settings[k]));
          if (same || this.ending.signal.aborted) return;
          this.apply(asked);
          this.explain();
        });
      };
      this.host.on(`change:${key}`, heard);
      this.ending.signal.addEventListener("abort", () => this.host.off(`change:${key}`, heard));
    }
  }

  // Every state of the widget is reached through here: a text, a step, and the rest.
  apply(asked) {
    const { characters } = this.model.vocabulary;
    const text = String(asked.text);
    const { ids, notes } = readPrompt(this.model, text, MOST_READ, "text");
    this.notes = notes;
    this.walking.read(ids);
    this.timeline.read(ids.map((id) => characters[id]));
    const step = within(asked.step, 1, ids.length);
    const unit = within(asked.unit, 0, this.model.hiddenSize - 1);
    this.settings = { ...asked, ...this.fitted(asked, ids.length), text: asked.text, step, unit };
    if (this.fields.text.value !== text) this.fields.text.value = text;
    this.alter();
    this.show();
  }

  #typed() {
    const atEnd = this.settings.step === this.walking.ids.length;
    const { ids } = readPrompt(this.model, this.fields.text.value, MOST_READ);
    this.walking.read(ids); // says which changes are still true
    const step = atEnd ? ids.length : this.settings.step;
    this.apply({ ...this.settings, ...this.kept(), text: this.fields.text.value, step });
    this.save();
    this.explain();
  }

  go(step) {
    this.settings.step = within(step, 1, this.walking.ids.length);
    this.show();
    this.save();
    this.explain();
  }

  /** Where we are, the buttons that lead on from there, and what each step guesses. */
  showStep() {
    const { walking, parts, settings: { step } } = this;
    const { characters } = this.model.vocabulary;
    const { ids, base } = walking;
    parts.where.textContent = `Step ${step} of ${ids.length}`;
    for (const [name, to] of [["first", 1], ["back", step - 1], ["on", step + 1], ["last", ids.length]]) {
      const usable = to !== step && to >= 1 && to <= ids.length;
      this.enable(parts[name], usable, name === "first" || name === "back" ? parts.on : parts.back);
    }
    const guessed = (run) => ids.map((_, t) => walking.likeliest(t + 1, run));
    const before = guessed(base);
    this.timeline.guess(guessed(walking.run).map((id, t) => (
      { character: characters[id], right: id === ids[t + 1], changed: id !== before[t] })));
  }

  // A disabled button loses the focus: hand it on first.
  enable(button, usable, next) {
    if (!usable && document.activeElement === button) next.focus();
    button.disabled = !usable;
  }

  /** Sentences on this step, for those who do not see it. */
  sentences() {
    const { walking, settings: { step } } = this;
    const { characters } = this.model.vocabulary;
    const listed = (chances) => distributionRows(chances, -1, 3).slice(0, 3)
      .map((row) => `${quoted(characters[row.id])} ${percent(row.probability)}`).join(", ");
    const now = walking.chances(step);
    const sentences = [...this.notes, `${this.parts.where.textContent}, ${quoted(characters[walking.ids[step - 1]])}.`, `Likeliest next: ${listed(now)}.`];
    if (walking.changed) {
      const before = walking.chances(step, walking.base);
      const moved = now.reduce((sum, p, id) => sum + Math.abs(p - before[id]), 0) / 2;
      sentences.push(`Your changes moved ${percent(moved)} of it; without them: ${listed(before)}.`);
    }
    return sentences;
  }

  save() {
    for (const [key, value] of Object.entries(this.settings)) this.host.set(key, value);
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}
