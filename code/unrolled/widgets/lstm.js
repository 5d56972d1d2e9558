// The long short-term memory of unrolled/models/lstm.py, its gates in torch's order.

import { multiply, multiplyTransposed } from "./linear.js";
import { hold, Recurrent, rows, sigmoid } from "./recurrent.js";

export class Lstm extends Recurrent {
  static parts = ["h", "c"];
  static inside = ["i", "f", "g", "o"];
  static sums = 4;

  cell({ recurrent, recurrentBias }, below, h, c, held) {
    const { hiddenSize: H, fromBefore: before, kept } = this;
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => rows(kept, gate, H));
    multiply(recurrent, h, before, recurrentBias);
    for (let k = 0; k < H; k++) {
      i[k] = sigmoid(below[k] + before[k]);
      f[k] = sigmoid(below[k + H] + before[k + H]);
      g[k] = Math.tanh(below[k + 2 * H] + before[k + 2 * H]);
      o[k] = sigmoid(below[k + 3 * H] + before[k + 3 * H]);
    }
    hold(held, "i", i);
    hold(held, "f", f);
    hold(held, "g", g);
    hold(held, "o", o);
    for (let k = 0; k < H; k++) c[k] = f[k] * c[k] + i[k] * g[k];
    hold(held, "c", c);
    for (let k = 0; k < H; k++) h[k] = o[k] * Math.tanh(c[k]);
    hold(held, "h", h);
  }

  cellBackward({ recurrent }, { c, cBefore, inside, dh, dc, dhBefore, dcBefore }, held) {
    const { hiddenSize: H, fromBelow: sums } = this;
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => rows(inside, gate, H));
    const [di, df, dg, dO] = [0, 1, 2, 3].map((gate) => rows(sums, gate, H));
    const through = dh.slice(); // what is held passes nothing on
    hold(held, "h", through, 0);
    for (let k = 0; k < H; k++) {
      const squashed = Math.tanh(c[k]);
      dO[k] = through[k] * squashed * o[k] * (1 - o[k]);
      dc[k] += through[k] * o[k] * (1 - squashed * squashed);
    }
    through.set(dc);
    hold(held, "c", through, 0);
    for (let k = 0; k < H; k++) {
      di[k] = through[k] * g[k] * i[k] * (1 - i[k]);
      df[k] = through[k] * cBefore[k] * f[k] * (1 - f[k]);
      dg[k] = through[k] * i[k] * (1 - g[k] * g[k]);
      dcBefore[k] += through[k] * f[k];
    }
    hold(held, "i", di, 0);
    hold(held, "f", df, 0);
    hold(held, "g", dg, 0);
    hold(held, "o", dO, 0);
    multiplyTransposed(recurrent, sums, dhBefore);
    return sums;
  }
}
