import { heightOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

const dark = 150;
/** In heights of a capital: no dash is as long, no line that crosses out is as thick. */
const leastLength = 2.3;
const mostThickness = 0.28;

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Wipes a line that crosses out a field or most of it, dark characters on white. The strokes of characters that it
 * crosses stay. True when there was one.
 */
export function wipeStrike(picture: GreyPicture, text: Box, capHeight: number): boolean {
  if (widthOf(text) < capHeight * leastLength || heightOf(text) < capHeight * 0.6) return false;
  const rows = strikeRows(picture, text, capHeight);
  const first = rows[0];
  if (first === undefined || rows.length > capHeight * mostThickness) return false;
  const last = rows.at(-1) ?? first;
  const from = Math.min(...rows.map(({ run }) => run.from));
  const to = Math.max(...rows.map(({ run }) => run.to));
  for (let x = from - 1; x <= to; x += 1) {
    const isCrossing = isInk(picture, x, first.y - 3) && isInk(picture, x, last.y + 3);
    if (isCrossing) continue;
    for (let y = first.y - 2; y <= last.y + 2; y += 1) picture.pixels[y * picture.width + x] = 255;
  }
  return true;
}

/** Rows in the middle of the text that are one long line, next to one another. */
function strikeRows(
  picture: GreyPicture,
  text: Box,
  capHeight: number,
): { readonly y: number; readonly run: Run }[] {
  const from = Math.round(text.top + heightOf(text) * 0.25);
  const to = Math.round(text.top + heightOf(text) * 0.78);
  const least = Math.max(capHeight * leastLength, widthOf(text) * 0.45);
  const rows: { readonly y: number; readonly run: Run }[] = [];
  for (let y = from; y < to; y += 1) {
    const run = longestRun(picture, text, y);
    if (run.to - run.from >= least) rows.push({ y, run });
  }
  return rows;
}

function longestRun(picture: GreyPicture, text: Box, y: number): Run {
  let longest: Run = { from: 0, to: 0 };
  let from: number | null = null;
  for (let x = text.left; x <= text.right; x += 1) {
    const isOn = x < text.right && isInk(picture, x, y);
    if (isOn) from ??= x;
    else if (from !== null) {
      if (x - from > longest.to - longest.from) longest = { from, to: x };
      from = null;
    }
  }
  return longest;
}

function isInk({ width, pixels }: GreyPicture, x: number, y: number): boolean {
  return (pixels[y * width + x] ?? 255) < dark;
}
