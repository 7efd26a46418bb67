import { randomUUID } from 'node:crypto';
import type { ChangeContext } from '../../electron/core/accounts/change-context.ts';
import {
  storeCodes,
  type IncomingSet,
  type StoredSet,
} from '../../electron/core/accounts/code-set-service.ts';
import { initialiseSettings } from '../../electron/core/accounts/vault-settings.ts';
import { hash256 } from '../../electron/core/crypto/sodium.ts';
import { insertAccount, type AccountRow } from '../../electron/core/database/account.ts';
import { createEmptyDatabase, type Database } from '../../electron/core/database/open-database.ts';

export const testStart = Date.UTC(2026, 3, 21, 12);

export function testChange(at: number = testStart): ChangeContext {
  return { at, device: 'd0'.repeat(16), newId: randomUUID, hash: hash256 };
}

export function initialiseTestVault(db: Database): void {
  initialiseSettings(db, testChange());
}

/** An empty database as a new vault has it. */
export function createTestDatabase(): Database {
  const db = createEmptyDatabase();
  initialiseTestVault(db);
  return db;
}

export function addTestAccount(db: Database, issuer = 'GitHub', name = 'alexdoe'): AccountRow {
  return insertAccount(db, { id: randomUUID(), issuer, name, createdAt: testStart });
}

/** Stores codes at the positions 1, 2, 3 … */
export function storeTestCodes(
  db: Database,
  account: AccountRow,
  values: readonly string[],
  options: Partial<IncomingSet> & { readonly used?: readonly number[]; readonly at?: number } = {},
): StoredSet {
  const { used = [], at = testStart, ...set } = options;
  return storeCodes(db, testChange(at), account, {
    mode: 'replace',
    kind: 'any-order',
    origin: 'import',
    sourceName: null,
    codes: values.map((value, index) => ({
      position: index + 1,
      value,
      used: used.includes(index + 1),
    })),
    ...set,
  });
}

/** Distinct codes in the shape of GitHub's. */
export function testCodes(count: number, seed = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = (0x1000_0000 + seed * 0x10_0000 + index * 0x11).toString(16).padStart(10, 'a');
    return `${digits.slice(0, 5)}-${digits.slice(5)}`;
  });
}
