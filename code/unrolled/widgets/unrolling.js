// A text read step by step, with hidden units changed on the way: what the model
// would predict, and does now; and what moved a prediction.

import { argmax, forwardFrom, logitsAt, saliency, softmax } from "./engine.js";

/**
 * One hidden unit of the top layer, put to a value after a number of characters.
 *
 * @typedef {{step: number, unit: number, value: number}} Change Step counts from 1:
 *   the state h_t of the book, after t characters.
 */
export class Unrolling {
  /** @param model From the engine's load(). */
  constructor(model) {
    this.model = model;
    this.ids = [];
    this.changes = [];
  }

  /** Reads a text; only what differs from the last one is computed again. */
  read(ids) {
    let shared = 0;
    while (shared < ids.length && ids[shared] === this.ids[shared]) shared++;
    if (shared === ids.length && shared === this.ids.length) return;
    const before = this.base && shared > 0 ? this.base : undefined;
    this.base = before ? forwardFrom(this.model, before, shared, ids.slice(shared)) : this.model.forward(ids);
    this.ids = ids.slice();
    this.run = this.base;
    this.change(this.changes.filter(({ step }) => step <= shared));
  }

  /** Puts units to values, in place of all changes made before. */
  change(changes) {
    this.changes = changes;
    if (changes.length === 0) {
      this.run = this.base;
      return;
    }
    const first = Math.min(...changes.map(({ step }) => step)) - 1;
    const clamp = changes.map((change) => this.clampOf(change));
    this.run = forwardFrom(this.model, this.base, first, this.ids.slice(first), clamp);
  }

  /** A change in the engine's words. */
  clampOf({ step, unit, value }) {
    return { layer: this.model.numLayers - 1, unit, value, from: step - 1, to: step };
  }

  get changed() {
    return this.run !== this.base;
  }

  /** Values of all hidden units of the top layer after `step` characters. */
  state(step, run = this.run) {
    const { hiddenSize, numLayers } = this.model;
    return run.states[numLayers - 1].subarray((step - 1) * hiddenSize, step * hiddenSize);
  }

  /** One unit's value after every character. */
  trace(unit, run = this.run) {
    return this.ids.map((_, t) => this.state(t + 1, run)[unit]);
  }

  /** Chances of the next character after `step` characters, V numbers. */
  chances(step, run = this.run) {
    return softmax(logitsAt(this.model, run, step - 1));
  }

  /** The likeliest of them. */
  likeliest(step, run = this.run) {
    return argmax(logitsAt(this.model, run, step - 1));
  }

  /**
   * How much each character read moves the log-probability that the one after `step`
   * of them is `target`: lengths of gradients, the changed units held as they are.
   */
  influence(step, target) {
    return { from: 0, norms: saliency(this.model, this.run, step - 1, target) };
  }
}
