import type { FieldPicture } from './field-picture.ts';
import { findGlyphs } from './find-glyphs.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';
import type { RecognisedSymbol } from './recognition-engine.ts';

const usualDark = 150;
const moreInk = [165, 180, 195];
const narrow = 'fjrtil1I|';

/** Where the characters of a field stand: patches of ink, cut where letters touch. The engine says how many it saw. */
export function glyphPatches(picture: FieldPicture, symbols: readonly RecognisedSymbol[]): Box[] {
  const patches = patchesFor(symbols.length, picture);
  const pitch = pitchOf(patches);
  const widths = patches.map(widthOf).toSorted((left, right) => left - right);
  const typical = widths[Math.floor(widths.length / 2)] ?? 1;
  return patches.flatMap((box) => {
    const parts =
      pitch === null
        ? partsByReading(box, symbols, typical)
        : Math.round((widthOf(box) + pitch * 0.1) / pitch);
    return parts <= 1 ? [box] : cutInto(box, parts, picture.picture);
  });
}

/** Thin letters fall apart where too little counts as ink: then more of it is taken, until the engine agrees. */
function patchesFor(count: number, picture: FieldPicture): Box[] {
  const usual = patchesAt(picture, usualDark);
  if (usual.length <= count) return usual;
  const fitting = moreInk
    .map((dark) => patchesAt(picture, dark))
    .find((patches) => patches.length === count);
  return fitting ?? usual;
}

/** From left to right; those above one another, like i and its dot, are one. */
function patchesAt({ picture }: FieldPicture, dark: number): Box[] {
  const mask = picture.pixels.map((shade) => (shade < dark ? 1 : 0));
  const boxes = findGlyphs({ ...picture, mask }, 2000)
    .map(({ box }) => box)
    .filter((box) => heightOf(box) > 2 && widthOf(box) > 2)
    .toSorted((left, right) => left.left - right.left);
  const columns: Box[] = [];
  for (const box of boxes) {
    const last = columns.at(-1);
    const isAbove = last !== undefined && overlap(last, box) > 0.5;
    if (isAbove) columns[columns.length - 1] = unionOf([last, box]);
    else columns.push(box);
  }
  return columns;
}

/** Share of the narrower one that lies under or over the other. */
function overlap(left: Box, right: Box): number {
  const common = Math.min(left.right, right.right) - Math.max(left.left, right.left);
  return common / Math.min(widthOf(left), widthOf(right));
}

/** Distance from character to character in a font that gives all the same room; null in any other. */
export function pitchOf(patches: readonly Box[]): number | null {
  const middles = patches.map(({ left, right }) => (left + right) / 2);
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
  if (steps.length < 6) return null;
  const pitch = steps.toSorted((left, right) => left - right)[Math.floor(steps.length / 2)] ?? 1;
  const regular = steps.filter((step) => {
    const times = step / pitch;
    return Math.abs(times - Math.round(times)) < 0.14 && Math.round(times) >= 1;
  });
  return regular.length >= steps.length * 0.75 ? pitch : null;
}

function partsByReading(box: Box, symbols: readonly RecognisedSymbol[], typical: number): number {
  const own = symbols.filter(({ box: { left, right } }) => {
    const middle = (left + right) / 2;
    return middle >= box.left && middle <= box.right;
  });
  const isNarrow = own.every(({ text }) => narrow.includes(text));
  const byWidth = Math.round(widthOf(box) / (typical * (isNarrow ? 0.68 : 1.08)));
  return Math.min(own.length, byWidth);
}

/** Cuts where the ink is thinnest, near equal parts. */
function cutInto(box: Box, parts: number, picture: GreyPicture): Box[] {
  const step = widthOf(box) / parts;
  const cuts = Array.from({ length: parts - 1 }, (_, index) => {
    const middle = Math.round(box.left + step * (index + 1));
    const around = Array.from({ length: 9 }, (_unused, offset) => middle - 4 + offset);
    const inks = around.map((x) => inkOfColumn(picture, x, box));
    return around[inks.indexOf(Math.min(...inks))] ?? middle;
  });
  const edges = [box.left, ...cuts, box.right];
  return Array.from({ length: parts }, (_, index) => ({
    ...box,
    left: edges[index] ?? box.left,
    right: edges[index + 1] ?? box.right,
  }));
}

function inkOfColumn({ width, pixels }: GreyPicture, x: number, box: Box): number {
  let ink = 0;
  for (let y = box.top; y < box.bottom; y += 1) ink += 255 - (pixels[y * width + x] ?? 255);
  return ink;
}
