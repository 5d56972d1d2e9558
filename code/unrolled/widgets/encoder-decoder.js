// The Transformer of unrolled/models/transformer.py, with parts of it switched off:
// forward, phone by phone. What was said is remembered as keys and values.

import { Vocabulary } from "./engine.js";
import { multiply } from "./linear.js";
import { parseSafetensors } from "./safetensors.js";
import { softmax } from "./sampling.js";
import { LONGEST } from "./seq2seq.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NOTHING = new Set();

/**
 * Parts that can be switched off: `residual`, `norm`, `thinking` and `positions`, each
 * in all layers; and heads, as `where.head`, in the order of looks(): first those of the
 * reader's layers, then of the speaker's looking back, then of its looking at letters.
 *
 * @typedef {Set<string>} Off
 */
export class EncoderDecoder {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of Transformer.
   * @param config As stored.
   * @throws {Error} If something of it is missing.
   */
  constructor(tensors, { phones, num_heads: heads, norm = "post", residual = true, positions = true }) {
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    const vector = (name) => Float64Array.from(data(name));
    const scale = (name) => (tensors[`${name}.weight`] ? { weight: vector(`${name}.weight`), bias: vector(`${name}.bias`) } : undefined);
    const attention = (name) => ({
      input: data(`${name}.in_proj_weight`), inputBias: vector(`${name}.in_proj_bias`),
      output: data(`${name}.out_proj.weight`), outputBias: vector(`${name}.out_proj.bias`),
    });
    const layer = (name, kinds) => ({
      attentions: kinds.map((kind) => attention(`${name}.${kind}`)),
      thinking: tensors[`${name}.linear1.weight`] && {
        wide: data(`${name}.linear1.weight`), wideBias: vector(`${name}.linear1.bias`),
        narrow: data(`${name}.linear2.weight`), narrowBias: vector(`${name}.linear2.bias`),
      },
      norms: [1, 2, 3].map((number) => scale(`${name}.norm${number}`)),
    });
    const stack = (name, kinds) => {
      const layers = [];
      while (tensors[`${name}.${layers.length}.self_attn.in_proj_weight`]) layers.push(layer(`${name}.${layers.length}`, kinds));
      return layers;
    };
    this.phones = phones;
    this.mark = phones.length; // begins and ends what is said
    this.numHeads = heads;
    this.norm = norm;
    this.config = { residual, positions };
    this.letters = data("letter_embedding.weight");
    this.heard = data("phone_embedding.weight");
    this.size = tensors["letter_embedding.weight"].shape[1];
    this.encoder = stack("encoder", ["self_attn"]);
    this.decoder = stack("decoder", ["self_attn", "multihead_attn"]);
    this.numLayers = this.encoder.length;
    this.ends = { encoder: scale("encoder_norm"), decoder: scale("decoder_norm") };
    this.readout = data("readout.weight");
    this.readoutBias = vector("readout.bias");
  }

  /**
   * Reads a word.
   *
   * @param {number[]} ids Letters, at least one.
   * @param {Off} off Parts to do without.
   * @returns {{read: Float64Array[][][], keys: Float64Array[][], values: Float64Array[][],
   *   heard: number[], past: {keys: Float64Array[], values: Float64Array[]}[]}} Where the
   *   reader looked: layer by head, a row of S a letter; what the speaker's layers see of
   *   the letters; and what was said. step() moves the last two on in place.
   */
  begin(ids, off = NOTHING) {
    let rows = ids.map((id, t) => this.#embedded(this.letters, id, t, off));
    const read = this.encoder.map((layer, l) => {
      const [attention] = layer.attentions;
      const normed = rows.map((x) => this.#before(layer, 0, x, off));
      const [keys, values] = [1, 2].map((which) => normed.map((x) => this.#projected(attention, which, x)));
      const looks = [];
      rows = rows.map((x, t) => {
        const { out, weights } = this.#looked(attention, normed[t], keys, values, l, off);
        looks.push(weights);
        return this.#think(layer, 1, this.#after(layer, 0, x, out, off), off);
      });
      return looks;
    });
    const memory = rows.map((x) => this.#ended("encoder", x, off));
    const [keys, values] = [1, 2].map((which) => this.decoder.map(({ attentions }) => memory.map((x) => this.#projected(attentions[1], which, x))));
    return { read, keys, values, heard: [], past: this.decoder.map(() => ({ keys: [], values: [] })) };
  }

  /**
   * Hears one phone more.
   *
   * @param word From begin().
   * @param {number} phone Its id, or the mark.
   * @param {Off} off As begin() was told.
   * @returns {{logits: Float64Array, back: Float64Array[][], at: Float64Array[][]}} Of
   *   what comes next; and where each layer's heads looked, back and at the letters.
   */
  step(word, phone, off = NOTHING) {
    let x = this.#embedded(this.heard, phone, word.heard.length, off);
    word.heard.push(phone);
    const back = [];
    const at = [];
    this.decoder.forEach((layer, l) => {
      const [self, cross] = layer.attentions;
      const past = word.past[l];
      let normed = this.#before(layer, 0, x, off);
      past.keys.push(this.#projected(self, 1, normed));
      past.values.push(this.#projected(self, 2, normed));
      let looked = this.#looked(self, normed, past.keys, past.values, this.numLayers + l, off);
      back.push(looked.weights);
      x = this.#after(layer, 0, x, looked.out, off);
      normed = this.#before(layer, 1, x, off);
      looked = this.#looked(cross, normed, word.keys[l], word.values[l], 2 * this.numLayers + l, off);
      at.push(looked.weights);
      x = this.#think(layer, 2, this.#after(layer, 1, x, looked.out, off), off);
    });
    const logits = new Float64Array(this.mark + 1);
    multiply(this.readout, this.#ended("decoder", x, off), logits, this.readoutBias);
    return { logits, back, at };
  }

  /**
   * The likeliest phone at every step, each heard by those after it.
   *
   * @param {number[]} ids Letters, at least one.
   * @param {Off} off Parts to do without.
   * @returns {{phones: number[], chances: number[], looks: Float64Array[][][]}} The mark
   *   ends the phones, unless there were too many. looks: in the order of Off, of each
   *   place that looked the heads' rows of weights.
   */
  say(ids, off = NOTHING, longest = LONGEST) {
    const word = this.begin(ids, off);
    const phones = [];
    const chances = [];
    const looks = [...word.read, ...this.decoder.flatMap(() => [[], []])];
    while (phones.at(-1) !== this.mark && phones.length <= longest) {
      const { logits, back, at } = this.step(word, phones.at(-1) ?? this.mark, off);
      const phone = logits.indexOf(Math.max(...logits));
      phones.push(phone);
      chances.push(softmax(logits)[phone]);
      back.forEach((weights, l) => looks[this.numLayers + l].push(weights));
      at.forEach((weights, l) => looks[2 * this.numLayers + l].push(weights));
    }
    return { phones, chances, looks };
  }

  #embedded(table, id, place, off) {
    const root = Math.sqrt(this.size);
    const x = Float64Array.from(table.subarray(id * this.size, (id + 1) * this.size), (value) => value * root);
    if (!this.config.positions || off.has("positions")) return x;
    for (let i = 0; i < this.size; i += 2) {
      const angle = place * Math.exp(i * (-Math.log(10_000) / this.size));
      x[i] += Math.sin(angle);
      x[i + 1] += Math.cos(angle);
    }
    return x;
  }

  #projected(attention, which, x) {
    const square = this.size * this.size;
    const out = new Float64Array(this.size);
    multiply(attention.input.subarray(which * square, (which + 1) * square), x, out, attention.inputBias, which * this.size);
    return out;
  }

  #looked(attention, x, keys, values, where, off) {
    const query = this.#projected(attention, 0, x);
    const width = this.size / this.numHeads;
    const seen = new Float64Array(this.size);
    const weights = Array.from({ length: this.numHeads }, (_, head) => {
      const from = head * width;
      const row = softmax(keys.map((key) => {
        let sum = 0;
        for (let k = from; k < from + width; k++) sum += query[k] * key[k];
        return sum / Math.sqrt(width);
      }));
      if (off.has(`${where}.${head}`)) return row;
      values.forEach((value, s) => {
        for (let k = from; k < from + width; k++) seen[k] += row[s] * value[k];
      });
      return row;
    });
    const out = new Float64Array(this.size);
    multiply(attention.output, seen, out, attention.outputBias);
    return { out, weights };
  }

  #before(layer, number, x, off) {
    return this.norm === "pre" && !off.has("norm") ? normalised(layer.norms[number], x) : x;
  }

  #after(layer, number, x, change, off) {
    const total = this.config.residual && !off.has("residual") ? change.map((value, i) => value + x[i]) : change;
    return this.norm === "post" && !off.has("norm") ? normalised(layer.norms[number], total) : total;
  }

  #think(layer, number, x, off) {
    if (!layer.thinking || off.has("thinking")) return x;
    const { wide, wideBias, narrow, narrowBias } = layer.thinking;
    const inner = new Float64Array(wideBias.length);
    multiply(wide, this.#before(layer, number, x, off), inner, wideBias);
    for (let i = 0; i < inner.length; i++) inner[i] = Math.max(0, inner[i]);
    const out = new Float64Array(this.size);
    multiply(narrow, inner, out, narrowBias);
    return this.#after(layer, number, x, out, off);
  }

  #ended(side, x, off) {
    return this.ends[side] && !off.has("norm") ? normalised(this.ends[side], x) : x;
  }
}

function normalised({ weight, bias }, x) {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  const root = Math.sqrt(variance + 1e-5);
  return x.map((value, i) => ((value - mean) / root) * weight[i] + bias[i]);
}

/**
 * Opens a stored Transformer that says words.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or of another architecture.
 */
export function loadEncoderDecoder(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "transformer") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which is no encoder and decoder of attention.`);
  }
  const model = new EncoderDecoder(tensors, JSON.parse(metadata.config));
  model.metadata = metadata;
  model.vocabulary = new Vocabulary(LETTERS);
  model.encode = (text) => model.vocabulary.encode(text);
  return model;
}
