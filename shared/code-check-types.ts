import type { KnownCode } from './import-types.ts';

/** One typed line; a blank one has nothing to say. */
export interface CheckedCode {
  /** Index of the first line with the same code; null for that line itself. */
  readonly sameAs: number | null;
  /** Where the vault has this code already. */
  readonly known: readonly KnownCode[];
  /** Most of the others look alike, this one does not. */
  readonly differsInShape: boolean;
}

export interface CodeCheck {
  /** One for each given line, in order. */
  readonly codes: readonly CheckedCode[];
  /** Null for a new account, and while nothing is typed. */
  readonly overlap: Overlap | null;
}

/**
 * How new codes relate to the account's. `same`, `subset`, `superset`, `partial`: compared with the active set;
 * `replaced`: all of them belong to a set that was replaced, so this is an old list; `none`: nothing in common.
 */
export type OverlapVerdict = 'none' | 'same' | 'subset' | 'superset' | 'partial' | 'replaced';

export interface Overlap {
  readonly verdict: OverlapVerdict;
  /** Different codes that are new or given. */
  readonly incoming: number;
  /** Of these, how many the active set has, and how many of those are used. */
  readonly shared: number;
  readonly sharedUsed: number;
  /** Codes of the active set; 0 without one. */
  readonly active: number;
  /** The replaced set that shares most with them; null when none shares any. */
  readonly replacedSet: {
    readonly number: number;
    readonly replacedAt: number;
    readonly shared: number;
  } | null;
}

export interface TypedSet {
  readonly accountId: string;
  readonly codeSetId: string;
  readonly added: number;
  readonly alreadyStored: number;
  readonly replacedSet: boolean;
}
