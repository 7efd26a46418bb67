import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutSheet, type SheetInput } from '../../../electron/core/paper/sheet-layout.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { Sheet, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';
import {
  account,
  anyInput,
  input,
  numbered,
  options,
  partlyUsed,
  withData,
} from './sheet-samples.ts';

let running: RunningBrowser;
let page: Page;
let body = '';
let complaints: string[] = [];

beforeAll(async () => {
  running = await startBrowser({ prefer: 'machine', headed: false });
  page = await running.browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
});

afterAll(() => running.close());

async function show(sheet: Sheet): Promise<void> {
  complaints = [];
  body = renderSheetHtml(sheet).html;
  await page.goto('http://paper.invalid/');
  await page.evaluate(() => document.fonts.ready);
  expect(complaints).toEqual([]);
}

async function printedPages(): Promise<readonly string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const loading = getDocument({ data, verbosity: 0 });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    texts.push(text.replace(/\s/g, ''));
  }
  await loading.destroy();
  return texts;
}

/** Every part that stands out of its page, its card or the part above it, or whose content does not fit in it. */
function faults(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const slack = 1;
    for (const [at, sheet] of [...document.querySelectorAll('.sheet-page')].entries()) {
      const frame = sheet.getBoundingClientRect();
      let above = frame.top;
      for (const part of sheet.children) {
        const box = part.getBoundingClientRect();
        if (box.top < above - slack) found.push(`page ${at + 1}: ${part.className} overlaps`);
        if (box.bottom > frame.bottom - 30) found.push(`page ${at + 1}: ${part.className} is cut`);
        if (box.right > frame.right - 30) found.push(`page ${at + 1}: ${part.className} is wide`);
        above = box.bottom;
      }
      const tight =
        '.card, .code-text, .code-column, .block-codes, .large-codes, .large-remark, .large-foot p, ' +
        '.restore-body, .restore-lines, .restore-head, .qr-panel, .notes, .card-hint';
      for (const part of sheet.querySelectorAll(tight)) {
        const wide = part.scrollWidth - part.clientWidth;
        // A line may be lower than the frame of its font, whose edges no character touches.
        const isText = part.classList.contains('code-text');
        const high = isText ? 0 : part.scrollHeight - part.clientHeight;
        if (wide > slack || high > slack) {
          found.push(`page ${at + 1}: ${part.className} overflows by ${wide}, ${high}`);
        }
      }
      for (const code of sheet.querySelectorAll('.qr')) {
        const box = code.getBoundingClientRect();
        const holder = code.closest('.card, .qr-panel, .restore')?.getBoundingClientRect();
        const quiet = 6;
        const inside =
          holder !== undefined &&
          box.left >= holder.left + quiet - slack &&
          box.right <= holder.right - quiet + slack &&
          box.bottom <= holder.bottom - quiet + slack;
        if (!inside) found.push(`page ${at + 1}: a QR code has no room`);
      }
    }
    return found;
  });
}

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
    await show(sheet);
    expect(await faults()).toEqual([]);
    const { width } = sheetGeometry[paper];
    const drawn = await page.$eval('.sheet-page', (node) => node.getBoundingClientRect().width);
    expect(drawn).toBeCloseTo((width / 25.4) * 96, 0);
    expect(await printedPages()).toHaveLength(sheet.pages.length);
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
      await show(sheet);
      const printed = (await printedPages()).join('');
      expect([layout, printed.includes('gone1-gone1')]).toEqual([layout, text]);
      expect([layout, printed.includes('used9Mar2026')]).toEqual([layout, number && !text]);
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
        await show(sheet);
        expect(await faults()).toEqual([]);
        const printed = await printedPages();
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
