// *Motion*: set a digit in motion, and see what a ConvLSTM that has watched ten frames
// foresees of the next ten.

import { ink, load } from "./convlstm.js";
import frame from "./frame.css";
import { adopt, reachable, renderer, rooted, Speaker } from "./live.js";
import styles from "./motion.css";
import markup from "./motion.html";

// unrolled/widgets/motion.py has the same.
export const DEFAULTS = { digit: 3, row: 1, column: 2, down: 0.4, right: 0.9, time: 16 };
const SIZE = 16, SIDE = 8, SEEN = 10, AHEAD = 10;
const SLOWEST = 0.5, FASTEST = 1.5; // pixels a frame that it was trained on
const FRAME_MS = 220;
const SLIDERS = ["row", "column", "down", "right", "time"];

/** A digit that glides in a straight line and bounces, as data/moving_digits.py has it. */
export function film(digit, { row, column, down, right }, count) {
  const room = SIZE - SIDE;
  const bounced = (way) => room - Math.abs(((way % (2 * room)) + 2 * room) % (2 * room) - room);
  const share = (place) => Array.from({ length: SIZE }, (_, y) =>
    Array.from({ length: SIDE }, (_, i) => Math.max(0, 1 - Math.abs(y - i - place))));
  return Array.from({ length: count }, (_, t) => {
    const rows = share(bounced(row + down * t)), columns = share(bounced(column + right * t));
    const out = new Float64Array(SIZE * SIZE);
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        for (let i = 0; i < SIDE; i++) {
          if (!rows[y][i]) continue;
          for (let j = 0; j < SIDE; j++) out[y * SIZE + x] += rows[y][i] * digit[i * SIDE + j] * columns[x][j];
        }
      }
    }
    return out;
  });
}

/** Row and column of a frame's centre of ink. */
export function centre(picture) {
  let total = 0, rows = 0, columns = 0;
  picture.forEach((value, at) => {
    total += value;
    rows += value * Math.floor(at / SIZE);
    columns += value * (at % SIZE);
  });
  return [rows / total, columns / total];
}

class Motion {
  constructor(host, el, model) {
    this.host = host;
    this.model = model;
    const written = host.get("digits") || el.querySelector("[data-digits]")?.dataset.digits || "";
    this.digits = Array.from(written, (sixteenths) => parseInt(sixteenths, 36) / 16);
    this.ending = new AbortController();
    adopt(el, frame, styles);
    this.root = rooted(markup, model);
    this.find = (selector) => this.root.querySelector(selector);
    this.speaker = new Speaker(this.find(".spoken"));
    this.select = this.find("select");
    for (let digit = 0; digit < 10; digit++) this.select.append(new Option(digit));
    this.canvas = { truth: canvas(this.find(".truth")), guess: canvas(this.find(".guess")) };
    this.#drawWay();
    this.strip = Array.from({ length: AHEAD }, (_, step) => {
      const pair = this.find(".strip").appendChild(document.createElement("span"));
      pair.dataset.time = SEEN + 1 + step;
      return [pair, canvas(pair), canvas(pair)];
    });
    this.#listen();
    el.replaceChildren(this.root);
    this.#again();
  }

  // The path of the digit's middle, and where its picture stood first.
  #drawWay() {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", `0 0 ${SIZE} ${SIZE}`);
    svg.setAttribute("aria-hidden", "true");
    [this.from, this.way] = ["rect", "polyline"].map((name) => svg.appendChild(document.createElementNS(space, name)));
    this.from.classList.add("from");
    this.way.classList.add("way");
    this.find(".truth").append(svg);
  }

  get(name) {
    return this.host.get(name) ?? DEFAULTS[name];
  }

  #set(settings) {
    for (const [name, value] of Object.entries(settings)) this.host.set(name, value);
    this.host.save_changes();
    this.#soon();
  }

  #listen() {
    const on = (target, type, run) => target.addEventListener(type, run, { signal: this.ending.signal });
    on(this.select, "change", () => this.#set({ digit: Number(this.select.value) }));
    for (const name of SLIDERS) {
      on(this.find(`input.${name}`), "input", (event) => {
        if (name === "time") this.#stop();
        this.#set({ [name]: Number(event.target.value) });
      });
    }
    on(this.find(".play"), "click", () => (this.playing ? this.#stop() : this.#play()));
    on(this.find(".back"), "click", () => this.#move(-1));
    on(this.find(".on"), "click", () => this.#move(1));
    on(this.find(".strip"), "click", (event) => {
      const pair = event.target.closest("[data-time]");
      if (!pair) return;
      this.#stop();
      this.#set({ time: Number(pair.dataset.time) });
    });
    this.#drag(on);
    this.heard = () => this.#soon();
    for (const name of ["digit", ...SLIDERS]) this.host.on(`change:${name}`, this.heard);
  }

  // Pressed inside the first frame's box, it moves the digit; elsewhere, the speed:
  // towards where the pointer is, at most as fast as the controls allow.
  #drag(on) {
    const stage = this.find(".truth");
    const at = (event) => {
      const box = stage.getBoundingClientRect();
      return [(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width].map((share) => share * SIZE);
    };
    on(stage, "pointerdown", (event) => {
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      const [y, x] = at(event), [row, column] = [this.get("row"), this.get("column")];
      const inside = y >= row && y <= row + SIDE && x >= column && x <= column + SIDE;
      this.dragging = { inside, dy: y - row, dx: x - column };
      this.#stop();
      this.#dragged(y, x);
    });
    on(stage, "pointermove", (event) => this.dragging && this.#dragged(...at(event)));
    for (const type of ["pointerup", "pointercancel"]) on(stage, type, () => { this.dragging = undefined; });
  }

  #dragged(y, x) {
    const { inside, dy, dx } = this.dragging;
    const held = (value, low, high, step) => Math.round(Math.min(high, Math.max(low, value)) / step) * step;
    if (inside) {
      this.#set({ row: held(y - dy, 0, SIZE - SIDE, 0.5), column: held(x - dx, 0, SIZE - SIDE, 0.5) });
    } else {
      const speed = (to, from) => Number(held((to - from - SIDE / 2) / 6, -FASTEST, FASTEST, 0.1).toFixed(1));
      this.#set({ down: speed(y, this.get("row")), right: speed(x, this.get("column")) });
    }
  }

  #move(by) {
    this.#stop();
    const last = SEEN + AHEAD;
    this.#set({ time: ((this.get("time") - 1 + by + last) % last) + 1 });
  }

  #play() {
    this.playing = setInterval(() => {
      if (this.get("time") === SEEN + AHEAD) this.#stop();
      else this.#set({ time: this.get("time") + 1 });
    }, FRAME_MS);
    this.find(".play").textContent = "Pause";
    if (this.get("time") === SEEN + AHEAD) this.#set({ time: 1 });
  }

  #stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    this.find(".play").textContent = "Play";
  }

  #soon() {
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = undefined;
      this.#again();
    });
  }

  #again() {
    const settings = Object.fromEntries(["digit", "row", "column", "down", "right"].map((name) => [name, this.get(name)]));
    const key = JSON.stringify(settings);
    if (key !== this.known) {
      this.known = key;
      const digit = this.digits.slice(64 * settings.digit, 64 * (settings.digit + 1));
      this.frames = film(digit, settings, SEEN + AHEAD);
      this.guesses = this.model.rollout(this.frames.slice(0, SEEN), AHEAD, SIZE, SIZE).map(ink);
      this.#showFilm(settings);
    }
    this.#showFrame();
  }

  #showFilm({ digit, row, column }) {
    this.select.value = String(digit);
    for (const name of SLIDERS.slice(0, 4)) {
      const value = this.get(name);
      this.find(`input.${name}`).value = value;
      this.find(`label:has(input.${name}) .readout`).textContent = Number(value.toFixed(1));
    }
    this.strip.forEach(([, above, below], step) => {
      paint(above, this.frames[SEEN + step]);
      paint(below, this.guesses[step]);
    });
    const box = { x: column, y: row, width: SIDE, height: SIDE };
    for (const [name, value] of Object.entries(box)) this.from.setAttribute(name, value);
    const middles = this.frames.map(centre).map(([y, x]) => `${(x + 0.5).toFixed(2)},${(y + 0.5).toFixed(2)}`);
    this.way.setAttribute("points", middles.join(" "));
  }

  #showFrame() {
    const time = this.get("time"), ahead = time - SEEN;
    const truth = this.frames[time - 1], guess = ahead > 0 ? this.guesses[ahead - 1] : truth;
    paint(this.canvas.truth, truth);
    paint(this.canvas.guess, guess);
    this.find(".about").textContent = ahead > 0 ? "What it foresees" : "What it sees";
    this.find("input.time").value = time;
    this.find("input.time").setAttribute("aria-valuetext", `${time} of ${SEEN + AHEAD}`);
    this.find(".where").textContent = `Frame ${time} of ${SEEN + AHEAD}`;
    this.strip.forEach(([pair], step) => pair.classList.toggle("here", step + 1 === ahead));
    const sentence = this.#said(truth, guess, time);
    this.find(".status").textContent = sentence;
    reachable(this.find(".status"));
    if (!this.playing) this.speaker.say(sentence);
  }

  #said(truth, guess, time) {
    const [row, column] = centre(truth), [other, beside] = centre(guess);
    const there = `The ink's centre is at row ${row.toFixed(1)}, column ${column.toFixed(1)}`;
    const speed = Math.hypot(this.get("down"), this.get("right"));
    const strange = speed < SLOWEST - 0.01 || speed > FASTEST + 0.01
      ? ` It was never trained on a speed of ${speed.toFixed(1)} pixels a frame.` : "";
    if (time <= SEEN) return `Frame ${time}, seen by the network. ${there}.${strange}`;
    const off = Math.hypot(row - other, column - beside);
    return `Frame ${time}, ${time - SEEN} ahead. ${there}; the network puts it at row ${other.toFixed(1)}, `
      + `column ${beside.toFixed(1)}, ${off.toFixed(1)} pixels off.${strange}`;
  }

  end() {
    this.ending.abort();
    this.#stop();
    this.speaker.stop();
    cancelAnimationFrame(this.drawing);
    for (const name of ["digit", ...SLIDERS]) this.host.off(`change:${name}`, this.heard);
    this.root.remove();
  }
}

function canvas(box) {
  const found = box.appendChild(document.createElement("canvas"));
  found.width = found.height = SIZE;
  found.setAttribute("aria-hidden", "true");
  return found;
}

function paint(target, picture) {
  const context = target.getContext("2d");
  const image = context.createImageData(SIZE, SIZE);
  picture.forEach((value, at) => {
    const grey = Math.round(255 * (1 - Math.min(1, value)));
    image.data.set([grey, grey, grey, 255], 4 * at);
  });
  context.putImageData(image, 0, 0);
}

export default { render: renderer(load, Motion) };
