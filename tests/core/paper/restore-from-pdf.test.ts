import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import type { Sheet, SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { withCode } from '../../support/with-code.ts';
import { picturePdf, wholePage } from './picture-pdf.ts';
import { recordOf } from './record-samples.ts';
import { layOut } from './round-trip.ts';
import { createScanner, perfect, type Scanner } from './scanned-pages.ts';
import { qrTextsOf } from './sheet-samples.ts';

let running: RunningBrowser;
let scanner: Scanner;

beforeAll(async () => {
  running = await startBrowser({ prefer: 'machine', headed: false });
  scanner = await createScanner(running.browser);
});

afterAll(async () => {
  await scanner.close();
  await running.close();
});

const sheetIn = (layout: SheetLayout, sealed = false): Promise<Sheet> =>
  layOut({
    records: [
      recordOf(Array.from({ length: 10 }, (_, at) => `f10b8-0c71${at}`)),
      recordOf(['4820 9173'], { issuer: 'Google', setTag: 1 }),
    ],
    layout,
    paper: 'A4',
    sealed,
  });

const codesIn = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await readQrCodes([pdf])).flat().toSorted();

describe('the PDF that Sparekey saves', () => {
  it.each<[SheetLayout, boolean]>([
    ['sheet', false],
    ['cards', false],
    ['large', false],
    ['sheet', true],
  ])('gives back every QR code: %s, encrypted %s', async (layout, sealed) => {
    const sheet = await sheetIn(layout, sealed);
    const pdf = await scanner.pdf(renderSheetHtml(sheet).html);
    expect(await codesIn(pdf)).toEqual(qrTextsOf(sheet).toSorted());
  });
});

describe('a PDF from a scanner', () => {
  let texts: readonly string[];
  let jpeg: Uint8Array;
  let size: { readonly width: number; readonly height: number };

  beforeAll(async () => {
    const sheet = await sheetIn('large');
    // The page that holds the codes is the last one.
    texts = qrTextsOf(sheet).toSorted();
    const pictures = await scanner.scan(renderSheetHtml(sheet).html, () => ({
      ...perfect,
      rotation: 1.5,
      noise: 12,
      jpeg: 0.7,
    }));
    jpeg = pictures.at(-1) ?? new Uint8Array();
    size = { width: 1240, height: 1754 };
  });

  const entries = '/Filter/DCTDecode/ColorSpace/DeviceRGB/BitsPerComponent 8';

  it.each([0, 270])('with JPEG pages, turned by %i degrees', async (rotate) => {
    const page = [{ ...size, entries, data: jpeg, matrix: wholePage }];
    expect(await codesIn(picturePdf([page], rotate))).toEqual(texts);
  });

  it('with a small picture on a large page, and one beside it', async () => {
    const left = { ...size, entries, data: jpeg, matrix: '297 0 0 421 0 400' };
    const right = { ...left, matrix: '0 297 -421 0 595 0' };
    expect(await codesIn(picturePdf([[left, right]]))).toEqual([...texts, ...texts].toSorted());
  });

  it.each(['ccitt', 'jbig2'])('with pages in black and white: %s', async (name) => {
    const file = new URL(`../../fixtures/paper/scan-${name}.pdf`, import.meta.url);
    const found = await codesIn(Uint8Array.from(await readFile(file)));
    expect(found).toHaveLength(2);
    for (const text of found) expect(text).toMatch(/^SK1:/);
  });
});

describe('a PDF that is none, or made for harm', () => {
  const white = { width: 8, height: 8, data: new Uint8Array(8), matrix: wholePage };
  const bits = '/ColorSpace/DeviceGray/BitsPerComponent 1';
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it.each([
    ['cut', picturePdf([[{ ...white, entries: bits }]]).subarray(0, 60)],
    ['of nonsense', text(`%PDF-1.7\n${'garbage '.repeat(400)}`)],
    ['of too many pages', picturePdf(Array.from({ length: 2001 }, () => []))],
  ])('%s is refused by its number', async (_what, pdf) => {
    await expect(readQrCodes([pdf])).rejects.toThrowError(withCode('paper.unreadablePicture'));
  });

  it('that claims a picture of gigapixels has no code, and costs nothing', async () => {
    const huge = { ...white, width: 100_000, height: 100_000, entries: bits };
    expect(await codesIn(picturePdf([[huge]]))).toEqual([]);
  });

  it('whose form draws itself ends', async () => {
    const loop = {
      ...white,
      entries: '/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</I0 3 0 R>>>>',
      data: text('/I0 Do'),
    };
    const pdf = Buffer.from(picturePdf([[loop]]))
      .toString('latin1')
      .replace('/Subtype/Image', '');
    expect(await codesIn(Buffer.from(pdf, 'latin1'))).toEqual([]);
  });
});
