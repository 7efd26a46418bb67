import { windowHeight, windowWidth } from './glyph-window.ts';
import type { GlyphWindow } from './glyph-window.ts';

/** What the network tells apart, in the order of its outputs. After them comes "no single character". */
export const networkCharacters =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:)(#*_/+';

/** Probability of each of `networkCharacters`, then of no single character; together 1. */
export type RateGlyph = (window: GlyphWindow) => Float32Array;

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Output by output. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const depths = [2, 16, 28, 40] as const;
const hidden = 112;
const kernel = 9;

/**
 * A small convolutional network that knows single characters in many fonts: three times a 3 x 3 convolution with halving,
 * then two full layers. `data` holds for each layer: a scale and a bias for each output (32-bit floats, little endian),
 * then the weights as signed bytes.
 */
export function createGlyphNetwork(data: Uint8Array): RateGlyph {
  const layers = readLayers(data);
  return (window) => {
    let width = windowWidth;
    let height = windowHeight;
    let planes = inputOf(window);
    for (const layer of layers.slice(0, 3)) {
      planes = halved(convolved(planes, width, height, layer), width, height, layer.outputs);
      width >>= 1;
      height >>= 1;
    }
    const [first, second] = layers.slice(3);
    if (first === undefined || second === undefined) throw new Error('layers are missing');
    const values = withoutFrames(planes, width, height, depths[3]);
    return softmax(
      full(
        full(values, first).map((value) => Math.max(0, value)),
        second,
      ),
    );
  };
}

function readLayers(data: Uint8Array): Layer[] {
  const last = networkCharacters.length + 1;
  // The width is odd once, and its last column dropped.
  const flat = depths[3] * (windowHeight >> 3) * (windowWidth >> 3);
  const shapes: (readonly [number, number])[] = [
    [depths[0] * kernel, depths[1]],
    [depths[1] * kernel, depths[2]],
    [depths[2] * kernel, depths[3]],
    [flat, hidden],
    [hidden, last],
  ];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  const floats = (count: number): Float32Array => {
    const read = Float32Array.from({ length: count }, (_, n) => view.getFloat32(at + 4 * n, true));
    at += 4 * count;
    return read;
  };
  return shapes.map(([inputs, outputs]) => {
    const scales = floats(outputs);
    const bias = floats(outputs);
    const weights = new Float32Array(inputs * outputs);
    for (let n = 0; n < weights.length; n += 1) {
      weights[n] = view.getInt8(at + n) * (scales[Math.floor(n / inputs)] ?? 0);
    }
    at += weights.length;
    return { inputs, outputs, weights, bias };
  });
}

/**
 * Planes of values lie one behind the other, each in a frame of zeros one wide, so that a shift by one row or column is
 * a shift of the index. After the last there is room for that shift.
 */
function planesOf(depth: number, width: number, height: number): Float32Array {
  return new Float32Array(depth * (width + 2) * (height + 2) + width + 3);
}

/** Two planes: all ink, and the ink of the glyph alone. */
function inputOf({ ink, from, to }: GlyphWindow): Float32Array {
  const planes = planesOf(depths[0], windowWidth, windowHeight);
  const row = windowWidth + 2;
  const size = row * (windowHeight + 2);
  for (let at = 0; at < ink.length; at += 1) {
    const x = at % windowWidth;
    const place = ((at - x) / windowWidth + 1) * row + x + 1;
    const value = (ink[at] ?? 0) / 255;
    planes[place] = value;
    if (x >= from && x < to) planes[size + place] = value;
  }
  return planes;
}

/** Frames hold nonsense afterwards. */
function convolved(input: Float32Array, width: number, height: number, layer: Layer): Float32Array {
  const size = (width + 2) * (height + 2);
  const sums = planesOf(layer.outputs, width, height);
  const depth = layer.inputs / kernel;
  for (let output = 0; output < layer.outputs; output += 1) {
    sums.fill(layer.bias[output] ?? 0, output * size, (output + 1) * size);
    for (let plane = 0; plane < depth; plane += 1) {
      const taps = (output * depth + plane) * kernel;
      addPlane(sums, output * size, input, plane * size, layer.weights, taps, width, height);
    }
  }
  return sums;
}

/** The hot loop of every picture: all nine taps in one go, no objects. */
function addPlane(
  sums: Float32Array,
  to: number,
  input: Float32Array,
  from: number,
  weights: Float32Array,
  taps: number,
  width: number,
  height: number,
): void {
  const row = width + 2;
  const a = weights[taps] ?? 0;
  const b = weights[taps + 1] ?? 0;
  const c = weights[taps + 2] ?? 0;
  const d = weights[taps + 3] ?? 0;
  const e = weights[taps + 4] ?? 0;
  const f = weights[taps + 5] ?? 0;
  const g = weights[taps + 6] ?? 0;
  const h = weights[taps + 7] ?? 0;
  const i = weights[taps + 8] ?? 0;
  const end = row * (height + 1) - 1;
  for (let at = row + 1; at < end; at += 1) {
    const upper = from + at - row;
    const middle = from + at;
    const lower = from + at + row;
    const sum =
      a * (input[upper - 1] ?? 0) +
      b * (input[upper] ?? 0) +
      c * (input[upper + 1] ?? 0) +
      d * (input[middle - 1] ?? 0) +
      e * (input[middle] ?? 0) +
      f * (input[middle + 1] ?? 0) +
      g * (input[lower - 1] ?? 0) +
      h * (input[lower] ?? 0) +
      i * (input[lower + 1] ?? 0);
    sums[to + at] = (sums[to + at] ?? 0) + sum;
  }
}

/** The largest of each four, never below 0. */
function halved(input: Float32Array, width: number, height: number, depth: number): Float32Array {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  const planes = planesOf(depth, halfWidth, halfHeight);
  const row = width + 2;
  for (let plane = 0; plane < depth; plane += 1) {
    for (let y = 0; y < halfHeight; y += 1) {
      for (let x = 0; x < halfWidth; x += 1) {
        const at = (plane * (height + 2) + 2 * y + 1) * row + 2 * x + 1;
        const upper = Math.max(0, input[at] ?? 0, input[at + 1] ?? 0);
        const lower = Math.max(input[at + row] ?? 0, input[at + row + 1] ?? 0);
        const to = (plane * (halfHeight + 2) + y + 1) * (halfWidth + 2) + x + 1;
        planes[to] = Math.max(upper, lower);
      }
    }
  }
  return planes;
}

function withoutFrames(
  planes: Float32Array,
  width: number,
  height: number,
  depth: number,
): Float32Array {
  const values = new Float32Array(depth * height * width);
  for (let at = 0; at < values.length; at += 1) {
    const x = at % width;
    const line = (at - x) / width;
    const y = line % height;
    const plane = (line - y) / height;
    values[at] = planes[(plane * (height + 2) + y + 1) * (width + 2) + x + 1] ?? 0;
  }
  return values;
}

function full(input: Float32Array, { inputs, outputs, weights, bias }: Layer): Float32Array {
  const sums = new Float32Array(outputs);
  for (let output = 0; output < outputs; output += 1) {
    let sum = bias[output] ?? 0;
    const row = output * inputs;
    for (let at = 0; at < inputs; at += 1) sum += (weights[row + at] ?? 0) * (input[at] ?? 0);
    sums[output] = sum;
  }
  return sums;
}

function softmax(values: Float32Array): Float32Array {
  const most = values.reduce((left, right) => Math.max(left, right), Number.NEGATIVE_INFINITY);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((left, right) => left + right, 0);
  return powers.map((power) => power / sum);
}
