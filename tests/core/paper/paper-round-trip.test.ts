import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyDrawnPages } from '../../../electron/core/paper/self-test.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { withCode } from '../../support/with-code.ts';
import { recordOf } from './record-samples.ts';
import { anyPrintedVault, layOut, throughPaper, type PrintedVault } from './round-trip.ts';
import { createScanner, perfect, type Scanner } from './scanned-pages.ts';

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

const twoAccounts: PrintedVault = {
  records: [
    recordOf(['f10b8-0c71e', '6e2a4-d98b3'], { setTag: 0 }),
    recordOf(['4820 9173'], { issuer: 'Google', setTag: 1 }),
  ],
  layout: 'sheet',
  paper: 'A4',
  sealed: false,
};

/** How many vaults; the whole proof takes `PAPER_RUNS=200` and some twelve minutes. */
const runs = Number(process.env['PAPER_RUNS'] ?? 8);
const timeout = runs * 15_000;

describe('print, scan, restore', () => {
  it(
    'gives the same accounts, sets, codes and uses from crooked, noisy scans at 150 dpi',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyPrintedVault,
          fc.integer({ min: -30, max: 30 }),
          fc.nat(),
          async (vault, tenths, seed) => {
            const restored = await throughPaper(scanner, vault, (page) => ({
              ...perfect,
              rotation: page % 2 === 0 ? tenths / 10 : -tenths / 10,
              noise: 12,
              jpeg: 0.7,
              seed: seed + page,
            }));
            expect(restored).toEqual(vault.records);
          },
        ),
        { numRuns: runs, endOnFailure: true },
      );
    },
    timeout,
  );

  it(
    'still does with any one QR code destroyed',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyPrintedVault, fc.nat(), async (vault, die) => {
          const pages = (await layOut(vault)).pages.length;
          const restored = await throughPaper(scanner, vault, (page) => ({
            ...perfect,
            rotation: 1.5,
            noise: 12,
            jpeg: 0.7,
            seed: die,
            destroyedQr: page === die % pages ? die : null,
          }));
          expect(restored).toEqual(vault.records);
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    timeout,
  );
});

describe('the self-test', () => {
  const eachPage = (pictures: readonly Uint8Array[]) =>
    pictures.map((picture, at) => ({ pages: [at + 1], picture }));

  it('accepts a page as it was rendered and refuses one whose code cannot be read', async () => {
    const sheet = await layOut(twoAccounts);
    const { html } = renderSheetHtml(sheet);
    const good = await scanner.show(html, 150);
    await expect(verifyDrawnPages(eachPage(good), sheet, readQrCodes)).resolves.toBeUndefined();
    const spoilt = await scanner.scan(html, () => ({ ...perfect, destroyedQr: 1 }));
    await expect(verifyDrawnPages(eachPage(spoilt), sheet, readQrCodes)).rejects.toThrowError(
      withCode('paper.notVerified'),
    );
  });

  it('refuses the codes of another sheet', async () => {
    const sheet = await layOut(twoAccounts);
    const other = await layOut({ ...twoAccounts, records: twoAccounts.records.slice(0, 1) });
    const pictures = await scanner.show(renderSheetHtml(other).html, 150);
    await expect(verifyDrawnPages(eachPage(pictures), sheet, readQrCodes)).rejects.toThrowError(
      withCode('paper.notVerified'),
    );
  });
});

describe('a picture that is none', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };

  it.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('not a picture')],
    ['a header without a picture', png(100, 100)],
    ['a picture that claims 4 gigapixels', png(65_535, 65_535)],
    ['a cut JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ])('%s', async (_what, bytes) => {
    await expect(readQrCodes([bytes])).rejects.toThrowError(withCode('paper.unreadablePicture'));
  });
});
