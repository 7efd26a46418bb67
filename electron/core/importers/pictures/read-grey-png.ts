import { inflateSync } from 'node:zlib';
import type { GreyPicture } from './grey-picture.ts';

/**
 * Reads the one kind of PNG that the recognition engine writes: grey, 8 bits, not interlaced (W3C PNG, third edition).
 * Throws for every other kind; never meant for a file from outside.
 */
export function readGreyPng(bytes: Uint8Array): GreyPicture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colour, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || colour !== 0 || interlace !== 0) throw new Error('not a grey PNG of 8 bits');
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(parts), { maxOutputLength: (width + 1) * height });
  return { width, height, pixels: unfilter(rows, width, height) };
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
