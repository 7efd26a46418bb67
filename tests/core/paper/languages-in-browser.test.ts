import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { layOutSealedSheet } from '../../../electron/core/paper/seal-sheet.ts';
import { layOutSheet } from '../../../electron/core/paper/sheet-layout.ts';
import {
  languageTags,
  sheetLanguageOf,
  sheetLanguages,
} from '../../../shared/paper/sheet-language.ts';
import { longestAt } from '../../../shared/paper/account-line.ts';
import { sheetTexts } from '../../../shared/paper/sheet-texts.ts';
import { pageFaults } from './page-faults.ts';
import { deriveKey, passphrase } from './round-trip.ts';
import { account, input, numbered, options, partlyUsed, withData } from './sheet-samples.ts';
import { startSheetBrowser, type SheetBrowser } from './sheet-browser.ts';

let browser: SheetBrowser;
beforeAll(async () => {
  browser = await startSheetBrowser();
});
afterAll(() => browser.close());

const one = (kind: 'ordered' | 'single' | 'reusable' | 'any-order') =>
  withData(account(kind, numbered(10, 11), { kind, name: 'alex.doe@example.org' }));
const accounts = [
  one('ordered'),
  one('single'),
  one('reusable'),
  withData(partlyUsed),
  withData(account('long', numbered(90, 11), { kind: 'ordered' })),
];

describe.each(sheetLanguages)('a sheet in %s', (language) => {
  it.each([
    ['sheet', 'A4'],
    ['sheet', 'Letter'],
    ['cards', 'A4'],
    ['cards', 'Letter'],
    ['large', 'A4'],
    ['large', 'Letter'],
  ] as const)('%s on %s: every sentence has its room', async (layout, paper) => {
    const choices = paper === 'A4' ? (['codesAndLines', 'none'] as const) : (['codes'] as const);
    for (const restore of choices) {
      const sheet = layOutSheet(
        input(accounts, { paper, options: options({ layout, restore, language, keptAt: 'Safe' }) }),
      );
      await browser.show(sheet);
      expect([restore, await pageFaults(browser.page)]).toEqual([restore, []]);
      const lang = await browser.page.$eval('html', (node) => node.lang);
      expect(lang).toBe(languageTags[language]);
    }
  });

  it('encrypted: every sentence has its room', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const given = input(accounts, { paper, options: options({ language }) });
      await browser.show(
        await layOutSealedSheet(given, { passphrase, kdf: weakestKdf, deriveKey }),
      );
      expect(await pageFaults(browser.page)).toEqual([]);
    }
  });
});

describe('the language of a sheet', () => {
  it.each([
    [['de-CH', 'en'], 'de'],
    [['sv-SE', 'pl'], 'pl'],
    [['zh-Hans-CN'], 'zh'],
    [['pt_BR.UTF-8'], 'pt'],
    [['xx'], 'en'],
    [[], 'en'],
  ])('of a person who reads %j is %s', (locales, language) => {
    expect(sheetLanguageOf(locales)).toBe(language);
  });

  it('has no longer word between a name and its site than is measured with', () => {
    for (const language of sheetLanguages) {
      expect(sheetTexts[language].at.length).toBeLessThanOrEqual(longestAt.length);
    }
  });
});
