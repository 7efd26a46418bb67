import { inflateSync } from 'node:zlib';
import type { GreyPicture } from './grey-picture.ts';

/**
 * Reads the one kind of PNG that the recognition engine writes: grey, not interlaced, 8 bits or as few as 1 for scans in
 * black and white (W3C PNG, third edition). Throws for every other kind; never meant for a file from outside.
 */
export function readGreyPng(bytes: Uint8Array): GreyPicture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth = 0, colour, , , interlace] = file.subarray(24, 29);
  if (![1, 2, 4, 8].includes(depth) || colour !== 0 || interlace !== 0) {
    throw new Error('not a plain grey PNG');
  }
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const rowBytes = Math.ceil((width * depth) / 8);
  const rows = inflateSync(Buffer.concat(parts), { maxOutputLength: (rowBytes + 1) * height });
  const bytesOfRows = unfilter(rows, rowBytes, height);
  const pixels =
    depth === 8 ? bytesOfRows : unpacked(bytesOfRows, rowBytes, { width, height, depth });
  return { width, height, pixels };
}

/** Several pixels in a byte, the first in its highest bits; white is all bits set. */
function unpacked(
  rows: Uint8Array,
  rowBytes: number,
  {
    width,
    height,
    depth,
  }: { readonly width: number; readonly height: number; readonly depth: number },
): Uint8Array {
  const white = 2 ** depth - 1;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const x = at % width;
    const bit = x * depth;
    const byte = rows[((at - x) / width) * rowBytes + (bit >> 3)] ?? 0;
    pixels[at] = (((byte >> (8 - depth - (bit & 7))) & white) * 255) / white;
  }
  return pixels;
}

function unfilter(rows: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x === 0 ? 0 : (pixels[at - 1] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - width] ?? 0);
      const corner = x === 0 || y === 0 ? 0 : (pixels[at - width - 1] ?? 0);
      const raw = rows[y * (width + 1) + 1 + x] ?? 0;
      pixels[at] = raw + predicted(filter, left, up, corner);
    }
  }
  return pixels;
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
