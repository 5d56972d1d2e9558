// Reads the safetensors format: eight bytes of header length, a JSON header, then
// the raw numbers. Nothing in it can run, which is why the book stores weights so.

const BYTES = { F16: 2, F32: 4 };

// A value too small for float16's usual form is a multiple of this.
const SMALLEST_HALF = 2 ** -24;

/** Sixteen-bit floats, as their bits, to a Float32Array. */
export function decodeHalf(bits) {
  const out = new Float32Array(bits.length);
  const word = new Uint32Array(out.buffer);
  for (let i = 0; i < bits.length; i++) {
    const half = bits[i];
    const sign = (half & 0x8000) << 16;
    const exponent = (half >> 10) & 31;
    const fraction = half & 0x3ff;
    if (exponent === 0) {
      out[i] = fraction * SMALLEST_HALF; // zero and the subnormal numbers
      word[i] |= sign;
    } else if (exponent === 31) {
      word[i] = sign | 0x7f800000 | (fraction << 13); // infinities, not-a-number
    } else {
      word[i] = sign | ((exponent + 112) << 23) | (fraction << 13);
    }
  }
  return out;
}

/** The bytes behind an ArrayBuffer, a DataView or a typed array, without a copy. */
function asBytes(source) {
  if (ArrayBuffer.isView(source)) {
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  }
  return new Uint8Array(source);
}

/**
 * Parses one safetensors file.
 *
 * @param {ArrayBuffer|ArrayBufferView} source The whole file.
 * @returns {{metadata: Object<string, string>,
 *            tensors: Object<string, {shape: number[], data: Float32Array}>}}
 * @throws {Error} If the file is cut short, damaged, or holds another type.
 */
export function parseSafetensors(source) {
  const bytes = asBytes(source);
  const damaged = (why) => new Error(`These weights cannot be read: ${why}.`);
  if (bytes.length < 8) throw damaged("the file is cut short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  if (start > bytes.length) throw damaged("the header is cut short");
  let header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start)));
  } catch {
    throw damaged("the header is no JSON");
  }
  const { __metadata__: metadata = {}, ...entries } = header;
  const tensors = {};
  for (const [name, { dtype, shape, data_offsets: [from, to] }] of Object.entries(entries)) {
    const size = shape.reduce((product, length) => product * length, 1);
    if (!(dtype in BYTES)) throw damaged(`${name} has the type ${dtype}`);
    if (to - from !== size * BYTES[dtype] || start + to > bytes.length) {
      throw damaged(`${name} is cut short`);
    }
    // A copy, because typed arrays must begin at a multiple of their own width.
    const raw = bytes.slice(start + from, start + to).buffer;
    const data = dtype === "F16" ? decodeHalf(new Uint16Array(raw)) : new Float32Array(raw);
    tensors[name] = { shape, data };
  }
  return { metadata, tensors };
}
