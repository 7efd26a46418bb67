import { boxMarkOf } from './box-glyphs.ts';
import type { BoxMark } from './box-glyphs.ts';
import type { Glyph, InkedPage } from './find-glyphs.ts';
import { heightOf, widthOf } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';

/** In heights of a capital. */
const apart = 0.3;
const nearlyTouching = 0.12;
const apartInside = 0.2;
/** Characters of a list number. */
const mostBefore = 4;
const tallerThanText = 1.15;

/** What is left of a run, with the box that stood before it, and the list number before that. */
interface MarkedRun {
  readonly mark: BoxMark | null;
  readonly number: readonly Glyph[];
  readonly glyphs: readonly Glyph[];
}

/** Takes check boxes and bullets off the front of a run of glyphs, where room is left between them and the text. */
export function withoutListMarks(
  run: readonly Glyph[],
  page: InkedPage,
  capHeight: number,
): MarkedRun {
  let mark: BoxMark | null = null;
  let rest = run;
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const brackets = bracketsBefore(rest, page, capHeight);
    if (brackets !== null) {
      mark = brackets.mark;
      rest = brackets.rest;
      continue;
    }
    const { box } = first;
    const after = rest.filter((glyph) => glyph.box.right > box.right);
    const room = Math.min(...after.map((glyph) => glyph.box.left)) - box.right;
    const isApart = room >= capHeight * apart;
    if (!isApart && room < capHeight * nearlyTouching) break;
    const found = boxMarkOf(first, page, capHeight);
    // A bold B is nearly a box with something in it.
    const isLetter = found === 'ticked' && heightOf(box) < capHeight * tallerThanText;
    if (!isApart && isLetter) break;
    if (found === null && !(isApart && isBullet(first, capHeight))) break;
    mark = found ?? mark;
    rest = after;
  }
  return mark === null ? splitAtBox(rest, page, capHeight) : { mark, number: [], glyphs: rest };
}

/** "1. ☐ 1234 5678": the box stands behind the number. */
function splitAtBox(run: readonly Glyph[], page: InkedPage, capHeight: number): MarkedRun {
  for (const [at, { box }] of run.slice(0, mostBefore + 1).entries()) {
    const before = run[at - 1];
    // The cross in a box may not touch it.
    const inner = run.slice(at + 1).filter((glyph) => glyph.box.right <= box.right).length;
    const after = run[at + 1 + inner];
    if (before === undefined || after === undefined) continue;
    const room = Math.min(box.left - before.box.right, after.box.left - box.right);
    if (room < capHeight * apartInside || box.left - (run[0]?.box.left ?? 0) > capHeight * 3)
      continue;
    const mark = boxMarkOf({ box, area: 0 }, page, capHeight);
    const isAfterPoint = heightOf(before.box) < capHeight * apart;
    const isLow = inner === 0 && heightOf(box) < capHeight * tallerThanText && !isAfterPoint;
    if (mark === null || (mark === 'ticked' && isLow)) continue;
    return { mark, number: run.slice(0, at), glyphs: run.slice(at + 1 + inner) };
  }
  return { mark: null, number: [], glyphs: run };
}

function isBullet({ box, area }: Glyph, capHeight: number): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  const isRound = width <= height * 1.4 && height <= width * 1.4 && area > width * height * 0.6;
  return isRound && height < capHeight * 0.75 && height > capHeight * 0.2;
}

/** "[ ]" and "[x]" written in the characters of a font. */
function bracketsBefore(
  run: readonly Glyph[],
  page: InkedPage,
  capHeight: number,
): { readonly mark: BoxMark; readonly rest: readonly Glyph[] } | null {
  const [first] = run;
  if (first === undefined || !isBracket(first.box, page, capHeight, 'left')) return null;
  const at = run.slice(1, 4).findIndex(({ box }) => isBracket(box, page, capHeight, 'right'));
  const last = run[at + 1];
  if (at === -1 || last === undefined) return null;
  const room = last.box.left - first.box.right;
  if (room < capHeight * apart || room > capHeight * 2) return null;
  return { mark: at === 0 ? 'empty' : 'ticked', rest: run.slice(at + 2) };
}

/** Tall and narrow, straight on one side, with two short strokes towards the other and nothing between them. */
function isBracket(
  box: Box,
  { ink }: InkedPage,
  capHeight: number,
  straight: 'left' | 'right',
): boolean {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (height < capHeight * 1.1 || height > capHeight * 1.9) return false;
  if (width > height * 0.5 || width < 2) return false;
  const isInk = (x: number, y: number): boolean => ink.mask[y * ink.width + x] === 1;
  const rows = Array.from({ length: height }, (_, y) => box.top + y);
  const inks = Array.from(
    { length: width },
    (_, x) => rows.filter((y) => isInk(box.left + x, y)).length / height,
  );
  const sides = straight === 'left' ? inks : inks.toReversed();
  if (Math.max(...sides.slice(0, Math.ceil(width / 2))) < 0.95) return false;
  const far = straight === 'left' ? box.right - 1 : box.left;
  const isEmptyBetween = rows
    .slice(Math.ceil(height * 0.25), Math.floor(height * 0.75))
    .every((y) => !isInk(far, y));
  const hasStrokes = [
    rows.slice(0, Math.ceil(height * 0.2)),
    rows.slice(-Math.ceil(height * 0.2)),
  ].every((end) => end.some((y) => isInk(far, y)));
  return isEmptyBetween && hasStrokes;
}
