// What a text costs two models, character by character: a network that carries its
// state, and an n-gram of any order up to the one counted. Both have read a new line
// first. The work comes in slices short enough that the page never stalls.

import { startId } from "./letters.js";
import { softmax } from "./sampling.js";

// A state of the network is kept every so many characters: going back to any of them
// then costs at most this many steps.
const STRIDE = 64;

// Of the 16 ms between two frames, what is ours.
const SLICE_MS = 11;

const surprise = (probability) => -Math.log2(probability);

export class Judging {
  /**
   * @param model From the engine's load().
   * @param {Ngram} ngram Counted over the same characters.
   * @param {() => void} onProgress After every slice of work.
   */
  constructor(model, ngram, onProgress) {
    this.model = model;
    this.ngram = ngram;
    this.order = ngram.order;
    this.onProgress = onProgress;
    this.start = startId(model);
    this.ids = [];
    this.network = []; // bits that each character cost it, so far
    this.counted = []; // … and the n-gram
    this.snapshots = [model.initialState()]; // snapshots[k]: k * STRIDE were read
  }

  get done() {
    return this.network.length === this.ids.length;
  }

  /** Judges a text; what it shares with the last one is not read again. */
  judge(ids, order) {
    let shared = 0;
    while (shared < ids.length && this.ids[shared] === ids[shared]) shared++;
    this.ids = ids;
    this.network.length = Math.min(this.network.length, shared);
    this.counted.length = this.network.length;
    this.snapshots.length = Math.min(this.snapshots.length, Math.floor(this.network.length / STRIDE) + 1);
    this.state = this.#stateAfter(this.network.length);
    if (order !== this.order) {
      this.order = order;
      this.counted = this.counted.map((_, t) => this.#count(t));
    }
    // Not at once: a long text may arrive in many pieces before the next frame.
    this.frame ??= requestAnimationFrame(() => this.#slice());
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  /** What each of the two expected where the character at `index` came. */
  expected(index) {
    const logits = this.model.step(this.#stateAfter(index), this.#read(index));
    return { network: softmax(logits), ngram: this.ngram.probabilities(this.#tableBefore(index), this.order) };
  }

  /** Mean bits a character over what has been read so far. */
  means() {
    const read = this.network.length;
    const mean = (bits) => bits.reduce((sum, one) => sum + one, 0) / read;
    return { read, network: mean(this.network), ngram: mean(this.counted) };
  }

  #count(t) {
    return surprise(this.ngram.probabilities(this.#tableBefore(t), this.order)[this.ids[t]]);
  }

  #tableBefore(index) {
    const state = this.ngram.initialState();
    const from = Math.max(0, index - this.ngram.order);
    if (from === 0) this.ngram.read(state, this.start);
    for (let t = from; t < index; t++) this.ngram.read(state, this.ids[t]);
    return state;
  }

  // What is read before anything of the text, then the text: one place later.
  #read(t) {
    return t === 0 ? this.start : this.ids[t - 1];
  }

  #stateAfter(count) {
    const nearest = Math.min(Math.floor(count / STRIDE), this.snapshots.length - 1);
    const state = this.model.copyState(this.snapshots[nearest]);
    for (let t = nearest * STRIDE; t < count; t++) this.model.read(state, this.#read(t));
    return state;
  }

  #slice() {
    this.frame = undefined;
    const end = performance.now() + SLICE_MS;
    while (!this.done && performance.now() < end) this.#advance();
    if (!this.done) this.frame = requestAnimationFrame(() => this.#slice());
    this.onProgress();
  }

  #advance() {
    const t = this.network.length;
    const logits = this.model.step(this.state, this.#read(t));
    this.network.push(surprise(softmax(logits)[this.ids[t]]));
    this.counted.push(this.#count(t));
    if ((t + 1) % STRIDE === 0) this.snapshots[(t + 1) / STRIDE] = this.model.copyState(this.state);
  }
}
