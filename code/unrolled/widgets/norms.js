// The norms of the Transformers, forward and backward.

// A layer norm has a bias and takes off the mean; a norm by root mean square neither.
function moments({ bias }, x) {
  let mean = 0;
  if (bias) {
    for (let i = 0; i < x.length; i++) mean += x[i];
    mean /= x.length;
  }
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i] - mean) ** 2;
  return { mean, scale: 1 / Math.sqrt(squares / x.length + (bias ? 1e-5 : 1e-6)) };
}

/** Writes x, brought to mean 0 and spread 1 and then scaled, into `out`. */
export function normalise(norm, x, out) {
  const { mean, scale } = moments(norm, x);
  const { weight, bias } = norm;
  for (let i = 0; i < x.length; i++) out[i] = (x[i] - mean) * scale * weight[i] + (bias ? bias[i] : 0);
}

/** Adds to `below` the gradient with respect to x, given that of the normalised. */
export function normaliseBackward(norm, x, above, below) {
  const { mean, scale } = moments(norm, x);
  let sum = 0;
  let along = 0;
  for (let i = 0; i < x.length; i++) {
    const gradient = above[i] * norm.weight[i];
    sum += gradient;
    along += gradient * (x[i] - mean) * scale;
  }
  if (!norm.bias) sum = 0;
  for (let i = 0; i < x.length; i++) {
    below[i] += scale * (above[i] * norm.weight[i] - (sum + along * (x[i] - mean) * scale) / x.length);
  }
}
