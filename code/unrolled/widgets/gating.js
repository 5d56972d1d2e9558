// A text read step by step by a network with gates, some of them held on the way.

import { Unrolling } from "./unrolling.js";

// unrolled/widgets/gates.py has the same: what is shown, a track each.
export const PARTS = { lstm: ["i", "f", "o", "c", "h"], gru: ["r", "z", "n", "h"] };
export const GATES = { lstm: ["i", "f", "o"], gru: ["r", "z"] };
export const USUAL = { lstm: "f", gru: "z" };

/**
 * One gate of the top layer, held over a span of steps.
 *
 * @typedef {{gate: string, unit: number, value: number, step: number, last: number}}
 *   Hold Of one unit, or of all if that is -1; steps count from 1, the last included.
 */
export class Gating extends Unrolling {
  /** Holds gates, in place of all that were held before; the last of two counts. */
  clampOf({ gate, unit, value, step, last }) {
    const hold = { layer: this.model.numLayers - 1, part: gate, value, from: step - 1, to: last };
    return unit < 0 ? hold : { ...hold, unit };
  }

  /** A part of all units after `step` characters; of the memory, what is let out. */
  part(name, step, run = this.run) {
    const values = this.model.opened(run, name, step - 1);
    return name === "c" ? values.map(Math.tanh) : values;
  }

  /** A part of one unit after every character. */
  track(name, unit, run = this.run) {
    return this.ids.map((_, t) => {
      const value = this.model.opened(run, name, t)[unit];
      return name === "c" ? Math.tanh(value) : value;
    });
  }
}
