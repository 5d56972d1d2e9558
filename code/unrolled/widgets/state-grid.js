// All hidden units of a state at once, after Hinton's diagrams: a square a unit, its
// side the root of its distance from 0, filled above 0 and hollow below. They are
// walked through with the arrow keys, and dragged up and down to other values.

import { element } from "./panels.js";

const SVG = "http://www.w3.org/2000/svg";
const DRAG_PX = 90; // that make a difference of 1
const STARTS_PX = 3;
const ROOM = 0.82; // of its place, for a unit at 1 or -1
const LINE = 0.08; // of a hollow square's outline, as in walk.css

/** A value as it is written everywhere: a sign, two decimals. */
export function signed(value) {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

/** Gives an element of a picture its attributes. */
export function assign(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** A new element of a picture, with its attributes. */
export function shape(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  assign(made, attributes);
  return made;
}

/** How many columns `count` units are shown in; walk.py has the same. */
export const columnsFor = (count) => Math.ceil(Math.sqrt(1.5 * count));

/** Place and size of a unit's square; walk.py has the same. */
export function square(unit, value, columns) {
  const line = value < 0 ? LINE : 0; // an outline is drawn half outside
  const side = Math.max(0, ROOM * Math.sqrt(Math.min(1, Math.abs(value))) - line);
  const corner = (1 - side) / 2;
  return {
    x: ((unit % columns) + corner).toFixed(3),
    y: (Math.floor(unit / columns) + corner).toFixed(3),
    width: side.toFixed(3),
    height: side.toFixed(3),
    class: value < 0 ? "down" : "up",
  };
}

export class StateGrid {
  /**
   * @param {HTMLElement} root Holds an svg and the .cells over it.
   * @param {number} count Of units.
   * @param {{choose: (unit: number) => void, point: (unit?: number) => void,
   *          drag: (value: number) => void, drop: () => void}} told By hand: a unit
   *   chosen, pointed at, dragged to a value, let go.
   * @param {AbortSignal} signal Ends listening.
   */
  constructor(root, count, told, signal) {
    this.count = count;
    this.told = told;
    this.columns = columnsFor(count);
    this.picture = root.querySelector("svg");
    this.picture.setAttribute("viewBox", `0 0 ${this.columns} ${Math.ceil(count / this.columns)}`);
    this.squares = Array.from({ length: count }, () => shape("rect", {}));
    this.picture.replaceChildren(...this.squares);
    this.cells = Array.from({ length: count }, () => {
      const cell = element("span");
      cell.setAttribute("role", "option");
      cell.setAttribute("aria-selected", "false");
      cell.dataset.lmSuppressShortcuts = "true";
      cell.tabIndex = -1;
      return cell;
    });
    this.box = root.querySelector(".cells");
    this.box.setAttribute("role", "listbox");
    this.box.style.setProperty("--columns", this.columns);
    this.box.replaceChildren(...this.cells);
    const on = (type, run) => this.box.addEventListener(type, run, { signal });
    on("keydown", (event) => this.#pressed(event));
    on("pointerdown", (event) => this.#down(event));
    on("pointermove", (event) => this.#moved(event));
    on("pointerup", () => this.#up());
    on("pointercancel", () => this.#up());
    on("click", (event) => this.#clicked(event));
    on("pointerover", (event) => told.point(this.#unitOf(event)));
    on("pointerleave", () => told.point(undefined));
  }

  /** Shows a state; `changed` is the set of units that were put to a value in it. */
  show(state, changed) {
    const before = this.state;
    this.state = state.slice();
    for (let unit = 0; unit < this.count; unit++) {
      const value = state[unit];
      const cell = this.cells[unit];
      const held = changed.has(unit);
      if (before?.[unit] === value && cell.classList.contains("held") === held) continue;
      assign(this.squares[unit], square(unit, value, this.columns));
      cell.setAttribute("aria-label", `unit ${unit}: ${signed(value)}${held ? ", changed" : ""}`);
      cell.classList.toggle("held", held);
    }
  }

  /** Marks a unit as the chosen one, without moving the focus. */
  choose(unit) {
    if (this.chosen) {
      this.chosen.setAttribute("aria-selected", "false");
      this.chosen.tabIndex = -1;
    }
    this.chosen = this.cells[unit];
    this.chosen.setAttribute("aria-selected", "true");
    this.chosen.tabIndex = 0;
  }

  #unitOf(event) {
    const unit = this.cells.indexOf(event.target);
    return unit < 0 ? undefined : unit;
  }

  #pressed(event) {
    const unit = this.#unitOf(event);
    if (unit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = {
      ArrowLeft: unit - 1, ArrowRight: unit + 1, ArrowUp: unit - this.columns,
      ArrowDown: unit + this.columns, Home: 0, End: this.count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0 || to >= this.count) return;
    this.told.choose(to);
    this.cells[to].focus({ preventScroll: true });
  }

  // A finger that is not on the chosen unit may be on its way down the page: it
  // chooses with a tap, and drags what it has chosen.
  #down(event) {
    const unit = this.#unitOf(event);
    if (unit === undefined || event.button !== 0) return;
    if (event.pointerType === "touch" && this.cells[unit] !== this.chosen) return;
    this.told.choose(unit);
    this.grip = { unit, id: event.pointerId, y: event.clientY, value: this.state[unit], moved: false };
    this.box.setPointerCapture(event.pointerId);
  }

  #moved(event) {
    const { grip } = this;
    if (!grip || event.pointerId !== grip.id) return;
    const up = grip.y - event.clientY;
    if (!grip.moved && Math.abs(up) < STARTS_PX) return;
    grip.moved = true;
    this.box.classList.add("dragging");
    const value = Math.max(-1, Math.min(1, grip.value + up / DRAG_PX));
    this.told.drag(Math.round(100 * value) / 100);
  }

  #up() {
    if (this.grip?.moved) this.told.drop();
    this.box.classList.remove("dragging");
    this.grip = undefined;
  }

  #clicked(event) {
    const unit = this.#unitOf(event);
    if (unit === undefined) return;
    if (this.cells[unit] !== this.chosen) this.told.choose(unit);
    this.cells[unit].focus({ preventScroll: true });
  }
}
