import type { Field } from './find-fields.ts';
import { fieldPicture } from './field-picture.ts';
import type { FieldPicture } from './field-picture.ts';
import { findGlyphs } from './find-glyphs.ts';
import type { InkedPage } from './find-glyphs.ts';
import { heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';
import type { RecognitionEngine, RecognisedSymbol } from './recognition-engine.ts';

/** One character of a field: what the engine made of it, and how it looks. */
export interface ReadGlyph {
  /** One character; `null` where the engine saw none. */
  readonly text: string | null;
  /** 0 to 100. */
  readonly confidence: number;
  /** A blank stands before it. */
  readonly startsWord: boolean;
  /** In the field picture. */
  readonly box: Box;
  readonly picture: FieldPicture;
  /** A zero with a dot or bar in it. */
  readonly isMarkedZero: boolean;
  /** The engine saw another number of characters here than there are patches of ink. */
  readonly isCrowded: boolean;
}

const narrow = 'fjrtil1I|';
const usualDark = 150;
const moreInk = [165, 180, 195];

/** Reads one field. Every patch of ink gives one character, so that the engine can neither drop nor double one. */
export function readField(engine: RecognitionEngine, page: InkedPage, field: Field): ReadGlyph[] {
  const picture = fieldPicture(page, field);
  const words = engine.readLine(picture.picture);
  const symbols = words.flatMap((word) =>
    word.map((symbol, index) => ({ ...symbol, startsWord: index === 0 })),
  );
  const patches = patchesFor(symbols.length, picture);
  const columns = splitTouching(patches, shareOut(symbols, patches), picture);
  const shared = shareOut(symbols, columns);
  return columns.map((box, index) => readGlyph(box, shared[index] ?? [], picture));
}

function readGlyph(box: Box, own: readonly PlacedSymbol[], picture: FieldPicture): ReadGlyph {
  const best = own.toSorted((left, right) => right.confidence - left.confidence)[0];
  return {
    text: best?.text ?? null,
    confidence: best?.confidence ?? 0,
    startsWord: own.some(({ startsWord }) => startsWord),
    box,
    picture,
    isMarkedZero: picture.markedZeros.some((x) => x > box.left && x < box.right),
    isCrowded: own.length !== 1,
  };
}

/** Letters that touch make one patch: it is cut where it is thinnest, if it is wide enough for what was read in it. */
function splitTouching(
  patches: readonly Box[],
  shared: readonly (readonly PlacedSymbol[])[],
  picture: FieldPicture,
): Box[] {
  const widths = patches.map(widthOf).toSorted((left, right) => left - right);
  const typical = widths[Math.floor(widths.length / 2)] ?? 0;
  return patches.flatMap((box, index) => {
    const own = shared[index] ?? [];
    const isNarrow = own.every(({ text }) => narrow.includes(text));
    const byWidth = Math.round(widthOf(box) / (typical * (isNarrow ? 0.62 : 1.08)));
    const parts = Math.max(1, Math.min(own.length, byWidth));
    return parts === 1 ? [box] : cutInto(box, parts, picture);
  });
}

function cutInto(box: Box, parts: number, { picture }: FieldPicture): Box[] {
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

interface PlacedSymbol extends RecognisedSymbol {
  readonly startsWord: boolean;
}

/** Thin letters fall apart where too little counts as ink: then more of it is taken, until the engine agrees. */
function patchesFor(count: number, picture: FieldPicture): Box[] {
  const usual = glyphColumns(picture, usualDark);
  if (usual.length <= count) return usual;
  const fitting = moreInk
    .map((dark) => glyphColumns(picture, dark))
    .find((patches) => patches.length === count);
  return fitting ?? usual;
}

/** Patches of ink from left to right; those above one another, like i and its dot, are one. */
function glyphColumns({ picture }: FieldPicture, dark: number): Box[] {
  const mask = picture.pixels.map((shade) => (shade < dark ? 1 : 0));
  const boxes = findGlyphs({ ...picture, mask }, 2000)
    .map(({ box }) => box)
    .filter((box) => heightOf(box) > 2 && widthOf(box) > 2)
    .toSorted((left, right) => left.left - right.left);
  const columns: Box[] = [];
  for (const box of boxes) {
    const last = columns.at(-1);
    if (last !== undefined && overlap(last, box) > 0.5) columns[columns.length - 1] = unionOf([last, box]);
    else columns.push(box);
  }
  return columns;
}

/** Share of the narrower one that lies under or over the other. */
function overlap(left: Box, right: Box): number {
  const common = Math.min(left.right, right.right) - Math.max(left.left, right.left);
  return common / Math.min(widthOf(left), widthOf(right));
}

/** Equal numbers go one to one; otherwise each symbol goes to the patch that it lies over most. */
function shareOut(symbols: readonly PlacedSymbol[], columns: readonly Box[]): PlacedSymbol[][] {
  if (symbols.length === columns.length) return symbols.map((symbol) => [symbol]);
  const shares: PlacedSymbol[][] = columns.map(() => []);
  for (const symbol of symbols) {
    const middle = (symbol.box.left + symbol.box.right) / 2;
    const distances = columns.map((box) => Math.abs((box.left + box.right) / 2 - middle));
    const nearest = distances.indexOf(Math.min(...distances));
    shares[nearest]?.push(symbol);
  }
  return shares;
}
