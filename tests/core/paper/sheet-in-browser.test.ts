import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockHeight } from '../../../electron/core/paper/block-height.ts';
import { layOutSheet } from '../../../electron/core/paper/sheet-layout.ts';
import { renderRecoverySheetHtml } from '../../../electron/core/paper/recovery-sheet.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { PaperSize, Sheet } from '../../../shared/paper/sheet-types.ts';
import { startBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { account, anyInput, input, numbered, partlyUsed } from './sheet-samples.ts';

let browser: Browser;
let page: Page;
/** What the browser said in its console and asked for beside the page. */
let complaints: string[];
let body: string;
/** In millimetres, a tenth less for rounding. */
const lowerMargin = { A4: 8.9, Letter: 7.9 } as const;
const address = 'http://paper.invalid/';

beforeAll(async () => {
  ({ browser } = await startBrowser({ prefer: 'machine', headed: false }));
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**', (route) => {
    if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body });
    complaints.push(route.request().url());
    return route.abort();
  });
});

afterAll(() => browser.close());

async function show(html: string): Promise<void> {
  complaints = [];
  body = html;
  // A fresh document each time: policies of one document add up.
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  expect(complaints).toEqual([]);
}

/** Text and size in points of each page of the printed document. */
async function print(): Promise<{ text: string; size: readonly number[] }[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const loading = getDocument({ data, verbosity: 0 });
  const pdf = await loading.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const printed = await pdf.getPage(number);
    const { items } = await printed.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ text: text.replace(/\s/g, ''), size: printed.view.slice(2) });
  }
  await loading.destroy();
  return pages;
}

interface Box {
  readonly kind: string;
  readonly top: number;
  readonly bottom: number;
  readonly overflow: number;
}

/** Direct parts of each page in millimetres from its top, and by how many pixels the text inside exceeds its place. */
function measure(): Promise<Box[][]> {
  return page.evaluate(() => {
    const mm = 96 / 25.4;
    return Array.from(document.querySelectorAll('.sheet-page'), (sheet) => {
      const { top } = sheet.getBoundingClientRect();
      return Array.from(sheet.children, (part) => {
        const box = part.getBoundingClientRect();
        const inner = part.querySelectorAll('.code-text, .block-codes, .block-count, .notes');
        const overflow = Math.max(
          ...[part, ...inner].flatMap((place) => [
            place.scrollWidth - place.clientWidth,
            place.scrollHeight - place.clientHeight,
          ]),
        );
        const kind = part.className;
        return { kind, top: (box.top - top) / mm, bottom: (box.bottom - top) / mm, overflow };
      });
    });
  });
}

async function expectNothingCutOrOverlapping(sheet: Sheet): Promise<void> {
  const geometry = sheetGeometry[sheet.paper];
  const pages = await measure();
  for (const [at, parts] of pages.entries()) {
    for (const [next, part] of parts.slice(1).entries()) {
      expect(part.top - (parts[next]?.bottom ?? 0)).toBeGreaterThanOrEqual(-0.1);
    }
    expect(parts.at(-1)?.kind).toBe('page-foot');
    expect(parts.at(-1)?.bottom).toBeLessThanOrEqual(geometry.height - lowerMargin[sheet.paper]);
    for (const part of parts) expect(part.overflow).toBeLessThanOrEqual(1);
    const blocks = parts.filter(({ kind }) => kind.startsWith('block'));
    for (const [number, block] of blocks.entries()) {
      const planned = sheet.pages[at]?.blocks[number];
      if (planned === undefined) throw new Error('a box that was not planned');
      const height = block.bottom - block.top;
      expect(height).toBeLessThanOrEqual(blockHeight(planned, geometry) + 0.1);
    }
  }
}

describe('a sheet in a browser', () => {
  it.each<[string, PaperSize, number]>([
    ['one account', 'A4', 1],
    ['one account', 'Letter', 1],
    ['three accounts', 'A4', 2],
    ['three accounts', 'Letter', 2],
    ['a hundred codes', 'A4', 3],
    ['a hundred codes', 'Letter', 3],
  ])('%s on %s: %i pages of true size', async (what, paper, pages) => {
    const accounts =
      what === 'a hundred codes'
        ? [account('long', numbered(100, 8))]
        : [partlyUsed, account('b', numbered(10, 19)), account('c', numbered(10, 9))];
    const given = what === 'one account' ? accounts.slice(0, 1) : accounts;
    const sheet = layOutSheet(input(given, { paper }));
    await show(renderSheetHtml(sheet).html);
    await expectNothingCutOrOverlapping(sheet);
    const printed = await print();
    expect(printed).toHaveLength(pages);
    const [width, height] = paper === 'A4' ? [595.3, 841.9] : [612, 792];
    for (const { size } of printed) {
      expect(Math.abs((size[0] ?? 0) - width)).toBeLessThan(1);
      expect(Math.abs((size[1] ?? 0) - height)).toBeLessThan(1);
    }
  });

  it('uses the height that was planned, not less, for usual accounts', async () => {
    const sheet = layOutSheet(
      input([account('a', numbered(10, 11)), account('b', ['x'.repeat(80)])]),
    );
    await show(renderSheetHtml(sheet).html);
    const blocks = (await measure()).flat().filter(({ kind }) => kind.startsWith('block'));
    const planned = sheet.pages[0]?.blocks.map((b) => blockHeight(b, sheetGeometry.A4)) ?? [];
    expect(blocks).toHaveLength(2);
    for (const [at, { top, bottom }] of blocks.entries()) {
      expect(Math.abs(bottom - top - (planned[at] ?? 0))).toBeLessThan(0.3);
    }
  });

  it('prints as many pages as it has, with every code on its page, whatever the accounts', async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (given) => {
        const sheet = layOutSheet(given);
        await show(renderSheetHtml(sheet).html);
        await expectNothingCutOrOverlapping(sheet);
        const printed = await print();
        expect(printed).toHaveLength(sheet.pages.length);
        for (const [at, { blocks }] of sheet.pages.entries()) {
          for (const { value } of blocks.flatMap(({ codes }) => codes)) {
            if (value !== null) expect(printed[at]?.text).toContain(value.replace(/\s/g, ''));
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('draws codes and text in the fonts that it carries', async () => {
    await show(renderSheetHtml(layOutSheet(input([partlyUsed]))).html);
    const loaded = await page.evaluate(() =>
      Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', '')} ${status}`),
    );
    expect(loaded).toContain('Inter loaded');
    expect(loaded).toContain('JetBrains Mono loaded');
  });

  it('runs no script of a name or code', async () => {
    const payload = '"><img src=x onerror="document.title=1"><script>document.title=1</script>';
    const hostile = account('a', [payload], { issuer: payload, name: payload, url: payload });
    await show(renderSheetHtml(layOutSheet(input([hostile], { vaultName: payload }))).html);
    expect(await page.title()).toBe('Sparekey sheet SK-7F3Q-2M');
    expect((await print())[0]?.text).toContain(payload.replace(/\s/g, ''));
  });
});

describe('the recovery sheet in a browser', () => {
  const key = Array.from({ length: 14 }, (_, at) => `WQ${10 + at}`).join(' ');

  it.each<[PaperSize, string]>([
    ['A4', '/home/alex/Personal.sparekey'],
    ['Letter', '/a very/long folder'.repeat(200)],
  ])('is one page of %s', async (paper, vaultPath) => {
    const { html } = renderRecoverySheetHtml({
      vaultName: 'W'.repeat(250),
      vaultPath,
      recoveryKey: key,
      createdAt: Date.parse('2026-04-21T12:00:00'),
      paper,
    });
    await show(html);
    const [parts] = await measure();
    for (const [next, part] of (parts ?? []).slice(1).entries()) {
      expect(part.top - (parts?.[next]?.bottom ?? 0)).toBeGreaterThanOrEqual(-0.1);
      expect(part.bottom).toBeLessThanOrEqual(sheetGeometry[paper].height - lowerMargin[paper]);
      expect(part.overflow).toBeLessThanOrEqual(1);
    }
    const printed = await print();
    expect(printed).toHaveLength(1);
    for (const group of key.split(' ')) expect(printed[0]?.text).toContain(group);
  });
});
