import type { Browser, Page } from 'playwright-core';

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
  /** Pictures of all pages of a printable document, in order. */
  scan(html: string, quality: (page: number) => ScanQuality): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

const address = 'http://paper.invalid/';

/** Draws pages in a browser and puts them through a bad scan in another page of it. */
export async function createScanner(browser: Browser): Promise<Scanner> {
  const desk = await browser.newPage();
  let body = '';
  const contexts = new Map<number, Page>();
  async function pageAt(dpi: number): Promise<Page> {
    const known = contexts.get(dpi);
    if (known !== undefined) return known;
    const context = await browser.newContext({
      viewport: { width: 900, height: 1200 },
      deviceScaleFactor: dpi / 96,
    });
    const page = await context.newPage();
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
    contexts.set(dpi, page);
    return page;
  }
  return {
    async scan(html, quality) {
      body = html;
      const first = quality(0);
      const page = await pageAt(first.dpi);
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const pictures: Uint8Array[] = [];
      for (const [at, sheet] of (await page.$$('.sheet-page')).entries()) {
        const wanted = quality(at);
        if (wanted.destroyedQr !== null) {
          await sheet.$$eval(
            '.qr',
            (codes, index) => codes[index % codes.length]?.replaceChildren(),
            wanted.destroyedQr,
          );
        }
        const png = await sheet.screenshot();
        pictures.push(isPerfect(wanted) ? png : await degrade(desk, png, wanted));
      }
      return pictures;
    },
    async close() {
      await desk.close();
      for (const page of contexts.values()) await page.context().close();
    },
  };
}

function isPerfect({ rotation, noise, jpeg }: ScanQuality): boolean {
  return rotation === 0 && noise === 0 && jpeg === null;
}

async function degrade(desk: Page, png: Uint8Array, quality: ScanQuality): Promise<Uint8Array> {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const result = await desk.evaluate(
    async ({ source, rotation, noise, jpeg, seed }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no canvas');
      context.fillStyle = '#f4f2ec';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((rotation * Math.PI) / 180);
      context.drawImage(image, -image.width / 2, -image.height / 2);
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
        const shift = (uniform() + uniform() + uniform() - 1.5) * 2 * noise;
        for (let channel = at; channel < at + 3; channel += 1) {
          pixels.data[channel] = (pixels.data[channel] ?? 0) + shift;
        }
      }
      context.putImageData(pixels, 0, 0);
      return jpeg === null ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', jpeg);
    },
    { source, ...quality },
  );
  return Uint8Array.from(Buffer.from(result.slice(result.indexOf(',') + 1), 'base64'));
}
