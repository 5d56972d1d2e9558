// How a word comes to be said: the beam's beginnings, what became of each, and which
// letters moved a phone. It shows nothing; speak.js does.

import { LONGEST } from "./seq2seq.js";
import { softmax } from "./sampling.js";

const OTHERS = 3; // of those that fell out of the beam, how many are kept in mind

/**
 * The likeliest answers that a beam finds, as beam_search() of unrolled/decoding.py.
 *
 * @param model From loadSpeaker().
 * @param {number[]} ids Letters, at least one.
 * @param {number} width Beginnings kept; 1 for greed.
 * @returns {{answers: {phones: number[], score: number}[], steps: object[][]}} answers:
 *   best first, with their log-probabilities, the mark's included. steps: of each step
 *   the beginnings that were looked at, with their `phones`, their `score` and their
 *   `fate`: kept, ended (an answer now) or dropped.
 */
export function beam(model, ids, width, longest = LONGEST) {
  const word = model.begin(ids);
  let alive = [{ phones: [], score: 0, state: word.state }];
  let answers = [];
  const steps = [];
  for (let k = 0; k < longest && alive.length > 0; k++) {
    const offers = [];
    const ends = [];
    for (const beginning of alive) {
      const { phones, score } = beginning;
      const state = beginning.state.map((numbers) => numbers.slice());
      const { logits } = model.step(word, state, phones.at(-1) ?? model.mark);
      const chances = softmax(logits).map(Math.log);
      ends.push({ phones, score: score + chances[model.mark], fate: "ended" });
      for (let phone = 0; phone < model.mark; phone++) {
        offers.push({ phones: [...phones, phone], score: score + chances[phone], fate: "dropped", state });
      }
    }
    const better = (one, other) => other.score - one.score;
    answers = [...answers, ...ends].sort(better).slice(0, width);
    offers.sort(better);
    const worst = answers.length === width ? answers.at(-1).score : -Infinity;
    alive = offers.slice(0, width).filter(({ score }) => score > worst);
    for (const beginning of alive) beginning.fate = "kept";
    const ended = ends.filter((end) => answers.includes(end));
    const looked = [...ended, ...offers.slice(0, alive.length + OTHERS)].sort(better);
    steps.push(looked.map(({ phones, score, fate }) => ({ phones, score, fate })));
  }
  return { answers, steps };
}

/**
 * How much each letter moves the log-probability of a phone: the length of its gradient
 * with respect to that letter's embedding.
 *
 * @param run From the model's forward().
 */
export function influence(model, run, position, phone) {
  return model.backward(run, position, phone).map((row) => Math.hypot(...row));
}
