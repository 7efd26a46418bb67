import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editAccount } from '../../../electron/core/accounts/account-edit.ts';
import { mergeAccounts } from '../../../electron/core/accounts/account-merge.ts';
import { accountSummaries } from '../../../electron/core/accounts/account-summary.ts';
import {
  deleteAccount,
  deleteForGood,
  restoreAccount,
} from '../../../electron/core/accounts/account-trash.ts';
import { moveSet } from '../../../electron/core/accounts/code-set-move.ts';
import { markCodeUsed } from '../../../electron/core/accounts/code-use-service.ts';
import { loseSheet, sheetLedger } from '../../../electron/core/accounts/sheet-ledger.ts';
import type { AccountRow } from '../../../electron/core/database/account.ts';
import { firstRow } from '../../../electron/core/database/query.ts';
import type { PrintedSheetState } from '../../../shared/paper/sheet-ledger-types.ts';
import { printTestSheet } from '../../support/print-test-sheet.ts';
import {
  addTestAccount,
  createTestDatabase,
  storeTestCodes,
  testChange,
  testStart,
} from '../../support/test-change.ts';

/** What a plain model knows: to which account a set belongs, what accounts are called, and what is on each sheet. */
interface ModelSet {
  owner: number;
  active: boolean;
  readonly names: string[];
}
interface ModelSheet {
  readonly id: string;
  readonly listed: readonly string[];
  /** The issuer that stands beside each code. */
  readonly issuers: ReadonlyMap<string, string>;
  lost: boolean;
}

class Model {
  readonly sets: ModelSet[] = [];
  readonly spent = new Set<string>();
  readonly gone = new Set<string>();
  readonly sheets: ModelSheet[] = [];
  readonly issuers = ['A', 'B'];
  readonly deleted = [false, false];
  readonly erased = [false, false];

  activeOf = (owner: number) => this.sets.find((set) => set.owner === owner && set.active);
  liveOf = (owner: number) =>
    (this.activeOf(owner)?.names ?? []).filter((name) => !this.spent.has(name));
  setOf = (name: string) => this.sets.find(({ names }) => names.includes(name));

  issuerOf = (name: string) => this.issuers[this.setOf(name)?.owner ?? -1];

  print(id: string, listed: readonly string[]): void {
    const issuers = new Map(listed.map((name) => [name, this.issuerOf(name) ?? '']));
    this.sheets.push({ id, listed, issuers, lost: false });
  }

  stateOf({ listed, issuers, lost }: ModelSheet): PrintedSheetState {
    if (lost) return 'lost';
    const isRenamed = (name: string): boolean => issuers.get(name) !== this.issuerOf(name);
    const isOutdated = (name: string): boolean => {
      const set = this.setOf(name);
      return this.gone.has(name) || set?.active !== true || this.deleted[set.owner] === true;
    };
    if (listed.some(isOutdated) || listed.some(isRenamed)) return 'stale';
    const owners = new Set(listed.map((name) => this.setOf(name)?.owner ?? 0));
    const lacks = [...owners].some((owner) => this.liveOf(owner).some((n) => !listed.includes(n)));
    if (lacks) return 'stale';
    return listed.some((name) => this.spent.has(name)) ? 'toMark' : 'current';
  }

  /** Of the newest sheet at hand that lists a code which the account has. */
  summaryOf(owner: number): string {
    const own = (name: string): boolean =>
      !this.gone.has(name) && this.setOf(name)?.owner === owner;
    const listing = this.sheets.filter(({ listed }) => listed.some(own));
    const newest = listing.findLast(({ lost }) => !lost);
    if (newest === undefined) return listing.length === 0 ? 'none' : 'lost';
    const names = newest.listed.filter(own);
    const isUntrue = (name: string): boolean =>
      this.setOf(name)?.active === false || newest.issuers.get(name) !== this.issuerOf(name);
    if (names.some(isUntrue) || this.liveOf(owner).some((name) => !names.includes(name)))
      return 'stale';
    return names.some((name) => this.spent.has(name)) ? 'toMark' : 'current';
  }
}

const step = fc.record({
  kind: fc.constantFrom(
    ...(['replace', 'add', 'use', 'use', 'print', 'print', 'lose', 'rename'] as const),
    ...(['move', 'merge', 'delete', 'restore', 'erase'] as const),
  ),
  who: fc.integer({ min: 0, max: 1 }),
  pick: fc.nat(20),
});

it('the states of sheets and accounts equal those of a plain model while sets and accounts move, merge, change names and go', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const db = createTestDatabase();
      const accounts = [addTestAccount(db, 'A'), addTestAccount(db, 'B')];
      const model = new Model();
      const rowOf = (who: number): AccountRow => accounts[who] ?? addTestAccount(db);
      let made = 0;
      const take = (
        owner: number,
        active: 'moved' | 'existing',
        sets: readonly ModelSet[],
      ): void => {
        const [existing, moved] = [model.activeOf(owner), sets.find((set) => set.active)];
        if (existing !== undefined && moved !== undefined) {
          (active === 'moved' ? existing : moved).active = false;
        }
        for (const set of sets) set.owner = owner;
      };
      for (const { kind, who, pick } of steps) {
        const other = 1 - who;
        const here = model.deleted[who] !== true && model.erased[who] !== true;
        const both = here && model.deleted[other] !== true && model.erased[other] !== true;
        if (kind === 'lose') {
          const sheet = model.sheets[pick % Math.max(1, model.sheets.length)];
          if (sheet === undefined) continue;
          loseSheet(db, testChange(), sheet.id);
          sheet.lost = true;
        } else if (kind === 'restore' || kind === 'erase') {
          if (model.deleted[who] !== true || model.erased[who] === true) continue;
          if (kind === 'restore') restoreAccount(db, testChange(), rowOf(who).id);
          else {
            deleteForGood(db, testChange(), [rowOf(who).id]);
            model.erased[who] = true;
            for (const set of model.sets.filter(({ owner }) => owner === who)) {
              for (const name of set.names) model.gone.add(name);
              set.owner = -1;
            }
          }
          model.deleted[who] = kind === 'erase';
        } else if (!here) {
          continue;
        } else if (kind === 'replace' || kind === 'add') {
          const names = Array.from({ length: 1 + (pick % 3) }, () => `code-${String((made += 1))}`);
          storeTestCodes(db, rowOf(who), names, { mode: kind });
          const active = model.activeOf(who);
          if (kind === 'add' && active !== undefined) active.names.push(...names);
          else {
            if (active !== undefined) active.active = false;
            model.sets.push({ owner: who, active: true, names });
          }
        } else if (kind === 'rename') {
          // Back and forth: a name that is true again makes a sheet true again.
          const issuer = `${who === 0 ? 'A' : 'B'}${pick % 2 === 0 ? '' : ' Bank'}`;
          editAccount(db, testChange(), rowOf(who).id, { issuer });
          model.issuers[who] = issuer;
        } else if (kind === 'use') {
          const name = model.liveOf(who)[pick % Math.max(1, model.liveOf(who).length)];
          if (name === undefined) continue;
          const code = firstRow<{ readonly id: string }>(
            db,
            'SELECT id FROM recovery_code WHERE value = @name',
            { name },
          );
          markCodeUsed(db, testChange(), code?.id ?? '');
          model.spent.add(name);
        } else if (kind === 'print') {
          const printed = (pick % 2 === 0 && both ? [who, other] : [who]).filter(
            (one) => model.activeOf(one) !== undefined,
          );
          const listed = printed.flatMap(model.liveOf);
          if (listed.length === 0) continue;
          const id = `SK-AAAA-${String(model.sheets.length).padStart(2, '0')}`;
          printTestSheet(db, id, printed.map(rowOf), testStart + model.sheets.length);
          model.print(id, listed);
        } else if (kind === 'move' && both) {
          const set = model.activeOf(who);
          const { codeSetId } = accountSummaries(db, rowOf(who).nr, testStart)[0] ?? {};
          if (set === undefined || codeSetId === undefined || codeSetId === null) continue;
          const active = pick % 2 === 0 ? 'moved' : 'existing';
          moveSet(
            db,
            testChange(),
            codeSetId,
            { kind: 'existing', accountId: rowOf(other).id },
            active,
          );
          take(other, active, [set]);
        } else if (kind === 'merge' && both) {
          mergeAccounts(db, testChange(), {
            fromAccountId: rowOf(who).id,
            intoAccountId: rowOf(other).id,
            active: pick % 2 === 0 ? 'from' : 'into',
          });
          const sets = model.sets.filter(({ owner }) => owner === who);
          take(other, pick % 2 === 0 ? 'moved' : 'existing', sets);
          model.deleted[who] = true;
        } else if (kind === 'delete') {
          deleteAccount(db, testChange(), rowOf(who).id);
          model.deleted[who] = true;
        }
      }
      expect(
        sheetLedger(db)
          .map(({ sheetId, state }) => [sheetId, state])
          .toReversed(),
      ).toEqual(model.sheets.map((sheet) => [sheet.id, model.stateOf(sheet)]));
      for (const who of [0, 1]) {
        if (model.deleted[who] === true || model.erased[who] === true) continue;
        const [summary] = accountSummaries(db, rowOf(who).nr, testStart);
        expect(summary?.sheet.state).toBe(model.summaryOf(who));
      }
    }),
    { numRuns: 200 },
  );
});
