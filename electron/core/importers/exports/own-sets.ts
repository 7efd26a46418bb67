import type { ParsedAccount, ParsedCode } from '../../../../shared/import-types.ts';
import type { CodeSetKind } from '../../../../shared/vault-types.ts';

/** One code set of Sparekey's own exports. */
export interface OwnSet {
  readonly issuer: string;
  readonly account: string;
  readonly kind: CodeSetKind;
  readonly isReplaced: boolean;
  readonly codes: readonly ParsedCode[];
}

/**
 * Sets to accounts, one each: replaced sets of an account come before its active one, so that storing them in this order
 * makes the same history again.
 */
export function accountsOfSets(sets: readonly OwnSet[]): ParsedAccount[] {
  const owned = Map.groupBy(sets, ({ issuer, account }) => JSON.stringify([issuer, account]));
  return [...owned.values()].flatMap((group) =>
    group
      .filter(({ codes }) => codes.length > 0)
      .toSorted((left, right) => Number(right.isReplaced) - Number(left.isReplaced))
      .map(({ issuer, account, kind, codes }) => ({
        issuer,
        account: account === '' ? null : account,
        kind,
        confidence: 'high' as const,
        codes,
      })),
  );
}
