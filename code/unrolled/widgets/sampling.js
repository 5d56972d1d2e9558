// From logits to one drawn character, the same way in the page and in Python
// (unrolled/widgets/sampling.py mirrors every line: same seed, same text).

/**
 * Probabilities of a row of logits.
 *
 * @param {ArrayLike<number>} logits Unnormalised log-probabilities.
 * @param {number} temperature Divides the logits; 0 puts everything on the largest.
 * @returns {Float64Array} Sums to 1.
 */
export function softmax(logits, temperature = 1) {
  const out = new Float64Array(logits.length);
  const best = argmax(logits);
  if (!(temperature > 0)) {
    out[best] = 1;
    return out;
  }
  let sum = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.exp((logits[i] - logits[best]) / temperature);
    sum += out[i];
  }
  for (let i = 0; i < out.length; i++) out[i] /= sum;
  return out;
}

/**
 * Probabilities of the next character, of which the unlikely ones may be cut off: as
 * next_distribution in unrolled/sampling.py, each rule on its own.
 *
 * @param {ArrayLike<number>} logits Unnormalised log-probabilities.
 * @param {{temperature?: number, topK?: number, topP?: number, minP?: number}} rules
 *   At 1, 0, 1 and 0 nothing is changed.
 * @returns {Float64Array} Sums to 1; the likeliest is always left.
 */
export function nextDistribution(logits, { temperature = 1, topK = 0, topP = 1, minP = 0 } = {}) {
  const out = softmax(logits, temperature);
  if (!topK && topP >= 1 && !minP) return out;
  const order = Array.from(out.keys()).sort((a, b) => out[b] - out[a] || a - b);
  const most = out[order[0]];
  let before = 0;
  let kept = 0;
  order.forEach((id, rank) => {
    const chance = out[id];
    const left = rank === 0 || (before < topP && chance >= minP * most && (!topK || rank < topK));
    before += chance;
    if (left) kept += chance;
    else out[id] = 0;
  });
  for (let i = 0; i < out.length; i++) out[i] /= kept;
  return out;
}

/** Place of the largest value; the first of equals. */
export function argmax(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/**
 * A stream of numbers in [0, 1), settled by its seed: Tommy Ettinger's mulberry32.
 * Its whole memory is one 32-bit integer, so that Python can repeat it exactly.
 */
export function randomStream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The place where the running total of the probabilities passes u in [0, 1). */
export function draw(probabilities, u) {
  let total = 0;
  for (let i = 0; i < probabilities.length; i++) {
    total += probabilities[i];
    if (u < total) return i;
  }
  return argmax(probabilities); // rounding left the total a hair under u
}
