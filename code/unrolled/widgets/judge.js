// *Judge*: type a text, and see what every character of it cost a recurrent network
// and an n-gram, in bits, and what each of them had expected there.

import { load } from "./engine.js";
import frame from "./frame.css";
import styles from "./judge.css";
import markup from "./judge.html";
import { Judging } from "./judging.js";
import { glyph, readTyped, spoken } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { Ngram } from "./ngram.js";
import { barItems, distributionRows, element, percent, quoted } from "./panels.js";
import { TextBox } from "./text-box.js";

// unrolled/widgets/judge.py has the same values; an order of 0 is the highest.
export const DEFAULTS = { text: "Tomorrow, and tomorrow, and tomorrow,\nCreeps in this petty pace from day to day,\nTo the last syllable of recorded time", order: 0 };

const MOST_READ = 12000; // characters
const SHOWN = 400; // of them, the last ones
const BEFORE = 9; // of the characters before an open one, in the heading

// As in judge.py: a bar of so many pixels above and below a letter is so many bits.
const REACH = 24;
const MOST_BITS = 8;
const LETTER = 22;

const SVG = "http://www.w3.org/2000/svg";
const count = (n) => `${n.toLocaleString("en-GB")} character${n === 1 ? "" : "s"}`;
const bitsOf = (bits) => `${bits.toFixed(2)}\u00a0bits`;

/** The two bars of one character. */
function bars() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  for (const judge of ["network", "ngram"]) {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", judge);
    rect.setAttribute("width", "7");
    rect.setAttribute("x", "1");
    svg.append(rect);
  }
  return svg;
}

function setBars(svg, network, ngram) {
  const [above, below] = svg.children;
  const height = (bits) => Math.max(1, (REACH * Math.min(bits, MOST_BITS)) / MOST_BITS);
  above.setAttribute("y", (REACH - height(network)).toFixed(1));
  above.setAttribute("height", height(network).toFixed(1));
  below.setAttribute("y", REACH + LETTER);
  below.setAttribute("height", height(ngram).toFixed(1));
}

class Judge {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    const counts = host.get("counts");
    if (!counts?.byteLength) throw new Error("There are no counts to judge by.");
    this.ngram = new Ngram(counts);
    if (this.ngram.characters.join("") !== model.vocabulary.characters.join("")) {
      throw new Error("The counts and the network are of different characters, so they cannot be compared.");
    }
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = {};
    for (const name of ["status", "earlier", "totals", "numbers", "sentence", "as-table", "reset", "legend"]) {
      this.parts[name] = find(`.${name}`);
    }
    this.parts.verdict = find(".verdict .heading");
    this.panels = { network: find(".panels .network"), ngram: find(".panels .ngram") };
    this.fields = { text: find("textarea"), order: find("select") };
    this.speaker = new Speaker(find(".spoken"));
    this.box = new TextBox(find(".text"), (index) => this.#open(index, true), this.ending.signal);
    this.judging = new Judging(model, this.ngram, () => this.#progressed());
    this.#fillOrders();
    this.#listen();
    this.initial = this.#asked();
    this.el = el;
    this.#apply(this.initial);
  }

  // What the host wants, with defaults for what it leaves open.
  #asked() {
    const text = String(this.host.get("text") ?? DEFAULTS.text);
    const order = Number(this.host.get("order") ?? DEFAULTS.order);
    const highest = this.ngram.order;
    return { text, order: order >= 1 && order <= highest ? Math.floor(order) : highest };
  }

  #fillOrders() {
    const options = [];
    for (let order = 1; order <= this.ngram.order; order++) {
      const seen = order === 1 ? "none" : order === 2 ? "the last one" : `the last ${order - 1}`;
      options.push(new Option(`${seen} (${order}-gram)`, order));
    }
    this.fields.order.replaceChildren(...options);
  }

  #listen() {
    const { signal } = this.ending;
    const on = (target, type, run) => target.addEventListener(type, run, { signal });
    const { parts, fields } = this;
    on(fields.text, "input", () => {
      this.opened = undefined; // while one types, the newest character is open
      this.typing = true;
      this.#apply({ ...this.settings, text: fields.text.value });
      this.#save();
    });
    on(fields.order, "change", () => {
      this.#apply({ ...this.settings, order: Number(fields.order.value) });
      this.#save();
    });
    on(parts["as-table"], "click", () => {
      const pressed = parts["as-table"].getAttribute("aria-pressed") !== "true";
      parts["as-table"].setAttribute("aria-pressed", pressed);
      parts.numbers.hidden = !pressed;
      this.box.root.hidden = pressed;
      this.#fillNumbers();
    });
    on(parts.reset, "click", () => {
      this.opened = undefined;
      this.typing = false;
      this.#apply(this.initial);
      this.#save();
    });
    for (const key of Object.keys(DEFAULTS)) {
      const heard = () => {
        const asked = this.#asked();
        if (asked.text === this.settings.text && asked.order === this.settings.order) return;
        this.opened = undefined;
        this.#apply(asked);
      };
      this.host.on(`change:${key}`, heard);
      signal.addEventListener("abort", () => this.host.off(`change:${key}`, heard));
    }
  }

  // Every state of the widget is reached through here: a text and an order.
  #apply({ text, order }) {
    this.settings = { text, order };
    if (this.fields.text.value !== text) this.fields.text.value = text;
    this.fields.order.value = order;
    this.panels.ngram.querySelector(".heading").textContent = `${order}-gram`;
    const { ids, notes } = readTyped(this.model, text, MOST_READ, "text");
    this.notes = notes;
    this.judging.judge(ids, order);
  }

  #progressed() {
    const { judging, parts } = this;
    const { ids, done } = judging;
    const { read, network, ngram } = judging.means();
    this.box.root.setAttribute("aria-busy", !done);
    const first = Math.max(0, ids.length - SHOWN);
    if (done || read > first) this.#showText(first, read);
    parts.earlier.hidden = first === 0;
    parts.earlier.textContent = `${count(first)} before these were judged too and are not shown.`;
    if (read > 0) this.#showTotals(network, ngram);
    else parts.totals.replaceChildren();
    const told = ids.length === 0 ? "There is nothing to judge yet: type something."
      : done ? `${count(read)}: ${this.#verdict(network, ngram)}`
        : `Read ${read.toLocaleString("en-GB")} of ${count(ids.length)} …`;
    parts.status.textContent = [...this.notes, told].join(" ");
    reachable(parts.status);
    if (done) {
      this.#fillNumbers();
      this.#open(this.opened ?? (this.typing ? ids.length - 1 : this.#worthOpening()), false);
      this.host.set("bits", ids.length > 0 ? { network, ngram } : {});
      if (!this.root.isConnected) this.el.replaceChildren(this.root);
      const last = this.typing && ids.length > 0 ? ` ${this.#sentence(ids.length - 1)}` : "";
      this.speaker.say(`${parts.status.textContent}${last}`);
      if (this.typing) this.box.revealEnd();
    }
  }

  #verdict(network, ngram) {
    const apart = Math.abs(network - ngram);
    if (apart < 0.005) return "both were surprised alike.";
    const less = network < ngram ? "network" : `${this.settings.order}-gram`;
    return `the ${less} was less surprised, by ${bitsOf(apart)} each.`;
  }

  #showText(first, read) {
    const { judging, box } = this;
    const shown = judging.ids.slice(first, read).map((id) => this.model.vocabulary.characters[id]);
    box.show(shown, { first, typed: shown.length, complete: judging.done });
    for (const [i, character] of shown.entries()) {
      const span = box.spans[i];
      const [network, ngram] = [judging.network[first + i], judging.counted[first + i]];
      let svg = span.querySelector("svg");
      if (!svg) {
        svg = bars();
        span.prepend(svg);
      }
      setBars(svg, network, ngram);
      span.setAttribute("aria-label", `${spoken(character)}: network ${bitsOf(network)}, n-gram ${bitsOf(ngram)}`);
    }
  }

  // Where the two differ most: it has the most to show.
  #worthOpening() {
    const { network, counted, ids } = this.judging;
    const from = Math.max(0, ids.length - SHOWN);
    let best = from;
    const apart = (t) => Math.abs(network[t] - counted[t]);
    for (let t = from; t < ids.length; t++) if (apart(t) > apart(best)) best = t;
    return best;
  }

  #showTotals(network, ngram) {
    const scale = Math.max(5, network, ngram);
    const items = [["network", "Recurrent network", network], ["ngram", `${this.settings.order}-gram`, ngram]].map(([kind, name, bits]) => {
      const item = element("li", kind);
      const svg = document.createElementNS(SVG, "svg");
      const fill = document.createElementNS(SVG, "rect");
      fill.setAttribute("class", kind);
      fill.setAttribute("height", "14");
      fill.setAttribute("width", `${((100 * bits) / scale).toFixed(1)}%`);
      svg.setAttribute("aria-hidden", "true");
      svg.append(fill);
      item.append(element("span", "name", name), svg, element("span", "value", bits.toFixed(2)), element("span", "unit", "bits a character"));
      return item;
    });
    this.parts.totals.replaceChildren(...items);
  }

  #fillNumbers() {
    const { judging, parts } = this;
    if (parts.numbers.hidden) return parts.numbers.replaceChildren();
    const first = Math.max(0, judging.ids.length - SHOWN);
    const table = element("table");
    const head = table.createTHead().insertRow();
    for (const title of ["place", "character", "network", `${this.settings.order}-gram`]) {
      const cell = element("th", "", title);
      cell.scope = "col";
      head.append(cell);
    }
    const body = table.createTBody();
    judging.ids.slice(first).forEach((id, i) => {
      const row = body.insertRow();
      const values = [first + i + 1, glyph(this.model.vocabulary.characters[id]), judging.network[first + i].toFixed(2), judging.counted[first + i].toFixed(2)];
      for (const value of values) row.insertCell().textContent = value;
    });
    const caption = table.createCaption();
    caption.textContent = "Bits that each character cost";
    parts.numbers.replaceChildren(table);
  }

  #sentence(index) {
    const { judging } = this;
    const character = quoted(this.model.vocabulary.characters[judging.ids[index]]);
    const told = (bits) => `${bitsOf(bits)} (${percent(2 ** -bits)})`;
    return `${character[0].toUpperCase()}${character.slice(1)} cost the network ${told(judging.network[index])} and the ${this.settings.order}-gram ${told(judging.counted[index])}.`;
  }

  #open(index, chosenByHand) {
    const { judging, parts, panels } = this;
    if (!(index >= 0 && index < judging.network.length)) {
      parts.sentence.textContent = "";
      parts.verdict.textContent = "What each expected";
      for (const panel of Object.values(panels)) panel.querySelector("ol").replaceChildren();
      return;
    }
    if (chosenByHand) {
      this.opened = index;
      this.typing = false;
    }
    this.box.choose(index);
    const { characters } = this.model.vocabulary;
    const before = judging.ids.slice(Math.max(0, index - BEFORE), index).map((id) => glyph(characters[id])).join("");
    parts.verdict.textContent = index === 0 ? "Expected after a new line, before the text"
      : `Expected after “${index > BEFORE ? "…" : ""}${before}”`;
    parts.sentence.textContent = this.#sentence(index);
    const expected = judging.expected(index);
    for (const [judge, panel] of Object.entries(panels)) {
      const rows = distributionRows(expected[judge], judging.ids[index]);
      panel.querySelector("ol").replaceChildren(...barItems(characters, rows, ""));
    }
    if (!chosenByHand) return;
    const likeliest = (p) => distributionRows(p, -1, 3).slice(0, 3)
      .map((row) => `${quoted(characters[row.id])} ${percent(row.probability)}`).join(", ");
    this.speaker.say(`${parts.sentence.textContent} The network expected ${likeliest(expected.network)}; the n-gram ${likeliest(expected.ngram)}.`);
  }

  #save() {
    for (const [key, value] of Object.entries(this.settings)) this.host.set(key, value);
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    this.judging.stop();
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}

export default { render: renderer(load, Judge) };
