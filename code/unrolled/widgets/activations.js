// What stands between the two matrices of a feed-forward step, as ACTIVATIONS in
// unrolled/models/gpt.py, forward and backward.

import { sigmoid } from "./recurrent.js";

// The error function within 1.5e-7 (Abramowitz & Stegun 1964, formula 7.1.26).
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const sum = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}

const normalShare = (x) => (1 + erf(x * Math.SQRT1_2)) / 2;
const normalDensity = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

// One number at a time: its value, and its derivative.
function each(value, slope) {
  return {
    forward(x, out) {
      for (let i = 0; i < out.length; i++) out[i] = value(x[i]);
    },
    backward(x, above, below) {
      for (let i = 0; i < below.length; i++) below[i] = above[i] * slope(x[i]);
    },
  };
}

export const activations = {
  relu: each((x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)),
  relu2: each((x) => Math.max(0, x) ** 2, (x) => 2 * Math.max(0, x)),
  gelu: each((x) => x * normalShare(x), (x) => normalShare(x) + x * normalDensity(x)),
  // Twice as many numbers come in: gates, then what they let through.
  swiglu: {
    forward(x, out) {
      for (let i = 0; i < out.length; i++) out[i] = x[i] * sigmoid(x[i]) * x[i + out.length];
    },
    backward(x, above, below) {
      const size = above.length;
      for (let i = 0; i < size; i++) {
        const gate = sigmoid(x[i]);
        below[i] = above[i] * x[i + size] * gate * (1 + x[i] * (1 - gate));
        below[i + size] = above[i] * x[i] * gate;
      }
    },
  },
};
