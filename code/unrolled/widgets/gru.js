// The gated recurrent unit of unrolled/models/gru.py, its gates in torch's order and
// with the reset gate in either place: on what the old state's matrix gave (as in
// torch), or on the old state before it.

import { multiply, multiplyTransposed } from "./linear.js";
import { hold, Recurrent, rows, sigmoid } from "./recurrent.js";

export class Gru extends Recurrent {
  static parts = ["h"];
  static inside = ["r", "z", "n"];
  static sums = 3;

  /** @param {{reset_after?: boolean}} config As the model's in Python. */
  constructor(tensors, { reset_after: resetAfter = true } = {}) {
    super(tensors);
    this.resetAfter = resetAfter;
    this.fromCandidate = new Float64Array(this.hiddenSize);
    for (const layer of this.layers) {
      const { hiddenSize: H } = this;
      layer.gates = layer.recurrent.subarray(0, 2 * H * H);
      layer.candidate = layer.recurrent.subarray(2 * H * H);
      layer.candidateBias = layer.recurrentBias.subarray(2 * H);
    }
  }

  cell({ gates, candidate, recurrentBias, candidateBias }, below, h, _, held) {
    const { hiddenSize: H, fromBefore: before, kept, resetAfter } = this;
    const [r, z, n] = [0, 1, 2].map((gate) => rows(kept, gate, H));
    multiply(gates, h, before.subarray(0, 2 * H), recurrentBias);
    for (let k = 0; k < H; k++) {
      r[k] = sigmoid(below[k] + before[k]);
      z[k] = sigmoid(below[k + H] + before[k + H]);
    }
    hold(held, "r", r);
    hold(held, "z", z);
    const read = resetAfter ? h : this.fromCandidate;
    if (!resetAfter) for (let k = 0; k < H; k++) read[k] = r[k] * h[k];
    multiply(candidate, read, before.subarray(2 * H), candidateBias);
    for (let k = 0; k < H; k++) {
      n[k] = Math.tanh(below[k + 2 * H] + (resetAfter ? r[k] : 1) * before[k + 2 * H]);
    }
    hold(held, "n", n);
    for (let k = 0; k < H; k++) h[k] = (1 - z[k]) * n[k] + z[k] * h[k];
    hold(held, "h", h);
  }

  cellBackward({ gates, candidate, candidateBias }, { hBefore, inside, dh, dhBefore }, held) {
    const { hiddenSize: H, fromBelow: sums, resetAfter } = this;
    const [r, z, n] = [0, 1, 2].map((gate) => rows(inside, gate, H));
    const [dr, dz, dn] = [0, 1, 2].map((gate) => rows(sums, gate, H));
    const through = dh.slice(); // what is held passes nothing on
    hold(held, "h", through, 0);
    for (let k = 0; k < H; k++) {
      dz[k] = through[k] * (hBefore[k] - n[k]) * z[k] * (1 - z[k]);
      dn[k] = through[k] * (1 - z[k]) * (1 - n[k] * n[k]);
      dhBefore[k] += through[k] * z[k];
    }
    hold(held, "z", dz, 0);
    hold(held, "n", dn, 0);
    // With respect to what the reset gate scaled it by: a matrix's sums, or the state.
    const other = new Float64Array(H);
    if (resetAfter) {
      multiply(candidate, hBefore, other, candidateBias);
      for (let k = 0; k < H; k++) {
        dr[k] = dn[k] * other[k];
        other[k] = dn[k] * r[k];
      }
      multiplyTransposed(candidate, other, dhBefore);
    } else {
      multiplyTransposed(candidate, dn, other);
      for (let k = 0; k < H; k++) {
        dr[k] = other[k] * hBefore[k];
        dhBefore[k] += other[k] * r[k];
      }
    }
    for (let k = 0; k < H; k++) dr[k] *= r[k] * (1 - r[k]);
    hold(held, "r", dr, 0);
    multiplyTransposed(gates, sums.subarray(0, 2 * H), dhBefore);
    return sums;
  }
}
