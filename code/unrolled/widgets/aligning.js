// How a word comes to be said, phone by phone, when some phones are made to look at a
// letter of someone else's choice. It shows nothing; align.js does.

import { softmax } from "./sampling.js";
import { LONGEST } from "./seq2seq.js";

/**
 * The likeliest phone at every step, each heard by those after it.
 *
 * @param model From loadSpeaker().
 * @param {number[]} ids Letters, at least one.
 * @param {Map<number, number>} [moves] Phones (from 0) whose whole weight goes to a
 *   letter (from 0); of no use to a model without attention.
 * @returns {{phones: number[], steps: {chance: number, weights: Float64Array,
 *   own: Float64Array, before: number}[]}} The mark ends the phones, unless there were
 *   too many. Of each: its probability, where it looked, where it would have looked by
 *   itself, and what would then have been said.
 */
export function say(model, ids, moves = new Map(), longest = LONGEST) {
  const word = model.begin(ids);
  const state = word.state.map((numbers) => numbers.slice());
  const phones = [];
  const steps = [];
  while (phones.at(-1) !== model.mark && phones.length <= longest) {
    const own = model.step(word, state, phones.at(-1) ?? model.mark);
    const letter = moves.get(phones.length);
    const moved = letter !== undefined && own.weights.length > letter;
    const { logits, weights } = moved ? model.attend(word, state[0], ids.map((_, i) => Number(i === letter))) : own;
    const phone = highest(logits);
    steps.push({ chance: softmax(logits)[phone], weights, own: own.weights, before: highest(own.logits) });
    phones.push(phone);
  }
  return { phones, steps };
}

/** Place of the largest number, the first of equals. */
export function highest(numbers) {
  return numbers.indexOf(Math.max(...numbers));
}
