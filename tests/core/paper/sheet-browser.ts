import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { startBrowser } from '../../electron-stand-in/host/start-browser.ts';

/** Where a QR code stands on its page, in millimetres from the upper left corner. */
export interface QrPlace {
  /** Index of the page. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** Width of the white around it: four modules. */
  readonly quiet: number;
}

/** A browser that shows sheets and prints them, and complains of nothing while it does. */
export async function startSheetBrowser() {
  const running = await startBrowser({ prefer: 'machine', headed: false });
  const page = await running.browser.newPage();
  let body = '';
  let complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  async function showHtml(html: string): Promise<void> {
    complaints = [];
    body = html;
    // A fresh document each time: policies of one document add up.
    await page.goto('http://paper.invalid/');
    await page.evaluate(() => document.fonts.ready);
    expect(complaints).toEqual([]);
  }

  return {
    page,
    close: () => running.close(),

    show: (sheet: Sheet) => showHtml(renderSheetHtml(sheet).html),
    showHtml,

    async pdf(): Promise<Uint8Array> {
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },

    /** Of all pages, in their order. */
    qrPlaces: (): Promise<readonly QrPlace[]> =>
      page.evaluate(() => {
        const mm = 25.4 / 96;
        return Array.from(document.querySelectorAll('.sheet-page'), (sheet, at) => {
          const frame = sheet.getBoundingClientRect();
          return Array.from(sheet.querySelectorAll<SVGSVGElement>('.qr'), (code) => {
            const box = code.getBoundingClientRect();
            return {
              page: at,
              left: (box.left - frame.left) * mm,
              top: (box.top - frame.top) * mm,
              side: box.width * mm,
              quiet: (4 / code.viewBox.baseVal.width) * box.width * mm,
            };
          });
        }).flat();
      }),

    /** The text of each printed page without spaces. */
    async printedPages(): Promise<readonly string[]> {
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
    },
  };
}

export type SheetBrowser = Awaited<ReturnType<typeof startSheetBrowser>>;
