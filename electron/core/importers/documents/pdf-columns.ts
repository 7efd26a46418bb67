import { findIssuerName } from '../issuer-names.ts';

/** A run of text on one base line, in points from the left. */
export interface LineCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export type PageLine = readonly LineCell[];

/** White between two blocks of text beside each other. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

const narrowestGutter = 12;
const fewestLines = 3;

/**
 * Puts blocks of text that stand beside each other one after the other, as they are read: a list of codes with instructions
 * beside it, or the codes of two services. Columns of one list stay on their lines.
 */
export function partBlocks(lines: readonly PageLine[]): readonly PageLine[] {
  const parted: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const { end, gutter } = zoneFrom(lines, at);
    const zone = lines.slice(at, end);
    if (gutter === null) parted.push(...zone);
    else {
      const lefts = zone.map((line) => line.filter(({ left }) => left < gutter.right));
      const rights = zone.map((line) => line.filter(({ left }) => left >= gutter.right));
      const isApart = holdsProse(lefts) || holdsProse(rights) || areTwoServices(lefts, rights);
      parted.push(...(isApart ? [...lefts, ...rights].filter(isNotEmpty) : zone));
    }
    at = end;
  }
  return parted;
}

/** Lines from `start` on that leave the same stripe white. */
function zoneFrom(
  lines: readonly PageLine[],
  start: number,
): { readonly end: number; readonly gutter: Gutter | null } {
  let gutter = widestGap(lines[start] ?? []);
  if (gutter === null) return { end: start + 1, gutter: null };
  let end = start + 1;
  let both = 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? [];
    const narrower = whiteOf(line, gutter);
    if (narrower === null) break;
    if (line.some(({ left }) => left >= narrower.right) && line.some(isLeftOf(narrower))) both += 1;
    gutter = narrower;
  }
  return { end, gutter: both >= fewestLines ? gutter : null };
}

const isLeftOf =
  (gutter: Gutter) =>
  ({ left }: LineCell): boolean =>
    left < gutter.right;

function widestGap(line: PageLine): Gutter | null {
  let widest: Gutter | null = null;
  for (const [at, { left }] of line.entries()) {
    const before = line[at - 1];
    if (before === undefined || left - before.right < narrowestGutter) continue;
    if (widest === null || left - before.right > widest.right - widest.left) {
      widest = { left: before.right, right: left };
    }
  }
  return widest;
}

/** What a line leaves of the stripe; null when it stands in it. */
function whiteOf(line: PageLine, gutter: Gutter): Gutter | null {
  let { left, right } = gutter;
  for (const cell of line) {
    if (cell.right <= gutter.left || cell.left >= gutter.right) continue;
    // A cell may reach into the stripe from one side.
    if (cell.left <= gutter.left) left = Math.max(left, cell.right);
    else right = Math.min(right, cell.left);
  }
  return right - left >= narrowestGutter ? { left, right } : null;
}

function isNotEmpty(line: PageLine): boolean {
  return line.length > 0;
}

const textOf = (line: PageLine): string => line.map(({ text }) => text).join(' ');

/** Most lines of a block are words. A mark beside a code is one or two. */
function holdsProse(block: readonly PageLine[]): boolean {
  const texts = block.filter(isNotEmpty).map(textOf);
  const prose = texts.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 3);
  return prose.length >= 2 && prose.length * 2 > texts.length;
}

function areTwoServices(lefts: readonly PageLine[], rights: readonly PageLine[]): boolean {
  const left = findIssuerName(textOf(lefts[0] ?? []))?.issuer;
  const right = findIssuerName(textOf(rights[0] ?? []))?.issuer;
  return left !== undefined && right !== undefined && left !== right;
}
