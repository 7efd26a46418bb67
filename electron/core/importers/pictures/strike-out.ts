import { heightOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

const dark = 150;

/**
 * Wipes a line that crosses out a whole field, dark characters on white. The strokes of characters that it crosses
 * stay. True when there was one.
 */
export function wipeStrike(picture: GreyPicture, text: Box, capHeight: number): boolean {
  if (widthOf(text) < capHeight * 2.5 || heightOf(text) < capHeight * 0.6) return false;
  const from = Math.round(text.top + heightOf(text) * 0.25);
  const to = Math.round(text.top + heightOf(text) * 0.78);
  const rows: number[] = [];
  for (let y = from; y < to; y += 1) if (inkShare(picture, text, y) > 0.93) rows.push(y);
  const first = rows[0];
  if (first === undefined || rows.length > capHeight * 0.28) return false;
  const last = rows.at(-1) ?? first;
  for (let x = text.left; x < text.right; x += 1) {
    const isCrossing = isInk(picture, x, first - 3) && isInk(picture, x, last + 3);
    if (isCrossing) continue;
    for (let y = first - 2; y <= last + 2; y += 1) picture.pixels[y * picture.width + x] = 255;
  }
  return true;
}

function inkShare(picture: GreyPicture, text: Box, y: number): number {
  let ink = 0;
  for (let x = text.left; x < text.right; x += 1) if (isInk(picture, x, y)) ink += 1;
  return ink / widthOf(text);
}

function isInk({ width, pixels }: GreyPicture, x: number, y: number): boolean {
  return (pixels[y * width + x] ?? 255) < dark;
}
