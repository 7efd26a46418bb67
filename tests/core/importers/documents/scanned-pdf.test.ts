import encodeQr from 'qr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import type { RunningBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import { takePicture } from '../../../support/take-picture.ts';
import { parseBytes, valuesOf } from '../pictures/picture-files.ts';

let running: RunningBrowser;

beforeAll(async () => {
  running = await startBrowser({ prefer: 'bundled', headed: false });
}, 30_000);

afterAll(() => running.close());

const first = ['7k3f-9m2x', 'w4h8-p6t5', 'c9v2-e7r3'];
const second = ['n5y6-a8u4', 'b2k7-q9d3'];

/** A sheet of paper as a scanner sees it: 200 dpi of A5, in JPEG. */
async function scanOf(body: string): Promise<string> {
  const page = await running.browser.newPage({
    viewport: { width: 560, height: 794 },
    deviceScaleFactor: 2,
  });
  await page.setContent(
    `<style>body{margin:60px;font:20px 'DejaVu Sans Mono'}p{margin:16px 0}</style>${body}`,
  );
  const picture = await takePicture(page, { type: 'jpeg', quality: 85 });
  await page.close();
  return `data:image/jpeg;base64,${picture.toString('base64')}`;
}

/** @param stamp what the scanning program writes on every page */
async function scannedPdf(bodies: readonly string[], stamp = ''): Promise<Uint8Array> {
  const scans = await Promise.all(bodies.map(scanOf));
  const page = await running.browser.newPage();
  const sheets = scans.map((scan) => `<div><img src="${scan}"><p>${stamp}</p></div>`);
  await page.setContent(
    `<style>body{margin:0}div{break-after:page;position:relative}p{position:absolute;bottom:0}
    img{display:block;width:148mm;height:209mm}</style>${sheets.join('')}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const pdf = await page.pdf({ width: '148mm', height: '210mm' });
  await page.close();
  return pdf;
}

const listed = (codes: readonly string[]): string =>
  `<h3>Discord backup codes</h3>${codes.map((code) => `<p>${code}</p>`).join('')}`;

describe('a scanned PDF', () => {
  it('is read as pictures of its pages', async () => {
    const parsed = await parseBytes('scan.pdf', await scannedPdf([listed(first), listed(second)]));
    expect(parsed.importer).toBe('picture');
    expect(valuesOf(parsed)).toEqual([...first, ...second]);
    expect(parsed.accounts.map(({ issuer }) => issuer)).toEqual(['Discord']);
    expect(parsed.pictures?.map(({ page }) => page)).toEqual([1, 2]);
    const pages = parsed.accounts[0]?.codes.map(({ region }) => region?.page);
    expect(pages).toEqual([1, 1, 1, 2, 2]);
  }, 30_000);

  it('is read past the stamp of the program that scanned it', async () => {
    const pdf = await scannedPdf([listed(first)], 'Scanned with AnyScanner');
    expect(valuesOf(await parseBytes('scan.pdf', pdf))).toEqual(first);
  }, 30_000);

  it('of a paper sheet is sent to where sheets are read', async () => {
    const svg = encodeQr('SK1:ABCDEFGH', 'svg', { ecc: 'medium', border: 4 });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const pdf = await scannedPdf([`<img width="260" height="260" src="${source}">`]);
    await expect(parseBytes('sheet.pdf', pdf)).rejects.toThrowError(
      expect.objectContaining({ code: 'import.paperSheet' }),
    );
  }, 30_000);
});
