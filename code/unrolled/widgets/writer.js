// Lets a model read a prompt and go on writing, in slices short enough that the page
// never stalls, and answers questions about any character of the result.

import { draw, nextDistribution, randomStream, saliency } from "./engine.js";

// A state is kept every so many characters: going back to any of them then costs at
// most this many steps.
const STRIDE = 64;

/** Gradients are followed this many characters back. */
export const WINDOW = 200;

// Of the 16 ms between two frames, what is ours.
const SLICE_MS = 11;

export class Writer {
  /**
   * @param model From the engine's load().
   * @param {(writer: Writer) => void} onProgress After every slice of work.
   */
  constructor(model, onProgress) {
    this.model = model;
    this.onProgress = onProgress;
    this.ids = [];
    this.promptLength = 0;
    this.target = 0;
    this.snapshots = [model.initialState()]; // snapshots[k]: k * STRIDE were read
    this.#rewind(0);
  }

  get running() {
    return this.frame !== undefined;
  }

  get written() {
    return this.ids.length - this.promptLength;
  }

  /**
   * Begins anew: reads the prompt, then draws `count` characters. The result depends
   * on these alone, never on what was written before.
   *
   * @param {number[]} promptIds
   * @param {{seed: number, count: number}} options And the rules of nextDistribution().
   */
  begin(promptIds, { seed, count, ...rules }) {
    const shared = sharedLength(this.ids, promptIds);
    this.snapshots.length = Math.min(this.snapshots.length, Math.floor(shared / STRIDE) + 1);
    this.ids = promptIds.slice();
    this.promptLength = promptIds.length;
    this.chances = []; // of each drawn character, when it was drawn
    this.rules = rules;
    this.random = randomStream(seed);
    this.target = promptIds.length + count;
    this.#rewind(promptIds.length - 1);
    this.#run();
  }

  /** Draws `count` more characters after those asked for so far. */
  extend(count) {
    this.target += count;
    this.#run();
  }

  /** Stays where it is; extend() goes on from there. */
  stop() {
    cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.target = Math.max(this.ids.length, this.promptLength);
  }

  /**
   * Logits that the character at `index` was chosen by: V numbers, or undefined for
   * the first character, which nothing came before.
   */
  logitsBefore(index) {
    if (index < 1) return undefined;
    const state = this.#stateAfter(index - 1);
    return this.model.step(state, this.ids[index - 1]);
  }

  /**
   * How much each earlier character moves the log-probability of the one at `index`.
   *
   * @returns {{from: number, norms: Float64Array}} norms[k] belongs to from + k.
   */
  influenceOn(index) {
    const from = Math.max(0, index - WINDOW);
    const run = this.model.forward(this.ids.slice(from, index), { state: this.#stateAfter(from) });
    return { from, norms: saliency(this.model, run, index - from - 1, this.ids[index]) };
  }

  /** The run of the one step that reads the character at `index`, to look into. */
  runAt(index) {
    return this.model.forward([this.ids[index]], { state: this.#stateAfter(index) });
  }

  // A state that has read the first `count` characters.
  #stateAfter(count) {
    const nearest = Math.min(Math.floor(count / STRIDE), this.snapshots.length - 1);
    const state = this.model.copyState(this.snapshots[nearest]);
    for (let t = nearest * STRIDE; t < count; t++) this.model.read(state, this.ids[t]);
    return state;
  }

  // Goes back to the last kept state that has read no more than `count`.
  #rewind(count) {
    const nearest = Math.min(Math.floor(Math.max(0, count) / STRIDE), this.snapshots.length - 1);
    this.snapshots.length = nearest + 1;
    this.state = this.model.copyState(this.snapshots[nearest]);
    this.read = nearest * STRIDE;
  }

  #run() {
    if (this.frame === undefined) this.#slice();
  }

  #slice() {
    this.frame = undefined;
    const end = performance.now() + SLICE_MS;
    while (this.ids.length < this.target && performance.now() < end) this.#advance();
    if (this.ids.length < this.target) {
      this.frame = requestAnimationFrame(() => this.#slice());
    }
    this.onProgress(this);
  }

  // Reads one character; draws the next if that was the last there is.
  #advance() {
    const id = this.ids[this.read];
    if (this.read < this.ids.length - 1) {
      this.model.read(this.state, id);
    } else {
      const probabilities = nextDistribution(this.model.step(this.state, id), this.rules);
      const drawn = draw(probabilities, this.random());
      this.ids.push(drawn);
      this.chances.push(probabilities[drawn]);
    }
    this.read++;
    if (this.read % STRIDE === 0) {
      this.snapshots[this.read / STRIDE] = this.model.copyState(this.state);
    }
  }
}

function sharedLength(a, b) {
  const shorter = Math.min(a.length, b.length);
  let i = 0;
  while (i < shorter && a[i] === b[i]) i++;
  return i;
}
