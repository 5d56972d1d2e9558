// Where a token stands, as unrolled/models/positions.py tells a Transformer.

const BASE = 10_000;
const BUCKETS = 32; // of distances: half of them of one each,
const FURTHEST = 128; // the others ever wider, up to this one

function bucket(distance) {
  const exact = BUCKETS / 2;
  if (distance < exact) return distance;
  const share = Math.log(distance / exact) / Math.log(FURTHEST / exact);
  return Math.min(BUCKETS - 1, exact + Math.floor(share * exact));
}

/**
 * What a model's scheme does.
 *
 * @param config Settings of the model.
 * @param tensors Its weights.
 * @param {number} width D.
 * @returns {{add: (x: Float64Array, place: number) => void, bias?: Float64Array,
 *   rates?: Float64Array}} add: tells an embedding its place. bias: N x C, added to a
 *   head's score by distance. rates: K/2, by which queries and keys are turned a place.
 * @throws {Error} If there is no such scheme.
 */
export function placing({ positions: scheme = "rotary", num_heads: N, context_length: C }, tensors, width) {
  const byDistance = (of) => Float64Array.from({ length: N * C }, (_, i) => of(Math.floor(i / C), i % C));
  const rates = (size) => Float64Array.from({ length: size / 2 }, (_, i) => BASE ** ((-2 * i) / size));
  const add = () => {};
  const weight = tensors["positions.weight"]?.data;
  switch (scheme) {
    case "none":
      return { add };
    case "rotary":
      return { add, rates: rates(width / N) };
    case "alibi":
      return { add, bias: byDistance((head, distance) => -distance * 2 ** ((-8 * (head + 1)) / N)) };
    case "relative":
      return { add, bias: byDistance((head, distance) => weight[head * BUCKETS + bucket(distance)]) };
    case "learned":
      return {
        add(x, place) {
          const row = Math.min(place, C - 1) * width;
          for (let i = 0; i < width; i++) x[i] += weight[row + i];
        },
      };
    case "sinusoidal": {
      const waves = rates(width);
      return {
        add(x, place) {
          const at = Math.min(place, C - 1);
          waves.forEach((rate, i) => {
            x[2 * i] += Math.sin(at * rate);
            x[2 * i + 1] += Math.cos(at * rate);
          });
        },
      };
    }
    default:
      throw new Error(`These weights are told their places by “${scheme}”, which this page does not know.`);
  }
}

/** Turns every pair i and i + K/2 of every head of `numbers` by a place's angle. */
export function turn(numbers, rates, place, headWidth) {
  const half = rates.length;
  for (let i = 0; i < half; i++) {
    const cosine = Math.cos(place * rates[i]);
    const sine = Math.sin(place * rates[i]);
    for (let at = i; at < numbers.length; at += headWidth) {
      const first = numbers[at];
      const second = numbers[at + half];
      numbers[at] = first * cosine - second * sine;
      numbers[at + half] = second * cosine + first * sine;
    }
  }
}
