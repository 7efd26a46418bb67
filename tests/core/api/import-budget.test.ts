import { describe, expect, it } from 'vitest';
import { createImportBudget } from '../../../electron/core/api/import-budget.ts';
import type { ParsedAccount, ParsedFile } from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';

function accountOf(count: number, firstLine = 1): ParsedAccount {
  const codes = Array.from({ length: count }, (_, at) => ({
    position: at + 1,
    value: `code-${String(firstLine + at).padStart(8, '0')}`,
    used: false,
    line: firstLine + at,
  }));
  return { issuer: 'GitHub', account: null, kind: 'any-order', confidence: 'high', codes };
}

function fileOf(
  accounts: readonly ParsedAccount[],
  problems: ParsedFile['problems'] = [],
): ParsedFile {
  return { importer: 'github', accounts, problems };
}

const codesIn = ({ accounts }: ParsedFile): number =>
  accounts.reduce((sum, { codes }) => sum + codes.length, 0);

describe('what one import holds', () => {
  it('is everything, where that is not too much', () => {
    const file = fileOf([accountOf(16)], [{ line: 3, text: 'Hello', reason: 'sentence' }]);
    expect(createImportBudget().fit(file)).toEqual(file);
  });

  it('is as many codes of a set as a set may have, and a word on the others', () => {
    const fitted = createImportBudget().fit(fileOf([accountOf(limits.codesInSet + 7)]));
    expect(codesIn(fitted)).toBe(limits.codesInSet);
    expect(fitted.problems).toEqual([
      { line: limits.codesInSet + 1, text: '+ 7', reason: 'tooMany' },
    ]);
  });

  it('is bounded over all files together', () => {
    const budget = createImportBudget();
    const set = accountOf(limits.codesInSet);
    const full = fileOf(Array.from({ length: 60 }, () => set));
    const fitted = [budget.fit(full), budget.fit(full), budget.fit(full)];
    expect(fitted.map(codesIn)).toEqual([60_000, 40_000, 0]);
    expect(fitted.map(({ problems }) => problems.map(({ text }) => text))).toEqual([
      [],
      ['+ 20000'],
      ['+ 60000'],
    ]);
  });

  it('is bounded in skipped lines and says how many more there are', () => {
    const lines = Array.from({ length: limits.importProblems + 5 }, (_, at) => ({
      line: at + 1,
      text: 'x',
      reason: 'sentence' as const,
    }));
    const { problems } = createImportBudget().fit(fileOf([], lines));
    expect(problems).toHaveLength(limits.importProblems + 1);
    expect(problems.at(-1)).toEqual({
      line: limits.importProblems + 1,
      text: '+ 5',
      reason: 'tooMany',
    });
  });

  it('keeps no more pictures than their bytes allow, but their codes', () => {
    const png = new Uint8Array(limits.importPictureBytes / 2 + 1);
    const picture = { page: 1, width: 1, height: 1, png };
    const file = { ...fileOf([accountOf(2)]), pictures: [picture] };
    const budget = createImportBudget();
    expect(budget.fit(file).pictures).toHaveLength(1);
    const second = budget.fit(file);
    expect(second.pictures).toEqual([]);
    expect(codesIn(second)).toBe(2);
  });
});
