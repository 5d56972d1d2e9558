// *Unroll*: walk through a text with a recurrent network, one step at a time; see its
// whole state, what it expects, what moved that; and put its units to other values.

import { load } from "./engine.js";
import { glyph, spoken } from "./letters.js";
import { reachable, renderer } from "./live.js";
import { barItems, describeInfluence, distributionRows, element, quoted } from "./panels.js";
import { signed, StateGrid } from "./state-grid.js";
import { Timeline } from "./timeline.js";
import styles from "./unroll.css";
import markup from "./unroll.html";
import { Unrolling } from "./unrolling.js";
import { count, Walk, within } from "./walk.js";

// unrolled/widgets/unroll.py has the same values.
export const DEFAULTS = { text: "To be, or not to be.\n\nHAMLET\nMy lord", step: 28, unit: 0, target: "", changes: [] };

const DRAGGED_MS = 150;
const ROWS = 10; // of the next character
const HINT = "Drag a unit up or down, or move its slider, and watch what comes next.";

class Unroll extends Walk {
  constructor(host, el, model) {
    super(host, el, model, { markup, styles, defaults: DEFAULTS }, new Unrolling(model));
    for (const name of ["tracked", "sentence", "readout"]) this.parts[name] = this.find(`.${name}`);
    for (const name of ["put-back", "all-back"]) this.parts[name] = this.find(`button.${name}`);
    Object.assign(this.fields, { unit: this.find(".unit input"), value: this.find("[type=range]"), target: this.find("select") });
    this.timeline = new Timeline(this.find(".timeline"), (step) => this.go(step), this.ending.signal);
    this.grid = new StateGrid(this.find(".state"), model.hiddenSize, {
      choose: (unit) => this.#choose(unit),
      point: (unit) => this.#point(unit),
      drag: (value) => this.#put(value),
      drop: () => this.explain(),
    }, this.ending.signal);
    this.fields.unit.max = model.hiddenSize - 1;
    this.#fillTargets();
    this.#listen();
    this.begin(el);
  }

  #listen() {
    const { parts, fields } = this;
    this.on(fields.unit, "change", () => this.#choose(within(fields.unit.value, 0, this.model.hiddenSize - 1)));
    this.on(fields.value, "input", () => this.#put(Number(fields.value.value)));
    this.on(fields.value, "change", () => this.explain());
    this.on(fields.target, "change", () => this.#aim(fields.target.value));
    this.on(parts.list, "click", (event) => this.#aim(event.target.closest("button")?.value ?? this.settings.target));
    this.on(parts.list, "keydown", (event) => this.#walkRows(event));
    this.on(parts["put-back"], "click", () => this.#undo(({ step, unit }) => step !== this.settings.step || unit !== this.settings.unit));
    this.on(parts["all-back"], "click", () => this.#undo(() => false));
  }

  fitted({ changes }, length) {
    const units = this.model.hiddenSize;
    return { changes: changes.filter(([s, u]) => s >= 1 && s <= length && u >= 0 && u < units) };
  }

  alter() {
    this.walking.change(this.settings.changes.map(([step, unit, value]) => ({ step, unit, value })));
  }

  kept() {
    return { changes: this.walking.changes.map(({ step, unit, value }) => [step, unit, value]) };
  }

  #choose(unit) {
    this.settings.unit = unit;
    this.show();
    this.save();
    const { step } = this.settings;
    this.speaker.say(`Unit ${unit} is ${signed(this.walking.state(step)[unit])} after ${count(step, "character")}.`);
  }

  #aim(target) {
    this.settings.target = target;
    this.show();
    this.save();
    this.explain();
  }

  // The chosen unit at this step, to another value. Many may come between two frames.
  #put(value) {
    const { step, unit } = this.settings;
    this.wanted = [...(this.wanted ?? this.walking.changes).filter((c) => c.step !== step || c.unit !== unit), { step, unit, value }];
    this.parts.readout.textContent = signed(value);
    this.putting ??= requestAnimationFrame(() => this.#settle());
  }

  #settle() {
    cancelAnimationFrame(this.putting);
    this.putting = undefined;
    if (!this.wanted) return;
    this.walking.change(this.wanted);
    this.wanted = undefined;
    Object.assign(this.settings, this.kept());
    this.show(DRAGGED_MS);
    this.save();
  }

  #undo(keep) {
    this.#settle();
    this.walking.change(this.walking.changes.filter(keep));
    Object.assign(this.settings, this.kept());
    this.show();
    this.save();
    this.explain();
  }

  /** The character whose chance is looked into, unless one is chosen. */
  #usual() {
    const { step } = this.settings;
    return this.walking.ids[step] ?? this.walking.likeliest(step);
  }

  #target() {
    return this.model.vocabulary.ids.get(this.settings.target) ?? this.#usual();
  }

  show(patience = 0) {
    const { walking, parts, fields, settings: { step, unit, target } } = this;
    const { characters } = this.model.vocabulary;
    const { ids, base, changes } = walking;
    parts.heading.textContent = `State after ${quoted(characters[ids[step - 1]])}: ${count(this.model.hiddenSize, "unit")}`;
    this.showStep();
    parts.tracked.textContent = `unit ${unit}`;
    const at = (some) => new Set(some.map((change) => change.step));
    const held = at(changes.filter((change) => change.unit === unit));
    this.timeline.draw(walking.trace(unit), walking.trace(unit, base), { held, others: at(changes) }, step);
    this.timeline.choose(step);

    const here = new Set(changes.filter((change) => change.step === step).map((change) => change.unit));
    const value = walking.state(step)[unit];
    this.grid.show(walking.state(step), here);
    this.grid.choose(unit);
    this.#point(undefined);
    fields.unit.value = unit;
    fields.value.value = value.toFixed(2);
    fields.value.setAttribute("aria-valuetext", `${signed(value)}${here.has(unit) ? ", changed" : ""}`);
    parts.readout.textContent = signed(value);
    this.enable(parts["put-back"], here.has(unit), fields.value);
    this.enable(parts["all-back"], changes.length > 0, fields.value);

    this.#showRows();
    const usual = `${step < ids.length ? "what follows" : "the likeliest"}: ${spoken(characters[this.#usual()])}`;
    fields.target.options[0].textContent = usual;
    fields.target.value = this.model.vocabulary.ids.has(target) ? target : "";
    this.#status();
    this.#explainLater(patience);
  }

  #showRows() {
    const { walking, parts, settings: { step } } = this;
    const { characters } = this.model.vocabulary;
    const focused = parts.list.contains(document.activeElement);
    const rows = distributionRows(walking.chances(step), this.#target(), ROWS);
    const items = barItems(characters, rows, "", walking.changed ? walking.chances(step, walking.base) : undefined);
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
    parts.key.hidden = !walking.changed;
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
    const influence = this.walking.influence(this.settings.step, this.#target());
    this.timeline.tint(influence);
    this.moved = describeInfluence(influence, (place) => characters[this.walking.ids[place]]);
    this.parts.sentence.textContent = this.moved;
    reachable(this.parts.sentence);
  }

  #status() {
    const { changes } = this.walking;
    const told = changes.slice(-3).map(({ step, unit, value }) => {
      const was = this.walking.state(step, this.walking.base)[unit];
      return `unit ${unit} after ${count(step, "character")} from ${signed(was)} to ${signed(value)}`;
    });
    const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
    const said = told.length > 0 ? `Changed: ${told.join("; ")}${more}.` : HINT;
    this.parts.status.textContent = [...this.notes, said].join(" ");
    reachable(this.parts.status);
  }

  // In sentences, for those who do not see it.
  explain() {
    this.#settle();
    const { walking, settings: { step, unit } } = this;
    const sentences = [...this.sentences(), `Unit ${unit} is ${signed(walking.state(step)[unit])}.`];
    cancelAnimationFrame(this.telling);
    this.telling = requestAnimationFrame(() => {
      if (this.later !== undefined) this.#showInfluence();
      this.speaker.say(`${sentences.join(" ")} On ${quoted(this.model.vocabulary.characters[this.#target()])}: ${this.moved}`);
    });
  }

  #point(unit) {
    const shown = unit ?? this.settings.unit;
    this.parts.pointed.textContent = `unit ${shown}: ${signed(this.walking.state(this.settings.step)[shown])}`;
  }

  #fillTargets() {
    const all = this.model.vocabulary.characters.map((character) => new Option(glyph(character), character));
    this.fields.target.replaceChildren(new Option("", ""), ...all);
  }

  end() {
    for (const frame of [this.telling, this.putting]) cancelAnimationFrame(frame);
    clearTimeout(this.later);
    super.end();
  }
}

export default { render: renderer(load, Unroll) };
