import type { GreyPicture } from '../../../importers/pictures/grey-picture.ts';
import { inverted, mapped, type Matrix } from './matrix.ts';

/** An unpacked picture of pdf.js: a bit, three or four bytes a pixel. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** 1 black and white, 2 RGB, 3 RGBA. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * Draws a picture where the unit square goes, upside down as PDF has it, blended from the four pixels around each place: a scan
 * that is drawn a little smaller than it is would lose whole columns otherwise.
 */
export function drawImage(target: GreyPicture, image: PdfImage, matrix: Matrix): void {
  const shades = shadesOf(image);
  if (shades === null) return;
  const { width, height } = image;
  eachPixel(target, matrix, (at, across, up) => {
    const x = Math.min(width - 1, Math.max(0, across * width - 0.5));
    const y = Math.min(height - 1, Math.max(0, (1 - up) * height - 0.5));
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const upper = top * width;
    const lower = Math.min(height - 1, top + 1) * width;
    const right = Math.min(width - 1, left + 1);
    const above = mixed(shades[upper + left], shades[upper + right], x - left);
    const below = mixed(shades[lower + left], shades[lower + right], x - left);
    target.pixels[at] = mixed(above, below, y - top);
  });
}

/** Paints with one shade through a picture of bits: 0 lets paint through. */
export function drawMask(target: GreyPicture, mask: PdfImage, matrix: Matrix, shade: number): void {
  const { width, height, data } = mask;
  const rowBytes = Math.ceil(width / 8);
  eachPixel(target, matrix, (at, across, up) => {
    const column = Math.min(width - 1, Math.floor(across * width));
    const row = Math.min(height - 1, Math.floor((1 - up) * height));
    if (bitAt(data, row * rowBytes, column) === 0) target.pixels[at] = shade;
  });
}

/** Calls back for each pixel of the page that the unit square covers, with its place in that square. */
function eachPixel(
  { width, height }: GreyPicture,
  matrix: Matrix,
  draw: (at: number, across: number, up: number) => void,
): void {
  const back = inverted(matrix);
  if (back === null) return;
  const corners = [
    mapped(matrix, 0, 0),
    mapped(matrix, 1, 0),
    mapped(matrix, 0, 1),
    mapped(matrix, 1, 1),
  ];
  const [left, right] = spanOf(
    corners.map(([x]) => x),
    width,
  );
  const [top, bottom] = spanOf(
    corners.map(([, y]) => y),
    height,
  );
  const [a, b, c, d, e, f] = back;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const across = a * (x + 0.5) + c * (y + 0.5) + e;
      const up = b * (x + 0.5) + d * (y + 0.5) + f;
      if (across >= 0 && across < 1 && up > 0 && up <= 1) draw(y * width + x, across, up);
    }
  }
}

function spanOf(places: readonly number[], end: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(Math.min(...places)));
  const last = Math.min(end, Math.ceil(Math.max(...places)));
  return [first, last];
}

function mixed(from = 255, to = 255, share = 0): number {
  return from + (to - from) * share;
}

/** A byte for each pixel; null for a kind that is not known, and where pixels are missing. */
function shadesOf({ width, height, kind, data }: PdfImage): Uint8Array | null {
  const shades = new Uint8Array(width * height);
  if (kind === 1) {
    const rowBytes = Math.ceil(width / 8);
    if (data.length < rowBytes * height) return null;
    for (let at = 0; at < shades.length; at += 1) {
      shades[at] = bitAt(data, Math.floor(at / width) * rowBytes, at % width) * 255;
    }
    return shades;
  }
  const bytes = kind === 2 ? 3 : kind === 3 ? 4 : 0;
  if (bytes === 0 || data.length < shades.length * bytes) return null;
  for (let at = 0, from = 0; at < shades.length; at += 1, from += bytes) {
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    shades[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return shades;
}

/** Rows begin at whole bytes, the highest bit first. */
function bitAt(data: PdfImage['data'], row: number, column: number): number {
  return ((data[row + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
}
