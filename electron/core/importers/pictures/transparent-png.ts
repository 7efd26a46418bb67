import type { GreyPicture } from './grey-picture.ts';
import { readPngRows } from './png-rows.ts';
import type { PngRows } from './png-rows.ts';

/** Shade and alpha of each pixel, 0 to 255. */
export interface TransparentPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
  readonly alphas: Uint8Array;
}

const mostPixels = 16_000_000;
const half = 128;

/** On black where most of its ink is light, else on white. Null where little of it is transparent. */
export function onContrast(picture: TransparentPicture | null): GreyPicture | null {
  if (picture === null) return null;
  const { width, height, shades, alphas } = picture;
  let [seen, light, clear] = [0, 0, 0];
  for (const [at, alpha] of alphas.entries()) {
    if (alpha < half) clear += 1;
    seen += alpha;
    if ((shades[at] ?? 0) >= half) light += alpha;
  }
  if (clear * 2 < alphas.length) return null;
  const ground = light * 2 >= seen ? 0 : 255;
  const pixels = shades.map((shade, at) =>
    Math.round(ground + ((shade - ground) * (alphas[at] ?? 0)) / 255),
  );
  return { width, height, pixels };
}

/** Null for a PNG without alpha, and for kinds that hardly anything writes. */
export function readTransparentPng(file: Uint8Array): TransparentPicture | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.byteLength < 33 || view.getUint32(16) * view.getUint32(20) > mostPixels) return null;
  const [depth, colour] = [view.getUint8(24), view.getUint8(25)];
  if (depth !== 8 || ![3, 4, 6].includes(colour)) return null;
  try {
    const png = readPngRows(file);
    return colour === 3 && png.alphas.length === 0 ? null : transparentOf(png);
  } catch {
    // What is interlaced or broken is left to the engine.
    return null;
  }
}

function transparentOf({
  width,
  height,
  colour,
  bytes,
  palette,
  alphas,
}: PngRows): TransparentPicture {
  const size = width * height;
  const picture = { width, height, shades: new Uint8Array(size), alphas: new Uint8Array(size) };
  const step = colour === 6 ? 4 : colour === 4 ? 2 : 1;
  for (let at = 0; at < size; at += 1) {
    const from = at * step;
    const index = bytes[from] ?? 0;
    picture.shades[at] =
      colour === 6 ? shadeOf(bytes, from) : colour === 4 ? index : shadeOf(palette, index * 3);
    picture.alphas[at] = colour === 3 ? (alphas[index] ?? 255) : (bytes[from + step - 1] ?? 255);
  }
  return picture;
}

/** Luma of ITU-R BT.601. */
const shadeOf = (bytes: Uint8Array, at: number): number =>
  Math.round(
    0.299 * (bytes[at] ?? 0) + 0.587 * (bytes[at + 1] ?? 0) + 0.114 * (bytes[at + 2] ?? 0),
  );
