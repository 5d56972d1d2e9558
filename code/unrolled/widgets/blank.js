// *Blank*: type a sentence, hide words of it, and see what a BERT expects there. Put one
// of its words into a blank, and see what it then expects in the others.

import { loadBert } from "./bert.js";
import styles from "./blank.css";
import markup from "./blank.html";
import { clipped, END, MARKS, MASK, moved, OTHER, readSentence } from "./blanking.js";
import frame from "./frame.css";
import { spoken } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { distributionRows, element, percent, quoted } from "./panels.js";
import { argmax, randomStream, softmax } from "./sampling.js";

// unrolled/widgets/blank.py has the same values.
export const DEFAULTS = { sentence: "I know what thou art, and I will speak with thee.", blanks: [4, 5], place: 0, shown: [], layer: 0, head: 0 };

const SHOWN = 8; // of the likeliest words
const LOOKS = 3; // of the places that are looked at most
const ELSEWHERE = 4; // of the other blanks
let instances = 0;

const called = (word) => (word.length === 1 ? spoken(word) : clipped(word));
// A button's name for those who hear it, in place of what is seen of it.
const heard = (button) => {
  for (const seen of button.children) seen.setAttribute("aria-hidden", "true");
  button.append(element("span", "unseen"));
  return button;
};
const round = (share) => `${Math.round(100 * share)}\u00a0%`;

class Blank {
  constructor(host, el, model) {
    if (MARKS.some((mark, id) => model.words[id] !== mark)) throw new Error("Blank needs a vocabulary that begins with the three marks.");
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.ending = new AbortController();
    this.random = randomStream(0);
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.parts = Object.fromEntries(["status", "heading", "sentence", "elsewhere", "words"].map((name) => [name, find(`.${name}`)]));
    this.field = find("textarea");
    this.ways = find(".ways");
    this.who = find("select");
    this.#fill(find("ol"));
    this.speaker = new Speaker(find(".spoken"));
    this.#listen(find(".reset"));
    this.initial = this.#asked();
    this.#apply(this.initial);
    el.replaceChildren(this.root);
    this.#reach();
  }

  #asked() {
    return Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, this.host.get(name) ?? DEFAULTS[name]]));
  }

  #fill(list) {
    const { numLayers, numHeads } = this.model;
    const heads = Array.from({ length: numLayers * numHeads }, (_, i) => [Math.floor(i / numHeads) + 1, (i % numHeads) + 1]);
    this.who.replaceChildren(...[[0, 0], ...heads].map(([layer, head]) => {
      const option = element("option", "", layer === 0 ? "all heads, their mean" : `layer ${layer}, head ${head}`);
      option.value = `${layer}.${head}`;
      return option;
    }));
    instances++; // radio buttons of two widgets must not be of one group
    this.radios = [...this.ways.querySelectorAll("input")];
    for (const radio of this.radios) radio.name = `unrolled-blank-${instances}`;
    // These stay where they are, so that the focus stays on the one that was pressed.
    this.offers = Array.from({ length: SHOWN + 1 }, () => {
      const item = element("li");
      const button = element("button", "offer");
      button.type = "button";
      button.dataset.lmSuppressShortcuts = "true";
      const bar = element("span", "bar");
      bar.append(element("span", "fill"));
      button.append(element("span", "name"), bar, element("span", "percent"), element("span", "verb"));
      item.append(heard(button));
      return item;
    });
    this.others = element("li", "others");
    this.others.append(element("span", "name"), element("span", "bar"), element("span", "percent"));
    list.replaceChildren(...this.offers, this.others);
  }

  #listen(reset) {
    const { signal } = this.ending;
    const on = (target, type, run) => target.addEventListener(type, run, { signal });
    const changed = (changes) => {
      this.#apply({ ...this.state, ...changes });
      this.#save();
    };
    this.changed = changed;
    on(this.field, "input", () => {
      const to = moved(this.read.words, readSentence(this.model, this.field.value).words);
      const { blanks, place, shown } = this.state;
      changed({ sentence: this.field.value, blanks: blanks.map(to), place: to(place), shown: shown.map(([at, word]) => [to(at), word]) });
    });
    on(this.parts.words, "click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      this.#rove(button);
      this.#pressed(Number(button.dataset.place));
    });
    on(this.parts.words, "keydown", (event) => this.#walked(event));
    on(this.ways, "change", (event) => this.#show(this.#standing(event.target.value)));
    on(this.who, "change", () => {
      const [layer, head] = this.who.value.split(".").map(Number);
      changed({ layer, head });
    });
    this.offers.forEach((item) => on(item.firstChild, "click", () => {
      const word = item.dataset.word;
      const stands = this.state.shown.some(([at, shown]) => at === this.state.place && shown === word);
      this.#show(stands ? undefined : word);
    }));
    on(reset, "click", () => changed(this.initial));
    const wished = () => {
      if (!this.telling) this.#apply(this.#asked());
    };
    for (const name of Object.keys(DEFAULTS)) {
      this.host.on(`change:${name}`, wished);
      signal.addEventListener("abort", () => this.host.off(`change:${name}`, wished));
    }
  }

  // A word is hidden; a blank is opened; an open blank gets its word back.
  #pressed(place) {
    const { blanks, shown } = this.state;
    if (!blanks.includes(place)) this.changed({ blanks: [...blanks, place], place });
    else if (place !== this.state.place) this.changed({ place });
    else this.changed({ blanks: blanks.filter((one) => one !== place), shown: shown.filter(([at]) => at !== place), place: 0 });
  }

  #walked(event) {
    const buttons = [...this.parts.words.querySelectorAll("button")];
    const i = buttons.indexOf(event.target);
    const to = { ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (i < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = buttons[Math.max(0, Math.min(to, buttons.length - 1))];
    this.#rove(next);
    next.focus();
  }

  // One word at a time is a stop of the Tab key.
  #rove(button) {
    for (const one of this.parts.words.querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1;
  }

  // What is to stand at the open blank: nothing for the mark.
  #standing(way) {
    const own = this.read.ids[this.state.place - 1];
    if (way === "hide") return undefined;
    if (way === "leave") return this.model.words[own];
    const known = this.model.vocabSize - MARKS.length;
    const id = MARKS.length + Math.floor(this.random() * known);
    return this.model.words[id === own ? MARKS.length + ((id + 1 - MARKS.length) % known) : id];
  }

  #show(word) {
    const { place, shown } = this.state;
    const others = shown.filter(([at]) => at !== place);
    this.changed({ shown: word === undefined ? others : [...others, [place, word]] });
  }

  // Every state of the widget is reached through here.
  #apply({ sentence, blanks, place, shown, layer, head }) {
    const { model } = this;
    const before = this.read?.words;
    this.read = readSentence(model, String(sentence));
    const { words, ids } = this.read;
    const there = [...new Set(blanks)].filter((one) => one >= 1 && one <= words.length).sort((a, b) => a - b);
    const isHead = layer >= 1 && layer <= model.numLayers && head >= 1 && head <= model.numHeads;
    this.state = {
      sentence: String(sentence),
      blanks: there,
      place: there.includes(place) ? place : (there[0] ?? 0),
      shown: shown.filter(([at, word]) => there.includes(at) && model.ids.has(word)),
      layer: isHead ? layer : 0,
      head: isHead ? head : 0,
    };
    this.standing = new Map(this.state.shown.map(([at, word]) => [at, model.ids.get(word)]));
    this.seen = ids.map((id, i) => (there.includes(i + 1) ? (this.standing.get(i + 1) ?? MASK) : id));
    this.run = model.forward([END, ...this.seen, END], there);
    this.chances = new Map(there.map((one, row) => [one, softmax(this.run.logits.subarray(row * model.vocabSize, (row + 1) * model.vocabSize))]));
    if (this.field.value !== this.state.sentence) this.field.value = this.state.sentence;
    if (before?.join(" ") !== words.join(" ")) this.#build();
    this.#draw();
  }

  #build() {
    const cell = (kind, text) => {
      const made = element(kind, kind === "span" ? "end" : "");
      made.append(element("span", "word", text), element("span", "share"));
      return made;
    };
    const buttons = this.read.words.map((word, i) => {
      const button = heard(cell("button", word));
      button.type = "button";
      button.tabIndex = i === 0 ? 0 : -1;
      button.dataset.place = i + 1;
      button.dataset.lmSuppressShortcuts = "true";
      return button;
    });
    this.cells = buttons.length > 0 ? [cell("span", "end"), ...buttons, cell("span", "end")] : [];
    this.parts.words.replaceChildren(...this.cells);
  }

  #draw() {
    const { model, state, parts } = this;
    const { place } = state;
    const looks = place > 0 ? this.#looks() : undefined;
    const most = looks ? Math.max(...looks) : 0; // as dark as can be, however small
    this.cells.forEach((cell, at) => {
      const share = looks?.[at] ?? 0;
      cell.style.setProperty("--influence", Math.round((100 * share) / (most || 1)));
      cell.querySelector(".share").textContent = looks ? round(share) : "";
      if (cell.localName === "button") this.#drawWord(cell, at, looks && share);
    });
    if (place > 0) this.#reveal(this.cells[place]);
    this.ways.disabled = place === 0;
    for (const radio of this.radios) radio.checked = place > 0 && radio.value === this.#way(place);
    this.who.value = `${state.layer}.${state.head}`;
    this.#drawOffers();
    parts.sentence.textContent = looks ? this.#told(looks) : "";
    parts.elsewhere.textContent = this.#elsewhere();
    parts.status.textContent = [...this.read.notes, this.#answer()].join(" ");
    this.#reach();
    this.speaker.say(`${parts.status.textContent} ${parts.elsewhere.textContent}`);
    this.host.set("likeliest", place > 0 ? distributionRows(this.chances.get(place), -1, SHOWN).filter(({ others }) => !others).map(({ id }) => model.words[id]) : []);
  }

  // Scrolls within the box alone, never the page.
  #reveal({ offsetTop: top, offsetHeight: height }) {
    const box = this.parts.words;
    if (top < box.scrollTop) box.scrollTop = top;
    if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
  }

  #drawWord(cell, at, share) {
    const { words } = this.read;
    const isBlank = this.state.blanks.includes(at);
    const way = isBlank ? this.#way(at) : "";
    const shown = this.model.words[this.seen[at - 1]];
    const isOpen = at === this.state.place;
    const told = { hide: ", hidden", change: `, changed to ${called(shown)}`, leave: ", asked for and left" }[way] ?? "";
    cell.querySelector(".word").textContent = isBlank ? shown : words[at - 1];
    Object.assign(cell.dataset, { way, open: isOpen, unknown: this.read.ids[at - 1] === OTHER });
    cell.setAttribute("aria-pressed", isBlank);
    cell.querySelector(".unseen").textContent = `${at}, ${called(words[at - 1])}${told}${isOpen ? ", open" : ""}${share === undefined ? "" : `, looked at ${round(share)}`}`;
  }

  #way(at) {
    if (!this.standing.has(at)) return "hide";
    return this.standing.get(at) === this.read.ids[at - 1] ? "leave" : "change";
  }

  // The open blank's weights over all places, of one head or the mean of all.
  #looks() {
    const { layer, head, place } = this.state;
    const every = this.model.layers.map((_, l) => this.model.attended(this.run, l, place));
    if (layer > 0) return every[layer - 1][head - 1];
    const rows = every.flat();
    return rows[0].map((_, s) => rows.reduce((sum, row) => sum + row[s], 0) / rows.length);
  }

  #drawOffers() {
    const { place } = this.state;
    const own = this.read.ids[place - 1];
    this.parts.heading.textContent = place > 0 ? `What it expects at word ${place}` : "What it expects";
    const rows = place > 0 ? distributionRows(this.chances.get(place), own === OTHER ? -1 : own, SHOWN) : [];
    const words = rows.filter(({ others }) => !others);
    this.offers.forEach((item, i) => {
      const row = words[i];
      item.hidden = !row;
      if (!row) return;
      const word = this.model.words[row.id];
      item.dataset.word = word;
      item.className = row.chosen ? "chosen" : "";
      const [name, bar, share, verb, unseen] = item.firstChild.children;
      name.textContent = word;
      bar.firstChild.style.width = `${100 * row.probability}%`;
      share.textContent = `${row.percent.toFixed(1)}\u00a0%`;
      verb.textContent = row.chosen ? "typed" : "";
      item.firstChild.setAttribute("aria-pressed", this.standing.get(place) === row.id);
      unseen.textContent = `Put ${called(word)} there, ${percent(row.probability)}${row.chosen ? ", the word that was typed" : ""}`;
    });
    const rest = rows.find(({ others }) => others);
    this.others.hidden = !rest;
    if (!rest) return;
    this.others.firstChild.textContent = `${rest.others.length.toLocaleString("en-GB")} others`;
    this.others.lastChild.textContent = `${rest.percent.toFixed(1)}\u00a0%`;
  }

  #answer() {
    const { words, ids } = this.read;
    const { place } = this.state;
    if (words.length === 0) return "There is nothing to read yet: type a sentence.";
    if (place === 0) return "Choose a word to hide it.";
    const chances = this.chances.get(place);
    const best = argmax(chances);
    const shows = { hide: "is hidden", change: `is changed to ${quoted(this.model.words[this.seen[place - 1]])}`, leave: "is left as it is" }[this.#way(place)];
    const begin = `Word ${place} ${shows}. Likeliest: ${quoted(this.model.words[best])}, ${percent(chances[best])}.`;
    const own = ids[place - 1];
    const typed = quoted(clipped(words[place - 1]));
    if (own === OTHER) return `${begin} ${typed}, which was typed, it does not know: that has no rank.`;
    const rank = 1 + chances.reduce((count, chance) => count + (chance > chances[own]), 0);
    return `${begin} ${typed}, which was typed, ranks ${rank.toLocaleString("en-GB")} of ${chances.length.toLocaleString("en-GB")}, ${percent(chances[own])}.`;
  }

  #told(looks) {
    const { layer, head, place } = this.state;
    const who = layer > 0 ? `Layer ${layer}, head ${head} looks` : "The heads look";
    const ends = { 0: "the end before it", [this.seen.length + 1]: "the end after it" };
    const name = (at) => ends[at] ?? (at === place ? "itself" : `${quoted(clipped(this.cells[at].firstChild.textContent))} (${at})`);
    const order = [...looks.keys()].sort((a, b) => looks[b] - looks[a]).slice(0, LOOKS);
    return `${who} most at ${order.map((at) => `${name(at)}, ${round(looks[at])}`).join("; ")}.`;
  }

  #elsewhere() {
    const others = this.state.blanks.filter((at) => at !== this.state.place);
    if (others.length === 0) return "";
    const listed = others.slice(0, ELSEWHERE).map((at) => {
      const chances = this.chances.get(at);
      const best = argmax(chances);
      return `${quoted(this.model.words[best])} (${at}), ${percent(chances[best])}`;
    });
    return `Likeliest at the other blanks: ${listed.join("; ")}${others.length > ELSEWHERE ? "; …" : "."}`;
  }

  #reach() {
    for (const name of ["status", "sentence", "elsewhere"]) reachable(this.parts[name]);
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

export default { render: renderer(loadBert, Blank) };
