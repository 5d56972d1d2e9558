// The Transformer of unrolled/models/gpt.py, one place at a time: what is remembered of
// a place are its keys and values, and they never change. Whatever is computed is a
// Float64Array, as in recurrent.js; a matrix is a row-major Float32Array.

import { multiply, multiplyTransposed } from "./linear.js";
import { activations } from "./activations.js";
import { normalise, normaliseBackward } from "./norms.js";
import { placing, turn } from "./positions.js";

const NONE = [];

/**
 * One run over a text. Of each place only what entered the layers is kept, beside its
 * keys and values; attended() and backward() compute the rest again.
 *
 * @typedef {Object} Run
 * @property {number[]} ids What was read.
 * @property {Float64Array} logits T x V; row t predicts character t + 1.
 * @property {Float64Array[]} stream T x D a layer: what it was given; then, once more,
 *   what the last one left.
 * @property {State} initial What it began from.
 * @property {State} last What it ended in.
 * @property {Float64Array[]} places Of the initial ones and of all T.
 * @property {Clamp[]} clamp What was held.
 *
 * @typedef {{read: number, places: Float64Array[]}} State How many characters were
 *   read, and the latest places, fewer than the context is long, the oldest first: of
 *   each layer a key (turned already, if keys are), then a value, D numbers each.
 *
 * @typedef {{layer: number, head: number, from?: number, to?: number}} Clamp A head
 *   that adds nothing at steps from <= t < to (all by default).
 */
export class Transformer {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of a GPTLanguageModel.
   * @param config Its settings, as they stand in the metadata.
   */
  constructor(tensors, config) {
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    const vector = (name) => Float64Array.from(data(name));
    const norm = (name) => ({ weight: vector(`${name}.weight`), bias: tensors[`${name}.bias`] && vector(`${name}.bias`) });
    this.embedding = data("embedding.weight");
    [this.vocabSize, this.embeddingSize] = tensors["embedding.weight"].shape;
    const D = this.embeddingSize;
    this.numHeads = config.num_heads;
    this.headWidth = D / this.numHeads;
    this.contextLength = config.context_length;
    this.activation = activations[config.activation ?? "gelu"];
    this.placing = placing(config, tensors, D);
    this.readout = tensors["readout.weight"] ? data("readout.weight") : this.embedding;
    this.readoutBias = tensors["readout.bias"] ? vector("readout.bias") : new Float64Array(this.vocabSize);
    this.norm = norm("norm");
    this.layers = [];
    for (let l = 0; l === 0 || tensors[`layers.${l}.linear1.weight`]; l++) {
      const own = (name) => `layers.${l}.${name}`;
      this.layers.push({
        norm1: norm(own("norm1")), norm2: norm(own("norm2")),
        input: data(own("self_attn.in_proj_weight")), inputBias: vector(own("self_attn.in_proj_bias")),
        output: data(own("self_attn.out_proj.weight")), outputBias: vector(own("self_attn.out_proj.bias")),
        wide: data(own("linear1.weight")), wideBias: vector(own("linear1.bias")),
        narrow: data(own("linear2.weight")), narrowBias: vector(own("linear2.bias")),
        // Of queries and keys, the same for every head.
        qNorm: config.qk_norm && { weight: vector(own("self_attn.q_norm.weight")) },
        kNorm: config.qk_norm && { weight: vector(own("self_attn.k_norm.weight")) },
      });
    }
    this.numLayers = this.layers.length;
    const F = tensors["layers.0.linear2.weight"].shape[1];
    const make = (sizes) => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, new Float64Array(size)]));
    // Of one layer at one place, used again at the next.
    this.work = make({
      normed1: D, projected: 3 * D, q: D, weights: this.numHeads * this.contextLength, seen: D, middle: D,
      normed2: D, wide: this.layers[0].wideBias.length, active: F, step: D,
    });
    this.gradients = make({
      step: D, active: F, wide: this.work.wide.length, normed: D, seen: D, projected: 3 * D, weights: this.contextLength,
    });
    this.ended = new Float64Array(D);
  }

  /** A state that has read nothing. */
  initialState() {
    return { read: 0, places: [] };
  }

  /** A copy that later steps leave alone. */
  copyState(state) {
    return { read: state.read, places: state.places.slice() };
  }

  /**
   * Reads one character: the state moves on in place, the logits are fresh.
   *
   * @param {State} state From initialState(), or an earlier step.
   * @param {number} id The character read.
   * @param {Clamp[]} clamp Heads to mute; `time` places this step among it.
   * @returns {Float64Array} Logits of the next character, V.
   */
  step(state, id, clamp = NONE, time = 0) {
    const logits = new Float64Array(this.vocabSize);
    this.#readOut(this.#advance(state, id, clamp, time), logits);
    return logits;
  }

  /** Reads one character without asking what comes next: a cheaper step(). */
  read(state, id) {
    this.#advance(state, id, NONE, 0);
  }

  #readOut(x, logits) {
    normalise(this.norm, x, this.ended);
    multiply(this.readout, this.ended, logits, this.readoutBias);
  }

  // One place further; `keep` sees what enters each layer. Returns what the last left.
  #advance(state, id, clamp, time, keep) {
    const { embeddingSize: D, numLayers: L, work } = this;
    const x = Float64Array.from(this.embedding.subarray(id * D, (id + 1) * D));
    this.placing.add(x, state.read);
    state.places.push(new Float64Array(2 * L * D));
    for (let l = 0; l < L; l++) {
      keep?.(l, x);
      this.#attend(l, x, state.places, state.places.length, state.read, heads(clamp, l, time));
      this.#think(l);
      x.set(work.step);
    }
    state.read++;
    if (state.places.length >= this.contextLength) state.places.shift();
    return x;
  }

  // What a layer sees from the place `end` - 1 of all places, which is written there if
  // it is new: into work.weights (a row a head), work.seen and work.middle.
  #attend(l, x, places, end, position, muted, isNew = true) {
    const { embeddingSize: D, numHeads: N, headWidth: K, contextLength: C, work, layers } = this;
    const layer = layers[l];
    const { normed1, projected, q, weights, seen, middle } = work;
    normalise(layer.norm1, x, normed1);
    multiply(layer.input, normed1, projected, layer.inputBias);
    q.set(projected.subarray(0, D));
    if (layer.qNorm) for (let h = 0; h < N; h++) normalise(layer.qNorm, part(projected, h, K), part(q, h, K));
    if (this.placing.rates) turn(q, this.placing.rates, position, K);
    if (isNew) {
      const own = places[end - 1];
      const key = part(own, 2 * l, D);
      key.set(projected.subarray(D, 2 * D));
      if (layer.kNorm) for (let h = 0; h < N; h++) normalise(layer.kNorm, part(projected, N + h, K), part(key, h, K));
      if (this.placing.rates) turn(key, this.placing.rates, position, K);
      part(own, 2 * l + 1, D).set(projected.subarray(2 * D));
    }
    const first = Math.max(0, end - C);
    const bias = this.placing.bias;
    const root = 1 / Math.sqrt(K);
    seen.fill(0);
    for (let h = 0; h < N; h++) {
      const row = weights.subarray(h * C, h * C + end - first);
      const at = 2 * l * D + h * K;
      let largest = -Infinity;
      for (let s = first; s < end; s++) {
        const place = places[s];
        let score = 0;
        for (let k = 0; k < K; k++) score += q[h * K + k] * place[at + k];
        score *= root;
        if (bias) score += bias[h * C + end - 1 - s];
        row[s - first] = score;
        if (score > largest) largest = score;
      }
      let sum = 0;
      for (let s = 0; s < row.length; s++) sum += row[s] = Math.exp(row[s] - largest);
      for (let s = 0; s < row.length; s++) row[s] /= sum;
      if (muted.includes(h)) continue;
      for (let s = first; s < end; s++) {
        const place = places[s];
        const weight = row[s - first];
        for (let k = 0; k < K; k++) seen[h * K + k] += weight * place[at + D + k];
      }
    }
    multiply(layer.output, seen, middle, layer.outputBias);
    for (let i = 0; i < D; i++) middle[i] += x[i];
    return first;
  }

  // The feed-forward step after #attend, into work.step: what the layer leaves.
  #think(l) {
    const { middle, normed2, wide, active, step } = this.work;
    const layer = this.layers[l];
    normalise(layer.norm2, middle, normed2);
    multiply(layer.wide, normed2, wide, layer.wideBias);
    this.activation.forward(wide, active);
    multiply(layer.narrow, active, step, layer.narrowBias);
    for (let i = 0; i < step.length; i++) step[i] += middle[i];
  }

  /**
   * Reads a whole text and keeps what is needed to look into it.
   *
   * @param {ArrayLike<number>} ids Character ids; none at all is fine.
   * @param {{state?: State, clamp?: Clamp[]}} options State to begin from (left as it
   *   is), and heads to mute.
   * @returns {Run}
   * @throws {Error} If a head is to be muted that is not there.
   */
  forward(ids, { state, clamp = NONE } = {}) {
    const { embeddingSize: D, vocabSize: V, numLayers: L, numHeads: N } = this;
    for (const { layer, head } of clamp) {
      if (!(layer in this.layers && head >= 0 && head < N)) throw new Error(`There is no head ${head} in layer ${layer}: there are ${L} layers of ${N}.`);
    }
    const initial = state ? this.copyState(state) : this.initialState();
    const last = this.copyState(initial);
    const places = initial.places.slice();
    const logits = new Float64Array(ids.length * V);
    const stream = Array.from({ length: L + 1 }, () => new Float64Array(ids.length * D));
    for (let t = 0; t < ids.length; t++) {
      const left = this.#advance(last, ids[t], clamp, t, (l, x) => {
        if (l === 0) places.push(last.places.at(-1));
        stream[l].set(x, t * D);
      });
      stream[L].set(left, t * D);
      this.#readOut(left, part(logits, t, V));
    }
    return { ids: Array.from(ids), logits, stream, initial, last, places, clamp };
  }

  // A layer of a run at step t once more, into `work`. Returns the first place it sees.
  #again(run, l, t) {
    const before = run.initial.places.length;
    const x = part(run.stream[l], t, this.embeddingSize);
    return this.#attend(l, x, run.places, before + t + 1, run.initial.read + t, heads(run.clamp, l, t), false);
  }

  /**
   * Where the heads of a layer looked from step t.
   *
   * @param {Run} run From forward().
   * @returns {{first: number, weights: Float64Array[]}} One row a head, each summing to
   *   1 over the steps from `first` to t; before the run's own steps, `first` is
   *   negative.
   */
  attended(run, layer, t) {
    const first = this.#again(run, layer, t);
    const length = run.initial.places.length + t + 1 - first;
    const weights = Array.from({ length: this.numHeads }, (_, h) => {
      return this.work.weights.slice(h * this.contextLength, h * this.contextLength + length);
    });
    return { first: first - run.initial.places.length, weights };
  }

  /**
   * Gradients of one number with respect to all it was made from.
   *
   * @param {Run} run What forward() returned.
   * @param {{position: number, gradient: ArrayLike<number>}[]} outputs The number's
   *   own gradient with respect to the logits at some positions.
   * @returns {{inputs: Float64Array, stream: Float64Array[]}} inputs: T x E, with
   *   respect to every input embedding. stream: T x D a layer as in the run, every path
   *   through later places included.
   */
  backward(run, outputs) {
    const { embeddingSize: D, numLayers: L } = this;
    const T = run.ids.length;
    const stream = run.stream.map(() => new Float64Array(T * D));
    const ended = new Float64Array(D);
    for (const { position, gradient } of outputs) {
      ended.fill(0);
      multiplyTransposed(this.readout, Float64Array.from(gradient), ended);
      normaliseBackward(this.norm, part(run.stream[L], position, D), ended, part(stream[L], position, D));
    }
    for (let l = L - 1; l >= 0; l--) {
      // With respect to the keys, then the values, of the run's own places. A key is
      // asked by later places alone: from last to first, each is complete in its turn.
      const kept = new Float64Array(T * 2 * D);
      for (let t = T - 1; t >= 0; t--) this.#layerBackward(run, l, t, stream, kept);
    }
    return { inputs: stream[0].slice(), stream };
  }

  #layerBackward(run, l, t, stream, kept) {
    const { embeddingSize: D, numHeads: N, headWidth: K, contextLength: C, work, gradients: d } = this;
    const layer = this.layers[l];
    const above = part(stream[l + 1], t, D);
    if (isZero(above) && isZero(part(kept, t, 2 * D))) return;
    const first = this.#again(run, l, t);
    this.#think(l);

    const middle = d.step;
    middle.set(above);
    d.active.fill(0);
    multiplyTransposed(layer.narrow, above, d.active);
    this.activation.backward(work.wide, d.active, d.wide);
    d.normed.fill(0);
    multiplyTransposed(layer.wide, d.wide, d.normed);
    normaliseBackward(layer.norm2, work.middle, d.normed, middle);

    const { projected } = d;
    const muted = heads(run.clamp, l, t);
    const before = run.initial.places.length;
    const end = before + t + 1;
    const root = 1 / Math.sqrt(K);
    d.seen.fill(0);
    multiplyTransposed(layer.output, middle, d.seen);
    projected.fill(0);
    for (let h = 0; h < N; h++) {
      if (muted.includes(h)) continue;
      const row = work.weights.subarray(h * C, h * C + end - first);
      const at = 2 * l * D + h * K;
      let mean = 0;
      for (let s = first; s < end; s++) {
        const place = run.places[s];
        let along = 0;
        for (let k = 0; k < K; k++) along += d.seen[h * K + k] * place[at + D + k];
        d.weights[s - first] = along;
        mean += row[s - first] * along;
      }
      for (let s = first; s < end; s++) {
        const place = run.places[s];
        const weight = row[s - first];
        const score = weight * (d.weights[s - first] - mean) * root;
        for (let k = 0; k < K; k++) projected[h * K + k] += score * place[at + k];
        if (s < before) continue; // read before this run began
        const own = (s - before) * 2 * D + h * K;
        for (let k = 0; k < K; k++) {
          kept[own + k] += score * work.q[h * K + k];
          kept[own + D + k] += weight * d.seen[h * K + k];
        }
      }
    }
    projected.set(part(kept, t, 2 * D), D);
    if (this.placing.rates) {
      turn(projected.subarray(0, 2 * D), this.placing.rates, -(run.initial.read + t), K);
    }
    if (layer.qNorm) {
      for (let h = 0; h < 2 * N; h++) {
        const through = part(projected, h, K).slice();
        part(projected, h, K).fill(0);
        normaliseBackward(h < N ? layer.qNorm : layer.kNorm, part(work.projected, h, K), through, part(projected, h, K));
      }
    }
    const below = part(stream[l], t, D);
    below.set(middle);
    d.normed.fill(0);
    multiplyTransposed(layer.input, projected, d.normed);
    normaliseBackward(layer.norm1, part(run.stream[l], t, D), d.normed, below);
  }
}

// Row i of an array of rows, without a copy.
const part = (numbers, i, width) => numbers.subarray(i * width, (i + 1) * width);

const isZero = (numbers) => numbers.every((number) => number === 0);

function heads(clamp, l, t) {
  if (clamp.length === 0) return NONE;
  return clamp.filter(({ layer, from = 0, to = Infinity }) => layer === l && t >= from && t < to).map(({ head }) => head);
}
