import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { renderRecoverySheetHtml } from '../../../electron/core/paper/recovery-sheet.ts';
import { layOutSealedSheet } from '../../../electron/core/paper/seal-sheet.ts';
import { layOutSheet } from '../../../electron/core/paper/sheet-layout.ts';
import type { PaperSize, Sheet, SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { createPdfium, type ReadPdf } from './pdfium-reader.ts';
import { deriveKey, passphrase } from './round-trip.ts';
import { startSheetBrowser, type QrPlace, type SheetBrowser } from './sheet-browser.ts';
import {
  account,
  input,
  numbered,
  options,
  partlyUsed,
  qrTextsOf,
  typedLinesOf,
  withData,
} from './sheet-samples.ts';

/**
 * Readers that share no line with what Sparekey writes and reads with: PDFium, the engine of Chrome's PDF viewer, for the
 * text and the picture of each page, and jsQR for its QR codes.
 */

/**
 * In dots per inch, the next one where jsQR sees nothing. Of 464 codes it read all at 400; at 150, where the reader that
 * Sparekey restores with reads everything, it misses about one in twenty-five.
 */
const resolutions = [400, 600, 300];

let browser: SheetBrowser;
let pdfium: Awaited<ReturnType<typeof createPdfium>>;
beforeAll(async () => {
  [browser, pdfium] = await Promise.all([startSheetBrowser(), createPdfium()]);
});
afterAll(() => browser.close());

const mnemonic =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';
const accounts = [
  account('latin', numbered(10, 11), { issuer: 'Contoso Bank', name: 'alexandra' }),
  account('cjk', numbered(8, 8), {
    issuer: '株式会社三井住友オンラインバンキング',
    name: '山田太郎',
  }),
  account('hebrew', numbered(8, 9), { issuer: 'בנק הפועלים', name: 'ישראל ישראלי' }),
  account('arabic', ['4820', '9173'], { issuer: 'البنك الأهلي السعودي', name: 'محمد عبد الله' }),
  account('long', ['W'.repeat(80), mnemonic, '0O1lI-0O1lI'], {
    issuer: 'The Worshipful Company of Extremely Long Issuer Names of London',
    name: 'a.very.long.address@subdomain.of.a.long.example.org',
    kind: 'ordered',
  }),
  partlyUsed,
].map((one) => withData(one));

const sheetIn = (layout: SheetLayout, paper: PaperSize): Sheet =>
  layOutSheet(input(accounts, { paper, options: options({ layout, spent: 'struck' }) }));

const withoutSpaces = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** PDFium turns pieces of words around that are read from right to left; their letters it keeps. */
const lettersOf = (word: string): string => Array.from(word.normalize('NFKC')).toSorted().join('');

/** What the page at an index must say, wherever on it. */
function saidOn(sheet: Sheet, at: number): readonly string[] {
  const page = sheet.pages[at];
  const faces = page?.faces.flatMap((face) => (face.side === 'codes' ? [face.block] : [])) ?? [];
  const blocks = [...(page?.blocks ?? []), ...faces];
  return [
    // Cards and large print cut a name that is longer than its place.
    ...blocks
      .flatMap(({ issuer, name }) => [issuer, name])
      .filter((name) => sheet.layout === 'sheet' || name.length < 40),
    sheet.sheetId,
    `Page ${at + 1} of ${sheet.pages.length}`,
    ...blocks.flatMap(({ codes }) => codes.flatMap(({ value }) => value ?? [])),
    ...(page?.restore?.lines ?? []).map(({ label, groups, check }) =>
      [label, ...groups, check].join(''),
    ),
  ];
}

function expectProper(pdf: Uint8Array, { about, pages, ...read }: ReadPdf, title: string): void {
  expect(read).toEqual({ isTagged: true, hasOutline: false, attachments: 0, scripts: 0 });
  const raw = Buffer.from(pdf).toString('latin1');
  expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/);
  expect(about['Title']).toBe(title);
  expect(JSON.stringify(about)).not.toMatch(/contoso|alexandra|github|london|personal/i);
  expect(pages.map(({ strayCharacters }) => strayCharacters).join('')).toBe('');
}

/** What jsQR reads where the browser says that a QR code stands; null for what it cannot read. */
function qrTextAt(pdf: Uint8Array, { page, left, top, side, quiet }: QrPlace): string | null {
  // With the white that belongs to the code and nothing else: jsQR is not made to find codes on whole pages.
  const piece = { page, left: left - quiet, top: top - quiet, side: side + 2 * quiet };
  for (const dpi of resolutions) {
    const { size, grey } = pdfium.draw(pdf, piece, dpi);
    const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
    for (const [at, value] of grey.entries()) rgba.fill(value, at * 4, at * 4 + 3);
    const read = jsQR(rgba, size, size, { inversionAttempts: 'dontInvert' });
    if (read !== null) return read.data;
  }
  return null;
}

const qrTextsIn = async (pdf: Uint8Array): Promise<readonly (string | null)[]> =>
  (await browser.qrPlaces()).map((place) => qrTextAt(pdf, place));

describe.each<readonly [SheetLayout, PaperSize]>([
  ['sheet', 'A4'],
  ['sheet', 'Letter'],
  ['cards', 'A4'],
  ['large', 'Letter'],
])('PDFium and jsQR, of the layout %s on %s', (layout, paper) => {
  let sheet: Sheet;
  let pdf: Uint8Array;
  let read: ReadPdf;
  beforeAll(async () => {
    sheet = sheetIn(layout, paper);
    await browser.show(sheet);
    pdf = await browser.pdf();
    read = pdfium.read(pdf);
  });

  it('read every code, issuer and line, the ID and the number of each page', () => {
    expect(read.pages).toHaveLength(sheet.pages.length);
    for (const [at, { text }] of read.pages.entries()) {
      const all = withoutSpaces(text);
      const words = new Set(text.split(/\s+/).map(lettersOf));
      for (const said of saidOn(sheet, at)) {
        if (!/\p{Script=Hebrew}|\p{Script=Arabic}/u.test(said)) {
          expect(all).toContain(withoutSpaces(said));
        } else {
          for (const word of said.split(' ')) expect(words).toContain(lettersOf(word));
        }
      }
    }
  });

  it('read the codes in their order, before the foot of the page', () => {
    for (const [at, { blocks }] of sheet.pages.entries()) {
      const text = withoutSpaces(read.pages[at]?.text ?? '');
      let from = 0;
      for (const { codes } of blocks) {
        for (const { value } of codes) {
          if (value === null) continue;
          expect(text.indexOf(withoutSpaces(value), from)).toBeGreaterThanOrEqual(from);
          from = text.indexOf(withoutSpaces(value), from) + 1;
        }
        const foot = text.lastIndexOf(`Page${at + 1}of`);
        expect(foot).toBeGreaterThan(from);
      }
    }
  });

  it('find pages of the right size, tags, every font, and no name beside the pages', () => {
    const [width, height] = paper === 'A4' ? [595, 842] : [612, 792];
    for (const page of read.pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
    }
    expectProper(pdf, read, 'Sparekey sheet SK-7F3Q-2M');
  });

  it('read every QR code as it was meant', async () => {
    const wanted = qrTextsOf(sheet);
    expect(wanted.length).toBeGreaterThan(accounts.length);
    expect(await qrTextsIn(pdf)).toEqual(wanted);
  });
});

it('of an encrypted sheet PDFium reads the lines and no secret, jsQR its QR codes', async () => {
  const sheet = await layOutSealedSheet(input(accounts, { options: options() }), {
    passphrase,
    kdf: weakestKdf,
    deriveKey,
  });
  await browser.show(sheet);
  const pdf = await browser.pdf();
  const read = pdfium.read(pdf);
  expectProper(pdf, read, 'Sparekey sheet SK-7F3Q-2M');
  const all = withoutSpaces(read.pages.map(({ text }) => text).join(''));
  for (const line of typedLinesOf(sheet)) expect(all).toContain(withoutSpaces(line));
  const secrets = accounts
    .flatMap(({ issuer, name, codes }) => [issuer, name, ...codes.map(({ value }) => value ?? '')])
    // Four digits may stand in a line by chance.
    .filter((secret) => withoutSpaces(secret).length > 7);
  expect(secrets.length).toBeGreaterThan(30);
  for (const secret of secrets) expect(all).not.toContain(withoutSpaces(secret));
  expect(await qrTextsIn(pdf)).toEqual(qrTextsOf(sheet));
});

it('of a recovery sheet both read the key', async () => {
  const recoveryKey = Array.from({ length: 14 }, (_, at) => `WQ${10 + at}`).join(' ');
  const { html, title } = renderRecoverySheetHtml({
    vaultName: 'Personal',
    vaultPath: '/home/alex/Personal.sparekey',
    recoveryKey,
    createdAt: Date.parse('2026-04-21T12:00:00'),
  });
  await browser.showHtml(html);
  const pdf = await browser.pdf();
  const read = pdfium.read(pdf);
  expectProper(pdf, read, title);
  const [page] = read.pages;
  for (const group of recoveryKey.split(' ')) expect(page?.text).toContain(group);
  expect(page?.text).toContain('Personal.sparekey');
  expect(await qrTextsIn(pdf)).toEqual([recoveryKey]);
});
