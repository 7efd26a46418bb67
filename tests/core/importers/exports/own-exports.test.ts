import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../../electron/core/exporters/csv-export.ts';
import type { ExportAccount } from '../../../../electron/core/exporters/export-account.ts';
import { exportText } from '../../../../electron/core/exporters/text-export.ts';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';

const parse = (text: string): ParsedFile =>
  parseImport({ name: 'sparekey.txt', bytes: new TextEncoder().encode(text) });

const word = (limit: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: limit }).filter((text) => /^\S(?:.*\S)?$/.test(text));
/** What people and services write, formula starts and quotes among it. */
const name = fc.oneof(
  word(20),
  fc.constantFrom('GitHub', 'Acme, Inc.', '=1+1', "'quoted'", '"x"', 'Ärzte;Bank', '-5'),
);
const codeValue = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{5}-[0-9a-f]{5}$/),
  fc.stringMatching(/^[A-Z0-9]{4}( [A-Z0-9]{4}){3}$/),
  fc.stringMatching(/^-[a-z0-9]{6,12}$/),
  fc.stringMatching(/^[A-Za-z0-9_=+@/"';,-]{6,30}$/),
);
const state = fc.constantFrom('live', 'reserved', 'worked', 'rejected' as const);

const anySet = fc.record({
  kind: fc.constantFrom('any-order', 'ordered', 'single', 'reusable' as const),
  createdAt: fc.integer({ min: 1, max: 1_900_000_000_000 }),
  codes: fc.uniqueArray(codeValue, { minLength: 1, maxLength: 6 }).chain((values) =>
    fc.tuple(
      ...values.map((value, index) =>
        fc.record({
          position: fc.constant(index + 1),
          value: fc.constant(value),
          state,
        }),
      ),
    ),
  ),
});
const anyAccount: fc.Arbitrary<ExportAccount> = fc
  .record({
    issuer: name,
    name: fc.oneof(fc.constant(''), name),
    active: anySet,
    replaced: fc.option(anySet, { nil: null }),
  })
  .map(({ issuer, name: account, active, replaced }) => ({
    issuer,
    name: account,
    sets: [
      { ...active, replacedAt: null },
      // A set that was replaced is older, as in a vault.
      ...(replaced === null ? [] : [{ ...replaced, createdAt: 0, replacedAt: 1000 }]),
    ],
  }));
const anyAccounts = fc.uniqueArray(anyAccount, {
  minLength: 1,
  maxLength: 5,
  selector: ({ issuer, name: account }) => JSON.stringify([issuer, account]),
});

/** Replaced sets first, each set an account of its own. */
const importedOf = (accounts: readonly ExportAccount[]): unknown =>
  accounts.flatMap(({ issuer, name: account, sets }) =>
    sets
      .toSorted(
        (left, right) => Number(right.replacedAt !== null) - Number(left.replacedAt !== null),
      )
      .map(({ kind, codes }) => ({
        issuer,
        account: account === '' ? null : account,
        kind,
        codes: codes.map(({ position, value, state: now }) => [position, value, now !== 'live']),
      })),
  );

const readBack = ({ accounts }: ParsedFile): unknown =>
  accounts.map(({ issuer, account, kind, codes }) => ({
    issuer,
    account,
    kind,
    codes: codes.map(({ position, value, used }) => [position, value, used]),
  }));

describe("Sparekey's own exports", () => {
  it.each([
    ['text', exportText, 'sparekey-text'],
    ['CSV', exportCsv, 'sparekey-csv'],
  ])('are read back exactly from %s: issuers, sets, positions, marks', (_name, write, importer) => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const parsed = parse(write(accounts));
        expect(parsed.importer).toBe(importer);
        expect(readBack(parsed)).toEqual(importedOf(accounts));
      }),
      { numRuns: 200 },
    );
  });

  it('survive another line end and a byte order mark', () => {
    const accounts: ExportAccount[] = [
      {
        issuer: 'GitHub',
        name: 'alex',
        sets: [
          {
            kind: 'ordered',
            createdAt: 0,
            replacedAt: null,
            codes: [{ position: 3, value: '=ab12-cd34', state: 'worked' }],
          },
        ],
      },
    ];
    const text = `\ufeff${exportText(accounts).replaceAll('\n', '\r\n')}`;
    expect(readBack(parse(text))).toEqual(importedOf(accounts));
    const csv = exportCsv(accounts).replaceAll('\r\n', '\n').replaceAll(',', ';');
    expect(readBack(parse(csv))).toEqual(importedOf(accounts));
  });
});
