import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RestoredNotice } from '../../renderer/screens/import/restored-notice.tsx';
import type { DraftAccount, ImportDraft } from '../../shared/import-types.ts';
import type { RestoredSheetSummary } from '../../shared/paper-requests.ts';

afterEach(cleanup);

const sheet: RestoredSheetSummary = {
  sheetId: 'SK-7F3Q-2M',
  vaultName: 'Personal',
  printedAt: Date.UTC(2026, 2, 3, 12),
  missing: [],
  count: 9,
  rebuilt: [],
};

function draftOf(positions: readonly number[], total: number): ImportDraft {
  const account: DraftAccount = {
    issuer: 'GitHub',
    account: 'alexdoe',
    kind: 'any-order',
    confidence: 'high',
    codes: positions.map((position) => ({
      position,
      value: `code-${position}`,
      used: false,
      line: position,
      known: [],
    })),
    printed: {
      setNumber: 1,
      url: null,
      printedAt: sheet.printedAt,
      issuedAt: null,
      createdAt: null,
      total,
    },
  };
  const file = { name: sheet.sheetId, sizeBytes: 1, importer: 'paper-sheet', problems: [] };
  return { draftId: 'd', files: [{ ...file, accounts: [account] }] };
}

const textOf = (changes: Partial<RestoredSheetSummary>, draft = draftOf([1, 2], 2)): string => {
  render(<RestoredNotice sheets={[{ ...sheet, ...changes }]} draft={draft} />);
  return document.body.textContent;
};

describe('what is said of a sheet that was read back', () => {
  it('is whose it is and that nothing is missing', () => {
    expect(textOf({})).toBe(
      'Sheet SK-7F3Q-2M was read completely. Nothing is missing, and every check sum is right. Printed by vault Personal on 3 March 2026.',
    );
  });

  it.each([
    [[4], 'QR code 4 was not in the pictures'],
    [[4, 9], 'QR codes 4, 9 were not in the pictures'],
  ])('is what spare parts made up for: %j', (rebuilt, words) => {
    expect(textOf({ rebuilt })).toContain(words);
  });

  it.each([
    [[2], 'QR code 2 of 9 is missing', 'part 2 of 9'],
    [[3, 4, 5, 8], 'QR codes 3–5, 8 of 9 are missing', 'part 3 of 9'],
  ])('is which parts are missing, and what to look for: %j', (missing, words, caption) => {
    const text = textOf({ missing });
    expect(text).toContain(words);
    expect(text).toContain(caption);
  });

  it('is which codes of a set are here, and that others are on other cards', () => {
    textOf({}, draftOf([4, 5, 6], 10));
    expect(screen.getByText('Some codes are on other cards.')).toBeDefined();
    expect(
      screen.getByText(/^3 of 10 codes of GitHub alexdoe are here\..*Here: 4–6\.$/),
    ).toBeDefined();
  });
});
