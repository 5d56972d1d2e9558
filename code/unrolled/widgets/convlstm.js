// The convolutional LSTM of unrolled/models/convlstm.py, forward only, in plain typed
// arrays. A frame or state is a Float64Array, channel by channel, row by row; names
// follow torch. Nothing depends on the size of a frame but the state's length.

import { parseSafetensors } from "./safetensors.js";

const sigmoid = (a) => 1 / (1 + Math.exp(-a));

/**
 * What a layer keeps between frames: h and c, each H x Y x X.
 *
 * @typedef {{h: Float64Array, c: Float64Array}[]} State One of them a layer.
 */
export class ConvLstm {
  /**
   * @param {Object<string, {shape: number[], data: Float32Array}>} tensors Named as
   *   in torch's state_dict of ConvLSTM.
   * @param {number} patchSize Side of a patch in pixels, whose pixels are channels.
   */
  constructor(tensors, patchSize = 1) {
    this.patchSize = patchSize;
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    this.readout = data("readout.weight");
    this.readoutBias = data("readout.bias");
    [this.skip] = data("skip");
    this.layers = [];
    for (let l = 0; l === 0 || tensors[`layers.${l}.weight_ih`]; l++) {
      const recurrentBias = data(`layers.${l}.bias_hh`);
      const [, inputs, side] = tensors[`layers.${l}.weight_ih`].shape;
      this.layers.push({
        input: data(`layers.${l}.weight_ih`),
        recurrent: data(`layers.${l}.weight_hh`),
        bias: Float64Array.from(data(`layers.${l}.bias_ih`), (b, gate) => b + recurrentBias[gate]),
        inputs,
        side,
      });
    }
    this.numLayers = this.layers.length;
    this.hiddenSize = tensors["readout.weight"].shape[1];
  }

  /** A state that has seen nothing, for frames of so many rows and columns. */
  initialState(height, width) {
    const places = (height * width) / this.patchSize ** 2;
    const zeros = () => new Float64Array(this.hiddenSize * places);
    return this.layers.map(() => ({ h: zeros(), c: zeros() }));
  }

  /** A copy that later frames leave alone. */
  copyState(state) {
    return state.map(({ h, c }) => ({ h: h.slice(), c: c.slice() }));
  }

  /**
   * Sees one frame: the state moves on in place, the logits are fresh.
   *
   * @param {State} state From initialState(), or an earlier step.
   * @param {Float64Array} frame Ink from 0 to 1, row by row.
   * @param {number} height Rows of the frame.
   * @param {number} width Its columns.
   * @returns {Float64Array} Logits of every pixel of the next frame.
   */
  step(state, frame, height, width) {
    const { patchSize, hiddenSize: H } = this;
    const rows = height / patchSize, columns = width / patchSize, area = rows * columns;
    let x = unshuffled(frame, patchSize, rows, columns);
    this.layers.forEach((layer, l) => {
      const { h, c } = state[l];
      const sums = new Float64Array(4 * H * area);
      for (let gate = 0; gate < 4 * H; gate++) sums.fill(layer.bias[gate], gate * area, (gate + 1) * area);
      convolve(layer.input, layer.inputs, layer.side, x, sums, rows, columns);
      convolve(layer.recurrent, H, layer.side, h, sums, rows, columns);
      const half = H * area, third = 2 * half, fourth = 3 * half;
      for (let at = 0; at < half; at++) {
        c[at] = sigmoid(sums[half + at]) * c[at] + sigmoid(sums[at]) * Math.tanh(sums[third + at]);
        h[at] = sigmoid(sums[fourth + at]) * Math.tanh(c[at]);
      }
      x = h;
    });
    const pixels = new Float64Array(patchSize ** 2 * area);
    for (let pixel = 0; pixel < patchSize ** 2; pixel++) {
      const out = pixels.subarray(pixel * area, (pixel + 1) * area).fill(this.readoutBias[pixel]);
      for (let channel = 0; channel < H; channel++) {
        const weight = this.readout[pixel * H + channel];
        for (let at = 0, from = channel * area; at < area; at++) out[at] += weight * x[from + at];
      }
    }
    // What was read out is a change to the frame just seen.
    return shuffled(pixels, patchSize, rows, columns).map((change, at) => this.skip * (2 * frame[at] - 1) + change);
  }

  /**
   * Sees frames, and goes on from what it expects after them.
   *
   * @param {Float64Array[]} frames What was seen, one at least.
   * @param {number} count Frames to predict.
   * @param {number} height Rows of a frame.
   * @param {number} width Its columns.
   * @returns {Float64Array[]} Logits of each predicted frame.
   */
  rollout(frames, count, height, width) {
    const state = this.initialState(height, width);
    let logits;
    for (const frame of frames) logits = this.step(state, frame, height, width);
    const found = [logits];
    while (found.length < count) found.push(this.step(state, found.at(-1).map(sigmoid), height, width));
    return found;
  }
}

/**
 * Opens a stored ConvLSTM.
 *
 * @param {ArrayBuffer|ArrayBufferView} buffer A safetensors file of the book.
 * @throws {Error} If the file is damaged, or holds another model.
 */
export function load(buffer) {
  const { metadata, tensors } = parseSafetensors(buffer);
  if (metadata.architecture !== "convlstm") {
    throw new Error(`These weights are of the architecture “${metadata.architecture}”, which foresees no frames.`);
  }
  const model = new ConvLstm(tensors, JSON.parse(metadata.config).patch_size ?? 1);
  model.metadata = metadata;
  return model;
}

/** The ink that logits expect, from 0 to 1. */
export const ink = (logits) => logits.map(sigmoid);

// out[o] += the frame's channels under the kernels of o, zero outside the frame. A
// pixel of a kernel meets a whole rectangle of the frame at once, so that the
// innermost loop runs along a row and asks nothing.
function convolve(weight, inputs, side, x, out, height, width) {
  const area = height * width, reach = (side - 1) / 2, taps = side * side;
  const outputs = out.length / area;
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let tap = 0; tap < taps; tap++) {
        const w = weight[(o * inputs + i) * taps + tap];
        const down = Math.floor(tap / side) - reach, right = (tap % side) - reach;
        const top = Math.max(0, -down), bottom = Math.min(height, height - down);
        const left = Math.max(0, -right), end = Math.min(width, width - right);
        for (let y = top; y < bottom; y++) {
          let to = o * area + y * width + left;
          let from = i * area + (y + down) * width + left + right;
          for (let column = left; column < end; column++) out[to++] += w * x[from++];
        }
      }
    }
  }
}

// Pixel (dy, dx) of every patch is a channel of its own, as torch's pixel_unshuffle has it.
function unshuffled(frame, side, rows, columns) {
  const out = new Float64Array(frame.length);
  places(side, rows, columns, (pixel, place) => { out[place] = frame[pixel]; });
  return out;
}

function shuffled(channels, side, rows, columns) {
  const out = new Float64Array(channels.length);
  places(side, rows, columns, (pixel, place) => { out[pixel] = channels[place]; });
  return out;
}

function places(side, rows, columns, each) {
  let place = 0;
  for (let dy = 0; dy < side; dy++) {
    for (let dx = 0; dx < side; dx++) {
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) each((y * side + dy) * columns * side + x * side + dx, place++);
      }
    }
  }
}
