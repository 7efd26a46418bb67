import type { GreyPicture } from './grey-picture.ts';
import { readPngRows } from './png-rows.ts';
import type { PngRows } from './png-rows.ts';

/**
 * Reads the kind of PNG that the recognition engine writes of a page: grey, not interlaced, 8 bits or as few as 1 for scans in
 * black and white. Throws for every other kind; never meant for a file from outside.
 */
export function readGreyPng(file: Uint8Array): GreyPicture {
  const png = readPngRows(file);
  if (png.colour !== 0 || png.depth > 8) throw new Error('not a plain grey PNG');
  const { width, height, bytes } = png;
  return { width, height, pixels: png.depth === 8 ? bytes : unpacked(png) };
}

/** Several pixels in a byte, the first in its highest bits; white is all bits set. */
function unpacked({ width, height, depth, rowBytes, bytes }: PngRows): Uint8Array {
  const white = 2 ** depth - 1;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const x = at % width;
    const bit = x * depth;
    const byte = bytes[((at - x) / width) * rowBytes + (bit >> 3)] ?? 0;
    pixels[at] = (((byte >> (8 - depth - (bit & 7))) & white) * 255) / white;
  }
  return pixels;
}
