import { findGlyphs, findInk } from './find-glyphs.ts';
import { heightOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

const mostGlyphs = 20_000;
const leastHeight = 5;
/** In usual heights of a glyph: from one to the next of a row, and how far a row has to reach to tell its slope. */
const nextWithin = 2.5;
const levelWithin = 0.35;
const leastReach = 6;
const fewRows = 3;
const mostOfRow = 80;
const mostBoxes = 4000;
/** In degrees. */
const least = 0.25;
const most = 6;
const likeOthers = 0.4;
/** Of the length of all rows. */
const agreeing = 0.6;

/** Turns a photo or scan whose lines run up or down by a few degrees. A picture of a screen stays as it is. */
export function straightened(picture: GreyPicture): GreyPicture {
  const glyphs = findGlyphs(findInk(picture).ink, mostGlyphs);
  const degrees = tiltOf(slopesOf(glyphs.map(({ box }) => box)));
  return degrees === null ? picture : turned(picture, degrees);
}

interface Slope {
  readonly degrees: number;
  /** How far the row reaches, in pixels. */
  readonly reach: number;
}

/** What most rows agree on, where it is more than a trace. */
function tiltOf(slopes: readonly Slope[]): number | null {
  if (slopes.length < fewRows) return null;
  const sorted = slopes.toSorted((left, right) => left.degrees - right.degrees);
  const all = sorted.reduce((sum, { reach }) => sum + reach, 0);
  let passed = 0;
  const middle = sorted.find(({ reach }) => (passed += reach) * 2 >= all)?.degrees ?? 0;
  const alike = sorted
    .filter(({ degrees }) => Math.abs(degrees - middle) <= likeOthers)
    .reduce((sum, { reach }) => sum + reach, 0);
  const isTilted = Math.abs(middle) >= least && Math.abs(middle) <= most;
  return isTilted && alike >= all * agreeing ? middle : null;
}

function slopesOf(boxes: readonly Box[]): Slope[] {
  const heights = boxes.map(heightOf).filter((height) => height >= leastHeight);
  const typical = median(heights);
  const text = boxes.filter((box) => {
    const height = heightOf(box);
    return height > typical * 0.6 && height < typical * 1.8 && widthOf(box) < typical * 2;
  });
  return rowsOf(text.slice(0, mostBoxes), typical).flatMap((row) => {
    const reach = (row.at(-1)?.left ?? 0) - (row[0]?.left ?? 0);
    return reach < typical * leastReach ? [] : [{ degrees: slopeOf(row, reach / 3), reach }];
  });
}

/** Boxes that follow one another on nearly one level. */
function rowsOf(boxes: readonly Box[], typical: number): Box[][] {
  const rows: Box[][] = [];
  for (const box of boxes.toSorted((left, right) => left.left - right.left)) {
    const row = rows.findLast((one) => {
      const last = one.at(-1) ?? box;
      return (
        box.left - last.right <= typical * nextWithin &&
        Math.abs(box.bottom - last.bottom) <= typical * levelWithin
      );
    });
    if (row === undefined) rows.push([box]);
    else row.push(box);
  }
  return rows;
}

/** The usual slope between two lower edges that are far enough apart (Theil and Sen), in degrees. */
function slopeOf(row: readonly Box[], apart: number): number {
  const some = row.filter((_, at) => at % Math.ceil(row.length / mostOfRow) === 0);
  const slopes = some.flatMap((one, at) =>
    some.slice(at + 1).flatMap((other) => {
      const run = other.left + other.right - one.left - one.right;
      return run < apart * 2 ? [] : [((other.bottom - one.bottom) * 2) / run];
    }),
  );
  return (Math.atan(median(slopes)) * 180) / Math.PI;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
}

/** Around the middle, each pixel between its four neighbours; edges go on as they are. */
function turned({ width, height, pixels }: GreyPicture, degrees: number): GreyPicture {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [x - middleX, y - middleY];
      const fromX = Math.min(width - 1.001, Math.max(0, middleX + right * cosine - down * sine));
      const fromY = Math.min(height - 1.001, Math.max(0, middleY + right * sine + down * cosine));
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [shareX, shareY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (pixels[at] ?? 0) * (1 - shareX) + (pixels[at + 1] ?? 0) * shareX;
      const lower =
        (pixels[at + width] ?? 0) * (1 - shareX) + (pixels[at + width + 1] ?? 0) * shareX;
      result[y * width + x] = Math.round(upper * (1 - shareY) + lower * shareY);
    }
  }
  return { width, height, pixels: result };
}
