import type { Browser, Page } from 'playwright-core';
import { takePicture } from '../../support/take-picture.ts';

/** How a page came out of a printer and a scanner. */
export interface ScanQuality {
  readonly dpi: number;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** Standard deviation of the noise, of 255. */
  readonly noise: number;
  /** 0 to 1; null keeps the picture exact, as PNG. */
  readonly jpeg: number | null;
  /** A white patch over one QR code: its index among those of the page. */
  readonly destroyedQr: number | null;
  readonly seed: number;
}

export const perfect: ScanQuality = {
  dpi: 150,
  rotation: 0,
  noise: 0,
  jpeg: null,
  destroyedQr: null,
  seed: 1,
};

export interface Scanner {
  /** Pictures of all pages of a printable document as the browser shows it. */
  show(html: string, dpi: number): Promise<readonly Uint8Array[]>;
  /** The document as PDF. */
  pdf(html: string): Promise<Uint8Array>;
  /** Prints a document as PDF, draws its pages, and puts each through a scan. */
  scan(html: string, quality: (page: number) => ScanQuality): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

const address = 'http://paper.invalid/';
const pdfFiles = 'node_modules/pdfjs-dist/build/';
const deskPage =
  "<!doctype html><script type=module>import * as pdfjs from '/pdf.min.mjs'; window.pdfjs = pdfjs</script>";

/** Draws, prints and spoils pages in a browser, which asks nothing outside it. */
export async function createScanner(browser: Browser): Promise<Scanner> {
  let body = '';
  const printer = await browser.newPage();
  await printer.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  const desk = await browser.newPage();
  await desk.route('**', (route) => {
    const [, name] = /\/(pdf(?:\.worker)?\.min\.mjs)$/.exec(route.request().url()) ?? [];
    return name === undefined
      ? route.fulfill({ contentType: 'text/html', body: deskPage })
      : route.fulfill({ contentType: 'text/javascript', path: pdfFiles + name });
  });
  await desk.goto(address);

  async function load(page: Page, html: string): Promise<void> {
    body = html;
    // A fresh document each time: policies of one document add up.
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
  }

  return {
    async show(html, dpi) {
      const context = await browser.newContext({
        viewport: { width: 900, height: 1200 },
        deviceScaleFactor: dpi / 96,
      });
      try {
        const page = await context.newPage();
        await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
        await load(page, html);
        const pictures: Uint8Array[] = [];
        for (const sheet of await page.$$('.sheet-page')) pictures.push(await takePicture(sheet));
        return pictures;
      } finally {
        await context.close();
      }
    },
    async pdf(html) {
      await load(printer, html);
      return printer.pdf({ preferCSSPageSize: true });
    },
    async scan(html, quality) {
      await load(printer, html);
      const sheets = await printer.$$('.sheet-page');
      for (const [at, sheet] of sheets.entries()) {
        const { destroyedQr } = quality(at);
        if (destroyedQr === null) continue;
        await sheet.$$eval(
          '.qr',
          (codes, index) => codes[index % Math.max(1, codes.length)]?.replaceChildren(),
          destroyedQr,
        );
      }
      const pdf = (await printer.pdf({ preferCSSPageSize: true })).toString('base64');
      const pictures: Uint8Array[] = [];
      for (const at of sheets.keys()) {
        const picture = await desk.evaluate(scanPage, { pdf, number: at + 1, ...quality(at) });
        pictures.push(Uint8Array.from(Buffer.from(picture, 'base64')));
      }
      return pictures;
    },
    async close() {
      await printer.close();
      await desk.close();
    },
  };
}

interface ScanJob extends ScanQuality {
  readonly pdf: string;
  readonly number: number;
}

/** Runs in the browser: one page of a PDF as a crooked, noisy picture on warm paper, in base64. */
async function scanPage(job: ScanJob): Promise<string> {
  const { pdf, number, dpi, rotation, noise, jpeg, seed } = job;
  const { pdfjs } = globalThis as unknown as { readonly pdfjs: typeof import('pdfjs-dist') };
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  const data = Uint8Array.from(atob(pdf), (char) => char.charCodeAt(0));
  const loading = pdfjs.getDocument({ data, verbosity: 0 });
  const page = await (await loading.promise).getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const drawn = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: drawn as unknown as HTMLCanvasElement, viewport }).promise;
  await loading.destroy();

  const canvas = new OffscreenCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#f4f2ec';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(drawn, -drawn.width / 2, -drawn.height / 2);
  context.resetTransform();
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  // Mulberry32: the same noise for the same seed.
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let at = 0; at < pixels.data.length; at += 4) {
    // The sum of three has a standard deviation of a half.
    const shift = (uniform() + uniform() + uniform() - 1.5) * 2 * noise;
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels.data[channel] = (pixels.data[channel] ?? 0) + shift;
    }
  }
  context.putImageData(pixels, 0, 0);
  const type = jpeg === null ? { type: 'image/png' } : { type: 'image/jpeg', quality: jpeg };
  const bytes = new Uint8Array(await (await canvas.convertToBlob(type)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
