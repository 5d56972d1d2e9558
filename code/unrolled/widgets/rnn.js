// The tanh recurrent network of unrolled/models/rnn.py, forward and backward, in
// plain typed arrays. Names follow torch; a matrix is a row-major Float32Array.
// Whatever is computed is a Float64Array: on a text unlike any it was trained on, a
// network like this magnifies a rounding error with every step (sixty times “z” and
// torch's own float32 was 4.5e-3 off in a logit), and in float64 it stays out of sight.

import { multiply, multiplyTransposed } from "./linear.js";

/**
 * One run over a text, kept whole so that gradients can be taken through it.
 *
 * @typedef {Object} Run
 * @property {number[]} ids What was read.
 * @property {Float64Array} logits T x V; row t predicts character t + 1.
 * @property {Float64Array[]} states One T x H array a layer.
 * @property {Float64Array[]} initial The state it began from, H a layer.
 * @property {Float64Array[]} last The state it ended in, H a layer.
 * @property {Clamp[]} clamp Hidden units that were held.
 *
 * @typedef {{layer?: number, unit: number, value: number, from?: number, to?: number}}
 *   Clamp One hidden unit held at a value at steps from <= t < to (all by default).
 */
export class Rnn {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of RNNLanguageModel.
   */
  constructor(tensors) {
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    this.embedding = data("embedding.weight");
    [this.vocabSize, this.embeddingSize] = tensors["embedding.weight"].shape;
    this.readout = data("readout.weight");
    this.readoutBias = Float64Array.from(data("readout.bias"));
    this.hiddenSize = tensors["readout.weight"].shape[1];
    this.layers = [];
    for (let l = 0; l === 0 || tensors[`layers.${l}.weight_ih`]; l++) {
      const recurrentBias = data(`layers.${l}.bias_hh`);
      this.layers.push({
        input: data(`layers.${l}.weight_ih`),
        recurrent: data(`layers.${l}.weight_hh`),
        bias: Float64Array.from(data(`layers.${l}.bias_ih`), (b, unit) => b + recurrentBias[unit]),
      });
    }
    this.numLayers = this.layers.length;
    this.projected = this.#projectVocabulary();
    this.scratch = new Float64Array(this.hiddenSize);
  }

  // The first layer only ever sees one of V vectors: their products with weight_ih
  // are made once, so that reading a character costs one lookup there.
  #projectVocabulary() {
    const { embeddingSize: E, hiddenSize: H, vocabSize: V } = this;
    const out = new Float64Array(V * H);
    for (let id = 0; id < V; id++) {
      const vector = Float64Array.from(this.embedding.subarray(id * E, (id + 1) * E));
      multiply(this.layers[0].input, vector, out.subarray(id * H, (id + 1) * H), this.layers[0].bias);
    }
    return out;
  }

  /** A state that has read nothing: zeros, one array of H a layer. */
  initialState() {
    return this.layers.map(() => new Float64Array(this.hiddenSize));
  }

  /** A copy that later steps leave alone. */
  copyState(state) {
    return state.map((h) => h.slice());
  }

  /**
   * Reads one character: the state moves on in place, the logits are fresh.
   *
   * @param {Float64Array[]} state From initialState(), or an earlier step.
   * @param {number} id The character read.
   * @param {Clamp[]} clamp Hidden units to hold; `time` places this step among them.
   * @returns {Float64Array} Logits of the next character, V.
   */
  step(state, id, clamp = [], time = 0) {
    this.#advance(state, id, clamp, time);
    const logits = new Float64Array(this.vocabSize);
    multiply(this.readout, state[this.numLayers - 1], logits, this.readoutBias);
    return logits;
  }

  /** Reads one character without asking what comes next: a cheaper step(). */
  read(state, id) {
    this.#advance(state, id, [], 0);
  }

  #advance(state, id, clamp, time) {
    const H = this.hiddenSize;
    const sum = this.scratch;
    for (let l = 0; l < this.numLayers; l++) {
      const { input, recurrent, bias } = this.layers[l];
      const h = state[l];
      if (l === 0) {
        multiply(recurrent, h, sum, this.projected, id * H);
      } else {
        multiply(recurrent, h, sum, bias);
        multiply(input, state[l - 1], h, sum);
        sum.set(h);
      }
      for (let unit = 0; unit < H; unit++) h[unit] = Math.tanh(sum[unit]);
      for (const hold of clamp) {
        if (holds(hold, l, time)) h[hold.unit] = hold.value;
      }
    }
  }

  /**
   * Reads a whole text and keeps everything.
   *
   * @param {ArrayLike<number>} ids Character ids; none at all is fine.
   * @param {{state?: Float64Array[], clamp?: Clamp[]}} options State to begin from
   *   (left as it is), and hidden units to hold.
   * @returns {Run}
   */
  forward(ids, { state, clamp = [] } = {}) {
    const { hiddenSize: H, vocabSize: V } = this;
    const initial = state ? this.copyState(state) : this.initialState();
    const h = this.copyState(initial);
    const logits = new Float64Array(ids.length * V);
    const states = this.layers.map(() => new Float64Array(ids.length * H));
    for (let t = 0; t < ids.length; t++) {
      this.#advance(h, ids[t], clamp, t);
      for (let l = 0; l < this.numLayers; l++) states[l].set(h[l], t * H);
      multiply(this.readout, h[this.numLayers - 1], logits.subarray(t * V, (t + 1) * V), this.readoutBias);
    }
    return { ids: Array.from(ids), logits, states, initial, last: h, clamp };
  }

  /**
   * Gradients of one number with respect to all it was made from.
   *
   * @param {Run} run What forward() returned.
   * @param {{position: number, gradient: ArrayLike<number>}[]} outputs The number's
   *   own gradient with respect to the logits at some positions; see
   *   logProbabilityGradient() for the commonest.
   * @returns {{inputs: Float64Array, states: Float64Array[], initial: Float64Array[]}}
   *   inputs: T x E, with respect to every input embedding. states: T x H a layer,
   *   every path through later states included. initial: H a layer.
   */
  backward(run, outputs) {
    const { embeddingSize: E, hiddenSize: H, numLayers: L } = this;
    const T = run.ids.length;
    const inputs = new Float64Array(T * E);
    const states = this.layers.map(() => new Float64Array(T * H));
    const initial = this.initialState();
    const at = (rows, t) => rows.subarray(t * H, (t + 1) * H);
    for (const { position, gradient } of outputs) {
      multiplyTransposed(this.readout, Float64Array.from(gradient), at(states[L - 1], position));
    }
    const before = new Float64Array(H); // with respect to what tanh was given
    for (let t = lastPosition(outputs); t >= 0; t--) {
      for (let l = L - 1; l >= 0; l--) {
        const h = at(run.states[l], t);
        const dh = at(states[l], t);
        for (let unit = 0; unit < H; unit++) before[unit] = dh[unit] * (1 - h[unit] * h[unit]);
        for (const hold of run.clamp) {
          if (holds(hold, l, t)) before[hold.unit] = 0; // nothing flows past a held unit
        }
        multiplyTransposed(this.layers[l].recurrent, before, t > 0 ? at(states[l], t - 1) : initial[l]);
        const below = l > 0 ? at(states[l - 1], t) : inputs.subarray(t * E, (t + 1) * E);
        multiplyTransposed(this.layers[l].input, before, below);
      }
    }
    return { inputs, states, initial };
  }
}

function holds({ layer = 0, from = 0, to = Infinity }, l, t) {
  return layer === l && t >= from && t < to;
}

function lastPosition(outputs) {
  return outputs.reduce((last, { position }) => Math.max(last, position), -1);
}
