// What every recurrent language model of the page has around its cells, as
// unrolled/models/recurrent.py: embeddings, layers, a readout, and the way through
// time, forward and backward. Names follow torch; a matrix is a row-major Float32Array.
// Whatever is computed is a Float64Array: on a text unlike any it was trained on, a
// network like this magnifies a rounding error with every step (sixty times “z” and
// torch's own float32 was 4.5e-3 off in a logit), and in float64 it stays out of sight.

import { multiply, multiplyTransposed } from "./linear.js";

const NONE = []; // held, nearly always

/**
 * One run over a text, kept whole so that gradients can be taken through it.
 *
 * @typedef {Object} Run
 * @property {number[]} ids What was read.
 * @property {Float64Array} logits T x V; row t predicts character t + 1.
 * @property {Float64Array[]} states One T x H array a part of the state and layer:
 *   what each layer put out, h, then (for an LSTM) each layer's memory, c.
 * @property {Float64Array[]} inside One array a layer, of T rows: what else the cell
 *   computed; see opened().
 * @property {Float64Array[]} initial The state it began from: H a part and layer.
 * @property {Float64Array[]} last The state it ended in.
 * @property {Clamp[]} clamp What was held.
 *
 * @typedef {{layer?: number, part?: string, unit?: number, value: number, from?: number,
 *   to?: number}} Clamp One unit (all if none is named) of a part of the cell (its
 *   output "h" if none is named) held at a value at steps from <= t < to (all by
 *   default). A gate that is held passes on neither what moved it nor a gradient.
 *
 * A subclass says in static fields what its cells are made of and computes them:
 * `parts`, of the state; `inside`, what else is kept of a step; `sums`, how many sums
 * each unit takes of the input; cell() and cellBackward().
 */
export class Recurrent {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of a RecurrentLanguageModel.
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
      this.layers.push({
        input: data(`layers.${l}.weight_ih`),
        inputBias: Float64Array.from(data(`layers.${l}.bias_ih`)),
        recurrent: data(`layers.${l}.weight_hh`),
        recurrentBias: Float64Array.from(data(`layers.${l}.bias_hh`)),
      });
    }
    this.numLayers = this.layers.length;
    const { parts, inside, sums } = this.constructor;
    this.numSums = sums * this.hiddenSize;
    if (this.layers[0].inputBias.length !== this.numSums) {
      throw new Error("These weights cannot be read: their layers have another size.");
    }
    this.holdable = [...parts, ...inside];
    this.fromBelow = new Float64Array(this.numSums);
    this.fromBefore = new Float64Array(this.numSums);
    this.kept = new Float64Array(inside.length * this.hiddenSize); // of one step
    this.projected = this.#projectVocabulary();
  }

  // The first layer only ever sees one of V vectors: their products with weight_ih
  // are made once, so that reading a character costs one lookup there.
  #projectVocabulary() {
    const { embeddingSize: E, numSums: S, vocabSize: V } = this;
    const { input, inputBias } = this.layers[0];
    const out = new Float64Array(V * S);
    for (let id = 0; id < V; id++) {
      const vector = Float64Array.from(this.embedding.subarray(id * E, (id + 1) * E));
      multiply(input, vector, out.subarray(id * S, (id + 1) * S), inputBias);
    }
    return out;
  }

  /** A state that has read nothing: zeros, one array of H a part and layer. */
  initialState() {
    const { length } = this.constructor.parts;
    return Array.from({ length: length * this.numLayers }, () => new Float64Array(this.hiddenSize));
  }

  /** A copy that later steps leave alone. */
  copyState(state) {
    return state.map((numbers) => numbers.slice());
  }

  /**
   * Reads one character: the state moves on in place, the logits are fresh.
   *
   * @param {Float64Array[]} state From initialState(), or an earlier step.
   * @param {number} id The character read.
   * @param {Clamp[]} clamp What to hold; `time` places this step among it.
   * @returns {Float64Array} Logits of the next character, V.
   */
  step(state, id, clamp = NONE, time = 0) {
    this.#advance(state, id, clamp, time);
    const logits = new Float64Array(this.vocabSize);
    multiply(this.readout, state[this.numLayers - 1], logits, this.readoutBias);
    return logits;
  }

  /** Reads one character without asking what comes next: a cheaper step(). */
  read(state, id) {
    this.#advance(state, id, NONE, 0);
  }

  #advance(state, id, clamp, time, keep) {
    const { numSums: S, fromBelow } = this;
    for (let l = 0; l < this.numLayers; l++) {
      const layer = this.layers[l];
      let below = fromBelow;
      if (l === 0) below = this.projected.subarray(id * S, (id + 1) * S);
      else multiply(layer.input, state[l - 1], below, layer.inputBias);
      this.cell(layer, below, state[l], state[this.numLayers + l], heldAt(clamp, l, time));
      keep?.(l);
    }
  }

  /**
   * Reads a whole text and keeps everything.
   *
   * @param {ArrayLike<number>} ids Character ids; none at all is fine.
   * @param {{state?: Float64Array[], clamp?: Clamp[]}} options State to begin from
   *   (left as it is), and what to hold.
   * @returns {Run}
   * @throws {Error} If a part is to be held that these cells do not have.
   */
  forward(ids, { state, clamp = NONE } = {}) {
    const { hiddenSize: H, vocabSize: V, kept } = this;
    for (const { part = "h" } of clamp) {
      if (!this.holdable.includes(part)) throw new Error(`There is no “${part}” to hold: there are ${this.holdable.join(", ")}.`);
    }
    const initial = state ? this.copyState(state) : this.initialState();
    const last = this.copyState(initial);
    const logits = new Float64Array(ids.length * V);
    const states = last.map(() => new Float64Array(ids.length * H));
    const inside = this.layers.map(() => new Float64Array(ids.length * kept.length));
    for (let t = 0; t < ids.length; t++) {
      this.#advance(last, ids[t], clamp, t, (l) => inside[l].set(kept, t * kept.length));
      last.forEach((numbers, s) => states[s].set(numbers, t * H));
      multiply(this.readout, last[this.numLayers - 1], logits.subarray(t * V, (t + 1) * V), this.readoutBias);
    }
    return { ids: Array.from(ids), logits, states, inside, initial, last, clamp };
  }

  /**
   * What a layer's cell had at a step of a run, H numbers.
   *
   * @param {Run} run From forward().
   * @param {string} part One of `holdable`: of an LSTM its output h, memory c, gates
   *   i, f, o and candidate g; of a GRU h, gates r and z, candidate n.
   */
  opened(run, part, t, layer = this.numLayers - 1) {
    const { parts, inside } = this.constructor;
    const place = parts.indexOf(part);
    if (place >= 0) return rows(run.states[place * this.numLayers + layer], t, this.hiddenSize);
    return rows(rows(run.inside[layer], t, this.kept.length), inside.indexOf(part), this.hiddenSize);
  }

  /**
   * Gradients of one number with respect to all it was made from.
   *
   * @param {Run} run What forward() returned.
   * @param {{position: number, gradient: ArrayLike<number>}[]} outputs The number's
   *   own gradient with respect to the logits at some positions; see
   *   logProbabilityGradient() for the commonest.
   * @param {{state: number, position: number, gradient: ArrayLike<number>}[]} into What
   *   it depends on beside the logits: parts of the state, numbered as in the run.
   * @returns {{inputs: Float64Array, states: Float64Array[], initial: Float64Array[]}}
   *   inputs: T x E, with respect to every input embedding. states: T x H a part and
   *   layer as in the run, every path through later states included. initial: H each.
   */
  backward(run, outputs, into = NONE) {
    const { embeddingSize: E, hiddenSize: H, numLayers: L } = this;
    const T = run.ids.length;
    const inputs = new Float64Array(T * E);
    const states = run.states.map(() => new Float64Array(T * H));
    const initial = this.initialState();
    const at = (all, first, s, t) => (all[s] ? (t < 0 ? first[s] : rows(all[s], t, H)) : undefined);
    for (const { position, gradient } of outputs) {
      multiplyTransposed(this.readout, Float64Array.from(gradient), at(states, initial, L - 1, position));
    }
    for (const { state, position, gradient } of into) {
      const row = at(states, initial, state, position);
      for (let k = 0; k < H; k++) row[k] += gradient[k];
    }
    for (let t = lastPosition([...outputs, ...into]); t >= 0; t--) {
      for (let l = L - 1; l >= 0; l--) {
        const values = (s, step) => at(run.states, run.initial, s, step);
        const gradients = (s, step) => at(states, initial, s, step);
        const sums = this.cellBackward(this.layers[l], {
          h: values(l, t), c: values(L + l, t), hBefore: values(l, t - 1), cBefore: values(L + l, t - 1),
          inside: rows(run.inside[l], t, this.kept.length),
          dh: gradients(l, t), dc: gradients(L + l, t), dhBefore: gradients(l, t - 1), dcBefore: gradients(L + l, t - 1),
        }, heldAt(run.clamp, l, t));
        multiplyTransposed(this.layers[l].input, sums, l > 0 ? gradients(l - 1, t) : rows(inputs, t, E));
      }
    }
    return { inputs, states, initial };
  }
}

/** Row t of an array of rows, without a copy. */
export const rows = (numbers, t, width) => numbers.subarray(t * width, (t + 1) * width);

export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Puts what is held of a part to its values, or all of it to one (a gradient's 0). */
export function hold(held, part, numbers, value) {
  for (const one of held) {
    if ((one.part ?? "h") !== part) continue;
    const to = value ?? one.value;
    if (one.unit === undefined) numbers.fill(to);
    else numbers[one.unit] = to;
  }
}

function heldAt(clamp, l, t) {
  if (clamp.length === 0) return NONE;
  return clamp.filter(({ layer = 0, from = 0, to = Infinity }) => layer === l && t >= from && t < to);
}

function lastPosition(outputs) {
  return outputs.reduce((last, { position }) => Math.max(last, position), -1);
}
