// The convolutional LSTM of unrolled/models/convlstm.py, forward only, in plain typed
// arrays. A frame or state is a Float64Array, channel by channel, row by row; names
// follow torch. Nothing depends on the size of a frame but the state's length.

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
   */
  constructor(tensors) {
    const data = (name) => {
      if (!tensors[name]) throw new Error(`These weights lack ${name}.`);
      return tensors[name].data;
    };
    this.readout = data("readout.weight");
    [this.readoutBias] = data("readout.bias");
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
    this.hiddenSize = this.readout.length;
  }

  /** A state that has seen nothing, for frames of so many rows and columns. */
  initialState(height, width) {
    const zeros = () => new Float64Array(this.hiddenSize * height * width);
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
    const area = height * width, H = this.hiddenSize;
    let x = frame;
    this.layers.forEach((layer, l) => {
      const { h, c } = state[l];
      const sums = new Float64Array(4 * H * area);
      for (let gate = 0; gate < 4 * H; gate++) sums.fill(layer.bias[gate], gate * area, (gate + 1) * area);
      convolve(layer.input, layer.inputs, layer.side, x, sums, height, width);
      convolve(layer.recurrent, H, layer.side, h, sums, height, width);
      const third = 2 * H * area, fourth = 3 * H * area;
      for (let at = 0, half = H * area; at < half; at++) {
        c[at] = sigmoid(sums[half + at]) * c[at] + sigmoid(sums[at]) * Math.tanh(sums[third + at]);
        h[at] = sigmoid(sums[fourth + at]) * Math.tanh(c[at]);
      }
      x = h;
    });
    const logits = new Float64Array(area).fill(this.readoutBias);
    for (let channel = 0; channel < H; channel++) {
      const weight = this.readout[channel];
      for (let at = 0, from = channel * area; at < area; at++) logits[at] += weight * x[from + at];
    }
    return logits;
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
