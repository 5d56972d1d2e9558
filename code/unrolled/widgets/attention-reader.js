// The reader of unrolled/models/attention_reader.py, forward: one layer of self-attention
// with several heads, asked by one place of a sequence of pairs. What is compared can be
// scaled, and places can be hidden.

import { multiply } from "./linear.js";
import { parseSafetensors } from "./safetensors.js";

export const NAMES = "abcdefghijklmnopqrstuvwxyz";
export const THINGS = "0123456789";
export const ASKED = THINGS.length; // stands in place of a thing where it is asked for

/** Weights from scores, of the places that may be looked at; none at all if none may. */
export function shared(scores, hidden) {
  const open = scores.filter((_, s) => !hidden.has(s));
  if (open.length === 0) return undefined;
  const most = Math.max(...open);
  const shares = scores.map((score, s) => (hidden.has(s) ? 0 : Math.exp(score - most)));
  const whole = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / whole);
}

export class AttentionReader {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as in
   *   torch's state_dict of AttentionReader.
   * @param {{num_heads: number}} config As stored.
   * @throws {Error} If it reads something else than names with a thing each.
   */
  constructor(tensors, { num_heads: numHeads }) {
    const take = (name) => tensors[name].data;
    const [width, inputs] = tensors["embedding.weight"].shape;
    if (inputs !== NAMES.length + THINGS.length + 1 || tensors["readout.weight"].shape[0] !== THINGS.length) {
      throw new Error("This page runs readers of twenty-six names and ten things.");
    }
    this.width = width;
    this.numHeads = numHeads;
    this.headWidth = width / numHeads;
    this.inputs = inputs;
    const bias = (name) => Float64Array.from(take(name));
    this.embedding = [take("embedding.weight"), bias("embedding.bias")];
    const every = take("attention.in_proj_weight");
    const own = bias("attention.in_proj_bias");
    const part = (k) => [every.subarray(k * width * width, (k + 1) * width * width), own.subarray(k * width, (k + 1) * width)];
    this.parts = { queries: part(0), keys: part(1), values: part(2) };
    this.output = [take("attention.out_proj.weight"), bias("attention.out_proj.bias")];
    this.readout = [take("readout.weight"), bias("readout.bias")];
  }

  #apply([matrix, add], vector) {
    const out = new Float64Array(add.length);
    multiply(matrix, vector, out, add);
    return out;
  }

  /**
   * What one place sees and answers.
   *
   * @param {number[][]} pairs A name and a thing (or ASKED) each; at least one.
   * @param {{asks?: number, factor?: number, hidden?: Set<number>}} [options] asks: the
   *   place that asks, the last if none; factor: on every scaled score; hidden: places
   *   that may not be looked at.
   * @returns {{scores: number[][], weights: number[][]|undefined, logits: Float64Array|undefined}}
   *   Scores and weights a head; nothing beyond the scores if all places are hidden.
   */
  look(pairs, { asks = pairs.length - 1, factor = 1, hidden = new Set() } = {}) {
    const embedded = pairs.map(([name, thing]) => {
      const x = new Float64Array(this.inputs);
      x[name] = 1;
      x[NAMES.length + thing] = 1;
      return this.#apply(this.embedding, x);
    });
    const query = this.#apply(this.parts.queries, embedded[asks]);
    const keys = embedded.map((x) => this.#apply(this.parts.keys, x));
    const values = embedded.map((x) => this.#apply(this.parts.values, x));
    const scores = [];
    const weights = [];
    const mixed = new Float64Array(this.width);
    for (let head = 0; head < this.numHeads; head++) {
      const from = head * this.headWidth;
      const to = from + this.headWidth;
      const score = keys.map((key) => {
        let sum = 0;
        for (let k = from; k < to; k++) sum += query[k] * key[k];
        return (factor * sum) / Math.sqrt(this.headWidth);
      });
      scores.push(score);
      const weight = shared(score, hidden);
      if (!weight) continue;
      weights.push(weight);
      weight.forEach((share, s) => {
        for (let k = from; k < to; k++) mixed[k] += share * values[s][k];
      });
    }
    if (weights.length === 0) return { scores, weights: undefined, logits: undefined };
    return { scores, weights, logits: this.#apply(this.readout, this.#apply(this.output, mixed)) };
  }
}

/**
 * Opens a stored reader.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or of another architecture.
 */
export function loadReader(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "attention-reader") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which does not look.`);
  }
  const model = new AttentionReader(tensors, JSON.parse(metadata.config));
  model.metadata = metadata;
  return model;
}
