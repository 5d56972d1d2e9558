// The labeller of letters of unrolled/models/bilstm.py, forward: two LSTMs that read a
// word from both ends, or one that reads it from one, and a readout over what they say.

import { Vocabulary } from "./engine.js";
import { multiply } from "./linear.js";
import { Lstm } from "./lstm.js";
import { parseSafetensors } from "./safetensors.js";
import { softmax } from "./sampling.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NONE = { shape: [0, 0], data: new Float32Array() };

export class LetterLabeller {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of LetterLabeller.
   * @param {{labels: string[], reads?: string, look_ahead?: number}} config As stored.
   * @throws {Error} If it has more layers than one, or looks ahead.
   */
  constructor(tensors, { labels, reads = "both", look_ahead: lookAhead = 0 }) {
    const both = reads === "both";
    const layer = (l) => `layers.${l}.${both ? "rightward." : ""}weight_ih`;
    if (!tensors[layer(0)] || tensors[layer(1)] || lookAhead) {
      throw new Error("This page runs labellers of one layer that do not look ahead.");
    }
    this.labels = labels;
    this.reads = reads;
    this.readout = tensors["readout.weight"].data;
    this.readoutBias = Float64Array.from(tensors["readout.bias"].data);
    const reader = (direction) => {
      const own = Object.fromEntries(
        ["weight_ih", "weight_hh", "bias_ih", "bias_hh"].map((name) => [`layers.0.${name}`, tensors[`layers.0.${direction}${name}`]]),
      );
      const hidden = own["layers.0.weight_hh"].shape[1];
      const silent = { "readout.weight": { ...NONE, shape: [0, hidden] }, "readout.bias": NONE };
      return new Lstm({ ...own, ...silent, "embedding.weight": tensors["embedding.weight"] });
    };
    this.readers = both ? [reader("rightward."), reader("leftward.")] : [reader("")];
  }

  /**
   * Scores of every letter's labels.
   *
   * @param {number[]} ids Letters; none at all is fine.
   * @returns {Float64Array[]} Logits, one row of K a letter.
   */
  forward(ids) {
    const { readers } = this;
    const hidden = readers[0].hiddenSize;
    const said = ids.map(() => new Float64Array(hidden * readers.length));
    readers.forEach((reader, r) => {
      const fromTheEnd = this.reads === "left" || r === 1;
      const state = reader.initialState();
      for (let k = 0; k < ids.length; k++) {
        const t = fromTheEnd ? ids.length - 1 - k : k;
        reader.read(state, ids[t]);
        said[t].set(state[0], r * hidden);
      }
    });
    return said.map((row) => {
      const logits = new Float64Array(this.labels.length);
      multiply(this.readout, row, logits, this.readoutBias);
      return logits;
    });
  }

  /** Probabilities of every letter's labels, and the number of the likeliest. */
  label(ids) {
    return this.forward(ids).map((logits) => {
      const probabilities = softmax(logits);
      return { probabilities, best: probabilities.indexOf(Math.max(...probabilities)) };
    });
  }
}

/**
 * Opens a stored labeller.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or of another architecture.
 */
export function loadLabeller(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "letter-labeller") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which labels no letters.`);
  }
  const model = new LetterLabeller(tensors, JSON.parse(metadata.config));
  model.metadata = metadata;
  model.vocabulary = new Vocabulary(LETTERS);
  model.encode = (text) => model.vocabulary.encode(text);
  return model;
}
