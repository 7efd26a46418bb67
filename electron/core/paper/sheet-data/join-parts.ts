import { VaultError } from '../../../../shared/errors.ts';
import { groupOf, groupParts, rebuildPart } from './parity.ts';
import { sheetIdOf } from './sheet-number.ts';
import { encodePart, type PartContent, type SheetPart } from './sheet-part.ts';

/** What the parts of one sheet give together. */
export interface JoinedSheet {
  readonly sheetId: string;
  readonly content: PartContent;
  /** Whole messages, in the order of the sheet. */
  readonly messages: readonly Uint8Array[];
  /** Numbers of parts that are neither there nor could be rebuilt. */
  readonly missing: readonly number[];
  readonly count: number;
  /** Parts rebuilt from the parity. */
  readonly rebuilt: readonly number[];
}

/**
 * Puts parts together in whatever order and however often they were read, sheet by sheet in the order of first sight.
 * Throws `paper.partsDisagree` when two parts of one sheet ID cannot be of the same print.
 */
export function joinParts(parts: readonly SheetPart[]): readonly JoinedSheet[] {
  const sheets = new Map<number, SheetPart[]>();
  for (const part of parts) {
    const sheet = sheets.get(part.sheetNumber) ?? [];
    sheet.push(part);
    sheets.set(part.sheetNumber, sheet);
  }
  return [...sheets.values()].map(joinSheet);
}

function joinSheet(parts: readonly SheetPart[]): JoinedSheet {
  const [first] = parts;
  if (first === undefined) throw new VaultError('paper.noCodeFound');
  const sheetId = sheetIdOf(first.sheetNumber);
  const disagree = new VaultError('paper.partsDisagree', { sheetId });
  if (parts.some(({ content, count }) => content !== first.content || count !== first.count)) {
    throw disagree;
  }
  const known = byNumber(
    parts.filter(({ parity }) => !parity),
    disagree,
  );
  const parities = byNumber(
    parts.filter(({ parity }) => parity),
    disagree,
  );
  const rebuilt = rebuildMissing(known, parities, first.count);
  const missing = numbers(1, first.count).filter((number) => !known.has(number));
  const messages = wholeMessages(known, disagree);
  return { sheetId, content: first.content, messages, missing, count: first.count, rebuilt };
}

function byNumber(parts: readonly SheetPart[], disagree: VaultError): Map<number, SheetPart> {
  const known = new Map<number, SheetPart>();
  for (const part of parts) {
    const other = known.get(part.number);
    if (other !== undefined && !sameBytes(encodePart(other), encodePart(part))) throw disagree;
    known.set(part.number, part);
  }
  return known;
}

function rebuildMissing(
  known: Map<number, SheetPart>,
  parities: ReadonlyMap<number, SheetPart>,
  count: number,
): readonly number[] {
  const rebuilt: number[] = [];
  for (const [group, parity] of parities) {
    if (group > groupOf(count)) continue;
    const members = numbers((group - 1) * groupParts + 1, Math.min(count, group * groupParts));
    const [missing, ...others] = members.filter((number) => !known.has(number));
    if (missing === undefined || others.length > 0) continue;
    const present = members.flatMap((number) => known.get(number) ?? []);
    const part = rebuildPart(parity, present, missing);
    if (part === null) continue;
    known.set(missing, part);
    rebuilt.push(missing);
  }
  return rebuilt;
}

function wholeMessages(
  known: ReadonlyMap<number, SheetPart>,
  disagree: VaultError,
): readonly Uint8Array[] {
  const messages: Uint8Array[] = [];
  const starts = [...known.values()].filter(
    ({ number, firstOfRecord }) => number === firstOfRecord,
  );
  for (const start of starts.sort((a, b) => a.number - b.number)) {
    const last = start.number + start.partsOfRecord - 1;
    const pieces = numbers(start.number, last).flatMap((number) => known.get(number) ?? []);
    if (pieces.length < start.partsOfRecord) continue;
    const together = pieces.every(
      (piece) =>
        piece.firstOfRecord === start.number && piece.partsOfRecord === start.partsOfRecord,
    );
    if (!together) throw disagree;
    messages.push(concatenated(pieces.map(({ payload }) => payload)));
  }
  return messages;
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
