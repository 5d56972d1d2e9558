// The two panels under the text: what a character was drawn from, and what moved it.

import { softmax } from "./engine.js";
import { glyph, spoken } from "./letters.js";

const SHOWN = 8; // of the likeliest characters
const STEPS_BACK = 40;

/** A new element with a class and text (always as text: it may have been typed). */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export const quoted = (character) => (/\s/.test(character) ? spoken(character) : `“${character}”`);

export const percent = (p) => {
  const hundredfold = 100 * p;
  if (hundredfold >= 0.095 || hundredfold === 0) return `${hundredfold.toFixed(1)}\u00a0%`;
  return hundredfold < 0.001 ? "less than 0.001\u00a0%" : `${hundredfold.toPrecision(1)}\u00a0%`;
};

/**
 * Shares rounded to tenths of a per cent that still sum to exactly 100: what
 * rounding down leaves over goes to those it took most from.
 */
export function roundedPercents(shares) {
  const exact = shares.map((share) => share * 1000);
  const tenths = exact.map(Math.floor);
  const left = Math.round(1000 - tenths.reduce((a, b) => a + b, 0));
  exact
    .map((value, i) => [value - tenths[i], i])
    .sort((a, b) => b[0] - a[0])
    .slice(0, Math.max(0, left))
    .forEach(([, i]) => tenths[i]++);
  return tenths.map((n) => n / 10);
}

/** The likeliest characters, the chosen one (if any) among or after them, and the rest. */
export function distributionRows(probabilities, chosen, shown = SHOWN) {
  const order = Array.from(probabilities.keys()).sort(
    (a, b) => probabilities[b] - probabilities[a] || (b === chosen) - (a === chosen) || a - b,
  );
  const ids = order.slice(0, shown);
  if (chosen >= 0 && !ids.includes(chosen)) ids.push(chosen);
  const rest = order.filter((id) => !ids.includes(id));
  const others = rest.reduce((sum, id) => sum + probabilities[id], 0);
  const percents = roundedPercents([...ids.map((id) => probabilities[id]), others]);
  const rows = ids.map((id, i) => ({ id, probability: probabilities[id], percent: percents[i], chosen: id === chosen }));
  if (rest.length > 0) rows.push({ others: rest, probability: others, percent: percents.at(-1), chosen: false });
  return rows;
}

/**
 * One item a row: its character, a bar, its per cent, a word if it is the chosen one.
 *
 * @param {string[]} characters The vocabulary.
 * @param {object[]} rows From distributionRows().
 * @param {string} verb Stands beside the chosen row.
 * @param {Float64Array} [other] Probabilities to mark on the bars beside the shown.
 */
export function barItems(characters, rows, verb, other) {
  return rows.map((row) => {
    const item = element("li", row.chosen ? "chosen" : "");
    const label = row.others ? `${row.others.length} others` : glyph(characters[row.id]);
    const name = element("span", "name", label);
    const bar = element("span", "bar");
    const fill = element("span", "fill");
    fill.style.width = `${100 * row.probability}%`;
    bar.append(fill);
    if (other) {
      const share = row.others ? row.others.reduce((sum, id) => sum + other[id], 0) : other[row.id];
      const mark = element("span", "own");
      mark.style.left = `${100 * share}%`;
      bar.append(mark);
    }
    bar.setAttribute("aria-hidden", "true");
    if (!row.others && spoken(characters[row.id]) !== label) {
      name.setAttribute("aria-hidden", "true");
      item.append(element("span", "unseen", spoken(characters[row.id])));
    }
    item.append(name, bar, element("span", "percent", `${row.percent.toFixed(1)}\u00a0%`));
    item.append(element("span", "verb", row.chosen ? verb : ""));
    return item;
  });
}

/**
 * Fills the panel of bars.
 *
 * @param {HTMLElement} list An ol.
 * @param {{model, logits: Float64Array, id: number, temperature: number, typed: boolean}} choice
 * @returns {string} The one-sentence version.
 */
export function showDistribution(list, { model, logits, id, temperature, typed }) {
  const { characters } = model.vocabulary;
  // What was typed was not drawn at any temperature: it gets the model's own numbers.
  const used = typed ? 1 : temperature;
  const probabilities = softmax(logits, used);
  const own = softmax(logits, 1);
  const verb = typed ? "typed" : "drawn";
  const rows = distributionRows(probabilities, id);
  list.replaceChildren(...barItems(characters, rows, verb, used === 1 ? undefined : own));
  const shown = quoted(characters[id]);
  // The same rounding as in the bars, except where they round it away.
  const listed = rows.find((row) => row.chosen).percent;
  const share = listed > 0 ? `${listed.toFixed(1)}\u00a0%` : percent(probabilities[id]);
  if (typed) return `You typed ${shown}; the model gave it ${share}.`;
  const atOne = used === 1 ? "" : ` (${percent(own[id])} at temperature 1)`;
  return `Drew ${shown} with ${share} at temperature ${temperature}${atOne}.`;
}

/** Sentences on which earlier characters moved the log-probability most. */
export function describeInfluence({ norms, from }, characterAt) {
  const total = norms.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return "No earlier character moves it at all.";
  const order = Array.from(norms.keys()).sort((a, b) => norms[b] - norms[a]);
  const top = order.slice(0, 3).map((k) => `${quoted(characterAt(from + k))} ${norms.length - k} back`);
  const listed = top.length > 1 ? `${top.slice(0, -1).join(", ")} and ${top.at(-1)}` : top[0];
  let sum = 0;
  let back = 0;
  while (sum < total / 2) sum += norms[norms.length - ++back];
  const last = back === 1 ? "the last character alone" : `the last ${back} characters`;
  const capped = from > 0 ? ` Followed ${norms.length} characters back, no further.` : "";
  return `Most influence: ${listed}. At least half of it all comes from ${last}.${capped}`;
}

/** Influence against distance: one bar a step back, the nearest on the right. */
export function showDecay(figure, norms) {
  const most = norms.reduce((a, b) => Math.max(a, b), 0);
  const bars = [];
  for (let back = STEPS_BACK; back >= 1; back--) {
    const bar = element("span");
    const norm = norms[norms.length - back] ?? 0;
    bar.style.height = most > 0 ? `${(100 * norm) / most}%` : "0";
    bars.push(bar);
  }
  figure.replaceChildren(...bars);
}
