import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { startBrowser } from '../../electron-stand-in/host/start-browser.ts';

/** A browser that shows sheets and prints them, and complains of nothing while it does. */
export async function startSheetBrowser() {
  const running = await startBrowser({ prefer: 'machine', headed: false });
  const page = await running.browser.newPage();
  let body = '';
  let complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  return {
    page,
    close: () => running.close(),

    async show(sheet: Sheet): Promise<void> {
      complaints = [];
      body = renderSheetHtml(sheet).html;
      // A fresh document each time: policies of one document add up.
      await page.goto('http://paper.invalid/');
      await page.evaluate(() => document.fonts.ready);
      expect(complaints).toEqual([]);
    },

    async pdf(): Promise<Uint8Array> {
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },

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
