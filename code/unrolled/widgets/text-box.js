// The text as single characters that can be pointed at, walked through with the
// arrow keys, and tinted. One of them at a time is a stop of the Tab key.

import { element } from "./panels.js";
import { spoken } from "./letters.js";

const KINDS = { "\n": " line", " ": " space" };

export class TextBox {
  /**
   * @param {HTMLElement} root Becomes a listbox of characters.
   * @param {(index: number) => void} onChoose Told the place of a chosen character.
   * @param {AbortSignal} signal Ends listening.
   */
  constructor(root, onChoose, signal) {
    this.root = root;
    this.onChoose = onChoose;
    this.spans = [];
    this.first = 0; // place in the text of spans[0]
    root.replaceChildren();
    root.setAttribute("role", "listbox");
    root.removeAttribute("tabindex");
    root.addEventListener("click", (event) => this.#clicked(event), { signal });
    root.addEventListener("keydown", (event) => this.#pressed(event), { signal });
  }

  /**
   * Shows characters from place `first` on, touching only what changed, so that a
   * text written anew in place does not flicker.
   *
   * @param {string[]} characters
   * @param {{first: number, typed: number, complete: boolean}} options typed: how
   *   many of them were typed; complete: whether what stood beyond them goes.
   */
  show(characters, { first, typed, complete }) {
    if (first !== this.first) this.clearTint();
    this.first = first;
    const added = document.createDocumentFragment();
    characters.forEach((character, i) => {
      let span = this.spans[i];
      if (!span) {
        span = element("span");
        span.setAttribute("role", "option");
        span.setAttribute("aria-selected", "false");
        span.dataset.lmSuppressShortcuts = "true";
        span.tabIndex = -1;
        this.spans.push(span);
        added.append(span);
      }
      const kind = `${i < typed ? "typed" : "drawn"}${KINDS[character] ?? ""}`;
      if (span.className !== kind) span.className = kind;
      if (span.textContent !== character) {
        span.textContent = character;
        span.setAttribute("aria-label", spoken(character));
      }
    });
    this.root.append(added);
    if (complete) this.spans.splice(characters.length).forEach((span) => span.remove());
    if (!this.chosen?.isConnected && this.spans.length > 0) {
      this.#makeStop(this.spans[Math.min(typed, this.spans.length - 1)]);
    }
  }

  /** Marks a character as the chosen one, without moving the focus. */
  choose(index) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = this.spans[index - this.first];
    if (!this.chosen) return;
    this.chosen.setAttribute("aria-selected", "true");
    this.#makeStop(this.chosen);
  }

  /** Tints characters by influence: norms[k] belongs to place from + k. */
  tint({ from, norms }) {
    this.clearTint();
    const most = norms.reduce((a, b) => Math.max(a, b), 0);
    if (!(most > 0)) return;
    norms.forEach((norm, k) => {
      const span = this.spans[from + k - this.first];
      const share = Math.round((100 * norm) / most);
      if (!span || share < 1) return;
      span.style.setProperty("--influence", share);
      span.dataset.influence = share;
    });
  }

  clearTint() {
    for (const span of this.root.querySelectorAll("[data-influence]")) {
      span.style.removeProperty("--influence");
      delete span.dataset.influence;
    }
  }

  /** Scrolls within the box alone, never the page. */
  reveal(index) {
    const span = this.spans[index - this.first];
    if (!span) return;
    const top = span.offsetTop; // from the top of the box, which is positioned
    const bottom = top + span.offsetHeight;
    if (top < this.root.scrollTop) this.root.scrollTop = top;
    const height = this.root.clientHeight;
    if (bottom > this.root.scrollTop + height) this.root.scrollTop = bottom - height;
  }

  revealEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  #makeStop(span) {
    if (this.stop) this.stop.tabIndex = -1;
    this.stop = span;
    span.tabIndex = 0;
  }

  #clicked(event) {
    const i = this.spans.indexOf(event.target);
    this.column = undefined;
    if (i >= 0) this.#moveTo(i);
  }

  #moveTo(i) {
    const span = this.spans[Math.max(0, Math.min(i, this.spans.length - 1))];
    this.#makeStop(span);
    span.focus({ preventScroll: true });
    this.onChoose(this.first + this.spans.indexOf(span));
    this.reveal(this.first + this.spans.indexOf(span));
  }

  #pressed(event) {
    const i = this.spans.indexOf(event.target);
    if (i < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = {
      ArrowLeft: () => i - 1,
      ArrowRight: () => i + 1,
      ArrowUp: () => this.#vertical(i, -1),
      ArrowDown: () => this.#vertical(i, 1),
      Home: () => 0,
      End: () => this.spans.length - 1,
      Enter: () => i,
      " ": () => i,
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    // Through a short line and on, up and down come back to the column they left.
    const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
    this.column = vertical ? (this.column ?? this.spans[i].offsetLeft) : undefined;
    this.#moveTo(moves[event.key]());
  }

  // The character nearest below or above, as a text editor's caret would go.
  #vertical(i, direction) {
    const here = this.spans[i];
    let best = i;
    let line;
    let nearest = Infinity;
    for (let k = i + direction; k >= 0 && k < this.spans.length; k += direction) {
      const span = this.spans[k];
      if (span.offsetTop === here.offsetTop) continue;
      line ??= span.offsetTop;
      if (span.offsetTop !== line) break;
      const distance = Math.abs(span.offsetLeft - this.column);
      if (distance < nearest) [best, nearest] = [k, distance];
    }
    return best;
  }
}
