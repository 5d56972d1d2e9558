// The n-gram of unrolled/models/ngram.py in the page: reads a file of counts
// (unrolled/counts.py says what is in it) and smooths them as Kneser and Ney did.
// Runs of characters form a tree: level k holds the k-grams in the order of their
// characters, and the followers of one run stand side by side on the level below.

const LENGTHS = 16 * 4 * 4 * 32;
const FALLBACK_DISCOUNTS = [0, 0.5, 1, 1.5];

/** Takes bits out of the stream that _BitWriter wrote, expecting what it expected. */
class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.range = 0xffffffff;
    this.code = 0;
    this.expected = new Uint16Array(LENGTHS + 32 * 32).fill(2048);
    for (let i = 0; i < 4; i++) this.#shift();
  }

  #shift() {
    this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
  }

  take(place) {
    const expected = this.expected[place];
    const bound = (this.range >>> 12) * expected;
    let bit = 0;
    if (this.code < bound) {
      this.range = bound;
      this.expected[place] = expected + ((4096 - expected) >> 5);
    } else {
      bit = 1;
      this.code -= bound;
      this.range -= bound;
      this.expected[place] = expected - (expected >> 5);
    }
    while (this.range < 2 ** 24) {
      this.range = (this.range << 8) >>> 0;
      this.#shift();
    }
    return bit;
  }

  /** A whole number from 0 to `most`. */
  number(place, most) {
    const longest = bitLength(most);
    let length = 0;
    while (length < longest && this.take(place * 32 + length)) length++;
    if (length === 0) return 0;
    let value = 1;
    for (let position = length - 2; position >= 0; position--) {
      value = value * 2 + this.take(LENGTHS + length * 32 + position);
    }
    return value;
  }
}

const bitLength = (whole) => 32 - Math.clz32(Math.min(whole, 0xffffffff));

/** What is taken off a count of 0, 1, 2, and 3 or more, given all the counts. */
export function discounts(counts) {
  const n = [0, 0, 0, 0, 0];
  for (const count of counts) if (count < 5) n[count]++;
  const [, n1, n2, n3, n4] = n;
  if (Math.min(n1, n2, n3, n4) > 0) {
    const y = n1 / (n1 + 2 * n2);
    const d = [0, 1 - (2 * y * n2) / n1, 2 - (3 * y * n3) / n2, 3 - (4 * y * n4) / n3];
    if ([1, 2, 3].every((r) => d[r] > 0 && d[r] <= r)) return d;
  }
  return FALLBACK_DISCOUNTS;
}

/**
 * @typedef {Object} Level The k-grams that stand in the text, sorted.
 * @property {Int32Array} first Where the followers of each (k - 1)-gram begin, and,
 *   at the end, where the last ones end.
 * @property {Uint16Array} characters The last id of each.
 * @property {Int32Array} counts How often each is there.
 * @property {Int32Array} suffixes Place, on the level above, of each without its
 *   first character.
 */
export class Ngram {
  /**
   * @param {ArrayBuffer|ArrayBufferView} source A file of counts.
   * @throws {Error} If the file is cut short or damaged.
   */
  constructor(source) {
    const bytes = ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
    let header;
    let start;
    try {
      start = 8 + Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
      header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start)));
    } catch {
      throw new Error("These counts cannot be read: the header is damaged.");
    }
    this.order = header.order;
    this.characters = Array.from(header.vocabulary);
    this.vocabSize = this.characters.length;
    this.levels = [{ first: new Int32Array([0, 1]), counts: new Int32Array([header.length]), suffixes: new Int32Array(1) }];
    const reader = new BitReader(bytes.subarray(start));
    for (let k = 1; k <= this.order; k++) this.levels.push(this.#readLevel(reader, k, header.last));
    if (reader.at !== reader.bytes.length) {
      throw new Error("These counts cannot be read: the file is cut short or damaged.");
    }
    this.smoothed = new Map();
  }

  #readLevel(reader, k, last) {
    const above = this.levels[k - 1];
    const first = new Int32Array(above.counts.length + 1);
    const characters = [];
    const counts = [];
    const suffixes = [];
    // The very last context of the text has no follower.
    const end = k > 1 ? this.#place(last.slice(last.length - k + 1), k - 1) : -1;
    for (let h = 0; h < above.counts.length; h++) {
      first[h] = counts.length;
      // Foretold by the followers of the same context without its first character.
      const from = k === 1 ? 0 : above.first[above.suffixes[h]];
      const to = k === 1 ? this.vocabSize : above.first[above.suffixes[h] + 1];
      const weigh = (s) => (k === 1 ? above.counts[0] : above.counts[s]);
      let likely = 0;
      for (let s = from; s < to; s++) likely += weigh(s);
      let left = above.counts[h] - (h === end ? 1 : 0);
      for (let s = from; s < to && left > 0; s++) {
        const weight = weigh(s);
        let count = left;
        if (weight !== likely) {
          const expected = Math.min(bitLength(Math.floor((8 * left * weight) / likely)), 15);
          const place = (expected * 4 + Math.min(left, 4) - 1) * 4 + Math.min(bitLength(weight), 4) - 1;
          count = reader.number(place, Math.min(left, weight));
        }
        if (count > 0) {
          characters.push(k === 1 ? s : above.characters[s]);
          counts.push(count);
          suffixes.push(k === 1 ? 0 : s);
        }
        left -= count;
        likely -= weight;
      }
    }
    first[above.counts.length] = counts.length;
    return { first, characters: Uint16Array.from(characters), counts: Int32Array.from(counts), suffixes: Int32Array.from(suffixes) };
  }

  /** Place of the run h w on its level, given that of h one level above; -1 if none. */
  #follower(k, h, w) {
    if (h < 0) return -1;
    const { first, characters } = this.levels[k];
    let low = first[h];
    let high = first[h + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (characters[middle] < w) low = middle + 1;
      else high = middle;
    }
    return low < first[h + 1] && characters[low] === w ? low : -1;
  }

  #place(ids, length) {
    if (ids.length < length) return -1;
    return ids.reduce((h, id, i) => this.#follower(i + 1, h, id), 0);
  }

  // Level k as a model of order n sees it: how often its longest runs are there, and
  // for shorter ones how many different characters come before them.
  #smooth(k, whole) {
    const key = 2 * k + (whole ? 1 : 0);
    if (this.smoothed.has(key)) return this.smoothed.get(key);
    const { first, counts: all } = this.levels[k];
    let counts = all;
    if (!whole) {
      counts = new Int32Array(all.length);
      for (const suffix of this.levels[k + 1].suffixes) counts[suffix]++;
    }
    const taken = discounts(counts);
    const totals = new Int32Array(first.length - 1);
    const heldBack = new Float64Array(first.length - 1);
    for (let h = 0; h < totals.length; h++) {
      for (let i = first[h]; i < first[h + 1]; i++) {
        totals[h] += counts[i];
        heldBack[h] += taken[Math.min(counts[i], 3)];
      }
    }
    const made = { counts, taken, totals, heldBack };
    this.smoothed.set(key, made);
    return made;
  }

  /** A context of no characters: places of the last 0, 1 … n - 1 of them; -1: unseen. */
  initialState() {
    const state = new Int32Array(this.order).fill(-1);
    state[0] = 0;
    return state;
  }

  /** Reads one character: the state moves on in place. */
  read(state, id) {
    for (let k = this.order - 1; k >= 1; k--) state[k] = this.#follower(k, state[k - 1], id);
  }

  /**
   * The model of some order on what comes next.
   *
   * @param {Int32Array} state From initialState(), moved on by read().
   * @param {number} order 1 to this.order.
   * @returns {Float64Array} One probability a character; they sum to 1.
   */
  probabilities(state, order = this.order) {
    const p = new Float64Array(this.vocabSize).fill(1 / this.vocabSize);
    for (let k = 1; k <= order; k++) {
      const h = state[k - 1];
      if (h < 0) break; // what was not seen has no longer forms either
      const { counts, taken, totals, heldBack } = this.#smooth(k, k === order);
      if (totals[h] === 0) continue;
      const { first, characters } = this.levels[k];
      for (let w = 0; w < p.length; w++) p[w] = (heldBack[h] * p[w]) / totals[h];
      for (let i = first[h]; i < first[h + 1]; i++) {
        p[characters[i]] += (counts[i] - taken[Math.min(counts[i], 3)]) / totals[h];
      }
    }
    return p;
  }
}
