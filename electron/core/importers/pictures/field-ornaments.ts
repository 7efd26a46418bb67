import type { Field, FieldLine } from './find-fields.ts';
import type { InkedPage } from './find-glyphs.ts';
import { cropOf, heightOf, unionOf, widthOf } from './grey-picture.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

/** In heights of a capital. */
const leastRoom = 0.5;
/** A picture, and behind a code also the word on a button. */
const widest = { first: 2.2, last: 7 };
const fewAlike = 3;
const mostFields = 800;
/** Share of all that stands at this end of fields. */
const mostOfThem = 0.5;
const nearlyAll = 0.7;
/** Of the ink of both, what may differ where two pictures are the same. */
const different = 0.2;

type End = 'first' | 'last';

interface Ornament {
  readonly field: Field;
  /** Number of pieces of the field that it is made of. */
  readonly pieces: number;
  readonly ink: GreyPicture;
}

/**
 * Cuts off what is the same picture at one end of most fields: buttons to copy a code, keys, locks. As characters they
 * would become part of the code. List numbers and groups of a code differ from one another.
 */
export function withoutOrnaments(lines: readonly FieldLine[], page: InkedPage): FieldLine[] {
  if (lines.flat().length > mostFields) return [...lines];
  return (['first', 'last'] as const).reduce<FieldLine[]>(
    (rest, end) => {
      const candidates = rest.flat().flatMap((field) => ornamentOf(field, page, end) ?? []);
      const cut = new Map(
        candidates
          .filter((one) => isRepeated(one, candidates, rest.flat()))
          .map((one) => [one.field, one]),
      );
      if (cut.size === 0) return rest;
      return rest.map((line) => line.map((field) => withoutEnd(field, cut.get(field), end)));
    },
    [...lines],
  );
}

/** What stands apart at one end of a field. */
function ornamentOf(field: Field, { picture, ground }: InkedPage, end: End): Ornament | null {
  const pieces = end === 'first' ? field.pieces : field.pieces.toReversed();
  const at = pieces.findIndex((piece, index) => {
    const next = pieces[index + 1];
    return next !== undefined && roomBetween(piece, next) >= field.capHeight * leastRoom;
  });
  if (at === -1) return null;
  const box = unionOf(pieces.slice(0, at + 1));
  if (widthOf(box) > field.capHeight * widest[end]) return null;
  const shades = cropOf(picture, box);
  const grounds = cropOf({ ...picture, pixels: ground }, box);
  const pixels = shades.pixels.map((shade, index) =>
    Math.abs(shade - (grounds.pixels[index] ?? 0)),
  );
  return { field, pieces: at + 1, ink: { ...shades, pixels } };
}

const roomBetween = (one: Box, other: Box): number =>
  Math.max(other.left - one.right, one.left - other.right);

function isRepeated(one: Ornament, all: readonly Ornament[], fields: readonly Field[]): boolean {
  const alike = all.filter((other) => isSamePicture(one.ink, other.ink));
  if (alike.length < fewAlike || alike.length < all.length * mostOfThem) return false;
  // A word may say which codes are used: on a button, it stands behind nearly all of them.
  if (one.ink.width <= one.field.capHeight * widest.first) return true;
  const column = fields.filter((field) => alike.some((other) => isInColumn(field, other.field)));
  return alike.length >= column.length * nearlyAll;
}

const isInColumn = (one: Field, other: Field): boolean =>
  Math.abs(one.box.left - other.box.left) <= other.capHeight * 0.5 &&
  Math.abs(one.capHeight / other.capHeight - 1) < 0.15;

/** Edges may differ by a pixel, with the place between two pixels that something was painted at. */
function isSamePicture(one: GreyPicture, other: GreyPicture): boolean {
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) {
    return false;
  }
  let [apart, together] = [0, 0];
  for (let y = 0; y < Math.min(one.height, other.height); y += 1) {
    for (let x = 0; x < Math.min(one.width, other.width); x += 1) {
      const left = one.pixels[y * one.width + x] ?? 0;
      const right = other.pixels[y * other.width + x] ?? 0;
      apart += Math.abs(left - right);
      together += left + right;
    }
  }
  return together > 0 && apart / together < different;
}

function withoutEnd(field: Field, ornament: Ornament | undefined, end: End): Field {
  if (ornament === undefined) return field;
  const pieces =
    end === 'first' ? field.pieces.slice(ornament.pieces) : field.pieces.slice(0, -ornament.pieces);
  const box = unionOf(pieces);
  return { ...field, pieces, box: heightOf(box) > 0 ? box : field.box };
}
