// What *Blank* reads of a typed sentence, and where its blanks go when that is changed.

import { leftOut } from "./letters.js";

export const MARKS = ["[mask]", "[other]", "[end]"]; // the first of all ids, in this order
export const [MASK, OTHER, END] = MARKS.keys();

const WORD = /[a-z]+(?:['-][a-z]+)*|[.,;:!?]/g;
const LISTED = 6; // unknown words that are told by name
const CLIPPED = 20; // characters of a word in a sentence

/** A word short enough for a sentence. */
export const clipped = (word) => (word.length > CLIPPED ? `${word.slice(0, CLIPPED)}…` : word);

/**
 * The words and punctuation marks of typed text, as words_of in unrolled/data/speeches.py,
 * and sentences on whatever was not taken as it was typed.
 *
 * @param {{ids: Map<string, number>, contextLength: number}} model From loadBert().
 * @param {string} typed Anything at all.
 * @returns {{words: string[], ids: number[], notes: string[]}} As many words as there is
 *   room for between two ends.
 */
export function readSentence(model, typed) {
  const text = typed.toLowerCase().replaceAll("’", "'");
  const notes = [];
  const every = text.match(WORD) ?? [];
  const lost = Array.from(text.replace(WORD, "").replace(/\s/g, ""));
  if (lost.length > 0) notes.push(`${leftOut([...new Set(lost)], lost.length)}.`);
  const words = every.slice(0, model.contextLength - 2);
  if (words.length < every.length) notes.push(`Reads only the first ${words.length} of ${every.length.toLocaleString("en-GB")} words.`);
  const unknown = [...new Set(words.filter((word) => !model.ids.has(word)))];
  if (unknown.length > 0) {
    const more = unknown.length > LISTED ? ` and ${unknown.length - LISTED} more` : "";
    const listed = unknown.slice(0, LISTED).map(clipped).join(", ");
    notes.push(`Does not know ${listed}${more}: reads ${unknown.length > 1 ? "unknown words" : "an unknown word"} instead.`);
  }
  return { words, ids: words.map((word) => model.ids.get(word) ?? OTHER), notes };
}

/**
 * Where places of a row of words are after it was changed in one spot.
 *
 * @param {string[]} before
 * @param {string[]} after
 * @returns {(place: number) => number} From 1; 0 for a place that is gone.
 */
export function moved(before, after) {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && before[front] === after[front]) front++;
  let back = 0;
  while (back < shorter - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  return (place) => {
    if (place <= front) return place;
    return place > before.length - back ? place + after.length - before.length : 0;
  };
}
