// The network unrolled, opened: between what it guesses and what it reads, a track
// for each part of one unit, a column a step.

import { assign, shape } from "./state-grid.js";
import { bar, COLUMN, Timeline } from "./timeline.js";

// As in gates.css and gates.py.
const HEIGHT = 160; // of all tracks
const EDGE = 4; // of a track, that no bar reaches

export class Tracks extends Timeline {
  /**
   * @param {{name: string, signed: boolean}[]} parts Whether a part goes below 0.
   * @param {(part: string, from: number, to: number) => void} onSpan Told a span of
   *   steps that was drawn along a track.
   */
  constructor(root, parts, { go, span }, signal) {
    super(root, go, signal);
    this.parts = parts;
    this.height = HEIGHT / parts.length;
    this.span = span;
    const on = (type, run) => this.trace.addEventListener(type, run, { signal });
    on("pointerdown", (event) => this.#down(event));
    on("pointermove", (event) => this.#moved(event));
    for (const type of ["pointerup", "pointercancel"]) on(type, () => { this.grip = undefined; });
  }

  read(characters) {
    super.read(characters);
    this.bars = this.parts.map(() => characters.map(() => shape("rect", {})));
    this.drawn = this.parts.map(() => []);
    this.trace.replaceChildren(this.marks[0], ...this.bars.flat(), this.marks[1]);
  }

  /**
   * One unit over time.
   *
   * @param {{values: number[], before: number[], held: number[][], picked?: number[]}[]}
   *   tracks One a part: after every step, were nothing held, the spans of steps at
   *   which it is held, and the span that would be held next.
   */
  draw(tracks, step) {
    const { height } = this;
    const behind = [shape("rect", { class: "here", x: (step - 1) * COLUMN, y: 0, width: COLUMN, height: HEIGHT })];
    const marks = [];
    tracks.forEach(({ values, before, held, picked }, n) => {
      const top = n * height;
      const { signed } = this.parts[n];
      // As in gates.py: where the bars begin, and how far they reach.
      const middle = signed ? top + height / 2 : top + height - EDGE / 2;
      const reach = signed ? (height - EDGE) / 2 : height - EDGE;
      behind.push(shape("rect", { class: "axis", x: 0, y: middle - (signed ? 0.5 : 0), width: this.length * COLUMN, height: 1 }));
      values.forEach((value, t) => {
        if (this.drawn[n][t] !== value) assign(this.bars[n][t], bar(t + 1, value, middle, reach));
        if (Math.abs(value - before[t]) > 0.02) {
          marks.push(shape("rect", { class: "ghost", x: t * COLUMN + 4, y: (middle - reach * before[t] - 1).toFixed(1), width: COLUMN - 8, height: 2 }));
        }
      });
      this.drawn[n] = values;
      const box = (kind, [from, to]) => shape("rect", {
        class: kind, x: (from - 1) * COLUMN + 2, y: top + 1.5, width: (to - from + 1) * COLUMN - 4, height: height - 3, rx: 3,
      });
      if (picked) marks.push(box("picked", picked));
      marks.push(...held.map((span) => box("held", span)));
    });
    this.marks[0].replaceChildren(...behind);
    this.marks[1].replaceChildren(...marks);
  }

  #at(event) {
    const box = this.trace.getBoundingClientRect();
    const track = Math.floor((event.clientY - box.top) / this.height);
    const step = Math.floor((event.clientX - box.left) / COLUMN) + 1;
    return { track: Math.max(0, Math.min(this.parts.length - 1, track)), step: Math.max(1, Math.min(this.length, step)) };
  }

  // A finger scrolls the tracks; the fields are there for it.
  #down(event) {
    if (event.button !== 0 || event.pointerType === "touch") return;
    this.grip = this.#at(event);
    this.trace.setPointerCapture(event.pointerId);
  }

  #moved(event) {
    if (!this.grip) return;
    const { step } = this.#at(event);
    if (step === this.grip.step && !this.grip.moved) return;
    this.grip.moved = true;
    this.span(this.parts[this.grip.track].name, Math.min(step, this.grip.step), Math.max(step, this.grip.step));
  }
}
