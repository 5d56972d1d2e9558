// *Align*: type a word, see which letters each of its phones looks at, make one look
// elsewhere, and see what is said then; or take the attention away.

import styles from "./align.css";
import markup from "./align.html";
import { say } from "./aligning.js";
import frame from "./frame.css";
import { readTyped } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { element } from "./panels.js";
import { KEY } from "./phones.js";
import { loadSpeaker } from "./seq2seq.js";

// unrolled/widgets/align.py has the same values.
export const DEFAULTS = { word: "thoroughly", attention: true, moves: [] };

const MOST_LETTERS = 24;
const END = "●";

class Align {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    const plain = host.get("plain");
    if (!plain?.byteLength) throw new Error("There is no network without attention to compare with.");
    this.models = { attention: model, plain: loadSpeaker(plain) };
    this.model = model;
    this.names = [...model.phones, END];
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = { status: find(".status"), sentence: find(".sentence"), answers: find(".answers") };
    this.grid = find(".grid");
    this.grid.removeAttribute("tabindex");
    this.field = find("textarea");
    this.toggle = find("input");
    this.mend = find(".mend");
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

  #listen(reset) {
    const { signal } = this.ending;
    const changed = (state) => {
      this.#apply(state);
      this.#save();
    };
    this.field.addEventListener("input", () => changed({ ...this.state, word: this.field.value, moves: [] }), { signal });
    this.toggle.addEventListener("change", () => changed({ ...this.state, attention: this.toggle.checked }), { signal });
    this.mend.addEventListener("click", () => changed({ ...this.state, moves: [] }), { signal });
    reset.addEventListener("click", () => changed(this.initial), { signal });
    this.grid.addEventListener("click", (event) => this.#chosen(event.target), { signal });
    this.grid.addEventListener("keydown", (event) => this.#pressed(event), { signal });
    const heard = () => {
      if (!this.telling) this.#apply(this.#asked());
    };
    for (const name of Object.keys(DEFAULTS)) this.host.on(`change:${name}`, heard);
    signal.addEventListener("abort", () => Object.keys(DEFAULTS).forEach((name) => this.host.off(`change:${name}`, heard)));
  }

  // Every state of the widget is reached through here.
  #apply({ word, attention, moves }) {
    this.state = { word: String(word), attention: Boolean(attention), moves };
    if (this.field.value !== this.state.word) this.field.value = this.state.word;
    this.toggle.checked = this.state.attention;
    const { ids, notes } = readTyped(this.model, this.state.word.toLowerCase().trim(), MOST_LETTERS, "word");
    this.letters = ids.map((id) => this.model.vocabulary.characters[id]);
    const nothing = { phones: [], steps: [] };
    const spoken = (model, moved) => (ids.length > 0 ? say(model, ids, moved) : nothing);
    const moved = new Map(moves.map(([phone, letter]) => [phone - 1, letter - 1]).filter(([, letter]) => letter < ids.length));
    this.whole = spoken(this.models.attention);
    this.plain = spoken(this.models.plain);
    this.broken = moved.size > 0 ? spoken(this.models.attention, moved) : this.whole;
    this.shown = this.state.attention ? this.broken : this.plain;
    this.moved = this.state.attention ? moved : new Map();
    this.mend.disabled = this.moved.size === 0;
    this.#draw();
    this.#tell(notes);
    this.host.set("said", this.shown.phones.filter((id) => id !== this.model.mark).map((id) => this.names[id]));
  }

  #spelled({ phones }) {
    return phones.filter((id) => id !== this.model.mark).map((id) => this.names[id]).join(" ") || "nothing";
  }

  #draw() {
    const head = element("div");
    head.setAttribute("role", "row");
    const corner = element("span", "corner", "phone");
    corner.setAttribute("role", "columnheader");
    head.append(corner, ...this.letters.map((letter) => {
      const one = element("span", "", letter);
      one.setAttribute("role", "columnheader");
      return one;
    }));
    const at = this.place ?? [0, 0];
    this.cells = this.shown.phones.map((phone, t) => this.#row(phone, t));
    this.rows = this.cells.map((cells) => cells[0]?.parentElement);
    this.grid.replaceChildren(...(this.letters.length > 0 ? [head, ...this.rows] : []));
    this.grid.classList.toggle("blind", !this.state.attention);
    this.#stop(Math.min(at[0], this.cells.length - 1), Math.min(at[1], this.letters.length - 1));
  }

  #row(phone, t) {
    const row = element("div");
    row.setAttribute("role", "row");
    const { chance, weights } = this.shown.steps[t];
    const other = this.state.attention && this.whole.phones[t] !== phone;
    const name = element("span", other ? "other" : "", this.names[phone]);
    name.setAttribute("role", "rowheader");
    name.dataset.certain = Math.round(100 * chance);
    const called = phone === this.model.mark ? "the end" : `${this.names[phone]} as in ${KEY[this.names[phone]]}`;
    name.setAttribute("aria-label", `${called}, ${name.dataset.certain}\u00a0%${other ? ", changed" : ""}`);
    const cells = this.letters.map((letter, i) => {
      const share = Math.round(100 * (weights[i] ?? 0));
      const cell = element("span", this.moved.get(t) === i ? "moved" : "", share >= 5 ? String(share) : "");
      cell.setAttribute("role", "gridcell");
      cell.dataset.weight = Math.round(share / 10);
      cell.dataset.lmSuppressShortcuts = "true";
      cell.tabIndex = -1;
      const where = `${called}, looking at ${letter}, letter ${i + 1}`;
      cell.setAttribute("aria-label", this.state.attention ? `${where}: ${share}\u00a0%${this.moved.get(t) === i ? ", moved by hand" : ""}` : `${called}, ${letter}: no attention`);
      return cell;
    });
    row.append(name, ...cells);
    return cells;
  }

  #find(target) {
    const t = this.cells.findIndex((cells) => cells.includes(target));
    return t < 0 ? undefined : [t, this.cells[t].indexOf(target)];
  }

  #stop(t, i) {
    const cell = this.cells[t]?.[i];
    if (!cell) return undefined;
    for (const old of this.grid.querySelectorAll('[tabindex="0"]')) old.tabIndex = -1;
    cell.tabIndex = 0;
    this.place = [t, i];
    return cell;
  }

  // A phone's whole weight goes to a letter; once more, and it looks where it likes.
  #chosen(target) {
    const place = this.#find(target);
    if (!place) return;
    const [t, i] = place;
    this.place = place;
    if (!this.state.attention) {
      this.#stop(t, i).focus({ preventScroll: true });
      return;
    }
    const others = this.state.moves.filter(([phone]) => phone !== t + 1);
    const again = this.moved.get(t) === i;
    this.#apply({ ...this.state, moves: again ? others : [...others, [t + 1, i + 1]] });
    this.#save();
    this.cells[this.place[0]]?.[this.place[1]]?.focus({ preventScroll: true });
  }

  #pressed(event) {
    const place = this.#find(event.target);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const [t, i] = place;
    const last = [this.cells.length - 1, this.letters.length - 1];
    const to = { ArrowLeft: [t, i - 1], ArrowRight: [t, i + 1], ArrowUp: [t - 1, i], ArrowDown: [t + 1, i], Home: [t, 0], End: [t, last[1]] }[event.key];
    if (event.key === "Enter" || event.key === " ") this.#chosen(event.target);
    else if (to) this.#stop(Math.max(0, Math.min(to[0], last[0])), Math.max(0, Math.min(to[1], last[1]))).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #tell(notes) {
    const { status, sentence, answers } = this.parts;
    const rows = [["attention", this.whole], ["no attention", this.plain]];
    if (this.moved.size > 0) rows.push(["moved by hand", this.broken]);
    answers.replaceChildren(...(this.letters.length > 0 ? rows : []).map(([called, spoken]) => {
      const item = element("li", spoken === this.shown ? "shown" : "");
      item.append(element("span", "called", called), element("span", "phones", this.#spelled(spoken)));
      return item;
    }));
    status.textContent = [...notes, this.#status()].join(" ");
    sentence.textContent = this.#sentence();
    Object.values(this.parts).forEach(reachable);
    this.speaker.say(`${status.textContent} ${sentence.textContent}`);
  }

  #status() {
    if (this.letters.length === 0) return "There is nothing to say yet: type a word.";
    const [one, other] = [this.#spelled(this.whole), this.#spelled(this.plain)];
    if (one === other) return `With attention and without: ${one}.`;
    return `With attention: ${one}. Without: ${other}.`;
  }

  #sentence() {
    if (this.letters.length === 0) return "";
    if (!this.state.attention) return "Nothing to look at: all that this network knows of the word is the state in which its reader ended.";
    if (this.moved.size === 0) return "Choose a cell, by pointer or with arrow keys and Enter, and its phone looks at that letter alone.";
    const told = [...this.moved].sort((a, b) => a[0] - b[0]).filter(([t]) => this.broken.steps[t]).map(([t, i]) => {
      const { before } = this.broken.steps[t];
      const phone = this.broken.phones[t];
      const what = phone === before ? `stays ${this.#called(phone)}` : `turns from ${this.#called(before)} into ${this.#called(phone)}`;
      return `Looking at ${this.letters[i]} (letter ${i + 1}) alone, phone ${t + 1} ${what}.`;
    });
    const after = this.broken.phones.filter((phone, t) => phone !== this.whole.phones[t] && !this.moved.has(t)).length;
    return `${told.join(" ")} ${after === 0 ? "No other phone is changed." : `Other places changed: ${after}.`}`;
  }

  #called(phone) {
    return phone === this.model.mark ? "the end" : this.names[phone];
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

export default { render: renderer(loadSpeaker, Align) };
