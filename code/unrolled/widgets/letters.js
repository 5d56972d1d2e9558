// How single characters are shown and spoken, and what becomes of typed text.

const SHOWN = { "\n": "↵", " ": "␣", "\t": "⇥" };
const SPOKEN = {
  "\n": "new line", " ": "space", "\t": "tab", ".": "full stop", ",": "comma",
  ":": "colon", ";": "semicolon", "'": "apostrophe", '"': "quotation mark", "-": "hyphen",
  "—": "dash", "!": "exclamation mark", "?": "question mark", "(": "left parenthesis",
  ")": "right parenthesis", "[": "left bracket", "]": "right bracket", "&": "ampersand",
};

// Phones set these while one types; a model that never saw them knows the plain ones.
const PLAIN = { "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " " };

/** Something visible for any character; its number for one that cannot be seen. */
export function glyph(character) {
  if (SHOWN[character]) return SHOWN[character];
  // Controls, formats, lone surrogates, marks without a letter, separators.
  if (/^[\p{C}\p{M}\p{Z}]$/u.test(character)) {
    return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return character;
}

/** What a screen reader should say for a character. */
export function spoken(character) {
  if (SPOKEN[character]) return SPOKEN[character];
  return character !== character.toLowerCase() ? `capital ${character}` : glyph(character);
}

/**
 * Ids for typed text, and sentences on whatever was not taken as it was typed.
 *
 * @param model From the engine's load().
 * @param {string} typed Anything at all.
 * @param {number} limit Only this many characters, the last ones, are read.
 * @param {string} name What the text is called in the sentences.
 * @returns {{ids: number[], notes: string[]}} No id at all if nothing is known.
 */
export function readTyped(model, typed, limit, name) {
  const notes = [];
  const known = model.vocabulary.ids;
  const exchanged = new Set();
  const text = Array.from(typed.replace(/\r\n?/g, "\n"), (character) => {
    const plain = PLAIN[character];
    if (known.has(character) || !known.has(plain)) return character;
    exchanged.add(character);
    return plain;
  }).join("");
  let { ids, dropped, droppedCount } = model.encode(text);
  if (exchanged.size > 0) {
    notes.push(`Read ${[...exchanged].map((c) => `${glyph(c)} as ${glyph(PLAIN[c])}`).join(", ")}.`);
  }
  if (droppedCount > 0) notes.push(leftOut(dropped, droppedCount));
  if (ids.length > limit) {
    ids = ids.slice(-limit);
    notes.push(`Reads only the last ${limit.toLocaleString("en-GB")} characters of the ${name}.`);
  }
  return { ids, notes };
}

/** What a model starts from when it was given nothing: a new line, if it knows it. */
export function startId(model) {
  return model.vocabulary.ids.get("\n") ?? 0;
}

/** readTyped() with at least one id, so that a model has something to go on from. */
export function readPrompt(model, typed, limit, name = "prompt") {
  const { ids, notes } = readTyped(model, typed, limit, name);
  if (ids.length === 0) {
    ids.push(startId(model));
    const start = spoken(model.vocabulary.characters[ids[0]]);
    notes.push(`The ${name} is empty, so the text starts from a ${start}.`);
  }
  return { ids, notes };
}

/** The sentence on characters that a model never saw. */
export function leftOut(dropped, count) {
  const listed = dropped.slice(0, 12).map(glyph).join(" ");
  const more = dropped.length > 12 ? ` and ${dropped.length - 12} more` : "";
  const characters = count === 1 ? "1 character" : `${count.toLocaleString("en-GB")} characters`;
  return `Left out ${characters} this model never saw: ${listed}${more}`;
}
