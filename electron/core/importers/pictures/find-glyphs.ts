import type { Box, GreyPicture } from './grey-picture.ts';

/** A connected patch of ink. */
export interface Glyph {
  readonly box: Box;
  /** Pixels of ink. */
  readonly area: number;
}

/** 1 where there is ink. Same measures as the picture it came from. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly mask: Uint8Array;
}

/** A page with what was found on it: `ground` is the shade behind each pixel. */
export interface InkedPage {
  readonly picture: GreyPicture;
  readonly ground: Uint8Array;
  readonly ink: Ink;
  /** Lines that crossed text out and are wiped away. */
  readonly strikes: readonly Box[];
}

/** Connected patches, eight neighbours, in reading order of their first pixel. */
export function findGlyphs(ink: Ink, mostGlyphs: number): Glyph[] {
  const seen = new Uint8Array(ink.mask.length);
  const stack: number[] = [];
  const glyphs: Glyph[] = [];
  for (let start = 0; start < ink.mask.length; start += 1) {
    if (ink.mask[start] !== 1 || seen[start] === 1) continue;
    if (glyphs.length >= mostGlyphs) return glyphs;
    seen[start] = 1;
    stack.push(start);
    glyphs.push(fill(ink, seen, stack));
  }
  return glyphs;
}

function fill({ width, height, mask }: Ink, seen: Uint8Array, stack: number[]): Glyph {
  let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    area += 1;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    for (let nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY += 1) {
      for (let nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX += 1) {
        const next = nextY * width + nextX;
        if (mask[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
  }
  return { box: { left, top, right, bottom }, area };
}

const tile = 24;
const leastContrast = 28;

/**
 * Ink is what differs from the ground around it. The ground is the most frequent shade near by, so that panels,
 * buttons and dark pages need no special care.
 */
export function findInk(picture: GreyPicture): InkedPage {
  const { width, height, pixels } = picture;
  const columns = Math.ceil(width / tile);
  const shades = groundShades(picture, columns, Math.ceil(height / tile));
  const mask = new Uint8Array(width * height);
  const ground = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / tile) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const shade = shades[row + Math.floor(x / tile)] ?? 255;
      ground[at] = shade;
      if (Math.abs((pixels[at] ?? 0) - shade) > leastContrast) mask[at] = 1;
    }
  }
  return { picture, ground, ink: { width, height, mask }, strikes: [] };
}

/** The most frequent shade, in steps of 8, of each tile and its eight neighbours. */
function groundShades(picture: GreyPicture, columns: number, rows: number): Uint8Array {
  const counts = new Uint32Array(columns * rows * 32);
  for (let y = 0; y < picture.height; y += 1) {
    const row = Math.floor(y / tile) * columns;
    for (let x = 0; x < picture.width; x += 1) {
      const shade = (picture.pixels[y * picture.width + x] ?? 0) >> 3;
      const slot = (row + Math.floor(x / tile)) * 32 + shade;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  const shades = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      shades[row * columns + column] = commonShade(counts, columns, rows, column, row);
    }
  }
  return shades;
}

function commonShade(
  counts: Uint32Array,
  columns: number,
  rows: number,
  column: number,
  row: number,
): number {
  let best = 31;
  let most = 0;
  for (let shade = 0; shade < 32; shade += 1) {
    let count = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        // The tile itself counts more than what lies around it, perhaps beyond the edge of a panel.
        const weight = x === column && y === row ? 4 : 1;
        count += weight * (counts[(y * columns + x) * 32 + shade] ?? 0);
      }
    }
    if (count > most) [best, most] = [shade, count];
  }
  return best * 8 + 4;
}
