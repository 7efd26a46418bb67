import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutSheet, type SheetInput } from '../../../electron/core/paper/sheet-layout.ts';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { SheetOptions } from '../../../shared/paper/sheet-types.ts';
import { pageFaults } from './page-faults.ts';
import { startSheetBrowser, type SheetBrowser } from './sheet-browser.ts';
import {
  account,
  anyInput,
  input,
  numbered,
  options,
  partlyUsed,
  withData,
} from './sheet-samples.ts';

let browser: SheetBrowser;
beforeAll(async () => {
  browser = await startSheetBrowser();
});
afterAll(() => browser.close());

const ten = Array.from({ length: 10 }, (_, at) => `0c7d1-4fa9${at}`);
const long = withData(
  account('long', ['x'.repeat(80), ...numbered(30, 19)], {
    issuer: 'W'.repeat(200),
    name: 'חברת הטלפונים '.repeat(20),
    kind: 'ordered',
  }),
);
const usual = [withData(account('a', ten)), withData(account('b', ten)), withData(partlyUsed)];
const layouts: readonly SheetOptions['layout'][] = ['sheet', 'cards', 'large'];

describe('the layouts', () => {
  it.each(
    layouts.flatMap((layout) =>
      (['A4', 'Letter'] as const).map((paper) => [layout, paper] as const),
    ),
  )('%s on %s: nothing overlaps, nothing is cut', async (layout, paper) => {
    const sheet = layOutSheet(input([...usual, long], { paper, options: options({ layout }) }));
    await browser.show(sheet);
    expect(await pageFaults(browser.page)).toEqual([]);
    const { width } = sheetGeometry[paper];
    const drawn = await browser.page.$eval(
      '.sheet-page',
      (node) => node.getBoundingClientRect().width,
    );
    expect(drawn).toBeCloseTo((width / 25.4) * 96, 0);
    expect(await browser.printedPages()).toHaveLength(sheet.pages.length);
  });

  it('eight cards to a page without QR codes, four folded ones with', () => {
    const eight = Array.from({ length: 8 }, (_, at) => withData(account(`a${at}`, ten)));
    const pages = (restore: SheetOptions['restore']): number[] =>
      layOutSheet(input(eight, { options: options({ layout: 'cards', restore }) })).pages.map(
        ({ faces }) => faces.length,
      );
    expect(pages('none')).toEqual([8]);
    expect(pages('codes')).toEqual([8, 8, 2]);
  });

  it.each([
    ['number', [false, true]],
    ['struck', [true, true]],
    ['omitted', [false, false]],
  ] as const)('used codes as %s', async (spent, [text, number]) => {
    for (const layout of layouts) {
      const sheet = layOutSheet(
        input([withData(partlyUsed)], { options: options({ layout, spent }) }),
      );
      await browser.show(sheet);
      const printed = (await browser.printedPages()).join('');
      expect([layout, printed.includes('gone1-gone1')]).toEqual([layout, text]);
      // A card has no room for the date.
      const words = layout === 'cards' ? '1used' : 'used9Mar2026';
      expect([layout, printed.includes(words)]).toEqual([layout, number && !text]);
      expect(printed).toContain('f10b8-0c71e');
    }
  });

  it('fit whatever the accounts, with every code on paper', async () => {
    const anySheet: fc.Arbitrary<SheetInput> = fc
      .record({
        given: anyInput,
        layout: fc.constantFrom(...layouts),
        spent: fc.constantFrom<SheetOptions['spent']>('number', 'struck', 'omitted'),
        restore: fc.constantFrom<SheetOptions['restore']>('none', 'codes', 'codesAndLines'),
        keptAt: fc.constantFrom(null, '', 'W'.repeat(60)),
      })
      .map(({ given, ...chosen }) => ({
        ...given,
        // An encoded issuer is never empty, nor is one in a vault.
        accounts: given.accounts
          .slice(0, 5)
          .map((one) => withData({ ...one, issuer: one.issuer || 'x' })),
        options: options(chosen),
      }));
    await fc.assert(
      fc.asyncProperty(anySheet, async (given) => {
        const sheet = layOutSheet(given);
        await browser.show(sheet);
        expect(await pageFaults(browser.page)).toEqual([]);
        const printed = await browser.printedPages();
        expect(printed).toHaveLength(Math.max(1, sheet.pages.length));
        const all = printed.join('');
        for (const { value, state } of given.accounts.flatMap(({ codes }) => codes)) {
          if (state === 'live' && value !== null) expect(all).toContain(value.replace(/\s/g, ''));
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 90_000);
});
