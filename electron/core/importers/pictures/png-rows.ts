import { inflateSync } from 'node:zlib';

/** A PNG, unpacked but not yet made into colours (W3C PNG, third edition). */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha. */
  readonly colour: number;
  readonly rowBytes: number;
  readonly bytes: Uint8Array;
  readonly palette: Uint8Array;
  /** Of the palette. */
  readonly alphas: Uint8Array;
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Throws for what is interlaced or broken. Never unpacks more than the header says. */
export function readPngRows(file: Uint8Array): PngRows {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, colour = 0, , , interlace] = bytes.subarray(24, 29);
  const perPixel = samples[colour];
  if (perPixel === undefined || interlace !== 0 || ![1, 2, 4, 8, 16].includes(depth)) {
    throw new Error('not a plain PNG');
  }
  const chunks = chunksOf(bytes);
  const rowBytes = Math.ceil((width * depth * perPixel) / 8);
  const rows = inflateSync(Buffer.concat(chunks.filter(([name]) => name === 'IDAT').map(dataOf)), {
    maxOutputLength: (rowBytes + 1) * height,
  });
  const chunk = (wanted: string): Uint8Array =>
    chunks.find(([name]) => name === wanted)?.[1] ?? new Uint8Array();
  return {
    width,
    height,
    depth,
    colour,
    rowBytes,
    bytes: unfiltered(rows, rowBytes, height, Math.max(1, (depth * perPixel) / 8)),
    palette: chunk('PLTE'),
    alphas: chunk('tRNS'),
  };
}

type Chunk = readonly [name: string, data: Buffer];

const dataOf = ([, data]: Chunk): Buffer => data;

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push([file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

function unfiltered(rows: Uint8Array, width: number, height: number, step: number): Uint8Array {
  const bytes = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x < step ? 0 : (bytes[at - step] ?? 0);
      const up = y === 0 ? 0 : (bytes[at - width] ?? 0);
      const corner = x < step || y === 0 ? 0 : (bytes[at - width - step] ?? 0);
      bytes[at] = (rows[y * (width + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const byLeft = Math.abs(up - corner);
  const byUp = Math.abs(left - corner);
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
