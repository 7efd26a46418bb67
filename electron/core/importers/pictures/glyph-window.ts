import { heightOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

/** What the glyph reader looks at: a window on the line, and which of its columns belong to the glyph. */
export interface GlyphWindow {
  /** 0 white to 255 ink, row by row. */
  readonly ink: Uint8Array;
  /** First column of the glyph and the one after its last. */
  readonly from: number;
  readonly to: number;
}

export const windowWidth = 28;
export const windowHeight = 32;
/** Height of a capital in the window, and rows between its upper edge and the line that characters stand on. */
const windowCap = 19;
const windowBaseline = 24;

/**
 * Cuts a window out of a field picture, around the glyph but always at the same height above the line, so that a comma
 * is no apostrophe and a c no C. `capHeight` and `baseline` are in pixels of the picture.
 */
export function glyphWindow(
  picture: GreyPicture,
  box: Box,
  capHeight: number,
  baseline: number,
): GlyphWindow {
  const step = capHeight / windowCap;
  const left = (box.left + box.right) / 2 - (windowWidth / 2) * step;
  const top = baseline - windowBaseline * step;
  const ink = new Uint8Array(windowWidth * windowHeight);
  for (let y = 0; y < windowHeight; y += 1) {
    for (let x = 0; x < windowWidth; x += 1) {
      ink[y * windowWidth + x] = inkAt(picture, left + x * step, top + y * step, step);
    }
  }
  const column = (at: number): number => Math.round((at - left) / step);
  return {
    ink,
    from: Math.max(0, column(box.left)),
    to: Math.min(windowWidth, Math.max(column(box.left) + 1, column(box.right))),
  };
}

/** Mean of four points of a square of `step`, each between its pixels. */
function inkAt(picture: GreyPicture, left: number, top: number, step: number): number {
  let sum = 0;
  for (const shareY of [0.25, 0.75]) {
    for (const shareX of [0.25, 0.75]) {
      sum += between(picture, left + shareX * step - 0.5, top + shareY * step - 0.5);
    }
  }
  return Math.round(sum / 4);
}

function between({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [shareX, shareY] = [x - column, y - row];
  const at = (atX: number, atY: number): number =>
    atX < 0 || atY < 0 || atX >= width || atY >= height
      ? 0
      : 255 - (pixels[atY * width + atX] ?? 255);
  const upper = at(column, row) * (1 - shareX) + at(column + 1, row) * shareX;
  const lower = at(column, row + 1) * (1 - shareX) + at(column + 1, row + 1) * shareX;
  return upper * (1 - shareY) + lower * shareY;
}

/**
 * The line that characters stand on: the usual lower edge of those that are tall enough to be no mark. Where most have a
 * tail, like j and q, it is the lower edge of the others.
 */
export function baselineOf(boxes: readonly Box[], capHeight: number): number {
  const tall = boxes.filter((box) => heightOf(box) > capHeight * 0.55);
  const bottoms = (tall.length > 0 ? tall : boxes)
    .map(({ bottom }) => bottom)
    .toSorted((left, right) => left - right);
  const usual = median(bottoms);
  const above = bottoms.filter((bottom) => {
    const rise = (usual - bottom) / capHeight;
    return rise > 0.14 && rise < 0.5;
  });
  return above.length >= 2 && above.length >= bottoms.length * 0.12 ? median(above) : usual;
}

const median = (sorted: readonly number[]): number =>
  sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
