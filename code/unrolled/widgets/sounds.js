// *Sounds*: type a word, and see what each of its letters says according to a network
// that reads from both ends and to one that reads from the left, and which letters
// change their sound when another is added.

import { loadLabeller } from "./bilstm.js";
import cells from "./cells.css";
import frame from "./frame.css";
import { readTyped } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { barItems, distributionRows } from "./panels.js";
import { KEY } from "./phones.js";
import styles from "./sounds.css";
import markup from "./sounds.html";
import { TextBox } from "./text-box.js";

// unrolled/widgets/sounds.py has the same values.
export const DEFAULTS = { word: "mate" };

const MOST_LETTERS = 24;
const SHOWN = 4; // of the likeliest labels
const SILENT = "_";

const mark = (label) => (label === SILENT ? "–" : label);
const inWords = (label) => (label === SILENT ? "silent" : label);
const asIn = (label) => (label === SILENT ? "silent" : label.split(" ").map((phone) => `${phone} as in ${KEY[phone]}`).join(", then "));
const listed = (label) => (label === SILENT ? "silent" : label in KEY ? `${label} (${KEY[label]})` : label);

class Sounds {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    const oneway = host.get("oneway");
    if (!oneway?.byteLength) throw new Error("There is no second network to compare with.");
    this.models = { both: model, oneway: loadLabeller(oneway) };
    this.model = model;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, cells, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = { status: find(".status"), sentence: find(".sentence") };
    this.heading = find(".verdict .heading");
    this.reset = find(".reset");
    this.lists = { both: find(".panels .both ol"), oneway: find(".panels .oneway ol") };
    this.field = find("textarea");
    this.speaker = new Speaker(find(".spoken"));
    this.box = new TextBox(find(".text"), (index) => this.#open(index, true), this.ending.signal);
    this.#listen();
    this.initial = String(host.get("word") ?? DEFAULTS.word);
    this.#begin(this.initial);
    el.replaceChildren(this.root);
    Object.values(this.parts).forEach(reachable);
  }

  #listen() {
    const { signal } = this.ending;
    this.field.addEventListener("input", () => {
      this.#apply(this.field.value, this.letters);
      this.#save();
    }, { signal });
    this.reset.addEventListener("click", () => {
      this.#begin(this.initial);
      this.#save();
    }, { signal });
    const heard = () => {
      const asked = String(this.host.get("word") ?? DEFAULTS.word);
      if (asked !== this.typed) this.#begin(asked);
    };
    this.host.on("change:word", heard);
    signal.addEventListener("abort", () => this.host.off("change:word", heard));
  }

  // A word that was not typed here: shown as if its last letter had just been added.
  #begin(word) {
    const { ids } = this.#read(word);
    this.#apply(word, ids.slice(0, -1));
  }

  #read(typed) {
    return readTyped(this.model, typed.toLowerCase().trim(), MOST_LETTERS, "word");
  }

  // Every state of the widget is reached through here.
  #apply(typed, before) {
    this.typed = typed;
    if (this.field.value !== typed) this.field.value = typed;
    const { ids, notes } = this.#read(typed);
    this.letters = ids;
    let shared = 0;
    while (shared < Math.min(ids.length, before.length) && ids[shared] === before[shared]) shared++;
    this.said = {};
    this.moved = {};
    for (const [name, model] of Object.entries(this.models)) {
      const now = model.label(ids);
      const was = model.label(before).slice(0, shared);
      this.said[name] = now;
      this.moved[name] = was.flatMap(({ best }, t) => (best === now[t].best ? [] : [{ t, best }]));
    }
    this.#show(before.length < ids.length && shared === before.length);
    const { status } = this.parts;
    status.textContent = [...notes, this.#spelled()].join(" ");
    reachable(status);
    const worth = this.moved.both[0]?.t ?? ids.length - 1;
    this.#open(worth, false);
    this.speaker.say(`${status.textContent} ${this.parts.sentence.textContent}`);
    this.host.set("said", Object.fromEntries(Object.keys(this.models).map((name) => [name, this.#labels(name).join(" / ")])));
  }

  #labels(name) {
    return this.said[name].map(({ best }) => this.models[name].labels[best]);
  }

  #letter(t) {
    return this.model.vocabulary.characters[this.letters[t]];
  }

  #spelled() {
    if (this.letters.length === 0) return "There is nothing to read yet: type a word.";
    const spell = (name) => this.#labels(name).filter((label) => label !== SILENT).join(" ") || "nothing";
    const [both, oneway] = [spell("both"), spell("oneway")];
    if (both === oneway) return `Both readers say ${both}.`;
    return `From both ends: ${both}. From the left: ${oneway}.`;
  }

  #show(grown) {
    const characters = this.letters.map((_, t) => this.#letter(t));
    this.box.show(characters, { first: 0, typed: characters.length, complete: true });
    for (const [t, span] of this.box.spans.entries()) {
      const spokenOf = [];
      const moved = [];
      for (const [name, called] of [["both", "from both ends"], ["oneway", "from the left"]]) {
        const label = this.models[name].labels[this.said[name][t].best];
        const changed = this.moved[name].some((one) => one.t === t);
        span.dataset[name] = mark(label);
        if (changed) moved.push(name);
        spokenOf.push(`${called} ${asIn(label)}${changed ? ", changed" : ""}`);
      }
      span.dataset.moved = moved.join(" ");
      span.setAttribute("aria-label", `${characters[t]}: ${spokenOf.join("; ")}`);
    }
    this.parts.sentence.textContent = this.#changes(grown);
    reachable(this.parts.sentence);
  }

  #changes(grown) {
    if (this.letters.length === 0) return "";
    const told = (name) => this.moved[name].map(({ t, best }) => {
      const { labels } = this.models[name];
      return `${this.#letter(t)} from ${inWords(labels[best])} to ${inWords(labels[this.said[name][t].best])}`;
    }).join(", ");
    const cause = grown ? `The ${this.#letter(this.letters.length - 1)} at the end` : "The last change";
    const both = this.moved.both.length > 0 ? `turned ${told("both")}` : "changed no earlier sound";
    const oneway = this.moved.oneway.length > 0 ? `For the one from the left it turned ${told("oneway")}.` : "The one from the left has spoken already.";
    return `${cause} ${both} for the reader from both ends. ${oneway}`;
  }

  #open(index, chosenByHand) {
    const { heading } = this;
    if (!(index >= 0 && index < this.letters.length)) {
      heading.textContent = "What each expects";
      for (const list of Object.values(this.lists)) list.replaceChildren();
      return;
    }
    this.box.choose(index);
    this.box.reveal(index);
    heading.textContent = `What the ${this.#letter(index)}, letter ${index + 1}, says`;
    const spoken = [];
    for (const [name, list] of Object.entries(this.lists)) {
      const { probabilities, best } = this.said[name][index];
      const rows = distributionRows(probabilities, best, SHOWN);
      list.replaceChildren(...barItems(this.models[name].labels.map(listed), rows, ""));
      spoken.push(`${name === "both" ? "from both ends" : "from the left"} ${asIn(this.models[name].labels[best])}, ${rows.find((row) => row.chosen).percent.toFixed(1)}\u00a0%`);
    }
    if (chosenByHand) this.speaker.say(`${heading.textContent}: ${spoken.join("; ")}.`);
  }

  #save() {
    this.host.set("word", this.typed);
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

export default { render: renderer(loadLabeller, Sounds) };
