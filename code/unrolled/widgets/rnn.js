// The tanh recurrent network of unrolled/models/rnn.py.

import { multiply, multiplyTransposed } from "./linear.js";
import { hold, Recurrent } from "./recurrent.js";

export class Rnn extends Recurrent {
  static parts = ["h"];
  static inside = [];
  static sums = 1;

  cell({ recurrent, recurrentBias }, below, h, _, held) {
    const before = this.fromBefore;
    multiply(recurrent, h, before, recurrentBias);
    for (let k = 0; k < h.length; k++) h[k] = Math.tanh(below[k] + before[k]);
    hold(held, "h", h);
  }

  cellBackward({ recurrent }, { h, dh, dhBefore }, held) {
    const sums = this.fromBelow; // here and below: gradients with respect to them
    for (let k = 0; k < h.length; k++) sums[k] = dh[k] * (1 - h[k] * h[k]);
    hold(held, "h", sums, 0); // nothing flows past a held unit
    multiplyTransposed(recurrent, sums, dhBefore);
    return sums;
  }
}
