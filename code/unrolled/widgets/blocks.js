// *Blocks*: type a word, and a Transformer says it. See where every head of it looks,
// switch a head, the residuals, the norms, the thinking or the places off, and see it fail.

import alignStyles from "./align.css";
import styles from "./blocks.css";
import markup from "./blocks.html";
import { loadEncoderDecoder } from "./encoder-decoder.js";
import frame from "./frame.css";
import { readTyped } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { element } from "./panels.js";
import { KEY } from "./phones.js";

// unrolled/widgets/blocks.py has the same values.
export const DEFAULTS = { word: "thoroughly", where: 5, head: 0, off: [] };
const PARTS = { residual: "residuals", norm: "norms", thinking: "feed-forward", positions: "positions" };

const MOST_LETTERS = 24;
const END = "●";

class Blocks {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.names = [...model.phones, END];
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, alignStyles, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = { status: find(".status"), answers: find(".answers") };
    this.grid = find(".grid");
    this.field = find("textarea");
    this.where = find(".where");
    this.head = find(".head");
    this.#fill(find(".parts"));
    this.speaker = new Speaker(find(".spoken"));
    this.#listen(find(".reset"));
    this.initial = this.#asked();
    this.#apply(this.initial);
    el.replaceChildren(this.root);
    Object.values(this.parts).forEach(reachable);
  }

  #asked() {
    return Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, this.host.get(name) ?? DEFAULTS[name]]));
  }

  // What can be chosen depends on the model's layers and heads.
  #fill(parts) {
    const layers = Array.from({ length: this.model.numLayers }, (_, l) => l + 1);
    const kinds = ["letters at letters", "phones back at phones", "phones at letters"];
    const options = (select, names) => select.replaceChildren(...names.map((name, i) => {
      const option = element("option", "", name);
      option.value = i;
      return option;
    }));
    options(this.where, kinds.flatMap((kind) => layers.map((l) => `${kind}, layer ${l}`)));
    options(this.head, Array.from({ length: this.model.numHeads }, (_, n) => String(n + 1)));
    this.toggles = new Map();
    const labels = [...Object.entries(PARTS), ["head", "this head"]].map(([part, name]) => {
      const label = element("label", "with");
      const input = element("input");
      input.type = "checkbox";
      label.append(input, element("span", "", name));
      this.toggles.set(part, input);
      return label;
    });
    parts.replaceChildren(parts.querySelector("legend"), ...labels);
  }

  #listen(reset) {
    const { signal } = this.ending;
    const changed = (state) => {
      this.#apply(state);
      this.#save();
    };
    this.field.addEventListener("input", () => changed({ ...this.state, word: this.field.value }), { signal });
    this.where.addEventListener("change", () => changed({ ...this.state, where: Number(this.where.value) }), { signal });
    this.head.addEventListener("change", () => changed({ ...this.state, head: Number(this.head.value) }), { signal });
    for (const [part, input] of this.toggles) {
      input.addEventListener("change", () => {
        const name = part === "head" ? this.#shown() : part;
        const others = this.state.off.filter((one) => one !== name);
        changed({ ...this.state, off: input.checked ? others : [...others, name] });
      }, { signal });
    }
    reset.addEventListener("click", () => changed(this.initial), { signal });
    const heard = () => {
      if (!this.telling) this.#apply(this.#asked());
    };
    for (const name of Object.keys(DEFAULTS)) this.host.on(`change:${name}`, heard);
    signal.addEventListener("abort", () => Object.keys(DEFAULTS).forEach((name) => this.host.off(`change:${name}`, heard)));
  }

  #shown() {
    return `${this.state.where}.${this.state.head}`;
  }

  // Every state of the widget is reached through here.
  #apply({ word, where, head, off }) {
    const most = (value, count) => Math.max(0, Math.min(Math.trunc(Number(value)) || 0, count - 1));
    this.state = { word: String(word), where: most(where, 3 * this.model.numLayers), head: most(head, this.model.numHeads), off: off.map(String) };
    if (this.field.value !== this.state.word) this.field.value = this.state.word;
    this.where.value = this.state.where;
    this.head.value = this.state.head;
    for (const [part, input] of this.toggles) input.checked = !this.state.off.includes(part === "head" ? this.#shown() : part);
    const { ids, notes } = readTyped(this.model, this.state.word.toLowerCase().trim(), MOST_LETTERS, "word");
    this.letters = ids.map((id) => this.model.vocabulary.characters[id]);
    const spoken = (parts) => (ids.length > 0 ? this.model.say(ids, new Set(parts)) : { phones: [], chances: [], looks: [] });
    this.whole = spoken([]);
    this.broken = this.state.off.length > 0 ? spoken(this.state.off) : this.whole;
    this.#draw();
    this.#tell(notes);
    this.host.set("said", this.broken.phones.filter((id) => id !== this.model.mark).map((id) => this.names[id]));
  }

  #spelled({ phones }) {
    return phones.filter((id) => id !== this.model.mark).map((id) => this.names[id]).join(" ") || "nothing";
  }

  #draw() {
    const { phones, chances, looks } = this.broken;
    const kind = Math.floor(this.state.where / this.model.numLayers);
    const said = phones.map((id) => this.names[id]);
    const columns = kind === 1 ? ["·", ...said.slice(0, -1)] : this.letters;
    const head = element("div");
    head.setAttribute("role", "row");
    const titles = [["corner", kind === 0 ? "letter" : "phone"], ...columns.map((name) => ["", name])];
    head.append(...titles.map(([style, name]) => {
      const one = element("span", style, name);
      one.setAttribute("role", "columnheader");
      return one;
    }));
    const rows = (looks[this.state.where] ?? []).map((heads, t) => {
      const row = element("div");
      row.setAttribute("role", "row");
      const name = element("span", kind > 0 && this.whole.phones[t] !== phones[t] ? "other" : "", kind === 0 ? this.letters[t] : said[t]);
      name.setAttribute("role", "rowheader");
      if (kind > 0) name.dataset.certain = Math.round(100 * chances[t]);
      const called = kind === 0 ? this.letters[t] : phones[t] === this.model.mark ? "the end" : `${said[t]} as in ${KEY[said[t]]}`;
      name.setAttribute("aria-label", kind === 0 ? called : `${called}, ${name.dataset.certain}\u00a0%`);
      row.append(name, ...columns.map((column, i) => {
        const share = Math.round(100 * (heads[this.state.head][i] ?? 0));
        const cell = element("span", "", share >= 5 ? String(share) : "");
        cell.setAttribute("role", "gridcell");
        cell.dataset.weight = Math.round(share / 10);
        cell.setAttribute("aria-label", `${called}, looking at ${column === "·" ? "the beginning" : column}, ${i + 1}: ${share}\u00a0%`);
        return cell;
      }));
      return row;
    });
    this.grid.replaceChildren(...(rows.length > 0 ? [head, ...rows] : []));
  }

  #tell(notes) {
    const { status, answers } = this.parts;
    const rows = [["all parts on", this.whole], ["as switched", this.broken]];
    answers.replaceChildren(...(this.letters.length > 0 ? rows : []).map(([called, spoken]) => {
      const item = element("li", spoken === this.broken ? "shown" : "");
      item.append(element("span", "called", called), element("span", "phones", this.#spelled(spoken)));
      return item;
    }));
    status.textContent = [...notes, this.#status()].join(" ");
    Object.values(this.parts).forEach(reachable);
    this.speaker.say(status.textContent);
  }

  #status() {
    if (this.letters.length === 0) return "There is nothing to say yet: type a word.";
    const { off } = this.state;
    if (off.length === 0) return `It says ${this.#spelled(this.whole)}. Switch a part off.`;
    const heads = off.filter((name) => name.includes(".")).length;
    const named = off.filter((name) => PARTS[name]).map((name) => PARTS[name]);
    const without = [...named, ...(heads > 0 ? [`${heads} ${heads > 1 ? "heads" : "head"}`] : [])].join(", ");
    const end = this.broken.phones.at(-1) === this.model.mark ? "" : " It does not come to an end.";
    const other = this.#spelled(this.broken);
    if (other === this.#spelled(this.whole)) return `Without ${without} it says the same.`;
    return `Without ${without} it says ${this.broken.phones.length > 14 ? "something long" : other}.${end}`;
  }

  #save() {
    this.telling = true; // each of these would be heard as a wish
    for (const name of Object.keys(DEFAULTS)) this.host.set(name, this.state[name]);
    this.telling = false;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.host.save_changes(), 200);
  }

  end() {
    this.ending.abort();
    clearTimeout(this.saving);
    this.speaker.stop();
    this.root.remove();
  }
}

export default { render: renderer(loadEncoderDecoder, Blocks) };
