import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, tellsTheSame } from '../../../electron/core/accounts/snapshot-change.ts';
import { withChange } from '../../../shared/vault-change.ts';
import type { AccountSummary, VaultSnapshot } from '../../../shared/vault-types.ts';

function account(id: number, remaining: number): AccountSummary {
  return {
    id: String(id),
    issuer: `Issuer ${String(id % 3)}`,
    name: '',
    url: null,
    note: '',
    tags: remaining % 2 === 0 ? [] : ['odd'],
    lowThreshold: null,
    checkOn: null,
    archivedAt: null,
    codeSetId: null,
    kind: 'any-order',
    total: 10,
    remaining,
    status: 'ok',
    nextPosition: 1,
    lastUsedAt: null,
    setNumber: 1,
    setDate: 1,
    needsNewCode: false,
    pendingUse:
      remaining === 1 ? { useId: 'u', codeId: 'c', position: 1, reservedAt: remaining } : null,
    sheet: { state: 'none', sheetId: null, printedAt: null, toMark: [remaining] },
    attention: [],
  };
}

const list = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(2)), { selector: ([id]) => id, maxLength: 40 })
  .map((pairs) => pairs.map(([id, remaining]) => account(id, remaining)));

function snapshot(
  revision: number,
  accounts: readonly AccountSummary[],
  archived: readonly AccountSummary[] = [],
): VaultSnapshot {
  return {
    revision,
    vaultName: 'Personal',
    accounts,
    attentionCount: accounts.length,
    archived,
    tags: [{ label: 'odd', accounts: revision }],
    trashCount: 0,
    settings: { lowThreshold: 2, oldSetMonths: null, warnNeverPrinted: false },
    readOnly: null,
    largeImageBytes: null,
    passphraseChangedAt: 0,
    kdf: { memoryMiB: 64, passes: 3 },
  };
}

describe('a change of the snapshot', () => {
  it('makes the new snapshot of the old one, whatever happened between them', () => {
    fc.assert(
      fc.property(list, list, list, list, (a, b, c, d) => {
        const [before, after] = [snapshot(1, a, b), snapshot(2, c, d)];
        expect(withChange(before, structuredClone(changeBetween(before, after)))).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells one account where one changed, moved or not, and keeps the others as they are', () => {
    const many = Array.from({ length: 1000 }, (_, id) => account(id, 2));
    const used = account(500, 1);
    const after = [used, ...many.filter(({ id }) => id !== '500')];
    const before = snapshot(1, many, [account(2000, 2)]);
    const change = changeBetween(before, snapshot(2, structuredClone(after), before.archived));
    expect(change.accounts).toEqual({ gone: ['500'], placed: [{ place: 0, account: used }] });
    expect(JSON.stringify(change).length).toBeLessThan(2000);
    const { accounts, archived } = withChange(before, change);
    expect(archived).toBe(before.archived);
    expect(accounts.slice(1).every((kept) => many.includes(kept))).toBe(true);
  });

  it('knows when there is nothing to tell', () => {
    const one = snapshot(1, [account(1, 1), account(2, 2)]);
    const same = snapshot(2, structuredClone([...one.accounts]));
    expect(tellsTheSame(one, { ...same, tags: one.tags })).toBe(true);
    expect(tellsTheSame(one, same)).toBe(false);
    expect(tellsTheSame(one, snapshot(1, [account(1, 1)]))).toBe(false);
    expect(tellsTheSame(one, snapshot(1, [account(1, 1), account(2, 1)]))).toBe(false);
  });
});
