// *Speak*: type a word, and see its phones come one by one, what else each might have
// been, and which beginnings a beam kept alive on the way.

import cells from "./cells.css";
import frame from "./frame.css";
import { readTyped } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { barItems, distributionRows, element } from "./panels.js";
import { KEY } from "./phones.js";
import { softmax } from "./sampling.js";
import { loadSpeaker } from "./seq2seq.js";
import styles from "./speak.css";
import markup from "./speak.html";
import { beam, influence } from "./speaking.js";
import { TextBox } from "./text-box.js";

// unrolled/widgets/speak.py has the same values.
export const DEFAULTS = { word: "through", width: 4, place: 0 };

const MOST_LETTERS = 24;
const SHOWN = 4; // of the likeliest phones
const BEGINNINGS = 7; // of the beam's, as many as there is room for
const END = "●";
const FATES = { kept: "kept", ended: "ends", dropped: "dropped" };

class Speak {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.names = [...model.phones, END];
    this.listed = [...model.phones.map((phone) => `${phone} (${KEY[phone] ?? phone})`), `${END} (end)`];
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, cells, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = { status: find(".status"), sentence: find(".sentence"), word: find(".word"), heading: find(".next .heading") };
    this.lists = { next: find(".next ol"), beam: find(".beam ol") };
    this.field = find("textarea");
    this.select = find("select");
    this.speaker = new Speaker(find(".spoken"));
    this.box = new TextBox(find(".text"), (index) => this.#open(index, true), this.ending.signal);
    this.#listen(find(".reset"));
    this.initial = this.#asked();
    this.#apply(this.initial);
    el.replaceChildren(this.root);
    for (const part of ["status", "sentence"]) reachable(this.parts[part]);
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
    this.field.addEventListener("input", () => changed({ word: this.field.value, width: this.width, place: 0 }), { signal });
    this.select.addEventListener("change", () => changed({ word: this.typed, width: Number(this.select.value), place: 0 }), { signal });
    reset.addEventListener("click", () => changed(this.initial), { signal });
    const heard = () => {
      if (this.telling) return;
      const asked = this.#asked();
      if (asked.word !== this.typed || asked.width !== this.width || asked.place !== this.place) this.#apply(asked);
    };
    for (const name of Object.keys(DEFAULTS)) this.host.on(`change:${name}`, heard);
    signal.addEventListener("abort", () => Object.keys(DEFAULTS).forEach((name) => this.host.off(`change:${name}`, heard)));
  }

  // Every state of the widget is reached through here.
  #apply({ word, width, place }) {
    this.typed = String(word);
    this.width = [1, 2, 4, 8].includes(width) ? width : DEFAULTS.width;
    this.place = place;
    if (this.field.value !== this.typed) this.field.value = this.typed;
    this.select.value = this.width;
    const { ids, notes } = readTyped(this.model, this.typed.toLowerCase().trim(), MOST_LETTERS, "word");
    this.letters = ids;
    this.#say();
    const { status } = this.parts;
    status.textContent = [...notes, this.#told()].join(" ");
    reachable(status);
    this.#open(Math.min(place, this.said.length) - 1, false);
    this.speaker.say(`${status.textContent} ${this.parts.sentence.textContent}`);
    this.host.set("said", this.said.slice(0, -1).map((id) => this.names[id]));
  }

  #say() {
    const { model, letters } = this;
    const nothing = letters.length === 0;
    const { answers, steps } = nothing ? { answers: [], steps: [] } : beam(model, letters, this.width);
    this.answers = answers;
    this.steps = steps;
    this.said = nothing ? [] : [...answers[0].phones, model.mark];
    this.run = nothing ? undefined : model.forward(letters, [model.mark, ...answers[0].phones]);
    this.chances = nothing ? [] : this.run.logits.map((row) => softmax(row));
    this.parts.word.replaceChildren(...letters.map((id) => element("span", "", model.vocabulary.characters[id])));
    this.box.show(this.said.map((id) => this.names[id]), { first: 0, typed: this.said.length, complete: true });
    this.box.spans.forEach((span, t) => {
      const phone = this.said[t];
      const called = phone === model.mark ? "here it ends" : `${this.names[phone]} as in ${KEY[this.names[phone]]}`;
      span.style.setProperty("--turn", t);
      span.dataset.certain = Math.round(100 * this.chances[t][phone]);
      span.setAttribute("aria-label", `${called}, ${span.dataset.certain}\u00a0%`);
    });
  }

  #spelled(ids) {
    return ids.map((id) => this.names[id]).join(" ") || "nothing";
  }

  #told() {
    if (this.letters.length === 0) return "There is nothing to say yet: type a word.";
    const share = (score) => `${(100 * Math.exp(score)).toFixed(1)}\u00a0%`;
    const [best, second] = this.answers;
    const next = second ? ` Next best: ${this.#spelled(second.phones)}, ${share(second.score)}.` : "";
    return `It says ${this.#spelled(best.phones)}, with ${share(best.score)}.${next}`;
  }

  // The step of which it was least sure, unless one is asked for.
  #open(asked, chosenByHand) {
    const { heading, sentence } = this.parts;
    if (this.said.length === 0) {
      heading.textContent = "What comes next";
      sentence.textContent = "";
      for (const list of Object.values(this.lists)) list.replaceChildren();
      return;
    }
    const sure = this.said.map((phone, t) => this.chances[t][phone]);
    const index = asked >= 0 ? asked : sure.indexOf(Math.min(...sure));
    this.box.choose(index);
    this.box.reveal(index);
    const before = this.said.slice(0, index);
    heading.textContent = index > 0 ? `After ${this.#spelled(before.slice(-4))}` : "The first phone";
    const rows = distributionRows(this.chances[index], this.said[index], SHOWN);
    this.lists.next.replaceChildren(...barItems(this.listed, rows, ""));
    this.lists.beam.replaceChildren(...this.#beginnings(index));
    this.#tint(index);
    if (chosenByHand) {
      this.place = index + 1;
      this.#save();
      this.speaker.say(`${heading.textContent}: ${this.#row(rows)}. ${sentence.textContent}`);
    }
  }

  #row(rows) {
    const { id, percent } = rows.find((row) => row.chosen);
    return `${this.listed[id]}, ${percent.toFixed(1)}\u00a0%`;
  }

  #beginnings(index) {
    const looked = this.steps[index] ?? [];
    return looked.slice(0, BEGINNINGS).map(({ phones, score, fate }) => {
      const item = element("li", fate);
      const text = fate === "ended" ? `${this.#spelled(phones)} ${END}` : this.#spelled(phones);
      item.append(element("span", "name", text), element("span", "percent", `${(100 * Math.exp(score)).toFixed(1)}\u00a0%`), element("span", "fate", FATES[fate]));
      return item;
    });
  }

  // Which letters moved the chosen phone, as a tint and in a sentence.
  #tint(index) {
    const norms = influence(this.model, this.run, index, this.said[index]);
    const most = Math.max(...norms);
    [...this.parts.word.children].forEach((span, i) => {
      span.style.setProperty("--influence", most > 0 ? Math.round((100 * norms[i]) / most) : 0);
    });
    const order = [...norms.keys()].sort((a, b) => norms[b] - norms[a]).slice(0, 3).sort((a, b) => a - b);
    const listed = order.map((i) => `${this.parts.word.children[i].textContent} (letter ${i + 1})`);
    const what = this.said[index] === this.model.mark ? "the end" : this.names[this.said[index]];
    this.parts.sentence.textContent = `What moved ${what} most: ${listed.join(", ")}.`;
    reachable(this.parts.sentence);
  }

  #save() {
    this.telling = true; // each of these would be heard as a wish
    for (const [name, value] of [["word", this.typed], ["width", this.width], ["place", this.place]]) this.host.set(name, value);
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

export default { render: renderer(loadSpeaker, Speak) };
