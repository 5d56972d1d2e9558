// The book's models in the page: load trained weights, run them forward and
// backward, draw characters. No dependency, no worker, no network.

import { Gru } from "./gru.js";
import { Lstm } from "./lstm.js";
import { Ngram } from "./ngram.js";
import { Rnn } from "./rnn.js";
import { parseSafetensors } from "./safetensors.js";
import { softmax } from "./sampling.js";
import { Transformer } from "./transformer.js";

export { decodeHalf, parseSafetensors } from "./safetensors.js";
export { argmax, draw, nextDistribution, randomStream, softmax } from "./sampling.js";
export { Gru, Lstm, Ngram, Rnn, Transformer };

// What stands in the weights' metadata under `architecture`, and the class that runs
// it. A class has initialState, copyState, step, read, forward and backward as
// Recurrent has them, plus vocabSize and embeddingSize; everything below asks no more
// of it, but for forwardFrom(), which needs hidden states, as recurrent ones have them.
export const architectures = { rnn: Rnn, lstm: Lstm, gru: Gru, gpt: Transformer };

/** Characters to ids and back, by code point, as unrolled.data.text.Vocabulary. */
export class Vocabulary {
  constructor(characters) {
    this.characters = Array.from(characters);
    this.ids = new Map(this.characters.map((character, id) => [character, id]));
  }

  /**
   * Ids of a text's known characters.
   *
   * @param {string} text Anything at all, lone surrogates included.
   * @returns {{ids: number[], kept: string, dropped: string[], droppedCount: number}}
   *   dropped: each unknown character once, in order; droppedCount: how many in all.
   */
  encode(text) {
    const ids = [];
    const dropped = new Set();
    let kept = "";
    let droppedCount = 0;
    for (const character of text) {
      const id = this.ids.get(character);
      if (id === undefined) {
        dropped.add(character);
        droppedCount++;
      } else {
        ids.push(id);
        kept += character;
      }
    }
    return { ids, kept, dropped: [...dropped], droppedCount };
  }

  decode(ids) {
    return Array.from(ids, (id) => this.characters[id]).join("");
  }
}

/**
 * Opens a stored model.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @returns The model of the architecture that its metadata names, with `vocabulary`,
 *   `metadata` and `encode(text)`.
 * @throws {Error} If the file is damaged, or of an architecture not in the registry.
 */
export function load(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  const Model = Object.hasOwn(architectures, metadata.architecture) && architectures[metadata.architecture];
  if (!Model) {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which this page cannot run.`);
  }
  const model = new Model(tensors, JSON.parse(metadata.config ?? "{}"));
  model.metadata = metadata;
  model.vocabulary = new Vocabulary(metadata.vocabulary);
  model.encode = (text) => model.vocabulary.encode(text);
  if (model.vocabulary.characters.length !== model.vocabSize) {
    throw new Error("These weights cannot be read: their vocabulary has another size.");
  }
  return model;
}

/** Row t of a run's logits. */
export function logitsAt(model, run, position) {
  return run.logits.subarray(position * model.vocabSize, (position + 1) * model.vocabSize);
}

/**
 * A run anew from a step on: with other characters there, or with parts of it held.
 *
 * @param model A recurrent model of load().
 * @param {Run} run Kept as it is; its steps before `from` are taken over.
 * @param {number} from Steps of the run to keep.
 * @param {number[]} ids What is read after them.
 * @param {Clamp[]} clamp What to hold, its steps counted from the run's first; none
 *   before `from`, where nothing is computed again.
 * @returns {Run} Over all steps, so that gradients go all the way back.
 */
export function forwardFrom(model, run, from, ids, clamp = []) {
  const size = model.hiddenSize;
  const state = from > 0 ? run.states.map((rows) => rows.slice((from - 1) * size, from * size)) : run.initial;
  const late = clamp.map(({ from: begin = 0, to = Infinity, ...hold }) => ({ ...hold, from: begin - from, to: to - from }));
  const rest = model.forward(ids, { state, clamp: late });
  const joined = (before, after, width) => {
    const whole = new Float64Array(from * width + after.length);
    whole.set(before.subarray(0, from * width));
    whole.set(after, from * width);
    return whole;
  };
  return {
    ids: [...run.ids.slice(0, from), ...ids],
    logits: joined(run.logits, rest.logits, model.vocabSize),
    states: run.states.map((rows, s) => joined(rows, rest.states[s], size)),
    inside: run.inside.map((rows, l) => joined(rows, rest.inside[l], model.kept.length)),
    initial: run.initial,
    last: rest.last,
    clamp: [
      ...run.clamp.filter(({ from: begin = 0 }) => begin < from)
        .map(({ to = Infinity, ...hold }) => ({ ...hold, to: Math.min(to, from) })),
      ...clamp,
    ],
  };
}

/**
 * What backward() needs for the log-probability (temperature 1) that the character
 * after `position` is `target`: its gradient with respect to the logits there.
 */
export function logProbabilityGradient(model, run, position, target) {
  const gradient = softmax(logitsAt(model, run, position)).map((p) => -p);
  gradient[target] += 1;
  return { position, gradient };
}

/**
 * How much each character read so far moves the log-probability of the next one.
 *
 * @returns {Float64Array} For each position up to `position`, the length (L2 norm)
 *   of the gradient with respect to that character's embedding.
 */
export function saliency(model, run, position, target) {
  const { inputs } = model.backward(run, [logProbabilityGradient(model, run, position, target)]);
  const out = new Float64Array(position + 1);
  for (let t = 0; t <= position; t++) {
    let squares = 0;
    for (let i = t * model.embeddingSize; i < (t + 1) * model.embeddingSize; i++) squares += inputs[i] ** 2;
    out[t] = Math.sqrt(squares);
  }
  return out;
}
