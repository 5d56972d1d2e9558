// *Look*: pairs of a name and a thing, and a question. One layer of self-attention looks
// for the answer; its scores and weights stand beside each pair. Hide a pair, make the
// scores louder or fainter, let another place ask.

import { ASKED, loadReader, NAMES, THINGS } from "./attention-reader.js";
import frame from "./frame.css";
import { glyph } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import styles from "./look.css";
import markup from "./look.html";
import { barItems, distributionRows, element } from "./panels.js";
import { softmax } from "./sampling.js";

// unrolled/widgets/look.py has the same values.
export const DEFAULTS = { text: "c4 k7 a1 m3 x9 b0 t2 k?", factor: 1 };
export const MOST_PAIRS = 17;

const SHOWN = 4; // of the likeliest things
const LOUDEST = 4;

const signed = (value) => (Math.round(10 * value) / 10 || 0).toFixed(1).replace("-", "−");
const written = ([name, thing]) => NAMES[name] + (thing === ASKED ? "?" : THINGS[thing]);

/** Pairs from typed text, and sentences on whatever was not taken as it was typed. */
export function readPairs(typed) {
  const notes = [];
  const words = typed.toLowerCase().split(/[\s,;]+/u).filter(Boolean);
  const left = words.filter((word) => !/^[a-z][0-9?]$/.test(word));
  let pairs = words
    .filter((word) => /^[a-z][0-9?]$/.test(word))
    .map((word) => [NAMES.indexOf(word[0]), word[1] === "?" ? ASKED : THINGS.indexOf(word[1])]);
  if (left.length > 0) {
    const short = left.slice(0, 3).map((word) => [...word].slice(0, 8).map(glyph).join("")).join(" ");
    notes.push(`Left out what is no letter with a digit or a question mark: ${short}${left.length > 3 ? " …" : ""}`);
  }
  if (pairs.length > MOST_PAIRS) {
    pairs = pairs.slice(-MOST_PAIRS);
    notes.push(`Reads only the last ${MOST_PAIRS}.`);
  }
  return { pairs, notes };
}

class Look {
  constructor(host, el, model) {
    this.host = host; // the anywidget model: traits in, traits out
    this.model = model;
    this.ending = new AbortController();
    this.root = rooted(markup, model);
    adopt(el, frame, styles);
    const find = (selector) => this.root.querySelector(selector);
    this.field = find("textarea");
    this.asking = find("select");
    this.range = find("input[type=range]");
    this.readout = find(".readout");
    this.reset = find(".reset");
    this.status = find(".status");
    this.heading = find(".answer .heading");
    this.sources = find(".sources ol");
    this.answers = find(".answer ol");
    this.speaker = new Speaker(find(".spoken"));
    this.initial = { text: String(host.get("text") ?? DEFAULTS.text), factor: this.#within(host.get("factor")) };
    this.#listen();
    this.#begin();
    el.replaceChildren(this.root);
    [this.status, find(".sources")].forEach(reachable);
  }

  #within(value) {
    const number = Number(value ?? DEFAULTS.factor);
    return Number.isFinite(number) ? Math.min(LOUDEST, Math.max(0, number)) : DEFAULTS.factor;
  }

  #listen() {
    const { signal } = this.ending;
    this.field.addEventListener("input", () => this.#read(this.field.value), { signal });
    this.asking.addEventListener("change", () => {
      this.asks = Number(this.asking.value);
      this.#show();
    }, { signal });
    this.range.addEventListener("input", () => {
      this.factor = this.#within(this.range.value);
      this.#show();
    }, { signal });
    this.reset.addEventListener("click", () => this.#begin(), { signal });
    this.sources.addEventListener("change", (event) => {
      const place = Number(event.target.dataset.place);
      if (event.target.checked) this.hidden.delete(place);
      else this.hidden.add(place);
      this.#show();
    }, { signal });
    const heard = () => {
      const asked = { text: String(this.host.get("text") ?? ""), factor: this.#within(this.host.get("factor")) };
      if (asked.text === this.typed && asked.factor === this.factor) return;
      this.factor = asked.factor;
      this.#read(asked.text);
    };
    for (const trait of ["text", "factor"]) {
      this.host.on(`change:${trait}`, heard);
      signal.addEventListener("abort", () => this.host.off(`change:${trait}`, heard));
    }
  }

  #begin() {
    this.factor = this.initial.factor;
    this.#read(this.initial.text);
  }

  // New pairs: all may be looked at again, and the last one asks.
  #read(typed) {
    this.typed = typed;
    if (this.field.value !== typed) this.field.value = typed;
    const { pairs, notes } = readPairs(typed);
    this.pairs = pairs;
    this.notes = notes;
    this.hidden = new Set();
    this.asks = pairs.length - 1;
    this.asking.replaceChildren(...pairs.map((pair, place) => {
      const option = element("option", "", written(pair));
      option.value = place;
      return option;
    }));
    this.asking.disabled = pairs.length === 0;
    this.sources.replaceChildren(...pairs.map((pair, place) => this.#row(pair, place)));
    this.#show();
  }

  #row(pair, place) {
    const item = element("li");
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.dataset.place = place;
    box.dataset.lmSuppressShortcuts = "true";
    const label = element("label", "pair", written(pair));
    label.prepend(box);
    item.append(label);
    for (let head = 0; head < this.model.numHeads; head++) {
      const bar = element("span", "bar");
      bar.setAttribute("aria-hidden", "true");
      bar.append(element("span", "fill"));
      item.append(element("span", "score"), bar, element("span", "percent"));
    }
    return item;
  }

  // Every state of the widget is shown from here.
  #show() {
    this.range.value = this.factor;
    this.readout.textContent = `× ${this.factor.toFixed(2)}`;
    this.asking.value = String(this.asks);
    if (this.pairs.length === 0) {
      this.answers.replaceChildren();
      this.heading.textContent = "The answer";
      this.#tell([...this.notes, "There is nothing to look at yet: type a letter with a digit, such as c4."].join(" "));
      return;
    }
    const { asks, factor, hidden } = this;
    const { scores, weights, logits } = this.model.look(this.pairs, { asks, factor, hidden });
    for (const [place, item] of [...this.sources.children].entries()) {
      item.dataset.hidden = hidden.has(place);
      item.dataset.asks = place === asks;
      const [scored, filled, shares] = [".score", ".fill", ".percent"].map((one) => item.querySelectorAll(one));
      for (let head = 0; head < this.model.numHeads; head++) {
        const share = weights?.[head][place] ?? 0;
        scored[head].textContent = hidden.has(place) ? "−∞" : signed(scores[head][place]);
        filled[head].style.width = `${100 * share}%`;
        shares[head].textContent = `${(100 * share).toFixed(0)}\u00a0%`;
      }
      const told = weights ? weights.map((head, n) => `head ${n + 1} ${(100 * head[place]).toFixed(0)} per cent`).join(", ") : "no weight";
      item.querySelector("input").setAttribute("aria-label", `Look at ${written(this.pairs[place])}: ${told}`);
    }
    const asker = written(this.pairs[asks]);
    this.heading.textContent = `What ${asker}, at place ${asks + 1}, answers`;
    if (!logits) {
      this.answers.replaceChildren();
      this.#tell([...this.notes, `${asker} may look nowhere: the softmax has nothing to share out, and zero over zero is no number.`].join(" "));
      return;
    }
    const probabilities = softmax(logits);
    const best = probabilities.indexOf(Math.max(...probabilities));
    this.answers.replaceChildren(...barItems([...THINGS], distributionRows(probabilities, best, SHOWN), ""));
    this.#tell([...this.notes, this.#sentence(asker, weights, best, probabilities[best])].join(" "));
    this.host.set("answer", THINGS[best]);
  }

  #sentence(asker, weights, best, share) {
    const looked = weights.map((head, n) => {
      const place = head.indexOf(Math.max(...head));
      return `head ${n + 1} most at ${written(this.pairs[place])} (${(100 * head[place]).toFixed(0)}\u00a0%)`;
    }).join(", ");
    return `${asker} looks: ${looked}. Answer ${THINGS[best]}, ${(100 * share).toFixed(0)}\u00a0%.`;
  }

  #tell(sentence) {
    this.status.textContent = sentence;
    reachable(this.status);
    this.speaker.say(sentence);
    this.host.set("text", this.typed);
    this.host.set("factor", this.factor);
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

export default { render: renderer(loadReader, Look) };
