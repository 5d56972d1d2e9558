// The network unrolled: a column a step. Each reads a character, has a value of the
// chosen unit, and guesses the next character.

import { element } from "./panels.js";
import { glyph } from "./letters.js";
import { assign, shape } from "./state-grid.js";
import { TextBox } from "./text-box.js";

// As in walk.css and walk.py.
export const COLUMN = 26;
const MIDDLE = 28;
const REACH = 24; // of a unit at 1 or -1 from the middle
const BAR = 10;

/** The bar of a value; walk.py has the same. */
export function bar(step, value, middle = MIDDLE, reach = REACH) {
  const line = value < 0 ? 1 : 0; // half of a hollow bar's outline
  const length = Math.max(0, reach * Math.min(1, Math.abs(value)) - 2 * line);
  return {
    x: (step - 1) * COLUMN + (COLUMN - BAR) / 2 + line,
    y: (value < 0 ? middle + line : middle - length).toFixed(1),
    width: BAR - 2 * line,
    height: length.toFixed(1),
    class: value < 0 ? "down" : "up",
  };
}

export class Timeline {
  /**
   * @param {HTMLElement} root Scrolls sideways.
   * @param {(step: number) => void} onStep Told a step chosen by hand.
   * @param {AbortSignal} signal Ends listening.
   */
  constructor(root, onStep, signal) {
    this.root = root;
    this.guesses = root.querySelector(".guesses");
    this.trace = root.querySelector(".trace");
    const letters = root.querySelector(".letters");
    this.letters = new TextBox(letters, (index) => onStep(index + 1), signal);
    letters.setAttribute("aria-orientation", "horizontal");
    for (const part of [this.guesses, this.trace]) {
      part.addEventListener("click", (event) => {
        const along = event.clientX - part.getBoundingClientRect().left;
        onStep(Math.max(1, Math.min(this.length, Math.floor(along / COLUMN) + 1)));
      }, { signal });
    }
  }

  /** Shows the characters that are read, one a column. */
  read(characters) {
    this.length = characters.length;
    this.shown = false;
    this.letters.show(characters, { first: 0, typed: 0, complete: true });
    this.guesses.replaceChildren(...characters.map(() => element("span")));
    this.trace.setAttribute("width", this.length * COLUMN);
    this.bars = characters.map(() => shape("rect", {}));
    this.drawn = [];
    this.marks = [shape("g", {}), shape("g", {})]; // behind the bars, and before them
    this.trace.replaceChildren(this.marks[0], ...this.bars, this.marks[1]);
  }

  /**
   * What each step guesses.
   *
   * @param {{character: string, right: boolean, changed: boolean}[]} guesses Whether
   *   the text goes on so, and whether it is another than without changes.
   */
  guess(guesses) {
    guesses.forEach(({ character, right, changed }, t) => {
      const cell = this.guesses.children[t];
      const [text, kind] = [glyph(character), `${right ? "right" : ""}${changed ? " other" : ""}`];
      if (cell.textContent !== text) cell.textContent = text;
      if (cell.className !== kind) cell.className = kind;
    });
  }

  /**
   * The chosen unit over time.
   *
   * @param {number[]} values After every step.
   * @param {number[]} before The same, were nothing changed.
   * @param {{held: Set<number>, others: Set<number>}} steps Where this unit was
   *   changed, and where another was.
   */
  draw(values, before, { held, others }, step) {
    const size = { y: 0, width: COLUMN, height: 2 * MIDDLE };
    this.marks[0].replaceChildren(
      shape("rect", { class: "here", x: (step - 1) * COLUMN, ...size }),
      shape("rect", { class: "axis", x: 0, y: MIDDLE - 0.5, width: this.length * COLUMN, height: 1 }),
    );
    const marks = [];
    values.forEach((value, t) => {
      const left = t * COLUMN;
      if (this.drawn[t] !== value) assign(this.bars[t], bar(t + 1, value));
      if (Math.abs(value - before[t]) > 0.02) {
        marks.push(shape("rect", { class: "ghost", x: left + 4, y: (MIDDLE - REACH * before[t] - 1).toFixed(1), width: COLUMN - 8, height: 2 }));
      }
      if (held.has(t + 1)) {
        marks.push(shape("rect", { class: "held", x: left + 3, y: 1, width: COLUMN - 6, height: 2 * MIDDLE - 2, rx: 3 }));
      } else if (others.has(t + 1)) {
        marks.push(shape("circle", { class: "elsewhere", cx: left + COLUMN / 2, cy: 4, r: 3 }));
      }
    });
    this.drawn = values;
    this.marks[1].replaceChildren(...marks);
  }

  /** Marks a step and brings it to the middle, scrolling the box alone. */
  choose(step) {
    this.letters.choose(step - 1);
    for (const here of this.guesses.querySelectorAll(".here")) here.classList.remove("here");
    this.guesses.children[step - 1]?.classList.add("here");
    if (this.step === step && this.shown) return; // where it stands already
    this.step = step;
    this.shown = this.root.clientWidth > 0;
    this.root.scrollLeft = (step - 0.5) * COLUMN - this.root.clientWidth / 2;
  }

  /** Tints the characters that moved a prediction. */
  tint(influence) {
    this.letters.tint(influence);
  }
}
