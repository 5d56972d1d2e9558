// *Hello*: type a line, and a network goes on behind the caret while you do. What it
// would write is shown beside what was typed and never mixed with it until it is taken.

import { load } from "./engine.js";
import frame from "./frame.css";
import styles from "./hello.css";
import markup from "./hello.html";
import { readPrompt } from "./letters.js";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import { Writer } from "./writer.js";

// unrolled/widgets/hello.py has the same values and does the same with them.
export const DEFAULTS = { prompt: "O, what a", temperature: 0.5, length: 160 };

const MOST_READ = 2000; // of what was typed, this much of its end
const LEAST = 50; // characters before a full stop may end what is written
const PAUSE_MS = 60; // after a key
const PER_SECOND = 140; // characters that appear

const HINT = "Tab takes what it wrote, a second Tab moves on; Escape stops it.";

/**
 * A seed for every text, so that the same words are always continued in the same way.
 *
 * @param {string} text What is to be continued.
 * @param {number} times How often another continuation was asked for.
 */
export function seedOf(text, times) {
  let hash = 0x811c9dc5 ^ times; // FNV-1a, over code points
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** What was drawn, up to a place where one can stop: a sentence's end, or a word's. */
export function roundedOff(text) {
  const scene = text.indexOf("\n\n", LEAST);
  if (scene >= 0) return text.slice(0, scene);
  const sentences = new RegExp(`^[^]{${LEAST},}[.!?](?=\\s|$)`).exec(text);
  return sentences ? sentences[0] : text.replace(/\s+\S*$/, "");
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

class Hello {
  constructor(host, el, model) {
    this.model = model;
    this.example = host.get("prompt") ?? DEFAULTS.prompt;
    this.ending = new AbortController();
    adopt(el, frame, styles);
    // In the book's pages the box is there already, and somebody may be typing in it.
    this.root = el.querySelector(".unrolled-hello") ?? made(el, model);
    const find = (selector) => this.root.querySelector(selector);
    this.field = find("textarea");
    this.parts = {
      sheet: find(".sheet"), typed: find(".typed"), drawn: find(".drawn"), status: find(".status"),
      take: find(".take"), again: find(".again"), stop: find(".stop"),
    };
    this.speaker = new Speaker(find(".spoken"));
    this.writer = new Writer(model, () => this.#progressed());
    this.ghost = ""; // what the network would add
    this.shown = 0; // of its characters
    this.times = 0;
    this.#listen();
    this.root.dataset.live = "yes";
    this.parts.again.disabled = false;
    this.#begin();
  }

  #listen() {
    const on = (target, type, run) => target.addEventListener(type, run, { signal: this.ending.signal });
    on(this.field, "input", () => this.#typed());
    on(this.field, "focus", () => { this.fresh = false; });
    on(this.field, "keydown", (event) => this.#pressed(event));
    on(this.parts.take, "click", () => this.#take());
    on(this.parts.again, "click", () => {
      this.times++;
      this.#begin();
    });
    on(this.parts.stop, "click", () => this.#stop());
  }

  // The Tab key takes the text once after something was typed, and then it moves on
  // again: nobody is caught in the field.
  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      this.fresh = false;
      this.#stop();
    }
    const atEnd = this.field.selectionStart === this.field.value.length;
    if (event.key !== "Tab" || event.shiftKey || !this.fresh || !this.ghost || !atEnd) return;
    event.preventDefault();
    this.#take();
    this.fresh = false;
  }

  #typed() {
    this.fresh = true;
    this.times = 0;
    const { value } = this.field;
    const ahead = value.startsWith(this.text) ? value.slice(this.text.length) : undefined;
    // Who types the very letters that were foretold sees the rest of them stand.
    if (ahead && this.text && this.ghost.startsWith(ahead) && this.ghost.length > ahead.length + 20) {
      this.text = value;
      this.ghost = this.ghost.slice(ahead.length);
      this.shown = Math.max(0, this.shown - ahead.length);
      return this.#show();
    }
    this.#halt();
    this.ghost = "";
    this.text = value;
    this.#show();
    this.later = setTimeout(() => this.#begin(), PAUSE_MS);
  }

  #begin() {
    this.#halt();
    this.text = this.field.value;
    const { ids, notes } = readPrompt(this.model, this.text || this.example, MOST_READ);
    this.notes = notes;
    this.ghost = "";
    this.shown = 0;
    this.#show();
    const seed = seedOf(this.model.vocabulary.decode(ids), this.times);
    this.writer.begin(ids, { temperature: DEFAULTS.temperature, seed, count: DEFAULTS.length });
  }

  #progressed() {
    const { writer, parts } = this;
    parts.stop.disabled = false;
    if (writer.running) {
      if (writer.promptLength > 500 && writer.written === 0) this.#tell("Reading what you typed …");
      return;
    }
    const drawn = writer.ids.slice(writer.promptLength);
    this.ghost = roundedOff(this.model.vocabulary.decode(drawn));
    this.since = performance.now();
    this.#appear();
  }

  // A letter at a time, as if somebody wrote; at once for those who asked for calm.
  #appear() {
    const shown = calm() ? Infinity : ((performance.now() - this.since) * PER_SECOND) / 1000;
    this.shown = Math.min(this.ghost.length, Math.max(this.shown, Math.ceil(shown)));
    this.#show();
    if (this.shown < this.ghost.length) this.frame = requestAnimationFrame(() => this.#appear());
    else this.#finished();
  }

  #finished() {
    const { parts, field } = this;
    this.#idle();
    this.#tell([...this.notes, HINT].join(" "));
    const asked = this.text || this.example;
    this.speaker.say(`After “${asked.slice(-60)}” the network writes: ${this.ghost}`);
    const atEnd = field.selectionStart === field.value.length;
    if (this.text && atEnd) parts.sheet.scrollTop = parts.sheet.scrollHeight;
  }

  #show() {
    const { parts } = this;
    parts.typed.textContent = this.text || this.example;
    parts.drawn.textContent = this.ghost.slice(0, this.shown);
    parts.take.disabled = !this.ghost;
  }

  #take() {
    if (!this.ghost) return;
    this.field.value = (this.text || this.example) + this.ghost;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.times = 0;
    this.#begin();
  }

  // What is written stays as far as it stands.
  #stop() {
    this.#halt();
    this.ghost = this.ghost.slice(0, this.shown);
    this.#show();
    this.#tell("Stopped. Type on, or press Again.");
  }

  #halt() {
    clearTimeout(this.later);
    this.speaker.stop();
    cancelAnimationFrame(this.frame);
    this.writer.stop();
    this.#idle();
  }

  // A disabled button loses the focus: it is handed on first.
  #idle() {
    if (document.activeElement === this.parts.stop) this.parts.again.focus();
    this.parts.stop.disabled = true;
  }

  #tell(sentence) {
    if (this.parts.status.textContent === sentence) return;
    this.parts.status.textContent = sentence;
    reachable(this.parts.status);
  }

  end() {
    this.ending.abort();
    this.#halt();
    this.root.remove();
  }
}

// The box, where no page has put it yet.
function made(el, model) {
  const root = rooted(markup, model);
  const [label, field, hint] = ["label", "textarea", ".status"].map((selector) => root.querySelector(selector));
  field.id = `unrolled-hello-${Math.random().toString(36).slice(2)}`;
  hint.id = `${field.id}-hint`;
  label.htmlFor = field.id;
  field.setAttribute("aria-describedby", hint.id);
  el.replaceChildren(root);
  return root;
}

export default { render: renderer(load, Hello) };
