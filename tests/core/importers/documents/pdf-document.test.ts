import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import type { RunningBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import { parseBytes, valuesOf } from '../pictures/picture-files.ts';

let running: RunningBrowser;

beforeAll(async () => {
  running = await startBrowser({ prefer: 'bundled', headed: false });
}, 30_000);

afterAll(() => running.close());

async function pdfOf(html: string): Promise<Uint8Array> {
  const page = await running.browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

const codes = ['ec84f-39a43', '1bb0c-9f0e1', '77aab-00112', 'c0ffe-1abe2'];

describe('a PDF', () => {
  it('gives the codes of its text layer, columns apart', async () => {
    const rows = [codes.slice(0, 2), codes.slice(2)];
    const cells = rows.map(
      (row) =>
        `<tr>${row.map((code) => `<td style="padding:4px 30px">${code}</td>`).join('')}</tr>`,
    );
    const pdf = await pdfOf(`<h1>GitHub recovery codes</h1><table>${cells.join('')}</table>`);
    const parsed = await parseBytes('codes.pdf', pdf);
    expect(parsed.importer).toBe('github');
    expect(valuesOf(parsed)).toEqual(codes);
    expect(parsed.problems.map(({ reason }) => reason)).toEqual(['heading']);
  });

  it('goes on over pages', async () => {
    const items = codes.map((code) => `<p style="break-after:page">${code}</p>`);
    const pdf = await pdfOf(`<h1>GitHub recovery codes</h1>${items.join('')}`);
    expect(valuesOf(await parseBytes('codes.pdf', pdf))).toEqual(codes);
  });

  it('keeps letters that are set apart in one code', async () => {
    const spread = codes.map((code) => `<p style="letter-spacing:1px">${code}</p>`);
    const pdf = await pdfOf(`<h1>GitHub recovery codes</h1>${spread.join('')}`);
    expect(valuesOf(await parseBytes('codes.pdf', pdf))).toEqual(codes);
  });

  it('without text or picture has nothing to read', async () => {
    const pdf = await pdfOf('<p></p>');
    await expect(parseBytes('empty.pdf', pdf)).rejects.toThrowError(
      expect.objectContaining({ code: 'import.nothingFound', detail: { fileName: 'empty.pdf' } }),
    );
  });
});
