import type { CodeSetKind } from '../../../../shared/vault-types.ts';

/** One code as a sheet's data hold it. Times are whole seconds since 1970. */
export interface RecordedCode {
  readonly position: number;
  /** Verbatim as issued, of used codes too: a restored vault must know them to refuse them. */
  readonly value: string;
  readonly state: 'live' | 'reserved' | 'worked' | 'rejected';
  readonly usedAtSeconds: number | null;
  /** When the person said how the use went. */
  readonly settledAtSeconds: number | null;
}

/**
 * What the data of a paper sheet say of one account, or of a part of one: a card that holds only some codes, or a box that
 * goes on on the next page. Records of one `setTag` on sheets of one vault belong to one set.
 */
export interface SheetRecord {
  readonly vaultName: string;
  readonly printedAtSeconds: number;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: CodeSetKind;
  /** 1 for the first set of the account, 2 for the one that replaced it. */
  readonly setNumber: number;
  /** The first 32 bits of the set's id: tells sets apart that are otherwise alike. */
  readonly setTag: number;
  readonly issuedAtSeconds: number | null;
  /** When the set came into the vault. */
  readonly createdAtSeconds: number | null;
  /** Codes in the whole set, on this sheet or not. */
  readonly total: number;
  /** By rising position. */
  readonly codes: readonly RecordedCode[];
}
