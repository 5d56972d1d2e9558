// *Unroll*: walk through a text with a recurrent network, one step at a time; see its
// whole state, what it expects, what moved that; and put its units to other values.

import { load } from "./engine.js";
import frame from "./frame.css";
import { glyph, readPrompt, spoken } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { barItems, describeInfluence, distributionRows, element, percent, quoted } from "./panels.js";
import { signed, StateGrid } from "./state-grid.js";
import { Timeline } from "./timeline.js";
import styles from "./unroll.css";
import markup from "./unroll.html";
import { Unrolling } from "./unrolling.js";

// unrolled/widgets/unroll.py has the same values.
export const DEFAULTS = { text: "To be, or not to be.\n\nHAMLET\nMy lord", step: 28, unit: 0, target: "", changes: [] };

const MOST_READ = 200; // characters
const DRAGGED_MS = 150;
const ROWS = 10; // of the next character
const HINT = "Drag a unit up or down, or move its slider, and watch what comes next.";

const within = (value, low, high) => Math.min(high, Math.max(low, Math.round(Number(value)) || low));
const count = (n, what) => `${n.toLocaleString("en-GB")} ${what}${n === 1 ? "" : "s"}`;

class Unroll {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.unrolling = new Unrolling(model);
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = {};
    for (const name of ["where", "status", "tracked", "sentence", "pointed", "key", "readout", "heading"]) {
      this.parts[name] = find(`.${name}`); // the first of its kind
    }
    for (const name of ["first", "back", "on", "last", "reset", "put-back", "all-back"]) {
      this.parts[name] = find(`button.${name}`);
    }
    this.fields = { text: find("textarea"), unit: find(".unit input"), value: find("[type=range]"), target: find("select") };
    this.parts.list = find("ol");
    this.speaker = new Speaker(find(".spoken"));
    this.timeline = new Timeline(find(".timeline"), (step) => this.#go(step), this.ending.signal);
    this.grid = new StateGrid(find(".state"), model.hiddenSize, {
      choose: (unit) => this.#choose(unit),
      point: (unit) => this.#point(unit),
      drag: (value) => this.#put(value),
      drop: () => this.#explain(),
    }, this.ending.signal);
    this.fields.unit.max = model.hiddenSize - 1;
    this.#fillTargets();
    this.#listen();
    this.initial = this.#asked();
    this.#apply(this.initial);
    el.replaceChildren(this.root);
    this.timeline.choose(this.settings.step); // only now can it be scrolled to
  }

  // What the host wants, with defaults for what it leaves open.
  #asked() {
    const asked = {};
    for (const key of Object.keys(DEFAULTS)) asked[key] = this.host.get(key) ?? DEFAULTS[key];
    return asked;
  }

  #listen() {
    const { signal } = this.ending;
    const on = (target, type, run) => target.addEventListener(type, run, { signal });
    const { parts, fields } = this;
    on(fields.text, "input", () => this.#typed());
    on(parts.first, "click", () => this.#go(1));
    on(parts.back, "click", () => this.#go(this.settings.step - 1));
    on(parts.on, "click", () => this.#go(this.settings.step + 1));
    on(parts.last, "click", () => this.#go(this.unrolling.ids.length));
    on(fields.unit, "change", () => this.#choose(within(fields.unit.value, 0, this.model.hiddenSize - 1)));
    on(fields.value, "input", () => this.#put(Number(fields.value.value)));
    on(fields.value, "change", () => this.#explain());
    on(fields.target, "change", () => this.#aim(fields.target.value));
    on(parts.list, "click", (event) => this.#aim(event.target.closest("button")?.value ?? this.settings.target));
    on(parts.list, "keydown", (event) => this.#walkRows(event));
    on(parts["put-back"], "click", () => this.#undo(({ step, unit }) => step !== this.settings.step || unit !== this.settings.unit));
    on(parts["all-back"], "click", () => this.#undo(() => false));
    on(parts.reset, "click", () => { this.#apply(this.initial); this.#save(); this.#explain(); });
    for (const key of Object.keys(DEFAULTS)) {
      // Several may change at once, one event each: heard together when all are there.
      const heard = () => {
        this.hearing ??= Promise.resolve().then(() => {
          this.hearing = undefined;
          const asked = this.#asked();
          const same = Object.keys(DEFAULTS).every((k) => JSON.stringify(asked[k]) === JSON.stringify(this.settings[k]));
          if (same || signal.aborted) return;
          this.#apply(asked);
          this.#explain();
        });
      };
      this.host.on(`change:${key}`, heard);
      signal.addEventListener("abort", () => this.host.off(`change:${key}`, heard));
    }
  }

  // Every state of the widget is reached through here: a text, a step, changed units.
  #apply({ text, step, unit, target, changes }) {
    const { ids, notes } = readPrompt(this.model, String(text), MOST_READ, "text");
    this.notes = notes;
    this.unrolling.read(ids);
    this.timeline.read(ids.map((id) => this.model.vocabulary.characters[id]));
    const units = this.model.hiddenSize;
    this.settings = {
      text, target, step: within(step, 1, ids.length), unit: within(unit, 0, units - 1),
      changes: changes.filter(([s, u]) => s >= 1 && s <= ids.length && u >= 0 && u < units),
    };
    if (this.fields.text.value !== text) this.fields.text.value = text;
    this.unrolling.change(this.settings.changes.map(([s, u, value]) => ({ step: s, unit: u, value })));
    this.#show();
  }

  #typed() {
    const atEnd = this.settings.step === this.unrolling.ids.length;
    const { ids } = readPrompt(this.model, this.fields.text.value, MOST_READ);
    this.unrolling.read(ids); // says which changes are still true
    const changes = this.#changes();
    const step = atEnd ? ids.length : this.settings.step;
    this.#apply({ ...this.settings, text: this.fields.text.value, step, changes });
    this.#save();
    this.#explain();
  }

  #go(step) {
    this.settings.step = within(step, 1, this.unrolling.ids.length);
    this.#show();
    this.#save();
    this.#explain();
  }

  #choose(unit) {
    this.settings.unit = unit;
    this.#show();
    this.#save();
    const { step } = this.settings;
    this.speaker.say(`Unit ${unit} is ${signed(this.unrolling.state(step)[unit])} after ${count(step, "character")}.`);
  }

  #aim(target) {
    this.settings.target = target;
    this.#show();
    this.#save();
    this.#explain();
  }

  // The chosen unit at this step, to another value. Many may come between two frames.
  #put(value) {
    const { step, unit } = this.settings;
    this.wanted = [...(this.wanted ?? this.unrolling.changes).filter((c) => c.step !== step || c.unit !== unit), { step, unit, value }];
    this.parts.readout.textContent = signed(value);
    this.putting ??= requestAnimationFrame(() => this.#settle());
  }

  #settle() {
    cancelAnimationFrame(this.putting);
    this.putting = undefined;
    if (!this.wanted) return;
    this.unrolling.change(this.wanted);
    this.wanted = undefined;
    this.settings.changes = this.#changes();
    this.#show(DRAGGED_MS);
    this.#save();
  }

  #undo(keep) {
    this.#settle();
    this.unrolling.change(this.unrolling.changes.filter(keep));
    this.settings.changes = this.#changes();
    this.#show();
    this.#save();
    this.#explain();
  }

  #changes() {
    return this.unrolling.changes.map(({ step, unit, value }) => [step, unit, value]);
  }

  /** The character whose chance is looked into, unless one is chosen. */
  #usual() {
    const { step } = this.settings;
    return this.unrolling.ids[step] ?? this.unrolling.likeliest(step);
  }

  #target() {
    return this.model.vocabulary.ids.get(this.settings.target) ?? this.#usual();
  }

  #show(patience = 0) {
    const { unrolling, parts, fields, settings: { step, unit, target } } = this;
    const { characters } = this.model.vocabulary;
    const { ids, base, changes } = unrolling;
    const last = quoted(characters[ids[step - 1]]);
    parts.where.textContent = `Step ${step} of ${ids.length}`;
    parts.heading.textContent = `State after ${last}: ${count(this.model.hiddenSize, "unit")}`;
    for (const [name, to] of [["first", 1], ["back", step - 1], ["on", step + 1], ["last", ids.length]]) {
      const usable = to !== step && to >= 1 && to <= ids.length;
      this.#enable(parts[name], usable, name === "first" || name === "back" ? parts.on : parts.back);
    }
    parts.tracked.textContent = `unit ${unit}`;
    const guessed = (run) => ids.map((_, t) => unrolling.likeliest(t + 1, run));
    const before = guessed(base);
    this.timeline.guess(guessed(unrolling.run).map((id, t) => (
      { character: characters[id], right: id === ids[t + 1], changed: id !== before[t] })));
    const at = (some) => new Set(some.map((change) => change.step));
    const held = at(changes.filter((change) => change.unit === unit));
    this.timeline.draw(unrolling.trace(unit), unrolling.trace(unit, base), { held, others: at(changes) }, step);
    this.timeline.choose(step);

    const here = new Set(changes.filter((change) => change.step === step).map((change) => change.unit));
    const value = unrolling.state(step)[unit];
    this.grid.show(unrolling.state(step), here);
    this.grid.choose(unit);
    this.#point(undefined);
    fields.unit.value = unit;
    fields.value.value = value.toFixed(2);
    fields.value.setAttribute("aria-valuetext", `${signed(value)}${here.has(unit) ? ", changed" : ""}`);
    parts.readout.textContent = signed(value);
    this.#enable(parts["put-back"], here.has(unit), fields.value);
    this.#enable(parts["all-back"], changes.length > 0, fields.value);

    this.#showRows();
    const usual = `${step < ids.length ? "what follows" : "the likeliest"}: ${spoken(characters[this.#usual()])}`;
    fields.target.options[0].textContent = usual;
    fields.target.value = this.model.vocabulary.ids.has(target) ? target : "";
    this.#status();
    this.#explainLater(patience);
  }

  // A disabled button loses the focus: hand it on first.
  #enable(button, usable, next) {
    if (!usable && document.activeElement === button) next.focus();
    button.disabled = !usable;
  }

  #showRows() {
    const { unrolling, parts, settings: { step } } = this;
    const { characters } = this.model.vocabulary;
    const focused = parts.list.contains(document.activeElement);
    const rows = distributionRows(unrolling.chances(step), this.#target(), ROWS);
    const items = barItems(characters, rows, "", unrolling.changed ? unrolling.chances(step, unrolling.base) : undefined);
    items.forEach((item, i) => {
      if (rows[i].others) return;
      const button = element("button");
      button.type = "button";
      button.value = characters[rows[i].id];
      button.tabIndex = rows[i].chosen ? 0 : -1;
      button.setAttribute("aria-pressed", rows[i].chosen);
      button.dataset.lmSuppressShortcuts = "true";
      button.append(...item.childNodes);
      item.append(button);
    });
    parts.list.replaceChildren(...items);
    parts.key.hidden = !unrolling.changed;
    if (focused) parts.list.querySelector("[tabindex='0']").focus({ preventScroll: true });
  }

  #walkRows(event) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...this.parts.list.querySelectorAll("button")];
    buttons[buttons.indexOf(event.target) + way]?.focus({ preventScroll: true });
  }

  // The gradient takes longer than all the rest: it comes after it, and while a unit is
  // on the move only when that rests.
  #explainLater(patience) {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.#showInfluence(), patience);
  }

  #showInfluence() {
    clearTimeout(this.later);
    this.later = undefined;
    const { characters } = this.model.vocabulary;
    const influence = this.unrolling.influence(this.settings.step, this.#target());
    this.timeline.tint(influence);
    this.moved = describeInfluence(influence, (place) => characters[this.unrolling.ids[place]]);
    this.parts.sentence.textContent = this.moved;
    reachable(this.parts.sentence);
  }

  #status() {
    const { changes } = this.unrolling;
    const told = changes.slice(-3).map(({ step, unit, value }) => {
      const was = this.unrolling.state(step, this.unrolling.base)[unit];
      return `unit ${unit} after ${count(step, "character")} from ${signed(was)} to ${signed(value)}`;
    });
    const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
    const said = told.length > 0 ? `Changed: ${told.join("; ")}${more}.` : HINT;
    this.parts.status.textContent = [...this.notes, said].join(" ");
    reachable(this.parts.status);
  }

  // In sentences, for those who do not see it.
  #explain() {
    this.#settle();
    const { unrolling, settings: { step, unit } } = this;
    const { characters } = this.model.vocabulary;
    const listed = (chances) => distributionRows(chances, -1, 3).slice(0, 3)
      .map((row) => `${quoted(characters[row.id])} ${percent(row.probability)}`).join(", ");
    const now = unrolling.chances(step);
    const sentences = [...this.notes, `${this.parts.where.textContent}, ${quoted(characters[unrolling.ids[step - 1]])}.`, `Likeliest next: ${listed(now)}.`];
    if (unrolling.changed) {
      const before = unrolling.chances(step, unrolling.base);
      const moved = now.reduce((sum, p, id) => sum + Math.abs(p - before[id]), 0) / 2;
      sentences.push(`Your changes moved ${percent(moved)} of it; without them: ${listed(before)}.`);
    }
    sentences.push(`Unit ${unit} is ${signed(unrolling.state(step)[unit])}.`);
    cancelAnimationFrame(this.telling);
    this.telling = requestAnimationFrame(() => {
      if (this.later !== undefined) this.#showInfluence();
      this.speaker.say(`${sentences.join(" ")} On ${quoted(characters[this.#target()])}: ${this.moved}`);
    });
  }

  #point(unit) {
    const shown = unit ?? this.settings.unit;
    this.parts.pointed.textContent = `unit ${shown}: ${signed(this.unrolling.state(this.settings.step)[shown])}`;
  }

  #fillTargets() {
    const all = this.model.vocabulary.characters.map((character) => new Option(glyph(character), character));
    this.fields.target.replaceChildren(new Option("", ""), ...all);
  }

  #save() {
    for (const [key, value] of Object.entries(this.settings)) this.host.set(key, value);
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    for (const frame of [this.telling, this.putting]) cancelAnimationFrame(frame);
    clearTimeout(this.later);
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}

export default { render: renderer(load, Unroll) };
