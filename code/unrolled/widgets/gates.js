// *Gates*: walk through a text with an LSTM or a GRU, one step at a time; see what its
// gates, its memory and its output do; and hold a gate open or shut for a while.

import { load } from "./engine.js";
import styles from "./gates.css";
import markup from "./gates.html";
import { GATES, Gating, PARTS, USUAL } from "./gating.js";
import { reachable, renderer } from "./live.js";
import { barItems, distributionRows, element, quoted, roundedPercents } from "./panels.js";
import { signed, StateGrid } from "./state-grid.js";
import { Tracks } from "./tracks.js";
import { Walk, within } from "./walk.js";

// unrolled/widgets/gates.py has the same values.
export const DEFAULTS = { text: "To be, or not to be.\n\nHAMLET\nMy lord", step: 28, unit: 0, part: "", holds: [] };

const ROWS = 8; // of the next character
const HINT = "Choose a gate and a span of steps, or drag along its row, and shut or open it.";

// As in gates.py.
const NAMES = {
  i: "input gate", f: "forget gate", o: "output gate", c: "memory",
  r: "reset gate", z: "update gate", n: "candidate", h: "output",
};
const TRACKS = {
  i: "i lets in", f: "f keeps", o: "o lets out", c: "tanh c",
  r: "r reset", z: "z keeps", n: "n new", h: "h output",
};

const same = (a, b) => a.gate === b.gate && a.unit === b.unit && a.step === b.step && a.last === b.last;

class Gates extends Walk {
  constructor(host, el, model) {
    const { architecture } = model.metadata;
    if (!Object.hasOwn(GATES, architecture)) throw new Error("A network without gates has none to show.");
    super(host, el, model, { markup, styles, defaults: DEFAULTS }, new Gating(model));
    this.names = PARTS[architecture];
    this.gates = GATES[architecture];
    this.usual = USUAL[architecture];
    for (const name of ["shut", "open", "let-go"]) this.parts[name] = this.find(`button.${name}`);
    for (const name of ["gate", "whose", "part"]) this.fields[name] = this.find(`.${name} select`);
    for (const name of ["from", "to", "unit"]) this.fields[name] = this.find(`.${name} input`);
    this.find(".tracks").replaceChildren(...this.names.map((name) => element("span", "", TRACKS[name])));
    const parts = this.names.map((name) => ({ name, signed: !this.gates.includes(name) }));
    this.timeline = new Tracks(this.find(".timeline"), parts, {
      go: (step) => this.go(step),
      span: (part, from, to) => this.#span(part, from, to),
    }, this.ending.signal);
    this.grid = new StateGrid(this.find(".state"), model.hiddenSize, {
      choose: (unit) => this.#choose(unit), point: (unit) => this.#point(unit), drag() {}, drop() {},
    }, this.ending.signal);
    this.fields.unit.max = model.hiddenSize - 1;
    this.fields.gate.replaceChildren(...this.gates.map((gate) => new Option(`${NAMES[gate]} ${gate}`, gate)));
    this.fields.whose.replaceChildren(new Option("", "one"), new Option("all units", "all"));
    this.fields.part.replaceChildren(...this.names.map((name) => new Option(`${NAMES[name]} ${name === "c" ? "tanh c" : name}`, name)));
    this.#listen();
    this.begin(el);
  }

  #listen() {
    const { parts, fields } = this;
    this.on(fields.unit, "change", () => this.#choose(within(fields.unit.value, 0, this.model.hiddenSize - 1)));
    this.on(fields.part, "change", () => this.#look(fields.part.value));
    this.on(fields.gate, "change", () => this.#look(fields.gate.value));
    for (const field of [fields.from, fields.to, fields.whose]) this.on(field, "input", () => this.#showTracks());
    this.on(parts.shut, "click", () => this.#hold(0));
    this.on(parts.open, "click", () => this.#hold(1));
    this.on(parts["let-go"], "click", () => this.#put([]));
  }

  fitted({ part, holds }, length) {
    const { hiddenSize } = this.model;
    const fit = holds
      .filter(([gate, unit, , from]) => this.gates.includes(gate) && unit >= -1 && unit < hiddenSize && from >= 1 && from <= length)
      .map(([gate, unit, value, from, to]) => [gate, unit, value ? 1 : 0, from, within(to, from, length)]);
    // The fields say what is held, or propose something.
    const [gate, unit, , from, to] = fit.at(-1) ?? [this.usual, -1, 0, 1, length];
    const { fields } = this;
    fields.gate.value = gate;
    fields.whose.value = unit < 0 ? "all" : "one";
    [fields.from.value, fields.to.value] = [from, to];
    return { part: this.names.includes(part) ? part : "", holds: fit };
  }

  alter() {
    this.walking.change(this.settings.holds.map(([gate, unit, value, step, last]) => ({ gate, unit, value, step, last })));
  }

  kept() {
    return { holds: this.walking.changes.map(({ gate, unit, value, step, last }) => [gate, unit, value, step, last]) };
  }

  #choose(unit) {
    this.settings.unit = unit;
    this.show();
    this.save();
    this.speaker.say(this.#unitNow());
  }

  // Whatever is chosen to be held is worth looking at.
  #look(part) {
    this.settings.part = part;
    this.show();
    this.save();
    this.explain();
  }

  #span(part, from, to) {
    const { fields } = this;
    if (this.gates.includes(part)) fields.gate.value = part;
    [fields.from.value, fields.to.value] = [from, to];
    if (part === this.settings.part) this.#showTracks();
    else this.#look(part);
  }

  // What the fields say, mended where it is no span; they are not written to while
  // somebody is on the way from one to the next.
  #picked() {
    const { fields } = this;
    const { length } = this.walking.ids;
    const step = within(fields.from.value, 1, length);
    const last = within(fields.to.value, step, length);
    return { gate: fields.gate.value, unit: fields.whose.value === "all" ? -1 : this.settings.unit, step, last };
  }

  #hold(value) {
    const hold = { ...this.#picked(), value };
    [this.fields.from.value, this.fields.to.value] = [hold.step, hold.last];
    this.#put([...this.walking.changes.filter((one) => !same(one, hold)), hold]);
  }

  #put(holds) {
    this.walking.change(holds);
    Object.assign(this.settings, this.kept());
    this.show();
    this.save();
    this.explain();
  }

  get #part() {
    return this.settings.part || this.usual;
  }

  show() {
    const { walking, parts, fields, settings: { step, unit } } = this;
    const { ids, changes } = walking;
    parts.heading.textContent = `All ${this.model.hiddenSize} units after ${quoted(this.model.vocabulary.characters[ids[step - 1]])}`;
    this.showStep();
    fields.whose.options[0].textContent = `unit ${unit}`;
    for (const field of [fields.from, fields.to]) field.max = ids.length;
    this.#showTracks();
    this.timeline.choose(step);
    // Where all are held, the squares themselves say so.
    const held = new Set(changes.filter((one) => one.gate === this.#part && one.step <= step && step <= one.last).map((one) => one.unit));
    this.grid.show(walking.part(this.#part, step), held);
    this.grid.choose(unit);
    this.#point(undefined);
    fields.unit.value = unit;
    fields.part.value = this.#part;
    this.enable(parts["let-go"], changes.length > 0, parts.shut);
    this.#showRows();
    this.#status();
  }

  #showTracks() {
    const { walking, settings: { step, unit } } = this;
    const { gate, step: from, last: to } = this.#picked();
    this.timeline.draw(this.names.map((name) => ({
      values: walking.track(name, unit),
      before: walking.track(name, unit, walking.base),
      held: walking.changes.filter((one) => one.gate === name && (one.unit < 0 || one.unit === unit)).map((one) => [one.step, one.last]),
      picked: name === gate ? [from, to] : undefined,
    })), step);
  }

  // With what is held and without, beside each other.
  #showRows() {
    const { walking, parts, settings: { step } } = this;
    const rows = distributionRows(walking.chances(step), -1, ROWS);
    const items = barItems(this.model.vocabulary.characters, rows, "");
    if (walking.changed) {
      const before = walking.chances(step, walking.base);
      const shares = rows.map((row) => (row.others ?? [row.id]).reduce((sum, id) => sum + before[id], 0));
      roundedPercents(shares).forEach((share, i) => {
        const [bar, was] = [".bar", ".verb"].map((selector) => items[i].querySelector(selector));
        const fill = element("span", "fill");
        fill.style.width = `${100 * shares[i]}%`;
        bar.append(fill);
        bar.classList.add("paired");
        was.textContent = `${share.toFixed(1)}\u00a0%`;
      });
    }
    parts.list.replaceChildren(...items);
    parts.key.hidden = !walking.changed;
  }

  #status() {
    const told = this.walking.changes.slice(-2).map(({ gate, unit, value, step, last }) => (
      `${NAMES[gate]} of ${unit < 0 ? "all units" : `unit ${unit}`} ${value ? "open" : "shut"} ${step === last ? `at step ${step}` : `from step ${step} to ${last}`}`));
    const more = this.walking.changes.length > 2 ? ` and ${this.walking.changes.length - 2} more` : "";
    const said = told.length > 0 ? `Held: ${told.join("; ")}${more}.` : HINT;
    this.parts.status.textContent = [...this.notes, said].join(" ");
    reachable(this.parts.status);
  }

  #unitNow() {
    const { walking, settings: { step, unit } } = this;
    const values = this.names.map((name) => `${NAMES[name]} ${signed(walking.part(name, step)[unit])}`);
    return `Unit ${unit}: ${values.join(", ")}.`;
  }

  // In sentences, for those who do not see it.
  explain() {
    const held = this.walking.changed ? [this.parts.status.textContent] : [];
    this.speaker.say([...this.sentences(), ...held, this.#unitNow()].join(" "));
  }

  #point(unit) {
    const shown = unit ?? this.settings.unit;
    this.parts.pointed.textContent = `unit ${shown}: ${signed(this.walking.part(this.#part, this.settings.step)[shown])}`;
  }
}

export default { render: renderer(load, Gates) };
