// What a model's settings cost before one is built: weights, memory, arithmetic.
// unrolled/models/sizes.py counts the same.

/** @typedef {{vocab_size: number, d_model: number, num_layers: number,
 *   num_heads: number, num_kv_heads: number, d_ff: number, gated: boolean,
 *   num_experts: number, num_active: number, window: number, num_places: number,
 *   bias: boolean, tied: boolean}} Sizes As the Python class of that name. */

const kvWidth = (s) => (s.num_kv_heads * s.d_model) / s.num_heads;

/** All parameters, or those that a token meets. @param {Sizes} s */
export function parameters(s, active = false) {
  const [width, bias] = [s.d_model, Number(s.bias)];
  const wide = s.d_ff * (s.gated ? 2 : 1);
  const network = width * (wide + s.d_ff) + bias * (wide + width);
  const attention = 2 * width * (width + kvWidth(s)) + bias * 2 * (width + kvWidth(s));
  const thought = s.num_experts
    ? (active ? s.num_active : s.num_experts) * network + s.num_experts * width
    : network;
  const norms = (2 * s.num_layers + 1) * width * (1 + bias);
  const tables = (s.vocab_size + s.num_places) * width;
  const readout = s.tied ? 0 : s.vocab_size * (width + bias);
  return s.num_layers * (attention + thought) + norms + tables + readout;
}

const kept = (s, length) => (s.window ? Math.min(length, s.window) : length);

/** Bytes of the keys and values of a text. @param {Sizes} s */
export function cacheBytes(s, length, size = 2) {
  return 2 * s.num_layers * kvWidth(s) * kept(s, length) * size;
}

/** Multiplications for one token more, the last of so many. @param {Sizes} s */
export function products(s, length) {
  const width = s.d_model;
  let weights = 2 * width * (width + kvWidth(s));
  weights += (s.num_active || 1) * (s.gated ? 3 : 2) * width * s.d_ff;
  weights += s.num_experts * width;
  const seen = 2 * width * kept(s, length);
  return s.num_layers * (weights + seen) + s.vocab_size * width;
}

/** What the widget shows of some settings, by its rows. @param {Sizes} s */
export function counted(s, length) {
  return {
    parameters: parameters(s),
    active: parameters(s, true),
    place: cacheBytes(s, 1),
    cache: cacheBytes(s, length),
    products: products(s, length),
  };
}
