import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportText } from '../../../electron/core/exporters/text-export.ts';
import { anyAccounts, sampleAccounts } from './sample-accounts.ts';

it('writes a text that a person can read and retype', () => {
  expect(exportText(sampleAccounts)).toBe(
    `Recovery codes exported from Sparekey
Anyone who can read this file can use these codes. Delete it when you are done with it.

Issuer: GitHub
Account: alexdoe
Active set, added on 2026-03-09, in any order
   1. f10b8-0c71e (used)
   2. 6e2a4-d98b3
   3. 0c7d1-4fa96 (perhaps used)

Issuer: GitHub
Account: alexdoe
Replaced set, replaced on 2026-03-09, added on 2025-01-02, in this order only
  10. a53e8-b2074 (rejected)

Issuer: Empty
No codes
`,
  );
});

it('has exactly one numbered line for each code, whatever the names hold', () => {
  fc.assert(
    fc.property(anyAccounts, (accounts) => {
      const codes = accounts.flatMap(({ sets }) => sets.flatMap((set) => set.codes));
      const lines = exportText(accounts).split(/\r\n|[\r\n]/);
      const numbered = lines.filter((line) => /^ {0,3}\d{1,4}\. /.test(line));
      expect(numbered).toHaveLength(codes.length);
      for (const [at, { position, value }] of codes.entries()) {
        const shown = value.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
        expect(numbered[at]?.trimStart().startsWith(`${position}. ${shown}`)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
