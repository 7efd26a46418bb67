import type { SheetCode } from '../../../shared/paper/sheet-types.ts';
import type { SheetRecord } from './sheet-data/sheet-record.ts';

/** What the data of a sheet say of a set beside what is drawn; `total` counts the whole set, `codes` are those to record. */
export type SetData = Pick<
  SheetRecord,
  'setNumber' | 'setTag' | 'issuedAtSeconds' | 'createdAtSeconds' | 'total' | 'codes'
>;

type RecordHead = Pick<
  SheetRecord,
  'vaultName' | 'printedAtSeconds' | 'issuer' | 'name' | 'url' | 'kind'
>;

interface Piece {
  readonly codes: readonly SheetCode[];
  readonly continued: boolean;
}

/**
 * The record of a piece of an account: the codes drawn in it. Codes that are drawn nowhere are in the record of its first
 * piece, so that what is restored knows them as used.
 */
export function recordOfPiece(
  head: RecordHead,
  data: SetData,
  piece: Piece,
  drawn: ReadonlySet<number>,
): SheetRecord {
  const here = new Set(piece.codes.map(({ position }) => position));
  return {
    ...head,
    ...data,
    codes: data.codes.filter(
      ({ position }) => here.has(position) || (!piece.continued && !drawn.has(position)),
    ),
  };
}
