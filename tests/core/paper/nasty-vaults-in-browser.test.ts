import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutSheet, type SheetAccount } from '../../../electron/core/paper/sheet-layout.ts';
import { pageFaults } from './page-faults.ts';
import { account, input, numbered, options, partlyUsed, withData } from './sheet-samples.ts';
import { startSheetBrowser, type SheetBrowser } from './sheet-browser.ts';

let browser: SheetBrowser;
beforeAll(async () => {
  browser = await startSheetBrowser();
});
afterAll(() => browser.close());

const ten = numbered(10, 11);
const words =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';
const named = (issuer: string, name: string, url: string | null = null): SheetAccount =>
  account(issuer, ten, { issuer, name, url });
const coded = (...values: readonly string[]): SheetAccount => account(values[0] ?? '', values);

const vaults: readonly (readonly [string, readonly SheetAccount[]])[] = [
  [
    'names in other scripts',
    [
      named('株式会社三井住友オンラインバンキング', '山田太郎', 'https://example.co.jp'),
      named('中国工商银行网上银行服务中心', '张伟'),
      named('בנק הפועלים', 'ישראל ישראלי', 'https://example.co.il'),
      named('البنك الأهلي السعودي', 'محمد عبد الله', 'https://example.sa'),
      named('🚀 Rocket 🏳️‍🌈', '👩‍👩‍👧‍👦'),
      named('ศูนย์บริการลูกค้า', 'สมชาย'),
    ],
  ],
  [
    'long names',
    [
      named('W'.repeat(200), 'x'.repeat(320), 'https://example.org'),
      named(
        'The Worshipful Company of Extremely Long Issuer Names of London',
        'a.very.long.address@subdomain.of.a.long.example.org',
      ),
      named('חברת הטלפונים '.repeat(14), 'שם ארוך מאוד '.repeat(20)),
      named('iiii '.repeat(40), ''),
      named('x', ''),
    ],
  ],
  [
    'codes of 4 to 512 characters',
    [
      coded('4820', '9173'),
      coded(words, `${words} ${words}`),
      coded('q7J2mX0pVf9aK3sLZ8dRwT5yBnC1eHgUoI4xMvQjAbEiYtDkPlWrNcGhSuFzO6+/q7J2mX0pVf9aK3s='),
      coded('W'.repeat(80), '1'),
      coded('0O1lI'.repeat(40), '0O1lI'.repeat(102)),
      coded('日本語のコード', 'ΩΩΩΩ-ΩΩΩΩ'),
      account('many', numbered(120, 8)),
    ],
  ],
  [
    'every kind and state',
    [
      ...(['any-order', 'ordered', 'single', 'reusable'] as const).map((kind) =>
        account(kind, numbered(30, 12), { kind }),
      ),
      partlyUsed,
      account('none', []),
    ],
  ],
  ['forty accounts', Array.from({ length: 40 }, (_, at) => account(`a${at}`, ten))],
];

const layouts = ['sheet', 'cards', 'large'] as const;
const spents = ['number', 'struck', 'omitted'] as const;

describe.each(vaults)('%s', (_what, accounts) => {
  it.each(
    layouts.flatMap((layout) =>
      (['A4', 'Letter'] as const).map((paper) => [layout, paper] as const),
    ),
  )(
    '%s on %s: nothing overlaps, nothing is cut',
    async (layout, paper) => {
      for (const [at, restore] of (['codesAndLines', 'codes', 'none'] as const).entries()) {
        const spent = spents[at] ?? 'number';
        const sheet = layOutSheet(
          input(
            accounts.map((one) => withData(one)),
            {
              paper,
              options: options({ layout, restore, spent, keptAt: 'Aunt Edna, Winterthur' }),
            },
          ),
        );
        await browser.show(sheet);
        expect([restore, await pageFaults(browser.page)]).toEqual([restore, []]);
        const pages = await browser.printedPages();
        expect(pages).toHaveLength(sheet.pages.length);
        const printed = pages.join('');
        for (const { codes } of accounts) {
          for (const { value, state } of codes) {
            if (state === 'live') expect(printed).toContain(value?.replaceAll(/\s/g, ''));
          }
        }
      }
    },
    60_000,
  );
});
