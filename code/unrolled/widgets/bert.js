// The encoder of unrolled/models/bert.py over one row of words, forward and backward: all
// places at once, since each looks at all. Whatever is computed is a Float64Array, as in
// transformer.js; a matrix is a row-major Float32Array.

import { multiply, multiplyTransposed } from "./linear.js";
import { normalise, normaliseBackward } from "./norms.js";
import { parseSafetensors } from "./safetensors.js";
import { softmax } from "./sampling.js";

/**
 * One run over a row.
 *
 * @typedef {Object} Run
 * @property {number[]} ids What was read.
 * @property {number[]} asked The places that were asked for.
 * @property {Float64Array} logits A x V, a row a place asked for.
 * @property {Float64Array[]} stream T x D a layer: what it was given; then, once more,
 *   what the last one left.
 * @property {{projected: Float64Array, weights: Float64Array, middle: Float64Array}[]} inside
 *   Of each layer: queries, keys and values side by side, T x 3D; where every head
 *   looked, N x T x T; and what stood between its two steps, T x D.
 */
export class Bert {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as in
   *   torch's state_dict of Bert.
   * @param {{words: string[], num_heads: number}} config As stored.
   * @throws {Error} If something of it is missing.
   */
  constructor(tensors, { words, num_heads: numHeads }) {
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    const vector = (name) => Float64Array.from(data(name));
    const norm = (name) => ({ weight: vector(`${name}.weight`), bias: vector(`${name}.bias`) });
    this.embedding = data("embedding.weight"); // looks words up, and reads them out
    this.bias = vector("bias");
    this.positions = data("positions");
    [this.contextLength, this.embeddingSize] = tensors.positions.shape;
    this.vocabSize = this.bias.length;
    if (words.length !== this.vocabSize) throw new Error("These weights cannot be read: their vocabulary has another size.");
    this.words = words;
    this.ids = new Map(words.map((word, id) => [word, id]));
    this.numHeads = numHeads;
    this.headWidth = this.embeddingSize / numHeads;
    this.norm = norm("norm");
    this.layers = [];
    for (let l = 0; tensors[`layers.${l}.linear1.weight`]; l++) {
      const own = (name) => `layers.${l}.${name}`;
      this.layers.push({
        norm1: norm(own("norm1")), norm2: norm(own("norm2")),
        input: data(own("self_attn.in_proj_weight")), inputBias: vector(own("self_attn.in_proj_bias")),
        output: data(own("self_attn.out_proj.weight")), outputBias: vector(own("self_attn.out_proj.bias")),
        wide: data(own("linear1.weight")), wideBias: vector(own("linear1.bias")),
        narrow: data(own("linear2.weight")), narrowBias: vector(own("linear2.bias")),
      });
    }
    this.numLayers = this.layers.length;
  }

  /**
   * Reads a row, and says of the places asked for which word stands there.
   *
   * @param {number[]} ids Words, at most as many as fit in the context.
   * @param {number[]} asked Places from 0; all of them if none are given.
   * @returns {Run}
   * @throws {Error} If there are too many words.
   */
  forward(ids, asked = ids.map((_, t) => t)) {
    const { embeddingSize: D, vocabSize: V, contextLength: C } = this;
    if (ids.length > C) throw new Error(`${ids.length} words are more than the ${C} that fit in the context.`);
    const x = new Float64Array(ids.length * D);
    ids.forEach((id, t) => {
      for (let i = 0; i < D; i++) x[t * D + i] = this.embedding[id * D + i] + this.positions[t * D + i];
    });
    const stream = [x];
    const inside = this.layers.map((layer) => {
      const { left, ...rest } = this.#layer(layer, stream.at(-1), ids.length);
      stream.push(left);
      return rest;
    });
    const logits = new Float64Array(asked.length * V);
    const ended = new Float64Array(D);
    asked.forEach((t, row) => {
      normalise(this.norm, part(stream.at(-1), t, D), ended);
      multiply(this.embedding, ended, part(logits, row, V), this.bias);
    });
    return { ids: [...ids], asked: [...asked], logits, stream, inside };
  }

  /** Where the heads of a layer looked from a place: a row of T weights a head. */
  attended(run, layer, place) {
    const T = run.ids.length;
    return Array.from({ length: this.numHeads }, (_, h) => part(run.inside[layer].weights, h * T + place, T));
  }

  #layer(layer, x, T) {
    const { embeddingSize: D, numHeads: N, headWidth: K } = this;
    const root = Math.sqrt(K);
    const [normed, seen, step] = [0, 0, 0].map(() => new Float64Array(D));
    const wide = new Float64Array(layer.wideBias.length);
    const projected = new Float64Array(T * 3 * D);
    const weights = new Float64Array(N * T * T);
    for (let t = 0; t < T; t++) {
      normalise(layer.norm1, part(x, t, D), normed);
      multiply(layer.input, normed, part(projected, t, 3 * D), layer.inputBias);
    }
    const middle = x.slice();
    for (let t = 0; t < T; t++) {
      const query = part(projected, t, 3 * D);
      seen.fill(0);
      for (let h = 0; h < N; h++) {
        const row = part(weights, h * T + t, T);
        for (let s = 0; s < T; s++) {
          const key = s * 3 * D + D;
          let score = 0;
          for (let k = h * K; k < (h + 1) * K; k++) score += query[k] * projected[key + k];
          row[s] = score / root;
        }
        row.set(softmax(row));
        for (let s = 0; s < T; s++) {
          const value = s * 3 * D + 2 * D;
          for (let k = h * K; k < (h + 1) * K; k++) seen[k] += row[s] * projected[value + k];
        }
      }
      multiply(layer.output, seen, step, layer.outputBias);
      addTo(part(middle, t, D), step);
    }
    const left = middle.slice();
    for (let t = 0; t < T; t++) {
      this.#widen(layer, part(middle, t, D), normed, wide);
      for (let i = 0; i < wide.length; i++) wide[i] = Math.max(0, wide[i]);
      multiply(layer.narrow, wide, step, layer.narrowBias);
      addTo(part(left, t, D), step);
    }
    return { projected, weights, middle, left };
  }

  #widen(layer, middle, normed, wide) {
    normalise(layer.norm2, middle, normed);
    multiply(layer.wide, normed, wide, layer.wideBias);
  }

  /**
   * Gradients of one number with respect to all it was made from.
   *
   * @param {Run} run What forward() returned.
   * @param {{position: number, gradient: ArrayLike<number>}[]} outputs The number's own
   *   gradient with respect to the logits of words at some places, asked for or not.
   * @returns {{inputs: Float64Array, stream: Float64Array[]}} inputs: T x D, with respect
   *   to every input embedding. stream: T x D a layer, as in the run.
   */
  backward(run, outputs) {
    const { embeddingSize: D } = this;
    const T = run.ids.length;
    let above = new Float64Array(T * D);
    const ended = new Float64Array(D);
    for (const { position, gradient } of outputs) {
      ended.fill(0);
      multiplyTransposed(this.embedding, Float64Array.from(gradient), ended);
      normaliseBackward(this.norm, part(run.stream.at(-1), position, D), ended, part(above, position, D));
    }
    const stream = [above];
    for (let l = this.numLayers - 1; l >= 0; l--) {
      above = this.#layerBackward(this.layers[l], run.stream[l], run.inside[l], above, T);
      stream.unshift(above);
    }
    return { inputs: stream[0].slice(), stream };
  }

  #layerBackward(layer, x, { projected, weights, middle }, above, T) {
    const { embeddingSize: D, numHeads: N, headWidth: K } = this;
    const root = Math.sqrt(K);
    const [normed, seen] = [0, 0].map(() => new Float64Array(D));
    const [wide, active] = [0, 0].map(() => new Float64Array(layer.wideBias.length));
    const along = new Float64Array(T);
    const between = above.slice(); // with respect to `middle`
    const d = new Float64Array(projected.length);
    for (let t = 0; t < T; t++) {
      this.#widen(layer, part(middle, t, D), normed, wide);
      active.fill(0);
      multiplyTransposed(layer.narrow, part(above, t, D), active);
      for (let i = 0; i < wide.length; i++) if (wide[i] <= 0) active[i] = 0;
      normed.fill(0);
      multiplyTransposed(layer.wide, active, normed);
      normaliseBackward(layer.norm2, part(middle, t, D), normed, part(between, t, D));

      seen.fill(0);
      multiplyTransposed(layer.output, part(between, t, D), seen);
      const query = t * 3 * D;
      for (let h = 0; h < N; h++) {
        const row = part(weights, h * T + t, T);
        let mean = 0;
        for (let s = 0; s < T; s++) {
          const value = s * 3 * D + 2 * D;
          along[s] = 0;
          for (let k = h * K; k < (h + 1) * K; k++) {
            along[s] += seen[k] * projected[value + k];
            d[value + k] += row[s] * seen[k];
          }
          mean += row[s] * along[s];
        }
        for (let s = 0; s < T; s++) {
          const score = (row[s] * (along[s] - mean)) / root;
          const key = s * 3 * D + D;
          for (let k = h * K; k < (h + 1) * K; k++) {
            d[query + k] += score * projected[key + k];
            d[key + k] += score * projected[query + k];
          }
        }
      }
    }
    const below = between.slice();
    for (let t = 0; t < T; t++) {
      normed.fill(0);
      multiplyTransposed(layer.input, part(d, t, 3 * D), normed);
      normaliseBackward(layer.norm1, part(x, t, D), normed, part(below, t, D));
    }
    return below;
  }
}

// Row i of an array of rows, without a copy.
const part = (numbers, i, width) => numbers.subarray(i * width, (i + 1) * width);

function addTo(sum, vector) {
  for (let i = 0; i < sum.length; i++) sum[i] += vector[i];
}

/**
 * Opens a stored BERT.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or of another architecture.
 */
export function loadBert(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "bert") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which fills no blanks.`);
  }
  const model = new Bert(tensors, JSON.parse(metadata.config));
  model.metadata = metadata;
  return model;
}
