// Encoder and decoder of unrolled/models/seq2seq.py, with any attention between them
// or none: forward, phone by phone, backward to the letters, and a beam over it all.

import { Vocabulary } from "./engine.js";
import { multiply, multiplyTransposed } from "./linear.js";
import { Lstm } from "./lstm.js";
import { rows } from "./recurrent.js";
import { parseSafetensors } from "./safetensors.js";
import { softmax } from "./sampling.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
export const LONGEST = 40; // phones; unrolled/decoding.py has the same

// One of torch's LSTM layers as a model of ours, which has to read out something.
function reader(tensors, name, ending, embedding, readout) {
  const layer = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"].map((kind) => [`layers.0.${kind}`, tensors[`${name}.${kind}_l0${ending}`]]);
  if (layer.some(([, tensor]) => !tensor)) throw new Error(`These weights lack the ${name}.`);
  const [vocabulary] = tensors[embedding].shape;
  const hidden = tensors[`${name}.weight_hh_l0${ending}`].shape[1];
  return new Lstm({
    ...Object.fromEntries(layer),
    "embedding.weight": tensors[embedding],
    "readout.weight": readout?.weight ?? { shape: [vocabulary, hidden], data: new Float32Array(vocabulary * hidden) },
    "readout.bias": readout?.bias ?? { shape: [vocabulary], data: new Float32Array(vocabulary) },
  });
}

/**
 * How well a state and a source fit, and the way back. key() is made once a source.
 * All work on Float64Arrays of H numbers.
 */
const scores = {
  dot: () => ({ key: (source) => source, score: dot, back: (state, key, gradient, into) => {
    add(into.state, key, gradient);
    add(into.source, state, gradient);
  } }),
  general: (tensors, size) => {
    const between = tensors["attention.score.between.weight"].data;
    return {
      key: (source) => times(between, source, size),
      score: dot,
      back(state, key, gradient, into) {
        add(into.state, key, gradient);
        multiplyTransposed(between, state.map((value) => value * gradient), into.source);
      },
    };
  },
  additive: (tensors, size) => {
    const [ofState, ofSource, weigh] = ["of_state", "of_source", "weigh"].map((name) => tensors[`attention.score.${name}.weight`].data);
    const bias = Float64Array.from(tensors["attention.score.of_source.bias"].data);
    const squashed = (state, key) => times(ofState, state, size).map((value, k) => Math.tanh(value + key[k]));
    return {
      key: (source) => times(ofSource, source, size, bias),
      score: (state, key) => dot(squashed(state, key), weigh),
      back(state, key, gradient, into) {
        const through = squashed(state, key).map((value, k) => gradient * weigh[k] * (1 - value * value));
        multiplyTransposed(ofState, through, into.state);
        multiplyTransposed(ofSource, through, into.source);
      },
    };
  },
};

function dot(one, other) {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += one[k] * other[k];
  return sum;
}

function add(to, numbers, factor = 1) {
  for (let k = 0; k < to.length; k++) to[k] += factor * numbers[k];
}

function times(matrix, vector, size, bias) {
  const out = new Float64Array(size);
  multiply(matrix, vector, out, bias ?? out.slice());
  return out;
}

export class Seq2Seq {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of Seq2Seq.
   * @param {{phones: string[], attention?: string}} config As stored.
   * @throws {Error} If something of it is missing, or it has another attention.
   */
  constructor(tensors, { phones, attention = "none" }) {
    this.phones = phones;
    this.mark = phones.length; // begins and ends what is said
    this.attention = attention;
    const readout = { weight: tensors["readout.weight"], bias: tensors["readout.bias"] };
    this.readout = readout.weight.data;
    this.readoutBias = Float64Array.from(readout.bias.data);
    this.right = reader(tensors, "encoder", "", "letter_embedding.weight");
    this.left = reader(tensors, "encoder", "_reverse", "letter_embedding.weight");
    this.decoder = reader(tensors, "decoder", "", "phone_embedding.weight", readout);
    this.hiddenSize = this.decoder.hiddenSize;
    this.embeddingSize = this.right.embeddingSize;
    if (attention === "none") return;
    if (!Object.hasOwn(scores, attention)) throw new Error(`This page knows no attention called “${attention}”.`);
    this.score = scores[attention](tensors, this.hiddenSize);
    this.combine = tensors["attention.combine.weight"].data;
  }

  /**
   * Reads a word.
   *
   * @param {number[]} ids Letters, at least one.
   * @returns {{state: Float64Array[], sources: Float64Array[], keys: Float64Array[]}}
   *   The decoder's first state, h and c; what both readers said of each letter; and
   *   what an attention makes of that. Later steps change the state alone.
   */
  begin(ids) {
    const word = { runs: [this.right.forward(ids), this.left.forward([...ids].reverse())] };
    const [right, left] = word.runs;
    word.state = [0, 1].map((part) => joined(right.last[part], left.last[part]));
    const half = this.right.hiddenSize;
    word.sources = ids.map((_, t) => joined(rows(right.states[0], t, half), rows(left.states[0], ids.length - 1 - t, half)));
    word.keys = this.score ? word.sources.map(this.score.key) : [];
    return word;
  }

  /**
   * Hears one phone more: the state moves on in place.
   *
   * @param word From begin().
   * @param {Float64Array[]} state From word.state, or a copy of it.
   * @param {number} phone Its id, or the mark.
   * @param {ArrayLike<number>} [forced] Where to look, in place of the model's choice.
   * @returns {{logits: Float64Array, weights: Float64Array}} Of what comes next, the
   *   phones and the mark; and where it looked, none without attention.
   */
  step(word, state, phone, forced) {
    const logits = this.decoder.step(state, phone);
    if (!this.score) return { logits, weights: new Float64Array() };
    return this.attend(word, state[0], forced);
  }

  /** From a state of the decoder to logits, by way of the sources. */
  attend({ sources, keys }, state, forced) {
    const weights = forced ? Float64Array.from(forced) : softmax(keys.map((key) => this.score.score(state, key)));
    const found = new Float64Array(this.hiddenSize);
    sources.forEach((source, i) => add(found, source, weights[i]));
    const mixed = times(this.combine, joined(found, state), this.hiddenSize).map(Math.tanh);
    return { logits: times(this.readout, mixed, this.mark + 1, this.readoutBias), weights, mixed };
  }

  /**
   * Says how likely each phone of an answer was, all before it told.
   *
   * @param {number[]} ids Letters, at least one.
   * @param {number[]} heard What the decoder hears: the mark, then phones.
   * @returns {{word, heard: number[], logits: Float64Array[], weights: Float64Array[]}}
   *   A row each a phone heard; kept whole for backward().
   */
  forward(ids, heard) {
    const word = this.begin(ids);
    const run = this.decoder.forward(heard, { state: word.state });
    const steps = heard.map((_, t) => (this.score
      ? this.attend(word, rows(run.states[0], t, this.hiddenSize))
      : { logits: rows(run.logits, t, this.mark + 1), weights: new Float64Array() }));
    return { word, heard, run, steps, logits: steps.map((step) => step.logits), weights: steps.map((step) => step.weights) };
  }

  /**
   * Gradient of the log-probability of a phone with respect to each letter's embedding.
   *
   * @param run From forward().
   * @param {number} position Of the phone: what is said after heard[position].
   * @param {number} phone Its id, or the mark.
   * @returns {Float64Array[]} One row of E a letter.
   */
  backward({ word, run, steps }, position, phone) {
    const gradient = softmax(steps[position].logits).map((p) => -p);
    gradient[phone] += 1;
    const sources = word.sources.map(() => new Float64Array(this.hiddenSize));
    let back;
    if (this.score) {
      const state = rows(run.states[0], position, this.hiddenSize);
      const into = this.#attendBackward(word, state, steps[position], gradient, sources);
      back = this.decoder.backward(run, [], [{ state: 0, position, gradient: into }]);
    } else back = this.decoder.backward(run, [{ position, gradient }]);
    const half = this.right.hiddenSize;
    const last = word.sources.length - 1;
    const [ahead, behind] = [this.right, this.left].map((one, side) => {
      const own = (numbers) => numbers.subarray(side * half, (side + 1) * half);
      const into = [0, 1].map((part) => ({ state: part, position: last, gradient: own(back.initial[part]) }));
      sources.forEach((source, i) => into.push({ state: 0, position: side ? last - i : i, gradient: own(source) }));
      return one.backward(word.runs[side], [], into).inputs;
    });
    const size = this.embeddingSize;
    return word.sources.map((_, i) => rows(ahead, i, size).map((value, k) => value + behind[(last - i) * size + k]));
  }

  #attendBackward({ sources, keys }, state, { weights, mixed }, gradient, into) {
    const size = this.hiddenSize;
    const through = new Float64Array(size);
    multiplyTransposed(this.readout, gradient, through);
    for (let k = 0; k < size; k++) through[k] *= 1 - mixed[k] * mixed[k];
    const both = new Float64Array(2 * size);
    multiplyTransposed(this.combine, through, both);
    const found = both.subarray(0, size);
    const onState = both.slice(size);
    const onWeights = sources.map((source) => dot(found, source));
    const mean = dot(weights, onWeights);
    sources.forEach((_, i) => {
      add(into[i], found, weights[i]);
      this.score.back(state, keys[i], weights[i] * (onWeights[i] - mean), { state: onState, source: into[i] });
    });
    return onState;
  }
}

function joined(one, other) {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/**
 * Opens a stored speaker.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or of another architecture.
 */
export function loadSpeaker(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "seq2seq") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which says no words.`);
  }
  const model = new Seq2Seq(tensors, JSON.parse(metadata.config));
  model.metadata = metadata;
  model.vocabulary = new Vocabulary(LETTERS);
  model.encode = (text) => model.vocabulary.encode(text);
  return model;
}
